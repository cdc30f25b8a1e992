"""Export view: the rows and columns that are shown, as a workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.services.clients import ClientRow, view_content
from desktop.services.exports import Exported, export_view
from desktop.ui.tables.view import DataTable
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def export_shown(workspace: Workspace, table: DataTable, title: str, parent: QWidget) -> None:
    """Ask where to, then write beside the window."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    name = f"{title} {workspace.today.isoformat()}.xlsx"
    chosen, _ = QFileDialog.getSaveFileName(
        parent, tr("Export view"), str(folder / _file_name(name)), tr("Excel workbook (*.xlsx)")
    )
    if chosen:
        path = Path(chosen)
        write_shown(workspace, table, title, path if path.suffix else path.with_suffix(".xlsx"))


def write_shown(workspace: Workspace, table: DataTable, title: str, path: Path) -> None:
    """Write the shown rows and columns, in their order, into a workbook."""
    names = [table.rows_model.columns[place].name for place in table.visible_columns()]
    rows = [row for row in table.rows_model.rows() if isinstance(row, ClientRow)]
    content = view_content(workspace.session, title, rows, names)
    workspace.run(
        tr("Export view"),
        partial(export_view, content, path, workspace.language),
        partial(_on_written, workspace),
        process=True,
    )


def _on_written(workspace: Workspace, exported: Exported) -> None:
    workspace.told.emit(tr("%n row(s) written to {file}", n=exported.rows, file=exported.path.name))


def _file_name(name: str) -> str:
    return "".join("_" if mark in '\\/:*?"<>|' else mark for mark in name)
