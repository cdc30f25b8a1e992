"""Planned callbacks: what is due, moved, cancelled, and how a month looks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time

from desktop.domain.cadence import Contacted, Due, History, next_due
from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client
from desktop.services.calls import REACHED, TRIED_IN_VAIN
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Planned:
    """One entry of a day: a stored callback, or a day that the cadence asks for without one being stored."""

    client: Client
    on: date
    kind: str
    state: str
    at: time | None = None
    callback: Callback | None = None
    due: Due | None = None

    def is_overdue(self, today: date) -> bool:
        """Open, and its day has passed."""
        return self.state == "open" and self.on < today


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day of the calendar with its entries."""

    day: date
    working: bool
    holiday: str | None
    make_up: bool
    assumed: bool
    entries: tuple[Planned, ...] = field(default=())

    @property
    def done(self) -> int:
        """Callbacks of the day that are done."""
        return sum(entry.state == "done" for entry in self.entries)


def histories(session: Session) -> dict[int, History]:
    """The calls of every client, boiled down to what the cadence looks at."""
    made: dict[int, list[Contacted]] = defaultdict(list)
    for entry in session.store.queries.contacts_made():
        made[entry.client].append(
            Contacted(
                entry.day,
                reached=entry.outcome == REACHED,
                decision_maker=entry.decision_maker,
                attempt=entry.outcome == REACHED or entry.outcome in TRIED_IN_VAIN,
                call=entry.call,
            )
        )
    return {client: History.until(session.today, contacts) for client, contacts in made.items()}


def served(session: Session) -> list[Client]:
    """The clients that are called by cadence: those being served."""
    return [client for client in session.all(Client).values() if client.stage == "active"]


def dues(session: Session, known: dict[int, History] | None = None) -> dict[int, Due]:
    """For every client being served, the day on which its cadence wants a call (product §3.2)."""
    known = histories(session) if known is None else known
    calendar, today = session.calendar, session.today
    return {
        client.id: next_due(session.rule_of(client), known.get(client.id, History()), calendar, today)
        for client in served(session)
    }


def open_plan(session: Session, due: dict[int, Due] | None = None, rep: int | None = None) -> list[Planned]:
    """What is to be called: stored callbacks that are open, and due days of clients for whom none is stored."""
    due = dues(session) if due is None else due
    clients = session.all(Client)
    stored = [
        Planned(clients[callback.client], callback.due_on, callback.kind, "open", callback.due_time, callback,
                due.get(callback.client))
        for callback in session.store.load(Callback, state="open")
        if callback.client in clients and callback.due_on is not None
        and (rep is None or (callback.rep or clients[callback.client].owner) == rep)
    ]  # fmt: skip
    with_one = {entry.client.id for entry in stored}
    derived = [
        Planned(clients[number], entry.day, "cadence", "open", None, None, entry)
        for number, entry in due.items()
        if number not in with_one and (rep is None or clients[number].owner == rep)
    ]
    return sorted(stored + derived, key=lambda entry: (entry.on, entry.at or time.max, entry.client.name))


def days(session: Session, span: Span, rep: int | None = None) -> list[DayPlan]:
    """Every day of a span with what is planned and what was done."""
    by_day: dict[date, list[Planned]] = defaultdict(list)
    for entry in open_plan(session, rep=rep):
        by_day[entry.on].append(entry)
    clients = session.all(Client)
    for callback in session.store.queries.callbacks_done(span.first, span.last):
        client = clients.get(callback.client)
        if client is not None and (rep is None or (callback.rep or client.owner) == rep):
            by_day[callback.day].append(Planned(client, callback.day, callback.kind, "done"))
    calendar = session.calendar
    code = session.language.code
    return [
        DayPlan(
            day,
            calendar.is_working_day(day),
            calendar.holiday_name(day, code),
            calendar.is_make_up_day(day),
            calendar.is_assumed(day),
            tuple(sorted(by_day.get(day, ()), key=lambda entry: _order(entry, session.today))),
        )
        for day in span
    ]


def reschedule(session: Session, entries: Iterable[Planned], to: date, reason: str = "") -> ChangeSet:
    """Move callbacks to another day; a due day that no callback stood for becomes one.

    Raises ``UserError`` for a day that has passed.
    """
    if to < session.today:
        raise UserError(
            Phrase("{day} has passed, so the callback stays where it is.", day=to),
            Phrase("Choose today or a later day."),
        )
    chosen = list(entries)
    moved = edited(
        Phrase("Reschedule"),
        ((entry.callback, replace(entry.callback, due_on=to, reason=reason)) for entry in chosen if entry.callback),
    )
    added = created(
        Phrase("Reschedule"),
        (
            Callback(client=entry.client.id, due_on=to, kind="cadence", rep=entry.client.owner, reason=reason)
            for entry in chosen
            if entry.callback is None
        ),
    )
    title = (
        Phrase("Callback of {client} moved to {day}", client=chosen[0].client.name, day=to)
        if len(chosen) == 1
        else Phrase("%n callback(s) moved to {day}", n=len(chosen), day=to)
    )
    return ChangeSet(title, moved.changes + added.changes)


def cancel(callback: Callback, client: Client, reason: str) -> ChangeSet:
    """Give a callback up. Raises ``UserError`` without a reason (product §3.2)."""
    if not reason.strip():
        raise UserError(Phrase("The callback stays open without a reason."), Phrase("Write why it is cancelled."))
    title = Phrase("Callback of {client} cancelled", client=client.name)
    return edited(title, [(callback, replace(callback, state="cancelled", reason=reason.strip()))])


def _order(entry: Planned, today: date) -> tuple[int, time, str]:
    """Overdue, at a time, complaints and renewals, by cadence, done (the order within a day)."""
    if entry.state == "done":
        rank = 4
    elif entry.is_overdue(today):
        rank = 0
    elif entry.at is not None:
        rank = 1
    else:
        rank = 2 if entry.kind in ("complaint", "renewal") else 3
    return rank, entry.at or time.max, entry.client.name
