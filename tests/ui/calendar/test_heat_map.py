"""The year of calls by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop.ui.calendar.heat_map import HeatMap

Key = Qt.Key


@pytest.fixture
def year(qtbot) -> HeatMap:
    made = HeatMap(14)
    qtbot.addWidget(made)
    made.show_year(2026, {date(2026, 11, 12): 3})
    made.select(date(2026, 11, 5))
    made.resize(900, 200)
    made.show()
    return made


def test_arrows_go_by_day_and_week_and_tell_what_the_day_holds(qtbot, year):
    qtbot.keyClick(year, Key.Key_Right)
    assert year.current == date(2026, 11, 12)
    assert "3 calls" in year.accessibleDescription()
    qtbot.keyClick(year, Key.Key_Up)
    assert year.current == date(2026, 11, 11)


def test_the_keyboard_stays_within_the_year_and_enter_opens_the_day(qtbot, year):
    qtbot.keyClick(year, Key.Key_End)
    qtbot.keyClick(year, Key.Key_Right)
    assert year.current == date(2026, 12, 31)
    with qtbot.waitSignal(year.day_clicked) as opened:
        qtbot.keyClick(year, Key.Key_Return)
    assert opened.args == [date(2026, 12, 31)]


def test_another_year_keeps_the_day_that_it_has(year):
    year.select(date(2024, 2, 29))
    assert year.current == date(2026, 2, 28)
