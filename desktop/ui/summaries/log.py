"""The delivery log of a client: what was written, printed and sent, when, by whom, with which checksum."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.domain.periods import Month
from desktop.domain.records import Client, Delivery
from desktop.services.deliveries import log_of
from desktop.ui.card.record_table import record_table
from desktop.ui.texts import tr
from desktop.ui.widgets.dialog_foot import showing_foot
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_COLUMNS = ("at", "rep", "event", "how", "file", "sha256", "revised")


class DeliveryLog(QDialog):
    """The lines about one month, the latest first; Ctrl+C copies cells, such as a checksum."""

    def __init__(self, workspace: Workspace, client: Client, month: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Delivery log"))
        lines = log_of(workspace.session, client, month)
        self.table = record_table(workspace, Delivery, _COLUMNS, editable=False)
        self.table.set_rows(lines)
        heading = Label(tr("{client}, {month}", client=client.name, month=workspace.language.month(month)), "subtitle")
        none = Label(tr("Nothing was written, printed or sent yet."), "body", "text_secondary")
        none.setVisible(not lines)
        self.table.setVisible(bool(lines))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(none)
        column.addWidget(self.table, 1)
        column.addStretch(0)
        column.addLayout(showing_foot(self))
        self.resize(900, 380)
