"""Finds the table in a sheet that people or platforms laid out: titles above it, totals and notes below."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property, lru_cache
from typing import NamedTuple

from desktop.domain.written_months import split_month
from desktop.domain.written_text import tidy
from desktop.excel.grid import Cell, Row, Sheet, cell_text, column_letters

_HEADER_WITHIN = 30
_LONGEST_TITLE = 60
_NOT_IN_KEY = re.compile(r"[\s._\-·:*★☆#]+")
_UNIT = re.compile(r"(.+?)\s*[(\[【]([^()\[\]【】]*)[)\]】]")
_TOTAL = re.compile(
    r"(?:合计|总计|小计|共计|汇总|总和|当页汇总|本页合计|本页小计|全部汇总)(?:$|[\s:(]).*"
    r"|(?:(?:grand|sub)[ -]?)?totals?(?:$|\s*[:(-].*)|sum",
    re.IGNORECASE,
)
_LONGEST_GROUP = 20
_SAMPLED = 50
# The first letters of whatever _TOTAL matches, of comments and of blanks: a cheap test for tens of thousands of rows.
_SUSPECT = frozenset(["", *"合总小共汇当本全TtGgSs#＃ \u3000\xa0\t\r\n"])


@dataclass(frozen=True, slots=True)
class ColumnHeader:
    """A column of a table: its place, its title, and the unit that the title gives in brackets.

    A title that stands twice bears a number from the second time on; ``written`` is what the file says then. A column
    ``without_title`` that holds something is called by its letters.
    """

    index: int
    title: str
    unit: str = ""
    written: str = ""
    without_title: bool = False

    @property
    def key(self) -> str:
        """The title for looking it up, unit included."""
        return header_key(self.title)

    @property
    def bare_key(self) -> str:
        """The title for looking it up, without the unit, and without the number of one that stands twice."""
        written = self.written or self.title
        return _words_of(written).bare_key if len(written) <= _LONGEST_TITLE else _key(_without_unit(written)[0])

    def is_called(self, names: Mapping[str, object] | frozenset[str]) -> bool:
        """Whether the title, with or without its unit, is among the names (``header_key`` of each)."""
        return self.key in names or self.bare_key in names


@dataclass(frozen=True)
class Table:
    """A header with the rows that belong to it. Rows and columns count from 0 within the sheet."""

    sheet: Sheet
    header_row: int
    columns: tuple[ColumnHeader, ...]
    first_row: int
    meanings: Mapping[str, str] = field(repr=False, compare=False)
    preamble: tuple[str, ...] = ()

    @cached_property
    def data_rows(self) -> Sequence[int]:
        """The rows that hold data; looked for when they are first asked for, since most tables are only held against
        a layout that isn't theirs."""
        return _data_rows(self.sheet.rows, self.header_row, self.first_row, self.meanings)

    def cells(self, column: ColumnHeader) -> list[Cell]:
        """The column's cells in the data rows."""
        rows, index = self.sheet.rows, column.index
        return [rows[row][index] for row in self.data_rows]

    def is_titled(self, title: str) -> bool:
        """Whether a column is called so."""
        return self.column(frozenset({header_key(title)})) is not None

    def column(self, names: Mapping[str, object] | frozenset[str]) -> ColumnHeader | None:
        """The first column that has one of the names."""
        return next((column for column in self.columns if column.is_called(names)), None)


def header_key(title: str) -> str:
    """A title for comparing: ``Page.Loads``, ``page loads`` and ``PAGE_LOADS`` are the same."""
    return _words_of(title).key if len(title) <= _LONGEST_TITLE else _key(title)


def _key(title: str) -> str:
    return _NOT_IN_KEY.sub("", tidy(title)).casefold()


class _Words(NamedTuple):
    """A short text as a title: its keys with and without the unit, and whether it begins like a number."""

    key: str
    bare_key: str
    begins_with_digit: bool


@lru_cache(maxsize=20_000)
def _words_of(text: str) -> _Words:
    """Kept, since each sheet is held against every layout, and so the same texts are asked about again and again."""
    return _Words(_key(text), _key(_without_unit(text)[0]), tidy(text)[:1].isdigit())


def find_table(sheet: Sheet, known: Mapping[str, str], *, at: int | None = None) -> Table | None:
    """The table whose header is the most likely of the sheet's first rows, or ``None`` if no row is like one.

    ``known`` has what each title is known to mean; a header is the row that names the most different things, and
    among rows that name none, the one with the most short texts. ``at`` is its row where that is known.
    """
    meanings = {header_key(title): meaning for title, meaning in known.items()}
    rows = sheet.rows
    best, best_score = -1, (0, 0)
    for index in range(min(len(rows), _HEADER_WITHIN)) if at is None else (at,):
        score = _likeness(rows[index], meanings)
        if score > best_score:
            best, best_score = index, score
    if best < 0 or (best_score[0] == 0 and best_score[1] < min(2, sheet.width)):
        return None
    titles, first = _titles(rows, best, meanings)
    columns = _columns(titles, rows[first : first + _SAMPLED])
    preamble = tuple(filter(None, (_line(row) for row in rows[:best])))
    return Table(sheet, best, columns, first, meanings, preamble)


