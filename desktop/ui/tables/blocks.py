"""Blocks of cells: to the clipboard and back, filled down, emptied, counted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Any

from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit

_CELL_FORMS = {"text": "'\\@'", "date": "yyyy\\-mm\\-dd", "number": "General"}
"""Number formats as spreadsheets read them from pasted HTML."""

Place = tuple[int, int]
"""Row and column of a cell, both as they are counted by the model."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What the status bar says of cells; all but the counts are of those that hold a number.

    ``column`` is given when the cells are all that are shown in one column, for nothing more than a cell is selected.
    """

    rows: int = 0
    cells: int = 0
    numbers: int = 0
    total: Decimal | None = None
    least: Decimal | None = None
    greatest: Decimal | None = None
    column: str = ""

    @property
    def mean(self) -> Decimal | None:
        """The mean of the numbers; ``None`` when there is none (a missing value is not 0)."""
        return self.total / self.numbers if self.total is not None and self.numbers else None


def as_tsv(lines: Iterable[Sequence[str]]) -> str:
    """Texts as a spreadsheet takes them from the clipboard."""
    out = io.StringIO()
    csv.writer(out, dialect="excel-tab").writerows(lines)
    return out.getvalue()


def from_tsv(text: str) -> list[list[str]]:
    """The cells that a spreadsheet put on the clipboard, without the empty last line."""
    lines = list(csv.reader(io.StringIO(text, newline=""), dialect="excel-tab"))
    while lines and not any(lines[-1]):
        lines.pop()
    return lines


def copied(rows: Sequence[Any], columns: Sequence[Column[Any]], chosen: frozenset[Place]) -> str:
    """The chosen cells (places within ``rows`` and ``columns``) as a spreadsheet takes them; others stay empty."""
    return as_tsv(
        [column.plain(row) if (place, at) in chosen else "" for at, column in enumerate(columns)]
        for place, row in enumerate(rows)
    )


def copied_html(rows: Sequence[Any], columns: Sequence[Column[Any]], chosen: frozenset[Place]) -> str:
    """The same as a table whose texts stay texts in a spreadsheet: ``00123``, ``+86…`` and ``=1+1`` are not read there."""
    lines = []
    for place, row in enumerate(rows):
        cells = []
        for at, column in enumerate(columns):
            text = column.plain(row) if (place, at) in chosen else ""
            form = _CELL_FORMS.get("text" if isinstance(column.value(row), str) else column.kind, _CELL_FORMS["number"])
            cells.append(f'<td style="mso-number-format:{form}">{escape(text).replace(chr(10), "<br>")}</td>')
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<html><head><meta charset="utf-8"></head><body><table>{"".join(lines)}</table></body></html>'


def edited(row: Any, column: Column[Any], text: object) -> list[Edit[Any]]:
    """The edit that a typed text makes of a cell; none when the value stays. Raises ``InvalidValue``."""
    value = column.read(text)
    return [] if value == column.value(row) else [Edit(row, column, value)]


def summed(rows: int, chosen: Iterable[tuple[Column[Any], Sequence[Any]]], column: str = "") -> Summary:
    """Count, sum, least and greatest of chosen cells, column by column, in a table of so many rows."""
    cells = numbers = 0
    total = Decimal(0)
    ends: list[Decimal] = []
    for one, members in chosen:
        cells += len(members)
        found = one.numbers(members)
        if not found:
            continue
        numbers += len(found)
        # Whole numbers, as nearly all are, add up faster than decimals.
        total += Decimal(str(sum(found))) / one.per_unit
        ends += [Decimal(str(end)) / one.per_unit for end in (min(found), max(found))]
    if not numbers:
        return Summary(rows, cells, column=column)
    return Summary(rows, cells, numbers, total, min(ends), max(ends), column)
