"""What a client's health is made of: each factor's facts, severity, evidence and next action (product §3.6).

==============================  ==============================================================================
factor                          severity
==============================  ==============================================================================
callback overdue                0.5 on the first day, growing to 1 on the seventh
unreachable                     1 after three days in a row on which nobody was reached
decision maker not reached      0.5 after 45 days, growing to 1 after 90; 1 when the only one has left
complaint                       0.4 for an open one, 1 for one past its promise; the worst counts
satisfaction                    1 for a mark of 1, 0.7 for 2
visits, inquiries               0.5 when down by more than 30 % against the 3 months before, 1 from 60 %
low balance                     from 0.4 just under the limit (14 days left) to 1 with nothing left
service period ends             0.15, 0.3, 0.6, 1 within 90, 60, 30, 7 days, and 1 after its end
last month's summary not sent   1
checklist                       share of the items that apply and aren't done
==============================  ==============================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from desktop.domain.cadence import MISSES_UNTIL_UNREACHABLE
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.standing import DECISION_MAKER_LIMIT

LOW_BALANCE_DAYS = 14
"""A balance that lasts less than this many days is low."""
LARGE_DROP = 0.3
_PERIOD_END = ((7, 1.0), (30, 0.6), (60, 0.3), (90, 0.15))


class Factor(Enum):
    """What a score is made of."""

    CALLBACKS = "callbacks"
    UNREACHABLE = "unreachable"
    DECISION_MAKER = "decision_maker"
    COMPLAINTS = "complaints"
    SATISFACTION = "satisfaction"
    VISITS = "visits"
    INQUIRIES = "inquiries"
    BALANCE = "balance"
    SERVICE_PERIOD = "service_period"
    SUMMARY = "summary"
    CHECKLIST = "checklist"

    __hash__ = object.__hash__  # members are looked up a hundred times a client, and Enum's own hash is slow


DEFAULT_WEIGHTS: Mapping[Factor, int] = MappingProxyType(
    {
        Factor.CALLBACKS: 20,
        Factor.UNREACHABLE: 8,
        Factor.DECISION_MAKER: 15,
        Factor.COMPLAINTS: 14,
        Factor.SATISFACTION: 10,
        Factor.VISITS: 6,
        Factor.INQUIRIES: 9,
        Factor.BALANCE: 7,
        Factor.SERVICE_PERIOD: 5,
        Factor.SUMMARY: 4,
        Factor.CHECKLIST: 2,
    }
)
"""What each factor weighs when the agency says nothing else."""


class Action(Enum):
    """What to do next about a reason."""

    CALL = "call"
    CALL_DECISION_MAKER = "call_decision_maker"
    FIND_DECISION_MAKER = "find_decision_maker"
    CHECK_NUMBER = "check_number"
    OPEN_COMPLAINT = "open_complaint"
    OPEN_EFFECT = "open_effect"
    TOP_UP = "top_up"
    RENEW = "renew"
    OPEN_SUMMARY = "open_summary"
    OPEN_CHECKLIST = "open_checklist"


@dataclass(frozen=True, slots=True)
class OpenComplaint:
    """A complaint that isn't closed; ``due`` is the day promised first, ``answered`` whether an answer was given."""

    received: date
    due: date | None = None
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Trend:
    """Means a day of the latest days, counted from ``since``, and of the 3 months before them."""

    recent: Decimal | float
    before: Decimal | float
    since: date

    @property
    def drop(self) -> float:
        """Share by which it went down, 0 when it didn't; from nothing it can't go down."""
        # Rounded, so that a fall of exactly 30 % isn't more than 30 %.
        return max(0.0, round(1 - float(self.recent) / float(self.before), 6)) if self.before else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthFacts:
    """What is known of a client; ``None`` means no data, which is not the same as nothing wrong.

    ``decision_maker_since`` is the day on which the decision maker was last reached or, with
    ``decision_maker_reached`` false, the day from which that is missed; ``decision_maker_left`` the day on which the only
    one left the company. ``checklist`` counts open items and all items
    that apply.
    """

    today: date
    days_overdue: int | None = None
    misses: int | None = None
    last_miss: date | None = None
    decision_maker_since: date | None = None
    decision_maker_reached: bool = True
    decision_maker_name: str = ""
    decision_maker_left: date | None = None
    complaints: tuple[OpenComplaint, ...] | None = None
    satisfaction: int | None = None
    satisfaction_on: date | None = None
    visits: Trend | None = None
    inquiries: Trend | None = None
    days_left: int | None = None
    period_ends: date | None = None
    summary_month: Month | None = None
    summary_sent: bool | None = None
    checklist: tuple[int, int] | None = None
    low_balance_days: int = LOW_BALANCE_DAYS
    decision_maker_days: int = DECISION_MAKER_LIMIT
    unreachable_after: int = MISSES_UNTIL_UNREACHABLE


