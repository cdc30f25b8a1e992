"""The marks of entries on paper: shapes that differ in black and white too, each with its word."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.paper import Mark
from desktop.domain.phrase import Phrase
from desktop.language import Language
from desktop.reports.canvas import Canvas, Style

WORDS: dict[Mark, Phrase] = {
    Mark.OVERDUE: Phrase("overdue"),
    Mark.PROMISED: Phrase("promised"),
    Mark.COMPLAINT: Phrase("complaint"),
    Mark.RENEWAL: Phrase("renewal"),
    Mark.CADENCE: Phrase("by cadence"),
    Mark.DONE: Phrase("done"),
}
SIZE = 2.2
"""Width and height of a mark in millimetres."""

_LEGEND = Style(8, "text_secondary", leading=1.3)
_LINE = 0.35


def draw_mark(canvas: Canvas, x: float, y: float, mark: Mark) -> None:
    """Draw a mark with its upper left corner at a place."""
    middle, right, foot = x + SIZE / 2, x + SIZE, y + SIZE
    match mark:
        case Mark.OVERDUE:
            canvas.area([(middle, y), (right, foot), (x, foot)], "bad")
        case Mark.PROMISED:
            canvas.box(x + 0.6, y - 0.3, 1.0, SIZE + 0.6, "accent")
        case Mark.COMPLAINT:
            _outline(canvas, [(x, y), (right, y), (right, foot), (x, foot)], "warn")
        case Mark.RENEWAL:
            _outline(canvas, [(middle, y), (right, y + SIZE / 2), (middle, foot), (x, y + SIZE / 2)], "warn")
        case Mark.CADENCE:
            canvas.dot(middle, y + SIZE / 2, 0.6, "text_secondary")
        case Mark.DONE:
            canvas.path([(x, y + 1.2), (x + 0.8, foot - 0.2), (right, y + 0.2)], "good", _LINE)


def legend(canvas: Canvas, x: float, y: float, width: float, marks: Iterable[Mark], language: Language) -> None:
    """What the marks mean, one beside the other, as far as there is room."""
    end = x + width
    for mark in marks:
        word = language.say(WORDS[mark])
        wide = SIZE + 1.2 + canvas.typesetter.width(word, _LEGEND)
        if x + wide > end:
            return
        draw_mark(canvas, x, y + (_LEGEND.line - SIZE) / 2, mark)
        canvas.text(x + SIZE + 1.2, y, word, _LEGEND)
        x += wide + 5


def _outline(canvas: Canvas, corners: list[tuple[float, float]], colour: str) -> None:
    canvas.path([*corners, corners[0]], colour, _LINE)
