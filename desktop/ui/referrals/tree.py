"""The tree of recommendations on screen: rows as high as a table's, Left and Right fold, Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.ui.tables.cells import ALIGN_ROLE, DISPLAY_ROLE
from desktop.ui.texts import tr
from desktop.ui.theme import current_theme

_PAD = 6
_LEAST_NAME = 200


class ReferralTree(QTreeView):
    """The name takes the width that the figures leave."""

    opened = Signal(QModelIndex)
    """A client shall be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeader(_Head(self))
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
        head.setFixedHeight(current_theme().measure("row.header"))
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


class _Head(QHeaderView):
    """Titles as those of the tables."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        theme, model = current_theme(), self.model()
        painter.fillRect(rect, theme.colour("surface_alt"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("border"))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        title = str(model.headerData(section, self.orientation(), DISPLAY_ROLE))
        align = int(model.headerData(section, self.orientation(), ALIGN_ROLE))
        painter.drawText(rect.adjusted(_PAD, 0, -_PAD, 0), align, title)


class _Rows(QStyledItemDelegate):
    """Rows as high as those of the tables."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wanted = super().sizeHint(option, index)
        return QSize(wanted.width(), max(wanted.height(), int(current_theme().measure("row.compact"))))
