"""A week on its hours as a person uses it: walking, choosing, dragging between band and hours."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from desktop.domain.records import Callback, Client
from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.dragging import MIME
from desktop.ui.calendar.hour_grid import HourGrid

MONDAY = date(2026, 11, 23)
TUESDAY = MONDAY + timedelta(1)


def entry(number: int, on: date, at: time | None, kind: str = "cadence") -> Planned:
    client = Client(id=number, name=f"Client {number}")
    return Planned(
        client, on, kind, "open", at, Callback(id=number, client=number, due_on=on, due_time=at), number=number
    )


def week(count: int = 7) -> list[DayPlan]:
    held = {
        MONDAY: [entry(1, MONDAY, None), entry(2, MONDAY, None), entry(3, MONDAY, time(9, 40), "promised"),
                 entry(4, MONDAY, time(9, 50))],
        TUESDAY: [entry(5, TUESDAY, time(14, 0), "promised")],
    }  # fmt: skip
    days = [MONDAY + timedelta(place) for place in range(count)]
    return [DayPlan(day, day.weekday() < 5, None, False, False, tuple(held.get(day, ())), 12) for day in days]


@pytest.fixture
def grid(qtbot: QtBot) -> HourGrid:
    grid = HourGrid(MONDAY, lambda *_: (), name="Hours")
    qtbot.addWidget(grid)
    grid.resize(1000, 700)
    grid.show_days(week(), MONDAY)
    grid.show()
    grid.select(MONDAY)
    grid.setFocus()
    return grid


def press(qtbot: QtBot, grid: HourGrid, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(grid.focusProxy(), key)


def drop(part: QAbstractItemView, key: str, point: QPoint) -> None:
    """Let go of an entry over a point."""
    data = QMimeData()
    data.setData(MIME, key.encode())
    part.dropEvent(
        QDropEvent(
            QPointF(point), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_what_has_no_time_stands_above_the_hours(grid: HourGrid) -> None:
    assert [entry.number for entry, _ in grid.band.layout_of(MONDAY)] == [1, 2]
    assert [entry.number for entry, _ in grid.hours.layout_of(MONDAY)] == [3, 4]
    QAbstractItemModelTester(grid.hours.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_entries_that_overlap_stand_side_by_side(grid: HourGrid) -> None:
    (_, left), (_, right) = grid.hours.layout_of(MONDAY)
    assert left.right() < right.left()
    assert left.top() < right.top() <= left.bottom()


def test_down_walks_through_the_band_and_then_the_hours(qtbot: QtBot, grid: HourGrid) -> None:
    seen: list[object] = []
    for _ in range(8):
        press(qtbot, grid, Qt.Key.Key_Down)
        seen.append(grid.current_entry.number if grid.current_entry else grid.current_time)
    assert seen == [1, 2, time(8), time(8, 30), time(9), 3, 4, time(10)]
    assert grid.focusProxy() is grid.hours
    press(qtbot, grid, *[Qt.Key.Key_Up] * 5)
    assert grid.current_entry is None
    assert grid.current_time == time(8)
    press(qtbot, grid, Qt.Key.Key_Up)
    assert (grid.current_entry.number, grid.current_time) == (2, None)


def test_left_and_right_keep_the_hour(qtbot: QtBot, grid: HourGrid) -> None:
    grid.select(MONDAY, None, time(14))
    press(qtbot, grid, Qt.Key.Key_Right)
    assert (grid.current_day.day, grid.current_entry.number) == (TUESDAY, 5)
    press(qtbot, grid, Qt.Key.Key_Right)
    assert (grid.current_entry, grid.current_time) == (None, time(14))
    press(qtbot, grid, Qt.Key.Key_Left, Qt.Key.Key_Left)
    with qtbot.waitSignal(grid.left) as left:
        press(qtbot, grid, Qt.Key.Key_Left)
    assert left.args == [MONDAY - timedelta(1)]


def test_enter_opens_an_entry_and_plans_on_an_empty_half_hour(qtbot: QtBot, grid: HourGrid) -> None:
    grid.select(MONDAY, "3")
    with qtbot.waitSignal(grid.entry_activated) as opened:
        press(qtbot, grid, Qt.Key.Key_Return)
    assert opened.args[0].number == 3
    grid.select(MONDAY, None, time(16, 30))
    with qtbot.waitSignal(grid.new_requested) as wished:
        press(qtbot, grid, Qt.Key.Key_Return)
    assert wished.args == [MONDAY, time(16, 30)]


def test_a_double_click_where_nothing_stands_plans_there(qtbot: QtBot, grid: HourGrid) -> None:
    where = grid.hours.rect_of(TUESDAY, time(11)).center()
    with qtbot.waitSignal(grid.new_requested) as wished:
        qtbot.mouseDClick(grid.hours.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert wished.args == [TUESDAY, time(11)]


def test_an_entry_dropped_on_an_hour_gets_it_and_on_the_band_loses_it(qtbot: QtBot, grid: HourGrid) -> None:
    where = grid.hours.rect_of(TUESDAY, time(15, 30)).center()
    with qtbot.waitSignal(grid.move_requested) as moved:
        drop(grid.hours, "1", where)
    assert (moved.args[0].number, *moved.args[1:]) == (1, TUESDAY, time(15, 30))
    band = grid.band
    where = band.visualRect(band.model().index_of(TUESDAY)).center()
    with qtbot.waitSignal(grid.move_requested) as moved:
        drop(band, "3", where)
    assert (moved.args[0].number, *moved.args[1:]) == (3, TUESDAY, None)


def test_the_entry_that_is_reached_is_read_out(qtbot: QtBot, grid: HourGrid) -> None:
    grid.select(MONDAY, "3")
    assert grid.hours.accessibleDescription() == "09:40 Client 3, promised"
    model = grid.hours.model()
    spoken = model.data(model.index(3, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Mon 23 Nov 09:30, 09:40 Client 3, promised, 09:50 Client 4")
    assert model.data(model.index(0, 2), Qt.ItemDataRole.AccessibleTextRole) == "Wed 25 Nov 08:00, free"


def test_a_full_band_keeps_room_for_the_hours_and_tells_the_rest(qtbot: QtBot, grid: HourGrid) -> None:
    entries = tuple(entry(number, MONDAY, None) for number in range(1, 31))
    day = DayPlan(MONDAY, True, None, False, False, entries, 12)
    grid.show_days([day, *week()[1:]], MONDAY)
    assert grid.band.height() < grid.height() / 2
    assert len(grid.band.layout_of(MONDAY)) < 30
    grid.show_days([day], MONDAY)
    assert len(grid.band.layout_of(MONDAY)) > 10  # in several columns


def test_a_single_day_is_walked_like_a_week(qtbot: QtBot, grid: HourGrid) -> None:
    grid.show_days(week(1), MONDAY)
    grid.select(MONDAY)
    press(qtbot, grid, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert grid.current_entry.number == 2
    with qtbot.waitSignal(grid.left) as left:
        press(qtbot, grid, Qt.Key.Key_Right)
    assert left.args == [TUESDAY]
