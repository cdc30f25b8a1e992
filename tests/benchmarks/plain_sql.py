"""What SQLite does with figures by itself: ``executemany`` into a table like ours, as safely as ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import NamedTuple

from desktop.storage.figures import FigureRow
from desktop.storage.tables import MEASURES
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import timed


class PlainWriting(NamedTuple):
    """Milliseconds for rows that are new, and for the same rows again by an upsert that changes all of them."""

    inserted: float
    updated: float


def plainly_written(agency: Agency, rows: Sequence[FigureRow]) -> PlainWriting:
    """Each in one transaction, the rows ready and in the order of the key; the table is empty before."""
    ready = sorted((row[0], row[1].toordinal(), *row[2:], 0, 1, 1) for row in rows)
    values = f"VALUES ({', '.join('?' * len(ready[0]))})"
    sets = ", ".join(f'"{name}" = COALESCE(excluded."{name}", "{name}")' for name in MEASURES)
    path = agency.folder / "plain.sqlite"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        for statement in _definition(agency):
            connection.execute(statement)

        def write(more: str = "") -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(f"INSERT INTO daily_figures {values} {more}", ready)
            connection.execute("COMMIT")

        return PlainWriting(timed(write), timed(lambda: write(f"ON CONFLICT (client, day) DO UPDATE SET {sets}")))


def _definition(agency: Agency) -> list[str]:
    """The statements that make the table of days and its index."""
    with closing(sqlite3.connect(agency.path)) as connection:
        query = "SELECT sql FROM sqlite_master WHERE tbl_name = 'daily_figures' AND sql IS NOT NULL ORDER BY type DESC"
        return [sql for (sql,) in connection.execute(query)]
