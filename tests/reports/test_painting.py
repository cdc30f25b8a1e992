"""The paper says what the model says, keeps to its sheets, and its file is whole, small and searchable."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from desktop.domain.errors import UserError
from desktop.domain.progress import silent
from desktop.domain.report import MonthlyReport, ReportedClient
from desktop.domain.template import Template
from desktop.language import Language, language_of
from desktop.language import report_words as words
from desktop.reports.batch import ReportJob, write_reports
from desktop.reports.document import page_image, paint_document
from desktop.reports.outline import with_outline
from desktop.reports.painting import lay_out, pdf_bytes, summary_document, write_pdf
from tests.reports import sample

EN, ZH = language_of("en"), language_of("zh_CN")


def text_of(report: MonthlyReport, language: Language = EN) -> list[str]:
    """The text of each page, blanks made single."""
    pages = PdfReader(io.BytesIO(pdf_bytes(report, language)), strict=True).pages
    return [" ".join(page.extract_text().split()) for page in pages]


@pytest.mark.parametrize("language", [EN, ZH])
def test_tiles_lead_and_comparison_stand_on_page_one(language: Language) -> None:
    report = sample.riland()
    page = text_of(report, language)[0]
    squeezed = page.replace(" ", "")
    for tile in report.tiles:
        assert words.tile_value(language, tile) in page
    for row in report.compared:
        for said in (words.side(language, row.before), words.side(language, row.after), words.change(language, row)):
            assert said.replace(" ", "").replace("\u3000", "") in squeezed
    assert words.lead_text(language, report).replace(" ", "") in squeezed
    assert "瑞岚焊割设备" in page


def test_page_two_holds_the_month_each_day_and_the_keywords() -> None:
    report = sample.riland()
    pages = text_of(report)
    figures = " ".join(pages[1:])
    for line in report.lines:
        assert words.figure(EN, line.figure, line.value) in figures
    for day in report.days:
        assert EN.date_with_day(day.day) in figures
    for keyword in report.keywords:
        if len(keyword.word) < 20:
            assert keyword.word in figures
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))


def test_a_header_is_repeated_on_each_sheet_of_a_table() -> None:
    pages = text_of(sample.riland(keywords=sample.keywords(150)))
    with_keywords = [page for page in pages if "逆变焊机" in page]
    assert len(with_keywords) > 2
    assert all("Quality" in page for page in with_keywords)


def test_a_month_without_anything_is_one_page_that_says_so() -> None:
    pages = text_of(sample.riland(figures=[], comparison=None, keywords=(), snapshots={}, done=(), next=()))
    assert len(pages) == 1
    assert "There are no figures for April 2026" in pages[0]
    assert "–" in pages[0]


def test_what_does_not_fit_on_page_one_stands_in_full_on_another() -> None:
    done = [f"Advertisement {number} was written anew for the spring campaign of the client" for number in range(40)]
    pages = text_of(sample.riland(done=done))
    assert all(entry in pages[-1] or entry in pages[-2] for entry in done)
    assert "Done in" not in "".join(text_of(sample.riland())[1:])


def test_markup_is_printed_and_not_obeyed() -> None:
    page = text_of(sample.riland(client=ReportedClient("C-1", "<b>A & B</b>"), commentary="<img src=x> ok"))[0]
    assert "<b>A & B</b>" in page
    assert "<img src=x> ok" in page


def test_nothing_reaches_past_the_edges_of_the_sheet() -> None:
    long = "苏州工业园区" * 40
    report = sample.riland(
        client=ReportedClient("C-00001", long, "user" * 30, long), commentary=long * 3, done=[long] * 9, next=[long] * 9
    )
    layout = lay_out(report, ZH)
    for number in range(layout.pages):
        image = page_image(layout, number, 40)
        assert is_white(image, 0, round(image.width() * 13 / 210))
        assert is_white(image, round(image.width() * 197.5 / 210), image.width())


def is_white(image: QImage, left: int, right: int) -> bool:
    return all(image.pixel(x, y) == 0xFFFFFFFF for x in range(left, right) for y in range(image.height()))


def test_a_gap_in_the_figures_is_not_drawn_as_zero() -> None:
    known = [day for day in sample.april() if day.day not in (date(2026, 4, 10), date(2026, 4, 11))]
    text = " ".join(text_of(sample.riland(figures=known))[1:])
    row = re.search(r"Fri 10 Apr(.*?)Sat 11 Apr", text)
    assert row is not None
    assert set(row[1].split()) == {"–"}


def test_the_preview_has_the_pages_of_the_pdf() -> None:
    report = sample.riland()
    layout = lay_out(report, EN)
    assert layout.pages == len(text_of(report))
    image = page_image(layout, 0, 96)
    assert (image.width(), image.height()) == (794, 1123)


def test_the_file_is_small_titled_and_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "2026-04 瑞岚.pdf"
    path.write_bytes(b"old")
    write_pdf(sample.riland(), ZH, path)
    assert path.stat().st_size <= 100_000
    about = PdfReader(path).metadata
    assert about is not None
    assert "瑞岚焊割设备" in (about.title or "")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_folder_that_is_missing_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        write_pdf(sample.riland(), EN, tmp_path / "nowhere" / "a.pdf")
    assert "could not be written" in str(told.value)


def test_a_batch_goes_on_after_a_summary_that_fails(tmp_path: Path) -> None:
    report = sample.riland()
    jobs = [
        ReportJob(report, "en", tmp_path / "nowhere" / "a.pdf"),
        ReportJob(replace(report, commentary="Second."), "zh_CN", tmp_path / "b.pdf"),
    ]
    failed = write_reports(jobs, silent)
    assert [entry.path.name for entry in failed] == ["a.pdf"]
    assert (tmp_path / "b.pdf").is_file()


def test_headings_are_bookmarks_with_their_pages() -> None:
    reader = PdfReader(io.BytesIO(pdf_bytes(sample.riland(keywords=sample.keywords(150)), ZH)), strict=True)
    found = [(str(mark.title), reader.get_destination_page_number(mark)) for mark in reader.outline]
    assert found[0] == ("2026年4月推广效果", 0)
    texts = ["".join(page.extract_text().split()) for page in reader.pages]
    assert len(found) > 5
    for title, page in found:
        assert page is not None
        assert "".join(title.split()) in texts[page]
    assert [page for _, page in found] == sorted(page or 0 for _, page in found)


def test_a_file_that_is_built_otherwise_is_left_as_it_is() -> None:
    assert with_outline(b"%PDF-1.7\nno trailer", [("A", 0)]) == b"%PDF-1.7\nno trailer"
    pdf = pdf_bytes(sample.riland(), EN)
    assert with_outline(pdf, [("beyond", 99)]) == pdf


@pytest.mark.parametrize("number", range(36, 44))
def test_the_last_rows_of_a_table_stay_together(number: int) -> None:
    keywords = [replace(word, word=f"keyword-{place:02d}") for place, word in enumerate(sample.keywords(number))]
    pages = text_of(sample.riland(keywords=keywords))
    last = [page for page in pages if f"keyword-{number - 1:02d}" in page]
    assert all(f"keyword-{number - place:02d}" in last[0] for place in (1, 2, 3))


@pytest.mark.parametrize("margin", [0.0, 4.2, 12.7, 25.0])
@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5])
def test_what_a_printer_can_not_reach_holds_nothing(tmp_path: Path, margin: float, size: QPageSize.PageSizeId) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setPageSize(QPageSize(size))
    printer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    report = sample.riland(template=Template(footer="Foot"))
    paint_document(summary_document(report, EN), printer)
    done = subprocess.run(
        [shutil.which("pdftotext") or pytest.skip("no pdftotext"), "-bbox", str(tmp_path / "a.pdf"), "-"],
        capture_output=True, check=True,
    )  # fmt: skip
    pages = re.findall(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', done.stdout.decode(), re.DOTALL)
    assert len(pages) >= 3
    edge = margin * 72 / 25.4 - 1.5
    for width, height, words_ in pages:
        boxes = re.findall(r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"', words_)
        assert min(float(box[0]) for box in boxes) >= edge
        assert min(float(box[1]) for box in boxes) >= edge - 2
        assert max(float(box[2]) for box in boxes) <= float(width) - edge
        assert max(float(box[3]) for box in boxes) <= float(height) - edge + 2
