"""Where the data lies, its backups, and another database."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.progress import Progress
from desktop.services import preferences
from desktop.services.session import Session
from desktop.ui.alive import while_alive
from desktop.ui.icons import icon
from desktop.ui.pages.settings.section import Section
from desktop.ui.pages.settings.server_setting import ServerSetting
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace

_MEGABYTE = 1_000_000


class DataSection(Section):
    """Everything about the file that holds the agency."""

    database_chosen = Signal(str)
    backups_requested = Signal()
    server_chosen = Signal(object)
    """The address of a server to work on, or ``None`` for the file of this computer."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Data"), tr("one file on this computer, or a server for several desks"))
        self._workspace = workspace
        self._place = Label("", "body")
        self._place.setWordWrap(True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._backups = Label("", "body")
        self._backups.setWordWrap(True)
        self.back_up_button = QPushButton(tr("Back up now"))
        self.back_up_button.setIcon(icon("archive"))
        self.restore_button = QPushButton(tr("Restore a backup…"))
        self.restore_button.setIcon(icon("archive-restore"))
        self.folder_button = QPushButton(tr("Show the folder"))
        self.folder_button.setIcon(icon("folder-open"))
        self.open_button = QPushButton(tr("Open another database…"))
        self.open_button.setIcon(icon("database"))
        self.add_setting(
            tr("Database"), tr("On a network drive a file would be damaged; several desks need a server."),
            _stacked(self._place, self.folder_button),
        )  # fmt: skip
        self.add_setting(
            tr("Backups"), tr("Made while you work, and before each import."),
            _stacked(self._backups, self.back_up_button, self.restore_button),
        )  # fmt: skip
        self.add_setting(
            tr("Another database"), tr("A file of another agency, or a backup. This one stays as it is."),
            _stacked(self.open_button),
        )  # fmt: skip
        self.server = ServerSetting(workspace)
        self.server.chosen.connect(self.server_chosen)
        self.add_setting(
            tr("Several desks"), tr("One PostgreSQL server that all reps work on. Changes of others appear at once."),
            self.server,
        )  # fmt: skip
        self.column.addStretch(1)
        self.back_up_button.clicked.connect(self.back_up)
        self.restore_button.clicked.connect(self.backups_requested)
        self.folder_button.clicked.connect(self._show_folder)
        self.open_button.clicked.connect(self._choose)
        self.refresh()

    def back_up(self) -> None:
        """Make a backup now."""
        self.back_up_button.setEnabled(False)
        work = partial(_back_up, self._workspace.session)
        self._workspace.run(
            tr("Backing up"),
            work,
            while_alive(self, self._on_backed_up),
            while_alive(self, self._on_failed),
        )

    def refresh(self) -> None:
        self.server.refresh()
        place = preferences.data_place(self._workspace.session)
        local = place.path is not None
        self.back_up_button.setEnabled(local)
        self.restore_button.setEnabled(local)
        self.folder_button.setEnabled(local)
        if place.path is None:
            self._place.setText(tr("On a server"))
            self._backups.setText(tr("Whoever looks after the server makes them."))
            return
        size = self._workspace.language.decimal(place.size / _MEGABYTE)
        self._place.setText(tr("{path} ({size} MB)", path=str(place.path), size=size))
        if place.backups:
            latest = place.backups[0].name
            self._backups.setText(tr("%n backup(s), the latest {name}", n=len(place.backups), name=latest))
        else:
            self._backups.setText(tr("None yet"))

    def _on_backed_up(self, path: Path) -> None:
        self.refresh()
        self._workspace.told.emit(tr("Backed up as {name}", name=path.name))

    def _on_failed(self, error: object) -> None:
        self.refresh()
        self._workspace.refused.emit(error)

    def _show_folder(self) -> None:
        path = self._workspace.session.store.path
        if path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _choose(self) -> None:
        path = self._workspace.session.store.path
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Open a database"), str(path.parent) if path else "", tr("Databases (*.sqlite *.db)")
        )
        if name:
            self.database_chosen.emit(name)


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if isinstance(part, QPushButton):
            row = QHBoxLayout()
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        else:
            column.addWidget(part)
    return holder


def _back_up(session: Session, _progress: Progress) -> Path:
    return preferences.back_up(session)
