"""The rows of a table: it sorts and filters them itself and keeps each cell once it was asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.errors import UserError
from desktop.domain.filters import Test
from desktop.domain.kinds import folded
from desktop.ui.tables.cells import (
    ACCESSIBLE_ROLE,
    ALIGN_ROLE,
    CELL_ROLE,
    CHECK_ROLE,
    DISPLAY_ROLE,
    EDIT_ROLE,
    TOOL_TIP_ROLE,
    Cell,
)
from desktop.ui.tables.column import Column, Row
from desktop.ui.tables.grouping import Grouping, Heading, Shown, ids
from desktop.ui.tables.lines import Filter, Line, Sieve, SortKey, read_filter

AnyIndex = QModelIndex | QPersistentModelIndex

_HORIZONTAL = Qt.Orientation.Horizontal
_ROOT = QModelIndex()
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _PLAIN | Qt.ItemFlag.ItemIsEditable
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_CHECKED = Qt.CheckState.Checked
_UNCHECKED = Qt.CheckState.Unchecked
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "center": Qt.AlignmentFlag.AlignCenter,
}


@dataclass(frozen=True, slots=True)
class Edit(Generic[Row]):
    """One cell that a person changed, with the value read from what was typed."""

    row: Row
    column: Column[Row]
    value: object


Commit = Callable[[Sequence[Edit[Any]]], None]
"""Stores changed cells as one step that can be undone. Raises ``UserError`` when they can't be stored."""


