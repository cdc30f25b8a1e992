"""What was typed into a call form survives the end of the program, however it ends, and is offered again (product §9)."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Client
from desktop.services.session import utc_now
from desktop.ui.call_form.form import CallForm
from desktop.ui.notices import Banner
from tests.app.conftest import Opener
from tests.app.hands import TODAY, opened

KILLED_WHILE_TYPING = """
import argparse, os, signal, sys
from datetime import date
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from desktop.app.desk import Desk
from desktop.ui.call_form.form import CallForm

application = QApplication(["huifang"])
settings = QSettings(sys.argv[2], QSettings.Format.IniFormat)
arguments = argparse.Namespace(database=sys.argv[1], today=date.fromisoformat(sys.argv[3]), language="en", theme="light")
desk = Desk(application, settings, arguments)
desk.start()
while desk.workspace is None:
    application.processEvents()
session = desk.workspace.session
desk.ways.call(session.client("riland").id)
form = desk.window.findChildren(CallForm)[0]
form.fields.what.setPlainText("He knows the buyer")

def die_once_kept():
    if session.store.drafts():
        os.kill(os.getpid(), signal.SIGKILL)

clock = QTimer()
clock.timeout.connect(die_once_kept)
clock.start(50)
QTimer.singleShot(5_000, lambda: os._exit(7))  # kept every five seconds at the latest
application.exec()
"""


def typed(desk: Desk, *clients: str) -> None:
    """Write a word about a call with each of some clients, and leave without saving."""
    assert desk.workspace is not None
    assert desk.ways is not None
    for name in clients:
        number = desk.workspace.session.client(name).id
        desk.ways.call(number)
        form_of(desk, name).fields.what.setPlainText(f"about {name}")
        form_of(desk, name).close()


def form_of(desk: Desk, name: str) -> CallForm:
    assert desk.window is not None
    forms = [form for form in desk.window.findChildren(CallForm) if form.isVisible()]
    return next(form for form in forms if form.client.username == name)


def offer(desk: Desk, qtbot: QtBot) -> Banner:
    """The banner that offers what isn't saved."""

    def is_there() -> bool:
        return any("saved yet" in banner.text for banner in window.banners)

    window = opened(desk, qtbot)
    qtbot.waitUntil(is_there, timeout=10_000)
    return next(banner for banner in window.banners if "saved yet" in banner.text)


def press(banner: Banner, title: str) -> None:
    next(button for button in banner.findChildren(QPushButton) if button.text() == title).click()


def test_the_next_start_offers_the_call_that_was_not_saved(start: Opener, agency: Path, qtbot: QtBot) -> None:
    first = start(database=str(agency))
    opened(first, qtbot)
    typed(first, "riland")
    first.close()
    desk = start(database=str(agency))
    press(offer(desk, qtbot), "Go on writing")
    assert form_of(desk, "riland").fields.what.words == "about riland"
    assert desk.window is not None
    assert not [banner for banner in desk.window.banners if "saved yet" in banner.text]


def test_several_share_one_banner_and_each_has_its_way(start: Opener, agency: Path, qtbot: QtBot) -> None:
    first = start(database=str(agency))
    opened(first, qtbot)
    typed(first, "riland", "chouqin")
    first.close()
    desk = start(database=str(agency))
    banner = offer(desk, qtbot)
    assert banner.text == "2 calls aren't saved yet."
    assert desk.workspace is not None
    press(banner, desk.workspace.session.client("chouqin").name)
    assert form_of(desk, "chouqin").fields.what.words == "about chouqin"


def test_what_was_typed_about_a_client_in_the_trash_is_not_lost(start: Opener, agency: Path, qtbot: QtBot) -> None:
    first = start(database=str(agency))
    opened(first, qtbot)
    typed(first, "riland")
    assert first.workspace is not None
    client = first.workspace.session.client("riland")
    first.workspace.write(edited(Phrase("Trash"), [(client, trashed(client, utc_now()))]))
    first.close()
    desk = start(database=str(agency))
    banner = offer(desk, qtbot)
    assert "in the trash" in banner.text
    press(banner, "Restore the client and go on")
    assert form_of(desk, "riland").fields.what.words == "about riland"
    assert desk.workspace is not None
    assert desk.workspace.session.get(Client, client.id) is not None


def test_what_is_discarded_is_not_offered_again(start: Opener, agency: Path, qtbot: QtBot) -> None:
    first = start(database=str(agency))
    opened(first, qtbot)
    typed(first, "riland")
    first.close()
    desk = start(database=str(agency))
    press(offer(desk, qtbot), "Discard")
    assert desk.workspace is not None
    assert desk.workspace.session.store.drafts() == {}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_the_words_survive_a_program_that_is_killed_while_one_types(
    start: Opener, agency: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    script = [sys.executable, "-c", KILLED_WHILE_TYPING, str(agency), str(tmp_path / "killed.ini"), TODAY.isoformat()]
    ended = subprocess.run(script, capture_output=True, text=True, timeout=60)
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    desk = start(database=str(agency))
    press(offer(desk, qtbot), "Go on writing")
    assert form_of(desk, "riland").fields.what.words == "He knows the buyer"
