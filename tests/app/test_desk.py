"""The program around its pages: language, look, databases that open or don't, and what others write meanwhile."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.crash import CrashReport
from desktop.app.desk import Desk
from desktop.app.place import SAMPLE, Place
from desktop.domain.changes import created, edited
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress
from desktop.domain.records import Agency, Client, Complaint, Rep
from desktop.services.complaints import late
from desktop.services.session import Session
from desktop.services.today_list import today
from desktop.storage.database import open_store
from desktop.ui.call_form.form import CallForm
from desktop.ui.card.tabs import tab_makers
from desktop.ui.first_start import FirstStart
from desktop.ui.pages.imports import ImportsPage
from desktop.ui.window import Window
from tests.app.conftest import Opener
from tests.app.hands import LONG, TODAY, opened, roster


def covers(window: Window) -> list[FirstStart]:
    return [cover for cover in window.findChildren(FirstStart) if cover.isVisibleTo(window)]


# -- language and look


def test_another_language_builds_the_window_anew_on_the_same_page(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    window.show_page("calendar")
    desk.set_language("zh_CN")
    assert desk.window is not window
    assert desk.window is not None
    assert desk.window.current_page.name == "calendar"
    assert desk.window.navigation.item("calendar").accessibleName().startswith("回访日历")
    assert desk.workspace.session.today == TODAY
    assert start(database=str(agency)).speech.code == "zh_CN", "the language is kept"


def test_what_was_being_typed_and_reviewed_is_still_there_in_the_other_language(
    start: Opener, agency: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    desk.ways.open_files([roster(tmp_path)])
    window.show_page("settings")
    desk.ways.call(desk.workspace.session.client("riland").id)
    (form,) = window.findChildren(CallForm)
    form.fields.what.setPlainText("He knows the buyer")
    desk.set_language("zh_CN")
    (again,) = desk.window.findChildren(CallForm)
    assert again.fields.what.words == "He knows the buyer"
    assert desk.window.current_page.name == "settings"
    assert desk.ways.files == [tmp_path / "客户登记表.xlsx"]


def test_the_look_is_changed_at_once_and_kept(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    desk.set_look("dark")
    assert desk.window is window
    assert desk.look.theme.name == "dark"
    assert start(database=str(agency)).look.choice == "dark"


class ShownWindows(QObject):
    """Notes every widget that is shown as a window of its own, be it for a moment."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


