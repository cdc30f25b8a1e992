"""Writes changes of records: ids and codes for new ones, the check against what is stored, rows and updates.

Everything here runs inside the transaction of a commit or an undo.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.record import Record, code_of
from desktop.storage import numbering
from desktop.storage.conflicts import Clash, Conflict, ConflictItem, watched_field
from desktop.storage.engines import Engine
from desktop.storage.shapes import Shape, Shapes, in_parts
from desktop.storage.tables import in_order, references

Changes = list[Change[Record]]
Ids = dict[tuple[str, int], int]
"""The real ids of records that had a provisional one, by table."""


def folded_together(changes: Iterable[Change[Record]]) -> Changes:
    """One change per record: where several follow each other, from the first state to the last."""
    folded: dict[tuple[str, int], Change[Record]] = {}
    for change in changes:
        key = (change.after.table, change.after.id)
        earlier = folded.get(key)
        folded[key] = change if earlier is None else Change(earlier.before, change.after)
    return list(folded.values())


def with_real_ids(engine: Engine, changes: Changes, now: datetime, batch: int) -> tuple[Changes, Ids]:
    """New records get their ids, codes and stamps, and references to them follow.

    A new record that tells of its own batch (an import) learns its number. Raises ``ValueError`` when a reference
    points to a provisional record that isn't part of the changes.
    """
    new: dict[type[Record], list[Record]] = defaultdict(list)
    for change in changes:
        if change.before is None:
            if change.after.id > 0:
                raise ValueError(f"{change.after.table} {change.after.id} is stored already, so it can't be new")
            new[change.record].append(change.after)
    ids: Ids = {}
    codes: dict[tuple[str, int], str] = {}
    for record, items in new.items():
        for item, number in zip(items, _numbers(engine, record, items), strict=True):
            ids[record.table, item.id] = number
            if record.code_prefix and not getattr(item, "code"):  # noqa: B009 - only some records have one
                codes[record.table, item.id] = code_of(record.code_prefix, number)
    return [_resolved(change, ids, codes, now, batch) for change in changes], ids


def against_stored(shapes: Shapes, changes: Changes, now: datetime) -> Changes:
    """The changes on what is stored now, with what others changed in other fields; those that change nothing are gone.

    Raises ``Conflict`` when somebody changed the same field to something else.
    """
    wanted: dict[type[Record], list[int]] = defaultdict(list)
    for change in changes:
        if change.before is not None:
            wanted[change.record].append(change.after.id)
    stored = {record: shapes.by_id(record, ids) for record, ids in wanted.items()}
    conflicts: list[ConflictItem] = []
    ready: Changes = []
    for change in changes:
        if change.before is None:
            ready.append(change)
            continue
        present = stored[change.record].get(change.after.id)
        if present is None:
            raise ValueError(f"{change.after.table} {change.after.id} isn't stored")
        merged = _merged(shapes[change.record], change, present, conflicts)
        if merged:
            after = replace(present, revision=present.revision + 1, updated_at=now, **merged)
            ready.append(Change(present, after))
    if conflicts:
        raise Conflict(tuple(conflicts))
    return ready


def clashes(shapes: Shapes, changes: Changes) -> list[Clash]:
    """Records that would share a value which only one may have; blank values and the trash don't count."""
    found: list[Clash] = []
    by_record: dict[type[Record], list[Change[Record]]] = defaultdict(list)
    for change in changes:
        by_record[change.record].append(change)
    for record, group in by_record.items():
        written = {change.after.id for change in group}
        for field in record.catalogue():
            if field.unique:
                value_of = attrgetter(field.name)
                owners: dict[Any, Record] = {}
                for change in _claiming(group, field.name):
                    value = value_of(change.after)
                    if value in owners:
                        found.append(Clash(field, value, change.after, owners[value]))
                    owners.setdefault(value, change.after)
                for part in in_parts(owners):
                    for theirs in shapes.load(record, None, False, {field.name: part}):
                        if theirs.id not in written:
                            found.append(Clash(field, value_of(theirs), owners[value_of(theirs)], theirs))
    return found


def write_records(shapes: Shapes, changes: Changes) -> None:
    """Insert what is new and update what differs; what is referred to comes first."""
    by_record: dict[type[Record], Changes] = defaultdict(list)
    for change in changes:
        by_record[change.record].append(change)
    for record in in_order():
        group = by_record.get(record, [])
        shape = shapes[record]
        _insert(shapes.engine, shape, [change.after for change in group if change.before is None])
        _update(shapes.engine, shape, [change for change in group if change.before is not None])


