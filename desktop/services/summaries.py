"""Monthly summaries: gathered from the records and computed once (product §6.1, §7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.contacting import REACHED
from desktop.domain.periods import Month
from desktop.domain.phrase import NearDay, Phrase
from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Complaint,
    Keyword,
    KeywordSnapshot,
    Rep,
    Summary,
)
from desktop.domain.report import MonthlyReport, ReportedClient, ReportingAgency, ReportingRep, monthly_report
from desktop.domain.report_mark import is_revision, mark_of
from desktop.language import Language
from desktop.services.comparisons import compare_client
from desktop.services.figures import day_figures, sources_of
from desktop.services.session import Session
from desktop.services.templates import template_of

_PLANNED_AT_MOST = 3
_FOR_CLIENTS = ("cadence", "promised")
"""Kinds of callbacks of which a summary tells the day."""


def last_full_month(today: date) -> Month:
    """The month that summaries are about unless another is named."""
    return Month.of(today).previous


def summary_of(session: Session, client: Client, month: Month) -> Summary | None:
    """What was written for a client about a month."""
    return next(iter(session.store.load(Summary, client=client.id, month=month)), None)


def report_of(session: Session, client: Client, month: Month, language: Language) -> MonthlyReport:
    """The one computed model of a client's month: screen, workbook and paper show it."""
    agency = session.agency
    rep = session.get(Rep, client.owner)
    written = summary_of(session, client, month)
    figures = [
        day for part in (month, month.previous, month.same_last_year) for day in day_figures(session, client, part.span)
    ]
    report = monthly_report(
        agency=ReportingAgency(agency.name, agency.address, agency.phone, agency.logo or None),
        client=ReportedClient(
            client.code, client.name, client.username, client.industry, client.short_name, client.logo or None
        ),
        rep=ReportingRep(rep.name, rep.phone) if rep else ReportingRep(),
        month=month,
        issued_on=session.today,
        figures=figures,
        comparison=compare_client(session, client, month.span),
        keywords=_keywords(session, client),
        snapshots=_snapshots(session, client),
        holidays=_holidays(session, month, language),
        commentary=written.commentary if written else "",
        done=_lines(written.done) if written and written.done.strip() else done_in(session, client, month),
        next=_lines(written.next) if written and written.next.strip() else coming(session, client, month),
        sources=sources_of(session, client, month.span),
        template=template_of(session, client),
    )
    return replace(report, revised=is_revision(written, mark_of(report)))


def done_in(session: Session, client: Client, month: Month) -> list[str | Phrase]:
    """What was done in a month, from the records: never from internal notes (product §3.7)."""
    calls = [
        call
        for call in session.store.load(Call, client=client.id)
        if call.started_at is not None and call.started_at.date() in month and call.outcome in REACHED
    ]
    done: list[str | Phrase] = []
    if calls:
        done.append(
            Phrase("Called you %n time(s)", n=len({call.started_at.date() for call in calls if call.started_at}))
        )
    done += [call.for_report.strip() for call in calls if call.for_report.strip()]
    done += _keyword_changes(session, client, month)
    answered = [
        complaint
        for complaint in session.store.load(Complaint, client=client.id)
        if complaint.answered_on is not None and complaint.answered_on in month
    ]
    if answered:
        done.append(Phrase("Answered %n complaint(s)", n=len(answered)))
    return done


def coming(session: Session, client: Client, month: Month) -> list[str | Phrase]:
    """What comes next: the days of the calls that are planned after the month.

    What a call is planned for is written for the house, so it isn't told.
    """
    return [Phrase("Next call on {day}", day=NearDay(day)) for day, _ in _planned(session, client, month)]


def planned_for(session: Session, client: Client, month: Month) -> list[str | Phrase]:
    """The same with what each call is planned for: an offer to a rep, who reads it before the client does."""
    return [
        Phrase("{purpose} (call on {day})", purpose=purpose, day=NearDay(day))
        if purpose
        else Phrase("Next call on {day}", day=NearDay(day))
        for day, purpose in _planned(session, client, month)
    ]


def _planned(session: Session, client: Client, month: Month) -> list[tuple[date, str]]:
    planned = sorted(
        (callback.due_on, callback.purpose.strip())
        for callback in session.store.load(Callback, client=client.id, state="open")
        if callback.due_on is not None
        and callback.due_on > month.last
        and callback.due_on >= session.today
        and callback.kind in _FOR_CLIENTS
    )
    return planned[:_PLANNED_AT_MOST]


def _keyword_changes(session: Session, client: Client, month: Month) -> list[Phrase]:
    """Keywords that were added, and those that came onto the first page, by the counts of both months."""
    counts = _snapshots(session, client)
    now, before = counts.get(month), counts.get(month.previous)
    if now is None or before is None:
        return []
    added, risen = _more(now.number, before.number), _more(now.first_page, before.first_page)
    return [
        *([Phrase("Added %n keyword(s)", n=added)] if added else []),
        *([Phrase("Brought %n more keyword(s) to the first page", n=risen)] if risen else []),
    ]


def _more(now: int | None, before: int | None) -> int:
    return max(now - before, 0) if now is not None and before is not None else 0


def _keywords(session: Session, client: Client) -> list[Keyword]:
    found = session.store.load(Keyword, client=client.id)
    return sorted(found, key=lambda word: (word.rank is None, word.rank or 0, -(word.clicks or 0), word.word))


def _snapshots(session: Session, client: Client) -> dict[Month, KeywordSnapshot]:
    """The last snapshot of each month."""
    found = sorted(session.store.load(KeywordSnapshot, client=client.id), key=lambda item: item.as_of or date.min)
    return {Month.of(item.as_of): item for item in found if item.as_of is not None}


def _holidays(session: Session, month: Month, language: Language) -> dict[date, str]:
    """The public holidays with their names; a weekend between two days of one holiday belongs to it."""
    calendar = session.calendar
    named = {day: name for day in month.span if (name := calendar.holiday_name(day, language.code))}
    for first, name in list(named.items()):
        free, day = [], first + timedelta(1)
        while day in month and day not in named and not calendar.is_working_day(day):
            free.append(day)
            day += timedelta(1)
        if free and named.get(day) == name:
            named |= dict.fromkeys(free, name)
    return dict(sorted(named.items()))


def _lines(text: str) -> list[str | Phrase]:
    return [line.strip() for line in text.splitlines() if line.strip()]
