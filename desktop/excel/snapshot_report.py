"""Google Analytics' reports snapshot: many small tables in one file, each under comments of its own.

A table by day counts from the start that stands above it: ``Nth day`` 0000 is the start itself. Those tables are laid
side by side, so that they are read as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.errors import InvalidValue
from desktop.domain.parsing import is_missing, parse_whole
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.excel.grid import Cell, Row, Sheet, cell_text
from desktop.excel.layout import Table, find_table, header_key
from desktop.excel.preamble import find_span
from desktop.excel.sources.google_analytics import GOOGLE_ANALYTICS, NTH_DAY

_NTH_KEYS = frozenset(map(header_key, NTH_DAY))
_TABLES_FROM = 2
"""So many tables with a range of their own make a snapshot."""
_LONGEST = 10_000
_COMMENTED_FROM = 3
"""A snapshot's first comment stands in one of so many rows."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A table of the snapshot: the rows of its comments, that of its titles, and the end of its data."""

    lines: range
    header: int
    end: int
    span: Span


def is_nth_day(title: str) -> bool:
    """Whether a column counts days from a start."""
    return header_key(title) in _NTH_KEYS


def day_after(start: date, cell: Cell) -> date:
    """The day that a count from the start means. Raises ``InvalidValue`` for what is no count."""
    number = parse_whole(cell)
    if not 0 <= number < _LONGEST:
        raise InvalidValue(
            Phrase("“{text}” counts no day of the report.", text=cell_text(cell)), Phrase("Write it like 0003.")
        )
    return start + timedelta(number)


def is_snapshot(sheet: Sheet) -> bool:
    """Whether a sheet is a snapshot: several tables, each with the range that it is about above it."""
    return len(list(_parts(sheet))) >= _TABLES_FROM


def snapshot_by_day(sheet: Sheet) -> Table | None:
    """The figures by day of a snapshot as one table, its first columns in their own cells; ``None`` where it has none."""
    parts = list(_parts(sheet))
    by_day = [part for part in parts if is_nth_day(cell_text(sheet.rows[part.header][0])) and _figures(sheet, part)]
    if len(parts) < _TABLES_FROM or not by_day:
        return None
    first = by_day[0]
    columns = [(part, column) for part in by_day for column in _figures(sheet, part)]
    titles = list(dict.fromkeys(cell_text(sheet.rows[part.header][column]) for part, column in reversed(columns)))[::-1]
    values: dict[tuple[date, str], Cell] = {}
    for part, column in columns:
        title = cell_text(sheet.rows[part.header][column])
        for row in sheet.rows[part.header + 1 : part.end]:
            if (day := _day(part, row[0])) is not None and not is_missing(row[column]):
                values.setdefault((day, title), row[column])
    width = 1 + len(titles)
    rows: list[Row] = [(None,) * width] * first.end
    for number in _heads(parts, first):
        rows[number] = ((*sheet.rows[number], *rows[number]))[:width]
    rows[first.header] = (sheet.rows[first.header][0], *titles)
    for number in range(first.header + 1, first.end):
        count = sheet.rows[number][0]
        day = _day(first, count)
        rows[number] = (count, *(values.get((day, title)) if day is not None else None for title in titles))
    return find_table(replace(sheet, rows=rows), GOOGLE_ANALYTICS.titles(), at=first.header)


def what_is_left(sheet: Sheet) -> Iterator[Phrase]:
    """What a person should know of a snapshot of which the days were read."""
    parts = list(_parts(sheet))
    by_day = [part for part in parts if is_nth_day(cell_text(sheet.rows[part.header][0])) and _figures(sheet, part)]
    if others := len(parts) - len(by_day):
        yield Phrase("Left out of the snapshot, because not by day: %n other table(s).", n=others)
    read = {header_key(cell_text(sheet.rows[part.header][at])) for part in by_day for at in _figures(sheet, part)}
    if not any(GOOGLE_ANALYTICS.figure_of.get(key) == "visits" for key in read):
        yield Phrase("The snapshot has no sessions by day. {how}", how=GOOGLE_ANALYTICS.by_day)


def _heads(parts: list[_Part], wanted: _Part) -> Iterator[int]:
    """The rows of comments that are about the wanted table: its own, and what the file says before all tables."""
    yield from wanted.lines
    if wanted is not parts[0]:
        yield from list(parts[0].lines)[:-2]  # without the range, which is that of another table


def _day(part: _Part, cell: Cell) -> date | None:
    try:
        return day_after(part.span.first, cell)
    except InvalidValue:
        return None


def _figures(sheet: Sheet, part: _Part) -> list[int]:
    """The columns of a table that hold figures which are kept."""
    titles = [header_key(cell_text(cell)) for cell in sheet.rows[part.header]]
    return [column for column, title in enumerate(titles) if title in GOOGLE_ANALYTICS.figure_of]


def _parts(sheet: Sheet) -> Iterator[_Part]:
    """The tables with their own range above them; none in a sheet that doesn't begin with a comment."""
    if not any(_is_comment(row[0]) for row in sheet.rows[:_COMMENTED_FROM] if row):
        return
    lines: list[int] = []
    header: int | None = None
    for number, row in enumerate(sheet.rows):
        lead = row[0]
        if _is_comment(lead):
            if header is not None and (part := _part(sheet, lines, header, number)) is not None:
                yield part
            lines, header = ([] if header is not None else lines), None
            lines.append(number)
        elif header is None and lines and lead is not None:
            header = number
    if header is not None and (part := _part(sheet, lines, header, len(sheet.rows))) is not None:
        yield part


def _is_comment(cell: Cell) -> bool:
    return isinstance(cell, str) and cell.startswith("#")


def _part(sheet: Sheet, lines: list[int], header: int, end: int) -> _Part | None:
    span = find_span(" ".join(filter(None, map(cell_text, sheet.rows[number]))) for number in lines)
    return _Part(range(lines[0], lines[-1] + 1), header, end, span) if span is not None else None
