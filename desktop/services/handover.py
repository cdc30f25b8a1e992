"""Handing clients over to another rep, with what waits there, as one step that can be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.client import by_client
from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Callback, Client, Complaint, Rep
from desktop.services.callbacks import open_plan
from desktop.services.planning import DayLoad
from desktop.services.presence import Presence
from desktop.services.session import Session

W = TypeVar("W", Callback, Complaint)

DAYS_SHOWN = 10
"""Of so many working days the load of the receiving rep is shown."""


@dataclass(frozen=True, slots=True)
class Order:
    """Who takes the clients over, and what goes along.

    What doesn't go along stays with the rep who has it. ``leaving`` is a rep who leaves the agency: that rep's callbacks
    and complaints at other reps' clients go along as well, and the rep is no longer active.
    """

    to: int
    callbacks: bool = True
    complaints: bool = True
    note: str = ""
    leaving: int | None = None


@dataclass(frozen=True, slots=True)
class Handed:
    """One client that changes hands: from whom, with which callbacks and complaints, and when the next call is due."""

    client: Client
    was: int | None
    callbacks: tuple[Callback, ...] = ()
    complaints: tuple[Complaint, ...] = ()
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Handover:
    """What handing over would do. Nothing is written yet.

    ``already`` are clients that the receiving rep looks after now, ``elsewhere`` the work of a leaving rep at clients of
    others; ``loads`` the receiving rep's working days without and with what comes, what is overdue on the first of them.
    """

    order: Order
    handed: tuple[Handed, ...]
    already: tuple[Client, ...]
    elsewhere: tuple[Callback | Complaint, ...]
    loads: tuple[DayLoad, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand over."""
        return not self.handed and not self.elsewhere and self.order.leaving is None

    @property
    def crowded(self) -> tuple[DayLoad, ...]:
        """The days that hold more than the receiving rep makes, because of what comes."""
        return tuple(load for load in self.loads if load.after > max(load.capacity, load.before))

    def changes(self, session: Session) -> ChangeSet:
        """Everything that changes, as one step. The note is kept with the notes of each client."""
        order, to = self.order, session.name("rep", self.order.to)
        changes: list[Change[Record]] = []
        for item in self.handed:
            changes.append(
                Change(item.client, replace(item.client, owner=order.to, notes=_notes(session, item, order)))
            )
            callbacks_to = order.to if order.callbacks else item.was
            complaints_to = order.to if order.complaints else item.was
            changes += [Change(one, replace(one, rep=callbacks_to)) for one in item.callbacks]
            changes += [Change(one, replace(one, rep=complaints_to)) for one in item.complaints]
        changes += [Change(one, replace(one, rep=order.to)) for one in self.elsewhere]
        if order.leaving is not None and (rep := session.get(Rep, order.leaving)) is not None:
            changes.append(Change(rep, replace(rep, active=False)))
        return ChangeSet(_title(self.handed, to), tuple(change for change in changes if not change.is_empty))


def clients_of(session: Session, rep: int) -> list[Client]:
    """Every client that a rep looks after, by name."""
    own = [client for client in session.all(Client).values() if client.owner == rep]
    return sorted(own, key=lambda client: client.name)


def receivers(session: Session, clients: Sequence[Client], leaving: int | None = None) -> list[Rep]:
    """The reps who can take clients over: those who are active, but for one who leaves or has all of them already."""
    owners = {client.owner for client in clients}
    only = next(iter(owners)) if len(owners) == 1 else None
    found = [rep for rep in session.all(Rep).values() if rep.active and rep.id not in (leaving, only)]
    return sorted(found, key=lambda rep: rep.name)


def handover(session: Session, clients: Sequence[Client], order: Order) -> Handover:
    """What handing clients over would do; nothing is written.

    The open callbacks and complaints of the rep who has the client now are those that may go along; another rep's, as a
    stand-in's, stay. Raises ``UserError`` when the receiving rep is not active, or is the one who leaves.
    """
    to = session.get(Rep, order.to)
    if to is None or not to.active:
        raise UserError(Phrase("Nobody is chosen to take the clients over."), Phrase("Choose a rep who is active."))
    if order.leaving == order.to:
        raise UserError(Phrase("{rep} leaves and can't take clients over.", rep=to.name), Phrase("Choose another rep."))
    changing = [client for client in clients if client.owner != order.to]
    ids = {client.id for client in changing}
    callbacks = by_client(session.store.load(Callback, state="open"))
    complaints = by_client(one for one in session.all(Complaint).values() if one.closed_on is None)
    handed = tuple(
        Handed(
            client,
            client.owner,
            tuple(_of_rep(callbacks[client.id], client.owner)),
            tuple(_of_rep(complaints[client.id], client.owner)),
        )
        for client in changing
    )
    elsewhere: list[Callback | Complaint] = []
    if order.leaving is not None:
        elsewhere += [
            one for found in callbacks.values() for one in found if one.rep == order.leaving and one.client not in ids
        ]
        elsewhere += [
            one for found in complaints.values() for one in found if one.rep == order.leaving and one.client not in ids
        ]
    dated, loads = _loads(session, to, order, handed, elsewhere)
    return Handover(
        order,
        tuple(replace(item, next_on=dated.get(item.client.id)) for item in handed),
        tuple(client for client in clients if client.owner == order.to),
        tuple(elsewhere),
        loads,
    )


def _of_rep(items: Sequence[W], rep: int | None) -> list[W]:
    """What the rep does who looks after the client: what names that rep, or nobody."""
    return [item for item in items if item.rep in (None, rep)]


def _loads(
    session: Session, to: Rep, order: Order, handed: Sequence[Handed], elsewhere: Sequence[Callback | Complaint]
) -> tuple[dict[int, date], tuple[DayLoad, ...]]:
    """The next call of each client, and the receiving rep's working days without and with what comes."""
    days = _working_days(session)
    coming = {one.id for one in elsewhere if isinstance(one, Callback)}
    if order.callbacks:
        coming |= {one.id for item in handed for one in item.callbacks}
    changing = {item.client.id for item in handed}
    dated: dict[int, date] = {}
    before: Counter[date] = Counter()
    after: Counter[date] = Counter()
    for entry in open_plan(session):  # earliest first
        on = max(entry.on, days[0])
        dated.setdefault(entry.client.id, entry.on)
        if entry.rep == to.id:
            before[on] += 1
            after[on] += 1
        elif entry.callback.id in coming if entry.callback is not None else entry.client.id in changing:
            after[on] += 1
    presence = Presence(session, Span(days[0], days[-1]))
    return dated, tuple(DayLoad(day, before[day], after[day], presence.capacity(to, day)) for day in days)


def _working_days(session: Session) -> list[date]:
    days = [session.calendar.on_or_after(session.today)]
    while len(days) < DAYS_SHOWN:
        days.append(session.calendar.on_or_after(days[-1] + timedelta(1)))
    return days


def _notes(session: Session, item: Handed, order: Order) -> str:
    if not order.note.strip():
        return item.client.notes
    said = session.language.tr(
        "{day}, handed over from {before} to {after}: {note}",
        day=session.today,
        before=session.name("rep", item.was) if item.was is not None else session.language.tr("nobody"),
        after=session.name("rep", order.to),
        note=order.note.strip(),
    )
    return f"{item.client.notes}\n{said}" if item.client.notes else said


def _title(handed: Sequence[Handed], to: str) -> Phrase:
    if len(handed) == 1:
        return Phrase("{client} handed over to {rep}", client=handed[0].client.name, rep=to)
    return Phrase("%n client(s) handed over to {rep}", n=len(handed), rep=to)
