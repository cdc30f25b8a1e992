"""Going back to a backup from the menu: the window shows the restored agency, and the state before can be come back to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.services.preferences import back_up
from desktop.storage.backup import backups
from desktop.ui.backups_dialog import BackupsDialog
from tests.app.conftest import Opener
from tests.app.hands import LONG, opened


def write_notes(desk: Desk, notes: str) -> None:
    workspace = desk.workspace
    assert workspace is not None
    riland = workspace.session.client("riland")
    workspace.do(edited(Phrase("Note"), [(riland, replace(riland, notes=notes))]))


def notes(desk: Desk) -> str:
    assert desk.workspace is not None
    return str(desk.workspace.session.client("riland").notes)


def dialog_of(desk: Desk, qtbot: QtBot) -> BackupsDialog:
    assert desk.window is not None
    desk.window.commands.run("restore")
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, BackupsDialog) and one.isVisible())
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    return dialog


def test_a_backup_is_restored_by_keyboard_and_the_state_before_comes_back(
    start: Opener, agency: Path, qtbot: QtBot
) -> None:
    desk = start(database=str(agency))
    opened(desk, qtbot)
    write_notes(desk, "as it was")
    assert desk.workspace is not None
    back_up(desk.workspace.session)
    write_notes(desk, "a mistake")

    dialog = dialog_of(desk, qtbot)
    assert "1 step written since then will be gone" in dialog.effect.text()
    before = desk.window
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window is not None and desk.window is not before, timeout=LONG)
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    assert desk.window is not None
    assert notes(desk) == "as it was"
    assert backups(agency)[-1].name in desk.window.toast_text

    write_notes(desk, "and on")
    dialog = dialog_of(desk, qtbot)
    assert [kept.reason for kept in dialog.table.rows_model.rows()] == ["restore", "manual"]
    before = desk.window
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window is not None and desk.window is not before, timeout=LONG)
    assert notes(desk) == "a mistake"


def test_a_file_that_is_no_backup_is_refused_in_the_dialog(
    start: Opener, agency: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = start(database=str(agency))
    window = opened(desk, qtbot)
    dialog = dialog_of(desk, qtbot)
    assert not dialog.restore_button.isEnabled()
    assert "no backup yet" in dialog.effect.text()
    other = tmp_path / "letters.db"
    other.write_text("Dear Sir or Madam")
    dialog.take(other)
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not desk.jobs.unfinished, timeout=LONG)
    assert "is not a database" in dialog.fault.text()
    assert dialog.restore_button.isEnabled()
    assert desk.window is window
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
