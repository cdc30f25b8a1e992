"""The two ways on from a prospect: it becomes a client, or it is given up."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.prospects import Beginning, Loss
from desktop.domain.records import Client
from desktop.services.prospects import becomes_client, beginning, given_up
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.record_dialog import record_dialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def conversion_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog[Beginning]:
    """Asks for day, level, owner, the first callback, and the first service period where there is one; then opens the
    client."""
    dialog = record_dialog(
        workspace,
        tr("{client} becomes a client", client=client.name),
        beginning(workspace.session, client),
        partial(becomes_client, workspace.session, client),
        client=client,
        save=tr("Becomes a client"),
        lead=tr("Service period and payment may stay empty; they can be added on the card later."),
        parent=parent,
    )
    dialog.accepted.connect(partial(workspace.client_requested.emit, client.id))
    return dialog


def loss_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog[Loss]:
    """Asks why a prospect is given up."""
    return record_dialog(
        workspace,
        tr("Give {client} up", client=client.name),
        Loss(on=workspace.today),
        partial(given_up, workspace.session, client),
        client=client,
        save=tr("Give up"),
        lead=tr("The client is closed with this reason, and what was planned is cancelled."),
        parent=parent,
    )
