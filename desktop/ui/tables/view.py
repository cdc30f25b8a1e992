"""The table of every page: rows, filters, editing in the cells, columns as the person arranged them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from desktop.domain.errors import InvalidValue, UserError
from desktop.ui.tables.arrangement import Arrangement
from desktop.ui.tables.cell_keys import CellKeys
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Commit
from desktop.ui.tables.header import FilterHeader
from desktop.ui.tables.kept_selection import KeptSelection, blocks_of
from desktop.ui.tables.layout import TableLayout
from desktop.ui.tables.lines import Filter, SortKey
from desktop.ui.tables.model import RowsModel
from desktop.ui.tables.painting import Sight
from desktop.ui.tables.proposals import Proposal
from desktop.ui.tables.sighted import SightedTable
from desktop.ui.tables.summing import Sums

_FOLLOWED_AFTER = 120  # ms: holding Down stays smooth when the side panel follows later
_SUMMED_AFTER = 40  # ms

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class DataTable(SightedTable):
    """A table over row objects; see ``RowsModel`` for what ``row_id``, ``search_text`` and ``commit`` mean.

    ``stripe`` gives the tone of the mark at a row's edge ("" for none).
    """

    current_row_changed = Signal(object)
    """The current row is another one (or ``None``); told 120 ms later, so that a panel can follow."""
    row_activated = Signal(object)
    """Enter on a row, or a double click on a cell that can't be edited."""
    summary_changed = Signal(object)
    """Count, sum, mean and ends of the selected cells, or of the current column, a ``Summary``."""
    rows_shown_changed = Signal(int, int)
    """How many rows are shown, and how many there are."""
    layout_changed = Signal()
    """The person changed columns, sort or filters; ``kept_layout`` says how they are now."""
    trash_requested = Signal(object)
    """The given rows should go to the trash."""
    failed = Signal(object)
    """Something couldn't be done; with the ``UserError``."""

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        row_id: Callable[[Any], Hashable],
        *,
        stripe: Callable[[Any], str] | None = None,
        search_text: Callable[[Any], str] | None = None,
        commit: Commit | None = None,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Sight(stripe=stripe, aligns=tuple(column.align for column in columns)), parent)
        self._rows: RowsModel[Any] = RowsModel(
            columns, row_id, search_text=search_text, commit=commit, today=today, parent=self
        )
        self._header = FilterHeader(self._rows, self)
        self._arrangement = Arrangement(self, self._header, self._rows)
        self.review: Callable[[Proposal[Any], str], None] | None = None
        """Shows what a pasted block would change before it is stored; without it a block is taken whole or not at all."""
        self.review_later: Callable[[Callable[[], Proposal[Any]], str], None] | None = None
        """The same for a block that takes a while to be read."""
        self._menu_actions: Callable[[], Sequence[QAction | None]] = tuple
        self._last_followed: object = None
        self._sums = Sums(self._rows)
        self._filled: QItemSelectionRange | None = None  # the block whose handle is being dragged
        self._follow = self._timer(_FOLLOWED_AFTER, self._on_followed)
        self._sum = self._timer(_SUMMED_AFTER, self._on_summed)
        self._idle = self._timer(0, self._on_idle)
        self._settle = self._timer(0, self._rows.settle)
        self.setHorizontalHeader(self._header)
        self.setModel(self._rows)
        self._kept = KeptSelection(self, self._rows)
        self._keys = CellKeys(self, self._rows, today)
        self._arrangement.apply(self._arrangement.first())
        self._find_first_column()
        self._connect()

    # Rows

    @property
    def rows_model(self) -> RowsModel[Any]:
        """The rows: what is shown, sort, filters."""
        return self._rows

    def set_rows(self, rows: Iterable[Any]) -> None:
        """Show other rows; selection, sort and filters stay, and what is being typed where the rows are the same ones."""
        given = list(rows)
        if self.state() == self.State.EditingState and self._rows.are_those_of(given):
            self.put_rows(given)
        else:
            self._rows.set_rows(given)
        self._idle.start()

    def put_rows(self, rows: Iterable[Any]) -> None:
        """Take changed and new rows over; a changed row that is current keeps its place until it is left."""
        self._rows.put_rows(rows)
        self._sums.forget()
        if self._rows.is_unsettled and not self.hasFocus() and self.state() != self.State.EditingState:
            self._rows.settle()
        self._sum.start()
        self._follow.start()

    def remove_rows(self, ids: Iterable[Hashable]) -> None:
        """Take rows away by their ids."""
        self._rows.remove_rows(ids)

    def search(self, text: str) -> None:
        """Show only rows that hold a text in any cell."""
        self._rows.search(text)

    def current_row(self) -> Any | None:
        """The row of the current cell; ``None`` also on the heading of a group."""
        place = self.currentIndex().row()
        return next(iter(self._rows.rows_between(place, place + 1)), None) if place >= 0 else None

    def selected_rows(self) -> list[Any]:
        """The rows that have a selected cell, from the top; the current row when none has."""
        blocks = blocks_of(self.selectionModel().selection())
        places = sorted({place for block in blocks for place in range(block.top(), block.bottom() + 1)})
        if not places and self.currentIndex().isValid():
            places = [self.currentIndex().row()]
        return [self._rows.row(place) for place in places if self._rows.heading(place) is None]

    @property
    def keys(self) -> CellKeys:
        """What is done with the selected cells, for menus and commands."""
        return self._keys

    def kept_selection(self) -> dict[str, object]:
        """What is selected, as JSON can write it."""
        return self._kept.kept()

    def restore_selection(self, kept: object) -> None:
        """Select what ``kept_selection`` gave, as soon as the rows are there."""
        self._kept.restore(kept)

    def select_row(self, row_id: Hashable) -> bool:
        """Make a row current and bring it into sight; ``False`` when it is hidden or gone."""
        place = self._rows.place_of(row_id)
        if place is None and self._rows.reveal(row_id):
            place = self._rows.place_of(row_id)
        if place is None:
            return False
        column = self.currentIndex().column()
        index = self._rows.index(place, column if column >= 0 else self._sight.first_column)
        self.selectionModel().setCurrentIndex(index, _SELECT)
        self.scrollTo(index)
        return True

    def open_list(self) -> None:
        """Open the list of the editor that stands in the current cell, if it has one."""
        editor = self.indexWidget(self.currentIndex()) or self.viewport().focusWidget()
        if isinstance(editor, QComboBox):
            editor.showPopup()

    def set_menu(self, actions: Callable[[], Sequence[QAction | None]]) -> None:
        """What the context menu offers for the current row; ``None`` stands for a separator."""
        self._menu_actions = actions

    # Columns, sort, filters

    def kept_layout(self) -> TableLayout:
        """How the person has arranged the table; ``to_json`` keeps it."""
        return self._arrangement.kept()

    def arrange(self, layout: TableLayout, rows: Iterable[Any] | None = None) -> None:
        """Arrange the table as it was kept, with other rows if some are given; columns that the layout doesn't know keep
        their first state."""
        blocked = self.blockSignals(True)
        self._arrangement.apply(layout)
        self.show_filter_row(layout.filter_row)
        self._find_first_column()
        filters = self._readable(layout.filters)
        self._rows.show(rows, sort=layout.sort, filters=filters, group=layout.group, folded=layout.folded)
        self._header.ask(self._rows.filters)
        self._idle.start()
        self.blockSignals(blocked)
        self._on_rearranged()

    def reset_columns(self) -> None:
        """Columns in their first order and width; sort and filters stay."""
        self._arrangement.apply(self._arrangement.first())
        self._find_first_column()
        self.layout_changed.emit()

    def show_column(self, name: str, shown: bool) -> None:
        """Show or hide a column by its name."""
        self._arrangement.show(name, shown)
        self._find_first_column()
        self.layout_changed.emit()

    def visible_columns(self) -> list[int]:
        """The shown columns from left to right, as the model counts them."""
        return self._arrangement.visible()

    @property
    def arrangement(self) -> Arrangement:
        """The columns, to be moved, widened, hidden and sorted by from the current cell."""
        return self._arrangement

    def columns_menu(self, parent: QWidget) -> QMenu:
        """The menu that shows and hides columns, for a page's own button."""
        return self._header.columns_menu(parent)

    def group_by(self, name: str) -> None:
        """Put rows into groups by a column; an empty name takes the groups away."""
        self._rows.group_by(name)
        self.layout_changed.emit()

    def fold(self, groups: Iterable[str], *, folded: bool) -> None:
        """Fold groups, by the ids of their headings, or unfold them."""
        self._rows.fold(groups, folded=folded)
        self.layout_changed.emit()

    def sort_by(self, *keys: SortKey) -> None:
        """Sort by columns, the first the most important."""
        self._rows.sort_by(keys)

    def filter_by(self, filters: Mapping[str, Filter]) -> None:
        """Filter by column names; what can't be read (any more) as a filter is left out."""
        self._rows.set_filters(self._readable(filters))
        self._header.ask(self._rows.filters)

    def clear_filters(self) -> None:
        """Show all rows again."""
        self.filter_by({})
        self.layout_changed.emit()

    @property
    def filter_row_shown(self) -> bool:
        """Whether the filter row is shown."""
        return self._header.filters_shown

    def show_filter_row(self, shown: bool) -> None:
        """Show or hide the filter row; hidden filters still hold."""
        self._header.show_filters(shown)
        self.updateGeometries()
        self.layout_changed.emit()

    def focus_filter(self) -> bool:
        """Bring the keyboard into the filter of the current column; ``False`` when no filter is shown."""
        return self._header.focus_filter(max(0, self.currentIndex().column()))

    # Answers to signals

    def _on_sort_requested(self, keys: tuple[SortKey, ...]) -> None:
        self._rows.sort_by(keys)
        self.layout_changed.emit()

    def _on_filters_changed(self) -> None:
        asked = self._header.asked()
        before = self._rows.filters
        readable: dict[str, Filter] = {}
        for column in self._rows.columns:
            text = asked.get(column.name)
            problem = self._problem(column.name, text) if text else None
            if text and problem is None:
                readable[column.name] = text
            elif problem is not None and column.name in before:
                # The last filter that could be read stays in force, so that the rows don't flicker while one types.
                readable[column.name] = before[column.name]
            self._header.show_problem(column.name, problem)
        if readable != before:
            self._rows.set_filters(readable)
            self.layout_changed.emit()

    def _readable(self, filters: Mapping[str, Filter]) -> dict[str, Filter]:
        return {name: asked for name, asked in filters.items() if self._problem(name, asked) is None}

    def _problem(self, name: str, asked: Filter) -> UserError | None:
        place = self._rows.column_place(name)
        try:
            if place is not None:
                self._rows.read_filter(self._rows.columns[place], asked)
        except InvalidValue as problem:
            return problem
        return None

    def _on_left_header(self) -> None:
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            index = self._rows.index(0, self._sight.first_column)
            self.selectionModel().setCurrentIndex(index, _SELECT)

    def _on_rearranged(self) -> None:
        self._sums.forget()
        self._see_current(self.currentIndex())
        self._header.viewport().update()
        self.rows_shown_changed.emit(self._rows.passing, self._rows.total)
        self._sum.start()
        self._follow.start()

    def _on_refused(self, _index: QModelIndex, problem: UserError) -> None:
        self._delegate.refuse(problem)
        self.failed.emit(problem)

    def _on_resized(self) -> None:
        if not self._arrangement.is_stretching:
            self.layout_changed.emit()

    def _on_moved(self) -> None:
        self._find_first_column()
        self._on_resized()

    def _on_followed(self) -> None:
        row = self.current_row()
        if row is not self._last_followed:
            self._last_followed = row
            self.current_row_changed.emit(row)

    def _on_summed(self) -> None:
        blocks = blocks_of(self.selectionModel().selection())
        self.summary_changed.emit(self._sums.of(blocks, self.visible_columns(), self.currentIndex().column()))

    def _on_idle(self) -> None:
        # A window that was left is there for a moment yet; its values would be read from a database that is closed.
        if self.window().isVisible() and self._rows.prepare(self.visible_columns()):
            self._idle.start()

    # How

    def _connect(self) -> None:
        self._delegate.stepped.connect(self._keys.step)
        self._rows.refused.connect(self._on_refused)
        self._rows.rearranged.connect(self._on_rearranged)
        self._header.sort_requested.connect(self._on_sort_requested)
        self._header.filters_changed.connect(self._on_filters_changed)
        self._header.left_downwards.connect(self._on_left_header)
        self._header.visibility_requested.connect(self.show_column)
        self._header.reset_requested.connect(self.reset_columns)
        self._header.sectionResized.connect(self._on_resized)
        self._header.sectionMoved.connect(self._on_moved)
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self._rows.heading(index.row()) is not None and index.column() == self._sight.first_column:
            return  # each of the two clicks has turned the group
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._keys.activate()

    def _find_first_column(self) -> None:
        visible = self.visible_columns()
        self._sight.first_column = visible[0] if visible else 0
        self._rows.set_title_column(self._sight.first_column)
        self.viewport().update()

    # What Qt calls

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        self._follow.start()
        if previous.isValid() and current.row() != previous.row() and self._rows.is_unsettled:
            self._settle.start()

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        super().selectionChanged(selected, deselected)
        self._sum.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dx:
            self._header.place_fields()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.handle(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.fill_handle().contains(event.position().toPoint()) and not self._delegate.is_refusing:
            self._filled = self.selectionModel().selection().at(0)
            return
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if left and not event.modifiers().value and index.column() == self._sight.first_column:
            self._keys.turn_group()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._filled is None:
            super().mouseMoveEvent(event)
            return
        bottom = max(self.rowAt(round(event.position().y())), self._filled.bottom())
        end = self._rows.index(bottom, self._filled.right())
        self.selectionModel().select(QItemSelection(self._filled.topLeft(), end), _SELECT)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._filled is not None:
            start, self._filled = self._filled, None
            if self.selectionModel().selection().at(0).bottom() > start.bottom():
                self._keys.fill_down()
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers().value
        if plain and index.isValid() and self._rows.columns[index.column()].kind == "check":
            self._keys.tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrangement.stretch()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self._menu_actions():
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        if menu.actions():
            menu.popup(event.globalPos())
