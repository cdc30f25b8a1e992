"""Who was sent a summary and has not answered, with whom to ask and a call to be planned for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.periods import Month
from desktop.language import Language
from desktop.services.answers import Awaited, asked, awaited
from desktop.services.summary_month import SummaryRow
from desktop.ui.icons import icon
from desktop.ui.tables.cells import MISSING, MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import SideButton, showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class UnansweredDialog(QDialog):
    """One line a client, the longest wait first; Enter opens the client."""

    def __init__(
        self, workspace: Workspace, rows: Sequence[SummaryRow], month: Month, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Not answered: {month}", month=workspace.language.month(month)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace, self._rows, self._month = workspace, rows, month
        self.table: DataTable = DataTable(_columns(workspace.language), lambda one: one.client.id)
        self.table.setAccessibleName(tr("Clients who have not answered"))
        self.table.show_filter_row(False)
        self.lead = Label("", "body", "text_secondary")
        self.ask_button = SideButton(tr("Plan calls to ask"))
        self.ask_button.setIcon(icon("calendar-plus"))
        self._lay_out()
        self.ask_button.clicked.connect(self.ask)
        self.table.row_activated.connect(self._open)
        self._show()

    def ask(self) -> None:
        """Plan a call to each of the selected clients, or to all when at most one line is selected."""
        selected = [one.client for one in self.table.selected_rows()]
        clients = selected if len(selected) > 1 else [one.client for one in self.table.rows_model.rows()]
        self._workspace.do(asked(self._workspace.session, clients, self._month))
        self._show()

    def _show(self) -> None:
        found = awaited(self._workspace.session, self._rows, self._month)
        self.table.set_rows(found)
        self.lead.setText(
            tr("%n client(s) were sent their summary and have not sent the reply sheet back.", n=len(found))
            if found
            else tr("Every summary that was sent has been answered.")
        )
        self.ask_button.setEnabled(any(one.asked_on is None for one in found))

    def _open(self, row: object) -> None:
        if isinstance(row, Awaited):
            self._workspace.client_requested.emit(row.client.id)
            self.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.lead)
        column.addWidget(self.table, 1)
        column.addLayout(showing_foot(self, left=[self.ask_button]))
        self.resize(900, 520)


def _columns(language: Language) -> tuple[Column[Awaited], ...]:
    def days(one: Awaited) -> Cell:
        if one.days is None:
            return MISSING_NUMBER
        return Cell(language.integer(one.days), "warn" if one.is_late else "", "number")

    def day(value: object) -> Cell:
        return MISSING if value is None else Cell(language.say(value), kind="date")

    return (
        Column(
            "client", tr("Client"), lambda one: one.client.name, lambda one: Cell(one.client.name), 190, stretch=True
        ),
        Column("rep", tr("Rep"), lambda one: one.rep, lambda one: Cell(one.rep), 90),
        Column("sent_on", tr("Sent on"), lambda one: one.sent_on, lambda one: day(one.sent_on), 104, kind="date"),
        Column("how", tr("Sent how"), lambda one: one.how, lambda one: Cell(one.how), 90),
        Column("days", tr("Days"), lambda one: one.days, days, 60, align="right", kind="number"),
        Column("contact", tr("Contact"), lambda one: one.contact, lambda one: Cell(one.contact), 100),
        Column("phone", tr("Phone"), lambda one: one.phone, lambda one: Cell(one.phone), 120),
        Column(
            "asked_on", tr("Call planned"), lambda one: one.asked_on, lambda one: day(one.asked_on), 104, kind="date"
        ),
    )
