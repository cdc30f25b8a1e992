"""What can be done in the calendar, each declared once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.calendar.sight import View
from desktop.ui.commands import Command
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.ui.pages.calendar import CalendarPage


def calendar_commands(calendar: CalendarPage) -> list[Command]:
    """Views, moving about, and moving the selected callback."""
    keys = {view: f"Alt+{place}" for place, view in enumerate(View, 1)}
    names = {
        View.MONTH: tr("Show the month"),
        View.WEEK: tr("Show the week"),
        View.DAY: tr("Show the day"),
        View.AGENDA: tr("Show the agenda"),
        View.YEAR: tr("Show the year"),
        View.CALLS: tr("Search calls"),
    }
    movable = calendar.can_move
    return [
        *(Command(f"calendar_{view.value}", names[view], partial(calendar.show_view, view), keys[view])
          for view in View),
        Command("calls_find", tr("Find calls by their words"), partial(calendar.show_view, View.CALLS), "Ctrl+F", "search",
                "edit"),
        Command("calendar_back", tr("Earlier"), partial(calendar.step, -1), "PgUp", "chevron-left"),
        Command("calendar_on", tr("Later"), partial(calendar.step, 1), "PgDown", "chevron-right"),
        Command("calendar_today", tr("Go to today"), calendar.go_to_today, "Ctrl+Home"),
        Command("callback_day_back", tr("Move the callback a day back"), partial(calendar.move_by, -1), "Ctrl+Left",
                "", "client", movable),
        Command("callback_day_on", tr("Move the callback a day on"), partial(calendar.move_by, 1), "Ctrl+Right", "",
                "client", movable),
        Command("callback_week_back", tr("Move the callback a week back"), partial(calendar.move_by, -7), "Ctrl+Up",
                "", "client", movable),
        Command("callback_week_on", tr("Move the callback a week on"), partial(calendar.move_by, 7), "Ctrl+Down", "",
                "client", movable),
        Command("callback_later", tr("Move the callback half an hour on"), partial(calendar.move_later, 30),
                "Ctrl+Shift+Down", "", "client", calendar.can_move_later),
        Command("callback_earlier", tr("Move the callback half an hour back"), partial(calendar.move_later, -30),
                "Ctrl+Shift+Up", "", "client", calendar.can_move_later),
        Command("callbacks_plan", tr("Plan callbacks…"), calendar.plan_callbacks, "", "calendar-check", "client"),
        Command("callbacks_spread", tr("Spread the overdue callbacks…"), calendar.spread_overdue, "", "rows-3", "client"),
        Command("cadence_kept", tr("How the cadence is kept…"), calendar.show_cadence, "", "list-checks", "client"),
        Command("absence_new", tr("Absence…"), calendar.ask_absence, "", "plane", "client"),
        Command("calendar_ics", tr("Save as iCalendar…"), calendar.save_calendar, "", "calendar-arrow-down", "file"),
        Command("calendar_print", tr("&Print…"), calendar.print_shown, "Ctrl+P", "printer", "file"),
        Command("callback_new", tr("New callback…"), calendar.plan_new, "Ctrl+N", "calendar-plus", "client"),
        Command("callback_reschedule", tr("Reschedule the callback…"), calendar.ask_day, "Ctrl+R", "calendar-clock",
                "client", movable),
        Command("callback_cancel", tr("Cancel the callback…"), calendar.ask_reason, "Del", "calendar-x", "client",
            movable),
    ]  # fmt: skip
