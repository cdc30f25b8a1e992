"""The charts of a subject below and beside each other, drawn or as tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.roster_charts.chart_card import ChartCard
from desktop.ui.roster_charts.sheet import Chart
from desktop.ui.roster_charts.value_table import ValueTable
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_TWO_FROM = 760
"""From this width on small charts stand side by side."""
_BETWEEN = 20


class ChartBoard(QScrollArea):
    """``opened`` tells the name of a chart with the places of category and series."""

    opened = Signal(str, int, int)
    entered = Signal()
    """The keyboard wants to go on to the clients."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Charts"))
        self.charts: Sequence[Chart] = ()
        self.cards: list[ChartCard] = []
        self.tables: list[ValueTable] = []
        self._two = True
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def pictured(self) -> QWidget:
        """All of it, also what is out of sight."""
        return self.widget() or self

    def show_charts(self, charts: Sequence[Chart], *, as_table: bool = False) -> None:
        """Show other charts; what is scrolled to stays in sight."""
        place = self.verticalScrollBar().value() if [c.name for c in charts] == [c.name for c in self.charts] else 0
        self.charts = charts
        self.cards = [] if as_table else [ChartCard(chart) for chart in charts]
        self.tables = [ValueTable(chart) for chart in charts] if as_table else []
        for card in self.cards:
            card.opened.connect(partial(self.opened.emit, card.chart.name))
            card.drawn.entered.connect(self.entered)
        for table in self.tables:
            table.opened.connect(partial(self.opened.emit, table.chart.name))
            table.entered.connect(self.entered)
        self._arrange()
        self.verticalScrollBar().setValue(place)

    def mark_chosen(self, chart: str, category: int, series: int) -> None:
        """Mark the figure whose clients are shown."""
        for card in self.cards:
            if card.chart.name == chart:
                card.drawn.show_chosen(category, series)
            else:
                card.drawn.show_none_chosen()

    def _arrange(self) -> None:
        inner = _Ground()
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(20, 4, 16, 16)
        whole.setSpacing(_BETWEEN)
        self._two = self.viewport().width() >= _TWO_FROM
        waiting: list[ChartCard] = []
        for card in self.cards:
            if not card.is_wide and self._two:
                waiting.append(card)
                continue
            self._side_by_side(whole, waiting)
            waiting = []
            whole.addWidget(card)
        self._side_by_side(whole, waiting)
        for table in self.tables:
            whole.addWidget(table)
        whole.addStretch(1)
        self.setWidget(inner)

    def _side_by_side(self, whole: QVBoxLayout, cards: Sequence[ChartCard]) -> None:
        """Two columns of cards, the next one always into the shorter column."""
        if not cards:
            return
        row = QHBoxLayout()
        row.setSpacing(28)
        columns = (QVBoxLayout(), QVBoxLayout())
        heights = [0, 0]
        for column in columns:
            column.setSpacing(_BETWEEN)
            row.addLayout(column, 1)
        for card in cards:
            place = 0 if heights[0] <= heights[1] else 1
            columns[place].addWidget(card)
            heights[place] += card.sizeHint().height() + _BETWEEN
        for column in columns:
            column.addStretch(1)
        whole.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.cards and self._two is not (self.viewport().width() >= _TWO_FROM):
            self._arrange()


class _Ground(QWidget):
    """The surface of the page below the charts, also in their picture."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current_theme().colour("surface"))
        painter.end()
