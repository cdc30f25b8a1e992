"""Before and after, judged by interval."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.comparison import (
    MEASURES,
    Comparison,
    Direction,
    Measure,
    Side,
    Verdict,
    compare,
    compare_measure,
    like_with_like,
    window_before,
)
from desktop.domain.estimate import Estimate, Scale, exact, read_estimate, steps_of
from desktop.domain.periods import Month, Span

TODAY = date(2026, 5, 12)
BY_NAME = {measure.name: measure for measure in MEASURES}
MIRRORED = {
    Verdict.BETTER: Verdict.WORSE,
    Verdict.WORSE: Verdict.BETTER,
    Verdict.HIGHER: Verdict.LOWER,
    Verdict.LOWER: Verdict.HIGHER,
    Verdict.SAME: Verdict.SAME,
    Verdict.UNKNOWN: Verdict.UNKNOWN,
}

# The four cases of product §3.4, with the verdict that each row gets.
CASES: dict[str, dict[str, tuple[str, str, Verdict]]] = {
    "szsunko": {
        "keywords": ("28", "68", Verdict.BETTER),
        # Good to poor, as the measure is defined: four good ones of five became one of five.
        "keyword_quality": ("4:1", "1:4", Verdict.WORSE),
        "visits_a_day": ("5次左右", "20次左右", Verdict.BETTER),
        "spend_a_month": ("600左右", "1000左右", Verdict.HIGHER),
        "inquiry_phone": ("一星期一个电话", "一天一个电话", Verdict.BETTER),
        "satisfaction": ("不满意", "很满意", Verdict.BETTER),
    },
    "chouqin": {
        "keywords": ("21", "42", Verdict.BETTER),
        "keyword_rank": ("前10位", "前5位", Verdict.BETTER),
        "site_traffic": ("上升不明显", "明显上升", Verdict.BETTER),
        "spend_a_month": ("300左右", "2000左右", Verdict.HIGHER),
        "renewal_amount": ("1000", "3000", Verdict.BETTER),
        "satisfaction": ("不满意", "很满意", Verdict.BETTER),
    },
    "szyz88": {
        "keywords": ("20", "96", Verdict.BETTER),
        "keyword_rank": ("不排名", "重视排名", Verdict.BETTER),
        "site_traffic": ("没变化", "明显上升", Verdict.BETTER),
        "spend_a_month": ("500以内", "2000左右", Verdict.HIGHER),
        "attention": ("不关注", "关注", Verdict.BETTER),
        "satisfaction": ("不满意", "很满意", Verdict.BETTER),
    },
    "riland": {
        "keywords": ("16", "38", Verdict.BETTER),
        "keyword_rank": ("最后", "首页", Verdict.BETTER),
        "visits_a_day": ("5次左右", "25到60次", Verdict.BETTER),
        "spend_a_month": ("200以内", "1200左右", Verdict.HIGHER),
        "inquiry_phone": ("没电话", "每天几乎都有电话", Verdict.BETTER),
        "satisfaction": ("不满意", "很满意", Verdict.BETTER),
    },
}


def told(name: str, text: str) -> Side:
    return Side(read_estimate(text, BY_NAME[name].scale), "told")


def case(username: str) -> Comparison:
    rows = CASES[username].items()
    return compare(
        {name: told(name, before) for name, (before, _, _) in rows},
        {name: told(name, after) for name, (_, after, _) in rows},
        today=TODAY,
    )


@pytest.mark.parametrize("username", CASES)
def test_the_four_cases_are_read_and_judged_row_by_row(username: str) -> None:
    rows = case(username).rows
    assert {row.measure.name: row.verdict for row in rows} == {
        name: verdict for name, (_, _, verdict) in CASES[username].items()
    }
    assert [row.measure.name for row in rows] == [name for name in BY_NAME if name in CASES[username]]
    for row in rows:
        assert row.before
        assert row.before.estimate.is_read
        assert row.after
        assert row.after.estimate.is_read


def test_the_changes_of_riland_are_as_drawn() -> None:
    rows = {row.measure.name: row for row in case("riland").rows}
    assert (rows["keywords"].change_low, rows["keywords"].change_per_cent) == (22, Decimal("137.50"))
    visits = rows["visits_a_day"]
    assert (visits.change_low, visits.change_high) == (19, 56)
    assert (visits.ratio_low, visits.ratio_high) == (Decimal("4.1667"), 15)
    spend = rows["spend_a_month"]
    assert (spend.change_low, spend.change_high) == (760, 1440)
    assert (spend.ratio_low, spend.ratio_high) == (Decimal("4.8"), None)
    calls = rows["inquiry_phone"]
    assert (calls.change_low, calls.change_high, calls.from_nothing) == (Decimal("0.7"), 1, True)
    assert (calls.ratio_low, calls.ratio_high) == (None, None)
    assert rows["satisfaction"].change_low == 3
    assert case("riland").count(Verdict.BETTER) == 5


def test_quality_told_as_poor_to_good_is_judged_so() -> None:
    row = compare_measure(
        BY_NAME["keyword_quality"], told("keyword_quality", "差:好 4:1"), told("keyword_quality", "差:好 1:4")
    )
    assert row.verdict is Verdict.BETTER


def test_a_side_without_a_value_or_with_unread_text_cannot_be_judged() -> None:
    found = compare(
        {"visits_a_day": told("visits_a_day", "不知道")}, {"attention": told("attention", "关注")}, today=TODAY
    )
    assert [row.verdict for row in found.rows] == [Verdict.UNKNOWN, Verdict.UNKNOWN]
    assert found.rows[0].before == told("visits_a_day", "不知道")
    unread = compare_measure(BY_NAME["visits_a_day"], told("visits_a_day", "不知道"), told("visits_a_day", "5"))
    assert (unread.verdict, unread.change_low, unread.from_nothing) == (Verdict.UNKNOWN, None, False)


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        ("100", "104", Verdict.SAME),
        ("100", "106", Verdict.BETTER),
        ("about 5", "about 5", Verdict.SAME),
        ("about 100", "about 110", Verdict.SAME),
        ("about 5", "5", Verdict.SAME),
        ("25到60", "30", Verdict.UNKNOWN),
        ("2000以上", "3000", Verdict.UNKNOWN),
        ("2000以上", "100", Verdict.WORSE),
        ("under 200", "100", Verdict.UNKNOWN),
        ("没有", "没有", Verdict.SAME),
        ("没有", "at least 1", Verdict.BETTER),
    ],
)
def test_overlapping_figures_are_the_same_or_cannot_be_told(before: str, after: str, verdict: Verdict) -> None:
    row = compare_measure(BY_NAME["visits_a_day"], told("visits_a_day", before), told("visits_a_day", after))
    assert row.verdict is verdict


def test_a_measure_wanted_low_gets_better_by_falling() -> None:
    cost = Measure("cost", "Cost", Scale.MONEY, Direction.DOWN)
    fell = compare_measure(cost, Side(exact(50, Scale.MONEY), "imported"), Side(exact(20, Scale.MONEY), "imported"))
    assert fell.verdict is Verdict.BETTER


def test_an_unknown_measure_is_refused() -> None:
    with pytest.raises(ValueError, match="no such measures: colour"):
        compare({"colour": told("keywords", "5")}, {}, today=TODAY)


@st.composite
def sides(draw: st.DrawFn, scale: Scale) -> Side:
    steps = steps_of(scale)
    least, most = (min(steps.labels), max(steps.labels)) if steps else (0, 1 if scale is Scale.RATIO else 2_000)
    places = 0 if steps else 2
    figures = st.decimals(least, most, places=places)
    low = draw(figures)
    high = draw(st.one_of(st.just(low), figures.map(lambda other: max(other, low)), st.none()))
    return Side(Estimate("", scale, low, high, draw(st.booleans())), "told")


pairs = st.sampled_from(MEASURES).flatmap(
    lambda measure: st.tuples(st.just(measure), sides(measure.scale), sides(measure.scale))
)


@given(pairs)
def test_turning_the_sides_round_turns_the_verdict_round(pair: tuple[Measure, Side, Side]) -> None:
    measure, first, second = pair
    there, back = compare_measure(measure, first, second), compare_measure(measure, second, first)
    assert back.verdict is MIRRORED[there.verdict]
    if there.change_low is not None:
        assert back.change_high == -there.change_low


@given(pairs)
def test_changes_and_ratios_are_in_order_and_agree_with_the_verdict(pair: tuple[Measure, Side, Side]) -> None:
    row = compare_measure(*pair)
    if row.change_low is not None and row.change_high is not None:
        assert row.change_low <= row.change_high
    if row.ratio_low is not None and row.ratio_high is not None:
        assert row.ratio_low <= row.ratio_high
    if row.verdict in (Verdict.BETTER, Verdict.HIGHER):
        assert row.change_low is not None
        assert row.change_low > 0
    if row.verdict in (Verdict.WORSE, Verdict.LOWER):
        assert row.change_high is not None
        assert row.change_high < 0
    if row.measure.name == "spend_a_month":
        assert row.verdict not in (Verdict.BETTER, Verdict.WORSE)


@given(pairs)
def test_nothing_before_never_gives_a_per_cent(pair: tuple[Measure, Side, Side]) -> None:
    row = compare_measure(*pair)
    if row.from_nothing:
        assert row.change_per_cent is None
        assert row.ratio_high is None


def said(**about: object) -> list[str]:
    return [str(note) for note in compare({}, {}, today=TODAY, **about).notes]  # type: ignore[arg-type]


def test_windows_of_unequal_length_are_labelled() -> None:
    april, part = Month(2026, 4).span, Span(date(2026, 5, 1), TODAY)
    assert said(before_span=april, after_span=part) == ["Unequal lengths: 30 days before, 12 days after."]
    assert said(before_span=Month(2026, 3).span, after_span=april) == []
    assert said(before_span=part.before(), after_span=part) == []
    assert said(after_span=part) == []


def test_a_period_that_is_not_over_is_labelled() -> None:
    assert said(after_span=Month(2026, 5).span) == ["The period runs until 2026-05-31 and isn't over yet."]


def test_a_service_younger_than_four_weeks_is_labelled() -> None:
    assert said(service_start=TODAY - timedelta(27)) == ["The service is only 27 days old, less than four weeks."]
    assert said(service_start=TODAY - timedelta(28)) == []


def test_a_period_from_before_the_service_is_labelled() -> None:
    notes = said(after_span=Month(2026, 4).span, service_start=date(2026, 4, 10))
    assert notes == ["The period begins before the service did, on 2026-04-10."]


def test_a_full_month_is_held_against_a_full_one_and_a_part_against_as_many_days() -> None:
    assert window_before(Month(2026, 3).span, Month(2026, 2)) == Month(2026, 2).span
    part = Span(date(2026, 5, 1), TODAY)
    assert window_before(part, Month(2026, 4)) == Span(date(2026, 4, 1), date(2026, 4, 12))
    assert window_before(Span(date(2026, 3, 1), date(2026, 3, 30)), Month(2026, 2)) == Month(2026, 2).span


def test_the_beginning_of_a_month_is_held_against_as_many_days_of_another() -> None:
    october, november = Month(2026, 10), Month(2026, 11)
    so_far = Span(november.first, date(2026, 11, 21))
    assert like_with_like(october.span, so_far) == Span(date(2026, 10, 1), date(2026, 10, 21))
    assert like_with_like(october.span, november.span) == october.span, "full months against full months"
    latest = Span.latest(30, date(2026, 11, 21))
    assert like_with_like(october.span, latest) == october.span, "and said to be unequal"
    assert like_with_like(latest.before(), latest) == latest.before()
