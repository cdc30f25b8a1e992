"""What to do now, in one ranked list (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from desktop.domain.overview import Overview
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client, Complaint, Contact
from desktop.domain.survey import ASK_AGAIN_DAYS, is_stale
from desktop.domain.working_time import time_left
from desktop.services.callbacks import Planned, open_plan, served
from desktop.services.known_clients import SENT
from desktop.services.overview import overviews
from desktop.services.session import Session
from desktop.services.signals import LATE
from desktop.services.today import Group, Today, TodayLine
from desktop.services.waivers import clock_line, clock_until, waived
from desktop.storage.queries import CallMade

RENEWAL_STEPS = (7, 30, 60, 90)
"""Days before the end of a service period at which a renewal comes (back) on the list; it stays until ``LATE`` days
after the end (product §3.6)."""
_REMIND_OF_BALANCE = timedelta(7)


def today(session: Session, rep: int | None = None, ahead: date | None = None, *, with_waived: bool = False) -> Today:
    """What is to be done today, by all reps or by one; with ``ahead`` also the callbacks until that day.

    A line leaves the list when its cause is gone, when it got another day, or when somebody let it go
    (``with_waived`` shows those at the end).
    """
    day = session.today
    known = _known(session, rep)
    theirs = None if len(known) == len(session.all(Client)) else known.keys()
    people = _People(session.of_clients(Contact, theirs))
    due = {
        client.id: overview.standing.due
        for client in served(session)
        if (overview := known.get(client.id)) is not None and overview.standing is not None
    }
    plan = open_plan(session, due, rep, theirs)
    lines = [
        *_callbacks(session, plan, known, people, ahead or day),
        *_complaints(session, known, people, rep),
        *_renewals(session, known, people, rep),
        *_low_balances(session, known, people, rep),
        *_summaries(session, known, people, rep),
        *_marks(session, known, people, rep),
    ]
    let_go = waived(session)
    lines = [
        line if waiver is None else replace(line, group=Group.WAIVED, waiver=waiver)
        for line in lines
        if (waiver := let_go.get(line.record)) is None or with_waived
    ]
    order = list(Group)
    lines.sort(key=lambda line: (order.index(line.group), *_urgency(line)))
    calls = tuple(
        call for call in session.store.queries.calls_between(day, day) if rep is None or _owner(session, call) == rep
    )
    upcoming = next((entry for entry in plan if entry.on > day and _is_called(entry.client)), None)
    return Today(day, tuple(lines), calls, tuple(plan), known, upcoming)


def _known(session: Session, rep: int | None) -> dict[int, Overview]:
    """How the clients stand that can be on the list: of one rep's, only those are read, unless all are known already."""
    if rep is None or session.kept_overviews is not None:
        return overviews(session)
    clients = session.all(Client)
    theirs = {client.id for client in clients.values() if client.owner == rep}
    theirs |= {callback.client for callback in session.store.load(Callback, state="open", rep=rep) if callback.client}
    theirs |= {item.client for item in session.all(Complaint).values() if item.rep == rep and item.client}
    return overviews(session, [clients[number] for number in theirs if number in clients])


def _callbacks(
    session: Session, plan: Iterable[Planned], known: dict[int, Overview], people: _People, until: date
) -> Iterable[TodayLine]:
    day = session.today
    for entry in plan:
        if entry.on > until or not _is_called(entry.client):
            continue
        overview = known[entry.client.id]
        if entry.on < day:
            group = Group.OVERDUE
        elif entry.on > day:
            group = Group.AHEAD
        elif entry.at is not None or entry.kind == "promised":
            group = Group.PROMISED
        else:
            group = Group.DUE
        yield TodayLine(
            key=f"callback-{entry.callback.id}" if entry.callback else f"due-{entry.client.id}",
            group=group,
            client=entry.client,
            reason=_why(entry),
            on=entry.on,
            at=entry.at,
            contact=people.at(entry.client, entry.callback.contact if entry.callback else None),
            today=day,
            low_balance=session.agency.low_balance_limit,
            overview=overview,
            planned=entry,
            record=_record(entry),
            until=clock_until(session, entry.client),
        )