def _numbers(engine: Engine, record: type[Record], items: Sequence[Record]) -> list[int]:
    """New ids, leaving out those whose code somebody has given to another record by hand."""
    if not record.code_prefix:
        return list(numbering.take(engine, record.table, len(items)))
    given = {getattr(item, "code") for item in items}  # noqa: B009 - only some records have one
    free: list[int] = []
    while len(free) < len(items):
        for part in in_parts(numbering.take(engine, record.table, len(items) - len(free))):
            codes = [code_of(record.code_prefix, number) for number in part]
            marks = ", ".join("?" for _ in codes)
            rows = engine.rows(f'SELECT "code" FROM "{record.table}" WHERE "code" IN ({marks})', codes)
            taken = given | {code for (code,) in rows}
            free += [number for number, code in zip(part, codes, strict=True) if code not in taken]
    return free


def _resolved(
    change: Change[Record], ids: Ids, codes: dict[tuple[str, int], str], now: datetime, batch: int
) -> Change[Record]:
    after = change.after
    values: dict[str, Any] = {}
    for name, table in references(type(after)).items():
        target = getattr(after, name)
        if target is not None and target < 0:
            if (table, target) not in ids:
                raise ValueError(f"{after.table} {after.id} refers to a {table} that isn't part of the change")
            values[name] = ids[table, target]
    if change.before is None:
        values |= {"id": ids[after.table, after.id], "revision": 1, "created_at": now, "updated_at": now}
        if code := codes.get((after.table, after.id)):
            values["code"] = code
        if is_own_import(after) and getattr(after, "batch") is None:  # noqa: B009 - only an import has one
            values["batch"] = batch
    return Change(change.before, replace(after, **values)) if values else change


def is_own_import(item: Record) -> bool:
    """The record of the import that a batch was: it is stamped when that is undone, not taken away."""
    return item.table == "import"


def _merged(
    shape: Shape[Any], change: Change[Record], present: Record, conflicts: list[ConflictItem]
) -> dict[str, Any]:
    """The values that the change sets and that are not stored yet."""
    before, after = change.before, change.after
    values: dict[str, Any] = {}
    for name in shape.watched:
        old, mine = getattr(before, name), getattr(after, name)
        if old == mine:
            continue
        theirs = getattr(present, name)
        if theirs == mine:
            continue
        if theirs != old:
            conflicts.append(ConflictItem(present, watched_field(present, name), old, theirs, mine))
        values[name] = mine
    return values


def _claiming(group: Changes, name: str) -> Iterator[Change[Record]]:
    """The changes after which a record newly has a value that must be its own."""
    for change in group:
        before, after = change.before, change.after
        if after.trashed_at is not None or not getattr(after, name):
            continue
        if before is None or before.trashed_at is not None or getattr(before, name) != getattr(after, name):
            yield change


def _insert(engine: Engine, shape: Shape[Any], items: Sequence[Record]) -> None:
    if not items:
        return
    names = ", ".join(f'"{name}"' for name in shape.names)
    rows = [shape.row(item) for item in _referred_first(shape, items)]
    engine.insert_many(f'INSERT INTO "{shape.table}" ({names})', rows)


def _referred_first(shape: Shape[Any], items: Sequence[Record]) -> Sequence[Record]:
    """New records of one sort that refer to each other (a client recommended by another): the other one first."""
    own = [name for name, table in references(shape.record).items() if table == shape.table]
    new = {item.id: item for item in items}
    if not any(getattr(item, name) in new for item in items for name in own):
        return items
    ordered: dict[int, Record] = {}

    def place(item: Record, above: frozenset[int]) -> None:
        if item.id in ordered or item.id in above:
            return
        for name in own:
            target = new.get(getattr(item, name))
            if target is not None:
                place(target, above | {item.id})
        ordered[item.id] = item

    for item in items:
        place(item, frozenset())
    return list(ordered.values())


def _update(engine: Engine, shape: Shape[Any], changes: Changes) -> None:
    groups: dict[tuple[int, tuple[str, ...]], list[tuple[Any, ...]]] = defaultdict(list)
    for change in changes:
        before, after = change.before, change.after
        assert before is not None
        names = tuple(name for name in shape.watched if getattr(before, name) != getattr(after, name))
        turn = 0 if before.trashed_at is None and after.trashed_at is not None else 1
        if before.trashed_at is not None and after.trashed_at is None:
            turn = 2
        values = [shape.stored(name, getattr(after, name)) for name in (*names, "revision", "updated_at")]
        groups[turn, names].append((*values, after.id))
    # A name that must be its own is given up by who goes to the trash before another takes it, and the other way round.
    for (_, names), rows in sorted(groups.items(), key=lambda group: group[0][0]):
        sets = ", ".join(f'"{name}" = ?' for name in (*names, "revision", "updated_at"))
        engine.run_many(f'UPDATE "{shape.table}" SET {sets} WHERE "id" = ?', rows)
