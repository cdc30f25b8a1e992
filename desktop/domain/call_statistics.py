"""What the calls of a period add up to: outcomes, the hours at which clients are reached, reasons, minutes, and each
rep's calls against the goal (product §3.2, §5)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import sqrt
from typing import NamedTuple

from desktop.domain.contacting import REACHED
from desktop.domain.sought import flat

FEWEST_TRIES = 5
"""Below so many tries an hour has no rate worth a word: one lucky call would be 100 %."""
MOST_REASONS = 8
_CONFIDENCE = 1.96
"""Standard deviations that hold 95 % of a normal distribution."""
_PARTS = re.compile(r"[,，、;；。．.!！?？/|\n\r\t]+")
_NO_TRY = frozenset({"wrong_number"})


class Tally(NamedTuple):
    """So many calls alike. ``minutes`` is their sum, ``timed`` the number of those whose minutes are known.

    ``weekday`` counts from Monday, 0.
    """

    rep: int | None
    outcome: str
    direction: str
    weekday: int
    hour: int
    calls: int
    minutes: int
    timed: int


@dataclass(frozen=True, slots=True)
class Minutes:
    """How long calls took; ``mean`` and ``median`` are of the ``timed`` ones, ``None`` when there is none."""

    total: int = 0
    timed: int = 0
    mean: float | None = None
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Hour:
    """An hour of a weekday: how often clients were tried, and how often somebody was reached."""

    weekday: int
    hour: int
    tries: int
    reached: int

    @property
    def rate(self) -> float | None:
        """The share of tries that reached somebody; ``None`` for fewer than ``FEWEST_TRIES``."""
        return self.reached / self.tries if self.tries >= FEWEST_TRIES else None

    @property
    def sure_of(self) -> float:
        """The rate that one may count on: the lower end of its 95 % interval (Wilson), so that few tries count little."""
        if not self.tries:
            return 0.0
        n, share, z = self.tries, self.reached / self.tries, _CONFIDENCE
        spread = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
        return (share + z * z / (2 * n) - spread) / (1 + z * z / n)


@dataclass(frozen=True, slots=True)
class RepTally:
    """A rep's calls. ``days`` are the working days of the period on which the rep was there, ``goal`` is calls a day."""

    rep: int | None
    calls: int
    reached: int
    minutes: int
    days: int = 0
    goal: int | None = None

    @property
    def a_day(self) -> float | None:
        """Calls a working day; ``None`` when there was none."""
        return self.calls / self.days if self.days else None

    @property
    def of_goal(self) -> float | None:
        """The share of the goal that was met."""
        return self.a_day / self.goal if self.a_day is not None and self.goal else None


@dataclass(frozen=True, slots=True)
class Reason:
    """A phrase of the field *why*, as it is mostly written, and the number of calls in which it stands."""

    text: str
    calls: int


@dataclass(frozen=True, slots=True)
class CallStatistics:
    """Everything about the calls that pass a filter."""

    calls: int = 0
    reached: int = 0
    outcomes: Mapping[str, int] = field(default_factory=dict)
    minutes: Minutes = Minutes()
    hours: tuple[Hour, ...] = ()
    reps: tuple[RepTally, ...] = ()
    reasons: tuple[Reason, ...] = ()
    with_reason: int = 0

    @property
    def best(self) -> Hour | None:
        """The hour in which clients are reached most surely; ``None`` when no hour has enough tries."""
        known = [hour for hour in self.hours if hour.rate is not None]
        return max(known, key=lambda hour: (hour.sure_of, hour.tries), default=None)

    @property
    def a_day(self) -> float | None:
        """Calls that a rep makes on a working day, all reps taken together; ``None`` while no days are known."""
        there = [rep for rep in self.reps if rep.days]
        return sum(rep.calls for rep in there) / sum(rep.days for rep in there) if there else None

    @property
    def of_goal(self) -> float | None:
        """The share of their goals that reps met together; ``None`` where nobody has one."""
        aiming = [rep for rep in self.reps if rep.days and rep.goal]
        goal = sum(rep.days * (rep.goal or 0) for rep in aiming)
        return sum(rep.calls for rep in aiming) / goal if goal else None


