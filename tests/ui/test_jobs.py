"""Long work: its value arrives, its errors find the right ear, and it can be stopped."""

from __future__ import annotations

import os
import threading
import time
from functools import partial

import pytest
from PySide6.QtCore import QTimer

from desktop.domain.errors import UserError
from desktop.ui.child_process import ChildFailed, Throttled
from desktop.ui.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    jobs = Jobs()
    yield jobs
    jobs.close()


def count_to(limit, progress):
    """A child's work: counts, and reports every step."""
    for done in range(limit):
        progress(done, limit)
    return os.getpid()


def refuse(progress):
    raise UserError("The file is empty.", "Choose another one.")


def stumble(progress):
    raise ZeroDivisionError("a bug")


def wait_for_ever(progress):
    while True:
        progress(0, None)
        time.sleep(0.01)


def deaf(progress):
    time.sleep(60)


def die(progress):
    os._exit(7)


def test_the_value_arrives_on_the_windows_thread(jobs, qtbot):
    seen = []
    jobs.run(
        "Count",
        lambda progress: threading.current_thread(),
        lambda value: seen.extend((value, threading.current_thread())),
    )
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[0] is not seen[1] is threading.main_thread()


def test_jobs_run_one_after_the_other(jobs, qtbot):
    order = []
    for number in range(50):
        jobs.run(str(number), lambda progress, number=number: number, order.append)
    qtbot.waitUntil(lambda: len(order) == 50)
    assert order == list(range(50))


def test_progress_is_throttled_but_the_last_report_comes_through():
    reports = []
    progress = Throttled(lambda done, total=None, text="": reports.append(done), lambda: None)
    for done in range(100_001):
        progress(done, 100_000)
    assert reports[-1] == 100_000
    assert len(reports) < 100


def test_a_cancelled_job_ends_quietly(jobs, qtbot):
    seen = []
    jobs.failed.connect(lambda *_: seen.append("failed"))
    with qtbot.waitSignal(jobs.progressed):
        job = jobs.run("Wait", wait_for_ever, seen.append)
    with qtbot.waitSignal(jobs.ended):
        job.cancel()
    assert seen == []
    assert jobs.unfinished == ()


def test_a_user_error_becomes_a_signal(jobs, qtbot):
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.run("Import", refuse)
    assert failed.args[0] == "Import"
    assert failed.args[1].hint == "Choose another one."


def test_a_user_error_goes_to_the_callers_ear_when_it_has_one(jobs, qtbot):
    heard = []
    jobs.run("Import", refuse, failed=heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].message == "The file is empty."


def test_a_bug_is_raised_on_the_windows_thread(jobs, qtbot):
    with qtbot.captureExceptions() as bugs:
        with qtbot.waitSignal(jobs.ended):
            jobs.run("Stumble", stumble)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError


def test_work_in_a_child_process_leaves_the_window_alive(jobs, qtbot):
    seen, beats = [], []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start(5)
    jobs.run("Count", partial(count_to, 200_000), seen.append, process=True)
    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)
    assert seen[0] != os.getpid()
    assert len(beats) > 10


def test_errors_of_a_child_keep_their_words(jobs, qtbot):
    with qtbot.waitSignal(jobs.failed, timeout=20_000) as failed:
        jobs.run("Import", refuse, process=True)
    assert failed.args[1].message == "The file is empty."


def test_a_bug_in_a_child_comes_with_its_traceback(jobs, qtbot):
    with qtbot.captureExceptions() as bugs:
        jobs.run("Stumble", stumble, process=True)
        qtbot.waitUntil(lambda: bool(bugs), timeout=20_000)
    assert bugs[0][0] is ChildFailed
    assert "ZeroDivisionError: a bug" in str(bugs[0][1])


@pytest.mark.parametrize("work", [wait_for_ever, deaf])
def test_a_child_can_be_cancelled_even_when_it_does_not_listen(jobs, qtbot, work):
    job = jobs.run("Wait", work, process=True)
    QTimer.singleShot(300, job.cancel)
    with qtbot.waitSignal(jobs.ended, timeout=20_000):
        pass
    assert jobs.unfinished == ()


def test_a_child_that_dies_is_explained(jobs, qtbot):
    with qtbot.waitSignal(jobs.failed, timeout=20_000) as failed:
        jobs.run("Import", die, process=True)
    assert "exit code 7" in str(failed.args[1])


def test_closing_stops_what_runs(qtbot):
    jobs = Jobs()
    with qtbot.waitSignal(jobs.started):
        jobs.run("Wait", wait_for_ever)
    begun = time.monotonic()
    jobs.close()
    assert time.monotonic() - begun < 1
