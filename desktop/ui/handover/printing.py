"""The hand-over sheet in the print preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.handover import HandoverSheet
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.reports.saving import document_of
from desktop.services.handover_sheets import handover_sheet
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.printing.preview import preview_document
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def preview_sheet(
    workspace: Workspace,
    clients: Sequence[Client],
    parent: QWidget,
    receiver: int | None = None,
    note: str = "",
    former: Mapping[int, int | None] | None = None,
) -> None:
    """Preview the sheet for some clients, for the rep who takes them over if that is settled."""
    work = partial(_read, workspace.session, list(clients), receiver, note, former)
    workspace.run(tr("Making the hand-over sheet"), work, while_alive(parent, partial(_show, workspace, parent)))


def _read(
    session: Session,
    clients: Sequence[Client],
    receiver: int | None,
    note: str,
    former: Mapping[int, int | None] | None,
    _progress: Progress,
) -> HandoverSheet:
    return handover_sheet(session, clients, receiver, note, former)


def _show(workspace: Workspace, parent: QWidget, sheet: HandoverSheet) -> None:
    preview_document(document_of(sheet, workspace.language), workspace, parent)
