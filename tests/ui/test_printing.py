"""Printing as a person does it: a preview of what is shown, another paper, a PDF beside the window, a printer's file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QAction, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from desktop.domain.paper import CallSheet
from desktop.services.call_sheets import call_sheet, call_sheets
from desktop.services.plan import Plan
from desktop.ui.calendar.sight import Sight, View
from desktop.ui.pages.calendar import CalendarPage
from desktop.ui.pages.today import TodayPage
from desktop.ui.printing.papers import print_calendar, print_call_sheet
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.texts import qt_translator
from desktop.ui.workspace import Workspace

TODAY = date(2026, 11, 22)
MONDAY = date(2026, 11, 23)


@pytest.fixture
def parent(qtbot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def opened(qtbot, workspace: Workspace, parent: QWidget) -> PrintPreview:
    """The preview that was opened, its pages painted."""
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)
    [preview] = parent.findChildren(PrintPreview)
    qtbot.waitUntil(lambda: preview.findChild(QPrintPreviewWidget).pageCount() > 0)
    return preview


def pages(preview: PrintPreview) -> int:
    return preview.findChild(QPrintPreviewWidget).pageCount()


def text_of(path: Path) -> str:
    return "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())


def squeezed(text: str) -> str:
    return "".join(text.split())


def said(workspace: Workspace) -> list[str]:
    heard: list[str] = []
    workspace.told.connect(heard.append)
    return heard


def calendar(workspace: Workspace, view: View, day: date, parent: QWidget) -> None:
    sight = Sight(view, day)
    print_calendar(workspace, sight, Plan.read(workspace.session).days(sight.span), parent)


def names(sheet: CallSheet) -> list[str]:
    return [squeezed(line.client) for line in sheet.lines]


def test_the_call_sheet_of_the_day_is_previewed_and_written_as_pdf(qtbot, workspace, parent, tmp_path) -> None:
    print_call_sheet(workspace, MONDAY, parent)
    preview = opened(qtbot, workspace, parent)
    assert "Call sheet" in preview.windowTitle()
    heard = said(workspace)
    preview.save_pdf(tmp_path / "calls.pdf")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    sheet = call_sheet(workspace.session, MONDAY)
    assert sheet.lines
    found = text_of(tmp_path / "calls.pdf")
    for line in sheet.lines:
        assert squeezed(line.client) in found
        assert all(squeezed(number) in found for person in line.people for number in person.numbers)
        assert squeezed(line.last.words)[:12] in found if line.last else True
    assert len(PdfReader(tmp_path / "calls.pdf").pages) == pages(preview)
    assert heard == [f"{pages(preview)} page{'s' if pages(preview) > 1 else ''} written to calls.pdf"]


def test_another_paper_in_the_page_set_up_lays_the_sheet_out_anew(qtbot, workspace, parent, tmp_path) -> None:
    print_call_sheet(workspace, TODAY, parent)
    preview = opened(qtbot, workspace, parent)
    upright = pages(preview)
    preview.printer().setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    preview.printer().setPageOrientation(QPageLayout.Orientation.Landscape)
    preview.findChild(QPrintPreviewWidget).updatePreview()
    assert pages(preview) > upright
    heard = said(workspace)
    preview.save_pdf(tmp_path / "letter.pdf")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    box = PdfReader(tmp_path / "letter.pdf").pages[0].mediabox
    assert (round(box.width), round(box.height)) == (792, 612)


def test_a_printer_gets_the_pages_of_the_preview(qtbot, workspace, parent, tmp_path) -> None:
    calendar(workspace, View.MONTH, TODAY, parent)
    preview = opened(qtbot, workspace, parent)
    printer = preview.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    preview.paintRequested.emit(printer)
    [page] = PdfReader(tmp_path / "printed.pdf").pages
    assert page.mediabox.width > page.mediabox.height
    assert "November2026" in squeezed(page.extract_text())


@pytest.mark.parametrize(("view", "title"), [(View.MONTH, "November 2026"), (View.WEEK, "Week 47")])
def test_the_calendar_prints_the_month_or_week_in_sight(qtbot, workspace, parent, view, title) -> None:
    calendar(workspace, view, TODAY, parent)
    preview = opened(qtbot, workspace, parent)
    assert title in preview.windowTitle()
    assert pages(preview) == 1


def test_a_day_prints_its_call_sheet_and_the_agenda_those_of_its_days(qtbot, workspace, parent) -> None:
    calendar(workspace, View.DAY, MONDAY, parent)
    preview = opened(qtbot, workspace, parent)
    assert "Monday 23 November 2026" in preview.windowTitle()
    preview.close()
    qtbot.waitUntil(lambda: not parent.findChildren(PrintPreview))
    calendar(workspace, View.AGENDA, TODAY, parent)
    preview = opened(qtbot, workspace, parent)
    sheets = call_sheets(workspace.session, list(Sight(View.AGENDA, TODAY).span))
    assert len(sheets) > 5
    assert all(sheet.lines for sheet in sheets)
    assert pages(preview) >= len(sheets)


def test_a_year_and_a_day_without_calls_are_not_printed_and_say_so(qtbot, workspace, parent) -> None:
    heard = said(workspace)
    calendar(workspace, View.YEAR, TODAY, parent)
    assert "not printed" in heard[0]
    calendar(workspace, View.DAY, date(2026, 12, 26), parent)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert "nothing to call" in heard[1]
    assert not parent.findChildren(PrintPreview)


def test_the_preview_s_own_words_are_in_the_user_s_language(qtbot, workspace, parent) -> None:
    translator = qt_translator("zh_CN")
    QApplication.installTranslator(translator)
    try:
        calendar(workspace, View.WEEK, TODAY, parent)
        preview = opened(qtbot, workspace, parent)
        words = {action.text() for action in preview.findChild(QToolBar).actions()}
    finally:
        QApplication.removeTranslator(translator)
    assert {"打印", "打印设置", "适应宽度", "横向"} <= words
    assert preview.findChild(QAction, "save_pdf").isEnabled()


@pytest.mark.parametrize(
    ("page", "command", "title"),
    [(CalendarPage, "calendar_print", "November 2026"), (TodayPage, "today_print", "Sunday 22 November 2026")],
)
def test_the_calendar_and_today_print_what_they_show(qtbot, workspace, page, command, title) -> None:
    shown = page(workspace)
    qtbot.addWidget(shown)
    shown.refresh(None)
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)
    [printing] = [entry for entry in shown.commands() if entry.name == command]
    assert printing.shortcut == "Ctrl+P"
    printing.run()
    assert title in opened(qtbot, workspace, shown).windowTitle()


def test_a_paper_of_some_clients_says_which(qtbot, workspace, parent, tmp_path) -> None:
    sight = Sight(View.WEEK, TODAY)
    days = Plan.read(workspace.session).days(sight.span, level="key")
    print_calendar(workspace, sight, days, parent, level="key")
    preview = opened(qtbot, workspace, parent)
    heard = said(workspace)
    preview.save_pdf(tmp_path / "week.pdf")
    qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
    found = text_of(tmp_path / "week.pdf")
    assert "Allreps·Key" in found.replace("\u30fb", "·")
    assert all(squeezed(entry.client.name) in found for day in days[:3] for entry in day.entries[:4])
