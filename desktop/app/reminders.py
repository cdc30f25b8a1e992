"""Announces promised calls a few minutes before their time, also while the window is hidden (product §3.2)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.app.tray import Tray
from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Absence, Callback, Client, Contact, Rep
from desktop.services.session import Session
from desktop.storage.store import Store
from desktop.ui.reminder_wishes import ReminderWishes, keep_wishes, kept_wishes
from desktop.ui.texts import tr
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.reminding import Appointment
    from desktop.services.reminders import Promise

EVERY = 15_000
"""Milliseconds between two looks at the clock."""
_MOST_NAMED = 6
_SHOWN = (Callback, Client, Contact, Rep, Absence)


class Reminders(QObject):
    """Serves one window after the other; what was told stays told when the language changes."""

    quit_requested = Signal()

    def __init__(self, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self.wishes = kept_wishes(settings)
        self.tray = Tray(self)
        self._workspace: Workspace | None = None
        self._window: Window | None = None
        self._store: Store | None = None
        self._told: set[Appointment] = set()
        self._promises: list[Promise] = []
        self._read_on: date | None = None
        self._is_reading = False
        self._said: tuple[Promise, ...] = ()
        self._has_said_it_stays = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self.tray.open_requested.connect(self.open_window)
        self.tray.call_requested.connect(self._on_call)
        self.tray.quit_requested.connect(self.quit_requested)
        self.tray.message_clicked.connect(self._on_message_clicked)

    def serve(self, workspace: Workspace, window: Window) -> None:
        """Announce the calls of this agency from now on."""
        if workspace.session.store is not self._store:
            self._told.clear()
        self._workspace, self._window, self._store = workspace, window, workspace.session.store
        self._promises, self._read_on, self._is_reading = [], None, False
        workspace.changed.connect(self._on_changed)
        window.closing.connect(self._on_closing)
        self._apply()
        self._timer.start()

    def leave(self) -> None:
        """The window goes: say nothing until the next one is served."""
        self._timer.stop()
        self.tray.show(False)
        if self._workspace is not None and self._window is not None:
            self._workspace.changed.disconnect(self._on_changed)
            self._window.closing.disconnect(self._on_closing)
        self._workspace = self._window = None

    def choose(self, wishes: ReminderWishes) -> None:
        """Remind otherwise, kept for the next start."""
        self.wishes = wishes
        keep_wishes(self._settings, wishes)
        self._apply()

    def look(self) -> None:
        """See what is due now; what has changed since the last look is read first, beside the window."""
        workspace = self._workspace
        if workspace is None or not self.wishes.on:
            return
        self.tray.show(True)  # the notification area may come up later than the program
        if self._read_on == workspace.today:
            self._tell(workspace.session)
        elif not self._is_reading:
            self._is_reading = True
            work = partial(_promises, workspace.session)
            workspace.run("", work, partial(self._on_read, workspace, workspace.today), self._on_unread)

    def open_window(self) -> None:
        """Bring the window up, from wherever it is."""
        if self._window is None:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def open_promise(self, promise: Promise) -> None:
        """Open the call form of a promised call."""
        self.open_window()
        if self._workspace is not None:
            self._workspace.call_requested.emit(promise.client.id, promise.callback)

    # -- inside

    def _apply(self) -> None:
        self.tray.show(self.wishes.on or self.wishes.stays)
        # Without an icon there would be no way back to a program that has no window.
        QApplication.setQuitOnLastWindowClosed(not (self.wishes.stays and self.tray.is_there))

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(*_SHOWN):
            self._read_on = None

    def _on_read(self, workspace: Workspace, on: date, found: list[Promise]) -> None:
        self._is_reading = False
        if workspace is self._workspace:
            self._promises, self._read_on = found, on
            self._tell(workspace.session)

    def _on_unread(self, _error: UserError) -> None:
        self._is_reading = False  # tried again with the next look

    def _tell(self, session: Session) -> None:
        from desktop.domain.reminding import due_at

        by_appointment = {promise.appointment: promise for promise in self._promises}
        ahead = timedelta(minutes=self.wishes.minutes)
        due = due_at(session.now, by_appointment, self._told, ahead)
        self._told.update(due.all)
        if due.missed:
            missed = tuple(by_appointment[one] for one in due.missed)
            self._say(tr("%n promised call(s) have passed", n=len(missed)), _listed(missed), missed)
        if len(due.ahead) == 1:
            promise = by_appointment[due.ahead[0]]
            title = tr("{time} promised call: {client}", time=f"{promise.at:%H:%M}", client=promise.client.name)
            self._say(title, _about(promise), (promise,))
        elif due.ahead:
            coming = tuple(by_appointment[one] for one in due.ahead)
            self._say(tr("%n promised call(s) are due", n=len(coming)), _listed(coming), coming)

    def _say(self, title: str, text: str, about: tuple[Promise, ...]) -> None:
        if self.tray.is_there:
            self._said = about
            self.tray.say(title, text)
        elif self._window is not None:
            self._window.banner("info", title, text, [(tr("Call", comment="verb"), partial(self._open, about))])
            QApplication.alert(self._window)

    def _open(self, about: tuple[Promise, ...]) -> None:
        if len(about) == 1:
            self.open_promise(about[0])
        elif self._workspace is not None:
            self.open_window()
            self._workspace.page_requested.emit("today")

    def _on_message_clicked(self) -> None:
        self._open(self._said)

    def _on_call(self) -> None:
        self.open_window()
        if self._window is not None:
            self._window.commands.run("log_call")

    def _on_closing(self) -> None:
        self._apply()
        if self.wishes.stays and self.tray.is_there and not self._has_said_it_stays:
            self._has_said_it_stays, self._said = True, ()
            self.tray.say(
                tr("Huifang keeps running"),
                tr("Promised calls are still announced. To quit, use the menu of this icon."),
            )


def _promises(session: Session, _progress: Progress) -> list[Promise]:
    from desktop.services.reminders import promises

    return promises(session)


def _about(promise: Promise) -> str:
    """Contact, number and purpose, as far as they are known."""
    person = " · ".join(part for part in (promise.contact, promise.number) if part)
    return "\n".join(part for part in (person, promise.callback.purpose) if part)


def _listed(about: tuple[Promise, ...]) -> str:
    lines = [f"{promise.at:%H:%M} {promise.client.name}" for promise in about[:_MOST_NAMED]]
    return "\n".join([*lines, "…"] if len(about) > _MOST_NAMED else lines)
