"""The computed month: sums and means, what is missing, changes, tiles and sentences."""

from __future__ import annotations

import pickle
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport, ReportedClient, ReportingAgency, ReportingRep, monthly_report
from desktop.domain.report_figures import channels_of
from desktop.domain.sentences import shortened
from desktop.domain.totals import (
    SUMMED,
    Basis,
    DayFigures,
    Totals,
    difference,
    difference_of_sums,
    reported_span,
    totals,
)

APRIL = Month(2026, 4)
FIGURE = st.none() | st.integers(0, 10_000)


@st.composite
def months(draw: st.DrawFn) -> list[DayFigures]:
    days = draw(st.sets(st.integers(1, 30), max_size=30))
    return [
        DayFigures(
            day=date(2026, 4, day),
            visits=draw(FIGURE),
            spend=draw(FIGURE),
            inquiries_phone=draw(FIGURE),
            inquiries_form=draw(FIGURE),
            bounce_rate=draw(st.none() | st.integers(0, 10_000)),
        )
        for day in sorted(days)
    ]


def day(number: int, month: Month = APRIL, **figures: int | None) -> DayFigures:
    return DayFigures(day=month.first + timedelta(days=number - 1), **figures)


def report(*figures: DayFigures, **about: object) -> MonthlyReport:
    given_: dict[str, object] = {
        "agency": ReportingAgency("Agency"),
        "client": ReportedClient("C-00001", "Client"),
        "rep": ReportingRep(),
        "month": APRIL,
        "issued_on": date(2026, 5, 2),
        "figures": figures,
    }
    return monthly_report(**(given_ | about))  # type: ignore[arg-type]


@given(months())
def test_a_sum_is_that_of_the_days_that_have_the_figure(days: list[DayFigures]) -> None:
    found = totals(days, APRIL.span)
    for name in (*SUMMED, "inquiries"):
        known = [value for value in (item.figure(name) for item in days) if value is not None]
        assert found.total(name) == (sum(known) if known else None)
        assert found.mean(name) == (Decimal(sum(known)) / len(known) if known else None)


@given(months())
def test_empty_days_change_nothing(days: list[DayFigures]) -> None:
    had = {item.day for item in days}
    empty = [DayFigures(day=other) for other in APRIL.span if other not in had]
    assert totals([*days, *empty], APRIL.span) == totals(days, APRIL.span)


@given(months())
def test_channels_add_up_to_all_inquiries(days: list[DayFigures]) -> None:
    found = totals(days, APRIL.span)
    assert sum(number for _, number in channels_of(found)) == (found.total("inquiries") or 0)


@given(months())
def test_a_weighed_mean_lies_between_its_days(days: list[DayFigures]) -> None:
    mean = totals(days, APRIL.span).mean("bounce_rate")
    counted = [item.bounce_rate for item in days if item.bounce_rate is not None and item.visits]
    assert (mean is None) == (not counted)
    assert mean is None or min(counted) <= round(mean, 9) <= max(counted)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_change_undoes_itself(now: int, before: int) -> None:
    there, back = difference(now, before), difference(before, now)
    assert there is not None
    assert back is not None
    assert there.absolute == -(back.absolute or 0)
    assert there.sign == -back.sign
    assert there.from_nothing == (before == 0 and now > 0)


def test_days_outside_the_month_are_passed_over() -> None:
    assert totals([day(1, visits=5), day(1, APRIL.next, visits=7)], APRIL.span).total("visits") == 5


def test_unknown_figures_are_not_zero() -> None:
    found = totals([day(1, visits=None, spend=5)], APRIL.span)
    assert found.total("visits") is None
    assert found.cost_per_inquiry is None
    assert Totals(APRIL.span).mean("visits") is None


def test_no_inquiry_has_no_cost() -> None:
    assert totals([day(1, spend=500, inquiries_phone=0)], APRIL.span).cost_per_inquiry is None


def test_the_reported_part_of_a_month_ends_with_its_last_figures() -> None:
    assert reported_span([day(1, visits=1), day(20, visits=1)], APRIL) == Span(date(2026, 4, 1), date(2026, 4, 20))
    assert reported_span([], APRIL) == APRIL.span


def test_a_partial_month_is_held_against_as_many_days() -> None:
    april = [day(number, visits=10) for number in range(1, 11)]
    march = [day(number, APRIL.previous, visits=number) for number in range(1, 32)]
    found = report(*april, *march)
    assert found.is_partial
    assert found.month_before.total("visits") == sum(range(1, 11))


def test_full_months_are_held_against_full_months() -> None:
    april = [day(number, visits=10) for number in range(1, 31)]
    march = [day(number, APRIL.previous, visits=10) for number in range(1, 32)]
    found = report(*april, *march)
    assert not found.is_partial
    assert found.month_before.total("visits") == 310


def test_sums_with_gaps_are_compared_by_the_mean_of_a_day() -> None:
    now = totals([day(number, visits=10) for number in range(1, 31)], APRIL.span)
    before = totals([day(number, APRIL.previous, visits=5) for number in range(1, 11)], APRIL.previous.span)
    change = difference_of_sums("visits", now, before)
    assert change is not None
    assert change.absolute is None
    assert change.ratio == 1
    assert change.basis is Basis.DAILY_MEANS


def test_a_month_without_figures_has_five_tiles_and_says_so() -> None:
    found = report()
    assert [tile.value for tile in found.tiles] == [None] * 5
    assert found.lead == (Phrase("There are no figures for {month}.", month=APRIL),)
    assert not found.has_figures
    assert len(found.days) == 30


def test_more_spend_is_neither_better_nor_worse_and_dearer_inquiries_are_worse() -> None:
    april = [day(number, spend=200, inquiries_phone=1) for number in range(1, 31)]
    march = [day(number, APRIL.previous, spend=100, inquiries_phone=1) for number in range(1, 32)]
    tiles = {tile.name: tile for tile in report(*april, *march).tiles}
    assert tiles["spend"].is_better is None
    assert tiles["cost_per_inquiry"].is_better is False


def test_the_lead_names_visits_change_and_calls() -> None:
    april = [day(number, visits=12, inquiries_phone=1, inquiries_form=1) for number in range(1, 31)]
    march = [day(number, APRIL.previous, visits=10) for number in range(1, 32)]
    said = [str(sentence) for sentence in report(*april, *march).lead]
    assert said == [
        "2026-04 brought 12 visits a day on average, 20% more than in the month before.",
        "Inquiries: 60, 30 of them by phone.",
    ]


def test_a_lead_is_cut_between_sentences() -> None:
    assert shortened(["aaaa", "bbbb", "cccc"], 9) == ("aaaa", "bbbb")
    assert shortened(["a" * 50, "b"], 9) == ("a" * 50,)
    assert shortened([], 9) == ()


def test_a_report_travels_to_another_process() -> None:
    found = report(day(1, visits=3))
    assert pickle.loads(pickle.dumps(found)) == found
