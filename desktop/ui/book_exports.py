"""The workbooks about all clients: the roster that is edited and taken back, and the overview of a month."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.language import Language
from desktop.services.exports import Exported, export_month, export_roster
from desktop.services.session import Session
from desktop.services.summaries import last_full_month
from desktop.ui.child_process import run_in_child
from desktop.ui.file_export import Export
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def roster_export(workspace: Workspace) -> Export:
    """All clients with what belongs to them; what went out is kept, so that it can be merged when it comes back."""
    work = partial(_write_roster, workspace.session, workspace.language)
    return Export(
        tr("Client roster to edit and take back"), f"{tr('Client roster')} {workspace.today.isoformat()}", work
    )


def month_export(workspace: Workspace, month: Month | None = None) -> Export:
    """One row a client with all measures of a month (the last full one), and the changes against the month before."""
    month = month or last_full_month(workspace.today)
    work = partial(_write_month, workspace.session, month, workspace.language)
    return Export(tr("Month overview of all clients"), f"{tr('Month overview')} {month}", work)


def _write_roster(session: Session, language: Language, path: Path, progress: Progress) -> Exported:
    return export_roster(session, path, language, progress, run_in_child)


def _write_month(session: Session, month: Month, language: Language, path: Path, progress: Progress) -> Exported:
    return export_month(session, path, month, language, progress, run_in_child)
