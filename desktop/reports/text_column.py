"""Lines of text set one below the other in a column of a sheet, and how a person stands there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.client import ROLES
from desktop.domain.contacting import OUTCOMES
from desktop.domain.paper import LastCall, Person
from desktop.language import Language
from desktop.reports.canvas import Canvas, Style, Typesetter
from desktop.reports.marks import SIZE

TEXT = Style(9, leading=1.36)
PALE = Style(8.5, "text_secondary", leading=1.4)
_NAME = Style(10.5, bold=True, leading=1.36)
_NUMBERS = Style(10, bold=True, leading=1.36)
_TITLE = Style(8.5, bold=True, leading=1.5)
_OUTCOMES = {option.code: option.label for option in OUTCOMES}
_ROLES = {option.code: option.label for option in ROLES}

Part = Callable[[Canvas, float, float], None]
"""Draws at a place, given in millimetres."""


@dataclass(slots=True)
class TextColumn:
    """Parts set one below the other."""

    width: float
    typesetter: Typesetter
    parts: list[tuple[float, Part]] = field(default_factory=list)
    height: float = 0.0

    def add(self, part: Part, height: float) -> None:
        """Set something of a height below what is there."""
        self.parts.append((self.height, part))
        self.height += height

    def line(self, text: str, style: Style, *, after: float = 0.0) -> None:
        """A single line, cut where it is too long."""

        def draw(canvas: Canvas, x: float, y: float) -> None:
            canvas.text(x, y, text, style, width=self.width)

        self.add(draw, style.line + after)

    def lines(self, text: str, style: Style, most: int, *, bold: Sequence[str] = (), after: float = 0.0) -> None:
        """Running text, cut after some lines."""

        def draw(canvas: Canvas, x: float, y: float) -> None:
            canvas.paragraph(x, y, self.width, text, style, most_lines=most, bold=bold)

        self.add(draw, self.typesetter.height(text, style, self.width, most) + after)

    def draw(self, canvas: Canvas, x: float, y: float) -> None:
        """Draw all of it with its upper left corner at a place."""
        for offset, part in self.parts:
            part(canvas, x, y + offset)


def add_name(column: TextColumn, name: str, beside: str) -> None:
    """A client's name, with username or code beside it."""
    width = column.width

    def draw(canvas: Canvas, x: float, y: float) -> None:
        room = min(canvas.typesetter.width(beside, PALE), width * 0.34)
        wide = canvas.text(x, y, name, _NAME, width=width - room - 3)
        canvas.text(x + wide + 2, y + (_NAME.line - PALE.line) / 2, beside, PALE, width=room + 0.2)

    column.add(draw, _NAME.line + 0.4)


def add_person(column: TextColumn, person: Person, language: Language) -> None:
    """Who, with the numbers beside it, or below where both don't fit; a number is never cut."""
    role = language.tr(_ROLES.get(person.role, person.role)) if person.role else ""
    decides = language.tr("decision maker")
    words = [role] if role and role != decides else []
    words += [decides] if person.is_decision_maker else []
    words += [person.best_time] if person.best_time else []
    facts = " · ".join(words)
    numbers = "   ".join(person.numbers)
    typesetter, width = column.typesetter, column.width
    name = typesetter.fitted(person.name, TEXT, width * 0.6)
    wide = typesetter.width(name, TEXT)
    dot = SIZE + 1.0 if person.is_decision_maker else 0.0
    facts_width = typesetter.width(facts, PALE) + 2 if facts else 0.0
    number_width = typesetter.width(numbers, _NUMBERS) + 3 if numbers else 0.0
    beside = wide + dot + 2 + facts_width + number_width <= width

    def draw(canvas: Canvas, x: float, y: float) -> None:
        end = x + width - (number_width if beside else 0.0)
        if dot:  # a filled mark for the one who decides, as the word says
            canvas.area(_star(x + SIZE / 2, y + TEXT.line / 2), "text")
        canvas.text(x + dot, y, name, TEXT)
        left = x + dot + wide + 2
        left += canvas.text(left, y + (TEXT.line - PALE.line) / 2, facts, PALE, width=max(0.0, end - left))
        if beside and numbers:
            canvas.text(left + (3 if facts else 1), y + (TEXT.line - _NUMBERS.line) / 2, numbers, _NUMBERS)

    column.add(draw, TEXT.line + 0.2)
    if numbers and not beside:
        column.lines(numbers, _NUMBERS, 3)


def add_section(column: TextColumn, title: str, lines: Sequence[str], most: int = 2) -> None:
    """A small heading with lines below it, each cut after ``most`` of its own; nothing where there are no lines."""
    if not lines:
        return
    column.line(title, _TITLE)
    for text in lines:
        column.lines(f"– {text}", TEXT, most)


def call_words(call: LastCall, today: date, language: Language) -> str:
    """A call on one line: its day, whom it reached, who made it, and what was said."""
    parts = [language.date(call.on, today), language.tr(_OUTCOMES.get(call.outcome, call.outcome)), call.rep]
    head = " · ".join(part for part in parts if part)
    return f"{head}: {call.words}" if call.words else head


def _star(x: float, y: float) -> list[tuple[float, float]]:
    half = SIZE / 2
    return [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
