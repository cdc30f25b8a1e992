"""A grid of days: a month, or the days above the hours, walked through by keyboard, with entries that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_delegate import DayDelegate
from desktop.ui.calendar.day_layout import HEAD, MOST_IN_MONTH, DayLayout, Listed, day_widths, every_entry
from desktop.ui.calendar.day_model import DAYS, DayModel, spoken_day
from desktop.ui.calendar.dragging import Notes
from desktop.ui.calendar.entry_view import EntryView, Index
from desktop.ui.calendar.grid_heads import WEEKS, GridHead


class DayGrid(EntryView):
    """Days in rows of a week. Left and Right walk by days, Up and Down through the entries of a day and on to the next
    week. ``listed`` says which entries of a day are shown, ``beside`` how wide the heads at the left are."""

    day_activated = Signal(object)
    """Enter on a day, a double click on its head, or a click on "n more"; a ``date``."""
    new_requested = Signal(object)
    """A double click where a day is empty."""
    move_requested = Signal(object, object)
    """An entry was dropped on a day."""

    def __init__(
        self,
        today: date,
        notes: Notes,
        *,
        name: str,
        listed: Listed = every_entry,
        beside: int = WEEKS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(today, notes, name, parent)
        self._days = DayModel(today, self)
        self._delegate = DayDelegate(self.entries, listed, self)
        self._spare = 0
        self.setModel(self._days)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(GridHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(GridHead(Qt.Orientation.Vertical, self, beside))
        self._cover_corner()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days in sight."""
        return self._days.days

    def show_days(self, days: Sequence[DayPlan], today: date, month: tuple[int, int] | None, most: int) -> None:
        """Show whole weeks, or one day; days outside ``month`` are quieter, ``most`` is the number of lines of a day.

        With other days than before no day is current.
        """
        self.entries.today = today
        self._delegate.month = month
        self._delegate.most = most
        self._days.show_days(days, today)
        self._fit()
        self.viewport().update()

    def show_month(self, days: Sequence[DayPlan], today: date, month: tuple[int, int]) -> None:
        """Show the weeks of a month."""
        self.show_days(days, today, month, MOST_IN_MONTH)

    def spare(self, width: int) -> None:
        """Leave some px free at the right, above the scroll bar of what lies below."""
        if width != self._spare:
            self._spare = width
            self._fit()

    def select(self, day: date, key: str | None = None) -> None:
        """Make a day current, and an entry of it."""
        self.make_current(self._days.index_of(day), key)

    def layout_of(self, day: date) -> Sequence[tuple[Planned, QPoint]]:
        """The entries of a day that are in sight, with a point on each."""
        index = self._days.index_of(day)
        plan = self._days.day(index)
        if plan is None:
            return ()
        return [(entry, rect.center()) for entry, rect in self._delegate.layout(self.visualRect(index), plan).lines]

    # -- moving about

    def step_day(self, step: int) -> None:
        """Go some days on or back."""
        day = self.current_day
        if day is None:
            return
        target = day.day + timedelta(step)
        if self._days.index_of(target).isValid():
            self.select(target)
        else:
            self.left.emit(target)

    def step_over(self, step: int) -> None:
        """Up from a day, or Down from its last entry: to the week before or after."""
        self.step_day(step * DAYS)

    def _step_entry(self, step: int) -> None:
        day = self.current_day
        if day is None:
            return
        shown = [entry.key for entry, _ in self._delegate.layout(self.visualRect(self.currentIndex()), day).lines]
        key = self.entries.current_key
        place = shown.index(key) if key in shown else -1
        if 0 <= place + step < len(shown) or (place == 0 and step < 0):
            self.select(day.day, shown[place + step] if place + step >= 0 else None)
        else:
            self.step_over(step)

    def _activate(self) -> None:
        entry, day = self.current_entry, self.current_day
        if entry is not None:
            self.entry_activated.emit(entry)
        elif day is not None:
            self.day_activated.emit(day.day)

    # -- what lies where

    def day_of(self, index: Index) -> DayPlan | None:
        return self._days.day(index)

    def entry_at(self, point: QPoint) -> Planned | None:
        found = self._layout_at(point)
        return found[1].at(point) if found is not None else None

    def choose_at(self, point: QPoint) -> None:
        day, entry = self._days.day(self.indexAt(point)), self.entry_at(point)
        if day is not None:
            self.select(day.day, entry.key if entry is not None else None)

    def tip_at(self, point: QPoint) -> str:
        day = self._days.day(self.indexAt(point))
        return spoken_day(day) if day is not None else ""

    def take(self, entry: Planned, day: date, at: time | None) -> None:
        self.move_requested.emit(entry, day)

    def _layout_at(self, point: QPoint) -> tuple[DayPlan, DayLayout] | None:
        index = self.indexAt(point)
        day = self._days.day(index)
        return None if day is None else (day, self._delegate.layout(self.visualRect(index), day))

    def _is_more(self, point: QPoint) -> bool:
        """Whether the line that tells how many more there are lies at a point."""
        found = self._layout_at(point)
        return found is not None and bool(found[1].more) and found[1].more_rect.contains(point)

    # -- size

    def _cover_corner(self) -> None:
        """Qt shows a button between the heads, in no colour of the theme, whenever it lays the table out."""
        corner = self.findChild(QAbstractButton)
        if corner is None:
            return
        cover = QWidget()
        cover.setAutoFillBackground(True)
        cover.setBackgroundRole(QPalette.ColorRole.Base)
        around = QVBoxLayout(corner)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(cover)
        corner.setEnabled(False)

    def _fit(self) -> None:
        weeks = self._days.rowCount()
        if not weeks:
            return
        room = self.viewport().size()
        widths = day_widths(self._days.days, self._days.columnCount(), room.width() - self._spare)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        height = room.height() // weeks
        for row in range(weeks):
            self.setRowHeight(row, height if row < weeks - 1 else room.height() - height * (weeks - 1))

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        day = self.current_day
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in steps:
            self.step_day(steps[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_entry(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and day is not None:
            self.step_day((0 if key == Qt.Key.Key_Home else DAYS - 1) - day.day.weekday())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        day = self._days.day(self.indexAt(point))
        if day is not None and event.button() == Qt.MouseButton.LeftButton and self._is_more(point):
            self.day_activated.emit(day.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day, entry = self._days.day(self.indexAt(point)), self.entry_at(point)
        if entry is not None:
            self.entry_activated.emit(entry)
        elif day is not None and not self._is_more(point):
            in_head = point.y() < self.visualRect(self._days.index_of(day.day)).top() + HEAD
            (self.day_activated if in_head else self.new_requested).emit(day.day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
