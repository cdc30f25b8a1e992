"""The client's complaints."""

from __future__ import annotations

from desktop.domain.records import Client, Complaint
from desktop.services.client_records import complaints_of
from desktop.ui.card.record_table import record_table
from desktop.ui.card.tab import CardTab, action_button
from desktop.ui.notices import link_button
from desktop.ui.texts import tr
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_COLUMNS = (
    "received_at", "what", "category", "severity", "first_due_on", "due_on", "answered_on", "closed_on",
    "satisfaction_after", "answer",
)  # fmt: skip


class ComplaintsTab(CardTab):
    """Open ones first; Enter opens one on the page of complaints, which has its steps and the answer."""

    records = (Client, Complaint)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.table = record_table(workspace, Complaint, _COLUMNS, editable=False)
        self._none = Label(tr("This client never complained."), "body", "text_secondary")
        buttons = Flow()
        buttons.addWidget(action_button(tr("New complaint…"), "message-square-warning", self.add))
        self._print = action_button(tr("Print…"), "printer", self.print_current)
        buttons.addWidget(self._print)
        page = link_button(tr("Open the page of complaints"))
        page.clicked.connect(self._open_page)
        buttons.addWidget(page)
        self.column.addLayout(buttons)
        self.column.addWidget(self._none)
        self.column.addWidget(self.table, 100)
        self.column.addStretch(1)
        self.table.row_activated.connect(self._open_case)

    def load(self) -> None:
        complaints = complaints_of(self.session, self.client)
        self.table.set_rows(complaints)
        self.table.setVisible(bool(complaints))
        self._none.setVisible(not complaints)
        self._print.setEnabled(bool(complaints))

    def add(self) -> None:
        """Write a complaint down."""
        from desktop.ui.complaints.form import complaint_dialog

        complaint_dialog(self.workspace, self.client, self.window()).open()

    def print_current(self) -> None:
        """Preview the sheet of the selected complaint, else of the first."""
        from desktop.ui.complaints.printing import print_complaint

        rows = self.table.rows_model.rows()
        current = self.table.current_row() or (rows[0] if rows else None)
        if isinstance(current, Complaint):
            print_complaint(self.workspace, current, self.window())

    def _open_case(self, complaint: object) -> None:
        if isinstance(complaint, Complaint):
            self.workspace.complaint_requested.emit(complaint.id)

    def _open_page(self) -> None:
        self.workspace.page_requested.emit("complaints")
