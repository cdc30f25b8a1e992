"""The calls of a year as coloured squares, a column a week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.periods import Month
from desktop.ui.texts import spoken_language, tr
from desktop.ui.theme import current_theme

_GAP = 2
_STEPS = (0, 3, 6, 9, 12)  # upper ends; more than the last is the darkest
_WEEKS = 53


def step_of(calls: int) -> int:
    """Which of the six shades a number of calls has."""
    return next((place for place, end in enumerate(_STEPS) if calls <= end), len(_STEPS))


class HeatMap(QWidget):
    """A year of calls, in one row or as two half-years one above the other; a click opens the day.

    The squares take the width there is, at most ``most`` px each.
    """

    day_clicked = Signal(object)

    def __init__(self, most: int, *, halves: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most
        self._rows = 2 if halves else 1
        self._weeks = -(-_WEEKS // self._rows)
        self._year = date.today().year
        self._calls: Mapping[date, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, year: int, calls: Mapping[date, int]) -> None:
        """Show the calls of a year."""
        self.setAccessibleName(tr("Calls in {year}: {number}", year=year, number=sum(calls.values())))
        if (year, calls) != (self._year, self._calls):  # it costs as much as the rest of a month
            self._year, self._calls = year, calls
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
            self.day_clicked.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            if day is not None:
                said = tr("%n call(s)", n=self._calls.get(day, 0))
                QToolTip.showText(event.globalPos(), f"{spoken_language().date_with_day(day)}: {said}", self)
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
