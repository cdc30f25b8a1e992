"""Charts with two axes: reps as dots in four quadrants, clients as cells of a grid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from desktop.ui.calls.reach_map import ink_on
from desktop.ui.roster_charts.mark_chart import Mark, MarkChart
from desktop.ui.theme import current_theme

_DOT, _LEFT, _TOP = 6, 40, 8
_CENTER = Qt.AlignmentFlag.AlignCenter
_SHADES = 5


class _FieldChart(MarkChart):
    """A field with the name of the axis across below it, and that of the upright one at its top."""

    def sizeHint(self) -> QSize:
        return QSize(420, 340)

    def field(self) -> QRectF:
        """Where the marks are."""
        letters = QFontMetrics(current_theme().font("axis")).height()
        top = _TOP + letters + 4
        return QRectF(_LEFT, top, max(60, self.width() - _LEFT - 10), max(60, self.height() - top - 2 * letters - 10))

    def draw_names(self, painter: QPainter) -> None:
        """The names of both axes."""
        theme = current_theme()
        field, letters = self.field(), QFontMetrics(theme.font("axis")).height()
        across, up = self.chart.axes
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.colour("text_secondary"))
        painter.drawText(QRectF(0, _TOP - 4, self.width(), letters), Qt.AlignmentFlag.AlignLeft, f"↑ {up}")
        foot = QRectF(field.left(), field.bottom() + letters + 6, field.width(), letters)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, f"{across} →")


class DotChart(_FieldChart):
    """A dot a category, with its name beside it; both axes run from 0 to ``most``."""

    def lay_out(self) -> Sequence[Mark]:
        field, most = self.field(), self.chart.most or 100
        marks = []
        across, up = self.chart.series[0].figures, self.chart.series[1].figures
        for place, (x, y) in enumerate(zip(across, up, strict=True)):
            if x is None or y is None or x.value is None or y.value is None:
                continue
            left = field.left() + field.width() * x.value / most
            top = field.bottom() - field.height() * y.value / most
            marks.append(Mark(place, 0, QRectF(left - _DOT, top - _DOT, 2 * _DOT, 2 * _DOT)))
        return marks

    def draw(self, painter: QPainter) -> None:
        theme = current_theme()
        field, most = self.field(), self.chart.most or 100
        self._draw_quadrants(painter, field)
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.colour("chart_axis"))
        letters = QFontMetrics(theme.font("axis")).height()
        for share in (0.0, 0.5, 1.0):
            text = self.chart.axis(most * share)
            painter.drawText(
                QRectF(field.left() + field.width() * share - 30, field.bottom() + 3, 60, letters), _CENTER, text
            )
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(
                QRectF(0, field.bottom() - field.height() * share - letters / 2, _LEFT - 6, letters), right, text
            )
        self.draw_names(painter)
        for mark in self.marks:
            painter.setPen(QPen(theme.colour("surface"), 1.5))
            painter.setBrush(self.tone(mark))
            painter.drawEllipse(mark.box)
        self._draw_labels(painter, field)

    def _draw_quadrants(self, painter: QPainter, field: QRectF) -> None:
        theme = current_theme()
        middle = field.center()
        painter.fillRect(
            QRectF(middle.x(), field.top(), field.right() - middle.x(), middle.y() - field.top()),
            theme.colour("good_bg"),
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(theme.colour("chart_grid"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(field)
        painter.setPen(QPen(theme.colour("chart_axis"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(round(middle.x()), round(field.top()), round(middle.x()), round(field.bottom()))
        painter.drawLine(round(field.left()), round(middle.y()), round(field.right()), round(middle.y()))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text_secondary"))
        inner = field.adjusted(10, 8, -10, -8)
        sides = (
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
        )  # fmt: skip
        for name, side in zip(self.chart.corners, sides, strict=False):
            painter.drawText(inner, side, name)

    def _draw_labels(self, painter: QPainter, field: QRectF) -> None:
        """Names beside their dots, where they cover neither another name nor a dot."""
        theme = current_theme()
        letters = QFontMetrics(theme.font("small"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text"))
        taken = [mark.box for mark in self.marks]
        for mark in self.marks:
            name = self.chart.categories[mark.category]
            wide, high = letters.horizontalAdvance(name) + 2, letters.height()
            middle = mark.box.center().y() - high / 2
            right = QRectF(mark.box.right() + 4, middle, wide, high)
            left = QRectF(mark.box.left() - 4 - wide, middle, wide, high)
            above = QRectF(mark.box.center().x() - wide / 2, mark.box.top() - high, wide, high)
            for box in (right, left, above):
                if field.contains(box) and not any(box.intersects(other) for other in taken if other != mark.box):
                    painter.drawText(box, _CENTER, name)
                    taken.append(box)
                    break


class GridChart(_FieldChart):
    """A cell for each category and series, the darker the more clients; an empty one can't be opened."""

    def lay_out(self) -> Sequence[Mark]:
        field = self.field()
        wide, high = field.width() / max(1, len(self.chart.categories)), field.height() / max(1, len(self.chart.series))
        return [
            Mark(
                place,
                row,
                QRectF(field.left() + place * wide + 1, field.bottom() - (row + 1) * high + 1, wide - 2, high - 2),
            )
            for place in range(len(self.chart.categories))
            for row, series in enumerate(self.chart.series)
            if (figure := series.figures[place]) is not None and figure.value
        ]

    def draw(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        field = self.field()
        wide, high = field.width() / max(1, len(self.chart.categories)), field.height() / max(1, len(self.chart.series))
        for place in range(len(self.chart.categories)):
            for row in range(len(self.chart.series)):
                box = QRectF(field.left() + place * wide + 1, field.bottom() - (row + 1) * high + 1, wide - 2, high - 2)
                painter.fillRect(box, theme.colour(theme.heat[0]))
        most = max((figure.value or 0 for one in self.chart.series for figure in one.figures if figure), default=1) or 1
        for mark in self.marks:
            figure = self.chart.figure(mark.category, mark.series)
            assert figure is not None
            shade = theme.heat[min(_SHADES, 1 + int((_SHADES - 1) * ((figure.value or 0) / most) ** 0.5 + 0.5))]
            painter.fillRect(mark.box, self.tone(mark, shade))
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.colour(ink_on(shade)))
            painter.drawText(mark.box, _CENTER, figure.text)
        letters = QFontMetrics(theme.font("axis")).height()
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.colour("chart_axis"))
        for place, name in enumerate(self.chart.short or self.chart.categories):
            painter.drawText(QRectF(field.left() + place * wide, field.bottom() + 3, wide, letters), _CENTER, name)
        for row, series in enumerate(self.chart.series):
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, field.bottom() - (row + 1) * high, _LEFT - 6, high), right, series.name)
        self.draw_names(painter)
