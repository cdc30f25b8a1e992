"""What a month brought, added up from its days so that a day without figures is never taken for a day with none.

A day's figure is a number or ``None`` (not known). Sums and means run over the days that have the figure; a sum over no
such day is ``None``, not zero (product §3.4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.domain.effect import CHANNELS, DailyFigures, measures
from desktop.domain.kinds import Money, Seconds, Share, Whole
from desktop.domain.periods import Month, Span

SUMMED: tuple[str, ...] = tuple(entry.name for entry in measures() if isinstance(entry.kind, Whole | Money))
"""Figures of a day that are added up over a month."""

WEIGHED: tuple[str, ...] = tuple(entry.name for entry in measures() if isinstance(entry.kind, Share | Seconds))
"""Figures that are rates or means already; over a month they are weighted by the day's visits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures(DailyFigures):
    """The figures of one client on one day; ``None`` where nothing is known."""

    day: date

    @property
    def inquiries(self) -> int | None:
        """Inquiries by all channels that are known; ``None`` when no channel is."""
        known = [number for number in (self.figure(channel) for channel in CHANNELS) if number is not None]
        return sum(known) if known else None

    def figure(self, name: str) -> int | None:
        """The figure with this name, ``inquiries`` for those of all channels."""
        value: int | None = getattr(self, name)
        return value

    @property
    def is_empty(self) -> bool:
        """No figure at all is known of the day."""
        return all(self.figure(name) is None for name in (*SUMMED, *WEIGHED))


@dataclass(frozen=True, slots=True)
class Tally:
    """A sum and the number of days that have the figure."""

    total: int
    days: int

    @property
    def mean(self) -> Decimal:
        """Per day that has the figure."""
        return Decimal(self.total) / self.days


@dataclass(frozen=True, slots=True)
class Totals:
    """What the days of ``span`` add up to. A figure that no day has is missing from ``tallies`` and ``means``."""

    span: Span
    tallies: Mapping[str, Tally] = field(default_factory=dict)
    means: Mapping[str, Decimal] = field(default_factory=dict)
    days_with_figures: int = 0

    def total(self, name: str) -> int | None:
        """The sum of a figure."""
        tally = self.tallies.get(name)
        return tally.total if tally else None

    def mean(self, name: str) -> Decimal | None:
        """The mean of a figure over the days that have it, or the weighted mean of a rate."""
        tally = self.tallies.get(name)
        return tally.mean if tally else self.means.get(name)

    def is_complete(self, name: str) -> bool:
        """Every day of the span has the figure."""
        tally = self.tallies.get(name)
        return tally is not None and tally.days == self.span.days

    @property
    def cost_per_inquiry(self) -> Decimal | None:
        """Spend ÷ inquiries in cents; not known without spend, and not defined without an inquiry."""
        return _quotient(self.total("spend"), self.total("inquiries"))

    @property
    def click_rate(self) -> Decimal | None:
        """Clicks ÷ impressions in hundredths of a per cent."""
        rate = _quotient(self.total("clicks"), self.total("impressions"))
        return None if rate is None else rate * 10_000


class Basis(Enum):
    """From what a change is computed."""

    SUMS = "sums"
    DAILY_MEANS = "daily means"


@dataclass(frozen=True, slots=True)
class Difference:
    """How a figure changed from an earlier time.

    ``absolute`` is in the unit of the figure, ``None`` when the two sums cover unequal shares of their months and so
    can't be subtracted. ``ratio`` is the relative change (0.16 is 16 % more), ``None`` when the earlier figure is zero.
    """

    absolute: Decimal | None
    ratio: Decimal | None
    basis: Basis = Basis.SUMS

    @property
    def from_nothing(self) -> bool:
        """There was none before and there is some now: nothing to divide by."""
        return self.ratio is None and self.absolute is not None and self.absolute > 0

    @property
    def sign(self) -> int:
        """1 for more, -1 for less, 0 for the same."""
        value = self.absolute if self.absolute is not None else self.ratio
        return 0 if not value else (1 if value > 0 else -1)


def totals(days: Iterable[DayFigures], span: Span) -> Totals:
    """Add up the days that lie in ``span``; others are passed over."""
    sums: dict[str, int] = {}
    counts: dict[str, int] = {}
    weighed: dict[str, int] = {}
    weights: dict[str, int] = {}
    with_figures = 0
    for day in days:
        if day.day not in span or day.is_empty:
            continue
        with_figures += 1
        for name in (*SUMMED, "inquiries"):
            value = day.figure(name)
            if value is not None:
                sums[name] = sums.get(name, 0) + value
                counts[name] = counts.get(name, 0) + 1
        for name in WEIGHED:
            value = day.figure(name)
            if value is not None and day.visits:
                weighed[name] = weighed.get(name, 0) + value * day.visits
                weights[name] = weights.get(name, 0) + day.visits
    return Totals(
        span=span,
        tallies={name: Tally(total, counts[name]) for name, total in sums.items()},
        means={name: Decimal(total) / weights[name] for name, total in weighed.items()},
        days_with_figures=with_figures,
    )


def reported_span(days: Iterable[DayFigures], month: Month) -> Span:
    """The part of a month that figures reach: from the first to the last day that has any; the whole month without any.

    Days missing in between are gaps, not the end of the part.
    """
    known = sorted(day.day for day in days if month.first <= day.day <= month.last and not day.is_empty)
    return Span(known[0], known[-1]) if known else month.span


def difference(now: Decimal | int | None, before: Decimal | int | None) -> Difference | None:
    """The change between two figures; ``None`` when one of them isn't known."""
    if now is None or before is None:
        return None
    absolute = Decimal(now) - Decimal(before)
    return Difference(absolute, absolute / Decimal(before) if before else None)


def difference_of_sums(name: str, now: Totals, before: Totals) -> Difference | None:
    """The change of a summed figure between two spans.

    Sums are subtracted only when every day of both spans has the figure. With gaps, more days would look like more
    success, so only the means of a day are compared, and only relatively.
    """
    if now.is_complete(name) and before.is_complete(name):
        return difference(now.total(name), before.total(name))
    by_mean = difference(now.mean(name), before.mean(name))
    return None if by_mean is None else Difference(None, by_mean.ratio, Basis.DAILY_MEANS)


def _quotient(dividend: int | None, divisor: int | None) -> Decimal | None:
    if dividend is None or not divisor:
        return None
    return Decimal(dividend) / divisor
