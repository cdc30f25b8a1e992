"""The trash: what lies in it, sort by sort, and the way back (product §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.matching import called
from desktop.domain.phrase import Amount, Phrase
from desktop.domain.record import Record
from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Complaint,
    Contact,
    FormerClient,
    Keyword,
    Payment,
    ServicePeriod,
)
from desktop.services.session import Session

_SORTS: tuple[type[Record], ...] = (Client, Contact, Payment, ServicePeriod, Complaint, Callback, Call, Keyword)
"""What a person puts into the trash, or an undo."""


@dataclass(frozen=True, slots=True)
class TrashLine:
    """One thing in the trash: what it is called, the client that it belongs to, and where a client was merged into."""

    item: Record
    name: Phrase | str
    of: str = ""
    merged_into: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Tells it apart from all others."""
        return self.item.table, self.item.id


def trash(session: Session) -> list[TrashLine]:
    """Everything in the trash, the latest first."""
    into = {former.merged: former.client for former in session.all(FormerClient).values()}
    names = {client.id: client.name for client in session.store.load(Client, trashed=None)}
    lines = [line for sort in _SORTS for line in _lines(session, sort, into, names)]
    return sorted(lines, key=lambda line: (str(line.item.trashed_at), line.item.id), reverse=True)


def taken_out(lines: Sequence[TrashLine]) -> ChangeSet:
    """Take things out of the trash."""
    if len(lines) == 1:
        title = Phrase("{client} restored", client=lines[0].name)
    else:
        title = Phrase("%n thing(s) restored", n=len(lines))
    return ChangeSet(title, tuple(Change(line.item, replace(line.item, trashed_at=None)) for line in lines))


def _lines(
    session: Session, sort: type[Record], into: dict[int | None, int | None], names: dict[int, str]
) -> Iterator[TrashLine]:
    for item in session.store.load(sort, trashed=True):
        if isinstance(item, Client):
            stays = session.get(Client, into.get(item.id))
            yield TrashLine(item, called(item), merged_into=called(stays) if stays is not None else "")
        else:
            yield TrashLine(item, _name(item), names.get(getattr(item, "client", None) or 0, ""))


def _name(item: Record) -> Phrase | str:
    """What a person calls a record that belongs to a client."""
    if isinstance(item, Contact):
        return item.name
    if isinstance(item, Keyword):
        return item.word
    if isinstance(item, Payment):
        return Phrase("{amount} on {day}", amount=Amount(item.amount), day=item.paid_on or "–")
    if isinstance(item, ServicePeriod):
        return Phrase("until {day}", day=item.ends_on or "–")
    if isinstance(item, Callback):
        return Phrase("{day}: {what}", day=item.due_on or "–", what=_line(item.purpose) or "–")
    if isinstance(item, Call):
        return Phrase("{day}: {what}", day=item.started_at or "–", what=_line(item.what) or "–")
    return _line(item.what) if isinstance(item, Complaint) else ""


def _line(text: str) -> str:
    return " ".join(text.split())[:120]