Finding = tuple[float, Phrase | None, Action]
"""Severity, evidence (``None`` when nothing is wrong), and what to do; no finding at all means no data."""


def _callbacks(facts: HealthFacts) -> Finding | None:
    days = facts.days_overdue
    if days is None:
        return None
    if days <= 0:
        return 0.0, None, Action.CALL
    since = facts.today - timedelta(days)
    evidence = Phrase("Callback %n day(s) overdue, since {day}", n=days, day=since)
    return min(1.0, 0.5 + (days - 1) / 12), evidence, Action.CALL


def _unreachable(facts: HealthFacts) -> Finding | None:
    if facts.misses is None:
        return None
    if facts.misses < facts.unreachable_after:
        return 0.0, None, Action.CHECK_NUMBER
    if facts.last_miss is None:
        evidence = Phrase("Unreachable on %n day(s) in a row", n=facts.misses)
    else:
        evidence = Phrase("Unreachable on %n day(s) in a row, last on {day}", n=facts.misses, day=facts.last_miss)
    return 1.0, evidence, Action.CHECK_NUMBER


def _decision_maker(facts: HealthFacts) -> Finding | None:
    since = facts.decision_maker_since
    if facts.decision_maker_left is not None:
        gone = Phrase("{who}, who decided, left on {day}", who=facts.decision_maker_name, day=facts.decision_maker_left)
        return 1.0, gone, Action.FIND_DECISION_MAKER
    if since is None:
        return None
    days, limit = (facts.today - since).days, facts.decision_maker_days
    if days <= limit:
        return 0.0, None, Action.CALL_DECISION_MAKER
    who: str | Phrase = facts.decision_maker_name or Phrase("Decision maker")
    if facts.decision_maker_reached:
        evidence = Phrase("{who} not reached for %n day(s), last on {day}", n=days, who=who, day=since)
    else:
        evidence = Phrase("{who} never reached, for %n day(s) since {day}", n=days, who=who, day=since)
    return min(1.0, days / (2 * limit)) if limit else 1.0, evidence, Action.CALL_DECISION_MAKER


def _complaints(facts: HealthFacts) -> Finding | None:
    if facts.complaints is None:
        return None
    late = [
        (complaint.due, complaint.received)
        for complaint in facts.complaints
        if complaint.due is not None and complaint.due < facts.today and not complaint.answered
    ]
    if late:
        due, received = min(late)
        evidence = Phrase("Complaint of {day} is past its promise of {due}", day=received, due=due)
        return 1.0, evidence, Action.OPEN_COMPLAINT
    if not facts.complaints:
        return 0.0, None, Action.OPEN_COMPLAINT
    first = min(complaint.received for complaint in facts.complaints)
    return 0.4, Phrase("Complaint of {day} is open", day=first), Action.OPEN_COMPLAINT


