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
        first = _year_earlier(span.first)
        return Span(first, first + timedelta(span.days - 1))
    if month is not None:
        return month.previous.span
    if span.first.day == 1 and span.last in Month.of(span.first):
        return window_before(span, Month.of(span.first).previous)
    return span.before()


def _year_earlier(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)
