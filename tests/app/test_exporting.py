"""What is in sight goes into a workbook from every page, and a file that is open elsewhere leads to another name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.services.imports import open_import
from desktop.ui.change_history import ChangeHistoryDialog
from desktop.ui.pages.imports import ImportsPage
from tests.app.hands import opened
from tests.services.desk import counts

LISTS = {
    "today": "Client",
    "clients": "Client",
    "calendar": "Client",
    "effect": "Day",
    "complaints": "Complaint",
    "summaries": "Client",
}


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where the person says that the workbook shall go."""
    path = tmp_path / "out.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


@pytest.fixture
def desk(start: Callable[..., Desk], agency: Path, qtbot: QtBot) -> Desk:
    """The program on a copy of the sample agency."""
    desk = start(database=str(agency))
    opened(desk, qtbot)
    return desk


def is_idle(desk: Desk) -> bool:
    return not desk.jobs.unfinished


def exported(qtbot: QtBot, desk: Desk, command: str) -> None:
    assert desk.window is not None
    assert desk.workspace is not None
    qtbot.waitUntil(lambda: is_idle(desk), timeout=20_000)
    with qtbot.waitSignal(desk.workspace.told, timeout=30_000):
        desk.window.commands.run(command)


@pytest.mark.slow
def test_every_list_is_exported_as_it_is_shown(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    assert desk.window is not None
    for page, header in LISTS.items():
        desk.window.show_page(page)
        qtbot.wait(50)
        exported(qtbot, desk, "export_view")
        sheet = openpyxl.load_workbook(chosen).worksheets[0]
        titles = [cell.value for cell in sheet[1]]
        assert header in titles, page
        assert sheet.max_row > 1, page
        assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
        chosen.unlink()


def test_the_client_list_keeps_numbers_days_and_the_order_on_screen(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    assert desk.window is not None
    page = desk.window.show_page("clients")
    exported(qtbot, desk, "export_view")
    rows = list(openpyxl.load_workbook(chosen).worksheets[0].iter_rows(values_only=True))
    shown = page.table.rows_model.rows()  # type: ignore[attr-defined]
    assert [row[0] for row in rows[1:]] == [row.client.name for row in shown]
    balance = rows[0].index("Balance")
    assert [row[balance] for row in rows[1:3]] == [row.overview.balance / 100 for row in shown[:2]]


def test_the_roster_goes_out_of_the_window_and_comes_back(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    assert desk.workspace is not None
    exported(qtbot, desk, "export_roster")
    staged = open_import(desk.workspace.session, chosen)
    assert set(counts(staged)) == {"unchanged"}


def test_a_workbook_that_is_open_elsewhere_is_left_alone_and_another_name_offered(
    qtbot: QtBot, desk: Desk, chosen: Path
) -> None:
    assert desk.window is not None
    chosen.write_bytes(b"of somebody else")
    chosen.with_name(f".~lock.{chosen.name}#").write_text("")
    desk.window.show_page("clients")
    qtbot.waitUntil(lambda: is_idle(desk), timeout=20_000)
    desk.window.commands.run("export_view")
    qtbot.waitUntil(lambda: bool(desk.window and desk.window.banners), timeout=20_000)
    (banner,) = desk.window.banners
    assert "open in another program" in banner.text
    assert chosen.read_bytes() == b"of somebody else"
    assert desk.workspace is not None
    with qtbot.waitSignal(desk.workspace.told, timeout=30_000):
        banner.findChildren(QPushButton)[0].click()
    assert openpyxl.load_workbook(chosen.with_stem("out (2)")).worksheets


def test_a_table_in_a_dialog_is_exported_by_the_same_key(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    assert desk.window is not None
    assert desk.workspace is not None
    desk.window.commands.run("history")
    dialog = desk.window.findChild(ChangeHistoryDialog)
    assert isinstance(dialog, ChangeHistoryDialog)
    qtbot.waitUntil(lambda: dialog.steps.rows_model.total > 0, timeout=20_000)
    dialog.activateWindow()
    dialog.steps.setFocus()
    qtbot.waitUntil(dialog.steps.hasFocus)
    with qtbot.waitSignal(desk.workspace.told, timeout=30_000):
        qtbot.keyClick(dialog.steps, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert openpyxl.load_workbook(chosen).worksheets[0].max_row > 1


def test_the_rows_of_a_review_are_exported_as_they_are_filtered(qtbot: QtBot, desk: Desk, chosen: Path) -> None:
    assert desk.window is not None
    file = chosen.with_name("list.csv")
    file.write_text("Client,Level,Budget\nHarbour Tapes,key,800\nPier Lamps,key,lots\n", encoding="utf-8")
    page = desk.window.show_page("imports")
    assert isinstance(page, ImportsPage)
    page.open_files([file])
    qtbot.waitUntil(lambda: page.screen_shown is not None and page.can_go_on(), timeout=20_000)
    page.commit_if_ready()
    qtbot.waitUntil(page.is_reviewing, timeout=20_000)
    exported(qtbot, desk, "export_view")
    rows = list(openpyxl.load_workbook(chosen).worksheets[0].iter_rows(values_only=True))
    assert {row[0] for row in rows[1:]} == {"Cannot be read", "Changed", "New"}
    assert "lots" in rows[1]
