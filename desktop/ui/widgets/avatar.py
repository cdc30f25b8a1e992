"""A rep as a coloured disc with the first letter of the name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap

from desktop.ui.theme import current_theme


def avatar(name: str, size: int = 24, colour: str = "", ratio: float = 1.0) -> QPixmap:
    """The disc of a rep, in the rep's own colour or the accent."""
    theme = current_theme()
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = theme.colour(colour or "accent")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(0, 0, size, size))
    font = QFont(theme.font("strong"))
    font.setPixelSize(round(size * 0.5))
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black if fill.lightnessF() > 0.6 else Qt.GlobalColor.white)
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, name[:1].upper())
    painter.end()
    return pixmap