def _columns(titles: Sequence[str], sample: Sequence[Row]) -> tuple[ColumnHeader, ...]:
    """The columns that have a title, each under one of its own, and those without one that hold something."""
    found: dict[str, ColumnHeader] = {}
    for index, written in enumerate(titles):
        title, number = written, 1
        while title in found:
            number += 1
            title = f"{written} ({number})"
        if title:
            found[title] = ColumnHeader(index, title, _without_unit(written)[1], written if title != written else "")
        elif any(not _is_blank(row[index]) for row in sample):
            title = f"({column_letters(index)})"
            found[title] = ColumnHeader(index, title, without_title=True)
    return tuple(found.values())


def _likeness(row: Row, meanings: Mapping[str, str]) -> tuple[int, int]:
    """How many different things a row names, and how many short texts more than other values it has."""
    named = {meaning for cell in row if isinstance(cell, str) and (meaning := _meaning(cell, meanings))}
    texts = sum(1 if _may_be_title(cell) else -2 for cell in row if cell is not None)
    return len(named), max(texts, 0)


def _meaning(title: str, meanings: Mapping[str, str]) -> str | None:
    if len(title) > _LONGEST_TITLE:
        return None
    words = _words_of(title)
    return meanings.get(words.key) or meanings.get(words.bare_key)


def _may_be_title(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) <= _LONGEST_TITLE and not _words_of(cell).begins_with_digit


def _without_unit(title: str) -> tuple[str, str]:
    parts = _UNIT.fullmatch(tidy(title))
    return (parts[1], parts[2]) if parts else (tidy(title), "")


def _titles(rows: Sequence[Row], header: int, meanings: Mapping[str, str]) -> tuple[list[str], int]:
    """The titles, put together from two rows where cells are merged, and the first row below them."""
    titles = [_title(cell) for cell in rows[header]]
    above = [_title(cell) for cell in rows[header - 1]] if header else []
    if _are_groups(above, titles):
        return _joined(above, titles, meanings), header + 1
    below = rows[header + 1] if header + 1 < len(rows) else ()
    if _is_second_header(titles, below, meanings):
        return _joined(titles, [_title(cell) for cell in below], meanings), header + 2
    return titles, header + 1


def _joined(upper: list[str], lower: list[str], meanings: Mapping[str, str]) -> list[str]:
    """The lower titles, with the one that spans them in front where they say nothing by themselves."""
    joined, group = [], ""
    for top, bottom in zip(upper, lower, strict=True):
        group = top or group
        spanned = f"{group} {bottom}".strip()
        says_all = _meaning(bottom, meanings) and split_month(group) is None  # a month above makes another column of it
        joined.append((bottom if says_all else spanned) if bottom else top)
    return joined


def _are_groups(above: list[str], titles: list[str]) -> bool:
    """Whether the row above a header belongs to it: it has several short titles, one of them above a blank
    cell, or several months."""
    filled = [text for text in above if text]
    if sum(split_month(text) is not None for text in filled) > 1:
        return True
    return (
        len(filled) > 1
        and all(len(text) <= _LONGEST_GROUP and ":" not in text and _may_be_title(text) for text in filled)
        and any(upper and not title for upper, title in zip(above, titles, strict=True))
    )


def _is_second_header(titles: list[str], below: Row, meanings: Mapping[str, str]) -> bool:
    """Whether the next row names the parts of merged titles: it has texts only, and none below a known title."""
    filled = [(title, cell) for title, cell in zip(titles, below, strict=False) if cell is not None]
    return (
        len(filled) > 1
        and any(not title for title, _ in filled)
        and all(_may_be_title(cell) and not _meaning(title, meanings) for title, cell in filled)
    )


def _is_blank(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _is_total(text: str) -> bool:
    """Whether a row that starts so is a total; the characters of 合计 may stand apart."""
    text = tidy(text)
    return bool(_TOTAL.fullmatch(text) or _TOTAL.fullmatch("".join(text.split())))


def _title(cell: Cell) -> str:
    return " ".join(cell_text(cell).split())


def _line(row: Row) -> str:
    return " ".join(filter(None, map(_title, row)))


def _data_rows(rows: Sequence[Row], header: int, first: int, meanings: Mapping[str, str]) -> list[int]:
    """The rows that hold data: no blank ones, totals, repeated headers, nor what follows the table."""
    found: list[int] = []
    is_over = False  # after a total or a blank row, notes and other tables may follow
    for index in range(first, len(rows)):
        row = rows[index]
        start = row[0]
        if not is_over and start is not None and not (start.__class__ is str and start[:1] in _SUSPECT):
            if start != rows[header][0] or row != rows[header]:
                found.append(index)
            continue
        filled = [cell for cell in row if not _is_blank(cell)]
        if not filled:
            is_over = bool(found)
            continue
        lead = filled[0]
        if isinstance(lead, str) and lead.lstrip().startswith(("#", "＃")):
            break
        if (isinstance(lead, str) and _is_total(lead)) or (start is None and _totals_at_the_end(filled)):
            is_over = bool(found)
            continue
        if row == rows[header]:
            continue
        if is_over and _is_another_header(row, meanings):
            break
        if is_over and len(filled) == 1 and len(row) > 2:
            continue
        found.append(index)
    return found


def _totals_at_the_end(filled: Sequence[Cell]) -> bool:
    """Whether a row that begins with a blank says at its end that it is a total, as explorations of Google Analytics do."""
    return isinstance(filled[-1], str) and _is_total(filled[-1])


def _is_another_header(row: Row, meanings: Mapping[str, str]) -> bool:
    named, _ = _likeness(row, meanings)
    return named > 1 and not any(isinstance(cell, int | float | date | datetime | time | timedelta) for cell in row)
