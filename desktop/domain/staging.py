"""What a file would change, before anything is changed: the value that a review shows and that a commit writes.

Rules of product §6.3: a blank cell never erases and ``<clear>`` does; only a cell that both sides changed to different
values is a conflict; a second row with the same key is offered as new; a missing row deletes nothing unless it is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import Enum
from typing import Any, NamedTuple

from desktop.domain.changes import Change, ChangeSet, FieldChange
from desktop.domain.complete_changes import complete, merged
from desktop.domain.fields import Field
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record, trashed
from desktop.domain.records import Client, Import

CLEAR = "<clear>"
"""What a person writes into a cell to empty the field."""


class Disposition(Enum):
    """What would become of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    CONFLICT = "conflicting"
    REJECTED = "rejected"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class CellProblem:
    """A cell or row that could not be taken as it stands, and why; ``cell`` is a name like ``D17``, or empty.

    ``everywhere`` says that the same text means the same in every row of its column, as a client's name does.
    """

    sheet: str
    cell: str
    text: str
    reason: Phrase | str
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person typed in the review instead of a cell that could not be read."""

    sheet: str
    cell: str
    text: str
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field changed on both sides since the export: ``exported`` → ``here`` in the database, → ``file`` in the cell.

    ``reason`` says why a person must decide although only the file changed it.
    """

    record: Record
    field: Field
    exported: object
    here: object
    file: object
    cell: str = ""
    reason: Phrase | None = None


@dataclass(frozen=True, slots=True)
class KeptValue:
    """A field that has a value while its cell is blank: it stays, because a blank cell never erases."""

    field: Field
    value: object
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A client with a similar name, and what the row would change if a person says it is the one."""

    client: Client
    changes: tuple[Change[Record], ...]


@dataclass(frozen=True, slots=True)
class StagedRow:
    """One row of the file: whom it is about, what it would change, and what stands in the way.

    ``row_number`` is the row as a spreadsheet counts it; 0 for a record that is missing from the file. ``note`` says
    what a person should know before taking the row.
    """

    sheet: str
    row_number: int
    disposition: Disposition
    title: str = ""
    changes: tuple[Change[Record], ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    note: Phrase | None = None
    kept: tuple[KeptValue, ...] = ()

    @property
    def key(self) -> tuple[str, int, str]:
        """What names this row in a person's choices."""
        return self.sheet, self.row_number, self.title if self.row_number == 0 else ""

    @property
    def field_changes(self) -> list[FieldChange]:
        """Old → new, field by field."""
        return [entry for change in self.changes for entry in change.fields]


class DayChange(NamedTuple):
    """The figures of one client on one day: as they are (``None``: not known yet) and as the file has them."""

    client: int
    day: date
    before: tuple[int | None, ...] | None
    after: tuple[int | None, ...]

    @property
    def disposition(self) -> Disposition:
        """New, changed or unchanged; what the file doesn't know stays as it is."""
        if self.before is None:
            return Disposition.NEW
        differs = any(new is not None and new != old for old, new in zip(self.before, self.after, strict=True))
        return Disposition.CHANGED if differs else Disposition.UNCHANGED


