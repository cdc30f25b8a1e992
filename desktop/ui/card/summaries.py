"""The client's monthly summaries."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from desktop.domain.periods import Month
from desktop.domain.records import Client, Summary
from desktop.services.client_records import summaries_of
from desktop.ui.card.record_table import record_table
from desktop.ui.card.tab import CardTab, action_button
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_COLUMNS = ("month", "state", "revised", "sent_on", "sent_how", "answered_on", "commentary", "answer")


class SummariesTab(CardTab):
    """One row a month; Enter opens it on the page of summaries."""

    records = (Client, Summary)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.table = record_table(workspace, Summary, _COLUMNS, editable=False)
        self._none = Label(tr("No summary was written yet."), "body", "text_secondary")
        buttons = QHBoxLayout()
        buttons.addWidget(action_button(tr("Open last month's"), "file-text", self.open_last))
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.column.addWidget(self._none)
        self.column.addWidget(self.table, 100)
        self.column.addStretch(1)
        self.table.row_activated.connect(self._on_activated)

    def load(self) -> None:
        summaries = summaries_of(self.session, self.client)
        self.table.set_rows(summaries)
        self.table.setVisible(bool(summaries))
        self._none.setVisible(not summaries)

    def open_last(self) -> None:
        """Open last month's summary, written or not."""
        self.workspace.summary_requested.emit(self.client.id, Month.of(self.workspace.today).previous)

    def _on_activated(self, summary: object) -> None:
        if isinstance(summary, Summary):
            self.workspace.summary_requested.emit(self.client.id, summary.month)
