"""The upright axis of a chart: where its lines are, and how far a value reaches."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.ui.roster_charts.sheet import Chart
from desktop.ui.theme import current_theme

LEFT = 46
_TOP, _TICKS = 20, 4
_STEPS = (1, 2, 4, 6, 8, 10)
"""Ends of an axis whose quarters are round."""
_FEW = 20


@dataclass(frozen=True, slots=True)
class UprightAxis:
    """Maps values to heights between the two ends of a plot."""

    least: float
    most: float
    plot: QRectF

    def at(self, value: float) -> float:
        """The height of a value in the widget."""
        share = (value - self.least) / (self.most - self.least)
        return self.plot.bottom() - self.plot.height() * min(max(share, 0.0), 1.0)


def upright_axis(chart: Chart, highest: float, width: int, height: int) -> UprightAxis:
    """The axis that holds the highest value; it ends on a round one."""
    foot = QFontMetrics(current_theme().font("axis")).height() + 6
    plot = QRectF(LEFT, _TOP, max(40, width - LEFT - 6), max(30, height - _TOP - foot))
    most = chart.most if chart.most is not None else _round_up(highest or 1.0)
    if chart.most is None and most < _FEW and highest == int(highest):
        most = max(_TICKS, -(-highest // _TICKS) * _TICKS)  # there is no half client
    return UprightAxis(chart.least, most, plot)


def draw_axis(painter: QPainter, chart: Chart, axis: UprightAxis) -> None:
    """Thin lines across with what they stand for."""
    theme = current_theme()
    painter.setFont(theme.font("axis"))
    letters = QFontMetrics(theme.font("axis")).height()
    for tick in range(_TICKS + 1):
        value = axis.least + (axis.most - axis.least) * tick / _TICKS
        height = axis.at(value)
        colour = theme.colour("chart_axis" if tick == 0 else "chart_grid")
        painter.fillRect(QRectF(axis.plot.left(), round(height), axis.plot.width(), 1), colour)
        painter.setPen(theme.colour("chart_axis"))
        box = QRectF(0, height - letters / 2, LEFT - 6, letters)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, chart.axis(value))


def draw_categories(painter: QPainter, chart: Chart, plot: QRectF) -> None:
    """The short names below the plot, as many as there is room for."""
    theme = current_theme()
    painter.setFont(theme.font("axis"))
    painter.setPen(theme.colour("chart_axis"))
    names = chart.short or chart.categories
    letters = QFontMetrics(theme.font("axis"))
    step = plot.width() / max(1, len(names))
    wide = max((letters.horizontalAdvance(name) for name in names), default=1) + 6
    every = max(1, -(-wide // max(1, int(step))))
    year = next((place for place, name in enumerate(names) if name.isdigit()), len(names) - 1)
    for place in range(year % every, len(names), every):  # a year is told rather than its neighbours, else the last one
        middle = plot.left() + (place + 0.5) * step
        own = letters.horizontalAdvance(names[place]) + 2
        left = min(middle - own / 2, plot.right() + 6 - own)
        painter.drawText(
            QRectF(left, plot.bottom() + 3, own, letters.height()), Qt.AlignmentFlag.AlignHCenter, names[place]
        )


def _round_up(value: float) -> float:
    """The next of ``_STEPS`` times a power of ten."""
    power = 1.0
    while power * 10 < value:
        power *= 10
    while power > value:
        power /= 10
    return next(step * power for step in _STEPS if step * power >= value * 0.999)
