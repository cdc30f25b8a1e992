"""Everything of one database copied into another, with the proof that it arrived (product §8).

Table by table, in one snapshot of the one and one transaction of the other. What was written is read back before it
holds: rows are counted, and each table's checksum is the sum of the SHA-256 of its rows, so that it doesn't depend on the
order in which an engine gives them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import peewee

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.storage.engines import Engine, Row
from desktop.storage.tables import Tables

_AT_ONCE = 2_000
_NOT_COPIED = "schema_state"
"""The other database has its own: it was made by this program."""
_OF_NOBODY = frozenset({_NOT_COPIED, "identity", "sequence", "draft"})
"""Tables that may hold rows although nothing of an agency was ever written."""
_MODULUS = 2**256


@dataclass(frozen=True, slots=True)
class Tally:
    """How many rows a table has, and their checksum in hexadecimal digits."""

    rows: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A table here and there."""

    table: str
    here: Tally
    there: Tally

    @property
    def is_equal(self) -> bool:
        """Every row arrived as it was."""
        return self.here == self.there


def is_empty(engine: Engine, tables: Tables) -> bool:
    """Nothing of an agency lies in this database."""
    names = (model._meta.table_name for model in tables)
    return not any(engine.rows(f'SELECT 1 FROM "{name}" LIMIT 1') for name in names if name not in _OF_NOBODY)


def copy_everything(
    here: Engine, there: Engine, tables: Tables, tables_there: Tables, progress: Progress = silent
) -> tuple[Proof, ...]:
    """Copy all tables, and prove it; in the other database all of it holds or nothing.

    Raises ``UserError`` when the other one isn't empty, can't hold a value, or gives back something else than was
    written.
    """
    if not is_empty(there, tables_there):
        raise UserError(
            Phrase("The other database holds an agency already, so nothing was copied."),
            Phrase("Work on that one, or choose an empty database."),
        )
    copied = [_Table(model) for model in tables if model._meta.table_name != _NOT_COPIED]
    with here.snapshot():
        total = 2 * sum(int(here.rows(f'SELECT COUNT(*) FROM "{table.name}"')[0][0]) for table in copied)
        counter = _Counter(progress, total)
        with there.transaction():
            written = [_copied(here, there, table, counter) for table in copied]
            proofs = tuple(
                Proof(table.name, tally, _tallied(table.rows(there), counter))
                for table, tally in zip(copied, written, strict=True)
            )
            if wrong := [proof.table for proof in proofs if not proof.is_equal]:
                raise UserError(
                    Phrase("The copy is not the same in {tables}, so nothing was copied.", tables=", ".join(wrong)),
                    Phrase("Try again; if it happens twice, the other database can't be trusted."),
                )
    return proofs


class _Counter:
    """Reports rows as they go by."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0

    def passed(self, rows: int) -> None:
        self._done += rows
        self._progress(min(self._done, self._total), self._total)


class _Table:
    """One table, read part by part in the order of its key; values look alike whichever engine they come from."""

    def __init__(self, model: Any) -> None:
        meta = model._meta
        fields = list(meta.sorted_fields)
        key = meta.primary_key
        key_names = key.field_names if isinstance(key, peewee.CompositeKey) else (key.name,)
        self.name: str = meta.table_name
        self.columns = [field.column_name for field in fields]
        self.key = [meta.fields[name].column_name for name in key_names]
        self.key_places = [self.columns.index(name) for name in self.key]
        self._alike = [(place, make) for place, field in enumerate(fields) if (make := _made_alike(field)) is not None]
        self.own_places = [
            place
            for place, field in enumerate(fields)
            if isinstance(field, peewee.ForeignKeyField) and field.rel_model is model
        ]
        """The columns that refer to another row of this table."""

    def rows(self, engine: Engine) -> Iterator[list[Row]]:
        """All rows, in parts."""
        names, key = _listed(self.columns), _listed(self.key)
        marks = ", ".join("?" * len(self.key))
        after: Sequence[object] = ()
        while True:
            where = f"WHERE ({key}) > ({marks})" if after else ""
            found = engine.rows(f'SELECT {names} FROM "{self.name}" {where} ORDER BY {key} LIMIT {_AT_ONCE}', after)
            if not found:
                return
            after = [found[-1][place] for place in self.key_places]
            yield [self._alike_row(row) for row in found]

    def _alike_row(self, row: Row) -> Row:
        values = list(row)
        for place, make in self._alike:
            if values[place] is not None:
                values[place] = make(values[place])
        return tuple(values)


def _copied(here: Engine, there: Engine, table: _Table, counter: _Counter) -> Tally:
    there.run(f'DELETE FROM "{table.name}"')
    into = f'INSERT INTO "{table.name}" ({_listed(table.columns)})'
    linked: list[Row] = []

    def writing() -> Iterator[list[Row]]:
        for part in table.rows(here):
            _put(there, table, into, [_without(row, table.own_places) for row in part])
            if table.own_places:
                linked.extend(tuple(row[place] for place in (*table.own_places, *table.key_places)) for row in part)
            yield part

    tally = _tallied(writing(), counter)
    # Whom a row refers to may come after it, so they are told once all are there.
    named = [row for row in linked if any(value is not None for value in row[: len(table.own_places)])]
    if named:
        put = ", ".join(f'"{table.columns[place]}" = ?' for place in table.own_places)
        at = " AND ".join(f'"{name}" = ?' for name in table.key)
        there.run_many(f'UPDATE "{table.name}" SET {put} WHERE {at}', named)
    return tally


def _put(there: Engine, table: _Table, into: str, rows: list[Row]) -> None:
    try:
        there.insert_many(into, rows)
    except there.errors as error:
        raise UserError(
            Phrase("The other database can't hold a value of {table}, so nothing was copied.", table=table.name),
            Phrase("What it says: {text}", text=str(error).strip().splitlines()[0] if str(error).strip() else ""),
        ) from error


def _tallied(parts: Iterator[list[Row]], counter: _Counter) -> Tally:
    rows = total = 0
    for part in parts:
        for row in part:
            total += int.from_bytes(hashlib.sha256(repr(row).encode("utf-8", "surrogatepass")).digest(), "big")
        rows += len(part)
        counter.passed(len(part))
    return Tally(rows, f"{total % _MODULUS:064x}")


def _without(row: Row, places: Sequence[int]) -> Row:
    if not places:
        return row
    return tuple(None if place in places else value for place, value in enumerate(row))


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _made_alike(field: Any) -> Callable[[Any], Any] | None:
    """What turns a value into the form that both engines take and that a checksum is made of."""
    if isinstance(field, peewee.BooleanField):
        return bool
    if isinstance(field, peewee.BlobField):
        return bytes
    if isinstance(field, peewee.DateTimeField):
        return lambda value: _parsed(datetime, value).isoformat(sep=" ")
    if isinstance(field, peewee.DateField):
        return lambda value: _parsed(date, value).isoformat()
    if isinstance(field, peewee.TimeField):
        return lambda value: _parsed(time, value).isoformat()
    return None


def _parsed(kind: Any, value: Any) -> Any:
    return kind.fromisoformat(value) if isinstance(value, str) else value
