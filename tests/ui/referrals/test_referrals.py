"""The tree of recommendations: unfolded at a client, opened by Enter, not stopped by a ring."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.ui.referrals.dialog import ReferralDialog
from desktop.ui.workspace import Workspace


def recommended(session: Session, *pairs: tuple[Client, Client | None]) -> None:
    changed = ((client, replace(client, referred_by=None if by is None else by.id)) for client, by in pairs)
    session.do(edited(Phrase("Test"), changed))


def opened(workspace: Workspace, qtbot: QtBot, client: Client | None = None) -> ReferralDialog:
    dialog = ReferralDialog(workspace, client)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.facts.text() != "Reading…", timeout=10_000)
    return dialog


def test_the_way_to_a_client_is_unfolded_and_enter_opens_it(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    a, b, c, *_ = sorted(session.all(Client).values(), key=lambda one: one.id)
    recommended(session, (a, None), (b, a), (c, b))
    dialog = opened(workspace, qtbot, c)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    current = dialog.model.branch(dialog.tree.currentIndex())
    assert current is not None
    assert current.client.id == c.id
    above = dialog.tree.currentIndex().parent()
    assert dialog.model.data(above) == b.name
    assert dialog.tree.isExpanded(above)
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Left)
    with qtbot.waitSignal(workspace.client_requested) as asked:
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert asked.args == [b.id]
    assert dialog.result() == ReferralDialog.DialogCode.Accepted


def test_a_ring_is_shown_and_told(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    a, b, *others = sorted(session.all(Client).values(), key=lambda one: one.id)
    recommended(session, (a, b), (b, a), *((other, None) for other in others))
    dialog = opened(workspace, qtbot, a)
    assert "in a ring" in dialog.facts.text()
    assert dialog.model.data(dialog.model.index_of(a.id)) == f"{a.name} (in a ring)"
    assert dialog.model.rowCount(dialog.model.index_of(a.id)) == 1


def test_without_any_recommendation_it_says_where_they_are_written(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    recommended(session, *((client, None) for client in session.all(Client).values()))
    dialog = opened(workspace, qtbot)
    assert "Referred by" in dialog.facts.text()
    assert not dialog.open_button.isEnabled()
    assert dialog.model.rowCount(QModelIndex()) == 0
