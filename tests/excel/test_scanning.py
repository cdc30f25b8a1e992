"""What the fast reader keeps silent about is told in every format: errors are no blanks, hidden rows are counted."""

from __future__ import annotations

import struct
import zipfile
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
import xlwt

from desktop.domain.errors import UserError
from desktop.excel.grid import CellError
from desktop.excel.limits import Limits
from desktop.excel.reader import read_workbook
from tests.excel.office import needs_office, saved_by_office

DIV, NA = CellError("#DIV/0!"), CellError("#N/A")


def test_errors_and_hidden_rows_of_an_old_workbook_are_told(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    for name, errors, hidden in (("客户", {(1, 1): 0x2A, (3, 2): 0x07}, (1, 2)), ("Plain", {}, ())):
        sheet = book.add_sheet(name)
        for row in range(4):
            for column in range(3):
                if (row, column) in errors:
                    sheet.row(row).set_cell_error(column, errors[row, column])
                else:
                    sheet.write(row, column, row * 10 + column)
            sheet.row(row).hidden = row in hidden
    path = tmp_path / "old.xls"
    book.save(str(path))
    first, second = read_workbook(path).sheets
    assert first.rows == [(0, 1, 2), (10, NA, 12), (20, 21, 22), (30, 31, DIV)]
    assert (first.name, first.hidden, second.hidden) == ("客户", 2, 0)


def test_errors_and_hidden_rows_of_a_binary_workbook_are_told(tmp_path: Path) -> None:
    def record(number: int, content: bytes = b"") -> bytes:
        low = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
        return low + bytes([len(content)]) + content

    def text(words: str) -> bytes:
        return struct.pack("<I", len(words)) + words.encode("utf-16-le")

    def row(number: int, *, hidden: bool = False) -> bytes:
        return record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 0x10 if hidden else 0, 0, 0))

    def cell(number: int, column: int, content: bytes) -> bytes:
        return record(number, struct.pack("<II", column, 0) + content)

    sheet = record(129) + record(148, struct.pack("<IIII", 0, 2, 0, 2)) + record(145)
    sheet += row(0) + cell(5, 0, struct.pack("<d", 1.5)) + cell(3, 2, b"\x2a")
    sheet += row(1, hidden=True) + cell(5, 1, struct.pack("<d", 7))
    sheet += row(2) + cell(11, 0, b"\x07" + struct.pack("<HI", 0, 0)) + record(146) + record(130)
    bundle = record(143) + record(156, struct.pack("<II", 0, 1) + text("rId1") + text("Sheet1")) + record(144)
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    path = tmp_path / "binary.xlsb"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", record(131) + bundle + record(132))
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{link}" Target="worksheets/sheet1.bin"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    (read,) = read_workbook(path).sheets
    assert read.rows == [(1.5, None, NA), (None, 7, None), (DIV, None, None)]
    assert read.hidden == 1


def ods(path: Path, rows: str) -> Path:
    """A text of rows as the one sheet of an .ods file."""
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {spaces} xmlns:calcext="urn:org:documentfoundation">'
            f'<office:body><office:spreadsheet><table:table table:name="A&amp;B">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def ods_row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def ods_cell(text: str, more: str = 'office:value-type="string"') -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def test_errors_of_an_ods_file_are_told_wherever_cells_and_rows_stand_for_several(tmp_path: Path) -> None:
    marked = 'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"'
    unmarked = 'table:formula="of:=NA()" office:value-type="float" office:value="0"'
    path = ods(
        tmp_path / "errors.ods",
        ods_row(ods_cell("a"), ods_cell("#N/A"), ods_cell("c", 'office:value-type="string" table:formula="of:=x"'))
        + ods_row(ods_cell("x", 'office:value-type="string" table:number-columns-repeated="2"'), ods_cell("#N/A", unmarked))
        + ods_row(ods_cell("#DIV/0!", marked), more=' table:number-rows-repeated="2"')
        + ods_row(ods_cell("z")),
    )  # fmt: skip
    (sheet,) = read_workbook(path).sheets
    blank = (DIV, None, None)
    assert sheet.rows == [("a", "#N/A", "c"), ("x", "x", NA), blank, blank, ("z", None, None)]


def test_hidden_rows_of_an_ods_file_are_counted(tmp_path: Path) -> None:
    path = ods(
        tmp_path / "hidden.ods",
        ods_row(ods_cell("x"))
        + ods_row(ods_cell("x"), more=' table:visibility="filter"')
        + ods_row(ods_cell("x"), more=' table:number-rows-repeated="2" table:visibility="collapse"'),
    )
    (sheet,) = read_workbook(path).sheets
    assert (sheet.name, len(sheet.rows), sheet.hidden) == ("A&B", 4, 3)


def test_durations_of_days_in_an_ods_file_are_durations(tmp_path: Path) -> None:
    cells = [f'<table:table-cell office:value-type="time" office:time-value="{value}"/>'
             for value in ("PT255H10M10S", "-PT30H00M00.5S")]  # fmt: skip
    (sheet,) = read_workbook(ods(tmp_path / "long.ods", ods_row(*cells, ods_cell("PT1S")))).sheets
    assert sheet.rows == [
        (timedelta(hours=255, minutes=10, seconds=10), -timedelta(hours=30, seconds=0.5), "PT1S"),
    ]


def test_a_damaged_old_workbook_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    # A chain of sectors that leads back to itself.
    path = tmp_path / "loop.xls"
    path.write_bytes(bytes(header) + struct.pack("<128I", *([0xFFFFFFFD, 1] + [1] * 126)) + bytes(512))
    with pytest.raises(UserError, match="can't be read safely"):
        read_workbook(path)


def test_an_ods_file_that_was_cut_off_is_refused_at_once(tmp_path: Path) -> None:
    path = ods(tmp_path / "cut.ods", ods_row(ods_cell("a")))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.partition(b"<table:table-row>")[0])
    with pytest.raises(UserError, match="damaged"):
        read_workbook(path, Limits(seconds=20))


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("ending", ["xls", "ods", "xlsx"])
def test_what_libreoffice_hides_and_cannot_compute_is_told(tmp_path: Path, ending: str) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["name", "value"], ["a", "=1/0"], ["b", "=NA()"], ["c", "=FOO(1)"], ["d", 4]):
        sheet.append(row)
    for row in (3, 5):
        sheet.row_dimensions[row].hidden = True
    path = tmp_path / "made.xlsx"
    book.save(path)
    (saved,) = saved_by_office([path], ending, tmp_path / "saved")
    (read,) = read_workbook(saved).sheets
    assert read.rows == [("name", "value"), ("a", DIV), ("b", NA), ("c", CellError("#NAME?")), ("d", 4)]
    assert read.hidden == 2
