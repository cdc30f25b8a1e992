"""A rep notes that an account stopped, or that it runs again (product §3.5)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.money import WonBack
from desktop.domain.record import Record
from desktop.domain.records import Client, ToldLapse
from desktop.services.lapsing import lapse_form, lapsed, won_back
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def lapse_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog:
    """Asks since when and why."""
    return FormDialog(
        tr("{client} has lapsed", client=client.name),
        lapse_form(workspace.session, client),
        form_context(workspace.session, client.id),
        partial(_take_lapse, workspace, client),
        ("lapsed_on", "reason", "note", "rep"),
        save=tr("Note the lapse"),
        lead=tr("The stage becomes “lapsed”, and callbacks that were planned are cancelled."),
        parent=parent,
    )


def comeback_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog:
    """Asks since when the account runs again, with the new service period where there is one."""
    return FormDialog(
        tr("{client} won back", client=client.name),
        WonBack(on=workspace.today, starts_on=workspace.today),
        form_context(workspace.session, client.id),
        partial(_take_comeback, workspace, client),
        save=tr("Won back"),
        lead=tr("The stage becomes “active”. Without an end no service period is added; it can be added later."),
        parent=parent,
    )


def _take_lapse(workspace: Workspace, client: Client, told: Record) -> bool:
    assert isinstance(told, ToldLapse)
    workspace.write(lapsed(workspace.session, client, told))
    return True


def _take_comeback(workspace: Workspace, client: Client, back: Record) -> bool:
    assert isinstance(back, WonBack)
    workspace.write(won_back(workspace.session, client, back))
    return True
