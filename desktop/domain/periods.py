"""Months and spans of days: what a report, a comparison or a rate is about."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase

_WRITTEN = re.compile(r"(\d{4})-(\d{1,2})")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """One calendar month; later months are greater."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and date.min.year <= self.year <= date.max.year):
            raise ValueError(f"no such month: {self.year}-{self.month}")

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that a day belongs to."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read ``2026-04``; raises ``InvalidValue`` for anything else."""
        written = _WRITTEN.fullmatch(text.strip())
        if written:
            year, month = int(written[1]), int(written[2])
            if 1 <= month <= 12 and year >= date.min.year:
                return cls(year, month)
        raise InvalidValue(Phrase("“{text}” is not a month.", text=text), Phrase("Write it like 2026-04."))

    @property
    def days(self) -> int:
        """Number of days, 28 to 31."""
        return calendar.monthrange(self.year, self.month)[1]

    @property
    def first(self) -> date:
        """First day of the month."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Last day of the month."""
        return date(self.year, self.month, self.days)

    @property
    def span(self) -> Span:
        """All days of the month."""
        return Span(self.first, self.last)

    @property
    def previous(self) -> Month:
        """The month before."""
        return self.plus(-1)

    @property
    def next(self) -> Month:
        """The month after."""
        return self.plus(1)

    @property
    def same_last_year(self) -> Month:
        """The same month one year earlier."""
        return Month(self.year - 1, self.month)

    def plus(self, months: int) -> Month:
        """The month that many months later; earlier when negative."""
        years, index = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, index + 1)

    def __contains__(self, day: date) -> bool:
        return day.year == self.year and day.month == self.month

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """All days from ``first`` to ``last``, both counted; at least one day."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span can't end before it begins: {self.first} to {self.last}")

    @classmethod
    def latest(cls, days: int, until: date) -> Span:
        """The ``days`` days that end with ``until``; the span of 30 days until 11 May begins on 12 April."""
        return cls(until - timedelta(days - 1), until)

    @classmethod
    def week(cls, day: date) -> Span:
        """The week from Monday to Sunday that a day belongs to."""
        monday = day - timedelta(day.weekday())
        return cls(monday, monday + timedelta(6))

    @property
    def days(self) -> int:
        """Number of days, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def full_month(self) -> Month | None:
        """The calendar month that the span is exactly, if it is one."""
        month = Month.of(self.first)
        return month if (self.first, self.last) == (month.first, month.last) else None

    def before(self) -> Span:
        """The equally long span that ends on the day before this one begins."""
        return Span(self.first - timedelta(self.days), self.first - timedelta(1))

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[date]:
        return (self.first + timedelta(offset) for offset in range(self.days))


STEPS = "dwmDWM="
"""Single keys that choose another day: a day, week or month on, with capitals back, and today."""


def stepped(day: date, key: str, today: date) -> date:
    """The day that one of ``STEPS`` leads to; a month on from 31 January is the last day of February."""
    if key == "=":
        return today
    sign = 1 if key.islower() else -1
    if key.lower() != "m":
        return day + timedelta(sign * (7 if key.lower() == "w" else 1))
    months = day.year * 12 + day.month - 1 + sign
    month = Month(months // 12, months % 12 + 1)
    return month.first.replace(day=min(day.day, month.days))


def runs(days: Iterable[date]) -> list[Span]:
    """Days in order as spans of neighbours."""
    found: list[Span] = []
    for day in days:
        if found and day == found[-1].last + timedelta(1):
            found[-1] = Span(found[-1].first, day)
        else:
            found.append(Span(day, day))
    return found