@dataclass(frozen=True, slots=True)
class StagedFigures:
    """Daily figures of a file: the ``days`` to be written, how many are known like this already, how many rejected.

    ``by_month`` says that the file holds totals of months, which were spread over these days.
    """

    source: str
    measures: tuple[str, ...]
    days: tuple[DayChange, ...] = ()
    unchanged: int = 0
    rejected: int = 0
    by_month: bool = False

    def counted(self) -> Counter[Disposition]:
        """How many days would be what."""
        counts = Counter(day.disposition for day in self.days)
        counts[Disposition.UNCHANGED] += self.unchanged
        counts[Disposition.REJECTED] += self.rejected
        return counts


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """One column of a foreign file: its title, what it was taken for (empty: not taken), and why not.

    ``key`` names the field it was taken for, as ``services.mapping.targets`` does; ``samples`` are its first values.
    """

    sheet: str
    title: str
    taken_for: Phrase | str = ""
    reason: Phrase | str = ""
    key: str = ""
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decided in the review; rows are named by ``StagedRow.key``.

    ``take_file`` holds (record's table, id, field) of the conflicts in which the file wins, ``other`` a third value
    for some; the database wins in the rest. ``chosen`` says which suggested client a row is about, ``trash`` which
    missing rows shall go.
    """

    left_out: frozenset[tuple[str, int, str]] = frozenset()
    take_file: frozenset[tuple[str, int, str]] = frozenset()
    other: Mapping[tuple[str, int, str], object] = field(default_factory=dict)
    chosen: Mapping[tuple[str, int, str], int] = field(default_factory=dict)
    trash: frozenset[tuple[str, int, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Staged:
    """A file that was read and compared, with nothing written yet.

    ``shared`` are new records that several rows refer to, as reps nobody has entered yet; ``notes`` are sentences
    about the whole file; ``file_problems`` those cells that belong to no row. ``before`` is the import of the very same
    file that stands already.
    """

    file_name: str
    sha256: str
    kind: str
    rows: tuple[StagedRow, ...] = ()
    figures: StagedFigures | None = None
    shared: tuple[Record, ...] = ()
    columns: tuple[ColumnRead, ...] = ()
    notes: tuple[Phrase, ...] = ()
    file_problems: tuple[CellProblem, ...] = ()
    before: Import | None = None

    @property
    def problems(self) -> tuple[CellProblem, ...]:
        """Every cell that could not be taken, in the order of the file."""
        return (*self.file_problems, *(problem for row in self.rows for problem in row.problems))

    @property
    def unmapped(self) -> tuple[ColumnRead, ...]:
        """The columns that were not taken."""
        return tuple(column for column in self.columns if not column.taken_for)

    @property
    def conflicts(self) -> tuple[FieldConflict, ...]:
        """Every field that both sides changed."""
        return tuple(conflict for row in self.rows for conflict in row.conflicts)

    def counted(self, choices: Choices | None = None) -> Counter[Disposition]:
        """How many rows are new, changed, unchanged, conflicting, rejected or missing; of those that a person didn't
        leave out, and with a new row that is about a known client after all as a changed one."""
        choices = choices or Choices()
        counts = Counter(
            Disposition.CHANGED if row.key in choices.chosen else row.disposition
            for row in self.rows
            if row.key not in choices.left_out
        )
        if self.figures is not None:
            counts += self.figures.counted()
        return counts

    def taking_the_file(self) -> frozenset[tuple[str, int, str]]:
        """The choice that in every conflict the file wins."""
        return frozenset(conflict_key(conflict) for conflict in self.conflicts)

    def accepted(self, choices: Choices | None = None, *, at: datetime | None = None) -> ChangeSet:
        """The change set of what may pass: all rows that aren't left out, with the conflicts as they were decided.

        ``at`` (UTC) is when chosen missing rows go to the trash. Changes that refer to a record which was left out are
        left out too.
        """
        choices = choices or Choices()
        taken = [change for row in self.rows for change in _of_row(row, choices, at)]
        if moved := _said_to_be_known(self.rows, choices):
            taken = [_about(change, moved) for change in taken]
        changes = complete([Change(None, item) for item in self.shared], merged(taken))
        return ChangeSet(Phrase("Import of {file}", file=self.file_name), tuple(changes))


def conflict_key(conflict: FieldConflict) -> tuple[str, int, str]:
    """What names a conflict in a person's choices."""
    return type(conflict.record).table, conflict.record.id, conflict.field.name


def _of_row(row: StagedRow, choices: Choices, at: datetime | None) -> Iterator[Change[Record]]:
    if row.disposition is Disposition.MISSING:
        if row.key in choices.trash and at is not None:
            for change in row.changes:
                yield Change(change.after, trashed(change.after, at))
        return
    if row.key in choices.left_out or row.disposition is Disposition.REJECTED:
        return
    chosen = choices.chosen.get(row.key)
    for suggestion in row.suggestions:
        if suggestion.client.id == chosen:
            yield from suggestion.changes
            return
    yield from row.changes
    for conflict in row.conflicts:
        key = conflict_key(conflict)
        if key in choices.other or key in choices.take_file:
            values: dict[str, Any] = {conflict.field.name: choices.other.get(key, conflict.file)}
            yield Change(conflict.record, replace(conflict.record, **values))


def _said_to_be_known(rows: Iterable[StagedRow], choices: Choices) -> dict[int, int]:
    """The clients that rows would add, and which known ones a person said they are: later rows may be about them too."""
    moved: dict[int, int] = {}
    for row in rows:
        chosen = choices.chosen.get(row.key)
        if chosen is not None and any(suggestion.client.id == chosen for suggestion in row.suggestions):
            fresh = (change.after.id for change in row.changes if isinstance(change.after, Client))
            moved.update((number, chosen) for number in fresh if number < 0)
    return moved


def _about(change: Change[Record], moved: Mapping[int, int]) -> Change[Record]:
    client = moved.get(getattr(change.after, "client", None) or 0)
    if client is None:
        return change
    values: dict[str, Any] = {"client": client}
    return Change(change.before, replace(change.after, **values))


def merged_value(exported: object, here: object, file: object) -> tuple[bool, bool]:
    """Whether the file changes a value, and whether that contradicts a change made here (product §6.3).

    The values are plain ones (``snapshot.plain``). What the file left as it was exported is no change.
    """
    if file in (exported, here):
        return False, False
    return True, here != exported


__all__ = [
    "CLEAR",
    "CellProblem",
    "Choices",
    "ColumnRead",
    "Correction",
    "DayChange",
    "Disposition",
    "FieldConflict",
    "KeptValue",
    "Staged",
    "StagedFigures",
    "StagedRow",
    "Suggestion",
    "conflict_key",
    "merged_value",
]
