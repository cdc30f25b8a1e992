"""What a file holds once it is read: sheets of plain values, with nothing left of the file's format."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from desktop.domain.written_text import tidy

_CELL_NAME = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


@dataclass(frozen=True, slots=True)
class CellError:
    """An error that a spreadsheet shows in a cell, as ``#N/A`` or ``#REF!``: neither a value nor a blank."""

    code: str

    def __str__(self) -> str:
        return self.code


Cell = str | int | float | Decimal | bool | date | datetime | time | timedelta | CellError | None
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: rows of cells from A1 on, each row as long as the widest; some may be ``hidden`` by hand or a filter.

    ``merged`` has the cells that reach over several rows of one column: first row, last row, column, all from 0.
    """

    name: str
    rows: Sequence[Row]
    visible: bool = True
    hidden: int = 0
    merged: tuple[tuple[int, int, int], ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file that was read: its sheets in the file's order, and the properties that programs stamp on workbooks.

    ``charset`` and ``delimiter`` are set for text files (CSV) only.
    """

    sheets: tuple[Sheet, ...]
    properties: dict[str, str] = field(default_factory=dict)
    charset: str = ""
    delimiter: str = ""

    @property
    def visible_sheets(self) -> tuple[Sheet, ...]:
        """The sheets that a person sees, or all if none is visible."""
        return tuple(sheet for sheet in self.sheets if sheet.visible) or self.sheets

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name, if there is one."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)


def column_letters(index: int) -> str:
    """The letters of a column, the first being 0: ``A``, ``Z``, ``AA``."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """The name of a cell as spreadsheets show it; both numbers start at 0: (16, 3) is ``D17``."""
    return f"{column_letters(column)}{row + 1}"


def place_of(name: str) -> tuple[int, int] | None:
    """Row and column of a cell's name, both from 0: ``D17`` is (16, 3); ``None`` for what names no cell."""
    found = _CELL_NAME.fullmatch(name)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def cell_text(value: Cell) -> str:
    """A cell as text: whole numbers without ``.0``, days as 2026-08-31, a blank as an empty text."""
    if value is None:
        return ""
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
