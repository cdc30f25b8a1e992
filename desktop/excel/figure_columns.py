"""Reads the rows of one table of daily figures, column by column: each different text of a column is read once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from desktop.domain.effect import CHANNELS, measures
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.kinds import Money, Seconds, Share, Whole
from desktop.domain.parsing import guess_order, is_missing, parse_day, parse_number, parse_per_cent, parse_seconds
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.written_months import parse_month
from desktop.domain.written_text import shown
from desktop.excel.grid import Cell, cell_name, cell_text
from desktop.excel.layout import ColumnHeader, Table
from desktop.excel.safety import refused
from desktop.excel.snapshot_report import day_after, is_nth_day
from desktop.excel.sources import ENGAGEMENT_RATE, FREE_LAYOUT, Source

CLIENT, DAY = "client", "day"
"""What the columns that name clients and days are called among those of figures."""
_KINDS = {entry.name: entry.kind for entry in measures()}
MEASURES = tuple(_KINDS)
"""The names of the figures, in the order in which a row has them."""
NOTHING_KNOWN = (None,) * len(MEASURES)
"""The figures of a row that has none."""
SUMMED = frozenset(name for name, kind in _KINDS.items() if isinstance(kind, Whole | Money) and name != "visitors")
"""Figures that may be added up over several rows of a day. Visitors may not: one person may come by two channels."""
WEIGHED = frozenset(name for name, kind in _KINDS.items() if isinstance(kind, Share | Seconds))
"""Figures that are rates, weighted by visits when rows are put together."""

_COUNTED_BY_HAND = frozenset({*CHANNELS, "orders"})
_FACTORS = {"万元": 10_000, "万": 10_000, "千元": 1_000, "千": 1_000}
_MINUTES = frozenset({"分", "分钟", "min", "minutes"})
_SAMPLED_ROWS = 200
_WHOLE = 10_000  # a share of 100 %, in hundredths of a per cent
_CURRENCY_TITLES = frozenset({"currencycode", "currency", "货币代码", "货币", "币种"})

Read = TypeVar("Read")


class FigureRow(NamedTuple):
    """What a file says of one client on one day.

    ``client`` is the text that names the client, ``None`` in a file without such a column. ``figures`` has a value, or
    ``None``, for each of ``MEASURES``, in the units of ``domain.effect.DailyFigures`` (money in cents, shares in
    hundredths of a per cent, seconds). ``rows`` are the rows of the sheet that it was put together from, counting from 0.
    """

    client: str | None
    day: date
    figures: tuple[int | None, ...]
    sheet: str
    rows: tuple[int, ...]

    @property
    def values(self) -> dict[str, int]:
        """The figures that are known, by name."""
        return {name: figure for name, figure in zip(MEASURES, self.figures, strict=True) if figure is not None}


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that could not be read, or a row that could not be used."""

    sheet: str
    cell: str
    text: str
    reason: Phrase | str
    hint: Phrase | str = ""


@dataclass(frozen=True, slots=True)
class TitleRead:
    """A column: its title, which figure (or ``day``, ``client``) it was taken for or why it wasn't, and its first values."""

    sheet: str
    title: str
    meaning: str
    samples: tuple[str, ...]
    reason: Phrase | str = ""


class NoDays(UserError):
    """An export whose rows are no days; its platform can give it with days."""


def without_days(reason: Phrase, source: Source) -> NoDays:
    """The error for a report that isn't by day, with how it is had so."""
    refusal = refused(reason, source.by_day)
    return NoDays(refusal.message, refusal.hint)


