"""Named figures as bars, one below the other; a line is entered or clicked to see what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.theme import current_theme

_ROW = 24
_BAR = 8
_BAR_WIDTH = 92
_GAP = 8
_LINE = Qt.ItemDataRole.UserRole + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure. ``value`` is its text, ``share`` the filled part of the bar, ``rest`` a second part behind it in
    ``rest_colour``, and ``mark`` a line on it, 0 to 1.

    ``key`` is what the list tells when the line is opened; ``spoken`` is what a screen reader says.
    """

    key: object
    name: str
    value: str
    share: float
    colour: str
    mark: float | None = None
    tip: str = ""
    spoken: str = ""
    rest: float = 0.0
    rest_colour: str = "warn_mark"


class BarList(QListView):
    """As high as its lines; Up and Down walk, Enter or a click opens."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, bar_width: int = _BAR_WIDTH) -> None:
        super().__init__(parent)
        self._bars = _Bars(self)
        self.setAccessibleName(name)
        self.setModel(self._bars)
        self._delegate = _BarDelegate(self)
        self._delegate.bar_width = bar_width
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)

    @property
    def bars(self) -> Sequence[Bar]:
        """The lines."""
        return self._bars.bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other figures."""
        letters = QFontMetrics(current_theme().font("body"))
        self._delegate.numbers = max([56, *(letters.horizontalAdvance(bar.value) for bar in bars)])
        self._bars.show(bars)
        self.setFixedHeight(max(1, len(bars)) * self.sizeHintForRow(0) if bars else _ROW)

    def open(self, place: int) -> None:
        """Open a line as if it were clicked."""
        self.opened.emit(self._bars.bars[place].key)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.open(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.open(index.row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.viewport().update()


class _Bars(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bars: Sequence[Bar] = ()

    def show(self, bars: Sequence[Bar]) -> None:
        self.beginResetModel()
        self.bars = tuple(bars)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        bar = self.bars[index.row()]
        if role == _LINE:
            return bar
        if role == _DISPLAY:
            return f"{bar.name} {bar.value}"
        if role == _ACCESSIBLE:
            return bar.spoken or f"{bar.name}: {bar.value}"
        if role == _TIP:  # a tooltip guesses whether it is markup; what people wrote must not be taken for it
            return f"<span>{escape(bar.tip or bar.spoken or f'{bar.name}: {bar.value}')}</span>"
        return None


class _BarDelegate(QStyledItemDelegate):
    bar_width = _BAR_WIDTH
    numbers = 56
    """The width of the widest value, so that all bars begin at one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, max(_ROW, QFontMetrics(current_theme().font("body")).height() + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        bar: Bar = index.data(_LINE)
        rect: QRect = option.rect
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("selection" if focused else "hover"))
        letters = QFontMetrics(theme.font("body"))
        left = rect.left() + 2
        room = max(40, rect.width() - self.bar_width - self.numbers - 2 * _GAP - 4)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        name = letters.elidedText(bar.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height()), _LEFT, name)
        track = QRect(left + room + _GAP, rect.center().y() - _BAR // 2 + 1, self.bar_width, _BAR)
        painter.fillRect(track, theme.colour("track"))
        filled = round(self.bar_width * min(max(bar.share, 0.0), 1.0))
        painter.fillRect(QRect(track.left(), track.top(), filled, _BAR), theme.colour(bar.colour))
        further = min(round(self.bar_width * max(bar.rest, 0.0)), self.bar_width - filled)
        painter.fillRect(QRect(track.left() + filled, track.top(), further, _BAR), theme.colour(bar.rest_colour))
        if bar.mark is not None:
            at = track.left() + min(round(self.bar_width * bar.mark), self.bar_width - 2)
            painter.fillRect(QRect(at, track.top() - 3, 2, _BAR + 6), theme.colour("text"))
        painter.drawText(QRect(track.right() + _GAP, rect.top(), rect.right() - track.right() - _GAP - 2, rect.height()),
                         _RIGHT, bar.value)  # fmt: skip
