"""What many cells would become, before anything is stored: the edits, and each cell that can't be taken with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.phrase import Phrase
from desktop.ui.tables.blocks import edited
from desktop.ui.tables.column import Column, Row
from desktop.ui.tables.edits import Edit


@dataclass(frozen=True, slots=True)
class Refused(Generic[Row]):
    """A cell that stays as it is, with the text that it was to take, and why it can't."""

    row: Row
    column: Column[Row]
    text: str
    error: UserError


@dataclass(frozen=True, slots=True)
class Proposal(Generic[Row]):
    """Changes to look at. ``beyond`` counts cells that lie outside of the table; what stays the same is left out."""

    edits: tuple[Edit[Row], ...] = ()
    refused: tuple[Refused[Row], ...] = ()
    beyond: int = 0


def pasted(
    cells: Sequence[Sequence[str]], rows: Sequence[Any], columns: Sequence[Column[Any]], height: int, width: int
) -> Proposal[Any]:
    """What a pasted block would change, from the first of ``rows`` and ``columns`` on.

    ``height`` and ``width`` are those of the selection: a block that fits into it several times is repeated.
    """
    if not cells:
        return Proposal()
    tall, wide = len(cells), max(map(len, cells))
    down = height if height % tall == 0 else tall
    across = width if width % wide == 0 else wide
    tried = [
        (row, column, line[at % wide] if at % wide < len(line) else "")
        for place, row in enumerate(rows[:down])
        for line in [cells[place % tall]]
        for at, column in enumerate(columns[:across])
    ]
    outside = down * across - len(tried)
    found = _tried(tried)
    return Proposal(found.edits, found.refused, max(outside, 0))


def filled_down(rows: Sequence[Any], columns: Iterable[Column[Any]]) -> Proposal[Any]:
    """The values of the first row for all others, column by column."""
    parts = [
        given(rows[1:], column, column.value(rows[0])) if column.editable else _tried(
            (row, column, column.plain(rows[0])) for row in rows[1:]
        )
        for column in columns
    ]  # fmt: skip
    return Proposal(
        tuple(edit for part in parts for edit in part.edits), tuple(one for part in parts for one in part.refused)
    )


def written(chosen: Iterable[tuple[Any, Column[Any]]], text: str) -> Proposal[Any]:
    """The same typed text for cells; an empty one empties them."""
    return _tried((row, column, text) for row, column in chosen)


def given(rows: Iterable[Any], column: Column[Any], value: object) -> Proposal[Any]:
    """One value for a cell of many rows."""
    return Proposal(tuple(Edit(row, column, value) for row in rows if column.value(row) != value))


def replaced(
    rows: Sequence[Any], columns: Iterable[Column[Any]], find: str, put: str, *, match_case: bool, whole: bool
) -> Proposal[Any]:
    """A text found in cells and replaced, letter by letter; nothing in it is a pattern.

    Cells are searched as they would be typed. Columns for reading only are passed over.
    """
    if not find:
        return Proposal()
    pattern = re.compile(re.escape(find), 0 if match_case else re.IGNORECASE)
    tried = []
    for column in columns:
        if not column.editable or column.kind == "check":
            continue
        for row in rows:
            text = column.plain(row)
            if (pattern.fullmatch(text) if whole else pattern.search(text)) is not None:
                tried.append((row, column, pattern.sub(lambda _found: put, text)))
    return _tried(tried)


def without(proposal: Proposal[Any], problems: dict[int, InvalidValue]) -> Proposal[Any]:
    """The proposal less those edits, by their places, that the records refuse."""
    refused = [
        Refused(edit.row, edit.column, str(edit.value), problems[place])
        for place, edit in enumerate(proposal.edits)
        if place in problems
    ]
    kept = tuple(edit for place, edit in enumerate(proposal.edits) if place not in problems)
    return Proposal(kept, (*proposal.refused, *refused), proposal.beyond)


def first_problem(proposal: Proposal[Any]) -> UserError | None:
    """Why not everything can be taken, for where it is all or nothing."""
    if proposal.refused:
        return proposal.refused[0].error
    return None


TOO_MANY = InvalidValue(
    Phrase("So many cells aren't pasted at once; nothing was changed."),
    Phrase("Paste fewer rows, or import the workbook: the Imports page takes any number."),
)


def _tried(cells: Iterable[tuple[Any, Column[Any], str]]) -> Proposal[Any]:
    edits: list[Edit[Any]] = []
    refused: list[Refused[Any]] = []
    for row, column, text in cells:
        try:
            edits += edited(row, column, text)
        except InvalidValue as error:
            if text != column.plain(row):
                refused.append(Refused(row, column, text, error))
    return Proposal(tuple(edits), tuple(refused))
