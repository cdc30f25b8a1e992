"""Calls: found by their words, listed newest first, and what they add up to (product §5)."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.call_filter import CallFilter
from desktop.domain.call_statistics import CallStatistics
from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Absence, Agency, Call, Client, Rep
from desktop.domain.sought import flat
from desktop.services.call_search import CallPage, CallRow, find_calls, more_calls
from desktop.services.call_statistics import call_statistics
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.calls.call_pane import CallPane
from desktop.ui.calls.columns import FOUND, call_columns
from desktop.ui.calls.drilled import DrilledBar
from desktop.ui.calls.export import calls_export
from desktop.ui.calls.filter_bar import FilterBar
from desktop.ui.calls.statistics_pane import StatisticsPane
from desktop.ui.file_export import Export
from desktop.ui.icons import icon
from desktop.ui.jobs import Job
from desktop.ui.notices import EmptyState
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.workspace import Workspace

_NEAR_THE_END = 0.8
"""The part of the list that was scrolled through when more is read."""
_SHOWN = (Call, Client, Rep, Absence, Agency)
_PANEL = 344


class CallsView(QWidget):
    """Filter above, list at the left; at the right the statistics, or one call whole."""

    status_changed = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: CallFilter | None = None
        self._jobs: list[Job] = []
        self._total = 0
        self._is_reading_more = False
        self._is_stale = True
        session = workspace.session
        self.filter = FilterBar(session)
        self.drilled = DrilledBar()
        self.table = DataTable(
            call_columns(session, lambda: self._asked.words if self._asked is not None else ()),
            lambda row: row.call.id,
            today=lambda: workspace.today,
        )
        self.table.setAccessibleName(tr("Calls"))
        self.table.show_filter_row(False)
        self.facts = Label("", "body", "text_secondary", elide=True)
        self.export_button = QPushButton(icon("file-down"), tr("Export view"))
        self.statistics = StatisticsPane(session)
        self.pane = CallPane(workspace)
        self.shown = SegmentBar(
            (("statistics", tr("Statistics")), ("call", tr("Call", comment="noun"))), name=tr("Beside the list")
        )
        self.panel = SidePanel(_PANEL, name=tr("Statistics, or the call in full"))
        self._empty = EmptyState("phone", tr("No call was written down yet."))
        self._no_match = EmptyState(
            "filter-x", tr("No call matches"), "",
            ((tr("Search all time"), self.filter.ask_all_time), (tr("Clear filters"), self.filter.clear)),
        )  # fmt: skip
        self._lay_out()
        self._connect()

    @property
    def asked(self) -> CallFilter:
        """The filter whose calls are shown, or are being read."""
        return self._asked if self._asked is not None else self.filter.asked

    @property
    def is_reading(self) -> bool:
        """Whether an answer is on its way."""
        return bool(self._jobs)

    def current_client(self) -> int | None:
        """The client of the selected call."""
        row = self.table.current_row()
        return row.client.id if isinstance(row, CallRow) else None

    def focus_first(self) -> None:
        """Put the keyboard into the field of words."""
        self.filter.words.setFocus()

    def refresh(self, changes: ChangeSet | None) -> None:
        """Read again what has changed; out of sight not before it is shown."""
        if changes is not None and not changes.touches(*_SHOWN):
            return
        self._is_stale = True
        if self.isVisible():
            self._read()

    def step(self, pages: int) -> None:
        """Go through the list by a page, down or up."""
        action = DataTable.CursorAction.MovePageDown if pages > 0 else DataTable.CursorAction.MovePageUp
        self.table.setCurrentIndex(self.table.moveCursor(action, Qt.KeyboardModifier.NoModifier))

    def show_call(self) -> None:
        """Show the selected call whole."""
        self.shown.set_value("call")
        self._on_shown("call")
        self.pane.text.setFocus()

    def view_export(self) -> Export:
        """All calls that pass, with the columns that are shown."""
        columns = self.table.rows_model.columns
        names = [columns[place].name for place in self.table.visible_columns() if columns[place].name != FOUND]
        return calls_export(self._workspace, self.asked, names)

    # -- reading

    def _on_filter(self) -> None:
        self.drilled.show_asked(self.filter.drilled)
        self._read()

    def _read(self) -> None:
        """Ask for the first calls and, once they are shown, for the statistics."""
        asked, session = self.filter.asked, self._workspace.session
        for job in self._jobs:
            job.cancel()
        self._asked, self._is_stale, self._is_reading_more = asked, False, False
        self._jobs = [
            self._workspace.run(
                tr("Searching calls"), partial(_page, session, asked),
                while_alive(self, partial(self._on_found, asked)), while_alive(self, partial(self._on_failed, asked)),
            ),
            self._workspace.run(
                tr("Counting calls"), partial(_statistics, session, asked),
                while_alive(self, partial(self._on_counted, asked)), while_alive(self, partial(self._on_failed, asked)),
            ),
        ]  # fmt: skip

    def _on_found(self, asked: CallFilter, page: CallPage) -> None:
        if asked is not self._asked:
            return
        self._total = page.total
        if (FOUND in self._visible()) != bool(asked.words):
            self.table.show_column(FOUND, bool(asked.words))
        self.table.mark(asked.words)
        kept = self.table.current_row()
        self.table.set_rows(page.rows)
        if page.rows and not (kept is not None and self.table.select_row(kept.call.id)):
            self.table.select_row(page.rows[0].call.id)
        self._show_state()

    def _on_counted(self, asked: CallFilter, found: CallStatistics) -> None:
        if asked is self._asked:
            self._jobs = []
            self.statistics.show_statistics(found)

    def _on_failed(self, asked: CallFilter, error: UserError) -> None:
        if asked is self._asked:
            self._jobs = []
            self._workspace.refused.emit(error)

    def _on_scrolled(self, value: int) -> None:
        if value > self.table.verticalScrollBar().maximum() * _NEAR_THE_END:
            self._read_more()

    def _read_more(self) -> None:
        rows = self.table.rows_model.total
        if self._asked is None or self._is_reading_more or not 0 < rows < self._total:
            return
        self._is_reading_more = True
        after = min((row.place for row in self.table.rows_model.rows()), default=None)
        work = partial(_more, self._workspace.session, self._asked, after)
        self._workspace.run(tr("Searching calls"), work, while_alive(self, partial(self._on_more, self._asked)))

    def _on_more(self, asked: CallFilter, rows: list[CallRow]) -> None:
        if asked is not self._asked:
            return
        self._is_reading_more = False
        place = self.table.verticalScrollBar().value()
        self.table.put_rows(rows)
        self.table.verticalScrollBar().setValue(place)
        self._total = self._total if rows else self.table.rows_model.total
        self._show_state()

    def _show_state(self) -> None:
        language, rows = self._workspace.language, self.table.rows_model.total
        self._places.setCurrentWidget(
            self.table if rows else self._empty if self.asked == CallFilter() else self._no_match
        )
        total = tr("%n call(s)", n=self._total)
        if rows < self._total:
            listed = language.integer(rows)
            total = tr("{total}, the newest {listed} are listed; scroll for more", total=total, listed=listed)
        self.facts.setText(total)
        self.status_changed.emit(total)
        self.pane.show_row(self.table.current_row(), self.asked.words)

    # -- answers

    def _on_current(self, row: Any) -> None:
        if self.shown.value == "call":
            self.pane.show_row(row, self.asked.words)

    def _on_opened(self, _row: object) -> None:
        self.pane.show_row(self.table.current_row(), self.asked.words)
        self.show_call()

    def _on_shown(self, what: str) -> None:
        self._beside.setCurrentWidget(self.pane if what == "call" else self.statistics)
        if what == "call":
            self.pane.show_row(self.table.current_row(), self.asked.words)

    def _on_narrowed(self, asked: dict[str, Any]) -> None:
        if "reason" in asked:
            asked = {"reason": flat(asked["reason"])}
        self.filter.narrow(**asked)

    def _on_left_downwards(self) -> None:
        self.table.setFocus()

    def _visible(self) -> set[str]:
        columns = self.table.rows_model.columns
        return {columns[place].name for place in self.table.visible_columns()}

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def changeEvent(self, event: Any) -> None:
        super().changeEvent(event)
        if event.type() == event.Type.PaletteChange and self._asked is not None:
            self.pane.show_row(self.pane.row, self.asked.words)

    # -- parts

    def _connect(self) -> None:
        self.filter.changed.connect(self._on_filter)
        self.filter.left_downwards.connect(self._on_left_downwards)
        self.drilled.removed.connect(self.filter.widen)
        self.table.current_row_changed.connect(self._on_current)
        self.table.row_activated.connect(self._on_opened)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.table.failed.connect(self._workspace.refused)
        self.export_button.clicked.connect(partial(self._workspace.export_requested.emit, "view"))
        self.shown.chosen.connect(self._on_shown)
        self.statistics.narrowed.connect(self._on_narrowed)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(20, 0, 16, 6)
        line.addWidget(self.facts, 1)
        line.addWidget(self.export_button)
        self._places = QStackedWidget()
        for place in (self.table, self._empty, self._no_match):
            self._places.addWidget(place)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter)
        column.addWidget(self.drilled)
        column.addLayout(line)
        column.addWidget(self._places, 1)
        self._beside = QStackedWidget()
        for pane in (self.statistics, self.pane):
            self._beside.addWidget(pane)
        self.panel.column.addWidget(self.shown)
        self.panel.column.addWidget(self._beside, 1)
        self.splitter: QSplitter = beside("calls_found", left, self.panel)
        self.splitter.setSizes([1000, _PANEL])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)


def _page(session: Session, asked: CallFilter, _progress: Progress) -> CallPage:
    return find_calls(session, asked)


def _statistics(session: Session, asked: CallFilter, _progress: Progress) -> CallStatistics:
    return call_statistics(session, asked)


def _more(session: Session, asked: CallFilter, after: Any, _progress: Progress) -> list[CallRow]:
    return more_calls(session, asked, after)
