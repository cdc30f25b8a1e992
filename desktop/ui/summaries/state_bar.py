"""The progress of a month: one bar with the states, and what has not been sent yet."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.summaries.columns import state_word
from desktop.ui.theme import current_theme

_ROLES = {
    "missing": "bad_mark",
    "draft": "control_edge",
    "reviewed": "info_mark",
    "issued": "text_secondary",
    "sent": "good_mark",
    "returned": "good",
}
_BAR = 6


class StateBar(QWidget):
    """A segment for each state, its number and word below; a click on a state shows its summaries alone."""

    chosen = Signal(str)
    """The state that was clicked, "" for all again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[str, int] = {}
        self._places: list[tuple[QRectF, str]] = []
        self._on = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many summaries are how far."""
        self._counts = {state: number for state, number in counts.items() if number}
        self.setAccessibleName(", ".join(f"{number} {state_word(state)}" for state, number in self._counts.items()))
        self.update()

    def turn(self, state: str) -> None:
        """Show the summaries of a state alone, or of all when it is on already."""
        self._on = "" if state == self._on else state
        self.update()
        self.chosen.emit(self._on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, state in self._places:
            if place.contains(event.position()):
                self.turn(state)
                return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = any(place.contains(event.position()) for place, _ in self._places)
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(420, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        total = sum(self._counts.values())
        left = 0.0
        for state, number in self._counts.items():
            width = self.width() * number / total
            painter.fillRect(QRectF(left, 6, max(2.0, width - 2), _BAR), theme.colour(_ROLES[state]))
            left += width
        left = 0.0
        self._places = []
        strong, body = QFontMetrics(theme.font("strong")), QFontMetrics(theme.font("body"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for state, number in self._counts.items():
            word = state_word(state)
            needed = 14 + strong.horizontalAdvance(str(number)) + 5 + body.horizontalAdvance(word)
            if left + needed > self.width():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(_ROLES[state]))
            painter.drawEllipse(QRectF(left, 24, 8, 8))
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(left + 14, 16, 80, 24), _MIDDLE, str(number))
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text_secondary"))
            at = left + 14 + strong.horizontalAdvance(str(number)) + 5
            painter.drawText(QRectF(at, 16, needed, 24), _MIDDLE, word)
            self._places.append((QRectF(left - 6, 0, needed + 12, self.height()), state))
            if state == self._on:
                painter.fillRect(QRectF(left, 37, needed, 2), theme.colour("accent"))
            left += needed + 16
        painter.end()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
