"""The call sheet on paper: a block for each client to call, none of them parted between two pages (product §7)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from desktop.domain.paper import CallSheet, Mark
from desktop.language import Language
from desktop.reports.call_block import CallBlock, call_block
from desktop.reports.canvas import BODY, Canvas, Typesetter
from desktop.reports.document import A4, Document, Drawing, Layout, Paper, paper_typesetter
from desktop.reports.head_and_foot import FOOT, HEAD, RUNNING_HEAD, Heading

_COUNTED = (Mark.PROMISED, Mark.OVERDUE, Mark.COMPLAINT)


def call_sheet_document(sheets: Sequence[CallSheet], language: Language) -> Document:
    """The call sheets of one or several days to print; each day begins on a page of its own and counts its pages."""
    if len(sheets) == 1:
        title = _title(sheets[0], language)
    else:
        days = language.date_range(sheets[0].day, sheets[-1].day)
        title = language.tr("Call sheets {days}", days=days)
    return Document(title, sheets[0].issuer.agency, A4, partial(_lay_out, tuple(sheets), language))


def _lay_out(sheets: Sequence[CallSheet], language: Language, paper: Paper) -> Layout:
    typesetter = paper_typesetter()
    pages = [page for sheet in sheets for page in _pages(sheet, language, paper, typesetter)]
    return Layout(typesetter, tuple(pages), paper)


def _pages(sheet: CallSheet, language: Language, paper: Paper, typesetter: Typesetter) -> list[tuple[Drawing, ...]]:
    heading = Heading(_title(sheet, language), _facts(sheet, language), sheet.issuer)
    bottom = paper.height - paper.bottom - FOOT
    pages: list[list[Drawing]] = [[heading.first(paper, language)]]
    y = paper.top + HEAD
    for line in sheet.lines:
        block = call_block(line, language, sheet.issuer.printed_on, paper.inner_width, typesetter)
        if y + block.height > bottom and len(pages[-1]) > 1:
            pages.append([heading.running(paper, language)])
            y = paper.top + RUNNING_HEAD
        pages[-1].append(_placed(block, paper.left, y))
        y += block.height
    if not sheet.lines:
        pages[-1].append(_nothing(paper, language))
    return [(*page, heading.foot(paper, language, number, len(pages))) for number, page in enumerate(pages, start=1)]


def _placed(block: CallBlock, x: float, y: float) -> Drawing:
    def draw(canvas: Canvas) -> None:
        block.draw(canvas, x, y)

    return draw


def _nothing(paper: Paper, language: Language) -> Drawing:
    def draw(canvas: Canvas) -> None:
        canvas.text(paper.left, paper.top + HEAD + 4, language.tr("Nothing is to be called on this day."), BODY)

    return draw


def _title(sheet: CallSheet, language: Language) -> str:
    return language.tr("Call sheet {day}", day=language.date_long(sheet.day))


def _facts(sheet: CallSheet, language: Language) -> str:
    """How many calls, and how many of them can't wait."""
    counts = {mark: sheet.count(mark) for mark in _COUNTED}
    parts = [language.tr("%n call(s)", n=len(sheet.lines))]
    if counts[Mark.PROMISED]:
        parts.append(language.tr("{count} promised", count=counts[Mark.PROMISED]))
    if counts[Mark.OVERDUE]:
        parts.append(language.tr("{count} overdue", count=counts[Mark.OVERDUE]))
    if counts[Mark.COMPLAINT]:
        parts.append(language.tr("%n complaint(s)", n=counts[Mark.COMPLAINT]))
    return " · ".join(parts)
