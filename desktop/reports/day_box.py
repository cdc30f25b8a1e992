"""A day of the calendar on paper: its head, and as many of its entries as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.paper import Mark, PaperDay, PaperEntry
from desktop.language import Language
from desktop.reports.canvas import Canvas, Style
from desktop.reports.marks import SIZE, draw_mark

_PAD = 1.6
_HEAD = 5.4
_BAR_WIDTH, _BAR_HEIGHT = 8.0, 1.2
_NO_BAR_BELOW = 30.0
"""Millimetres of a column in which only the figures of the load find room, without their bar."""
_NUMBER = Style(10, bold=True, leading=1.3)
_PALE_NUMBER = Style(10, "text_secondary", leading=1.3)
_WORD = Style(7.5, "text_secondary", leading=1.3)
_LOAD = Style(7.5, "text_secondary", leading=1.3)
_FULL = Style(7.5, "warn", bold=True, leading=1.3)
_ENTRY = Style(8, leading=1.3)
_ABOUT = Style(7.5, "text_secondary", leading=1.3)
_BETWEEN = 0.9
"""Millimetres between entries that show their reasons."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the sheet, in millimetres."""

    x: float
    y: float
    width: float
    height: float


def draw_day(canvas: Canvas, box: Box, day: PaperDay, language: Language, *, pale: bool = False) -> None:
    """A day of a month: one line an entry."""
    _head(canvas, box, day, language, pale=pale)
    _entries(canvas, _body(box), day.entries, language)


def draw_day_large(canvas: Canvas, box: Box, day: PaperDay, language: Language) -> None:
    """A day of a week: each entry with its reason, as long as all find room so."""
    _head(canvas, box, day, language)
    body = _body(box)
    roomy = _fitting(body.height, day.entries, reasons=True) == len(day.entries)
    _entries(canvas, body, day.entries, language, reasons=roomy)


def _body(box: Box) -> Box:
    return Box(box.x + _PAD, box.y + _HEAD, box.width - 2 * _PAD, box.height - _HEAD - 0.6)


def _head(canvas: Canvas, box: Box, day: PaperDay, language: Language, *, pale: bool = False) -> None:
    """Ground, number, what is special about the day, and how full it is."""
    if not day.working:
        canvas.box(box.x, box.y, box.width, box.height, "holiday_bg" if day.holiday else "weekend_bg")
    x, y = box.x + _PAD, box.y + 0.5
    x += canvas.text(x, y, str(day.day.day), _PALE_NUMBER if pale else _NUMBER) + 2
    right = _load(canvas, box, day, language)
    word = _special(day, language)
    if word and right - x > 4:
        canvas.text(x, y + (_NUMBER.line - _WORD.line) / 2, word, _WORD, width=right - x - 1)


def _special(day: PaperDay, language: Language) -> str:
    """A holiday, a make-up day, who is away; a plain weekend needs no word."""
    if day.make_up and day.working:
        return language.tr("班 work", comment="mark of a make-up working day")
    if day.holiday and not day.working:
        return f"休 {day.holiday}"
    if day.away:
        return language.tr("{rep} away", rep=", ".join(day.away))
    if not day.working and day.day.weekday() < 5:
        return language.tr("day off")
    return ""


def _load(canvas: Canvas, box: Box, day: PaperDay, language: Language) -> float:
    """How full the day is, at the right of its head; gives where that begins."""
    right = box.x + box.width - _PAD
    if not day.callbacks:
        return right
    over = 0 < day.capacity < day.callbacks
    y = box.y + 0.5
    if day.capacity and box.width >= _NO_BAR_BELOW:
        left, top = right - _BAR_WIDTH, y + (_NUMBER.line - _BAR_HEIGHT) / 2
        canvas.box(left, top, _BAR_WIDTH, _BAR_HEIGHT, "border")
        share = min(1.0, day.callbacks / day.capacity)
        canvas.box(left, top, _BAR_WIDTH * share, _BAR_HEIGHT, "warn_mark" if over else "info_mark")
        right = left - 1.2
    text = f"{day.callbacks}/{day.capacity}" if day.capacity else language.integer(day.callbacks)
    style = _FULL if over else _LOAD
    wide = canvas.typesetter.width(text, style)
    canvas.text(right - wide, y + (_NUMBER.line - _LOAD.line) / 2, text, style)
    return right - wide


def _entries(
    canvas: Canvas, box: Box, entries: Sequence[PaperEntry], language: Language, *, reasons: bool = False
) -> None:
    """The first entries, and how many more there are when not all find room."""
    shown = _fitting(box.height, entries, reasons=reasons)
    y = box.y
    for entry in entries[:shown]:
        _entry(canvas, Box(box.x, y, box.width, _ENTRY.line), entry, language, reason=reasons)
        y += _height(entry, reason=reasons)
    rest = entries[shown:]
    if rest:
        done = all(entry.mark is Mark.DONE for entry in rest)
        text = language.tr("%n more done", n=len(rest)) if done else language.tr("%n more", n=len(rest))
        canvas.text(box.x, y, text, _ABOUT, width=box.width)


def _fitting(room: float, entries: Sequence[PaperEntry], *, reasons: bool = False) -> int:
    """How many entries find room, with a line that tells the rest where there is one."""
    if sum(_height(entry, reason=reasons) for entry in entries) <= room:
        return len(entries)
    room -= _ABOUT.line
    for place, entry in enumerate(entries):
        room -= _height(entry, reason=reasons)
        if room < 0:
            return place
    return len(entries)


def _height(entry: PaperEntry, *, reason: bool) -> float:
    return _ENTRY.line + (_ABOUT.line if reason and entry.about else 0.0) + (_BETWEEN if reason else 0.0)


def _entry(canvas: Canvas, box: Box, entry: PaperEntry, language: Language, *, reason: bool) -> None:
    """One entry on its line, and its reason below."""
    draw_mark(canvas, box.x, box.y + (box.height - SIZE) / 2, entry.mark)
    left, width = box.x + SIZE + 1.2, box.width - SIZE - 1.2
    if reason and entry.about:
        canvas.text(left, box.y + box.height, language.say(entry.about), _ABOUT, width=width)
    if entry.at is not None:
        strong = Style(_ENTRY.size, bold=True, leading=_ENTRY.leading)
        wide = canvas.text(left, box.y, language.time(entry.at), strong) + 1.4
        left, width = left + wide, width - wide
    canvas.text(left, box.y, entry.client, _ink(entry), width=width)


def _ink(entry: PaperEntry) -> Style:
    if entry.mark is Mark.DONE:
        return Style(_ENTRY.size, "text_secondary", leading=_ENTRY.leading)
    return Style(_ENTRY.size, bold=entry.mark is Mark.OVERDUE, leading=_ENTRY.leading)
