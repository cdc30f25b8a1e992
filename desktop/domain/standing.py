"""How a client stands with its cadence today: state, counts of the week and the month, both clocks (product §3.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.cadence import MISSES_UNTIL_UNREACHABLE, CadenceRule, Contacted, Due, History, next_due
from desktop.domain.periods import Month, Span
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
    """To be called today, or owed a call for which no day is planned."""
    PLANNED = "planned"
    """The quota isn't met yet, and a callback is planned."""
    COVERED = "covered"
    """The quota is met."""
    OVER_SERVED = "over-served"
    """More days with a call than the quota's larger number."""


@dataclass(frozen=True, slots=True)
class Counts:
    """A client's calls in a week or a month, in days (product §3.2).

    ``planned`` are days with an open callback, or the due day where none is stored; ``done`` those on which somebody was
    reached. ``least`` and ``most`` are what the rule wants in such a time.
    """

    span: Span
    planned: int
    done: int
    least: int
    most: int
    state: State
    """The state in this time. Who is overdue, or to be called today, is so whatever the quota says."""

    @property
    def remaining(self) -> int:
        """Calls that are still owed: max(least - done, 0)."""
        return max(self.least - self.done, 0)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a client stands today: the counts of the week and the month, and both clocks.

    The clocks count days since anyone and since the decision maker was reached, ``None`` for never.
    """

    due: Due
    week: Counts
    month: Counts
    days_since_reached: int | None
    days_since_decision_maker: int | None
    decision_maker_late: bool
    """The cadence is kept only through others: amber, not green."""
    misses: int
    unreachable: bool
    days_overdue: int
    """Days since the day that has passed, 0 unless overdue."""

    @property
    def state(self) -> State:
        """The state in the month."""
        return self.month.state


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
    urgent, overdue_since = _urgent(history, due, open_days, today)
    anyone, decision_maker = history.last_reached, history.last_decision_maker
    clock = decision_maker or (history.reached[0] if history.reached else None)

    def counted(span: Span, least: int, most: int) -> Counts:
        done = history.done(span)
        days = sum(day in span for day in open_days or (due.day,))
        state = urgent or _of_quota(done, least, most, is_planned=bool(days))
        return Counts(span, days, done, least, most, state)

    return Standing(
        due=due,
        week=counted(Span.week(today), *rule.week_quota),
        month=counted(month.span, rule.quota_min, rule.quota_max),
        days_since_reached=(today - anyone.day).days if anyone else None,
        days_since_decision_maker=(today - decision_maker.day).days if decision_maker else None,
        decision_maker_late=clock is not None and (today - clock.day).days > decision_maker_limit,
        misses=len(history.misses),
        unreachable=history.unreachable(misses_until_unreachable),
        days_overdue=(today - overdue_since).days if overdue_since else 0,
    )


def _urgent(history: History, due: Due, open_days: list[date], today: date) -> tuple[State | None, date | None]:
    """The state of a client who is to be called by today, and for an overdue one the day that has passed."""
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
    return None, None


def _of_quota(done: int, least: int, most: int, *, is_planned: bool) -> State:
    if done > most:
        return State.OVER_SERVED
    if done >= least:
        return State.COVERED
    return State.PLANNED if is_planned else State.DUE
