"""The lines of a table, sorted, filtered and searched: what is prepared of a row is kept until the row changes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from desktop.domain.filters import Contains, Test, choice_test, typed_test
from desktop.domain.kinds import folded
from desktop.ui.tables.cells import Cell
from desktop.ui.tables.column import Column, Row

Filter = str | tuple[object, ...]
"""What is asked of one column: a typed text, or the chosen values of a list."""


@dataclass(frozen=True, slots=True)
class SortKey:
    """One column that the rows are sorted by."""

    column: str
    descending: bool = False


class Line(Generic[Row]):
    """A row with what was prepared of it."""

    __slots__ = ("cells", "id", "row", "search", "texts")

    def __init__(self, row: Row, row_id: Hashable, columns: int) -> None:
        self.row = row
        self.id = row_id
        self.cells: list[Cell | None] = [None] * columns
        self.texts: list[str | None] = [None] * columns
        self.search: str | None = None

    def renew(self, row: Row) -> None:
        """Take another state of the row, with nothing prepared."""
        self.row = row
        self.cells = [None] * len(self.cells)
        self.texts = [None] * len(self.texts)
        self.search = None


class Sieve(Generic[Row]):
    """Sorts and sifts lines by their columns; ``search_text`` gives further words by which a row is found."""

    def __init__(self, columns: Sequence[Column[Row]], search_text: Callable[[Row], str] | None) -> None:
        self._columns = columns
        self._by_name = {column.name: column for column in columns}
        self._search_text = search_text
        self._lined_up: dict[int, tuple[list[Line[Row]], list[str]]] = {}

    def tests_of(self, filters: Mapping[str, Filter], today: date) -> tuple[dict[int, Test], dict[str, Filter]]:
        """The tests of filters, and those filters that ask for something of a known column. Raises ``InvalidValue``."""
        tests: dict[int, Test] = {}
        kept: dict[str, Filter] = {}
        for place, column in enumerate(self._columns):
            asked = filters.get(column.name)
            test = None if asked is None else read_filter(column, asked, today)
            if asked is not None and test is not None:
                tests[place], kept[column.name] = test, asked
        return tests, kept

    def in_order(self, lines: list[Line[Row]], keys: Sequence[SortKey]) -> list[Line[Row]]:
        """Lines sorted by all keys; a missing value stands last in either direction."""
        for key in reversed(keys):
            column = self._by_name[key.column]
            value, order = column.value, column.sort_key
            found = [order(value(line.row)) for line in lines]
            known = [place for place, one in enumerate(found) if one is not None]
            known.sort(key=found.__getitem__, reverse=key.descending)
            if len(known) < len(found):
                known += [place for place, one in enumerate(found) if one is None]
            lines = [lines[place] for place in known]
        return lines

    def passing(self, lines: list[Line[Row]], tests: Mapping[int, Test], sought: str) -> list[Line[Row]]:
        """The lines that pass the test of every column, given by place, and hold a folded text in any cell."""
        for place, test in tests.items():
            column = self._columns[place]
            if isinstance(test, Contains):
                part = test.sought
                lines = [lines[at] for at, text in enumerate(self._texts_of(lines, place)) if part in text]
            elif column.filter_kind == "text":
                lines = [line for line in lines if test(line.texts[place] or self._folded(line, place))]
            else:
                value = column.value
                lines = [line for line in lines if test(value(line.row))]
        if sought:
            lines = [line for line in lines if sought in (line.search or self.search_string(line))]
        return lines

    def prepare(self, line: Line[Row], places: Iterable[int], *, searched: bool) -> None:
        """Fold the texts of some columns of a line, given by place, and all of it where it is searched."""
        for place in places:
            if line.texts[place] is None:
                self._folded(line, place)
        if searched and line.search is None:
            self.search_string(line)

    def search_string(self, line: Line[Row]) -> str:
        """Everything that a search finds the row by."""
        words = [column.cell(line.row).full_text for column in self._columns]
        if self._search_text is not None:
            words.append(self._search_text(line.row))
        # A line break can't be typed, so a match never spans two cells.
        line.search = "\n".join(map(folded, words))
        return line.search

    def forget(self) -> None:
        """A line has another row now."""
        self._lined_up.clear()

    def _texts_of(self, lines: list[Line[Row]], place: int) -> list[str]:
        """The folded texts of a column. Side by side they are gone through several times faster than by their lines."""
        kept = self._lined_up.get(place)
        if kept is None or kept[0] is not lines:
            texts = [line.texts[place] or self._folded(line, place) for line in lines]
            kept = self._lined_up[place] = lines, texts
        return kept[1]

    def _folded(self, line: Line[Row], place: int) -> str:
        column = self._columns[place]
        value = column.value(line.row)
        text = line.texts[place] = folded(value if isinstance(value, str) else column.cell(line.row).full_text)
        return text


def read_filter(column: Column[Row], asked: Filter, today: date) -> Test | None:
    """The test that a filter of a column stands for, if any. Raises ``InvalidValue``."""
    if isinstance(asked, str):
        return typed_test(column.filter_kind or "text", asked, per_unit=column.per_unit, today=today)
    return choice_test(asked)