def _satisfaction(facts: HealthFacts) -> Finding | None:
    score = facts.satisfaction
    if score is None:
        return None
    if score > 2:
        return 0.0, None, Action.CALL
    if facts.satisfaction_on is None:
        evidence = Phrase("Satisfaction {score} of 5", score=score)
    else:
        evidence = Phrase("Satisfaction {score} of 5 on {day}", score=score, day=facts.satisfaction_on)
    return (1.0 if score <= 1 else 0.7), evidence, Action.CALL


def _visits(facts: HealthFacts) -> Finding | None:
    return _fallen(
        facts.visits,
        lambda down, since: Phrase(
            "Visits down {per_cent} % since {day} against the 3 months before", per_cent=down, day=since
        ),
    )


def _inquiries(facts: HealthFacts) -> Finding | None:
    return _fallen(
        facts.inquiries,
        lambda down, since: Phrase(
            "Inquiries down {per_cent} % since {day} against the 3 months before", per_cent=down, day=since
        ),
    )


def _fallen(trend: Trend | None, evidence: Callable[[int, date], Phrase]) -> Finding | None:
    if trend is None:
        return None
    drop = trend.drop
    if drop <= LARGE_DROP:
        return 0.0, None, Action.OPEN_EFFECT
    severity = min(1.0, 0.5 + (drop - LARGE_DROP) / (2 * LARGE_DROP))
    return severity, evidence(round(drop * 100), trend.since), Action.OPEN_EFFECT


def _balance(facts: HealthFacts) -> Finding | None:
    days, limit = facts.days_left, facts.low_balance_days
    if days is None:
        return None
    if days >= limit:
        return 0.0, None, Action.TOP_UP
    if days <= 0:
        return 1.0, Phrase("The balance is used up, on {day}", day=facts.today), Action.TOP_UP
    evidence = Phrase("The balance lasts %n day(s), until {day}", n=days, day=facts.today + timedelta(days))
    return 1 - 0.6 * days / limit, evidence, Action.TOP_UP


def _service_period(facts: HealthFacts) -> Finding | None:
    end = facts.period_ends
    if end is None:
        return None
    days = (end - facts.today).days
    if days < 0:
        return 1.0, Phrase("The service period ended on {day}", day=end), Action.RENEW
    if days == 0:
        return 1.0, Phrase("The service period ends today, on {day}", day=end), Action.RENEW
    for limit, severity in _PERIOD_END:
        if days <= limit:
            return severity, Phrase("The service period ends in %n day(s), on {day}", n=days, day=end), Action.RENEW
    return 0.0, None, Action.RENEW


def _summary(facts: HealthFacts) -> Finding | None:
    if facts.summary_sent is None or facts.summary_month is None:
        return None
    if facts.summary_sent:
        return 0.0, None, Action.OPEN_SUMMARY
    return 1.0, Phrase("The summary of {month} is not sent", month=facts.summary_month), Action.OPEN_SUMMARY


def _checklist(facts: HealthFacts) -> Finding | None:
    if facts.checklist is None or not facts.checklist[1]:
        return None
    missing, applying = facts.checklist
    if not missing:
        return 0.0, None, Action.OPEN_CHECKLIST
    evidence = Phrase(
        "{missing} of {applying} checklist items are open on {day}", missing=missing, applying=applying, day=facts.today
    )
    return missing / applying, evidence, Action.OPEN_CHECKLIST


RULES: Mapping[Factor, Callable[[HealthFacts], Finding | None]] = MappingProxyType(
    {
        Factor.CALLBACKS: _callbacks,
        Factor.UNREACHABLE: _unreachable,
        Factor.DECISION_MAKER: _decision_maker,
        Factor.COMPLAINTS: _complaints,
        Factor.SATISFACTION: _satisfaction,
        Factor.VISITS: _visits,
        Factor.INQUIRIES: _inquiries,
        Factor.BALANCE: _balance,
        Factor.SERVICE_PERIOD: _service_period,
        Factor.SUMMARY: _summary,
        Factor.CHECKLIST: _checklist,
    }
)
"""How each factor is judged."""
