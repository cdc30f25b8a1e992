"""Satisfaction rounds: progress that follows from the marks, wherever they were given; and marks that are too old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Call, Client, SatisfactionAnswer, Survey
from desktop.domain.survey import is_stale
from desktop.services import surveys
from desktop.services.briefing import briefing
from desktop.services.calls import log_call
from desktop.services.session import Session
from desktop.services.today import Group
from desktop.services.today_list import today
from tests.services.desk import TODAY, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, *(Client(name=name, registered_on=date(2025, 1, 1)) for name in ("甲公司", "Beta", "Gamma")))
    yield opened
    opened.store.close()


@pytest.fixture
def survey(session: Session) -> Survey:
    client = next(client for client in session.all(Client).values() if client.name == "Gamma")
    stored(session, SatisfactionAnswer(client=client.id, asked_on=TODAY - timedelta(100), score=2))
    session.do(surveys.started(session, "Autumn", list(session.all(Client).values())))
    return surveys.rounds(session)[0]


def test_a_round_counts_marks_given_in_it_in_calls_and_on_reply_sheets(session, survey):
    first, second, third = surveys.progress_of(session, survey).asked
    session.do(surveys.answered(session, survey, first, 4, "Fine"))
    session.do(
        log_call(session, Call(client=second.member.client, started_at=datetime(2026, 11, 22, 10), satisfaction=5))
    )
    found = surveys.progress_of(session, survey)
    assert (found.answered, found.still_open, found.mean) == (2, 1, 4.5)
    stored(session, SatisfactionAnswer(client=third.member.client, asked_on=TODAY, score=3, source="reply"))
    assert surveys.progress_of(session, survey).still_open == 0


def test_an_older_mark_is_shown_beside_and_does_not_count(session, survey):
    asked = {session.get(Client, one.member.client).name: one for one in surveys.progress_of(session, survey).asked}
    assert (asked["Gamma"].state, asked["Gamma"].before) == ("open", 2)


def test_a_mark_of_the_round_is_corrected_and_not_given_twice(session, survey):
    asked = surveys.progress_of(session, survey).asked[0]
    session.do(surveys.answered(session, survey, asked, 2))
    session.do(surveys.answered(session, survey, asked, 5))
    assert [one.score for one in session.store.load(SatisfactionAnswer, source="survey")] == [5]


def test_who_declines_is_neither_open_nor_answered_and_may_change_its_mind(session, survey):
    asked = surveys.progress_of(session, survey).asked[0]
    session.do(surveys.declined(session, survey, asked))
    found = surveys.progress_of(session, survey)
    assert (found.declined, found.still_open) == (1, 2)
    (again,) = (one for one in found.asked if one.state == "declined")
    session.do(surveys.answered(session, survey, again, 3))
    assert surveys.progress_of(session, survey).declined == 0


def test_a_closed_round_takes_no_marks_and_is_opened_again(session, survey):
    session.do(surveys.closed(session, survey))
    survey = session.get(Survey, survey.id)
    asked = surveys.progress_of(session, survey).asked[0]
    with pytest.raises(UserError, match="closed"):
        surveys.answered(session, survey, asked, 3)
    session.do(surveys.closed(session, survey))
    assert session.get(Survey, survey.id).closed_on is None


def test_a_round_needs_a_name_and_clients(session):
    with pytest.raises(UserError, match="no name"):
        surveys.started(session, " ", list(session.all(Client).values()))
    with pytest.raises(UserError, match="No client"):
        surveys.started(session, "Autumn", [])


def test_a_mark_is_too_old_after_ninety_days():
    assert not is_stale(TODAY - timedelta(90), None, TODAY)
    assert is_stale(TODAY - timedelta(91), None, TODAY)
    assert is_stale(None, TODAY - timedelta(91), TODAY)
    assert not is_stale(None, None, TODAY)


def test_today_and_the_call_form_remind_of_a_mark_that_is_too_old(session, survey):
    lines = {line.client.name: line for line in today(session).of(Group.SATISFACTION)}
    assert set(lines) == {"甲公司", "Beta", "Gamma"}
    assert "100" in str(lines["Gamma"].reason)
    client = lines["Gamma"].client
    assert any("how satisfied" in str(topic) for topic in briefing(session, client).topics)
    stored(session, SatisfactionAnswer(client=client.id, asked_on=TODAY, score=4))
    assert "Gamma" not in {line.client.name for line in today(session).of(Group.SATISFACTION)}
    assert not any("how satisfied" in str(topic) for topic in briefing(session, client).topics)
