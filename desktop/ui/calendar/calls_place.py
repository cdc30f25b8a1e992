"""Calls in the place of the calendar: the list and its statistics, made when they are first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.ui.calls.view import CallsView
    from desktop.ui.file_export import Export
    from desktop.ui.pages.calendar import CalendarPage


class CallsPlace:
    """Brings the calls into sight and takes them out again; the head of the page goes along, so that its views stay."""

    def __init__(self, workspace: Workspace, page: CalendarPage) -> None:
        self._workspace = workspace
        self._page = page
        self._kept: dict[str, object] = {}
        self.view: CallsView | None = None
        self._column: QVBoxLayout | None = None

    def show(self, shown: bool) -> None:
        """Show the calls, or the calendar."""
        page = self._page
        if shown:
            view, column = self._made()
            column.insertWidget(0, page.header)
            page.places.setCurrentIndex(1)
            page.status_changed.emit(view.facts.full_text())
        elif self.view is not None:
            page.column.insertWidget(0, page.header)
            page.places.setCurrentIndex(0)
        for part in page.steps:
            part.setVisible(not shown)

    def refresh(self, changes: ChangeSet | None) -> None:
        """Show what has changed."""
        if self.view is not None:
            self.view.refresh(changes)

    def kept(self) -> dict[str, object]:
        """What is remembered for the next start, under a name of its own; nothing as long as nobody looked."""
        kept = self._kept if self.view is None else self.view.filter.kept()
        return {"calls": kept} if kept else {}

    def restore(self, kept: object) -> None:
        """Take up what was remembered."""
        if isinstance(kept, dict):
            self._kept = kept

    def current_client(self) -> int | None:
        """The client of the selected call."""
        return None if self.view is None else self.view.current_client()

    def focus_first(self) -> None:
        """Put the keyboard where the words are typed."""
        if self.view is not None:
            self.view.focus_first()

    def step(self, pages: int) -> None:
        """Go through the list by a page."""
        if self.view is not None:
            self.view.step(pages)

    def view_export(self) -> Export | None:
        """The calls that are found, as a workbook."""
        return None if self.view is None else self.view.view_export()

    def _made(self) -> tuple[CallsView, QVBoxLayout]:
        if self.view is None or self._column is None:
            from desktop.ui.calls.view import CallsView

            self.view = CallsView(self._workspace)
            self.view.filter.restore(self._kept)
            self.view.panel.setHidden(self._page.side.isHidden())
            self.view.status_changed.connect(self._page.status_changed)
            place = QWidget()
            self._column = QVBoxLayout(place)
            self._column.setContentsMargins(0, 0, 0, 0)
            self._column.setSpacing(0)
            self._column.addWidget(self.view, 1)
            self._page.places.addWidget(place)
        return self.view, self._column
