"""The box beside the cursor of a chart: the day, and the value of each series on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import current_theme

_PAD, _MARK, _GAP = 10, 10, 8


@dataclass(frozen=True, slots=True)
class Reading:
    """A series on the day: its name, its value in words, its colour; lines have a thin mark, bars a square."""

    name: str
    value: str
    colour: QColor
    is_line: bool = False


class ReadOut(QWidget):
    """Painted over the chart; it takes no clicks and never leaves the plot."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = ""
        self.readings: Sequence[Reading] = ()
        self.hide()

    @property
    def text(self) -> str:
        """All that it says, as one line."""
        return ", ".join([self.title, *(f"{reading.name} {reading.value}" for reading in self.readings)])

    def show_at(self, x: int, top: int, title: str, readings: Sequence[Reading]) -> None:
        """Show the values of a day beside the cursor at ``x``."""
        self.title, self.readings = title, readings
        self.setAccessibleName(self.text)
        self.resize(self.sizeHint())
        left = x - 12 - self.width()
        if left < 50:
            left = x + 12
        self.move(QPoint(min(left, self._over.width() - self.width() - 2), top))
        self.show()
        self.raise_()
        self.update()

    def _line(self) -> int:
        return QFontMetrics(current_theme().font("small")).height() + 1

    def sizeHint(self) -> QSize:
        theme = current_theme()
        small, strong = QFontMetrics(theme.font("small")), QFontMetrics(theme.font("strong"))
        wide = max(
            (small.horizontalAdvance(each.name) + strong.horizontalAdvance(each.value) + 30 for each in self.readings),
            default=0,
        )
        width = max(strong.horizontalAdvance(self.title), wide + _MARK + _GAP) + 2 * _PAD
        return QSize(width, strong.height() + 4 + len(self.readings) * self._line() + 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("border_strong"), 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        strong = theme.font("strong")
        painter.setFont(strong)
        painter.setPen(theme.colour("text"))
        head = QFontMetrics(strong).height() + 4
        inner = self.width() - 2 * _PAD
        painter.drawText(_PAD, 6, inner, head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.title)
        top = 6 + head
        for reading in self.readings:
            middle = top + self._line() // 2
            mark = QRectF(_PAD, middle - 1.5, _MARK, 3) if reading.is_line else QRectF(_PAD, middle - 5, _MARK, _MARK)
            painter.fillRect(mark, reading.colour)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text"))
            box = (_PAD + _MARK + _GAP, top, inner - _MARK - _GAP, self._line())
            painter.drawText(*box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, reading.name)
            painter.setFont(strong)
            painter.drawText(*box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, reading.value)
            top += self._line()
        painter.end()
