"""Makes the tables of a new database and brings those of an earlier program up to date (product §9)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import peewee

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.storage.engines import APPLICATION_ID, Engine
from desktop.storage.migrations import STEPS, Step
from desktop.storage.tables import FURTHER_INDEXES, IDLE_DAYS, MARKS_IN_CALLS, Tables

_LOCK = 0x48756966
"""The number that programs on a server agree on, so that only one upgrades at a time."""


@dataclass(frozen=True, slots=True)
class State:
    """The version of a database, and the fingerprint of the columns and indexes that its last program declared."""

    version: int
    fingerprint: str


def wanted(tables: Tables, steps: tuple[Step, ...] = STEPS) -> State:
    """The state of a database that needs nothing done."""
    names = sorted(f"{table}.{column}" for table, columns in tables.columns().items() for column in columns)
    names += sorted(f"{table}:{','.join(index)}" for table, indexes in FURTHER_INDEXES.items() for index in indexes)
    names += (IDLE_DAYS, MARKS_IN_CALLS)
    return State(1 + len(steps), hashlib.sha256("\n".join(names).encode()).hexdigest()[:32])


def stored_state(engine: Engine) -> State | None:
    """The state that is written in the database; ``None`` when it isn't one of this program.

    Raises what the engine raises when the table doesn't exist, so ask for the tables first.
    """
    rows = engine.rows('SELECT "version", "fingerprint" FROM "schema_state"')
    return State(*rows[0]) if rows else None


def prepare(
    engine: Engine,
    tables: Tables,
    *,
    steps: tuple[Step, ...] = STEPS,
    before_upgrade: Callable[[], object] = lambda: None,
) -> None:
    """Bring the database to this program's schema, in one transaction; ``before_upgrade`` is called before a change
    of a database that holds something.

    Raises ``UserError`` for a newer database or one of another program; nothing is changed then.
    """
    target = wanted(tables, steps)
    existing = existing_columns(engine)
    if "schema_state" in existing:
        state = stored_state(engine)
        if state == target:
            return
        refuse_newer(state, existing, tables, target)
        before_upgrade()
    else:
        refuse_foreign(existing, tables, engine.is_file)
    with engine.transaction():
        if not engine.is_file:
            engine.rows("SELECT pg_advisory_xact_lock(?)", (_LOCK,))
            existing = existing_columns(engine)
        if "schema_state" in existing:
            # Another desk may have upgraded while this one waited for the lock.
            state = stored_state(engine)
            refuse_newer(state, existing, tables, target)
            _complete(engine, tables, existing)
            for step in steps[(state.version if state else 1) - 1 :]:
                step(engine)
        else:
            _complete(engine, tables, existing)
        engine.run('DELETE FROM "schema_state"')
        engine.run(
            'INSERT INTO "schema_state" ("id", "version", "fingerprint") VALUES (1, ?, ?)',
            (target.version, target.fingerprint),
        )
        if engine.is_file:
            engine.run(f"PRAGMA application_id = {APPLICATION_ID}")
            engine.run(f"PRAGMA user_version = {target.version}")


def existing_columns(engine: Engine) -> dict[str, list[str]]:
    """The tables of the database with their columns."""
    if not engine.is_file:
        found: dict[str, list[str]] = {}
        for table, column in engine.rows(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = current_schema() ORDER BY ordinal_position"
        ):
            found.setdefault(table, []).append(column)
        return found
    names = engine.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name: [row[1] for row in engine.rows(f'PRAGMA table_info("{name}")')] for (name,) in names}


def refuse_newer(state: State | None, existing: dict[str, list[str]], tables: Tables, target: State) -> None:
    """Raise ``UserError`` when a newer program wrote the database: its version is higher, or it has more columns."""
    version = state.version if state else 1
    known = tables.columns()
    further = any(set(columns) - set(known[table]) for table, columns in existing.items() if table in known)
    if version > target.version or (version == target.version and further):
        raise newer()


def refuse_foreign(existing: dict[str, list[str]], tables: Tables, is_file: bool) -> None:
    """Raise ``UserError`` when the database holds the tables of something else."""
    if existing if is_file else existing.keys() & tables.columns().keys():
        raise foreign()


def newer() -> UserError:
    """The database was written by a later version of the program."""
    return UserError(
        Phrase("This database was written by a newer version of the program; it was left as it is."),
        Phrase("Install the newer version, or open another database."),
    )


def foreign() -> UserError:
    """The database belongs to another program."""
    return UserError(
        Phrase("This database belongs to another program; it was left as it is."),
        Phrase("Choose another file or address."),
    )


def _complete(engine: Engine, tables: Tables, existing: dict[str, list[str]]) -> None:
    """Create the tables, columns and indexes that are missing."""
    for model in tables:
        columns = existing.get(model._meta.table_name)
        if columns is None:
            model._schema.create_all(safe=True)
            continue
        missing = [field for name, field in model._meta.columns.items() if name not in columns]
        for field in missing:
            _add_column(engine, model, field)
        model._schema.create_indexes(safe=True)


def _add_column(engine: Engine, model: Any, field: Any) -> None:
    context = engine.database.get_sql_context()
    context.literal(f'ALTER TABLE "{model._meta.table_name}" ADD COLUMN ').sql(field.ddl(context))
    if isinstance(field, peewee.ForeignKeyField):
        target = field.rel_model._meta.table_name
        context.literal(f' REFERENCES "{target}" ("id")')
    sql, parameters = context.query()
    engine.run(sql, parameters)
