"""Puts what a person typed in the review in place of the cells that could not be read, before the file is compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.staging import Correction
from desktop.excel.grid import Cell, Row, Sheet, Workbook, cell_text, place_of


def with_corrections(book: Workbook, corrections: Iterable[Correction]) -> Workbook:
    """The workbook as if it had been written so. The file itself stays as it is."""
    by_sheet: defaultdict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        by_sheet[correction.sheet].append(correction)
    if not by_sheet:
        return book
    sheets = tuple(
        _corrected(sheet, by_sheet[sheet.name]) if sheet.name in by_sheet else sheet for sheet in book.sheets
    )
    return replace(book, sheets=sheets)


def _corrected(sheet: Sheet, corrections: Iterable[Correction]) -> Sheet:
    rows: list[Row] = list(sheet.rows)
    for correction in corrections:
        place = place_of(correction.cell)
        if place is None or place[0] >= len(rows) or place[1] >= sheet.width:
            continue
        number, column = place
        before = cell_text(rows[number][column])
        everywhere = correction.everywhere and bool(before)
        for at in range(number, len(rows)) if everywhere else (number,):
            if at == number or cell_text(rows[at][column]) == before:
                rows[at] = _with(rows[at], column, correction.text)
    return replace(sheet, rows=rows)


def _with(row: Row, column: int, text: str) -> Row:
    cells: list[Cell] = list(row)
    cells[column] = text or None
    return tuple(cells)
