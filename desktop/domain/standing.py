"""How a client stands with its cadence today: state, counts of the month, and both clocks (product §3.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.cadence import MISSES_UNTIL_UNREACHABLE, CadenceRule, Contacted, Due, History, next_due
from desktop.domain.periods import Month
from desktop.domain.workdays import WorkCalendar

DECISION_MAKER_LIMIT = 45
"""Days after which the decision maker should have been reached again."""


class State(Enum):
    """How a client stands with its cadence."""

    NEVER = "never"
    """Nobody was ever reached: due now."""
    OVERDUE = "overdue"
    """A planned day or the due day has passed, or the longest gap is broken."""
    DUE = "due"
    """To be called today."""
    PLANNED = "planned"
    """A callback lies ahead, and the month's quota isn't met yet."""
    COVERED = "covered"
    """The month's quota is met, or the next call isn't due yet."""
    OVER_SERVED = "over-served"
    """More days with a call this month than the quota's larger number."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a client stands today: state, counts of the month and both clocks.

    ``planned`` counts days of the month with an open callback, ``done`` days on which somebody was reached,
    ``remaining`` = max(smaller number of the quota - done, 0). The clocks count days since anyone and since the
    decision maker was reached, ``None`` for never.
    """

    state: State
    due: Due
    month: Month
    planned: int
    done: int
    remaining: int
    days_since_reached: int | None
    days_since_decision_maker: int | None
    decision_maker_late: bool
    """The cadence is kept only through others: amber, not green."""
    misses: int
    unreachable: bool
    days_overdue: int
    """Days since the day that has passed, 0 unless overdue."""


def standing(
    rule: CadenceRule,
    contacts: Iterable[Contacted],
    planned: Iterable[date],
    calendar: WorkCalendar,
    today: date,
    *,
    month: Month | None = None,
    decision_maker_limit: int = DECISION_MAKER_LIMIT,
    misses_until_unreachable: int = MISSES_UNTIL_UNREACHABLE,
) -> Standing:
    """How a client stands: ``planned`` are the days of its open callbacks, ``month`` the one counted (today's).

    A callback that is planned ahead takes the place of the derived due day, as long as it keeps the longest gap.
    While the decision maker was never reached, that clock runs from the first call that reached somebody.
    """
    month = month or Month.of(today)
    history = History.until(today, contacts)
    due = next_due(rule, history, calendar, today, misses_until_unreachable)
    open_days = sorted(set(planned))
    done = history.done(month)
    state, overdue_since = _state(rule, history, due, open_days, done, today)
    anyone, decision_maker = history.last_reached, history.last_decision_maker
    clock = decision_maker or (history.reached[0] if history.reached else None)
    return Standing(
        state=state,
        due=due,
        month=month,
        planned=sum(day in month for day in open_days),
        done=done,
        remaining=max(rule.quota_min - done, 0),
        days_since_reached=(today - anyone.day).days if anyone else None,
        days_since_decision_maker=(today - decision_maker.day).days if decision_maker else None,
        decision_maker_late=clock is not None and (today - clock.day).days > decision_maker_limit,
        misses=len(history.misses),
        unreachable=history.unreachable(misses_until_unreachable),
        days_overdue=(today - overdue_since).days if overdue_since else 0,
    )


def _state(
    rule: CadenceRule, history: History, due: Due, open_days: list[date], done: int, today: date
) -> tuple[State, date | None]:
    """The state, and for an overdue client the day that has passed."""
    passed = [day for day in open_days[:1] if day < today]
    if due.latest is not None and due.latest < today:
        passed.append(due.latest)
    if not open_days and due.day < today:
        passed.append(due.day)
    if passed:
        return (State.OVERDUE if history.reached else State.NEVER), min(passed)
    if not history.reached:
        return State.NEVER, None
    if (open_days[0] if open_days else due.day) == today:
        return State.DUE, None
    if done > rule.quota_max:
        return State.OVER_SERVED, None
    if done >= rule.quota_min or not open_days:
        return State.COVERED, None
    return State.PLANNED, None
