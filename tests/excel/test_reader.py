"""Any file is read, or refused with one sentence; nothing that a file does reaches the program."""

from __future__ import annotations

import os
import time
import warnings
import zipfile
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import Cancelled, UserError
from desktop.domain.phrase import Phrase
from desktop.excel.grid import CellError, cell_name, cell_text
from desktop.excel.limits import Limits
from desktop.excel.reader import read_workbook
from tests.excel.conftest import MakeArchive, MakeBook

SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def sheet_xml(cells: str, prefix: str = "") -> bytes:
    """A sheet's part with the given rows."""
    return f"{prefix}<worksheet {NAMESPACE}><sheetData>{cells}</sheetData></worksheet>".encode()


def refusal(path: Path, limits: Limits | None = None) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(UserError) as refused:
        read_workbook(path, limits)
    assert "Nothing was changed." in str(refused.value)
    assert str(refused.value.hint)
    return str(refused.value)


def test_cells_keep_their_kind(make_book: MakeBook) -> None:
    path = make_book(First=[["名称", 1, 1.5, True, None, date(2026, 3, 4)], ["x"]], Second=[["only"]])
    book = read_workbook(path)
    assert [sheet.name for sheet in book.sheets] == ["First", "Second"]
    assert book.sheets[0].rows == [
        ("名称", 1, 1.5, True, None, date(2026, 3, 4)),
        ("x", None, None, None, None, None),
    ]
    assert type(book.sheets[0].rows[0][1]) is int


def test_error_cells_are_neither_blank_nor_text(changed_book: MakeArchive) -> None:
    cells = (
        '<row r="1"><c r="A1"><v>5</v></c><c r="B1" t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    path = changed_book("errors.xlsx", {SHEET: sheet_xml(cells)})
    assert read_workbook(path).sheets[0].rows == [(5, CellError("#N/A"), CellError("#DIV/0!"))]


def test_properties_that_programs_stamp_on_a_workbook_are_read(changed_book: MakeArchive) -> None:
    custom = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property fmtid="{D5}" pid="2" name="Huifang"><vt:lpwstr>K7QX</vt:lpwstr></property></Properties>'
    )
    path = changed_book("stamped.xlsx", {"docProps/custom.xml": custom})
    assert read_workbook(path).properties["Huifang"] == "K7QX"


def test_hidden_sheets_are_read_and_said_to_be_hidden(shared_data: Path) -> None:
    book = read_workbook(shared_data / "workbooks" / "calamine__any_sheets.xlsx")
    assert [sheet.visible for sheet in book.sheets] == [True, False, False]
    assert [sheet.name for sheet in book.visible_sheets] == ["Visible"]


def test_hidden_and_filtered_rows_are_read_and_counted(changed_book: MakeArchive) -> None:
    rows = "".join(
        f'<row r="{number}" spans="1:1"{" hidden=" + chr(34) + "1" + chr(34) if number % 3 == 0 else ""}>'
        f"<c r='A{number}'><v>{number}</v></c></row>"
        for number in range(1, 30_001)
    )
    (sheet,) = read_workbook(changed_book("filtered.xlsx", {SHEET: sheet_xml(rows)})).sheets
    assert (len(sheet.rows), sheet.hidden) == (30_000, 10_000)


def test_the_content_counts_not_the_ending(make_book: MakeBook, tmp_path: Path) -> None:
    path = make_book(Sheet1=[["a", "b"]])
    disguised = path.rename(tmp_path / "really.xls")
    assert read_workbook(disguised).sheets[0].rows == [("a", "b")]
    text = tmp_path / "text.xls"
    text.write_text("日期\t点击\n2026-01-01\t5\n", encoding="gb18030")
    assert read_workbook(text).sheets[0].rows == [("日期", "点击"), ("2026-01-01", "5")]


def test_a_cell_in_the_last_row_and_column_is_refused_by_name(changed_book: MakeArchive) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert "XFD1048576" in refusal(changed_book("far.xlsx", {SHEET: sheet_xml(cells)}))


def test_far_cells_without_a_value_do_no_harm(changed_book: MakeArchive) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'
    assert read_workbook(changed_book("styled.xlsx", {SHEET: sheet_xml(cells)})).sheets[0].rows == [(1,)]


def test_a_file_that_unpacks_to_far_more_is_not_opened(changed_book: MakeArchive) -> None:
    path = changed_book("bomb.xlsx", {SHEET: sheet_xml(" " * 30_000_000)})
    assert path.stat().st_size < 100_000
    assert "unpacks" in refusal(path)