def test_no_page_and_no_tab_flashes_a_window_that_takes_the_keyboard(
    start: Opener, agency: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    shown = ShownWindows()
    qapp.installEventFilter(shown)
    try:
        desk = start(database=str(agency))
        window = opened(desk, qtbot)
        for entry in window.entries:
            window.show_page(entry.name)
            qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
        desk.workspace.client_requested.emit(desk.workspace.session.client("riland").id)
        card = window.current_page.card
        qtbot.waitUntil(lambda: card.client is not None, timeout=LONG)
        for name in tab_makers():
            card.show_tab(name)
        qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    finally:
        qapp.removeEventFilter(shown)
    assert shown.names == ["Window"]


# -- the first minute


def test_late_complaints_are_counted_before_their_page_is_opened(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    item = window.navigation.item("complaints")
    before = late(desk.workspace.session)
    qtbot.waitUntil(lambda: item.badge == before, timeout=LONG)
    client = next(iter(desk.workspace.session.all(Client)))
    overdue = Complaint(client=client, received_at=datetime(2026, 1, 5, 9), due_on=date(2026, 1, 8), what="x")
    desk.workspace.do(created(Phrase("Complaint"), [overdue]))
    qtbot.waitUntil(lambda: item.badge == before + 1, timeout=LONG)


def test_what_is_late_today_is_counted_when_the_program_starts_on_another_page(
    start: Opener, agency: Path, qtbot: QtBot
) -> None:
    opened(start(database=str(agency)), qtbot).show_page("clients")
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    assert window.current_page.name == "clients"
    wanted = today(desk.workspace.session).late
    assert wanted
    qtbot.waitUntil(lambda: window.navigation.item("today").badge == wanted, timeout=LONG)


def test_an_agency_without_clients_offers_three_ways_to_begin(start: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    desk = start(database=str(tmp_path / "new.sqlite"))
    window = opened(desk, qtbot)
    assert window.is_covered
    desk.set_language("zh_CN")
    (cover,) = covers(desk.window)
    assert cover.choices[2].button.accessibleName() == "从空白开始"
    cover.empty_requested.emit()
    assert not desk.window.is_covered
    assert desk.window.current_page.name == "settings"


def test_the_sample_is_left_for_ones_own_agency_again(start: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    own = str(tmp_path / "new.sqlite")
    desk = start(database=own)
    window = opened(desk, qtbot)
    covers(window)[0].sample_requested.emit()
    qtbot.waitUntil(lambda: desk.place == SAMPLE, timeout=LONG)
    assert not desk.window.is_covered
    assert desk.window.windowTitle() == "Sample agency – Huifang"
    assert desk.workspace.session.today == TODAY
    desk.window.commands.run("open_own")
    assert desk.place == Place(own)
    assert desk.window.is_covered
    assert desk.workspace.session.today == TODAY


def test_a_file_dialog_that_is_left_keeps_the_choice_open(
    start: Opener, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start(database=str(tmp_path / "new.sqlite"))
    window = opened(desk, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    covers(window)[0].import_requested.emit()
    assert window.is_covered
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(roster(tmp_path))], ""))
    covers(window)[0].import_requested.emit()
    assert isinstance(window.current_page, ImportsPage)
    assert not window.is_covered


def test_files_named_at_the_start_are_reviewed_at_once(start: Opener, tmp_path: Path, qtbot: QtBot) -> None:
    desk = start(database=str(tmp_path / "new.sqlite"), files=[str(roster(tmp_path))])
    window = opened(desk, qtbot)
    assert isinstance(window.current_page, ImportsPage)
    assert not window.is_covered
    assert window.current_page.files == (tmp_path / "客户登记表.xlsx",)


# -- databases


def test_another_database_takes_the_place_of_the_first(
    start: Opener, agency: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.sqlite"
    shutil.copy(agency, other)
    with closing(open_store(other)) as store:
        renamed(Session(store), "Lakeside Advertising")
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    first = desk.workspace.session.store
    settings = window.show_page("settings")
    settings.database_chosen.emit(str(other))
    assert desk.window.windowTitle() == "Lakeside Advertising – Huifang"
    assert desk.workspace.session.store is not first
    with closing(sqlite3.connect(agency, timeout=0)) as file:
        file.execute("BEGIN EXCLUSIVE")  # nobody holds the first one any more


def test_a_database_that_cannot_be_opened_leaves_the_open_one_open(
    start: Opener, agency: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no database at all" * 100)
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    desk.open_other(Place(str(broken)))
    assert desk.window is window
    assert len(window.banners) == 1
    assert desk.workspace.session.all(Client)


def damaged(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4000)


def newer(path: Path) -> None:
    with closing(open_store(path)):
        pass
    with closing(sqlite3.connect(path)) as file:
        file.executescript('UPDATE "schema_state" SET "version" = 99, "fingerprint" = \'\'')


def foreign(path: Path) -> None:
    path.write_text("Company,User\n", encoding="utf-8")


def answer(texts: list[str], button: str) -> None:
    """Wait for the box, note what it says, and press one of its buttons."""
    box = QApplication.activeModalWidget()
    if not isinstance(box, QMessageBox):
        QTimer.singleShot(20, lambda: answer(texts, button))
        return
    texts.append(box.text())
    next(one for one in box.buttons() if one.text().replace("&", "") == button).click()


@pytest.mark.parametrize("spoil", [damaged, newer, foreign])
def test_a_database_that_cannot_be_opened_at_the_start_is_told_and_left_alone(
    start: Opener, tmp_path: Path, qtbot: QtBot, spoil
) -> None:
    path = tmp_path / "agency.sqlite"
    spoil(path)
    before = path.read_bytes()
    texts: list[str] = []
    QTimer.singleShot(0, lambda: answer(texts, "Close"))
    desk = start(database=str(path))
    with qtbot.waitSignal(desk.given_up, timeout=LONG):
        desk.start()
    assert len(texts[0]) > 30
    assert path.read_bytes() == before
    assert desk.workspace is None


@pytest.mark.slow  # it waits for the other program, as it should
def test_a_database_that_another_program_holds_is_told(start: Opener, agency: Path, qtbot: QtBot) -> None:
    texts: list[str] = []
    with closing(sqlite3.connect(agency, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        QTimer.singleShot(0, lambda: answer(texts, "Close"))
        desk = start(database=str(agency))
        with qtbot.waitSignal(desk.given_up, timeout=LONG):
            desk.start()
    assert "in use" in texts[0]


def test_from_a_damaged_database_one_can_go_to_another_or_to_the_sample(
    start: Opener, tmp_path: Path, agency: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.sqlite"
    damaged(broken)
    texts: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(agency), ""))
    QTimer.singleShot(0, lambda: answer(texts, "Open another database…"))
    desk = start(database=str(broken))
    opened(desk, qtbot)
    assert desk.place == Place(str(agency))
    QTimer.singleShot(0, lambda: answer(texts, "Open the sample agency"))
    other = start(database=str(broken))
    opened(other, qtbot)
    assert other.place == SAMPLE
    assert other.workspace.session.all(Client)


# -- what others write


def renamed(session: Session, name: str) -> None:
    agency = next(iter(session.all(Agency).values()))
    session.do(edited(Phrase("Name"), [(agency, replace(agency, name=name))]))


def test_what_another_rep_writes_appears_and_is_told_at_the_bell(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    clients = window.show_page("clients")
    own = desk.workspace.session.client("riland")
    with closing(open_store(agency)) as store:
        other = Session(store, today=TODAY, rep=next(iter(store.load(Rep))).id)
        client = other.client("riland")
        other.do(edited(Phrase("Budget of a client"), [(client, replace(client, monthly_budget=990_000))]))
        renamed(other, "Lakeside Advertising")
    assert desk.workspace.session.client("riland").monthly_budget == own.monthly_budget
    desk.agency.elsewhere.look()
    qtbot.waitUntil(lambda: desk.agency.elsewhere.unread == 2, timeout=LONG)
    assert desk.workspace.session.client("riland").monthly_budget == 990_000
    assert window.windowTitle() == "Lakeside Advertising – Huifang"
    row = next(row for row in clients.table.rows_model.rows() if row.client.id == own.id)
    assert row.client.monthly_budget == 990_000
    window.commands.run("changes_by_others")
    menu = window.header.changes_menu
    assert [action.text() for action in menu.actions()] == [
        f"{other_name(desk)}: Name", f"{other_name(desk)}: Budget of a client ({own.name})",
    ]  # fmt: skip
    assert desk.agency.elsewhere.unread == 0
    menu.actions()[0].trigger()
    assert window.current_page.name == "settings"
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: window.current_page.current_client() == own.id, timeout=LONG)
    menu.close()


def other_name(desk: Desk) -> str:
    return desk.agency.elsewhere.news[0].batch.by and desk.workspace.session.name(
        "rep", desk.agency.elsewhere.news[0].batch.by
    )


def test_what_is_written_here_is_not_news(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    opened(desk, qtbot)
    client = desk.workspace.session.client("riland")
    desk.workspace.do(edited(Phrase("Budget"), [(client, replace(client, monthly_budget=1))]))
    desk.workspace.undo()
    desk.agency.elsewhere.look()
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    assert desk.agency.elsewhere.news == ()
    desk.agency.elsewhere.show_menu()
    assert [action.text() for action in desk.window.header.changes_menu.actions()] == ["No changes by others"]
    desk.window.header.changes_menu.close()


# -- the end


def test_a_window_that_closes_ends_what_runs_and_keeps_what_is_typed(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    ended: list[bool] = []
    heard: list[object] = []

    def work(progress: Progress) -> None:
        try:
            while True:
                progress(0, None)
        finally:
            ended.append(True)

    desk.workspace.run("Endless", work, heard.append)
    desk.ways.call(desk.workspace.session.client("riland").id)
    (form,) = window.findChildren(CallForm)
    form.fields.what.setPlainText("half a sen")
    window.close()
    desk.close()
    desk.close()
    assert ended == [True]
    assert heard == []
    with closing(open_store(agency)) as store:
        assert "half a sen" in "".join(store.drafts().values())


def test_an_error_of_the_program_is_logged_and_shown_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = CrashReport(tmp_path)
    monkeypatch.setattr(sys, "excepthook", report.tell)
    clock = QTimer()
    clock.setInterval(0)
    ticks: list[int] = []

    def slot() -> None:
        ticks.append(1)
        raise LookupError("a fault in a slot")

    clock.timeout.connect(slot)
    clock.start()
    qtbot.waitUntil(lambda: len(ticks) >= 2)
    clock.stop()
    assert report.box is not None
    assert report.box.isVisible()
    assert "a fault in a slot" in report.box.detailedText()
    assert report.path.read_text(encoding="utf-8").count("LookupError: a fault in a slot") == len(ticks)
    first = report.box
    report.close()
    assert not first.isVisible()
    assert logging.getLogger("huifang").handlers == []


def test_without_a_display_the_program_says_so_and_leaves() -> None:
    blind = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have a display")
    run = [sys.executable, "-m", "desktop"]
    said = subprocess.run(run, env=blind, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
    assert said.returncode == 1
    assert said.stdout == ""
    assert said.stderr.startswith("There is no display here")
    assert len(said.stderr.splitlines()) == 1


@pytest.mark.slow
def test_every_page_is_drawn_into_a_picture(agency: Path, tmp_path: Path) -> None:
    out = tmp_path / "pictures"
    run = [sys.executable, "-m", "desktop", "screens", str(out), "--database", str(agency), "--today", str(TODAY)]
    said = subprocess.run(run, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert said.returncode == 0, said.stderr
    pages = ("today", "clients", "calendar", "effect", "complaints", "summaries", "imports", "settings")
    assert sorted(file.name for file in out.iterdir()) == sorted(f"{page}-light-en.png" for page in pages)
    assert {file.read_bytes()[:4] for file in out.iterdir()} == {b"\x89PNG"}
