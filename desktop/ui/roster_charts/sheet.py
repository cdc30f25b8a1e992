"""What a chart of all clients shows, apart from how it is drawn: figures by category and series, each with its clients.

The same values are drawn, read as a table, and copied; every figure opens the clients that it counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.ui.texts import tr


class Shape(Enum):
    """How a chart is drawn."""

    COLUMNS = "columns"
    """Upright bars, the series side by side."""
    STACKED = "stacked"
    """Upright bars, the series on top of each other."""
    LINE = "line"
    """One series as dots on a line."""
    BARS = "bars"
    """Lying bars, a category a line; what is drawn is the first series."""
    DOTS = "dots"
    """A dot a category; the first series is the place across, the second the place upwards."""
    GRID = "grid"
    """A cell for each category (across) and series (upwards), the darker the more."""
    PAIRS = "pairs"
    """From a hollow dot (first series) to a full one (second series), a category a line."""


@dataclass(frozen=True, slots=True)
class Behind:
    """One client that a figure counts: why, with the day and the money (in cents) it is about."""

    client: int
    what: str = ""
    day: date | None = None
    amount: int | None = None


def nobody() -> Sequence[Behind]:
    """The clients behind a figure that counts none."""
    return ()


@dataclass(frozen=True, slots=True)
class Figure:
    """One value: as a number for its place, in words, and who it counts. ``value`` ``None`` is not known."""

    value: float | None
    text: str
    clients: Callable[[], Sequence[Behind]] = nobody
    detail: str = ""
    """What the value is made of: "22 of 24"."""
    provisional: bool = False

    @property
    def words(self) -> str:
        """Value and detail in one line."""
        return tr("{value} ({detail})", value=self.text, detail=self.detail) if self.detail else self.text


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one sort, one for each category; ``about`` says what they count, above the clients.

    A series that isn't ``drawn`` stands in the table only.
    """

    name: str
    colour: str
    figures: tuple[Figure | None, ...]
    about: str = ""
    drawn: bool = True


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. ``categories`` are told in full, ``short`` where there is little room.

    ``caption`` says how the figures come about, ``heading`` what the categories are. The axis runs from ``least`` to
    ``most``, or as far as the figures where that is ``None``; ``axis`` writes a place on it. Dots have four ``corners``,
    from the lower left with the clock, and ``axes`` name what is across and what upwards where the chart doesn't say so.
    """

    name: str
    title: str
    shape: Shape
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    caption: str = ""
    heading: str = ""
    short: tuple[str, ...] = ()
    least: float = 0.0
    most: float | None = None
    axis: Callable[[float], str] = str
    corners: tuple[str, ...] = ()
    axes: tuple[str, str] = ("", "")

    @property
    def drawn(self) -> tuple[Series, ...]:
        """The series that are drawn."""
        return tuple(series for series in self.series if series.drawn)

    @property
    def is_empty(self) -> bool:
        """Nothing is known."""
        return not any(figure is not None and figure.value is not None for one in self.series for figure in one.figures)

    def figure(self, category: int, series: int) -> Figure | None:
        """One figure by the places of its category and its series."""
        return self.series[series].figures[category]

    def said(self, category: int, series: int) -> str:
        """A figure in one line, as tooltips and screen readers say it."""
        figure = self.figure(category, series)
        words = figure.words if figure is not None else "–"
        name, about = self.series[series].name, self.categories[category]
        if not name:
            return tr("{name}: {value}", name=about, value=words)
        return tr("{name}, {series}: {value}", name=about, series=name, value=words)


@dataclass(frozen=True, slots=True)
class Value:
    """One figure of a chart on a line of its own."""

    chart: str
    category: str
    series: str
    figure: Figure


def values(charts: Sequence[Chart]) -> list[Value]:
    """All figures that are known, one a line."""
    return [
        Value(chart.title, chart.categories[place], series.name, figure)
        for chart in charts
        for place in range(len(chart.categories))
        for series in chart.series
        if (figure := series.figures[place]) is not None and figure.value is not None
    ]


def as_text(charts: Sequence[Chart]) -> str:
    """The values of charts as cells for a spreadsheet, one table below the other."""
    tables = []
    for chart in charts:
        lines = ["\t".join((chart.title, *(series.name for series in chart.series)))]
        for place, category in enumerate(chart.categories):
            figures = (series.figures[place] for series in chart.series)
            lines.append("\t".join((category, *(figure.words if figure is not None else "" for figure in figures))))
        tables.append("\n".join(lines) + "\n")
    return "\n".join(tables)
