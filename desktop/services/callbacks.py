"""Planned callbacks: what is due, moved and cancelled; ``plan`` lays them out on days."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Literal

from desktop.domain.cadence import Due, History, next_due
from desktop.domain.changes import ChangeSet, created, edited, together
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client
from desktop.services.calls import telling_contacts
from desktop.services.session import Session
from desktop.services.waivers import clock_line, clock_until, waive, waived, waiver_of


@dataclass(frozen=True, slots=True)
class Planned:
    """One entry of a day: a stored callback, a day that the cadence asks for without one being stored, or a deadline
    that falls on the day (a complaint to be answered, a service period that ends)."""

    client: Client
    on: date
    kind: str
    state: str
    at: time | None = None
    callback: Callback | None = None
    due: Due | None = None
    rep: int | None = None
    number: int = 0
    """The id of the record behind it: the callback, complaint or service period; 0 for a derived day."""
    is_deadline: bool = False

    @property
    def key(self) -> str:
        """What the entry is known by when the plan is read anew."""
        return f"{self.kind if self.is_deadline else ''}{self.number or -self.client.id}"

    def is_overdue(self, today: date) -> bool:
        """Open, and its day has passed."""
        return self.state == "open" and self.on < today

    @property
    def is_movable(self) -> bool:
        """Whether a person may give it another day here."""
        return self.state == "open" and not self.is_deadline


def histories(session: Session, clients: Collection[int] | None = None) -> dict[int, History]:
    """The calls of every client, or of some, boiled down to what the cadence looks at from this month on."""
    made = telling_contacts(session, clients)
    return {client: History.until(session.today, contacts) for client, contacts in made.items()}


def served(session: Session) -> list[Client]:
    """The clients that are called by cadence: those being served."""
    return [client for client in list(session.all(Client).values()) if client.stage == "active"]


def dues(
    session: Session, known: dict[int, History] | None = None, clients: Collection[int] | None = None
) -> dict[int, Due]:
    """For every client being served, or some, the day on which its cadence wants a call (product §3.2)."""
    known = histories(session, clients) if known is None else known
    calendar, today = session.calendar, session.today
    return {
        client.id: next_due(session.rule_of(client), known.get(client.id, History()), calendar, today)
        for client in served(session)
        if clients is None or client.id in clients
    }


def open_plan(
    session: Session,
    due: dict[int, Due] | None = None,
    rep: int | None = None,
    clients: Collection[int] | None = None,
) -> list[Planned]:
    """What is to be called: stored callbacks that are open, and due days of clients for whom none is stored.

    All of it, or what belongs to a rep or to some clients. A due day that somebody let go stands on the day until which
    it was.
    """
    due = dues(session, clients=clients) if due is None else due
    known = session.all(Client)
    open_ones = (
        session.store.load(Callback, state="open")
        if clients is None
        else session.store.load(Callback, state="open", client=tuple(clients))
    )
    stored = [
        Planned(client, callback.due_on, callback.kind, "open", callback.due_time, callback, due.get(client.id),
                callback.rep or client.owner, callback.id)
        for callback in open_ones
        if callback.due_on is not None and (client := known.get(callback.client or 0)) is not None
    ]  # fmt: skip
    with_one = {entry.client.id for entry in stored}
    let_go = waived(session)
    derived = [
        Planned(
            client,
            waiver.until if waiver is not None and waiver.until is not None else entry.day,
            "cadence",
            "open",
            due=entry,
            rep=client.owner,
        )
        for number, entry in due.items()
        if number not in with_one and (client := known.get(number)) is not None
        for waiver in (let_go.get(clock_line(client, entry)),)
        if waiver is None or waiver.until is not None
    ]
    found = [entry for entry in stored + derived if rep is None or entry.rep == rep]
    return sorted(found, key=lambda entry: (entry.on, entry.at or time.max, entry.client.name))


KEPT: Literal["kept"] = "kept"
"""The time of day that a callback has already."""


def reschedule(
    session: Session,
    entries: Iterable[Planned],
    to: date,
    reason: str = "",
    *,
    at: time | Literal["kept"] | None = KEPT,
) -> ChangeSet:
    """Move callbacks to another day; a due day that no callback stood for becomes one.

    ``at`` is a time of day, or ``None`` for any. A callback keeps its kind, so that one by cadence with a time is still no
    promise. The title says when the longest gap is broken by it. Raises ``UserError`` for a day that has passed, and for
    an entry that can't be moved.
    """
    chosen = list(entries)
    for entry in chosen:
        _require_movable(entry)
    if to < session.today:
        raise UserError(
            Phrase("{day} has passed, so the callback stays where it is.", day=to),
            Phrase("Choose today or a later day."),
        )
    moved = edited(
        Phrase("Reschedule"),
        (
            (callback, replace(callback, due_on=to, due_time=callback.due_time if at == KEPT else at, reason=reason))
            for callback in (entry.callback for entry in chosen)
            if callback is not None
        ),
    )
    added = created(
        Phrase("Reschedule"),
        (
            Callback(client=entry.client.id, due_on=to, due_time=None if at == KEPT else at, kind="cadence",
                     rep=entry.client.owner, reason=reason)
            for entry in chosen
            if entry.callback is None
        ),
    )  # fmt: skip
    return ChangeSet(_title(chosen, to, None if at == KEPT else at), moved.changes + added.changes)


def breaks_longest_gap(entry: Planned, to: date) -> bool:
    """Whether a call on that day comes later than the client's rule allows."""
    return entry.due is not None and entry.due.latest is not None and to > entry.due.latest


