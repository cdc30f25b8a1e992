"""What a client's campaign brought over some time: days, months, events, and one period against another (product §5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from desktop.domain.comparison import ComparisonRow
from desktop.domain.contacting import REACHED
from desktop.domain.estimate import Estimate
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Amount, Phrase
from desktop.domain.records import Call, ChartNote, Client, Complaint, KeywordSnapshot, Payment
from desktop.domain.report_figures import LINES, Figure, value_of
from desktop.domain.series import Against, Range, Window, range_span, runs, span_against, window_span, year_earlier
from desktop.domain.totals import DayFigures, Difference, Totals, difference, difference_of_sums
from desktop.services.comparisons import compare_client, service_start
from desktop.services.figures import day_figures, known_span, sources_of, totals_of
from desktop.services.session import Session

LEAD_DAYS = 29
"""Days before a span that its first means reach back to, at most."""
MONTHS = 6
"""Months that the small charts show."""
_SHOWN = (
    "visits_a_day", "inquiries", "inquiries_phone", "inquiries_form", "inquiries_message", "inquiries_email",
    "inquiries_fax", "spend", "cost_per_inquiry", "clicks", "click_rate", "bounce_rate", "orders",
)  # fmt: skip
_LESS_IS_BETTER = frozenset({"cost_per_inquiry", "bounce_rate"})
_NEITHER = frozenset({"spend"})
_HARDLY = Decimal("0.005")
"""A change that is written as ±0 % is neither better nor worse."""


class EventKind(Enum):
    """What happened on a day."""

    REACHED = "call reached"
    MISSED = "no answer"
    PAYMENT = "payment"
    COMPLAINT = "complaint"
    KEYWORDS = "keywords"
    NOTE = "note"
    START = "service starts"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, for the row of marks and the list beside the chart."""

    day: date
    kind: EventKind
    text: Phrase | str
    note: int | None = None
    """The id of the rep's own note that it is."""


@dataclass(frozen=True, slots=True)
class MonthValue:
    """A figure of a full month; ``None`` when it isn't known."""

    month: Month
    value: int | Decimal | None


@dataclass(frozen=True, slots=True)
class EffectTile:
    """A figure of the latest 30 days, held against the time before the service and the last full month.

    ``row`` is the comparison with the baseline, ``None`` where the baseline says nothing of it.
    """

    name: str
    label: Phrase
    figure: Figure
    value: int | Decimal | None
    unit: Phrase | None = None
    row: ComparisonRow | None = None
    month: MonthValue | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """Everything that the page shows of one client over a span."""

    client: Client
    span: Span
    known: Span | None
    days: tuple[DayFigures | None, ...]
    """One for each day of the span; ``None`` where nothing is known."""
    year_earlier: tuple[DayFigures | None, ...] = ()
    """The same dates a year earlier; empty when nothing is known of any."""
    lead: tuple[DayFigures | None, ...] = ()
    """The ``LEAD_DAYS`` days before the span, so that means are those of as many days from its first one on."""
    lead_earlier: tuple[DayFigures | None, ...] = ()
    """The days before the same dates a year earlier."""
    snapshots: tuple[KeywordSnapshot, ...] = ()
    """How the keywords stood, oldest first."""
    events: tuple[Event, ...] = ()
    holidays: tuple[Span, ...] = ()
    start: date | None = None
    visits_before: Estimate | None = None
    inquiries_before: Estimate | None = None
    tiles: tuple[EffectTile, ...] = ()
    spend: tuple[MonthValue, ...] = ()
    cost: tuple[MonthValue, ...] = ()
    first_page: tuple[MonthValue, ...] = ()
    sources: tuple[Phrase, ...] = ()

    def values(self, name: str) -> list[int | None]:
        """A figure of each day of the span."""
        return [None if day is None else day.figure(name) for day in self.days]

    @property
    def days_without(self) -> int:
        """Days of the span of which nothing is known, from the first figures on."""
        if self.known is None:
            return self.span.days
        return sum(entry is None for day, entry in zip(self.span, self.days, strict=True) if day >= self.known.first)


@dataclass(frozen=True, slots=True)
class PeriodLine:
    """One figure in two periods. ``tone`` says whether the change is for the better, ``None`` where it is neither."""

    name: str
    label: Phrase
    figure: Figure
    before: int | Decimal | None
    now: int | Decimal | None
    change: Difference | None = None
    better: bool | None = None
    is_part: bool = False
    """Part of the line above it, such as one channel of the inquiries."""


@dataclass(frozen=True, slots=True)
class Periods:
    """One period against another."""

    now: Span
    before: Span
    lines: tuple[PeriodLine, ...] = field(default=())
    note: Phrase | None = None
    """What has to be said so that the lines aren't read as more than they are (product §3.4)."""


