"""Promised calls are announced in time, once, and lead to the call form, with a notification area or without."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.domain.changes import created, edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Contact, Rep
from desktop.services.session import Session
from desktop.ui.call_form.form import CallForm
from desktop.ui.pages.settings.reminders_section import RemindersSection
from desktop.ui.reminder_wishes import ReminderWishes, kept_wishes
from tests.app.conftest import Opener
from tests.app.hands import LONG, TODAY, opened


def at(hour: int, minute: int) -> datetime:
    return datetime.combine(TODAY, datetime.min.time()).replace(hour=hour, minute=minute)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The clock on the wall; what is put into it is the time."""
    wall = [at(10, 0)]
    monkeypatch.setattr(Session, "now", property(lambda _session: wall[-1]))
    return wall


@pytest.fixture
def notes(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A desktop with a notification area, and what appears there."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, title, text, *_more: shown.append((title, text)))
    return shown


def promise(desk: Desk, minute: int, username: str = "riland", purpose: str = "show the ranks") -> Callback:
    """A call that is promised for this day at ten and some minutes."""
    session = desk.workspace.session
    client = session.client(username)
    contact = next(one for one in session.all(Contact).values() if one.client == client.id)
    callback = Callback(
        client=client.id, contact=contact.id, due_on=TODAY, due_time=at(10, minute).time(), kind="promised",
        rep=client.owner, purpose=purpose,
    )  # fmt: skip
    (written,) = desk.workspace.do(created(Phrase("Promise"), [callback])).changes
    return written.after


def look(desk: Desk, qtbot: QtBot) -> None:
    desk.reminders.look()
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)


@pytest.fixture
def desk(start: Opener, agency: Path, qtbot: QtBot, clock: list[datetime]) -> Desk:
    desk = start(database=str(agency))
    opened(desk, qtbot)
    session = desk.workspace.session
    others = session.store.load(Callback, state="open", kind="promised")
    desk.workspace.do(edited(Phrase("Cleared"), [(one, replace(one, due_time=None)) for one in others]))
    return desk


def test_a_promised_call_is_announced_once_with_all_that_is_needed(desk, qtbot, clock, notes):
    callback = promise(desk, 30)
    contact = desk.workspace.session.get(Contact, callback.contact)
    clock.append(at(10, 24))
    look(desk, qtbot)
    assert notes == []
    clock.append(at(10, 25))
    look(desk, qtbot)
    look(desk, qtbot)
    ((title, text),) = notes
    assert "10:30" in title
    assert desk.workspace.session.client("riland").name in title
    assert contact.name in text
    assert (contact.mobile or contact.phone) in text
    assert "show the ranks" in text


def test_clicking_the_message_brings_the_window_up_with_the_call_form(desk, qtbot, clock, notes):
    callback = promise(desk, 4)
    look(desk, qtbot)
    assert len(notes) == 1
    desk.window.hide()
    desk.reminders.tray.message_clicked.emit()
    assert desk.window.isVisible()
    (form,) = desk.window.findChildren(CallForm)
    assert form.settles.id == callback.id
    form.close()


def test_a_moved_call_is_announced_again(desk, qtbot, clock, notes):
    callback = promise(desk, 4)
    look(desk, qtbot)
    moved = replace(callback, due_time=at(10, 20).time())
    desk.workspace.do(edited(Phrase("Moved"), [(callback, moved)]))
    look(desk, qtbot)
    assert len(notes) == 1
    clock.append(at(10, 16))
    look(desk, qtbot)
    assert [title[:5] for title, _ in notes] == ["10:04", "10:20"]


def test_calls_that_passed_during_sleep_are_told_together(desk, qtbot, clock, notes):
    for minute, username in ((20, "riland"), (30, "szsunko"), (40, "chouqin")):
        promise(desk, minute, username)
    clock.append(at(10, 45))
    look(desk, qtbot)
    ((title, text),) = notes
    assert title == "3 promised calls have passed"
    assert text.count("\n") == 2
    clock.append(at(10, 46))
    look(desk, qtbot)
    assert len(notes) == 1


def test_without_a_notification_area_a_banner_tells_and_leads_to_the_form(desk, qtbot, clock):
    promise(desk, 3)
    look(desk, qtbot)
    (banner,) = [one for one in desk.window.banners if "10:03" in one.text]
    assert banner.tone == "info"
    desk.reminders.open_promise(desk.reminders._promises[0])
    (form,) = desk.window.findChildren(CallForm)
    form.close()


def test_reminders_that_are_off_say_nothing(desk, qtbot, clock, notes):
    desk.reminders.choose(ReminderWishes(on=False))
    promise(desk, 3)
    look(desk, qtbot)
    assert notes == []
    assert desk.reminders.tray.menu is None


def test_other_minutes_hold_at_once_and_at_the_next_start(desk, qtbot, clock, notes):
    section = RemindersSection()
    qtbot.addWidget(section)
    section.wishes_chosen.connect(desk.reminders.choose)
    promise(desk, 14)
    look(desk, qtbot)
    assert notes == []
    section.minutes.set_value("15")
    section.minutes.chosen.emit("15")
    look(desk, qtbot)
    assert len(notes) == 1
    assert kept_wishes(desk._settings).minutes == 15


def test_settings_that_make_no_sense_count_as_never_written(tmp_path):
    settings = QSettings(str(tmp_path / "odd.ini"), QSettings.Format.IniFormat)
    settings.setValue("reminders/on", "perhaps")
    settings.setValue("reminders/minutes", "-3")
    assert kept_wishes(settings) == ReminderWishes()


def test_other_reps_calls_are_theirs(desk, qtbot, clock, notes):
    callback = promise(desk, 3)
    other = next(rep for rep in desk.workspace.session.all(Rep) if rep != callback.rep)
    desk.agency.frame.choose_rep(other)
    look(desk, qtbot)
    assert notes == []
    desk.agency.frame.choose_rep(callback.rep)
    look(desk, qtbot)
    assert len(notes) == 1


def test_another_language_announces_nothing_twice(desk, qtbot, clock, notes):
    promise(desk, 3)
    look(desk, qtbot)
    desk.set_language("zh_CN")
    qtbot.waitUntil(lambda: desk.reminders._workspace is desk.workspace, timeout=LONG)
    look(desk, qtbot)
    assert len(notes) == 1


def test_the_program_goes_on_without_its_window_only_when_that_is_wished(desk, qtbot, clock, notes):
    assert QApplication.quitOnLastWindowClosed()
    desk.reminders.choose(ReminderWishes(stays=True))
    assert not QApplication.quitOnLastWindowClosed()
    desk.window.close()
    assert [title for title, _ in notes] == ["Huifang keeps running"]
    promise(desk, 3)
    look(desk, qtbot)
    assert len(notes) == 2
    titles = [action.text() for action in desk.reminders.tray.menu.actions() if action.text()]
    assert titles == ["Open", "Log a call", "Quit"]
    desk.reminders.tray.menu.actions()[0].trigger()
    assert desk.window.isVisible()
    desk.reminders.choose(ReminderWishes())
    assert QApplication.quitOnLastWindowClosed()
