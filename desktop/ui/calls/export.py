"""Export of the calls that pass the filter, all of them, with the columns that are shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from desktop.domain.call_filter import CallFilter
from desktop.domain.progress import Progress
from desktop.services.call_search import all_calls, view_content
from desktop.services.exports import Exported, export_view
from desktop.services.session import Session
from desktop.ui.child_process import run_in_child
from desktop.ui.file_export import Export
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def calls_export(workspace: Workspace, asked: CallFilter, names: list[str]) -> Export:
    """All calls that pass, also those that the list hasn't read yet."""
    work = partial(_write, workspace.session, asked, names)
    return Export(tr("Export view"), f"{tr('Calls')} {workspace.today.isoformat()}", work)


def _write(session: Session, asked: CallFilter, names: list[str], path: Path, progress: Progress) -> Exported:
    language = session.language
    content = view_content(session, language.tr("Calls"), all_calls(session, asked, progress), names)
    return export_view(content, path, language, progress, run_in_child)
