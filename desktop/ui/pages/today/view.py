"""The list of the day: groups that fold, one line selected, and the keys that act on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from desktop.language import Language
from desktop.services.today import Group, TodayLine
from desktop.ui.pages.today.delegate import LineDelegate
from desktop.ui.pages.today.model import GROUP_ROLE, Index, TodayModel
from desktop.ui.texts import tr

_FOLLOW = 120  # milliseconds that the panel waits, so that holding Down stays smooth
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TodayView(QTreeView):
    """Shows the lines; place and selection outlive every new list."""

    call_requested = Signal(object)
    client_requested = Signal(object)
    cancel_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    line_shown = Signal(object)
    """The line that the keyboard is on, a moment after it came there; None on a heading."""

    def __init__(self, language: Language, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = TodayModel(language, now, self)
        self._delegate = LineDelegate(language, now, self)
        self._folded: set[Group] = set()
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.setInterval(_FOLLOW)
        self._follow.timeout.connect(self._tell)
        self.setModel(self._lines)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(tr("What to do today"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)

    @property
    def lines_model(self) -> TodayModel:
        """The lines that are shown."""
        return self._lines

    @property
    def current_line(self) -> TodayLine | None:
        """The line that the keyboard is on."""
        return self._lines.line(self.currentIndex())

    def show_frames(self, *, skeletons: bool = False) -> None:
        """Show the headings while the first list is being read."""
        self._lines.show_frames(skeletons=skeletons)
        self.expandAll()

    def show_lines(self, lines: Sequence[TodayLine], capacity: int | None) -> None:
        """Show a new list; the selected line stays selected, and when it is gone, the one that came after it is."""
        key = self.current_line.key if self.current_line else ""
        top = self.verticalScrollBar().value()
        before = [line.key for line in self._lines.lines()]
        after = before[before.index(key) :] if key in before else []
        self._lines.show_lines(lines, capacity)
        for group in Group:
            self.setExpanded(self._lines.group_index(group), group not in self._folded)
        self.verticalScrollBar().setValue(top)
        self._select_first_of(after, before[: before.index(key)] if key in before else [])

    def select(self, key: str) -> bool:
        """Put the keyboard on a line; False when it isn't there."""
        index = self._lines.index_of(key)
        if not index.isValid():
            return False
        self.setExpanded(index.parent(), True)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def line_after(self, client: int) -> TodayLine | None:
        """The line that comes after those of a client, counted from the one that is selected."""
        lines = self._lines.lines()
        key = self.current_line.key if self.current_line else ""
        start = next((place for place, line in enumerate(lines) if line.key == key), 0)
        ordered = [*lines[start:], *lines[:start]]
        return next((line for line in ordered if line.client.id != client), None)

    def _select_first_of(self, after: list[str], before: list[str]) -> None:
        for key in (*after, *reversed(before)):
            if self._lines.index_of(key).isValid():
                self.select(key)
                return
        lines = self._lines.lines()
        if lines:
            self.select(lines[0].key)
        self._follow.start()

    def _is_on_button(self, event: QMouseEvent, index: QModelIndex) -> bool:
        button = self._delegate.button_rect(self.visualRect(index))
        return event.button() == Qt.MouseButton.LeftButton and button.contains(event.position().toPoint())

    def _tell(self) -> None:
        self.line_shown.emit(self.current_line)

    def _on_expanded(self, index: QModelIndex) -> None:
        self._folded.discard(index.data(GROUP_ROLE))

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._folded.add(index.data(GROUP_ROLE))

    # -- what Qt calls

    def drawBranches(self, painter: object, rect: object, index: object) -> None:
        """Headings draw their own arrows."""

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._follow.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current_line
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in _ENTER and line is not None:
            (self.client_requested if alt else self.call_requested).emit(line)
        elif event.key() in (*_ENTER, Qt.Key.Key_Space) and line is None:
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
        elif event.key() == Qt.Key.Key_Delete and line is not None:
            self.cancel_requested.emit(line)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        line = self._lines.line(index)
        if index.isValid() and line is None and index.data(GROUP_ROLE) is not None:
            self.setExpanded(index, not self.isExpanded(index))
        elif line is not None and index == self.currentIndex() and self._is_on_button(event, index):
            self.call_requested.emit(line)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self._lines.line(self.indexAt(event.position().toPoint()))
        if line is not None:
            self.client_requested.emit(line)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_line is not None:
            self.menu_requested.emit(self.current_line, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
