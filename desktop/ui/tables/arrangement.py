"""Which columns a table shows, in which order and how wide: changed by the person, kept as a layout."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QTableView

from desktop.ui.tables.header import FilterHeader
from desktop.ui.tables.layout import TableLayout
from desktop.ui.tables.model import RowsModel


class Arrangement:
    """The columns of one table."""

    def __init__(self, view: QTableView, header: FilterHeader, model: RowsModel[Any]) -> None:
        self._view = view
        self._header = header
        self._rows = model
        self._stretching = False

    @property
    def is_stretching(self) -> bool:
        """Whether a width is being changed by the program, not by the person."""
        return self._stretching

    def visible(self) -> list[int]:
        """The shown columns from left to right, as the model counts them."""
        order = (self._header.logicalIndex(visual) for visual in range(self._header.count()))
        return [place for place in order if not self._header.isSectionHidden(place)]

    def kept(self) -> TableLayout:
        """How the person has arranged the table."""
        columns = self._rows.columns
        return TableLayout(
            order=tuple(columns[self._header.logicalIndex(visual)].name for visual in range(len(columns))),
            widths={columns[place].name: self._header.sectionSize(place) for place in self.visible()},
            shown={column.name: not self._header.isSectionHidden(place) for place, column in enumerate(columns)},
            sort=self._rows.sorted_by,
            filters=self._rows.filters,
            filter_row=self._header.filters_shown,
            group=self._rows.grouped_by,
            folded=tuple(sorted(self._rows.folded)),
        )

    def apply(self, layout: TableLayout) -> None:
        """Order, widths and shown columns of a layout; columns that it doesn't know keep their first state."""
        self._stretching = True
        known = [place for name in layout.order if (place := self._rows.column_place(name)) is not None]
        for visual, place in enumerate(known):
            self._header.moveSection(self._header.visualIndex(place), visual)
        for place, column in enumerate(self._rows.columns):
            shown = layout.shown.get(column.name, column.shown)
            width = layout.widths.get(column.name, column.width)
            self._view.setColumnWidth(place, max(min(column.least, column.width), width))
            self._view.setColumnHidden(place, not shown)
        if not self.visible() and self._rows.columns:
            self._view.setColumnHidden(0, False)
        self._stretching = False
        self.stretch()

    def first(self) -> TableLayout:
        """The columns as they are before anyone arranges them; sort and filters as now."""
        names = tuple(column.name for column in self._rows.columns)
        return TableLayout(names, {}, {}, self._rows.sorted_by, self._rows.filters, self._header.filters_shown)

    def show(self, name: str, shown: bool) -> None:
        """Show or hide a column; an unknown name does nothing."""
        place = self._rows.column_place(name)
        if place is None:
            return
        self._view.setColumnHidden(place, not shown)
        self.stretch()

    def move_current(self, step: int) -> None:
        """Move the column of the current cell by so many shown columns; it stops at the edge."""
        visible, current = self.visible(), self._view.currentIndex().column()
        if current in visible and 0 <= visible.index(current) + step < len(visible):
            other = visible[visible.index(current) + step]
            self._header.moveSection(self._header.visualIndex(current), self._header.visualIndex(other))

    def widen_current(self, pixels: int) -> None:
        """Make the column of the current cell wider by so many pixels, or narrower."""
        current = self._view.currentIndex().column()
        if current >= 0:
            column = self._rows.columns[current]
            width = self._header.sectionSize(current) + pixels
            self._view.setColumnWidth(current, max(min(column.least, column.width), width))

    def sort_current(self, *, adding: bool) -> None:
        """Sort by the column of the current cell: up, then down, then not."""
        current = self._view.currentIndex().column()
        if current >= 0:
            self._header.turn_sort(current, adding=adding)

    def hide_current(self) -> None:
        """Hide the column of the current cell, unless it is the last one; its neighbour becomes current."""
        visible, current = self.visible(), self._view.currentIndex()
        if current.column() in visible and len(visible) > 1:
            at = visible.index(current.column())
            other = visible[at + 1] if at + 1 < len(visible) else visible[at - 1]
            self._view.setCurrentIndex(self._rows.index(current.row(), other))
            self._header.visibility_requested.emit(self._rows.columns[current.column()].name, False)

    def stretch(self) -> None:
        """Give the stretching column what the others leave of the width."""
        visible = self.visible()
        place = next((place for place in visible if self._rows.columns[place].stretch), None)
        if place is None or self._stretching:
            return
        others = sum(self._header.sectionSize(other) for other in visible if other != place)
        width = max(self._rows.columns[place].width, self._view.viewport().width() - others)
        if width != self._header.sectionSize(place):
            self._stretching = True
            self._view.setColumnWidth(place, width)
            self._stretching = False
