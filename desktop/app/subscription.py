"""Keeps the calendar file up to date that Outlook and others subscribe to (product §5 page 3)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.progress import Progress
from desktop.domain.records import Absence, Agency, Call, Callback, Client, Contact, Rep
from desktop.ui.child_process import run_in_child
from desktop.ui.subscribing import SubscribedFile, keep_file, kept_file
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.services.outlook import Written
    from desktop.services.session import Session

SETTLED = 2_000
"""Milliseconds without a change before the file is written: typing in a table writes it once."""
_SHOWN = (Absence, Agency, Call, Callback, Client, Contact, Rep)
_LOOK_EVERY = 10 * 60 * 1000  # milliseconds: at midnight what is due is another


class Subscription(QObject):
    """Writes the file at the start, after changes, and when another day begins; a failure is told once."""

    def __init__(self, workspace: Workspace, settings: QSettings) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._settings = settings
        self._day: date | None = None
        self._has_failed = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED)
        self._settle.timeout.connect(self.write)
        self._days = QTimer(self)
        self._days.setInterval(_LOOK_EVERY)
        self._days.timeout.connect(self._on_look)
        workspace.changed.connect(self._on_changed)

    def start(self) -> None:
        """Write the file now, and keep it up to date."""
        self._days.start()
        self.write()

    def choose(self, chosen: SubscribedFile) -> None:
        """Keep another file up to date, or none."""
        keep_file(self._settings, self._workspace.session, chosen)
        self._has_failed = False
        self.write()

    def write(self) -> None:
        """Write the file beside the window, if one is wanted."""
        chosen = kept_file(self._settings, self._workspace.session)
        if chosen.path is None:
            return
        self._day = self._workspace.today
        work = partial(_write, self._workspace.session, chosen)
        self._workspace.run(tr("Writing the calendar"), work, self._on_written, self._on_failed)

    def _on_written(self, _written: Written) -> None:
        self._has_failed = False

    def _on_failed(self, problem: UserError) -> None:
        if not self._has_failed:
            self._has_failed = True
            self._workspace.refused.emit(problem)

    def _on_changed(self, changes: ChangeSet | None) -> None:
        if changes is None or changes.touches(*_SHOWN):
            self._settle.start()

    def _on_look(self) -> None:
        if self._day != self._workspace.today:
            self.write()


def _write(session: Session, chosen: SubscribedFile, progress: Progress) -> Written:
    from desktop.services.outlook import Chosen, write_calendar

    assert chosen.path is not None
    reps = frozenset({session.rep}) if chosen.mine and session.rep is not None else frozenset[int]()
    return write_calendar(session, Chosen(reps), chosen.path, session.language, progress, run_in_child)
