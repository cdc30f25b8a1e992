"""Complaints: promises in working days, extensions that keep the first one, and the check after closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Callback, Client, Complaint
from desktop.services import complaints
from desktop.services.session import Session
from desktop.storage.database import open_store


@pytest.fixture
def session(tmp_path: Path) -> Session:
    opened = Session(open_store(tmp_path / "agency.sqlite"), today=date(2026, 11, 20))  # a Friday
    from desktop.domain.changes import created
    from desktop.domain.phrase import Phrase

    opened.do(created(Phrase("Test"), [Client(name="Cedar Row Foods")]))
    return opened


def taken(session: Session, **about: object) -> Complaint:
    client = next(iter(session.all(Client).values()))
    complaint = replace(complaints.new_complaint(session, client), what="Called twice", **about)
    session.do(complaints.registered(session, complaint))
    return next(iter(session.all(Complaint).values()))


def test_a_promise_doesnt_count_the_day_on_which_it_is_given(session):
    assert taken(session, promised_days=3).due_on == date(2026, 11, 25)


def test_an_extension_moves_the_due_day_and_keeps_the_first_promise(session):
    first = taken(session, promised_days=1)
    session.do(complaints.amended(session, first, replace(first, promised_days=5)))
    (case,) = complaints.cases(session)
    assert (case.complaint.first_due_on, case.complaint.due_on) == (date(2026, 11, 23), date(2026, 11, 27))


def test_a_complaint_is_not_answered_without_an_answer(session):
    with pytest.raises(UserError, match="nothing says what the client was told"):
        complaints.answered(session, taken(session), " ")


def test_closing_plans_a_check_on_a_working_day_and_is_undone_in_one_step(session):
    complaint = taken(session)
    written = session.do(complaints.closed(session, complaint, "Called back, settled", 4))
    (check,) = session.all(Callback).values()
    assert (check.kind, check.due_on) == ("complaint", date(2026, 11, 27))
    assert complaints.cases(session) == []
    assert complaints.statistics(session).satisfaction == 4
    session.undo(written.batch)
    assert not session.all(Callback)
    assert complaints.cases(session)[0].state == "open"


def test_open_ones_stand_first_by_the_time_left(session):
    taken(session, promised_days=5)
    client = next(iter(session.all(Client).values()))
    for days in (1, 3):
        session.do(complaints.registered(session, Complaint(
            client=client.id, what=str(days), promised_days=days, received_at=datetime(2026, 11, 18, 9),
        )))  # fmt: skip
    assert [case.complaint.promised_days for case in complaints.cases(session)] == [1, 3, 5]
    assert complaints.cases(session)[0].is_late


def test_a_step_acknowledges_the_complaint(session):
    complaint = taken(session)
    session.do(complaints.step_taken(session, complaint, "Figures checked"))
    (case,) = complaints.cases(session)
    assert case.complaint.acknowledged_at is not None
    assert [step.what for step in complaints.steps_of(session, case.complaint)] == ["Figures checked"]
