"""Work waits until the window is in sight, and no longer than that."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop.ui.first_paint import FirstPaint
from desktop.ui.jobs import Jobs


def test_it_is_told_once_when_the_window_is_painted(qtbot: QtBot) -> None:
    window, told = QMainWindow(), []
    qtbot.addWidget(window)
    FirstPaint(window, lambda: told.append(True), patience=60_000)
    assert not told
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    qtbot.wait(20)
    assert told == [True]


def test_a_window_that_stays_out_of_sight_is_not_waited_for(qtbot: QtBot) -> None:
    window, told = QMainWindow(), []
    qtbot.addWidget(window)
    FirstPaint(window, lambda: told.append(True), patience=10)
    qtbot.waitUntil(lambda: bool(told))


def test_work_that_is_held_begins_in_its_order_when_it_is_released(qtbot: QtBot) -> None:
    jobs, done = Jobs(), []
    jobs.hold()
    jobs.run("one", lambda _progress: 1, done.append)
    jobs.run("two", lambda _progress: 2, done.append)
    qtbot.wait(30)
    assert not done
    assert len(jobs.unfinished) == 2
    jobs.release()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == [1, 2]
    jobs.close()
