"""Reads daily figures out of a platform's export: which client, which day, how many visits, what spend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.excel.figure_columns import (
    DAY,
    MEASURES,
    SUMMED,
    WEIGHED,
    FigureRow,
    Problem,
    TableReading,
    TitleRead,
    samples_of,
    without_days,
)
from desktop.excel.grid import Sheet, Workbook, cell_name
from desktop.excel.layout import Table, find_table
from desktop.excel.month_grid import GridReading, find_grid
from desktop.excel.preamble import find_span
from desktop.excel.safety import refused
from desktop.excel.snapshot_report import is_snapshot, snapshot_by_day, what_is_left
from desktop.excel.sources import FREE_LAYOUT, SOURCES, Source
from desktop.excel.sources.google_analytics import GOOGLE_ANALYTICS

__all__ = [
    "DayRows",
    "FigureRow",
    "FigureSheet",
    "FoundLayout",
    "NoFigures",
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
Key = TypeVar("Key", bound=Hashable)
FoundLayout = tuple[Source, Table]
"""A table of figures, and the layout that it is in."""


@dataclass(frozen=True, slots=True)
class FigureSheet:
    """The daily figures of a file.

    ``preambles`` has the lines above the table of each sheet, ``span`` the days that the file claims to cover.
    ``client_title`` is the title of the column that names clients, if any; ``titles`` says of every column what it was
    taken for. ``adds_up`` says that several rows may be parts of a day; ``unsummed`` counts the days on which a figure
    was left out for that. ``by_month`` are the sheets whose rows hold totals of months. ``notes`` say what of the file was not read.
    """

    source: Source
    rows: tuple[FigureRow, ...]
    problems: tuple[Problem, ...]
    preambles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    span: Span | None = None
    client_title: str = ""
    currencies: tuple[str, ...] = ()
    titles: tuple[TitleRead, ...] = ()
    columns: tuple[tuple[str, str, int], ...] = ()
    by_month: frozenset[str] = frozenset()
    adds_up: bool = False
    unsummed: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[Phrase, ...] = ()
    file_name: str = ""

    def cell(self, row: FigureRow, figure: str) -> str:
        """The name of the (first) cell that a figure was read from: ``D17``; empty if there is none."""
        return _cell(self.columns, row, figure)


def recognise_source(sheet: Sheet) -> FoundLayout | None:
    """The source that a sheet comes from, and its table; ``None`` if it holds no daily figures."""
    if (table := snapshot_by_day(sheet)) is not None:
        return GOOGLE_ANALYTICS, table
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

    Raises ``NoFigures`` if there are none, ``UserError`` if the rows can't be told apart by days. ``today`` is what a day without
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
    if source.name == FREE_LAYOUT.name:
        taken = {reading.table.sheet.name for reading in readings}
        grids = (grid for grid in month_grids(workbook, file_name, today) if grid.sheet.name not in taken)
        readings += (GridReading(FREE_LAYOUT, grid, today, file_name) for grid in grids)
    snapshots = [sheet for sheet in workbook.visible_sheets if is_snapshot(sheet)]
    if snapshots and not readings:
        raise without_days(
            Phrase("“{name}” is a reports snapshot of Google Analytics without figures by day.", name=file_name),
            GOOGLE_ANALYTICS,
        )
    if not readings:
        refusal = refused(
            Phrase("No daily figures were found in “{name}”.", name=file_name),
            Phrase("The file needs a row of titles with a date and at least one figure, such as visits or clicks."),
        )
        raise NoFigures(refusal.message, refusal.hint)
    # Of rows without a day each is a part of the one that the file is about.
    adds_up = any(
        source.has_parts_of_days(reading.table) or not (reading.day or reading.by_month) for reading in readings
    )
    days: DayRows[tuple[str | None, str, date, bool]] = DayRows(
        adds_up=adds_up, columns=tuple(place for reading in readings for place in reading.places())
    )
    for reading in readings:
        for row in reading.rows:
            # Sheets that name no client may be about different ones.
            days.put((row.client, row.sheet if row.client is None else "", row.day, reading.by_month), row)
    read = {reading.table.sheet.name for reading in readings}
    return FigureSheet(
        source,
        tuple(days.rows.values()),
        (*(problem for reading in readings for problem in reading.problems), *days.problems),
        {reading.table.sheet.name: reading.table.preamble for reading in readings},
        readings[0].span,
        next((reading.client.title for reading in readings if reading.client), ""),
        tuple(dict.fromkeys(code for reading in readings for code in reading.currencies())),
        (*(title for reading in readings for title in reading.titles()), *_not_read(found, read)),
        days.columns,
        frozenset(reading.table.sheet.name for reading in readings if reading.by_month),
        adds_up,
        days.unsummed,
        tuple(_notes(found, read, snapshots)),
        file_name,
    )


def _not_read(found: Iterable[FoundLayout], read: Collection[str]) -> Iterator[TitleRead]:
    """The columns of sheets in another layout than the first one's: days have one source."""
    for source, table in found:
        if table.sheet.name not in read:
            why = Phrase("The sheet is in the layout of {platform}, another one than the first.", platform=source.label)
            for column in table.columns:
                yield TitleRead(table.sheet.name, column.title, "", samples_of(table, column), why)


