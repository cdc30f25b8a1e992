"""The form for a new client; it tells of clients that may be the same, and stops nobody."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.matching import called
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.services.clients import likely_duplicates, new_client
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.notices import Banner
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_NAMES = (
    "name", "short_name", "username", "website", "level", "stage", "owner", "source", "referred_by", "registered_on",
    "monthly_budget", "industry", "company_size", "sales_region", "products", "business_scope", "advantages", "address",
    "tags", "notes",
)  # fmt: skip
_COMPARED = ("name", "username", "website")
_PATIENCE = 300  # ms after the last key


class NewClientDialog(FormDialog):
    """A form over the catalogue, in two columns."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        client = Client(owner=workspace.session.rep, registered_on=workspace.today)
        super().__init__(
            tr("New client"), client, form_context(workspace.session), partial(_take, workspace), _NAMES,
            columns=2, save=tr("Add client"), parent=parent,
        )  # fmt: skip
        self._workspace = workspace
        self._warning: Banner | None = None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PATIENCE)
        self._clock.timeout.connect(self._compare)
        self.form.edited.connect(self._clock.start)

    def _compare(self) -> None:
        """Tell of clients with this name, username or website."""
        values: dict[str, Any] = {}
        for name in _COMPARED:
            try:
                values[name] = str(self.form.value(name))
            except InvalidValue:
                values[name] = ""
        found = likely_duplicates(self._workspace.session, Client(**values)) if any(values.values()) else []
        if self._warning is not None:
            self._warning.dismiss()
            self._warning = None
        if found:
            names = self._workspace.language.listed([called(client) for client in found[:3]])
            self._warning = self.banners.add(
                "warn", tr("This may be a client you have: {clients}.", clients=names),
                tr("Look there first. You can add the new one all the same."),
            )  # fmt: skip


def _take(workspace: Workspace, client: Record) -> bool:
    assert isinstance(client, Client)
    written = workspace.write(new_client(client))
    for change in written.of(Client):
        workspace.client_requested.emit(change.after.id)
    return True
