"""What is to be said of a day before a callback is put on it (product §3.2): nothing is forbidden but the past."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client, Contact, Rep
from desktop.services.callbacks import Planned, dues
from desktop.services.presence import Presence
from desktop.services.session import Session

Weight = Literal["refused", "warning", "fact"]


@dataclass(frozen=True, slots=True)
class DayNote:
    """One sentence about a day: it can't be, something speaks against it, or it is good to know."""

    text: Phrase
    weight: Weight = "warning"

    @property
    def warns(self) -> bool:
        """Whether it speaks against the day."""
        return self.weight != "fact"


@dataclass(frozen=True, slots=True)
class Wish:
    """A callback on a day, as somebody would have it; nothing is written yet."""

    client: Client
    rep: int | None
    contact: int | None = None
    latest: date | None = None
    """The last day that keeps the client's longest gap."""
    key: str = ""
    """What the callback is known by in the plan when it is moved; empty for a new one."""

    @classmethod
    def of(cls, entry: Planned) -> Wish:
        """To move an entry of the plan."""
        contact = entry.callback.contact if entry.callback is not None else None
        return cls(entry.client, entry.rep, contact, entry.due.latest if entry.due is not None else None, entry.key)

    @classmethod
    def new(cls, session: Session, client: Client, rep: int | None = None, contact: int | None = None) -> Wish:
        """To plan another callback with a client."""
        due = dues(session, clients=[client.id]).get(client.id)
        return cls(client, rep or client.owner or session.rep, contact, due.latest if due is not None else None)


def day_notes(session: Session, wish: Wish, to: date, others: Iterable[Planned] | None = None) -> tuple[DayNote, ...]:
    """All that is to be said of a day, the gravest first.

    ``others`` is what the day holds already; without them the stored callbacks of the day are read.
    """
    if to < session.today:
        return (DayNote(Phrase("The day has passed; choose today or a later day"), "refused"),)
    held = [entry for entry in (_stored(session, to) if others is None else others) if entry.key != wish.key]
    notes = [
        *_of_client(session, wish, to),
        *_of_gap(wish, to),
        *_of_rep(session, wish, to, held),
        *_of_day(session, to),
        *_of_others(wish, held),
        *_of_slack(wish, to),
    ]
    return tuple(notes)


def _of_client(session: Session, wish: Wish, to: date) -> Iterator[DayNote]:
    if wish.client.stage == "lapsed":
        yield DayNote(Phrase("The client has lapsed; no rule asks for this call"))
    elif wish.client.stage == "closed":
        yield DayNote(Phrase("The client is closed; no rule asks for this call"))
    contact = session.get(Contact, wish.contact)
    if contact is not None and contact.left_on is not None and contact.left_on <= to:
        yield DayNote(Phrase("{contact} left the company on {day}", contact=contact.name, day=contact.left_on))


def _of_gap(wish: Wish, to: date) -> Iterator[DayNote]:
    if wish.latest is not None and to > wish.latest:
        yield DayNote(Phrase("Later than {latest}, the last day that keeps the longest gap", latest=wish.latest))


def _of_slack(wish: Wish, to: date) -> Iterator[DayNote]:
    if wish.latest is not None and to <= wish.latest:
        yield DayNote(Phrase("%n day(s) before the longest gap", n=(wish.latest - to).days), "fact")


def _of_rep(session: Session, wish: Wish, to: date, held: Sequence[Planned]) -> Iterator[DayNote]:
    rep = session.get(Rep, wish.rep)
    if rep is None:
        return
    presence = Presence(session, Span(to, to))
    absence = presence.absence(rep.id, to)
    if absence is not None:
        stand_in = session.get(Rep, absence.stand_in)
        if stand_in is None:
            yield DayNote(Phrase("{rep} is away on that day", rep=rep.name))
        else:
            yield DayNote(Phrase("{rep} is away on that day; {other} stands in", rep=rep.name, other=stand_in.name))
    elif session.calendar.is_working_day(to):
        yield from _of_load(rep, presence.capacity(rep, to), held)


def _of_load(rep: Rep, capacity: int, held: Sequence[Planned]) -> Iterator[DayNote]:
    count = sum(entry.rep == rep.id and not entry.is_deadline for entry in held)
    if not capacity:
        yield DayNote(Phrase("{rep} takes no callbacks", rep=rep.name))
    elif count >= capacity:
        yield DayNote(
            Phrase("The day of {rep} is full: {count} of {capacity}", rep=rep.name, count=count, capacity=capacity)
        )


def _of_day(session: Session, to: date) -> Iterator[DayNote]:
    calendar = session.calendar
    if not calendar.is_working_day(to):
        name = calendar.holiday_name(to, session.language.code)
        yield DayNote(Phrase("{holiday}, a day off", holiday=name) if name else Phrase("Not a working day"))
    if calendar.is_assumed(to):
        yield DayNote(Phrase("The holidays of {year} aren't published yet, so this may be a day off", year=to.year))


def _of_others(wish: Wish, held: Sequence[Planned]) -> Iterator[DayNote]:
    if any(entry.client.id == wish.client.id and not entry.is_deadline for entry in held):
        yield DayNote(Phrase("The client has another callback on that day"))


def _stored(session: Session, day: date) -> Iterator[Planned]:
    """The callbacks of a day that are open or done, without the days that only a rule asks for."""
    for callback in session.store.load(Callback, due_on=day):
        client = session.get(Client, callback.client)
        if client is not None and callback.state != "cancelled":
            yield Planned(client, day, callback.kind, callback.state, callback.due_time, callback,
                          rep=callback.rep or client.owner, number=callback.id)  # fmt: skip
