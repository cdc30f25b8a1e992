"""The ground of an entry in a list that leads somewhere: tinted under the pointer, with a bar where it is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui.theme import current_theme


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> bool:
    """Paint what lies under an entry; whether it is the chosen one."""
    theme, rect = current_theme(), option.rect
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if selected or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if selected else "hover"))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 4, 4)
    if selected:
        painter.fillRect(rect.left(), rect.top() + 7, 3, rect.height() - 14, theme.colour("accent"))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(theme.colour("focus_ring"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 2, -1, -2), 4, 4)
    return selected
