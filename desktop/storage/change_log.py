"""Who changed which field when, from what to what (product §4); and the states that follow from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import BY_TABLE
from desktop.storage.columns import from_json, to_json
from desktop.storage.engines import Engine, Row
from desktop.storage.phrases import phrase_from_json, phrase_to_json
from desktop.storage.shapes import Shape, Shapes

CREATED = ""
"""Stands for the field in the one line that tells of a new record with all its values."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One step of the history. ``by`` is the rep's id, ``at`` and ``undone_at`` are UTC, ``undoes`` the batch taken back."""

    number: int
    title: Phrase
    at: datetime
    by: int | None
    origin: str
    records: int
    figures: int
    undone_at: datetime | None = None
    undoes: int | None = None


class Entry(NamedTuple):
    """One field of one record in one batch; for a new record, ``after`` holds all values."""

    batch: int
    table: str
    record: int
    field: str
    before: Any
    after: Any


def add_batch(engine: Engine, batch: Batch) -> None:
    """Write the head of a batch and count its number as given out."""
    engine.run('UPDATE "sequence" SET "last" = ? WHERE "name" = ?', (batch.number, "batch"))
    engine.run(
        'INSERT INTO "batch" ("number", "title", "at", "by", "origin", "records", "figures", "undone_at", "undoes")'
        " VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?)",
        (batch.number, phrase_to_json(batch.title), batch.at.isoformat(sep=" "), batch.by, batch.origin, batch.records,
         batch.figures, batch.undoes),
    )  # fmt: skip


def batches(engine: Engine, where: str = "", parameters: tuple[Any, ...] = (), limit: int | None = None) -> list[Batch]:
    """Steps of the history, latest first."""
    rows = engine.rows(
        'SELECT "number", "title", "at", "by", "origin", "records", "figures", "undone_at", "undoes" FROM "batch" '
        + where
        + ' ORDER BY "number" DESC'
        + (f" LIMIT {limit:d}" if limit is not None else ""),
        parameters,
    )
    return [
        Batch(
            number,
            phrase_from_json(title),
            _moment(at),
            by,
            origin,
            records,
            figures,
            undone and _moment(undone),
            undoes,
        )
        for number, title, at, by, origin, records, figures, undone, undoes in rows
    ]


def add_entries(engine: Engine, number: int, shapes: Shapes, changes: Iterable[Change[Record]]) -> None:
    """Write down what a batch changes, field by field; a new record in one line."""
    lines: list[Row] = []
    for change in changes:
        shape = shapes[type(change.after)]
        for field, before, after in _differences(shape, change):
            lines.append((number, len(lines), shape.table, change.after.id, field, before, after))
    engine.insert_many(
        'INSERT INTO "change_log" ("batch", "line", "table", "record", "field", "before", "after")', lines
    )


def entries(engine: Engine, where: str, parameters: tuple[Any, ...]) -> list[Entry]:
    """Lines of the change log in the order in which they were written."""
    rows = engine.rows(
        f'SELECT "batch", "table", "record", "field", "before", "after" FROM "change_log" WHERE {where}'
        ' ORDER BY "batch", "line"',
        parameters,
    )
    return [
        Entry(batch, table, record, field, from_json(before), from_json(after))
        for batch, table, record, field, before, after in rows
        if table in BY_TABLE
    ]


def change_sets(shapes: Shapes, first: int, last: int | None = None) -> list[ChangeSet]:
    """The batches from ``first`` to ``last`` (or the latest) as they were: from what is stored now, the log is followed
    backwards. Revisions are counted back, stamps are those of now."""
    engine = shapes.engine
    with engine.snapshot():
        numbers = (first,) if last is None else (first, last)
        heads = batches(engine, 'WHERE "number" >= ?' + ("" if last is None else ' AND "number" <= ?'), numbers)
        if last is None:
            log = entries(engine, '"batch" >= ?', (first,))
        else:
            log = _entries_until_now(shapes, first, last)
        wanted: dict[str, set[int]] = defaultdict(set)
        for entry in log:
            wanted[entry.table].add(entry.record)
        states: dict[tuple[str, int], Record] = {
            (table, number): item
            for table, ids in wanted.items()
            for number, item in shapes.by_id(BY_TABLE[table], ids).items()
        }
    by_batch: dict[int, dict[tuple[str, int], list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in log:
        by_batch[entry.batch][entry.table, entry.record].append(entry)
    changes: dict[int, list[Change[Record]]] = {}
    for number in sorted(by_batch, reverse=True):
        changes[number] = [
            _stepped_back(shapes, states, key, lines) for key, lines in by_batch[number].items() if key in states
        ]
    return [ChangeSet(head.title, tuple(changes.get(head.number, ())), head.number) for head in reversed(heads)]


def _entries_until_now(shapes: Shapes, first: int, last: int) -> list[Entry]:
    """The lines of some batches, and all later ones about the same records."""
    return entries(
        shapes.engine,
        '"batch" >= ? AND EXISTS (SELECT 1 FROM "change_log" AS "own" WHERE "own"."batch" >= ? AND "own"."batch" <= ?'
        ' AND "own"."table" = "change_log"."table" AND "own"."record" = "change_log"."record")',
        (first, first, last),
    )


def _stepped_back(
    shapes: Shapes, states: dict[tuple[str, int], Record], key: tuple[str, int], lines: list[Entry]
) -> Change[Record]:
    """One record's change in one batch; its state becomes the one before."""
    after = states[key]
    if any(line.field == CREATED for line in lines):
        return Change(None, after)
    shape = shapes[type(after)]
    values = {line.field: shape.value(line.field, line.before) for line in lines if line.field in shape.watched}
    before = states[key] = replace(after, revision=after.revision - 1, **values)
    return Change(before, after)


def _differences(shape: Shape[Any], change: Change[Record]) -> list[tuple[str, str, str]]:
    before, after = change.before, change.after
    if before is None:
        values = {
            name: to_json(shape.stored(name, getattr(after, name)))
            for name, default in shape.defaults.items()
            if getattr(after, name) != default
        }
        return [(CREATED, "null", "{" + ",".join(f"{to_json(name)}:{text}" for name, text in values.items()) + "}")]
    return [
        (name, to_json(shape.stored(name, getattr(before, name))), to_json(shape.stored(name, getattr(after, name))))
        for name in shape.watched
        if getattr(before, name) != getattr(after, name)
    ]


def _moment(stored: Any) -> datetime:
    return datetime.fromisoformat(stored) if isinstance(stored, str) else stored
