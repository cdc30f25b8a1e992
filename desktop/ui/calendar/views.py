"""The ways to look at the calendar, one at a time: month, hours of a week or a day, agenda, year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.services.callbacks import KEPT, Planned
from desktop.services.plan import DayPlan
from desktop.services.session import Session
from desktop.ui.calendar.agenda import agenda_table
from desktop.ui.calendar.day_grid import DayGrid
from desktop.ui.calendar.dragging import Notes
from desktop.ui.calendar.heat_map import HeatMap
from desktop.ui.calendar.hour_grid import HourGrid
from desktop.ui.calendar.sight import Sight, View
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.ui.file_export import Export
    from desktop.ui.workspace import Workspace


class CalendarViews(QStackedWidget):
    """Shows days as the sight wants them, and passes on what is wished in whichever view is on."""

    entry_activated = Signal(object)
    day_activated = Signal(object)
    new_requested = Signal(object, object)
    """Day and time, or ``None`` for any time, of a callback to be planned."""
    current_changed = Signal(object)
    left = Signal(object)
    move_requested = Signal(object, object, object)
    """An entry was dropped on a day: at a time, at any (``None``), or at the one it has (``KEPT``)."""

    def __init__(self, session: Session, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.month = DayGrid(session.today, notes, name=tr("Days of the month"))
        self.hours = HourGrid(session.today, notes, name=tr("Hours of the days"))
        self.agenda = agenda_table(session)
        self.year = HeatMap(14)
        self._year_page = _with_room(self.year)
        self._pages: dict[View, QWidget] = {
            View.MONTH: self.month,
            View.WEEK: self.hours,
            View.DAY: self.hours,
            View.AGENDA: self.agenda,
            View.YEAR: self._year_page,
        }
        for page in dict.fromkeys(self._pages.values()):
            self.addWidget(page)
        self._days: Sequence[DayPlan] = ()
        self._connect()

    @property
    def grid(self) -> DayGrid | HourGrid | None:
        """The grid that is on; ``None`` for the agenda and the year."""
        shown = self.currentWidget()
        return shown if isinstance(shown, DayGrid | HourGrid) else None

    @property
    def current_entry(self) -> Planned | None:
        """The entry that is selected."""
        if self.grid is not None:
            return self.grid.current_entry
        row = self.agenda.current_row() if self.currentWidget() is self.agenda else None
        return row if isinstance(row, Planned) else None

    @property
    def current_time(self) -> time | None:
        """The half hour that the keyboard is on."""
        return self.hours.current_time if self.grid is self.hours else None

    def show_days(self, sight: Sight, days: Sequence[DayPlan], today: date, current: date) -> None:
        """Show days in the view that the sight asks for; a day becomes current unless it is already."""
        self.setCurrentWidget(self._pages[sight.view])
        self._days = () if sight.view is View.YEAR else days
        if sight.view is View.MONTH:
            self.month.show_month(days, today, (sight.day.year, sight.day.month))
        elif sight.view in (View.WEEK, View.DAY):
            self.hours.show_days(days, today)
        elif sight.view is View.YEAR:
            self.year.select(current)
        elif sight.view is View.AGENDA:
            self.agenda.set_rows([entry for day in days for entry in day.entries])
        if self.grid is not None:
            shown = self.grid.current_day
            if shown is None or shown.day != current:
                self.grid.select(current)

    def view_export(self, workspace: Workspace) -> Export | None:
        """The callbacks of the days in sight, under the columns of the agenda."""
        from desktop.ui.tables.exported import rows_export, table_export

        if self.currentWidget() is self.agenda:
            return table_export(workspace, self.agenda, tr("Callbacks"))
        entries = [entry for day in self._days for entry in day.entries]
        return rows_export(workspace, self.agenda.rows_model.columns, entries, tr("Callbacks")) if entries else None

    def show_calls(self, year: int, calls: Mapping[date, int]) -> None:
        """Show the calls of a year in the view of the year."""
        self.year.show_year(year, calls)

    def select(self, day: date, key: str) -> None:
        """Make an entry current."""
        if self.grid is not None:
            self.grid.select(day, key)
        elif self.currentWidget() is self.agenda:
            self.agenda.select_row(f"{day} {key}")

    def focus_view(self) -> None:
        """Put the keyboard into the view that is on."""
        shown = self.currentWidget()
        if shown is not None:
            shown.setFocus()

    def _connect(self) -> None:
        for grid in (self.month, self.hours):
            grid.entry_activated.connect(self.entry_activated)
            grid.day_activated.connect(self.day_activated)
            grid.current_changed.connect(self.current_changed)
            grid.left.connect(self.left)
        self.month.new_requested.connect(self._on_new_on)
        self.month.move_requested.connect(self._on_dropped_on)
        self.hours.new_requested.connect(self.new_requested)
        self.hours.move_requested.connect(self.move_requested)
        self.agenda.row_activated.connect(self.entry_activated)
        self.year.day_clicked.connect(self.day_activated)

    def _on_new_on(self, day: date) -> None:
        self.new_requested.emit(day, None)

    def _on_dropped_on(self, entry: Planned, day: date) -> None:
        self.move_requested.emit(entry, day, KEPT)


def _with_room(year: HeatMap) -> QWidget:
    page = QWidget()
    page.setFocusProxy(year)
    column = QVBoxLayout(page)
    column.setContentsMargins(20, 24, 20, 20)
    column.addWidget(year)
    column.addStretch(1)
    return page
