"""The forest of recommendations as Qt asks for it; an index carries the client's id."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.client import STAGES
from desktop.domain.referrals import Branch, Forest
from desktop.language import Language
from desktop.ui.tables.cells import ACCESSIBLE_ROLE, ALIGN_ROLE, DISPLAY_ROLE, TOOL_TIP_ROLE
from desktop.ui.texts import tr

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_STAGES = {option.code: option.label for option in STAGES}
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ReferralModel(QAbstractItemModel):
    """One row a client, below the one who recommended it."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._forest = Forest({}, (), frozenset())
        self._places: dict[int, int] = {}
        self.titles = (
            tr("Client"),
            tr("Stage"),
            tr("Recommended"),
            tr("In the branch"),
            tr("of them clients"),
            tr("Paid"),
            tr("Paid by the branch"),
        )

    @property
    def forest(self) -> Forest:
        """What is shown."""
        return self._forest

    def show_forest(self, forest: Forest) -> None:
        """Show other recommendations."""
        self.beginResetModel()
        self._forest = forest
        self._places = {number: place for place, number in enumerate(forest.roots)}
        for branch in forest.branches.values():
            self._places |= {number: place for place, number in enumerate(branch.children)}
        self.endResetModel()

    def branch(self, index: Index) -> Branch | None:
        """The client of a row."""
        return self._forest.branches.get(index.internalId()) if index.isValid() else None

    def index_of(self, client: int) -> QModelIndex:
        """Where a client stands; an invalid index for one who isn't here."""
        if client not in self._forest.branches:
            return QModelIndex()
        return self.createIndex(self._places[client], 0, client)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        rows = self._rows_of(parent)
        return self.createIndex(row, column, rows[row]) if 0 <= row < len(rows) else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        branch = self.branch(index)
        return self.index_of(branch.parent) if branch is not None and branch.parent is not None else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._rows_of(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY_ROLE) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == DISPLAY_ROLE:
            return self.titles[section]
        if orientation is Qt.Orientation.Horizontal and role == ALIGN_ROLE:
            return _RIGHT if section > 1 else _LEFT
        return None

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        branch = self.branch(index)
        if branch is None:
            return None
        if role == DISPLAY_ROLE:
            return self._words(branch)[index.column()]
        if role == ALIGN_ROLE:
            return _RIGHT if index.column() > 1 else _LEFT
        if role == ACCESSIBLE_ROLE and index.column() == 0:
            return "; ".join(
                f"{title} {word}" if place else word
                for place, (title, word) in enumerate(zip(self.titles, self._words(branch), strict=True))
            )
        if role == TOOL_TIP_ROLE and branch.client.id in self._forest.cut:
            return tr("Its own recommendation closes a ring and is left out.")
        return None

    def _words(self, branch: Branch) -> tuple[str, ...]:
        whole, money = self._language.integer, partial(self._language.money, places=0)
        name = branch.client.name
        if branch.client.id in self._forest.cut:
            name = tr("{client} (in a ring)", client=name)
        return (
            name,
            self._language.tr(_STAGES.get(branch.client.stage, branch.client.stage)),
            whole(len(branch.children)),
            whole(branch.referred),
            whole(branch.won),
            money(branch.paid),
            money(branch.brought),
        )

    def _rows_of(self, parent: Index) -> tuple[int, ...]:
        if not parent.isValid():
            return self._forest.roots
        branch = self.branch(parent)
        return branch.children if branch is not None else ()
