"""One client on a call sheet: what to know on the left, room to write on the right, the outcomes to tick below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.contacting import OUTCOMES
from desktop.domain.paper import CallLine, Mark
from desktop.domain.phrase import Phrase
from desktop.language import Language
from desktop.reports.canvas import Canvas, Style, Typesetter
from desktop.reports.marks import SIZE, WORDS, draw_mark
from desktop.reports.text_column import PALE, TEXT, Part, TextColumn, add_name, add_person

_GUTTER = 22.0
"""Millimetres at the left for the time and what sort of call it is."""
_NOTES = 0.33
"""What is left free for notes, as a part of the width."""
_GAP = 6.0
_RULES, _RULE_STEP = 3, 8.0
_PAD = 1.4
_TICK, _TICK_GAP = 2.8, 1.2
_BETWEEN, _LEAST_BETWEEN = 5.0, 2.0
_TICK_ROW = 5.4
_MOST_OPEN = 3

_TIME = Style(11, bold=True, leading=1.3)
_ANY_TIME = Style(9, "text_secondary", leading=1.55)
_LATE = Style(8.5, "bad", bold=True, leading=1.4)
_OUTCOMES = {option.code: option.label for option in OUTCOMES}
_SHORT = {"decision_maker": Phrase("decision maker"), "reached": Phrase("another person")}
"""The words of the first boxes to tick, before which it says that somebody was reached."""


@dataclass(frozen=True, slots=True)
class CallBlock:
    """A client's part of the sheet: its height in millimetres, and what draws it with its upper left corner at a place."""

    height: float
    draw: Part


def call_block(line: CallLine, language: Language, today: date, width: float, typesetter: Typesetter) -> CallBlock:
    """Set a client's part of the sheet, ``width`` millimetres wide; days of the year of ``today`` go without their year."""
    notes = width * _NOTES
    middle = width - _GUTTER - _GAP - notes
    left = _gutter(line, language, typesetter)
    about = _about(line, language, today, middle, typesetter)
    ticks = _ticks(language, width - _GUTTER, typesetter)
    body = max(left.height, about.height, (_RULES + 1) * _RULE_STEP)
    height = _PAD + body + 1.2 + len(ticks) * _TICK_ROW + _PAD

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.line(x, y, x + width, y, "border_strong")
        top = y + _PAD
        left.draw(canvas, x, top)
        about.draw(canvas, x + _GUTTER, top)
        _room_for_notes(canvas, x + width - notes, top, notes, language)
        canvas.text(x, top + body + 1.2, language.tr("Reached:"), PALE, width=_GUTTER - 1)
        for number, row in enumerate(ticks):
            _draw_ticks(canvas, x + _GUTTER, top + body + 1.2 + number * _TICK_ROW, row)

    return CallBlock(height, draw)


def _gutter(line: CallLine, language: Language, typesetter: Typesetter) -> TextColumn:
    """When to call, what sort of call it is, how late, by whom where the sheet is of several, and how satisfied."""
    column = TextColumn(_GUTTER - 2, typesetter)
    if line.at is not None:
        column.line(language.time(line.at), _TIME)
    else:
        column.line(language.tr("any time"), _ANY_TIME)
    word = language.say(WORDS[line.mark])
    if line.days_late:
        word = language.tr("%n day(s) late", n=line.days_late)
    style = _LATE if line.days_late else PALE

    def mark(canvas: Canvas, x: float, y: float) -> None:
        draw_mark(canvas, x, y + (style.line - SIZE) / 2, Mark.OVERDUE if line.days_late else line.mark)
        canvas.paragraph(x + SIZE + 1, y, _GUTTER - SIZE - 3, word, style, most_lines=2)

    column.add(mark, typesetter.height(word, style, _GUTTER - SIZE - 3, 2))
    if line.level == "key":
        column.line(language.tr("Key", comment="level of a client"), Style(8.5, "level_key", bold=True, leading=1.4))
    if line.rep:
        column.line(line.rep, PALE)
    if line.satisfaction is not None:
        column.lines(language.tr("satisfaction {score}", score=f"{line.satisfaction}\u00a0/\u00a05"), PALE, 2)
    return column


def _about(line: CallLine, language: Language, today: date, width: float, typesetter: Typesetter) -> TextColumn:
    """Whom to call, why, what was said last, and what is open."""
    column = TextColumn(width, typesetter)
    add_name(column, line.client, line.username or line.code)
    for person in line.people:
        add_person(column, person, language)
    if not any(person.numbers for person in line.people):
        column.line(language.tr("No number is known"), _LATE)
    reason = language.say(line.reason)
    if reason:
        column.lines(reason, TEXT, 2, after=0.4)
    column.lines(_last_call(line, language, today), PALE, 2)
    if line.last is not None and line.last.words:
        column.lines(line.last.words, TEXT, 2, after=0.4)
    for waiting in line.open[:_MOST_OPEN]:
        column.lines(f"→ {language.say(waiting)}", TEXT, 2)
    return column


def _last_call(line: CallLine, language: Language, today: date) -> str:
    """When the client was last reached, by whom, and what was tried since."""
    last = line.last
    if last is None:
        tried = language.tr("tried %n time(s)", n=line.tried_since) if line.tried_since else ""
        parts = [language.tr("Never reached"), tried]
    else:
        outcome = language.tr(_OUTCOMES.get(last.outcome, last.outcome))
        parts = [language.tr("Last call {day}", day=language.date(last.on, today)), outcome, last.rep]
        if line.tried_since:
            parts.append(language.tr("tried %n time(s) since", n=line.tried_since))
    return " · ".join(part for part in parts if part)


def _room_for_notes(canvas: Canvas, x: float, y: float, width: float, language: Language) -> None:
    canvas.text(x, y - 0.4, language.tr("Notes"), PALE)
    for rule in range(1, _RULES + 1):
        canvas.line(x, y + rule * _RULE_STEP, x + width, y + rule * _RULE_STEP, "control_edge", 0.15)
    foot = y + (_RULES + 1) * _RULE_STEP - 0.6
    wide = canvas.text(x, foot - PALE.line + 0.4, language.tr("Next callback"), PALE, width=width * 0.6)
    canvas.line(x + wide + 2, foot, x + width, foot, "control_edge", 0.15)


def _ticks(language: Language, width: float, typesetter: Typesetter) -> list[list[tuple[float, str]]]:
    """The outcomes with their places in one row, or in as many as they need."""
    words = [language.say(_SHORT.get(option.code) or Phrase(option.label)) for option in OUTCOMES]
    widths = [_TICK + _TICK_GAP + typesetter.width(word, PALE) for word in words]
    between = (width - sum(widths)) / (len(words) - 1)
    between = min(_BETWEEN, between) if between >= _LEAST_BETWEEN else _BETWEEN
    rows: list[list[tuple[float, str]]] = [[]]
    x = 0.0
    for word, wide in zip(words, widths, strict=True):
        if x and x + wide > width + 0.1:
            rows.append([])
            x = 0.0
        rows[-1].append((x, word))
        x += wide + between
    return rows


def _draw_ticks(canvas: Canvas, x: float, y: float, row: Sequence[tuple[float, str]]) -> None:
    for offset, word in row:
        left, top = x + offset, y + (PALE.line - _TICK) / 2
        right, foot = left + _TICK, top + _TICK
        canvas.path([(left, top), (right, top), (right, foot), (left, foot), (left, top)], "control_edge", 0.25)
        canvas.text(right + _TICK_GAP, y, word, PALE)
