"""Complaints in the print preview: the sheet of one, and a month."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.complaint_paper import ComplaintMonth, ComplaintSheet
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.records import Complaint
from desktop.services.complaint_sheets import complaint_month, complaint_sheet
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def print_complaint(workspace: Workspace, complaint: Complaint, parent: QWidget) -> None:
    """Preview the sheet of a complaint; the internal note is never on it."""
    work = partial(_sheet, workspace.session, complaint)
    workspace.run(tr("Making the complaint sheet"), work, while_alive(parent, partial(_show, workspace, parent)))


def print_complaints_of(workspace: Workspace, month: Month, parent: QWidget) -> None:
    """Preview the complaints received in a month, of the rep at the desk or of all."""
    work = partial(_month, workspace.session, month)
    workspace.run(tr("Making the list of complaints"), work, while_alive(parent, partial(_show, workspace, parent)))


def _sheet(session: Session, complaint: Complaint, _progress: Progress) -> ComplaintSheet:
    return complaint_sheet(session, complaint)


def _month(session: Session, month: Month, _progress: Progress) -> ComplaintMonth:
    return complaint_month(session, month, session.rep)


def _show(workspace: Workspace, parent: QWidget, sheet: ComplaintSheet | ComplaintMonth) -> None:
    from desktop.reports.saving import document_of
    from desktop.ui.printing.preview import preview_document

    preview_document(document_of(sheet, workspace.language), workspace, parent)
