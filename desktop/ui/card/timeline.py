"""Everything about the client in one row of time, filtered by sort and by words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Complaint,
    Contact,
    Payment,
    SatisfactionAnswer,
    ServicePeriod,
    Summary,
)
from desktop.domain.timeline import Happening, Sort
from desktop.services.timelines import timeline
from desktop.ui.card.tab import CardTab
from desktop.ui.icons import icon
from desktop.ui.tables.cells import Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, tr
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_LOOK = {
    Sort.CALL: ("phone", "calls"),
    Sort.CALLBACK: ("calendar-clock", "calls"),
    Sort.COMPLAINT: ("message-square-warning", "complaints"),
    Sort.MONEY: ("wallet", "money"),
    Sort.SUMMARY: ("file-text", "summaries"),
    Sort.CHANGE: ("history", "history"),
}
"""The icon of each sort, and the tab that shows it in full."""
_TONES: dict[str, Tone] = {"bad": "bad", "muted": "muted"}


class TimelineTab(CardTab):
    """One line for each thing that happened or is planned; Enter shows it on its own tab."""

    records = (
        Client, Contact, Call, Callback, Complaint, Payment, ServicePeriod, SatisfactionAnswer, Summary,
    )  # fmt: skip

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._all: list[Happening] = []
        self.sorts = _Sorts(self._show)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the timeline"))
        self.search.setAccessibleName(tr("Find in the timeline"))
        self.search.setClearButtonEnabled(True)
        self.table = DataTable(self._columns(), lambda one: one.key)
        self.table.show_filter_row(False)
        self.table.setAccessibleName(tr("Timeline"))
        self._none = Label(tr("Nothing of this sort has happened yet."), "body", "text_secondary")
        self._words = Label("", "body", "text_secondary")
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(self.sorts)
        self.column.addWidget(self.search)
        self.column.addWidget(self._none)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._words)
        self.search.textChanged.connect(self.table.search)
        self.table.current_row_changed.connect(self._on_current)
        self.table.row_activated.connect(self._on_activated)

    def load(self) -> None:
        self._all = timeline(self.session, self.client)
        self.sorts.show_counts(Counter(one.sort for one in self._all))
        self._show()

    def _show(self) -> None:
        wanted = self.sorts.chosen
        rows = [one for one in self._all if not wanted or one.sort in wanted]
        self.table.set_rows(rows)
        self._none.setVisible(not rows)
        today = self.workspace.today
        latest = next((one for one in rows if one.on <= today), None)
        if latest is not None:
            self.table.select_row(latest.key)
        self._on_current(self.table.current_row())

    def _on_current(self, one: object) -> None:
        """The line in full below the table, as much of it is cut in a narrow panel."""
        words = "\n".join(filter(None, (say(one.text), one.detail))) if isinstance(one, Happening) else ""
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _on_activated(self, one: object) -> None:
        if isinstance(one, Happening):
            self.tab_requested.emit(_LOOK[one.sort][1])

    def _columns(self) -> list[Column[Happening]]:
        return [
            Column("when", tr("When", comment="column of the history"), _moment, self._when, width=122,
                   filter_kind="date"),
            replace(_text("what", tr("What", comment="column of the history"), lambda one: say(one.text), 220),
                    cell=_what, stretch=True),
            _text("detail", tr("Details"), lambda one: one.detail, 160),
            _text("by", tr("Who", comment="column of the history"), lambda one: one.by, 60),
        ]  # fmt: skip

    def _when(self, one: Happening) -> Cell:
        language, today = self.workspace.language, self.workspace.today
        at = language.time(one.at) if one.at is not None and one.at != time.min else ""
        tone: Tone = "strong" if one.on > today else ""
        return Cell(language.date(one.on, today), tone, "date", detail=at)


class _Sorts(QWidget):
    """A button for each sort with its count; with none pressed, all are shown."""

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self._changed = changed
        self._titles = {
            Sort.CALL: tr("Calls"),
            Sort.CALLBACK: tr("Callbacks"),
            Sort.COMPLAINT: tr("Complaints"),
            Sort.MONEY: tr("Money"),
            Sort.SUMMARY: tr("Summaries"),
            Sort.CHANGE: tr("Changes"),
        }
        self._buttons: dict[Sort, QToolButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        flow = Flow(4)
        column.addLayout(flow)
        for sort, title in self._titles.items():
            button = QToolButton()
            button.setIcon(icon(_LOOK[sort][0]))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.setAccessibleName(tr("Show only: {sort}", sort=title))
            button.toggled.connect(self._on_toggled)
            self._buttons[sort] = button
            flow.addWidget(button)

    @property
    def chosen(self) -> set[Sort]:
        """The sorts that are pressed."""
        return {sort for sort, button in self._buttons.items() if button.isChecked()}

    def choose(self, *sorts: Sort) -> None:
        """Press these sorts and no others."""
        for sort, button in self._buttons.items():
            button.setChecked(sort in sorts)

    def show_counts(self, counts: Counter[Sort]) -> None:
        """Show how many there are of each sort; a sort without any can't be pressed."""
        for sort, button in self._buttons.items():
            button.setText(f"{self._titles[sort]} {counts[sort]}" if counts[sort] else self._titles[sort])
            button.setEnabled(bool(counts[sort]) or button.isChecked())
        self.updateGeometry()

    def _on_toggled(self, _on: bool) -> None:
        self._changed()


def _text(name: str, title: str, value: Callable[[Happening], str], width: int) -> Column[Happening]:
    return Column(name=name, title=title, value=value, cell=lambda one: Cell(value(one), "muted"), width=width)


def _what(one: Happening) -> Cell:
    return Cell(say(one.text), _TONES.get(one.tone, ""), icon=_LOOK[one.sort][0])


def _moment(one: Happening) -> datetime:
    return datetime.combine(one.on, one.at or time.min)