def statistics(tallies: Iterable[Tally], minutes: Mapping[int, int], reasons: Mapping[str, int]) -> CallStatistics:
    """Adds up ``tallies``; ``minutes`` counts calls by their length, ``reasons`` by what was written under *why*.

    Reps have no goal yet (``RepTally.days`` is 0): what days they were there is known elsewhere.
    """
    counted = list(tallies)
    outcomes: Counter[str] = Counter()
    for tally in counted:
        outcomes[tally.outcome] += tally.calls
    return CallStatistics(
        calls=outcomes.total(),
        reached=sum(outcomes[outcome] for outcome in REACHED),
        outcomes=dict(outcomes),
        minutes=minutes_of(minutes),
        hours=hours_of(counted),
        reps=reps_of(counted),
        reasons=frequent_reasons(reasons),
        with_reason=sum(reasons.values()),
    )


def is_try(direction: str, outcome: str) -> bool:
    """Whether a call says something about when a client is reached: one of ours, at the right number."""
    return direction == "out" and outcome not in _NO_TRY


def hours_of(tallies: Iterable[Tally]) -> tuple[Hour, ...]:
    """The hours of the week in which clients were tried, from Monday on."""
    tries: Counter[tuple[int, int]] = Counter()
    reached: Counter[tuple[int, int]] = Counter()
    for tally in tallies:
        if is_try(tally.direction, tally.outcome):
            at = (tally.weekday, tally.hour)
            tries[at] += tally.calls
            reached[at] += tally.calls if tally.outcome in REACHED else 0
    return tuple(Hour(*at, tries[at], reached[at]) for at in sorted(tries))


def reps_of(tallies: Iterable[Tally]) -> tuple[RepTally, ...]:
    """The calls of each rep, most first; calls of nobody (taken from a file) come under ``None``."""
    calls: Counter[int | None] = Counter()
    reached: Counter[int | None] = Counter()
    minutes: Counter[int | None] = Counter()
    for tally in tallies:
        calls[tally.rep] += tally.calls
        minutes[tally.rep] += tally.minutes
        if tally.outcome in REACHED:
            reached[tally.rep] += tally.calls
    return tuple(RepTally(rep, number, reached[rep], minutes[rep]) for rep, number in calls.most_common())


def minutes_of(counted: Mapping[int, int]) -> Minutes:
    """Sum, mean and median of minutes that are given as ``{minutes: calls}``."""
    timed = sum(counted.values())
    if not timed:
        return Minutes()
    total = sum(minutes * calls for minutes, calls in counted.items())
    low, high = _nth(counted, (timed - 1) // 2), _nth(counted, timed // 2)
    return Minutes(total, timed, float(Fraction(total, timed)), (low + high) / 2)


def frequent_reasons(written: Mapping[str, int], most: int = MOST_REASONS) -> tuple[Reason, ...]:
    """The phrases that stand most often in ``{text: calls}``.

    A text is parted at its punctuation; no more is understood of it. Each phrase counts the calls in whose text it
    stands anywhere, so that searching for it finds as many.
    """
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text, calls in written.items():
        for part in {part.strip() for part in _PARTS.split(text)}:
            if len(part) > 1:
                spelled[flat(part)][part] += calls
    frequent = sorted(spelled, key=lambda phrase: (-spelled[phrase].total(), phrase))[: most * 2]
    folded = [(flat(text), calls) for text, calls in written.items()]
    found = [
        Reason(spelled[phrase].most_common(1)[0][0], sum(calls for text, calls in folded if phrase in text))
        for phrase in frequent
    ]
    return tuple(sorted(found, key=lambda reason: (-reason.calls, reason.text))[:most])


def _nth(counted: Mapping[int, int], place: int) -> int:
    """The value at a place, counted from 0, of all values in order."""
    for value in sorted(counted):
        place -= counted[value]
        if place < 0:
            return value
    raise IndexError(place)
