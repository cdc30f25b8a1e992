"""Days in a row as charts show them: the 7-day mean, days without figures, and which period stands against which.

A value of ``None`` means that nothing is known of the day; it is a gap, never a zero (product §3.4).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from enum import Enum

from desktop.domain.comparison import window_before
from desktop.domain.periods import Month, Span

MEAN_DAYS = 7
"""Days over which a mean is taken, so that each weekday counts once."""
INDEX_DAYS = 28
"""The first four weeks of known days make the 100 of an index."""
HELD_DAYS = 62
"""A count, as that of keywords on the first page, speaks for two months at most."""


class Range(Enum):
    """How far back a chart reaches."""

    DAYS_30 = "30"
    DAYS_90 = "90"
    SINCE_START = "start"
    YEAR = "year"


class Window(Enum):
    """A period that is looked at."""

    LATEST_30 = "latest 30"
    LATEST_90 = "latest 90"
    LAST_MONTH = "last month"
    THIS_MONTH = "this month"


class Against(Enum):
    """What a period is held against."""

    BEFORE = "before"
    YEAR_EARLIER = "year earlier"


def trailing_mean(values: Sequence[float | None], days: int = MEAN_DAYS) -> list[float | None]:
    """For each day the mean of the known values of it and the ``days - 1`` days before.

    A day without a value has no mean either, so that a line through the means has the same gaps. At the start, and
    after gaps, the mean is that of fewer days.
    """
    means: list[float | None] = []
    total, count = 0.0, 0
    for place, value in enumerate(values):
        if value is not None:
            total, count = total + value, count + 1
        if place >= days and (left := values[place - days]) is not None:
            total, count = total - left, count - 1
        means.append(total / count if value is not None else None)
    return means


def trailing_quotient(
    dividends: Sequence[float | None], divisors: Sequence[float | None], days: int
) -> list[float | None]:
    """For each day what the dividends of it and the ``days - 1`` days before make for one of their divisors.

    Only days count that know both; a day without both, or with no divisor in reach, has no quotient. It is what a
    cost per inquiry is made from, since most single days have none to divide by.
    """
    found: list[float | None] = []
    total = count = 0.0
    pairs = [
        (top, bottom) if top is not None and bottom is not None else None
        for top, bottom in zip(dividends, divisors, strict=True)
    ]
    for place, pair in enumerate(pairs):
        if pair is not None:
            total, count = total + pair[0], count + pair[1]
        if place >= days and (left := pairs[place - days]) is not None:
            total, count = total - left[0], count - left[1]
        found.append(total / count if pair is not None and count else None)
    return found


def indexed(values: Sequence[float | None], days: int = INDEX_DAYS) -> list[float | None] | None:
    """The values so that the mean of the first ``days`` known ones is 100; ``None`` when that mean is zero or unknown."""
    first = [value for value in values if value is not None][:days]
    base = sum(first) / len(first) if first else 0
    return [None if value is None else value * 100 / base for value in values] if base else None


def held(known: Iterable[tuple[date, float | None]], span: Span, days: int = HELD_DAYS) -> list[float | None]:
    """What was counted on some days, in order, as a value for each day of a span: it holds until it is counted again.

    After ``days`` without a new count nothing is known any more.
    """
    counts = [(day, value) for day, value in known if value is not None]
    found: list[float | None] = []
    place, current = 0, None
    for day in span:
        while place < len(counts) and counts[place][0] <= day:
            current = counts[place]
            place += 1
        found.append(current[1] if current is not None and (day - current[0]).days < days else None)
    return found


def year_earlier(day: date) -> date:
    """The same date a year earlier; for 29 February the day before."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day.replace(year=day.year - 1, day=28)


def runs(days: Iterable[date]) -> tuple[Span, ...]:
    """Days given in order, as spans without a hole."""
    found: list[Span] = []
    for day in days:
        if found and day - found[-1].last == timedelta(1):
            found[-1] = Span(found[-1].first, day)
        else:
            found.append(Span(day, day))
    return tuple(found)


def spans_without(span: Span, is_known: Callable[[date], bool]) -> tuple[Span, ...]:
    """The parts of a span in which no day is known."""
    return runs(day for day in span if not is_known(day))


def range_span(chosen: Range, today: date, start: date | None, known: Span | None) -> Span:
    """The days that a chart shows; they end with yesterday, since today isn't over.

    *Since start* begins with the figures, or when they are older than the service a little before its first day, so
    that the time before is in sight too; without either it is a year.
    """
    last = today - timedelta(1)
    if chosen is Range.DAYS_30:
        return Span.latest(30, last)
    if chosen is Range.DAYS_90:
        return Span.latest(90, last)
    begin = max((day for day in (start, known.first if known else None) if day is not None), default=None)
    if chosen is Range.YEAR or begin is None or begin > last:
        return Span.latest(365, last)
    lead = timedelta(max(7, (last - begin).days // 12))
    return Span(begin - lead, last) if start is not None and begin == start else Span(begin, last)


def window_span(window: Window, today: date) -> Span:
    """The days of a period; a month that isn't over ends with yesterday, on its first day with that day."""
    if window is Window.LATEST_30:
        return Span.latest(30, today - timedelta(1))
    if window is Window.LATEST_90:
        return Span.latest(90, today - timedelta(1))
    month = Month.of(today)
    if window is Window.LAST_MONTH:
        return month.previous.span
    return Span(month.first, max(month.first, today - timedelta(1)))


def span_against(span: Span, against: Against) -> Span:
    """The days to hold against a period (product §3.4).

    Full months stand against full months. The beginning of a month stands against as many days from the beginning of
    the month before; other periods against as many days directly before. A year earlier it is the same dates.
    """
    month = span.full_month
    if against is Against.YEAR_EARLIER:
        if month is not None:
            return month.same_last_year.span
        first = year_earlier(span.first)
        return Span(first, first + timedelta(span.days - 1))
    if month is not None:
        return month.previous.span
    if span.first.day == 1 and span.last in Month.of(span.first):
        return window_before(span, Month.of(span.first).previous)
    return span.before()
