"""The ranked list of the day, on the sample agency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.changes import edited
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Rep
from desktop.services.briefing import briefing
from desktop.services.calls import log_call
from desktop.services.opening import open_session
from desktop.services.session import Session
from desktop.services.today import Group
from desktop.services.today_list import today

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_session(tmp_path / "agency.sqlite", sample=True, today=TODAY)
    yield opened
    opened.store.close()


def test_groups_come_in_the_order_of_urgency_and_lines_by_day_and_time(session: Session) -> None:
    lines = today(session).lines
    order = list(Group)
    places = [order.index(line.group) for line in lines]
    assert places == sorted(places)
    times = [line.at for line in lines if line.group is Group.PROMISED]
    assert times == sorted(times)
    days = [line.on for line in lines if line.group is Group.OVERDUE]
    assert days == sorted(days)
    assert all(day < TODAY for day in days)


def test_every_line_says_why(session: Session) -> None:
    assert all(session.language.say(line.reason) for line in today(session).lines)


def test_a_rep_sees_own_clients_only(session: Session) -> None:
    rep = next(iter(session.all(Rep).values()))
    lines = today(session, rep.id).lines
    assert lines
    assert len(lines) < len(today(session).lines)
    for line in lines:
        stored = line.planned.callback if line.planned else None
        complaint = line.complaint
        assert (stored.rep if stored and stored.rep else complaint.rep if complaint else line.client.owner) == rep.id


def test_the_badge_counts_what_is_overdue_or_late(session: Session) -> None:
    found = today(session)
    late = [line for line in found.of(Group.COMPLAINTS) if line.on and line.on < TODAY]
    assert found.late == len(found.of(Group.OVERDUE)) + len(late) > 0


def test_a_call_that_reached_somebody_takes_the_client_off_the_calls_and_counts_as_done(session: Session) -> None:
    before = today(session)
    line = before.of(Group.OVERDUE)[0]
    call = Call(client=line.client.id, started_at=datetime(2026, 11, 22, 10, 0), what="说明效果", outcome="reached")
    session.do(log_call(session, call, None, line.planned.callback if line.planned else None))
    after = today(session)
    assert after.done_today == before.done_today + 1
    assert after.to_go == before.to_go - 1
    assert line.key not in [each.key for each in after.lines]


def test_an_overdue_callback_stays_until_somebody_acts(session: Session) -> None:
    line = today(session).of(Group.OVERDUE)[0]
    session._today = date(2026, 11, 25)
    again = next(each for each in today(session).of(Group.OVERDUE) if each.key == line.key)
    assert again.days_late(session.today) == line.days_late(TODAY) + 3


def test_callbacks_of_a_later_day_are_shown_when_asked_for(session: Session) -> None:
    found = today(session)
    assert found.upcoming is not None
    assert not found.of(Group.AHEAD)
    ahead = today(session, ahead=found.upcoming.on).of(Group.AHEAD)
    assert found.upcoming.client.id in [line.client.id for line in ahead]


def test_a_client_that_is_closed_is_not_called(session: Session) -> None:
    line = today(session).of(Group.DUE)[0]
    session.do(edited(Phrase("Close"), [(line.client, replace(line.client, stage="closed"))]))
    assert line.client.id not in [each.client.id for each in today(session).of(Group.DUE)]


def test_the_month_counts_done_and_planned_and_names_who_is_missing(session: Session) -> None:
    so_far = today(session).so_far
    still_open = [
        callback
        for callback in session.store.load(Callback, state="open")
        if callback.due_on and date(2026, 11, 1) <= callback.due_on <= TODAY
    ]
    assert so_far.planned - so_far.done == len(still_open)
    assert {callback.client for callback in still_open} == set(so_far.open_clients)
    assert so_far.satisfaction is not None
    assert 1 <= so_far.satisfaction <= 5


def test_the_renewal_rate_names_the_clients_it_counts(session: Session) -> None:
    rate = today(session).so_far.renewal
    assert len(rate.renewed) + len(rate.not_renewed) == len(rate.ended)


def test_a_briefing_shows_sixty_days_with_gaps_and_the_latest_call_first(session: Session) -> None:
    known = briefing(session, session.client("riland"))
    assert len(known.series("visits")) == 60
    assert known.band == (4.0, 6.0)
    assert known.contacts[0].is_decision_maker
    moments = [call.started_at for call in known.calls]
    assert moments == sorted(moments, reverse=True)
    assert known.topics
