"""Whom a figure counts: the clients with the reason, the day and the money it is about; Enter opens the card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.records import Client
from desktop.ui.notices import EmptyState
from desktop.ui.roster_charts.sheet import Behind
from desktop.ui.tables.cells import MISSING, MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.side_panel import SidePanel
from desktop.ui.workspace import Workspace

_WIDTH = 420


class ClientsBehind(SidePanel):
    """The panel beside the charts."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, name=tr("Clients that the figure counts"), parent=parent)
        self._workspace = workspace
        self.title = Label("", "subtitle")
        self.title.setWordWrap(True)
        self.about = Label("", "small", "text_secondary")
        self.about.setWordWrap(True)
        self.count = Label("", "small", "text_secondary")
        self.table: DataTable = DataTable(self._columns(), lambda one: (one.client, one.what, one.day, one.amount))
        self.table.setAccessibleName(tr("Clients that the figure counts"))
        self.table.show_filter_row(False)
        self.table.row_activated.connect(self._open)
        self._nothing = EmptyState(
            "users", tr("Whom a figure counts"), tr("Click a bar, a dot or a number, or go there by arrows and Enter.")
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.title, self.about, self.count):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(filled)
        self.column.addWidget(self._stack, 1)

    def show_clients(self, title: str, about: str, behind: Sequence[Behind]) -> None:
        """Show whom another figure counts."""
        clients = self._workspace.session.all(Client)
        known = list(dict.fromkeys(one for one in behind if one.client in clients))
        self.title.setText(title)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.count.setText(tr("%n client(s)", n=len({one.client for one in known})))
        self.table.show_column("what", any(one.what for one in known))
        self.table.show_column("day", any(one.day for one in known))
        self.table.show_column("amount", any(one.amount is not None for one in known))
        self.table.set_rows(known)
        self.table.setAccessibleName(title)
        self._stack.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """No figure is chosen."""
        self.table.set_rows([])
        self._stack.setCurrentIndex(0)

    def enter(self) -> None:
        """Put the keyboard on the first client."""
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.table.rows_model.rowCount():
            self.table.setCurrentIndex(self.table.rows_model.index(0, 0))

    def _open(self, row: object) -> None:
        if isinstance(row, Behind):
            self._workspace.client_requested.emit(row.client)

    def _columns(self) -> list[Column[Behind]]:
        language = self._workspace.language

        def name(one: Behind) -> str:
            client = self._workspace.session.get(Client, one.client)
            return client.name if client is not None else ""

        def day(one: Behind) -> Cell:
            return MISSING if one.day is None else Cell(language.date(one.day, self._workspace.today), kind="date")

        def amount(one: Behind) -> Cell:
            return MISSING_NUMBER if one.amount is None else Cell(language.money(one.amount), kind="number")

        return [
            Column("name", tr("Client"), name, lambda one: Cell(name(one)), width=100, stretch=True),
            Column("what", tr("Why"), lambda one: one.what, lambda one: Cell(one.what), width=120),
            Column("day", tr("Day"), lambda one: one.day, day, width=92, kind="date", filter_kind="date"),
            Column("amount", tr("Amount"), lambda one: one.amount, amount, width=68, align="right", kind="number",
                   filter_kind="number", per_unit=100),
        ]  # fmt: skip
