"""Keeps the selected cells and the current one by the rows' ids while rows are sorted, filtered and replaced."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange
from PySide6.QtWidgets import QTableView

from desktop.ui.tables.model import RowsModel

_REPLACE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_CURRENT_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate


@dataclass(frozen=True, slots=True)
class _Kept:
    blocks: tuple[tuple[int, int, tuple[Hashable, ...]], ...]  # first column, last column, rows
    current: Hashable | None
    current_column: int
    current_place: int


class KeptSelection:
    """What was selected comes back after every rearrangement, even when a filter had hidden it in between."""

    def __init__(self, view: QTableView, model: RowsModel[Any]) -> None:
        self._view = view
        self._rows = model
        self._kept: _Kept | None = None
        self._restoring = False
        model.rearranging.connect(self._on_rearranging)
        model.rearranged.connect(self._on_rearranged)
        view.selectionModel().selectionChanged.connect(self._on_changed)
        view.selectionModel().currentChanged.connect(self._on_changed)

    def kept(self) -> dict[str, object]:
        """The selected cells by rows' ids and columns' names, as JSON can write them."""
        now = self._kept or self._now()
        columns = self._rows.columns
        return {
            "blocks": [[columns[first].name, columns[last].name, list(ids)] for first, last, ids in now.blocks if ids],
            "current": now.current,
            "column": columns[now.current_column].name if now.current_column >= 0 else "",
        }

    def restore(self, kept: object) -> None:
        """Select again what ``kept`` gave, as soon as the rows are there; what is gone or unreadable is left out."""
        if not isinstance(kept, dict):
            return
        place, blocks = self._rows.column_place, []
        for block in kept.get("blocks") or ():
            if isinstance(block, list) and len(block) == 3 and isinstance(block[2], list):
                first, last = place(str(block[0])), place(str(block[1]))
                if first is not None and last is not None:
                    blocks.append((first, last, tuple(block[2])))
        column = place(str(kept.get("column", "")))
        self._kept = _Kept(tuple(blocks), kept.get("current"), column or 0, 0)

    def _on_changed(self) -> None:
        if not self._restoring:
            self._kept = None

    def _on_rearranging(self) -> None:
        if self._kept is None:
            self._kept = self._now()
        # Thousands of selected cells would each be followed to their new places by Qt.
        self._view.selectionModel().reset()

    def _on_rearranged(self) -> None:
        kept = self._kept
        if kept is None:
            return
        self._restoring = True
        selection = QItemSelection()
        for first, last, ids in kept.blocks:
            for top, bottom in _runs(self._places(ids)):
                selection.append(QItemSelectionRange(self._rows.index(top, first), self._rows.index(bottom, last)))
        model = self._view.selectionModel()
        model.select(selection, _REPLACE)
        place = self._rows.place_of(kept.current) if kept.current is not None else None
        if place is None and kept.current is not None and self._rows.rowCount():
            place = min(kept.current_place, self._rows.rowCount() - 1)
        if place is not None:
            index = self._rows.index(place, kept.current_column)
            model.setCurrentIndex(index, _CURRENT_ONLY)
            self._view.scrollTo(index)
        self._restoring = False

    def _now(self) -> _Kept:
        current = self._view.currentIndex()
        blocks = tuple(
            (bounds.left(), bounds.right(), tuple(map(self._rows.id_at, range(bounds.top(), bounds.bottom() + 1))))
            for bounds in blocks_of(self._view.selectionModel().selection())
        )
        row_id = self._rows.id_at(current.row()) if current.isValid() else None
        return _Kept(blocks, row_id, current.column(), current.row())

    def _places(self, ids: Iterable[Hashable]) -> list[int]:
        return sorted(place for row_id in ids if (place := self._rows.place_of(row_id)) is not None)


def blocks_of(selection: QItemSelection) -> list[QItemSelectionRange]:
    """The rectangles of a selection."""
    return [selection.at(number) for number in range(selection.count())]


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours."""
    for _, run in groupby(enumerate(places), key=lambda pair: pair[1] - pair[0]):
        neighbours = [place for _, place in run]
        yield neighbours[0], neighbours[-1]
