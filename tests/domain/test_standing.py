"""How a client stands with its cadence."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cadence import DEFAULT_RULES, CadenceRule, Contacted
from desktop.domain.periods import Month
from desktop.domain.standing import Standing, State, standing
from desktop.domain.workdays import WorkCalendar

PLAIN = WorkCalendar(None)
TODAY = date(2026, 5, 12)
days = st.dates(date(2026, 1, 1), date(2026, 6, 30))
calls = st.lists(st.builds(Contacted, days, reached=st.booleans(), decision_maker=st.booleans()), max_size=10)


def stands(*reached: date, planned: tuple[date, ...] = (), level: str = "regular", today: date = TODAY) -> Standing:
    return standing(DEFAULT_RULES[level], [Contacted(day, True) for day in reached], planned, PLAIN, today)


def test_nobody_reached_yet_is_never() -> None:
    assert stands().state is State.NEVER


def test_a_planned_day_that_has_passed_is_overdue_until_done() -> None:
    found = stands(date(2026, 5, 4), planned=(date(2026, 5, 8),))
    assert (found.state, found.days_overdue) == (State.OVERDUE, 4)


def test_a_due_day_that_has_passed_without_a_plan_is_overdue() -> None:
    found = stands(date(2026, 5, 4), level="key")
    assert (found.state, found.days_overdue) == (State.OVERDUE, 1)


def test_a_callback_planned_within_the_longest_gap_takes_the_place_of_the_due_day() -> None:
    assert stands(date(2026, 4, 20), planned=(date(2026, 5, 15),)).state is State.PLANNED


def test_a_callback_planned_beyond_the_longest_gap_does_not() -> None:
    assert stands(date(2026, 4, 1), planned=(date(2026, 5, 15),)).state is State.OVERDUE


def test_today_is_due() -> None:
    assert stands(date(2026, 5, 5), level="key").state is State.DUE
    assert stands(date(2026, 5, 1), planned=(TODAY,)).state is State.DUE


def test_a_met_quota_is_covered_and_more_is_over_served() -> None:
    assert stands(date(2026, 5, 4), planned=(date(2026, 5, 19),)).state is State.COVERED
    assert stands(date(2026, 5, 4), date(2026, 5, 6), date(2026, 5, 8)).state is State.OVER_SERVED


def test_a_month_without_a_call_so_far_is_planned_by_its_due_day_and_due_when_that_lies_beyond_it() -> None:
    assert stands(date(2026, 4, 29)).state is State.PLANNED
    found = standing(
        CadenceRule(20, 30, 1, 2), [Contacted(date(2026, 4, 29), True)], [date(2026, 6, 2)], PLAIN, date(2026, 5, 28)
    )
    assert found.state is State.DUE


def test_a_month_is_counted_in_days() -> None:
    found = stands(date(2026, 5, 4), date(2026, 5, 4), planned=(date(2026, 5, 19), date(2026, 6, 2)), level="key")
    assert (found.month.planned, found.month.done, found.month.remaining) == (1, 1, 3)


def test_a_week_is_counted_from_monday_to_sunday() -> None:
    monday, sunday = date(2026, 5, 11), date(2026, 5, 10)
    key = stands(monday, sunday, planned=(date(2026, 5, 17), date(2026, 5, 18)), level="key")
    assert (key.week.planned, key.week.done, key.week.remaining, key.week.state) == (1, 1, 0, State.COVERED)
    assert stands(monday, TODAY, planned=(date(2026, 5, 26),)).week.state is State.OVER_SERVED
    assert stands(date(2026, 4, 20), planned=(date(2026, 5, 15),)).week.remaining == 0


def test_a_due_day_counts_as_planned_where_no_callback_is_stored() -> None:
    found = stands(date(2026, 5, 1))
    assert (found.due.day, found.month.planned, found.week.planned) == (date(2026, 5, 18), 1, 0)


def test_a_cadence_kept_through_the_front_desk_alone_is_late_after_45_days() -> None:
    through_others = [Contacted(date(2026, 3, day), True) for day in (1, 20)] + [Contacted(date(2026, 5, 6), True)]
    found = standing(DEFAULT_RULES["regular"], through_others, (), PLAIN, TODAY)
    assert (found.days_since_reached, found.days_since_decision_maker) == (6, None)
    assert found.decision_maker_late


def test_the_decision_makers_clock_is_his_own() -> None:
    calls_made = [Contacted(date(2026, 3, 28), True, decision_maker=True), Contacted(date(2026, 5, 6), True)]
    found = standing(DEFAULT_RULES["regular"], calls_made, (), PLAIN, TODAY)
    assert (found.days_since_decision_maker, found.decision_maker_late) == (45, False)


@given(calls, st.lists(days, max_size=5), st.sampled_from(["key", "regular"]))
def test_counts_and_state_agree(contacts: list[Contacted], planned: list[date], level: str) -> None:
    rule = DEFAULT_RULES[level]
    found = standing(rule, contacts, planned, PLAIN, TODAY)
    for counts, least in ((found.month, rule.quota_min), (found.week, rule.week_quota[0])):
        assert counts.done <= counts.span.days
        assert counts.remaining == max(least - counts.done, 0)
        assert (counts.state is State.OVER_SERVED) <= (counts.done > counts.most)
    assert found.month.span == Month(2026, 5).span
    assert (found.state is State.NEVER) == (found.days_since_reached is None)
    if found.state is State.OVERDUE:
        assert found.days_overdue > 0
    if found.state is State.OVER_SERVED:
        assert found.month.done > rule.quota_max
