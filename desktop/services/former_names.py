"""What clients were called before they were merged into another: files and searches still find who stayed."""

from __future__ import annotations

from desktop.domain.matching import ClientIndex
from desktop.domain.records import Client, FormerClient
from desktop.services.session import Session


def add_former_names(session: Session, index: ClientIndex) -> ClientIndex:
    """The index, with what was merged into its clients; to be called when all clients are in it."""
    for former in session.all(FormerClient).values():
        client = session.get(Client, former.client)
        if client is not None:
            index.add_former(client, code=former.code, username=former.username, name=former.name)
    return index


def former_words(session: Session) -> dict[int, tuple[str, ...]]:
    """Names, usernames and codes of who was merged into each client."""
    found: dict[int, tuple[str, ...]] = {}
    for former in session.all(FormerClient).values():
        if former.client is not None:
            words = tuple(word for word in (former.name, former.username, former.code) if word)
            found[former.client] = found.get(former.client, ()) + words
    return found
