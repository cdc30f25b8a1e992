"""The cards of clients in the print preview."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.client_card import PrintedCards
from desktop.domain.progress import Progress
from desktop.domain.records import Client
from desktop.reports.saving import document_of
from desktop.services.client_cards import printed_cards
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.printing.preview import preview_document
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def preview_cards(workspace: Workspace, clients: Sequence[Client], parent: QWidget) -> None:
    """Preview the cards of some clients, each on sheets of its own."""
    work = partial(_read, workspace.session, list(clients))
    workspace.run(tr("Making the client cards"), work, while_alive(parent, partial(_show, workspace, parent)))


def _read(session: Session, clients: Sequence[Client], _progress: Progress) -> PrintedCards:
    return printed_cards(session, clients)


def _show(workspace: Workspace, parent: QWidget, cards: PrintedCards) -> None:
    preview_document(document_of(cards, workspace.language), workspace, parent)
