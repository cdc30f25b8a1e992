"""Absences are records of their own, and an outcome says whom a call reached.

A rep had one absence in two columns; now there may be several, with a stand-in. A call had the outcome ``reached`` and
a flag for the decision maker; now ``decision_maker`` is an outcome of its own (product §3.2, §4).
"""

from __future__ import annotations

from desktop.storage.engines import Engine
from desktop.storage.numbering import take


def upgrade(engine: Engine) -> None:
    """Move the values and drop the columns that held them."""
    engine.run(
        'UPDATE "call" SET "outcome" = ? WHERE "outcome" = ? AND "reached_decision_maker"',
        ("decision_maker", "reached"),
    )
    away = engine.rows(
        'SELECT "id", "absent_from", "absent_to", "created_at", "updated_at" FROM "rep" WHERE "absent_from" IS NOT NULL'
    )
    numbers = take(engine, "absence", len(away)) if away else ()
    for number, (rep, first, last, created, updated) in zip(numbers, away, strict=True):
        engine.run(
            'INSERT INTO "absence" ("id", "revision", "created_at", "updated_at", "rep", "first_day", "last_day", "kind",'
            ' "note") VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)',
            (number, created, updated, rep, first, last, "other", ""),
        )
    for table, column in (("call", "reached_decision_maker"), ("rep", "absent_from"), ("rep", "absent_to")):
        engine.run(f'ALTER TABLE "{table}" DROP COLUMN "{column}"')
