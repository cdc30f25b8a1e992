"""A chart of days: panes one above the other on one axis, with a row of events, a cursor, and a read-out."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QMenu

from desktop.services.effect import Event
from desktop.services.effect_panes import ChartDays
from desktop.ui.announcing import announce
from desktop.ui.icons import icon
from desktop.ui.plots.captions import Captions
from desktop.ui.plots.day_axis import DayAxis, NumberAxis
from desktop.ui.plots.day_bands import DayBands
from desktop.ui.plots.day_reading import readings
from desktop.ui.plots.event_marks import MARKS
from desktop.ui.plots.pane_drawing import PaneDrawing, cursor_line
from desktop.ui.plots.read_out import ReadOut
from desktop.ui.texts import say, spoken_language, tr
from desktop.ui.theme import Theme, current_theme

EVENTS_HEIGHT = 22
_AT_REST = 150  # ms after the last step of panning or zooming
_TOP = 34  # px from the upper edge to the read-out


class DayChart(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Wheel zooms, dragging pans, a double click shows everything; arrows move the read-out by a day."""

    read = Signal(str)
    """The read-out in words, for the status bar; empty when it is gone."""
    copy_requested = Signal()
    note_requested = Signal(object)
    """A note on this day is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content: ChartDays | None = None
        self._cursor: date | None = None
        self._said = ""  # the read-out in words
        self._shows = {"mean": True, "baseline": True, "markers": True, "earlier": False}
        self._captions = Captions()
        self._plots: list[Any] = []
        self._events: Any = None
        self._lines: list[Any] = []
        self._thick: list[tuple[Any, Any]] = []
        self._is_thin = False
        self._styled: Theme | None = None  # the theme whose colours the axes have
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AT_REST)
        self._rest.timeout.connect(self._on_rest)
        self.ci.layout.setSpacing(4)
        self.ci.layout.setContentsMargins(0, 22, 4, 0)
        self.read_out = ReadOut(self)
        self.scene().sigMouseMoved.connect(self._on_moved)

    @property
    def panes(self) -> list[Any]:
        """The plots of the panes, from the top."""
        return self._plots

    @property
    def cursor_day(self) -> date | None:
        """The day of the read-out."""
        return self._cursor

    @property
    def texts(self) -> list[str]:
        """The words in the chart."""
        return self._captions.texts

    @property
    def days_in_sight(self) -> tuple[float, float]:
        """From where to where the axis of days reaches, in ordinal numbers."""
        first, last = self._plots[0].viewRange()[0]
        return first, last

    def show_days(self, content: ChartDays) -> None:
        """Draw other days or other measures; the same days stay zoomed as they are."""
        same = self._content is not None and self._content.span == content.span
        sight = self.days_in_sight if same and self._plots else None
        self._content = content
        self.setAccessibleName(
            tr("{panes} by day", panes=spoken_language().listed([say(p.title) for p in content.panes]))
        )
        self._prepare(content)
        self.restyle()
        if sight is None:
            self._cursor = None
            self.show_all()
        else:
            self._plots[0].setXRange(*sight, padding=0)
        self._show_cursor()

    def show_part(self, name: str, shown: bool) -> None:
        """Show or hide the means (``mean``), the band of the time before (``baseline``), the ``markers``, or the means
        of the year before (``earlier``)."""
        self._shows[name] = shown
        self.restyle()

    def restyle(self) -> None:
        """Draw everything anew in the colours of the theme that is on."""
        theme = current_theme()
        self._captions.clear(self.scene())
        self._lines, self._thick = [], []
        for plot in self._all_plots():
            plot.clear()
        if theme is not self._styled:
            self._styled = theme
            self.setBackground(theme.colour("surface"))
            for plot in self._all_plots():
                for side in ("left", "bottom"):
                    plot.getAxis(side).restyle(theme)
        if self._content is not None:
            self._draw(self._content, theme)
        self._captions.place()
        self._show_cursor()

    def show_all(self) -> None:
        """The whole span."""
        if self._content is not None and self._plots:
            first, last = self._content.span.first.toordinal(), self._content.span.last.toordinal()
            self._plots[0].setXRange(first - 0.5, last + 0.5, padding=0)

    def put_cursor(self, day: date | None) -> None:
        """Read out a day; ``None`` takes the read-out away."""
        self._cursor = day if day is not None and self._content is not None and day in self._content.span else None
        self._show_cursor()

    # -- the plots

    def _all_plots(self) -> list[Any]:
        return [*self._plots, *([] if self._events is None else [self._events])]

    def _prepare(self, content: ChartDays) -> None:
        """Make the plots, unless they are there already."""
        with_events = content.events is not None
        if len(self._plots) != len(content.panes) or with_events != (self._events is not None):
            self._captions.clear(self.scene())
            self.ci.clear()
            self._plots, self._events, self._styled = [], None, None
            last = len(content.panes) - 1
            for place in range(len(content.panes)):
                self._plots.append(self._add_plot(named=place == last))
                if place == 0 and with_events:
                    self._events = self._add_plot(named=False, numbers=False)
            self._plots[0].sigXRangeChanged.connect(self._on_moving)
            for plot in self._all_plots()[1:]:
                plot.setXLink(self._plots[0])
        row = 0
        for place, pane in enumerate(content.panes):
            self.ci.layout.setRowStretchFactor(row, pane.share)
            row += 1
            if place == 0 and with_events:
                self.ci.layout.setRowFixedHeight(row, EVENTS_HEIGHT)
                row += 1

    def _add_plot(self, *, named: bool, numbers: bool = True) -> Any:
        plot = self.addPlot(axisItems={"left": NumberAxis(named=numbers), "bottom": DayAxis(named=named)})
        self.nextRow()
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=True, y=False)
        plot.setDownsampling(auto=True, mode="peak")
        plot.setClipToView(True)
        plot.vb.sigRangeChanged.connect(self._captions.place)
        plot.vb.sigResized.connect(self._captions.place)
        return plot

    def _draw(self, content: ChartDays, theme: Theme) -> None:
        first, last = content.span.first.toordinal(), content.span.last.toordinal()
        drawing = PaneDrawing(content, theme, self._captions, self._shows)
        for plot in self._all_plots():
            plot.setLimits(xMin=first - 0.5, xMax=last + 0.5, minXRange=min(7, content.span.days))
        for plot, pane in zip(self._plots, content.panes, strict=True):
            drawing.scale(plot, pane)
            drawing.draw(plot, pane)
        if self._events is not None:
            self._events.vb.setBackgroundColor(theme.colour("surface_alt"))
            self._events.addItem(DayBands(content.holidays, theme.colour("holiday_bg")), ignoreBounds=True)
            if self._shows["markers"]:
                self._draw_events(content.events or (), theme)
        self._thick, self._is_thin = drawing.thick, False
        self._draw_start(content, theme)
        self._lines = [cursor_line(plot, theme) for plot in self._all_plots()]

    def _draw_events(self, events: tuple[Event, ...], theme: Theme) -> None:
        self._events.setYRange(0, 1, padding=0)
        self._captions.add(self._events, tr("events"), "label", theme, role="chart_axis", style="axis")
        for kind, mark in MARKS.items():
            days = [event.day.toordinal() for event in events if event.kind is kind]
            if not mark.symbol or not days:
                continue
            colour = theme.colour(theme.series[mark.series].colour)
            brush = QBrush(colour if mark.is_filled else theme.colour("surface_alt"))
            size = theme.measure("chart.marker") + 2
            self._events.addItem(
                pg.ScatterPlotItem(
                    x=days,
                    y=[0.5] * len(days),
                    symbol=mark.symbol,
                    size=size,
                    pen=pg.mkPen(colour, width=1.5),
                    brush=brush,
                )
            )

    def _draw_start(self, content: ChartDays, theme: Theme) -> None:
        if content.start is None or content.start not in content.span:
            return
        at = content.start.toordinal()
        pen = pg.mkPen(theme.colour("service_start"), width=theme.measure("chart.line.service_start"))
        for plot in self._all_plots():
            plot.addItem(pg.InfiniteLine(at, angle=90, pen=pen), ignoreBounds=True)
        text = tr("service starts {day}", day=spoken_language().date(content.start))
        self._captions.add(self._plots[0], text, "above", theme, day=at, role="service_start", style="strong")

    # -- moving

    def _on_moving(self) -> None:
        """Thick lines are thin while they move, so that they move smoothly."""
        if self._thick:
            if not self._is_thin:
                self._is_thin = True
                for line, pen in self._thick:
                    line.setPen(pg.mkPen(pen.color(), width=1))
            self._rest.start()

    def _on_rest(self) -> None:
        self._is_thin = False
        for line, pen in self._thick:
            line.setPen(pen)

    # -- the read-out

    def _show_cursor(self) -> None:
        day, content = self._cursor, self._content
        for line in self._lines:
            line.setVisible(day is not None)
            if day is not None:
                line.setPos(day.toordinal())
        if day is None or content is None:
            self.read_out.hide()
            self.read.emit("")
            return
        scene = self._plots[0].vb.mapViewToScene(QPointF(day.toordinal(), 0))
        x = self.mapFromScene(scene).x()
        events = [say(event.text) for event in content.events or () if event.day == day]
        self.read_out.show_at(
            x,
            _TOP,
            spoken_language().date_with_day(day),
            readings(content, day, means=self._shows["mean"], earlier=self._shows["earlier"]),
        )
        self._said = ", ".join([self.read_out.text, *events])
        self.read.emit(self._said)

    def _day_at(self, point: QPointF) -> date | None:
        """The day at a place of the scene."""
        if not any(plot.sceneBoundingRect().contains(point) for plot in self._all_plots()):
            return None
        return date.fromordinal(max(1, round(self._plots[0].vb.mapSceneToView(point).x())))

    def _on_moved(self, point: QPointF) -> None:
        day = self._day_at(point)
        if day is not None:
            self.put_cursor(day)

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        content = self._content
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0) * (7 if shift else 1)
        if event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_requested.emit()
        elif content is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif step:
            start = self._cursor or content.span.last
            place = start.toordinal() + (step if self._cursor else 0)
            last = content.span.last.toordinal()
            self.put_cursor(date.fromordinal(min(max(place, content.span.first.toordinal()), last)))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.put_cursor(content.span.first if event.key() == Qt.Key.Key_Home else content.span.last)
        elif event.key() == Qt.Key.Key_Escape and self._cursor is not None:
            self.put_cursor(None)
        else:
            event.ignore()
        if event.isAccepted() and self._cursor is not None:
            announce(self, self._said)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        pointed = event.reason() is QContextMenuEvent.Reason.Mouse
        day = self._day_at(self.mapToScene(event.pos())) if pointed else self._cursor
        menu = QMenu(self)
        if day is not None and self._content is not None and self._content.events is not None:
            note = tr("Add a note on {day}…", day=spoken_language().date_with_day(day))
            menu.addAction(icon("pencil"), note, partial(self.note_requested.emit, day))
        menu.addAction(icon("zoom-out"), tr("Show all days"), self.show_all)
        menu.addAction(icon("copy"), tr("Copy the values"), self.copy_requested.emit)
        menu.popup(event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_all()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.put_cursor(None)
