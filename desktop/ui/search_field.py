"""One field that finds clients, contacts and commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.icons import picture
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme
from desktop.ui.widgets.key_cap import HEIGHT, cap_width, paint_cap

_HIT = Qt.ItemDataRole.UserRole + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ROW = 34
_FOR_LATE = 4
"""So many lines are kept for what is found later."""
_MOST = 14
_PATIENCE = 40  # milliseconds after a key; shorter than two keys of a fast typist

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: what it is called, a detail beside it, what sort of thing it is, and what Enter does."""

    icon: str
    title: str
    detail: str
    sort: str
    run: Callable[[], object]


Source = Callable[[str], Iterable[Hit]]
"""Answers at once; without a text it may offer what was used lately."""
LateSource = Callable[[str, Callable[[list[Hit]], None]], None]
"""Is told where to deliver what it finds, for a search that takes longer than a key press."""


class SearchField(QLineEdit):
    """Asks its sources while the user types; results drop down under it, the keyboard stays in the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setFixedHeight(theme.measure("control.search_height"))
        self.setMaximumWidth(theme.measure("control.search_width"))
        self.setMinimumWidth(200)
        self.setPlaceholderText(tr("Search clients, contacts, commands"))
        self.setAccessibleName(tr("Search clients, contacts, commands"))
        self.setTextMargins(22, 0, 0, 0)
        self._sources: list[Source] = []
        self._late: list[LateSource] = []
        self._model = _Hits(self)
        self._popup = _Popup(self, self._model)
        self._popup.clicked.connect(self._on_clicked)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PATIENCE)
        self._clock.timeout.connect(self._search)
        self._came_from: QWidget | None = None
        self.textEdited.connect(self._on_edited)

    @property
    def hits(self) -> list[Hit]:
        """What is offered now."""
        return self._model.hits

    def add_source(self, source: Source, *, first: bool = False) -> None:
        """Ask one more source; its hits stand last, or first."""
        self._sources.insert(0 if first else len(self._sources), source)

    def add_late_source(self, source: LateSource) -> None:
        """Ask one more source that answers later; its hits are added under the others."""
        self._late.append(source)

    def take_focus(self) -> None:
        """Put the keyboard here, remember where it was, and offer what was used lately."""
        self._came_from = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if not self.text():
            self._search()

    def _on_edited(self) -> None:
        self._clock.start()

    def _search(self) -> None:
        text = self.text().strip()
        hits = [hit for source in self._sources for hit in source(text)]
        if text and not hits:
            hits.append(Hit("info", tr("Nothing is called “{text}”", text=text), "", "", self.selectAll))
        self._model.show(hits[:_MOST], text)
        if hits:
            self._popup.show_under(self)
        else:
            self._popup.hide()
        if text:
            for late in self._late:
                late(text, partial(self._add, text))

    def _add(self, text: str, hits: list[Hit]) -> None:
        """Show what was found later under the rest, unless something else was typed meanwhile."""
        if not hits or not self._popup.isVisible() or text != self.text().strip():
            return
        row = self._popup.currentIndex().row()
        known = [hit for hit in self._model.hits if hit.run != self.selectAll]
        self._model.show([*known[: _MOST - min(len(hits), _FOR_LATE)], *hits][:_MOST], text)
        self._popup.show_under(self, row)

    def _run(self, row: int) -> None:
        hit = self._model.hits[row]
        if hit.run != self.selectAll:  # where nothing was found the text stays, to be mended
            self._leave()
        hit.run()

    def _leave(self) -> None:
        self._clock.stop()
        self._popup.hide()
        self.clear()
        if self._came_from is not None:
            self._came_from.setFocus()
            self._came_from = None

    def _on_clicked(self, index: QModelIndex) -> None:
        self._run(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST, Qt.Key.Key_PageDown: _MOST}
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._clock.isActive():  # a fast typist's Enter means what is typed, not what was found before
                self._clock.stop()
                self._search()
            if self._popup.isVisible():
                self._run(self._popup.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif Qt.Key(key) in steps and self._popup.isVisible():
            self._popup.step(steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._popup.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        shown = picture("search", 16, "text_secondary", self.devicePixelRatioF())
        painter.drawPixmap(9, (self.height() - 16) // 2, shown)
        if not self.text() and not self.hasFocus():
            width = cap_width(current_theme(), "Ctrl+K")
            box = QRectF(self.width() - width - 8, (self.height() - HEIGHT) / 2, width, HEIGHT)
            paint_cap(painter, box, current_theme(), "Ctrl+K")
        painter.end()


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


class _Popup(QListView):
    def __init__(self, field: SearchField, model: _Hits) -> None:
        super().__init__(field)
        self.setWindowFlags(Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(field)
        self.setFrameShape(QFrame.Shape.Box)
        self.setModel(model)
        self.setItemDelegate(_HitDelegate(model, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Found"))
        self.entered.connect(self.setCurrentIndex)

    def show_under(self, field: QLineEdit, row: int = 0) -> None:
        self.setCurrentIndex(self.model().index(row, 0))
        rows = self.model().rowCount()
        at = field.mapToGlobal(QPoint(0, field.height() + 2))
        self.setGeometry(QRect(at, QSize(max(field.width(), 420), rows * _ROW + 2 * self.frameWidth())))
        self.show()

    def step(self, steps: int) -> None:
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
