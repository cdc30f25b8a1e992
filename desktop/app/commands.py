"""What can be done on every page, each declared once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from desktop import __version__
from desktop.services.locations import data_folder
from desktop.ui.commands import Command
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.app.desk import Desk


def desk_commands(desk: Desk) -> list[Command]:
    """Everything that holds in the whole window, beside moving around in it."""
    assert desk.workspace is not None
    workspace = desk.workspace
    return [
        Command("import", tr("&Import a file…"), desk.choose_file, "Ctrl+O", "download", "file"),
        Command(
            "open_sample", tr("Open the sample agency"), partial(desk.open_other, None, sample=True), "", "", "file"
        ),
        Command("open_own", tr("Open my own agency"), partial(desk.open_other, None), "", "", "file"),
        Command("quit", tr("E&xit"), partial(_close, desk), "Ctrl+Q", "", "file"),
        Command("undo", tr("&Undo"), partial(workspace.undo, None), "Ctrl+Z", "undo-2", "edit"),
        Command("redo", tr("&Redo"), workspace.redo, "Ctrl+Y; Ctrl+Shift+Z", "redo-2", "edit"),
        Command("log_call", tr("&Log a call…"), desk.call_current, "Ctrl+L", "phone", "client"),
        Command("reload", tr("Reload"), partial(_reload, desk), "F5", "refresh-cw", "view"),
        Command("larger", tr("Larger text"), partial(_resize, desk, 1), "Ctrl++; Ctrl+=", "zoom-in", "view"),
        Command("smaller", tr("Smaller text"), partial(_resize, desk, -1), "Ctrl+-", "zoom-out", "view"),
        Command("normal_size", tr("Normal text"), partial(desk.set_text_size, 100), "Ctrl+0", "", "view"),
        Command("data_folder", tr("Show the data folder"), _show_data_folder, "", "folder-open", "tools"),
        Command("about", tr("About Huifang"), partial(_about, desk), "F1", "info", "help"),
    ]


_SIZES = (90, 100, 112, 125)


def _resize(desk: Desk, step: int) -> None:
    at = min(range(len(_SIZES)), key=lambda number: abs(_SIZES[number] - desk.text_size))
    desk.set_text_size(_SIZES[max(0, min(len(_SIZES) - 1, at + step))])


def _close(desk: Desk) -> None:
    if desk.window is not None:
        desk.window.close()


def _reload(desk: Desk) -> None:
    if desk.workspace is not None:
        desk.workspace.session.forget()
        desk.workspace.changed.emit(None)


def _show_data_folder() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(data_folder())))


def _about(desk: Desk) -> None:
    text = tr(
        "Huifang {version}: clients called in time, and a monthly summary that shows what the campaign brings. "
        "The log of errors lies in {folder}.",
        version=__version__,
        folder=str(data_folder()),
    )
    QMessageBox.information(desk.window, tr("About Huifang"), text)
