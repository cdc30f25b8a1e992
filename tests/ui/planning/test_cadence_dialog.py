"""How the cadence is kept: a line a rep, the chosen one's clients below, by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.cadence_counts import cadence_counts
from desktop.services.session import Session
from desktop.ui.planning.cadence_dialog import CadenceDialog
from desktop.ui.workspace import Workspace


def test_the_chosen_reps_clients_stand_below_and_enter_opens_one(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    dialog = CadenceDialog(workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.reps.rows_model.rowCount() > 1)
    known = cadence_counts(session)
    qtbot.keyClick(dialog.reps, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.clients.rows_model.rowCount() == len(known[1].clients))
    assert known[1].rep is not None
    assert known[1].rep.name in dialog.heading.text()
    qtbot.keyClick(dialog.reps, Qt.Key.Key_Return)
    dialog.clients.select_row(known[1].clients[0].client.id)
    with qtbot.waitSignal(workspace.client_requested) as asked:
        qtbot.keyClick(dialog.clients, Qt.Key.Key_Return)
    assert asked.args == [known[1].clients[0].client.id]
