"""A grid of days: a month, or the days above the hours, walked through by keyboard, with entries that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFrame, QTableView, QToolTip, QVBoxLayout, QWidget

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.announcing import announce
from desktop.ui.calendar.day_delegate import DayDelegate
from desktop.ui.calendar.day_layout import HEAD, MOST_IN_MONTH, Listed, day_widths, every_entry
from desktop.ui.calendar.day_model import DAYS, DayModel, spoken_day
from desktop.ui.calendar.dragging import Dragging, Notes
from desktop.ui.calendar.entry_look import plain_tip, spoken_text
from desktop.ui.calendar.grid_heads import WEEKS, GridHead


class DayGrid(QTableView):
    """Days in rows of a week. Left and Right walk by days, Up and Down through the entries of a day and on to the next
    week. ``listed`` says which entries of a day are shown, ``beside`` how wide the heads at the left are."""

    entry_activated = Signal(object)
    """Enter or a double click on an entry, a ``Planned``."""
    day_activated = Signal(object)
    """Enter on a day, a double click on its head, or a click on "n more"; a ``date``."""
    new_requested = Signal(object)
    """A double click where a day is empty."""
    current_changed = Signal(object)
    """Another day is current."""
    left = Signal(object)
    """The keyboard wants to go to a day out of sight."""
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
        super().__init__(parent)
        self._days = DayModel(today, self)
        self._delegate = DayDelegate(today, listed, self)
        self._spare = 0
        self.setAccessibleName(name)
        self.setModel(self._days)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(GridHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(GridHead(Qt.Orientation.Vertical, self, beside))
        self._cover_corner()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.dragging = Dragging(self, notes)

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days in sight."""
        return self._days.days

    @property
    def line(self) -> int:
        """Height of an entry in px."""
        return self._delegate.entries.line

    @property
    def current_day(self) -> DayPlan | None:
        """The day that the keyboard is on."""
        return self._days.day(self.currentIndex())

    @property
    def current_entry(self) -> Planned | None:
        """The entry that the keyboard is on, within the current day."""
        day = self.current_day
        key = self._delegate.entries.current_key
        return next((entry for entry in day.entries if entry.key == key), None) if day is not None else None

    def show_days(self, days: Sequence[DayPlan], today: date, month: tuple[int, int] | None, most: int) -> None:
        """Show whole weeks, or one day; days outside ``month`` are quieter, ``most`` is the number of lines of a day.

        With other days than before no day is current.
        """
        self._delegate.entries.today = today
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
        before = self.current_entry
        self._delegate.entries.current_key = key
        self.setCurrentIndex(self._days.index_of(day))
        self.viewport().update()
        entry = self.current_entry
        if entry is not None and entry != before:
            announce(self, spoken_text(entry, self._delegate.today))

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
        key = self._delegate.entries.current_key
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

    def _hit(self, point: QPoint) -> tuple[DayPlan | None, Planned | None, bool]:
        """Day, entry, and whether it is the line that tells how many more there are."""
        index = self.indexAt(point)
        day = self._days.day(index)
        if day is None:
            return None, None, False
        layout = self._delegate.layout(self.visualRect(index), day)
        return day, layout.at(point), bool(layout.more) and layout.more_rect.contains(point)

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

    # -- dragging

    def _drag(self, entry: Planned) -> None:
        self._delegate.entries.dragged = entry
        self.viewport().update()
        self.dragging.carry(entry)
        self._delegate.entries.dragged = None
        self._aim(None)

    def _aim(self, day: DayPlan | None) -> None:
        self._delegate.target = day.day if day is not None else None
        if day is None:
            self.dragging.end()
        self.viewport().update()

    # What Qt calls

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        day = self._days.day(current)
        if day is not None:
            self.current_changed.emit(day.day)

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day, entry, _ = self._hit(point)
        if day is not None:
            self.select(day.day, entry.key if entry is not None else None)
        self.dragging.press(entry if event.button() == Qt.MouseButton.LeftButton else None, point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        entry = self.dragging.pulled(event.position().toPoint())
        if entry is not None:
            self._drag(entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        self.dragging.press(None, point)
        day, _, more = self._hit(point)
        if day is not None and more and event.button() == Qt.MouseButton.LeftButton:
            self.day_activated.emit(day.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day, entry, more = self._hit(point)
        if entry is not None:
            self.entry_activated.emit(entry)
        elif day is not None and not more:
            in_head = point.y() < self.visualRect(self._days.index_of(day.day)).top() + HEAD
            (self.day_activated if in_head else self.new_requested).emit(day.day)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.dragging.carried(event.mimeData(), self.days) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        entry = self.dragging.carried(event.mimeData(), self.days)
        index = self.indexAt(event.position().toPoint())
        day = self._days.day(index)
        if entry is None or day is None or day.day < self._delegate.today:
            self._aim(None)
            event.ignore()
            return
        self._aim(day)
        self.dragging.tell(entry, day, self.visualRect(index))
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        entry = self.dragging.carried(event.mimeData(), self.days)
        day = self._days.day(self.indexAt(event.position().toPoint()))
        self._aim(None)
        if entry is not None and day is not None:
            event.acceptProposedAction()
            self.move_requested.emit(entry, day.day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day, entry, _ = self._hit(event.pos())
            text = ""
            if entry is not None:
                text = spoken_text(entry, self._delegate.today)
            elif day is not None:
                text = spoken_day(day)
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().viewportEvent(event)
