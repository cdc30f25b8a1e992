"""The values of the chart as a table, a row a day: for reading, for screen readers, and for copying into Excel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.series import trailing_mean
from desktop.services.effect import Effect
from desktop.ui.tables.cells import MISSING_NUMBER, Cell
from desktop.ui.tables.column import Column
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import say, spoken_language, tr


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of the chart."""

    day: date
    visits: int | None
    visits_mean: Decimal | None
    inquiries: int | None
    inquiries_mean: Decimal | None
    spend: int | None
    events: str


def day_rows(effect: Effect) -> list[DayRow]:
    """A row a day, latest first."""
    visits, inquiries, spend = (effect.values(name) for name in ("visits", "inquiries", "spend"))
    means = [[_tenth(mean) for mean in trailing_mean(values)] for values in (visits, inquiries)]
    events: dict[date, list[str]] = {}
    for event in effect.events:
        events.setdefault(event.day, []).append(say(event.text))
    rows = [
        DayRow(day, visits[at], means[0][at], inquiries[at], means[1][at], spend[at], "; ".join(events.get(day, ())))
        for at, day in enumerate(effect.span)
    ]
    return rows[::-1]


def day_table() -> DataTable:
    """The table for ``day_rows``."""
    language = spoken_language()
    columns = [
        Column("day", tr("Day"), lambda row: row.day, lambda row: Cell(language.date(row.day), kind="date"), width=110,
               kind="date", filter_kind="date"),
        _number("visits", tr("Visits")),
        _number("visits_mean", tr("Visits, 7-day mean")),
        _number("inquiries", tr("Inquiries")),
        _number("inquiries_mean", tr("Inq., 7-day mean", comment="short for inquiries")),
        Column("spend", tr("Spend"), lambda row: row.spend,
               lambda row: MISSING_NUMBER if row.spend is None else Cell(language.money(row.spend), kind="number"),
               width=90, align="right", kind="number", filter_kind="number", per_unit=100),
        Column("events", tr("Events"), lambda row: row.events, lambda row: Cell(row.events), width=150, stretch=True),
    ]  # fmt: skip
    table = DataTable(columns, lambda row: row.day)
    table.setAccessibleName(tr("Values of the chart"))
    return table


def as_text(rows: list[DayRow]) -> str:
    """The rows for a spreadsheet, oldest first: ISO dates and plain numbers, empty where nothing is known."""
    head = (tr("Day"), tr("Visits"), tr("Visits, 7-day mean"), tr("Inquiries"), tr("Inquiries, 7-day mean"),
            tr("Spend"), tr("Events"))  # fmt: skip
    lines = ["\t".join(head)]
    for row in reversed(rows):
        spend = None if row.spend is None else Decimal(row.spend) / 100
        numbers = (row.visits, row.visits_mean, row.inquiries, row.inquiries_mean, spend)
        written = ["" if number is None else str(number) for number in numbers]
        lines.append("\t".join([row.day.isoformat(), *written, " ".join(row.events.split())]))
    return "\n".join(lines)


def _number(name: str, title: str) -> Column[DayRow]:
    language = spoken_language()

    def value(row: DayRow) -> object:
        return getattr(row, name)

    def cell(row: DayRow) -> Cell:
        found = getattr(row, name)
        return MISSING_NUMBER if found is None else Cell(language.decimal(found), kind="number")

    return Column(name, title, value, cell, width=112, align="right", kind="number", filter_kind="number")


def _tenth(mean: float | None) -> Decimal | None:
    return None if mean is None else Decimal(str(round(mean, 1)))
