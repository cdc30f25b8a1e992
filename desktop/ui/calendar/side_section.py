"""A part of the panel beside the calendar: a title, something at the right of it, and what stands below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.label import Label


class SideSection(QWidget):
    """Put parts into ``column``; an empty section hides itself with its title."""

    def __init__(self, title: str, beside: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._title = Label(title, "strong")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(6)
        self.column.addLayout(side_line(self._title, beside))

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)


def side_line(left: QWidget, right: QWidget | None) -> QHBoxLayout:
    """Two parts at both ends of the panel."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(left)
    row.addStretch(1)
    if right is not None:
        row.addWidget(right)
    return row
