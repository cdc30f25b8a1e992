"""The half hours of some days as a model: a column a day, its words for tooltips and screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.entry_look import spoken_text
from desktop.ui.calendar.hour_layout import Hours
from desktop.ui.texts import spoken_language, tr

_Index = QModelIndex | QPersistentModelIndex


class HourModel(QAbstractTableModel):
    """A row each half hour, a column each day."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today
        self.hours = Hours.holding(())
        self._days: list[DayPlan] = []

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days from the first one on."""
        return self._days

    def show_days(self, days: Sequence[DayPlan], today: date) -> None:
        """Take other days; the same days and hours with other entries leave the current half hour current."""
        hours = Hours.holding(days)
        before = [day.day for day in self._days], self.hours.first, self.hours.last
        same = before == ([day.day for day in days], hours.first, hours.last)
        self.today = today
        if not same:
            self.beginResetModel()
        self._days, self.hours = list(days), hours
        if same:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        else:
            self.endResetModel()

    def day(self, index: _Index) -> DayPlan | None:
        """The day of a cell."""
        return self._days[index.column()] if index.isValid() else None

    def column_of(self, day: date) -> int | None:
        """The column of a day that is in sight."""
        return next((place for place, known in enumerate(self._days) if known.day == day), None)

    def time(self, index: _Index) -> time:
        """When the half hour of a cell begins."""
        return self.hours.time_of(index.row())

    def entries(self, index: _Index) -> list[Planned]:
        """The entries that begin in the half hour of a cell, in order."""
        day = self.day(index)
        timed = [] if day is None else [(entry.at, entry) for entry in day.entries if entry.at is not None]
        found = [(at, entry) for at, entry in timed if self.hours.slot_of(at) == index.row()]
        return [entry for _, entry in sorted(found, key=lambda each: (each[0], each[1].client.name))]

    # What Qt calls

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self.hours.slots

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._days)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        language = spoken_language()
        held = [spoken_text(entry, self.today) for entry in self.entries(index)]
        when = f"{language.date_with_day(day.day)} {self.time(index):%H:%M}"
        return ("，" if language.is_chinese else ", ").join([when, *(held or [tr("free")])])

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not self._days:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return spoken_language().date_with_day(self._days[section].day)
        begins = self.hours.time_of(section)
        return f"{begins:%H:%M}" if begins.minute == 0 else ""
