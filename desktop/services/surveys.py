"""Satisfaction rounds: started over chosen clients, answered one by one, closed (product §4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.changes import Change, ChangeSet, created, edited
from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import provisional_id, trashed
from desktop.domain.records import Client, SatisfactionAnswer, Survey, SurveyClient
from desktop.domain.survey import Asked, RoundProgress, round_progress
from desktop.services.session import Session, utc_now

_LONG_AGO = date(1, 1, 1)
_TIME = 30
"""Days within which answers are wanted when nobody says otherwise."""


def rounds(session: Session) -> list[Survey]:
    """The rounds, those that run first, the latest first."""
    found = list(session.all(Survey).values())
    return sorted(
        found, key=lambda one: (one.closed_on is not None, -(one.started_on or _LONG_AGO).toordinal(), -one.id)
    )


def new_round(session: Session) -> Survey:
    """A round as its form starts with it: named by the month, with answers wanted by a working day a month ahead."""
    return Survey(
        name=session.language.tr("Satisfaction {month}", month=Month.of(session.today)),
        started_on=session.today,
        until=session.calendar.on_or_after(session.today + timedelta(_TIME)),
    )


def started(session: Session, name: str, clients: Sequence[Client], until: date | None = None) -> ChangeSet:
    """Start a round over some clients; marks count from today.

    Raises ``UserError`` without a name, without clients, or when answers are wanted by a day that has passed.
    """
    if not name.strip():
        raise UserError(Phrase("The round has no name."), Phrase("Give it one, as “Autumn 2026”."))
    if not clients:
        raise UserError(
            Phrase("No client was chosen, so nobody would be asked."), Phrase("Choose clients in the list.")
        )
    if until is not None and until < session.today:
        raise UserError(Phrase("{day} has passed.", day=until), Phrase("Choose today or a later day."))
    survey = Survey(id=provisional_id(), name=name.strip(), started_on=session.today, until=until, rep=session.rep)
    asked = [SurveyClient(survey=survey.id, client=client.id) for client in {one.id: one for one in clients}.values()]
    return created(
        Phrase("Satisfaction round “{name}” over %n client(s)", n=len(asked), name=survey.name), [survey, *asked]
    )


def progress_of(session: Session, survey: Survey) -> RoundProgress:
    """How far a round is, those still to be asked first."""
    members = [
        member
        for member in session.store.load(SurveyClient, survey=survey.id)
        if session.get(Client, member.client) is not None
    ]
    marks: defaultdict[int, list[tuple[date, int]]] = defaultdict(list)
    for answer in session.store.queries.satisfaction_since(_LONG_AGO):
        marks[answer.client].append((answer.day, answer.score))
    found = round_progress(survey, members, marks)
    rank = ("open", "declined", "answered")
    names = {client.id: client.name for client in session.all(Client).values()}
    order = sorted(found.asked, key=lambda one: (rank.index(one.state), names.get(one.member.client or 0, "")))
    return RoundProgress(tuple(order))


def answered(session: Session, survey: Survey, asked: Asked, mark: int, comment: str = "") -> ChangeSet:
    """A client of a round gives its mark; one that was given in this round today is corrected.

    Raises ``UserError`` when the round is closed.
    """
    client = _client_of(session, asked)
    _check_open(survey)
    given = [
        one
        for one in session.store.load(SatisfactionAnswer, client=client.id, source="survey")
        if one.asked_on is not None and survey.started_on is not None and one.asked_on >= survey.started_on
    ]
    title = Phrase("Satisfaction of {client}: {mark}", client=client.name, mark=mark)
    changes: list[Change[SatisfactionAnswer] | Change[SurveyClient]] = []
    if given:
        changes.append(Change(given[-1], replace(given[-1], score=mark, comment=comment.strip() or given[-1].comment)))
    else:
        answer = SatisfactionAnswer(
            client=client.id, asked_on=session.today, score=mark, source="survey", comment=comment.strip()
        )
        changes.append(Change(None, answer))
    if asked.member.declined_on is not None:
        changes.append(Change(asked.member, replace(asked.member, declined_on=None)))
    return ChangeSet(title, tuple(change for change in changes if not change.is_empty))


def declined(session: Session, survey: Survey, asked: Asked) -> ChangeSet:
    """A client doesn't want to say; the same again takes that back. Raises ``UserError`` when the round is closed."""
    client = _client_of(session, asked)
    _check_open(survey)
    on = None if asked.member.declined_on is not None else session.today
    title = Phrase("{client} doesn't say how satisfied it is", client=client.name)
    return edited(title, [(asked.member, replace(asked.member, declined_on=on))])


def closed(session: Session, survey: Survey) -> ChangeSet:
    """Close a round: marks of later days don't count for it any more. A closed one is opened again."""
    on = None if survey.closed_on is not None else session.today
    title = Phrase("Round “{name}” closed", name=survey.name)
    if on is None:
        title = Phrase("Round “{name}” opened again", name=survey.name)
    return edited(title, [(survey, replace(survey, closed_on=on))])


def put_away(survey: Survey) -> ChangeSet:
    """Move a round to the trash; the marks that were given stay."""
    title = Phrase("Round “{name}” moved to the trash", name=survey.name)
    return ChangeSet(title, (Change(survey, trashed(survey, utc_now())),))


def _client_of(session: Session, asked: Asked) -> Client:
    client = session.get(Client, asked.member.client)
    if client is None:
        raise UserError(Phrase("The client isn't there any more."), Phrase("Restore it from the trash."))
    return client


def _check_open(survey: Survey) -> None:
    if survey.closed_on is not None:
        raise UserError(
            Phrase("The round is closed, so the mark was not kept."),
            Phrase("Open it again, or write the mark in a call."),
        )
