"""Reads a grid of monthly figures: clients as rows, months as columns, one measure or several under each month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from desktop.domain.effect import measures
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.written_months import split_month
from desktop.excel.figure_columns import MEASURES, FigureRow, TableReading, TitleRead
from desktop.excel.grid import Sheet
from desktop.excel.layout import ColumnHeader, Table, find_table, header_key
from desktop.excel.sources import Source

_MONTHS_FROM = 2
"""So many columns of months make a grid."""


@dataclass(frozen=True, slots=True)
class MonthColumn:
    """A column with one figure of one month."""

    column: ColumnHeader
    month: Month
    figure: str


class GridReading(TableReading):
    """What a grid says: a row of figures for each client and month that has some."""

    def __init__(self, source: Source, table: Table, today: date | None, file_name: str) -> None:
        self._said = month_columns(source, table, file_name, today)
        self._grid = list({(one.month, one.figure): one for one in reversed(self._said)}.values())[::-1]
        super().__init__(source, table, None, today, file_name)
        self.by_month = True
        self.rows = self._read_grid()

    def titles(self) -> list[TitleRead]:
        """Every column with what it was taken for."""
        return self._told({one.column: one.figure for one in self._grid})

    def _why_not(self, column: ColumnHeader, holders: Mapping[str, ColumnHeader]) -> Phrase:
        if split_month(column.title) is None:
            return super()._why_not(column, holders)
        if (said := next((one for one in self._said if one.column == column), None)) is not None:
            other = next(one for one in self._grid if (one.month, one.figure) == (said.month, said.figure))
            return Phrase("The column “{other}” holds this already.", other=other.column.title)
        return Phrase("Its title names a month, but none of the figures that are kept.")

    def _days(self, source: Source, today: date | None, file_name: str) -> Sequence[date | None]:
        return [None] * len(self.table.data_rows)

    def _read_grid(self) -> list[FigureRow]:
        clients = self._clients()
        found: defaultdict[tuple[int, Month], dict[str, int]] = defaultdict(dict)
        for one in self._grid:
            for at, value in enumerate(self._read_figure(one.figure, one.column)):
                if value is not None:
                    found[at, one.month][one.figure] = value
        rows = self.table.data_rows
        return [
            FigureRow(clients[at], month.first, tuple(map(known.get, MEASURES)), self.table.sheet.name, (rows[at],))
            for (at, month), known in sorted(found.items())
            if clients[at] is not None
        ]


def find_grid(sheet: Sheet, source: Source, file_name: str, today: date | None) -> Table | None:
    """The table of a sheet if it is a grid of clients and months."""
    table = find_table(sheet, source.titles())
    if table is None or table.column(frozenset(source.client_keys)) is None or table.column(source.day_keys):
        return None
    return table if len(month_columns(source, table, file_name, today)) >= _MONTHS_FROM else None


def month_columns(source: Source, table: Table, file_name: str, today: date | None) -> list[MonthColumn]:
    """The columns that are months, with the figure that each holds.

    Where a title is the month alone, the sheet's name, the titles above the table or the file's name say which figure.
    """
    alone = _figure_in(source, (table.sheet.name, *table.preamble, PurePath(file_name).stem))
    found = []
    for column in table.columns:
        split = split_month(column.title, today)
        if split is None:
            continue
        month, rest = split
        figure = (source.figure_of.get(header_key(rest)) or _bare(source, rest)) if rest else alone
        if figure:
            found.append(MonthColumn(column, month, figure))
    return found


def _bare(source: Source, title: str) -> str | None:
    return source.figure_of.get(header_key(title.partition("(")[0].partition("（")[0]))


def _figure_in(source: Source, texts: Sequence[str]) -> str | None:
    """The figure that a text names; of several the longest word says the most."""
    known = {entry.name for entry in measures()}
    words = sorted(
        ((key, name) for key, name in source.figure_of.items() if name in known), key=lambda one: -len(one[0])
    )
    for text in texts:
        key = header_key(text)
        for word, name in words:
            if word in key:
                return name
    return None
