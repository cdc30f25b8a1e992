"""How long the window stands still while a job reads, compares and writes 50,000 rows: a timer says."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer

from desktop.services.clients import client_rows
from desktop.services.exports import export_roster
from desktop.services.imports import commit_import, open_import
from desktop.services.today_list import today
from desktop.ui.child_process import run_in_child
from desktop.ui.jobs import Jobs
from tests.benchmarks.agency import Agency
from tests.benchmarks.importing import write_csv, write_xlsx
from tests.benchmarks.measured import Measured

_BEAT = 5  # milliseconds
_FRAME = 1000 / 60
_GOAL = 50.0


def measure(agency: Agency) -> Iterator[Measured]:
    """The longest time between two beats of a timer, less the time between them that was asked for."""
    path = write_csv(agency, years_back=12)
    session = agency.session
    reading, staged = _longest_block(lambda: open_import(session, path))
    yield Measured("the window's longest block while figures are read", reading, _FRAME, "a frame", goal=_GOAL)
    writing, _ = _longest_block(lambda: commit_import(session, staged))
    yield Measured("  while they are written", writing, _FRAME, "a frame", goal=_GOAL)
    book = write_xlsx(agency, years_back=18)
    block, _ = _longest_block(lambda: open_import(session, book))
    yield Measured("  while a workbook is read", block, _FRAME, "a frame", goal=_GOAL)
    roster = agency.folder / "smooth.xlsx"
    block, _ = _longest_block(lambda: export_roster(session, roster, session.language, run=run_in_child))
    yield Measured("  while the roster is exported", block, _FRAME, "a frame", goal=_GOAL)
    block, _ = _longest_block(lambda: open_import(session, roster))
    yield Measured("  while it is taken back", block, _FRAME, "a frame", goal=_GOAL)
    block, _ = _longest_block(lambda: today(session))
    yield Measured("  while the list of the day is made", block, _FRAME, "a frame", goal=_GOAL)
    block, _ = _longest_block(lambda: client_rows(session))
    yield Measured("  while all clients are read", block, _FRAME, "a frame", goal=_GOAL)


def _longest_block(work: Callable[[], Any]) -> tuple[float, Any]:
    jobs, loop, found = Jobs(), QEventLoop(), []
    gaps = [0.0]
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append((now - last) * 1000 - _BEAT)
        last = now

    def finish(value: Any) -> None:
        found.append(value)
        loop.quit()

    timer = QTimer()
    timer.setInterval(_BEAT)
    timer.timeout.connect(beat)
    timer.start()
    jobs.run("Benchmark", lambda _progress: work(), finish, lambda _error: loop.quit())
    loop.exec()
    timer.stop()
    jobs.close()
    (value,) = found
    return max(gaps), value
