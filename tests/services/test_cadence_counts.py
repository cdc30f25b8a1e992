"""Counts of week and month for clients and reps, held against the records themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.contacting import REACHED
from desktop.domain.periods import Month, Span
from desktop.domain.records import Absence, Call, Callback, Client, Rep
from desktop.domain.standing import State
from desktop.services.cadence_counts import cadence_counts
from desktop.services.session import Session
from tests.services.desk import open_desk, stored

TODAY = date(2026, 11, 22)  # a Sunday
WEEK, MONTH = Span.week(TODAY), Month.of(TODAY).span


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, Rep(id=-1, name="周甲", capacity=2), Rep(id=-2, name="陈丁", capacity=0))
    first, second = sorted(opened.all(Rep))
    stored(
        opened,
        Client(name="甲", level="key", owner=first, stage="active"),
        Client(name="乙", level="regular", owner=first, stage="active"),
        Client(name="丙", owner=second, stage="lapsed"),
        Client(name="丁", level="regular", stage="active"),
    )
    named = {client.name: client.id for client in opened.all(Client).values()}
    calls = [("甲", 16, "reached"), ("甲", 17, "no_answer"), ("甲", 5, "decision_maker"), ("乙", 3, "reached"),
             ("乙", 3, "reached")]  # fmt: skip
    stored(
        opened,
        *(
            Call(client=named[name], rep=first, started_at=datetime.combine(date(2026, 11, day), time(9)), outcome=how,
                 what="x")
            for name, day, how in calls
        ),
        Callback(client=named["甲"], due_on=date(2026, 11, 23)),
        Callback(client=named["乙"], due_on=TODAY),
        Absence(rep=first, first_day=date(2026, 11, 19), last_day=date(2026, 11, 20)),
    )  # fmt: skip
    yield opened
    opened.store.close()


def test_every_served_client_is_counted_once_with_its_rep(session: Session) -> None:
    found = cadence_counts(session)
    assert [one.rep.name if one.rep else None for one in found] == ["周甲", None]
    assert [[row.client.name for row in one.clients] for one in found] == [["乙", "甲"], ["丁"]]


def test_sums_are_those_of_the_clients_and_capacity_leaves_out_days_away(session: Session) -> None:
    mine = cadence_counts(session)[0]
    assert (mine.week.planned, mine.week.done, mine.week.remaining) == (1, 1, 0)
    assert (mine.month.planned, mine.month.done, mine.month.remaining) == (2, 3, 2)
    assert mine.week.capacity == 2 * 3
    assert mine.states[State.DUE] == 1
    assert sum(mine.states.values()) == 2
    assert not mine.week.is_too_much


def test_a_client_of_nobody_has_no_capacity_and_one_never_called_says_so(session: Session) -> None:
    nobodys = cadence_counts(session)[-1]
    assert nobodys.week.capacity is None
    assert nobodys.states == {State.NEVER: 1}


def test_done_days_agree_with_the_calls(session: Session) -> None:
    days = {
        (call.client, call.started_at.date())
        for call in session.store.load(Call)
        if call.started_at is not None and call.outcome in REACHED
    }
    for one in cadence_counts(session):
        for row in one.clients:
            for counts, span in ((row.standing.week, WEEK), (row.standing.month, MONTH)):
                assert counts.done == sum(client == row.client.id and day in span for client, day in days)