def effect(session: Session, client: Client, chosen: Range | Span) -> Effect:
    """What the campaign brought in a range, with what happened meanwhile."""
    known, start, today = known_span(session, client), service_start(session, client), session.today
    span = chosen if isinstance(chosen, Span) else range_span(chosen, today, start, known)
    earlier = year_earlier(span.first)
    reaches_back = known is not None and known.first <= year_earlier(span.last)
    read = Span((earlier if reaches_back else span.first) - timedelta(LEAD_DAYS), span.last)
    found = {day.day: day for day in day_figures(session, client, read) if not day.is_empty}
    before = tuple(found.get(year_earlier(day)) for day in span)
    snapshots = _snapshots(session, client)
    months = [Month.of(today).plus(-back) for back in range(MONTHS, 0, -1)]
    sums = session.store.figures.month_sums(months, [client.id])
    by_month = {month: sums[month].get(client.id) for month in months}
    pages = {month: _in_month(snapshots, month) for month in months}
    tiles, visits, inquiries = _tiles(session, client, by_month[months[-1]], months[-1], snapshots)
    return Effect(
        client=client,
        span=span,
        known=known,
        days=tuple(found.get(day) for day in span),
        year_earlier=before if any(before) else (),
        lead=lead_days(found, span.first),
        lead_earlier=lead_days(found, earlier),
        snapshots=tuple(snapshots),
        events=tuple(_events(session, client, span, snapshots, start)),
        holidays=runs(day for day in span if session.calendar.holiday_name(day)),
        start=start,
        visits_before=visits,
        inquiries_before=inquiries,
        tiles=tiles,
        spend=tuple(_month_value(month, sums_, "spend") for month, sums_ in by_month.items()),
        cost=tuple(_month_value(month, sums_, "cost_per_inquiry") for month, sums_ in by_month.items()),
        first_page=tuple(
            MonthValue(month, snapshot.first_page if snapshot else None) for month, snapshot in pages.items()
        ),
        sources=sources_of(session, client, span),
    )


def lead_days(found: Mapping[date, DayFigures], first: date) -> tuple[DayFigures | None, ...]:
    """The days before a first one, for the means that begin with it."""
    return tuple(found.get(first - timedelta(back)) for back in range(LEAD_DAYS, 0, -1))


def periods(session: Session, client: Client, window: Window, against: Against) -> Periods:
    """One period against another, figure by figure; what neither has is left out."""
    now = window_span(window, session.today)
    before = span_against(now, against)
    sums, earlier = totals_of(session, client, now), totals_of(session, client, before)
    lines = {line.name: line for line in LINES}
    found = []
    for name in _SHOWN:
        line = lines[name]
        value, was = value_of(sums, name), value_of(earlier, name)
        if not value and not was and (name.startswith("inquiries_") or (value is None and was is None)):
            continue
        unequal = now.days != before.days and line.summed
        change = (
            _by_day(name, sums, earlier)
            if unequal
            else difference_of_sums(name, sums, earlier) if line.summed else difference(value, was)
        )  # fmt: skip
        found.append(
            PeriodLine(name, line.label, line.figure, was, value, change, _better(name, change),
                       is_part=name.startswith("inquiries_"))
        )  # fmt: skip
    return Periods(now, before, tuple(found), _days_compared(sums, earlier))


def _days_compared(now: Totals, before: Totals) -> Phrase | None:
    """That the changes are those of a day, where the two sums come from unlike numbers of days."""
    if now.days_with_figures == before.days_with_figures:
        return None
    return Phrase(
        "Figures of {before} and of {now} days, so changes are those of a day",
        before=before.days_with_figures,
        now=now.days_with_figures,
    )


def _by_day(name: str, now: Totals, before: Totals) -> Difference | None:
    """Months of unequal length are compared by the mean of a day."""
    by_mean = difference(now.mean(name), before.mean(name))
    return None if by_mean is None else Difference(None, by_mean.ratio)


def _better(name: str, change: Difference | None) -> bool | None:
    if change is None or not change.sign or name in _NEITHER:
        return None
    if change.ratio is not None and abs(change.ratio) < _HARDLY:
        return None
    return (change.sign > 0) is (name not in _LESS_IS_BETTER)


def _month_value(month: Month, sums: Totals | None, name: str) -> MonthValue:
    return MonthValue(month, None if sums is None else value_of(sums, name))


def _snapshots(session: Session, client: Client) -> list[KeywordSnapshot]:
    known = [each for each in session.store.load(KeywordSnapshot, client=client.id) if each.as_of is not None]
    return sorted(known, key=lambda each: (each.as_of or date.min, each.id))


