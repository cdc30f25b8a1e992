"""Reads daily figures out of a platform's export: which client, which day, how many visits, what spend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.excel.figure_columns import MEASURES, SUMMED, WEIGHED, FigureRow, Problem, TableReading, TitleRead
from desktop.excel.grid import Sheet, Workbook, cell_name
from desktop.excel.layout import Table, find_table
from desktop.excel.month_grid import GridReading, find_grid
from desktop.excel.preamble import find_accounts, find_span
from desktop.excel.safety import refused
from desktop.excel.sources import FREE_LAYOUT, SOURCES, Source

__all__ = [
    "FigureRow",
    "FigureSheet",
    "FoundLayout",
    "Problem",
    "TitleRead",
    "Unpaid",
    "add_up",
    "month_grids",
    "read_figures",
    "recognise_source",
]

_SEARCH_CONSOLE = (
    ("Clicks", "Impressions", "CTR", "Position"),
    ("点击次数", "展示次数", "点击率", "排名"),
    ("点击次数", "展示", "点击率", "排名"),
)
_VISITS = MEASURES.index("visits")
_FEW = 6  # columns; reports of ad platforms have more, and what was spent
FoundLayout = tuple[Source, Table]
"""A table of figures, and the layout that it is in."""


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """The daily figures of a file.

    ``accounts`` is what the file may call the client that all its rows belong to (from titles and the file's name, the
    surest first), ``span`` the days that it claims to cover. ``client_title`` is the title of the column that names
    clients, if any; ``titles`` says of every column what it was taken for.
    """

    source: Source
    rows: tuple[FigureRow, ...]
    problems: tuple[Problem, ...]
    accounts: tuple[str, ...] = ()
    span: Span | None = None
    client_title: str = ""
    currencies: tuple[str, ...] = ()
    titles: tuple[TitleRead, ...] = ()
    columns: tuple[tuple[str, str, int], ...] = ()
    by_month: bool = False

    def cell(self, row: FigureRow, figure: str) -> str:
        """The name of the (first) cell that a figure was read from: ``D17``; empty if there is none."""
        places = (column for sheet, name, column in self.columns if sheet == row.sheet and name == figure)
        column = next(places, None)
        return "" if column is None else cell_name(row.rows[0], column)


def recognise_source(sheet: Sheet) -> FoundLayout | None:
    """The source that a sheet comes from, and its table; ``None`` if it holds no daily figures."""
    best: FoundLayout | None = None
    best_likeness = 0
    for source in SOURCES:
        table = find_table(sheet, source.titles())
        if table is None or not any(column.is_called(source.figure_of) for column in table.columns):
            continue
        likeness = source.likeness(table)
        if not source.marks and table.column(source.day_keys | source.month_keys) is not None:
            likeness = 1
        if likeness > best_likeness:
            best, best_likeness = (source, table), likeness
    return best


def read_figures(
    workbook: Workbook, file_name: str, today: date | None = None, confirmed: Mapping[str, FoundLayout] | None = None
) -> FigureSheet:
    """The daily figures of all visible sheets that hold some; of sheets in ``confirmed`` a person said how they are laid out.

    Raises ``UserError`` if there are none, or if the rows can't be told apart by days. ``today`` is what a day without
    its year is counted back from, where the file names no range.
    """
    told = confirmed or {}
    _refuse_unpaid(workbook, file_name)
    found = [pair for sheet in workbook.visible_sheets if (pair := told.get(sheet.name) or recognise_source(sheet))]
    readings: list[TableReading] = []
    if found:
        source = next((source for source, table in found if table.sheet.name in told), found[0][0])
        readings = [
            TableReading(its_source, table, find_span((*table.preamble, file_name)), today, file_name)
            for its_source, table in found
            if its_source.name == source.name
        ]
    else:
        source = FREE_LAYOUT
        readings = [GridReading(source, grid, today, file_name) for grid in month_grids(workbook, file_name, today)]
    if not readings:
        raise refused(
            Phrase("No daily figures were found in “{name}”.", name=file_name),
            Phrase("The file needs a row of titles with a date and at least one figure, such as visits or clicks."),
        )
    rows = [row for reading in readings for row in reading.rows]
    problems = [problem for reading in readings for problem in reading.problems]
    if any(source.has_parts_of_days(reading.table) for reading in readings):
        rows = add_up(rows)
    else:
        rows, repeats = _without_repeats(rows, readings)
        problems += repeats
    preamble = [line for reading in readings for line in reading.table.preamble]
    return FigureSheet(
        source,
        tuple(rows),
        tuple(problems),
        find_accounts(preamble, PurePath(file_name).stem),
        readings[0].span,
        next((reading.client.title for reading in readings if reading.client), ""),
        tuple(dict.fromkeys(code for reading in readings for code in reading.currencies())),
        tuple(title for reading in readings for title in reading.titles()),
        tuple(place for reading in readings for place in reading.places()),
        any(reading.by_month for reading in readings),
    )


class Unpaid(UserError):
    """An export of unpaid search: its clicks are none of a campaign."""


def _refuse_unpaid(workbook: Workbook, file_name: str) -> None:
    """Raises ``Unpaid`` for the export of a search console, whose clicks would stand for those of the advertisements."""
    for sheet in workbook.visible_sheets:
        table = find_table(sheet, {title: title for group in _SEARCH_CONSOLE for title in group})
        if table is not None and any(
            len(table.columns) <= _FEW and all(map(table.is_titled, group)) for group in _SEARCH_CONSOLE
        ):
            raise Unpaid(
                Phrase(
                    "“{name}” counts unpaid clicks from search, which no campaign brought; nothing was changed.",
                    name=file_name,
                ),
                Phrase("Export the campaign's report from the advertising account instead."),
            )


def month_grids(workbook: Workbook, file_name: str, today: date | None = None) -> list[Table]:
    """The tables of clients with a column for each month."""
    grids = (find_grid(sheet, FREE_LAYOUT, file_name, today) for sheet in workbook.visible_sheets)
    return [grid for grid in grids if grid is not None]


def add_up(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """One row for each client and day: counts and money are added, rates weighted by visits.

    Visitors of several rows can't be added (one person may come by two channels), so they are left out then.
    """
    sums: dict[tuple[str | None, date], FigureRow] = {}
    for row in rows:
        key = row.client, row.day
        known = sums.get(key)
        sums[key] = row if known is None else _added(known, row)
    return list(sums.values())


def _added(first: FigureRow, second: FigureRow) -> FigureRow:
    weights = first.figures[_VISITS] or 0, second.figures[_VISITS] or 0
    pairs = zip(MEASURES, first.figures, second.figures, strict=True)
    figures = tuple(_of_both(name, one, other, weights) for name, one, other in pairs)
    return FigureRow(first.client, first.day, figures, first.sheet, first.rows + second.rows)


def _of_both(name: str, one: int | None, other: int | None, weights: tuple[int, int]) -> int | None:
    if name in SUMMED:
        return other if one is None else one if other is None else one + other
    if name in WEIGHED and one is not None and other is not None and any(weights):
        return round((one * weights[0] + other * weights[1]) / sum(weights))
    return None


def _without_repeats(
    rows: Iterable[FigureRow], readings: Iterable[TableReading]
) -> tuple[list[FigureRow], list[Problem]]:
    """Each client and day once; a second row that says something else is a problem."""
    days = {reading.table.sheet.name: reading.day for reading in readings}
    kept: dict[tuple[str | None, date], FigureRow] = {}
    problems: list[Problem] = []
    for row in rows:
        first = kept.setdefault((row.client, row.day), row)
        if first is row or first.figures == row.figures:
            continue
        column = days[row.sheet]
        problems.append(
            Problem(
                row.sheet,
                cell_name(row.rows[0], column.index if column else 0),
                row.day.isoformat(),
                Phrase("The day stands in row {row} already, with other figures.", row=first.rows[0] + 1),
                Phrase("Delete one of the two rows."),
            )
        )
    return list(kept.values()), problems
