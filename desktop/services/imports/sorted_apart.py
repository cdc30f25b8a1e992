"""Notices that cells were sorted or shifted apart from the hidden keys of their rows, which no single row can tell.

A value that stood in another row when it was exported, and no longer stands there, has moved. Three such values in a
column stop the file; fewer make their rows doubtful, and a person decides about each of their cells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice, Flag, Reference, Score
from desktop.domain.phrase import Phrase
from desktop.excel.grid import cell_text
from desktop.services.imports.returned_sheets import FoundSheet
from desktop.services.mapping import is_blank

FEW = 3
"""Fewer cells or rows than this prove nothing."""
DOUBT = Phrase("Cells of this sheet seem to have moved from row to row. Decide whether this value belongs to this row.")
"""Why a person decides about the changes of a doubtful row, whatever made it doubtful."""
_FLAGGED_AT_MOST = 0.2
_ALIKE = 0.6
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class KeyedRow:
    """A row whose key is good: its place and record (0 for a new row), and its plain values by field as exported and,
    without blanks, in the file."""

    number: int
    record: int
    exported: Mapping[str, object]
    file: Mapping[str, object]

    def was(self, name: str) -> object:
        """The value of a field as it was exported, to be counted; ``None`` for a blank."""
        return _hashable(self.exported.get(name))

    def has(self, name: str) -> object:
        """The value of a field in the file, to be counted; ``None`` for a blank."""
        return _hashable(self.file.get(name))

    def differs(self, name: str) -> bool:
        """Whether the file has another value than was exported; a blank cell says nothing."""
        return name in self.file and self.file[name] != self.exported.get(name)


class Doubtful(NamedTuple):
    """Numbers of rows about which a person is asked: those with cells of other rows, of which many make a file that
    can't be trusted, and those that exchanged words, which a person may well have typed."""

    torn: set[int]
    exchanged: set[int]


def stop_when_flagged(found: FoundSheet, flagged: int, keyed: int) -> None:
    """Raises ``UserError`` when so many rows contradict their keys that the others can't be trusted either."""
    if flagged >= FEW and flagged >= keyed * _FLAGGED_AT_MOST:
        raise moved(found.sheet.name)


def doubtful_rows(
    found: FoundSheet, rows: Sequence[KeyedRow], others: Sequence[KeyedRow] = (),
    gone: Sequence[Mapping[str, object]] = (), order: Mapping[int, int] | None = None, *, has_flagged: bool = False,
) -> Doubtful:  # fmt: skip
    """The rows with values of other rows, or whose values stand in other rows now.

    ``others`` are the further rows of the sheet, copies and new ones; ``gone`` the exported values of the records that
    have no row; ``order`` the places of records when they were exported; ``has_flagged`` says that there are rows which
    contradict their keys. Raises ``UserError`` when a column holds so many that it was sorted or moved alone.
    """
    torn: set[int] = set()
    exchanged: set[int] = set()
    few_words: list[str] = []
    lost = (
        gone if len(gone) <= max(FEW, len(rows) * _FLAGGED_AT_MOST) else ()
    )  # a part of the rows was taken out on purpose
    # Such rows, or one that was copied over others, keys and all, prove that more than single cells was moved about here.
    was_mishandled = has_flagged or (bool(gone) and any(row.record for row in others))
    places = order or {}
    as_exported = sorted(rows, key=lambda row: places.get(row.record, row.number))
    for name in found.columns:
        changed = [row for row in rows if row.differs(name)]
        if not changed:
            continue
        column = _Column(name, rows, changed, others)
        if isinstance(field_of(found.ours.record, name).kind, Choice | Flag | Score | Reference):
            few_words.append(name)
            proof = suspects = changed if _is_sorted_alone(found, column) or _has_orphan(found, name) else []
            alike = changed if was_mishandled else column.exchanged(blank_is_a_word=_is_flag(found, name))
            exchanged |= {row.number for row in (*alike, *_in_steps(rows, name), *_in_steps(as_exported, name))}
        else:
            proof, suspects = column.moved(), [*column.distinctive(lost), *column.standing_elsewhere()]
            suspects += [*_in_steps(rows, name), *_in_steps(as_exported, name)]
            if was_mishandled:
                suspects += column.of_gone(gone)
        suspects = [*suspects, *column.blanked_elsewhere()]
        shifted = _shifted(found, name, rows)
        if len(shifted) >= FEW or len(proof) >= max(FEW, len(changed) * _ALIKE):
            raise moved(found.sheet.name, cell_text(found.sheet.rows[found.header][found.columns[name]]))
        torn |= {row.number for row in (*suspects, *shifted)}
    return Doubtful(torn | _taken_together(few_words, rows), exchanged)