def _record(entry: Planned) -> str:
    """What a callback is let go by: a stored one is cancelled itself, one that only the cadence asks for by its clock."""
    if entry.callback is not None:
        return f"callback-{entry.callback.id}"
    return clock_line(entry.client, entry.due) if entry.due is not None else ""


def _why(entry: Planned) -> Phrase | str:
    """The reason of a callback: what was agreed, else the call that the day follows from."""
    purpose = entry.callback.purpose.strip() if entry.callback else ""
    if purpose and entry.kind == "promised":
        return Phrase("Promised: {purpose}", purpose=purpose)
    if purpose:
        return purpose
    if entry.due is not None:
        return entry.due.reason
    return Phrase("Promised callback") if entry.kind == "promised" else Phrase("Callback by cadence")


def _complaints(session: Session, known: dict[int, Overview], people: _People, rep: int | None) -> Iterable[TodayLine]:
    for complaint in session.all(Complaint).values():
        client = session.get(Client, complaint.client)
        if client is None or complaint.answered_on is not None or complaint.closed_on is not None:
            continue
        if rep is not None and (complaint.rep or client.owner) != rep:
            continue
        yield TodayLine(
            key=f"complaint-{complaint.id}",
            group=Group.COMPLAINTS,
            client=client,
            reason=complaint.what.splitlines()[0] if complaint.what else Phrase("Complaint"),
            on=complaint.due_on,
            contact=people.at(client, complaint.contact),
            today=session.today,
            low_balance=session.agency.low_balance_limit,
            overview=known[client.id],
            complaint=complaint,
            left=time_left(session.calendar_of(client), session.agency.office_hours, session.now, complaint.due_on)
            if complaint.due_on is not None
            else None,
        )


def _renewals(session: Session, known: dict[int, Overview], people: _People, rep: int | None) -> Iterable[TodayLine]:
    """Service periods that end within 90 days or ended without a renewal; each step is a line of its own."""
    day, limit = session.today, session.agency.low_balance_limit
    for client, overview in _looked_after(session, known, rep):
        ends = overview.period_ends
        if ends is None:
            continue
        left = (ends - day).days
        step = next((step for step in RENEWAL_STEPS if left <= step), None)
        if step is None or left < -LATE:
            continue
        if left < 0:
            reason = Phrase("The service period ended on {day}", day=ends)
        elif left == 0:
            reason = Phrase("The service period ends today")
        else:
            reason = Phrase("The service period ends in %n day(s)", n=left)
        smaller = max((other for other in RENEWAL_STEPS if other < step), default=0)
        yield TodayLine(
            key=f"renewal-{client.id}",
            group=Group.RENEWALS,
            client=client,
            reason=reason,
            on=ends,
            contact=people.at(client),
            today=day,
            low_balance=limit,
            about="renewal",
            overview=overview,
            record=f"renewal-{client.id}-{ends}-{step if left >= 0 else 'over'}",
            until=ends - timedelta(smaller) if left > smaller else None,
        )


def _low_balances(
    session: Session, known: dict[int, Overview], people: _People, rep: int | None
) -> Iterable[TodayLine]:
    """Balances that last less than the agency's limit."""
    day, limit = session.today, session.agency.low_balance_limit
    for client, overview in _looked_after(session, known, rep):
        if overview.days_left is not None and overview.days_left < limit:
            yield TodayLine(
                key=f"balance-{client.id}",
                group=Group.RENEWALS,
                client=client,
                reason=Phrase("The balance lasts %n more day(s)", n=overview.days_left),
                on=day + timedelta(overview.days_left),
                contact=people.at(client),
                today=day,
                low_balance=limit,
                about="balance",
                overview=overview,
                record=f"balance-{client.id}",
                until=day + _REMIND_OF_BALANCE,
            )


