"""One computed model: the list on screen, the workbook and the text of the PDF hold the same figures of a client's month."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.domain.report import MonthlyReport
from desktop.excel.summary_book import write_summary_book
from desktop.excel.summary_sheets import cell_value
from desktop.language import Language, language_of
from desktop.language import report_words as words
from desktop.reports.further_pages import daily_columns
from desktop.reports.painting import write_pdf
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.summaries import report_of
from desktop.services.summary_month import SummaryRow, month_rows

OCTOBER = Month(2026, 10)
A_FEW = ("riland", "szsunko", "luzhi-toys", "grey-heron", "dushu-soft")
"""A large client, one with words from a slide, one with a single day, a lapsed one, one without any figures."""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    opened = open_session(tmp_path_factory.mktemp("model") / "a.sqlite", sample=True, today=date(2026, 11, 22))
    yield opened
    opened.store.close()


@pytest.fixture(scope="module")
def rows(session: Session) -> dict[int, SummaryRow]:
    return {row.client.id: row for row in month_rows(session, OCTOBER)}


@pytest.mark.parametrize("code", ["zh_CN", "en"])
def test_screen_workbook_and_paper_agree_for_clients_of_every_kind(session, rows, tmp_path: Path, code: str) -> None:
    for username in A_FEW:
        check(session, session.client(username), rows, tmp_path, language_of(code))


@pytest.mark.slow
def test_screen_workbook_and_paper_agree_for_every_client_of_the_sample(session, rows, tmp_path: Path) -> None:
    for client in session.all(Client).values():
        check(session, client, rows, tmp_path, session.report_language(client))


def check(session: Session, client: Client, rows: dict[int, SummaryRow], folder: Path, language: Language) -> None:
    report = report_of(session, client, OCTOBER, language)
    if client.id in rows:
        on_screen(rows[client.id], report)
    write_summary_book(report, language, folder / "a.xlsx")
    in_workbook(openpyxl.load_workbook(folder / "a.xlsx"), report, language)
    write_pdf(report, language, folder / "a.pdf")
    on_paper(text_of(folder / "a.pdf"), report, language)


def on_screen(row: SummaryRow, report: MonthlyReport) -> None:
    shown = {tile.name: tile.value for tile in report.tiles}
    if report.this_month.span.full_month or not report.has_figures:
        assert (row.visits, row.inquiries) == (shown["visits_a_day"], shown["inquiries"])


def in_workbook(book: Any, report: MonthlyReport, language: Language) -> None:
    cells = {str(row[0]): row for row in book.worksheets[0].iter_rows(values_only=True) if row[0]}
    for line in report.lines:
        found = cells[language.say(line.label)]
        for place, value in ((1, line.value), (2, line.before), (4, line.year_ago)):
            assert number(found[place]) == pytest.approx(cell_value(line.figure, value), abs=1e-6), line.name
    days = list(book[language.tr("Daily figures")].iter_rows(min_row=2, values_only=True))
    for day, found in zip(report.days, days, strict=False):
        for line, value in zip(report.daily_lines, found[1:], strict=False):
            assert number(value) == pytest.approx(cell_value(line.figure, day.figure(line.name)), abs=1e-6)
    compared = list(book[language.tr("Before and after")].iter_rows(min_row=2, values_only=True))
    for row, found in zip(report.compared, compared, strict=False):
        assert found[1:3] == (words.side(language, row.before), words.side(language, row.after))


def on_paper(text: str, report: MonthlyReport, language: Language) -> None:
    for tile in report.tiles:
        assert words.tile_value(language, tile) in text
    for line in report.lines:
        cells = (
            language.say(line.label),
            words.figure(language, line.figure, line.value),
            words.figure(language, line.figure, line.before),
            words.relative(language, line.from_before),
            words.figure(language, line.figure, line.year_ago),
            words.relative(language, line.from_year_ago),
        )
        assert squeezed("".join(cells)) in text, line.name
    for day in report.days if report.has_figures else ():
        figures = (words.figure(language, line.figure, day.figure(line.name)) for line in daily_columns(report))
        assert squeezed(language.date_with_day(day.day) + "".join(figures)) in text
    for row in report.compared:
        for words_ in (words.side(language, row.before), words.side(language, row.after)):
            assert squeezed(words_) in text
    for keyword in report.keywords:
        assert squeezed(keyword.word)[:12] in text


def text_of(path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run([program, "-layout", "-enc", "UTF-8", str(path), "-"], capture_output=True, check=True)
    return squeezed(done.stdout.decode())


def squeezed(text: str) -> str:
    return "".join(text.split())


def number(value: object) -> object:
    """A duration as the part of a day that the cell holds."""
    if isinstance(value, time):
        value = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond)
    return value / timedelta(days=1) if isinstance(value, timedelta) else value
