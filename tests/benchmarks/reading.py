"""What the pages read: opening, all clients, the list of the day, a month of the calendar, one client's charts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.domain.series import Range
from desktop.services.clients import client_rows
from desktop.services.effect import effect
from desktop.services.opening import open_session
from desktop.services.overview import overviews
from desktop.services.plan import days
from desktop.services.today_list import today
from desktop.storage.database import open_store
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, side_by_side, timed


def measure(agency: Agency) -> Iterator[Measured]:
    """Each first with a new session, as at the start of the program, where that differs."""

    def connect() -> None:
        with closing(sqlite3.connect(agency.path)) as connection:
            connection.execute('SELECT COUNT(*) FROM "agency"').fetchall()

    bare, ours = side_by_side(connect, lambda: open_store(agency.path).close(), 9)
    yield Measured("open the database", ours, bare, "sqlite3.connect and a query", goal=60.0)
    fresh = open_session(agency.path)
    yield Measured("how all clients stand, the first time", timed(lambda: overviews(fresh)), goal=500.0)
    yield Measured("how all clients stand", timed(lambda: overviews(fresh), 5), goal=300.0)
    yield Measured("rows of the clients page", timed(lambda: client_rows(fresh), 3), goal=300.0)
    yield Measured("the list of the day", timed(lambda: today(fresh), 3), goal=400.0)
    month = Month.of(fresh.today)
    yield Measured("a month of the calendar", timed(lambda: days(fresh, month.span), 3), goal=200.0)
    client = next(one for one in fresh.all(Client).values() if one.stage == "active")

    def rows() -> None:
        with closing(sqlite3.connect(agency.path)) as connection:
            connection.execute('SELECT * FROM "daily_figures" WHERE "client" = ?', (client.id,)).fetchall()

    bare, ours = side_by_side(rows, lambda: effect(fresh, client, Range.SINCE_START), 7)
    yield Measured("one client's charts, two years", ours, bare, "its rows by sqlite3", goal=50.0)
    fresh.store.close()
