"""A client's monthly summary as figures: computed once, then shown on screen, in the workbook and on paper alike.

Everything here is raw: whole numbers, decimals, cents, days and phrases. How they are written is decided in ``language``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.domain.comparison import Comparison, ComparisonRow, window_before
from desktop.domain.effect import CHANNELS, Keyword, KeywordSnapshot, measures
from desktop.domain.estimate import Estimate
from desktop.domain.kinds import Kind, Money, Seconds, Share, Whole
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.sentences import lead
from desktop.domain.totals import (
    SUMMED,
    DayFigures,
    Difference,
    Totals,
    difference,
    difference_of_sums,
    reported_span,
    totals,
)


class Figure(Enum):
    """What sort of number a figure is, and so how it is written."""

    COUNT = "count"
    MEAN = "mean"
    MONEY = "money, in cents"
    SHARE = "share, in hundredths of a per cent"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True)
class ReportingAgency:
    """Who hands the report over; ``logo`` is a PNG or JPEG."""

    name: str
    address: str = ""
    phone: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class ReportedClient:
    """Whom the report is about."""

    code: str
    name: str
    username: str = ""
    industry: str = ""


@dataclass(frozen=True, slots=True)
class ReportingRep:
    """Whom the client calls with a question."""

    name: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the five figures on top of the report.

    ``wanted`` is 1 where more is better, -1 where less is, 0 where a change is neither. ``in_per_cent`` says whether the
    change is shown relatively or as a number. ``before`` is the state before the service as it was written.
    """

    name: str
    label: Phrase
    figure: Figure
    unit: Phrase | None
    value: int | Decimal | None
    previous: int | Decimal | None
    change: Difference | None
    in_per_cent: bool
    wanted: int
    before: str | Phrase = ""
    out_of: int | None = None

    @property
    def is_better(self) -> bool | None:
        """Whether the change is for the better; ``None`` when it is neither, or not known."""
        if self.change is None or not self.wanted or not self.change.sign:
            return None
        return self.change.sign == self.wanted


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One figure of the month against the month before and the same month last year."""

    name: str
    label: Phrase
    figure: Figure
    value: int | Decimal | None
    before: int | Decimal | None
    year_ago: int | Decimal | None
    from_before: Difference | None
    from_year_ago: Difference | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyReport:
    """All that a monthly summary says (product §2, §6.1, §7)."""

    agency: ReportingAgency
    client: ReportedClient
    rep: ReportingRep
    month: Month
    issued_on: date
    tiles: tuple[Tile, ...]
    days: tuple[DayFigures, ...]
    this_month: Totals
    month_before: Totals
    year_ago: Totals
    lines: tuple[MonthLine, ...]
    comparison: Comparison | None = None
    keywords: tuple[Keyword, ...] = ()
    holidays: Mapping[date, str] = field(default_factory=dict)
    commentary: str = ""
    lead: tuple[Phrase, ...] = ()
    done: tuple[str | Phrase, ...] = ()
    next: tuple[str | Phrase, ...] = ()
    sources: tuple[str | Phrase, ...] = ()

    @property
    def has_figures(self) -> bool:
        """At least one day of the month has a figure."""
        return self.this_month.days_with_figures > 0

    @property
    def is_partial(self) -> bool:
        """The figures reach only a part of the month."""
        return self.has_figures and self.this_month.span.days < self.month.days

    @property
    def baseline(self) -> Estimate | None:
        """Visits a day before the service, for the band in the chart; ``None`` when that isn't known as a number."""
        row = row_of(self.comparison, "visits_a_day")
        return row.before.estimate if row and row.before and row.before.estimate.is_read else None

    @property
    def daily_lines(self) -> tuple[Line, ...]:
        """The figures that are added up over the month and that at least one day has."""
        names = {*SUMMED, "inquiries"}
        return tuple(line for line in LINES if line.name in names and self.this_month.total(line.name) is not None)

    @property
    def compared(self) -> tuple[ComparisonRow, ...]:
        """The rows of before and after in which at least one side is known; fully known rows first."""
        rows = self.comparison.rows if self.comparison else ()
        known = [row for row in rows if row.before or row.after]
        return tuple(sorted(known, key=lambda row: not (row.before and row.after)))


@dataclass(frozen=True, slots=True)
class Line:
    """How a line of the month table comes out of the totals."""

    name: str
    label: Phrase
    figure: Figure = Figure.COUNT
    summed: bool = True


