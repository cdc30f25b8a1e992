"""Takes a batch back, also one of last month: what was edited since stays, and is told (product §6.3)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import Any

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import BY_TABLE, RECORDS, Import
from desktop.storage import figure_writing
from desktop.storage.change_log import CREATED, Batch, Entry, batches, entries
from desktop.storage.engines import Engine
from desktop.storage.shapes import Shape, Shapes, in_parts
from desktop.storage.tables import in_order, references
from desktop.storage.writing import Changes, clashes, is_own_import

EDITED_SINCE = Phrase("It was edited since.")
IN_USE = Phrase("It is in use since.")


class Outcome(Enum):
    """What became of one record of a batch that was taken back."""

    REVERSED = "reversed"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class UndoneRow:
    """One record of the batch, as it was found, and why it was kept or failed."""

    item: Record
    outcome: Outcome
    reason: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo did. The counts are of records and days of figures together."""

    changes: ChangeSet
    reversed: int
    kept: int
    failed: int
    rows: tuple[UndoneRow, ...] = ()
    figures: figure_writing.TakenBack = figure_writing.TakenBack()


def batch_to_undo(engine: Engine, number: int) -> Batch:
    """The batch with this number. Raises ``UserError`` when there is none or it is undone already."""
    found = batches(engine, 'WHERE "number" = ?', (number,))
    if not found:
        raise UserError(
            Phrase("There is no batch {number}.", number=number),
            Phrase("The history lists the batches and their numbers."),
        )
    if found[0].undone_at is not None:
        raise UserError(
            Phrase("Batch {number} is undone already.", number=number), Phrase("To get it back, undo the undoing.")
        )
    return found[0]


def title_of(engine: Engine, batch: Batch) -> Phrase:
    """How the undoing of a batch is called in the history."""
    if batch.undoes is None:
        return Phrase("Undo: {title}", title=batch.title)
    origin, again = first_of(engine, batch)
    return Phrase("Redo: {title}" if again else "Undo: {title}", title=origin.title)


def first_of(engine: Engine, batch: Batch) -> tuple[Batch, bool]:
    """The batch that a chain of undoing began with, and whether undoing this link writes it again."""
    again = False
    while batch.undoes is not None:
        batch = batches(engine, 'WHERE "number" = ?', (batch.undoes,))[0]
        again = not again
    return batch, again


def figures_taken_back(engine: Engine, batch: Batch) -> figure_writing.TakenBack:
    """Take the figures of a batch back, or write them again when it was an undoing itself."""
    origin, again = first_of(engine, batch)
    if not origin.figures:
        return figure_writing.TakenBack()
    if again:
        return figure_writing.bring_back(engine, origin.number)
    return figure_writing.take_back(engine, origin.number, origin.figures)


def told_by_import(changes: Changes, rows: Iterable[UndoneRow], figures: figure_writing.TakenBack) -> Changes:
    """The changes with what became of the rows noted on the record of the import that is taken back."""
    count = Counter(row.outcome for row in rows)
    told: dict[str, Any] = {
        "undone_rows": count[Outcome.REVERSED] + figures.reversed,
        "undone_kept": count[Outcome.KEPT] + figures.kept,
        "undone_failed": count[Outcome.FAILED],
    }
    return [
        Change(change.before, replace(change.after, **told))
        if isinstance(change.after, Import) and change.after.undone_at is not None
        else change
        for change in changes
    ]