class TableReading:
    """What one table says: its rows, and the cells that could not be read."""

    def __init__(self, source: Source, table: Table, span: Span | None, today: date | None, file_name: str) -> None:
        self.table = table
        self._source = source
        self.span = span
        self.problems: list[Problem] = []
        self.day = table.column(source.day_keys)
        self.client = next(filter(None, (table.column(frozenset({key})) for key in source.client_keys)), None)
        self._figures = _figure_columns(source, table)
        self.month = None if self.day else table.column(source.month_keys)
        self.by_month = self.month is not None
        """Whether a row holds the totals of a month, whose first day stands for it."""
        days = self._days(source, span.last if span else today, file_name)
        clients = self._clients()
        found = {_stored(name): self._read_figure(name, column) for name, column in self._figures.items()}
        nothing = [None] * len(table.data_rows)
        figures = zip(*(found.get(name, nothing) for name in MEASURES), strict=True)
        names_client, sheet = self.client is not None, table.sheet.name
        self.rows = [
            FigureRow(client, day, known, sheet, (row,))
            for row, day, client, known in zip(table.data_rows, days, clients, figures, strict=True)
            if day is not None and (client is not None or not names_client) and known != NOTHING_KNOWN
        ]

    def currencies(self) -> list[str]:
        """The currencies that the table names, each once."""
        column = self.table.column(_CURRENCY_TITLES)
        return [] if column is None else list(dict.fromkeys(map(cell_text, self.table.cells(column))))

    def titles(self) -> list[TitleRead]:
        """Every column with what it was taken for."""
        return self._told({column: _stored(name) for name, column in self._figures.items()})

    def _told(self, meanings: dict[ColumnHeader, str]) -> list[TitleRead]:
        for column, meaning in ((self.client, CLIENT), (self.day, DAY), (self.month, "month")):
            if column is not None:
                meanings[column] = meaning
        holders = {meaning: column for column, meaning in meanings.items()}
        return [
            TitleRead(
                self.table.sheet.name,
                column.title,
                meanings.get(column, ""),
                samples_of(self.table, column),
                "" if column in meanings else self._why_not(column, holders),
            )
            for column in self.table.columns
        ]

    def _why_not(self, column: ColumnHeader, holders: Mapping[str, ColumnHeader]) -> Phrase:
        if column.without_title:
            return Phrase("The column has no title.")
        source = self._source
        figure = source.figure_of.get(column.key) or source.figure_of.get(column.bare_key)
        if (other := holders.get(_stored(figure or ""))) is not None:
            return Phrase("The column “{other}” holds this already.", other=other.title)
        if self.client is not None and column.is_called(frozenset(source.client_keys)):
            return Phrase("The column “{other}” says already whose figures they are.", other=self.client.title)
        if column.is_called(source.campaign_keys):
            return Phrase("It says what the figures of a day are parts of; they are added up.")
        return Phrase("It holds no figure that is kept.")

    def places(self) -> list[tuple[str, str, int]]:
        """Sheet, figure and column of all that was read; ``CLIENT`` and ``DAY`` are among them."""
        read = {_stored(name): column for name, column in self._figures.items()}
        read.update((name, column) for name, column in ((CLIENT, self.client), (DAY, self.day or self.month)) if column)
        return [(self.table.sheet.name, name, column.index) for name, column in read.items()]

    def _read_figure(self, name: str, column: ColumnHeader) -> Sequence[int | None]:
        unit = column.unit
        if not unit and isinstance(_KINDS[_stored(name)], Share):
            rows = (self.table.sheet.rows[row] for row in self.table.data_rows[:_SAMPLED_ROWS])
            if any(_is_above_one(row[column.index]) for row in rows):
                unit = "%"  # a share above 1 is one of a hundred, and so are those beside it
        return self._read(column, _parser(name, unit))

    def _days(self, source: Source, today: date | None, file_name: str) -> Sequence[date | None]:
        if self.month is not None:
            return self._read(self.month, partial(_first_of_month, today=today))
        if self.day is None:
            if self.span is None or self.span.first != self.span.last:
                raise without_days(Phrase("“{name}” has no column of days.", name=file_name), source)
            return [self.span.first] * len(self.table.data_rows)
        if is_nth_day(self.day.title):
            return self._read(self.day, partial(self._counted, source, file_name))
        order = guess_order(dict.fromkeys(self.table.cells(self.day))) or source.order

        def parse(cell: Cell) -> date:
            if is_missing(cell):
                raise InvalidValue(Phrase("The day is missing."), Phrase("Write it like 2026-08-31."))
            return parse_day(cell, today, order)

        return self._read(self.day, parse)

    def _counted(self, source: Source, file_name: str, cell: Cell) -> date:
        if self.span is None:
            raise without_days(Phrase("“{name}” counts days, but says no start.", name=file_name), source)
        return day_after(self.span.first, cell)

    def _clients(self) -> Sequence[str | None]:
        return [None] * len(self.table.data_rows) if self.client is None else self._read(self.client, _client_text)

    def _read(self, column: ColumnHeader, parse: Callable[[Cell], Read | None]) -> Sequence[Read | None]:
        """A column's values; what can't be read becomes ``None`` and is listed among the problems."""
        cells = self.table.cells(column)
        if bool in set(map(type, cells)):  # True would be found under the number 1
            cells = [str(cell) if cell.__class__ is bool else cell for cell in cells]
        readings = _Readings(parse)
        values = [readings[cell] for cell in cells]
        if readings.faults:
            for row, cell in zip(self.table.data_rows, cells, strict=True):
                if (fault := readings.faults.get(cell)) is not None:
                    place = cell_name(row, column.index)
                    self.problems.append(
                        Problem(self.table.sheet.name, place, shown(cell_text(cell)), fault.message, fault.hint)
                    )
        return values


