"""The program's icon in the notification area: messages, and a menu for when there is no window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.ui.icons import application_icon
from desktop.ui.texts import tr

_STAYS = 15_000
"""Milliseconds that a message stays, where the system lets a program say so."""


class Tray(QObject):
    """The icon, as long as somebody wants it and the desktop has a place for it."""

    open_requested = Signal()
    call_requested = Signal()
    quit_requested = Signal()
    message_clicked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None

    @property
    def is_there(self) -> bool:
        """Whether messages can be seen: the icon is shown, and the desktop has a notification area at this moment."""
        return self._icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def menu(self) -> QMenu | None:
        """What the icon offers."""
        return self._menu

    def show(self, wanted: bool) -> None:
        """Show the icon, or take it away."""
        if not wanted:
            self._close()
        elif self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            self._make()

    def say(self, title: str, text: str) -> None:
        """Show a message at the icon."""
        if self._icon is not None:
            self._icon.showMessage(title, text, application_icon(), _STAYS)

    def _make(self) -> None:
        menu = QMenu()
        menu.addAction(tr("Open"), self.open_requested.emit)
        menu.addAction(tr("Log a call"), self.call_requested.emit)
        menu.addSeparator()
        menu.addAction(tr("Quit"), self.quit_requested.emit)
        icon = QSystemTrayIcon(application_icon(), self)
        icon.setToolTip("Huifang")
        icon.setContextMenu(menu)
        icon.activated.connect(self._on_activated)
        icon.messageClicked.connect(self.message_clicked)
        icon.show()
        self._icon, self._menu = icon, menu

    def _close(self) -> None:
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
        if self._menu is not None:
            self._menu.deleteLater()
        self._icon = self._menu = None

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_requested.emit()
