"""Papers of the house as PDF files without a window, as the command line writes them (product §7)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.periods import Month, Span
from desktop.domain.records import Client
from desktop.services.calendar_sheets import month_sheet, week_sheet
from desktop.services.call_sheets import call_sheet
from desktop.services.client_cards import printed_cards
from desktop.services.complaint_sheets import complaint_month, complaint_named, complaint_sheet
from desktop.services.handover_sheets import handover_sheet
from desktop.services.plan import Plan
from desktop.services.session import Session
from desktop.services.team_month import team_month

if TYPE_CHECKING:
    from desktop.reports.saving import Sheets


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A PDF that was written: where, of how many pages, and how many calls stand on a call sheet."""

    path: Path
    pages: int
    calls: int | None = None


def write_pdf(session: Session, paper: str, day: date, path: Path, reps: Collection[int] = ()) -> PaperFile:
    """Write a ``call-sheet`` of a day, the calendar of its ``week`` or ``month``, the ``overview`` of its month, or the
    ``complaints`` received in it, of all reps or some; an overview is of all or of one.

    It is written in the language of the session. Raises ``UserError`` when the file can't be written.
    """
    sheets, calls = _sheets(session, paper, day, reps)
    return PaperFile(path, _written(session, sheets, path), calls)


def write_clients_pdf(session: Session, paper: str, clients: Sequence[Client], path: Path) -> PaperFile:
    """Write the ``client-card`` or the ``handover`` sheet of some clients, in the language of the session.

    Raises ``UserError`` when the file can't be written.
    """
    cards = paper == "client-card"
    sheets: Sheets = printed_cards(session, clients) if cards else handover_sheet(session, clients)
    return PaperFile(path, _written(session, sheets, path))


def write_complaint_pdf(session: Session, code: str, path: Path) -> PaperFile:
    """Write the sheet of the complaint with a code, in the language of the session.

    Raises ``UserError`` when there is none, or when the file can't be written.
    """
    sheet = complaint_sheet(session, complaint_named(session, code))
    return PaperFile(path, _written(session, sheet, path))


def _written(session: Session, sheets: Sheets, path: Path) -> int:
    from desktop.reports.saving import document_of, write_paper

    return write_paper(document_of(sheets, session.language), path).pages


def _sheets(session: Session, paper: str, day: date, reps: Collection[int]) -> tuple[Sheets, int | None]:
    if paper == "complaints":
        return complaint_month(session, Month.of(day), next(iter(reps), None)), None
    if paper == "call-sheet":
        sheet = call_sheet(session, day, reps)
        return [sheet], len(sheet.lines)
    month = Month.of(day)
    if paper == "overview":
        return team_month(session, month, next(iter(reps), None)), None
    span = _week_of(day) if paper == "week" else Span(_week_of(month.first).first, _week_of(month.last).last)
    days = Plan.read(session, span).days(span, frozenset(reps))
    if paper == "week":
        return week_sheet(session, days, reps), None
    return month_sheet(session, month, days, reps), None


def _week_of(day: date) -> Span:
    monday = day - timedelta(day.weekday())
    return Span(monday, monday + timedelta(6))
