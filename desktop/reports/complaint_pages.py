"""Complaints on paper: the sheet of one, and the list of a month with what it adds up to (product §3.7, §7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from desktop.domain.complaint_paper import ComplaintLine, ComplaintMonth, ComplaintSheet, CountLine
from desktop.domain.phrase import Phrase
from desktop.language import Language
from desktop.reports.canvas import BODY, HEADING, SMALL, Canvas, Style, Typesetter
from desktop.reports.chapters import Chapter, lay_out_chapters
from desktop.reports.document import A4, Document, Layout, Paper, paper_typesetter
from desktop.reports.head_and_foot import Heading
from desktop.reports.text_column import PALE, TEXT, TextColumn, add_name, add_person

_LABEL = 46.0
_LONG = 400
"""Lines after which a text of a person is cut; nobody writes so many."""
_SHARES = (9, 20, 40, 12, 9, 12, 12, 9, 7)
_LATE = Style(9, "bad", bold=True, leading=1.36)


def complaint_document(sheet: ComplaintSheet, language: Language) -> Document:
    """The sheet of one complaint to print."""
    title = language.tr("Complaint {code}", code=sheet.code)
    return Document(title, sheet.issuer.agency, A4, partial(_lay_out_one, sheet, language))


def complaint_month_document(month: ComplaintMonth, language: Language) -> Document:
    """The complaints of a month to print, on sheets on their side."""
    title = language.tr("Complaints of {month}", month=language.month(month.month))
    return Document(title, month.issuer.agency, A4.turned, partial(_lay_out_month, month, language))


def _lay_out_one(sheet: ComplaintSheet, language: Language, paper: Paper) -> Layout:
    typesetter = paper_typesetter()
    heading = Heading(language.tr("Complaint {code}", code=sheet.code), language.say(sheet.state), sheet.issuer)

    def block(title: str = "") -> TextColumn:
        column = TextColumn(paper.inner_width, typesetter)
        if title:
            column.line(title, HEADING, after=0.6)
        return column

    who = block()
    add_name(who, sheet.client, sheet.username)
    if sheet.person is not None:
        add_person(who, sheet.person, language)
    blocks = [who]
    facts = block()
    for name, value in sheet.facts:
        _fact(facts, language.say(name), _said(value, language))
    blocks.append(facts)
    for title, words in ((language.tr("What"), sheet.what), (language.tr("They want"), sheet.wish)):
        if words:
            blocks.append(block(title))
            blocks[-1].lines(words, BODY, _LONG)
    steps = block(language.tr("Steps taken"))
    for step in sheet.steps:
        words = f"{language.tr(step.stage)}: {step.what}" if step.stage else step.what
        if step.stage and step.what == language.tr(step.stage):
            words = step.what
        when = " · ".join(part for part in (language.date_time(step.at) if step.at else "", step.rep) if part)
        _fact(steps, when, words)
    if not sheet.steps:
        steps.line(language.tr("Nothing yet"), PALE)
    blocks.append(steps)
    blocks.append(block(language.tr("Answer to the client")))
    if sheet.answer:
        blocks[-1].lines(sheet.answer, BODY, _LONG)
    else:
        blocks[-1].line(language.tr("Not answered yet"), PALE)
    return lay_out_chapters([Chapter(heading, blocks)], typesetter, paper, language)


def _fact(column: TextColumn, name: str, value: str) -> None:
    """A name at the left, and its value beside it on as many lines as it needs."""
    width = column.width - _LABEL
    height = max(PALE.line, column.typesetter.height(value, TEXT, width, _LONG))

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.text(x, y, name, PALE, width=_LABEL - 2)
        canvas.paragraph(x + _LABEL, y, width, value, TEXT, most_lines=_LONG)

    column.add(draw, height + 0.6)


def _said(value: Phrase | str | date | datetime, language: Language) -> str:
    if isinstance(value, datetime):
        return language.date_time(value)
    if isinstance(value, date):
        return language.date_with_day(value)
    return language.say(value)


def _lay_out_month(month: ComplaintMonth, language: Language, paper: Paper) -> Layout:
    typesetter = paper_typesetter()
    title = language.tr("Complaints of {month}", month=language.month(month.month))
    heading = Heading(title, _facts(month, language), month.issuer)
    blocks = [TextColumn(paper.inner_width, typesetter)]
    if not month.lines:
        blocks[0].line(language.tr("Nobody complained in this month."), BODY)
        return lay_out_chapters([Chapter(heading, blocks)], typesetter, paper, language)
    titles = (
        language.tr("Received"), language.tr("Client"), language.tr("Complaint"), language.tr("Category"), language.tr("Rep"),
        language.tr("Promised first"), language.tr("Answered on"), language.tr("In time"), language.tr("Mark"),
    )  # fmt: skip
    _row(blocks[0], titles, SMALL, rule="border_strong")
    for line in month.lines:
        _row(blocks[0], _cells(line, language), TEXT, late=line.in_time is False)
    for name, counts in ((language.tr("By category"), month.categories), (language.tr("By rep"), month.reps)):
        blocks.append(_counts(name, counts, language, paper, typesetter))
    return lay_out_chapters([Chapter(heading, blocks)], typesetter, paper, language)


def _facts(month: ComplaintMonth, language: Language) -> str:
    parts = [language.tr("%n complaint(s)", n=len(month.lines))]
    if month.judged:
        parts.append(language.tr("{number} of {all} in time", number=month.in_time, all=month.judged))
    if month.mean_days is not None:
        parts.append(language.tr("answered after {days} d on average", days=language.decimal(month.mean_days)))
    if month.satisfaction is not None:
        parts.append(language.tr("satisfaction {score}", score=f"{language.decimal(month.satisfaction)}\u00a0/\u00a05"))
    return " · ".join(parts)


def _cells(line: ComplaintLine, language: Language) -> list[str]:
    in_time = {None: "–", True: language.tr("yes"), False: language.tr("no")}[line.in_time]
    return [
        language.date(line.received_on, line.received_on),
        line.client,
        line.what,
        language.tr(line.category),
        line.rep,
        language.date(line.first_due_on, line.received_on),
        language.date(line.answered_on, line.received_on),
        in_time,
        str(line.satisfaction) if line.satisfaction is not None else "–",
    ]


def _row(column: TextColumn, cells: Sequence[str], style: Style, *, late: bool = False, rule: str = "gridline") -> None:
    """A row of the month; client and complaint may take two lines."""
    total, typesetter = sum(_SHARES), column.typesetter
    widths = [column.width * share / total for share in _SHARES]
    wrapped = (1, 2)
    height = max(typesetter.height(cells[place], style, widths[place] - 2, 2) for place in wrapped)
    height = max(height, style.line) + 1.4

    def draw(canvas: Canvas, x: float, y: float) -> None:
        left = x
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True)):
            looks = _LATE if late and place == 7 else style
            if place in wrapped:
                canvas.paragraph(left, y + 0.7, width - 2, cell, looks, most_lines=2)
            else:
                canvas.text(left, y + 0.7, cell, looks, width=width - 2)
            left += width
        canvas.line(x, y + height, x + column.width, y + height, rule, 0.2)

    column.add(draw, height)


def _counts(
    name: str, counts: Sequence[CountLine], language: Language, paper: Paper, typesetter: Typesetter
) -> TextColumn:
    column = TextColumn(paper.inner_width, typesetter)
    column.line(name, HEADING, after=0.6)
    for count in counts:
        parts = [str(count.all)]
        if count.still_open:
            parts.append(language.tr("{number} open", number=count.still_open))
        if count.judged:
            parts.append(language.tr("{number} of {all} in time", number=count.in_time, all=count.judged))
        _fact(column, language.tr(count.name) if count.name else language.tr("nobody"), " · ".join(parts))
    return column
