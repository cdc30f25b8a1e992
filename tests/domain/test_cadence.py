"""When a client is called next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cadence import (
    DEFAULT_RULES,
    CadenceRule,
    Contacted,
    DueKind,
    History,
    cadence_day,
    latest_allowed,
    next_due,
    offers,
)
from desktop.domain.errors import InvalidValue
from desktop.domain.periods import Month
from desktop.domain.workdays import WorkCalendar

PLAIN = WorkCalendar(None)
CHINA = WorkCalendar("CN")
KEY, REGULAR = DEFAULT_RULES["key"], DEFAULT_RULES["regular"]
TUESDAY = date(2026, 5, 12)

days = st.dates(date(2024, 1, 1), date(2026, 12, 1))
rules = st.tuples(st.integers(1, 40), st.integers(0, 40)).map(lambda gap: CadenceRule(gap[0], gap[0] + gap[1], 1, 2))
calls = st.builds(
    Contacted, days, reached=st.booleans(), decision_maker=st.booleans(), attempt=st.booleans(), call=st.integers()
)


def due(*contacts: Contacted, rule: CadenceRule = REGULAR, today: date = TUESDAY, calendar: WorkCalendar = PLAIN):
    return next_due(rule, History.until(today, contacts), calendar, today)


def test_a_key_client_is_due_a_week_after_the_last_reached_call() -> None:
    call = Contacted(TUESDAY, reached=True, call=7)
    found = due(call, rule=KEY)
    assert (found.day, found.latest, found.follows) == (date(2026, 5, 19), date(2026, 5, 19), call)
    assert str(found.reason) == "7 days after the call of 2026-05-12"


def test_a_due_day_off_moves_later_when_the_longest_gap_allows() -> None:
    saturday = date(2026, 5, 2) - timedelta(15)
    assert due(Contacted(saturday, True)).day == date(2026, 5, 4)


def test_a_due_day_off_moves_earlier_when_later_would_break_the_longest_gap() -> None:
    # A week after Thursday 24 September 2026 is a holiday that lasts until the 7th.
    assert cadence_day(KEY, date(2026, 9, 24), CHINA) == date(2026, 9, 30)


def test_without_a_working_day_in_the_gap_the_first_one_after_it_is_due() -> None:
    weekly = CadenceRule(2, 3, 0, 9)
    last = date(2026, 9, 30)
    assert cadence_day(weekly, last, CHINA) == date(2026, 10, 8)
    assert latest_allowed(weekly, last, CHINA) == date(2026, 10, 3)


def test_a_client_who_was_never_reached_is_due_now() -> None:
    assert due().kind is DueKind.NEVER_REACHED
    assert due().day == TUESDAY
    assert due(today=date(2026, 5, 16)).day == date(2026, 5, 18)


def test_attempts_and_bulk_messages_do_not_reset_the_clock() -> None:
    call, note = Contacted(date(2026, 5, 4), True), Contacted(date(2026, 5, 11), False, attempt=False)
    assert due(call, note) == due(call)


def test_no_answer_plans_a_retry_for_the_next_working_day() -> None:
    friday = Contacted(date(2026, 5, 15), False, call="K-2")
    found = due(Contacted(date(2026, 5, 1), True), friday, today=date(2026, 5, 15))
    assert (found.day, found.kind, found.follows) == (date(2026, 5, 18), DueKind.RETRY, friday)
    assert found.latest == date(2026, 5, 29)


def test_after_the_third_miss_in_a_row_no_further_retry_is_planned() -> None:
    misses = [Contacted(date(2026, 5, day), False) for day in (7, 8, 11)]
    history = History.until(TUESDAY, [Contacted(date(2026, 4, 29), True), *misses])
    assert history.unreachable()
    assert next_due(KEY, history, PLAIN, TUESDAY).kind is DueKind.CADENCE


def test_several_tries_on_one_day_count_once_and_a_reached_one_wins() -> None:
    day = date(2026, 5, 11)
    assert len(History.until(TUESDAY, [Contacted(day, False)] * 3).misses) == 1
    history = History.until(TUESDAY, [Contacted(day, True, True), Contacted(day, False), Contacted(day, True)])
    assert not history.misses
    assert history.done(Month(2026, 5)) == 1
    assert history.last_decision_maker is not None


@given(rules, days, st.sampled_from([PLAIN, CHINA]))
def test_the_due_day_is_worked_and_keeps_the_longest_gap_wherever_it_can(
    rule: CadenceRule, last: date, calendar: WorkCalendar
) -> None:
    day = cadence_day(rule, last, calendar)
    assert calendar.is_working_day(day)
    assert day > last
    window = [last + timedelta(gap) for gap in range(1, rule.max_gap + 1)]
    if any(calendar.is_working_day(other) for other in window):
        assert day <= latest_allowed(rule, last, calendar) <= last + timedelta(rule.max_gap)


@given(st.lists(calls, max_size=12), rules, days)
def test_every_due_day_names_a_call_that_took_place(contacts: list[Contacted], rule: CadenceRule, today: date) -> None:
    found = due(*contacts, rule=rule, today=today)
    if found.kind is DueKind.NEVER_REACHED:
        assert not any(contact.reached and contact.day <= today for contact in contacts)
    else:
        assert found.follows in contacts
        assert found.follows.day < found.day


@given(st.lists(calls, max_size=12), rules, days, st.randoms())
def test_the_order_in_which_calls_are_given_does_not_matter(
    contacts: list[Contacted], rule: CadenceRule, today: date, random: object
) -> None:
    shuffled = sorted(contacts, key=lambda _: random.random())  # type: ignore[attr-defined]
    first, second = due(*contacts, rule=rule, today=today), due(*shuffled, rule=rule, today=today)
    assert (first.day, first.latest, first.kind) == (second.day, second.latest, second.kind)


@given(st.lists(calls, max_size=12), rules, days, st.sampled_from([PLAIN, CHINA]))
def test_offers_are_three_different_working_days_that_lie_ahead(
    contacts: list[Contacted], rule: CadenceRule, today: date, calendar: WorkCalendar
) -> None:
    offered = offers(rule, contacts, calendar, today)
    chosen = [offered.proposed.day, *(other.day for other in offered.alternatives)]
    assert len(set(chosen)) == 3
    assert all(calendar.is_working_day(day) and day >= today for day in chosen)


def test_after_a_call_a_week_later_is_offered_with_the_days_beside_it() -> None:
    offered = offers(KEY, [Contacted(TUESDAY, True)], PLAIN, TUESDAY)
    assert offered.proposed.day == date(2026, 5, 19)
    before, after = offered.alternatives
    assert (before.day, str(before.reason)) == (date(2026, 5, 18), "6 days after the call of 2026-05-12")
    assert after.day == date(2026, 5, 20)
    assert str(after.reason) == "Later than 2026-05-19, the last day that keeps the longest gap"


def test_after_no_answer_tomorrow_is_offered() -> None:
    offered = offers(KEY, [Contacted(date(2026, 5, 6), True), Contacted(TUESDAY, False)], PLAIN, TUESDAY)
    assert offered.proposed.day == date(2026, 5, 13)
    assert str(offered.proposed.reason) == "Retry after no answer on 2026-05-12"
    assert [other.day for other in offered.alternatives] == [date(2026, 5, 15), date(2026, 5, 14)]


def test_an_overdue_callback_is_offered_for_today() -> None:
    offered = offers(KEY, [Contacted(date(2026, 4, 29), True)], PLAIN, TUESDAY)
    assert (offered.proposed.day, str(offered.proposed.reason)) == (TUESDAY, "Was due on 2026-05-06")


def test_an_unreachable_client_is_offered_the_next_working_day_with_the_reason() -> None:
    misses = [Contacted(date(2026, 5, day), False) for day in (8, 11, 12)]
    offered = offers(KEY, [Contacted(date(2026, 4, 29), True), *misses], PLAIN, TUESDAY)
    assert offered.proposed.day == date(2026, 5, 13)
    assert str(offered.proposed.reason) == "Nobody reached on the last 3 days tried"


def test_a_clients_own_gap_makes_the_other_one_give_way() -> None:
    assert REGULAR.overridden(max_gap=10) == CadenceRule(10, 10, 1, 2)
    assert KEY.overridden(target_gap=10) == CadenceRule(10, 10, 4, 5)
    assert REGULAR.overridden(target_gap=20, quota_min=3) == CadenceRule(20, 30, 3, 3)
    assert REGULAR.overridden() == REGULAR


@pytest.mark.parametrize("wrong", [(0, 5, 1, 2), (8, 7, 1, 2), (7, 7, 3, 2), (7, 7, -1, 2)])
def test_a_rule_that_contradicts_itself_is_refused(wrong: tuple[int, int, int, int]) -> None:
    with pytest.raises(InvalidValue):
        CadenceRule(*wrong)
