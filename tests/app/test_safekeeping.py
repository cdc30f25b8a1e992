"""A backup after half an hour in which something was written, and none after one in which nothing was."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.storage.backup import backups
from desktop.storage.database import open_store
from tests.app.conftest import Opener
from tests.app.hands import opened


def test_what_was_written_is_backed_up_once(start: Opener, agency: Path, qtbot: QtBot) -> None:
    desk = start(database=str(agency))
    opened(desk, qtbot)
    desk.agency.safekeeping.keep()
    assert backups(agency) == []
    riland = desk.workspace.session.client("riland")
    desk.workspace.do(edited(Phrase("Note"), [(riland, replace(riland, notes="to be kept"))]))
    desk.agency.safekeeping.keep()
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=10_000)
    desk.agency.safekeeping.keep()
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=10_000)
    (kept,) = backups(agency)
    with closing(open_store(kept)) as store:
        assert store.load(Client, username="riland")[0].notes == "to be kept"
