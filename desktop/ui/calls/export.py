"""Export of the calls that pass the filter, all of them, with the columns that are shown."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.call_filter import CallFilter
from desktop.domain.progress import Progress
from desktop.excel.view_book import ViewContent
from desktop.services.call_search import all_calls, view_content
from desktop.services.exports import Exported, export_view
from desktop.services.session import Session
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def export_calls(workspace: Workspace, asked: CallFilter, names: list[str], parent: QWidget) -> None:
    """Ask where to, then write beside the window."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = f"{tr('Calls')} {workspace.today.isoformat()}.xlsx"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Export view"), str(folder / name), tr("Excel workbook (*.xlsx)")
    )
    if chosen:
        path = Path(chosen)
        write_calls(workspace, asked, names, path if path.suffix else path.with_suffix(".xlsx"))


def write_calls(workspace: Workspace, asked: CallFilter, names: list[str], path: Path) -> None:
    """Read the calls in one job and write the workbook in another, in a process of its own."""
    workspace.run(
        tr("Reading calls"), partial(_content, workspace.session, asked, names), partial(_write, workspace, path)
    )


def _content(session: Session, asked: CallFilter, names: list[str], progress: Progress) -> ViewContent:
    return view_content(session, session.language.tr("Calls"), all_calls(session, asked, progress), names)


def _write(workspace: Workspace, path: Path, content: ViewContent) -> None:
    workspace.run(
        tr("Export view"),
        partial(export_view, content, path, workspace.language),
        partial(_on_written, workspace),
        process=True,
    )


def _on_written(workspace: Workspace, exported: Exported) -> None:
    workspace.told.emit(tr("%n row(s) written to {file}", n=exported.rows, file=exported.path.name))
