"""The steps that were taken, by name, with who and when: which can be taken back or done again, and what they changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from desktop.domain.changes import Change
from desktop.domain.fields import Field
from desktop.domain.matching import called
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client, Import
from desktop.services.figures_taken_in import from_text
from desktop.services.session import Session
from desktop.storage.store import Batch, Outcome

_REACH = 200
"""So many batches back Ctrl+Z and Ctrl+Y look for a step."""
_NOT_BY_HAND = frozenset({"undo", "sample", "generated", "export", "summary"})
"""Origins of batches that Ctrl+Z passes over."""
_FOR_GOOD = frozenset({"sample", "generated"})
"""Origins of batches that the history tells of, but doesn't take back: without them nothing would be left."""

_WRITTEN_SINCE = Phrase("A later step wrote these days.")
_NAMED = 20

Event = Literal["changed", "added", "to_trash", "restored"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it was taken. ``undoing`` is the batch that took it back, and that is undone to do the step again."""

    batch: Batch
    who: str
    undoing: int | None = None

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.batch.undone_at is None

    @property
    def turned_by(self) -> int | None:
        """The batch whose undoing takes the step back or does it again; ``None`` where neither can be."""
        if self.batch.origin in _FOR_GOOD:
            return None
        return self.batch.number if self.stands else self.undoing


@dataclass(frozen=True, slots=True)
class StepLine:
    """One thing that a step did: a field changed, or a record was added, went, or came back. ``field`` is given for the
    first only."""

    place: int
    about: str
    record: type[Record]
    event: Event
    field: Field | None = None
    before: object = None
    after: object = None


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What became of one record of a step that was taken back, and why it was kept or failed; or of figures of ``days``.

    ``record`` is ``None`` for daily figures, whose ``span`` is told where they are those of one client.
    """

    place: int
    about: str
    name: str
    record: type[Record] | None
    outcome: Outcome
    reason: Phrase | None = None
    days: int = 0
    span: Span | None = None


def last_undoable(session: Session) -> int | None:
    """The last batch that the rep at the desk wrote and that still stands; an undo is redone, not undone."""
    for batch in _own(session):
        if batch.undone_at is None and batch.origin not in _NOT_BY_HAND:
            return batch.number
    return None


def last_redoable(session: Session) -> int | None:
    """The undoing that the rep at the desk did last and that can be undone itself: nothing was written by hand since."""
    known = {batch.number: batch for batch in session.store.batches(_REACH)}
    for batch in _own(session):
        if batch.undone_at is not None:
            continue
        if batch.origin == "undo":
            if _origin(session, known, batch)[1] % 2:
                return batch.number
        elif batch.origin not in _NOT_BY_HAND:
            return None
    return None


def steps(session: Session, limit: int) -> list[Step]:
    """The steps among the latest so many batches, latest first; an undoing is no step of its own."""
    known = {batch.number: batch for batch in session.store.batches(limit)}
    undoing: dict[int, int] = {}
    for batch in known.values():
        if batch.undoes is not None and batch.undone_at is None:
            origin, depth = _origin(session, known, batch)
            if depth % 2:
                undoing.setdefault(origin, batch.number)
    return [
        Step(batch, "" if batch.by is None else session.name("rep", batch.by), undoing.get(batch.number))
        for batch in known.values()
        if batch.undoes is None
    ]


def lines_of(session: Session, batch: int) -> list[StepLine]:
    """What a step changed in records, with the values of that time."""
    changes = session.store.changes_of(batch)
    found: list[StepLine] = []
    for change in changes or ():
        about, record = _about(session, change.after), type(change.after)
        event = _event(change)
        if event != "changed":
            found.append(StepLine(len(found), about, record, event))
        if change.before is not None:
            for one in change.fields:
                found.append(StepLine(len(found), about, record, "changed", one.field, one.before, one.after))
    return found


def outcomes_of(session: Session, batch: int) -> list[OutcomeLine]:
    """What became of each record of a step that was taken back, and of the figures of each client; those first that stay."""
    rank = list(reversed(Outcome))
    rows = session.store.outcomes(batch)
    found = [
        OutcomeLine(0, _about(session, row.item), _own_name(row.item), type(row.item), row.outcome, row.reason)
        for row in rows
    ]
    item = next((one for one in session.all(Import).values() if one.batch == batch and one.undone_at), None)
    if item is not None:
        found += _figures_of(session, item, Counter(row.outcome for row in rows))
    found.sort(key=lambda line: rank.index(line.outcome))
    return [replace(line, place=place) for place, line in enumerate(found)]


def _figures_of(session: Session, item: Import, records: Counter[Outcome]) -> Iterator[OutcomeLine]:
    """The figures of an import: what was kept as one number, what was taken back client by client."""
    kept = (item.undone_kept or 0) - records[Outcome.KEPT]
    reversed_ = (item.undone_rows or 0) - records[Outcome.REVERSED]
    taken = from_text(item.figures)
    alone = taken[0] if len(taken) == 1 else None
    if kept > 0:
        about = session.name("client", alone.client) if alone is not None else ""
        yield OutcomeLine(0, about, "", None, Outcome.KEPT, _WRITTEN_SINCE, kept)
    if kept <= 0:
        for one in taken:
            name, span = session.name("client", one.client), Span(one.first, one.last)
            yield OutcomeLine(0, name, "", None, Outcome.REVERSED, None, one.days, span)
    if reversed_ > 0 and (kept > 0 or not taken):
        about = session.name("client", alone.client) if alone is not None else ""
        among = tuple(session.name("client", one.client) for one in taken[:_NAMED])
        reason = Phrase("Among: {clients}.", clients=among) if len(taken) > 1 else None
        yield OutcomeLine(0, about, "", None, Outcome.REVERSED, reason, reversed_)


def _own(session: Session) -> Iterator[Batch]:
    return (batch for batch in session.store.batches(_REACH) if batch.by == session.rep)


def _origin(session: Session, known: Mapping[int, Batch], batch: Batch) -> tuple[int, int]:
    """The step that a chain of undoing began with, and how many links it has."""
    depth = 0
    while batch.undoes is not None:
        before = known.get(batch.undoes) or session.store.batch(batch.undoes)
        if before is None:
            break
        batch, depth = before, depth + 1
    return batch.number, depth


def _event(change: Change[Record]) -> Event:
    if change.before is None:
        return "added"
    went, came = change.after.trashed_at, change.before.trashed_at
    if (went is None) == (came is None):
        return "changed"
    return "restored" if went is None else "to_trash"


def _own_name(item: Record) -> str:
    """What a record is called at its client."""
    return "" if isinstance(item, Client) else str(getattr(item, "name", ""))


def _about(session: Session, item: Record) -> str:
    """What a person calls the record: the client that it is or belongs to, else its own name."""
    if isinstance(item, Client):
        return called(item)
    number = getattr(item, "client", None)
    client = session.get(Client, number) if isinstance(number, int) else None
    return called(client) if client is not None else str(getattr(item, "name", "") or "")
