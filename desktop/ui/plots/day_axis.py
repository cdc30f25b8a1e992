"""The axes of the charts: days that name months, weeks or days as there is room, and plain numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from desktop.domain.periods import Month
from desktop.ui.texts import spoken_language
from desktop.ui.theme import Theme

LEFT_WIDTH = 46
_HALF_LETTER = 9  # px
_MONTHS_FROM, _WEEKS_FROM = 100, 21  # days in sight


class DayAxis(pg.AxisItem):  # type: ignore[misc]
    """Days as ordinal numbers. Months are named from 100 days in sight on, below that weeks, then days."""

    def __init__(self, *, named: bool) -> None:
        super().__init__("bottom")
        self._named = named
        self.setStyle(showValues=named, tickLength=4 if named else 0)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        first, last = date.fromordinal(max(1, round(minVal))), date.fromordinal(max(1, round(maxVal)))
        days = (last - first).days
        if days > _MONTHS_FROM:
            month = Month.of(first)
            found = []
            while month.first <= last:
                if month.first >= first:
                    found.append(float(month.first.toordinal()))
                month = month.next
            return [(30, found[:: 1 + len(found) // 14])]
        step = 7 if days > _WEEKS_FROM else 1
        day = first if step == 1 else first + timedelta((7 - first.weekday()) % 7)
        ticks = []
        while day <= last:
            ticks.append(float(day.toordinal()))
            day += timedelta(step)
        return [(step, ticks[:: 1 + len(ticks) // 16])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        language = spoken_language()
        days = [date.fromordinal(round(value)) for value in values]
        if spacing < 30:
            return [language.date(day, day) for day in days]
        named, year = [], 0
        for day in days:  # the year stands at the first of its months that is named
            month = Month.of(day)
            if day.year == year:
                named.append(language.month_short(month))
            else:
                named.append(
                    language.month(month) if language.is_chinese else f"{language.month_short(month)} {day.year}"
                )
            year = day.year
        return named

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme over."""
        style_axis(self, theme)


class NumberAxis(pg.AxisItem):  # type: ignore[misc]
    """Whole numbers at the left, a few of them; without numbers it only keeps the plots in line."""

    def __init__(self, *, named: bool = True) -> None:
        super().__init__("left")
        self.setWidth(LEFT_WIDTH)
        self.setStyle(showValues=named, tickLength=0, autoExpandTextSpace=False)
        self._named = named

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        low, high = sorted((minVal, maxVal))
        if not self._named or high == low:
            return []
        step = next_step((high - low) / max(1.0, size / 30))
        places = [place * step for place in range(int(high // step) + 1) if low <= place * step <= high]
        counts_down = minVal > maxVal
        return [(step, sorted({1.0, *places[1:]}) if counts_down and step > 1 else places)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [spoken_language().integer(value) for value in values]

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme over."""
        style_axis(self, theme)

    def boundingRect(self) -> QRectF:
        # With grid lines pyqtgraph leaves no room beyond the ends, and then drops the number that stands there: 0.
        rect: QRectF = super().boundingRect()
        return rect.adjusted(0, -_HALF_LETTER, 0, _HALF_LETTER)


def next_step(least: float) -> float:
    """The round whole number (1, 2 or 5 times a power of ten) that is at least as large."""
    power = 1.0
    while True:
        for factor in (1, 2, 5):
            if factor * power >= least:
                return factor * power
        power *= 10


def style_axis(axis: Any, theme: Theme) -> None:
    """Quiet letters, no line of the axis itself, grid lines in their own colour."""
    axis.setPen(pg.mkPen(theme.colour("chart_grid")))
    axis.setTextPen(pg.mkPen(theme.colour("chart_axis")))
    axis.setTickPen(pg.mkPen(theme.colour("chart_grid")))
    axis.setTickFont(theme.font("axis"))
    axis.setGrid(255)
    axis.setZValue(-1)  # lines of the grid lie below those of the series
