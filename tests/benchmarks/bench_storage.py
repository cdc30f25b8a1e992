"""How the store compares with what the database itself can do: ``python tests/benchmarks/bench_storage.py``.

Ratios are what counts; milliseconds depend on the machine.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.storage.database import open_store
from desktop.storage.figures import FigureBatch
from desktop.storage.store import Store
from desktop.storage.tables import MEASURES

TITLE = Phrase("Benchmark")
CLIENTS, DAYS = 2_000, 730
FIRST = date(2024, 11, 22)


def timed(work: Callable[[], object], times: int = 1) -> float:
    """Median milliseconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return median(taken)


def say(what: str, milliseconds: float, beside: float | None = None, goal: str = "") -> None:
    """One line of the result."""
    ratio = f"{milliseconds / beside:6.2f}x" if beside else " " * 7
    sys.stdout.write(f"{what:<58}{milliseconds:10.1f} ms {ratio}  {goal}\n")


def figure_rows(clients: range, first: date, days: int, seed: int = 1) -> list[tuple[object, ...]]:
    """Plausible figures: small numbers, a few of them missing."""
    random = Random(seed)
    return [
        (
            client,
            first + timedelta(day),
            *(random.randrange(0, 400) if random.random() < 0.8 else None for _ in MEASURES),
        )
        for client in clients
        for day in range(days)
    ]


def raw(folder: Path, rows: list[tuple[object, ...]]) -> tuple[float, float]:
    """The same rows by nothing but sqlite3, sorted, each in one transaction: inserted, and all updated by an upsert."""
    connection = sqlite3.connect(folder / f"raw{len(rows)}.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    names = ", ".join(f'"{name}"' for name in MEASURES)
    connection.execute(
        f"CREATE TABLE f (client INT, day INT, {names}, source, batch, PRIMARY KEY (client, day)) WITHOUT ROWID"
    )
    ready = [(row[0], row[1].toordinal(), *row[2:], 1, 1) for row in rows]  # type: ignore[attr-defined]

    sets = ", ".join(f'"{name}" = COALESCE(excluded."{name}", "{name}")' for name in MEASURES)

    def write(more: str = "") -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO f VALUES ({', '.join('?' * (len(MEASURES) + 4))}) {more}", ready)
        connection.execute("COMMIT")

    taken = timed(write), timed(lambda: write(f"ON CONFLICT (client, day) DO UPDATE SET {sets}"))
    connection.close()
    return taken


def main() -> None:
    """Build an agency of 2,000 clients with two years of figures, and measure on the way."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "agency.db"
        say("make a new database", timed(lambda: open_store(path).close()))
        store = open_store(path)
        clients = [Client(name=f"Client {n}", username=f"user{n}", website=f"c{n}.example") for n in range(CLIENTS)]
        say(f"commit {CLIENTS:,} new clients", timed(lambda: store.commit(created(TITLE, clients), by=None)))
        measure_figures(store, folder)
        measure_records(store)
        store.close()
        reopened: list[Store] = []
        say("open the existing store", timed(lambda: reopened.append(open_store(path)), 5), goal="goal 60 ms")
        two_thousand = range(1, CLIENTS + 1)
        say(
            "load 2,000 of 5,000 clients",
            timed(lambda: reopened[0].load(Client, ids=two_thousand), 5),
            goal="goal 60 ms",
        )
        say("load all 5,000", timed(lambda: reopened[0].load(Client), 5))
        for store in reopened:
            store.close()


def measure_figures(store: Store, folder: Path) -> None:
    """Writing and reading figures."""
    rows = figure_rows(range(1, 69), FIRST - timedelta(1000), DAYS + 6)[:50_000]
    insert, upsert = raw(folder, rows)
    batch = FigureBatch("ads", rows)

    def write() -> ChangeSet:
        return store.commit(ChangeSet(TITLE), by=None, origin="import", figures=batch)

    say("raw executemany of 50,000 rows of figures", insert)
    say("raw upsert that updates all of them", upsert)
    say("50,000 new rows through the store", timed(write), insert, "goal 2x")
    say("the same again, nothing changed", timed(write), upsert, "goal 2x")
    changed = [(*row[:2], 401, *row[3:]) for row in rows]
    say(
        "an update of all of them",
        timed(lambda: store.commit(ChangeSet(TITLE), by=None, figures=FigureBatch("ads", changed))), upsert, "goal 2x",
    )  # fmt: skip
    say("undo of that", timed(lambda: store.undo(store.latest_batch(), by=None)), upsert)
    start, total = time.perf_counter(), 0
    for first in range(1, CLIENTS + 1, 50):
        part = figure_rows(range(first, first + 50), FIRST, DAYS, first)
        total += len(part)
        store.commit(ChangeSet(TITLE), by=None, figures=FigureBatch("ads", part))
    say(f"{total:,} rows in 40 batches (making them up included)", (time.perf_counter() - start) * 1000)
    size = (
        store._engine.rows("SELECT SUM(pgsize) FROM dbstat WHERE name = 'daily_figures'") if has_dbstat(store) else []
    )
    if size:
        count = store._engine.rows('SELECT COUNT(*) FROM "daily_figures"')[0][0]
        sys.stdout.write(f"{'bytes a row of figures':<58}{size[0][0] / count:10.1f}             goal 80\n")
    until = FIRST + timedelta(DAYS - 1)
    month = Month.of(until).previous
    figures = store.figures
    say("one client's two years", timed(lambda: figures.series(1, FIRST, until), 5))
    say("sums of 30 days of all clients", timed(lambda: figures.sums(until - timedelta(29), until), 3))
    say("month against month of all clients", timed(lambda: figures.month_sums([month, month.previous]), 3))
    say("recent spend of all clients", timed(lambda: figures.recent_spend(until), 3))
    say("last day of all clients", timed(lambda: figures.last_days(), 3))


def has_dbstat(store: Store) -> bool:
    """SQLite was built with the table that tells sizes."""
    return ("ENABLE_DBSTAT_VTAB",) in store._engine.rows("PRAGMA compile_options")


def measure_records(store: Store) -> None:
    """Writing and taking back records."""
    many = [Client(name=f"Another {number}") for number in range(3_000)]
    store.commit(created(TITLE, many), by=None)
    everyone = store.load(Client)
    pairs = [(client, replace(client, notes="seen")) for client in everyone]
    say("commit an edit of 5,000 clients", timed(lambda: store.commit(edited(TITLE, pairs), by=None)))
    say("undo of that", timed(lambda: store.undo(store.latest_batch(), by=None)))

    def one_edit() -> None:
        client = store.get(Client, 7)
        assert client is not None
        store.commit(edited(TITLE, [(client, replace(client, notes=client.notes + "x"))]), by=None)

    say("one edit", timed(one_edit, 20), goal="goal 16 ms")


if __name__ == "__main__":
    main()
