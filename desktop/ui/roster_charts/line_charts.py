"""Charts with a category a line: lying bars, and pairs from before to after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from desktop.ui.roster_charts.mark_chart import Mark, MarkChart
from desktop.ui.roster_charts.sheet import Chart, Figure
from desktop.ui.theme import current_theme

_ROW, _BAR, _DOT = 24, 12, 5
_GAP, _LEAST = 10, 2.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _LineChart(MarkChart):
    """Names at the left, values at the right, marks between them on one scale from 0."""

    rows_run_down = True
    sides = (0.38, 0.2)
    """The parts of the width that names and values take."""

    def sizeHint(self) -> QSize:
        return QSize(420, _row() * max(1, len(self.chart.categories)) + 6)

    def draw(self, painter: QPainter) -> None:
        theme = current_theme()
        room = self._room()
        names = QFontMetrics(theme.font("body"))
        painter.setFont(theme.font("body"))
        for place, name in enumerate(self.chart.categories):
            middle = self._middle(place)
            painter.setPen(theme.colour("text"))
            shown = names.elidedText(name, Qt.TextElideMode.ElideRight, int(room.left()) - _GAP)
            painter.drawText(QRectF(0, middle - _row() / 2, room.left() - _GAP, _row()), _LEFT, shown)
            value = names.elidedText(
                self.value_text(place), Qt.TextElideMode.ElideRight, int(self.width() - room.right()) - _GAP
            )
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(QRectF(room.right() + _GAP, middle - _row() / 2, self.width(), _row()), _LEFT, value)

    def value_text(self, place: int) -> str:
        """What stands at the right end of a line."""
        raise NotImplementedError

    def _room(self) -> QRectF:
        left, right = (self.width() * side for side in self.sides)
        return QRectF(left, 0, max(30.0, self.width() - left - right), self.height())

    def _middle(self, place: int) -> float:
        return 3 + (place + 0.5) * _row()

    def _across(self, value: float) -> float:
        room = self._room()
        return room.left() + (room.width() - _DOT) * min(max(value / (_highest(self.chart) or 1), 0.0), 1.0)


class BarChart(_LineChart):
    """A bar a category."""

    def lay_out(self) -> Sequence[Mark]:
        left = self._room().left()
        return [
            Mark(
                place,
                0,
                QRectF(left, self._middle(place) - _BAR / 2, max(_LEAST, self._across(figure.value) - left), _BAR),
            )
            for place, figure in enumerate(self.chart.series[0].figures)
            if figure is not None and figure.value is not None
        ]

    def draw(self, painter: QPainter) -> None:
        super().draw(painter)
        theme = current_theme()
        room = self._room()
        for mark in self.marks:
            track = QRectF(room.left(), mark.box.top(), room.width(), _BAR)
            painter.fillRect(track, theme.colour("track"))
            if self.chart.figure(mark.category, 0) is not None and mark.box.width() > _LEAST:
                painter.fillRect(mark.box, self.tone(mark))

    def value_text(self, place: int) -> str:
        figure = self.chart.series[0].figures[place]
        return figure.words if figure is not None else "–"


class PairChart(_LineChart):
    """A line from before to after; the dot after is full."""

    sides = (0.22, 0.36)

    def lay_out(self) -> Sequence[Mark]:
        marks = []
        for place in range(len(self.chart.categories)):
            for number in (0, 1):
                figure = self.chart.figure(place, number)
                if figure is not None and figure.value is not None:
                    middle = QPointF(self._across(figure.value), self._middle(place))
                    marks.append(Mark(place, number, QRectF(middle.x() - _DOT, middle.y() - _DOT, 2 * _DOT, 2 * _DOT)))
        return marks

    def draw(self, painter: QPainter) -> None:
        super().draw(painter)
        theme = current_theme()
        room = self._room()
        for place in range(len(self.chart.categories)):
            painter.fillRect(
                QRectF(room.left(), round(self._middle(place)), room.width(), 1), theme.colour("chart_grid")
            )
        by_place: dict[int, list[Mark]] = {}
        for mark in self.marks:
            by_place.setdefault(mark.category, []).append(mark)
        for pair in by_place.values():
            if len(pair) == 2:
                painter.setPen(QPen(theme.colour("baseline_line"), 3))
                painter.drawLine(pair[0].box.center(), pair[1].box.center())
        for mark in self.marks:
            colour = self.tone(mark)
            painter.setPen(QPen(colour, 2))
            painter.setBrush(colour if mark.series else theme.colour("surface"))
            painter.drawEllipse(mark.box)

    def value_text(self, place: int) -> str:
        was, now = self.chart.figure(place, 0), self.chart.figure(place, 1)
        count = self.chart.figure(place, 2)
        return f"{_text(was)} → {_text(now)}  n = {_text(count)}"


def _text(figure: Figure | None) -> str:
    return figure.text if figure is not None else "–"


def _highest(chart: Chart) -> float:
    drawn = (figure for series in chart.drawn for figure in series.figures)
    return chart.most or max(
        (figure.value for figure in drawn if figure is not None and figure.value is not None), default=1.0
    )


def _row() -> int:
    return max(_ROW, QFontMetrics(current_theme().font("body")).height() + 6)
