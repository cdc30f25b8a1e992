"""Before and after, row by row: what changed, and whether for the better (product §3.4).

With the state before read as ``b0 … b1`` and the one after as ``a0 … a1`` (open upwards when a bound is missing):

* change: ``a0 - b1`` to ``a1 - b0``, in the measure's unit (steps for ranks and marks, share of the good for quality)
* ratio: ``a0 / b1`` to ``a1 / b0``, for numbers and money only; where that would divide by zero the bound is missing,
  and a row that was nothing and is something now is *from nothing*
* up when ``a0 > b1``, down when ``a1 < b0``; that is better or worse where the measure has a good direction, and only
  higher or lower where it has none (spend)
* about the same: two figures that differ by at most 5 %; the same bounds twice; or two narrow ranges (upper at most 1.5
  times the lower bound, as ± 20 % gives), each of which holds the other's middle
* can't tell: everything else, such as ranges that overlap, text that isn't read, or a side that is missing.

Turning the sides round turns better into worse and leaves the rest alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Literal

from desktop.domain.effect import Baseline
from desktop.domain.estimate import Estimate, Scale, steps_of
from desktop.domain.fields import fields_of
from desktop.domain.kinds import Estimated
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase

YOUNG_SERVICE = 28
"""Days from the start of a service in which a comparison is labelled as too early (four weeks)."""
_HARDLY_MOVED = Decimal("0.05")
_NARROW = Decimal("1.5")
_PLACES = Decimal("0.0001")


class Direction(Enum):
    """Which way a measure is wanted to go."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


class Verdict(Enum):
    """What a row says."""

    BETTER = "better"
    WORSE = "worse"
    SAME = "about the same"
    HIGHER = "higher"
    LOWER = "lower"
    UNKNOWN = "can't tell"


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is compared; ``label`` and ``unit`` are English and translated where they are shown."""

    name: str
    label: str
    scale: Scale
    direction: Direction
    unit: str = ""


_ALL_INQUIRIES = Measure("inquiries", "All inquiries", Scale.PER_DAY, Direction.UP, "a day")
"""Only ever measured: what people tell before a service begins, they tell by channel."""


def _measures() -> Iterator[Measure]:
    for entry in fields_of(Baseline):
        if isinstance(entry.kind, Estimated):
            # Spend is only higher or lower, never better (product §3.4).
            direction = Direction.NONE if entry.name == "spend_a_month" else Direction.UP
            yield Measure(entry.name, entry.label, entry.kind.scale, direction, entry.unit)
        if entry.name == "inquiry_message":
            yield _ALL_INQUIRIES


MEASURES: tuple[Measure, ...] = tuple(_measures())
"""What is compared, in the order in which it is shown: the values of a ``Baseline``, and all inquiries together."""


@dataclass(frozen=True, slots=True)
class Side:
    """A measure at one time: the figure, and whether it was imported or told, by whom or from what, as of when."""

    estimate: Estimate
    origin: Literal["imported", "told"]
    source: str = ""
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One measure before and after; see the top of this module for how change, ratio and verdict come about.

    A bound that isn't known, or is open, is ``None``.
    """

    measure: Measure
    before: Side | None
    after: Side | None
    change_low: Decimal | None = None
    change_high: Decimal | None = None
    ratio_low: Decimal | None = None
    ratio_high: Decimal | None = None
    from_nothing: bool = False
    verdict: Verdict = Verdict.UNKNOWN

    @property
    def change_per_cent(self) -> Decimal | None:
        """Change in per cent of the figure before, to two places; only when both figures are exact."""
        if not (self.before and self.after and self.before.estimate.is_exact and self.after.estimate.is_exact):
            return None
        before, after = self.before.estimate.low, self.after.estimate.low
        if not before or after is None or not _is_figure(self.measure.scale):
            return None
        return ((after - before) / before * 100).quantize(Decimal("0.01"))


@dataclass(frozen=True, slots=True)
class Comparison:
    """A client before and after: the rows of the measures of which a side is known, and what is to be said with them.

    ``before`` and ``after`` are the days that figures were taken from; ``None`` for a state that people told.
    """

    rows: tuple[ComparisonRow, ...]
    before: Span | None = None
    after: Span | None = None
    notes: tuple[Phrase, ...] = ()

    def row(self, name: str) -> ComparisonRow | None:
        """The row of a measure, if it has one."""
        return next((row for row in self.rows if row.measure.name == name), None)

    def count(self, verdict: Verdict) -> int:
        """Number of rows with a verdict."""
        return sum(row.verdict is verdict for row in self.rows)


