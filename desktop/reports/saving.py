"""Papers of the house written as PDF in a process of their own, as the batch of summaries is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.client_card import PrintedCards
from desktop.domain.complaint_paper import ComplaintMonth, ComplaintSheet
from desktop.domain.handover import HandoverSheet
from desktop.domain.paper import CallSheet, MonthSheet, WeekSheet
from desktop.domain.progress import Progress, silent
from desktop.domain.team_month import TeamMonth
from desktop.language import Language
from desktop.reports.batch import with_application
from desktop.reports.calendar_pages import month_document, week_document
from desktop.reports.call_sheet import call_sheet_document
from desktop.reports.client_card import cards_document
from desktop.reports.complaint_pages import complaint_document, complaint_month_document
from desktop.reports.document import Document, Paper, write_document
from desktop.reports.handover_sheet import handover_document
from desktop.reports.month_overview import overview_document

Sheets = (
    Sequence[CallSheet]
    | MonthSheet
    | WeekSheet
    | HandoverSheet
    | PrintedCards
    | ComplaintSheet
    | ComplaintMonth
    | TeamMonth
)


@dataclass(frozen=True, slots=True)
class WrittenPaper:
    """A PDF that was written, and of how many pages."""

    path: Path
    pages: int


def document_of(sheets: Sheets, language: Language) -> Document:
    """The document that shows a month, a week, clients or their hand-over, complaints, or the call sheets of some days."""
    if isinstance(sheets, PrintedCards):
        return cards_document(sheets, language)
    if isinstance(sheets, ComplaintSheet):
        return complaint_document(sheets, language)
    if isinstance(sheets, ComplaintMonth):
        return complaint_month_document(sheets, language)
    if isinstance(sheets, HandoverSheet):
        return handover_document(sheets, language)
    if isinstance(sheets, TeamMonth):
        return overview_document(sheets, language)
    if isinstance(sheets, MonthSheet):
        return month_document(sheets, language)
    if isinstance(sheets, WeekSheet):
        return week_document(sheets, language)
    return call_sheet_document(sheets, language)


def write_paper(
    document: Document, path: Path, paper: Paper | None = None, _progress: Progress = silent
) -> WrittenPaper:
    """Write a document as a PDF, on its own paper or another; needs no window and no display.

    Raises ``UserError`` when the file can't be written. Only on the main thread of a process.
    """
    with with_application():
        return WrittenPaper(path, write_document(document, path, paper))
