"""The program killed at any instant of an import: all of it is there afterwards, or nothing (product §9)."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.storage.database import open_store
from desktop.storage.store import Store

IMPORT = """
import os, signal, sys
from datetime import date, timedelta
from pathlib import Path
from desktop.domain.changes import created, edited, together
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.storage.database import open_store
from desktop.storage.figures import FigureBatch
from dataclasses import replace

path, last = Path(sys.argv[1]), int(sys.argv[2])
store = open_store(path)
old = store.load(Client)
new = [Client(name=f"New {number}") for number in range(5)]
people = [Contact(client=client.id, name="Li") for client in new]
changed = edited(Phrase("Edit"), [(client, replace(client, notes="changed")) for client in old])
rows = [(old[0].id, date(2026, 9, 1) + timedelta(day), *[1] * 13) for day in range(10)]
seen = 0

def count(statement):
    global seen
    seen += 1
    if seen == last:
        os.kill(os.getpid(), signal.SIGKILL)

store._engine.database.connection().set_trace_callback(count)
changes = together(Phrase("Import"), created(Phrase("New"), [*new, *people]), changed)
store.commit(changes, by=None, origin="import", figures=FigureBatch("ads", rows))
"""


def counts(store: Store) -> tuple[int, int, int, int]:
    """Clients, contacts, changed clients and days with figures."""
    clients = store.load(Client)
    days = store._engine.rows('SELECT COUNT(*) FROM "daily_figures"')[0][0]
    return len(clients), len(store.load(Contact)), sum(bool(client.notes) for client in clients), days


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
def test_an_import_that_is_killed_before_any_of_its_statements_is_all_or_nothing(tmp_path: Path) -> None:
    seen: set[tuple[int, int, int, int]] = set()
    for statement in range(1, 500):
        path = tmp_path / f"{statement}.db"
        store = open_store(path)
        store.commit(created(Phrase("Old"), [Client(name="A"), Client(name="B")]), by=None)
        store.close()
        ended = subprocess.run([sys.executable, "-c", IMPORT, str(path), str(statement)], check=False)
        store = open_store(path)
        found = counts(store)
        assert found in ((2, 0, 0, 0), (7, 5, 2, 10)), statement
        assert store._engine.rows("PRAGMA integrity_check") == [("ok",)]
        assert store.latest_batch() == (1 if found[0] == 2 else 2)
        store.close()
        seen.add(found)
        if ended.returncode == 0:
            break
        assert ended.returncode == -signal.SIGKILL
    assert len(seen) == 2
    assert statement > 30