def compare(
    before: Mapping[str, Side],
    after: Mapping[str, Side],
    *,
    before_span: Span | None = None,
    after_span: Span | None = None,
    service_start: date | None = None,
    today: date,
) -> Comparison:
    """Compare two states, given by names of measures; raises ``ValueError`` for a name that isn't one.

    A measure of which neither side is given has no row.
    """
    if unknown := (before.keys() | after.keys()) - {measure.name for measure in MEASURES}:
        raise ValueError(f"no such measures: {', '.join(sorted(unknown))}")
    rows = tuple(
        compare_measure(measure, before.get(measure.name), after.get(measure.name))
        for measure in MEASURES
        if measure.name in before or measure.name in after
    )
    return Comparison(rows, before_span, after_span, tuple(_notes(before_span, after_span, service_start, today)))


def compare_measure(measure: Measure, before: Side | None, after: Side | None) -> ComparisonRow:
    """Compare one measure."""
    if before is None or after is None:
        return ComparisonRow(measure, before, after)
    was, now = before.estimate, after.estimate
    b0, b1, a0, a1 = was.low, was.high, now.low, now.high
    if not was.is_read or not now.is_read:
        return ComparisonRow(measure, before, after)
    figures = _is_figure(measure.scale)
    return ComparisonRow(
        measure,
        before,
        after,
        change_low=None if a0 is None or b1 is None else a0 - b1,
        change_high=None if a1 is None or b0 is None else a1 - b0,
        ratio_low=_quotient(a0, b1) if figures else None,
        ratio_high=_quotient(a1, b0) if figures else None,
        from_nothing=figures and b1 == 0 and (a1 is None or a1 > 0),
        verdict=verdict_of(measure, was, now),
    )


def window_before(span: Span, month: Month) -> Span:
    """The days of an earlier month to hold against ``span``: all of them for a full month, else as many from its start.

    Part of a month that is longer than the earlier month is held against all of it.
    """
    if span.full_month:
        return month.span
    return Span(month.first, min(month.last, month.first + timedelta(span.days - 1)))


def verdict_of(measure: Measure, was: Estimate, now: Estimate) -> Verdict:
    """What two figures that were both read say of a measure; see the top of this module."""
    if _about_the_same(measure.scale, was, now):
        return Verdict.SAME
    if now.low is not None and was.high is not None and now.low > was.high:
        return _judged(measure.direction, up=True)
    if now.high is not None and was.low is not None and now.high < was.low:
        return _judged(measure.direction, up=False)
    return Verdict.UNKNOWN


def like_with_like(before: Span, after: Span) -> Span:
    """The days of ``before`` that may be held against ``after`` (product §3.4).

    Against the beginning of a month stands the beginning of another, with as many days; full months stand against full
    months, and other spans as they are.
    """
    month = before.full_month
    is_beginning = after.first.day == 1 and after.full_month is None and after.last in Month.of(after.first)
    return window_before(after, month) if month is not None and is_beginning else before


def _judged(direction: Direction, *, up: bool) -> Verdict:
    if direction is Direction.NONE:
        return Verdict.HIGHER if up else Verdict.LOWER
    return Verdict.BETTER if up is (direction is Direction.UP) else Verdict.WORSE


def _about_the_same(scale: Scale, was: Estimate, now: Estimate) -> bool:
    b0, b1, a0, a1 = was.low, was.high, now.low, now.high
    if b0 is None or b1 is None or a0 is None or a1 is None:
        return False
    if (b0, b1) == (a0, a1):
        return True
    if steps_of(scale) is not None:
        return False
    if was.is_exact and now.is_exact:
        return abs(a0 - b0) <= _HARDLY_MOVED * max(abs(a0), abs(b0))
    narrow = min(a0, b0) > 0 and b1 <= _NARROW * b0 and a1 <= _NARROW * a0
    return narrow and a0 <= (b0 + b1) / 2 <= a1 and b0 <= (a0 + a1) / 2 <= b1


def _is_figure(scale: Scale) -> bool:
    """Whether twice as much means something on this scale."""
    return scale in (Scale.NUMBER, Scale.PER_DAY, Scale.MONEY)


def _quotient(after: Decimal | None, before: Decimal | None) -> Decimal | None:
    return (after / before).quantize(_PLACES) if after is not None and before else None


def _notes(before: Span | None, after: Span | None, service_start: date | None, today: date) -> list[Phrase]:
    """What has to be said on screen and on paper so that the rows aren't read as more than they are."""
    notes: list[Phrase] = []
    if before and after and before.days != after.days and not (before.full_month and after.full_month):
        notes.append(
            Phrase("Unequal lengths: {before} days before, {after} days after.", before=before.days, after=after.days)
        )
    if after and after.last > today:
        notes.append(Phrase("The period runs until {day} and isn't over yet.", day=after.last))
    if service_start is not None:
        age = (today - service_start).days
        if 0 <= age < YOUNG_SERVICE:
            notes.append(Phrase("The service is only %n day(s) old, less than four weeks.", n=age))
        if after and after.first < service_start:
            notes.append(Phrase("The period begins before the service did, on {day}.", day=service_start))
    return notes
