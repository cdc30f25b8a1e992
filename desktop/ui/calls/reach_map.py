"""When clients are reached: the hours of the week, the darker the surer, with the number of tries in each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.domain.call_statistics import Hour
from desktop.ui.texts import spoken_language, tr
from desktop.ui.theme import current_theme

_A_MONDAY = date(2024, 1, 1)
_FIRST, _LAST = 8, 18
"""The hours that are always shown; those outside come in when there was a call."""
_CELL = 22
STEPS = (0.4, 0.6, 0.75, 0.9)
"""The rates at which the next darker shade begins."""
_HOUR = Qt.ItemDataRole.UserRole + 1
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)

Index = QModelIndex | QPersistentModelIndex


class ReachMap(QTableView):
    """A row a weekday, a column an hour; a cell is entered or clicked to see its calls."""

    opened = Signal(int, int)
    """A weekday (Monday is 0) and an hour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = _Hours(self)
        self.setModel(self._hours)
        self.setItemDelegate(_HourDelegate(self))
        self.setAccessibleName(tr("When clients are reached"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(8)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setProperty("kind", "plain")
        self.verticalHeader().setDefaultSectionSize(_CELL)
        self.clicked.connect(self._on_clicked)

    def show_hours(self, hours: Iterable[Hour]) -> None:
        """Show other hours."""
        self._hours.show({(hour.weekday, hour.hour): hour for hour in hours})
        self._fit()

    def _fit(self) -> None:
        columns = max(1, self._hours.columnCount())
        room = max(columns * 8, self.width() - self.verticalHeader().sizeHint().width())
        for column in range(columns):
            self.setColumnWidth(column, room * (column + 1) // columns - room * column // columns)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + 7 * _CELL + 2)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: Index) -> None:
        if index.isValid() and self._hours.hour(index) is not None:
            self.opened.emit(index.row(), self._hours.first + index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class _Hours(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.known: dict[tuple[int, int], Hour] = {}
        self.first, self._last = _FIRST, _LAST

    def show(self, known: dict[tuple[int, int], Hour]) -> None:
        self.beginResetModel()
        self.known = known
        self.first = min([_FIRST, *(hour for _, hour in known)])
        self._last = max([_LAST, *(hour for _, hour in known)])
        self.endResetModel()

    def hour(self, index: Index) -> Hour | None:
        return self.known.get((index.row(), self.first + index.column()))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 7

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._last - self.first + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> object:
        if role != _DISPLAY:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return str(self.first + section)
        return spoken_language().weekday(_A_MONDAY + timedelta(section))

    def data(self, index: Index, role: int = _DISPLAY) -> object:
        hour = self.hour(index)
        if role == _HOUR:
            return hour
        if role == _DISPLAY:
            return str(hour.tries) if hour is not None else ""
        if role in (_ACCESSIBLE, _TIP):
            return said(index.row(), self.first + index.column(), hour)
        return None


def said(weekday: int, at: int, hour: Hour | None) -> str:
    """An hour in words: ``Tue 10:00: 34 of 40 reached (85%)``."""
    language = spoken_language()
    name = tr("{weekday} {hour}:00", weekday=language.weekday(_A_MONDAY + timedelta(weekday)), hour=at)
    if hour is None:
        return tr("{hour}: nobody was tried", hour=name)
    if hour.rate is None:
        return tr("{hour}: {reached} of {tries} reached, too few to tell", hour=name, reached=hour.reached,
                  tries=hour.tries)  # fmt: skip
    return tr("{hour}: {reached} of {tries} reached ({rate})", hour=name, reached=hour.reached, tries=hour.tries,
              rate=language.per_cent(hour.rate))  # fmt: skip


class _HourDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        hour: Hour | None = index.data(_HOUR)
        box = option.rect.adjusted(1, 1, -1, -1)
        shade = 0 if hour is None or hour.rate is None else _shade(hour.rate)
        painter.fillRect(box, theme.colour(theme.heat[shade]))
        if hour is not None and QFontMetrics(theme.font("axis")).horizontalAdvance(str(hour.tries)) <= box.width():
            painter.setFont(theme.font("axis"))
            painter.setPen(theme.colour(ink_on(theme.heat[shade])))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(hour.tries))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("cell_cursor"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def _shade(rate: float) -> int:
    """One of five shades; finer above, where most rates lie."""
    return 1 + sum(rate >= step for step in STEPS)


def ink_on(ground: str) -> str:
    """Dark letters on a light ground, light ones on a dark ground."""
    red, green, blue = (int(ground[place : place + 2], 16) for place in (1, 3, 5))
    return "#1B1F24" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "#FFFFFF"
