"""The hours of one or seven days, walked through by keyboard, with entries that are dragged to another hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_layout import day_widths
from desktop.ui.calendar.dragging import Notes
from desktop.ui.calendar.entry_view import EntryView, Index
from desktop.ui.calendar.hour_layout import Block, Hours, block_at, blocks, is_now
from desktop.ui.calendar.hour_model import HourModel
from desktop.ui.calendar.hour_painting import HourNames, paint_blocks, paint_ground, paint_now, paint_target
from desktop.ui.theme import current_theme

_LEAST_SLOT = 24
_A_MINUTE = 60_000


class HourTable(EntryView):
    """Half hours by days. Up and Down walk through half hours and the entries in them, Left and Right by days."""

    new_requested = Signal(object, object)
    """Enter or a double click where nothing stands: day and time."""
    above = Signal()
    """The keyboard wants to go above the first half hour."""
    move_requested = Signal(object, object, object)
    """An entry was dropped on a day at a time."""

    def __init__(self, today: date, notes: Notes, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(today, notes, name, parent)
        self._model = HourModel(today, self)
        self._blocks: dict[int, list[Block]] = {}
        self.setModel(self._model)
        self.setVerticalHeader(HourNames(self))
        self.horizontalHeader().hide()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._clock = QTimer(self)
        self._clock.setInterval(_A_MINUTE)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days in sight."""
        return self._model.days

    @property
    def current_time(self) -> time | None:
        """The half hour that the keyboard is on."""
        index = self.currentIndex()
        return self._model.time(index) if index.isValid() else None

    def show_days(self, days: Sequence[DayPlan], today: date) -> None:
        """Show other days; with other ones than before no half hour is current."""
        self.entries.today = today
        self._model.show_days(days, today)
        self._fit()

    def select(self, day: date, key: str | None = None, at: time | None = None) -> None:
        """Make a half hour of a day current, and an entry in it; without a time it is the entry's, or the one before."""
        column = self._model.column_of(day)
        if column is None:
            self.make_current(QModelIndex(), None)
            return
        entry = next((entry for entry in self._model.days[column].entries if entry.key == key), None)
        when = entry.at if entry is not None and entry.at is not None else at
        row = self._model.hours.slot_of(when) if when is not None else max(0, self.currentIndex().row())
        self.make_current(self._model.index(min(row, self._model.rowCount() - 1), column), key)

    def enter(self, day: date) -> None:
        """Come from above: make the first half hour of a day current, or the first entry in it."""
        self.select(day, None, self._model.hours.time_of(0))
        self._take_first(1)

    def rect_of(self, day: date, at: time) -> QRect:
        """Where a half hour is painted."""
        return self.visualRect(self._model.index(self._model.hours.slot_of(at), self._model.column_of(day) or 0))

    def layout_of(self, day: date) -> list[tuple[Planned, QRect]]:
        """The timed entries of a day, each with where it is painted."""
        column = self._model.column_of(day)
        if column is None:
            return []
        corner = self._column(column).topLeft()
        return [(block.entry, block.rect.translated(corner)) for block in self._blocks_of(column)]

    # -- moving about

    def _step_day(self, step: int) -> None:
        day = self.current_day
        if day is None:
            return
        target = day.day + timedelta(step)
        if self._model.column_of(target) is None:
            self.left.emit(target)
            return
        self.select(target)
        self._take_first(1)

    def _step_down(self, step: int) -> None:
        index = self.currentIndex()
        held = [entry.key for entry in self._model.entries(index)]
        key = self.entries.current_key
        place = held.index(key) + step if key in held else -1
        if 0 <= place < len(held):
            self._choose(index, held[place])
        elif 0 <= index.row() + step < self._model.rowCount():
            self._choose(index.siblingAtRow(index.row() + step), None)
            self._take_first(step)
        elif step < 0:
            self.above.emit()

    def _take_first(self, step: int) -> None:
        """Make the first entry of the current half hour current, or the last one when coming from below."""
        held = self._model.entries(self.currentIndex())
        if held:
            self._choose(self.currentIndex(), held[0 if step > 0 else -1].key)

    def _choose(self, index: QModelIndex, key: str | None) -> None:
        day = self._model.day(index)
        if day is not None:
            self.select(day.day, key, self._model.time(index))

    def _activate(self) -> None:
        entry, day = self.current_entry, self.current_day
        if entry is not None:
            self.entry_activated.emit(entry)
        elif day is not None:
            self.new_requested.emit(day.day, self.current_time)

    # -- size

    def _fit(self) -> None:
        self._blocks.clear()
        rows = self._model.rowCount()
        if not self._model.days or not rows:
            return
        room = self.viewport().size()
        slot = max(_LEAST_SLOT, self.entries.line + 2, room.height() // rows)
        self._model.hours = Hours(self._model.hours.first, self._model.hours.last, slot)
        self.verticalHeader().setDefaultSectionSize(slot)
        self.setRowHeight(rows - 1, max(slot, room.height() - slot * (rows - 1)))
        for column, width in enumerate(day_widths(self._model.days, len(self._model.days), room.width())):
            self.setColumnWidth(column, width)
        self.viewport().update()

    def _column(self, column: int) -> QRect:
        top = self.rowViewportPosition(0)
        height = max(self._model.hours.slot * self._model.rowCount(), self.viewport().height())
        return QRect(self.columnViewportPosition(column), top, self.columnWidth(column), height)

    def _blocks_of(self, column: int) -> list[Block]:
        found = self._blocks.get(column)
        if found is None:
            day, width = self._model.days[column], self.columnWidth(column) - 6
            found = self._blocks[column] = blocks(day, self._model.hours, width, self.entries.line)
        return found

    # -- what lies where

    def day_of(self, index: Index) -> DayPlan | None:
        return self._model.day(index)

    def time_of(self, index: Index) -> time | None:
        return self._model.time(index)

    def entry_at(self, point: QPoint) -> Planned | None:
        column = self.columnAt(point.x())
        return block_at(self._blocks_of(column), point - self._column(column).topLeft()) if column >= 0 else None

    def choose_at(self, point: QPoint) -> None:
        index, entry = self.indexAt(point), self.entry_at(point)
        if index.isValid():
            self._choose(index, entry.key if entry is not None else None)

    def tip_at(self, point: QPoint) -> str:
        return str(self._model.data(self.indexAt(point)) or "")

    def take(self, entry: Planned, day: date, at: time | None) -> None:
        self.move_requested.emit(entry, day, at)

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.colour("surface"))
        hours = self._model.hours
        now = datetime.combine(self.today, datetime.now().time())
        for place, day in enumerate(self._model.days):
            column = self._column(place)
            painter.save()
            painter.setClipRect(column)
            paint_ground(painter, theme, column, day, self.today, hours)
            if self.aimed is not None and self.aimed[0] == day.day and self.aimed[1] is not None:
                paint_target(painter, theme, self.rect_of(day.day, self.aimed[1]))
            paint_blocks(painter, self.entries, column, self._blocks_of(place))
            if is_now(day.day, now, hours):
                paint_now(painter, theme, column, now, hours)
            self._paint_current(painter, place)
            painter.restore()
        painter.end()

    def _paint_current(self, painter: QPainter, column: int) -> None:
        """A frame about the half hour that the keyboard is on; an entry has its own."""
        current = self.currentIndex()
        if self.hasFocus() and current.isValid() and current.column() == column and self.current_entry is None:
            painter.setPen(QPen(current_theme().colour("focus_ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.visualRect(current).adjusted(1, 1, -2, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step_day(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_down(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            row = 0 if key == Qt.Key.Key_Home else self._model.rowCount() - 1
            self._choose(self.currentIndex().siblingAtRow(row), None)
            self._take_first(1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index, entry = self.indexAt(point), self.entry_at(point)
        day = self._model.day(index)
        if entry is not None:
            self.entry_activated.emit(entry)
        elif day is not None:
            self.new_requested.emit(day.day, self._model.time(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
