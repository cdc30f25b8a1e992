"""Writes the rows of a file that could not be taken as they stand: in the file's own layout, the cells marked.

What comes out is to be corrected and imported again, so every value keeps its kind, and what the file said of itself
(stamp, hidden sheet) goes along.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.progress import Progress, silent
from desktop.excel.book import written_book
from desktop.excel.cells import TEXT_FORMAT, safe_text, shown_width
from desktop.excel.grid import Cell, CellError, Row, cell_text, column_letters
from desktop.excel.stamp import KEY, SECOND_KEY
from desktop.language import Language

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

PROBLEMS = "HuifangProblems"
"""The property of a workbook that holds only the rows which could not be taken."""
_NOT_IN_TITLE = re.compile(r"[\\/*?:\[\]']")
_LONGEST_TITLE = 31
_MARK, _EDGE = "FFC7CE", "C00000"
_COMMENT_WIDTH, _COMMENT_LINE = 300, 22
_NARROWEST, _WIDEST = 8.0, 48.0
_MEASURED_ROWS = 200
_PROGRESS_EVERY = 250
_DAY, _MOMENT, _CLOCK, _DURATION = "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "hh:mm:ss", "[h]:mm:ss"


@dataclass(frozen=True, slots=True)
class ProblemSheet:
    """A sheet: what stands above the rows (``above`` of them), the rows, and the reason for each marked place."""

    name: str
    rows: Sequence[Row]
    above: int = 0
    reasons: Mapping[tuple[int, int], str] = field(default_factory=dict)
    visible: bool = True


def write_problems_book(
    path: Path, sheets: Sequence[ProblemSheet], properties: Mapping[str, str], language: Language,
    progress: Progress = silent,
) -> None:  # fmt: skip
    """Write the workbook. Raises ``UserError`` when the file can't be written."""
    from openpyxl.packaging.custom import StringProperty

    with written_book(path, path.stem, language) as book:
        for name, value in {**properties, PROBLEMS: "1"}.items():
            book.custom_doc_props.append(StringProperty(name=name, value=value))
        titles: set[str] = set()
        for sheet in sheets:
            title = _free_title(sheet.name, titles)
            titles.add(title.casefold())
            _write(book.create_sheet(title), sheet, progress)


def _free_title(name: str, taken: set[str]) -> str:
    title = wanted = _NOT_IN_TITLE.sub(" ", safe_text(name))[:_LONGEST_TITLE].strip() or "1"
    number = 1
    while title.casefold() in taken:
        number += 1
        title = f"{wanted[: _LONGEST_TITLE - 4]} {number}"
    return title


def _write(page: WriteOnlyWorksheet, sheet: ProblemSheet, progress: Progress) -> None:
    if not sheet.visible:
        page.sheet_state = "hidden"
    if sheet.above:
        page.freeze_panes = f"A{sheet.above + 1}"
    hidden = _key_columns(sheet)
    for column, width in enumerate(_widths(sheet)):
        dimension = page.column_dimensions[column_letters(column)]
        dimension.width = width
        dimension.hidden = column in hidden
    for number, row in enumerate(sheet.rows):
        if number % _PROGRESS_EVERY == 0:
            progress(number, len(sheet.rows), sheet.name)
        reasons = {column: reason for (at, column), reason in sheet.reasons.items() if at == number}
        page.append([_cell(page, value, reasons.get(column, "")) for column, value in enumerate(row)])


def _key_columns(sheet: ProblemSheet) -> frozenset[int]:
    keys = (KEY, SECOND_KEY)
    return frozenset(column for row in sheet.rows[: sheet.above] for column, cell in enumerate(row) if cell in keys)


def _widths(sheet: ProblemSheet) -> list[float]:
    shown = sheet.rows[max(0, sheet.above - 1) : sheet.above + _MEASURED_ROWS] or sheet.rows[:_MEASURED_ROWS]
    return [
        min(_WIDEST, max(_NARROWEST, *(shown_width(cell_text(cell)) + 2 for cell in column)))
        for column in zip(*shown, strict=True)
    ]


def _cell(page: WriteOnlyWorksheet, value: Cell, reason: str) -> WriteOnlyCell | None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.comments import Comment
    from openpyxl.styles import Border, PatternFill, Side

    if value is None and not reason:
        return None
    cell: Any = WriteOnlyCell(page)
    match value:
        case CellError():
            cell.value = value.code
            cell.data_type = "e"
        case str():
            cell.value = safe_text(value)
            cell.data_type = "s"  # text, even where openpyxl sees a formula or an error
            cell.number_format = TEXT_FORMAT
        case datetime():
            cell.value = value
            cell.number_format = _DAY if value.time() == time() else _MOMENT
        case date():
            cell.value = value
            cell.number_format = _DAY
        case time():
            cell.value = value
            cell.number_format = _CLOCK
        case timedelta():
            cell.value = value
            cell.number_format = _DURATION
        case _:
            cell.value = value
    if reason:
        side = Side(style="thin", color=_EDGE)
        cell.fill = PatternFill("solid", fgColor=_MARK)
        cell.border = Border(left=side, right=side, top=side, bottom=side)
        height = _COMMENT_LINE * (2 + len(reason) // 30)
        cell.comment = Comment(safe_text(reason), "Huifang", height=height, width=_COMMENT_WIDTH)
    return cell
