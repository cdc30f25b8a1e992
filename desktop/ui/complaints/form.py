"""The form of a complaint: the due day is shown while the promise is typed (product §3.7)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidValue
from desktop.domain.records import Client, Complaint
from desktop.services.complaints import due_day, new_complaint, registered
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.forms.form_draft import FormDraft
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_FIELDS = (
    "client", "contact", "what", "wish", "category", "severity", "channel", "received_at", "promised_days", "rep",
    "occurred_on", "noticed_on", "internal_note",
)  # fmt: skip


class ComplaintDialog(FormDialog[Complaint]):
    """A new complaint, or one that is changed. ``client`` is given where only one comes into question."""

    def __init__(
        self,
        workspace: Workspace,
        complaint: Complaint,
        take: Callable[[Complaint], object],
        parent: QWidget | None = None,
        *,
        client: Client | None = None,
    ) -> None:
        title = tr("New complaint") if complaint.is_new else tr("Complaint {code}", code=complaint.code)
        if client is not None:
            title = f"{title} · {client.name}"
        self._session = session = workspace.session
        self._client = client
        names = _FIELDS if client is None else _FIELDS[1:]
        super().__init__(title, complaint, form_context(session, complaint.client), take, names, parent=parent)
        self.due = Label("", "strong")
        self.due.setContentsMargins(20, 0, 20, 0)
        self.due.setWordWrap(True)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.count() - 1, self.due)
        self._severity = complaint.severity
        self.form.edited.connect(self._on_edited)
        FormDraft(workspace, self, complaint)
        self._show_due()

    def _on_edited(self) -> None:
        severity = str(self.form.value("severity"))
        if severity != self._severity:
            usual, self._severity = self._session.agency.promise_for(self._severity), severity
            if self._read("promised_days") == usual:  # what was typed by hand stays
                self.form.editor("promised_days").show_value(self._session.agency.promise_for(severity))
        self._show_due()

    def _show_due(self) -> None:
        received, promised = self._read("received_at"), self._read("promised_days")
        if not isinstance(received, datetime):
            self.due.setText("")
            return
        if not isinstance(promised, int):
            self.due.setText(tr("Without a promise there is no due day"))
            return
        client = self._client or self._session.get(Client, self._number("client"))
        day = due_day(self._session, client, received.date(), promised)
        assert day is not None
        text = tr("Answer due on {day}", day=self._session.language.date_with_day(day))
        if self._session.calendar_of(client).is_assumed(day):
            text += " " + tr("(public holidays of that year are not known yet)")
        self.due.setText(text)

    def _read(self, name: str) -> object:
        try:
            return self.form.value(name)
        except InvalidValue:
            return None

    def _number(self, name: str) -> int | None:
        value = self._read(name)
        return value if isinstance(value, int) else None


def complaint_dialog(workspace: Workspace, client: Client, parent: QWidget) -> ComplaintDialog:
    """A new complaint of a client."""
    complaint = new_complaint(workspace.session, client)
    return ComplaintDialog(workspace, complaint, partial(_registered, workspace), parent, client=client)


def _registered(workspace: Workspace, after: Complaint) -> None:
    workspace.write(registered(workspace.session, after))
