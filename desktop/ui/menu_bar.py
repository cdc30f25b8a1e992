"""The menu bar: out of sight until Alt, F10 or the menu button ask for it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget

from desktop.ui.commands import Commands


class MenuBar(QMenuBar):
    """Shows itself with its first menu open, and goes when the last menu closes. On macOS it is the system's."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._alt_alone = False
        window.installEventFilter(self)
        commands.fill(self)
        for menu in self.findChildren(QMenu):
            menu.aboutToHide.connect(self._on_menu_closed)
        self.setVisible(self.isNativeMenuBar() or sys.platform == "darwin")

    def open_first(self) -> None:
        """Show the bar with the first menu open."""
        self.setVisible(True)
        self.setActiveAction(self.actions()[0])

    def _on_menu_closed(self) -> None:
        QTimer.singleShot(0, self._hide_when_left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Alt pressed and released with nothing between asks for the menu, as in other programs.
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        elif kind == QEvent.Type.WindowDeactivate:
            self._alt_alone = False
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Alt and self._alt_alone:
                self.open_first()
            self._alt_alone = False
        return super().eventFilter(watched, event)

    def _hide_when_left(self) -> None:
        if not self.isNativeMenuBar() and QApplication.activePopupWidget() is None:
            self.setVisible(False)