def changes_back(shapes: Shapes, batch: Batch, now: datetime) -> tuple[Changes, list[UndoneRow]]:
    """The changes that take the records of a batch back, and what becomes of each record."""
    lines: dict[type[Record], dict[int, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries(shapes.engine, '"batch" = ?', (batch.number,)):
        lines[BY_TABLE[entry.table]][entry.record].append(entry)
    changes: Changes = []
    rows: list[UndoneRow] = []
    gone: dict[type[Record], set[int]] = {}
    # What refers to others is decided first: a client whose new contact was edited since must stay for its sake.
    for record in reversed(in_order()):
        shape = shapes[record]
        present = shapes.by_id(record, lines[record])
        created: dict[int, Record] = {}
        for number, entries_of_one in lines[record].items():
            item = present[number]
            if entries_of_one[0].field == CREATED:
                _take_away(shape, item, entries_of_one[0], now, created, changes, rows)
            else:
                _put_back(shape, item, entries_of_one, now, changes, rows)
        used = _used_by_others(shapes, record, set(created), gone, batch.number)
        for number, item in created.items():
            if number in used:
                rows.append(UndoneRow(item, Outcome.KEPT, IN_USE))
            else:
                changes.append(_stamped(item, now, trashed_at=now))
                rows.append(UndoneRow(item, Outcome.REVERSED))
        gone[record] = created.keys() - used
    return _without_clashes(shapes, changes, rows)


def _take_away(
    shape: Shape[Any],
    item: Record,
    entry: Entry,
    now: datetime,
    created: dict[int, Record],
    changes: Changes,
    rows: list[UndoneRow],
) -> None:
    """A record that the batch added: it goes unless somebody has worked on it since."""
    if is_own_import(item):
        changes.append(_stamped(item, now, undone_at=datetime.now().replace(microsecond=0)))
        return
    values = {name: shape.value(name, stored) for name, stored in entry.after.items()}
    as_added = all(getattr(item, name) == values.get(name, default) for name, default in shape.defaults.items())
    if as_added:
        created[item.id] = item
    else:
        rows.append(UndoneRow(item, Outcome.KEPT, EDITED_SINCE))


def _put_back(
    shape: Shape[Any], item: Record, lines: list[Entry], now: datetime, changes: Changes, rows: list[UndoneRow]
) -> None:
    """A record that the batch changed: each field goes back unless it was changed again."""
    values: dict[str, Any] = {}
    kept = False
    for entry in lines:
        if entry.field not in shape.watched:
            continue
        if getattr(item, entry.field) == shape.value(entry.field, entry.after):
            values[entry.field] = shape.value(entry.field, entry.before)
        else:
            kept = True
    if values:
        changes.append(_stamped(item, now, **values))
    if kept:
        rows.append(UndoneRow(item, Outcome.KEPT, EDITED_SINCE))
    else:
        rows.append(UndoneRow(item, Outcome.REVERSED))


def _stamped(item: Record, now: datetime, **values: Any) -> Change[Record]:
    return Change(item, replace(item, revision=item.revision + 1, updated_at=now, **values))


def _used_by_others(
    shapes: Shapes, record: type[Record], ids: set[int], gone: dict[type[Record], set[int]], batch: int
) -> set[int]:
    """Those of the records that something else belongs to which stays: a call with a client, figures of a client."""
    used: set[int] = set()
    if not ids:
        return used
    for other in RECORDS:
        needed = {field.name for field in other.catalogue() if field.required}
        for name, table in references(other).items():
            if table != record.table or name not in needed:
                continue
            for part in in_parts(ids):
                marks = ", ".join("?" for _ in part)
                found = shapes.engine.rows(
                    f'SELECT "id", "{name}" FROM "{other.table}"'
                    f' WHERE "{name}" IN ({marks}) AND "trashed_at" IS NULL', part
                )  # fmt: skip
                used.update(target for number, target in found if number not in gone.get(other, set()))
    if record.table == "client":
        used |= figure_writing.clients_with_other_figures(shapes.engine, batch, ids)
    return used


def _without_clashes(shapes: Shapes, changes: Changes, rows: list[UndoneRow]) -> tuple[Changes, list[UndoneRow]]:
    """Leave out what can't go back, because another record has its name or username by now."""
    while found := clashes(shapes, changes):
        failed = {(clash.mine.table, clash.mine.id): clash.reason for clash in found}
        changes = [change for change in changes if (change.after.table, change.after.id) not in failed]
        rows = [
            UndoneRow(row.item, Outcome.FAILED, failed[row.item.table, row.item.id])
            if (row.item.table, row.item.id) in failed
            else row
            for row in rows
        ]
    return changes, rows
