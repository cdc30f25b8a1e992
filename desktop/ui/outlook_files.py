"""Callbacks and contacts as files for Outlook and telephones: where to, then written beside the window."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.progress import Progress
from desktop.domain.records import Client, Contact
from desktop.ui.child_process import run_in_child
from desktop.ui.proposed_path import proposed_path
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.language import Language
    from desktop.services.outlook import Chosen, Written
    from desktop.services.session import Session


def save_calendar(workspace: Workspace, chosen: Chosen, parent: QWidget) -> bool:
    """Ask for a file and write the chosen callbacks; whether a file was named."""
    path = _asked(tr("Save the callbacks as iCalendar"), tr("callbacks"), "ics", tr("iCalendar (*.ics)"), parent)
    if path is not None:
        work = partial(_write_calendar, workspace.session, chosen, path, workspace.language)
        workspace.run(tr("Writing the calendar"), work, partial(_on_calendar, workspace))
    return path is not None


def save_cards(workspace: Workspace, contacts: Sequence[Contact], name: str, parent: QWidget) -> None:
    """Ask for a file and write contacts as vCards."""
    path = _asked(tr("Save as vCard"), name, "vcf", tr("vCard (*.vcf)"), parent)
    if path is not None:
        work = partial(_write_cards, workspace.session, tuple(contacts), path, workspace.language)
        workspace.run(tr("Writing the cards"), work, partial(_on_cards, workspace))


def save_cards_of(workspace: Workspace, clients: Sequence[Client], parent: QWidget) -> None:
    """Ask for a file and write everybody who is at these clients now."""
    from desktop.services.outlook import contacts_at

    name = clients[0].name if len(clients) == 1 else tr("contacts")
    save_cards(workspace, contacts_at(workspace.session, clients), name, parent)


def _asked(title: str, name: str, suffix: str, kinds: str, parent: QWidget) -> Path | None:
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(proposed_path(f"{name}.{suffix}")), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(f".{suffix}")


def _write_calendar(session: Session, chosen: Chosen, path: Path, language: Language, progress: Progress) -> Written:
    from desktop.services.outlook import write_calendar

    return write_calendar(session, chosen, path, language, progress, run_in_child)


def _write_cards(
    session: Session, contacts: Sequence[Contact], path: Path, language: Language, _progress: Progress
) -> Written:
    from desktop.services.outlook import write_cards

    return write_cards(session, contacts, path, language)


def _on_calendar(workspace: Workspace, written: Written) -> None:
    workspace.told.emit(tr("%n callback(s) written to {file}", n=written.entries, file=written.path.name))


def _on_cards(workspace: Workspace, written: Written) -> None:
    workspace.told.emit(tr("%n contact(s) written to {file}", n=written.entries, file=written.path.name))
