"""A scroll area on the page's own surface. (A background role would turn the letters of its labels to the text colour.)"""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea


def see_through(area: QScrollArea) -> None:
    """Let what lies behind a scroll area be seen."""
    area.viewport().setAutoFillBackground(False)
    if (inner := area.widget()) is not None:
        inner.setAutoFillBackground(False)
