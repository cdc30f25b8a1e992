"""Starting a satisfaction round over the clients that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.periods import Month
from desktop.domain.records import Client, Survey
from desktop.services.session import Session
from desktop.services.surveys import started
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_TIME = 30
"""Days within which answers are wanted when nobody says otherwise."""


def start_round(workspace: Workspace, clients: Sequence[Client], parent: QWidget) -> FormDialog[Survey]:
    """Ask for a name and a day, start the round, and show it."""
    session = workspace.session
    survey = Survey(
        name=tr("Satisfaction {month}", month=session.language.month(Month.of(session.today))),
        started_on=session.today,
        until=session.calendar.on_or_after(session.today + timedelta(_TIME)),
    )
    dialog = record_dialog(
        workspace, tr("Satisfaction round"), survey, partial(_started, session, tuple(clients)), ("name", "until"),
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
