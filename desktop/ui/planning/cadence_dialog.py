"""How the cadence is kept: a line a rep, and below the clients of the chosen one (product §3.2)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.periods import Month, Span
from desktop.domain.progress import Progress
from desktop.services.cadence_counts import ClientCadence, RepCadence, cadence_counts
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.planning.cadence_columns import client_columns, rep_columns
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class CadenceDialog(QDialog):
    """Moving to another rep shows that one's clients; Enter on a client opens it."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How the cadence is kept"))
        self._workspace = workspace
        language = workspace.language
        self.reps: DataTable = DataTable(
            rep_columns(language), lambda one: one.rep.id if one.rep else 0, today=lambda: workspace.today
        )
        self.reps.setAccessibleName(tr("Reps"))
        self.reps.show_filter_row(False)
        self.heading = Label("", "subtitle")
        self.clients: DataTable = DataTable(
            client_columns(language), lambda row: row.client.id, today=lambda: workspace.today
        )
        self.clients.setAccessibleName(tr("Clients"))
        self._lay_out()
        self.reps.current_row_changed.connect(self._show_clients)
        self.reps.row_activated.connect(lambda _one: self.clients.setFocus())
        self.clients.row_activated.connect(self._open)
        workspace.run(tr("Counting the callbacks"), partial(_read, workspace.session), while_alive(self, self._on_read))

    def _on_read(self, found: tuple[RepCadence, ...]) -> None:
        self.reps.set_rows(found)
        if found:
            first = found[0].rep
            self.reps.select_row(first.id if first else 0)
            self._show_clients(found[0])
        else:
            self.heading.setText(tr("No client is being served."))
        self.reps.setFocus()

    def _show_clients(self, one: object) -> None:
        if not isinstance(one, RepCadence):
            return
        name = one.rep.name if one.rep else tr("no rep")
        self.heading.setText(tr("{rep}: %n client(s)", n=len(one.clients), rep=name))
        self.clients.set_rows(one.clients)

    def _open(self, row: object) -> None:
        if isinstance(row, ClientCadence):
            self._workspace.client_requested.emit(row.client.id)
            self.accept()

    def _lay_out(self) -> None:
        language, today = self._workspace.language, self._workspace.today
        week = Span.week(today)
        lead = Label(
            tr(
                "Days with a callback in the week from {first} to {last} and in {month}. To do is what the quota still"
                " asks for; load is planned and done against what the rep has time for.",
                first=language.date(week.first),
                last=language.date(week.last),
                month=language.month(Month.of(today)),
            ),
            "body",
            "text_secondary",
        )
        lead.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(lead)
        column.addWidget(self.reps, 2)
        column.addWidget(self.heading)
        column.addWidget(self.clients, 3)
        column.addLayout(showing_foot(self))
        self.resize(1420, 760)


def _read(session: Session, _progress: Progress) -> tuple[RepCadence, ...]:
    return cadence_counts(session)
