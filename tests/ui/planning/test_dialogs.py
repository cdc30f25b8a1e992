"""Planning, spreading and absences in their windows: seen beforehand, applied once, undone at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Callback, Rep
from desktop.services.backlog import overdue
from desktop.services.session import Session
from desktop.ui.pages.calendar import CalendarPage
from desktop.ui.planning.absence_dialog import AbsenceDialog
from desktop.ui.planning.planning_dialog import PlanningDialog
from desktop.ui.planning.spread_dialog import SpreadDialog, open_spread
from desktop.ui.workspace import Workspace


def stored(session: Session) -> list[tuple[int, date | None, int | None]]:
    return sorted((each.id, each.due_on, each.rep) for each in session.store.load(Callback, state="open"))


def test_a_plan_is_previewed_applied_and_undone(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    before = stored(session)
    dialog = PlanningDialog(workspace)
    qtbot.addWidget(dialog)
    assert not dialog.go_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    assert dialog.found is not None
    assert dialog.go_button.text() == f"Plan {len(dialog.found.new) + len(dialog.found.moved)} callbacks"
    assert sum(bar.after for bar in dialog.bars.bars) > 0
    assert stored(session) == before
    dialog.until.chosen.emit("weeks")
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    qtbot.mouseClick(dialog.go_button, Qt.MouseButton.LeftButton)
    assert stored(session) != before
    workspace.undo()
    assert stored(session) == before


def test_an_overdue_backlog_is_spread_with_the_fields_and_what_can_not_be_read_is_said(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    backlog = overdue(session)
    assert backlog
    dialog = SpreadDialog(workspace, backlog)
    qtbot.addWidget(dialog)
    dialog.days.clear()
    qtbot.keyClicks(dialog.days, "1")
    dialog.a_day.clear()
    assert dialog.found is None
    assert not dialog.go_button.isEnabled()
    qtbot.keyClicks(dialog.a_day, "1")
    assert dialog.found is not None
    assert len(dialog.found.days) == 1
    dialog.first.setText("soon")
    assert "not a date" in dialog.said.full_text()
    dialog.first.setText("")
    placed = len(dialog.found.placed)
    dialog.apply()
    assert len(overdue(session)) == len(backlog) - placed
    workspace.undo()
    assert len(overdue(session)) == len(backlog)


def test_with_nothing_overdue_no_window_opens(workspace: Workspace, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with qtbot.waitSignal(workspace.told) as told:
        open_spread(workspace, [], parent)
    assert "Nothing is overdue" in told.args[0]


def test_an_absence_is_written_down_changed_and_removed(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    first, second = list(session.all(Rep))[:2]
    dialog = AbsenceDialog(workspace)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "names no rep" in dialog.said.full_text(), timeout=10_000)
    dialog.rep.setCurrentIndex(dialog.rep.findData(first))
    dialog.stand_in.setCurrentIndex(dialog.stand_in.findData(second))
    dialog.first.setText("2026-11-23")
    dialog.last.setText("2026-11-27")
    dialog.last.textEdited.emit("")
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    before = stored(session)
    dialog.apply()
    (absence,) = session.all(Absence).values()
    assert (absence.rep, absence.first_day, absence.stand_in) == (first, date(2026, 11, 23), second)
    named = {client.id for client in dialog.found.left}
    left = {
        callback.client
        for callback in session.store.load(Callback, state="open", rep=first)
        if callback.due_on is not None and absence.covers(callback.due_on)
    }
    assert left <= named
    again = AbsenceDialog(workspace, absence)
    qtbot.addWidget(again)
    again.remove()
    assert not session.all(Absence)
    workspace.undo()
    workspace.undo()
    assert stored(session) == before


def test_the_calendar_names_what_has_no_place_and_opens_the_plan(
    workspace: Workspace, session: Session, qtbot: QtBot
) -> None:
    for rep in list(session.all(Rep).values()):
        session.do(edited(Phrase("Rep"), [(rep, replace(rep, capacity=0))]))
    page = CalendarPage(workspace)
    qtbot.addWidget(page)
    page.show()
    page.refresh(None)
    qtbot.waitUntil(lambda: not page.side.unplaced.isHidden(), timeout=10_000)
    assert "Could not be placed" in page.side.unplaced.accessibleName()
    page.plan_callbacks()
    dialog = page.window().findChildren(PlanningDialog)[-1]
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=10_000)
    assert not dialog.go_button.isEnabled()
    dialog.reject()
