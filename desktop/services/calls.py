"""Writing down a call, and what follows from it: the callback it settles and the next one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from desktop.domain.cadence import Contacted, Offer, Offers, offers
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.contacting import DECISION_MAKER_REACHED, OUTCOMES, REACHED, TRIED_IN_VAIN
from desktop.domain.errors import UserError
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, provisional_id
from desktop.domain.records import Call, Callback, Client, Complaint, ComplaintStep, SatisfactionAnswer
from desktop.services.session import Session

_OUTCOMES = {option.code: option.label for option in OUTCOMES}


@dataclass(frozen=True, slots=True)
class NextCallback:
    """The callback that is planned when a call is saved; ``agreed`` makes it a promise that no planner moves."""

    on: date
    at: time | None = None
    agreed: bool = False
    purpose: str = ""


def contacted(session: Session, client: Client) -> list[Contacted]:
    """Every call of a client, as the cadence looks at it."""
    return [
        _counted(entry.day, entry.outcome, entry.call)
        for entry in session.store.queries.contacts_made(clients=[client.id])
    ]


def telling_contacts(session: Session, clients: Collection[int] | None = None) -> dict[int, list[Contacted]]:
    """The calls by client, of all or of some, that still tell anything: those of this week and month, and since both
    clocks began."""
    made: dict[int, list[Contacted]] = defaultdict(list)
    today = session.today
    since = min(Month.of(today).first, Span.week(today).first)
    for entry in session.store.queries.telling_contacts(since, today, clients):
        made[entry.client].append(_counted(entry.day, entry.outcome, entry.call))
    return made


def next_offers(session: Session, client: Client, call: Call | None = None) -> Offers:
    """The days to offer for the next callback; ``call`` is the one being written down, not yet stored.

    Neither a refusal nor a wrong number resets the clock or counts as a try. A client who refused is left in peace for
    one usual gap, also where the rule wants the call sooner; after a wrong number the call is offered for the next
    working day at the earliest, when the right one is known.
    """
    made = contacted(session, client)
    wait = None
    if call is not None:
        day = call.started_at.date() if call.started_at else session.today
        made.append(_counted(day, call.outcome))
        wait = _wait_after(session, client, call.outcome)
    return offers(session.rule_of(client), made, session.calendar, session.today, wait=wait)


def log_call(
    session: Session,
    call: Call,
    following: NextCallback | None = None,
    settles: Callback | None = None,
    complaint: Complaint | None = None,
    promises: Sequence[NextCallback] = (),
    steps: Sequence[ComplaintStep] = (),
) -> ChangeSet:
    """A call, the callback it settles, the next one, a complaint with the ``steps`` of the talk about it, and promises
    made in it, as one step (product §3.2).

    A call that reached somebody settles ``settles`` and every cadence callback that was due by today. The rule counts
    anew from today: the cadence callback that was planned next moves to the day of the next one, others planned until
    that day are given up, and what is planned later stays for the planner to look at. A call that reached nobody moves
    ``settles``, or else the first cadence callback, to the day of the next try; cadence callbacks until then give way.
    Raises ``UserError`` when the call names no client, lies ahead, or the next callback or a promise lies behind.
    """
    client = session.get(Client, call.client)
    if client is None and call.client is not None:
        raise UserError(
            Phrase("The client of this call isn't there any more, so nothing was saved."),
            Phrase("Restore the client from the trash and save again."),
        )
    if client is None:
        raise UserError(Phrase("The call names no client."), Phrase("Choose the client and save again."))
    if call.started_at is None or call.started_at.date() > session.today:
        raise UserError(Phrase("A call can't have taken place later than now."), Phrase("Check day and time."))
    for wanted in (*([following] if following is not None else []), *promises):
        if wanted.on < session.today:
            raise UserError(
                Phrase("{day} has passed, so nothing was saved.", day=wanted.on),
                Phrase("Choose today or a later day for the next callback."),
            )
    call = replace(call, id=provisional_id()) if call.id >= 0 else call
    changes: list[Change[Record]] = [Change(None, call)]
    planned = open_callbacks(session, client)
    settled = next((callback for callback in planned if settles is not None and callback.id == settles.id), None)
    settling: list[Change[Callback]] = []
    if call.outcome in REACHED:
        settling = _settled_by(session, call, planned, settled, following)
    elif following is not None:
        settling = _put_off(session, call, planned, settled, following)
    changes += settling
    moved = any(change.after.state == "open" for change in settling)
    if following is not None and not moved:
        changes.append(Change(None, _planned(call, client, following)))
    changes += [Change(None, _planned(call, client, promise)) for promise in promises]
    if call.satisfaction is not None:
        changes.append(Change(None, _answer(call)))
    if complaint is not None:
        changes += [Change(None, complaint), *(Change(None, step) for step in steps)]
    return ChangeSet(Phrase("Call with {client}", client=client.name), tuple(changes))


def open_callbacks(session: Session, client: Client) -> list[Callback]:
    """The client's callbacks that are still to be made, earliest first."""
    found = session.store.load(Callback, client=client.id, state="open")
    return sorted(found, key=lambda callback: (callback.due_on or date.max, callback.id))