class _Column:
    """The values of a field in all rows, counted as they were exported and as the file has them."""

    def __init__(
        self, name: str, rows: Sequence[KeyedRow], changed: Sequence[KeyedRow], others: Sequence[KeyedRow]
    ) -> None:
        self.name = name
        self.rows = rows
        self.changed = changed
        self.others = others
        self.before = Counter(row.was(name) for row in rows)
        self.now = Counter(row.has(name) for row in rows)

    def moved(self) -> list[KeyedRow]:
        """The changed cells whose value another row has lost: it is no more frequent than it was."""
        return [row for row in self.changed if 0 < self.before[self._value(row)] >= self.now[self._value(row)]]

    def distinctive(self, gone: Sequence[Mapping[str, object]]) -> list[KeyedRow]:
        """Those of them whose value a single record had, also one that is gone, and that has left a row of that record."""
        owners = self.before + Counter(_hashable(row.get(self.name)) for row in gone)
        lines = (*self.rows, *self.others)
        kept = {line.has(self.name) for line in lines if line.record and line.has(self.name) == line.was(self.name)}
        claimed = Counter(line.was(self.name) for line in lines if line.record)
        standing = Counter(line.has(self.name) for line in lines)
        values = ((row, self._value(row)) for row in self.changed)
        return [
            row
            for row, value in values
            if owners[value] == 1 and (value not in kept or standing[value] <= claimed[value])
        ]

    def of_gone(self, gone: Sequence[Mapping[str, object]]) -> list[KeyedRow]:
        """Those of them whose value a record had that is gone."""
        values = {_hashable(row.get(self.name)) for row in gone}
        return [row for row in self.changed if self._value(row) in values]

    def blanked_elsewhere(self) -> list[KeyedRow]:
        """Those of them whose value another row has lost to a blank, by which a person changes nothing."""
        blanked = {row.was(self.name) for row in self.rows if self.name not in row.file}
        return [row for row in self.moved() if self._value(row) in blanked]

    def standing_elsewhere(self) -> list[KeyedRow]:
        """Those whose own value, which no other row had, stands in another row now, be it a copy or a new one."""
        there = {row.has(self.name) for row in (*self.rows, *self.others) if row.has(self.name) != row.was(self.name)}
        own = ((row, row.was(self.name)) for row in self.changed)
        return [row for row, value in own if value is not None and self.before[value] == 1 and value in there]

    def exchanged(self, *, blank_is_a_word: bool) -> list[KeyedRow]:
        """Those of a column of few words, if for the most part they have each other's words, or those of blanked cells.

        Each word may have been typed; but a person seldom gives some rows the words that others lose.
        """
        blanked = [row for row in self.rows if self.name not in row.file]
        lost = Counter(row.was(self.name) for row in self.changed)
        lost += Counter(row.was(self.name) for row in blanked if blank_is_a_word or row.was(self.name) is not None)
        taken = lost & Counter(row.has(self.name) for row in self.changed)
        return list(self.changed) if taken.total() >= max(2, len(self.changed) * _ALIKE) else []

    def _value(self, row: KeyedRow) -> object:
        """What the file has, in a form that equals no blank."""
        value = row.has(self.name)
        return _NOTHING if value is None else value


def _is_flag(found: FoundSheet, name: str) -> bool:
    return isinstance(field_of(found.ours.record, name).kind, Flag)


def _is_sorted_alone(found: FoundSheet, column: _Column) -> bool:
    """Whether a column of few words has its old words, in the order of their texts."""
    before, now = (
        Counter(row.was(column.name) for row in column.changed),
        Counter(row.has(column.name) for row in column.changed),
    )
    return len(column.changed) > 1 and before == now and _is_sorted(found, column.name)