def _in_month(snapshots: Sequence[KeywordSnapshot], month: Month) -> KeywordSnapshot | None:
    return next((each for each in reversed(snapshots) if each.as_of is not None and each.as_of in month), None)


def _tiles(
    session: Session,
    client: Client,
    last_month: Totals | None,
    month: Month,
    snapshots: Sequence[KeywordSnapshot],
) -> tuple[tuple[EffectTile, ...], Estimate | None, Estimate | None]:
    """The five tiles, and visits and inquiries before the service for the bands of the chart."""
    span = Span.latest(30, session.today - timedelta(days=1))
    sums = totals_of(session, client, span)
    compared = compare_client(session, client, span, figures_only=True)
    visits, spend = compared.row("visits_a_day"), compared.row("spend_a_month")
    inquiries = next(
        (row for name in ("inquiries", "inquiry_phone") if (row := compared.row(name)) and row.before), None
    )
    latest, then = (snapshots[-1] if snapshots else None), _in_month(snapshots, month)

    tiles = (
        EffectTile("visits_a_day", Phrase("Visits a day"), Figure.MEAN, sums.mean("visits"), None, visits,
                   _month_value(month, last_month, "visits_a_day")),
        EffectTile("inquiries", Phrase("Inquiries"), Figure.COUNT, sums.total("inquiries"), Phrase("in 30 days"),
                   inquiries, _month_value(month, last_month, "inquiries")),
        EffectTile("spend", Phrase("Spend"), Figure.MONEY, sums.total("spend"), Phrase("in 30 days"), spend,
                   _month_value(month, last_month, "spend")),
        EffectTile("cost_per_inquiry", Phrase("Cost per inquiry"), Figure.MONEY, sums.cost_per_inquiry, None, None,
                   _month_value(month, last_month, "cost_per_inquiry")),
        EffectTile("first_page", Phrase("First page"), Figure.COUNT, latest.first_page if latest else None,
                   Phrase("of {number}", number=latest.number) if latest and latest.number is not None else None,
                   compared.row("keyword_rank"), MonthValue(month, then.first_page if then else None)),
    )  # fmt: skip
    return tiles, _before(visits), _before(inquiries)


def _before(row: ComparisonRow | None) -> Estimate | None:
    """The state before, where it can be drawn on a scale of numbers a day."""
    estimate = row.before.estimate if row is not None and row.before is not None else None
    return estimate if estimate is not None and estimate.is_read else None


def _events(
    session: Session, client: Client, span: Span, snapshots: Sequence[KeywordSnapshot], start: date | None
) -> Iterable[Event]:
    """What happened in the span, oldest first."""
    found: list[Event] = []
    for call in session.store.load(Call, client=client.id):
        if call.started_at is not None and call.started_at.date() in span:
            reached = call.outcome in REACHED
            text: Phrase | str = call.what.splitlines()[0] if reached and call.what.strip() else ""
            kind = EventKind.REACHED if reached else EventKind.MISSED
            found.append(
                Event(call.started_at.date(), kind, text or (Phrase("Call") if reached else Phrase("No answer")))
            )
    for payment in session.all(Payment).values():
        if payment.client == client.id and payment.paid_on is not None and payment.paid_on in span:
            paid = Phrase("Paid {amount}", amount=Amount(payment.amount))
            found.append(Event(payment.paid_on, EventKind.PAYMENT, paid))
    for complaint in session.all(Complaint).values():
        if complaint.client == client.id and complaint.received_at and complaint.received_at.date() in span:
            first = complaint.what.splitlines()[0] if complaint.what.strip() else Phrase("Complaint")
            found.append(Event(complaint.received_at.date(), EventKind.COMPLAINT, first))
    found += [
        Event(note.on, EventKind.NOTE, note.text, note.id)
        for note in session.store.load(ChartNote, client=client.id)
        if note.on is not None and note.on in span
    ]
    found += _keyword_events(span, snapshots)
    if start is not None and start in span:
        found.append(Event(start, EventKind.START, Phrase("Service starts")))
    return sorted(found, key=lambda event: event.day)


def _keyword_events(span: Span, snapshots: Sequence[KeywordSnapshot]) -> Iterable[Event]:
    for earlier, later in pairwise(snapshots):
        if later.as_of is None or later.as_of not in span or later.number is None or earlier.number is None:
            continue
        added = later.number - earlier.number
        if added > 0:
            yield Event(later.as_of, EventKind.KEYWORDS, Phrase("%n keyword(s) added", n=added))
        elif added < 0:
            yield Event(later.as_of, EventKind.KEYWORDS, Phrase("%n keyword(s) taken out", n=-added))
