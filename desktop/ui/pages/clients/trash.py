"""The trash of clients: what lies in it, and the way back."""

from __future__ import annotations

from datetime import UTC

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.matching import called
from desktop.domain.records import Client, FormerClient
from desktop.services.clients import in_trash, restored
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class TrashDialog(QDialog):
    """Clients in the trash with the day they went there; *Restore* brings the selected ones back."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._session = workspace.session
        self._merged: dict[int | None, int | None] = {}
        self.table = DataTable(
            [
                Column("name", tr("Client"), lambda c: c.name, lambda c: Cell(c.name), width=200, stretch=True),
                Column("username", tr("Username"), lambda c: c.username, lambda c: Cell(c.username)),
                Column("code", tr("Code"), lambda c: c.code, lambda c: Cell(c.code), width=80),
                Column("into", tr("Merged into"), self._into, lambda c: Cell(self._into(c)), width=140),
                Column("at", tr("In the trash since"), _since, lambda c: Cell(_since(c)), width=140),
            ],
            lambda client: client.id,
        )
        self.table.show_filter_row(False)
        self._facts = Label("", "body", "text_secondary")
        self._facts.setWordWrap(True)
        self.restore_button = QPushButton(tr("Restore"))
        self.restore_button.setProperty("kind", "primary")
        self.restore_button.clicked.connect(self.restore)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.restore_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.addWidget(self._facts)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self.resize(680, 400)
        self._load()

    def restore(self) -> None:
        """Bring the selected clients back."""
        chosen = [row for row in self.table.selected_rows() if isinstance(row, Client)]
        if chosen and self._workspace.do(restored(chosen)) is not None:
            self._load()

    def _into(self, client: Client) -> str:
        stays = self._session.get(Client, self._merged.get(client.id))
        return called(stays) if stays is not None else ""

    def _load(self) -> None:
        self._merged = {former.merged: former.client for former in self._session.all(FormerClient).values()}
        clients = in_trash(self._workspace.session)
        self.table.set_rows(clients)
        self.restore_button.setEnabled(bool(clients))
        if clients:
            self.table.select_row(clients[0].id)
            self._facts.setText(tr("Nothing is deleted outright. Choose who shall come back."))
        else:
            self._facts.setText(tr("The trash is empty."))


def _since(client: Client) -> str:
    at = client.trashed_at
    return "" if at is None else f"{at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"
