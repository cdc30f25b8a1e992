"""The window in which figures are typed or pasted: days of a client, months of a client, or a month of all clients."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.services.figure_entry import (
    Entered,
    EntryLine,
    client_lines,
    day_lines,
    figures_entered,
    month_lines,
    problem_of,
)
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.client_chooser import ClientChooser
from desktop.ui.figures_entry.grid import entered, figures_grid, nothing_entered
from desktop.ui.notices import Banners
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.proposals import Proposal, without
from desktop.ui.texts import tr
from desktop.ui.widgets.drop_list import DropList
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

_MONTHS, _YEARS = 36, 5
KINDS = ("days", "months", "clients")


class FiguresEntry(QDialog):
    """A window of its own, so that Excel or a letter can lie beside it. What is entered is stored cell by cell, or as a
    pasted block once it was looked at; each is a step that Ctrl+Z takes back."""

    def __init__(
        self, workspace: Workspace, client: int | None = None, parent: QWidget | None = None, *,
        month: Month | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Enter figures"))
        self.workspace = workspace
        self.kinds = SegmentBar(
            [("days", tr("Day by day")), ("months", tr("Month by month")), ("clients", tr("All clients"))],
            "days" if client is not None else "clients",
            name=tr("Lines"),
        )
        self.clients = ClientChooser()
        self.months, self.years = DropList(), DropList()
        self.months.setAccessibleName(tr("Month"))
        self.years.setAccessibleName(tr("Year"))
        self.grids = {kind: figures_grid(kind, self._commit) for kind in KINDS}
        self.banners = Banners()
        self._hint = Label("", "small", "text_secondary")
        self._hint.setWordWrap(True)
        self._offer(client, month)
        self._lay_out()
        self._connect()
        self.resize(1120, 680)
        self.read()

    @property
    def table(self) -> Any:
        """The grid in sight."""
        return self.grids[self.kinds.value]

    @property
    def month(self) -> Month:
        """The month whose days, or clients, are shown."""
        month = self.months.currentData()
        assert isinstance(month, Month)
        return month

    def show_kind(self, kind: str) -> None:
        """Show ``days``, ``months`` or ``clients``."""
        self.kinds.set_value(kind)
        self._on_kind()

    def read(self) -> None:
        """Fill the grid in sight."""
        kind = self.kinds.value
        self.clients.setVisible(kind != "clients")
        self.months.setVisible(kind != "months")
        self.years.setVisible(kind == "months")
        self._stack.setCurrentWidget(self.grids[kind])
        self._say_hint(kind)
        asked = self._asked()
        work = partial(_lines, self.workspace.session, asked)
        self.workspace.run(tr("Reading the figures"), work, while_alive(self, partial(self._on_read, asked)))

    # -- storing

    def _commit(self, edits: Sequence[Edit[Any]]) -> None:
        """Store typed cells as one step. Raises ``UserError``."""
        kept = _entered(edits)
        if not kept:
            raise nothing_entered()
        changes, figures = figures_entered(self.workspace.session, kept)
        self.workspace.write(changes, figures=figures)

    def _review(self, proposal: Proposal[Any], title: str) -> None:
        from desktop.ui.editing.edits_dialog import EditsDialog, Target

        dialog = EditsDialog(title, Target(self._name, self._refuse, self._store), self)
        dialog.show_proposal(proposal)
        dialog.open()

    def _refuse(self, proposal: Proposal[Any]) -> Proposal[Any]:
        """Empty cells leave what is known; months that were imported day by day can't be taken."""
        found = Proposal(tuple(entered(proposal.edits)), proposal.refused, proposal.beyond)
        problems: dict[int, InvalidValue] = {}
        for place, one in enumerate(_entered(found.edits)):
            if (problem := problem_of(self.workspace.session, one)) is not None:
                problems[place] = problem
        return without(found, problems)

    def _store(
        self, edits: Sequence[Edit[Any]], then: Callable[[], object], failed: Callable[[UserError], object]
    ) -> None:
        work = partial(_write, self.workspace.session, _entered(edits))
        self.workspace.run(tr("Entering figures"), work, partial(self._on_written, then), failed)

    def _on_written(self, then: Callable[[], object], written: ChangeSet) -> None:
        self.workspace.announce(written, figures=True)
        then()

    # -- inside

    def _name(self, line: object) -> str:
        if not isinstance(line, EntryLine):
            return ""
        language = self.workspace.language
        if self.kinds.value == "clients":
            return line.client.name
        return language.month(line.month) if line.day is None else language.date(line.day)

    def _asked(self) -> tuple[str, int | None, Month, int]:
        return self.kinds.value, self.clients.client, self.month, int(self.years.currentData())

    def _on_read(self, asked: tuple[str, int | None, Month, int], lines: list[EntryLine]) -> None:
        if asked == self._asked():
            self.table.set_rows(lines)
            if not self.table.currentIndex().isValid():
                self._begin()

    def _begin(self) -> None:
        """Put the keyboard on the first figure, so that typing enters something."""
        columns, model = self.table.rows_model.columns, self.table.rows_model
        place = next((place for place in self.table.visible_columns() if columns[place].editable), None)
        if place is not None and model.rowCount():
            self.table.setCurrentIndex(model.index(0, place))
            self.table.setFocus()

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(Client):
            self.read()

    def _on_kind(self, *_kind: object) -> None:
        for banner in self.banners.banners():
            banner.dismiss()  # it was about the other grid
        self.read()

    def _say_hint(self, kind: str) -> None:
        legend = tr(
            "Figures with a pencil were typed, plain ones imported. A block copied in Excel is pasted with Ctrl+V."
        )
        if kind != "days":
            legend += " " + tr(
                "A month is spread evenly over its days; daily figures that were imported stay as they are."
            )
        self._hint.setText(legend)

    def _offer(self, client: int | None, month: Month | None) -> None:
        clients = self.workspace.session.all(Client)
        chosen = client if client in clients else next((c.id for c in clients.values() if c.stage == "active"), None)
        self.clients.show_clients(clients.values(), chosen)
        this = Month.of(self.workspace.today)
        offered = [this.plus(-back) for back in range(_MONTHS)]
        for each in offered:
            self.months.addItem(self.workspace.language.month(each), each)
        if month in offered:
            self.months.setCurrentIndex(offered.index(month))
        elif self.workspace.today.day <= 7:  # early in a month the last one is written up
            self.months.setCurrentIndex(1)
        for year in range(this.year, this.year - _YEARS, -1):
            self.years.addItem(str(year), year)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for grid in self.grids.values():
            self._stack.addWidget(grid)
            grid.review = self._review
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.kinds)
        tools.addWidget(self.clients)
        tools.addWidget(self.months)
        tools.addWidget(self.years)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(tools)
        column.addWidget(self.banners)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hint)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._on_kind)
        self.clients.chosen.connect(self.read)
        self.months.activated.connect(self.read)
        self.years.activated.connect(self.read)
        for grid in self.grids.values():
            grid.failed.connect(self.banners.add_error)
        self.workspace.changed.connect(self._on_changed)
        QShortcut(QKeySequence.StandardKey.Undo, self, partial(self.workspace.undo, None))
        QShortcut(QKeySequence.StandardKey.Redo, self, self.workspace.redo)


def _entered(edits: Sequence[Edit[Any]]) -> list[Entered]:
    return [Entered(edit.row, edit.column.name, edit.value) for edit in entered(edits)]


def _lines(session: Session, asked: tuple[str, int | None, Month, int], _progress: Progress) -> list[EntryLine]:
    kind, number, month, year = asked
    client = session.get(Client, number)
    if kind == "clients":
        served = [one for one in session.all(Client).values() if one.stage in ("active", "lapsed")]
        return client_lines(session, month, sorted(served, key=lambda one: one.name.encode("gb18030", "replace")))
    if client is None:
        return []
    return day_lines(session, client, month) if kind == "days" else month_lines(session, client, year)


def _write(session: Session, kept: Sequence[Entered], _progress: Progress) -> ChangeSet:
    changes, figures = figures_entered(session, kept)
    return session.do(changes, figures=figures)
