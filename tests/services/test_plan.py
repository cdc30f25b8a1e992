"""The calendar's plan: what lies on which day, how full it is, what may be moved, and that it stays true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.domain.cadence import DueKind
from desktop.domain.changes import created, edited
from desktop.domain.errors import UserError
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Call, Callback, Rep
from desktop.services.callbacks import Planned, cancel, open_plan, reschedule
from desktop.services.calls import log_call, open_callbacks
from desktop.services.opening import open_session
from desktop.services.plan import HandedOn, Plan, days, holidays_known_to
from desktop.services.session import Session
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)
NOVEMBER = Month(2026, 11).span


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY), today=TODAY)
    yield opened
    opened.store.close()


def laid_out(plan: Plan) -> list[tuple[date, list[str]]]:
    return [(day.day, [entry.key for entry in day.entries]) for day in plan.days(NOVEMBER)]


def cadence_entry(session: Session, *, stored: bool) -> Planned:
    """An entry by cadence; without a stored callback it is the day that the rule itself wants."""
    entry = next(each for each in open_plan(session) if each.kind == "cadence" and each.callback and each.due)
    if stored:
        return entry
    for callback in open_callbacks(session, entry.client):
        session.do(cancel(session, callback, entry.client, "called by mistake"))
    return next(each for each in open_plan(session) if each.client.id == entry.client.id)


def test_every_open_callback_stands_on_its_day(session):
    planned = {entry.key: entry.on for entry in open_plan(session) if entry.on in NOVEMBER}
    shown = {entry.key: day.day for day in days(session, NOVEMBER) for entry in day.entries if entry.is_movable}
    assert shown == planned


def test_a_day_begins_with_what_is_overdue_and_ends_with_what_is_done(session):
    for day in days(session, NOVEMBER):
        states = [2 if entry.state == "done" else int(not entry.is_overdue(TODAY)) for entry in day.entries]
        assert states == sorted(states)


def test_holidays_and_make_up_days_are_named(session):
    by_day = {day.day: day for day in days(session, Month(2026, 10).span)}
    assert not by_day[date(2026, 10, 1)].working
    assert by_day[date(2026, 10, 1)].holiday
    assert any(day.make_up and day.working and day.day.weekday() >= 5 for day in by_day.values())


def test_days_of_a_year_without_holiday_data_are_assumed(session):
    assert all(day.assumed for day in days(session, Month(2031, 1).span))


def test_capacity_is_that_of_the_reps_who_are_there(session):
    first = min(session.all(Rep).values(), key=lambda rep: rep.id)
    monday = Span(date(2026, 11, 23), date(2026, 11, 23))
    assert days(session, monday)[0].capacity == 48
    assert days(session, monday, first.id)[0].capacity == 12


def test_a_rep_sees_only_own_entries(session):
    for rep in session.all(Rep):
        for day in days(session, NOVEMBER, rep):
            assert {entry.rep for entry in day.entries} <= {rep}


def test_complaints_and_ends_of_periods_are_deadlines(session):
    kinds = {
        entry.kind
        for day in days(session, Span(TODAY - timedelta(30), TODAY + timedelta(120)))
        for entry in day.entries
        if entry.is_deadline
    }
    assert kinds == {"complaint", "renewal"}


def test_a_move_leaves_a_true_plan(session):
    for stored in (True, False):
        entry = cadence_entry(session, stored=stored)
        plan = Plan.read(session)
        assert plan.learn(session.do(reschedule(session, [entry], date(2026, 11, 26))))
        assert laid_out(plan) == laid_out(Plan.read(session))
        assert entry.client.id in {
            each.client.id for each in plan.entries(Span(date(2026, 11, 26), date(2026, 11, 26)))
        }


def test_an_undone_move_leaves_a_true_plan(session):
    entry = cadence_entry(session, stored=False)
    plan = Plan.read(session)
    before = laid_out(plan)
    moved = session.do(reschedule(session, [entry], date(2026, 11, 27)))
    plan.learn(moved)
    plan.learn(session.undo(moved.batch).changes)
    assert laid_out(plan) == before


def test_a_call_is_counted_on_its_day(session):
    plan = Plan.read(session)
    before = plan.calls(2026).get(TODAY, 0)
    client = next(iter(open_plan(session))).client
    call = Call(client=client.id, rep=client.owner, started_at=datetime(2026, 11, 22, 10, 0), outcome="reached")
    assert plan.learn(session.do(log_call(session, call)))
    assert plan.calls(2026)[TODAY] == before + 1
    assert laid_out(plan) == laid_out(Plan.read(session))


def test_a_day_that_has_passed_is_refused_with_a_sentence(session):
    with pytest.raises(UserError, match="has passed, so the callback stays where it is"):
        reschedule(session, [cadence_entry(session, stored=True)], TODAY - timedelta(1))


def test_done_callbacks_and_deadlines_are_not_moved(session):
    entries = Plan.read(session).entries(Span(TODAY - timedelta(40), TODAY + timedelta(60)))
    for entry in entries:
        if not entry.is_movable:
            with pytest.raises(UserError):
                reschedule(session, [entry], TODAY + timedelta(2))


def test_breaking_the_longest_gap_is_said(session):
    entry = next(entry for entry in open_plan(session) if entry.due is not None and entry.due.kind is DueKind.CADENCE)
    late = entry.due.latest + timedelta(7) if entry.due.latest >= TODAY else TODAY + timedelta(30)
    assert "later than the longest gap allows" in str(reschedule(session, [entry], late).title)


def test_a_moved_due_day_becomes_a_callback(session):
    entry = cadence_entry(session, stored=False)
    (change,) = reschedule(session, [entry], date(2026, 11, 30))
    assert isinstance(change.after, Callback)
    assert (change.before, change.after.client, change.after.due_on) == (None, entry.client.id, date(2026, 11, 30))


def test_the_load_of_a_week_counts_callbacks_against_capacity(session):
    plan = Plan.read(session)
    week = Span(date(2026, 11, 23), date(2026, 11, 29))
    loads = plan.loads(week)
    assert [load.capacity for load in loads] == [60, 60, 60, 60]
    assert sum(load.callbacks for load in loads) == sum(day.callbacks for day in plan.days(week))


def test_a_level_shows_its_clients_only_and_the_loads_follow(session):
    plan = Plan.read(session)
    week = Span(date(2026, 11, 23), date(2026, 11, 29))
    for level in ("key", "regular"):
        assert {entry.client.level for entry in plan.entries(week, level=level)} == {level}
    by_level = [sum(load.callbacks for load in plan.loads(week, level)) for level in ("", "key", "regular")]
    assert by_level[0] == by_level[1] + by_level[2]
    assert [load.capacity for load in plan.loads(week, "key")] == [60, 60, 60, 60]


def test_an_absence_takes_its_capacity_and_tells_what_the_stand_in_has(session):
    monday = Span(date(2026, 11, 23), date(2026, 11, 23))
    plan = Plan.read(session)
    first, second = sorted(session.all(Rep))[:2]
    theirs = [entry for entry in plan.entries(monday) if entry.rep == first and entry.callback]
    written = session.do(created(Phrase("Away"), [Absence(rep=first, first_day=monday.first, stand_in=second)]))
    assert plan.learn(written)
    (day,) = plan.days(monday)
    assert (day.capacity, day.away, day.handed_on) == (36, ("周甲",), (HandedOn("周甲", "吴乙", 0),))
    moved = ((entry.callback, replace(entry.callback, rep=second)) for entry in theirs)
    plan.learn(session.do(edited(Phrase("Handed on"), moved)))
    (day,) = plan.days(monday)
    assert theirs
    assert day.handed_on[0].callbacks == len(theirs)
    assert plan.days(monday, frozenset({first}))[0].capacity == 0


def test_a_callback_by_cadence_keeps_its_kind_when_it_gets_a_time(session):
    entry = cadence_entry(session, stored=True)
    (change,) = reschedule(session, [entry], date(2026, 11, 26), at=time(10, 30))
    assert (change.after.kind, change.after.due_on, change.after.due_time) == (
        "cadence",
        date(2026, 11, 26),
        time(10, 30),
    )
    (change,) = reschedule(session, [replace(entry, callback=change.after)], date(2026, 11, 27))
    assert change.after.due_time == time(10, 30)
    (change,) = reschedule(session, [replace(entry, callback=change.after)], date(2026, 11, 27), at=None)
    assert change.after.due_time is None


def test_what_is_done_keeps_its_hour(session):
    entry = cadence_entry(session, stored=True)
    callback = replace(entry.callback, due_on=TODAY, due_time=time(15), state="done")
    plan = Plan.read(session)
    plan.learn(session.do(edited(Phrase("Done"), [(entry.callback, callback)])))
    for each in (plan, Plan.read(session)):
        assert time(15) in [known.at for known in each.entries(Span(TODAY, TODAY)) if known.number == entry.number]


def test_the_last_year_with_known_holidays_is_named(session):
    assert holidays_known_to(session.calendar, date(2031, 5, 1)) == 2026
    assert holidays_known_to(replace(session.calendar, region="XX"), date(2031, 5, 1)) is None
