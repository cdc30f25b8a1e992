"""The charts of all clients: each subject read, made and painted, over all the months there are; and a month against the
month before, beside the same question asked of the database alone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap

from desktop.domain.periods import Month
from desktop.services.opening import open_session
from desktop.services.roster_charts.changes import month_changes
from desktop.services.session import Session
from desktop.storage.figures import month_number
from desktop.ui.roster_charts.board import ChartBoard
from desktop.ui.roster_charts.subjects import Asked, Subject, subjects
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, side_by_side, timed

_MONTHS = 36
_SIZE = (960, 720)


def measure(agency: Agency) -> Iterator[Measured]:
    """The first sight of a subject counts the reading of records that no page has asked for yet."""
    fresh = open_session(agency.path)
    board = ChartBoard()
    board.resize(*_SIZE)
    board.show()
    canvas = QPixmap(*_SIZE)
    for subject in subjects():
        first = timed(partial(_shown, fresh, subject, board, canvas))
        again = timed(partial(_shown, fresh, subject, board, canvas), 3)
        yield Measured(f"charts of all clients: {subject.title}, first", first, goal=500.0)
        yield Measured(f"charts of all clients: {subject.title}", again, goal=500.0)
    month = Month.of(fresh.today).previous
    bare, ours = side_by_side(partial(_asked, agency, _DAYS, month), partial(month_changes, fresh, month), 5)
    yield Measured(
        "a month against the one before, all clients", ours, bare, "SQL over the days, alone", ratio_goal=2.0
    )
    bare, ours = side_by_side(partial(_asked, agency, _MONTHS_SUMS, month), partial(month_changes, fresh, month), 5)
    yield Measured("  the same", ours, bare, "SQL over sums of months, alone")
    fresh.store.close()


def _shown(session: Session, subject: Subject, board: ChartBoard, canvas: QPixmap) -> None:
    module = subject.load()
    board.show_charts(module.charts(session, module.read(session, Asked(subject.name, _MONTHS, None))))
    board.render(canvas, QPoint())


_CHANNELS = " + ".join(
    f'COALESCE("inquiries_{channel}", 0)' for channel in ("phone", "fax", "email", "form", "message")
)
_DAYS = f"""
    SELECT "client",
        SUM(CASE WHEN "day" >= :second THEN "visits" END), SUM(CASE WHEN "day" < :second THEN "visits" END),
        SUM(CASE WHEN "day" >= :second THEN "spend" END), SUM(CASE WHEN "day" < :second THEN "spend" END),
        SUM(CASE WHEN "day" >= :second THEN {_CHANNELS} END), SUM(CASE WHEN "day" < :second THEN {_CHANNELS} END)
    FROM "client" CROSS JOIN "daily_figures" ON "client" = "client"."id"
    WHERE "day" BETWEEN :first AND :last GROUP BY "client"
"""
_MONTHS_SUMS = """
    SELECT "client", "month", "visits_sum", "visits_days", "spend_sum", "spend_days", "inquiries_sum", "inquiries_days"
    FROM "monthly_figures" WHERE "month" BETWEEN :month - 1 AND :month
"""


def _asked(agency: Agency, question: str, month: Month) -> None:
    """The rows of a question, fetched by the database's own library."""
    named = {
        "first": month.previous.first.toordinal(), "second": month.first.toordinal(), "last": month.last.toordinal(),
        "month": month_number(month),
    }  # fmt: skip
    with closing(sqlite3.connect(agency.path)) as connection:
        connection.execute(question, named).fetchall()
