"""The pages of the window: each is made when it is first seen, and brought up to date when it is seen again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.ui.memory import Memory
from desktop.ui.page import Page, PageEntry

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet


class PageStack(QStackedWidget):
    """One page at a time. ``made`` is emitted with each new page before it is shown."""

    made = Signal(object)

    def __init__(self, entries: Sequence[PageEntry], memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = {entry.name: entry for entry in entries}
        self._memory = memory
        self._pages: dict[str, Page] = {}
        self._missed: dict[str, list[ChangeSet | None]] = {}

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        page = self.currentWidget()
        return page if isinstance(page, Page) else None

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that were made so far."""
        return tuple(self._pages.values())

    def page(self, name: str) -> Page:
        """A page by its name; it is made if need be, but not shown."""
        page = self._pages.get(name)
        if page is None:
            page = self._pages[name] = self._entries[name].factory()
            self.addWidget(page)
            self._memory.arrange_page(name, page)
            kept = self._memory.get(f"kept/{name}")
            if kept is not None:
                page.restore(kept)
            self.made.emit(page)
            page.refresh(None)
        return page

    def show_page(self, name: str) -> Page:
        """Show a page, with everything that changed while it was out of sight."""
        leaving = self.current
        if leaving is not None:
            self._keep(leaving)
        page = self.page(name)
        missed = self._missed.pop(name, [])
        if None in missed:
            missed = [None]
        for changes in missed:
            page.refresh(changes)
        self.setCurrentWidget(page)
        return page

    def forget(self) -> None:
        """Take all pages away, to be made anew."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._missed.clear()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Tell the page in sight at once, and the others when they come into sight."""
        for name, page in self._pages.items():
            if page is self.current:
                page.refresh(changes)
            else:
                self._missed.setdefault(name, []).append(changes)

    def keep(self) -> None:
        """Remember how the page in sight is arranged."""
        if self.current is not None:
            self._keep(self.current)

    def _keep(self, page: Page) -> None:
        self._memory.keep_page(page.name, page)
        kept = page.kept()
        if kept is not None:
            self._memory.keep(f"kept/{page.name}", kept)