def _shifted(found: FoundSheet, name: str, rows: Sequence[KeyedRow]) -> list[KeyedRow]:
    """The changed cells at the end of a column that has slipped by one cell, up or down."""
    last = rows[-1]
    had_something = last.was(name) is not None or _is_flag(found, name)
    if name not in last.file and had_something:
        slipped = [upper for upper, _ in _neighbours(rows, lambda upper, lower: upper.has(name) == lower.was(name))]
        if slipped:
            return [row for row in slipped if row.differs(name)]
    if not _has_slipped_out(found, name, last):
        return []
    slipped = [lower for _, lower in _neighbours(rows, lambda upper, lower: lower.has(name) == upper.was(name))]
    return [row for row in slipped if row.differs(name)]


def _in_steps(rows: Sequence[KeyedRow], name: str) -> Iterator[KeyedRow]:
    """The changed cells that have the old value of the next row, or of the one before, several in a row."""
    for ordered in (rows, rows[::-1]):
        run: list[KeyedRow] = []
        for row, following in pairwise((*ordered, None)):
            assert row is not None
            if following is not None and row.differs(name) and row.has(name) == following.was(name) is not None:
                run.append(row)
                continue
            if len(run) > 1:
                yield from run
            run = []


def _neighbours(
    rows: Sequence[KeyedRow], alike: Callable[[KeyedRow, KeyedRow], bool]
) -> Iterator[tuple[KeyedRow, KeyedRow]]:
    """The neighbours, upper and lower, from the end of a sheet upwards as long as they are alike.

    Where lines of others stand between two rows nobody knows what slipped through them: they may be, and it goes on above.
    """
    for lower, upper in pairwise(reversed(rows)):
        if not alike(upper, lower) and lower.number - upper.number == 1:
            return
        yield upper, lower


def _has_slipped_out(found: FoundSheet, name: str, last: KeyedRow) -> bool:
    """Whether the cell below the last row holds something, in a row without keys."""
    below = last.number + 1
    if below >= len(found.sheet.rows):
        return False
    line = found.sheet.rows[below]
    return not is_blank(line[found.columns[name]]) and all(is_blank(line[place]) for place in found.keys)


def _has_orphan(found: FoundSheet, name: str) -> bool:
    """Whether a word of the column stands alone in a row without keys: it has slipped out of its own, wherever that is now."""
    place = found.columns[name]
    others = [other for other in (*found.columns.values(), *found.keys) if other != place]
    return any(
        not is_blank(line[place]) and all(is_blank(line[other]) for other in others)
        for line in found.sheet.rows[found.header + 1 :]
    )


def _taken_together(names: Sequence[str], rows: Sequence[KeyedRow]) -> set[int]:
    """Rows of which several columns of few words have the words of one other row, which has changed there as well."""
    doubtful = set()
    for row in rows:
        changed = [name for name in names if row.differs(name)]
        if len(changed) > 1 and any(
            other is not row and all(row.has(name) == other.was(name) != other.has(name) for name in changed)
            for other in rows
        ):
            doubtful.add(row.number)
    return doubtful


def _is_sorted(found: FoundSheet, name: str) -> bool:
    """Whether a column stands in the order of its texts, which a person doesn't bring about by editing."""
    place = found.columns[name]
    cells = (line[place] for line in found.sheet.rows[found.header + 1 :])
    texts = [cell_text(cell) for cell in cells if not is_blank(cell)]
    runs = sum(1 for one, following in pairwise(texts) if one != following) + 1
    return runs == len(set(texts))


def moved(sheet: str, column: str = "") -> UserError:
    """What is said of a sheet, or a column of it, whose cells no longer stand in their rows."""
    if column:
        message = Phrase(
            "On the sheet “{sheet}” the column “{column}” was sorted or moved apart from its rows; nothing was changed.",
            sheet=sheet, column=column,
        )  # fmt: skip
    else:
        message = Phrase(
            "On the sheet “{sheet}” many rows no longer fit their hidden keys; nothing was changed.", sheet=sheet
        )
    return UserError(message, Phrase("Undo the sorting in the workbook, or export it again and repeat the edits."))


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
