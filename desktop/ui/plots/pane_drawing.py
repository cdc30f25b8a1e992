"""Draws what one pane of a chart shows: gaps, holidays, the band of the time before, and its curves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from desktop.domain.estimate import Estimate
from desktop.domain.series import spans_without
from desktop.services.effect_panes import ChartDays, Curve, Pane, Values
from desktop.ui.plots.captions import Captions
from desktop.ui.plots.day_bands import DayBands
from desktop.ui.texts import say, tr
from desktop.ui.theme import Theme

_LONG_GAP = 14  # days: a shorter one is grey without words
_ROOM_ABOVE = 1.12
_ROOM_ABOVE_LOW = 1.45  # a title takes much of a low pane
_BAR = 0.7  # of a day
_SYMBOLS = 16  # on a line
_FEW = 3  # means beside each other that Qt strokes fast enough as smooth paths
SYMBOLS = {
    "circle": "o", "square": "s", "triangle up": "t1", "diamond": "d", "cross": "x", "plus": "+", "triangle down": "t",
    "bar": "|",
}  # fmt: skip
"""pyqtgraph's names of the theme's symbols."""


class PaneDrawing:
    """Puts the items of one pane into its plot; ``shows`` says which parts are wanted."""

    def __init__(self, content: ChartDays, theme: Theme, captions: Captions, shows: Mapping[str, bool]) -> None:
        self._content = content
        self._theme = theme
        self._captions = captions
        self._shows = shows
        self.thick: list[tuple[Any, Any]] = []
        """The thick lines with their pens; thin ones take a third of the time to paint."""
        self._days = np.arange(content.span.days, dtype=float) + content.span.first.toordinal()

    def draw(self, plot: Any, pane: Pane) -> None:
        """Draw everything but the events."""
        plot.addItem(DayBands(self._content.holidays, self._theme.colour("holiday_bg")), ignoreBounds=True)
        self._draw_gaps(plot, pane)
        if self._shows["baseline"]:
            self._draw_before(plot, pane.before, is_low=pane.share < max(each.share for each in self._content.panes))
        if pane.level is not None:
            plot.addItem(pg.InfiniteLine(pane.level, angle=0, pen=self._dashed("baseline_line")), ignoreBounds=True)
        base: Any = np.zeros(len(self._days))
        for curve in pane.curves:
            if curve.sort == "bars":
                base = self._draw_bars(plot, curve, base)
            else:
                self._draw_line(plot, curve, among=sum(each.sort == "mean" for each in pane.curves))
        self._captions.add(plot, say(pane.title), "corner", self._theme, role="text", style="strong")

    def scale(self, plot: Any, pane: Pane) -> None:
        """Let the plot show every value of the pane; a rank counts down from 1 on top."""
        plot.vb.invertY(pane.counts_down)
        top = highest(pane)
        if self._content.is_one_scale:
            top = max(highest(each) for each in self._content.panes)
        if pane.counts_down:
            plot.setYRange(0.4, top + 0.6, padding=0)
            return
        is_low = pane.share < max(each.share for each in self._content.panes) or len(self._content.panes) > 2
        room = _ROOM_ABOVE_LOW if is_low or not any(curve.sort == "line" for curve in pane.curves) else _ROOM_ABOVE
        plot.setYRange(-top * 0.01, top * room, padding=0)  # a little below 0, so that 0 itself is named

    # -- parts

    def _draw_gaps(self, plot: Any, pane: Pane) -> None:
        span = self._content.span
        known = {
            place
            for curve in pane.curves
            for place, value in enumerate(curve.values or curve.mean)
            if value is not None
        }
        first = span.first.toordinal()
        gaps = spans_without(span, lambda day: day.toordinal() - first in known)
        plot.addItem(DayBands(gaps, self._theme.colour("chart_nodata")), ignoreBounds=True)
        for gap in gaps:
            if gap.days >= _LONG_GAP:
                middle = (gap.first.toordinal() + gap.last.toordinal()) / 2
                self._captions.add(plot, tr("no figures"), "middle", self._theme, day=middle)

    def _draw_before(self, plot: Any, before: Estimate | None, *, is_low: bool) -> None:
        if before is None or before.low is None:
            return
        low = float(before.low)
        high = float(before.high) if before.high is not None else low
        band = pg.LinearRegionItem(
            (low, max(high, low)), orientation="horizontal", movable=False, pen=pg.mkPen(None),
            brush=QBrush(paler(self._theme.colour("baseline_band"), 0.75)),
        )  # fmt: skip
        band.setZValue(-5)
        plot.addItem(band, ignoreBounds=True)
        line = pg.InfiniteLine((low + high) / 2, angle=0, pen=self._dashed("baseline_line"))
        plot.addItem(line, ignoreBounds=True)
        reading = "" if before.is_exact or before.reading is None else say(before.reading)
        text = (
            tr("before: {text} ({reading})", text=before.text, reading=reading)
            if reading
            else tr("before: {text}", text=before.text)
        )
        # In a low pane the bars would stand behind words that lie on the band.
        self._captions.add(plot, text, "right top" if is_low else "right above", self._theme, value=high)

    def _draw_bars(self, plot: Any, curve: Curve, base: Any) -> Any:
        heights = np.nan_to_num(numbers(curve.values))
        shown = heights > 0
        if shown.any():
            brush = QBrush(paler(self._colour(curve), self._theme.measure("chart.bar_opacity")))
            bars = pg.BarGraphItem(
                x=self._days[shown], y0=base[shown], height=heights[shown], width=_BAR, pen=None, brush=brush
            )
            plot.addItem(bars)
        return base + heights

    def _draw_line(self, plot: Any, curve: Curve, among: int) -> None:
        colour = self._colour(curve)
        thick = self._theme.measure("chart.line.mean")
        if self._shows["earlier"] and curve.earlier:
            pen = pg.mkPen(paler(colour, 0.8), width=1)
            pen.setDashPattern([4.0, 3.0])
            self._plot(plot, curve.earlier, pen)
        if curve.sort == "steps":
            self._plot(plot, curve.values, pg.mkPen(colour, width=thick))
        if curve.sort == "line":
            pale = paler(colour, self._theme.measure("chart.line.daily_opacity")) if curve.mean else colour
            self._plot(plot, curve.values, pg.mkPen(pale, width=1))
        if curve.mean and (self._shows["mean"] or not curve.values):
            pen = pg.mkPen(colour, width=thick)
            self._plot(plot, curve.mean, pen)
            if curve.sort == "mean" and among > 1:
                self._draw_symbols(plot, curve, colour)

    def _draw_symbols(self, plot: Any, curve: Curve, colour: QColor) -> None:
        """Marks along a line, so that colour isn't all that tells lines apart; they don't stand on the same days."""
        known = [place for place, value in enumerate(curve.mean) if value is not None]
        step = max(1, len(known) // _SYMBOLS)
        chosen = known[curve.series * step // _SYMBOLS :: step]
        plot.addItem(
            pg.ScatterPlotItem(
                x=self._days[chosen], y=numbers([curve.mean[place] for place in chosen]), pen=pg.mkPen(colour, width=1.5),
                symbol=SYMBOLS[self._theme.series[curve.series].symbol], size=7, brush=QBrush(self._theme.colour("surface")),
            )
        )  # fmt: skip

    def _plot(self, plot: Any, values: Values, pen: Any) -> None:
        line = plot.plot(self._days, numbers(values), pen=pen, connect="finite", antialias=True)
        if pen.widthF() > 1:
            self.thick.append((line, pen))
            if sum(curve.sort == "mean" for curve in self._content.curves) > _FEW:
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                line.setPen(pen)
                line.curve.setSegmentedLineMode("on")  # a long thick path takes Qt four times as long as its parts

    def _colour(self, curve: Curve) -> QColor:
        return self._theme.colour(self._theme.series[curve.series].colour)

    def _dashed(self, role: str) -> Any:
        pen = pg.mkPen(self._theme.colour(role), width=1)
        pen.setDashPattern([float(part) for part in self._theme.measure("chart.line.baseline_dash").split()])
        return pen


def highest(pane: Pane) -> float:
    """The largest number that a pane has to show; bars count as they are stacked."""
    stacks = [[value or 0 for value in curve.values] for curve in pane.curves if curve.sort == "bars"]
    tops: list[float] = [sum(values) for values in zip(*stacks, strict=True)]
    for curve in pane.curves:
        for values in (curve.values, curve.mean, curve.earlier):
            tops += [value for value in values if value is not None]
    if pane.before is not None and pane.before.high is not None:
        tops.append(float(pane.before.high))
    return max([*tops, pane.level or 0.0, 1.0])


def cursor_line(plot: Any, theme: Theme) -> Any:
    """The dotted line of the read-out, hidden at first."""
    pen = pg.mkPen(theme.colour("chart_cursor"), width=1, style=Qt.PenStyle.DotLine)
    line = pg.InfiniteLine(angle=90, pen=pen)
    line.hide()
    plot.addItem(line, ignoreBounds=True)
    return line


def numbers(values: Sequence[float | None]) -> Any:
    """Values as an array, what isn't known as not a number."""
    return np.array(values, dtype=float)


def paler(colour: QColor, opacity: float) -> QColor:
    """A colour that lets through what lies behind it."""
    pale = QColor(colour)
    pale.setAlphaF(opacity)
    return pale
