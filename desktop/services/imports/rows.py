"""Reads the rows of a foreign table: each column by what it was taken for, what can't be read as a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Day, Text, folded
from desktop.domain.parsing import guess_order, is_missing, parse_day, parse_number
from desktop.domain.phrase import Phrase
from desktop.domain.records import BY_TABLE
from desktop.domain.staging import CLEAR, CellProblem, ColumnRead
from desktop.domain.written_text import tidy
from desktop.excel.cells import Names, Reading, chosen, read
from desktop.excel.grid import Cell, cell_name, cell_text
from desktop.excel.layout import Table
from desktop.services.mapping import IDENTITY, MappedColumn, is_blank

_UPDATED = re.compile(
    r"(?:更新|制表|截止|截至|日期|as of|updated|date)\D{0,6}(\d{4}\D\d{1,2}\D\d{1,2}日?)", re.IGNORECASE
)
_SAMPLES = 3
_ROUNDED = frozenset({"keyword.rank", "keyword.inquiries"})  # platforms give averages and shares of what we count


@dataclass(slots=True)
class RowValues:
    """What one row says, by ``table.field``; ``cells`` has the name of each value's cell, ``blank`` the column of each blank one, and
    ``columns`` that of every field. A row ``goes_on`` when the cell that names its client is merged with that of the row above.

    ``number`` counts from 0.
    """

    number: int
    values: dict[str, object] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)
    blank: dict[str, int] = field(default_factory=dict)
    columns: Mapping[str, int] = field(default_factory=dict)
    goes_on: bool = False

    def of(self, table: str) -> dict[str, Any]:
        """The values for one sort of record."""
        return {key.partition(".")[2]: value for key, value in self.values.items() if key.startswith(table + ".")}

    def text(self, key: str) -> str:
        """A value as text, empty where there is none."""
        return str(self.values.get(key) or "")

    def place(self, key: str) -> str:
        """The cell of a field, blank or not; the first one of the row where no column holds the field."""
        return cell_name(self.number, self.columns.get(key, 0))


class TableRows:
    """The rows of one table, read column by column as it was mapped."""

    def __init__(self, table: Table, mapping: Sequence[MappedColumn], names: Names, today: date) -> None:
        self.table = table
        self._mapping = mapping
        self._readings = {
            mapped.header.index: Reading(names, today, guess_order(table.cells(mapped.header)))
            for mapped in mapping
            if mapped.target is not None
        }
        self._columns = {mapped.target.key: mapped.header.index for mapped in mapping if mapped.target is not None}
        self._goes_on = self._continued()

    def _continued(self) -> frozenset[int]:
        """The rows whose client stands in a merged cell that begins above them."""
        columns = {mapped.header.index for mapped in self._mapping if mapped.target and mapped.target.key in IDENTITY}
        first, last = self.table.first_row, len(self.table.sheet.rows)
        return frozenset(
            row
            for top, bottom, column in self.table.sheet.merged
            if column in columns and top >= first
            for row in range(top + 1, min(bottom + 1, last))
        )

    def read(self, number: int) -> RowValues:
        """The values of a row; what can't be read is a problem, and what is blank or ``--`` says nothing."""
        row = RowValues(number, columns=self._columns, goes_on=number in self._goes_on)
        sheet, cells = self.table.sheet.name, self.table.sheet.rows[number]
        for mapped in self._mapping:
            if mapped.target is None:
                continue
            cell = cells[mapped.header.index]
            key, entry = mapped.target.key, mapped.target.field
            if is_blank(cell):
                row.blank[key] = mapped.header.index
                continue
            if is_missing(cell) and chosen(entry, cell) is None:
                continue
            place = cell_name(number, mapped.header.index)
            row.cells[key] = place
            if isinstance(cell, str) and folded(cell) == CLEAR:
                row.values[key] = _emptied(mapped.target.table, entry.name)
                continue
            if isinstance(cell, str) and isinstance(entry.kind, Text):
                cell = _tidy_text(cell)
            try:
                if key in _ROUNDED:
                    cell = round(parse_number(cell))
                row.values[key] = read(entry, cell, self._readings[mapped.header.index])
            except InvalidValue as problem:
                row.problems.append(CellProblem(sheet, place, cell_text(cell), reason_of(problem)))
        return row


def columns_read(table: Table, mapping: Iterable[MappedColumn]) -> list[ColumnRead]:
    """What a person is told of each column."""
    return [
        ColumnRead(
            table.sheet.name,
            mapped.header.title,
            mapped.target.label if mapped.target else "",
            mapped.reason,
            mapped.target.key if mapped.target else "",
            _samples(table.cells(mapped.header)),
        )
        for mapped in mapping
    ]


def reason_of(problem: InvalidValue) -> Phrase | str:
    """Why a cell can't be read, and how to write it, in one text."""
    if problem.hint:
        return Phrase("{message} {hint}", message=problem.message, hint=problem.hint)
    return problem.message


def day_of_file(preamble: Iterable[str], today: date) -> date:
    """The day that a list says it was made on; today where it says nothing."""
    for line in preamble:
        if found := _UPDATED.search(line):
            try:
                day = parse_day(found[1])
            except InvalidValue:
                continue
            return Day().parse(day) or today
    return today


def _samples(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The first few different values of a column, for a person who checks what it was taken for."""
    texts = (cell_text(cell).strip() for cell in cells if not is_blank(cell))
    return tuple(islice(dict.fromkeys(texts), _SAMPLES))


def _tidy_text(text: str) -> str:
    """A foreign text without ``="…"`` around it; width and everything else stay as they were written."""
    return tidy(text) if text.startswith('="') else text


def _emptied(table: str, name: str) -> object:
    record = BY_TABLE.get(table)
    return getattr(record(), name, None) if record is not None else None
