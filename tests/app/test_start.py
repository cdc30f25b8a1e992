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

LOADED = """
import json, os, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from desktop.ui.page_heading import PageHeading
from desktop.ui.window import Window

class Look(QObject):
    heading = None

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            loaded = list(sys.modules)
            if self.heading is None:
                self.heading = loaded
            if not isinstance(watched.current_page, PageHeading):
                print(json.dumps([self.heading, loaded]), flush=True)
                os._exit(0)
        return False

run, look = QApplication.exec, Look()
def watched(_application):
    window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Window))
    assert isinstance(window.current_page, PageHeading)
    window.installEventFilter(look)
    return run()
QApplication.exec = watched
from desktop.__main__ import main
main(["--database", sys.argv[1], "--language", "en", "--theme", "light"])
"""
"""Says what is loaded when the window is painted for the first time, and when its page is."""
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
HEAVY = ("numpy", "pyqtgraph", "openpyxl", "python_calamine", "pypinyin", "rapidfuzz", "holidays", "psycopg")
RECORDS = (
    "desktop.domain.record",
    "desktop.services.session",
    "desktop.storage",
    "desktop.ui.workspace",
    "peewee",
    "sqlite3",
)
"""What the first sight of the window doesn't need."""
LATER = (
    *("desktop.excel", "desktop.services.exports", "desktop.services.imports", "desktop.services.today_list"),
    *("desktop.ui.call_form.form", "desktop.ui.card", "desktop.ui.planning", "desktop.ui.plots", "desktop.ui.printing"),
    *("desktop.ui.review", "desktop.ui.tables", "desktop.ui.pages.clients", "desktop.ui.pages.settings"),
)
"""What the page of the day doesn't need before it has read its list."""


def test_the_window_is_in_sight_before_records_are_loaded_and_its_page_before_all_else(agency: Path) -> None:
    run = [sys.executable, "-c", LOADED, str(agency)]
    said = subprocess.run(run, capture_output=True, text=True, timeout=60, check=True)
    window, page = (set(loaded) for loaded in json.loads(said.stdout))
    assert not {*HEAVY, *RECORDS, *LATER} & window
    assert set(RECORDS) <= page
    assert not {*HEAVY, *LATER} & page


def test_the_heading_of_the_page_is_shown_first_and_the_page_takes_its_place(
    start: Opener, agency: Path, qtbot: QtBot
) -> None:
    desk = start(database=str(agency))
    desk.start()
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
    desk.start()
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
    desk.start()
    assert not desk.window.isVisible()
    qtbot.waitUntil(desk.window.isVisible, timeout=LONG)
    assert desk.window.is_covered
