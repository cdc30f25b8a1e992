"""The printed card of a client: how it stands, its profile, its people, before and after, and what happened last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from desktop.domain.client import LEVELS, STAGES
from desktop.domain.client_card import Fact, PrintedCard, PrintedCards
from desktop.domain.comparison import ComparisonRow, Verdict
from desktop.domain.kinds import Reference
from desktop.domain.sentences import VERDICTS
from desktop.language import Language
from desktop.language import report_words as words
from desktop.language.values import shown
from desktop.reports.canvas import BODY, Canvas, Style, Typesetter
from desktop.reports.chapters import Chapter, lay_out_chapters
from desktop.reports.document import A4, Document, Layout, Paper, paper_typesetter
from desktop.reports.head_and_foot import Heading
from desktop.reports.text_column import PALE, TEXT, TextColumn, add_person, add_section, call_words

_TITLE = Style(11, bold=True, leading=1.5)
_VALUE = Style(11, bold=True, leading=1.35)
_STRONG = Style(9, bold=True, leading=1.36)
_MARKS = {Verdict.BETTER: Style(9, "good", bold=True), Verdict.WORSE: Style(9, "bad", bold=True)}
_LATE = Style(9, "bad", bold=True, leading=1.36)
_CHOICES = {option.code: option.label for option in (*LEVELS, *STAGES)}
_ACROSS = 5
"""So many figures stand beside each other."""
_LABEL = 30.0
"""Millimetres for the label of a fact."""
_MOST_LINES = 4
_COMPARED = (0.0, 0.28, 0.46, 0.64, 0.87)
"""Where the columns of before and after begin, as parts of the width."""


def cards_document(cards: PrintedCards, language: Language) -> Document:
    """The cards to print."""
    only = cards.cards[0].client if len(cards.cards) == 1 else ""
    title = language.tr("Client card: {client}", client=only) if only else language.tr("Client cards")
    return Document(title, cards.issuer.agency, A4, partial(_lay_out, cards, language))


def _lay_out(cards: PrintedCards, language: Language, paper: Paper) -> Layout:
    typesetter = paper_typesetter()
    chapters = [
        Chapter(_heading(card, cards, language), _blocks(card, cards, language, paper.inner_width, typesetter))
        for card in cards.cards
    ]
    return lay_out_chapters(chapters, typesetter, paper, language)


def _heading(card: PrintedCard, cards: PrintedCards, language: Language) -> Heading:
    parts = (card.username, card.code, *(language.tr(_CHOICES.get(word, word)) for word in (card.level, card.stage)))
    owner = card.owner or language.tr("nobody looks after it")
    return Heading(card.client, " · ".join(filter(None, parts)), replace(cards.issuer, reps=(owner,)))


def _blocks(
    card: PrintedCard, cards: PrintedCards, language: Language, width: float, typesetter: Typesetter
) -> list[TextColumn]:
    def block(title: str = "") -> TextColumn:
        column = TextColumn(width, typesetter)
        if title:
            column.add(partial(_rule, width), 1.0)
            column.line(title, _TITLE, after=0.4)
        return column

    standing, facts = block(), block(language.tr("Profile"))
    _add_standing(standing, card, language)
    _add_facts(facts, card.facts, language)
    people = block(language.tr("Contacts"))
    _add_people(people, card, language)
    compared = block(language.tr("Before and after"))
    _add_compared(compared, card.compared, language)
    happened = block(language.tr("Calls, complaints and money"))
    add_section(happened, language.tr("Open callbacks and promises"), [language.say(item) for item in card.waiting])
    add_section(happened, language.tr("Complaints"), [language.say(item) for item in card.complaints])
    calls = [call_words(call, cards.issuer.printed_on, language) for call in card.calls]
    add_section(happened, language.tr("Last calls"), calls or [language.tr("Nobody has called yet")], most=3)
    add_section(happened, language.tr("Payments"), [language.say(item) for item in card.payments])
    blocks = [standing, *([facts] if card.facts else []), people, *([compared] if card.compared else []), happened]
    if card.notes.strip():
        notes = block(language.tr("Notes"))
        for line in card.notes.splitlines():
            notes.lines(line or " ", TEXT, 40)
        blocks.append(notes)
    return blocks


def _add_standing(column: TextColumn, card: PrintedCard, language: Language) -> None:
    """Figures in rows, each under its small title, then the reasons of the health."""
    figures = [(language.say(title), language.say(value)) for title, value in card.standing]
    if card.health is not None:
        figures.insert(0, (language.tr("Health"), str(card.health)))
    step = column.width / _ACROSS
    for start in range(0, len(figures), _ACROSS):
        row = figures[start : start + _ACROSS]

        def draw(canvas: Canvas, x: float, y: float, row: Sequence[tuple[str, str]] = row) -> None:
            for place, (title, value) in enumerate(row):
                canvas.text(x + place * step, y, title, PALE, width=step - 2)
                canvas.text(x + place * step, y + PALE.line, value, _VALUE, width=step - 2)

        column.add(draw, PALE.line + _VALUE.line + 1.6)
    for reason in card.reasons:
        column.lines(f"– {language.say(reason)}", TEXT, 2)


def _add_facts(column: TextColumn, facts: Sequence[Fact], language: Language) -> None:
    """Labels and values in two columns, row by row."""
    half = column.width / 2
    room = half - _LABEL - 4
    told = [
        (
            language.tr(fact.field.label),
            str(fact.value) if isinstance(fact.field.kind, Reference) else shown(fact.field, fact.value, language),
        )
        for fact in facts
    ]
    for start in range(0, len(told), 2):
        row = told[start : start + 2]

        def draw(canvas: Canvas, x: float, y: float, row: Sequence[tuple[str, str]] = row) -> None:
            for place, (label, value) in enumerate(row):
                left = x + place * half
                canvas.paragraph(left, y, _LABEL - 1, label, PALE, most_lines=2)
                canvas.paragraph(left + _LABEL, y, room, value, TEXT, most_lines=_MOST_LINES)

        height = max(
            max(
                column.typesetter.height(label, PALE, _LABEL - 1, 2),
                column.typesetter.height(value, TEXT, room, _MOST_LINES),
            )
            for label, value in row
        )
        column.add(draw, height + 0.6)


def _add_people(column: TextColumn, card: PrintedCard, language: Language) -> None:
    for one in card.people:
        add_person(column, one.person, language)
        if one.written:
            column.line(" · ".join(map(language.say, one.written)), PALE)
    if not card.people:
        column.line(language.tr("Nobody is known at this client."), _LATE)
    for told in card.deciders:
        column.line(language.say(told), PALE)


def _add_compared(column: TextColumn, rows: Sequence[ComparisonRow], language: Language) -> None:
    width = column.width
    edges = [width * part for part in (*_COMPARED, 1.0)]
    titles = [
        language.tr("Measure"), language.tr("Before"), language.tr("After"), language.tr("Change", comment="noun"), "",
    ]  # fmt: skip
    lines: list[tuple[list[str], list[Style]]] = [(titles, [PALE] * len(titles))]
    for row in rows:
        cells = [
            language.tr(row.measure.label), words.side(language, row.before), words.side(language, row.after),
            words.change(language, row), language.say(VERDICTS[row.verdict]),
        ]  # fmt: skip
        lines.append((cells, [BODY, PALE, _STRONG, BODY, _MARKS.get(row.verdict, PALE)]))
    for cells, styles in lines:

        def draw(
            canvas: Canvas, x: float, y: float, cells: Sequence[str] = cells, styles: Sequence[Style] = styles
        ) -> None:
            for place, (cell, style) in enumerate(zip(cells, styles, strict=True)):
                canvas.text(x + edges[place], y + 0.5, cell, style, width=edges[place + 1] - edges[place] - 2)
            canvas.line(x, y + 5.4, x + width, y + 5.4, "gridline", 0.2)

        column.add(draw, 5.6)


def _rule(width: float, canvas: Canvas, x: float, y: float) -> None:
    canvas.line(x, y, x + width, y, "border_strong")
