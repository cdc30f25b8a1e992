"""A hairline between two parts."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame


def hairline(*, upright: bool = False) -> QFrame:
    """One pixel in the colour of borders."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine if upright else QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Midlight)
    (line.setFixedWidth if upright else line.setFixedHeight)(1)
    return line
