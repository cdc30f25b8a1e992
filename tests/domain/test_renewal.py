"""Lapse and renewal rate with the names that they count."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.lapse import ServiceTime, lapses
from desktop.domain.periods import Month
from desktop.domain.renewal import Served, lapse_rate, renewal_rate, won_back

MARCH = Month(2026, 3)
LATER = date(2026, 6, 1)


def served(client: str, *times: ServiceTime, today: date = LATER) -> Served[str]:
    return Served(client, times, lapses(times, [], today))


def year_until(end: date, amount: int | None = 100_000) -> ServiceTime:
    return ServiceTime(end - timedelta(364), end, amount)


def test_24_periods_ended_and_22_followed_is_91_7_per_cent_with_the_two_names() -> None:
    end = date(2026, 3, 20)
    following = ServiceTime(end + timedelta(1), end + timedelta(365), 120_000)
    clients = [served(f"C-{number}", year_until(end), following) for number in range(22)]
    clients += [served("lost", year_until(end)), served("gone", year_until(end, 300_000))]
    rate = renewal_rate(clients, MARCH, LATER)
    assert rate.by_count is not None
    assert round(rate.by_count * 100, 1) == Decimal("91.7")
    assert [ended.client for ended in rate.not_renewed] == ["lost", "gone"]
    assert rate.by_amount == Decimal(22) / 26
    assert not rate.provisional


def test_a_month_is_provisional_until_its_last_grace_time_is_over() -> None:
    assert renewal_rate([], MARCH, date(2026, 4, 30)).provisional
    assert not renewal_rate([], MARCH, date(2026, 5, 1)).provisional
    assert lapse_rate([], MARCH, date(2026, 4, 30)).provisional


def test_a_rate_of_nothing_is_not_known() -> None:
    assert renewal_rate([], MARCH, LATER).by_count is None
    assert renewal_rate([], MARCH, LATER).by_amount is None
    assert lapse_rate([], MARCH, LATER).rate is None


def test_a_period_without_an_amount_counts_by_number_only() -> None:
    rate = renewal_rate([served("a", year_until(date(2026, 3, 5), None))], MARCH, LATER)
    assert (rate.by_count, rate.by_amount) == (0, None)


def test_a_renewal_agreed_ahead_counts() -> None:
    end = date(2026, 3, 31)
    client = served("a", year_until(end), ServiceTime(date(2026, 4, 1), None), today=date(2026, 3, 10))
    assert renewal_rate([client], MARCH, date(2026, 3, 10)).by_count == 1


def test_the_lapse_rate_counts_those_active_on_the_first_day() -> None:
    clients = [
        served("stays", ServiceTime(date(2025, 1, 1), None)),
        served("lapses on the last day", year_until(date(2026, 3, 31))),
        served("lapsed before", year_until(date(2026, 2, 28))),
        served("begins later", ServiceTime(date(2026, 3, 2), None)),
    ]
    rate = lapse_rate(clients, MARCH, LATER)
    assert rate.active == ("stays", "lapses on the last day")
    assert rate.lapsed == ("lapses on the last day",)
    assert rate.rate == Decimal("0.5")


def test_who_comes_back_is_won_back_in_that_month() -> None:
    client = served("back", year_until(date(2026, 1, 15)), ServiceTime(date(2026, 3, 10), None))
    assert won_back([client], MARCH) == ("back",)
    assert won_back([client], MARCH.next) == ()
    assert client.is_active_on(date(2026, 1, 15))
    assert not client.is_active_on(date(2026, 3, 9))
    assert client.is_active_on(date(2026, 3, 10))


periods = st.lists(
    st.builds(
        lambda start, length, amount: ServiceTime(start, start + timedelta(length), amount),
        st.dates(date(2025, 6, 1), date(2026, 5, 1)),
        st.integers(1, 200),
        st.one_of(st.none(), st.integers(0, 10**7)),
    ),
    max_size=4,
)


@given(st.lists(periods, max_size=5))
def test_rates_are_shares_and_count_names_that_were_given(rosters: list[list[ServiceTime]]) -> None:
    clients = [served(f"C-{number}", *times) for number, times in enumerate(rosters)]
    lapsed, renewed = lapse_rate(clients, MARCH, LATER), renewal_rate(clients, MARCH, LATER)
    assert set(lapsed.lapsed) <= set(lapsed.active) <= {client.client for client in clients}
    assert len(renewed.renewed) + len(renewed.not_renewed) == len(renewed.ended)
    for rate in (lapsed.rate, renewed.by_count, renewed.by_amount):
        assert rate is None or 0 <= rate <= 1
