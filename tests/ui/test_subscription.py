"""The calendar file that is subscribed to follows every change; a failure is told once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.app.subscription import Subscription
from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.ui.pages.settings.outlook_section import OutlookSection
from desktop.ui.subscribing import SubscribedFile
from desktop.ui.workspace import Workspace


def test_the_file_is_written_at_once_and_after_a_change(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    path = tmp_path / "callbacks.ics"
    kept = Subscription(workspace, settings)
    kept.start()
    assert not path.exists()
    kept.choose(SubscribedFile(path, mine=False))
    qtbot.waitUntil(path.exists, timeout=10_000)
    client = workspace.session.client("riland")
    workspace.do(edited(Phrase("renamed"), [(client, replace(client, name="Renamed Client", short_name=""))]))
    qtbot.waitUntil(lambda: b"Renamed Client" in path.read_bytes(), timeout=10_000)
    assert isinstance(workspace.session.get(Client, client.id), Client)


def test_a_file_that_can_not_be_written_is_told_once(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    told: list[object] = []
    workspace.refused.connect(told.append)
    kept = Subscription(workspace, settings)
    kept.choose(SubscribedFile(tmp_path / "no folder" / "c.ics"))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    kept.write()
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished, timeout=10_000)
    assert len(told) == 1


def test_the_settings_tell_which_file_is_wanted_and_none(tmp_path: Path, qtbot: QtBot) -> None:
    section = OutlookSection(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(section)
    section.path.setText(str(tmp_path / "c.ics"))
    assert section.chosen == SubscribedFile(tmp_path / "c.ics", mine=True)
    with qtbot.waitSignal(section.file_chosen) as chosen:
        section.none_button.click()
    assert chosen.args == [SubscribedFile(None, mine=True)]
