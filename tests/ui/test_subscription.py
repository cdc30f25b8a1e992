"""The calendar file that is subscribed to follows every change; a failure is told once."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.app.subscription import Subscription
from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.storage.database import open_store
from desktop.ui.pages.settings.outlook_section import OutlookSection
from desktop.ui.subscribing import SubscribedFile, keep_file, kept_file
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


def test_the_file_of_one_agency_is_not_written_by_another(workspace: Workspace, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    chosen = SubscribedFile(tmp_path / "c.ics", mine=False)
    keep_file(settings, workspace.session, chosen)
    assert kept_file(settings, workspace.session) == chosen
    with closing(open_store(tmp_path / "another.sqlite")) as store:
        assert kept_file(settings, Session(store)) == SubscribedFile(None)


def test_the_settings_tell_which_file_is_wanted_and_none(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    section = OutlookSection(session, QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(section)
    assert not section.none_button.isEnabled()
    section.path.setText(str(tmp_path / "c.ics"))
    section.mine.click()
    section.mine.click()
    assert section.chosen == SubscribedFile(tmp_path / "c.ics", mine=True)
    with qtbot.waitSignal(section.file_chosen) as chosen:
        section.none_button.click()
    assert chosen.args == [SubscribedFile(None, mine=True)]
