"""A table view that shows where the person is: current cell and row, row under the pointer, end of the selection."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionRange, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from desktop.ui.tables.delegate import CellDelegate
from desktop.ui.tables.painting import Sight
from desktop.ui.theme import current_theme

_HANDLE = 7  # px, the square at the end of a selected block


class SightedTable(QTableView):
    """The look of every table; what it holds and does is ``DataTable``'s."""

    def __init__(self, sight: Sight, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._sight = sight
        self._delegate = CellDelegate(sight, self)
        self._anchor = QPersistentModelIndex()
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self._set_row_height()

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark folded words wherever they stand in a cell of text; none takes the marks away."""
        self._sight.sought = words
        self.viewport().update()

    def selection_anchor(self) -> QModelIndex:
        """The cell from which a selection is extended."""
        anchor = self._anchor
        return self.model().index(anchor.row(), anchor.column()) if anchor.isValid() else self.currentIndex()

    def fill_handle(self) -> QRect:
        """The square at the end of the selected block, in the viewport; null without exactly one block that can be
        written into."""
        blocks = self.selectionModel().selection()
        if blocks.count() != 1 or not self._is_writable(blocks.at(0)):
            return QRect()
        end = self.visualRect(blocks.at(0).bottomRight()).bottomRight()
        return QRect(end.x() - _HANDLE // 2, end.y() - _HANDLE // 2, _HANDLE, _HANDLE)

    def _is_writable(self, block: QItemSelectionRange) -> bool:
        cells = (self.model().index(block.bottom(), column) for column in range(block.left(), block.right() + 1))
        return any(cell.flags() & Qt.ItemFlag.ItemIsEditable for cell in cells)

    def scrolled(self) -> tuple[int, int]:
        """How far the table is scrolled across and down, in pixels."""
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def scroll_back(self, across: int, down: int) -> None:
        """Scroll as it was, also right after other rows were shown."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    def _timer(self, wait: int, then: Callable[[], object]) -> QTimer:
        """A timer that calls once, so many milliseconds after it was last started."""
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(then)
        return timer

    def _set_row_height(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._delegate.row_height)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    def _see_current(self, index: QModelIndex) -> None:
        self._sight.current_row = index.row()
        self._sight.current_column = index.column()
        focused = QApplication.focusWidget()
        self._sight.focused = self.hasFocus() or (focused is not None and self.viewport().isAncestorOf(focused))
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self._sight.hovered_row:
            self._sight.hovered_row = row
            self.viewport().update()

    # What Qt calls

    def currentChanged(self, current: Any, previous: Any) -> None:
        super().currentChanged(current, previous)
        if not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._anchor = QPersistentModelIndex(current)
        self._see_current(current)

    def selectionChanged(self, selected: Any, deselected: Any) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._delegate.is_refusing:
            self._delegate.focus_editor()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._see_current(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._see_current(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._delegate.restyle(current_theme())
            self._set_row_height()
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._sight.focused or self.fill_handle().isNull():
            return
        painter = QPainter(self.viewport())
        painter.fillRect(self.fill_handle(), current_theme().colour("cell_cursor"))
        painter.end()
