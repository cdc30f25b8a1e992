"""Numbers that the database gives out: ids of records, and the numbers of batches.

A table rather than the engines' own counters: ids stay small and without gaps, and a whole change set gets its ids at
once, also on a distributed engine.
"""

from __future__ import annotations

from desktop.storage.engines import Engine

BATCH = "batch"


def take(engine: Engine, name: str, count: int) -> range:
    """The next ``count`` numbers of a sequence, inside the transaction that uses them."""
    last = _locked(engine, name)
    engine.run('UPDATE "sequence" SET "last" = ? WHERE "name" = ?', (last + count, name))
    return range(last + 1, last + count + 1)


def lock_batches(engine: Engine) -> int:
    """The number that the batch being written will have.

    Others who write wait until this transaction has ended, so batches become visible in the order of their numbers.
    """
    return _locked(engine, BATCH) + 1


def _locked(engine: Engine, name: str) -> int:
    """The last number given out; nobody else can take one until the transaction ends."""
    if not engine.run('UPDATE "sequence" SET "last" = "last" WHERE "name" = ?', (name,)):
        engine.run('INSERT INTO "sequence" ("name", "last") VALUES (?, 0) ON CONFLICT DO NOTHING', (name,))
        engine.run('UPDATE "sequence" SET "last" = "last" WHERE "name" = ?', (name,))
    return int(engine.rows('SELECT "last" FROM "sequence" WHERE "name" = ?', (name,))[0][0])
