"""Calendar: when whom to call, how full the days are, and moving a callback to another day (product §5, page 3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.records import Absence, Agency, Rep
from desktop.services.backlog import overdue
from desktop.services.callbacks import Planned
from desktop.services.day_notes import DayNote, Wish, day_notes
from desktop.services.plan import DayPlan, Plan, Reps, blank_days, holidays_known_to
from desktop.services.planning import Proposal, proposal
from desktop.ui.calendar.calendar_commands import calendar_commands
from desktop.ui.calendar.calls_place import CallsPlace
from desktop.ui.calendar.moving import Mover
from desktop.ui.calendar.side import CalendarSide
from desktop.ui.calendar.sight import Sight, View, week_of
from desktop.ui.calendar.views import CalendarViews
from desktop.ui.commands import Command
from desktop.ui.page import Page
from desktop.ui.texts import tr
from desktop.ui.widgets.beside import beside
from desktop.ui.widgets.icon_button import icon_button
from desktop.ui.widgets.page_header import PageHeader
from desktop.ui.widgets.segment_bar import SegmentBar
from desktop.ui.workspace import Workspace

if TYPE_CHECKING:
    from desktop.domain.changes import ChangeSet
    from desktop.domain.progress import Progress
    from desktop.services.session import Session
    from desktop.ui.file_export import Export

_LEVELS = ("", "key", "regular")
_SETTLED = 800  # milliseconds without a change before what has no place is looked for
_AHEAD = timedelta(14)


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
        self._level = ""
        self._sight = Sight(View.MONTH, session.today)
        self._day = (
            session.today
        )  # that the keyboard is on; it may lie at the edge, in another month than the one shown
        self.header = PageHeader("")
        self.view_bar = SegmentBar(
            [
                ("month", tr("Month", comment="view of the calendar")),
                ("week", tr("Week")),
                ("day", tr("Day", comment="view of the calendar")),
                ("agenda", tr("Agenda")),
                ("year", tr("Year")),
                ("calls", tr("Calls")),
            ],
            name=tr("View"),
        )
        self.views = CalendarViews(session, self._notes)
        self.side = CalendarSide()
        self.mover = Mover(workspace, self)
        self.calls = CallsPlace(workspace, self)
        self._look_ahead = QTimer(self)
        self._look_ahead.setSingleShot(True)
        self._look_ahead.setInterval(_SETTLED)
        self._lay_out()
        self._connect()
        self._show()

    # -- what the window asks

    def title(self) -> str:
        return tr("Calendar")

    def commands(self) -> list[Command]:
        return calendar_commands(self)

    def keys_text(self) -> str:
        if self._sight.view is View.CALLS:
            return tr("Ctrl+F finds words · Enter opens the client · Ctrl+E exports")
        if self._sight.view is View.YEAR:
            return tr("Arrows go by day and week, Enter shows the day · PgUp, PgDn another year")
        return tr("Ctrl+← Ctrl+→ move the selected callback by a day, Ctrl+↑ Ctrl+↓ by a week")

    def refresh(self, changes: ChangeSet | None) -> None:
        self.calls.refresh(changes)
        known = changes is not None and not changes.touches(Agency, Rep)
        if known and self._plan is not None and changes is not None and self._plan.learn(changes):
            self._show()
            self._look_ahead.start()
        else:
            self._read()

    def current_client(self) -> int | None:
        if self.shows_calls():
            return self.calls.current_client()
        entry = self.current_entry()
        return entry.client.id if entry is not None else None

    def view_export(self, focused: object) -> Export | None:
        return self.calls.view_export() if self.shows_calls() else self.views.view_export(self.workspace)

    def kept(self) -> object:
        return {"reps": sorted(self._reps), "level": self._level} | self.calls.kept()

    def restore(self, kept: object) -> None:
        if isinstance(kept, dict):
            reps, level = kept.get("reps"), kept.get("level")
            if isinstance(reps, list):
                self._reps = frozenset(rep for rep in reps if rep in self.workspace.session.all(Rep))
            self._level = level if level in _LEVELS else ""
            self.calls.restore(kept.get("calls"))
            self._show()

    def focus_first(self) -> None:
        if self.shows_calls():
            self.calls.focus_first()
        else:
            self.views.focus_view()

    # -- what a person does

    @property
    def sight(self) -> Sight:
        """What is in sight."""
        return self._sight

    def show_view(self, view: View) -> None:
        """Look at the same day in another way."""
        self.go_to(Sight(view, self._day))
        self.focus_first()

    def show_day(self, day: date) -> None:
        """Show one day on its hours; once more, and all of its entries stand in the agenda."""
        shown = self._sight == Sight(View.DAY, day)
        self.go_to(Sight(View.AGENDA if shown else View.DAY, day))
        self.focus_first()

    def step(self, step: int) -> None:
        """To the next month, week, day or year, or back; in the list of calls by a page."""
        if self.shows_calls():
            self.calls.step(step)
            return
        self.go_to(self._sight.stepped(step))

    def go_to_today(self) -> None:
        """Back to today, in the view that is on."""
        self.go_to(Sight(self._sight.view, self.workspace.today))

    def go_to(self, sight: Sight) -> None:
        """Show other days."""
        self._sight, self._day = sight, sight.day
        self.view_bar.set_value(sight.view.value)
        self._show()
        self.keys_changed.emit()

    def shows_calls(self) -> bool:
        """Whether calls are searched, in place of days."""
        return self._sight.view is View.CALLS

    def current_entry(self) -> Planned | None:
        """The entry that is selected."""
        return None if self.shows_calls() else self.views.current_entry

    def can_move(self) -> bool:
        """Whether a callback is selected that may be moved."""
        entry = self.current_entry()
        return entry is not None and entry.is_movable

    def can_move_later(self) -> bool:
        """Whether a callback is selected that has a time and may be moved."""
        entry = self.current_entry()
        return entry is not None and entry.is_movable and entry.at is not None

    def move_by(self, days: int) -> None:
        """Move the selected callback by some days."""
        if (entry := self.current_entry()) is not None:
            self.mover.by(entry, days)

    def move_later(self, minutes: int) -> None:
        """Move the selected callback by some minutes of its day."""
        if (entry := self.current_entry()) is not None:
            self.mover.later(entry, minutes)

    def ask_day(self) -> None:
        """Ask for another day for the selected callback."""
        if (entry := self.current_entry()) is not None:
            self.mover.ask_day(entry)

    def ask_reason(self) -> None:
        """Give the selected callback up, with a reason."""
        if (entry := self.current_entry()) is not None:
            self.mover.ask_reason(entry)

    def plan_new(self) -> None:
        """Plan a callback on the day, and at the time, that the keyboard is on."""
        self.plan_on(self._day, self.views.current_time if self.current_entry() is None else None)

    def plan_on(self, day: date, at: time | None) -> None:
        """Plan a callback on a day; a past one is the occasion to plan for today."""
        from desktop.ui.card.plan_dialog import PlanDialog

        on = max(day, self.workspace.today)
        PlanDialog(self.workspace, None, self.window(), on=on, at=at, held=self._held).open()

    def plan_callbacks(self) -> None:
        """Preview the plan of the coming weeks for the reps that are shown, and write it."""
        from desktop.ui.planning.planning_dialog import PlanningDialog

        PlanningDialog(self.workspace, self._reps, self.window()).open()

    def spread_overdue(self) -> None:
        """Spread what is overdue over the next working days."""
        from desktop.ui.planning.spread_dialog import open_spread

        backlog = [entry for entry in overdue(self.workspace.session) if not self._reps or entry.rep in self._reps]
        open_spread(self.workspace, backlog, self.window())

    def show_cadence(self) -> None:
        """Show what is planned, done and still to do for each rep and client."""
        from desktop.ui.planning.cadence_dialog import CadenceDialog

        CadenceDialog(self.workspace, self.window()).open()

    def ask_absence(self, absence: object = None) -> None:
        """Write down an absence, or change one."""
        from desktop.ui.planning.absence_dialog import AbsenceDialog

        AbsenceDialog(self.workspace, absence if isinstance(absence, Absence) else None, self.window()).open()

    def save_calendar(self) -> None:
        """Save open callbacks for Outlook, of the reps in sight unless others are chosen."""
        from desktop.ui.calendar.ical_export import save_callbacks

        save_callbacks(self.workspace, self._reps, self.window())

    def print_shown(self) -> None:
        """Print what is in sight."""
        from desktop.ui.printing.papers import print_calendar

        if self._plan is not None and not self.shows_calls():
            print_calendar(self.workspace, self._sight, self._days(), self.window(), self._reps, self._level)

    def open_entry(self, entry: Planned) -> None:
        """Open the call form of what is to be called, the client's card of what is done."""
        if entry.state == "done":
            self.workspace.client_requested.emit(entry.client.id)
        else:
            self.workspace.call_requested.emit(entry.client.id, entry.callback)

    # -- inside

    def _held(self, day: date) -> Sequence[Planned]:
        """What a day holds, whoever makes it."""
        return self._plan.entries(Span(day, day)) if self._plan is not None else ()

    def _notes(self, entry: Planned, to: date) -> Sequence[DayNote]:
        return day_notes(self.workspace.session, Wish.of(entry), to, self._held(to))

    def _on_moved(self, day: date, key: str) -> None:
        """Follow a callback to its new day."""
        if self.views.grid is not None and day not in self._sight.span:
            self.go_to(Sight(self._sight.view, day))
        self.views.select(day, key)

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
        self._look_ahead.start()

    def _find_unplaced(self) -> None:
        """See beside the window what the next two weeks have no room for."""
        work = partial(_look_ahead, self.workspace.session, self._reps)
        self.workspace.run(tr("Planning callbacks"), work, self.side.unplaced.show_proposal)

    def _on_unread(self, error: UserError) -> None:
        self._reading = False
        self.workspace.refused.emit(error)

    def _days(self) -> list[DayPlan]:
        if self._plan is None:
            return blank_days(self._sight.span)
        return self._plan.days(self._sight.span, self._reps, self._level)

    def _show(self) -> None:
        self.header.set_title(self._sight.title(self.workspace.language))
        self.calls.show(self.shows_calls())
        if self.shows_calls():
            return
        days = self._days()
        self.views.show_days(self._sight, days, self.workspace.today, self._day)
        if self._plan is not None:
            self._show_side(self._plan, days)
        self._tell(days)

    def _show_side(self, plan: Plan, days: list[DayPlan]) -> None:
        session, year = self.workspace.session, self._sight.day.year
        self._show_week(plan)
        calls = plan.calls(year, self._reps)
        reps = session.all(Rep)
        who = ", ".join(reps[number].name for number in sorted(self._reps) if number in reps)
        self.side.year.show_calls(year, calls, who)
        self.views.show_calls(year, calls)
        self.side.absences.show_absences(session.all(Absence).values(), reps, session.today)
        assumed = next((day.day for day in days if day.assumed), None)
        self.side.assumed.hide()
        if assumed is not None:
            self.side.assumed.say_known_to(holidays_known_to(session.calendar, assumed))

    def _show_week(self, plan: Plan) -> None:
        week = week_of(self._day)
        loads = plan.loads(week, self._level)
        self.side.reps.show_week(week, self.workspace.today, loads, self._reps, self._level)

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

    def _on_current(self, day: date) -> None:
        week, self._day = week_of(self._day), day
        if day not in week and self._plan is not None:
            self._show_week(self._plan)

    def _on_left(self, day: date) -> None:
        self.go_to(Sight(self._sight.view, day))

    def _on_reps(self, reps: Reps) -> None:
        self._reps = reps
        self._show()

    def _on_level(self, level: str) -> None:
        self._level = level
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
        self.steps: tuple[QWidget, ...] = (back, on, today)
        for part in self.steps:
            self.header.add_before_facts(part)
        self.header.add(self.view_bar)
        for name, text, run in (
            ("calendar-check", tr("Plan callbacks"), self.plan_callbacks),
            ("plane", tr("Absence"), self.ask_absence),
            ("printer", tr("Print"), self.print_shown),
        ):
            self.steps += (self.header.add_button(name, text, run),)
        main = QWidget()
        self.column = QVBoxLayout(main)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.header)
        self.column.addWidget(self.views, 1)
        self.places = QStackedLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(self.places)  # first, or what is added to it is shown as a window for a moment
        self.places.addWidget(beside("calendar", main, self.side))

    def _connect(self) -> None:
        views, side = self.views, self.side
        self.view_bar.chosen.connect(self._on_view)
        views.entry_activated.connect(self.open_entry)
        views.day_activated.connect(self.show_day)
        views.current_changed.connect(self._on_current)
        views.left.connect(self._on_left)
        views.new_requested.connect(self.plan_on)
        views.move_requested.connect(self.mover.to)
        self.mover.moved.connect(self._on_moved)
        side.absences.wanted.connect(self.ask_absence)
        side.unplaced.plan_requested.connect(self.plan_callbacks)
        side.unplaced.client_requested.connect(self.workspace.client_requested)
        self._look_ahead.timeout.connect(self._find_unplaced)
        side.reps.reps_chosen.connect(self._on_reps)
        side.reps.level_chosen.connect(self._on_level)
        side.year.day_requested.connect(self.show_day)
        side.year.year_requested.connect(partial(self.show_view, View.YEAR))
        side.assumed.settings_requested.connect(partial(self.workspace.settings_requested.emit, "calendar"))


def _read_plan(session: Session, span: Span, _progress: Progress) -> Plan:
    plan = Plan.read(session)
    plan.days(span)  # the holidays of the days in sight are read here too, not while painting
    return plan


def _look_ahead(session: Session, reps: Reps, progress: Progress) -> Proposal:
    return proposal(session, session.today + _AHEAD, reps, progress=progress)
