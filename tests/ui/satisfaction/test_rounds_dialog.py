"""A satisfaction round as a person goes through it: one key a client."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.records import Client, SatisfactionAnswer
from desktop.services.session import Session
from desktop.services.surveys import started
from desktop.ui.satisfaction.rounds_dialog import RoundsDialog
from desktop.ui.satisfaction.start_dialog import start_round
from desktop.ui.workspace import Workspace


def settled(qtbot, workspace: Workspace) -> None:
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)


@pytest.fixture
def dialog(qtbot, session: Session, workspace: Workspace) -> RoundsDialog:
    session.do(started(session, "Autumn", list(session.all(Client).values())[:3]))
    made = RoundsDialog(workspace)
    qtbot.addWidget(made)
    made.show()
    settled(qtbot, workspace)
    return made


def test_a_digit_gives_the_mark_and_the_next_client_is_current(qtbot, dialog, session, workspace):
    first = dialog.table.current_row().member.client
    dialog.comment.setText("All is well")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_4)
    settled(qtbot, workspace)
    (given,) = session.store.load(SatisfactionAnswer, client=first, source="survey")
    assert (given.score, given.comment) == (4, "All is well")
    assert "1 of 3" in dialog.facts.full_text()
    assert dialog.comment.text() == ""


def test_del_declines_and_a_closed_round_asks_nobody(qtbot, dialog, workspace):
    dialog.decline()
    settled(qtbot, workspace)
    assert "1 declined" in dialog.facts.full_text()
    dialog.close_round()
    settled(qtbot, workspace)
    assert not dialog.mark.isEnabled()
    removed = dialog.survey
    dialog.remove_round()
    settled(qtbot, workspace)
    assert dialog.choice.findData(removed.id) == -1
    assert dialog.survey != removed


def test_a_round_is_started_over_chosen_clients_and_shown(qtbot, session, workspace):
    window = QWidget()
    qtbot.addWidget(window)
    start_round(workspace, list(session.all(Client).values())[:2], window).save()
    (shown,) = window.findChildren(RoundsDialog)
    settled(qtbot, workspace)
    assert "0 of 2" in shown.facts.full_text()
