"""Starting a satisfaction round over the clients that are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.periods import Month
from desktop.domain.record import Record
from desktop.domain.records import Client, Survey
from desktop.services.surveys import started
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_TIME = 30
"""Days within which answers are wanted when nobody says otherwise."""


def start_round(workspace: Workspace, clients: Sequence[Client], parent: QWidget) -> FormDialog:
    """Ask for a name and a day, start the round, and show it."""
    session = workspace.session
    survey = Survey(
        name=tr("Satisfaction {month}", month=session.language.month(Month.of(session.today))),
        started_on=session.today,
        until=session.calendar.on_or_after(session.today + timedelta(_TIME)),
    )
    dialog = FormDialog(
        tr("Satisfaction round"), survey, form_context(session), partial(_take, workspace, list(clients), parent),
        ("name", "until"), save=tr("Start the round"),
        lead=tr("%n client(s) are asked. Marks from calls and reply sheets count from today, too.", n=len(clients)),
        parent=parent,
    )  # fmt: skip
    dialog.open()
    return dialog


def _take(workspace: Workspace, clients: Sequence[Client], parent: QWidget, after: Record) -> bool:
    from desktop.ui.satisfaction.rounds_dialog import RoundsDialog

    assert isinstance(after, Survey)
    workspace.write(started(workspace.session, after.name, clients, after.until))
    RoundsDialog(workspace, parent).show()
    return True
