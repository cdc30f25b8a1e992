"""What calls add up to: every call counts once, and few of them prove nothing."""

from __future__ import annotations

import statistics as of_python
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.call_statistics import (
    FEWEST_TRIES,
    CallStatistics,
    Hour,
    RepTally,
    Tally,
    frequent_reasons,
    hours_of,
    minutes_of,
    statistics,
)
from desktop.domain.contacting import OUTCOMES, REACHED
from desktop.domain.sought import around, flat, forms, hits, sought_words

_CALLS = st.lists(
    st.tuples(
        st.sampled_from([None, 1, 2]),
        st.sampled_from([option.code for option in OUTCOMES]),
        st.sampled_from(["in", "out"]),
        st.integers(0, 6),
        st.integers(8, 18),
        st.none() | st.integers(0, 60),
    ),
    max_size=60,
)


def tallies(calls: list[tuple[int | None, str, str, int, int, int | None]]) -> list[Tally]:
    return [
        Tally(rep, outcome, direction, weekday, hour, 1, minutes or 0, minutes is not None)
        for rep, outcome, direction, weekday, hour, minutes in calls
    ]


@given(_CALLS)
def test_every_call_counts_once_in_each_of_the_figures(calls: list[tuple]) -> None:
    minutes = Counter(call[5] for call in calls if call[5] is not None)
    found = statistics(tallies(calls), minutes, {})
    assert found.calls == len(calls) == sum(found.outcomes.values()) == sum(rep.calls for rep in found.reps)
    assert found.reached == sum(call[1] in REACHED for call in calls) == sum(rep.reached for rep in found.reps)
    assert found.minutes.total == sum(rep.minutes for rep in found.reps)
    tried = [call for call in calls if call[2] == "out" and call[1] != "wrong_number"]
    assert sum(hour.tries for hour in found.hours) == len(tried)
    assert all(hour.reached <= hour.tries for hour in found.hours)


@given(st.lists(st.integers(0, 300), min_size=1, max_size=50))
def test_mean_and_median_are_those_of_the_single_calls(minutes: list[int]) -> None:
    found = minutes_of(Counter(minutes))
    assert found.total == sum(minutes)
    assert abs(found.mean - of_python.fmean(minutes)) < 1e-9
    assert found.median == of_python.median(minutes)


def test_calls_of_unknown_length_have_no_mean() -> None:
    assert (minutes_of({}).mean, minutes_of({}).median) == (None, None)


def test_many_tries_win_over_a_lucky_few() -> None:
    lucky, sure = Hour(0, 9, 6, 6), Hour(1, 10, 60, 57)
    assert lucky.rate > sure.rate
    found = statistics([Tally(1, "reached", "out", 0, 9, 6, 0, 0), Tally(1, "reached", "out", 1, 10, 57, 0, 0),
                        Tally(1, "busy", "out", 1, 10, 3, 0, 0)], {}, {})  # fmt: skip
    assert found.best == sure
    assert Hour(0, 9, FEWEST_TRIES - 1, FEWEST_TRIES - 1).rate is None
    assert statistics([Tally(1, "reached", "out", 0, 9, 1, 0, 0)], {}, {}).best is None


def test_their_calls_and_wrong_numbers_say_nothing_about_when_to_call() -> None:
    assert hours_of([Tally(1, "reached", "in", 0, 9, 5, 0, 0), Tally(1, "wrong_number", "out", 0, 9, 5, 0, 0)]) == ()


def test_reasons_are_the_phrases_between_the_punctuation() -> None:
    reasons = frequent_reasons({"年底预算，同行出价": 3, "同行出价": 2, "Budget; ｂｕｄｇｅｔ": 1, "budget": 4, "A": 9})
    assert [(reason.text, reason.calls) for reason in reasons] == [("budget", 5), ("同行出价", 5), ("年底预算", 3)]


@given(st.dictionaries(st.text("ab预算，, ;", max_size=12), st.integers(1, 9), max_size=8))
def test_searching_for_a_reason_finds_as_many_calls_as_it_counts(written: dict[str, int]) -> None:
    for reason in frequent_reasons(written):
        assert reason.calls == sum(calls for text, calls in written.items() if flat(reason.text) in flat(text))


def test_a_rep_is_measured_by_working_days() -> None:
    rep = RepTally(1, calls=30, reached=20, minutes=200, days=5, goal=12)
    assert (rep.a_day, rep.of_goal) == (6, 0.5)
    assert RepTally(1, 30, 20, 200).a_day is None


@given(st.text(max_size=40))
def test_flat_keeps_every_place(text: str) -> None:
    assert len(flat(text)) == len(text)


@given(st.characters(min_codepoint=32, max_codepoint=0xFFFF, exclude_categories=("Cs",)))
def test_every_form_of_a_letter_is_the_same_letter(letter: str) -> None:
    folded = flat(letter)
    assert all(flat(form) == folded for form in forms(folded))


def test_hits_are_places_in_the_text_as_written() -> None:
    text = "谈ＳＥＯ与seo预算"
    words = sought_words("SEO  预算")
    assert [text[start:end] for start, end in hits(text, words)] == ["ＳＥＯ", "seo预算"]
    assert around("x" * 40 + "预算" + "y" * 200, ("预算",), before=4, length=20) == "…xxxx预算" + "y" * 14 + "…"
    assert around("nothing", ("预算",)) == ""


def test_calls_a_day_and_the_goal_are_those_of_the_reps_who_were_there() -> None:
    there = RepTally(1, calls=30, reached=9, minutes=60, days=5, goal=10)
    half = RepTally(2, calls=10, reached=4, minutes=20, days=3, goal=None)
    from_a_file = RepTally(None, calls=99, reached=0, minutes=0)
    shown = CallStatistics(reps=(there, half, from_a_file))
    assert shown.a_day == 5
    assert shown.of_goal == 0.6
    assert CallStatistics(reps=(from_a_file,)).a_day is None
    assert CallStatistics(reps=(half,)).of_goal is None
