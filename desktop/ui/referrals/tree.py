"""The tree of recommendations on screen: rows as high as a table's, Left and Right fold, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from desktop.ui.texts import tr
from desktop.ui.theme import current_theme
from desktop.ui.widgets.tree_head import TreeHead

_LEAST_NAME = 200


class ReferralTree(QTreeView):
    """The name takes the width that the figures leave."""

    opened = Signal(QModelIndex)
    """A client shall be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeader(TreeHead(self))
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(tr("Who recommended whom"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.opened)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        head = self.header()
        if head.count():
            others = sum(head.sectionSize(place) for place in range(1, head.count()))
            head.resizeSection(0, max(_LEAST_NAME, self.viewport().width() - others))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _Rows(QStyledItemDelegate):
    """Rows as high as those of the tables."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width(), max(wanted.height(), int(current_theme().measure("row.compact"))))
