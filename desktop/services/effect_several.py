"""Several clients beside each other over the same days: one measure, by heights, on one scale or as an index (product §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import Enum

from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.report_figures import Figure
from desktop.domain.series import INDEX_DAYS, Range, indexed, range_span, runs, trailing_mean
from desktop.domain.totals import DayFigures, Difference, Totals, difference, totals
from desktop.services.effect import LEAD_DAYS, lead_days
from desktop.services.effect_panes import ChartDays, Curve, Pane, day_costs, day_means, day_values
from desktop.services.figures import day_figures, known_span
from desktop.services.session import Session

MOST_CLIENTS = 8
"""As many as there are colours to tell lines apart."""


class Measure(Enum):
    """What clients are compared by."""

    VISITS = "visits"
    INQUIRIES = "inquiries"
    SPEND = "spend"
    CLICKS = "clicks"
    COST = "cost"


class Way(Enum):
    """How clients are put beside each other."""

    PANES = "panes"
    """A pane each, all of one height."""
    ONE_SCALE = "one scale"
    """All lines in one pane."""
    INDEX = "index"
    """All lines in one pane, each with the mean of its first four weeks as 100."""


MEASURE_WORDS = {
    Measure.VISITS: Phrase("Visits a day"),
    Measure.INQUIRIES: Phrase("Inquiries a day"),
    Measure.SPEND: Phrase("Spend a day"),
    Measure.CLICKS: Phrase("Clicks a day"),
    Measure.COST: Phrase("Cost per inquiry"),
}


@dataclass(frozen=True, slots=True)
class ClientDays:
    """A client's days of the span, and what they and the equally long span before add up to."""

    client: Client
    days: tuple[DayFigures | None, ...]
    lead: tuple[DayFigures | None, ...]
    """The days before, that the first means reach back to."""
    now: Totals
    before: Totals

    @property
    def name(self) -> str:
        """What the client is called in a chart."""
        return self.client.short_name or self.client.name

    def mean(self, measure: Measure) -> Decimal | None:
        """The measure of a day of the span that has figures; the cost of all its inquiries."""
        return _mean(self.now, measure)

    def mean_before(self, measure: Measure) -> Decimal | None:
        """The same of the span before."""
        return _mean(self.before, measure)

    def change(self, measure: Measure) -> Difference | None:
        """From the span before; by the means of a day, so that gaps make nobody better or worse."""
        return difference(self.mean(measure), self.mean_before(measure))


@dataclass(frozen=True, slots=True)
class Several:
    """Some clients over one span."""

    span: Span
    clients: tuple[ClientDays, ...]
    holidays: tuple[Span, ...] = ()

    def without_index(self, measure: Measure) -> tuple[ClientDays, ...]:
        """The clients that have no index: nothing is known of them, or there was nothing in their first four weeks."""
        return tuple(each for each in self.clients if indexed(_values(each, measure)) is None)


def several(session: Session, clients: Sequence[Client], chosen: Range | Span) -> Several:
    """Read the days of some clients. *Since start* begins with the first figures that any of them has."""
    known = [span for client in clients if (span := known_span(session, client)) is not None]
    everything = Span(min(span.first for span in known), max(span.last for span in known)) if known else None
    span = chosen if isinstance(chosen, Span) else range_span(chosen, session.today, None, everything)
    return Several(
        span,
        tuple(_read(session, client, span) for client in clients),
        runs(day for day in span if session.calendar.holiday_name(day)),
    )


def several_days(found: Several, measure: Measure, way: Way) -> ChartDays:
    """What the chart of some clients shows."""
    figure = Figure.MONEY if measure in (Measure.SPEND, Measure.COST) else Figure.COUNT
    title = MEASURE_WORDS[measure]
    if way is Way.PANES:
        panes = tuple(
            Pane(each.name, (_curve(each, place, measure, figure, alone=True),))
            for place, each in enumerate(found.clients)
        )
        return ChartDays(found.span, panes, holidays=found.holidays, is_one_scale=True)
    if way is Way.ONE_SCALE:
        curves = tuple(_curve(each, place, measure, figure, alone=False) for place, each in enumerate(found.clients))
        return ChartDays(found.span, (Pane(title, curves),), holidays=found.holidays)
    indices = []
    for place, each in enumerate(found.clients):
        index = indexed(_values(each, measure))
        if index is not None:
            mean = index if measure is Measure.COST else trailing_mean(index)
            indices.append(Curve(f"client{each.client.id}", each.name, (), Figure.COUNT, place, "mean", mean))
    words = Phrase("{measure}, mean of the first {days} days = 100", measure=title, days=INDEX_DAYS)
    return ChartDays(found.span, (Pane(words, tuple(indices), level=100),), holidays=found.holidays)


def _curve(each: ClientDays, place: int, measure: Measure, figure: Figure, *, alone: bool) -> Curve:
    values = _values(each, measure)
    name = f"client{each.client.id}"
    if measure is Measure.COST:
        return Curve(name, each.name, (), figure, place, "mean", values)
    return Curve(name, each.name, values, figure, place, "line" if alone else "mean",
                 day_means(each.days, each.lead, measure.value))  # fmt: skip


def _values(each: ClientDays, measure: Measure) -> list[float | None]:
    if measure is Measure.COST:
        return day_costs(each.days, each.lead)
    return day_values(each.days, measure.value)


def _read(session: Session, client: Client, span: Span) -> ClientDays:
    before = span.before()
    read = Span(min(before.first, span.first - timedelta(LEAD_DAYS)), span.last)
    found = [day for day in day_figures(session, client, read) if not day.is_empty]
    by_day = {day.day: day for day in found}
    return ClientDays(
        client,
        tuple(by_day.get(day) for day in span),
        lead_days(by_day, span.first),
        totals(found, span),
        totals(found, before),
    )


def _mean(sums: Totals, measure: Measure) -> Decimal | None:
    return sums.cost_per_inquiry if measure is Measure.COST else sums.mean(measure.value)
