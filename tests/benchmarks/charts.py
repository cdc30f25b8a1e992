"""The charts of a client: asked for, read and painted; and panned and zoomed, frame by frame, beside bare pyqtgraph."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import cycle
from random import Random
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.periods import Span
from desktop.domain.records import Client
from desktop.domain.report_figures import Figure
from desktop.domain.series import Range, trailing_mean
from desktop.services.effect_panes import ChartDays, Curve, Pane
from desktop.ui.jobs import Jobs
from desktop.ui.pages.effect import EffectPage
from desktop.ui.plots.day_chart import DayChart
from desktop.ui.workspace import Workspace
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, each_timed, nearly_worst, side_by_side

_SIZE = (1368, 820)
_CHART = (980, 420)
_DAYS, _SERIES = 1_100, 6
_GOAL, _FRAME = 100.0, 1000 / 60


def measure(agency: Agency) -> Iterator[Measured]:
    """Clients after each other, then one chart moved."""
    yield from _clients(agency)
    yield from _moved()


def _clients(agency: Agency) -> Iterator[Measured]:
    workspace = Workspace(agency.session, Jobs())
    page = EffectPage(workspace)
    page.resize(*_SIZE)
    page.show()
    page.refresh(None)
    _settle(workspace)
    page.one.show_range(Range.SINCE_START)
    _settle(workspace)
    numbers = cycle([client.id for client in agency.session.all(Client).values() if client.stage == "active"][:40])

    def another() -> None:
        page.show_client(next(numbers))
        _settle(workspace)
        QApplication.processEvents()  # what is in sight is painted here

    another()
    bare = _bare(_DAYS, 2)
    bare_canvas = QPixmap(*_CHART)

    def redrawn() -> None:
        bare.redraw()
        QWidget.render(bare.widget, bare_canvas, QPoint())

    limit, ours = side_by_side(redrawn, another, 11)
    yield Measured("another client's charts, read and painted", ours, limit, "bare pyqtgraph, two lines", goal=_GOAL)
    workspace.jobs.close()


def _moved() -> Iterator[Measured]:
    chart = DayChart()
    chart.resize(*_CHART)
    chart.show()
    bare = _bare(_DAYS, _SERIES)
    canvas = QPixmap(*_CHART)
    limit = nearly_worst(each_timed(partial(_step, bare.plot, bare.widget, canvas, _walk()), 60))
    for what, panes in (
        (f"six lines of {_DAYS:,} days panned and zoomed (95 of 100)", _lines()),
        (f"five channels and a mean of {_DAYS:,} days (95 of 100)", _stack()),
    ):
        chart.show_days(ChartDays(_span(), panes, ()))
        QApplication.processEvents()
        taken = each_timed(partial(_step, chart.panes[0], chart, canvas, _walk()), 60)
        yield Measured(what, nearly_worst(taken), limit, "bare pyqtgraph, six lines", goal=_FRAME)


class _bare:
    """What pyqtgraph alone shows: plain lines in one plot."""

    def __init__(self, days: int, series: int) -> None:
        self.widget = pg.GraphicsLayoutWidget()
        self.widget.resize(*_CHART)
        self.plot = self.widget.addPlot()
        self._x = np.arange(days, dtype=float) + _span().first.toordinal()
        self._lines = [self.plot.plot(pen=pg.mkPen("b")) for _ in range(series)]
        self.widget.show()
        self.redraw()

    def redraw(self) -> None:
        """Give the lines other values."""
        for place, line in enumerate(self._lines):
            line.setData(self._x, np.array(_values(place)))


def _walk() -> Callable[[], tuple[float, float]]:
    """Parts of the span, as a hand that pans and turns the wheel chooses them."""
    first, last = _span().first.toordinal(), _span().last.toordinal()
    steps = cycle(range(60))

    def part() -> tuple[float, float]:
        turn = next(steps) / 60
        width = (last - first) * (0.3 + 0.7 * abs(math.cos(math.tau * turn)))
        start = first + (last - first - width) * turn
        return start, start + width

    return part


def _step(plot: Any, widget: QWidget, canvas: QPixmap, part: Callable[[], tuple[float, float]]) -> None:
    plot.setXRange(*part(), padding=0)
    QWidget.render(widget, canvas, QPoint())  # pyqtgraph gives its views another one


def _span() -> Span:
    return Span.latest(_DAYS, date(2026, 11, 21))


def _lines() -> tuple[Pane, ...]:
    curves = [
        Curve(f"line{place}", f"Client {place}", (), Figure.COUNT, place, "mean", trailing_mean(_values(place)))
        for place in range(_SERIES)
    ]
    return (Pane("Visits a day", tuple(curves)),)


def _stack() -> tuple[Pane, ...]:
    bars = [
        Curve(f"bar{place}", f"Channel {place}", _values(place, 3), Figure.COUNT, place, "bars") for place in range(5)
    ]
    total = [sum(values) for values in zip(*(curve.values for curve in bars), strict=True)]
    mean = Curve("all", "All", total, Figure.COUNT, 1, "mean", trailing_mean(total))
    return (Pane("Inquiries", (*bars, mean)),)


def _values(place: int, most: int = 60) -> list[float]:
    luck = Random(place)
    return [float(luck.randrange(most)) for _ in range(_DAYS)]


def _settle(workspace: Workspace) -> None:
    QApplication.processEvents()
    while workspace.jobs.unfinished:
        QApplication.processEvents()
