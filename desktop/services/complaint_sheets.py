"""The papers about complaints, read from the records (product §3.7, §7)."""

from __future__ import annotations

from datetime import date, datetime

from desktop.domain.complaint_paper import ComplaintLine, ComplaintMonth, ComplaintSheet, CountLine, StepLine
from desktop.domain.complaints import first_promise, kept_promise
from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import Choice
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Complaint, ComplaintStep, Contact
from desktop.services.call_sheets import issuer, one_line, people_of
from desktop.services.complaint_statistics import Count, received_in, statistics_of
from desktop.services.complaints import Case, steps_of
from desktop.services.session import Session


def complaint_named(session: Session, code: str) -> Complaint:
    """The complaint with this code, as the list shows it. Raises ``UserError`` when there is none."""
    wanted = code.strip().casefold()
    for complaint in session.all(Complaint).values():
        if complaint.code.casefold() == wanted:
            return complaint
    raise UserError(
        Phrase("No complaint has the code “{code}”.", code=code), Phrase("The list of complaints shows the codes.")
    )


def complaint_sheet(session: Session, complaint: Complaint) -> ComplaintSheet:
    """The sheet of one complaint. Raises ``UserError`` when its client isn't there."""
    client = session.get(Client, complaint.client)
    if client is None:
        raise UserError(Phrase("The complaint names no client."), Phrase("Choose the client and save again."))
    contact = session.get(Contact, complaint.contact)
    people = people_of([contact], most=1) if contact is not None else ()
    return ComplaintSheet(
        issuer=issuer(session, [] if complaint.rep is None else [complaint.rep]),
        code=complaint.code,
        client=one_line(client.name),
        username=one_line(client.username or client.code),
        person=people[0] if people else None,
        state=_state(complaint),
        facts=tuple(_facts(complaint)),
        what=complaint.what.strip(),
        wish=complaint.wish.strip(),
        steps=tuple(
            StepLine(
                step.at,
                one_line(session.name("rep", step.rep)) if step.rep is not None else "",
                _word(ComplaintStep, "stage", step.stage),
                step.what.strip(),
            )
            for step in steps_of(session, complaint)
        ),
        answer=complaint.answer.strip(),
    )


def complaint_month(session: Session, month: Month, rep: int | None = None) -> ComplaintMonth:
    """The complaints received in a month, of all reps or one."""
    found = received_in(session, month.span, rep)
    counted = statistics_of(found, session.today)
    return ComplaintMonth(
        issuer=issuer(session, [] if rep is None else [rep]),
        month=month,
        lines=tuple(_line(session, case) for case in found),
        categories=tuple(
            _count(count, _word(Complaint, "category", count.name)) for count in counted.rows.get("category", ())
        ),
        reps=tuple(_count(count, one_line(count.name)) for count in counted.rows.get("rep", ())),
        in_time=counted.in_time,
        judged=counted.judged,
        mean_days=counted.mean_days,
        satisfaction=counted.satisfaction,
    )


def _state(complaint: Complaint) -> Phrase:
    if complaint.closed_on is not None:
        return Phrase("Closed on {day}", day=complaint.closed_on)
    if complaint.answered_on is not None:
        return Phrase("Answered on {day}", day=complaint.answered_on)
    if complaint.due_on is None:
        return Phrase("Open, no answer was promised for a day.")
    return Phrase("Open, answer due on {day}", day=complaint.due_on)


def _facts(complaint: Complaint) -> list[tuple[Phrase, Phrase | str | date | datetime]]:
    """The stamps in the order in which they come about, and what sort of complaint it is; what isn't known is left out."""
    names = (
        "occurred_on",
        "noticed_on",
        "received_at",
        "acknowledged_at",
        "first_due_on",
        "due_on",
        "answered_on",
        "closed_on",
    )
    facts: list[tuple[Phrase, Phrase | str | date | datetime]] = [
        (Phrase(field_of(Complaint, name).label), Phrase(_word(Complaint, name, getattr(complaint, name))))
        for name in ("category", "severity", "channel")
        if getattr(complaint, name)
    ]
    facts += [
        (Phrase(field_of(Complaint, name).label), getattr(complaint, name))
        for name in names
        if getattr(complaint, name) is not None
        and not (name == "due_on" and complaint.due_on == complaint.first_due_on)
    ]
    if complaint.satisfaction_after is not None:
        facts.append((Phrase("Satisfaction afterwards"), f"{complaint.satisfaction_after}\u00a0/\u00a05"))
    return facts


def _line(session: Session, case: Case) -> ComplaintLine:
    complaint = case.complaint
    assert complaint.received_at is not None
    return ComplaintLine(
        code=complaint.code,
        received_on=complaint.received_at.date(),
        client=one_line(case.client.name),
        what=one_line(complaint.what),
        category=_word(Complaint, "category", complaint.category),
        severity=_word(Complaint, "severity", complaint.severity),
        rep=one_line(case.rep),
        first_due_on=first_promise(complaint),
        answered_on=complaint.answered_on,
        closed_on=complaint.closed_on,
        in_time=kept_promise(complaint, session.today),
        satisfaction=complaint.satisfaction_after,
    )


def _count(count: Count, name: str) -> CountLine:
    return CountLine(name=name, all=count.all, still_open=count.still_open, in_time=count.in_time, judged=count.judged)


def _word(record: type[Complaint | ComplaintStep], name: str, code: str) -> str:
    """The English word of a choice; the paper says it in its language."""
    kind = field_of(record, name).kind
    assert isinstance(kind, Choice)
    return kind.label(code) if code else ""
