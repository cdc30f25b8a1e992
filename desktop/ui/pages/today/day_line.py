"""The course of the day: calls made, times promised, replies due, and now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.contacting import REACHED
from desktop.language import Language
from desktop.services.today import Group, Today, TodayLine
from desktop.ui.texts import tr
from desktop.ui.theme import Theme, current_theme

_FIRST, _LAST = 9, 18
_LEFT, _BAR = 20, 150
_AXIS = 190
_REPLY = time(17, 0)
"""Where a reply due today is marked: the end of the day's work is too late for one."""
_MINUTE = 60_000


class DayLine(QWidget):
    """Hours from 9 to 18 with a dot for each call, a bar for each promised time, and the red line of now."""

    def __init__(self, language: Language, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._now = now
        self._today: Today | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(52)
        self.setAccessibleName(tr("The day so far"))
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self.update)

    def show_day(self, today: Today) -> None:
        """Show what was done and what is still to be done."""
        self._today = today
        done, all_calls = today.done_today, today.done_today + today.to_go
        self.setAccessibleDescription(tr("{done} of {all} done", done=done, all=all_calls))
        self.update()

    # -- painting

    def _paint_progress(self, painter: QPainter, theme: Theme, today: Today) -> None:
        done, to_go = today.done_today, today.to_go
        strong, small = QFontMetrics(theme.font("strong")), QFontMetrics(theme.font("small"))
        words = tr("{done} of {all} done", done=done, all=done + to_go)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.colour("text"))
        painter.drawText(QRect(_LEFT, 8, _BAR, 20), Qt.AlignmentFlag.AlignVCenter, words)
        left = _LEFT + strong.horizontalAdvance(words) + 8
        rest = tr("{number} to go", number=to_go)
        if left + small.horizontalAdvance(rest) < _AXIS - 8:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(QRect(left, 8, _AXIS - left, 20), Qt.AlignmentFlag.AlignVCenter, rest)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        bar = QRectF(_LEFT, 34, _BAR, 5)
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if done:
            bar.setWidth(max(5.0, _BAR * done / (done + to_go)))
            painter.setBrush(theme.colour("good_mark"))
            painter.drawRoundedRect(bar, 2.5, 2.5)

    def _x(self, at: time | datetime) -> float:
        hours = min(max(at.hour + at.minute / 60, _FIRST), _LAST)
        right = self.width() - 24
        return _AXIS + (right - _AXIS) * (hours - _FIRST) / (_LAST - _FIRST)

    def _paint_axis(self, painter: QPainter, theme: Theme) -> None:
        axis = 32
        painter.fillRect(QRectF(_AXIS, axis, self.width() - 24 - _AXIS, 1), theme.colour("border_strong"))
        painter.setFont(theme.font("axis"))
        for hour in range(_FIRST, _LAST + 1):
            x = self._x(time(hour))
            painter.fillRect(QRectF(round(x), axis, 1, 4), theme.colour("border_strong"))
            painter.setPen(theme.colour("text_secondary"))
            painter.drawText(QRectF(x - 24, axis + 3, 48, 15), Qt.AlignmentFlag.AlignCenter, f"{hour}:00")

    def _paint_events(self, painter: QPainter, theme: Theme, today: Today) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for call in today.calls:
            painter.setBrush(theme.colour("good_mark" if call.outcome in REACHED else "border_strong"))
            painter.drawEllipse(QPointF(self._x(call.started_at), 18), 3, 3)
        marks = [(line.at, _short(line), "accent", "accent_tint") for line in today.of(Group.PROMISED) if line.at]
        due = [line for line in today.of(Group.COMPLAINTS) if line.on == today.day]
        if due:
            words = tr("reply due") if len(due) == 1 else tr("{number} replies due", number=len(due))
            marks.append((_REPLY, words, "warn_mark", "warn_bg"))
        marks.sort(key=lambda mark: mark[0])
        ends = [self._x(at) - 4 for at, *_ in marks[1:]]
        for place, (at, words, bar, fill) in enumerate(marks):
            end = ends[place] if place < len(ends) else self.width() - 6.0
            self._paint_mark(painter, theme, self._x(at), end, words, bar, fill)

    def _paint_mark(
        self, painter: QPainter, theme: Theme, x: float, end: float, words: str, bar: str, fill: str
    ) -> None:
        """Paint a bar with its word, which is cut before the next bar."""
        letters = QFontMetrics(theme.font("small"))
        room = int(min(84.0, end - x - 12))
        text = letters.elidedText(words, Qt.TextElideMode.ElideRight, room) if room > 24 else ""
        if text:
            width = letters.horizontalAdvance(text) + 12
            painter.fillRect(QRectF(x, 9, width, 18), theme.colour(fill))
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text"))
            painter.drawText(QRectF(x + 7, 9, width, 18), Qt.AlignmentFlag.AlignVCenter, text)
        painter.fillRect(QRectF(x, 9, 3, 18), theme.colour(bar))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), 1, theme.colour("border"))
        self._paint_axis(painter, theme)
        if self._today is not None:
            self._paint_progress(painter, theme, self._today)
            self._paint_events(painter, theme, self._today)
        now = self._now()
        if _FIRST <= now.hour < _LAST:
            painter.fillRect(QRectF(round(self._x(now)), 4, 2, 29), theme.colour("bad_mark"))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()


def _short(line: TodayLine) -> str:
    return line.client.short_name or line.client.name
