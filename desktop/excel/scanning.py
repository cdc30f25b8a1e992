"""Looks through a workbook beside its fast reader, for what that keeps silent about."""

from __future__ import annotations

import struct
import threading
import zipfile
from collections.abc import Sequence
from pathlib import Path

from desktop.excel.binary_scan import scan_xls, scan_xlsb
from desktop.excel.grid import Cell, Row
from desktop.excel.limits import MEGABYTE
from desktop.excel.ods_scan import scan_ods
from desktop.excel.safety import FileKind, unreadable
from desktop.excel.sheet_scan import SheetScan, scan, sheet_parts

_NOTHING_SPECIAL = SheetScan()
_SMALL = MEGABYTE
_NOT_BUILT_SO = (ValueError, LookupError, struct.error)


class Scanning(threading.Thread):
    """Looks through the sheets, beside the reading of a large file and before that of a small one or an .ods.

    So a small file that reaches too far is told from other dangerous ones, and a large one isn't read twice as long.
    """

    def __init__(self, path: Path, kind: FileKind) -> None:
        super().__init__(daemon=True)
        self._path, self.kind = path, kind
        self._found: Sequence[SheetScan | None] = []
        self._fault: Exception | None = None
        self.start()
        if path.stat().st_size < _SMALL or kind is FileKind.ODS:
            self.join()

    @property
    def is_finished(self) -> bool:
        """Whether all sheets have been looked through."""
        return not self.is_alive()

    def of_sheet(self, index: int) -> SheetScan:
        """What was found in a sheet. Raises what looking through the file raised."""
        self.join()
        self.raise_fault()
        return (self._found[index] if index < len(self._found) else None) or _NOTHING_SPECIAL

    def raise_fault(self) -> None:
        """Raise what looking through the file has raised up to now; ``UserError`` where it isn't built as it should be."""
        if isinstance(self._fault, _NOT_BUILT_SO):
            raise unreadable(self._path.name) from self._fault
        if self._fault is not None:
            raise self._fault

    def run(self) -> None:
        try:
            self._found = _scanned(self._path, self.kind)
        except Exception as fault:  # noqa: BLE001 (the border of the thread: raised again where the answer is asked for)
            self._fault = fault


def _scanned(path: Path, kind: FileKind) -> Sequence[SheetScan | None]:
    if kind is FileKind.XLS:
        return scan_xls(path)
    with zipfile.ZipFile(path) as archive:
        match kind:
            case FileKind.XLSB:
                return scan_xlsb(archive)
            case FileKind.ODS:
                return scan_ods(archive)
        return [scan(archive, part) if part else None for part in sheet_parts(archive)]


def put_errors(rows: list[Row], found: SheetScan) -> None:
    """Put errors where they belong. The fast reader gives them as blank cells, or ends before them."""
    if not found.errors:
        return
    height = max(row for row, _, _ in found.errors) + 1
    width = max(len(rows[0]) if rows else 0, max(column for _, column, _ in found.errors) + 1)
    rows[:] = [(*row, *(None,) * (width - len(row))) for row in rows]
    rows.extend([(None,) * width] * (height - len(rows)))
    for row, column, error in found.errors:
        cells: list[Cell] = list(rows[row])
        cells[column] = error
        rows[row] = tuple(cells)
