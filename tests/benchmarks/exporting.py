"""An export of 50,000 rows of 25 columns, beside openpyxl's own writer fed with the same cells; memory of either way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from desktop.domain import kinds
from desktop.domain.fields import Field
from desktop.domain.records import Client
from desktop.excel.view_book import ViewContent, write_view_book
from desktop.language import Language
from tests.benchmarks.agency import Agency
from tests.benchmarks.importing import write_xlsx
from tests.benchmarks.measured import Measured, side_by_side

_ROWS, _COLUMNS, _TIMES = 50_000, 25, 3
_MEGABYTE = 1024  # kilobytes, in which Linux tells the memory of a process
_PEAK = """
import resource, sys
from pathlib import Path
from desktop.services.imports import open_import
from desktop.services.opening import open_session
from tests.benchmarks.exporting import written_by_us
if sys.argv[1] == "export":
    written_by_us(Path(sys.argv[2]))
else:
    open_import(open_session(Path(sys.argv[3])), Path(sys.argv[2]))
print(max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def measure(agency: Agency) -> Iterator[Measured]:
    """The values stand ready for both writers; the memory is that of the largest process."""
    path = agency.folder / "export.xlsx"
    fields, rows = _fields(), _rows()
    ready = _ready(fields, rows)
    content = ViewContent("50,000", fields, rows)
    ours, plain = side_by_side(
        lambda: write_view_book(content, path, _LANGUAGE),
        lambda: _write_only(fields, ready, agency.folder / "plain.xlsx"),
        _TIMES,
    )
    yield Measured("export of 50,000 × 25 cells", ours, plain, "openpyxl write-only, the same cells", ratio_goal=1.15)
    for what, file in (("export", path), ("import", write_xlsx(agency, years_back=15))):
        peak = _peak(what, file, agency.path)
        yield Measured(f"  peak memory of the {what}", peak, goal=400.0, unit="MB")


def written_by_us(path: Path) -> None:
    """Write the workbook of this benchmark."""
    write_view_book(ViewContent("50,000", _fields(), _rows()), path, _LANGUAGE)


_LANGUAGE = Language("zh_CN")


def _fields() -> list[Field]:
    return [entry for entry in Client.catalogue() if entry.in_excel][:_COLUMNS]


def _rows() -> list[list[Any]]:
    random = Random(1)
    fields = _fields()
    return [[_value(entry.kind, row, random) for entry in fields] for row in range(_ROWS)]


def _value(kind: kinds.Kind, row: int, random: Random) -> object:
    if random.random() < 0.15:
        return None
    match kind:
        case kinds.Money():
            return random.randrange(10**7)
        case kinds.Day():
            return date(2020, 1, 1) + timedelta(random.randrange(2000))
        case kinds.Choice():
            return random.choice(kind.options).code
        case kinds.Tags():
            return ("甲", "乙")
        case kinds.Whole():
            return random.randrange(1, 30)
        case _:
            return f"苏州{row}有限公司{random.randrange(10**6)}"


def _ready(fields: list[Field], rows: list[list[Any]]) -> list[list[Any]]:
    from desktop.excel.cells import written

    return [[written(entry, value, _LANGUAGE) for entry, value in zip(fields, row, strict=True)] for row in rows]


def _write_only(fields: list[Field], rows: list[list[Any]], path: Path) -> None:
    """Nothing but openpyxl: one styled cell a column, filled again for each row."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    from desktop.excel.book import column_of

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    cells = []
    for entry in fields:
        column = column_of(entry, _LANGUAGE)
        cell = WriteOnlyCell(sheet)
        cell.number_format = column.number_format
        cell.alignment = Alignment(horizontal=column.align, vertical="top")
        cells.append(cell)
    for row in rows:
        for cell, value in zip(cells, row, strict=True):
            cell.value = value
        sheet.append(cells)
    book.save(path)


def _peak(what: str, file: Path, database: Path) -> float:
    """Megabytes of the largest process that took part.

    A process begins with the peak of the one that starts it, so a shell stands between it and this large one.
    """
    command = ["/bin/sh", "-c", '"$@"; exit $?', "sh", sys.executable, "-c", _PEAK, what, str(file), str(database)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    return int(done.stdout.split()[-1]) / _MEGABYTE
