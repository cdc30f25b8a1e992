"""A rep notes that an account stopped, or that it runs again (product §3.5)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.money import WonBack
from desktop.domain.records import Client, ToldLapse
from desktop.services.lapsing import lapse_form, lapsed, won_back
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def lapse_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog[ToldLapse]:
    """Asks since when and why."""
    return record_dialog(
        workspace,
        tr("{client} has lapsed", client=client.name),
        lapse_form(workspace.session, client),
        partial(lapsed, workspace.session, client),
        ("lapsed_on", "reason", "note", "rep"),
        client=client,
        save=tr("Note the lapse"),
        lead=tr("The stage becomes “lapsed”, and callbacks that were planned are cancelled."),
        parent=parent,
    )


def comeback_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog[WonBack]:
    """Asks since when the account runs again, with the new service period where there is one."""
    return record_dialog(
        workspace,
        tr("{client} won back", client=client.name),
        WonBack(on=workspace.today, starts_on=workspace.today),
        partial(won_back, workspace.session, client),
        client=client,
        save=tr("Won back"),
        lead=tr("The stage becomes “active”. Without an end no service period is added; it can be added later."),
        parent=parent,
    )
