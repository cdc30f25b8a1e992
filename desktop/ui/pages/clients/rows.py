"""The rows of the page: read beside the window, and kept true when something of a client changes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.domain.changes import ChangeSet
from desktop.domain.client import touched_clients
from desktop.domain.progress import Progress
from desktop.domain.records import Agency, Client, Rep
from desktop.services.clients import ClientRow, client_rows
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_MANY = 40
"""From so many changed clients on, all rows are made anew beside the window."""


class ClientRows(QObject):
    """Every client with how it stands today, by id."""

    all_read = Signal()
    """All rows are new."""
    some_read = Signal(list, object)
    """These rows are new, and the clients with these ids (a ``set``) are gone."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: dict[int, ClientRow] = {}
        self._asked = 0
        self.is_read = False

    @property
    def by_id(self) -> Mapping[int, ClientRow]:
        """The rows as they were last read."""
        return self._rows

    def hear(self, changes: ChangeSet | None) -> None:
        """Read anew what a change may have touched."""
        if changes is None or changes.touches(Agency, Rep):
            self._read_all()
            return
        touched = touched_clients(changes)
        if len(touched) > _MANY:
            self._read_all()
        elif touched:
            self._read_some(touched)

    def _read_all(self) -> None:
        self._asked += 1
        self._workspace.run(tr("Reading clients"), self._work, partial(self._on_read, self._asked))

    def _work(self, _progress: Progress) -> list[ClientRow]:
        return client_rows(self._workspace.session)

    def _on_read(self, asked: int, rows: list[ClientRow]) -> None:
        if asked != self._asked:  # a later reading is under way
            return
        self._rows = {row.id: row for row in rows}
        self.is_read = True
        self.all_read.emit()

    def _read_some(self, touched: set[int]) -> None:
        known = self._workspace.session.all(Client)
        present = [known[number] for number in touched if number in known]
        made = client_rows(self._workspace.session, present) if present else []
        gone = touched - {row.id for row in made}
        for number in gone:
            self._rows.pop(number, None)
        self._rows.update({row.id: row for row in made})
        self.some_read.emit(made, gone)
