"""Upright bars month by month, side by side or stacked, or a line; what is provisional is hatched."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from desktop.ui.roster_charts.axes import UprightAxis, draw_axis, draw_categories, upright_axis
from desktop.ui.roster_charts.mark_chart import Mark, MarkChart
from desktop.ui.roster_charts.sheet import Shape
from desktop.ui.theme import current_theme

_WIDEST, _DOT = 34, 4
_LEAST_HEIGHT = 2.0


class ColumnChart(MarkChart):
    """Categories from left to right on one axis."""

    def sizeHint(self) -> QSize:
        return QSize(420, 216)

    def lay_out(self) -> Sequence[Mark]:
        axis = self._axis()
        step = axis.plot.width() / max(1, len(self.chart.categories))
        drawn = [place for place, series in enumerate(self.chart.series) if series.drawn]
        marks = []
        for category in range(len(self.chart.categories)):
            middle = axis.plot.left() + (category + 0.5) * step
            base = axis.least
            for place, number in enumerate(drawn):
                figure = self.chart.figure(category, number)
                if figure is None or figure.value is None:
                    continue
                if self.chart.shape is Shape.STACKED:
                    if not figure.value:
                        continue
                    box = _bar(axis, middle, min(_WIDEST, step * 0.7), base, base + figure.value)
                    base += figure.value
                elif self.chart.shape is Shape.LINE:
                    box = QRectF(middle - _DOT, axis.at(figure.value) - _DOT, 2 * _DOT, 2 * _DOT)
                else:
                    wide = min(_WIDEST, step * 0.8 / len(drawn))
                    left = middle + (place - (len(drawn) - 1) / 2) * wide
                    box = _bar(axis, left, max(1.0, wide - 1), base, figure.value)
                marks.append(Mark(category, number, box))
        return marks

    def draw(self, painter: QPainter) -> None:
        axis = self._axis()
        draw_axis(painter, self.chart, axis)
        draw_categories(painter, self.chart, axis.plot)
        if self.chart.shape is Shape.LINE:
            self._draw_line(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self.chart.shape is Shape.LINE)
        for mark in self.marks:
            self._draw_mark(painter, mark)
        if self.chart.shape is not Shape.STACKED:
            self._draw_values(painter)

    def _axis(self) -> UprightAxis:
        return upright_axis(self.chart, self._highest(), self.width(), self.height())

    def _highest(self) -> float:
        places = range(len(self.chart.categories))
        drawn = self.chart.drawn
        heights = [
            [
                figure.value
                for series in drawn
                if (figure := series.figures[place]) is not None and figure.value is not None
            ]
            for place in places
        ]
        if self.chart.shape is Shape.STACKED:
            return max((sum(values) for values in heights), default=0.0)
        return max((value for values in heights for value in values), default=0.0)

    def _draw_mark(self, painter: QPainter, mark: Mark) -> None:
        theme = current_theme()
        series = self.chart.series[mark.series]
        figure = series.figures[mark.category]
        colour = self.tone(mark)
        if self.chart.shape is Shape.LINE:
            painter.setPen(QPen(colour, 2))
            painter.setBrush(theme.colour("surface") if figure is not None and figure.provisional else colour)
            painter.drawEllipse(mark.box)
        elif figure is not None and figure.provisional:
            pale = QColor(colour)
            pale.setAlphaF(0.22)
            painter.fillRect(mark.box, pale)
            painter.fillRect(mark.box, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.setPen(colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(mark.box.adjusted(0, 0, -1, -1))
        else:
            painter.fillRect(mark.box, colour)

    def _draw_line(self, painter: QPainter) -> None:
        for before, mark in pairwise(self.marks):
            if mark.category == before.category + 1:  # a month without a value is a gap
                painter.setPen(QPen(self.tone(mark), 2))
                painter.drawLine(QPointF(before.box.center()), QPointF(mark.box.center()))

    def _draw_values(self, painter: QPainter) -> None:
        """The values above their marks: all of them, those of the first series, or none, as there is room."""
        theme = current_theme()
        small = QFontMetrics(theme.font("axis"))
        texts = [
            (mark, figure.text) for mark in self.marks if (figure := self.chart.figure(mark.category, mark.series))
        ]
        step = self._axis().plot.width() / max(1, len(self.chart.categories))
        if len(self.chart.drawn) > 1 and any(
            small.horizontalAdvance(text) > mark.box.width() - 3 for mark, text in texts
        ):
            first = next(place for place, series in enumerate(self.chart.series) if series.drawn)
            texts = [(mark, text) for mark, text in texts if mark.series == first]
        if any(small.horizontalAdvance(text) > step - 2 for _, text in texts):
            return
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.colour("text"))
        for mark, text in texts:
            wide = small.horizontalAdvance(text) + 4
            box = QRectF(mark.box.center().x() - wide / 2, mark.box.top() - small.height() - 1, wide, small.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _bar(axis: UprightAxis, middle: float, wide: float, low: float, high: float) -> QRectF:
    top, bottom = axis.at(high), axis.at(low)
    if bottom - top < _LEAST_HEIGHT:
        top = bottom - _LEAST_HEIGHT  # nothing at all would be taken for not known
    return QRectF(round(middle - wide / 2), round(top), max(1, round(wide)), round(bottom) - round(top))
