"""Saving callbacks and contacts for Outlook from the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import vobject
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.records import Rep
from desktop.services.outlook import Chosen
from desktop.ui.calendar.ical_export import IcalDialog
from desktop.ui.card.contacts import ContactsTab
from desktop.ui.workspace import Workspace


@pytest.fixture
def named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the person names whenever a window of the system asks for one."""
    path = tmp_path / "saved"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_about: (str(path), ""))
    return path


def read(path: Path, qtbot: QtBot) -> list[Any]:
    qtbot.waitUntil(path.exists, timeout=10_000)
    return list(vobject.readComponents(path.read_text(encoding="utf-8")))


def test_promised_calls_of_the_reps_in_sight_are_saved(workspace: Workspace, named: Path, qtbot: QtBot) -> None:
    rep = next(iter(workspace.session.all(Rep)))
    dialog = IcalDialog(workspace, frozenset({rep}))
    qtbot.addWidget(dialog)
    dialog.which.set_value("promised")
    dialog.until.setText("2027-12-31")
    assert "31 Dec" in dialog.note
    assert dialog.chosen == Chosen(frozenset({rep}), until=date(2027, 12, 31), kinds=frozenset({"promised"}))
    dialog.accept()
    assert dialog.result()
    (calendar,) = read(named.with_suffix(".ics"), qtbot)
    assert {event.categories.value[0] for event in calendar.vevent_list} == {"promised"}


def test_what_is_no_day_is_said_and_nothing_is_saved(workspace: Workspace, named: Path, qtbot: QtBot) -> None:
    dialog = IcalDialog(workspace, frozenset())
    qtbot.addWidget(dialog)
    dialog.until.setText("some day")
    dialog.accept()
    assert "some day" in dialog.note
    assert not dialog.result()
    assert not named.with_suffix(".ics").exists()


def test_one_contact_or_all_of_a_client_are_saved(workspace: Workspace, named: Path, qtbot: QtBot) -> None:
    tab = ContactsTab(workspace)
    qtbot.addWidget(tab)
    tab.show_client(workspace.session.client("riland"))
    tab.save_all_cards()
    everybody = read(named.with_suffix(".vcf"), qtbot)
    assert len(everybody) > 1
    named.with_suffix(".vcf").unlink()
    tab.table.selectRow(0)
    tab.save_cards()
    (card,) = read(named.with_suffix(".vcf"), qtbot)
    assert card.fn.value in {each.fn.value for each in everybody}
