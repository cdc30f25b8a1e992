"""Tells on a client's card that the client may be there twice, when what it is recognised by was just changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.duplicates import Finding
from desktop.domain.matching import called
from desktop.domain.progress import Progress
from desktop.domain.records import Client, Contact
from desktop.services.duplicates import duplicates_of, not_the_same
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.merging.words import said_why
from desktop.ui.notices import Banners
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_RECOGNISED_BY = {
    Client: frozenset({"name", "short_name", "username", "website"}),
    Contact: frozenset({"phone", "mobile", "more_phones"}),
}
_MOST_CHANGES = 2
"""What changes more records at once is an import or a batch; the list of duplicates is for these."""


class DuplicateNotice(Banners):
    """A banner with the ways on: merge, open the other one, or remember that they are not the same."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._client: int | None = None
        self._asked = 0
        workspace.changed.connect(self._on_changed)

    def show_client(self, client: int) -> None:
        """Which client the card shows; what was said of another goes."""
        if client != self._client:
            self._client = client
            self._clear()

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if self._client is None:
            return
        if any(banner.text for banner in self.banners()):
            self._clear()
        if changes is not None and len(changes) <= _MOST_CHANGES and self._is_recognised_anew(changes):
            self._asked += 1
            self._workspace.run(
                tr("Looking for duplicates"),
                partial(_duplicates, self._workspace.session, self._client),
                while_alive(self, partial(self._on_found, self._asked, self._client)),
            )

    def _is_recognised_anew(self, changes: ChangeSet) -> bool:
        for change in changes:
            whose = getattr(change.after, "client", None) if isinstance(change.after, Contact) else change.after.id
            known = _RECOGNISED_BY.get(type(change.after), frozenset())
            if whose == self._client and any(entry.field.name in known and entry.after for entry in change.fields):
                return True
        return False

    def _on_found(self, asked: int, client: int, found: tuple[Finding, ...]) -> None:
        if asked != self._asked or client != self._client or not found:
            return
        other = found[0].client
        self.add(
            "warn",
            tr("This client may be there twice: {client}.", client=called(other)),
            said_why(found[0].why),
            [
                (tr("Merge…"), partial(self._merge, other.id)),
                (tr("Open"), partial(self._workspace.client_requested.emit, other.id)),
                (tr("Not the same"), partial(self._keep_apart, other)),
            ],
        )

    def _merge(self, other: int) -> None:
        from desktop.ui.merging.dialog import merge_clients

        known = self._workspace.session.all(Client)
        merge_clients(
            self._workspace,
            [known[number] for number in (self._client, other) if number is not None and number in known],
            self.window(),
        )

    def _keep_apart(self, other: Client) -> None:
        client = None if self._client is None else self._workspace.session.get(Client, self._client)
        if client is not None:
            self._workspace.do(not_the_same(self._workspace.session, [client, other]))

    def _clear(self) -> None:
        for banner in self.banners():
            banner.dismiss()


def _duplicates(session: Session, client: int, progress: Progress) -> tuple[Finding, ...]:
    return duplicates_of(session, client, progress)