def test_declarations_of_entities_are_not_opened(changed_book: MakeArchive) -> None:
    doctype = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row>'
    assert "not built" in refusal(changed_book("entity.xlsx", {SHEET: sheet_xml(cells, doctype)}))


def test_names_that_lead_out_of_the_archive_are_not_opened(changed_book: MakeArchive) -> None:
    assert "not built" in refusal(changed_book("climb.xlsx", {"../evil.xml": b"<x/>"}))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        path = changed_book("twice.xlsx", {})
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(SHEET, sheet_xml(""))
    assert "not built" in refusal(path)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.xlsx", b"", "is empty"),
        ("blank.csv", b"\xef\xbb\xbf \r\n\r\n", "is empty"),
        ("zeros.xlsx", bytes(5000), "is empty"),
        ("~$客户.xlsx", b"\x05user", "somebody has the workbook open"),
        ("page.xls", b"\r\n<html><body><table><tr><td>1</td></tr></table>", "web page"),
        ("archive.xls", b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n<x:Name>", "web page"),
        ("sheet.xls", b'<?xml version="1.0"?><Workbook/>', "web page or XML"),
        ("report.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)), "PDF"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
        ("things.csv", b"7z\xbc\xaf\x27\x1c" + bytes(range(256)), "archive"),
        ("noise.csv", bytes(range(256)) * 20, "neither a workbook nor a text"),
        ("secret.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "text document"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "can't be read safely"),
        ("cut.xlsx", b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(200), "damaged"),
        ("open.csv", b'a,b\n1,"2\n3,4\n', "quotation mark"),
    ],
)
def test_what_is_no_workbook_is_refused_with_its_reason(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert words in refusal(path)
    assert path.read_bytes() == content


def test_a_folder_and_a_file_that_is_gone_are_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)
    assert "not there any more" in refusal(tmp_path / "gone.xlsx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are of POSIX")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    assert "not a file" in refusal(tmp_path / "pipe.csv")


def test_a_workbook_cut_off_anywhere_is_read_or_refused(make_book: MakeBook, tmp_path: Path) -> None:
    content = make_book(Sheet1=[["a", "b"], [1, 2]] * 50).read_bytes()
    for share in (0.1, 0.5, 0.9, 0.99):
        path = tmp_path / f"cut{share}.xlsx"
        path.write_bytes(content[: int(len(content) * share)])
        assert "damaged" in refusal(path)


def test_limits_of_size_are_kept(make_book: MakeBook) -> None:
    path = make_book(Sheet1=[[1, 2, 3]] * 20)
    assert "reaches to cell C20" in refusal(path, Limits(rows=10))
    assert "reaches to cell C20" in refusal(path, Limits(columns=2))
    assert "too large" in refusal(path, Limits(file_size=100))


@pytest.mark.skipif(os.name == "nt", reason="a job object also counts what the interpreter itself needs")
def test_a_file_that_fills_the_memory_ends_only_its_own_process(changed_book: MakeArchive) -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c></row><row r="99999"><c r="ZZ99999"><v>1</v></c></row>'
    path = changed_book("wide.xlsx", {SHEET: sheet_xml(cells)})
    assert "can't be read safely" in refusal(path, Limits(memory=600 * 1024 * 1024))


def test_a_file_that_takes_too_long_is_given_up(make_book: MakeBook) -> None:
    path = make_book(Sheet1=[["a"]])
    assert "too large" in refusal(path, Limits(seconds=0))


def test_cancelling_ends_the_reading_at_once(make_book: MakeBook) -> None:
    path = make_book(Sheet1=[list(range(40))] * 3000)
    calls = []

    def progress(done: int, total: int | None = None, text: Phrase | str = "") -> None:
        calls.append((done, total, str(text)))
        if len(calls) > 1:
            raise Cancelled

    started = time.monotonic()
    with pytest.raises(Cancelled):
        read_workbook(path, progress=progress)
    assert time.monotonic() - started < 2
    assert calls[0] == (0, None, "Reading book.xlsx…")


def test_cells_are_named_and_written_as_spreadsheets_do() -> None:
    assert [cell_name(0, 0), cell_name(16, 3), cell_name(9, 25), cell_name(9, 26), cell_name(1048575, 16383)] == [
        "A1", "D17", "Z10", "AA10", "XFD1048576",
    ]  # fmt: skip
    assert [cell_text(value) for value in (None, 10079918134.0, 1.5, " Ａ１ ", date(2026, 8, 31))] == [
        "", "10079918134", "1.5", "A1", "2026-08-31",
    ]  # fmt: skip