_FIGURES: Mapping[type[Kind], Figure] = {
    Whole: Figure.COUNT,
    Money: Figure.MONEY,
    Share: Figure.SHARE,
    Seconds: Figure.SECONDS,
}
_DERIVED: tuple[Line, ...] = (
    Line("visits_a_day", Phrase("Visits a day"), Figure.MEAN, summed=False),
    Line("inquiries", Phrase("Inquiries")),
    Line("cost_per_inquiry", Phrase("Cost per inquiry"), Figure.MONEY, summed=False),
    Line("click_rate", Phrase("Click rate"), Figure.SHARE, summed=False),
)
_ORDER = (
    *("visits_a_day", "visits", "visitors", "inquiries", *CHANNELS, "orders", "spend", "cost_per_inquiry"),
    *("impressions", "clicks", "click_rate", "bounce_rate", "average_duration"),
)


def _all_lines() -> tuple[Line, ...]:
    """The catalogue's figures and those derived from them; a figure new in the catalogue comes last."""
    declared = (
        Line(entry.name, Phrase(entry.label), _FIGURES[type(entry.kind)], summed=entry.name in SUMMED)
        for entry in measures()
    )
    lines = {line.name: line for line in (*_DERIVED, *declared)}
    return tuple(
        sorted(lines.values(), key=lambda line: _ORDER.index(line.name) if line.name in _ORDER else len(_ORDER))
    )


LINES: tuple[Line, ...] = _all_lines()
"""The figures of a month in the order in which a report names them."""

CHANNEL_WORDS: Mapping[str, Phrase] = {
    "inquiries_phone": Phrase("phone", comment="channel of an inquiry"),
    "inquiries_form": Phrase("web form", comment="channel of an inquiry"),
    "inquiries_message": Phrase("message", comment="channel of an inquiry"),
    "inquiries_email": Phrase("e-mail", comment="channel of an inquiry"),
    "inquiries_fax": Phrase("fax", comment="channel of an inquiry"),
}
"""The channels of inquiries as words within a sentence."""


def monthly_report(
    *,
    agency: ReportingAgency,
    client: ReportedClient,
    rep: ReportingRep,
    month: Month,
    issued_on: date,
    figures: Iterable[DayFigures],
    comparison: Comparison | None = None,
    keywords: Sequence[Keyword] = (),
    snapshots: Mapping[Month, KeywordSnapshot] | None = None,
    holidays: Mapping[date, str] | None = None,
    commentary: str = "",
    done: Sequence[str | Phrase] = (),
    next: Sequence[str | Phrase] = (),
    sources: Sequence[str | Phrase] = (),
) -> MonthlyReport:
    """Compute a client's summary of a month.

    ``figures`` are the days of the month, of the month before and of the same month last year, in any order; days of
    other months are passed over. Full months are held against full months and partial ones against as many days
    (product §3.4). ``holidays`` names the public holidays in the report's language.
    """
    days = sorted(figures, key=lambda day: day.day)
    span = reported_span(days, month)
    now = totals(days, span)
    before = totals(days, window_before(span, month.previous))
    year_ago = totals(days, window_before(span, month.same_last_year))
    counts = snapshots or {}
    tiles = _tiles(now, before, counts.get(month), counts.get(month.previous), comparison)
    within = {day: name for day, name in sorted((holidays or {}).items()) if month.first <= day <= month.last}
    return MonthlyReport(
        agency=agency,
        client=client,
        rep=rep,
        month=month,
        issued_on=issued_on,
        tiles=tiles,
        days=_every_day(days, month),
        this_month=now,
        month_before=before,
        year_ago=year_ago,
        lines=_lines(now, before, year_ago),
        comparison=comparison,
        keywords=tuple(keywords),
        holidays=within,
        commentary=commentary.strip(),
        lead=lead(month, now, before, comparison),
        done=tuple(done),
        next=tuple(next),
        sources=tuple(sources),
    )


def row_of(comparison: Comparison | None, name: str) -> ComparisonRow | None:
    """The row of a measure in a comparison."""
    rows = comparison.rows if comparison else ()
    return next((row for row in rows if row.measure.name == name), None)


