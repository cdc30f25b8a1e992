"""The list of clients: its rows, and what is done to clients there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from desktop.domain.changes import Change, ChangeSet, created, edited
from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import folded
from desktop.domain.overview import Overview
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client, Contact
from desktop.services.overview import overviews
from desktop.services.session import Session, utc_now

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client with how it stands today."""

    client: Client
    overview: Overview

    @property
    def id(self) -> int:
        """The client's id."""
        return self.client.id


def client_rows(session: Session, clients: Iterable[Client] | None = None) -> list[ClientRow]:
    """Clients with how they stand today: all of them unless some are given."""
    chosen = list(session.all(Client).values()) if clients is None else list(clients)
    known = overviews(session, None if clients is None else chosen)
    return [ClientRow(client, known[client.id]) for client in chosen if client.id in known]


def checked(record: R) -> R:
    """The record. Raises ``InvalidValue`` when a field that it must have is empty, or its values contradict each other."""
    for entry in record.catalogue():
        if entry.required and getattr(record, entry.name) in (None, ""):
            raise InvalidValue(
                Phrase("{field} is missing.", field=Phrase(entry.label)), Phrase("Nothing was saved without it.")
            )
    if (problem := record.contradiction()) is not None:
        raise problem
    return record


def new_client(client: Client, contact: Contact | None = None) -> ChangeSet:
    """Add a client, with the first person there. Raises ``InvalidValue`` when a field that one must have is empty."""
    checked(client)
    people = [] if contact is None else [checked(contact)]
    return created(Phrase("{client} added", client=client.name), [client, *people])


def edited_clients(edits: Sequence[tuple[Client, Field, object]], title: Phrase | None = None) -> ChangeSet:
    """Changed fields of clients as one step; without a title it is called by what changes. Raises ``InvalidValue`` where a field that must be filled is emptied."""
    before: dict[int, Client] = {}
    named: dict[int, dict[str, Any]] = defaultdict(dict)
    for client, entry, value in edits:
        before.setdefault(client.id, client)
        named[client.id][entry.name] = value
    pairs = [(client, replace(client, **named[number])) for number, client in before.items()]
    for _, client in pairs:
        checked(client)
    return edited(title or _title_of(edits), pairs)


def refused_edits(session: Session, edits: Sequence[tuple[Client, Field, object]]) -> dict[int, InvalidValue]:
    """Which of many edits, by their places, the records refuse: what must be filled is emptied, or a value is taken.

    Of two edits that give the same unique value, the first is taken.
    """
    touched = {(client.id, entry.name) for client, entry, _ in edits}
    taken: dict[tuple[str, object], Client] = {}
    for entry in {entry.name: entry for _, entry, _ in edits if entry.unique}.values():
        for client in session.all(Client).values():
            value = getattr(client, entry.name)
            if value and (client.id, entry.name) not in touched:
                taken[entry.name, folded(value) if isinstance(value, str) else value] = client
    refused: dict[int, InvalidValue] = {}
    for place, (client, entry, value) in enumerate(edits):
        if entry.required and value in (None, ""):
            refused[place] = InvalidValue(
                Phrase("{field} is missing.", field=Phrase(entry.label)), Phrase("Nothing was saved without it.")
            )
        elif entry.unique and value:
            key = entry.name, folded(value) if isinstance(value, str) else value
            holder = taken.setdefault(key, client)
            if holder.id != client.id:
                refused[place] = InvalidValue(
                    Phrase("“{value}” is the {field} of {client} already.", value=str(value), field=Phrase(entry.label),
                           client=holder.name),
                    Phrase("Each client has its own."),
                )  # fmt: skip
    return refused


def _title_of(edits: Sequence[tuple[Client, Field, object]]) -> Phrase:
    if len(edits) == 1:
        client, entry, _ = edits[0]
        return Phrase("{field} of {client} changed", field=Phrase(entry.label), client=client.name)
    if len({entry.name for _, entry, _ in edits}) == 1:
        return Phrase("{field} of %n client(s) changed", field=Phrase(edits[0][1].label), n=len(edits))
    return Phrase("%n cell(s) changed", n=len(edits))


def to_trash(clients: Sequence[Client]) -> ChangeSet:
    """Put clients into the trash, from where they can be restored."""
    if len(clients) == 1:
        return _to_trash(Phrase("{client} moved to the trash", client=clients[0].name), clients)
    return _to_trash(Phrase("%n client(s) moved to the trash", n=len(clients)), clients)


def record_to_trash(title: Phrase, *items: Record) -> ChangeSet:
    """Put records that belong to a client into the trash."""
    return _to_trash(title, items)


def restored(clients: Sequence[Client]) -> ChangeSet:
    """Take clients out of the trash."""
    title = (
        Phrase("{client} restored", client=clients[0].name)
        if len(clients) == 1
        else Phrase("%n client(s) restored", n=len(clients))
    )
    return ChangeSet(title, tuple(Change(client, replace(client, trashed_at=None)) for client in clients))


def _to_trash(title: Phrase, items: Sequence[Record]) -> ChangeSet:
    at = utc_now()
    return ChangeSet(title, tuple(Change(item, replace(item, trashed_at=at)) for item in items))
