"""What every grid of the calendar is: a table whose entries are read out, pulled out of it and dropped on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QToolTip, QWidget

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.announcing import announce
from desktop.ui.calendar.dragging import Dragging, Notes
from desktop.ui.calendar.entry_look import plain_tip, spoken_text
from desktop.ui.calendar.entry_painting import EntryPainter

Index = QModelIndex | QPersistentModelIndex


class EntryView(QTableView):
    """A grid says which day and time its cells stand for, and which entry lies where."""

    entry_activated = Signal(object)
    """Enter or a double click on an entry, a ``Planned``."""
    current_changed = Signal(object)
    """Another day is current."""
    left = Signal(object)
    """The keyboard wants to go to a day out of sight."""

    def __init__(self, today: date, notes: Notes, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = EntryPainter(today)
        self.dragging = Dragging(self, notes)
        self.aimed: tuple[date, time | None] | None = None
        """The day and time over which an entry is held."""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    @property
    def today(self) -> date:
        """The day before which nothing is planned."""
        return self.entries.today

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days in sight."""
        raise NotImplementedError

    def day_of(self, index: Index) -> DayPlan | None:
        """The day of a cell."""
        raise NotImplementedError

    def time_of(self, index: Index) -> time | None:
        """The time of a cell; ``None`` where it stands for a whole day."""
        return None

    def entry_at(self, point: QPoint) -> Planned | None:
        """The entry that is painted at a point."""
        raise NotImplementedError

    def choose_at(self, point: QPoint) -> None:
        """Make current what lies at a point."""
        raise NotImplementedError

    def tip_at(self, point: QPoint) -> str:
        """What is to be said of a point where no entry lies."""
        raise NotImplementedError

    def take(self, entry: Planned, day: date, at: time | None) -> None:
        """An entry was dropped on a day and time."""
        raise NotImplementedError

    @property
    def current_day(self) -> DayPlan | None:
        """The day that the keyboard is on."""
        return self.day_of(self.currentIndex())

    @property
    def current_entry(self) -> Planned | None:
        """The entry that the keyboard is on, within the current day."""
        day, key = self.current_day, self.entries.current_key
        return next((entry for entry in day.entries if entry.key == key), None) if day is not None else None

    def make_current(self, index: QModelIndex, key: str | None) -> None:
        """Make a cell current, and an entry in it, which is read out."""
        before = self.current_entry
        self.entries.current_key = key
        self.setCurrentIndex(index)
        self.viewport().update()
        entry = self.current_entry
        if entry is not None and entry != before:
            announce(self, spoken_text(entry, self.today))

    # -- dragging

    def _drag(self, entry: Planned) -> None:
        self.entries.dragged = entry
        self.viewport().update()
        self.dragging.carry(entry)
        self.entries.dragged = None
        self.aim(None)

    def aim(self, index: QModelIndex | None) -> None:
        """Show over which cell an entry is held, or that it is gone."""
        day = self.day_of(index) if index is not None else None
        self.aimed = (day.day, self.time_of(index)) if day is not None and index is not None else None
        if day is None:
            self.dragging.end()
        self.viewport().update()

    # What Qt calls

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        day = self.day_of(current)
        if day is not None:
            self.current_changed.emit(day.day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self.choose_at(point)
        left = event.button() == Qt.MouseButton.LeftButton
        self.dragging.press(self.entry_at(point) if left else None, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        entry = self.dragging.pulled(event.position().toPoint())
        if entry is not None:
            self._drag(entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dragging.press(None, event.position().toPoint())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.dragging.carried(event.mimeData(), self.days) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        entry = self.dragging.carried(event.mimeData(), self.days)
        index = self.indexAt(event.position().toPoint())
        day = self.day_of(index)
        if entry is None or day is None or day.day < self.today:
            self.aim(None)
            event.ignore()
            return
        self.aim(index)
        self.dragging.tell(entry, day, self.visualRect(index), self.time_of(index))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        entry = self.dragging.carried(event.mimeData(), self.days)
        index = self.indexAt(event.position().toPoint())
        day = self.day_of(index)
        self.aim(None)
        if entry is not None and day is not None:
            event.acceptProposedAction()
            self.take(entry, day.day, self.time_of(index))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            entry = self.entry_at(event.pos())
            text = spoken_text(entry, self.today) if entry is not None else self.tip_at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().viewportEvent(event)
