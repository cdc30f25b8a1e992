"""A client's score and its reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.health import (
    DEFAULT_WEIGHTS,
    Action,
    Factor,
    HealthFacts,
    OpenComplaint,
    Override,
    Trend,
    health,
)
from desktop.domain.periods import Month

TODAY = date(2026, 5, 12)
NOTHING = HealthFacts(today=TODAY)
WELL = HealthFacts(
    today=TODAY,
    days_overdue=0,
    misses=0,
    decision_maker_since=date(2026, 5, 6),
    complaints=(),
    satisfaction=5,
    visits=Trend(41, 38, date(2026, 4, 12)),
    inquiries=Trend(1, 0, date(2026, 4, 12)),
    days_left=82,
    period_ends=date(2026, 11, 2),
    summary_month=Month(2026, 4),
    summary_sent=True,
    checklist=(0, 10),
)
past = st.dates(date(2025, 6, 1), TODAY)
trends = st.builds(Trend, st.floats(0, 1_000), st.floats(0, 1_000), past)
facts = st.builds(
    HealthFacts,
    today=st.just(TODAY),
    days_overdue=st.none() | st.integers(0, 60),
    misses=st.none() | st.integers(0, 9),
    last_miss=st.none() | past,
    decision_maker_since=st.none() | past,
    decision_maker_reached=st.booleans(),
    complaints=st.none()
    | st.lists(st.builds(OpenComplaint, past, st.none() | past, st.booleans()), max_size=3).map(tuple),
    satisfaction=st.none() | st.integers(1, 5),
    visits=st.none() | trends,
    inquiries=st.none() | trends,
    days_left=st.none() | st.integers(-5, 200),
    period_ends=st.none() | st.dates(date(2026, 3, 1), date(2027, 3, 1)),
    summary_month=st.none() | st.just(Month(2026, 4)),
    summary_sent=st.none() | st.booleans(),
    checklist=st.none() | st.sampled_from([(0, 0), (0, 9), (4, 9), (9, 9)]),
)
weights = st.fixed_dictionaries({factor: st.integers(0, 50) for factor in Factor})


def only(about: HealthFacts) -> tuple[Factor, str, Action]:
    (reason,) = health(about).reasons
    return reason.factor, str(reason.evidence), reason.action


def test_the_weights_add_up_to_100() -> None:
    assert sum(DEFAULT_WEIGHTS.values()) == 100
    assert set(DEFAULT_WEIGHTS) == set(Factor)


def test_a_client_with_nothing_wrong_has_100_and_no_reasons() -> None:
    found = health(WELL)
    assert (found.score, found.reasons, found.left_out) == (100, (), ())


def test_without_any_data_there_is_no_score() -> None:
    found = health(NOTHING)
    assert (found.score, found.computed, found.reasons) == (None, None, ())
    assert found.left_out == tuple(Factor)


@pytest.mark.parametrize(
    ("about", "factor", "evidence", "action"),
    [
        (replace(WELL, days_overdue=4), Factor.CALLBACKS, "Callback 4 days overdue, since 2026-05-08", Action.CALL),
        (
            replace(WELL, misses=3, last_miss=date(2026, 5, 11)),
            Factor.UNREACHABLE,
            "Unreachable on 3 days in a row, last on 2026-05-11",
            Action.CHECK_NUMBER,
        ),
        (
            replace(WELL, decision_maker_since=date(2026, 3, 21), decision_maker_name="李乙"),
            Factor.DECISION_MAKER,
            "李乙 not reached for 52 days, last on 2026-03-21",
            Action.CALL_DECISION_MAKER,
        ),
        (
            replace(WELL, decision_maker_since=date(2026, 3, 21), decision_maker_reached=False),
            Factor.DECISION_MAKER,
            "Decision maker never reached, for 52 days since 2026-03-21",
            Action.CALL_DECISION_MAKER,
        ),
        (
            replace(WELL, complaints=(OpenComplaint(date(2026, 5, 4), date(2026, 5, 12)),)),
            Factor.COMPLAINTS,
            "Complaint of 2026-05-04 is open",
            Action.OPEN_COMPLAINT,
        ),
        (
            replace(WELL, complaints=(OpenComplaint(TODAY), OpenComplaint(date(2026, 5, 4), date(2026, 5, 11)))),
            Factor.COMPLAINTS,
            "Complaint of 2026-05-04 is past its promise of 2026-05-11",
            Action.OPEN_COMPLAINT,
        ),
        (
            replace(WELL, satisfaction=2, satisfaction_on=date(2026, 5, 6)),
            Factor.SATISFACTION,
            "Satisfaction 2 of 5 on 2026-05-06",
            Action.CALL,
        ),
        (
            replace(WELL, inquiries=Trend(59, 100, date(2026, 4, 12))),
            Factor.INQUIRIES,
            "Inquiries down 41 % since 2026-04-12 against the 3 months before",
            Action.OPEN_EFFECT,
        ),
        (
            replace(WELL, visits=Trend(0, 9, date(2026, 4, 12))),
            Factor.VISITS,
            "Visits down 100 % since 2026-04-12 against the 3 months before",
            Action.OPEN_EFFECT,
        ),
        (replace(WELL, days_left=6), Factor.BALANCE, "The balance lasts 6 days, until 2026-05-18", Action.TOP_UP),
        (
            replace(WELL, period_ends=date(2026, 5, 31)),
            Factor.SERVICE_PERIOD,
            "The service period ends in 19 days, on 2026-05-31",
            Action.RENEW,
        ),
        (replace(WELL, summary_sent=False), Factor.SUMMARY, "The summary of 2026-04 is not sent", Action.OPEN_SUMMARY),
        (
            replace(WELL, checklist=(4, 10)),
            Factor.CHECKLIST,
            f"4 of 10 checklist items are open on {TODAY}",
            Action.OPEN_CHECKLIST,
        ),
    ],
)
def test_a_reason_names_its_evidence_with_date_and_the_next_action(
    about: HealthFacts, factor: Factor, evidence: str, action: Action
) -> None:
    assert only(about) == (factor, evidence, action)
    assert health(about).score != 100


def test_a_fall_of_exactly_30_per_cent_is_not_more_than_30_per_cent() -> None:
    assert health(replace(WELL, visits=Trend(70, 100, TODAY))).score == 100
    assert health(replace(WELL, visits=Trend(69, 100, TODAY))).score != 100


def test_45_days_without_the_decision_maker_are_within_the_limit() -> None:
    assert health(replace(WELL, decision_maker_since=TODAY - timedelta(45))).score == 100
    assert health(replace(WELL, decision_maker_since=TODAY - timedelta(46))).score != 100


@pytest.mark.parametrize(("days", "points"), [(91, 0), (90, 15), (60, 30), (30, 60), (7, 100), (-1, 100)])
def test_a_period_weighs_more_the_nearer_its_end(days: int, points: int) -> None:
    found = health(replace(NOTHING, period_ends=TODAY + timedelta(days)))
    assert found.score == 100 - points


def test_the_weight_of_a_factor_without_data_is_shared() -> None:
    bad = replace(NOTHING, satisfaction=1, summary_month=Month(2026, 4), summary_sent=True)
    found = health(bad, {Factor.SATISFACTION: 3, Factor.SUMMARY: 1, Factor.BALANCE: 96})
    assert found.shares == {Factor.SATISFACTION: 75, Factor.SUMMARY: 25}
    assert found.score == 25


def test_a_rep_may_set_the_score_until_a_day() -> None:
    override = Override(85, "Owner is on holiday, knows about it", TODAY)
    found = health(replace(WELL, days_overdue=9), override=override)
    assert (found.score, found.override) == (85, override)
    assert found.computed == 80
    assert found.reasons
    expired = health(replace(WELL, today=TODAY + timedelta(1)), override=override)
    assert (expired.score, expired.override) == (expired.computed, None)


@pytest.mark.parametrize(("score", "reason"), [(101, "so"), (-1, "so"), (50, "  ")])
def test_a_score_set_by_hand_needs_a_reason_and_lies_between_0_and_100(score: int, reason: str) -> None:
    with pytest.raises(InvalidValue):
        Override(score, reason, TODAY)


def test_a_weight_below_zero_is_refused() -> None:
    with pytest.raises(InvalidValue, match="below 0"):
        health(WELL, {Factor.BALANCE: -1})


@given(facts, weights)
def test_the_score_lies_between_0_and_100_and_the_points_explain_it(
    about: HealthFacts, given_weights: dict[Factor, int]
) -> None:
    found = health(about, given_weights)
    if found.score is None:
        assert not found.reasons
        return
    assert 0 <= found.score <= 100
    assert sum(reason.points for reason in found.reasons) == 100 - found.score
    assert sum(found.shares.values()) == pytest.approx(100)
    assert set(found.shares) | set(found.left_out) == set(Factor)
    assert not set(found.shares) & set(found.left_out)
    for reason in found.reasons:
        assert 0 <= reason.points <= found.shares[reason.factor] + 1


@given(facts, st.integers(0, 59))
def test_a_longer_delay_never_raises_the_score(about: HealthFacts, days: int) -> None:
    sooner = health(replace(about, days_overdue=days)).score
    later = health(replace(about, days_overdue=days + 1)).score
    assert sooner is not None
    assert later is not None
    assert later <= sooner