def value_of(totals_: Totals, name: str) -> int | Decimal | None:
    """A figure of ``LINES`` out of a month's totals."""
    match name:
        case "visits_a_day":
            return totals_.mean("visits")
        case "cost_per_inquiry":
            return totals_.cost_per_inquiry
        case "click_rate":
            return totals_.click_rate
        case "bounce_rate" | "average_duration":
            return totals_.mean(name)
        case _:
            return totals_.total(name)


def channels_of(totals_: Totals) -> tuple[tuple[str, int], ...]:
    """The channels that brought an inquiry, with their numbers, the most fruitful first."""
    known = ((channel, totals_.total(channel) or 0) for channel in CHANNELS)
    return tuple(sorted(((name, number) for name, number in known if number), key=lambda pair: -pair[1]))


def _every_day(days: Sequence[DayFigures], month: Month) -> tuple[DayFigures, ...]:
    """One entry for each day of the month; a day without figures is an empty entry."""
    known = {day.day: day for day in days}
    return tuple(known.get(day) or DayFigures(day=day) for day in month.span)


def _lines(now: Totals, before: Totals, year_ago: Totals) -> tuple[MonthLine, ...]:
    lines = []
    for line in LINES:
        value, last, year = (value_of(part, line.name) for part in (now, before, year_ago))
        if value is None and last is None and year is None:
            continue
        lines.append(
            MonthLine(
                line.name,
                line.label,
                line.figure,
                value,
                last,
                year,
                difference_of_sums(line.name, now, before) if line.summed else difference(value, last),
                difference_of_sums(line.name, now, year_ago) if line.summed else difference(value, year),
            )
        )
    return tuple(lines)


def _tiles(
    now: Totals,
    before: Totals,
    keywords: KeywordSnapshot | None,
    keywords_before: KeywordSnapshot | None,
    comparison: Comparison | None,
) -> tuple[Tile, ...]:
    """The five tiles; one whose figure isn't known stays, with a dash."""
    first_page = keywords.first_page if keywords else None
    first_page_before = keywords_before.first_page if keywords_before else None
    return (
        Tile(
            "visits_a_day",
            Phrase("Visits a day"),
            Figure.MEAN,
            Phrase("visits", comment="unit after a number of visits a day"),
            now.mean("visits"),
            before.mean("visits"),
            difference(now.mean("visits"), before.mean("visits")),
            in_per_cent=True,
            wanted=1,
            before=_as_written(comparison, "visits_a_day"),
        ),
        Tile(
            "inquiries",
            Phrase("Inquiries"),
            Figure.COUNT,
            Phrase("inquiries", comment="unit after a number of inquiries"),
            now.total("inquiries"),
            before.total("inquiries"),
            difference_of_sums("inquiries", now, before),
            in_per_cent=False,
            wanted=1,
            before=_as_written(comparison, "inquiries", "inquiry_phone"),
        ),
        Tile(
            "first_page_keywords",
            Phrase("First-page keywords"),
            Figure.COUNT,
            Phrase("keywords", comment="unit after a number of keywords"),
            first_page,
            first_page_before,
            difference(first_page, first_page_before),
            in_per_cent=False,
            wanted=1,
            before=_as_written(comparison, "keyword_rank", "keywords"),
            out_of=keywords.number if keywords else None,
        ),
        Tile(
            "spend",
            Phrase("Spend"),
            Figure.MONEY,
            None,
            now.total("spend"),
            before.total("spend"),
            difference_of_sums("spend", now, before),
            in_per_cent=True,
            wanted=0,
            before=_as_written(comparison, "spend_a_month"),
        ),
        Tile(
            "cost_per_inquiry",
            Phrase("Cost per inquiry"),
            Figure.MONEY,
            None,
            now.cost_per_inquiry,
            before.cost_per_inquiry,
            difference(now.cost_per_inquiry, before.cost_per_inquiry),
            in_per_cent=True,
            wanted=-1,
            before=_cost_before(comparison),
        ),
    )


def _as_written(comparison: Comparison | None, *names: str) -> str | Phrase:
    """The state before the service in the words of the first of these measures that is known."""
    for name in names:
        row = row_of(comparison, name)
        if row and row.before:
            return row.before.estimate.words
    return ""


def _cost_before(comparison: Comparison | None) -> str | Phrase:
    row = row_of(comparison, "inquiries") or row_of(comparison, "inquiry_phone")
    nothing = row is not None and row.before is not None and row.before.estimate.high == 0
    return Phrase("no inquiries") if nothing else ""
