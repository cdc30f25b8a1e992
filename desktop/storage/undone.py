"""What became of each record of a batch that was taken back, told from the change log: also long after (product §6.3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from desktop.domain.phrase import Phrase
from desktop.domain.records import BY_TABLE
from desktop.storage.change_log import CREATED, Batch, Entry, batches, entries
from desktop.storage.shapes import Shapes
from desktop.storage.undo import EDITED_SINCE, IN_USE, Outcome, UndoneRow
from desktop.storage.writing import is_own_import

TAKEN = Phrase("Another record has its name, code or username by now.")
_Key = tuple[str, int]


def outcomes(shapes: Shapes, batch: Batch) -> list[UndoneRow]:
    """Every record of a batch that stands undone, in the order in which it was written, as the records are now.

    Empty for a batch that stands. What another undoing brought back is told by the latest one.
    """
    if batch.undone_at is None:
        return []
    engine = shapes.engine
    undoing = batches(engine, 'WHERE "undoes" = ?', (batch.number,), limit=1)[0].number
    lines = _by_record(entries(engine, '"batch" = ?', (batch.number,)))
    back = _by_record(entries(engine, '"batch" = ?', (undoing,)))
    between = _by_record(
        entry
        for entry in entries(engine, '"batch" > ? AND "batch" < ?', (batch.number, undoing))
        if (entry.table, entry.record) in lines
    )
    found: list[UndoneRow] = []
    by_table: defaultdict[str, set[int]] = defaultdict(set)
    for table, record in lines:
        by_table[table].add(record)
    items = {
        (table, number): item
        for table, numbers in by_table.items()
        for number, item in shapes.by_id(BY_TABLE[table], numbers).items()
    }
    for key, of_record in lines.items():
        item = items.get(key)
        if item is not None and not is_own_import(item):
            found.append(UndoneRow(item, *_outcome(of_record, back.get(key, ()), between.get(key, ()))))
    return found


def _outcome(lines: Iterable[Entry], back: Iterable[Entry], between: Iterable[Entry]) -> tuple[Outcome, Phrase | None]:
    fields = {line.field for line in lines}
    touched = {line.field for line in between}
    returned = {line.field for line in back}
    if CREATED in fields:
        if "trashed_at" in returned:
            return Outcome.REVERSED, None
        return Outcome.KEPT, EDITED_SINCE if touched else IN_USE
    if fields <= returned:
        return Outcome.REVERSED, None
    return (Outcome.KEPT, EDITED_SINCE) if (fields - returned) & touched else (Outcome.FAILED, TAKEN)


def _by_record(found: Iterable[Entry]) -> dict[_Key, list[Entry]]:
    lines: defaultdict[_Key, list[Entry]] = defaultdict(list)
    for entry in found:
        lines[entry.table, entry.record].append(entry)
    return lines
