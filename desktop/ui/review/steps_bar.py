"""Where an import stands: File, Sheets and columns, Review, Commit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_DISC = 20
_GAP = 8
_LINE = 24


class StepsBar(QWidget):
    """Steps in a row; those that are done have a check mark, the present one a filled disc."""

    def __init__(self, steps: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = tuple(steps)
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    @property
    def step(self) -> int:
        """The present step, counted from 0."""
        return self._at

    def show_step(self, at: int) -> None:
        """Come to a step."""
        self._at = at
        self.setAccessibleName(
            tr("Step {number} of {steps}: {step}", number=at + 1, steps=len(self._steps), step=self._steps[at])
        )
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(current_theme().font("strong"))
        words = sum(metrics.horizontalAdvance(step) for step in self._steps)
        return QSize(words + len(self._steps) * (_DISC + 2 * _GAP + _LINE) - _LINE, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = 0.0, self.height() / 2
        for number, step in enumerate(self._steps):
            if number:
                painter.setPen(QPen(theme.colour("border_strong"), 1))
                painter.drawLine(int(left), int(middle), int(left + _LINE - _GAP), int(middle))
                left += _LINE
            disc = QRectF(left + 0.5, middle - _DISC / 2 + 0.5, _DISC - 1, _DISC - 1)
            done, present = number < self._at, number == self._at
            painter.setPen(Qt.PenStyle.NoPen if done or present else QPen(theme.colour("control_edge"), 1))
            fill = "good_bg" if done else "accent" if present else "surface"
            painter.setBrush(theme.colour(fill))
            painter.drawEllipse(disc)
            if done:
                ratio = self.devicePixelRatioF()
                painter.drawPixmap(int(left + 4), int(middle - 6), picture("check", 12, "good", ratio))
            else:
                painter.setFont(theme.font("caption"))
                painter.setPen(theme.colour("on_accent" if present else "text_secondary"))
                painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(number + 1))
            left += _DISC + _GAP
            style = "strong" if present else "body"
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour("text" if present else "text_secondary"))
            width = QFontMetrics(theme.font(style)).horizontalAdvance(step)
            where = QRectF(left, 0, width + 4, self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, step)
            left += width + _GAP
        painter.end()
