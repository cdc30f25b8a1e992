"""The two ways on from a prospect: it becomes a client, or it is given up."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.prospects import Beginning, Loss
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.services.prospects import becomes_client, beginning, given_up
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def conversion_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog:
    """Asks for day, level, owner, the first callback, and the first service period where there is one."""
    return FormDialog(
        tr("{client} becomes a client", client=client.name),
        beginning(workspace.session, client),
        form_context(workspace.session, client.id),
        partial(_take_client, workspace, client),
        save=tr("Becomes a client"),
        lead=tr("Service period and payment may stay empty; they can be added on the card later."),
        parent=parent,
    )


def loss_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog:
    """Asks why a prospect is given up."""
    return FormDialog(
        tr("Give {client} up", client=client.name),
        Loss(on=workspace.today),
        form_context(workspace.session, client.id),
        partial(_take_loss, workspace, client),
        save=tr("Give up"),
        lead=tr("The client is closed with this reason, and what was planned is cancelled."),
        parent=parent,
    )


def _take_client(workspace: Workspace, client: Client, begun: Record) -> bool:
    assert isinstance(begun, Beginning)
    workspace.write(becomes_client(workspace.session, client, begun))
    workspace.client_requested.emit(client.id)
    return True


def _take_loss(workspace: Workspace, client: Client, loss: Record) -> bool:
    assert isinstance(loss, Loss)
    workspace.write(given_up(workspace.session, client, loss))
    return True
