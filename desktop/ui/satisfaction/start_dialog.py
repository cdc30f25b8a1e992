"""Starting a satisfaction round over the clients that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.records import Client, Survey
from desktop.services.session import Session
from desktop.services.surveys import new_round, started
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def start_round(workspace: Workspace, clients: Sequence[Client], parent: QWidget) -> FormDialog[Survey]:
    """Ask for a name and a day, start the round, and show it."""
    session = workspace.session
    dialog = record_dialog(
        workspace, tr("Satisfaction round"), new_round(session), partial(_started, session, tuple(clients)), ("name", "until"),
        save=tr("Start the round"),
        lead=tr("%n client(s) are asked. Marks from calls and reply sheets count from today, too.", n=len(clients)),
        parent=parent,
    )  # fmt: skip
    dialog.accepted.connect(partial(_show_rounds, workspace, parent))
    dialog.open()
    return dialog


def _started(session: Session, clients: Sequence[Client], after: Survey) -> ChangeSet:
    return started(session, after.name, clients, after.until)


def _show_rounds(workspace: Workspace, parent: QWidget) -> None:
    from desktop.ui.satisfaction.rounds_dialog import RoundsDialog

    RoundsDialog(workspace, parent).show()
