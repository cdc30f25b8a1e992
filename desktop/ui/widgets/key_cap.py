"""A key as it is printed on the keyboard, beside what it does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import Theme, current_theme

HEIGHT = 17


class KeyCap(QWidget):
    """Shows the key of a command; it takes no clicks."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        return QSize(cap_width(current_theme(), self._text), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_cap(painter, QRectF(self.rect()), current_theme(), self._text)
        painter.end()


def cap_width(theme: Theme, text: str) -> int:
    """How wide a key is, in logical pixels."""
    return QFontMetrics(theme.font("caption")).horizontalAdvance(text) + 10


def paint_cap(painter: QPainter, rect: QRectF, theme: Theme, text: str) -> None:
    """Paint a key into a rectangle as wide as ``cap_width`` says."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("control_border"), 1))
    painter.setBrush(theme.colour("surface_alt"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.colour("text_secondary"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
