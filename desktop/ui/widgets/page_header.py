"""The head of a page: its title, one line of facts, and at most three buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label


class PageHeader(QWidget):
    """Title in 20/600, facts in secondary text, buttons at the right end."""

    def __init__(self, title: str, facts: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setFixedHeight(theme.measure("layout.page_header"))
        self._title = Label(title, "page_title")
        self._facts = Label(facts, "body", "text_secondary", elide=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.measure("space.page_left"), 4, theme.measure("space.page_right"), 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._facts, 1)

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def set_facts(self, facts: str) -> None:
        """Show another line of facts."""
        self._facts.setText(facts)

    def add_before_facts(self, part: QWidget) -> None:
        """Put a control directly behind the title."""
        self._row.insertWidget(self._row.indexOf(self._facts), part, 0, Qt.AlignmentFlag.AlignVCenter)

    def add(self, part: QWidget, gap: int = 0) -> None:
        """Put a control at the right end, after a gap of so many pixels beyond the usual."""
        if gap:
            self._row.addSpacing(gap)
        self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