class NoFigures(UserError):
    """A file without a table of daily figures."""


def _notes(found: Iterable[FoundLayout], read: Collection[str], snapshots: Iterable[Sheet]) -> Iterator[Phrase]:
    if others := tuple(table.sheet.name for _, table in found if table.sheet.name not in read):
        yield Phrase(
            "These sheets are in another platform's layout and were not read: {sheets}. Save each as a file of its own.",
            sheets=others,
        )
    for sheet in snapshots:
        yield from what_is_left(sheet)


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


class DayRows(Generic[Key]):
    """One row for each client and day, of several that a file has.

    Where a row is a part of the day, counts and money are added and rates weighted by visits; visitors can't be (one
    person may come by two channels), so they are left out then, which ``unsummed`` counts. Elsewhere a second row that
    says something else is a problem.
    """

    def __init__(self, *, adds_up: bool, columns: Sequence[tuple[str, str, int]] = ()) -> None:
        self.rows: dict[Key, FigureRow] = {}
        self.problems: list[Problem] = []
        self.columns = tuple(columns)
        self._adds_up = adds_up
        self._unsummed: set[tuple[str, Key]] = set()

    @property
    def unsummed(self) -> Counter[str]:
        """On how many days each figure was left out."""
        return Counter(name for name, _ in self._unsummed)

    def put(self, key: Key, row: FigureRow) -> None:
        """Take a row for what ``key`` names."""
        first = self.rows.setdefault(key, row)
        if first is row:
            return
        if self._adds_up:
            both = self.rows[key] = _added(first, row)
            told = zip(MEASURES, first.figures, row.figures, both.figures, strict=True)
            self._unsummed.update(
                (name, key) for name, one, other, sum_ in told if sum_ is None and (one, other) != (None, None)
            )
        elif first.figures != row.figures:
            self.problems.append(self._repeated(first, row))

    def _repeated(self, first: FigureRow, second: FigureRow) -> Problem:
        where = first.rows[0] + 1
        reason = Phrase("The day stands in row {row} already, with other figures.", row=where)
        if first.sheet != second.sheet:
            reason = Phrase(
                "The day stands in row {row} of the sheet “{sheet}” already, with other figures.",
                row=where, sheet=first.sheet,
            )  # fmt: skip
        cell = _cell(self.columns, second, DAY) or f"{second.rows[0] + 1}"
        return Problem(second.sheet, cell, second.day.isoformat(), reason, Phrase("Delete one of the two rows."))


def add_up(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """One row for each client and day, of rows that are parts of it."""
    days: DayRows[tuple[str | None, date]] = DayRows(adds_up=True)
    for row in rows:
        days.put((row.client, row.day), row)
    return list(days.rows.values())


def _cell(columns: Iterable[tuple[str, str, int]], row: FigureRow, figure: str) -> str:
    places = (column for sheet, name, column in columns if sheet == row.sheet and name == figure)
    column = next(places, None)
    return "" if column is None else cell_name(row.rows[0], column)


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
