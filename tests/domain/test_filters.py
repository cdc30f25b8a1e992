"""What is typed above a column finds the rows that a person means."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.filters import choice_test, date_test, number_test, text_test, typed_test, written
from desktop.domain.kinds import folded

TODAY = date(2026, 5, 12)

numbers = st.integers(-1_000_000, 1_000_000)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("typed", "found", "not_found"),
    [
        ("lake", "Lakeside Bearings", "Riland"),
        ("LAKE side", "Lakeside Bearings", "Lake"),
        ("焊割", "瑞岚焊割设备", "绸琴包装材料"),
        ("ｒｉｌａｎｄ", "riland", "chouqin"),
        ("= riland", "Riland", "riland 2"),
        ("! riland", "chouqin", "riland 2"),
        ("-", "", "riland"),
        ("!-", "riland", ""),
    ],
)
def test_words_find_what_contains_them(typed: str, found: str, not_found: str) -> None:
    test = text_test(typed)
    assert test is not None
    assert test(folded(found))
    assert not test(folded(not_found))


@pytest.mark.parametrize(
    ("typed", "found", "not_found"),
    [
        ("150", [150], [149, 151, None]),
        ("= 150", [150], [149]),
        (">= 150", [150, 1000], [149, None]),
        ("≥150", [150], [149]),
        ("＞150", [151], [150]),
        ("< 1,500", [-3, 1499], [1500]),
        ("10..20", [10, 15, 20], [9, 21, None]),
        ("10..", [10, 99], [9]),
        ("..20", [20, -1], [21, None]),
        ("-5", [-5], [5]),
        ("-", [None], [0, 1]),
        ("!-", [0, 1], [None]),
        ("! 0", [1, None], [0]),
        ("40%", [40], [41]),
    ],
)
def test_numbers_are_compared(typed: str, found: list[object], not_found: list[object]) -> None:
    test = number_test(typed)
    assert test is not None
    assert all(map(test, found))
    assert not any(map(test, not_found))


def test_money_is_typed_as_it_is_written_and_compared_in_cents() -> None:
    test = number_test(">= 150", per_unit=100)
    assert test is not None
    assert test(15_000)
    assert not test(14_999)


@pytest.mark.parametrize(
    ("typed", "found", "not_found"),
    [
        ("2026-05-15", [date(2026, 5, 15), datetime(2026, 5, 15, 9)], [date(2026, 5, 14), None]),
        ("< 15 May", [date(2026, 5, 14)], [date(2026, 5, 15), None]),
        ("<= May 15", [date(2026, 5, 15)], [date(2026, 5, 16)]),
        ("> 5月15日", [date(2026, 5, 16)], [date(2026, 5, 15)]),
        ("12 Apr..11 May", [date(2026, 4, 12), date(2026, 5, 11)], [date(2026, 5, 12)]),
        (">10daysago", [date(2026, 5, 3)], [date(2026, 5, 2)]),
        ("< 3 weeks ago", [date(2026, 4, 20)], [date(2026, 4, 21)]),
        ("10天前", [date(2026, 5, 2)], [date(2026, 5, 3)]),
        ("2026-05", [date(2026, 5, 1), date(2026, 5, 31)], [date(2026, 6, 1)]),
        ("> 2026年5月", [date(2026, 6, 1)], [date(2026, 5, 31)]),
        ("May", [date(2026, 5, 31)], [date(2025, 5, 31)]),
        ("-", [None], [TODAY]),
    ],
)
def test_days_are_compared(typed: str, found: list[object], not_found: list[object]) -> None:
    test = date_test(typed, TODAY)
    assert test is not None
    assert all(map(test, found))
    assert not any(map(test, not_found))


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        ("before 15 May", "< 15 May"),
        ("after 2026-05-15", "> 2026-05-15"),
        ("since 10 days ago", ">= 10 days ago"),
        ("until 15 May", "<= 15 May"),
        ("between 1 May and 15 May", "1 May..15 May"),
        ("介于5月1日和5月15日之间", "1 May..15 May"),
        ("5月1日到5月15日", "1 May..15 May"),
        ("over 10 days ago", "< 10 days ago"),
        ("超过10天", "< 10 days ago"),
        ("last 7 days", "7 days ago..today"),
        ("近7天", "7 days ago..today"),
        ("早于5月15日", "< 15 May"),
        ("10天前", "10 days ago"),
        ("empty", "-"),
        ("非空", "!-"),
    ],
)
def test_days_are_asked_for_in_words_as_in_signs(words: str, signs: str) -> None:
    said, meant = date_test(words, TODAY), date_test(signs, TODAY)
    assert said is not None
    assert meant is not None
    days = [None, *(TODAY + timedelta(number) for number in range(-20, 20))]
    assert [said(day) for day in days] == [meant(day) for day in days]
    assert len({said(day) for day in days}) == 2


@pytest.mark.parametrize(
    ("words", "signs"),
    [("between 10 and 20", "10..20"), ("10到20", "10..20"), ("at least 15", ">= 15"), ("大于15", "> 15")],
)
def test_numbers_are_asked_for_in_words_as_in_signs(words: str, signs: str) -> None:
    said, meant = number_test(words), number_test(signs)
    assert said is not None
    assert meant is not None
    assert [said(number) for number in range(30)] == [meant(number) for number in range(30)]


def test_a_list_finds_any_of_the_ticked_words_and_empty_cells() -> None:
    test = choice_test(["key", None])
    assert test is not None
    assert test("key")
    assert test("")
    assert not test("regular")
    assert choice_test([]) is None


@pytest.mark.parametrize("kind", ["number", "date"])
@pytest.mark.parametrize("typed", ["abc", ">", ">= x", "1..y", "..", "31 Feb", "99999999999 days ago"])
def test_what_cannot_be_read_is_refused_with_a_sentence(kind: str, typed: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        typed_test(kind, typed, today=TODAY)  # type: ignore[arg-type]
    assert "to filter by" in str(refused.value)
    assert str(refused.value.hint).startswith("Write it like")


@pytest.mark.parametrize("kind", ["text", "number", "date"])
def test_nothing_typed_is_no_filter(kind: str) -> None:
    assert typed_test(kind, "  ", today=TODAY) is None  # type: ignore[arg-type]
    assert typed_test(kind, "!", today=TODAY) is None  # type: ignore[arg-type]


@given(numbers, numbers)
def test_less_equal_and_more_share_out_all_numbers(limit: int, value: int) -> None:
    passed = [test(value) for sign in "<=>" if (test := number_test(f"{sign} {limit}")) is not None]
    assert passed.count(True) == 1


@given(numbers, numbers, numbers)
def test_a_range_is_both_its_ends(low: int, high: int, value: int) -> None:
    test = number_test(f"{low}..{high}")
    assert test is not None
    assert test(value) == (low <= value <= high)


@given(st.sampled_from(["5", "> 5", "<= 5", "1..9", "-"]), st.none() | numbers)
def test_not_passes_exactly_what_the_filter_does_not(typed: str, value: int | None) -> None:
    plain, negated = number_test(typed), number_test(f"! {typed}")
    assert plain is not None
    assert negated is not None
    assert plain(value) != negated(value)


@given(days, days)
def test_iso_days_are_compared_as_days(limit: date, value: date) -> None:
    before, since = date_test(f"< {limit}", TODAY), date_test(f">= {limit}", TODAY)
    assert before is not None
    assert since is not None
    assert before(value) == (value < limit) != since(value)


@given(st.integers(0, 5_000))
def test_ages_count_from_today(count: int) -> None:
    test = date_test(f"{count} days ago", TODAY)
    assert test is not None
    assert test(TODAY - timedelta(count))


@given(st.text(max_size=12), st.sampled_from(["text", "number", "date"]))
def test_any_text_is_read_or_refused_and_a_test_never_raises(typed: str, kind: str) -> None:
    try:
        test = typed_test(kind, typed, today=TODAY)  # type: ignore[arg-type]
    except InvalidValue:
        return
    for value in (None, "", "x", 3, 2.5, True, TODAY, (), ("a",)):
        if test is not None:
            assert test(value) in (True, False)


@pytest.mark.parametrize("typed", [">=150", "<= 15 May", "10..20", "-", "! 5"])
def test_a_filter_shown_prettily_is_still_the_same_filter(typed: str) -> None:
    assert written(written(typed)) == written(typed)
    plain, pretty = date_test("<= 15 May", TODAY), date_test(written("<= 15 May"), TODAY)
    assert plain is not None
    assert pretty is not None
    assert plain(date(2026, 5, 15)) is pretty(date(2026, 5, 15)) is True
