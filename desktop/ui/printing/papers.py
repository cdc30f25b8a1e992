"""What the pages print: the call sheet of a day, and the calendar as it is shown."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.paper import CallSheet
from desktop.domain.periods import Month
from desktop.domain.progress import Progress
from desktop.domain.team_month import TeamMonth
from desktop.reports.saving import Sheets, document_of
from desktop.services.calendar_sheets import month_sheet, week_sheet
from desktop.services.call_sheets import call_sheet, call_sheets
from desktop.services.plan import DayPlan
from desktop.services.session import Session
from desktop.services.team_month import team_month
from desktop.ui.alive import while_alive
from desktop.ui.calendar.sight import Sight, View
from desktop.ui.printing.preview import preview_document
from desktop.ui.texts import tr
from desktop.ui.workspace import Workspace


def print_call_sheet(
    workspace: Workspace, day: date, parent: QWidget, reps: Collection[int] = (), level: str = ""
) -> None:
    """Preview the calls of a day, by all reps or some, to all clients or those of a level."""
    work = partial(_one_sheet, workspace.session, day, reps, level)
    workspace.run(tr("Making the call sheet"), work, partial(_show_call_sheets, workspace, parent))


def print_calendar(
    workspace: Workspace,
    sight: Sight,
    days: Sequence[DayPlan],
    parent: QWidget,
    reps: Collection[int] = (),
    level: str = "",
) -> None:
    """Preview what the calendar has in sight: a month, a week, a day's call sheet, those of the agenda's days.

    ``days`` are those in sight, as they are shown. A year isn't printed, and is told so.
    """
    if sight.view is View.MONTH:
        _preview(workspace, month_sheet(workspace.session, sight.month, days, reps, level), parent)
    elif sight.view is View.WEEK:
        _preview(workspace, week_sheet(workspace.session, days, reps, level), parent)
    elif sight.view is View.DAY:
        print_call_sheet(workspace, sight.day, parent, reps, level)
    elif sight.view is View.AGENDA:
        work = partial(_many_sheets, workspace.session, list(sight.span), reps, level)
        workspace.run(tr("Making the call sheets"), work, partial(_show_call_sheets, workspace, parent))
    else:
        workspace.told.emit(tr("A year is not printed; show a month, a week or a day and print that"))


def print_month(workspace: Workspace, month: Month, parent: QWidget, rep: int | None = None) -> None:
    """Preview what a month brought: the work of all reps and every client, or those of one rep."""
    work = partial(_team_month, workspace.session, month, rep)
    workspace.run(tr("Making the overview"), work, while_alive(parent, partial(_show_month, workspace, parent)))


def _team_month(session: Session, month: Month, rep: int | None, _progress: Progress) -> TeamMonth:
    return team_month(session, month, rep)


def _show_month(workspace: Workspace, parent: QWidget, month: TeamMonth) -> None:
    _preview(workspace, month, parent)


def _one_sheet(session: Session, day: date, reps: Collection[int], level: str, _progress: Progress) -> list[CallSheet]:
    return [call_sheet(session, day, reps, level)]


def _many_sheets(
    session: Session, days: Sequence[date], reps: Collection[int], level: str, _progress: Progress
) -> list[CallSheet]:
    return call_sheets(session, days, reps, level)


def _show_call_sheets(workspace: Workspace, parent: QWidget, sheets: Sequence[CallSheet]) -> None:
    if not any(sheet.lines for sheet in sheets):
        workspace.told.emit(tr("There is nothing to call, so nothing to print"))
        return
    _preview(workspace, sheets, parent)


def _preview(workspace: Workspace, sheets: Sheets, parent: QWidget) -> None:
    preview_document(document_of(sheets, workspace.language), workspace, parent)
