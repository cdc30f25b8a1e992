"""What is written: one edit, many edits, figures, and the roster as a workbook."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

from desktop.domain.changes import ChangeSet, edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.exports import export_roster
from desktop.storage.figures import FigureBatch
from desktop.storage.tables import MEASURES
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, timed
from tests.benchmarks.plain_sql import plainly_written

_TITLE = Phrase("Benchmark")
_FIRST = date(2001, 1, 1)
Row = tuple[int, date, *tuple[int | None, ...]]


def measure(agency: Agency) -> Iterator[Measured]:
    """Through the session, as pages do it, on the agency with all its figures."""
    session, store = agency.session, agency.session.store
    clients = list(session.all(Client).values())

    def edit() -> None:
        client = session.all(Client)[clients[7].id]
        session.do(edited(_TITLE, [(client, replace(client, notes=client.notes + "x"))]))

    yield Measured("one edit, committed", timed(edit, 20), _plain_commit(agency.folder), "plain commit", goal=16.0)

    def edit_all() -> None:
        session.do(edited(_TITLE, [(each, replace(each, notes="seen")) for each in session.all(Client).values()]))

    yield Measured("an edit of all clients", timed(edit_all))
    yield Measured("  taken back", timed(lambda: session.undo(store.latest_batch())))
    rows = _rows([client.id for client in clients][:69])
    insert, upsert = plainly_written(agency, rows)
    batch = FigureBatch("ads", rows)
    changed = FigureBatch("ads", [(*row[:2], 401, *row[3:]) for row in rows])
    for what, figures, limit, name in (
        ("50,000 new days of figures", batch, insert, "plain executemany"),
        ("  the same again, nothing changed", batch, upsert, "plain upsert"),
        ("  all of them changed", changed, upsert, "plain upsert"),
    ):
        ours = timed(lambda figures=figures: store.commit(ChangeSet(_TITLE), by=None, figures=figures))
        yield Measured(what, ours, limit, name, ratio_goal=2.0)
    yield Measured("  taken back", timed(lambda: store.undo(store.latest_batch(), by=None)), upsert, "plain upsert")
    yield from _roster(agency)


def _roster(agency: Agency) -> Iterator[Measured]:
    """The sheets of the roster, beside the same cells written by openpyxl alone."""
    from openpyxl import load_workbook

    path = agency.folder / "roster.xlsx"
    ours = timed(lambda: export_roster(agency.session, path, agency.session.language))
    sheets = [[list(row) for row in sheet.values] for sheet in load_workbook(path, read_only=True)]
    cells = sum(len(row) for rows in sheets for row in rows)
    plain = timed(lambda: _write_plainly(sheets, agency.folder / "plain.xlsx"))
    what = f"export of the roster, {cells:,} cells"
    yield Measured(what, ours, plain, "openpyxl write-only, styled cells", ratio_goal=2.0)


def _write_plainly(sheets: list[list[list[Any]]], path: Path) -> None:
    """One style a column, as openpyxl writes it fastest."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    book = Workbook(write_only=True)
    for rows in sheets:
        sheet = book.create_sheet()
        cells = [WriteOnlyCell(sheet) for _ in range(max(map(len, rows), default=0))]
        for cell in cells:
            cell.alignment = Alignment(vertical="top")
        for row in rows:
            for cell, value in zip(cells, row, strict=False):
                cell.value = value
            sheet.append(cells[: len(row)])
    book.save(path)


def _rows(clients: list[int]) -> list[Row]:
    """Plausible figures: small numbers, a few of them missing."""
    random = Random(1)
    return [
        (
            client,
            _FIRST + timedelta(day),
            *(random.randrange(0, 400) if random.random() < 0.8 else None for _ in MEASURES),
        )
        for client in clients
        for day in range(736)
    ][:50_000]


def _plain_commit(folder: Path) -> float:
    with closing(sqlite3.connect(folder / "edit.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, notes TEXT)")
        connection.execute("INSERT INTO t VALUES (1, '')")
        return timed(lambda: connection.execute("UPDATE t SET notes = notes || 'x' WHERE id = 1"), 20)
