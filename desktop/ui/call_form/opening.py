"""Opens the call form of a client, one for each."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.records import Callback, Client
from desktop.ui.call_form.form import CallForm
from desktop.ui.workspace import Workspace


def open_call_form(workspace: Workspace, window: QWidget, client: int, settles: object = None) -> CallForm | None:
    """Show the form for a call with a client; ``settles`` is the ``Callback`` that the call answers.

    A form that is open already comes to the front. ``None`` for a client that isn't there any more.
    """
    for form in window.findChildren(CallForm):
        if form.client.id == client and form.isVisible():
            form.raise_()
            form.activateWindow()
            return form
    found = workspace.session.get(Client, client)
    if found is None:
        return None
    form = CallForm(workspace, found, settles if isinstance(settles, Callback) else None, window)
    form.show()
    form.activateWindow()
    form.focus_first()
    return form
