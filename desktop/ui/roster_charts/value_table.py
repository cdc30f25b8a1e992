"""A chart's values as a table: a line a category, a column a series; moving to a number shows whom it counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.card.record_table import fit_height
from desktop.ui.roster_charts.sheet import Chart, Figure, Series, Value
from desktop.ui.tables.cells import MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.label import Label

_MOST_ROWS, _NARROWEST, _PADDING = 20, 72, 26


class ValueTable(QWidget):
    """Keyboard and screen reader go through the figures as through any table; Enter leads to the clients."""

    opened = Signal(int, int)
    entered = Signal()

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.table: DataTable = DataTable(_columns(chart), lambda place: place)
        self.table.setAccessibleName(chart.title)
        self.table.show_filter_row(False)
        self.table.set_rows(range(len(chart.categories)))
        fit_height(self.table, len(chart.categories), most=_MOST_ROWS)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self.table.row_activated.connect(self._on_activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(chart.title, "strong"))
        column.addWidget(self.table)
        if chart.caption:
            caption = Label(chart.caption, "small", "text_secondary")
            caption.setWordWrap(True)
            column.addWidget(caption)

    def _on_current(self, index: QModelIndex) -> None:
        place = self.table.current_row()
        if isinstance(place, int) and index.isValid() and self.table.hasFocus():
            self.opened.emit(place, _series_at(self.table, index))

    def _on_activated(self, place: object) -> None:
        if isinstance(place, int):
            self.opened.emit(place, _series_at(self.table, self.table.currentIndex()))
            self.entered.emit()


def _series_at(table: DataTable, index: QModelIndex) -> int:
    """The series of a column; the name of a category stands for its first figure."""
    name = table.rows_model.columns[index.column()].name
    return int(name[1:]) if name.startswith("s") else 0


def _columns(chart: Chart) -> list[Column[int]]:
    def category(place: int) -> Cell:
        return Cell(chart.categories[place])

    named = Column("category", chart.heading or tr("What"), lambda place: place, category, width=150, stretch=True)
    return [named, *(_column(chart, number) for number in range(len(chart.series)))]


def _column(chart: Chart, number: int) -> Column[int]:
    series = chart.series[number]
    return Column(
        f"s{number}", series.name or chart.title, partial(_value, series.figures), partial(_cell, series.figures),
        width=_width(series), align="right", kind="number", filter_kind="number", hint=series.about,
    )  # fmt: skip


def value_columns() -> list[Column[Value]]:
    """All figures of a subject below each other, for a workbook."""

    def text(name: str, title: str, words: Callable[[Value], str], width: int = 150) -> Column[Value]:
        return Column(name, title, words, lambda value: Cell(words(value)), width=width)

    return [
        text("chart", tr("Chart"), lambda value: value.chart, 220),
        text("category", tr("What"), lambda value: value.category),
        text("series", tr("Series"), lambda value: value.series),
        Column("value", tr("Value"), lambda value: value.figure.value, lambda value: Cell(value.figure.text, kind="number"),
               align="right", kind="number", filter_kind="number"),
        text("text", tr("In words"), lambda value: value.figure.words, 180),
        text("provisional", tr("provisional"), lambda value: tr("yes") if value.figure.provisional else "", 90),
    ]  # fmt: skip


def _width(series: Series) -> int:
    """As wide as the widest value and the head."""
    letters = QFontMetrics(current_theme().font("body"))
    words = [series.name, *(figure.words for figure in series.figures if figure is not None)]
    return max(_NARROWEST, *(letters.horizontalAdvance(text) + _PADDING for text in words))


def _value(figures: tuple[Figure | None, ...], place: int) -> float | None:
    figure = figures[place]
    return None if figure is None else figure.value


def _cell(figures: tuple[Figure | None, ...], place: int) -> Cell:
    figure = figures[place]
    if figure is None or figure.value is None:
        return MISSING_NUMBER
    tip = tr("{value}, provisional", value=figure.words) if figure.provisional else figure.words
    return Cell(figure.words, "muted" if figure.provisional else "", "number", tip=tip, spoken=tip)
