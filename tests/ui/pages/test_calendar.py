"""The calendar as a person uses it: walking, moving callbacks by keys and by dragging, refusals, filters, views."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from time import perf_counter

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPushButton, QToolButton

from desktop.domain.changes import created
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Callback, Rep
from desktop.services.callbacks import Planned, open_plan
from desktop.services.plan import Plan
from desktop.ui.calendar.dragging import MIME
from desktop.ui.calendar.heat_map import step_of
from desktop.ui.calendar.move_dialog import CancelDialog, MoveDialog
from desktop.ui.calendar.sight import Sight, View
from desktop.ui.card.plan_dialog import PlanDialog
from desktop.ui.pages.calendar import CalendarPage

TODAY = date(2026, 11, 22)


@pytest.fixture
def page(qtbot, workspace):
    page = CalendarPage(workspace)
    qtbot.addWidget(page)
    workspace.changed.connect(page.refresh)
    page.refresh(None)
    page.resize(1300, 800)
    page.show()
    qtbot.waitUntil(lambda: not workspace.jobs.unfinished)
    page.focus_first()
    return page


def by_cadence(page: CalendarPage, day: date | None = None) -> Planned:
    """A callback by cadence that lies ahead and is in sight."""
    return next(
        entry
        for shown in page.views.month.days
        for entry, _ in page.views.month.layout_of(shown.day)
        if entry.kind == "cadence" and entry.is_movable and shown.day > TODAY and day in (None, shown.day)
    )


def stored(page: CalendarPage, entry: Planned) -> Callback:
    return page.workspace.session.store.get(Callback, entry.number)


def drop(page: CalendarPage, entry: Planned, day: date) -> None:
    """Let go of an entry over a day of the month."""
    grid = page.views.month
    drop_on(grid, entry, grid.visualRect(grid.model().index_of(day)).center())


def drop_on(part: QAbstractItemView, entry: Planned, where: QPoint) -> None:
    data = QMimeData()
    data.setData(MIME, entry.key.encode())
    part.dropEvent(
        QDropEvent(
            QPointF(where), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_the_month_of_today_is_shown_with_whole_weeks(page):
    days = [day.day for day in page.views.month.days]
    assert (days[0], days[-1], len(days)) == (date(2026, 10, 26), date(2026, 12, 6), 42)
    assert page.views.month.current_day.day == TODAY
    QAbstractItemModelTester(page.views.month.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_grid_shows_what_is_planned_and_done(page):
    expected = {day.day: day.entries for day in Plan.read(page.workspace.session).days(Month(2026, 11).span)}
    shown = {day.day: day.entries for day in page.views.month.days if day.day.month == 11}
    assert shown == expected


def test_arrows_walk_through_days_and_entries(qtbot, page):
    page.views.month.select(date(2026, 11, 25))
    qtbot.keyClick(page.views.month, Qt.Key.Key_Right)
    assert page.views.month.current_day.day == date(2026, 11, 26)
    first, second = (entry.key for entry, _ in page.views.month.layout_of(date(2026, 11, 26))[:2])
    qtbot.keyClick(page.views.month, Qt.Key.Key_Down)
    assert page.views.month.current_entry.key == first
    qtbot.keyClick(page.views.month, Qt.Key.Key_Down)
    assert page.views.month.current_entry.key == second
    qtbot.keyClick(page.views.month, Qt.Key.Key_Up)
    qtbot.keyClick(page.views.month, Qt.Key.Key_Up)
    assert page.views.month.current_entry is None
    qtbot.keyClick(page.views.month, Qt.Key.Key_Up)
    assert page.views.month.current_day.day == date(2026, 11, 19)


def test_walking_over_the_edge_shows_the_next_month(qtbot, page):
    page.views.month.select(date(2026, 12, 6))
    qtbot.keyClick(page.views.month, Qt.Key.Key_Right)
    assert page.views.month.current_day.day == date(2026, 12, 7)
    assert page.views.month.days[0].day == date(2026, 11, 30)


def test_enter_on_an_entry_opens_the_call_form(qtbot, page):
    entry = by_cadence(page)
    page.views.month.select(entry.on, entry.key)
    with qtbot.waitSignal(page.workspace.call_requested) as asked:
        qtbot.keyClick(page.views.month, Qt.Key.Key_Return)
    assert asked.args == [entry.client.id, entry.callback]


def test_enter_or_a_double_click_on_a_day_shows_the_day(qtbot, page):
    page.views.month.select(date(2026, 11, 24))
    qtbot.keyClick(page.views.month, Qt.Key.Key_Return)
    expected = {entry.key for entry in open_plan(page.workspace.session) if entry.on == date(2026, 11, 24)}
    assert expected <= {entry.key for day in page.views.hours.days for entry in day.entries}
    assert page.views.hours.isVisible()
    page.show_view(View.MONTH)
    head = page.views.month.visualRect(page.views.month.model().index_of(date(2026, 11, 27))).topLeft() + QPoint(60, 8)
    qtbot.mouseDClick(page.views.month.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert page.views.hours.isVisible()


def test_a_callback_moves_by_a_day_and_a_week_and_back_by_undo(page):
    entry = by_cadence(page)
    page.views.month.select(entry.on, entry.key)
    commands = {command.name: command for command in page.commands()}
    commands["callback_day_on"].run()
    assert stored(page, entry).due_on == entry.on + timedelta(1)
    assert (page.views.month.current_day.day, page.views.month.current_entry.number) == (
        entry.on + timedelta(1),
        entry.number,
    )
    commands["callback_week_on"].run()
    assert stored(page, entry).due_on == entry.on + timedelta(8)
    for batch in (page.workspace.session.store.latest_batch(), page.workspace.session.store.latest_batch() - 1):
        page.workspace.undo(batch)
    assert stored(page, entry).due_on == entry.on
    assert entry.key in [each.key for day in page.views.month.days if day.day == entry.on for each in day.entries]


def test_the_past_is_refused_with_a_sentence(qtbot, page):
    entry = by_cadence(page)
    with qtbot.waitSignal(page.workspace.refused) as refused:
        drop(page, entry, date(2026, 11, 18))
    assert "has passed, so the callback stays where it is" in str(refused.args[0])
    assert stored(page, entry).due_on == entry.on


def test_an_entry_is_dropped_on_another_day(qtbot, page):
    entry = by_cadence(page)
    target = date(2026, 12, 1) if entry.on != date(2026, 12, 1) else date(2026, 12, 2)
    with qtbot.waitSignal(page.workspace.done) as done:
        drop(page, entry, target)
    assert stored(page, entry).due_on == target
    assert entry.client.name in done.args[0]


def test_breaking_the_longest_gap_is_said(qtbot, page):
    entry = by_cadence(page)
    late = entry.due.latest + timedelta(3)
    with qtbot.waitSignal(page.workspace.done) as done:
        page.mover.to(entry, late)
    assert "later than the longest gap allows" in done.args[0]


def test_done_callbacks_are_not_moved(qtbot, page):
    entry = next(entry for day in page.views.month.days for entry in day.entries if entry.state == "done")
    with qtbot.waitSignal(page.workspace.refused) as refused:
        page.mover.to(entry, date(2026, 11, 30))
    assert "is done, so its day stays" in str(refused.args[0])


def test_the_dialog_takes_a_day_as_people_write_it(qtbot, page):
    entry = by_cadence(page)
    dialog = MoveDialog(page.workspace.session, entry)
    qtbot.addWidget(dialog)
    dialog.day.setText("-3")
    dialog.accept()
    assert "has passed" in dialog.note
    dialog.day.setText("2026-12-02")
    assert dialog.note.startswith("Wed 2 Dec")
    dialog.accept()
    assert page.workspace.do(dialog.changes) is not None
    assert stored(page, entry).due_on == date(2026, 12, 2)


def test_a_callback_is_cancelled_only_with_a_reason(qtbot, page):
    entry = by_cadence(page)
    dialog = CancelDialog(page.workspace.session, entry)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert "stays open without a reason" in dialog.note
    dialog.reason.setText("moved to e-mail")
    dialog.accept()
    page.workspace.do(dialog.changes)
    assert (stored(page, entry).state, stored(page, entry).reason) == ("cancelled", "moved to e-mail")
    assert entry.key not in [each.key for day in page.views.month.days for each in day.entries]


def test_checking_a_rep_shows_only_that_reps_entries(qtbot, page):
    rep, box = next(iter(page.side.reps.loads.boxes.items()))
    box.click()
    assert {entry.rep for day in page.views.month.days for entry in day.entries} == {rep}
    assert page.views.month.days[28].capacity == 12
    box.click()
    assert len({entry.rep for day in page.views.month.days for entry in day.entries}) > 1


def test_a_month_ahead_without_holiday_data_says_so(page):
    page.go_to(Sight(View.MONTH, date(2031, 1, 5)))
    said = [frame.accessibleName() for frame in page.side.findChildren(QFrame) if frame.property("banner")]
    assert any("Monday to Friday is assumed" in text for text in said)


def test_pages_and_today(page):
    page.step(1)
    assert page.views.month.days[0].day == date(2026, 11, 30)
    page.step(-2)
    assert page.views.month.days[0].day == date(2026, 9, 28)
    page.go_to_today()
    assert page.views.month.current_day.day == TODAY


def test_every_view_shows_the_same_entries(page):
    page.show_view(View.WEEK)
    week = list(page.views.hours.days)
    assert [day.day for day in week] == [date(2026, 11, 16) + timedelta(n) for n in range(7)]
    page.show_view(View.AGENDA)
    agenda = [entry.key for entry in page.views.agenda.rows_model.rows() if entry.on == TODAY]
    assert sorted(agenda) == sorted(entry.key for entry in week[6].entries)
    page.show_view(View.YEAR)
    assert page.views.year.isVisible()
    assert page.views.year.day_at(page.views.year.rect_of(date(2026, 5, 12)).center()) == date(2026, 5, 12)


def test_switching_months_takes_less_than_two_frames(page):
    page.step(-1)
    page.repaint()
    took = []
    for step in (-1, -1, 1, 1, 1, 1):
        start = perf_counter()
        page.step(step)
        took.append(perf_counter() - start)
    assert sorted(took)[len(took) // 2] < 0.033


def test_shades_of_the_year_follow_the_number_of_calls():
    assert [step_of(calls) for calls in (0, 1, 3, 4, 9, 12, 13, 40)] == [0, 1, 1, 2, 3, 4, 5, 5]


def test_the_day_is_told_to_screen_readers(page):
    model = page.views.month.model()
    text = model.data(model.index_of(date(2026, 10, 26)), Qt.ItemDataRole.AccessibleTextRole)
    assert text.startswith("Mon 26 Oct, ")
    assert "callbacks" in text
    page.go_to(Sight(View.MONTH, date(2026, 10, 9)))
    assert "make-up working day" in model.data(model.index_of(date(2026, 10, 10)), Qt.ItemDataRole.DisplayRole)


def test_a_level_shows_its_clients_only_and_is_found_again(qtbot, page):
    page.side.reps.level.findChildren(QToolButton)[1].click()
    assert {entry.client.level for day in page.views.month.days for entry in day.entries} == {"key"}
    next(iter(page.side.reps.loads.boxes.values())).click()
    again = CalendarPage(page.workspace)
    qtbot.addWidget(again)
    again.restore(json.loads(json.dumps(page.kept())))
    again.refresh(None)
    qtbot.waitUntil(lambda: not page.workspace.jobs.unfinished)
    assert [day.entries for day in again.views.month.days] == [day.entries for day in page.views.month.days]
    assert again.side.reps.level.value == "key"
    again.restore({"reps": [999_999], "level": "gold"})
    assert again.kept() == {"reps": [], "level": ""}


def test_a_callback_dropped_on_an_hour_gets_it_and_moves_by_half_hours(qtbot, page):
    entry = by_cadence(page)
    page.go_to(Sight(View.WEEK, entry.on))
    hours = page.views.hours
    drop_on(hours.hours, entry, hours.hours.rect_of(entry.on, time(10)).center())
    made = stored(page, entry)
    assert (made.due_on, made.due_time, made.kind) == (entry.on, time(10), "cadence")
    assert (page.current_entry().number, page.current_entry().at) == (entry.number, time(10))
    commands = {command.name: command for command in page.commands()}
    commands["callback_later"].run()
    assert stored(page, entry).due_time == time(10, 30)
    commands["callback_earlier"].run()
    commands["callback_day_on"].run()
    assert (stored(page, entry).due_on, stored(page, entry).due_time) == (entry.on + timedelta(1), time(10))
    band = hours.band
    drop_on(band, entry, band.visualRect(band.model().index_of(entry.on + timedelta(1))).center())
    assert stored(page, entry).due_time is None
    assert not commands["callback_later"].enabled()
    page.workspace.undo()
    assert stored(page, entry).due_time == time(10)


def test_a_callback_held_over_a_day_says_all_that_speaks_against_it(page):
    entry = by_cadence(page)
    page.workspace.do(created(Phrase("Away"), [Absence(rep=entry.rep, first_day=TODAY)]))
    saturday = date(2026, 12, 5)
    data = QMimeData()
    data.setData(MIME, entry.key.encode())
    grid = page.views.month
    where = grid.visualRect(grid.model().index_of(saturday)).center()
    grid.dragMoveEvent(
        QDragMoveEvent(where, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    assert "Sat 5 Dec" in grid.dragging.hint.text
    assert "is away on that day" in grid.dragging.hint.text
    assert "Not a working day" in grid.dragging.hint.text


def test_the_head_of_a_day_tells_the_stand_in(page):
    first, second = sorted(page.workspace.session.all(Rep))[:2]
    page.workspace.do(
        created(Phrase("Away"), [Absence(rep=first, first_day=TODAY, last_day=date(2026, 11, 27), stand_in=second)])
    )
    model = page.views.month.model()
    text = model.data(model.index_of(date(2026, 11, 25)), Qt.ItemDataRole.DisplayRole)
    assert "周甲 away" in text
    assert "of 周甲 to 吴乙" in text
    assert page.side.absences.isVisible()


def test_a_new_callback_is_planned_where_the_keyboard_is(qtbot, page):
    page.show_view(View.WEEK)
    page.views.hours.select(date(2026, 11, 22), None, time(16, 30))
    {command.name: command for command in page.commands()}["callback_new"].run()
    dialog = page.findChild(PlanDialog)
    dialog.save()
    assert dialog.isVisible()  # no client yet
    fields = dialog.fields
    client = page.workspace.session.client("riland")
    fields.client_field.setCurrentIndex(fields.client_field.findData(client.id))
    fields.client_field.chosen.emit(client.id)
    assert (fields.day.text(), fields.time.text(), fields.kind_code) == ("2026-11-22", "16:30", "promised")
    assert "Not a working day" in dialog.note
    fields.day.setText("2026-11-26")
    fields.purpose.setText("prices")
    dialog.save_button.click()
    made = max(page.workspace.session.store.load(Callback, client=client.id), key=lambda callback: callback.id)
    assert (made.due_on, made.due_time, made.kind, made.purpose, made.rep) == (
        date(2026, 11, 26), time(16, 30), "promised", "prices", client.owner,
    )  # fmt: skip
    page.workspace.undo()
    assert made.id not in [each.id for each in page.workspace.session.store.load(Callback, client=client.id)]


def test_a_double_click_where_a_day_is_empty_plans_on_it(qtbot, page):
    grid = page.views.month
    saturday = date(2026, 11, 28)
    where = grid.visualRect(grid.model().index_of(saturday)).bottomLeft() + QPoint(20, -8)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where)
    dialog = page.findChild(PlanDialog)
    assert dialog.fields.day.text() == "2026-11-28"
    assert dialog.fields.kind_code == "cadence"
    dialog.reject()


def test_more_of_a_day_is_found_in_the_agenda(page):
    page.show_day(date(2026, 11, 24))
    page.views.hours.day_activated.emit(date(2026, 11, 24))
    assert page.sight == Sight(View.AGENDA, date(2026, 11, 24))


def test_the_end_of_known_holidays_leads_to_the_settings(qtbot, page):
    page.go_to(Sight(View.MONTH, date(2028, 1, 5)))
    assert "known to 31 Dec 2026" in page.side.assumed.accessibleName()
    with qtbot.waitSignal(page.workspace.settings_requested) as asked:
        page.side.assumed.findChild(QPushButton).click()
    assert asked.args == ["calendar"]


def test_calls_stand_in_the_place_of_the_days_and_give_it_back(qtbot, page):
    page.show_view(View.CALLS)
    view = page.calls.view
    qtbot.waitUntil(lambda: not view.is_reading, timeout=10_000)
    assert page.header.isVisible()
    assert view.isVisible()
    assert not page.side.isVisible()
    assert page.current_entry() is None
    first = view.table.current_row()
    page.step(1)
    assert view.table.current_row() != first
    assert page.current_client() == view.table.current_row().client.id
    page.show_view(View.MONTH)
    assert page.header.isVisible()
    assert page.side.isVisible()
    assert not view.isVisible()
    kept = page.kept()
    page.restore(kept)
    assert page.kept() == kept


def test_every_rep_has_room_in_the_panel(qtbot, page):
    loads = page.side.reps.loads
    qtbot.waitUntil(lambda: page.side.reps._area.height() >= loads.wanted_height > 60)
    assert all(box.isVisible() for box in page.side.reps.loads.boxes.values())
