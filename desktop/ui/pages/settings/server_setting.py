"""Where several desks share their data: the way to a server, and back to the file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.services.locations import own_server
from desktop.ui.icons import icon
from desktop.ui.pages.settings.server_dialog import ServerDialog
from desktop.ui.texts import tr
from desktop.ui.widgets.label import Label
from desktop.ui.workspace import Workspace


class ServerSetting(QWidget):
    """Says which server this desk works on, if any."""

    chosen = Signal(object)
    """The address of a server, or ``None`` for the file on this computer."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._place = Label("", "body")
        self._place.setWordWrap(True)
        self.server_button = QPushButton(tr("Database server…"))
        self.server_button.setIcon(icon("database"))
        self.file_button = QPushButton(tr("Work on the file of this computer again"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.server_button)
        buttons.addWidget(self.file_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._place)
        column.addLayout(buttons)
        self.server_button.clicked.connect(self.ask)
        self.file_button.clicked.connect(self._on_file)
        self.refresh()

    def refresh(self) -> None:
        """Show what is chosen now."""
        address = own_server()
        self._place.setText(address or tr("This desk works alone, on the file of this computer."))
        self.file_button.setVisible(address is not None)

    def ask(self) -> ServerDialog:
        """Ask for a server."""
        dialog = ServerDialog(self._workspace, self.window())
        dialog.server_chosen.connect(self.chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_file(self) -> None:
        self.chosen.emit(None)