def _title(entries: list[Planned], to: date, at: time | None) -> Phrase:
    if len(entries) != 1:
        return Phrase("%n callback(s) moved to {day}", n=len(entries), day=to)
    entry = entries[0]
    if breaks_longest_gap(entry, to):
        assert entry.due is not None
        return Phrase(
            "Callback of {client} moved to {day}, later than the longest gap allows ({latest})",
            client=entry.client.name,
            day=to,
            latest=entry.due.latest,
        )
    if at is not None:
        return Phrase(
            "Callback of {client} moved to {day}, {time}", client=entry.client.name, day=to, time=f"{at:%H:%M}"
        )
    return Phrase("Callback of {client} moved to {day}", client=entry.client.name, day=to)


def _require_movable(entry: Planned) -> None:
    if entry.state == "done":
        raise UserError(
            Phrase("The callback of {client} is done, so its day stays.", client=entry.client.name),
            Phrase("Plan a new one from the call form."),
        )
    if entry.is_deadline and entry.kind == "complaint":
        raise UserError(
            Phrase("A promised reply isn't moved in the calendar; nothing was changed."),
            Phrase("Extend the promise on the Complaints page."),
        )
    if entry.is_deadline:
        raise UserError(
            Phrase("The end of a service period isn't moved in the calendar; nothing was changed."),
            Phrase("Change the period on the client's card."),
        )


def cancel(session: Session, callback: Callback, client: Client, reason: str, until: date | None = None) -> ChangeSet:
    """Give a callback up. Raises ``UserError`` without a reason (product §3.2).

    When the cadence would ask for the same call at once, it is let go with it: until a day, or until one usual gap has
    passed.
    """
    if not reason.strip():
        raise UserError(Phrase("The callback stays open without a reason."), Phrase("Write why it is cancelled."))
    title = Phrase("Callback of {client} cancelled", client=client.name)
    given_up = edited(title, [(callback, replace(callback, state="cancelled", reason=reason.strip()))])
    due = dues(session, clients=[client.id]).get(client.id)
    others = [one for one in session.store.load(Callback, client=client.id, state="open") if one.id != callback.id]
    if due is None or others or due.day > max(callback.due_on or session.today, session.today):
        return given_up
    waiver = waiver_of(session, clock_line(client, due), client, reason, until or clock_until(session, client))
    return together(title, given_up, created(title, [waiver]))


def give_up(session: Session, entry: Planned, reason: str, until: date | None = None) -> ChangeSet:
    """Give up a callback, or let go a day that only the cadence asks for. Raises ``UserError`` without a reason."""
    if entry.callback is not None:
        return cancel(session, entry.callback, entry.client, reason, until)
    assert entry.due is not None
    line = clock_line(entry.client, entry.due)
    return waive(session, line, entry.client, reason, until or clock_until(session, entry.client))
