"""A backup after every half hour in which something was written (product §9)."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from desktop.domain.progress import Progress
from desktop.services.session import Session
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace

EVERY = 30 * 60 * 1000
"""Milliseconds between two backups."""


class Safekeeping(QObject):
    """Backs the database file up beside the work; a server is backed up by those who look after it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._kept = workspace.session.store.latest_batch()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep)
        self._timer.start()

    def keep(self) -> None:
        """Make a backup, unless nothing was written since the last one; one that fails is tried again next time."""
        session = self._workspace.session
        if session.store.path is None:
            return
        latest = session.store.latest_batch()
        if latest > self._kept:
            self._workspace.run(tr("Backing up"), partial(_backed_up, session), partial(self._on_kept, latest))

    def _on_kept(self, latest: int, _path: Path) -> None:
        self._kept = latest


def _backed_up(session: Session, _progress: Progress) -> Path:
    from desktop.services.preferences import back_up

    return back_up(session, "work")
