"""When a client is to be called next, and why (product §3.2).

Everything here is derived from the calls that were written down, so a due date can't drift from them: each names the
call that it follows from. Only a call that *reached* somebody resets the clock, and several calls on one day count
once, also those that reached nobody.

* due day = last reached day + ``target_gap``, moved to a working day: later, or earlier when later would be more than
  ``max_gap`` days after the last reached day. When no day between is worked, the first working day after it.
* nobody was ever reached: due now, that is today or the next working day.
* nobody reached on the last day that was tried: retry on the next working day after it. After the third such day in a
  row the client is *unreachable*; no further retry is planned, and the due day is that of the clock again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from desktop.domain.errors import InvalidValue
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.workdays import WorkCalendar

MISSES_UNTIL_UNREACHABLE = 3
"""Days in a row on which nobody was reached, after which a client is unreachable."""
_WEEK = 7


@dataclass(frozen=True, slots=True)
class CadenceRule:
    """How often a client is called: gaps in days between reached calls, quota in days with a call a calendar month.

    Raises ``InvalidValue`` for gaps or quotas that contradict each other.
    """

    target_gap: int
    max_gap: int
    quota_min: int
    quota_max: int

    def __post_init__(self) -> None:
        if not 1 <= self.target_gap <= self.max_gap:
            raise InvalidValue(
                Phrase(
                    "Called every {usual} days, never later than {limit}.", usual=self.target_gap, limit=self.max_gap
                ),
                Phrase("The longest gap must be at least as long as the usual one, and both at least 1 day."),
            )
        if not 0 <= self.quota_min <= self.quota_max:
            raise InvalidValue(
                Phrase("{least} to {most} calls a month.", least=self.quota_min, most=self.quota_max),
                Phrase("The larger number must come second, and neither may be below 0."),
            )

    def overridden(
        self,
        *,
        target_gap: int | None = None,
        max_gap: int | None = None,
        quota_min: int | None = None,
        quota_max: int | None = None,
    ) -> CadenceRule:
        """The rule with a client's own values; ``None`` keeps the level's.

        When only one of a pair is given, the other gives way: a longest gap of 10 days makes a usual gap of 15 into 10.
        """
        target, limit = _pair(target_gap, max_gap, self.target_gap, self.max_gap)
        least, most = _pair(quota_min, quota_max, self.quota_min, self.quota_max)
        return CadenceRule(target, limit, least, most)

    @property
    def week_quota(self) -> tuple[int, int]:
        """Least and most days with a call in a week: as many longest gaps as a week holds, and usual gaps as it begins.

        A weekly client is owed one call a week, one with a longest gap of 30 days none.
        """
        return _WEEK // self.max_gap, max(_WEEK // self.max_gap, -(-_WEEK // self.target_gap))


DEFAULT_RULES: dict[str, CadenceRule] = {
    "key": CadenceRule(target_gap=7, max_gap=7, quota_min=4, quota_max=5),
    "regular": CadenceRule(target_gap=15, max_gap=30, quota_min=1, quota_max=2),
}
"""Rules by level as they are before anyone changes the settings (a month has four to five weekly calls)."""


@dataclass(frozen=True, slots=True)
class Contacted:
    """One time that a client was called, as far as the cadence needs it.

    ``attempt`` is false for what neither resets the clock nor counts as a try: bulk messages, imported notes, wrong
    numbers. ``call`` is the key of the call, so that a due date can show what it follows from.
    """

    day: date
    reached: bool
    decision_maker: bool = False
    attempt: bool = True
    call: int | str | None = None


class DueKind(Enum):
    """What a due day follows from."""

    NEVER_REACHED = "never reached"
    CADENCE = "cadence"
    RETRY = "retry"


@dataclass(frozen=True, slots=True)
class Due:
    """The day on which a client is to be called, and what it follows from.

    ``latest`` is the last working day that keeps the longest gap; ``None`` when nobody was reached yet. ``follows`` is
    the call that the day is counted from: the one that reached somebody, or for a retry the one that didn't.
    """

    day: date
    kind: DueKind
    reason: Phrase
    latest: date | None = None
    follows: Contacted | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A client's calls, boiled down to what the cadence looks at."""

    reached: tuple[Contacted, ...] = ()
    """One for each day on which somebody was reached, in order; the decision maker's where both were."""
    misses: tuple[Contacted, ...] = ()
    """One for each day tried in vain since somebody was last reached, in order."""

    @classmethod
    def until(cls, today: date, contacts: Iterable[Contacted]) -> History:
        """Boil calls down, given in any order; those after ``today`` are left out."""
        by_day: dict[date, Contacted] = {}
        for contact in contacts:
            if contact.day <= today and (contact.reached or contact.attempt):
                known = by_day.get(contact.day)
                if known is None or _rank(contact) >= _rank(known):
                    by_day[contact.day] = contact
        days = [by_day[day] for day in sorted(by_day)]
        reached = tuple(contact for contact in days if contact.reached)
        misses = tuple(contact for contact in days if not reached or contact.day > reached[-1].day)
        return cls(reached, misses)

    @property
    def last_reached(self) -> Contacted | None:
        """The last call that reached somebody."""
        return self.reached[-1] if self.reached else None

    @property
    def last_decision_maker(self) -> Contacted | None:
        """The last call that reached a decision maker."""
        return next((contact for contact in reversed(self.reached) if contact.decision_maker), None)

    def unreachable(self, misses: int = MISSES_UNTIL_UNREACHABLE) -> bool:
        """Whether nobody was reached on so many days in a row that the client counts as unreachable."""
        return len(self.misses) >= misses

    def done(self, span: Span) -> int:
        """Number of days of a span on which somebody was reached."""
        return sum(contact.day in span for contact in self.reached)


