"""What all charts of the roster have in common: marks that are walked by arrows, told by hovering, and opened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.ui.announcing import announce
from desktop.ui.roster_charts.sheet import Chart
from desktop.ui.theme import current_theme

_NEAR = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """One bar, dot or cell: the places of its category and series in the chart, and where it is drawn."""

    category: int
    series: int
    box: QRectF


def colour_of(name: str) -> QColor:
    """A colour of the theme: the place of a series, or a role."""
    theme = current_theme()
    return theme.colour(theme.series[int(name)].colour if name.isdigit() else name)


class MarkChart(QWidget):
    """A chart that is drawn. Left and Right walk from category to category, Up and Down from series to series."""

    opened = Signal(int, int)
    """The clients behind a category and series are asked for."""
    entered = Signal()
    """They were asked for by the keyboard, which goes on to them."""

    rows_run_down = False
    """Whether the categories are lines below each other, so that Up and Down walk through them."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = chart
        self.marks: Sequence[Mark] = ()
        self.chosen: tuple[int, int] | None = None
        self._current: Mark | None = None
        self._hovered: Mark | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(chart.title)

    @property
    def current(self) -> Mark | None:
        """The mark that the keyboard is on."""
        return self._current

    def show_chosen(self, category: int, series: int) -> None:
        """Mark whose clients are shown."""
        self.chosen = (category, series)
        self.update()

    def show_none_chosen(self) -> None:
        """No mark's clients are shown any more."""
        self.chosen = None
        self.update()

    # -- what each chart does

    def lay_out(self) -> Sequence[Mark]:
        """Where the marks are drawn, for the present size."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw axes and marks."""
        raise NotImplementedError

    # -- acting

    def walk(self, categories: int, series: int) -> None:
        """Go so many places further; what isn't known is passed over, and the ends hold."""
        if not self.marks:
            return
        if self._current is None:
            self._go(self.marks[0])
            return
        here = self._current
        if categories:
            there = [m for m in self.marks if (m.category - here.category) * categories > 0]
            there.sort(key=lambda m: (abs(m.category - here.category), abs(m.series - here.series)))
        else:
            there = [m for m in self.marks if m.category == here.category and (m.series - here.series) * series > 0]
            there.sort(key=lambda m: abs(m.series - here.series))
        if there:
            self._go(there[0])

    def _go(self, mark: Mark) -> None:
        self._current = mark
        announce(self, self.chart.said(mark.category, mark.series))
        self.update()

    def _at(self, place: QPointF) -> Mark | None:
        near = (m for m in self.marks if m.box.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(place))
        return min(near, key=lambda m: (m.box.center() - place).manhattanLength(), default=None)

    def tone(self, mark: Mark, name: str = "") -> QColor:
        """The colour of a mark, that of its series unless named; the one under the pointer stands out."""
        colour = colour_of(name or self.chart.series[mark.series].colour)
        return colour.lighter(118) if mark == self._hovered else colour

    # What Qt calls

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.marks = self.lay_out()
        if self._current is not None:
            key = self._current.category, self._current.series
            self._current = next((m for m in self.marks if (m.category, m.series) == key), None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):  # letters of another size
            self.marks = self.lay_out()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for mark in self.marks:
            if (mark.category, mark.series) == self.chosen:
                painter.setPen(theme.colour("accent"))
                painter.drawRect(mark.box.adjusted(-2, -2, 1, 1))
        if self.hasFocus() and self._current is not None:
            painter.setPen(theme.colour("focus_ring"))
            painter.drawRect(self._current.box.adjusted(-3, -3, 2, 2))
            painter.drawRect(self._current.box.adjusted(-4, -4, 3, 3))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
        if key in steps:
            across, up = steps[Qt.Key(key)]
            if self.rows_run_down:
                across, up = -up, across
            self.walk(across, up)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.marks:
            self._go(self.marks[0] if key == Qt.Key.Key_Home else self.marks[-1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current is not None:
            self.opened.emit(self._current.category, self._current.series)
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._current is None and self.marks and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(self.marks[0])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found != self._hovered:
            self._hovered = found
            self.setCursor(Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(found)
            self.opened.emit(found.category, found.series)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(QPointF(event.pos()))
            if found is None:
                QToolTip.hideText()
            else:  # a tooltip guesses whether it is markup
                QToolTip.showText(
                    event.globalPos(), f"<span>{escape(self.chart.said(found.category, found.series))}</span>"
                )
            return True
        return super().event(event)
