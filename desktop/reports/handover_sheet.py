"""The hand-over sheet on paper: a block for each client, parted between two pages only where it is longer than one."""

from __future__ import annotations

from functools import partial

from desktop.domain.client import LEVELS, STAGES
from desktop.domain.handover import HandedClient, HandoverSheet
from desktop.domain.phrase import Amount
from desktop.language import Language
from desktop.reports.canvas import BODY, Canvas, Style, Typesetter
from desktop.reports.chapters import Chapter, lay_out_chapters
from desktop.reports.document import A4, Document, Layout, Paper, paper_typesetter
from desktop.reports.head_and_foot import Heading
from desktop.reports.text_column import PALE, TextColumn, add_name, add_person, add_section, call_words

_LATE = Style(8.5, "bad", bold=True, leading=1.4)
_CHOICES = {option.code: option.label for option in (*LEVELS, *STAGES)}


def handover_document(sheet: HandoverSheet, language: Language) -> Document:
    """The hand-over sheet to print."""
    return Document(language.tr("Hand-over sheet"), sheet.issuer.agency, A4, partial(_lay_out, sheet, language))


def _lay_out(sheet: HandoverSheet, language: Language, paper: Paper) -> Layout:
    typesetter = paper_typesetter()
    heading = Heading(language.tr("Hand-over sheet"), _facts(sheet, language), sheet.issuer)
    chapter = Chapter(heading, _blocks(sheet, language, paper, typesetter))
    return lay_out_chapters([chapter], typesetter, paper, language)


def _facts(sheet: HandoverSheet, language: Language) -> str:
    former = sorted({client.former for client in sheet.clients if client.former})
    parts = [language.tr("%n client(s)", n=len(sheet.clients))]
    if former:
        parts.append(language.tr("until now with {reps}", reps=language.listed(former)))
    return " · ".join(parts)


def _blocks(sheet: HandoverSheet, language: Language, paper: Paper, typesetter: Typesetter) -> list[TextColumn]:
    blocks = []
    if sheet.note:
        blocks.append(TextColumn(paper.inner_width, typesetter))
        blocks[-1].lines(sheet.note, BODY, 12)
    for client in sheet.clients:
        blocks.append(_client(TextColumn(paper.inner_width, typesetter), client, sheet, language))
    if not sheet.clients:
        blocks.append(TextColumn(paper.inner_width, typesetter))
        blocks[-1].line(language.tr("No client is handed over."), BODY)
    return blocks


def _client(column: TextColumn, client: HandedClient, sheet: HandoverSheet, language: Language) -> TextColumn:
    width = column.width

    def rule(canvas: Canvas, x: float, y: float) -> None:
        canvas.line(x, y, x + width, y, "border_strong")

    column.add(rule, 1.4)
    add_name(column, client.client, client.username or client.code)
    column.lines(_standing(client, language), PALE, 2, after=0.6)
    for person in client.people:
        add_person(column, person, language)
    if not any(person.numbers for person in client.people):
        column.line(language.tr("No number is known"), _LATE)
    add_section(column, language.tr("Open callbacks and promises"), [language.say(item) for item in client.waiting])
    add_section(column, language.tr("Complaints"), [language.say(item) for item in client.complaints])
    calls = [call_words(call, sheet.issuer.printed_on, language) for call in client.calls] or [
        language.tr("Nobody has called yet")
    ]
    add_section(column, language.tr("Last calls"), calls, most=3)
    if client.notes:
        add_section(column, language.tr("Notes"), [client.notes], most=4)
    return column


def _standing(client: HandedClient, language: Language) -> str:
    """Level, stage, mark, money and the end of the contract; what isn't known is left out."""
    words = [
        language.tr(_CHOICES.get(client.level, client.level)),
        language.tr(_CHOICES.get(client.stage, client.stage)),
    ]
    if client.satisfaction is not None:
        words.append(language.tr("satisfaction {score}", score=f"{client.satisfaction}\u00a0/\u00a05"))
    if client.balance is not None:
        words.append(language.tr("balance {amount}", amount=Amount(client.balance)))
    if client.days_left is not None:
        words.append(language.tr("lasts %n day(s)", n=client.days_left))
    if client.period_ends is not None:
        words.append(language.tr("service period until {day}", day=client.period_ends))
    if client.former:
        words.append(language.tr("until now {rep}", rep=client.former))
    return " · ".join(words)
