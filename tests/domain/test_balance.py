"""How long a client's money lasts."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.balance import balance, forecast, mean_daily_spend

TODAY = date(2026, 5, 12)
cents = st.integers(0, 10_000_000)


def spent_daily(*amounts: int | None) -> list[tuple[date, int | None]]:
    """The latest amounts, the first one yesterday's."""
    return [(TODAY - timedelta(age), amount) for age, amount in enumerate(amounts, 1)]


def test_the_balance_is_payments_less_spend() -> None:
    assert balance(300_000, 120_050) == 179_950
    assert balance(100, 250) == -150
    assert balance(None, 100) is None
    assert balance(100, None) is None


def test_the_mean_is_of_the_last_14_days_that_have_figures() -> None:
    days = spent_daily(*([1_000, None] * 14), 999_999)
    assert mean_daily_spend(days, TODAY) == (Decimal(1_000), 14, TODAY - timedelta(1))


def test_figures_of_the_future_are_left_out() -> None:
    assert mean_daily_spend([(TODAY + timedelta(1), 500)], TODAY) == (None, 0, None)


def test_410_yuan_at_2150_a_day_last_19_days() -> None:
    found = forecast(100_000, 59_000, spent_daily(*[2_150] * 14), TODAY)
    assert (found.balance, found.days_left, found.lapses_on) == (41_000, 19, date(2026, 5, 31))
    assert found.why_not is None


def test_a_used_up_balance_lapses_today() -> None:
    found = forecast(1_000, 1_500, spent_daily(100), TODAY)
    assert (found.balance, found.days_left, found.lapses_on) == (-500, 0, TODAY)


def test_without_figures_there_is_no_forecast_and_it_says_why() -> None:
    found = forecast(1_000, None, spent_daily(None, None), TODAY)
    assert (found.balance, found.days_left, found.lapses_on, found.days_counted) == (None, None, None, 0)
    assert str(found.why_not) == "No spend figures were imported, so it isn't known how long the balance lasts."


def test_without_a_payment_there_is_no_forecast_and_it_says_why() -> None:
    assert str(forecast(None, 5_000, spent_daily(100), TODAY).why_not).startswith("No payment was recorded")


def test_without_spend_there_is_no_forecast_and_it_says_why() -> None:
    found = forecast(1_000, 0, spent_daily(0, 0), TODAY)
    assert str(found.why_not) == "Nothing was spent on the last 2 days with figures."


def test_a_balance_that_outlasts_the_calendar_is_no_date() -> None:
    found = forecast(10**15, 0, spent_daily(1), TODAY)
    assert found.lapses_on is None
    assert found.why_not is not None


@given(cents, cents, st.integers(0, 10_000_000), st.lists(st.one_of(st.none(), st.integers(0, 10_000)), max_size=30))
def test_more_money_never_lasts_shorter(paid: int, spent: int, more: int, amounts: list[int | None]) -> None:
    days = spent_daily(*amounts)
    less, richer = forecast(paid, spent, days, TODAY), forecast(paid + more, spent, days, TODAY)
    if less.days_left is not None and richer.days_left is not None:
        assert less.days_left <= richer.days_left
    for found in (less, richer):
        assert (found.days_left is None) == (found.lapses_on is None) == (found.why_not is not None)


@given(cents, st.lists(st.integers(1, 10_000), min_size=1, max_size=20), st.integers(1, 1_000))
def test_spending_more_never_lasts_longer(paid: int, amounts: list[int], more: int) -> None:
    slow = forecast(paid, 0, spent_daily(*amounts), TODAY)
    fast = forecast(paid, 0, spent_daily(*(amount + more for amount in amounts)), TODAY)
    if slow.days_left is not None and fast.days_left is not None:
        assert fast.days_left <= slow.days_left
