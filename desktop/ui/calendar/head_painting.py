"""Paints the head of a day: its number, what day it is, and how full it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from desktop.services.plan import DayPlan
from desktop.ui.calendar.day_layout import HEAD
from desktop.ui.texts import tr
from desktop.ui.theme import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
_SMOOTH = QPainter.RenderHint.Antialiasing
_BAR_WIDTH, _BAR_HEIGHT = 34, 4
_DISC = 21
_LEAST_WORD = 60  # px: a shorter part of a holiday's name says nothing
_NO_WORD_BELOW = 128  # px: a narrower day keeps its number and its count only


def paint_head(painter: QPainter, theme: Theme, cell: QRect, day: DayPlan, today: date, *, quiet: bool) -> None:
    """Paint the head of a day into its cell; today's number stands on a disc, a ``quiet`` day is of another month."""
    strong = theme.font("strong")
    number = str(day.day.day)
    painter.setFont(strong)
    holiday = bool(day.holiday) and not day.working
    left = cell.left() + 9
    if day.day == today:
        disc = QRectF(left - 4, cell.top() + 3, _DISC, _DISC)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(disc)
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(disc, _CENTER, number)
        left += _DISC
    else:
        width = QFontMetrics(strong).horizontalAdvance(number)
        painter.setPen(theme.colour("holiday" if holiday else "text_secondary" if quiet else "text"))
        painter.drawText(QRect(left, cell.top() + 2, width + 2, HEAD - 2), _LEFT, number)
        left += width + 10
    right = _capacity(painter, theme, cell, day, today)
    _word(painter, theme, QRect(left, cell.top() + 2, max(0, right - left - 6), HEAD - 2), day)


def _word(painter: QPainter, theme: Theme, room: QRect, day: DayPlan) -> None:
    small = theme.font("small")
    painter.setFont(small)
    letters = QFontMetrics(small)
    if day.make_up and day.working:
        _make_up(painter, theme, room, letters)
        return
    if day.holiday and not day.working:
        text, ink = f"休 {day.holiday}", "holiday"
    elif day.away:
        text, ink = tr("{rep} away", rep=", ".join(day.away)), "warn"
    elif not day.working:
        text, ink = tr("weekend") if day.day.weekday() >= 5 else tr("day off"), "text_secondary"
    else:
        return
    if letters.horizontalAdvance(text) > room.width():
        if not day.holiday and not day.away:
            return  # the ground of the day says it too
        if room.width() < _LEAST_WORD:
            text = text[:1] if day.holiday else ""
    painter.setPen(theme.colour(ink))
    painter.drawText(room, _LEFT, letters.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


def _make_up(painter: QPainter, theme: Theme, room: QRect, letters: QFontMetrics) -> None:
    chip = tr("班 work", comment="mark of a make-up working day")
    if letters.horizontalAdvance(chip) + 10 > room.width():
        chip = "班"
    box = QRectF(room.left(), room.center().y() - 8, letters.horizontalAdvance(chip) + 10, 17)
    painter.setRenderHint(_SMOOTH)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("makeup_bg"))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(theme.colour("makeup"))
    painter.drawText(box, _CENTER, chip)


def _capacity(painter: QPainter, theme: Theme, cell: QRect, day: DayPlan, today: date) -> int:
    """Paint how full the day is at the right end of its head; gives where that begins."""
    count, right = day.callbacks, cell.right() - 8
    if not count:
        return right
    over = count > day.capacity
    if day.capacity and cell.width() >= _NO_WORD_BELOW:
        track = QRectF(right - _BAR_WIDTH, cell.top() + 2 + (HEAD - 2 - _BAR_HEIGHT) / 2, _BAR_WIDTH, _BAR_HEIGHT)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("track"))
        painter.drawRoundedRect(track, 2, 2)
        painter.setBrush(theme.colour("warn_mark" if over else "good_mark" if day.day < today else "info_mark"))
        filled = QRectF(track)
        filled.setWidth(max(_BAR_HEIGHT, track.width() * min(1.0, count / day.capacity)))
        painter.drawRoundedRect(filled, 2, 2)
        right -= _BAR_WIDTH + 6
    small = theme.font("small")
    painter.setFont(small)
    text = f"{count}/{day.capacity}" if day.capacity or day.away else str(count)
    width = QFontMetrics(small).horizontalAdvance(text)
    painter.setPen(theme.colour("warn" if over and (day.capacity or day.away) else "text_secondary"))
    painter.drawText(QRect(right - width - 2, cell.top() + 2, width + 2, HEAD - 2), _RIGHT, text)
    return right - width - 2


def ground_of(day: DayPlan, today: date) -> str:
    """The colour role of a day's ground."""
    if day.day == today:
        return "today_bg"
    if day.holiday and not day.working:
        return "holiday_bg"
    return "surface" if day.working else "weekend_bg"
