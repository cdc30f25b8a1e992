"""The days of the grid as a model: a row a week, Monday first; or a single day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.services.plan import DayPlan
from desktop.ui.calendar.entry_look import spoken_text
from desktop.ui.texts import spoken_language, tr

DAY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
DAYS = 7

_Index = QModelIndex | QPersistentModelIndex


class DayModel(QAbstractTableModel):
    """Whole weeks of days, or one day; the day itself is under ``DAY_ROLE``, its words under the usual roles."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._days: list[DayPlan] = []

    @property
    def days(self) -> Sequence[DayPlan]:
        """The days from the first Monday on."""
        return self._days

    def show_days(self, days: Sequence[DayPlan], today: date) -> None:
        """Take other days; the same days with other entries leave the current one current."""
        self._today = today
        same = [day.day for day in days] == [day.day for day in self._days]
        if same:
            self._days = list(days)
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, DAYS - 1))
            return
        self.beginResetModel()
        self._days = list(days)
        self.endResetModel()

    def day(self, index: _Index) -> DayPlan | None:
        """The day of a cell."""
        place = index.row() * DAYS + index.column()
        return self._days[place] if index.isValid() and place < len(self._days) else None

    def index_of(self, day: date) -> QModelIndex:
        """The cell of a day; invalid when it isn't in sight."""
        if self._days:
            place = (day - self._days[0].day).days
            if 0 <= place < len(self._days):
                return self.index(place // DAYS, place % DAYS)
        return QModelIndex()

    # What Qt calls

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else -(-len(self._days) // DAYS)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else min(DAYS, len(self._days))

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None:
            return None
        if role == DAY_ROLE:
            return day
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken_day(day)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "\n".join(spoken_text(entry, self._today) for entry in day.entries)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not self._days:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return spoken_language().weekday(self._days[section].day)
        return str(self._days[section * DAYS].day.isocalendar().week)


def spoken_day(day: DayPlan) -> str:
    """All that is to be said of a day, for tooltips and screen readers."""
    words = [spoken_language().date_with_day(day.day)]
    if day.holiday:
        words.append(day.holiday)
    if day.make_up and day.working:
        words.append(tr("make-up working day"))
    elif not day.working:
        words.append(tr("day off"))
    if day.callbacks:
        words.append(tr("{count} of {capacity} callbacks", count=day.callbacks, capacity=day.capacity))
    if day.away:
        words.append(tr("{rep} away", rep=", ".join(day.away)))
    words += [
        tr("%n callback(s) of {rep} to {stand_in}", n=handed.callbacks, rep=handed.rep, stand_in=handed.stand_in)
        for handed in day.handed_on
    ]
    if day.assumed:
        words.append(tr("Holidays of this year aren't known yet, Monday to Friday is assumed"))
    return ("，" if spoken_language().is_chinese else ", ").join(words)
