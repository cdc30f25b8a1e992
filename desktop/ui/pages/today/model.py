"""The list of the day as Qt asks for it: groups on top, their lines beneath."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.language import Language
from desktop.services.today import Group, TodayLine
from desktop.ui.pages.today.words import follows_from, group_order, group_title, spoken

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The ``TodayLine`` of a row, or ``None`` for one that is still being read."""
GROUP_ROLE = LINE_ROLE + 1
"""The ``Group`` of a heading."""
COUNT_ROLE = LINE_ROLE + 2
ORDER_ROLE = LINE_ROLE + 3

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_TOP = 0
_SKELETONS = 2
_UNREAD = Qt.ItemFlag.ItemIsEnabled
_READ = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class TodayModel(QAbstractItemModel):
    """Groups without lines are left out; before the first list is there, every group stands with empty rows."""

    def __init__(self, language: Language, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._now = now
        self._groups: list[tuple[Group, Sequence[TodayLine | None]]] = []
        self._capacity: int | None = None

    def show_frames(self, *, skeletons: bool = False) -> None:
        """Show the headings alone, or with pale rows, while the list is being read."""
        self.beginResetModel()
        rows: list[TodayLine | None] = [None] * (_SKELETONS if skeletons else 0)
        self._groups = [(group, rows) for group in Group if group not in (Group.AHEAD, Group.WAIVED)]
        self.endResetModel()

    def show_lines(self, lines: Sequence[TodayLine], capacity: int | None) -> None:
        """Show the list; ``capacity`` is how many callbacks a day the rep at the desk makes."""
        self.beginResetModel()
        by_group: dict[Group, list[TodayLine]] = {group: [] for group in Group}
        for line in lines:
            by_group[line.group].append(line)
        self._groups = [(group, found) for group, found in by_group.items() if found]
        self._capacity = capacity
        self.endResetModel()

    def lines(self) -> list[TodayLine]:
        """Every line in the order of the list."""
        return [line for _, lines in self._groups for line in lines if line is not None]

    def line(self, index: Index) -> TodayLine | None:
        """The line of a row, ``None`` for a heading."""
        found = index.data(LINE_ROLE) if index.isValid() else None
        return found if isinstance(found, TodayLine) else None

    def index_of(self, key: str) -> QModelIndex:
        """Where a line stands; an invalid index when it doesn't any more."""
        for top, (_, lines) in enumerate(self._groups):
            for row, line in enumerate(lines):
                if line is not None and line.key == key:
                    return self.createIndex(row, 0, top + 1)
        return QModelIndex()

    def group_index(self, group: Group) -> QModelIndex:
        """Where the heading of a group stands."""
        for top, (each, _) in enumerate(self._groups):
            if each is group:
                return self.createIndex(top, 0, _TOP)
        return QModelIndex()

    # -- what Qt asks for

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]
        top = index.internalId() if index.isValid() else _TOP
        return self.createIndex(top - 1, 0, _TOP) if top else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()][1]) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        top = index.internalId()
        return _READ if top == _TOP or self._groups[top - 1][1][index.row()] is not None else _UNREAD

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        top = index.internalId()
        return self._of_group(index.row(), role) if top == _TOP else self._of_line(top - 1, index.row(), role)

    def _of_group(self, row: int, role: int) -> Any:
        group, lines = self._groups[row]
        if role == GROUP_ROLE:
            return group
        if role == COUNT_ROLE:
            return sum(line is not None for line in lines)
        if role == ORDER_ROLE:
            return group_order(group, self._capacity)
        if role in (_DISPLAY, _SPOKEN):
            return f"{group_title(group)} {sum(line is not None for line in lines)}"
        return None

    def _of_line(self, top: int, row: int, role: int) -> Any:
        line = self._groups[top][1][row]
        if role == LINE_ROLE or line is None:
            return line if role == LINE_ROLE else None
        if role == _TIP:
            return follows_from(line, self._language)
        return spoken(line, self._now(), self._language) if role in (_DISPLAY, _SPOKEN) else None
