"""What is drawn of a client's effect: panes one above the other on one axis of days, each with its curves (product §5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Literal

from desktop.domain.effect import CHANNELS
from desktop.domain.estimate import Estimate
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.report_figures import Figure
from desktop.domain.series import held, trailing_mean, trailing_quotient
from desktop.domain.totals import DayFigures
from desktop.services.effect import Effect, Event

COST_DAYS = 30
"""A cost per inquiry is that of thirty days: on most single days there is no inquiry to divide by."""

Values = Sequence[float | None]
Sort = Literal["line", "bars", "steps", "mean"]
"""A ``line`` is pale beneath its mean, ``bars`` are stacked on those before, ``steps`` hold until the next count, and of a ``mean`` nothing but the mean is drawn."""


class View(Enum):
    """Which measures are looked at."""

    VISITS = "visits"
    SPEND = "spend"
    KEYWORDS = "keywords"


@dataclass(frozen=True, slots=True)
class Curve:
    """One series by day. Amounts are whole units of the currency; ``series`` is its place among the theme's colours."""

    name: str
    label: Phrase | str
    values: Values
    figure: Figure
    series: int
    sort: Sort = "line"
    mean: Values = ()
    earlier: Values = ()
    """Its mean on the same dates a year earlier."""


@dataclass(frozen=True, slots=True)
class Pane:
    """One plot of a chart. Where it ``counts_down`` the best, 1, stands on top."""

    title: Phrase | str
    curves: tuple[Curve, ...]
    before: Estimate | None = None
    """The state before the service, for the band."""
    counts_down: bool = False
    share: int = 1
    """How much of the height it takes."""
    level: float | None = None
    """A line across, as the 100 of an index."""


@dataclass(frozen=True, slots=True)
class ChartDays:
    """Everything that a chart of days shows. ``events`` is ``None`` where no row of events is wanted."""

    span: Span
    panes: tuple[Pane, ...]
    events: tuple[Event, ...] | None = None
    holidays: tuple[Span, ...] = ()
    start: date | None = None
    is_one_scale: bool = False
    """Whether all panes have the same scale, so that heights can be compared."""

    @property
    def curves(self) -> list[Curve]:
        """The curves of all panes."""
        return [curve for pane in self.panes for curve in pane.curves]


_CHANNEL_SERIES = {"inquiries_phone": 1, "inquiries_form": 4, "inquiries_message": 2, "inquiries_email": 5,
                   "inquiries_fax": 7}  # fmt: skip
CHANNEL_WORDS = {
    "inquiries_phone": Phrase("by phone"),
    "inquiries_form": Phrase("by web form"),
    "inquiries_message": Phrase("by message"),
    "inquiries_email": Phrase("by e-mail"),
    "inquiries_fax": Phrase("by fax"),
}


def chart_days(effect: Effect, view: View) -> ChartDays:
    """The panes of a view, with what happened meanwhile."""
    panes = {View.VISITS: _visits, View.SPEND: _spend, View.KEYWORDS: _keywords}[view](effect)
    return ChartDays(effect.span, panes, effect.events, effect.holidays, effect.start)


def _visits(effect: Effect) -> tuple[Pane, ...]:
    visits = _line(effect, "visits", Phrase("Visits"), 0)
    stacked = [
        Curve(name, CHANNEL_WORDS[name], values, Figure.COUNT, _CHANNEL_SERIES[name], "bars")
        for name in CHANNELS
        if any(values := effect.values(name))
    ]
    total = _line(effect, "inquiries", Phrase("Inquiries"), 1, "mean")
    return (
        Pane(Phrase("Visits a day"), (visits,), effect.visits_before, share=11),
        Pane(Phrase("Inquiries"), (*stacked, total), effect.inquiries_before, share=6),
    )


def _spend(effect: Effect) -> tuple[Pane, ...]:
    spend = _line(effect, "spend", Phrase("Spend"), 5)
    cost = Curve("cost", Phrase("Cost per inquiry"), (), Figure.MONEY, 1, "mean",
                 day_costs(effect.days, effect.lead), day_costs(effect.year_earlier, effect.lead_earlier))  # fmt: skip
    return (
        Pane(Phrase("Spend a day"), (spend,), share=8),
        Pane(Phrase("Cost per inquiry, mean of {days} days", days=COST_DAYS), (cost,), share=8),
    )


def _keywords(effect: Effect) -> tuple[Pane, ...]:
    def counted(name: str) -> list[float | None]:
        return held(((each.as_of, getattr(each, name)) for each in effect.snapshots if each.as_of), effect.span)

    numbers = (
        ("number", Phrase("Keywords"), 7),
        ("first_page", Phrase("On the first page"), 6),
        ("first_five", Phrase("In the first five"), 2),
    )
    return (
        Pane(
            Phrase("Keywords"),
            tuple(Curve(name, label, counted(name), Figure.COUNT, series, "steps") for name, label, series in numbers),
            share=8,
        ),
        Pane(
            Phrase("Rank, median"),
            (Curve("median_rank", Phrase("Rank, median"), counted("median_rank"), Figure.COUNT, 0, "steps"),),
            counts_down=True,
            share=8,
        ),
    )


def _line(effect: Effect, name: str, label: Phrase, series: int, sort: Sort = "line") -> Curve:
    figure = Figure.MONEY if name == "spend" else Figure.COUNT
    mean = day_means(effect.days, effect.lead, name)
    earlier = day_means(effect.year_earlier, effect.lead_earlier, name)
    return Curve(name, label, day_values(effect.days, name), figure, series, sort, mean, earlier)


def day_values(days: Sequence[DayFigures | None], name: str) -> list[float | None]:
    """A figure day by day; amounts in whole units of the currency."""
    per_unit = 100 if name == "spend" else 1
    found = [None if day is None else day.figure(name) for day in days]
    return [None if value is None else value / per_unit if per_unit > 1 else value for value in found]


def day_means(days: Sequence[DayFigures | None], lead: Sequence[DayFigures | None], name: str) -> list[float | None]:
    """The 7-day means of a figure, with the days before the first one; none where there are no days."""
    return trailing_mean(day_values([*lead, *days], name))[len(lead) :] if days else []


def day_costs(days: Sequence[DayFigures | None], lead: Sequence[DayFigures | None]) -> list[float | None]:
    """The cost per inquiry of ``COST_DAYS`` days, with the days before the first one; none where there are no days."""
    every = [*lead, *days]
    costs = trailing_quotient(day_values(every, "spend"), day_values(every, "inquiries"), COST_DAYS)
    return costs[len(lead) :] if days else []
