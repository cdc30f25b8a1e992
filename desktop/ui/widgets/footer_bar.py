"""The bar at the foot of a page or a column of it: what will happen at the left, the buttons at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.theme import current_theme


class FooterBar(QFrame):
    """An empty bar of the theme's height. Messages in the corner of the window keep above it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "nav")
        self.setFixedHeight(current_theme().measure("layout.footer_bar"))
