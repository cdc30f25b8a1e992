"""The review as a tree: kinds as top rows, lines beneath them, each with a check mark for its row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.staging import FieldConflict
from desktop.ui.review.decisions import Decisions
from desktop.ui.review.lines import Kind, Line, Lines
from desktop.ui.texts import tr

AnyIndex = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The ``Line`` of a row, or the ``Group`` of a top row."""
DISPLAY_ROLE = int(Qt.ItemDataRole.DisplayRole)
CHECK_ROLE = int(Qt.ItemDataRole.CheckStateRole)
ACCESSIBLE_ROLE = int(Qt.ItemDataRole.AccessibleTextRole)
WHERE, CLIENT, FIELD, WHAT = range(4)
_ROOT = QModelIndex()
_NOT_TAKEN = frozenset({Kind.UNREADABLE, Kind.KEPT, Kind.UNCHANGED})
_MANY = 200
"""From so many lines on they are told at once, and not one by one."""
_OF_GROUP = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_OF_LINE = _OF_GROUP | Qt.ItemFlag.ItemNeverHasChildren
_CHECKABLE = _OF_LINE | Qt.ItemFlag.ItemIsUserCheckable


@dataclass(frozen=True, slots=True)
class Group:
    """A top row: a kind with its lines, and what they count for."""

    kind: Kind
    title: str
    detail: str
    count: int
    lines: tuple[Line, ...]


