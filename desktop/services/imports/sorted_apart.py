"""Notices that cells were sorted or shifted apart from the hidden keys of their rows, which no single row can tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice, Flag, Reference, Score, Tags
from desktop.domain.phrase import Phrase
from desktop.excel.grid import cell_text
from desktop.services.imports.returned_sheets import FoundSheet
from desktop.services.mapping import is_blank

FEW = 3
"""Fewer cells or rows than this prove nothing."""
_FLAGGED_AT_MOST = 0.2
_ALIKE = 0.6

Changed = Mapping[str, Sequence[tuple[int, object, object]]]
"""Field → the row, the value as exported and the value in the file, of each cell that differs from the export."""


def stop_when_flagged(found: FoundSheet, flagged: int, keyed: int) -> None:
    """Raises ``UserError`` when so many rows contradict their keys that the others can't be trusted either."""
    if flagged >= FEW and flagged >= keyed * _FLAGGED_AT_MOST:
        raise moved(found.sheet.name)


def stop_when_sorted(found: FoundSheet, changed: Changed) -> None:
    """Raises ``UserError`` when a column holds its own old values in another order: it was sorted or moved alone."""
    for name, cells in changed.items():
        kind = field_of(found.ours.record, name).kind
        if len(cells) < FEW:
            continue
        old, new = Counter(_hashable(then) for _, then, _ in cells), Counter(_hashable(now) for _, _, now in cells)
        common = sum((old & new).values())
        few_words = isinstance(kind, Choice | Flag | Score | Reference | Tags)
        if few_words:
            is_moved = old == new and _is_sorted(found, name)
        else:
            is_moved = common >= max(FEW, len(cells) * _ALIKE) and len(old) >= FEW
        if is_moved:
            raise moved(found.sheet.name, cell_text(found.sheet.rows[found.header][found.columns[name]]))


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
