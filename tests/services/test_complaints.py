"""Complaints: promises in working days, extensions that keep the first one, and the check after closing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Callback, Client, Complaint, Rep
from desktop.services import complaints
from desktop.services.complaint_statistics import statistics
from desktop.services.preferences import agency_saved
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
    assert statistics(session).satisfaction == 4
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


@pytest.fixture
def eve(tmp_path: Path) -> Session:
    """The last working day before the Spring Festival of 2026; Saturday 14 February is worked to make up for it."""
    from desktop.domain.changes import created
    from desktop.domain.phrase import Phrase

    opened = Session(open_store(tmp_path / "agency.sqlite"), today=date(2026, 2, 13))
    opened.do(created(Phrase("Test"), [Client(name="苏州客户"), Client(name="Berliner Kunde", region="DE")]))
    return opened


def test_on_the_eve_of_a_holiday_the_make_up_saturday_counts_and_the_holiday_does_not(eve):
    home, abroad = sorted(eve.all(Client).values(), key=lambda client: client.id)
    day = eve.today
    assert complaints.due_day(eve, home, day, 1) == date(2026, 2, 14), "a working Saturday"
    assert complaints.due_day(eve, home, day, 2) == date(2026, 2, 24), "the first working day after the festival"
    assert complaints.due_day(eve, abroad, day, 1) == date(2026, 2, 16), "that Saturday is free in Germany"
    eve.do(complaints.registered(eve, replace(complaints.new_complaint(eve, home), what="x", promised_days=2)))
    (case,) = complaints.cases(eve)
    assert case.left.days == 2
    eve.do(complaints.closed(eve, case.complaint, "Settled", None))
    (check,) = eve.all(Callback).values()
    assert check.due_on == date(2026, 2, 24)


def test_an_extension_says_why_and_doesnt_help_punctuality(session):
    first = taken(session, promised_days=1, received_at=datetime(2026, 11, 18, 9))
    with pytest.raises(UserError, match="reason is missing"):
        complaints.extended(session, first, 3, " ")
    with pytest.raises(UserError, match="already"):
        complaints.extended(session, first, 0, "x") if first.due_on >= session.today else complaints.extended(
            session, replace(first, due_on=session.today), 0, "x"
        )
    session.do(complaints.extended(session, first, 3, "The platform has to answer"))
    (case,) = complaints.cases(session)
    assert (case.complaint.first_due_on, case.complaint.due_on) == (date(2026, 11, 19), date(2026, 11, 25))
    assert not case.is_late
    assert "The platform has to answer" in complaints.steps_of(session, case.complaint)[0].what
    session.do(complaints.answered(session, case.complaint, "Done"))
    year = statistics(session)
    assert (year.in_time, year.judged) == (0, 1)


def test_what_is_unanswered_after_the_first_promise_counts_as_not_in_time(session):
    taken(session, promised_days=1, received_at=datetime(2026, 11, 9, 9))
    taken(session, promised_days=5)
    year = statistics(session)
    assert (year.in_time, year.judged) == (0, 1), "the second can still be in time"
    (count,) = year.rows["client"]
    assert (count.name, count.all, count.still_open) == ("Cedar Row Foods", 2, 2)


def test_statistics_are_counted_by_category_rep_and_client(session):
    from desktop.domain.changes import created
    from desktop.domain.phrase import Phrase

    session.do(created(Phrase("Test"), [Rep(name="周甲"), Client(name="另一客户")]))
    rep = next(iter(session.all(Rep)))
    one, other = sorted(session.all(Client).values(), key=lambda client: client.id)
    for client, category, by in ((one, "clicks", rep), (one, "clicks", None), (other, "billing", rep)):
        session.do(complaints.registered(session, Complaint(
            client=client.id, what="x", category=category, rep=by, promised_days=1, received_at=datetime(2026, 11, 20, 9),
        )))  # fmt: skip
    rows = statistics(session).rows
    assert [(count.name, count.all) for count in rows["category"]] == [("clicks", 2), ("billing", 1)]
    assert {count.name: count.all for count in rows["rep"]} == {"周甲": 2, "": 1}
    assert {count.name: count.all for count in rows["client"]} == {"Cedar Row Foods": 2, "另一客户": 1}


def test_the_talk_is_noted_in_steps_that_need_no_words(session):
    complaint = taken(session)
    session.do(complaints.step_taken(session, complaint, "", "calm"))
    session.do(complaints.step_taken(session, session.get(Complaint, complaint.id), "Money back", "offer"))
    steps = complaints.steps_of(session, complaint)
    assert [(step.stage, step.what) for step in steps] == [("calm", "Calm"), ("offer", "Money back")]


def test_the_agencys_promises_and_check_are_settings(session):
    session.do(
        agency_saved(
            session, replace(session.agency, complaint_days=5, complaint_days_severe=0, complaint_check_days=14)
        )
    )
    complaint = taken(session)
    assert complaint.promised_days == 5
    assert session.agency.promise_for("high") == 0
    assert complaints.check_day(session) == date(2026, 12, 4)


def test_a_complaint_goes_to_the_trash_and_comes_back_and_is_opened_again(session):
    complaint = taken(session)
    session.do(complaints.put_away(session, complaint))
    assert complaints.cases(session, everything=True) == []
    (case,) = complaints.thrown_away(session)
    session.do(complaints.brought_back(session, case.complaint))
    session.do(complaints.closed(session, session.get(Complaint, complaint.id), "Settled", 5))
    session.do(complaints.reopened(session, session.get(Complaint, complaint.id)))
    (case,) = complaints.cases(session)
    assert (case.state, case.complaint.answer, case.complaint.due_on) == ("open", "Settled", complaint.due_on)
