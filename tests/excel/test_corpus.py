"""Hundreds of workbooks of other programs are opened with what they hold, or refused with a sentence (product §6.3)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.domain.errors import UserError
from desktop.excel.grid import CellError, Workbook, cell_text
from desktop.excel.limits import MEGABYTE, Limits
from desktop.excel.reader import read_workbook
from desktop.services.imports.foreign import stage_foreign
from desktop.services.session import Session
from tests.excel.collections import Unreachable, found_workbooks, is_workbook
from tests.excel.other_writers import Rows, written
from tests.services.desk import open_desk, small_agency

pytestmark = pytest.mark.slow


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    small_agency(found)
    yield found
    found.store.close()


def read(path: Path, limits: Limits | None = None) -> Workbook | UserError:
    """The workbook, or the error that refuses it; anything else, also a child process that hangs, fails the test."""
    try:
        return read_workbook(path, limits)
    except UserError as refusal:
        return refusal


def explained(refusal: UserError) -> None:
    """A refusal is a sentence, and says what to do."""
    assert str(refusal.message).endswith(".")
    assert str(refusal.hint)


def compared(session: Session, book: Workbook, name: str) -> None:
    """What an import would make of it: rows, figures, a question, or a refusal in a sentence."""
    try:
        staged = stage_foreign(session, book, name)
    except UserError as refusal:
        explained(refusal)
    else:
        staged.accepted()


def values(rows: Rows) -> list[list[Any]]:
    """Cells as they compare: moments to the second, floats to ten digits, blanks and trailing ones away."""
    found = [[_value(value) for value in row] for row in rows]
    for row in found:
        while row and row[-1] is None:
            row.pop()
    while found and not found[-1]:
        found.pop()
    return found


def _value(value: Any) -> Any:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return (value + timedelta(milliseconds=500)).replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)
    if isinstance(value, time):
        return timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    if isinstance(value, bool | timedelta):
        return value
    if isinstance(value, int | float):
        return f"{value:.10g}"
    return cell_text(value)


def test_every_file_of_the_collection_is_opened_or_refused(shared_data: Path, session: Session) -> None:
    files = sorted(path for path in shared_data.rglob("*") if path.is_file())
    with ThreadPoolExecutor(2) as pool:
        found = list(zip(files, pool.map(read, files), strict=True))
    assert len(found) > 150
    for path, book in found:
        if isinstance(book, Workbook):
            compared(session, book, path.name)
        else:
            explained(book)
            assert "Nothing was changed." in str(book.message)
    assert sum(isinstance(book, UserError) for _, book in found) < len(found) / 10


def test_what_other_programs_wrote_is_read_as_it_was_written(tmp_path: Path, session: Session) -> None:
    made = list(written(tmp_path / "made"))
    assert len(made) > 200
    with ThreadPoolExecutor(2) as pool:
        books = list(pool.map(read, (one.path for one in made)))
    wrong = []
    for one, book in zip(made, books, strict=True):
        if isinstance(book, UserError):
            if "is empty" not in str(book):
                wrong.append((one.path.name, str(book)))
            continue
        if one.rows is not None and values([list(row) for row in book.sheets[0].rows]) != values(one.rows):
            wrong.append((one.path.name, "other cells"))
        compared(session, book, one.path.name)
    assert not wrong


def test_workbooks_found_in_other_collections_are_opened_or_refused(
    tmp_path: Path, session: Session, pytestconfig: pytest.Config
) -> None:
    assert pytestconfig.cache is not None
    try:
        files = list(found_workbooks(pytestconfig.cache.mkdir("collections"), tmp_path))
    except Unreachable as fault:
        pytest.skip(f"the collections can't be fetched: {fault}")
    assert sum(map(is_workbook, files)) > 400
    wrong: list[str] = []
    refused = 0
    limits = Limits(memory=500 * MEGABYTE, seconds=20)
    with ThreadPoolExecutor(2) as pool:
        for path, book in zip(files, pool.map(lambda path: read(path, limits), files), strict=True):
            if isinstance(book, UserError):
                explained(book)
                refused += 1
            else:
                compared(session, book, path.name)
                wrong += differing(path, book)
    assert not wrong
    # 15 have a password, a dozen are web pages or archives, and a handful are broken.
    assert refused < len(files) / 10


def differing(path: Path, book: Workbook) -> Iterator[str]:
    """Where openpyxl, which reads each cell with its format, sees another number, day, flag or error, or hidden rows."""
    if path.suffix.lower() not in (".xlsx", ".xlsm") or path.stat().st_size > MEGABYTE:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            other = openpyxl.load_workbook(path, data_only=True)
        except Exception:  # noqa: BLE001 (openpyxl raises whatever there is; some files are beyond it)
            return
    for sheet in other.worksheets:
        ours = book.sheet(sheet.title)
        if ours is None or ours.hidden != sum(row.hidden for row in sheet.row_dimensions.values()):
            yield f"{path.name} {sheet.title}"
            continue
        for row in sheet.iter_rows():
            for cell in row:
                value = CellError(cell.value) if cell.data_type == "e" else cell.value
                if isinstance(value, str | None):
                    continue  # links and merged cells are other texts for each program
                found = ours.rows[cell.row - 1][cell.column - 1]
                too_late = value == CellError("#VALUE!") and isinstance(found, int)  # a day after the year 9999
                if _value(value) != _value(found) and not too_late:
                    yield f"{path.name} {sheet.title} {cell.coordinate}: {found!r}, {value!r}"