class RowsModel(QAbstractTableModel, Generic[Row]):
    """A table of row objects.

    ``row_id`` tells rows apart for good. ``search_text`` gives further words by which a row is found (pinyin, its
    contacts); the texts of its cells always count. ``commit`` stores what is edited; without it nothing can be.
    ``expects_search`` has rows made ready for ``search`` beforehand.
    """

    rearranging = Signal()
    """Rows are about to change their places, or to appear and vanish."""
    rearranged = Signal()
    """They have."""
    refused = Signal(QModelIndex, object)
    """A typed value was not taken; with the ``UserError``."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        row_id: Callable[[Row], Hashable],
        *,
        search_text: Callable[[Row], str] | None = None,
        commit: Commit | None = None,
        today: Callable[[], date] = date.today,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.commit = commit
        self.expects_search = False
        self._row_id = row_id
        self._sieve = Sieve(self.columns, search_text)
        self._today = today
        self._places_of_columns = {column.name: place for place, column in enumerate(self.columns)}
        self._flags = [_EDITABLE if column.editable and commit else _PLAIN for column in self.columns]
        self._all: list[Line[Row]] = []
        self._passing: list[Line[Row]] = []
        self._shown: list[Shown[Row]] = []
        self._grouping: Grouping[Row] = Grouping(self.columns)
        self._title_column = 0
        self._row_of: dict[Hashable, int] | None = None
        self._sorted_by: tuple[SortKey, ...] = ()
        self._filters: dict[str, Filter] = {}
        self._tests: dict[int, Test] = {}
        self._sought = ""
        self._unsettled = False
        self._prepared = 0

    # What is there

    @property
    def total(self) -> int:
        """How many rows there are without any filter."""
        return len(self._all)

    @property
    def passing(self) -> int:
        """How many rows pass the filters, folded away or not."""
        return len(self._passing)

    @property
    def grouped_by(self) -> str:
        """The column by which rows are grouped; empty for none."""
        return self._grouping.by if self._grouping.is_on else ""

    @property
    def folded(self) -> frozenset[str]:
        """The ids of the headings whose rows are folded away."""
        return self._grouping.folded

    @property
    def sorted_by(self) -> tuple[SortKey, ...]:
        """The columns sorted by, the first the most important."""
        return self._sorted_by

    @property
    def filters(self) -> Mapping[str, Filter]:
        """What is asked of which column."""
        return dict(self._filters)

    @property
    def is_filtered(self) -> bool:
        """Whether a filter or a search hides rows."""
        return bool(self._tests or self._sought)

    @property
    def is_unsettled(self) -> bool:
        """Whether changed rows still stand where they were, though sort or filter would have them elsewhere."""
        return self._unsettled

    def row(self, place: int) -> Row:
        """The row at a place of the table. Raises ``IndexError``, and ``LookupError`` for a heading."""
        line = self._shown[place]
        if isinstance(line, Heading):
            raise LookupError(f"There is a heading at {place}.")
        return line.row

    def heading(self, place: int) -> Heading[Row] | None:
        """The heading at a place; ``None`` where a row stands."""
        line = self._shown[place] if 0 <= place < len(self._shown) else None
        return line if isinstance(line, Heading) else None

    def rows(self) -> list[Row]:
        """All rows that pass the filters, as they are sorted and grouped, folded away or not."""
        return [line.row for line in self._passing]

    def rows_between(self, first: int, end: int) -> list[Row]:
        """The rows that stand from a place up to another."""
        return [line.row for line in self._shown[first:end] if not isinstance(line, Heading)]

    def cell(self, place: int, column: int) -> Cell:
        """What a cell shows."""
        line = self._shown[place]
        found = line.cells[column]
        if found is None:
            if isinstance(line, Heading):
                found = line.cell(self.columns[column], is_title=column == self._title_column)
            else:
                found = self.columns[column].cell(line.row)
            line.cells[column] = found
        return found

    def id_at(self, place: int) -> Hashable:
        """The id of the row at a place."""
        return self._shown[place].id

    def place_of(self, row_id: Hashable) -> int | None:
        """Where a row stands now; ``None`` when it is hidden or gone."""
        if self._row_of is None:
            self._row_of = ids(self._shown)
        return self._row_of.get(row_id)

    def column_place(self, name: str) -> int | None:
        """The place of a column by its name."""
        return self._places_of_columns.get(name)

    # What changes

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows; sort and filters stay."""
        self._replace(self._sieve.in_order(self._lines(rows), self._sorted_by))

    def show(
        self,
        rows: Iterable[Row] | None,
        *,
        sort: Iterable[SortKey],
        filters: Mapping[str, Filter],
        group: str,
        folded: Iterable[str],
    ) -> None:
        """Other rows (``None`` for the same) with another order, other filters and groups, all in one go.

        Raises ``InvalidValue``, with everything as before, when a text can't be read as a filter of its column.
        """
        self._tests, self._filters = self._sieve.tests_of(filters, self._today())
        self._sorted_by = tuple(key for key in sort if key.column in self._places_of_columns)
        self._grouping.by, self._grouping.folded = group, frozenset(folded)
        self._replace(self._sieve.in_order(self._all if rows is None else self._lines(rows), self._sorted_by))

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Take changed and new rows over, by their ids.

        Changed rows stay where they are until ``settle``, so that a row doesn't jump while it is edited; new ones are
        sorted in at once.
        """
        known = {line.id: line for line in self._all}
        width = len(self.columns)
        changed: list[int] = []
        added: list[Line[Row]] = []
        for row in rows:
            line = known.get(self._row_id(row))
            if line is None:
                added.append(Line(row, self._row_id(row), width))
                known[added[-1].id] = added[-1]
                continue
            line.renew(row)
            self._sieve.forget()
            self._unsettled = self._unsettled or bool(self._sorted_by) or self.is_filtered or self._grouping.is_on
            place = self.place_of(line.id)
            if place is not None:
                changed.append(place)
        if added:
            self._replace(self._sieve.in_order([*self._all, *added], self._sorted_by))
        elif changed or self._grouping.is_on:
            self._tell_changed(changed)
            self._forget_headings()

    def group_by(self, name: str, folded: Iterable[str] = ()) -> None:
        """Put rows into groups by a column; an empty or unknown name takes the groups away."""
        self._grouping.by, self._grouping.folded = name, frozenset(folded)
        self._replace(self._all)

    def fold(self, groups: Iterable[str], *, folded: bool) -> None:
        """Fold the rows under headings, given by their ids, away or not."""
        chosen = frozenset(groups)
        self._grouping.folded = self._grouping.folded | chosen if folded else self._grouping.folded - chosen
        self._replace(self._all)

    def headings(self) -> list[str]:
        """The ids of all headings, from the top."""
        return [line.id for line in self._shown if isinstance(line, Heading)]

    def reveal(self, row_id: Hashable) -> bool:
        """Unfold the group of a row that passes the filters; ``False`` when there is nothing to unfold."""
        line = next((line for line in self._passing if line.id == row_id), None) if self.folded else None
        if line is None:
            return False
        self.fold([self._grouping.group_of(line.row)], folded=False)
        return True

    def set_title_column(self, place: int) -> None:
        """The column in which headings show their title: the first that is shown."""
        if place != self._title_column:
            self._title_column = place
            self._forget_headings()

    def remove_rows(self, ids: Iterable[Hashable]) -> None:
        """Take rows away by their ids; unknown ids do nothing."""
        gone = frozenset(ids)
        left = [line for line in self._all if line.id not in gone]
        if len(left) < len(self._all):
            self._replace(left)

    def refresh(self) -> None:
        """Make every cell anew: the language, the day or the theme changed."""
        width = len(self.columns)
        for line in self._all:
            line.renew(line.row)
        self._sieve.forget()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, width - 1))

    def settle(self) -> None:
        """Put changed rows where sort and filter want them."""
        if self._unsettled:
            self._replace(self._sieve.in_order(self._all, self._sorted_by))

    def sort_by(self, keys: Iterable[SortKey]) -> None:
        """Sort by several columns, the first the most important; unknown columns are passed over."""
        self._sorted_by = tuple(key for key in keys if key.column in self._places_of_columns)
        self.layoutAboutToBeChanged.emit()
        self.rearranging.emit()
        kept = self.persistentIndexList()
        ids = [(self._shown[index.row()].id, index.column()) for index in kept]
        self._all = self._sieve.in_order(self._all, self._sorted_by)
        self._sift()
        self._unsettled = False
        self.changePersistentIndexList(kept, [self._index_of(row_id, column) for row_id, column in ids])
        self.layoutChanged.emit()
        self.rearranged.emit()

    def set_filters(self, filters: Mapping[str, Filter]) -> None:
        """Ask other things of the columns; unknown columns are passed over.

        Raises ``InvalidValue``, with everything as before, when a text can't be read as a filter of its column.
        """
        self._tests, self._filters = self._sieve.tests_of(filters, self._today())
        self._replace(self._all if not self._unsettled else self._sieve.in_order(self._all, self._sorted_by))

    def read_filter(self, column: Column[Row], asked: Filter) -> Test | None:
        """The test that a filter stands for. Raises ``InvalidValue``."""
        return read_filter(column, asked, self._today())

    def search(self, text: str) -> None:
        """Show only rows that hold a text in any cell (or in their further words); an empty text shows all again."""
        sought = folded(text)
        if sought != self._sought:
            self._sought = sought
            self._replace(self._all)

    def prepare(self, places: Collection[int], milliseconds: float = 3) -> bool:
        """Get some more rows ready for the first letter in the filter of text columns, given by their places, and in
        the search where one is expected; ``False`` when all are. Called while nothing else is to do."""
        columns = [place for place in places if self.columns[place].filter_kind == "text"]
        until = time.perf_counter() + milliseconds / 1000
        for line in islice(self._all, self._prepared, None):
            self._sieve.prepare(line, columns, searched=self.expects_search)
            self._prepared += 1
            if time.perf_counter() > until:
                break
        return self._prepared < len(self._all)

    # How

    def _lines(self, rows: Iterable[Row]) -> list[Line[Row]]:
        """A line for each row; what was prepared of a row that is shown already stays."""
        width, row_id = len(self.columns), self._row_id
        known = {line.id: line for line in self._all}
        self._prepared = 0
        lines = []
        for row in rows:
            line = known.get(row_id(row))
            lines.append(line if line is not None and line.row is row else Line(row, row_id(row), width))
        return lines

    def _replace(self, lines: list[Line[Row]]) -> None:
        self.rearranging.emit()
        self.beginResetModel()
        self._all = lines
        self._sift()
        self._unsettled = False
        self.endResetModel()
        self.rearranged.emit()

    def _sift(self) -> None:
        passing = self._sieve.passing(self._all, self._tests, self._sought)
        self._passing, self._shown = self._grouping.arranged(passing)
        self._row_of = None

    def _forget_headings(self) -> None:
        """Have the headings say anew what their rows come to."""
        places = []
        for place, line in enumerate(self._shown) if self._grouping.is_on else ():
            if isinstance(line, Heading):
                line.cells = [None] * len(self.columns)
                places.append(place)
        self._tell_changed(places)

    def _tell_changed(self, places: list[int]) -> None:
        last = len(self.columns) - 1
        if not places:
            return
        if len(places) > 50:
            places = [min(places), max(places)]
            self.dataChanged.emit(self.index(places[0], 0), self.index(places[1], last))
            return
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def _index_of(self, row_id: Hashable, column: int) -> QModelIndex:
        place = self.place_of(row_id)
        return QModelIndex() if place is None else self.index(place, column)

    # What Qt calls

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = DISPLAY_ROLE) -> Any:
        place = index.row()
        if not 0 <= place < len(self._shown):
            return None
        column = index.column()
        if role == CELL_ROLE:
            return self.cell(place, column)
        if role == DISPLAY_ROLE:
            return self.cell(place, column).full_text
        if role == ACCESSIBLE_ROLE:
            return f"{self.columns[column].title}: {self.cell(place, column).spoken_text}"
        if role == TOOL_TIP_ROLE:
            return self.cell(place, column).tip or None
        if role == EDIT_ROLE:
            line = self._shown[place]
            return None if isinstance(line, Heading) else self.columns[column].value(line.row)
        if role == ALIGN_ROLE:
            return _ALIGN[self.columns[column].align]
        if role == CHECK_ROLE and self.columns[column].kind == "check":
            return _CHECKED if self.cell(place, column).checked else _UNCHECKED
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return _NO_FLAGS
        return _PLAIN if self._grouping.is_on and self.heading(index.row()) else self._flags[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation != _HORIZONTAL or not 0 <= section < len(self.columns):
            return None
        if role in (DISPLAY_ROLE, ACCESSIBLE_ROLE):
            return self.columns[section].title
        if role == TOOL_TIP_ROLE:
            return self.columns[section].hint or None
        if role == ALIGN_ROLE:
            return _ALIGN[self.columns[section].align]
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = EDIT_ROLE) -> bool:
        if role != EDIT_ROLE or not index.isValid() or self.commit is None:
            return False
        column = self.columns[index.column()]
        row = self.row(index.row())
        try:
            read = column.read(value)
            if read != column.value(row):
                self.commit([Edit(row, column, read)])
        except UserError as problem:
            self.refused.emit(self.index(index.row(), index.column()), problem)
            return False
        return True