def _summaries(session: Session, known: dict[int, Overview], people: _People, rep: int | None) -> Iterable[TodayLine]:
    """Clients that wait for the summary of last month: figures are missing, it isn't written, or it isn't sent."""
    month = Month.of(session.today).previous
    limit = session.agency.low_balance_limit
    states = session.store.queries.summary_states(month)
    counted = session.days_with_figures(month)
    for client, overview in _looked_after(session, known, rep):
        state, days = states.get(client.id), counted.get(client.id)
        if state in SENT or (state is None and days is None):
            continue
        if days is not None and days < month.days and state is None:
            reason = Phrase("%n day(s) of {month} have no figures", n=month.days - days, month=month)
        else:
            reason = _waiting(state, month)
        yield TodayLine(
            key=f"summary-{client.id}",
            group=Group.SUMMARIES,
            client=client,
            reason=reason,
            contact=people.at(client),
            today=session.today,
            low_balance=limit,
            about="summary",
            overview=overview,
            record=f"summary-{client.id}-{month}",
        )


def _marks(session: Session, known: dict[int, Overview], people: _People, rep: int | None) -> Iterable[TodayLine]:
    """Clients that were not asked for 90 days how satisfied they are; who waited longest comes first."""
    day = session.today
    for client, overview in _looked_after(session, known, rep):
        since = client.became_client_on or client.registered_on
        if not is_stale(overview.satisfaction_on, since, day):
            continue
        reason = Phrase("Never asked how satisfied they are")
        if overview.satisfaction_on is not None:
            reason = Phrase("Not asked for %n day(s) how satisfied they are", n=(day - overview.satisfaction_on).days)
        yield TodayLine(
            key=f"satisfaction-{client.id}",
            group=Group.SATISFACTION,
            client=client,
            reason=reason,
            on=overview.satisfaction_on or since,
            contact=people.at(client),
            today=day,
            low_balance=session.agency.low_balance_limit,
            about="satisfaction",
            overview=overview,
            record=f"satisfaction-{client.id}-{overview.satisfaction_on or 'never'}",
            until=day + timedelta(ASK_AGAIN_DAYS),
        )


def _waiting(state: str | None, month: Month) -> Phrase:
    if state is None:
        return Phrase("The summary of {month} is not written yet", month=month)
    if state == "draft":
        return Phrase("The summary of {month} is a draft", month=month)
    if state == "reviewed":
        return Phrase("The summary of {month} is ready, not issued", month=month)
    return Phrase("The summary of {month} is issued, not sent", month=month)


def _looked_after(session: Session, known: dict[int, Overview], rep: int | None) -> Iterable[tuple[Client, Overview]]:
    clients = session.all(Client)
    for number, overview in known.items():
        client = clients.get(number)
        if client is not None and client.stage == "active" and (rep is None or client.owner == rep):
            yield client, overview


class _People:
    """Whom to call at each client."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._by_id = {contact.id: contact for contact in contacts}
        self._first: dict[int, Contact] = {}
        for contact in self._by_id.values():
            if contact.client is None or contact.left_on is not None:
                continue
            held = self._first.get(contact.client)
            if held is None or (contact.is_decision_maker and not held.is_decision_maker):
                self._first[contact.client] = contact

    def at(self, client: Client, named: int | None = None) -> Contact | None:
        """The one who was named, else the decision maker who is still there, else anybody who is."""
        return self._by_id.get(named or 0) or self._first.get(client.id)


def _urgency(line: TodayLine) -> tuple[date, time, int, str]:
    level = 0 if line.client.level == "key" else 1
    return line.on or date.max, line.at or time.max, level, line.client.name


def _is_called(client: Client) -> bool:
    """Whether there is anything to call a client about: those that are gone have none."""
    return client.stage not in ("lapsed", "closed")


def _owner(session: Session, call: CallMade) -> int | None:
    client = session.get(Client, call.client)
    return call.rep or (client.owner if client else None)
