"""The columns of the list of complaints."""

from __future__ import annotations

from datetime import datetime

from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice
from desktop.domain.records import Complaint, ComplaintStep
from desktop.domain.working_time import TimeLeft
from desktop.language import Language
from desktop.services.complaints import Case, urgency
from desktop.ui.tables.cells import Cell, Tone
from desktop.ui.tables.column import Column
from desktop.ui.texts import tr

_SEVERITY: dict[str, Tone] = {"high": "bad"}


def case_columns(language: Language) -> tuple[Column[Case], ...]:
    """Time left first: red is late, amber is today."""

    def left(case: Case) -> Cell:
        return time_left(case, language)

    def client(case: Case) -> Cell:
        return Cell(case.client.name, "strong" if case.client.level == "key" else "", bold=True)

    def what(case: Case) -> Cell:
        return Cell(" ".join(case.complaint.what.split()), tip=case.complaint.what)

    def category(case: Case) -> Cell:
        return Cell(word_of("category", case.complaint.category, language))

    def severity(case: Case) -> Cell:
        word = word_of("severity", case.complaint.severity, language)
        tone = _SEVERITY.get(case.complaint.severity)
        return Cell(word, tone, "chip") if tone else Cell(word, "muted")

    def received(case: Case) -> Cell:
        at = case.complaint.received_at
        return Cell(language.date_with_day(at) if at else "–", kind="date")

    return (
        Column("left", tr("Time left"), _itself, left, 164, kind="date", filter_kind=None, order=_order),
        Column("client", tr("Client"), lambda case: case.client.name, client, 150),
        Column("what", tr("Complaint"), lambda case: case.complaint.what, what, 130, stretch=True),
        Column("category", tr("Category"), lambda case: category(case).text, category, 96),
        Column("severity", tr("Severity"), lambda case: case.complaint.severity, severity, 76, kind="chip"),
        Column("received", tr("Received"), _received, received, 100, kind="date", filter_kind="date"),
        Column("rep", tr("Rep"), lambda case: case.rep, lambda case: Cell(case.rep), 66),
        Column(
            "state", tr("State"), lambda case: case.state, lambda case: state_cell(case, language), 124, kind="chip"
        ),
    )


def time_left(case: Case, language: Language) -> Cell:
    """How much working time there is until the promise, with its day."""
    complaint, left = case.complaint, case.left
    if left is None:
        if case.state == "open":
            return Cell(tr("no promise"), "muted")
        on = complaint.closed_on or complaint.answered_on
        word = tr("closed", comment="a complaint") if case.state == "closed" else tr("answered")
        return Cell(word, "muted", "date", language.date_with_day(on) if on else "")
    detail = language.date_with_day(complaint.due_on) if complaint.due_on else ""
    if left.late:
        if not left.days:
            return Cell(tr("late"), "bad", "date", detail, bold=True, spoken=tr("late"))
        said = tr("late by %n working day(s)", n=-left.days)
        return Cell(tr("late {days} d", days=-left.days), "bad", "date", detail, bold=True, spoken=said)
    if left.days == 0:
        return Cell(hours_left(left), "warn", "date", detail, bold=True, spoken=tr("due today"))
    said = tr("%n working day(s) left", n=left.days)
    return Cell(tr("{days} d left", days=left.days), "", "date", detail, spoken=said)


def hours_left(left: TimeLeft) -> str:
    """What is left of the day on which an answer is due."""
    hours, minutes = divmod(left.minutes, 60)
    if hours:
        return tr("{hours} h left", hours=hours)
    return tr("{minutes} min left", minutes=minutes) if minutes else tr("today")


def state_cell(case: Case, language: Language) -> Cell:
    """The state as a chip; an answered complaint names the day of its check."""
    if case.state == "open":
        return Cell(tr("open"), "warn", "chip", icon="circle-dot")
    if case.state == "closed":
        return Cell(tr("closed", comment="a complaint"), "neutral", "chip", icon="check")
    if case.check_on is not None:
        return Cell(
            tr("check {day}", day=language.date(case.check_on, case.check_on)), "good", "chip", icon="calendar-check"
        )
    return Cell(tr("answered"), "good", "chip", icon="reply")


def word_of(name: str, code: str, language: Language) -> str:
    """The word of a choice of a complaint."""
    kind = field_of(Complaint, name).kind
    assert isinstance(kind, Choice)
    return language.tr(kind.label(code)) if code else "–"


def word_of_step(stage: str, language: Language) -> str:
    """The word of a step of the talk."""
    kind = field_of(ComplaintStep, "stage").kind
    assert isinstance(kind, Choice)
    return language.tr(kind.label(stage))


def _itself(case: Case) -> Case:
    """What is left isn't one value: it is copied as it is read, and sorted by its urgency."""
    return case


def _order(case: Case) -> int:
    """The urgency as one number, by which a table can sort."""
    rank, sort, least = urgency(case)
    return (rank * 10 + sort) * 100_000_000 + least


def _received(case: Case) -> datetime | None:
    return case.complaint.received_at
