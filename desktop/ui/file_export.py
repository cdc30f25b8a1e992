"""Workbooks that are written from the window: where to is asked, and a name that is taken leads to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import FileInUse, UserError
from desktop.domain.progress import Progress
from desktop.ui.proposed_path import proposed_path
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.services.exports import Exported


@dataclass(frozen=True, slots=True)
class Export:
    """One workbook to be written. ``title`` says what is done, ``name`` is the file's proposed name without its ending.

    ``write`` is run by a job: it touches no widget, and leaves what needs the processor to a child process.
    """

    title: str
    name: str
    write: Callable[[Path, Progress], Exported]


def ask_and_export(workspace: Workspace, export: Export, parent: QWidget, folder: Path | None = None) -> None:
    """Ask where to, then write beside the window. ``folder`` is proposed; the documents of the user without one."""
    _ask(workspace, export, parent, proposed_path(f"{export.name}.xlsx", folder))


def write_export(workspace: Workspace, export: Export, parent: QWidget, path: Path) -> None:
    """Write to a path that was chosen; a banner offers other names when the file is open elsewhere."""
    workspace.run(
        export.title,
        partial(export.write, path),
        partial(_on_written, workspace),
        partial(_on_refused, workspace, export, parent, path),
    )


def another_name(path: Path) -> Path:
    """A name beside ``path`` that no file has: ``roster (2).xlsx``."""
    number = 2
    while (found := path.with_stem(f"{path.stem} ({number})")).exists():
        number += 1
    return found


def _ask(workspace: Workspace, export: Export, parent: QWidget, proposed: Path) -> None:
    chosen, _ = QFileDialog.getSaveFileName(parent, export.title, str(proposed), tr("Excel workbook (*.xlsx)"))
    if chosen:
        path = Path(chosen)
        path = path if path.suffix else path.with_suffix(".xlsx")
        write_export(workspace, export, parent, path)


def _on_written(workspace: Workspace, exported: Exported) -> None:
    workspace.told.emit(tr("%n row(s) written to {file}", n=exported.rows, file=exported.path.name))


def _on_refused(workspace: Workspace, export: Export, parent: QWidget, path: Path, error: UserError) -> None:
    if not isinstance(error, FileInUse):
        workspace.refused.emit(error)
        return
    other = another_name(path)
    ways = [
        (tr("Save as “{name}”", name=other.name), partial(write_export, workspace, export, parent, other)),
        (tr("Choose another name…"), partial(_ask, workspace, export, parent, other)),
    ]
    workspace.refused_with_ways.emit(error, ways)
