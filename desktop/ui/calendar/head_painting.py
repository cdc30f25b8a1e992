"""Paints the head of a day: its number, what day it is, and how full it is."""

from __future__ import annotations

from dataclasses import dataclass
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
_NO_BAR_BELOW = 128  # px: a narrower day keeps its number and its count only
_SATURDAY = 5


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
    word = _word_of(day, theme)
    room = cell.right() - 8 - left - (word.width + 6 if word is not None and word.weighs else 0)
    right = _capacity(painter, theme, cell, day, today, room)
    if word is not None:
        _paint_word(painter, theme, QRect(left, cell.top() + 2, max(0, right - left - 6), HEAD - 2), word)


@dataclass(frozen=True, slots=True)
class _Word:
    """What day it is, as text on the day or on a chip; the bar gives way to one that ``weighs``."""

    text: str
    short: str
    ink: str
    width: int
    weighs: bool = True
    chip: bool = False


def _word_of(day: DayPlan, theme: Theme) -> _Word | None:
    letters = QFontMetrics(theme.font("small"))
    if day.make_up and day.working:
        text = tr("班 work", comment="mark of a make-up working day")
        return _Word(text, "班", "makeup", letters.horizontalAdvance(text) + 10, chip=True)
    if day.holiday and not day.working:
        text = f"休 {day.holiday}"
        return _Word(text, "休", "holiday", letters.horizontalAdvance(text), weighs=False)
    if day.away:
        text = tr("{rep} away", rep=", ".join(day.away))
        return _Word(text, "", "warn", letters.horizontalAdvance(text))
    if not day.working:
        text = tr("weekend") if day.day.weekday() >= _SATURDAY else tr("day off")
        return _Word(text, "", "text_secondary", letters.horizontalAdvance(text), weighs=False)
    return None


def _paint_word(painter: QPainter, theme: Theme, room: QRect, word: _Word) -> None:
    small = theme.font("small")
    letters = QFontMetrics(small)
    text = word.text
    if word.width > room.width():
        if word.chip or room.width() < _LEAST_WORD:
            text = word.short
        elif not word.weighs and not word.short:
            return  # the ground of the day says it too
    painter.setFont(small)
    if word.chip:
        box = QRectF(room.left(), room.center().y() - 8, letters.horizontalAdvance(text) + 10, 17)
        painter.setRenderHint(_SMOOTH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("makeup_bg"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour(word.ink))
        painter.drawText(box, _CENTER, text)
        return
    painter.setPen(theme.colour(word.ink))
    painter.drawText(room, _LEFT, letters.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


def _capacity(painter: QPainter, theme: Theme, cell: QRect, day: DayPlan, today: date, room: int) -> int:
    """Paint how full the day is at the right end of its head; gives where that begins.

    In less than ``room`` px the numbers stand without their bar.
    """
    count, right = day.callbacks, cell.right() - 8
    if not count:
        return right
    small = theme.font("small")
    over = count > day.capacity
    counts = bool(day.capacity or day.away)
    text = f"{count}/{day.capacity}" if counts else str(count)
    width = QFontMetrics(small).horizontalAdvance(text) + 2
    if day.capacity and cell.width() >= _NO_BAR_BELOW and width + 6 + _BAR_WIDTH <= room:
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
    painter.setFont(small)
    painter.setPen(theme.colour("warn" if over and counts else "text_secondary"))
    painter.drawText(QRect(right - width, cell.top() + 2, width, HEAD - 2), _RIGHT, text)
    return right - width


def ground_of(day: DayPlan, today: date) -> str:
    """The colour role of a day's ground."""
    if day.day == today:
        return "today_bg"
    if day.holiday and not day.working:
        return "holiday_bg"
    return "surface" if day.working else "weekend_bg"