def latest_allowed(rule: CadenceRule, last_reached: date, calendar: WorkCalendar) -> date:
    """The last working day that keeps the longest gap; the gap's last day itself when none between is worked."""
    limit = last_reached + timedelta(rule.max_gap)
    worked = calendar.on_or_before(limit)
    return worked if worked > last_reached else limit


def cadence_day(rule: CadenceRule, last_reached: date, calendar: WorkCalendar) -> date:
    """The working day on which the rule wants the next call, see the top of this module."""
    target = last_reached + timedelta(rule.target_gap)
    later = calendar.on_or_after(target)
    if later <= last_reached + timedelta(rule.max_gap):
        return later
    earlier = calendar.on_or_before(target)
    return earlier if earlier > last_reached else later


def next_due(
    rule: CadenceRule,
    history: History,
    calendar: WorkCalendar,
    today: date,
    misses_until_unreachable: int = MISSES_UNTIL_UNREACHABLE,
) -> Due:
    """When the client is to be called next; the day may lie in the past, then the call is overdue."""
    last = history.last_reached
    latest = latest_allowed(rule, last.day, calendar) if last else None
    if history.misses and not history.unreachable(misses_until_unreachable):
        miss = history.misses[-1]
        reason = Phrase("Retry after no answer on {day}", day=miss.day)
        return Due(calendar.add_working_days(miss.day, 1), DueKind.RETRY, reason, latest, miss)
    if last is None:
        return Due(calendar.on_or_after(today), DueKind.NEVER_REACHED, Phrase("Nobody was reached yet"))
    reason = Phrase("%n day(s) after the call of {day}", n=rule.target_gap, day=last.day)
    return Due(cadence_day(rule, last.day, calendar), DueKind.CADENCE, reason, latest, last)


@dataclass(frozen=True, slots=True)
class Offer:
    """One day offered for the next callback."""

    day: date
    reason: Phrase


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered when a call is saved: the day that the rule wants, and two others beside it."""

    proposed: Offer
    alternatives: tuple[Offer, Offer]
    due: Due


def offers(
    rule: CadenceRule,
    contacts: Iterable[Contacted],
    calendar: WorkCalendar,
    today: date,
    misses_until_unreachable: int = MISSES_UNTIL_UNREACHABLE,
    wait: Offer | None = None,
) -> Offers:
    """The next callback to offer; the call just saved belongs to ``contacts``.

    ``wait`` is a day before which nothing is offered although the rule wants it, with the reason.

    No offer lies in the past or on a day off, nor on a day on which the client was already called. The alternatives are
    the working days directly before and after the proposed one; without one before, the two after it. One that breaks
    the longest gap says so.
    """
    history = History.until(today, contacts)
    due = next_due(rule, history, calendar, today, misses_until_unreachable)
    called_today = any(contact.day == today for contact in (*history.reached[-1:], *history.misses[-1:]))
    earliest = calendar.add_working_days(today, 1) if called_today else calendar.on_or_after(today)
    if wait is not None:
        earliest = max(earliest, calendar.on_or_after(wait.day))
    proposed = due.day
    reason = due.reason
    if due.kind is DueKind.CADENCE and history.misses:
        reason = Phrase("Nobody reached on the last %n day(s) tried", n=len(history.misses))
    if proposed < earliest:
        proposed = earliest
        if wait is not None:
            reason = wait.reason
        elif due.kind is DueKind.CADENCE and not history.misses:
            reason = Phrase("Was due on {day}", day=due.day)
    before, after = calendar.add_working_days(proposed, -1), calendar.add_working_days(proposed, 1)
    other = before if before >= earliest else calendar.add_working_days(after, 1)
    first, second = (_alternative(day, due, history, today) for day in (other, after))
    return Offers(Offer(proposed, reason), (first, second), due)


def _alternative(day: date, due: Due, history: History, today: date) -> Offer:
    last = history.last_reached
    if last is None:
        return Offer(day, Phrase("In %n day(s)", n=(day - today).days))
    if due.latest is not None and day > due.latest:
        return Offer(day, Phrase("Later than {latest}, the last day that keeps the longest gap", latest=due.latest))
    return Offer(day, Phrase("%n day(s) after the call of {day}", n=(day - last.day).days, day=last.day))


def _rank(contact: Contacted) -> int:
    """Which of a day's calls stands for it."""
    return contact.reached * 2 + (contact.reached and contact.decision_maker)


def _pair(low: int | None, high: int | None, usual_low: int, usual_high: int) -> tuple[int, int]:
    """Both ends of a range of which a client may have its own."""
    if low is None and high is None:
        return usual_low, usual_high
    if low is None:
        assert high is not None
        return min(usual_low, high), high
    return low, max(usual_high, low) if high is None else high
