"""What the keys do in a table: move, edit, copy, paste, fill, clear, tick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.errors import UserError
from desktop.ui.icons import icon
from desktop.ui.tables import blocks, proposals
from desktop.ui.tables.column import Column
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.kept_selection import blocks_of
from desktop.ui.tables.model import RowsModel
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.ui.tables.view import DataTable

_MODIFIERS = {
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Meta": Qt.KeyboardModifier.MetaModifier,
}
_EDGES = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_FOLDING = {"Left": True, "Right": False, "Space": None, "Return": None, "Enter": None}
"""What keys do on a heading: fold, unfold, or turn."""
_MOST_PASTED = 100_000
"""Cells that are pasted at once; more are a matter for an import."""
_READ_AT_ONCE = 1_000
"""So many pasted cells are read within a frame or two."""
_CURRENT_ONLY = QItemSelectionModel.SelectionFlag.NoUpdate


class CellKeys:
    """The keys of one table (its own, beside those that Qt gives every view)."""

    def __init__(self, table: DataTable, model: RowsModel[Any], today: Callable[[], date]) -> None:
        self._table = table
        self._rows = model
        self._today = today
        self._commands: dict[str, Callable[[], None]] = {
            "Ctrl+C": self.copy,
            "Ctrl+X": self.cut,
            "Ctrl+V": self.paste,
            "Ctrl+D": self.fill_down,
            "Ctrl+;": self.put_today,
            "Del": self.clear,
            "Ctrl+Del": self.trash,
            "Space": self.tick,
            "Return": self.activate,
            "Enter": self.activate,
            "Alt+Down": self.edit,
            "Ctrl+Shift+L": self.turn_filter_row,
        }

    def handle(self, event: QKeyEvent) -> bool:
        """Do what a key means; ``False`` when it isn't one of the table's own."""
        if self._turned_group(_spelled(event)):
            return True
        command = self._commands.get(_spelled(event))
        if command is not None:
            command()
            return True
        edge = _EDGES.get(Qt.Key(event.key()))
        held = event.modifiers()
        if edge is not None and held & _MODIFIERS["Ctrl"] and not held & _MODIFIERS["Alt"]:
            self.to_edge(*edge, extend=bool(held & _MODIFIERS["Shift"]))
            return True
        first_row = self._table.currentIndex().row() == 0
        return _spelled(event) == "Up" and first_row and self._table.focus_filter()

    def menu(self, parent: QWidget) -> QMenu:
        """What can be done with the selected cells, for a context menu; the keys are those of the table."""
        menu = QMenu(tr("Cells"), parent)
        for keys, text, name in (
            ("Ctrl+C", tr("Copy"), "copy"),
            ("Ctrl+X", tr("Cut"), ""),
            ("Ctrl+V", tr("Paste"), "clipboard-paste"),
            ("Ctrl+D", tr("Fill down"), "arrow-down-to-line"),
            ("Ctrl+;", tr("Today's date"), ""),
            ("Del", tr("Clear cells"), ""),
        ):
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            action = menu.addAction(f"{text}\t{shown}", self._commands[keys])
            if name:
                action.setIcon(icon(name))
        return menu

    # Groups

    def turn_group(self) -> None:
        """Fold or unfold the group whose heading is current."""
        heading = self._rows.heading(self._table.currentIndex().row())
        if heading is not None:
            self._table.fold([heading.id], folded=not heading.is_folded)

    def _turned_group(self, key: str) -> bool:
        heading = self._rows.heading(self._table.currentIndex().row())
        wanted = _FOLDING.get(key)
        if heading is None or key not in _FOLDING or wanted is heading.is_folded:
            return False
        self.turn_group()
        return True

    # Moving

    def step(self, down: int, right: int) -> None:
        """Make the cell current that lies so many rows down and shown columns to the right; stop at the edge."""
        current = self._table.currentIndex()
        columns = self._table.visible_columns()
        if not current.isValid() or current.column() not in columns:
            return
        at = columns.index(current.column()) + right
        row = min(max(current.row() + down, 0), self._rows.rowCount() - 1)
        if 0 <= at < len(columns):
            self._table.selectionModel().setCurrentIndex(self._rows.index(row, columns[at]), _SELECT)

    def to_edge(self, down: int, right: int, *, extend: bool) -> None:
        """Jump to the first or last row or column; with ``extend`` the cells between are selected."""
        current = self._table.currentIndex()
        columns = self._table.visible_columns()
        if not current.isValid():
            return
        row = current.row() if not down else self._rows.rowCount() - 1 if down > 0 else 0
        column = current.column() if not right else columns[-1] if right > 0 else columns[0]
        target = self._rows.index(row, column)
        if not extend:
            self._table.selectionModel().setCurrentIndex(target, _SELECT)
            return
        # Qt extends from where the selection began, as it does for the arrow keys.
        anchor = self._table.selection_anchor()
        top, bottom = sorted((anchor.row(), row))
        left, right_ = sorted((columns.index(anchor.column()), columns.index(column)))
        selection = QItemSelection()
        for at in columns[left : right_ + 1]:
            selection.append(QItemSelectionRange(self._rows.index(top, at), self._rows.index(bottom, at)))
        model = self._table.selectionModel()
        model.select(selection, _SELECT)
        model.setCurrentIndex(target, _CURRENT_ONLY)
        self._table.scrollTo(target)

    # The clipboard

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as plain numbers and ISO dates."""
        rows, columns, chosen = self.block()
        if chosen:
            content = QMimeData()
            content.setText(blocks.copied(rows, columns, chosen))
            content.setHtml(blocks.copied_html(rows, columns, chosen))
            QGuiApplication.clipboard().setMimeData(content)

    def cut(self) -> None:
        """Copy the selected cells and empty them."""
        self.copy()
        self.clear()

    def paste(self) -> None:
        """Write the clipboard's cells from the selection's first cell on."""
        cells = blocks.from_tsv(QGuiApplication.clipboard().text())
        rows, columns, chosen = self.block()
        if not chosen or not cells:
            return
        visible = self._table.visible_columns()
        first = self._rows.columns.index(columns[0])
        beyond = [self._rows.columns[place] for place in visible[visible.index(first) :]]
        top = min(self._places())
        below = self._rows.rows_between(top, self._rows.rowCount())
        if len(cells) * max(map(len, cells)) > _MOST_PASTED:
            self._table.failed.emit(proposals.TOO_MANY)
            return
        make = partial(proposals.pasted, cells, below, beyond, len(rows), len(columns))
        size = len(cells) * max(map(len, cells))
        if self._table.review_later is not None and size > _READ_AT_ONCE and self._rows.commit is not None:
            self._table.review_later(make, tr("Paste"))
        else:
            self._propose(make(), tr("Paste"), looked_at=True)

    def _propose(self, proposal: proposals.Proposal[Any], title: str, *, looked_at: bool) -> None:
        """Store a block as one step. It is shown beforehand where that is asked for, and where some cells can't be taken;
        where nobody looks, it is all or nothing."""
        if self._rows.commit is None:
            return
        review = self._table.review
        several = len(proposal.edits) > 1 or (proposal.edits and (proposal.refused or proposal.beyond))
        problem = proposals.first_problem(proposal)
        if review is not None and several and (looked_at or problem is not None):
            review(proposal, title)
            return
        try:
            if problem is not None:
                raise problem
            if proposal.edits:
                self._rows.commit(proposal.edits)
        except UserError as refusal:
            if review is not None and several:
                review(proposal, title)
            else:
                self._table.failed.emit(refusal)

    # Changing cells

    def fill_down(self) -> None:
        """Give all selected rows the values of the first, column by column; a single row those of the row above."""
        rows, columns, _ = self.block()
        if len(rows) == 1:
            top = min(self._places())
            rows = [*self._rows.rows_between(max(0, top - 1), top), *rows]
        if len(rows) > 1:
            self._propose(proposals.filled_down(rows, columns), tr("Fill down"), looked_at=False)

    def put_today(self) -> None:
        """Write today's date into the selected cells."""
        today = self._today().isoformat()
        self._propose(proposals.written(self._chosen(), today), tr("Today's date"), looked_at=False)

    def clear(self) -> None:
        """Empty the selected cells."""
        self._propose(proposals.written(self._chosen(), ""), tr("Clear cells"), looked_at=False)

    def trash(self) -> None:
        """Ask that the selected rows go to the trash."""
        rows = self._table.selected_rows()
        if rows:
            self._table.trash_requested.emit(rows)

    def tick(self) -> None:
        """Check or uncheck the selected rows, in the current column or else the first that can be ticked."""
        current = self._table.currentIndex()
        places = [current.column(), *self._table.visible_columns()]
        column = next(
            (c for p in places if p >= 0 and (c := self._rows.columns[p]).kind == "check" and c.editable), None
        )
        rows = self._table.selected_rows()
        if column is None or not rows:
            return
        wanted = not column.value(self._table.current_row() or rows[0])
        edits = [Edit(row, column, wanted) for row in rows if bool(column.value(row)) != wanted]
        self._propose(proposals.Proposal(tuple(edits)), "", looked_at=False)

    def edit(self) -> None:
        """Open the editor of the current cell, with its list if it has one."""
        index = self._table.currentIndex()
        if index.isValid() and self._rows.columns[index.column()].editable:
            self._table.edit(index)
            self._table.open_list()

    def activate(self) -> None:
        """Open what the current row stands for."""
        row = self._table.current_row()
        if row is not None:
            self._table.row_activated.emit(row)

    def turn_filter_row(self) -> None:
        """Show or hide the filter row."""
        self._table.show_filter_row(not self._table.filter_row_shown)

    def _places(self) -> set[int]:
        return {place for place, _ in self._cells()}

    def _cells(self) -> list[tuple[int, int]]:
        """Row and column of the selected cells that are shown; the current one when none is."""
        visible = set(self._table.visible_columns())
        cells = [
            (place, at)
            for bounds in blocks_of(self._table.selectionModel().selection())
            for place in range(bounds.top(), bounds.bottom() + 1)
            for at in range(bounds.left(), bounds.right() + 1)
            if at in visible
        ]
        current = self._table.currentIndex()
        found = cells or ([(current.row(), current.column())] if current.isValid() else [])
        if not self._rows.grouped_by:
            return found
        headings = {place for place in {place for place, _ in found} if self._rows.heading(place) is not None}
        return [cell for cell in found if cell[0] not in headings]

    def _chosen(self) -> Iterator[tuple[Any, Column[Any]]]:
        for place, at in sorted(self._cells()):
            yield self._rows.row(place), self._rows.columns[at]

    def block(self) -> tuple[list[Any], list[Column[Any]], frozenset[tuple[int, int]]]:
        """The rows and columns that have a selected cell, and the selected cells as places among them."""
        cells = self._cells()
        tops = sorted({place for place, _ in cells})
        taken = {at for _, at in cells}
        columns = [at for at in self._table.visible_columns() if at in taken]
        row_at = {place: number for number, place in enumerate(tops)}
        column_at = {at: number for number, at in enumerate(columns)}
        chosen = frozenset((row_at[place], column_at[at]) for place, at in cells)
        return [self._rows.row(place) for place in tops], [self._rows.columns[at] for at in columns], chosen


def _spelled(event: QKeyEvent) -> str:
    """A key with its modifiers as it is written in menus; the keypad's own mark is passed over."""
    held = [name for name in ("Ctrl", "Alt", "Shift", "Meta") if event.modifiers() & _MODIFIERS[name]]
    return "+".join([*held, QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)])
