"""The grid of days: a month or a week, walked through by keyboard, with entries that can be dragged to another day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFrame,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.services.callbacks import MoveNote, Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_delegate import DayDelegate
from desktop.ui.calendar.day_layout import MOST_IN_MONTH
from desktop.ui.calendar.day_model import DAYS, DayModel
from desktop.ui.calendar.drop_hint import DropHint
from desktop.ui.calendar.entry_look import spoken_text
from desktop.ui.calendar.grid_heads import GridHead
from desktop.ui.texts import say, spoken_language, tr

MIME = "application/x-huifang-callback"
_NARROW = 0.6  # of the width of a working day
_ALL = 1000

Notes = Callable[[Planned, date], MoveNote | None]


class DayGrid(QTableView):
    """Weeks of days. Left and Right walk by days, Up and Down through the entries of a day and on to the next week."""

    entry_activated = Signal(object)
    """Enter or a double click on an entry, a ``Planned``."""
    day_activated = Signal(object)
    """Enter or a double click on a day, or a click on "n more"; a ``date``."""
    current_changed = Signal(object)
    """Another day is current."""
    left = Signal(object)
    """The keyboard wants to go to a day out of sight."""
    move_requested = Signal(object, object)
    """An entry was dropped on a day."""

    def __init__(self, today: date, note: Notes, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days = DayModel(today, self)
        self._delegate = DayDelegate(today, self)
        self._note = note
        self._pressed_at: QPoint | None = None
        self._pressed: Planned | None = None
        self.setAccessibleName(name)
        self.setModel(self._days)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(GridHead(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(GridHead(Qt.Orientation.Vertical, self))
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
        self.hint = DropHint(self.viewport())

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days in sight."""
        return self._days.days

    @property
    def current_day(self) -> DayPlan | None:
        """The day that the keyboard is on."""
        return self._days.day(self.currentIndex())

    @property
    def current_entry(self) -> Planned | None:
        """The entry that the keyboard is on, within the current day."""
        day = self.current_day
        key = self._delegate.current_key
        return next((entry for entry in day.entries if entry.key == key), None) if day is not None else None

    def show_days(self, days: Sequence[DayPlan], today: date, month: tuple[int, int] | None = None) -> None:
        """Show whole weeks; days outside ``month`` are quieter, and without one all entries are shown.

        With other days than before no day is current.
        """
        self._delegate.today = today
        self._delegate.month = month
        self._delegate.most = MOST_IN_MONTH if month else _ALL
        self._days.show_days(days, today)
        self._fit()
        self.viewport().update()

    def select(self, day: date, key: str | None = None) -> None:
        """Make a day current, and an entry of it."""
        self._delegate.current_key = key
        self.setCurrentIndex(self._days.index_of(day))
        self.viewport().update()

    def layout_of(self, day: date) -> Sequence[tuple[Planned, QPoint]]:
        """The entries of a day that are in sight, with a point on each."""
        index = self._days.index_of(day)
        plan = self._days.day(index)
        if plan is None:
            return ()
        return [(entry, rect.center()) for entry, rect in self._delegate.layout(self.visualRect(index), plan).lines]

    # -- moving about

    def _step_day(self, step: int) -> None:
        day = self.current_day
        if day is None:
            return
        target = day.day + timedelta(step)
        if self._days.index_of(target).isValid():
            self.select(target)
        else:
            self.left.emit(target)

    def _step_entry(self, step: int) -> None:
        day = self.current_day
        if day is None:
            return
        shown = [entry.key for entry, _ in self._delegate.layout(self.visualRect(self.currentIndex()), day).lines]
        key = self._delegate.current_key
        place = shown.index(key) if key in shown else -1
        if 0 <= place + step < len(shown) or (place == 0 and step < 0):
            self.select(day.day, shown[place + step] if place + step >= 0 else None)
        else:
            self._step_day(step * DAYS)

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
        weights = [1.0 if self._is_wide(column) else _NARROW for column in range(DAYS)]
        unit = room.width() / sum(weights)
        rest = room.width()
        for column, weight in enumerate(weights):
            width = rest if column == DAYS - 1 else round(unit * weight)
            self.setColumnWidth(column, width)
            rest -= width
        height = room.height() // weeks
        for row in range(weeks):
            self.setRowHeight(row, height if row < weeks - 1 else room.height() - height * (weeks - 1))

    def _is_wide(self, column: int) -> bool:
        """A day of the weekend gets its full width only when one in sight is worked or has callbacks."""
        return column < 5 or any(day.working or day.callbacks for day in self._days.days[column::DAYS])

    # -- dragging

    def _drag(self, entry: Planned) -> None:
        data = QMimeData()
        data.setData(MIME, entry.key.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(QPixmap(1, 1))
        self._delegate.dragged = entry
        self.viewport().update()
        drag.exec(Qt.DropAction.MoveAction)
        self._end_drag()

    def _end_drag(self) -> None:
        self._delegate.dragged = None
        self._delegate.target = None
        self._pressed = None
        self.hint.hide()
        self.viewport().update()

    def _dragged(self, data: QMimeData) -> Planned | None:
        if not data.hasFormat(MIME):
            return None
        key = bytes(data.data(MIME).data()).decode()
        return next((entry for day in self._days.days for entry in day.entries if entry.key == key), None)

    def _show_target(self, entry: Planned, day: DayPlan) -> None:
        self._delegate.target = day.day
        language = spoken_language()
        count = day.callbacks
        text = tr(
            "{day}, {before} → {after} of {capacity}",
            day=language.date_with_day(day.day),
            before=count,
            after=count + (entry.on != day.day),
            capacity=day.capacity,
        )
        note = self._note(entry, day.day)
        self.hint.show_at(
            self.visualRect(self._days.index_of(day.day)),
            text,
            say(note.text) if note is not None else "",
            warns=note is not None and note.warns,
        )
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
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in steps:
            self._step_day(steps[key])
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step_entry(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            day = self.current_day
            if day is not None:
                self._step_day((0 if key == Qt.Key.Key_Home else DAYS - 1) - day.day.weekday())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        day, entry, _ = self._hit(point)
        if day is not None:
            self.select(day.day, entry.key if entry is not None else None)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed, self._pressed_at = (entry, point) if left else (None, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        entry, start = self._pressed, self._pressed_at
        if entry is None or start is None or not entry.is_movable:
            return
        if (event.position().toPoint() - start).manhattanLength() >= QApplication.startDragDistance():
            self._drag(entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        day, _, more = self._hit(event.position().toPoint())
        if day is not None and more and event.button() == Qt.MouseButton.LeftButton:
            self.day_activated.emit(day.day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day, entry, _ = self._hit(event.position().toPoint())
        if entry is not None:
            self.entry_activated.emit(entry)
        elif day is not None:
            self.day_activated.emit(day.day)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dragged(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        entry = self._dragged(event.mimeData())
        day = self._days.day(self.indexAt(event.position().toPoint()))
        if entry is None or day is None or day.day < self._delegate.today:
            self._delegate.target = None
            self.hint.hide()
            self.viewport().update()
            event.ignore()
            return
        self._show_target(entry, day)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._delegate.target = None
        self.hint.hide()
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        entry = self._dragged(event.mimeData())
        day = self._days.day(self.indexAt(event.position().toPoint()))
        self._end_drag()
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
                text = str(self._days.data(self._days.index_of(day.day)))
            QToolTip.showText(event.globalPos(), _plain(text), self)
            return True
        return super().viewportEvent(event)


def _plain(text: str) -> str:
    # Qt guesses whether a tooltip is markup.
    return text.replace("<", "‹").replace("&", "＆")
