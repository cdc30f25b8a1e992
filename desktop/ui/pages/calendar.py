"""Calendar: when whom to call, how full the days are, and moving a callback to another day (product §5, page 3)."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.records import Absence, Agency, Rep
from desktop.services.callbacks import Planned, move_note
from desktop.services.plan import DayPlan, Plan, Reps, blank_days
from desktop.ui.calendar.agenda import agenda_table
from desktop.ui.calendar.calendar_commands import calendar_commands
from desktop.ui.calendar.day_grid import DayGrid
from desktop.ui.calendar.heat_map import HeatMap
from desktop.ui.calendar.moving import Mover
from desktop.ui.calendar.side import CalendarSide
from desktop.ui.calendar.sight import Sight, View, week_of
from desktop.ui.commands import Command
from desktop.ui.page import Page
from desktop.ui.texts import tr
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.widgets.side_panel import beside
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.periods import Span
    from desktop.domain.progress import Progress
    from desktop.services.session import Session


class CalendarPage(Page):
    """Days with their callbacks. The plan is read once beside the window and then kept true."""

    name = "calendar"
    icon = "calendar-days"

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        session = workspace.session
        self._plan: Plan | None = None
        self._reading = False
        self._reps: Reps = frozenset() if session.rep is None else frozenset({session.rep})
        self._sight = Sight(View.MONTH, session.today)
        self._day = (
            session.today
        )  # that the keyboard is on; it may lie at the edge, in another month than the one shown
        note = partial(move_note, session)
        self.header = PageHeader("")
        self.views = SegmentBar(
            [
                ("month", tr("Month", comment="view of the calendar")),
                ("week", tr("Week")),
                ("day", tr("Day", comment="view of the calendar")),
                ("agenda", tr("Agenda")),
                ("year", tr("Year")),
            ],
            name=tr("View"),
        )
        self.grid = DayGrid(session.today, note, name=tr("Days of the month"))
        self.day_table = agenda_table(session, with_day=False)
        self.agenda = agenda_table(session, with_day=True)
        self.year = HeatMap(14)
        self.side = CalendarSide()
        self.mover = Mover(workspace, self)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show()

    # -- what the window asks

    def title(self) -> str:
        return tr("Calendar")

    def commands(self) -> list[Command]:
        return calendar_commands(self)

    def keys_text(self) -> str:
        return tr("Ctrl+← Ctrl+→ move the selected callback by a day, Ctrl+↑ Ctrl+↓ by a week")

    def refresh(self, changes: ChangeSet | None) -> None:
        known = self._plan is not None and changes is not None and not changes.touches(Absence, Agency, Rep)
        if known and self._plan is not None and changes is not None and self._plan.learn(changes):
            self._show()
        else:
            self._read()

    def current_client(self) -> int | None:
        entry = self.current_entry()
        return entry.client.id if entry is not None else None

    def focus_first(self) -> None:
        self._content().setFocus()

    # -- what a person does

    def show_view(self, view: View) -> None:
        """Look at the same day in another way."""
        self.go_to(Sight(view, self._day))
        self.focus_first()

    def show_day(self, day: date) -> None:
        """Show one day with all its entries."""
        self.go_to(Sight(View.DAY, day))
        self.focus_first()

    def step(self, step: int) -> None:
        """To the next month, week, day or year, or back."""
        self.go_to(self._sight.stepped(step))

    def go_to_today(self) -> None:
        """Back to today, in the view that is on."""
        self.go_to(Sight(self._sight.view, self.workspace.today))

    def go_to(self, sight: Sight) -> None:
        """Show other days."""
        self._sight, self._day = sight, sight.day
        self.views.set_value(sight.view.value)
        self._show()

    def current_entry(self) -> Planned | None:
        """The entry that is selected."""
        view = self._sight.view
        if view in (View.MONTH, View.WEEK):
            return self.grid.current_entry
        if view is View.YEAR:
            return None
        row = (self.day_table if view is View.DAY else self.agenda).current_row()
        return row if isinstance(row, Planned) else None

    def move_by(self, days: int) -> None:
        """Move the selected callback by some days."""
        if (entry := self.current_entry()) is not None:
            self.mover.by(entry, days)

    def ask_day(self) -> None:
        """Ask for another day for the selected callback."""
        if (entry := self.current_entry()) is not None:
            self.mover.ask_day(entry)

    def ask_reason(self) -> None:
        """Give the selected callback up, with a reason."""
        if (entry := self.current_entry()) is not None:
            self.mover.ask_reason(entry)

    def open_entry(self, entry: Planned) -> None:
        """Open the call form of what is to be called, the client's card of what is done."""
        if entry.state == "done":
            self.workspace.client_requested.emit(entry.client.id)
        else:
            self.workspace.call_requested.emit(entry.client.id, entry.callback)

    # -- inside

    def can_move(self) -> bool:
        """Whether a callback is selected that may be moved."""
        entry = self.current_entry()
        return entry is not None and entry.is_movable

    def _on_moved(self, day: date, key: str) -> None:
        """Follow a callback to its new day."""
        if self._sight.view in (View.MONTH, View.WEEK):
            if day not in self._sight.span:
                self.go_to(Sight(self._sight.view, day))
            self.grid.select(day, key)
        elif self._sight.view is View.AGENDA:
            self.agenda.select_row(f"{day} {key}")

    def _read(self) -> None:
        if self._reading:
            return
        self._reading = True
        work = partial(_read_plan, self.workspace.session, self._sight.span)
        self.workspace.run(tr("Reading the plan"), work, self._on_read, self._on_unread)

    def _on_read(self, plan: Plan) -> None:
        self._reading = False
        self._plan = plan
        self._show()

    def _on_unread(self, error: UserError) -> None:
        self._reading = False
        self.workspace.refused.emit(error)

    def _days(self) -> list[DayPlan]:
        if self._plan is None:
            return blank_days(self._sight.span)
        return self._plan.days(self._sight.span, self._reps)

    def _show(self) -> None:
        sight, today = self._sight, self.workspace.today
        self.header.set_title(sight.title(self.workspace.language))
        self._stack.setCurrentWidget(self._content())
        days = self._days()
        if sight.view in (View.MONTH, View.WEEK):
            month = (sight.day.year, sight.day.month) if sight.view is View.MONTH else None
            self.grid.show_days(days, today, month)
            current = self.grid.current_day
            if current is None or current.day != self._day:
                self.grid.select(self._day)
        elif sight.view is View.DAY:
            self.day_table.set_rows(days[0].entries)
        elif sight.view is View.AGENDA:
            self.agenda.set_rows([entry for day in days for entry in day.entries])
        self._show_side(days)
        self._tell(days)

    def _show_side(self, days: list[DayPlan]) -> None:
        plan, sight, today = self._plan, self._sight, self.workspace.today
        if plan is None:
            return
        self._show_week(plan)
        calls = plan.calls(sight.day.year, self._reps)
        reps = self.workspace.session.all(Rep)
        who = ", ".join(reps[number].name for number in sorted(self._reps) if number in reps)
        self.side.show_calls(sight.day.year, calls, who)
        self.side.show_absences(self.workspace.session.all(Absence).values(), reps, today)
        self.side.show_assumed(next((day.day.year for day in days if day.assumed), None))
        if sight.view is View.YEAR:
            self.year.show_year(sight.day.year, calls)

    def _show_week(self, plan: Plan) -> None:
        week = week_of(self._day)
        self.side.show_week(week, self.workspace.today, plan.loads(week), self._reps)

    def _tell(self, days: list[DayPlan]) -> None:
        if self._plan is None:
            self.status_changed.emit(tr("Reading the plan…"))
            return
        inside = [day for day in days if self._sight.view is not View.MONTH or day.day in self._sight.month]
        planned = sum(day.callbacks - day.done for day in inside)
        overdue = sum(day.overdue(self.workspace.today) for day in inside)
        done = sum(day.done for day in inside)
        self.status_changed.emit(
            tr("{planned} planned, {overdue} overdue, {done} done", planned=planned, overdue=overdue, done=done)
        )

    def _content(self) -> QWidget:
        return {View.DAY: self.day_table, View.AGENDA: self.agenda, View.YEAR: self._year_page}.get(
            self._sight.view, self.grid
        )

    def _on_current(self, day: date) -> None:
        week, self._day = week_of(self._day), day
        if day not in week and self._plan is not None:
            self._show_week(self._plan)

    def _on_left(self, day: date) -> None:
        self.go_to(Sight(self._sight.view, day))

    def _on_reps(self, reps: Reps) -> None:
        self._reps = reps
        self._show()

    def _on_view(self, value: str) -> None:
        self.show_view(View(value))

    def _lay_out(self) -> None:
        back, on = (
            icon_button("chevron-left", tr("Earlier"), size=18),
            icon_button("chevron-right", tr("Later"), size=18),
        )
        today = QPushButton(tr("Today"))
        back.clicked.connect(partial(self.step, -1))
        on.clicked.connect(partial(self.step, 1))
        today.clicked.connect(self.go_to_today)
        for part in (back, on, today):
            self.header.add_before_facts(part)
        self.header.add(self.views)
        self._year_page = QWidget()
        self._year_page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        year = QVBoxLayout(self._year_page)
        year.setContentsMargins(20, 24, 20, 20)
        year.addWidget(self.year)
        year.addStretch(1)
        for view in (self.grid, self.day_table, self.agenda, self._year_page):
            self._stack.addWidget(view)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        splitter = beside("calendar", main, self.side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view)
        self.grid.entry_activated.connect(self.open_entry)
        self.grid.day_activated.connect(self.show_day)
        self.grid.current_changed.connect(self._on_current)
        self.grid.left.connect(self._on_left)
        self.grid.move_requested.connect(self.mover.to)
        self.mover.moved.connect(self._on_moved)
        self.day_table.row_activated.connect(self.open_entry)
        self.agenda.row_activated.connect(self.open_entry)
        self.year.day_clicked.connect(self.show_day)
        self.side.reps_chosen.connect(self._on_reps)
        self.side.day_requested.connect(self.show_day)
        self.side.year_requested.connect(partial(self.show_view, View.YEAR))


def _read_plan(session: Session, span: Span, _progress: Progress) -> Plan:
    plan = Plan.read(session)
    plan.days(span)  # the holidays of the days in sight are read here too, not while painting
    return plan
