"""The first minute: how to begin with an empty agency, and what to do when the database can't be opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop.app.place import SAMPLE, Place
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.services.locations import own_database, sample_database
from desktop.services.opening import ensure_sample
from desktop.ui.first_start import FirstStart
from desktop.ui.texts import explain, tr

if TYPE_CHECKING:
    from datetime import date

    from desktop.app.desk import Desk


class StartChoices(QObject):
    """Covers a window with the three ways to begin, and goes the one that is chosen."""

    def __init__(self, desk: Desk) -> None:
        assert desk.window is not None
        assert desk.workspace is not None
        super().__init__(desk.window)
        self._desk = desk
        path = desk.workspace.session.store.path
        self.screen = FirstStart(desk.speech.code, desk.look.choice, str((path or own_database()).parent))
        self.screen.sample_requested.connect(self._on_sample)
        self.screen.import_requested.connect(self._on_import)
        self.screen.empty_requested.connect(self._on_empty)
        self.screen.language_chosen.connect(desk.set_language)
        self.screen.look_chosen.connect(desk.set_look)
        desk.window.show_instead(self.screen)

    def _on_sample(self) -> None:
        """Make the sample beside the window: that takes a second or two, the first time on a day."""
        self.screen.setEnabled(False)
        self.screen.setCursor(Qt.CursorShape.BusyCursor)
        work = partial(_make_sample, self._desk.today, self._desk.speech.code)
        self._desk.jobs.run(tr("Making the sample agency"), work, self._on_made, self._on_not_made)

    def _on_made(self, _none: None) -> None:
        self._desk.open_other(SAMPLE)

    def _on_not_made(self, error: UserError) -> None:
        self.screen.setEnabled(True)
        self.screen.unsetCursor()
        assert self._desk.window is not None
        QMessageBox(
            QMessageBox.Icon.Warning, tr("Huifang"), explain(error), QMessageBox.StandardButton.Close, self._desk.window
        ).open()

    def _on_import(self) -> None:
        if self._desk.ways is not None:
            self._desk.ways.choose_file()

    def _on_empty(self) -> None:
        assert self._desk.window is not None
        self._desk.window.show_page("settings")


def ask_where_instead(error: UserError, parent: QWidget | None, place: Place) -> Place | None:
    """Say why the database at a place can't be opened, and ask which one instead; ``None`` ends the program."""
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Huifang"), explain(error), QMessageBox.StandardButton.Close, parent)
    again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.ActionRole)
    other = box.addButton(tr("Open another database…"), QMessageBox.ButtonRole.ActionRole)
    sample = box.addButton(tr("Open the sample agency"), QMessageBox.ButtonRole.ActionRole)
    box.exec()
    if box.clickedButton() is again:
        return place
    if box.clickedButton() is sample:
        return SAMPLE
    if box.clickedButton() is other:
        name, _ = QFileDialog.getOpenFileName(parent, tr("Open a database"), "", tr("Databases (*.sqlite *.db)"))
        return Place(name) if name else ask_where_instead(error, parent, place)
    return None


def _make_sample(today: date, language: str, _progress: Progress) -> None:
    ensure_sample(Path(sample_database(today)), today, language)
