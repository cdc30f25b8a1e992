"""What stands for a page while the agency is being opened."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.page import Page
from desktop.ui.widgets.page_header import PageHeader


class PageHeading(Page):
    """The title where the page has it; nothing moves when the page takes its place."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.name = name
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PageHeader(title))
        column.addStretch(1)

    def title(self) -> str:
        return self._title
