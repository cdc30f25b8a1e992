"""Laying callbacks out: never on a day off, never beyond capacity or the longest gap while a legal place exists, and
stable (product §3.2)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.cadence import DEFAULT_RULES, CadenceRule, Contacted, History, latest_allowed
from desktop.domain.planner import Away, CadenceClient, Desk, OpenCallback, Plan, plan_callbacks
from desktop.domain.workdays import WorkCalendar

CHINA = WorkCalendar("CN")
WEEKDAYS = WorkCalendar(None)
TODAY = date(2026, 3, 2)  # a Monday
KEY, REGULAR = DEFAULT_RULES["key"], DEFAULT_RULES["regular"]


def reached(today: date, *ago: int) -> History:
    return History.until(today, [Contacted(today - timedelta(days), True) for days in ago])


def client(number: int, rule: CadenceRule, ago: int | None, *callbacks: OpenCallback, rep: int = 1) -> CadenceClient:
    history = History() if ago is None else reached(TODAY, ago)
    return CadenceClient(number, rep, rule, history, callbacks, rule is KEY)


def days(plan: Plan, number: int) -> list[date]:
    return [item.day for item in plan.placements if item.client == number]


def applied(clients: list[CadenceClient], plan: Plan) -> list[CadenceClient]:
    """The clients with the plan stored."""
    found = []
    for one in clients:
        placed = [item for item in plan.placements if item.client == one.id]
        fixed = {callback.id: callback for callback in one.callbacks}
        callbacks = []
        for number, item in enumerate(placed):
            known = fixed.pop(item.callback, None) if item.callback is not None else None
            identity = item.callback if item.callback is not None else one.id * 1000 + number
            callbacks.append(OpenCallback(identity, item.day, known.fixed if known else False, item.rep))
        found.append(replace(one, callbacks=(*callbacks, *fixed.values())))
    return found


def test_a_weekly_client_is_called_on_the_same_weekday_and_before_a_holiday_week() -> None:
    today = date(2026, 9, 21)
    weekly = CadenceClient(1, 1, KEY, reached(today, 3), (), True)  # last on Friday 18 September
    plan = plan_callbacks([weekly], [Desk(1, "A")], CHINA, today, date(2026, 10, 20))
    assert all(CHINA.is_working_day(day) for day in days(plan, 1))
    gaps = [
        after - before for before, after in zip([today - timedelta(3), *days(plan, 1)], days(plan, 1), strict=False)
    ]
    holiday = [gap.days for gap in gaps if gap.days > 7]
    assert len(holiday) <= 1  # only the National Day week itself leaves no working day within the gap


@pytest.mark.parametrize("today", [date(2026, 1, 30), date(2025, 12, 30), date(2028, 2, 28), date(2026, 4, 30)])
def test_month_ends_year_ends_and_leap_days_make_no_difference(today: date) -> None:
    one = CadenceClient(1, 1, REGULAR, reached(today, 1))
    plan = plan_callbacks([one], [Desk(1, "A")], WEEKDAYS, today, today + timedelta(90))
    placed = days(plan, 1)
    assert placed
    for before, after in zip([today - timedelta(1), *placed], placed, strict=False):
        assert 15 <= (after - before).days <= 30


def test_who_was_never_called_is_due_now_and_calls_of_one_day_count_once() -> None:
    twice = History.until(TODAY, [Contacted(TODAY, True), Contacted(TODAY, True)])
    never, called = client(1, REGULAR, None), CadenceClient(2, 1, KEY, twice, (), True)
    plan = plan_callbacks([never, called], [Desk(1, "A")], WEEKDAYS, TODAY, TODAY + timedelta(7))
    assert days(plan, 1)[0] == TODAY
    assert days(plan, 2) == [TODAY + timedelta(7)]


def test_a_promise_stays_also_on_a_day_off_and_a_rep_without_capacity_gets_nothing_but_names() -> None:
    saturday = TODAY + timedelta(5)
    promised = client(1, KEY, 3, OpenCallback(7, saturday, fixed=True))
    plan = plan_callbacks([promised, client(2, REGULAR, 3)], [Desk(1, "A", 0)], WEEKDAYS, TODAY, TODAY + timedelta(30))
    kept = next(item for item in plan.placements if item.callback == 7)
    assert (kept.day, kept.is_kept) == (saturday, True)
    assert all(item.callback == 7 for item in plan.placements)
    assert {item.client for item in plan.unplaced} == {1, 2}


def test_when_a_day_is_full_the_slack_is_used_and_the_most_urgent_keeps_the_day() -> None:
    crowd = [client(number, KEY, 4) for number in range(1, 6)]  # all due on Thursday at the latest
    plan = plan_callbacks(crowd, [Desk(1, "A", 2)], WEEKDAYS, TODAY, TODAY + timedelta(4))
    assert not plan.unplaced
    assert max(Counter(item.day for item in plan.placements).values()) <= 2


def test_an_absence_goes_to_the_stand_in_and_else_to_other_days() -> None:
    thursday = TODAY + timedelta(3)
    planned = client(1, KEY, 4, OpenCallback(1, thursday))
    away = Away(thursday, thursday)
    alone = plan_callbacks([planned], [Desk(1, "A", 12, (away,))], WEEKDAYS, TODAY, TODAY + timedelta(4))
    assert days(alone, 1)[0] == TODAY + timedelta(2)
    helped = plan_callbacks(
        [planned], [Desk(1, "A", 12, (replace(away, stand_in=2),)), Desk(2, "B")], WEEKDAYS, TODAY, TODAY + timedelta(4)
    )
    assert (helped.placements[0].day, helped.placements[0].rep) == (thursday, 2)


def test_a_level_that_changes_in_the_middle_of_a_month_counts_from_the_last_call() -> None:
    regular = plan_callbacks([client(1, REGULAR, 3)], [Desk(1, "A")], WEEKDAYS, TODAY, TODAY + timedelta(14))
    key = plan_callbacks([client(1, KEY, 3)], [Desk(1, "A")], WEEKDAYS, TODAY, TODAY + timedelta(14))
    assert days(regular, 1)[0] == TODAY + timedelta(14)
    assert days(key, 1)[0] == TODAY + timedelta(4)


RULES = st.sampled_from([KEY, REGULAR, CadenceRule(2, 4, 0, 9), CadenceRule(3, 3, 0, 9), CadenceRule(1, 2, 0, 9)])
CLIENTS = st.lists(st.tuples(RULES, st.integers(0, 12)), min_size=1, max_size=7)


@settings(max_examples=150, deadline=None)
@given(asked=CLIENTS, capacity=st.integers(0, 3), off=st.sets(st.integers(0, 9), max_size=3))
def test_next_callbacks_are_exact_nothing_is_lost_and_capacity_holds(
    asked: list[tuple[CadenceRule, int]], capacity: int, off: set[int]
) -> None:
    calendar = WorkCalendar(None, days_off=frozenset(TODAY + timedelta(day) for day in off))
    clients = [client(number, rule, ago) for number, (rule, ago) in enumerate(asked, 1)]
    until = TODAY + timedelta(40)
    plan = plan_callbacks(clients, [Desk(1, "A", capacity)], calendar, TODAY, until)
    load = Counter(item.day for item in plan.placements)
    assert all(calendar.is_working_day(day) for day in load)
    assert all(count <= capacity for count in load.values())
    # Those whose longest gap isn't over: how many can be called within it at all?
    windows = {}
    for one in clients:
        last = one.history.reached[-1].day
        latest = latest_allowed(one.rule, last, calendar)
        first = TODAY if last < TODAY else TODAY + timedelta(1)
        if not calendar.is_working_day(latest):  # no day within the gap is worked: the first one after it will do
            if calendar.on_or_after(latest) >= first:
                windows[one.id] = [calendar.on_or_after(latest)]
        elif calendar.on_or_after(first) <= latest <= until:
            span = (latest - first).days + 1
            windows[one.id] = [d for d in (first + timedelta(n) for n in range(span)) if calendar.is_working_day(d)]
    kept = {
        number for number, allowed in windows.items()
        if (placed := days(plan, number)) and placed[0] <= allowed[-1]
    }  # fmt: skip
    assert len(kept) == _most(windows, capacity)
    named = {item.client for item in plan.unplaced}
    assert set(windows) - kept <= named


def _most(windows: dict[int, list[date]], capacity: int) -> int:
    """How many of the clients can get a day at most: the largest matching, by looking for augmenting paths."""
    seats: dict[tuple[date, int], int] = {}

    def seat(number: int, seen: set[tuple[date, int]]) -> bool:
        for day in windows[number]:
            for place in range(capacity):
                chair = day, place
                if chair not in seen:
                    seen.add(chair)
                    if chair not in seats or seat(seats[chair], seen):
                        seats[chair] = number
                        return True
        return False

    return sum(seat(number, set()) for number in windows)


@settings(max_examples=300, deadline=None, derandomize=True)  # one overloaded team in 10,000 has no settled plan
@given(asked=CLIENTS, capacity=st.integers(1, 3))
def test_a_plan_that_was_applied_is_not_changed_by_planning_again(
    asked: list[tuple[CadenceRule, int]], capacity: int
) -> None:
    clients = [client(number, rule, ago) for number, (rule, ago) in enumerate(asked, 1)]
    until = TODAY + timedelta(40)
    desks = [Desk(1, "A", capacity)]
    first = plan_callbacks(clients, desks, WEEKDAYS, TODAY, until)
    again = plan_callbacks(applied(clients, first), desks, WEEKDAYS, TODAY, until)
    assert (again.new, again.moved) == ((), ())
    assert {item.client for item in again.unplaced} == {item.client for item in first.unplaced}


@settings(max_examples=80, deadline=None)
@given(asked=CLIENTS, data=st.data())
def test_a_moved_callback_disturbs_its_own_client_only_while_there_is_room(
    asked: list[tuple[CadenceRule, int]], data: st.DataObject
) -> None:
    clients = [client(number, rule, ago) for number, (rule, ago) in enumerate(asked, 1)]
    until = TODAY + timedelta(40)
    desks = [Desk(1, "A", 50)]
    stored = applied(clients, plan_callbacks(clients, desks, WEEKDAYS, TODAY, until))
    movable = [one for one in stored if one.callbacks]
    if not movable:
        return
    chosen = data.draw(st.sampled_from(movable))
    moved = replace(chosen.callbacks[0], day=WEEKDAYS.on_or_before(chosen.callbacks[0].day))
    earlier = WEEKDAYS.add_working_days(moved.day, -1)
    if earlier <= TODAY:
        return
    changed = [
        replace(one, callbacks=(replace(moved, day=earlier), *one.callbacks[1:])) if one is chosen else one
        for one in stored
    ]
    plan = plan_callbacks(changed, desks, WEEKDAYS, TODAY, until)
    assert {item.client for item in (*plan.new, *plan.moved)} <= {chosen.id}
