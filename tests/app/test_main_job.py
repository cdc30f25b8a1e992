"""The main job, once through the window as a rep does it: from two files to a client's monthly summary."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.domain.records import Call, Client, Contact, Summary
from desktop.services.calls import open_callbacks
from desktop.storage.figures import SeriesRow
from desktop.ui.call_form.form import CallForm
from desktop.ui.card.before_after import BeforeAfterTab
from desktop.ui.first_start import FirstStart
from desktop.ui.pages.calendar import CalendarPage
from desktop.ui.pages.clients import ClientsPage
from desktop.ui.pages.summaries import SummariesPage
from desktop.ui.pages.today import TodayPage
from desktop.ui.window import Window
from tests.app.conftest import Opener
from tests.app.hands import CTRL, LONG, committed, figures, go_to, opened, reviewed, roster


def idle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)


def test_from_two_files_to_a_monthly_summary(
    start: Opener, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = tmp_path / "own.sqlite"
    desk = start(database=str(database))
    window = opened(desk, qtbot)
    (first,) = window.findChildren(FirstStart)
    assert first.isVisible()
    assert len(first.choices) == 3

    take_the_roster_in(desk, window, qtbot, tmp_path)
    take_the_figures_in(desk, window, qtbot, tmp_path)
    look_at_the_card(desk, window, qtbot)
    planned = write_a_call_down(desk, window, qtbot)
    find_it_in_the_calendar(desk, window, qtbot, planned)
    write_the_summary(desk, window, qtbot, tmp_path / "out", monkeypatch)
    take_the_figures_back(desk, window, qtbot)
    desk.close()

    again = start(database=str(database))
    window = opened(again, qtbot)
    assert not window.is_covered
    session = again.workspace.session
    stone = session.client("nbkul00")
    assert len(session.all(Client)) == 3
    assert [call.what for call in session.store.load(Call, client=stone.id)] == ["Went through October"]
    assert [callback.due_on for callback in open_callbacks(session, stone)] == [planned]
    assert [summary.state for summary in session.store.load(Summary, client=stone.id)] == ["issued"]
    page = window.show_page("clients")
    assert isinstance(page, ClientsPage)
    qtbot.waitUntil(lambda: page.table.rows_model.rowCount() == 3, timeout=LONG)


def test_a_real_register_and_a_real_report_are_taken_in(
    start: Opener, qtbot: QtBot, tmp_path: Path, shared_data: Path
) -> None:
    desk = start(database=str(tmp_path / "own.sqlite"))
    window = opened(desk, qtbot)
    page = reviewed(qtbot, window, shared_data / "rosters" / "客户登记表.xlsx")
    assert page.review.decisions.rows_written == 60
    committed(qtbot, page)
    assert len(desk.workspace.session.all(Client)) == 60
    page = reviewed(qtbot, window, shared_data / "figures" / "百度推广_分日报告.csv")
    assert page.review.decisions.rows_written == 1178
    committed(qtbot, page)
    assert len(figures_of_stone(desk)) == 61


def take_the_roster_in(desk: Desk, window: Window, qtbot: QtBot, folder: Path) -> None:
    page = reviewed(qtbot, window, roster(folder))
    assert not window.is_covered
    assert page.review.decisions.rows_written >= 3
    assert not desk.workspace.session.all(Client), "a review writes nothing"
    committed(qtbot, page)
    assert "客户登记表.xlsx" in window.toast_text
    clients = desk.workspace.session.all(Client).values()
    assert {client.username: client.monthly_budget for client in clients} == {
        "nbkul00": 150_000, "fsban01": 1_200_000, "nbkar02": 80_000,
    }  # fmt: skip
    stone = desk.workspace.session.client("nbkul00")
    assert (stone.registered_on, stone.level) == (date(2025, 3, 4), "regular")
    assert desk.workspace.session.client("fsban01").level == "key"
    assert [contact.name for contact in desk.workspace.session.store.load(Contact, client=stone.id)] == ["周丙"]
    table = window.show_page("clients")
    assert isinstance(table, ClientsPage)
    qtbot.waitUntil(lambda: table.table.rows_model.rowCount() == 3, timeout=LONG)


def take_the_figures_in(desk: Desk, window: Window, qtbot: QtBot, folder: Path) -> None:
    page = reviewed(qtbot, window, figures(folder))
    assert page.review.decisions.rows_written == 61
    committed(qtbot, page)
    days = figures_of_stone(desk)
    assert len(days) == 61
    last = days[-1].values
    assert (last["impressions"], last["clicks"], last["spend"]) == (1389, 30, 6_000)


def figures_of_stone(desk: Desk) -> list[SeriesRow]:
    session = desk.workspace.session
    stone = session.client("nbkul00")
    return session.store.figures.series(stone.id, date(2026, 9, 1), date(2026, 10, 31))


def look_at_the_card(desk: Desk, window: Window, qtbot: QtBot) -> None:
    stone = desk.workspace.session.client("nbkul00")
    desk.workspace.client_requested.emit(stone.id)
    page = window.current_page
    assert isinstance(page, ClientsPage)
    qtbot.waitUntil(lambda: page.card.client == stone, timeout=LONG)
    tab = page.card.tab("before_after")
    assert isinstance(tab, BeforeAfterTab)
    for chooser, month in ((tab.before, "2026-09"), (tab.after, "2026-10")):
        place = next(n for n in range(chooser.count()) if str(getattr(chooser.itemData(n), "full_month", "")) == month)
        chooser.setCurrentIndex(place)
        chooser.activated.emit(place)
    shown = tab.table.model()
    cells = [
        [str(shown.index(row, column).data() or "") for column in range(shown.columnCount())]
        for row in range(shown.rowCount())
    ]
    assert any("1,535" in cell for row in cells for cell in row), cells  # spend of September: 30 days at 51.18


def write_a_call_down(desk: Desk, window: Window, qtbot: QtBot) -> date:
    session = desk.workspace.session
    stone = session.client("nbkul00")
    go_to(qtbot, window, Qt.Key.Key_1)
    page = window.current_page
    assert isinstance(page, TodayPage)
    qtbot.waitUntil(lambda: any(line.client == stone for line in page.view.lines_model.lines()), timeout=LONG)
    line = next(line for line in page.view.lines_model.lines() if line.client == stone)
    assert page.view.select(line.key)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(window.findChildren(CallForm)), timeout=LONG)
    (form,) = window.findChildren(CallForm)
    qtbot.waitUntil(form.fields.what.hasFocus, timeout=LONG)
    qtbot.keyClicks(form.fields.what, "Went through October")
    qtbot.keyClick(form.fields.what, Qt.Key.Key_S, CTRL)
    (call,) = session.store.load(Call, client=stone.id)
    assert (call.what, call.outcome) == ("Went through October", "reached")
    (following,) = open_callbacks(session, stone)
    assert following.due_on > session.today
    assert session.calendar.is_working_day(following.due_on)
    assert following.due_on <= session.today + timedelta(session.rule_of(stone).max_gap)
    return following.due_on


def find_it_in_the_calendar(desk: Desk, window: Window, qtbot: QtBot, planned: date) -> None:
    stone = desk.workspace.session.client("nbkul00")
    go_to(qtbot, window, Qt.Key.Key_3)
    page = window.current_page
    assert isinstance(page, CalendarPage)

    def shown() -> bool:
        return any(
            entry.client.id == stone.id for day in page.views.month.days if day.day == planned for entry in day.entries
        )

    qtbot.waitUntil(shown, timeout=LONG)


def write_the_summary(desk: Desk, window: Window, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stone = desk.workspace.session.client("nbkul00")
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    desk.workspace.summary_requested.emit(stone.id, None)
    page = window.current_page
    assert isinstance(page, SummariesPage)
    qtbot.waitUntil(lambda: page.editor.row is not None and page.editor.row.client.id == stone.id, timeout=LONG)
    qtbot.waitUntil(lambda: page.preview.pages > 0, timeout=LONG)
    for button, kind in zip(page.preview.buttons, ("*.pdf", "*.xlsx"), strict=False):
        button.click()
        qtbot.waitUntil(lambda kind=kind: bool(list(folder.glob(kind))), timeout=LONG)
        idle(desk, qtbot)
        for button in page.findChildren(QPushButton):
            if button.text() == "Close" and button.isVisible():
                button.click()
    (pdf,), (book,) = folder.glob("*.pdf"), folder.glob("*.xlsx")
    assert pdf.read_bytes().startswith(b"%PDF")
    words = {cell.value for sheet in openpyxl.load_workbook(book) for row in sheet.iter_rows() for cell in row}
    assert any("嘉兴市恒泰石材工艺厂" in str(word) for word in words)


def take_the_figures_back(desk: Desk, window: Window, qtbot: QtBot) -> None:
    go_to(qtbot, window, Qt.Key.Key_7)
    start = window.current_page.start
    assert start.table.rows_model.rowCount() == 2
    latest = max(start.table.rows_model.rows(), key=lambda item: item.id)
    start.table.select_row(latest.id)
    start.undo_button.click()
    assert figures_of_stone(desk) == []
    assert not desk.agency.elsewhere.unread
