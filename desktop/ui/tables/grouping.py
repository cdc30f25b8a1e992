"""Rows in groups by one column: a heading over each, with how many there are and what their numbers come to."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any, Generic

from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column, Row
from desktop.ui.tables.lines import Line
from desktop.ui.texts import tr

_NOTHING = Cell(heading=True)


class Heading(Generic[Row]):
    """The line over a group. Like every line it keeps its cells once they were asked for."""

    __slots__ = ("cells", "id", "is_folded", "members", "title")

    def __init__(self, number: str, title: str, members: list[Line[Row]], *, is_folded: bool, columns: int) -> None:
        self.id = number
        self.title = title
        self.members = members
        self.is_folded = is_folded
        self.cells: list[Cell | None] = [None] * columns

    def cell(self, column: Column[Row], *, is_title: bool) -> Cell:
        """What stands in a column: the title in one, sums and means where there are numbers."""
        if is_title:
            count = len(self.members)
            spoken = tr(
                "{group}, %n row(s), folded" if self.is_folded else "{group}, %n row(s)",
                n=count,
                group=self.title,
            )
            mark = "chevron-right" if self.is_folded else "chevron-down"
            return Cell(self.title, kind="group", detail=str(count), icon=mark, spoken=spoken, heading=True)
        if not column.subtotal or column.amount is None:
            return _NOTHING
        numbers = column.numbers([line.row for line in self.members])
        if not numbers:
            return _NOTHING
        total = sum(numbers, Decimal(0))
        kind = column.kind if column.kind == "change" else "number"
        if column.subtotal == "sum":
            text = column.amount(int(total))
            return Cell(text, kind=kind, bold=True, tip=tr("Sum of %n row(s)", n=len(numbers)), heading=True)
        text = column.amount(round(total / len(numbers)))
        tip = tr("Mean of %n row(s)", n=len(numbers))
        return Cell(f"⌀ {text}", "muted", kind, tip=tip, spoken=f"{tip}: {text}", heading=True)


Shown = Line[Row] | Heading[Row]
"""What stands in one row of the table."""


class Grouping(Generic[Row]):
    """By which column rows are grouped, and which groups are folded; without a column there are none."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        self._columns = {column.name: column for column in columns}
        self._width = len(columns)
        self.by = ""
        self.folded: frozenset[str] = frozenset()

    @property
    def is_on(self) -> bool:
        """Whether rows are grouped."""
        return self.by in self._columns

    def arranged(self, lines: list[Line[Row]]) -> tuple[list[Line[Row]], list[Shown[Row]]]:
        """All lines in the order of their groups, and what is shown of them: headings, and what isn't folded away."""
        if not self.is_on:
            return lines, list[Shown[Row]](lines)
        column = self._columns[self.by]
        groups: dict[object, list[Line[Row]]] = {}
        for line in lines:
            groups.setdefault(column.value(line.row) or None, []).append(line)
        inside: list[Line[Row]] = []
        shown: list[Shown[Row]] = []
        for value in _in_order(groups, column):
            members = groups[value]
            inside += members
            heading = self._heading(column, value, members)
            shown.append(heading)
            if not heading.is_folded:
                shown += members
        return inside, shown

    def id_of(self, value: object) -> str:
        """The id of the heading over the rows with a value."""
        return f"{self.by}={value!r}"

    def group_of(self, row: Row) -> str:
        """The id of the heading over a row."""
        return self.id_of(self._columns[self.by].value(row) or None)

    def _heading(self, column: Column[Row], value: object, members: list[Line[Row]]) -> Heading[Row]:
        number = self.id_of(value)
        title = tr("empty", comment="a cell without a value") if value is None else column.cell(members[0].row).text
        return Heading(number, title, members, is_folded=number in self.folded, columns=self._width)


def _in_order(groups: Mapping[object, object], column: Column[Any]) -> Iterable[object]:
    """The values of groups as the column orders them; those without a value last."""
    return sorted(groups, key=lambda value: (value is None, () if value is None else (column.sort_key(value),)))


def ids(shown: Iterable[Shown[Any]]) -> dict[Hashable, int]:
    """Where each row and heading stands, by id."""
    return {line.id: place for place, line in enumerate(shown)}
