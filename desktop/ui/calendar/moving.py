"""Moves callbacks to other days and gives them up, from keys, menu, dialogs and dragging alike."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.records import Callback
from desktop.services.callbacks import KEPT, Planned, reschedule
from desktop.ui.calendar.move_dialog import CancelDialog, MoveDialog
from desktop.ui.workspace import Workspace


class Mover(QObject):
    """Writes what a person decides about a callback; refusals become banners."""

    moved = Signal(object, str)
    """The day that a callback has now, and its key."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page

    def by(self, entry: Planned, days: int) -> None:
        """Some days on or back; what is overdue goes on from today."""
        today = self._workspace.today
        start = today if entry.is_overdue(today) and days > 0 else entry.on
        self.to(entry, start + timedelta(days))

    def to(self, entry: Planned, day: date, at: time | Literal["kept"] | None = KEPT) -> None:
        """To a day, at the time it has, at another or (``None``) at any; where it is already nothing changes."""
        if day == entry.on and at in (KEPT, entry.at):
            return
        try:
            changes = reschedule(self._workspace.session, [entry], day, at=at)
        except UserError as error:
            self._workspace.refused.emit(error)
            return
        self._write(changes)

    def later(self, entry: Planned, minutes: int) -> None:
        """Some minutes later or earlier on its day; one at any time stays there."""
        if entry.at is None:
            return
        moved = datetime.combine(entry.on, entry.at) + timedelta(minutes=minutes)
        if moved.date() == entry.on:
            self.to(entry, entry.on, moved.time())

    def ask_day(self, entry: Planned) -> None:
        """To a day that is asked for, with a reason."""
        dialog = MoveDialog(self._workspace.session, entry, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._write(dialog.changes)

    def ask_reason(self, entry: Planned) -> None:
        """Give a callback up with a reason, or let a day go that the cadence alone asks for."""
        if not entry.is_movable:
            return
        dialog = CancelDialog(self._workspace.session, entry, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.changes is not None:
            self._workspace.do(dialog.changes)

    def _write(self, changes: ChangeSet) -> None:
        written = self._workspace.do(changes)
        for change in written.of(Callback) if written is not None else ():
            if change.after.due_on is not None:
                self.moved.emit(change.after.due_on, str(change.after.id))
