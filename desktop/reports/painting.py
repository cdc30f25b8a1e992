"""The monthly summary on paper: one layout, the same words on the same lines on printer, PDF and screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop.domain.report import MonthlyReport
from desktop.domain.template import Section
from desktop.language import Language
from desktop.reports.canvas import SMALL, Canvas, Style
from desktop.reports.document import (
    A4,
    LETTER,
    Document,
    Drawing,
    Layout,
    Paper,
    layout_pdf,
    paper_typesetter,
    save,
)
from desktop.reports.first_page import (
    MOST_ROWS,
    compose_chart,
    compose_comparison,
    compose_done_and_next_here,
    compose_head,
    compose_lead,
    compose_tiles,
)
from desktop.reports.flow import FOOT, LEFT, WIDTH, Flow
from desktop.reports.further_pages import (
    compose_closing,
    compose_days,
    compose_done_and_next,
    compose_keywords,
    compose_months,
    compose_rest_of_comparison,
)

Composer = Callable[[Flow, MonthlyReport, Language], None]


_SHEET = replace(A4, top=8.0, bottom=4.5)
"""What is printed reaches so far into the edges of the sheet: the running head above, two lines of the foot below."""

_FIRST: Mapping[Section, Composer] = {
    Section.LEAD: compose_lead,
    Section.TILES: compose_tiles,
    Section.CHART: compose_chart,
    Section.COMPARISON: compose_comparison,
}
_TABLES: Mapping[Section, Composer] = {
    Section.MONTHS: compose_months,
    Section.DAYS: compose_days,
    Section.KEYWORDS: compose_keywords,
}
"""The sections that begin on a sheet of their own, after the story of page 1."""


def lay_out(report: MonthlyReport, language: Language) -> Layout:
    """Set a summary on sheets, in the order of its template.

    Needs a ``QGuiApplication``; loads a Chinese font where none is installed.
    """
    typesetter = paper_typesetter()
    flow = Flow(typesetter, running_head=_running_head(report, language))
    compose_head(flow, report, language)
    in_full = on_tables = is_closed = False
    for section in report.template.sections:
        if section in _TABLES:
            if not on_tables and _has_tables(report):
                flow.new_sheet()
                if Section.COMPARISON in report.template.sections:
                    compose_rest_of_comparison(flow, report, language)
                on_tables = True
            _TABLES[section](flow, report, language)
        elif section is Section.DONE:
            in_full = not compose_done_and_next_here(flow, report, language)
            if not in_full:
                is_closed = True
                compose_closing(flow, report)
        else:
            _FIRST[section](flow, report, language)
    if in_full:
        compose_done_and_next(flow, report, language)
    if not is_closed:
        compose_closing(flow, report)
    sheets = [
        (*sheet, _foot(report, language, number, len(flow.sheets))) for number, sheet in enumerate(flow.sheets, start=1)
    ]
    onto = LETTER if report.template.paper == "Letter" else None
    return Layout(typesetter, tuple(sheets), _SHEET, report.template.accent, tuple(flow.marks), onto)


def summary_document(report: MonthlyReport, language: Language) -> Document:
    """A summary to be previewed and printed. Page 1 is one story, so it is never laid out anew: it is shrunk to fit."""
    paper = replace(_SHEET, width=LETTER.width, height=LETTER.height) if report.template.paper == "Letter" else _SHEET
    title = document_title(report, language)
    return Document(title, report.agency.name, paper, partial(_lay_out_on, report, language))


def _lay_out_on(report: MonthlyReport, language: Language, paper: Paper) -> Layout:
    return replace(lay_out(report, language), onto=paper)


def _has_tables(report: MonthlyReport) -> bool:
    return bool(report.lines or report.keywords or report.compared[MOST_ROWS:])


def pdf_bytes(report: MonthlyReport, language: Language) -> bytes:
    """The summary as a PDF whose text can be searched and copied."""
    return layout_pdf(lay_out(report, language), document_title(report, language), report.agency.name)


def write_pdf(report: MonthlyReport, language: Language, path: Path) -> None:
    """Write the summary as a PDF; a file that is there is replaced only when the new one is complete.

    Raises ``UserError`` when the file can't be written.
    """
    save(pdf_bytes(report, language), path)


def document_title(report: MonthlyReport, language: Language) -> str:
    """The title of the document, as a PDF reader shows it."""
    return language.tr("{client}: results for {month}", client=report.client.name, month=report.month)


def _running_head(report: MonthlyReport, language: Language) -> Drawing:
    text = f"{report.client.name} · {language.tr('Results for {month}', month=report.month)}"

    def draw(canvas: Canvas) -> None:
        canvas.text(LEFT, 9, text, SMALL, width=WIDTH - 40)
        canvas.text(LEFT, 9, report.client.code, SMALL, width=WIDTH, align="right")
        canvas.line(LEFT, 15, LEFT + WIDTH, 15, "border", 0.2)

    return draw


def _foot(report: MonthlyReport, language: Language, number: int, pages: int) -> Drawing:
    style = Style(8.5, "text_secondary")
    contact = " · ".join(part for part in (report.rep.name, report.rep.phone) if part)
    rep = language.tr("Your account rep: {contact}", contact=contact) if contact else ""
    listed = language.listed([language.say(source) for source in report.sources])
    sources = language.tr("Sources: {sources}", sources=listed) if listed else ""
    page = language.tr("Page {number} of {pages}", number=number, pages=pages)

    def draw(canvas: Canvas) -> None:
        canvas.line(LEFT, FOOT, LEFT + WIDTH, FOOT, "border", 0.2)
        y = FOOT + 2
        left = canvas.text(LEFT, y, rep, style, width=WIDTH * 0.36)
        right = canvas.text(LEFT, y, page, style, width=WIDTH, align="right")
        middle = LEFT + left + 4
        canvas.text(middle, y, sources, style, width=max(WIDTH - left - right - 8, 0), align="center")
        canvas.text(LEFT, y + style.line, report.template.footer, style, width=WIDTH, align="center")

    return draw
