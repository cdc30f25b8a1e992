"""An entry that is dragged over a grid of the calendar: how it travels, and what is said of the day below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, time

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication

from desktop.services.callbacks import Planned
from desktop.services.day_notes import DayNote
from desktop.services.plan import DayPlan
from desktop.ui.calendar.drop_hint import DropHint
from desktop.ui.texts import say, spoken_language, tr

MIME = "application/x-huifang-callback"

Notes = Callable[[Planned, date], Sequence[DayNote]]
"""What is to be said of a day before an entry is moved to it."""


class Dragging:
    """What every grid does with an entry that is pulled out of it or held over it."""

    def __init__(self, view: QAbstractItemView, notes: Notes) -> None:
        self._view = view
        self._notes = notes
        self._pressed: Planned | None = None
        self._pressed_at = QPoint()
        self._told: tuple[str, date, tuple[DayNote, ...]] | None = None
        self.hint = DropHint(view.viewport())

    def press(self, entry: Planned | None, point: QPoint) -> None:
        """The mouse went down on an entry, or on none."""
        self._pressed, self._pressed_at = entry, point

    def pulled(self, point: QPoint) -> Planned | None:
        """The entry that the mouse has pulled far enough for a drag."""
        entry = self._pressed
        if entry is None or not entry.is_movable:
            return None
        far = (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        return entry if far else None

    def carry(self, entry: Planned) -> None:
        """Carry an entry until it is let go."""
        data = QMimeData()
        data.setData(MIME, entry.key.encode())
        drag = QDrag(self._view)
        drag.setMimeData(data)
        drag.setPixmap(QPixmap(1, 1))
        drag.exec(Qt.DropAction.MoveAction)

    def carried(self, data: QMimeData, days: Iterable[DayPlan]) -> Planned | None:
        """The entry of some days that is carried here; ``None`` for anything else."""
        if not data.hasFormat(MIME):
            return None
        key = bytes(data.data(MIME).data()).decode()
        return next((entry for day in days for entry in day.entries if entry.key == key), None)

    def tell(self, entry: Planned, day: DayPlan, cell: QRect, at: time | None = None) -> None:
        """Say beside a place what the day would hold then, and what speaks against it."""
        language = spoken_language()
        count = day.callbacks
        text = tr(
            "{day}, {before} → {after} of {capacity}",
            day=language.date_with_day(day.day) + (f" {at:%H:%M}" if at is not None else ""),
            before=count,
            after=count + (entry.on != day.day),
            capacity=day.capacity,
        )
        if self._told is None or self._told[:2] != (entry.key, day.day):
            self._told = entry.key, day.day, tuple(self._notes(entry, day.day))
        notes = self._told[2]
        lines = "\n".join(say(note.text) for note in notes)
        self.hint.show_at(cell, text, lines, warns=any(note.warns for note in notes))

    def end(self) -> None:
        """The entry was let go, or left the grid."""
        self._pressed = None
        self._told = None
        self.hint.hide()
