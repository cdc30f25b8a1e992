"""What can be done on every page, each declared once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from desktop import __version__
from desktop.app.place import SAMPLE, Place
from desktop.app.restoring import choose_backup
from desktop.services.locations import data_folder
from desktop.ui.commands import Command
from desktop.ui.roster_charts.subjects import subjects
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.app.elsewhere import Elsewhere
    from desktop.app.ways import Ways
    from desktop.ui.window import Window
    from desktop.ui.workspace import Workspace


def desk_commands(desk: Desk, workspace: Workspace, window: Window, ways: Ways, elsewhere: Elsewhere) -> list[Command]:
    """Everything that holds in the whole window, beside moving around in it."""
    return [
        Command("import", tr("&Import a file…"), ways.choose_file, "Ctrl+O", "download", "file"),
        Command("export_view", tr("&Export view…"), partial(ways.export, "view"), "Ctrl+E", "file-down", "file"),
        Command(
            "export_roster", tr("Client &roster to edit and take back…"), partial(ways.export, "roster"), "Ctrl+Shift+E",
            "file-spreadsheet", "file",
        ),
        Command("export_month", tr("&Month overview of all clients…"), partial(ways.export, "month"), "", "file-spreadsheet", "file"),
        Command(
            "open_sample", tr("Open the sample agency"), partial(desk.open_other, SAMPLE), "", "building-2", "file",
            partial(_is_elsewhere, desk, SAMPLE),
        ),
        Command(
            "open_own", tr("Open my own agency"), partial(desk.open_other, desk.home), "", "database", "file",
            partial(_is_elsewhere, desk, desk.home),
        ),
        Command(
            "restore", tr("&Restore a backup…"), partial(choose_backup, desk), "", "archive-restore", "file",
            partial(_is_file, workspace),
        ),
        Command("quit", tr("E&xit"), desk.quit, "Ctrl+Q", "", "file"),
        Command("undo", tr("&Undo"), partial(workspace.undo, None), "Ctrl+Z", "undo-2", "edit"),
        Command("redo", tr("&Redo"), workspace.redo, "Ctrl+Y; Ctrl+Shift+Z", "redo-2", "edit"),
        Command("enter_figures", tr("Enter figures of all clients…"), partial(_enter_figures, workspace, window), "", "table-2",
                "tools"),
        Command("history", tr("History of changes…"), partial(_show_history, workspace, window), "Ctrl+Shift+H", "history", "edit"),
        Command("log_call", tr("&Log a call…"), ways.call_current, "Ctrl+L", "phone", "client"),
        *(
            Command(f"roster_{subject.name}", tr("All clients: {subject}", subject=subject.title),
                    partial(workspace.roster_requested.emit, subject.name, None), "", "chart-line", "")
            for subject in subjects()
        ),
        Command("changes_by_others", tr("Changes by others"), elsewhere.show_menu, "", "bell", "view"),
        Command("reload", tr("Reload"), partial(_reload, workspace), "F5", "refresh-cw", "view"),
        Command("larger", tr("Larger text"), partial(_resize, desk, 1), "Ctrl++; Ctrl+=", "zoom-in", "view"),
        Command("smaller", tr("Smaller text"), partial(_resize, desk, -1), "Ctrl+-", "zoom-out", "view"),
        Command("normal_size", tr("Normal text"), partial(desk.set_text_size, 100), "Ctrl+0", "", "view"),
        Command("data_folder", tr("Show the data folder"), _show_data_folder, "", "folder-open", "tools"),
        Command("about", tr("About Huifang"), partial(_about, window), "F1", "info", "help"),
    ]  # fmt: skip


_SIZES = (90, 100, 112, 125)


def _show_history(workspace: Workspace, window: Window) -> None:
    from desktop.ui.change_history import ChangeHistoryDialog

    ChangeHistoryDialog(workspace, window).open()


def _enter_figures(workspace: Workspace, window: Window) -> None:
    from desktop.ui.figures_entry.dialog import FiguresEntry

    FiguresEntry(workspace, None, window).show()


def _resize(desk: Desk, step: int) -> None:
    at = min(range(len(_SIZES)), key=lambda number: abs(_SIZES[number] - desk.text_size))
    desk.set_text_size(_SIZES[max(0, min(len(_SIZES) - 1, at + step))])


def _is_file(workspace: Workspace) -> bool:
    return workspace.session.store.path is not None


def _is_elsewhere(desk: Desk, place: Place) -> bool:
    return desk.place != place


def _reload(workspace: Workspace) -> None:
    workspace.session.forget()
    workspace.changed.emit(None)


def _show_data_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))


def _about(window: Window) -> None:
    text = tr(
        "Huifang {version}: clients called in time, and a monthly summary that shows what the campaign brings. "
        "The log of errors lies in {folder}.",
        version=__version__,
        folder=str(data_folder()),
    )
    box = QMessageBox(QMessageBox.Icon.Information, tr("About Huifang"), text, QMessageBox.StandardButton.Close, window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
