"""One period against another as a table beside the chart; Ctrl+C copies it for a spreadsheet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop.language import Language
from desktop.services.effect import PeriodLine, Periods
from desktop.ui.plots.effect_words import change_text, line_label, value_text
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_BEFORE, _NOW, _CHANGE = 54, 54, 56  # px


class PeriodTable(QWidget):
    """A line a figure: before, now, change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[PeriodLine, ...] = ()
        self._language: Language | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_periods(self, periods: Periods, language: Language) -> None:
        """Show other periods."""
        self._lines, self._language = periods.lines, language
        self.setAccessibleName(
            tr(
                "{before} against {now}",
                before=language.date_range(periods.before.first, periods.before.last),
                now=language.date_range(periods.now.first, periods.now.last),
            )
        )
        self.setAccessibleDescription("\n".join(", ".join(words) for words in self.rows()))
        self.updateGeometry()
        self.update()

    def rows(self) -> list[tuple[str, str, str, str]]:
        """What stands in the table."""
        language = self._language
        if language is None:
            return []
        return [
            (
                line_label(language, line),
                value_text(language, line.figure, line.before),
                value_text(language, line.figure, line.now),
                change_text(language, line),
            )
            for line in self._lines
        ]

    def copy(self) -> None:
        """Put the table into the clipboard."""
        head = (tr("Figure"), tr("Before"), tr("Now"), tr("Change"))
        QApplication.clipboard().setText("\n".join("\t".join(row) for row in (head, *self.rows())))

    def _line_height(self) -> int:
        return max(24, QFontMetrics(current_theme().font("body")).height() + 5)

    def sizeHint(self) -> QSize:
        return QSize(280, max(2, len(self._lines)) * self._line_height() + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        height = self._line_height()
        if not self._lines:
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(self.rect(), _LEFT, tr("No figures in either period"))
        for place, (line, words) in enumerate(zip(self._lines, self.rows(), strict=True)):
            box = QRectF(0, 2 + place * height, self.width(), height)
            indent = 10 if line.is_part else 0
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text_secondary" if line.is_part else "text"))
            room = box.width() - _BEFORE - _NOW - _CHANGE - indent
            name = painter.fontMetrics().elidedText(words[0], Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(box.adjusted(indent, 0, 0, 0), _LEFT, name)
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(box.adjusted(0, 0, -_NOW - _CHANGE, 0), _RIGHT, words[1])
            painter.setPen(theme.colour("text"))
            painter.drawText(box.adjusted(0, 0, -_CHANGE, 0), _RIGHT, words[2])
            painter.setFont(theme.font("strong"))
            tone = {True: "good", False: "bad"}.get(bool(line.better), "") if line.better is not None else ""
            painter.setPen(theme.colour(tone or "text_secondary"))
            painter.drawText(box, _RIGHT, words[3])
        if self.hasFocus():
            painter.setPen(theme.colour("focus_ring"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
