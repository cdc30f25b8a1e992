"""What stands above and below the papers that stay in the house: what it is, whose, when printed, and the page."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.client import LEVELS
from desktop.domain.paper import Issuer
from desktop.language import Language
from desktop.reports.canvas import SMALL, Canvas, Style
from desktop.reports.document import Drawing, Paper

HEAD = 17.0
"""Height of the head of a first page in millimetres, with the space below it."""
RUNNING_HEAD = 6.0
"""Height of the head of a further page."""
FOOT = 7.0

_TITLE = Style(17, bold=True, leading=1.3)
_FACTS = Style(9.5, "text_secondary", leading=1.4)


@dataclass(frozen=True, slots=True)
class Heading:
    """What a paper is about: its title, a line of facts below it, and whose it is."""

    title: str
    facts: str
    issuer: Issuer

    def said_by(self, language: Language) -> str:
        """The reps and the level of clients that the paper is about."""
        reps = ("、" if language.is_chinese else ", ").join(self.issuer.reps) or language.tr("All reps")
        level = next((option.label for option in LEVELS if option.code == self.issuer.level), "")
        return f"{reps} · {language.tr(level)}" if level else reps

    def first(self, paper: Paper, language: Language) -> Drawing:
        """The head of the first page."""

        def draw(canvas: Canvas) -> None:
            y, beside = paper.top, paper.inner_width * 0.36
            title = paper.inner_width - beside - 4
            canvas.text(paper.left, y, self.title, _TITLE, width=title)
            right = paper.left + title + 4
            who = Style(10.5, bold=True, leading=1.3)
            canvas.text(right, y + 2.4, self.said_by(language), who, width=beside, align="right")
            y += _TITLE.line + 0.3
            canvas.text(paper.left, y, self.facts, _FACTS, width=title)
            canvas.text(right, y, self.issuer.agency, _FACTS, width=beside, align="right")

        return draw

    def running(self, paper: Paper, language: Language) -> Drawing:
        """The head of a further page."""

        def draw(canvas: Canvas) -> None:
            y, beside = paper.top, paper.inner_width * 0.36
            title = paper.inner_width - beside - 4
            canvas.text(paper.left, y, self.title, SMALL, width=title)
            right = paper.left + title + 4
            canvas.text(right, y, self.said_by(language), SMALL, width=beside, align="right")

        return draw

    def foot(self, paper: Paper, language: Language, number: int, pages: int, *, note: str = "") -> Drawing:
        """The foot of a page: when it was printed, a note, and which page it is."""
        printed = language.tr("Printed on {day}", day=self.issuer.printed_on)
        page = language.tr("Page {number} of {pages}", number=number, pages=pages)

        def draw(canvas: Canvas) -> None:
            y = paper.height - paper.bottom - SMALL.line
            left = canvas.text(paper.left, y, printed, SMALL, width=paper.inner_width * 0.4)
            right = canvas.text(paper.left, y, page, SMALL, width=paper.inner_width, align="right")
            room = paper.inner_width - left - right - 8
            canvas.text(paper.left + left + 4, y, note, SMALL, width=max(room, 0.0), align="center")

        return draw
