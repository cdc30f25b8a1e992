"""The lines that a table shows, cell by cell, for Qt; each cell is made once it is asked for, and kept."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.domain.errors import UserError
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
from desktop.ui.tables.edits import Commit, Edit
from desktop.ui.tables.grouping import Heading, Shown, ids

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


class ShownModel(QAbstractTableModel, Generic[Row]):
    """Rows, and headings between them where they are in groups. ``commit`` stores what is edited; without it nothing
    can be."""

    refused = Signal(QModelIndex, object)
    """A typed value was not taken; with the ``UserError``."""

    def __init__(self, columns: Sequence[Column[Row]], commit: Commit | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.commit = commit
        self._places_of_columns = {column.name: place for place, column in enumerate(self.columns)}
        self._flags = [_EDITABLE if column.editable and commit else _PLAIN for column in self.columns]
        self._title_column = 0
        self._shown: list[Shown[Row]] = []
        self._has_headings = False
        self._row_of: dict[Hashable, int] | None = None

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

    def headings(self) -> list[str]:
        """The ids of all headings, from the top."""
        return [line.id for line in self._shown if isinstance(line, Heading)]

    def set_title_column(self, place: int) -> None:
        """The column in which headings show their title: the first that is shown."""
        if place != self._title_column:
            self._title_column = place
            self._forget_headings()

    # How

    def _show(self, shown: list[Shown[Row]], *, has_headings: bool) -> None:
        """Take other lines over; who calls this tells Qt before and after."""
        self._shown, self._has_headings = shown, has_headings
        self._row_of = None

    def _forget_headings(self) -> None:
        """Have the headings say anew what their rows come to."""
        places = []
        for place, line in enumerate(self._shown) if self._has_headings else ():
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
        return _PLAIN if self._has_headings and self.heading(index.row()) else self._flags[index.column()]

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
