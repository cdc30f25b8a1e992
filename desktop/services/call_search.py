"""Finding calls by what was written down, and showing one whole (product §5)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.call_filter import SEARCHED, CallFilter
from desktop.domain.changes import ChangeSet, edited
from desktop.domain.errors import UserError
from desktop.domain.fields import Field, field_of
from desktop.domain.kinds import Reference
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Call, Client
from desktop.domain.sought import around
from desktop.services.clients import checked
from desktop.services.session import Session
from desktop.storage.call_queries import CallPlace

if TYPE_CHECKING:
    from desktop.excel.view_book import ViewContent

PAGE = 200
"""So many calls are read at once."""
_PART = 2000


@dataclass(frozen=True, slots=True)
class CallRow:
    """A call with its client."""

    call: Call
    client: Client

    @property
    def place(self) -> CallPlace:
        """Where the call stands when the newest come first."""
        assert self.call.started_at is not None
        return CallPlace(self.call.started_at, self.call.id)


@dataclass(frozen=True, slots=True)
class CallPage:
    """Some of the calls that pass a filter, newest first, and how many pass in all."""

    rows: tuple[CallRow, ...] = ()
    total: int = 0


def find_calls(session: Session, asked: CallFilter, most: int = PAGE) -> CallPage:
    """The newest calls that pass a filter."""
    found = session.store.calls.newest(asked, most)
    total = len(found) if len(found) < most else session.store.calls.count(asked)
    return CallPage(tuple(rows_of(session, found)), total)


def more_calls(session: Session, asked: CallFilter, after: CallPlace, most: int = PAGE) -> list[CallRow]:
    """The calls that come after another one."""
    return rows_of(session, session.store.calls.newest(asked, most, after))


def all_calls(session: Session, asked: CallFilter, progress: Progress = silent) -> list[CallRow]:
    """Every call that passes, newest first."""
    places = session.store.calls.newest(asked)
    rows: list[CallRow] = []
    for start in range(0, len(places), _PART):
        progress(start, len(places))
        rows += rows_of(session, places[start : start + _PART])
    return rows


def rows_of(session: Session, places: Sequence[CallPlace]) -> list[CallRow]:
    """The calls at these places with their clients, in the same order."""
    calls = {call.id: call for call in session.store.load(Call, ids=[place.call for place in places])}
    clients = session.all(Client)
    return [
        CallRow(call, client)
        for place in places
        if (call := calls.get(place.call)) is not None and (client := clients.get(call.client or 0)) is not None
    ]


def found_in(call: Call, words: Sequence[str]) -> tuple[Field, str] | None:
    """The first field of a call in which a word was found, with the part of its text about it."""
    for name in SEARCHED:
        if part := around(getattr(call, name), words):
            return field_of(Call, name), part
    return None


def call_changed(session: Session, before: Call, after: Call) -> ChangeSet:
    """A call written down otherwise. Raises ``UserError`` when a field it must have is empty, or it lies ahead."""
    checked(after)
    if after.started_at is not None and after.started_at.date() > session.today:
        raise UserError(Phrase("A call can't have taken place later than now."), Phrase("Check day and time."))
    name = session.name("client", after.client) if after.client is not None else ""
    return edited(Phrase("Call with {client} changed", client=name), [(before, after)])


def view_content(session: Session, title: Phrase | str, rows: Iterable[CallRow], names: Sequence[str]) -> ViewContent:
    """What a workbook of calls holds: these fields of a call, references as names."""
    from desktop.excel.view_book import ViewContent

    entries = [entry for name in names for entry in Call.catalogue() if entry.name == name]
    readers = [_reader(session, entry) for entry in entries]
    return ViewContent(title, entries, [[read(row) for read in readers] for row in rows])


def _reader(session: Session, entry: Field) -> Callable[[CallRow], object]:
    name, kind = entry.name, entry.kind
    if name == "client":
        return lambda row: row.client.name
    if isinstance(kind, Reference):
        return lambda row: session.name(kind.to, number) if (number := getattr(row.call, name)) is not None else ""
    return lambda row: getattr(row.call, name)
