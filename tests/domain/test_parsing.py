"""Numbers, money, shares, durations and days as they are written in files and typed by people."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.parsing import (
    guess_order,
    is_missing,
    parse_cents,
    parse_day,
    parse_number,
    parse_per_cent,
    parse_seconds,
    parse_whole,
)

TODAY = date(2026, 11, 2)  # a Monday
DAYS = st.dates(date(1980, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["", "  ", "\u3000", "--", " --", "-", "–", "—", "－", "N/A", "n/a", "无", "空", '=""', "\ufeff", "/", None],
)
def test_what_says_nothing_is_missing(text: str | None) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("value", [0, "0", "0.00%", False, "无线电", "-1", date(2026, 1, 1)])
def test_zero_and_values_are_not_missing(value: object) -> None:
    assert not is_missing(value)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1500", "1500"), ("1,500", "1500"), ("25,881", "25881"), ("1,234,567.5", "1234567.5"), ("800元", "800"),
        ("1,000元", "1000"), ("¥1,200", "1200"), ("￥1,200", "1200"), ("1.2万", "12000"), ("1.2 万元", "12000"),
        ("3千", "3000"), ("2亿", "200000000"), ("１２３４", "1234"), ("(12)", "-12"), ("（12.50）", "-12.5"),
        ("-7", "-7"), ("−7", "-7"), ("+3", "3"), ("¥-5", "-5"), ("-¥5", "-5"), ("1 234,5", "1234.5"),
        ("1\u00a0234", "1234"), ("1.234,50", "1234.5"), ("$ 0", "0"), ("CNY 12.5", "12.5"), ("12.5 USD", "12.5"),
        ('="17"', "17"), (" 28 个", "28"), (".5", "0.5"), ("5.", "5"), ("人民币 900 元整", "900"),
    ],
)  # fmt: skip
def test_a_number_is_read_however_it_is_written(text: str, number: str) -> None:
    assert parse_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "value",
    [
        "", "1,5", "12,34", "1,2345", "12%", "1-2", "10~20", "300左右", "1e5", "6.22E+18", "NaN", "inf", "1_000",
        "一百",
        "--5", "(-5)", "12-", "5 apples", "1.2.3", "#REF!", "9" * 400, True, float("nan"), float("inf"),
        date(2026, 1, 1),
        None, "１２,３", 10**30, "1\n2",
    ],
)  # fmt: skip
def test_a_number_is_never_guessed(value: object) -> None:
    with pytest.raises(InvalidValue):
        parse_number(value)


def test_money_is_whole_cents() -> None:
    assert parse_cents("61.71") == 6171
    assert parse_cents("1.2万") == 1_200_000
    assert parse_cents(122.71000000000001) == 12271
    assert parse_cents("0.005") == 1
    assert parse_cents(1500.0) == 150_000


def test_a_whole_number_has_no_decimals() -> None:
    assert parse_whole("2,146") == 2146
    assert parse_whole(96.0) == 96
    assert parse_whole("5.00") == 5
    with pytest.raises(InvalidValue, match="whole number"):
        parse_whole("5.5")


def test_a_share_is_a_fraction() -> None:
    assert parse_per_cent("1.44%") == Decimal("0.0144")
    assert parse_per_cent("100 %") == 1
    assert parse_per_cent("40.53％") == Decimal("0.4053")
    assert parse_per_cent(0.25) == Decimal("0.25")
    assert parse_per_cent("40.53", bare_is_per_cent=True) == Decimal("0.4053")
    for text in ("< 10%", "> 90%", "40.53", "%", ""):
        with pytest.raises(InvalidValue):
            parse_per_cent(text)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("00:02:16", "136"), ("2:16", "136"), ("136", "136"), ("34.9", "34.9"), ("00:10:55", "655"), ("2分16秒", "136"),
        ("1h 2m 3s", "3723"), ("45秒", "45"), (136, "136"), (34.91581342434585, "34.91581342434585"),
        (timedelta(minutes=2, seconds=16), "136"), (time(0, 2, 16), "136"), ("100:00:01", "360001"),
    ],
)  # fmt: skip
def test_a_duration_is_read_as_seconds(value: object, seconds: str) -> None:
    assert parse_seconds(value) == Decimal(seconds)


@pytest.mark.parametrize("value", ["", "-5", "00:02:99", "two minutes", datetime(2026, 1, 1), timedelta(seconds=-1)])
def test_a_duration_is_never_guessed(value: object) -> None:
    with pytest.raises(InvalidValue, match="duration"):
        parse_seconds(value)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025年3月4日", (2025, 3, 4)), ("2025.3.4", (2025, 3, 4)), ("2025/3/4", (2025, 3, 4)),
        ("20250304", (2025, 3, 4)),
        ("2025-03-04", (2025, 3, 4)), ("25年3月4日", (2025, 3, 4)), ('="2026-09-22"', (2026, 9, 22)),
        ("9/14/2014", (2014, 9, 14)), ("14/9/2014", (2014, 9, 14)), ("5/5/2024", (2024, 5, 5)),
        ("04 Aug 2023", (2023, 8, 4)), ("Aug 4, 2023", (2023, 8, 4)), ("August 4th, 2023", (2023, 8, 4)),
        ("04-Aug-2023", (2023, 8, 4)), ("September 1, 2026", (2026, 9, 1)), ("2026-09-22 14:02:33", (2026, 9, 22)),
        ("2026-09-22T14:02", (2026, 9, 22)), ("2026年9月22日 14:02", (2026, 9, 22)),
        ("2026/11/02 星期一", (2026, 11, 2)),
        ("２０２５年３月４日", (2025, 3, 4)), (" 2025. 3. 4 ", (2025, 3, 4)), (45720, (2025, 3, 4)),
        (45720.75, (2025, 3, 4)),
        (20250304, (2025, 3, 4)), (20250304.0, (2025, 3, 4)), (datetime(2025, 3, 4, 12), (2025, 3, 4)),
        (date(2025, 3, 4), (2025, 3, 4)),
        ("11/2", (2026, 11, 2)), ("11/3", (2025, 11, 3)), ("9/24", (2026, 9, 24)), ("12/5", (2025, 12, 5)),
        ("12月5日", (2025, 12, 5)), ("2/29", (2024, 2, 29)), ("4 Aug", (2026, 8, 4)), ("Dec 24", (2025, 12, 24)),
        ("今天", (2026, 11, 2)), ("明天", (2026, 11, 3)), ("大后天", (2026, 11, 5)), ("tomorrow", (2026, 11, 3)),
        ("周二", (2026, 11, 3)), ("周一", (2026, 11, 9)), ("下周二", (2026, 11, 10)), ("本周五", (2026, 11, 6)),
        ("上周五", (2026, 10, 30)), ("下下周一", (2026, 11, 16)), ("tue", (2026, 11, 3)), ("next tue", (2026, 11, 10)),
        ("Monday", (2026, 11, 9)), ("+3", (2026, 11, 5)), ("-1", (2026, 11, 1)), ("+2w", (2026, 11, 16)),
        ("3天后", (2026, 11, 5)), ("两天后", None), ("3月", None),
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(value: object, day: tuple[int, int, int] | None) -> None:
    if day is None:
        with pytest.raises(InvalidValue):
            parse_day(value, TODAY)
    else:
        assert parse_day(value, TODAY) == date(*day)


@pytest.mark.parametrize(
    "value",
    [
        "", "3/4/2025", "04/05/06", "9/14/14", "2025-13-01", "2025-02-30", "31/11", "20251301", "45720", "3.4", "12.5",
        "2026/11/02 星期二", "soon", "may", "abc 4, 2023", "1 Foo 2023", "0001-01-01", 5, 300, -1, 1e300, float("nan"),
        True, time(1, 2), timedelta(1), None, "2025年3月", "2025-3-4-5", Decimal("NaN"),
    ],
)  # fmt: skip
def test_a_day_is_never_guessed(value: object) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse_day(value, TODAY)
    assert str(refused.value.hint)


def test_a_day_with_the_year_last_follows_the_order_of_its_column() -> None:
    assert parse_day("3/4/2025", order="mdy") == date(2025, 3, 4)
    assert parse_day("3/4/2025", order="dmy") == date(2025, 4, 3)
    assert parse_day("3.4.25", order="dmy") == date(2025, 4, 3)
    assert parse_day("5/12", TODAY, "dmy") == date(2025, 12, 5)
    with pytest.raises(InvalidValue):
        parse_day("9/14/2014", order="dmy")


def test_a_day_without_its_year_can_be_meant_for_the_future() -> None:
    assert parse_day("12/5", TODAY, without_year="future") == date(2026, 12, 5)
    assert parse_day("11/2", TODAY, without_year="future") == TODAY
    assert parse_day("11/1", TODAY, without_year="future") == date(2027, 11, 1)
    assert parse_day("2月29日", TODAY, without_year="future") == date(2028, 2, 29)


def test_the_order_is_found_from_a_column() -> None:
    assert guess_order(["1/2/2014", "9/14/2014"]) == "mdy"
    assert guess_order(["1/2/2014", "14/9/2014"]) == "dmy"
    assert guess_order(["14/9/2014", "9/14/2014"]) is None
    assert guess_order(["1/2/2014", "2014-09-14", None, 5]) is None


@given(DAYS)
def test_a_day_written_in_any_full_form_is_that_day(day: date) -> None:
    year, month, number = day.year, day.month, day.day
    forms = [
        day.isoformat(), f"{year}年{month}月{number}日", f"{year}.{month}.{number}", f"{year}/{month}/{number}",
        f"{day:%Y%m%d}", f'="{day}"', f"{day:%d %b %Y}", f"{day:%B} {number}, {year}", f"{day} 23:59:59",
    ]  # fmt: skip
    assert {parse_day(form) for form in forms} == {day}
    assert parse_day(f"{month}/{number}/{year}", order="mdy") == day
    assert parse_day(f"{number}/{month}/{year}", order="dmy") == day
    assert parse_day((day - date(1899, 12, 30)).days) == day


@given(DAYS, DAYS)
def test_a_day_without_its_year_lies_on_the_wanted_side_of_today(day: date, today: date) -> None:
    text = f"{day.month}/{day.day}"
    past = parse_day(text, today)
    future = parse_day(text, today, without_year="future")
    assert past <= today <= future
    assert {(past.month, past.day), (future.month, future.day)} == {(day.month, day.day)}


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2))
def test_a_number_survives_being_written(number: Decimal) -> None:
    for text in (f"{number}", f"{number:,}", f"¥{number:,}", f"{number:,}元", f"{number}".translate(FULL_WIDTH)):
        assert parse_number(text) == number
    assert parse_cents(str(number)) == number * 100
    if number < 0:
        assert parse_number(f"({-number:,})") == number


FULL_WIDTH = {ord(digit): 0xFF10 + int(digit) for digit in "0123456789"}


@given(st.integers(0, 359_999))
def test_a_duration_survives_being_written(seconds: int) -> None:
    hours, minutes = seconds // 3600, seconds // 60 % 60
    assert parse_seconds(f"{hours:02}:{minutes:02}:{seconds % 60:02}") == seconds
    assert parse_seconds(str(seconds)) == seconds


@given(st.one_of(st.text(), st.floats(), st.integers(), st.decimals(), st.booleans(), st.none()))
def test_anything_is_read_or_refused_as_invalid(value: object) -> None:
    for parse in (parse_day, parse_number, parse_cents, parse_whole, parse_per_cent, parse_seconds):
        with suppress(InvalidValue):
            assert parse(value) is not None
    is_missing(value)
