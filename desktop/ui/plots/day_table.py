"""The values of a chart as a table, a row a day: for reading, for screen readers, and for copying into Excel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.domain import kinds
from desktop.domain.fields import Field
from desktop.services.effect_panes import ChartDays, Curve, Values
from desktop.ui.plots.day_reading import number_text
from desktop.ui.tables.cells import MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, spoken_language, tr

if TYPE_CHECKING:
    from desktop.excel.view_book import ViewContent


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the chart: a value for each of ``value_columns``, and what happened."""

    day: date
    values: tuple[Decimal | None, ...]
    events: str


@dataclass(frozen=True, slots=True)
class ValueColumn:
    """A curve, or its mean, as a column."""

    title: str
    curve: Curve
    values: Values


def value_columns(content: ChartDays) -> list[ValueColumn]:
    """The columns of a chart's values: each curve, and beside it its mean."""
    found = []
    for curve in content.curves:
        name = say(curve.label)
        if curve.values:
            found.append(ValueColumn(name, curve, curve.values))
        if curve.mean:
            title = tr("{name}, 7-day mean", name=name) if curve.values else name
            found.append(ValueColumn(title, curve, curve.mean))
    return found


def day_rows(content: ChartDays) -> list[DayRow]:
    """A row a day, latest first."""
    columns = value_columns(content)
    events: dict[date, list[str]] = {}
    for event in content.events or ():
        events.setdefault(event.day, []).append(say(event.text))
    rows = [
        DayRow(day, tuple(_tenth(column.values[at]) for column in columns), "; ".join(events.get(day, ())))
        for at, day in enumerate(content.span)
    ]
    return rows[::-1]


def day_table(content: ChartDays) -> DataTable:
    """The table for ``day_rows``."""
    language = spoken_language()
    day: Column[DayRow] = Column("day", tr("Day"), lambda row: row.day, lambda row: Cell(language.date(row.day), kind="date"), width=110,
                 kind="date", filter_kind="date")  # fmt: skip
    events: Column[DayRow] = Column(
        "events", tr("Events"), lambda row: row.events, lambda row: Cell(row.events), width=150, stretch=True
    )
    numbers = [_number(place, column) for place, column in enumerate(value_columns(content))]
    columns: list[Column[DayRow]] = [day, *numbers, *([] if content.events is None else [events])]
    table = DataTable(columns, lambda row: row.day)
    table.setAccessibleName(tr("Values of the chart"))
    table.set_rows(day_rows(content))
    return table


def as_text(content: ChartDays) -> str:
    """The values for a spreadsheet, oldest first: ISO dates and plain numbers, empty where nothing is known."""
    head = [tr("Day"), *(column.title for column in value_columns(content))]
    with_events = content.events is not None
    lines = ["\t".join([*head, tr("Events")] if with_events else head)]
    for row in reversed(day_rows(content)):
        cells = [row.day.isoformat(), *("" if value is None else str(value) for value in row.values)]
        lines.append("\t".join([*cells, " ".join(row.events.split())] if with_events else cells))
    return "\n".join(lines)


def view_content(content: ChartDays, title: str) -> ViewContent:
    """The values as a workbook holds them, oldest day first."""
    from desktop.excel.view_book import ViewContent

    columns = value_columns(content)
    is_whole = [all(value is None or float(value).is_integer() for value in column.values) for column in columns]
    fields = [Field("day", tr("Day"), kinds.Day())]
    for place, (column, whole) in enumerate(zip(columns, is_whole, strict=True)):
        fields.append(Field(f"value{place}", column.title, kinds.Whole() if whole else kinds.Money(), width=90))
    fields.append(Field("events", tr("Events"), kinds.LongText(), width=240))
    rows: list[list[object]] = []
    for row in reversed(day_rows(content)):
        values = [
            None if value is None else int(value) if whole else int(value * 100)  # two places are those of money
            for value, whole in zip(row.values, is_whole, strict=True)
        ]
        rows.append([row.day, *values, row.events])
    return ViewContent(title, fields, rows)


def _number(place: int, column: ValueColumn) -> Column[DayRow]:
    language = spoken_language()

    def value(row: DayRow) -> object:
        return row.values[place]

    def cell(row: DayRow) -> Cell:
        found = row.values[place]
        return (
            MISSING_NUMBER if found is None else Cell(number_text(language, column.curve, float(found)), kind="number")
        )

    return Column(f"value{place}", column.title, value, cell, width=112, align="right", kind="number",
                  filter_kind="number")  # fmt: skip


def _tenth(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(round(value, 1)))
