"""The panel at the right of a page: about the selected row, never a second list."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from desktop.ui.theme import current_theme

_REST = 1000
"""What the main part asks for before the widths are known; it takes what the panel leaves."""


class SidePanel(QFrame):
    """A frame with the panel's margins; put parts into ``column``. F9 hides it, its splitter sets its width."""

    def __init__(self, width: int, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("kind", "side")
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.measure("layout.side_panel.min"))
        self.setMaximumWidth(theme.measure("layout.side_panel.max"))
        self.first_width = width
        self.column = QVBoxLayout(self)
        margin = theme.measure("space.side_panel")
        self.column.setContentsMargins(margin, 12, margin, 12)
        self.column.setSpacing(theme.measure("space.between_controls"))


def beside(name: str, main: QWidget, panel: QWidget) -> QSplitter:
    """The main part of a page, which takes the room, with its panel at the right.

    ``name`` is what the widths are remembered under.
    """
    splitter = QSplitter()
    splitter.setObjectName(name)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(main)
    splitter.addWidget(panel)
    splitter.setStretchFactor(0, 1)
    splitter.setSizes([_REST, getattr(panel, "first_width", panel.sizeHint().width())])
    return splitter
