"""Months and spans."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.periods import Month, Span

months = st.builds(Month, st.integers(1900, 2200), st.integers(1, 12))
days = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(months)
def test_a_month_is_read_back_from_how_it_is_written(month: Month) -> None:
    assert Month.parse(str(month)) == month


@given(months)
def test_months_follow_each_other_without_a_gap(month: Month) -> None:
    assert month.next.first - month.last == timedelta(1)
    assert month.next.previous == month
    assert month.plus(-12) == month.same_last_year
    assert month.previous < month < month.next


@given(months)
def test_a_month_has_the_days_of_its_span(month: Month) -> None:
    assert month.days == month.span.days == len(list(month.span))
    assert all(day in month and Month.of(day) == month for day in month.span)
    assert month.span.full_month == month


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "0000-05", "April 2026", "2026-04-01"])
def test_what_is_not_a_month_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(InvalidValue, match="Write it like 2026-04"):
        Month.parse(text)


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="no such month"):
        Month(2026, 13)


def test_the_latest_30_days_until_11_may_begin_on_12_april() -> None:
    assert Span.latest(30, date(2026, 5, 11)) == Span(date(2026, 4, 12), date(2026, 5, 11))


@given(days, st.integers(1, 400))
def test_the_span_before_is_as_long_and_ends_the_day_before(until: date, length: int) -> None:
    span = Span.latest(length, until)
    before = span.before()
    assert span.days == before.days == length
    assert before.last + timedelta(1) == span.first


def test_a_part_of_a_month_is_no_full_month() -> None:
    assert Span(date(2026, 4, 1), date(2026, 4, 29)).full_month is None


def test_a_span_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="end before it begins"):
        Span(date(2026, 5, 2), date(2026, 5, 1))
