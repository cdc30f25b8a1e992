"""The panel at the right of a page: about the selected row, never a second list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.theme import current_theme


class SidePanel(QFrame):
    """A frame with the panel's margins; put parts into ``column``. F9 hides it, its splitter sets its width."""

    closed = Signal()
    """Esc in a drawer: it is to be put away."""

    def __init__(self, width: int, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setProperty("kind", "side")
        self.setAccessibleName(name)
        self.setMinimumWidth(theme.measure("layout.side_panel.min"))
        self.setMaximumWidth(theme.measure("layout.side_panel.max"))
        self.first_width = width
        self.hidden_beside: bool | None = None
        """As a drawer: whether it is hidden where there is room for it; ``None`` where it stands beside the page."""
        self.column = QVBoxLayout(self)
        margin = theme.measure("space.side_panel")
        self.column.setContentsMargins(margin, 12, margin, 12)
        self.column.setSpacing(theme.measure("space.between_controls"))

    @property
    def is_put_away(self) -> bool:
        """Whether the user hid it, which a narrow window doesn't."""
        return self.isHidden() if self.hidden_beside is None else self.hidden_beside

    def put_away(self, hidden: bool) -> None:
        """Hide it, or show it where there is room for it."""
        if self.hidden_beside is None:
            self.setHidden(hidden)
        else:
            self.hidden_beside = hidden

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.hidden_beside is not None:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
