"""What the marks of the calendar mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.calendar.entry_look import CADENCE, COMPLAINT, DONE, OVERDUE, PROMISED, RENEWAL
from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_ICON = 14


class Legend(QWidget):
    """A line for each sort of entry."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (
            (PROMISED, tr("promised, no planner moves it")),
            (CADENCE, tr("by cadence, drag or Ctrl+arrows")),
            (OVERDUE, tr("overdue, stays until done")),
            (RENEWAL, tr("period ends, renewal")),
            (COMPLAINT, tr("complaint reply due")),
            (DONE, tr("done")),
        )
        self.setAccessibleName(", ".join(text for _, text in self._lines))

    def _pitch(self) -> int:
        return max(22, QFontMetrics(current_theme().font("small")).height() + 4)

    def sizeHint(self) -> QSize:
        return QSize(200, self._pitch() * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("small"))
        pitch = self._pitch()
        for place, (look, text) in enumerate(self._lines):
            middle = place * pitch + pitch // 2
            if look.icon:
                shown = picture(look.icon, _ICON, look.icon_ink, self.devicePixelRatioF())
                painter.drawPixmap(0, middle - _ICON // 2, shown)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour("accent" if look.bar else "text_secondary"))
                mark = QRectF(5, middle - 7, 3, 14) if look.bar else QRectF(4, middle - 3, 6, 6)
                painter.drawRoundedRect(mark, 1 if look.bar else 3, 1 if look.bar else 3)
            painter.setPen(theme.colour("text_secondary"))
            box = self.rect().adjusted(22, place * pitch, 0, 0)
            box.setHeight(pitch)
            shown_text = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown_text)
        painter.end()
