"""The start of the program: a window at once, and everything else when it is in sight."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.ui.page_heading import PageHeading
from tests.app.conftest import Opener
from tests.app.hands import LONG
from tests.app.test_desk import answer, damaged

SEEN_AT_FIRST = """
import json, os, sys
from PySide6.QtWidgets import QApplication
from desktop.ui.first_paint import FirstPaint
from desktop.ui.window import Window

def seen():
    print(json.dumps([name for name in sys.modules]), flush=True)
    os._exit(0)

run = QApplication.exec
def watched(_application):
    window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
    FirstPaint(window, seen)
    return run()
QApplication.exec = watched
from desktop.__main__ import main
main(["--database", sys.argv[1], "--language", "en", "--theme", "light"])
"""
GIVEN_UP = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop.__main__ import main

def press():
    box = QApplication.activeModalWidget()
    if box is None:
        QTimer.singleShot(20, press)
        return
    button = next(one for one in box.buttons() if one.text() == "Close")
    print(button.text(), flush=True)
    button.click()

run = QApplication.exec
def watched(_application):
    QTimer.singleShot(0, press)
    return run()
QApplication.exec = watched
sys.exit(main(["--database", sys.argv[1], "--language", "en", "--theme", "light"]))
"""
NOT_YET = {
    *("desktop.domain.record", "desktop.services.session", "desktop.storage", "desktop.ui.workspace"),
    *("peewee", "sqlite3", "numpy", "pyqtgraph", "openpyxl", "holidays", "pypinyin"),
}
"""What the first sight of the window doesn't need."""


def test_the_window_is_in_sight_before_anything_of_records_is_loaded(agency: Path) -> None:
    run = [sys.executable, "-c", SEEN_AT_FIRST, str(agency)]
    said = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True)
    loaded = set(json.loads(said.stdout))
    assert "desktop.ui.window" in loaded
    assert not NOT_YET & loaded


def test_the_heading_of_the_page_is_shown_first_and_the_page_takes_its_place(
    start: Opener, agency: Path, qtbot: QtBot
) -> None:
    desk = start(database=str(agency))
    assert desk.start()
    window = desk.window
    heading = window.current_page
    assert isinstance(heading, PageHeading)
    assert heading.title() == "Today"
    assert desk.workspace is None
    window.commands.run("page_clients")  # nobody is that fast, but a key may be held down
    assert isinstance(window.current_page, PageHeading)
    qtbot.waitUntil(lambda: desk.workspace is not None, timeout=LONG)
    assert desk.window is window
    assert not isinstance(window.current_page, PageHeading)
    assert [page.name for page in window.pages] == [window.current_page.name]
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    assert window.current_page.status


def test_a_database_that_cannot_be_opened_is_told_before_the_window_that_waits_for_it(
    start: Opener, tmp_path: Path, agency: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.sqlite"
    damaged(broken)
    texts: list[str] = []
    desk = start(database=str(broken))
    assert desk.start()
    QTimer.singleShot(0, lambda: answer(texts, "Open the sample agency"))
    window = desk.window
    qtbot.waitUntil(lambda: desk.workspace is not None, timeout=LONG)
    assert len(texts[0]) > 30
    assert desk.window is window
    assert window.windowTitle() == "Sample agency – Huifang"
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)


def test_who_gives_a_damaged_database_up_ends_the_program(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    damaged(broken)
    run = [sys.executable, "-c", GIVEN_UP, str(broken)]
    said = subprocess.run(run, capture_output=True, text=True, timeout=60, check=False)
    assert said.returncode == 1, said.stderr
    assert said.stdout.strip() == "Close"


def test_an_agency_of_ones_own_that_is_not_there_yet_begins_with_the_ways_to_begin(start: Opener, qtbot: QtBot) -> None:
    desk = start()
    assert desk.start()
    assert desk.window.is_covered
