"""Prospects in their windows: won, given up, and counted by source."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.ui.client_commands import client_commands, sources_command
from desktop.ui.prospects.forms import conversion_dialog, loss_dialog
from desktop.ui.prospects.sources_dialog import SourcesDialog
from desktop.ui.workspace import Workspace


def prospect_of(session: Session) -> Client:
    return next(client for client in session.all(Client).values() if client.stage == "prospect")


def test_a_prospect_becomes_a_client_by_the_form(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    prospect = prospect_of(session)
    dialog = conversion_dialog(workspace, prospect, window)
    dialog.save()
    assert session.all(Client)[prospect.id].stage == "active"
    workspace.undo()
    assert session.all(Client)[prospect.id].stage == "prospect"


def test_without_a_reason_nobody_is_given_up(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    prospect = prospect_of(session)
    dialog = loss_dialog(workspace, prospect, window)
    dialog.save()
    assert session.all(Client)[prospect.id].stage == "prospect"
    dialog.form.editor("reason").show_value("price")
    dialog.save()
    assert session.all(Client)[prospect.id].stage == "closed"


def test_each_number_shows_whom_it_counts(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    dialog = SourcesDialog(workspace)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.table.rows_model.rowCount() > 1, timeout=10_000)
    model = dialog.table.rows_model
    last = model.rowCount() - 1
    for place, column in enumerate(model.columns):
        dialog.table.setCurrentIndex(model.index(last, place))
        if column.name in ("prospects", "open", "won", "lost"):
            assert dialog.clients.rows_model.rowCount() == int(model.data(model.index(last, place)))
    assert dialog.counted.full_text().startswith("All sources")
    open_ones = next(place for place, column in enumerate(model.columns) if column.name == "open")
    dialog.table.setCurrentIndex(model.index(last, open_ones))
    shown = dialog.clients.rows_model.rows()
    assert {row.client.stage for row in shown} == {"prospect"}
    dialog.clients.select_row(shown[0].client.id)
    with qtbot.waitSignal(workspace.client_requested) as asked:
        qtbot.keyClick(dialog.clients, Qt.Key.Key_Return)
    assert asked.args == [shown[0].client.id]


_OPENING = (
    "clients_won",
    "clients_hand_over",
    "clients_survey",
    "clients_referrals",
    "clients_lost",
    "clients_sources",
)
"""The commands that open a window at once, and not after a job."""


def test_commands_are_offered_where_they_can_be_run(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    prospect = prospect_of(session)
    active = next(client for client in session.all(Client).values() if client.stage == "active")

    def offered(*chosen: Client) -> set[str]:
        commands = client_commands(workspace, lambda: chosen, lambda: window)
        return {command.name for command in commands if command.enabled()}

    both = {
        "clients_site",
        "clients_address",
        "clients_hand_over",
        "clients_handover_sheet",
        "clients_print",
        "clients_survey",
        "clients_referrals",
    }
    assert offered() == {"clients_referrals"}
    assert offered(active) == both | {"clients_lapsed"}
    assert offered(prospect) == both | {"clients_won", "clients_lost"}
    assert offered(prospect, active) == both - {"clients_site", "clients_address"} | {
        "clients_merge",
        "clients_compare",
    }
    commands = [
        *client_commands(workspace, lambda: [prospect], lambda: window),
        sources_command(workspace, lambda: window),
    ]
    opening = [one for one in commands if one.enabled() and one.name in _OPENING]
    for command in opening:
        command.run()
    shown = [child for child in window.findChildren(QWidget) if child.isWindow() and child.isVisible()]
    assert len(shown) == len(opening)