def _wait_after(session: Session, client: Client, outcome: str) -> Offer | None:
    if outcome == "refused":
        gap = session.rule_of(client).target_gap
        return Offer(session.today + timedelta(gap), Phrase("Left in peace for %n day(s) after the refusal", n=gap))
    if outcome == "wrong_number":
        return Offer(session.today + timedelta(1), Phrase("With the right number"))
    return None


def _counted(day: date, outcome: str, call: int | None = None) -> Contacted:
    """A call as the cadence counts it: a wrong number or a refusal is no attempt (product §3.2)."""
    reached = outcome in REACHED
    decided = outcome == DECISION_MAKER_REACHED
    return Contacted(day, reached, decided, attempt=reached or outcome in TRIED_IN_VAIN, call=call)


def _is_answered_by(callback: Callback, today: date) -> bool:
    """A cadence callback that was due by today is done by a call today, whether or not the rep came from it."""
    return callback.kind == "cadence" and callback.due_on is not None and callback.due_on <= today


def _settled_by(
    session: Session, call: Call, planned: list[Callback], settled: Callback | None, following: NextCallback | None
) -> list[Change[Callback]]:
    """What a call that reached somebody does to the callbacks that are open; at most one of them stays open, moved."""
    changes: list[Change[Callback]] = []
    reached_earlier = session.language.say(Phrase("reached earlier"))
    next_one = None if following is None or following.agreed else following
    for callback in planned:
        if callback is settled or _is_answered_by(callback, session.today):
            changes.append(Change(callback, replace(callback, state="done", call=call.id)))
        elif callback.kind != "cadence" or following is None or callback.due_on is None:
            continue
        elif next_one is not None:
            changes.append(
                Change(callback, replace(callback, due_on=next_one.on, due_time=next_one.at, contact=call.contact))
            )
            next_one = None
        elif callback.due_on <= following.on:
            changes.append(Change(callback, replace(callback, state="cancelled", reason=reached_earlier, call=call.id)))
    return changes


def _put_off(
    session: Session, call: Call, planned: list[Callback], settled: Callback | None, following: NextCallback
) -> list[Change[Callback]]:
    """What a call that reached nobody does: one callback moves to the next try, others until then give way to it."""
    cadence = [callback for callback in planned if callback.kind == "cadence"]
    moved = settled or next(iter(cadence), None)
    if moved is None:
        return []
    outcome = session.language.tr(_OUTCOMES[call.outcome])
    reason = session.language.say(Phrase("{outcome} on {day}", outcome=outcome, day=session.today))
    kind = "promised" if following.agreed else moved.kind
    changes = [
        Change(moved, replace(moved, due_on=following.on, due_time=following.at, kind=kind, reason=reason)),
    ]
    for callback in cadence:
        if callback is not moved and callback.due_on is not None and callback.due_on <= following.on:
            changes.append(Change(callback, replace(callback, state="cancelled", reason=reason, call=call.id)))
    return changes


def _answer(call: Call) -> SatisfactionAnswer:
    asked = call.started_at.date() if call.started_at else None
    return SatisfactionAnswer(
        client=call.client, contact=call.contact, asked_on=asked, score=call.satisfaction, source="call"
    )


def _planned(call: Call, client: Client, following: NextCallback) -> Callback:
    return Callback(
        client=client.id,
        contact=call.contact,
        due_on=following.on,
        due_time=following.at,
        kind="promised" if following.agreed else "cadence",
        rep=client.owner or call.rep,
        purpose=following.purpose,
    )
