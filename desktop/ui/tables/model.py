"""The rows of a table: it sorts and filters them itself and keeps each cell once it was asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.errors import UserError
from desktop.domain.filters import Test, choice_test, typed_test
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
from desktop.ui.tables.lines import Line, Sieve, SortKey

AnyIndex = QModelIndex | QPersistentModelIndex

Filter = str | tuple[object, ...]
"""What is asked of one column: a typed text, or the chosen values of a list."""

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
        self._row_id = row_id
        self._sieve = Sieve(self.columns, search_text)
        self._today = today
        self._places_of_columns = {column.name: place for place, column in enumerate(self.columns)}
        self._flags = [_EDITABLE if column.editable and commit else _PLAIN for column in self.columns]
        self._all: list[Line[Row]] = []
        self._shown: list[Line[Row]] = []
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
        """The row at a place of the table. Raises ``IndexError``."""
        return self._shown[place].row

    def rows(self, first: int = 0, end: int | None = None) -> list[Row]:
        """The rows as shown, filtered and sorted: all, or from a place up to another."""
        return [line.row for line in self._shown[first:end]]

    def cell(self, place: int, column: int) -> Cell:
        """What a cell shows."""
        line = self._shown[place]
        found = line.cells[column]
        if found is None:
            found = line.cells[column] = self.columns[column].cell(line.row)
        return found

    def id_at(self, place: int) -> Hashable:
        """The id of the row at a place."""
        return self._shown[place].id

    def place_of(self, row_id: Hashable) -> int | None:
        """Where a row stands now; ``None`` when it is hidden or gone."""
        if self._row_of is None:
            self._row_of = {line.id: place for place, line in enumerate(self._shown)}
        return self._row_of.get(row_id)

    def column_place(self, name: str) -> int | None:
        """The place of a column by its name."""
        return self._places_of_columns.get(name)

    # What changes

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show other rows; sort and filters stay."""
        width = len(self.columns)
        lines = [Line(row, self._row_id(row), width) for row in rows]
        with_order = self._sieve.in_order(lines, self._sorted_by)
        self._prepared = 0
        self._replace(with_order)

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
            self._unsettled = self._unsettled or bool(self._sorted_by) or self.is_filtered
            place = self.place_of(line.id)
            if place is not None:
                changed.append(place)
        if added:
            self._replace(self._sieve.in_order([*self._all, *added], self._sorted_by))
        elif changed:
            self._tell_changed(changed)

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
        self._shown = self._sieve.passing(self._all, self._tests, self._sought)
        self._row_of = None
        self._unsettled = False
        self.changePersistentIndexList(kept, [self._index_of(row_id, column) for row_id, column in ids])
        self.layoutChanged.emit()
        self.rearranged.emit()

    def set_filters(self, filters: Mapping[str, Filter]) -> None:
        """Ask other things of the columns; unknown columns are passed over.

        Raises ``InvalidValue``, with everything as before, when a text can't be read as a filter of its column.
        """
        tests: dict[int, Test] = {}
        kept: dict[str, Filter] = {}
        for name, asked in filters.items():
            place = self._places_of_columns.get(name)
            if place is None:
                continue
            test = self.read_filter(self.columns[place], asked)
            if test is not None:
                tests[place] = test
                kept[name] = asked
        self._tests = tests
        self._filters = kept
        self._replace(self._all if not self._unsettled else self._sieve.in_order(self._all, self._sorted_by))

    def read_filter(self, column: Column[Row], asked: Filter) -> Test | None:
        """The test that a filter stands for. Raises ``InvalidValue``."""
        if isinstance(asked, str):
            return typed_test(column.filter_kind or "text", asked, per_unit=column.per_unit, today=self._today())
        return choice_test(asked)

    def search(self, text: str) -> None:
        """Show only rows that hold a text in any cell (or in their further words); an empty text shows all again."""
        sought = folded(text)
        if sought != self._sought:
            self._sought = sought
            self._replace(self._all)

    def prepare(self, rows: int = 200) -> bool:
        """Get some more rows ready for the first search; ``False`` when all are. Called while nothing else is to do."""
        for line in islice((line for line in islice(self._all, self._prepared, None) if line.search is None), rows):
            self._sieve.search_string(line)
        self._prepared += rows
        return self._prepared < len(self._all)

    # How

    def _replace(self, lines: list[Line[Row]]) -> None:
        self.rearranging.emit()
        self.beginResetModel()
        self._all = lines
        self._shown = self._sieve.passing(lines, self._tests, self._sought)
        self._row_of = None
        self._unsettled = False
        self.endResetModel()
        self.rearranged.emit()

    def _tell_changed(self, places: list[int]) -> None:
        last = len(self.columns) - 1
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
            return self.columns[column].value(self._shown[place].row)
        if role == ALIGN_ROLE:
            return _ALIGN[self.columns[column].align]
        if role == CHECK_ROLE and self.columns[column].kind == "check":
            return _CHECKED if self.cell(place, column).checked else _UNCHECKED
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return self._flags[index.column()] if index.isValid() else _NO_FLAGS

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
        row = self._shown[index.row()].row
        try:
            read = column.read(value)
            if read != column.value(row):
                self.commit([Edit(row, column, read)])
        except UserError as problem:
            self.refused.emit(self.index(index.row(), index.column()), problem)
            return False
        return True
