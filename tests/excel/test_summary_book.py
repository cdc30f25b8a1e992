"""The summary workbook holds the figures of the model, prints as it is, and lets the client fill in only the answers."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import time, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from desktop.domain.effect import Keyword
from desktop.domain.errors import UserError
from desktop.domain.report import ReportedClient, ReportingAgency
from desktop.domain.template import Template
from desktop.excel.logo import picture_size
from desktop.excel.reader import read_workbook
from desktop.excel.stamp import stamp_of
from desktop.excel.summary_book import CLIENT, DATABASE, MONTH, write_summary_book
from desktop.excel.summary_sheets import cell_value
from desktop.files import replace_file
from desktop.language import language_of
from tests.reports import sample

EN = language_of("en")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "summary.xlsx"
    write_summary_book(sample.riland(), EN, found, database="db-1")
    return found


@pytest.fixture
def book(path: Path) -> Workbook:
    return openpyxl.load_workbook(path)


def test_it_has_the_five_sheets(book: Workbook) -> None:
    shown = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert shown == ["Summary", "Daily figures", "Keywords", "Before and after", "Reply"]


def number(value: object) -> object:
    """A duration as the part of a day that the cell holds."""
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    return value / timedelta(days=1) if isinstance(value, timedelta) else value


def test_the_figures_are_those_of_the_model(book: Workbook) -> None:
    report = sample.riland()
    rows = {row[0]: [number(value) for value in row[1:]] for row in book["Summary"].iter_rows(values_only=True)}
    for line in report.lines:
        values = rows[line.label.text]
        expected = [cell_value(line.figure, value) for value in (line.value, line.before, line.year_ago)]
        for value, wanted in zip((values[0], values[1], values[3]), expected, strict=True):
            assert value is wanted or value == pytest.approx(wanted, rel=1e-4)
    days = list(book["Daily figures"].iter_rows(min_row=2, max_row=31, values_only=True))
    assert [row[1] for row in days] == [day.visits for day in report.days]
    assert len(list(book["Keywords"].iter_rows(min_row=2))) == len(report.keywords)
    compared = list(book["Before and after"].iter_rows(min_row=2, values_only=True))
    assert compared[2][:5] == ("Visits a day", "5次左右", "25到60次", "4 to 15 times", "better")


def test_what_is_missing_is_an_empty_cell(tmp_path: Path) -> None:
    known = [day for day in sample.april() if day.day.day != 10]
    write_summary_book(sample.riland(figures=known), EN, tmp_path / "a.xlsx")
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["Daily figures"]
    assert [cell.value for cell in page[11]][1:] == [None] * (page.max_column - 1)


def test_only_the_answers_can_be_changed(book: Workbook) -> None:
    page = book["Reply"]
    assert all(sheet.protection.sheet and sheet.protection.password is None for sheet in book.worksheets)
    unlocked = [
        f"{sheet.title} {cell.coordinate}"
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if not cell.protection.locked
    ]
    assert unlocked == [f"Reply C{row}" for row in range(5, 14)]
    assert [page.cell(row, 1).value for row in (5, 10, 11, 12, 13)] == [
        *("inquiries_phone", "orders", "satisfaction", "remarks", "wishes"),
    ]
    ruled = {cell for rule in page.data_validations.dataValidation for area in rule.sqref.ranges for cell in area.cells}
    assert ruled == {(row, 3) for row in range(5, 14)}


def test_it_prints_as_it_is(book: Workbook) -> None:
    for page in book.worksheets[:5]:
        assert str(page.page_setup.paperSize) == "9"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert "&P" in page.oddFooter.right.text
    assert book["Daily figures"].print_title_rows == "$1:$1"


def test_letter_paper_and_the_agency_s_logo_are_as_in_the_template(tmp_path: Path) -> None:
    agency = ReportingAgency("A", logo=picture(300, 100, "PNG"))
    write_summary_book(sample.riland(agency=agency, template=Template(paper="Letter")), EN, tmp_path / "a.xlsx")
    found = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert {str(page.page_setup.paperSize) for page in found.worksheets if page.sheet_state == "visible"} == {"1"}
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        (media,) = [name for name in archive.namelist() if name.startswith("xl/media/")]
        assert archive.read(media) == agency.logo
        assert "image/png" in archive.read("[Content_Types].xml").decode()


@pytest.mark.parametrize("format", ["PNG", "JPEG"])
def test_a_picture_says_its_size(format: str) -> None:
    assert picture_size(picture(31, 17, format)) == (format.lower(), 31, 17)
    assert picture_size(b"GIF89a") is None
    assert picture_size(picture(31, 17, format)[:12]) is None


def picture(width: int, height: int, format: str) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x174EBA)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, format)
    return bytes(buffer.data().data())


def test_it_has_native_charts_with_gaps(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    assert all('dispBlanksAs val="gap"' in chart for chart in charts)


def test_it_says_whose_summary_it_is(path: Path, book: Workbook) -> None:
    properties = {prop.name: prop.value for prop in book.custom_doc_props.props}
    assert (properties[CLIENT], properties[MONTH], properties[DATABASE]) == ("C-00004", "2026-04", "db-1")
    stamp = stamp_of(read_workbook(path))
    assert stamp is not None
    assert stamp.kind == "summary"


def test_a_text_like_a_formula_stays_a_text(tmp_path: Path) -> None:
    report = sample.riland(
        client=ReportedClient("C-1", '=HYPERLINK("http://x","y")', "=1+1"),
        keywords=(Keyword(word="=1+1", group="@SUM(1)"),),
        commentary="=cmd|' /C calc'!A0",
    )
    write_summary_book(report, EN, tmp_path / "a.xlsx")
    found = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert not [cell for page in found.worksheets for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert found["Keywords"]["A2"].value == "=1+1"


def test_a_month_without_anything_makes_a_workbook(tmp_path: Path) -> None:
    empty = sample.riland(figures=[], comparison=None, keywords=(), snapshots={}, done=(), next=())
    write_summary_book(empty, language_of("zh_CN"), tmp_path / "a.xlsx")
    assert len(openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets) == 6


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    old = tmp_path / "a.xlsx"
    old.write_bytes(b"old")

    def fail_half_way() -> None:
        with replace_file(old) as temporary:
            temporary.write_bytes(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail_half_way()
    assert old.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [old]


def test_a_folder_that_is_missing_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be written"):
        write_summary_book(sample.riland(), EN, tmp_path / "nowhere" / "a.xlsx")


@pytest.mark.slow
def test_libreoffice_prints_it_with_its_charts(path: Path, tmp_path: Path) -> None:
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if office is None or reader is None:
        pytest.skip("LibreOffice or pdftotext is not installed")
    home = (tmp_path / "office").as_uri()
    command = [office, f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, timeout=180, capture_output=True)
    done = subprocess.run([reader, str(tmp_path / "summary.pdf"), "-"], check=True, capture_output=True)
    text = done.stdout.decode()
    assert "Inquiries a day" in text, "the title of a chart stands nowhere else"
    assert "Your figures for April 2026" in text
