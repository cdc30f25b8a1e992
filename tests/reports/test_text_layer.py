"""Every character of GB2312 that is written into a PDF comes out of it again."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QFontDatabase, QPageSize, QPainter, QPdfWriter, QRawFont

from desktop.reports.canvas import BODY, DOTS_PER_INCH, Canvas, Style, Typesetter
from desktop.reports.fonts import load_fonts, report_family
from desktop.reports.palette import paper_colours
from desktop.reports.text_layer import lowest_characters, twins, with_characters

LATIN = "office first affluent 2026-04-30 · 38.6 (17%) 12–15 ¥1,186.50 −4 ↑ ↓ …"
COLUMNS = 40


def gb2312() -> str:
    """All 6,763 Chinese characters of the set."""
    cells = (bytes((row, column)) for row in range(0xB0, 0xF8) for column in range(0xA1, 0xFF))
    return "".join(cell.decode("gb2312", errors="ignore") for cell in cells)


def written(lines: list[str]) -> bytes:
    """A PDF with these lines, corrected as a report's is."""
    load_fonts()
    typesetter = Typesetter(report_family())
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    painter = QPainter(writer)
    canvas = Canvas(painter, typesetter, paper_colours())
    for number, line in enumerate(lines):
        if number and number % 50 == 0:
            writer.newPage()
        canvas.text(5, 5 + number % 50 * 5, line, Style(9.5, bold=number % 2 == 1))
    painter.end()
    font = QRawFont.fromFont(typesetter.font(BODY), QFontDatabase.WritingSystem.SimplifiedChinese)
    meant = twins(canvas.drawn, font.glyphIndexesForString, lowest_characters(font.glyphIndexesForString))
    return with_characters(bytes(buffer.data().data()), meant)


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text().replace("\t", " ") for page in PdfReader(io.BytesIO(pdf), strict=True).pages)


def by_pdftotext(pdf: bytes) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    ran = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    assert not ran.stderr
    return ran.stdout.decode()


@pytest.mark.parametrize("read", [by_pypdf, by_pdftotext])
def test_every_character_of_gb2312_is_found_again(read: Callable[[bytes], str]) -> None:
    characters = gb2312()
    assert len(characters) == 6763
    lines = [characters[start : start + COLUMNS] for start in range(0, len(characters), COLUMNS)]
    pdf = written([*lines, LATIN, f"二〇二六 {LATIN}"])
    found = read(pdf)
    assert set(characters) - set(found) == set()
    assert not [character for character in found if "⺀" <= character <= "⿟"]
    # Readers differ in what they make of spaces; the letters and figures must be there, in order.
    assert "".join(LATIN.split()) in "".join(found.split())


def test_a_table_without_twins_stays_as_it_is() -> None:
    pdf = b"%PDF-1.4 anything"
    assert with_characters(pdf, {}) is pdf


def test_a_run_with_a_wrong_character_is_written_out() -> None:
    body = b"/CIDInit /ProcSet findresource begin\n<0001> <0003> <2EFF>\n<0004> <0005> [<2F00> <0041> ]\n"
    head = b"1 0 obj\n<< /Length %d >>\nstream\n" % len(body)
    end = b"endstream\nxref\n0 2\n0000000000 65535 f \n%010d 00000 n \ntrailer\nstartxref\n%d\n%%%%EOF"
    start = len(head) + len(body) + len(b"endstream\n")
    pdf = head + body + end % (start, start)
    fixed = with_characters(pdf, {"⼀": "一"})
    assert b"<0001> <0003> [<2EFF> <4E00> <2F01>]" in fixed
    assert b"[<4E00> <0041> ]" in fixed
    place = fixed.index(b"xref\n0 2")
    assert b"%010d 00000 n" % place in fixed
    assert b"startxref\n%d\n" % place in fixed
    length = int(fixed.split(b"/Length ")[1].split(b" ")[0])
    assert fixed[fixed.index(b"stream\n") + 7 :][length:].startswith(b"endstream")
