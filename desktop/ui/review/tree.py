"""The tree of a review with its keys: Space takes or leaves a row, Left and Right fold a kind."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTreeView, QWidget

from desktop.ui.review.lines import Kind, Line
from desktop.ui.review.model import CLIENT, FIELD, WHERE, ReviewModel
from desktop.ui.review.painting import ReviewDelegate
from desktop.ui.texts import tr
from desktop.ui.widgets.tree_head import TreeHead

AnyIndex = QModelIndex | QPersistentModelIndex
_CHECK_WITHIN = 30


class ReviewTree(QTreeView):
    """Kinds with their lines; what stays as it is is folded at first."""

    line_changed = Signal(object)
    """The current ``Line``, or ``None`` on the head of a kind."""

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = ReviewDelegate(self)
        self.setAccessibleName(tr("Rows of the file"))
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        head = TreeHead(self)
        self.setHeader(head)
        head.setStretchLastSection(True)
        head.setSectionsMovable(False)
        for column, width in ((WHERE, 118), (CLIENT, 172), (FIELD, 118)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, width)
        model.modelReset.connect(self._on_reset)
        self._on_reset()

    def show_line(self, index: QModelIndex) -> None:
        """Make a line current and bring it into sight."""
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current_line(self) -> Line | None:
        """The line that the keyboard is on."""
        return self._model.line(self.currentIndex())

    def chosen_lines(self) -> list[Line]:
        """The selected lines; on the head of a kind all of its lines."""
        found: list[Line] = []
        groups = self._model.groups
        for chosen in self.selectionModel().selection().toList():
            parent = chosen.parent()
            rows = range(chosen.top(), chosen.bottom() + 1)
            if parent.isValid():
                found += groups[parent.row()].lines[rows.start : rows.stop]
            else:
                found += (line for row in rows for line in groups[row].lines)
        if not found:
            line, group = self._model.line(self.currentIndex()), self._model.group(self.currentIndex())
            found = [line] if line is not None else list(group.lines) if group is not None else []
        return list({id(line): line for line in found}.values())

    def toggle(self) -> None:
        """Take the chosen rows, or leave them out when all are taken."""
        lines = self.chosen_lines()
        states = [state for line in lines if (state := self._model.is_checked(line)) is not None]
        if states:
            self._model.check(lines, not all(states))

    def _on_reset(self) -> None:
        groups = self._model.groups
        for place in range(len(groups)):
            self.setFirstColumnSpanned(place, QModelIndex(), True)
        for place, group in enumerate(groups):  # after all spans, each of which has everything laid out that is open
            is_open = group.kind not in (Kind.KEPT, Kind.UNCHANGED) or len(groups) == 1
            self.setExpanded(self._model.index(place, 0), is_open)

    # What Qt calls

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        self.line_changed.emit(self._model.line(current))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers().value:
            return
        index = self.indexAt(event.position().toPoint())
        x = round(event.position().x())
        line = self._model.line(index)
        if self._model.group(index) is not None:
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif line is not None and index.column() == WHERE and x <= _CHECK_WITHIN and line.conflict is None:
            checked = self._model.is_checked(line)
            if checked is not None:
                self._model.check([line], not checked)
        elif line is not None and line.conflict is not None:
            way = self._delegate.mark_at(index, self.visualRect(index), x)
            if way in ("here", "file"):
                self._model.decisions.decide([line.conflict], way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers().value:
            self.toggle()
            return
        super().keyPressEvent(event)
