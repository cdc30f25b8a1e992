"""Promised calls are told once, a few minutes before, by the window where the system has no notification area."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Signal
from pytestqt.qtbot import QtBot

from desktop.app.reminders import Reminders
from desktop.domain.changes import created, edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback
from desktop.services.session import Session
from desktop.ui.pages.settings.reminders_section import RemindersSection
from desktop.ui.reminding import ON
from desktop.ui.workspace import Workspace


class Window(QObject):
    """As much of the window as a reminder needs."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def toast(self, text: str) -> None:
        self.said.append(text)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def promised(session: Session) -> Callback:
    """A call promised in three minutes; all others of the sample lie elsewhere."""
    others = session.store.load(Callback, state="open", kind="promised")
    session.do(edited(Phrase("done"), [(one, replace(one, state="done")) for one in others]))
    soon = session.now + timedelta(minutes=3)
    client = session.client("riland")
    callback = Callback(
        client=client.id, due_on=soon.date(), due_time=soon.time().replace(second=0), kind="promised", purpose="报价"
    )
    (change,) = session.do(created(Phrase("promise"), [callback])).of(Callback)
    return change.after


def test_a_promised_call_is_told_once_with_who_and_why(
    workspace: Workspace, promised: Callback, settings: QSettings, qtbot: QtBot
) -> None:
    window = Window()
    reminders = Reminders(workspace, window, settings)  # type: ignore[arg-type]
    reminders.look()
    reminders.look()
    (said,) = window.said
    assert "瑞岚焊割设备" in said
    assert "报价" in said


def test_switched_off_nothing_is_told(
    workspace: Workspace, promised: Callback, settings: QSettings, qtbot: QtBot
) -> None:
    section = RemindersSection(settings)
    qtbot.addWidget(section)
    section.on.setChecked(False)
    assert settings.value(ON) in (False, "false")
    window = Window()
    reminders = Reminders(workspace, window, settings)  # type: ignore[arg-type]
    reminders.look()
    assert window.said == []
    section.on.setChecked(True)
    section.minutes.chosen.emit("30")
    assert reminders.minutes == 30
