"""A button that is only a picture, with its words in the tool tip and for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QToolButton

from desktop.ui.icons import icon


def icon_button(name: str, text: str, *, size: int = 16, key: str = "", role: str = "text_secondary") -> QToolButton:
    """A tool button with an icon of ``size`` pixels in a colour role; ``key`` is the shortcut that the tool tip names."""
    button = QToolButton()
    button.setIcon(icon(name, role))
    button.setIconSize(QSize(size, size))
    button.setAccessibleName(text)
    button.setToolTip(f"{text} ({key})" if key else text)
    return button
