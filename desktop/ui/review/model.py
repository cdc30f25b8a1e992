"""The review as a tree: kinds as top rows, lines beneath them, each with a check mark for its row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.staging import FieldConflict
from desktop.ui.review.decisions import Decisions
from desktop.ui.review.lines import Kind, Line, rows_of
from desktop.ui.texts import tr

AnyIndex = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""The ``Line`` of a row, or the ``Group`` of a top row."""
DISPLAY_ROLE = int(Qt.ItemDataRole.DisplayRole)
CHECK_ROLE = int(Qt.ItemDataRole.CheckStateRole)
ACCESSIBLE_ROLE = int(Qt.ItemDataRole.AccessibleTextRole)
WHERE, CLIENT, FIELD, WHAT = range(4)
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Group:
    """A top row: a kind with its lines."""

    kind: Kind
    title: str
    detail: str
    lines: tuple[Line, ...]

    @property
    def count(self) -> int:
        """How many rows of the file stand in it; of conflicts and what can't be read, how many cells."""
        return count_of(self.kind, self.lines)


class ReviewModel(QAbstractItemModel):
    """Lines under their kinds. Checking a line takes or leaves out its whole row."""

    def __init__(
        self, decisions: Decisions, words: Callable[[FieldConflict, object], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.decisions = decisions
        self.words = words
        self._groups: list[Group] = []
        decisions.changed.connect(self._on_decided)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The kinds that have lines."""
        return tuple(self._groups)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines."""
        found = list(lines)
        self.beginResetModel()
        self._groups = [
            Group(kind, *group_words(kind), tuple(line for line in found if line.kind is kind))
            for kind in Kind
            if any(line.kind is kind for line in found)
        ]
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
        places = [(at, row) for at, group in enumerate(self._groups) for row in range(len(group.lines))]
        if not places:
            return QModelIndex()
        here = -1 if step > 0 else len(places)
        if after.isValid() and after.internalId():
            here = places.index((after.internalId() - 1, after.row()))
        for number in range(1, len(places) + 1):
            at, row = places[(here + step * number) % len(places)]
            if wanted(self._groups[at].lines[row]):
                return self.createIndex(row, WHERE, at + 1)
        return QModelIndex()

    def is_checked(self, line: Line) -> bool | None:
        """Whether a line's row passes; ``None`` where there is nothing to take."""
        if line.figures_of is not None:
            return self.decisions.takes_figures(line.figures_of)
        if line.row is None or line.kind in (Kind.UNREADABLE, Kind.KEPT, Kind.UNCHANGED):
            return None
        return self.decisions.is_taken(line.row)

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
        for place, group in enumerate(self._groups):
            top = self.createIndex(0, 0, place + 1)
            self.dataChanged.emit(top, self.createIndex(len(group.lines) - 1, WHAT, place + 1))

    # What Qt calls

    def index(self, row: int, column: int, parent: AnyIndex = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

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
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line = self.line(index)
        if line is not None and index.column() == WHERE and self.is_checked(line) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

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


def count_of(kind: Kind, lines: Sequence[Line]) -> int:
    """What the lines of a kind count for: a person decides conflicts and corrects cells one by one, all else by rows."""
    return len(lines) if kind in (Kind.CONFLICT, Kind.UNREADABLE) else rows_of(lines)


def group_words(kind: Kind) -> tuple[str, str]:
    """The title of a kind and what it means."""
    return {
        Kind.CONFLICT: (tr("Conflicts"), tr("both sides changed the same cell; choose one")),
        Kind.UNREADABLE: (tr("Cannot be read"), tr("these cells stay as they are here")),
        Kind.CHANGED: (tr("Changed"), ""),
        Kind.NEW: (tr("New"), ""),
        Kind.MISSING: (tr("Missing from the file"), tr("they stay unless you check them")),
        Kind.KEPT: (tr("Kept because blank"), tr("a blank cell never erases; <clear> does")),
        Kind.UNCHANGED: (tr("Unchanged"), tr("nothing is written")),
    }[kind]
