"""From one desk to several: everything moved to a server, worked on there, and back to the file (product §8)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop.app.desk import Desk
from desktop.domain.records import Client
from desktop.services.locations import choose_server, own_database, own_server
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.pages.settings.data_section import DataSection
from desktop.ui.pages.settings.server_dialog import ServerDialog
from desktop.ui.widgets.label import Label
from tests.app.conftest import Opener
from tests.app.hands import LONG, TODAY, opened
from tests.conftest import PutSample
from tests.storage.conftest import new_schema


def data_section(desk: Desk) -> DataSection:
    assert desk.window is not None
    page = desk.window.show_page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("data")
    assert isinstance(page.section, DataSection)
    return page.section


def own_agency(put_sample: PutSample, day: date = TODAY) -> None:
    own_database().parent.mkdir(parents=True, exist_ok=True)
    put_sample(own_database().parent, day, "en").rename(own_database())


@pytest.mark.slow
def test_everything_is_moved_to_a_server_and_worked_on_there_until_one_goes_back(
    start: Opener, qtbot: QtBot, put_sample: PutSample, server: str, credential_store: None
) -> None:
    own_agency(put_sample)
    address = new_schema(server)
    desk = start()
    opened(desk, qtbot)
    section = data_section(desk)
    dialog = section.server.ask()
    dialog.address.setText(address)
    dialog.connect_button.click()
    qtbot.waitUntil(dialog.move_button.isVisible, timeout=LONG)
    assert "empty" in dialog.state.full_text()

    dialog.move_button.click()
    qtbot.waitUntil(dialog.proofs.isVisible, timeout=LONG)
    assert dialog.proofs.rows_model.rowCount() > 30
    assert "rows arrived" in dialog.state.full_text()
    assert not dialog.move_button.isVisible()
    dialog.work_button.click()

    assert desk.workspace is not None
    assert desk.workspace.session.store.path is None
    moved = desk.workspace.session.all(Client)
    assert len(moved) == 46
    desk.close()
    again = start()
    opened(again, qtbot)
    assert again.workspace is not None
    assert again.workspace.session.store.path is None, "the next start opens the server"

    section = data_section(again)
    assert section.server.file_button.isVisible()
    section.server.file_button.click()
    assert again.workspace.session.store.path == own_database()
    assert own_server() is None


def test_a_server_that_is_away_changes_nothing(start: Opener, qtbot: QtBot, put_sample: PutSample) -> None:
    own_agency(put_sample)
    desk = start()
    opened(desk, qtbot)
    dialog = data_section(desk).server.ask()
    dialog.address.setText("postgresql://li@127.0.0.1:9/huifang")
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: bool(dialog.banners.banners()), timeout=LONG)
    assert "can't be reached" in said(dialog)
    assert dialog.connect_button.isEnabled()

    dialog.address.setText("http://example.org")
    dialog.connect_button.click()
    qtbot.waitUntil(lambda: "postgresql://name@server" in said(dialog), timeout=LONG)

    desk.work_on("postgresql://li@127.0.0.1:9/huifang")
    assert own_server() is None
    assert desk.workspace is not None
    assert desk.workspace.session.store.path == own_database()


def test_the_address_that_is_kept_has_no_password(own_home: Path) -> None:
    choose_server("postgresql://li@db.agency.example/huifang")
    assert own_server() == "postgresql://li@db.agency.example/huifang"
    choose_server(None)
    assert own_server() is None


def said(dialog: ServerDialog) -> str:
    return " ".join(label.full_text() for label in dialog.banners.findChildren(Label))


def test_a_server_that_is_away_at_the_start_is_tried_again(
    start: Opener, qtbot: QtBot, put_sample: PutSample, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_agency(put_sample)
    choose_server("postgresql://li@127.0.0.1:9/huifang")
    told: list[str] = []

    def try_again(box: QMessageBox) -> None:
        """It was the file that was wanted after all, which is set right meanwhile."""
        told.append(box.text())
        choose_server(None)
        next(button for button in box.buttons() if button.text() == "Try again").click()

    monkeypatch.setattr(QMessageBox, "exec", try_again)
    desk = start()
    opened(desk, qtbot)

    assert "can't be reached" in told[0]
    assert desk.workspace is not None
    assert desk.workspace.session.store.path == own_database()
