"""Clients are handed over in a window that says beforehand what would happen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.records import Callback, Client, Rep
from desktop.services.handover import clients_of
from desktop.services.session import Session
from desktop.ui.handover.dialog import HandoverDialog
from desktop.ui.printing.preview import PrintPreview
from desktop.ui.workspace import Workspace


def owners(session: Session) -> dict[int, int | None]:
    return {client.id: client.owner for client in session.store.load(Client)}


def test_chosen_clients_go_over_and_the_sheet_is_shown(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    before = owners(session)
    former = next(rep for rep in session.all(Rep).values() if len(clients_of(session, rep.id)) > 2)
    clients = clients_of(session, former.id)[:3]
    window = QWidget()
    qtbot.addWidget(window)
    dialog = HandoverDialog(workspace, clients, window)
    assert not dialog.go_button.isEnabled()
    assert dialog.receiver.findData(former.id) == -1, "who has all of them can't take them over"
    dialog.receiver.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    assert dialog.go_button.text() == "Hand over 3 clients"
    assert len(dialog.bars.bars) == 10
    assert owners(session) == before
    dialog.note.setText("Knows all of them")
    receiver = dialog.receiver.currentData()
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert {number for number, owner in owners(session).items() if owner != before[number]} == {c.id for c in clients}
    assert {owners(session)[client.id] for client in clients} == {receiver}
    qtbot.waitUntil(lambda: bool(window.findChildren(PrintPreview)), timeout=10_000)
    assert window.findChildren(PrintPreview)[0].windowTitle() == "Print preview: Hand-over sheet"
    workspace.undo()
    assert owners(session) == before


def test_callbacks_may_stay_and_no_sheet_need_be_shown(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    former = next(rep for rep in session.all(Rep).values() if clients_of(session, rep.id))
    window = QWidget()
    qtbot.addWidget(window)
    dialog = HandoverDialog(workspace, clients_of(session, former.id), window, leaving=former)
    dialog.callbacks.setChecked(False)
    dialog.leaves.setChecked(False)
    dialog.sheet.setChecked(False)
    dialog.receiver.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    dialog.apply()
    assert not clients_of(session, former.id)
    assert session.all(Rep)[former.id].active
    left = session.store.load(Callback, state="open", rep=former.id)
    assert left, "what does not go along stays with the one who planned it"
    assert not window.findChildren(PrintPreview)
