"""Clients and contacts in the window's search field; the index is made beside the window and kept true."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject

from desktop.domain.changes import ChangeSet
from desktop.domain.records import Client, Contact
from desktop.services.clients import clients_touched
from desktop.services.search import Found, SearchIndex, build_index
from desktop.ui.search_field import Hit
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


class ClientSearch(QObject):
    """A source for the search field: ``window.header.search.add_source(search.hits, first=True)``."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent or workspace)
        self._workspace = workspace
        self._index = SearchIndex()
        self._asked = 0
        workspace.changed.connect(self._on_changed)
        self.build()

    @property
    def index(self) -> SearchIndex:
        """What can be found now."""
        return self._index

    def build(self) -> None:
        """Make the whole index anew."""
        self._asked += 1
        session = self._workspace.session
        self._workspace.run(
            tr("Preparing the search"), partial(build_index, session), partial(self._on_built, self._asked)
        )

    def hits(self, text: str) -> Iterator[Hit]:
        """What a typed text leads to."""
        for found in self._index.find(text):
            run = partial(self._workspace.client_requested.emit, found.client)
            yield Hit(_icon(found), found.title, found.detail, _sort(found), run)

    def _on_built(self, asked: int, index: SearchIndex) -> None:
        if asked == self._asked:
            self._index = index

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self.build()
        elif changes.touches(Client, Contact):
            self._index = self._index.with_clients(self._workspace.session, clients_touched(changes))


def _icon(found: Found) -> str:
    return "building-2" if found.contact is None else "user-round"


def _sort(found: Found) -> str:
    return tr("client") if found.contact is None else tr("contact")
