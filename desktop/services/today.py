"""What to do now, in one ranked list (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import Enum

from desktop.domain.health_factors import LARGE_DROP
from desktop.domain.overview import Overview
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Complaint, Contact
from desktop.services.callbacks import Planned, open_plan
from desktop.services.overview import overviews
from desktop.services.session import Session

RENEWAL_DAYS = 90
LATE = 40
"""A renewal is on the list from 90 days before the end, and until 40 days after it."""
_NOTABLE = Decimal("0.1")
"""A change of visits or inquiries that is worth a word."""


class Group(Enum):
    """The groups of the list, in the order of their urgency."""

    PROMISED = "promised"
    OVERDUE = "overdue"
    COMPLAINTS = "complaints"
    DUE = "due"
    RENEWALS = "renewals"
    FIGURES = "figures"


class Tone(Enum):
    """How loud a signal is."""

    BAD = "bad"
    WARN = "warn"
    GOOD = "good"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing worth knowing about the client of a line."""

    text: Phrase
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One thing to do: what, until when, why, for whom, and how to reach them."""

    key: str
    group: Group
    client: Client
    reason: Phrase | str
    on: date | None = None
    at: time | None = None
    contact: Contact | None = None
    signals: tuple[Signal, ...] = ()
    overview: Overview = field(default_factory=Overview)
    planned: Planned | None = None
    complaint: Complaint | None = None

    def days_late(self, today: date) -> int:
        """How long the day has passed; 0 when it hasn't."""
        return max(0, (today - self.on).days) if self.on else 0


@dataclass(frozen=True, slots=True)
class MonthSoFar:
    """The month to date, for the tiles beside the list."""

    month: Month
    planned: int
    done: int
    satisfaction: Decimal | None
    answers: int


@dataclass(frozen=True, slots=True)
class Today:
    """The list with what was done already."""

    day: date
    lines: tuple[TodayLine, ...]
    done_today: int
    so_far: MonthSoFar
    overviews: dict[int, Overview]

    def of(self, group: Group) -> list[TodayLine]:
        """The lines of a group, in order."""
        return [line for line in self.lines if line.group is group]


def today(session: Session, rep: int | None = None) -> Today:
    """What is to be done today, by all reps or by one."""
    day = session.today
    known = overviews(session)
    contacts = _decision_makers(session)
    lines = [
        *_callbacks(session, known, contacts, rep),
        *_complaints(session, known, contacts, rep),
        *_renewals(session, known, contacts, rep),
        *_without_figures(session, known, contacts, rep),
    ]
    order = list(Group)
    lines.sort(key=lambda line: (order.index(line.group), *_urgency(line)))
    return Today(day, tuple(lines), _done_today(session, rep), _month_so_far(session, rep), known)


def signals(overview: Overview, day: date, *, but: Iterable[str] = ()) -> tuple[Signal, ...]:
    """What stands out about a client, worst first; ``but`` leaves out what the line itself is about."""
    found: list[tuple[str, Signal]] = []
    if overview.unreachable:
        found.append(("unreachable", Signal(Phrase("unreachable"), Tone.BAD)))
    if overview.decision_maker_late and overview.standing is not None:
        days = overview.standing.days_since_decision_maker
        if days is not None:
            found.append(("decision_maker", Signal(Phrase("no decision maker {days} d", days=days), Tone.BAD)))
    if overview.satisfaction is not None and overview.satisfaction <= 2:
        text = Phrase("satisfaction {score}", score=overview.satisfaction)
        found.append(("satisfaction", Signal(text, Tone.BAD)))
    if _is_notable(overview.inquiries_change):
        text = Phrase("inquiries {change}", change=_change(overview.inquiries_change))
        found.append(("inquiries", Signal(text, _tone(overview.inquiries_change))))
    if _is_notable(overview.visits_change):
        text = Phrase("visits {change}", change=_change(overview.visits_change))
        found.append(("visits", Signal(text, _tone(overview.visits_change))))
    if overview.days_left is not None and overview.days_left < 14:
        found.append(("balance", Signal(Phrase("balance {days} d", days=overview.days_left), Tone.WARN)))
    if overview.period_ends is not None and -LATE <= (overview.period_ends - day).days <= 30:
        days_to_end = (overview.period_ends - day).days
        text = Phrase("ends in {days} d", days=days_to_end) if days_to_end >= 0 else Phrase("period over")
        found.append(("renewal", Signal(text, Tone.WARN)))
    if overview.summary_sent is False:
        found.append(("summary", Signal(Phrase("summary to send"), Tone.NEUTRAL)))
    ranks = list(Tone)
    kept = [signal for name, signal in found if name not in set(but)]
    return tuple(sorted(kept, key=lambda signal: ranks.index(signal.tone)))


def _is_notable(change: Decimal | None) -> bool:
    return change is not None and abs(change) >= _NOTABLE


def _tone(change: Decimal | None) -> Tone:
    if change is None or change > 0:
        return Tone.GOOD
    return Tone.BAD if -change > Decimal(str(LARGE_DROP)) else Tone.WARN


def _change(share: Decimal | None) -> str:
    per_cent = round((share or Decimal(0)) * 100)
    return f"{'+' if per_cent > 0 else '−'}{abs(per_cent)}%"


def _callbacks(
    session: Session, known: dict[int, Overview], contacts: dict[int, Contact], rep: int | None
) -> Iterable[TodayLine]:
    day = session.today
    for entry in open_plan(session, rep=rep):
        if entry.on > day or entry.client.stage in ("lapsed", "closed"):
            continue
        overview = known[entry.client.id]
        contact = session.get(Contact, entry.callback.contact) if entry.callback else None
        overdue = entry.on < day
        if overdue:
            group = Group.OVERDUE
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
            signals=signals(overview, day),
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
            signals=signals(known[client.id], session.today),
            overview=known[client.id],
            complaint=complaint,
        )


def _renewals(
    session: Session, known: dict[int, Overview], contacts: dict[int, Contact], rep: int | None
) -> Iterable[TodayLine]:
    """Service periods that end soon or ended without a renewal, and balances that run out."""
    day, limit = session.today, session.agency.low_balance_days or 14
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
        else:
            reason = Phrase("The service period ends in %n day(s)", n=left or 0)
        yield TodayLine(
            key=f"renewal-{number}",
            group=Group.RENEWALS,
            client=client,
            reason=reason,
            on=overview.period_ends if not low else min(filter(None, (overview.period_ends, day)), default=day),
            contact=contacts.get(number),
            signals=signals(overview, day, but=("renewal", "balance")),
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
            signals=signals(overview, session.today, but=("summary",)),
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


def _done_today(session: Session, rep: int | None) -> int:
    return sum(
        1
        for done in session.store.queries.callbacks_done(session.today, session.today)
        if rep is None or done.rep == rep
    )


def _month_so_far(session: Session, rep: int | None) -> MonthSoFar:
    month = Month.of(session.today)
    done = [
        entry
        for entry in session.store.queries.callbacks_done(month.first, session.today)
        if rep is None or entry.rep == rep
    ]
    still_open = [entry for entry in open_plan(session, rep=rep) if entry.on <= session.today and entry.on in month]
    scores = [answer.score for answer in session.store.queries.satisfaction_since(month.first) if answer.day in month]
    mean = Decimal(sum(scores)) / len(scores) if scores else None
    return MonthSoFar(month, len(done) + len(still_open), len(done), mean, len(scores))
