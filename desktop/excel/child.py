"""The process that opens a foreign file, so that whatever the file does, the program goes on.

Parsers have been seen to end their process, to fill the memory and to run for hours on small files. The window's
process starts this one with a folder that holds the request, and takes the answer from there
(``desktop.excel.reader``).
"""

from __future__ import annotations

import gc
import io
import pickle
import sys
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import isfinite
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.excel.csv_reader import read_text_file
from desktop.excel.grid import CellError, Row, Sheet, Workbook, cell_name
from desktop.excel.limits import Limits, restrict_this_process
from desktop.excel.ods_scan import with_durations
from desktop.excel.properties import read_properties
from desktop.excel.safety import FileKind, damaged, locked_by_password, recognise, refused, too_far, unreadable
from desktop.excel.scanning import Scanning, put_errors

REQUEST, ANSWER = "request", "answer"

_Read = str | float | int | bool | date | datetime | time | timedelta
_PORTION = 2_000  # rows that travel together
_MERGED_AT_MOST = 50_000
_NOT_A_NUMBER = CellError("#NUM!")


@dataclass(frozen=True, slots=True)
class Request:
    """Which file to read, within which limits."""

    path: Path
    limits: Limits


@dataclass(frozen=True, slots=True)
class Answer:
    """The workbook, its sheets in portions turned to columns (they travel at twice the speed of rows); or why there is
    none."""

    workbook: Workbook | None
    message: Phrase | str = ""
    hint: Phrase | str = ""


def main() -> None:
    """Answer the request in the folder named by the last argument."""
    folder = Path(sys.argv[-1])
    request = pickle.loads((folder / REQUEST).read_bytes())
    gc.disable()
    restrict_this_process(request.limits.memory)
    (folder / ANSWER).write_bytes(pickle.dumps(answer(request), protocol=5))


def answer(request: Request) -> Answer:
    """Read a file, or say why not.

    A parser's panic, or a fault that nobody foresaw, ends the process: no answer is one too, and the safest.
    """
    name = request.path.name
    try:
        workbook = read_file(request.path, request.limits)
    except UserError as refusal:
        return _refusal(refusal)
    except (zipfile.BadZipFile, zlib.error, ExpatError, ParseError, EOFError):
        return _refusal(damaged(name))
    except PermissionError:
        return _refusal(_forbidden(name))
    except OSError:
        return _refusal(_disk_fault(name))
    except MemoryError:
        return _refusal(too_much(name))
    sheets = tuple(replace(sheet, rows=packed(sheet.rows)) for sheet in workbook.sheets)
    return Answer(Workbook(sheets, workbook.properties, workbook.charset, workbook.delimiter))


def read_file(path: Path, limits: Limits) -> Workbook:
    """Read a file in this process. Raises ``UserError``, and whatever a parser raises for a broken file."""
    kind = recognise(path, limits)
    if kind is FileKind.TEXT:
        return read_text_file(path, limits)
    properties: dict[str, str] = {}
    if kind is not FileKind.XLS:
        with zipfile.ZipFile(path) as archive:
            properties = read_properties(archive)
    return _read_cells(path, limits, Scanning(path, kind), properties)


def too_much(name: str) -> UserError:
    """The error for a file that needs more memory or time than any honest workbook."""
    return refused(
        Phrase("“{name}” is too large to be read.", name=name),
        Phrase("Delete empty rows and columns after the table, or export a shorter range."),
    )


def packed(rows: Sequence[Row]) -> list[Any]:
    """Rows in portions, each column by column: values of a kind that follow each other are read fastest."""
    return [
        pickle.dumps(tuple(zip(*rows[first : first + _PORTION], strict=True)), protocol=5)
        for first in range(0, len(rows), _PORTION)
    ]


def unpacked(portions: Iterable[Any]) -> list[Row]:
    """The rows in portions. Each is unpacked by itself: all at once would stop the window that waits for them."""
    return [row for portion in portions for row in zip(*pickle.loads(portion), strict=True)]


def _refusal(error: UserError) -> Answer:
    return Answer(None, error.message, error.hint)


def _forbidden(name: str) -> UserError:
    return refused(
        Phrase("“{name}” may not be read.", name=name),
        Phrase("Close it in other programs, or copy it to a folder of your own."),
    )


def _disk_fault(name: str) -> UserError:
    return refused(
        Phrase("“{name}” can't be read from its disk.", name=name), Phrase("Copy it to this computer and try again.")
    )


def _read_cells(path: Path, limits: Limits, scanning: Scanning, properties: dict[str, str]) -> Workbook:
    import python_calamine as calamine

    scanning.raise_fault()  # some damaged files fill the memory
    try:
        # From the content, not the path: the library trusts the ending of a path.
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes())) as book:
            sheets = []
            for index, metadata in enumerate(book.sheets_metadata):
                if metadata.typ is not calamine.SheetTypeEnum.WorkSheet:
                    continue
                if scanning.is_finished:
                    reach = scanning.of_sheet(index)
                    _refuse_extent(path.name, metadata.name, reach.last_row, reach.last_column, limits)
                cells = book.get_sheet_by_index(index)
                last_row, last_column = cells.end or (-1, -1)
                _refuse_extent(path.name, metadata.name, last_row, last_column, limits)
                rows = [_row(row) for row in cells.to_python(skip_empty_area=False)]
                if scanning.kind is FileKind.ODS:
                    rows = [with_durations(row) for row in rows]
                found = scanning.of_sheet(index)
                _refuse_extent(path.name, metadata.name, found.last_row, found.last_column, limits)
                put_errors(rows, found)
                visible = metadata.visible is calamine.SheetVisibleEnum.Visible
                sheets.append(Sheet(metadata.name, rows, visible, found.hidden_rows, _merged(cells.merged_cell_ranges)))
    except calamine.PasswordError:
        raise locked_by_password(path.name) from None
    except (calamine.ZipError, calamine.XmlError):
        raise damaged(path.name) from None
    except calamine.CalamineError:
        # Asked for the format by content, the library passes over the password of an old .xls.
        if path.suffix.lower() == ".xls" and _has_password(path):
            raise locked_by_password(path.name) from None
        raise unreadable(path.name) from None
    return Workbook(tuple(sheets), properties)


def _has_password(path: Path) -> bool:
    import python_calamine as calamine

    try:
        calamine.CalamineWorkbook.from_path(path)
    except calamine.PasswordError:
        return True
    except calamine.CalamineError:
        return False
    return False


def _refuse_extent(name: str, sheet: str, last_row: int, last_column: int, limits: Limits) -> None:
    rows, columns = last_row + 1, last_column + 1
    if rows > limits.rows or columns > limits.columns or rows * columns > limits.cells:
        raise too_far(name, sheet, cell_name(last_row, last_column))


def _row(values: list[_Read]) -> Row:
    """Blank cells as ``None``, and whole numbers as such (the library gives every number as a float).

    A number that no spreadsheet shows, as an infinite one, is an error.
    """
    return tuple(
        [
            (int(value) if value.is_integer() and -1e15 < value < 1e15 else value if isfinite(value) else _NOT_A_NUMBER)
            if value.__class__ is float
            else (None if value == "" else value)
            for value in values
        ]
    )


def _merged(ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]] | None) -> tuple[tuple[int, int, int], ...]:
    """The merged cells that reach over several rows of one column."""
    found = [(top, bottom, left) for (top, left), (bottom, right) in ranges or () if left == right and bottom > top]
    return tuple(found[:_MERGED_AT_MOST])
