"""Ctrl+E in a dialog: the keys of the window don't reach it, and its tables are to be had as workbooks too."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.ui.file_export import ask_and_export
from desktop.ui.workspace import Workspace

_KEY = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_E
_NAME = "export of a dialog"


class DialogExport(QObject):
    """Gives every dialog with a table the key, when the keyboard first gets there."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or dialog.findChild(QShortcut, _NAME) is not None:
            return
        from desktop.ui.tables.view import DataTable  # no dialog is open on the way to the first page

        if dialog.findChild(DataTable) is not None:
            shortcut = QShortcut(_KEY, dialog)
            shortcut.setObjectName(_NAME)
            shortcut.activated.connect(partial(self._export, dialog))

    def _export(self, dialog: QDialog) -> None:
        from desktop.ui.tables.exported import export_of_dialog

        export = export_of_dialog(self._workspace, dialog)
        if export is not None:
            ask_and_export(self._workspace, export, dialog)
