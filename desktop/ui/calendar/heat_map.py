"""The calls of a year as coloured squares, a column a week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.periods import Month
from desktop.ui.announcing import announce
from desktop.ui.texts import spoken_language, tr
from desktop.ui.theme import current_theme

_GAP = 2
_STEPS = (0, 3, 6, 9, 12)  # upper ends; more than the last is the darkest
_WEEKS = 53


_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPPING = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -7, Qt.Key.Key_Right: 7}  # days


def step_of(calls: int) -> int:
    """Which of the six shades a number of calls has."""
    return next((place for place, end in enumerate(_STEPS) if calls <= end), len(_STEPS))


class HeatMap(QWidget):
    """A year of calls, in one row or as two half-years one above the other; a click or Enter opens the day.

    Up and Down go by a day, Left and Right by a week, Home and End to the ends of the year; what a day holds is told
    beside it. The squares take the width there is, at most ``most`` px each.
    """

    day_clicked = Signal(object)

    def __init__(self, most: int, *, halves: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._rows = 2 if halves else 1
        self._weeks = -(-_WEEKS // self._rows)
        self._year = date.today().year
        self._calls: Mapping[date, int] = {}
        self._current = date.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, year: int, calls: Mapping[date, int]) -> None:
        """Show the calls of a year."""
        self.setAccessibleName(tr("Calls in {year}: {number}", year=year, number=sum(calls.values())))
        if (year, calls) != (self._year, self._calls):  # it costs as much as the rest of a month
            self._year, self._calls = year, calls
            self.update()

    @property
    def current(self) -> date:
        """The day that the keyboard is on; of another year the same day of this one."""
        month = Month(self._year, self._current.month)
        return month.first.replace(day=min(self._current.day, month.days))

    def select(self, day: date) -> None:
        """Put the keyboard on a day."""
        self._current = day
        self.update()

    @property
    def first_monday(self) -> date:
        """The day in the upper left corner."""
        first = date(self._year, 1, 1)
        return first - timedelta(first.weekday())

    @property
    def _pitch(self) -> int:
        return max(3, min(self._most + _GAP, (self.width() + _GAP) // self._weeks))

    @property
    def _names(self) -> int:
        """Height of the names of the months below a row."""
        return QFontMetrics(current_theme().font("axis")).height() + 6

    def day_at(self, point: QPoint) -> date | None:
        """The day of the year under a point."""
        row, below = divmod(point.y(), 7 * self._pitch + self._names)
        week, weekday = point.x() // self._pitch, below // self._pitch
        if not (0 <= weekday < 7 and 0 <= week < self._weeks and 0 <= row < self._rows):
            return None
        day = self.first_monday + timedelta((row * self._weeks + week) * 7 + weekday)
        return day if day.year == self._year else None

    def rect_of(self, day: date) -> QRect:
        """Where a day is painted."""
        pitch = self._pitch
        week, weekday = divmod((day - self.first_monday).days, 7)
        row, week = divmod(week, self._weeks)
        size = pitch - (_GAP if pitch > 6 else 1)
        return QRect(week * pitch, row * (7 * pitch + self._names) + weekday * pitch, size, size)

    # What Qt calls

    def sizeHint(self) -> QSize:
        return QSize(self._weeks * (self._most + _GAP), self._rows * (7 * self._pitch + self._names))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        shades = [theme.colour(shade) for shade in theme.heat]
        day = date(self._year, 1, 1)
        while day.year == self._year:
            painter.fillRect(self.rect_of(day), shades[step_of(self._calls.get(day, 0))])
            day += timedelta(1)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("text"), 2))  # the ring of other controls has the colour of many squares
            painter.drawRect(self.rect_of(self.current))
        painter.setFont(theme.font("axis"))
        painter.setPen(theme.colour("text_secondary"))
        letters = QFontMetrics(theme.font("axis"))
        free: dict[int, int] = {}
        for number in range(1, 13):
            first = date(self._year, number, 1)
            first += timedelta((7 - first.weekday()) % 7)  # the first whole week of the month
            rect = self.rect_of(first)
            row = (first - self.first_monday).days // 7 // self._weeks
            name = spoken_language().month_short(Month(self._year, number))
            wide = letters.horizontalAdvance(name)
            if rect.left() >= free.get(row, 0) and rect.left() + wide <= self.width():
                top = (row + 1) * 7 * self._pitch + row * self._names
                painter.drawText(rect.left(), top + letters.ascent(), name)
                free[row] = rect.left() + wide + 8
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = day
            self.day_clicked.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        first, last = date(self._year, 1, 1), date(self._year, 12, 31)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _OPENING:
            self.day_clicked.emit(self.current)
        elif event.key() in _STEPPING:
            self._go_to(min(last, max(first, self.current + timedelta(_STEPPING[Qt.Key(event.key())]))))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(first if event.key() == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def _go_to(self, day: date) -> None:
        self.select(day)
        rect = self.rect_of(day)
        QToolTip.showText(self.mapToGlobal(rect.bottomRight()), self._told(day), self, rect)
        announce(self, self._told(day))

    def _told(self, day: date) -> str:
        return f"{spoken_language().date_with_day(day)}: {tr('%n call(s)', n=self._calls.get(day, 0))}"

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            if day is not None:
                QToolTip.showText(event.globalPos(), self._told(day), self)
            return True
        return super().event(event)


class HeatLegend(QWidget):
    """The six shades between "fewer" and "more"."""

    def sizeHint(self) -> QSize:
        return QSize(150, QFontMetrics(current_theme().font("small")).height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_secondary"))
        letters = QFontMetrics(theme.font("small"))
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        fewer, more = tr("fewer"), tr("more")
        painter.drawText(self.rect(), align, fewer)
        left = letters.horizontalAdvance(fewer) + 6
        for shade in theme.heat:
            painter.fillRect(QRect(left, (self.height() - 9) // 2, 9, 9), theme.colour(shade))
            left += 11
        painter.drawText(self.rect().adjusted(left + 4, 0, 0, 0), align, more)
        painter.end()
