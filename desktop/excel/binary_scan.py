"""Looks through the records of .xls and .xlsb files for what their fast reader keeps silent about: errors, which it
gives as blank cells, and hidden rows.

Record numbers and places of fields are those of the published descriptions of both formats, [MS-XLS] and [MS-XLSB].
"""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

from desktop.excel.sheet_scan import UNNAMED_ERROR, SheetScan, targets_of

_CODES = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}  # fmt: skip

# .xls: BOF, EOF, BoundSheet8; Row, Formula, BoolErr
_BEGIN, _END, _SHEET = 0x0809, 0x000A, 0x0085
_ROW, _FORMULA, _FLAG_OR_ERROR = 0x0208, 0x0006, 0x0205
_ROW_IS_HIDDEN = 0x20
_ERROR_RESULT = 2
_NO_NUMBER = b"\xff\xff"

# .xlsb: BrtBundleSh; BrtRowHdr, BrtCellError, BrtFmlaError
_BUNDLE_SHEET = 156
_ROW_HEADER, _CELL_ERROR, _FORMULA_ERROR = 0, 3, 11
_HEADER_IS_HIDDEN = 0x10


def scan_xls(path: Path) -> list[SheetScan]:
    """What each sheet of an .xls file holds beside plain cells, in the order of the workbook.

    Raises ``ValueError`` if the file holds no workbook that could be found.
    """
    from olefile.olefile import OleFileError, OleFileIO

    try:
        with OleFileIO(path) as file:
            stream = next((name for name in ("Workbook", "Book") if file.exists(name)), None)
            if stream is None:
                raise ValueError("there is no workbook in it")
            content: bytes = file.openstream(stream).read()
    except OleFileError as fault:
        raise ValueError(str(fault)) from fault
    starts = [struct.unpack_from("<I", content, at)[0] for kind, at, size in _records(content, 0) if kind == _SHEET]
    return [_scan_records(content, start) for start in starts]


def scan_xlsb(archive: zipfile.ZipFile) -> list[SheetScan]:
    """What each sheet of an .xlsb file holds beside plain cells, in the order of the workbook.

    Raises ``zipfile.BadZipFile`` if the file is damaged.
    """
    book = archive.read("xl/workbook.bin")
    targets = targets_of(archive, "xl/_rels/workbook.bin.rels")
    found = []
    for kind, at, _size in _binary_records(book):
        if kind == _BUNDLE_SHEET:
            (length,) = struct.unpack_from("<I", book, at + 8)
            part = targets.get(book[at + 12 : at + 12 + 2 * length].decode("utf-16-le", "replace"))
            found.append(_scan_binary_records(archive.read(part)) if part else SheetScan())
    return found


def _scan_records(content: bytes, start: int) -> SheetScan:
    found = SheetScan()
    for kind, at, size in _records(content, start):
        if kind == _ROW and size >= 16:
            found.hidden_rows += bool(content[at + 12] & _ROW_IS_HIDDEN)
        elif kind == _FLAG_OR_ERROR and size >= 8 and content[at + 7]:
            _put(found, struct.unpack_from("<HH", content, at), content[at + 6])
        elif (
            kind == _FORMULA
            and size >= 14
            and content[at + 6] == _ERROR_RESULT
            and content[at + 12 : at + 14] == _NO_NUMBER
        ):
            _put(found, struct.unpack_from("<HH", content, at), content[at + 8])
    return found


def _scan_binary_records(content: bytes) -> SheetScan:
    found = SheetScan()
    row = 0
    for kind, at, size in _binary_records(content):
        if kind == _ROW_HEADER and size >= 12:
            (row,) = struct.unpack_from("<I", content, at)
            found.hidden_rows += bool(content[at + 11] & _HEADER_IS_HIDDEN)
        elif kind in (_CELL_ERROR, _FORMULA_ERROR) and size >= 9:
            (column,) = struct.unpack_from("<I", content, at)
            _put(found, (row, column), content[at + 8])
    return found


def _put(found: SheetScan, place: tuple[int, ...], code: int) -> None:
    row, column = place
    found.add_error(row, column, _CODES.get(code, UNNAMED_ERROR))


def _records(content: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Number, place and size of the records from a place to the end of that part; charts inside of it are passed."""
    depth = 0
    unpack = struct.Struct("<HH").unpack_from
    last = len(content) - 4
    while 0 <= at <= last:
        kind, size = unpack(content, at)
        at += 4
        if kind == _BEGIN:
            depth += 1
        elif kind == _END:
            depth -= 1
            if depth <= 0:
                return
        elif depth <= 1 and at + size <= len(content):
            yield kind, at, size
        at += size


def _binary_records(content: bytes) -> Iterator[tuple[int, int, int]]:
    """Number, place and size of the records: both numbers are written in groups of seven bits, the lowest first."""
    at, end = 0, len(content)
    while at + 2 <= end:
        kind = content[at]
        at += 1
        if kind & 0x80:
            kind = kind & 0x7F | (content[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        while at < end:
            group = content[at]
            at += 1
            size |= (group & 0x7F) << shift
            shift += 7
            if group < 0x80 or shift == 28:
                break
        if at + size > end:
            return
        yield kind, at, size
        at += size
