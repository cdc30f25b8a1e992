"""A chart with its title, what the colours mean, and how the figures come about."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.roster_charts.column_chart import ColumnChart
from desktop.ui.roster_charts.field_charts import DotChart, GridChart
from desktop.ui.roster_charts.line_charts import BarChart, PairChart
from desktop.ui.roster_charts.mark_chart import MarkChart, colour_of
from desktop.ui.roster_charts.sheet import Chart, Shape
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label

_DRAWN: dict[Shape, type[MarkChart]] = {
    Shape.COLUMNS: ColumnChart, Shape.STACKED: ColumnChart, Shape.LINE: ColumnChart, Shape.BARS: BarChart,
    Shape.DOTS: DotChart, Shape.GRID: GridChart, Shape.PAIRS: PairChart,
}  # fmt: skip
_MANY = 8
"""Columns beyond so many get the whole width."""
_UPRIGHT = frozenset({Shape.COLUMNS, Shape.STACKED, Shape.LINE})


class ChartCard(QWidget):
    """One chart. ``opened`` tells the places of category and series whose clients are asked for."""

    opened = Signal(int, int)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.drawn = _DRAWN[chart.shape](chart)
        self.drawn.opened.connect(self.opened)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(chart.title, "strong"))
        head.addStretch(1)
        if len(chart.drawn) > 1 and chart.shape not in (Shape.DOTS, Shape.GRID):
            head.addWidget(_Legend(chart))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        if chart.is_empty:
            nothing = Label(tr("Nothing is known of this time."), "body", "text_secondary")
            nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
            nothing.setMinimumHeight(72)
            column.addWidget(nothing)
        else:
            column.addWidget(self.drawn)
        if chart.caption:
            caption = Label(chart.caption, "small", "text_secondary")
            caption.setWordWrap(True)
            column.addWidget(caption)
        column.addStretch(1)

    @property
    def is_wide(self) -> bool:
        """Whether it takes the whole width."""
        return self.chart.shape in _UPRIGHT and len(self.chart.categories) > _MANY


class _Legend(QWidget):
    """A patch and a name for each series; a hatched patch where some figures are provisional."""

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self._parts = [(series.name, series.colour, False) for series in chart.drawn]
        figures = (figure for series in chart.drawn for figure in series.figures)
        if any(figure is not None and figure.provisional for figure in figures):
            self._parts.append((tr("provisional"), "chart_axis", True))
        self._round = chart.shape is Shape.PAIRS
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(name for name, _, _ in self._parts))

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(current_theme().font("small"))
        wide = sum(letters.horizontalAdvance(name) + 32 for name, _, _ in self._parts)
        return QSize(wide, letters.height() + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._round)
        painter.setFont(theme.font("small"))
        letters = QFontMetrics(theme.font("small"))
        left, middle = 0.0, self.height() / 2
        for place, (name, colour_name, hatched) in enumerate(self._parts):
            colour = colour_of(colour_name)
            patch = QRectF(left, middle - 5, 10, 10)
            if self._round:
                painter.setPen(colour)
                painter.setBrush(colour if place else theme.colour("surface"))
                painter.drawEllipse(patch)
            else:
                painter.fillRect(patch, QBrush(colour, Qt.BrushStyle.BDiagPattern) if hatched else QBrush(colour))
            painter.setPen(theme.colour("text_secondary"))
            wide = letters.horizontalAdvance(name)
            painter.drawText(QRectF(left + 15, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
            left += wide + 32
        painter.end()
