"""The form for a new client; it tells of clients that may be the same, and stops nobody."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.new_client import NewClient
from desktop.domain.records import Client
from desktop.services.clients import new_client
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.merging.warning import DuplicateWarning
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_NAMES = (
    "name", "short_name", "username", "website", "contact_name", "contact_role", "contact_mobile", "contact_phone",
    "level", "stage", "owner", "source", "referred_by", "registered_on",
    "monthly_budget", "industry", "company_size", "sales_region", "products", "business_scope", "advantages", "address",
    "tags", "notes",
)  # fmt: skip
_COMPARED = ("name", "short_name", "username", "website")
_NUMBERS = ("contact_mobile", "contact_phone")


class NewClientDialog(FormDialog[NewClient]):
    """A form over the catalogue, in two columns."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        client = NewClient(owner=workspace.session.rep, registered_on=workspace.today)
        super().__init__(
            tr("New client"), client, form_context(workspace.session), partial(_take, workspace), _NAMES,
            columns=2, save=tr("Add client"), parent=parent,
        )  # fmt: skip
        self._workspace = workspace
        self.duplicates = DuplicateWarning(workspace, self)
        self.duplicates.opened.connect(self._open)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, self.duplicates)  # below the form: nothing moves while somebody types
        self.form.edited.connect(self._compare)

    def _compare(self) -> None:
        """Tell of clients with this name, short name, username, website or telephone number."""
        values: dict[str, Any] = {name: self._written(name) for name in _COMPARED}
        self.duplicates.show_for(Client(**values), [self._written(name) for name in _NUMBERS])

    def _written(self, name: str) -> str:
        """What stands in a field as far as it can be read."""
        try:
            return str(self.form.value(name))
        except InvalidValue:
            return ""

    def _open(self, client: int) -> None:
        """Leave the form for a client that is there already."""
        self.reject()
        self._workspace.client_requested.emit(client)


def _take(workspace: Workspace, record: NewClient) -> None:
    written = workspace.write(new_client(record.client, record.contact))
    for change in written.of(Client):
        workspace.client_requested.emit(change.after.id)
