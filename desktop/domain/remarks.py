"""Further sentences that the figures of a month bear out, to be put into the commentary: what the lead leaves unsaid.

Each is a rule with a threshold; none guesses at a cause. A holiday is named only where the chart marks it and its days
were lower than the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from desktop.domain.phrase import Amount, NearDay, Phrase, RelativeChange
from desktop.domain.report import MonthlyReport
from desktop.domain.totals import difference, difference_of_sums

_BEST_DAY = Decimal("1.3")
"""From so many times the mean on the best day is worth a word."""
_HOLIDAY = Decimal("0.9")
"""Below so many times the mean of the other days a holiday was quiet."""
_SPEND = Decimal("0.05")
_YEAR = Decimal("0.1")
_FEWEST_DAYS = 7
"""Fewer days have no best one."""


def remarks(report: MonthlyReport) -> tuple[Phrase, ...]:
    """The sentences, the most telling first."""
    return (
        *_inquiries(report),
        *_best_day(report),
        *_holidays(report),
        *_keywords(report),
        *_cost(report),
        *_year(report),
        *_spend(report),
    )


def _inquiries(report: MonthlyReport) -> Iterator[Phrase]:
    change = difference_of_sums("inquiries", report.this_month, report.month_before)
    if change is None or change.absolute is None or not change.sign:
        return
    number = abs(change.absolute)
    if change.sign > 0:
        yield Phrase("Inquiries: {number} more than in the month before.", number=number)
    else:
        yield Phrase("Inquiries: {number} fewer than in the month before.", number=number)


def _best_day(report: MonthlyReport) -> Iterator[Phrase]:
    known = [day for day in report.days if day.visits is not None]
    mean = report.this_month.mean("visits")
    if len(known) < _FEWEST_DAYS or not mean:
        return
    best = max(known, key=lambda day: day.visits or 0)
    visits = Decimal(best.visits or 0)
    if visits >= mean * _BEST_DAY:
        yield Phrase("The best day was {day} with {visits} visits.", day=NearDay(best.day), visits=visits)


def _holidays(report: MonthlyReport) -> Iterator[Phrase]:
    for name in dict.fromkeys(report.holidays.values()):
        days = [day for day, called in report.holidays.items() if called == name]
        on = [Decimal(day.visits) for day in report.days if day.day in days and day.visits is not None]
        off = [Decimal(day.visits) for day in report.days if day.day not in report.holidays and day.visits is not None]
        if not on or not off or not sum(off):
            continue
        share = (sum(on, Decimal()) / len(on)) / (sum(off, Decimal()) / len(off))
        if share < _HOLIDAY:
            fewer = ((1 - share) * 100).quantize(Decimal(1))
            yield Phrase(
                "On {holiday} there were {per_cent}% fewer visits than on other days.", holiday=name, per_cent=fewer
            )


def _keywords(report: MonthlyReport) -> Iterator[Phrase]:
    tile = next(tile for tile in report.tiles if tile.name == "first_page_keywords")
    if not tile.value or tile.out_of is None:
        return
    yield Phrase(
        "{number} of {all} keywords are on the first page.", number=Decimal(tile.value), all=Decimal(tile.out_of)
    )


def _cost(report: MonthlyReport) -> Iterator[Phrase]:
    cost, earlier = report.this_month.cost_per_inquiry, report.month_before.cost_per_inquiry
    if cost is not None and earlier is not None and cost < earlier:
        yield Phrase("An inquiry cost {cost}, less than in the month before.", cost=Amount(round(cost)))


def _year(report: MonthlyReport) -> Iterator[Phrase]:
    change = difference(report.this_month.mean("visits"), report.year_ago.mean("visits"))
    if change is not None and change.ratio is not None and change.ratio >= _YEAR:
        more = (change.ratio * 100).quantize(Decimal(1))
        yield Phrase(
            "Visits a day: {per_cent}% more than in {month}.", per_cent=more, month=report.month.same_last_year
        )


def _spend(report: MonthlyReport) -> Iterator[Phrase]:
    spend = difference(report.this_month.total("spend"), report.month_before.total("spend"))
    if spend is not None and spend.ratio is not None and abs(spend.ratio) >= _SPEND:
        yield Phrase("Spend changed by {change} against the month before.", change=RelativeChange(spend.ratio))
