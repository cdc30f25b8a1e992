"""What tells one agency's database from every other, also where the ids of their records are the same."""

from __future__ import annotations

import uuid

from desktop.storage.engines import Engine


def identity(engine: Engine, word: str = "") -> str:
    """A word drawn by lot when it was first asked for, and kept; copies and backups of the database have the same.

    ``word`` is taken instead of lots, by a database that has none yet.
    """
    known = _known(engine)
    if known is None:
        with engine.transaction():
            drawn = word or uuid.uuid4().hex
            engine.run('INSERT INTO "identity" ("id", "word") VALUES (1, ?) ON CONFLICT DO NOTHING', (drawn,))
        known = _known(engine)  # another desk may have been first
        assert known is not None
    return known


def _known(engine: Engine) -> str | None:
    rows = engine.rows('SELECT "word" FROM "identity" WHERE "id" = 1')
    return str(rows[0][0]) if rows else None
