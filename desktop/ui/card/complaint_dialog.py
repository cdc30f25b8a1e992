"""Writing a complaint down from the card; the page of complaints follows it up."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.record import Record
from desktop.domain.records import Client, Complaint
from desktop.services.client_records import saved
from desktop.ui.forms.context import form_context
from desktop.ui.forms.dialog import FormDialog
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

_NAMES = (
    "received_at", "contact", "channel", "category", "severity", "what", "occurred_on", "promised_days", "internal_note",
)  # fmt: skip
_USUAL_DAYS = 3


def complaint_dialog(workspace: Workspace, client: Client, parent: QWidget) -> FormDialog:
    """The form; the promise is given in working days of the agency's calendar."""
    complaint = Complaint(
        client=client.id, rep=client.owner or workspace.session.rep, received_at=workspace.session.now,
        promised_days=_USUAL_DAYS,
    )  # fmt: skip
    context = form_context(workspace.session, client.id)
    title = tr("New complaint of {client}", client=client.name)
    return FormDialog(title, complaint, context, partial(_take, workspace, client), _NAMES, parent=parent)


def _take(workspace: Workspace, client: Client, record: Record) -> bool:
    assert isinstance(record, Complaint)
    workspace.write(saved(_with_promise(workspace, record), None, client))
    return True


def _with_promise(workspace: Workspace, complaint: Complaint) -> Complaint:
    """The day until which an answer is promised; the day of the complaint doesn't count (product §3.1, §3.7)."""
    if complaint.promised_days is None or complaint.received_at is None:
        return complaint
    due = workspace.session.calendar.add_working_days(complaint.received_at.date(), complaint.promised_days)
    return replace(complaint, first_due_on=due, due_on=due)
