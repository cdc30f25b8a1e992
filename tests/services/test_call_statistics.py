"""A rep's calls are held against the days on which the rep was there, and against a goal that fits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.call_filter import CallFilter
from desktop.domain.records import Absence, Call, Client, Rep
from desktop.services.call_search import all_calls, find_calls, found_in, more_calls
from desktop.services.call_statistics import call_statistics
from desktop.services.session import Session
from tests.services.desk import TODAY, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A week from Monday 16 November 2026: one rep is there on five days, the other away from Thursday on."""
    opened = open_desk(tmp_path)
    with closing(opened.store):
        stored(opened, Rep(name="周甲", daily_goal=4), Rep(name="吴乙", capacity=10), Client(name="Lakeside"))
        zhou, wu = sorted(opened.all(Rep).values(), key=lambda rep: rep.id)
        client = next(iter(opened.all(Client)))
        stored(
            opened,
            Absence(rep=wu.id, first_day=date(2026, 11, 19), last_day=date(2026, 11, 20)),
            *(Call(client=client, rep=zhou.id, started_at=datetime(2026, 11, 16 + number % 5, 9, number),
                   why="budget" if number < 3 else "") for number in range(20)),
            *(Call(client=client, rep=wu.id, started_at=datetime(2026, 11, 17, 10, number)) for number in range(9)),
            Call(client=client, started_at=datetime(2026, 11, 16, 8)),
        )  # fmt: skip
        yield opened


def test_days_are_working_days_without_absences(session: Session) -> None:
    found = call_statistics(session, CallFilter(first=date(2026, 11, 16), last=date(2026, 11, 30)))
    zhou, wu, nobody = found.reps
    assert (zhou.days, zhou.goal, zhou.a_day, zhou.of_goal) == (5, 4, 4, 1)
    assert (wu.days, wu.goal, wu.a_day) == (3, 10, 3)
    assert (nobody.rep, nobody.calls, nobody.goal, nobody.a_day) == (None, 1, None, None)


def test_without_a_first_day_counting_begins_with_the_first_call(session: Session) -> None:
    assert call_statistics(session, CallFilter()).reps[0].days == 5
    assert call_statistics(session, CallFilter(first=date(2026, 11, 2))).reps[0].days == 15


def test_some_of_the_calls_are_held_against_no_goal(session: Session) -> None:
    found = call_statistics(session, CallFilter(words=("budget",)))
    assert [(rep.calls, rep.days, rep.goal) for rep in found.reps] == [(3, 0, None)]


def test_days_to_come_are_not_counted(session: Session) -> None:
    assert call_statistics(session, CallFilter(first=date(2026, 12, 1), last=date(2026, 12, 31))).reps == ()
    assert date(2026, 12, 1) > TODAY


def test_pages_are_parts_of_the_whole(session: Session) -> None:
    page = find_calls(session, CallFilter(), most=7)
    assert (len(page.rows), page.total) == (7, 30)
    rest = more_calls(session, CallFilter(), page.rows[-1].place, most=100)
    assert [row.call.id for row in (*page.rows, *rest)] == [row.call.id for row in all_calls(session, CallFilter())]


def test_the_field_in_which_a_word_stands_is_named(session: Session) -> None:
    (row, *_) = find_calls(session, CallFilter(words=("budget",))).rows
    entry, part = found_in(row.call, ("budget",))
    assert (entry.name, part) == ("why", "budget")
    assert found_in(row.call, ("lakeside",)) is None
