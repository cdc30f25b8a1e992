"""What to do now, in one ranked list (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from desktop.domain.overview import Overview
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Complaint, Contact
from desktop.services.callbacks import Planned, open_plan, served
from desktop.services.month_so_far import month_so_far
from desktop.services.overview import overviews
from desktop.services.session import Session
from desktop.services.signals import LATE, signals
from desktop.services.today import Group, Today, TodayLine
from desktop.storage.queries import CallMade

RENEWAL_DAYS = 90
"""A renewal is on the list from so many days before the end, and until ``LATE`` days after it."""


def today(session: Session, rep: int | None = None, ahead: date | None = None) -> Today:
    """What is to be done today, by all reps or by one; with ``ahead`` also the callbacks until that day."""
    day = session.today
    known = overviews(session)
    contacts = _decision_makers(session)
    due = {client.id: now.due for client in served(session) if (now := known[client.id].standing) is not None}
    plan = open_plan(session, due, rep)
    lines = [
        *_callbacks(session, plan, known, contacts, ahead or day),
        *_complaints(session, known, contacts, rep),
        *_renewals(session, known, contacts, rep),
        *_without_figures(session, known, contacts, rep),
    ]
    order = list(Group)
    lines.sort(key=lambda line: (order.index(line.group), *_urgency(line)))
    calls = tuple(
        call for call in session.store.queries.calls_between(day, day) if rep is None or _owner(session, call) == rep
    )
    upcoming = next((entry for entry in plan if entry.on > day and _is_called(entry.client)), None)
    return Today(day, tuple(lines), calls, month_so_far(session, plan, rep), known, upcoming)


def _callbacks(
    session: Session, plan: Iterable[Planned], known: dict[int, Overview], contacts: dict[int, Contact], until: date
) -> Iterable[TodayLine]:
    day = session.today
    for entry in plan:
        if entry.on > until or not _is_called(entry.client):
            continue
        overview = known[entry.client.id]
        contact = session.get(Contact, entry.callback.contact) if entry.callback else None
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
            contact=contact or contacts.get(entry.client.id),
            signals=signals(overview, day, low_balance=session.agency.low_balance_limit),
            overview=overview,
            planned=entry,
        )


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


def _complaints(
    session: Session, known: dict[int, Overview], contacts: dict[int, Contact], rep: int | None
) -> Iterable[TodayLine]:
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
            contact=session.get(Contact, complaint.contact) or contacts.get(client.id),
            signals=signals(known[client.id], session.today, low_balance=session.agency.low_balance_limit),
            overview=known[client.id],
            complaint=complaint,
        )


def _renewals(
    session: Session, known: dict[int, Overview], contacts: dict[int, Contact], rep: int | None
) -> Iterable[TodayLine]:
    """Service periods that end soon or ended without a renewal, and balances that run out."""
    day, limit = session.today, session.agency.low_balance_limit
    for number, overview in known.items():
        client = session.all(Client)[number]
        if client.stage != "active" or (rep is not None and client.owner != rep):
            continue
        left = None if overview.period_ends is None else (overview.period_ends - day).days
        low = overview.days_left is not None and overview.days_left < limit
        if not low and (left is None or not -LATE <= left <= RENEWAL_DAYS):
            continue
        if left is not None and left < 0:
            reason = Phrase("The service period ended on {day}", day=overview.period_ends)
        elif low and (left is None or left > 7):
            reason = Phrase("The balance lasts %n more day(s)", n=overview.days_left or 0)
        elif left == 0:
            reason = Phrase("The service period ends today")
        else:
            reason = Phrase("The service period ends in %n day(s)", n=left or 0)
        yield TodayLine(
            key=f"renewal-{number}",
            group=Group.RENEWALS,
            client=client,
            reason=reason,
            on=overview.period_ends if not low else min(filter(None, (overview.period_ends, day)), default=day),
            contact=contacts.get(number),
            signals=signals(overview, day, low_balance=limit, but=("renewal", "balance")),
            overview=overview,
        )


def _without_figures(
    session: Session, known: dict[int, Overview], contacts: dict[int, Contact], rep: int | None
) -> Iterable[TodayLine]:
    """Clients whose summary of last month can't be written, since figures are missing."""
    month = Month.of(session.today).previous
    for number, sums in session.store.figures.month_sums([month])[month].items():
        client, days = session.get(Client, number), sums.days_with_figures
        if client is None or client.stage != "active" or days >= month.days:
            continue
        overview = known[number]
        if overview.summary_sent or (rep is not None and client.owner != rep):
            continue
        yield TodayLine(
            key=f"figures-{number}",
            group=Group.FIGURES,
            client=client,
            reason=Phrase("%n day(s) of {month} have no figures", n=month.days - days, month=month),
            contact=contacts.get(number),
            signals=signals(overview, session.today, low_balance=session.agency.low_balance_limit, but=("summary",)),
            overview=overview,
        )


def _decision_makers(session: Session) -> dict[int, Contact]:
    """Whom to call at each client: the decision maker who is still there, else anybody who is."""
    found: dict[int, Contact] = {}
    for contact in session.all(Contact).values():
        if contact.client is None or contact.left_on is not None:
            continue
        held = found.get(contact.client)
        if held is None or (contact.is_decision_maker and not held.is_decision_maker):
            found[contact.client] = contact
    return found


def _urgency(line: TodayLine) -> tuple[date, time, int, str]:
    level = 0 if line.client.level == "key" else 1
    return line.on or date.max, line.at or time.max, level, line.client.name


def _is_called(client: Client) -> bool:
    """Whether there is anything to call a client about: those that are gone have none."""
    return client.stage not in ("lapsed", "closed")


def _owner(session: Session, call: CallMade) -> int | None:
    client = session.get(Client, call.client)
    return call.rep or (client.owner if client else None)
