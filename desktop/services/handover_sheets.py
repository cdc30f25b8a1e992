"""The hand-over sheet: what another rep has to know of clients, read from the records (product §7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, time

from desktop.domain.client import by_client
from desktop.domain.contacting import CALLBACK_KINDS, REACHED
from desktop.domain.handover import HandedClient, HandoverSheet
from desktop.domain.overview import Overview
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, Complaint, Contact
from desktop.services.call_sheets import complaint_told, issuer, one_line, people_of, told_call
from desktop.services.overview import overviews
from desktop.services.session import Session

CALLS = 5
"""So many of the last calls stand on the sheet."""
_MOST_PEOPLE, _MOST_WAITING, _MOST_COMPLAINTS = 4, 8, 5
_TALKS_LEFT_OPEN = 2
"""What was left open longer ago than so many talks has been settled or forgotten by both sides."""
_KINDS = {option.code: option.label for option in CALLBACK_KINDS}


def handover_sheet(
    session: Session,
    clients: Sequence[Client],
    receiver: int | None = None,
    note: str = "",
    former: Mapping[int, int | None] | None = None,
) -> HandoverSheet:
    """The sheet for some clients, in their order; key clients first.

    ``receiver`` is the rep who takes them over, if that is settled; ``former`` says who had each client until now, by its
    id, where that isn't the owner any more.
    """
    ids = {client.id for client in clients}
    standing = overviews(session, clients)
    people = by_client(one for one in session.all(Contact).values() if one.client in ids and is_there(session, one))
    complaints = by_client(one for one in session.all(Complaint).values() if one.client in ids)
    callbacks = by_client(session.store.load(Callback, client=tuple(ids), state="open") if ids else [])
    calls = last_calls(session, ids)
    made = [
        _client(
            session,
            client,
            standing[client.id],
            people[client.id],
            callbacks[client.id],
            complaints[client.id],
            calls[client.id],
            client.owner if former is None else former.get(client.id, client.owner),
        )
        for client in sorted(clients, key=lambda client: client.level != "key")
    ]
    return HandoverSheet(issuer(session, [] if receiver is None else [receiver]), tuple(made), note.strip())


def _client(
    session: Session,
    client: Client,
    overview: Overview,
    people: Iterable[Contact],
    callbacks: Iterable[Callback],
    complaints: Sequence[Complaint],
    calls: Sequence[Call],
    former: int | None,
) -> HandedClient:
    told = [line for call in calls if (line := told_call(session, call)) is not None]
    return HandedClient(
        client=one_line(client.name),
        code=client.code,
        level=client.level,
        stage=client.stage,
        username=one_line(client.username),
        former=one_line(session.name("rep", former)) if former is not None else "",
        people=people_of(people, most=_MOST_PEOPLE),
        waiting=tuple(waiting_at(callbacks, calls, overview)),
        complaints=tuple(told_complaints(complaints)),
        calls=tuple(told),
        satisfaction=overview.satisfaction,
        balance=overview.balance,
        days_left=overview.days_left,
        period_ends=overview.period_ends,
        notes=one_line(client.notes),
    )


def waiting_at(callbacks: Iterable[Callback], calls: Iterable[Call], overview: Overview) -> Iterable[Phrase | str]:
    """Promised callbacks, the next ones of other kinds, and what the last talks left open; without any callback the day
    that the cadence wants."""
    order = sorted(
        (one for one in callbacks if one.due_on is not None),
        key=lambda one: (
            one.kind == "cadence",
            one.kind != "promised",
            one.due_on or date.max,
            one.due_time or time.max,
        ),
    )
    agreed = [one for one in order if one.kind != "cadence"][:_MOST_WAITING]
    by_cadence = [one for one in order if one.kind == "cadence"]
    for callback in (*agreed, *by_cadence[:1]):
        yield _planned(callback)
    if len(by_cadence) > 1:
        yield Phrase("%n more by cadence, the last on {day}", n=len(by_cadence) - 1, day=by_cadence[-1].due_on)
    if not order and overview.next_callback is not None:
        yield Phrase("The cadence wants a call on {day}", day=overview.next_callback)
    talks = [call for call in calls if call.outcome in REACHED][:_TALKS_LEFT_OPEN]
    for what in dict.fromkeys(one_line(call.follow_up) for call in talks if call.follow_up.strip()):
        yield Phrase("Left open: {what}", what=what)


def _planned(callback: Callback) -> Phrase:
    purpose = one_line(callback.purpose) or Phrase(_KINDS.get(callback.kind, callback.kind))
    at = "" if callback.due_time is None else f" {callback.due_time:%H:%M}"
    if callback.kind == "promised":
        if not callback.purpose.strip():
            return Phrase("Promised for {day}{time}", day=callback.due_on, time=at)
        return Phrase("Promised for {day}{time}: {purpose}", day=callback.due_on, time=at, purpose=purpose)
    return Phrase("Callback on {day}{time}: {purpose}", day=callback.due_on, time=at, purpose=purpose)


def told_complaints(complaints: Sequence[Complaint]) -> Iterable[Phrase]:
    """Complaints that wait for an answer, by their promise; then the others, the latest first."""
    waiting = [one for one in complaints if one.answered_on is None and one.closed_on is None]
    settled = [one for one in complaints if one.answered_on is not None or one.closed_on is not None]
    waiting.sort(key=lambda one: one.due_on or date.max)
    settled.sort(key=lambda one: one.closed_on or one.answered_on or date.min, reverse=True)
    for complaint in (*waiting, *settled)[:_MOST_COMPLAINTS]:
        what = one_line(complaint.what)
        if complaint.closed_on is not None:
            yield Phrase("Complaint, closed on {day}: {what}", day=complaint.closed_on, what=what)
        elif complaint.answered_on is not None:
            yield Phrase("Complaint, answered on {day}: {what}", day=complaint.answered_on, what=what)
        else:
            yield complaint_told(complaint)


def last_calls(session: Session, clients: Collection[int]) -> defaultdict[int, list[Call]]:
    """The last calls with each client, latest first."""
    found: defaultdict[int, list[Call]] = defaultdict(list)
    if not clients:
        return found
    latest: defaultdict[int, list[int]] = defaultdict(list)
    for made in session.store.queries.contacts_made(clients=clients):  # oldest first
        latest[made.client] = [made.call, *latest[made.client]][:CALLS]
    chosen = [call for calls in latest.values() for call in calls]
    known = {call.id: call for call in session.store.load(Call, ids=chosen)}
    for client, calls in latest.items():
        found[client] = [known[call] for call in calls if call in known]
    return found


def is_there(session: Session, contact: Contact) -> bool:
    """Whether somebody has not left by today."""
    return contact.left_on is None or contact.left_on > session.today
