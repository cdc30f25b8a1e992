"""Means that jump over gaps, spans without figures, and periods held against each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import Month, Span
from desktop.domain.series import (
    Against,
    Range,
    Window,
    held,
    indexed,
    range_span,
    runs,
    span_against,
    spans_without,
    trailing_mean,
    trailing_quotient,
    window_span,
    year_earlier,
)

TODAY = date(2026, 11, 22)
VALUES = st.lists(st.none() | st.integers(0, 500), max_size=60)


def test_the_mean_of_a_day_is_that_of_its_week():
    assert trailing_mean([7, 0, 0, 0, 0, 0, 0, 14]) == pytest.approx([7, 3.5, 7 / 3, 1.75, 1.4, 7 / 6, 1, 2])


def test_a_day_without_figures_has_no_mean_and_isnt_counted_as_zero():
    assert trailing_mean([10, None, 20]) == [10, None, 15]


@given(VALUES)
def test_the_mean_is_known_exactly_where_the_day_is(values: list[int | None]):
    means = trailing_mean(values)
    assert [mean is None for mean in means] == [value is None for value in values]
    for place, mean in enumerate(means):
        week = [value for value in values[max(0, place - 6) : place + 1] if value is not None]
        assert mean is None or mean == pytest.approx(sum(week) / len(week))


def test_days_in_a_row_become_spans():
    first = date(2026, 5, 1)
    days = [first, first + timedelta(1), first + timedelta(4)]
    assert runs(days) == (Span(first, first + timedelta(1)), Span(days[2], days[2]))


def test_spans_without_figures_are_found():
    span = Span(date(2026, 5, 1), date(2026, 5, 6))
    known = {date(2026, 5, 2), date(2026, 5, 6)}
    assert spans_without(span, known.__contains__) == (
        Span(date(2026, 5, 1), date(2026, 5, 1)),
        Span(date(2026, 5, 3), date(2026, 5, 5)),
    )


def test_ranges_end_with_yesterday():
    for chosen in Range:
        assert range_span(chosen, TODAY, None, None).last == date(2026, 11, 21)
    assert range_span(Range.DAYS_30, TODAY, None, None).days == 30


def test_since_start_shows_some_time_before_the_service():
    start = date(2025, 11, 3)
    span = range_span(Range.SINCE_START, TODAY, start, Span(date(2025, 1, 1), TODAY))
    assert span.first < start


def test_since_start_begins_with_the_figures_when_the_service_is_older():
    known = Span(date(2025, 3, 1), date(2026, 11, 21))
    assert range_span(Range.SINCE_START, TODAY, date(2020, 1, 1), known).first == known.first


def test_a_service_that_starts_today_shows_the_year_before():
    assert range_span(Range.SINCE_START, TODAY, TODAY, None).days == 365


def test_full_months_stand_against_full_months():
    october = window_span(Window.LAST_MONTH, TODAY)
    assert october == Month(2026, 10).span
    assert span_against(october, Against.BEFORE) == Month(2026, 9).span
    assert span_against(october, Against.YEAR_EARLIER) == Month(2025, 10).span


def test_part_of_a_month_stands_against_as_many_days():
    november = window_span(Window.THIS_MONTH, TODAY)
    assert november == Span(date(2026, 11, 1), date(2026, 11, 21))
    assert span_against(november, Against.BEFORE) == Span(date(2026, 10, 1), date(2026, 10, 21))
    assert span_against(november, Against.YEAR_EARLIER) == Span(date(2025, 11, 1), date(2025, 11, 21))


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.sampled_from([Window.LATEST_30, Window.LATEST_90]))
def test_latest_days_stand_against_as_many_days(today: date, window: Window):
    span = window_span(window, today)
    for against in Against:
        earlier = span_against(span, against)
        assert earlier.last < span.first
        if span.full_month is None and earlier.full_month is None:
            assert earlier.days == span.days or span.first.day == 1


def test_a_cost_of_many_days_divides_what_was_spent_on_them_and_skips_days_of_which_half_is_known():
    spend, inquiries = [30, 10, None, 50, 8], [1, 0, 2, None, 1]
    assert trailing_quotient(spend, inquiries, 2) == [30, 40, None, None, 8]
    assert trailing_quotient([5, 5], [0, 0], 2) == [None, None], "nothing to divide by is no cost"


def test_an_index_starts_from_the_mean_of_the_first_known_days():
    assert indexed([None, 10, 30, None, 40], days=2) == [None, 50, 150, None, 200]
    assert indexed([0, 0, 5], days=2) is None
    assert indexed([None, None]) is None


def test_a_count_holds_until_the_next_one_and_not_for_ever():
    span = Span(date(2026, 5, 1), date(2026, 5, 8))
    counts = [(date(2026, 4, 30), 7), (date(2026, 5, 3), None), (date(2026, 5, 4), 9)]
    assert held(counts, span, days=3) == [7, 7, None, 9, 9, 9, None, None]
    assert held([], span) == [None] * 8


def test_a_year_earlier_is_the_same_date():
    assert year_earlier(date(2026, 11, 22)) == date(2025, 11, 22)
    assert year_earlier(date(2028, 2, 29)) == date(2027, 2, 28)
