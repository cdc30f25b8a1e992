"""A week or a day on its hours: above them a band with what is to be done at any time of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_grid import DayGrid
from desktop.ui.calendar.day_layout import HEAD, columns_in, untimed
from desktop.ui.calendar.dragging import Notes
from desktop.ui.calendar.hour_painting import HOUR_NAMES
from desktop.ui.calendar.hour_table import HourTable
from desktop.ui.texts import tr

_MOST_LINES = 7
_BAND_SHARE = 0.45  # of the height, at the utmost


class AnyTimeBand(DayGrid):
    """The days with what has no time; Down from the last entry leads to the hours below."""

    below = Signal()

    def step_over(self, step: int) -> None:
        if step > 0:
            self.below.emit()


class HourGrid(QWidget):
    """The band and the hours as one: what is selected is in either of them, and entries are dragged between both."""

    entry_activated = Signal(object)
    day_activated = Signal(object)
    new_requested = Signal(object, object)
    """Day and time, or ``None`` for any time, of a callback to be planned."""
    current_changed = Signal(object)
    left = Signal(object)
    move_requested = Signal(object, object, object)
    """An entry was dropped on a day, at a time or (``None``) at any."""

    def __init__(self, today: date, notes: Notes, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = tr("{days}, at any time", days=name)
        self.band = AnyTimeBand(today, notes, name=title, listed=untimed, beside=HOUR_NAMES)
        self.hours = HourTable(today, notes, name=name)
        self._active: QWidget = self.band
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.hours, 1)
        self.setFocusProxy(self.band)
        self._connect()

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days in sight."""
        return self.band.days

    @property
    def current_day(self) -> DayPlan | None:
        """The day that the keyboard is on."""
        return self.band.current_day

    @property
    def current_time(self) -> time | None:
        """The half hour that the keyboard is on; ``None`` above the hours."""
        return self.hours.current_time if self._active is self.hours else None

    @property
    def current_entry(self) -> Planned | None:
        """The entry that the keyboard is on."""
        return self.hours.current_entry if self._active is self.hours else self.band.current_entry

    def show_days(self, days: Sequence[DayPlan], today: date) -> None:
        """Show seven days or one; with other days than before none is current."""
        self.band.show_days(days, today, None, _MOST_LINES)
        self.hours.show_days(days, today)
        self._fit()

    def select(self, day: date, key: str | None = None, at: time | None = None) -> None:
        """Make a day current, and an entry of it or a time."""
        plan = next((known for known in self.days if known.day == day), None)
        entry = next((entry for entry in plan.entries if entry.key == key), None) if plan is not None else None
        timed = at is not None or (entry is not None and entry.at is not None)
        if key is None and at is None and self._active is self.hours:
            timed = True  # to the same hour of another day
        self.hours.select(day, key if timed else None, at)
        self.band.select(day, None if timed else key)
        self._activate(self.hours if timed else self.band)

    # -- inside

    def _activate(self, part: QWidget) -> None:
        focused = self.band.hasFocus() or self.hours.hasFocus()
        self._active = part
        self.setFocusProxy(part)
        if focused:
            part.setFocus()

    def _go_below(self) -> None:
        day = self.band.current_day
        if day is not None:
            self.band.select(day.day)
            self._activate(self.hours)
            self.hours.enter(day.day)

    def _go_above(self) -> None:
        day = self.hours.current_day
        if day is not None:
            shown = [entry.key for entry, _ in self.band.layout_of(day.day)]
            self._activate(self.band)
            self.hours.select(day.day)
            self.band.select(day.day, shown[-1] if shown else None)

    def _on_band(self, day: date) -> None:
        if self._active is self.band:
            self.current_changed.emit(day)

    def _on_hours(self, day: date) -> None:
        self.band.select(day)
        if self._active is self.hours:
            self.current_changed.emit(day)

    def _fit(self) -> None:
        """Let the band be as high as its fullest day asks for, within limits, and end where the hours do."""
        if not self.band.days:
            return
        bar = self.hours.verticalScrollBar()
        self.band.spare(bar.width() if bar.maximum() > 0 else 0)
        columns = columns_in(self.band.columnWidth(0)) if len(self.band.days) == 1 else 1
        lines = max(-(-len(untimed(day)) // columns) + len(day.handed_on) for day in self.band.days)
        head = self.band.horizontalHeader().sizeHint().height() if len(self.band.days) > 1 else 0
        height = head + HEAD + max(1, min(lines, _MOST_LINES)) * self.band.entries.line + 6
        self.band.horizontalHeader().setVisible(len(self.band.days) > 1)
        self.band.setFixedHeight(
            max(head + HEAD + self.band.entries.line, min(height, int(self.height() * _BAND_SHARE)))
        )

    def _connect(self) -> None:
        for part in (self.band, self.hours):
            part.entry_activated.connect(self.entry_activated)
            part.left.connect(self.left)
            part.installEventFilter(self)
        self.band.day_activated.connect(self.day_activated)
        self.band.new_requested.connect(self._on_new)
        self.band.below.connect(self._go_below)
        self.band.current_changed.connect(self._on_band)
        self.band.move_requested.connect(self._on_band_drop)
        self.hours.new_requested.connect(self.new_requested)
        self.hours.above.connect(self._go_above)
        self.hours.current_changed.connect(self._on_hours)
        self.hours.move_requested.connect(self.move_requested)
        self.hours.verticalScrollBar().rangeChanged.connect(self._fit)

    def _on_new(self, day: date) -> None:
        self.new_requested.emit(day, None)

    def _on_band_drop(self, entry: Planned, day: date) -> None:
        self.move_requested.emit(entry, day, None)

    # What Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._active = watched
            self.setFocusProxy(watched)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
