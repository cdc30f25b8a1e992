"""Lays small parts out like words: from left to right, and on as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Parts one after the other with the same gap between them and between the lines."""

    def __init__(self, gap: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place the parts, each in the middle of its line, or only see how high they would be."""
        lines: list[list[tuple[QLayoutItem, int, QSize]]] = [[]]
        left = rect.left()
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            size = item.sizeHint()
            if lines[-1] and left + size.width() > rect.right() + 1:
                lines.append([])
                left = rect.left()
            lines[-1].append((item, left, size))
            left += size.width() + self._gap
        top = rect.top()
        for line in lines:
            height = max((size.height() for _, _, size in line), default=0)
            for item, x, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, top + (height - size.height()) // 2), size))
            top += height + self._gap
        return top - self._gap - rect.top()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(widest, max((item.minimumSize().height() for item in self._items), default=0))
