"""What the page before and after shows beside the rows: other spans, what happened in between, and what to say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from desktop.domain.comparison import Comparison, ComparisonRow, Verdict, compare
from desktop.domain.kinds import SATISFACTION
from desktop.domain.periods import Span
from desktop.domain.phrase import Amount, Phrase
from desktop.domain.records import Client, Complaint, KeywordSnapshot, Payment, SatisfactionAnswer
from desktop.services.comparisons import measured_sides, service_start
from desktop.services.session import Session

EventSort = Literal["start", "keywords", "payment", "complaint", "satisfaction"]

_MANY_KEYWORDS = 5
"""A change of the number of keywords that is worth a line."""
_SAID_FIRST = ("visits_a_day", "inquiry_phone", "keywords", "keyword_rank", "site_traffic", "attention", "satisfaction")
_MOST_SAID = 3


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened between the two states."""

    day: date
    sort: EventSort
    text: Phrase


def compare_spans(session: Session, client: Client, before: Span, after: Span) -> Comparison:
    """Two periods of the service held against each other, by what was measured in them."""
    return compare(
        measured_sides(session, client, before),
        measured_sides(session, client, after),
        before_span=before,
        after_span=after,
        service_start=service_start(session, client),
        today=session.today,
    )


def events(session: Session, client: Client, most: int = 8) -> list[Event]:
    """What happened since the service began, oldest first; of many the latest, but always the start."""
    found = [
        *_keyword_events(session, client),
        *_payment_events(session, client),
        *_complaint_events(session, client),
        *_satisfaction_events(session, client),
    ]
    found.sort(key=lambda event: event.day)
    start = service_start(session, client)
    first = [] if start is None else [Event(start, "start", Phrase("Service starts"))]
    return first + found[-(most - len(first)) :]


def to_say(comparison: Comparison) -> tuple[Phrase, ...]:
    """Sentences for the client, made from the rows that can be told apart; each states only what the row shows."""
    rows = {row.measure.name: row for row in comparison.rows}
    told = [rows[name] for name in _SAID_FIRST if name in rows and _can_be_said(rows[name])]
    return tuple(_sentence(row) for row in told[:_MOST_SAID])


def _can_be_said(row: ComparisonRow) -> bool:
    return (
        row.verdict in (Verdict.BETTER, Verdict.WORSE, Verdict.SAME)
        and row.before is not None
        and row.after is not None
    )


def _sentence(row: ComparisonRow) -> Phrase:
    assert row.before is not None
    assert row.after is not None
    was, now = (side.estimate.words or Phrase("not known") for side in (row.before, row.after))
    return Phrase(
        "{measure}: {before} before the service, now {after}.",
        measure=Phrase(row.measure.label),
        before=was,
        after=now,
    )


def _keyword_events(session: Session, client: Client) -> list[Event]:
    known = [
        (snapshot.as_of, snapshot.number)
        for snapshot in session.store.load(KeywordSnapshot, client=client.id)
        if snapshot.as_of is not None and snapshot.number is not None
    ]
    found = []
    for (_, before), (day, now) in pairwise(sorted(known)):
        if now - before >= _MANY_KEYWORDS:
            found.append(Event(day, "keywords", Phrase("%n keyword(s) added", n=now - before)))
        elif before - now >= _MANY_KEYWORDS:
            found.append(Event(day, "keywords", Phrase("%n keyword(s) taken out", n=before - now)))
    return found


def _payment_events(session: Session, client: Client) -> list[Event]:
    return [
        Event(payment.paid_on, "payment", Phrase("Renewal of {amount}", amount=Amount(payment.amount)))
        for payment in session.all(Payment).values()
        if payment.client == client.id and payment.kind == "renewal" and payment.paid_on is not None
    ]


def _complaint_events(session: Session, client: Client) -> list[Event]:
    return [
        Event(complaint.received_at.date(), "complaint", Phrase("Complaint: {what}", what=complaint.what))
        for complaint in session.all(Complaint).values()
        if complaint.client == client.id and complaint.received_at is not None
    ]


def _satisfaction_events(session: Session, client: Client) -> list[Event]:
    answers = sorted(
        (answer.asked_on, answer.id, answer.score)
        for answer in session.store.load(SatisfactionAnswer, client=client.id)
        if answer.asked_on is not None and answer.score is not None
    )
    found = []
    last: int | None = None
    for day, _, score in answers:
        if score != last:
            word = Phrase(SATISFACTION[score - 1].label)
            found.append(Event(day, "satisfaction", Phrase("Satisfaction {score}, {word}", score=score, word=word)))
        last = score
    return found
