"""A window over a form that is written as soon as it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.form_draft import FormDraft
from desktop.ui.workspace import Workspace

R = TypeVar("R", bound=Record)


def record_dialog(
    workspace: Workspace,
    title: str,
    record: R,
    changes: Callable[[R], ChangeSet],
    names: Sequence[str] = (),
    *,
    client: Client | None = None,
    save: str = "",
    lead: str = "",
    parent: QWidget,
) -> FormDialog[R]:
    """``changes`` says what is written of the record as it was typed; what it refuses stands above the form.

    With a ``client``, the contacts to choose from are those of that client.
    """

    def take(after: R) -> None:
        workspace.write(changes(after))

    context = form_context(workspace.session, None if client is None else client.id)
    dialog = FormDialog(title, record, context, take, names, save=save, lead=lead, parent=parent)
    FormDraft(workspace, dialog, record)
    return dialog
