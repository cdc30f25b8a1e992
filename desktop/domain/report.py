"""A client's monthly summary as figures: computed once, then shown on screen, in the workbook and on paper alike.

Everything here is raw: whole numbers, decimals, cents, days and phrases. How they are written is decided in ``language``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.comparison import Comparison, ComparisonRow, window_before
from desktop.domain.effect import Keyword, KeywordSnapshot
from desktop.domain.estimate import Estimate
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.report_figures import LINES, Line, MonthLine, month_lines
from desktop.domain.report_tiles import Tile, tiles
from desktop.domain.sentences import lead
from desktop.domain.template import Template
from desktop.domain.totals import SUMMED, DayFigures, Totals, reported_span, totals

_USUAL = Template()


@dataclass(frozen=True, slots=True)
class ReportingAgency:
    """Who hands the report over; ``logo`` is a PNG or JPEG."""

    name: str
    address: str = ""
    phone: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class ReportedClient:
    """Whom the report is about; ``logo`` is a PNG or JPEG."""

    code: str
    name: str
    username: str = ""
    industry: str = ""
    short_name: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True)
class ReportingRep:
    """Whom the client calls with a question."""

    name: str = ""
    phone: str = ""


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
    template: Template = _USUAL
    revised: bool = False
    """It was issued before and says something else now."""

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
        row = self.comparison.row("visits_a_day") if self.comparison else None
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
    template: Template = _USUAL,
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
    shown = tiles(now, before, counts.get(month), counts.get(month.previous), comparison)
    within = {day: name for day, name in sorted((holidays or {}).items()) if month.first <= day <= month.last}
    return MonthlyReport(
        agency=agency,
        client=client,
        rep=rep,
        month=month,
        issued_on=issued_on,
        tiles=shown,
        days=_every_day(days, month),
        this_month=now,
        month_before=before,
        year_ago=year_ago,
        lines=month_lines(now, before, year_ago),
        comparison=comparison,
        keywords=tuple(keywords),
        holidays=within,
        commentary=commentary.strip(),
        lead=lead(month, now, before, comparison),
        done=tuple(done),
        next=tuple(next),
        sources=tuple(sources),
        template=template,
    )


def _every_day(days: Sequence[DayFigures], month: Month) -> tuple[DayFigures, ...]:
    """One entry for each day of the month; a day without figures is an empty entry."""
    known = {day.day: day for day in days}
    return tuple(known.get(day) or DayFigures(day=day) for day in month.span)
