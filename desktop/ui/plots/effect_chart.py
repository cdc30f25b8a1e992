"""Visits over events over inquiries on one axis of days, with the time before the service as a band."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGraphicsSimpleTextItem

from desktop.domain.estimate import Estimate
from desktop.domain.series import spans_without, trailing_mean
from desktop.services.effect import Effect, EventKind
from desktop.ui.plots.day_axis import DayAxis, NumberAxis
from desktop.ui.plots.read_out import Reading, ReadOut
from desktop.ui.texts import say, spoken_language, tr
from desktop.ui.theme import Theme, current_theme

EVENTS_HEIGHT = 22
_LONG_GAP = 14  # days: a shorter one is grey without words
_MARKS = {
    EventKind.REACHED: ("o", 2, True),
    EventKind.MISSED: ("o", 2, False),
    EventKind.PAYMENT: ("t1", 5, True),
    EventKind.COMPLAINT: ("d", 3, True),
}
"""Symbol, series and whether it is filled, for each event that has a mark."""


class EffectChart(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Wheel zooms, dragging pans, a double click shows everything; arrows move the read-out by a day."""

    read = Signal(str)
    """The read-out in words, for the status bar; empty when it is gone."""
    copy_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Visits, events and inquiries by day"))
        self._effect: Effect | None = None
        self._cursor: date | None = None
        self._shows = {"mean": True, "baseline": True, "markers": True}
        self._lines: list[Any] = []
        self._captions: list[tuple[Any, QGraphicsSimpleTextItem, QPointF, str]] = []
        self._visits = self.addPlot(row=0, col=0, axisItems={"left": NumberAxis(), "bottom": DayAxis(named=False)})
        self._events = self.addPlot(
            row=1, col=0, axisItems={"left": NumberAxis(named=False), "bottom": DayAxis(named=False)}
        )
        self._inquiries = self.addPlot(row=2, col=0, axisItems={"left": NumberAxis(), "bottom": DayAxis(named=True)})
        layout = self.ci.layout
        layout.setSpacing(4)
        layout.setContentsMargins(0, 22, 4, 0)
        layout.setRowFixedHeight(1, EVENTS_HEIGHT)
        layout.setRowStretchFactor(0, 11)
        layout.setRowStretchFactor(2, 5)
        for plot in self._plots:
            plot.setMenuEnabled(False)
            plot.hideButtons()
            plot.setMouseEnabled(x=True, y=False)
            plot.setDownsampling(auto=True, mode="peak")
            plot.setClipToView(True)
            plot.vb.sigRangeChanged.connect(self._place_captions)
            plot.vb.sigResized.connect(self._place_captions)
        self._events.setXLink(self._visits)
        self._inquiries.setXLink(self._visits)
        self.read_out = ReadOut(self)
        self.scene().sigMouseMoved.connect(self._on_moved)

    @property
    def _plots(self) -> tuple[Any, Any, Any]:
        return self._visits, self._events, self._inquiries

    @property
    def cursor_day(self) -> date | None:
        """The day of the read-out."""
        return self._cursor

    def show_effect(self, effect: Effect) -> None:
        """Draw a client's days."""
        self._effect = effect
        self._cursor = None
        self.restyle()
        self.show_all()

    def show_part(self, name: str, shown: bool) -> None:
        """Show or hide the means (``mean``), the band of the time before (``baseline``) or the ``markers``."""
        self._shows[name] = shown
        self.restyle()

    def restyle(self) -> None:
        """Draw everything anew in the colours of the theme that is on."""
        theme = current_theme()
        self.setBackground(theme.colour("surface"))
        for _, caption, _, _ in self._captions:
            self.scene().removeItem(caption)
        self._captions.clear()
        for plot in self._plots:
            plot.clear()
            for side in ("left", "bottom"):
                plot.getAxis(side).restyle(theme)
        self._events.vb.setBackgroundColor(theme.colour("surface_alt"))
        self._lines = []
        if self._effect is not None:
            self._draw(self._effect, theme)
        self._place_captions()
        self._show_cursor()

    def show_all(self) -> None:
        """The whole span."""
        if self._effect is not None:
            first, last = self._effect.span.first.toordinal(), self._effect.span.last.toordinal()
            self._visits.setXRange(first - 0.5, last + 0.5, padding=0)

    def put_cursor(self, day: date | None) -> None:
        """Read out a day; ``None`` takes the read-out away."""
        self._cursor = day if day is not None and self._effect is not None and day in self._effect.span else None
        self._show_cursor()

    # -- drawing

    def _draw(self, effect: Effect, theme: Theme) -> None:
        days = [day.toordinal() for day in effect.span]
        visits, inquiries = effect.values("visits"), effect.values("inquiries")
        for plot in self._plots:
            plot.setLimits(xMin=days[0] - 0.5, xMax=days[-1] + 0.5, minXRange=min(7, len(days)))
            for holiday in effect.holidays:
                _region(plot, holiday.first.toordinal() - 0.5, holiday.last.toordinal() + 0.5, theme, "holiday_bg")
        self._draw_gaps(self._visits, effect, visits, theme)
        self._draw_gaps(self._inquiries, effect, inquiries, theme)
        self._scale(self._visits, visits, effect.visits_before)
        self._scale(self._inquiries, inquiries, effect.inquiries_before)
        if self._shows["baseline"]:
            self._draw_before(self._visits, effect.visits_before, theme)
            self._draw_before(self._inquiries, effect.inquiries_before, theme)
        blue, orange = (theme.colour(theme.series[place].colour) for place in (0, 1))
        daily = _paler(blue, theme.measure("chart.line.daily_opacity"))
        thick = theme.measure("chart.line.mean")
        self._visits.plot(days, _numbers(visits), pen=pg.mkPen(daily, width=1), connect="finite", antialias=True)
        known = [(day, value) for day, value in zip(days, inquiries, strict=True) if value]
        bars = pg.BarGraphItem(
            x=[day for day, _ in known], height=[value for _, value in known], width=0.7, pen=None,
            brush=QBrush(_paler(orange, theme.measure("chart.bar_opacity"))),
        )  # fmt: skip
        self._inquiries.addItem(bars)
        if self._shows["mean"]:
            for plot, values, colour in ((self._visits, visits, blue), (self._inquiries, inquiries, orange)):
                pen = pg.mkPen(colour, width=thick)
                plot.plot(days, _numbers(trailing_mean(values)), pen=pen, connect="finite", antialias=True)
        if self._shows["markers"]:
            self._draw_events(effect, theme)
        self._draw_start(effect, theme)
        for plot, title in ((self._visits, tr("Visits a day")), (self._inquiries, tr("Inquiries"))):
            self._caption(plot, title, QPointF(8, 4), "pixels", theme, "text", "strong")
        dots = pg.mkPen(theme.colour("chart_cursor"), width=1, style=Qt.PenStyle.DotLine)
        self._lines = [pg.InfiniteLine(angle=90, pen=dots) for _ in self._plots]
        for plot, line in zip(self._plots, self._lines, strict=True):
            line.hide()
            plot.addItem(line, ignoreBounds=True)

    def _scale(self, plot: Any, values: Sequence[int | None], before: Estimate | None) -> None:
        high = float(before.high) if before is not None and before.high is not None else 0.0
        top = max([float(value) for value in values if value is not None] + [high, 1.0])
        room = 1.12 if plot is self._visits else 1.5  # words stand above the bars
        plot.setYRange(-top * 0.01, top * room, padding=0)  # a little below 0, so that 0 itself is named

    def _draw_gaps(self, plot: Any, effect: Effect, values: Sequence[int | None], theme: Theme) -> None:
        known = {day for day, value in zip(effect.span, values, strict=True) if value is not None}
        for gap in spans_without(effect.span, known.__contains__):
            first, last = gap.first.toordinal() - 0.5, gap.last.toordinal() + 0.5
            _region(plot, first, last, theme, "chart_nodata")
            if gap.days >= _LONG_GAP:
                self._caption(plot, tr("no figures"), QPointF((first + last) / 2, 0), "middle", theme)

    def _draw_before(self, plot: Any, before: Estimate | None, theme: Theme) -> None:
        if before is None or before.low is None:
            return
        low = float(before.low)
        high = float(before.high) if before.high is not None else low
        band = pg.LinearRegionItem(
            (low, max(high, low)), orientation="horizontal", movable=False, pen=pg.mkPen(None),
            brush=QBrush(_paler(theme.colour("baseline_band"), 0.75)),
        )  # fmt: skip
        band.setZValue(-5)
        plot.addItem(band, ignoreBounds=True)
        pen = pg.mkPen(theme.colour("baseline_line"), width=1)
        pen.setDashPattern([float(part) for part in theme.measure("chart.line.baseline_dash").split()])
        plot.addItem(pg.InfiniteLine((low + high) / 2, angle=0, pen=pen), ignoreBounds=True)
        reading = "" if before.is_exact or before.reading is None else say(before.reading)
        text = (
            tr("before: {text} ({reading})", text=before.text, reading=reading)
            if reading
            else tr("before: {text}", text=before.text)
        )
        how = "right above" if plot is self._visits else "right top"  # below, the bars would stand behind the words
        self._caption(plot, text, QPointF(0, high), how, theme)

    def _draw_events(self, effect: Effect, theme: Theme) -> None:
        self._events.setYRange(0, 1, padding=0)
        self._caption(self._events, tr("events"), QPointF(-6, 0), "label", theme, "chart_axis", "axis")
        for kind, (symbol, series, filled) in _MARKS.items():
            colour = theme.colour(theme.series[series].colour)
            days = [event.day.toordinal() for event in effect.events if event.kind is kind]
            self._events.addItem(
                pg.ScatterPlotItem(
                    x=days, y=[0.5] * len(days), symbol=symbol, size=theme.measure("chart.marker") + 2,
                    pen=pg.mkPen(colour, width=1.5), brush=QBrush(colour if filled else theme.colour("surface_alt")),
                )
            )  # fmt: skip

    def _draw_start(self, effect: Effect, theme: Theme) -> None:
        if effect.start is None or effect.start not in effect.span:
            return
        at = effect.start.toordinal()
        pen = pg.mkPen(theme.colour("service_start"), width=theme.measure("chart.line.service_start"))
        for plot in self._plots:
            plot.addItem(pg.InfiniteLine(at, angle=90, pen=pen), ignoreBounds=True)
        text = tr("service starts {day}", day=spoken_language().date(effect.start))
        self._caption(self._visits, text, QPointF(at, 0), "above", theme, "service_start", "strong")

    # -- words in the chart

    def _caption(
        self, plot: Any, text: str, at: QPointF, how: str, theme: Theme, role: str = "text_secondary",
        style: str = "small",
    ) -> None:  # fmt: skip
        item = QGraphicsSimpleTextItem(text, plot)  # the plot, since its view box would cut off what lies beside it
        item.setFont(theme.font(style))
        item.setBrush(QBrush(theme.colour(role)))
        item.setZValue(20)
        self._captions.append((plot, item, at, how))

    def _place_captions(self, *_: object) -> None:
        for plot, item, at, how in self._captions:
            box, room = item.boundingRect(), plot.vb.rect()
            point = plot.vb.mapFromView(at)
            if how == "pixels":
                place = at
            elif how == "label":
                place = QPointF(at.x() - box.width(), (room.height() - box.height()) / 2)
            elif how == "above":
                place = QPointF(min(point.x() + 6, room.width() - box.width()), -box.height() - 3)
                item.setVisible(0 <= point.x() <= room.width())
            elif how == "right above":
                place = QPointF(room.width() - box.width() - 6, max(0.0, point.y() - box.height() - 1))
            elif how == "right top":
                place = QPointF(room.width() - box.width() - 6, 2)
            else:
                place = QPointF(point.x() - box.width() / 2, (room.height() - box.height()) / 2)
                item.setVisible(box.width() / 2 <= point.x() <= room.width() - box.width() / 2)
            item.setPos(plot.mapFromItem(plot.vb, place))

    # -- the read-out

    def readings(self, day: date) -> list[Reading]:
        """Every series on a day."""
        effect, theme, language = self._effect, current_theme(), spoken_language()
        if effect is None or day not in effect.span:
            return []
        place = (day - effect.span.first).days
        found = []
        for name, label, series in (("visits", tr("Visits"), 0), ("inquiries", tr("Inquiries"), 1)):
            values = effect.values(name)
            colour = theme.colour(theme.series[series].colour)
            found.append(Reading(label, language.integer(values[place]), _paler(colour, 0.5)))
            if self._shows["mean"]:
                mean = trailing_mean(values)[place]
                found.append(Reading(tr("7-day mean"), language.decimal(mean), colour, is_line=True))
        return found

    def _show_cursor(self) -> None:
        day = self._cursor
        for line in self._lines:
            line.setVisible(day is not None)
            if day is not None:
                line.setPos(day.toordinal())
        if day is None or self._effect is None:
            self.read_out.hide()
            self.read.emit("")
            return
        scene = self._visits.vb.mapViewToScene(QPointF(day.toordinal(), 0))
        x = self.mapFromScene(scene).x()
        events = [say(event.text) for event in self._effect.events if event.day == day]
        self.read_out.show_at(x, 34, spoken_language().date_with_day(day), self.readings(day))
        self.read.emit(", ".join([self.read_out.text, *events]))

    def _on_moved(self, point: QPointF) -> None:
        inside = any(plot.sceneBoundingRect().contains(point) for plot in self._plots)
        if inside:
            self.put_cursor(date.fromordinal(max(1, round(self._visits.vb.mapSceneToView(point).x()))))

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        effect = self._effect
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0) * (7 if shift else 1)
        if event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_requested.emit()
        elif effect is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif step:
            start = self._cursor or effect.span.last
            place = start.toordinal() + (step if self._cursor else 0)
            last = effect.span.last.toordinal()
            self.put_cursor(date.fromordinal(min(max(place, effect.span.first.toordinal()), last)))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.put_cursor(effect.span.first if event.key() == Qt.Key.Key_Home else effect.span.last)
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.put_cursor(None)
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.put_cursor(None)


def _region(plot: Any, first: float, last: float, theme: Theme, role: str) -> None:
    region = pg.LinearRegionItem((first, last), movable=False, pen=pg.mkPen(None), brush=QBrush(theme.colour(role)))
    region.setZValue(-10)
    plot.addItem(region, ignoreBounds=True)


def _numbers(values: Sequence[float | None]) -> Any:
    return np.array([np.nan if value is None else value for value in values], dtype=float)


def _paler(colour: QColor, opacity: float) -> QColor:
    pale = QColor(colour)
    pale.setAlphaF(opacity)
    return pale
