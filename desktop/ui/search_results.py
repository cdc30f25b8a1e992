"""What the search field found, in a list that drops down under it; made when something is first sought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme

if TYPE_CHECKING:
    from desktop.ui.search_field import Hit

_HIT = Qt.ItemDataRole.UserRole + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ROW = 34

Index = QModelIndex | QPersistentModelIndex


class _Hits(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []
        self.needle = ""

    def show(self, hits: list[Hit], needle: str) -> None:
        self.beginResetModel()
        self.hits = hits
        self.needle = needle
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        hit = self.hits[index.row()]
        if role == _HIT:
            return hit
        if role == _DISPLAY:
            return hit.title
        if role == _ACCESSIBLE:
            return ", ".join(part for part in (hit.title, hit.detail, hit.sort) if part)
        return None


class SearchResults(QListView):
    """A list under the field; the keyboard stays in the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._hits = _Hits(self)
        self.setWindowFlags(Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(field)
        self.setFrameShape(QFrame.Shape.Box)
        self.setModel(self._hits)
        self.setItemDelegate(_HitDelegate(self._hits, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Found"))
        self.entered.connect(self.setCurrentIndex)

    @property
    def hits(self) -> list[Hit]:
        """What is listed."""
        return self._hits.hits

    def list_hits(self, hits: list[Hit], needle: str) -> None:
        """List what was found; the letters of ``needle`` are marked."""
        self._hits.show(hits, needle)

    def show_under(self, field: QWidget, row: int = 0) -> None:
        """Drop down under the field, with the keyboard on a row."""
        self.setCurrentIndex(self.model().index(row, 0))
        rows = self.model().rowCount()
        at = field.mapToGlobal(QPoint(0, field.height() + 2))
        self.setGeometry(QRect(at, QSize(max(field.width(), 420), rows * _ROW + 2 * self.frameWidth())))
        self.show()

    def step(self, steps: int) -> None:
        """Go so many rows down, or up; a single step goes round at the ends."""
        rows = self.model().rowCount()
        row = self.currentIndex().row() + steps
        row = row % rows if abs(steps) == 1 else min(max(row, 0), rows - 1)
        self.setCurrentIndex(self.model().index(row, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()


class _HitDelegate(QStyledItemDelegate):
    def __init__(self, model: _Hits, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        hit = self._model.hits[index.row()]
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.colour("selection" if selected else "raised"))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect.left() + 10, rect.center().y() - 7, picture(hit.icon, 16, "text_secondary", ratio))
        small, body = theme.font("small"), theme.font("body")
        right = rect.right() - 12
        painter.setFont(small)
        painter.setPen(theme.colour("text_secondary"))
        width = QFontMetrics(small).horizontalAdvance(hit.sort)
        painter.drawText(QRect(right - width, rect.top(), width, rect.height()), _MIDDLE, hit.sort)
        left = rect.left() + 36
        room = right - width - 12 - left
        left += _paint_marked(
            painter, theme, QRect(left, rect.top(), room, rect.height()), hit.title, self._model.needle
        )
        room = right - width - 12 - left - 10
        if hit.detail and room > QFontMetrics(small).averageCharWidth() * 4:
            painter.setFont(small)
            painter.setPen(theme.colour("text_secondary"))
            detail = QFontMetrics(small).elidedText(hit.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left + 10, rect.top(), room, rect.height()), _MIDDLE, detail)
        painter.setFont(body)


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _paint_marked(painter: QPainter, theme: Theme, rect: QRect, text: str, needle: str) -> int:
    """Paint a text with the searched letters marked; gives its width."""
    font = theme.font("body")
    letters = QFontMetrics(font)
    shown = letters.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    at = shown.casefold().find(needle.casefold()) if needle else -1
    if at >= 0:
        before = letters.horizontalAdvance(shown[:at])
        width = letters.horizontalAdvance(shown[at : at + len(needle)])
        height = letters.height()
        mark = QRect(rect.left() + before, rect.center().y() - height // 2, width, height)
        painter.fillRect(mark, theme.colour("search_hit"))
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    painter.drawText(rect, _MIDDLE, shown)
    return letters.horizontalAdvance(shown)