class _Readings(dict[Cell, Read | None], Generic[Read]):
    """The value of each different cell, read when it is first met."""

    def __init__(self, parse: Callable[[Cell], Read | None]) -> None:
        super().__init__()
        self.faults: dict[Cell, InvalidValue] = {}
        self._parse = parse

    def __missing__(self, cell: Cell) -> Read | None:
        value: Read | None = None
        try:
            value = self._parse(cell)
        except InvalidValue as fault:
            self.faults[cell] = fault
        self[cell] = value
        return value


def _figure_columns(source: Source, table: Table) -> dict[str, ColumnHeader]:
    """The column of each figure; the first one where several columns mean the same."""
    found: dict[str, ColumnHeader] = {}
    for column in table.columns:
        name = source.figure_of.get(column.key) or source.figure_of.get(column.bare_key)
        if name is not None:
            found.setdefault(name, column)
    if "bounce_rate" in found:
        found.pop(ENGAGEMENT_RATE, None)
    for column in table.columns:  # what an agency adds to a platform's report
        name = FREE_LAYOUT.figure_of.get(column.key) or FREE_LAYOUT.figure_of.get(column.bare_key)
        if name in _COUNTED_BY_HAND and column not in found.values():
            found.setdefault(name, column)
    return found


def samples_of(table: Table, column: ColumnHeader) -> tuple[str, ...]:
    """The first few different values of a column."""
    rows = (table.sheet.rows[row] for row in table.data_rows[:_SAMPLED_ROWS])
    filled = (text for row in rows if (text := cell_text(row[column.index]).strip()))
    return tuple(islice(dict.fromkeys(filled), 3))


def _first_of_month(cell: Cell, today: date | None) -> date:
    if isinstance(cell, date):
        return cell.replace(day=1) if not isinstance(cell, datetime) else cell.date().replace(day=1)
    return parse_month(cell_text(cell), today).first


def _is_above_one(cell: Cell) -> bool:
    if isinstance(cell, str) and "%" in cell:
        return False
    try:
        return 1 < abs(parse_number(cell)) <= 100
    except InvalidValue:
        return False


def _stored(name: str) -> str:
    return "bounce_rate" if name == ENGAGEMENT_RATE else name


def _client_text(cell: Cell) -> str:
    if is_missing(cell):
        raise InvalidValue(Phrase("The client is missing."), Phrase("Write its username or name."))
    return cell_text(cell)


def _parser(name: str, unit: str) -> Callable[[Cell], int | None]:
    """How the cells of a figure's column are read, given the unit in its title."""
    kind = _KINDS[_stored(name)]
    factor = _FACTORS.get(unit, 1)

    def parse(cell: Cell) -> int | None:
        if is_missing(cell):
            return None
        value: Cell = cell
        if factor != 1:
            value = parse_number(cell) * factor
        elif isinstance(kind, Share):
            value = parse_per_cent(cell, bare_is_per_cent=unit == "%")
        elif isinstance(kind, Seconds) and unit in _MINUTES:
            value = parse_seconds(cell) * 60
        number = kind.parse(value)
        if not isinstance(number, int):
            return None
        return _WHOLE - number if name == ENGAGEMENT_RATE else number

    return parse
