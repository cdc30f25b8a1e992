"""When an account stopped, why, and when it came back."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.lapse import LapseCause, ServiceTime, current_lapse, follows, lapses

TODAY = date(2026, 5, 12)
SPRING = ServiceTime(date(2025, 4, 1), date(2026, 3, 31))
days = st.dates(date(2025, 1, 1), date(2026, 6, 30))
times = st.lists(
    st.builds(lambda start, length: ServiceTime(start, start + timedelta(length)), days, st.integers(0, 300)),
    max_size=4,
)
spend = st.builds(
    lambda start, amounts: [(start + timedelta(day), amount) for day, amount in enumerate(amounts)],
    days,
    st.lists(st.sampled_from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 500, None]), max_size=120),
)


def idle(first: date, length: int, amount: int | None = 0) -> list[tuple[date, int | None]]:
    return [(first + timedelta(day), amount) for day in range(length)]


def test_a_period_without_a_next_one_has_lapsed_when_the_grace_time_is_over() -> None:
    assert lapses([SPRING], [], date(2026, 4, 30)) == ()
    (lapse,) = lapses([SPRING], [], date(2026, 5, 1))
    assert (lapse.day, lapse.cause, lapse.won_back_on) == (date(2026, 3, 31), LapseCause.PERIOD_OVER, None)
    assert str(lapse.reason) == "Service period over on 2026-03-31, none followed within 30 days"
    assert current_lapse((lapse,), TODAY) == lapse


def test_a_period_that_follows_in_the_grace_time_renews() -> None:
    late = ServiceTime(date(2026, 4, 30), date(2027, 4, 29))
    assert follows(SPRING, [SPRING, late]) == late
    assert lapses([SPRING, late], [], TODAY) == ()


def test_a_period_that_begins_after_the_grace_time_wins_back() -> None:
    later = ServiceTime(date(2026, 5, 4), date(2027, 5, 3))
    (lapse,) = lapses([SPRING, later], [], TODAY)
    assert lapse.won_back_on == date(2026, 5, 4)
    assert current_lapse((lapse,), TODAY) is None
    assert current_lapse((lapse,), date(2026, 5, 3)) == lapse
    assert current_lapse((lapse,), SPRING.end or TODAY) is None


def test_a_period_inside_a_longer_one_ends_without_a_lapse() -> None:
    assert lapses([ServiceTime(date(2025, 1, 1), None), SPRING], [], TODAY) == ()


def test_30_days_without_spend_are_a_lapse_dated_by_the_day_before() -> None:
    first = date(2026, 4, 2)
    assert lapses([], idle(first, 29), TODAY) == ()
    (lapse,) = lapses([], idle(first, 30), TODAY)
    assert (lapse.day, lapse.cause) == (date(2026, 4, 1), LapseCause.NO_SPEND)
    assert str(lapse.reason) == "No spend since 2026-04-02, on 30 days in a row"


def test_a_day_without_figures_is_no_day_without_spend() -> None:
    figures = idle(date(2026, 3, 1), 60)
    figures[25] = (figures[25][0], None)
    figures[55] = (figures[55][0], None)
    assert lapses([], figures, TODAY) == ()


def test_spend_wins_back_an_account_that_had_none() -> None:
    (lapse,) = lapses([], [*idle(date(2026, 3, 1), 40), (date(2026, 4, 20), 700)], TODAY)
    assert lapse.won_back_on == date(2026, 4, 20)


def test_what_a_rep_says_is_a_lapse_with_the_reps_reason() -> None:
    (lapse,) = lapses([], [], TODAY, told=[(date(2026, 5, 2), "business closed"), (date(2026, 6, 1), "later")])
    assert (lapse.day, lapse.cause, str(lapse.reason)) == (date(2026, 5, 2), LapseCause.TOLD, "business closed")


def test_an_account_that_has_lapsed_does_not_lapse_again() -> None:
    (lapse,) = lapses([SPRING], idle(date(2026, 3, 20), 50), TODAY)
    assert lapse.cause is LapseCause.NO_SPEND


@given(times, spend, st.lists(st.tuples(days, st.just("closed")), max_size=2))
def test_lapses_do_not_overlap_and_lie_in_the_past(
    periods: list[ServiceTime], figures: list[tuple[date, int | None]], told: list[tuple[date, str]]
) -> None:
    found = lapses(periods, figures, TODAY, told=told)
    for lapse in found:
        assert lapse.day <= TODAY
        assert lapse.won_back_on is None or lapse.day < lapse.won_back_on <= TODAY
    for earlier, later in itertools.pairwise(found):
        assert earlier.won_back_on is not None
        assert earlier.won_back_on <= later.day


@given(spend, days, times)
def test_what_happens_later_never_hides_an_earlier_lapse_for_good(
    figures: list[tuple[date, int | None]], until: date, periods: list[ServiceTime]
) -> None:
    then = lapses(periods, figures, until)
    now = lapses(periods, figures, date(2027, 12, 31))
    assert {lapse.day for lapse in then} <= {lapse.day for lapse in now}