class ReviewModel(QAbstractItemModel):
    """Lines under their kinds. Checking a line takes or leaves out its whole row."""

    def __init__(
        self, decisions: Decisions, words: Callable[[FieldConflict, object], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.decisions = decisions
        self.words = words
        self._groups: list[Group] = []
        self._places: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        decisions.changed.connect(self._on_decided)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The kinds that have lines."""
        return tuple(self._groups)

    def show_lines(self, lines: Lines) -> None:
        """Show these lines."""
        self.beginResetModel()
        self._groups = [Group(kind, *group_words(kind), lines.counts[kind], found) for kind, found in lines.of.items()]
        self._places.clear()
        for at, group in enumerate(self._groups):
            if group.kind not in _NOT_TAKEN:
                for row, line in enumerate(group.lines):
                    for key in _decided_by(line):
                        self._places[key].append((at, row))
        self.endResetModel()

    def line(self, index: AnyIndex) -> Line | None:
        """The line of an index; ``None`` for a top row."""
        if not index.isValid() or not index.internalId():
            return None
        return self._groups[index.internalId() - 1].lines[index.row()]

    def group(self, index: AnyIndex) -> Group | None:
        """The group of a top row; ``None`` for a line."""
        return self._groups[index.row()] if index.isValid() and not index.internalId() else None

    def lines(self) -> list[Line]:
        """Every line that is shown, in its order."""
        return [line for group in self._groups for line in group.lines]

    def index_of(self, wanted: Callable[[Line], bool], *, after: AnyIndex = _ROOT, step: int = 1) -> QModelIndex:
        """The next line (``step`` 1) or previous one (-1) that is wanted, from a line on and round; invalid if none."""
        count = len(self._groups)
        if not count:
            return QModelIndex()
        if after.isValid() and after.internalId():
            start, row = after.internalId() - 1, after.row()
        else:
            start, row = (0, -1) if step > 0 else (count - 1, len(self._groups[-1].lines))
        for turn in range(
            count + 1
        ):  # the group that it began in is gone through to its end, and at last from its beginning
            at = (start + step * turn) % count
            lines = self._groups[at].lines
            first = row + step if turn == 0 else 0 if step > 0 else len(lines) - 1
            end = row + step if turn == count else len(lines) if step > 0 else -1
            for number in range(first, end, step):
                if wanted(lines[number]):
                    return self.createIndex(number, WHERE, at + 1)
        return QModelIndex()

    def is_checked(self, line: Line) -> bool | None:
        """Whether a line's row passes; ``None`` where there is nothing to take."""
        if line.figures_of is not None:
            return self.decisions.takes_figures(line.figures_of)
        return self.decisions.is_taken(line.row) if line.row is not None and _can_be_taken(line) else None

    def check(self, lines: Iterable[Line], checked: bool) -> None:
        """Take or leave out the rows of lines."""
        found = [line for line in lines if self.is_checked(line) is not None]
        clients = [line.figures_of for line in found if line.figures_of is not None]
        rows = [line.row for line in found if line.row is not None]
        if clients:
            self.decisions.take_figures(clients, checked)
        if rows:
            self.decisions.take(rows, checked)

    def _on_decided(self) -> None:
        touched = self.decisions.touched
        places = [place for thing in touched for place in self._places.get(_key_of(thing), ())]
        if len(places) > _MANY:
            for at, group in enumerate(self._groups):
                top = self.createIndex(0, 0, at + 1)
                self.dataChanged.emit(top, self.createIndex(len(group.lines) - 1, WHAT, at + 1))
            return
        for at, row in places:
            self.dataChanged.emit(self.createIndex(row, 0, at + 1), self.createIndex(row, WHAT, at + 1))

    # What Qt calls

    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        if not 0 <= column <= WHAT or row < 0:
            return QModelIndex()
        if not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self._groups) else QModelIndex()
        at = parent.row()
        if parent.internalId() or row >= len(self._groups[at].lines):
            return QModelIndex()
        return self.createIndex(row, column, at + 1)

    def parent(self, index: AnyIndex = _ROOT) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number - 1, 0, 0) if number else QModelIndex()

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._groups[parent.row()].lines)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        return 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY_ROLE:
            return (tr("Sheet, row"), tr("Client"), tr("Field"), tr("What the file says"))[section]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not index.internalId():
            return _OF_GROUP
        if index.column() != WHERE:
            return _OF_LINE
        line = self._groups[index.internalId() - 1].lines[index.row()]
        return _CHECKABLE if _can_be_taken(line) else _OF_LINE

    def data(self, index: AnyIndex, role: int = DISPLAY_ROLE) -> Any:
        line, group = self.line(index), self.group(index)
        if role == LINE_ROLE:
            return line or group
        if role in (DISPLAY_ROLE, ACCESSIBLE_ROLE):
            if group is not None:
                return f"{group.title} {group.count}" if index.column() == WHERE else ""
            assert line is not None
            return (line.where, line.client, line.field, line.full_text)[index.column()]
        if role == CHECK_ROLE and line is not None and index.column() == WHERE:
            checked = self.is_checked(line)
            if checked is None:
                return None
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return None


def _can_be_taken(line: Line) -> bool:
    if line.figures_of is not None:
        return True
    return line.row is not None and line.kind not in _NOT_TAKEN


def _decided_by(line: Line) -> Iterator[int]:
    """What a line looks different after a decision about."""
    if line.conflict is not None:
        yield _key_of(line.conflict)
    if line.row is not None:
        yield _key_of(line.row)
    if line.figures_of is not None:
        yield line.figures_of


def _key_of(thing: object) -> int:
    return thing if isinstance(thing, int) else id(thing)


def group_words(kind: Kind) -> tuple[str, str]:
    """The title of a kind and what it means."""
    return {
        Kind.CONFLICT: (tr("Conflicts"), tr("choose which value holds in each cell")),
        Kind.UNREADABLE: (tr("Cannot be read"), tr("these cells stay as they are here")),
        Kind.CHANGED: (tr("Changed"), ""),
        Kind.NEW: (tr("New"), ""),
        Kind.MISSING: (tr("Missing from the file"), tr("they stay unless you check them")),
        Kind.KEPT: (tr("Kept because blank"), tr("a blank cell never erases; <clear> does")),
        Kind.UNCHANGED: (tr("Unchanged"), tr("nothing is written")),
    }[kind]
