"""Rough figures, read from what people write."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.estimate import Estimate, Scale, exact, read_estimate, steps_of
from desktop.domain.numerals import number

Bounds = tuple[str | None, str | None]

A_DAY: dict[str, Bounds] = {
    "5次左右": ("4", "6"),
    "20次左右": ("16", "24"),
    "25到60次": ("25", "60"),
    "一星期一个电话": ("0.142857", "0.142857"),
    "一天一个电话": ("1", "1"),
    "没电话": ("0", "0"),
    "每天几乎都有电话": ("0.7", "1"),
    "几乎每天都有电话": ("0.7", "1"),
    "a call almost every day": ("0.7", "1"),
    "几乎没有": ("0", "0.1"),
    "很少有电话": ("0", "0.1"),
    "hardly any calls": ("0", "0.1"),
    "偶尔有电话": ("0.033333", "0.3"),
    "每天都有电话": ("1", None),
    "no calls": ("0", "0"),
    "没有": ("0", "0"),
    "none": ("0", "0"),
    "0": ("0", "0"),
    "300左右": ("240", "360"),
    "大约300": ("240", "360"),
    "about 300": ("240", "360"),
    "~300": ("240", "360"),
    "approx. 300 visits a day": ("240", "360"),
    "３００左右": ("240", "360"),
    "近300次": ("240", "300"),
    "200以内": ("0", "200"),
    "不到10次": ("0", "10"),
    "under 200": ("0", "200"),
    "less than 10 a day": ("0", "10"),
    "≤5": ("0", "5"),
    "2000以上": ("2000", None),
    "超过100": ("100", None),
    "at least 3": ("3", None),
    "over 40 visits": ("40", None),
    "100+": ("100", None),
    "25–60": ("25", "60"),
    "25~60": ("25", "60"),
    "25至60": ("25", "60"),
    "between 25 and 60": ("25", "60"),
    "one a day": ("1", "1"),
    "twice a week": ("0.285714", "0.285714"),
    "three times a month": ("0.1", "0.1"),
    "2 to 3 per week": ("0.285714", "0.428571"),
    "one call every other day": ("0.5", "0.5"),
    "每两天一个电话": ("0.5", "0.5"),
    "一周两三次": ("0.285714", "0.428571"),
    "每月10个左右": ("0.266667", "0.4"),
    "日均300": ("300", "300"),
    "1,200/天": ("1200", "1200"),
    "十几个": ("11", "19"),
    "二十多次": ("20", "30"),
    "300多": ("300", "400"),
    "三百二十次": ("320", "320"),
    "twenty-five a day": ("25", "25"),
    "a few": ("2", "5"),
    "1.2k": ("1200", "1200"),
}
MONEY: dict[str, Bounds] = {
    "600左右": ("480", "720"),
    "1200左右": ("960", "1440"),
    "200以内": ("0", "200"),
    "1.2万": ("12000", "12000"),
    "两千": ("2000", "2000"),
    "¥1,500": ("1500", "1500"),
    "800元": ("800", "800"),
    "每月600左右": ("480", "720"),
    "about 600 a month": ("480", "720"),
}
RANK: dict[str, Bounds] = {
    "不排名": ("0", "0"),
    "最后": ("1", "1"),
    "第二页": ("2", "2"),
    "前10位": ("3", "3"),
    "首页": ("3", "3"),
    "first page": ("3", "3"),
    "top 10": ("3", "3"),
    "前5位": ("4", "4"),
    "前五名": ("4", "4"),
    "第一名": ("5", "5"),
    "重视排名": ("2", "5"),
}
OTHER: dict[tuple[Scale, str], Bounds] = {
    (Scale.RATIO, "4:1"): ("0.8", "0.8"),
    (Scale.RATIO, "1：4"): ("0.2", "0.2"),
    (Scale.RATIO, "26 : 12"): ("0.684211", "0.684211"),
    (Scale.RATIO, "差:好 4:1"): ("0.2", "0.2"),
    (Scale.RATIO, "poor:good 4:1"): ("0.2", "0.2"),
    (Scale.RATIO, "80%"): ("0.8", "0.8"),
    (Scale.TREND, "没变化"): ("0", "0"),
    (Scale.TREND, "上升不明显"): ("1", "1"),
    (Scale.TREND, "明显上升"): ("2", "2"),
    (Scale.TREND, "clearly rising"): ("2", "2"),
    (Scale.ATTENTION, "不关注"): ("0", "0"),
    (Scale.ATTENTION, "关注"): ("2", "2"),
    (Scale.ATTENTION, "doesn't follow"): ("0", "0"),
    (Scale.SCORE, "不满意"): ("2", "2"),
    (Scale.SCORE, "很满意"): ("5", "5"),
    (Scale.SCORE, "Very satisfied."): ("5", "5"),
    (Scale.SCORE, "4/5"): ("4", "4"),
    (Scale.SCORE, "3-4"): ("3", "4"),
}
READINGS = [
    *((Scale.PER_DAY, text, bounds) for text, bounds in A_DAY.items()),
    *((Scale.MONEY, text, bounds) for text, bounds in MONEY.items()),
    *((Scale.RANK, text, bounds) for text, bounds in RANK.items()),
    *((scale, text, bounds) for (scale, text), bounds in OTHER.items()),
]


@pytest.mark.parametrize(("scale", "text", "bounds"), READINGS)
def test_what_people_write_is_read(scale: Scale, text: str, bounds: Bounds) -> None:
    estimate = read_estimate(text, scale)
    low, high = (None if bound is None else Decimal(bound) for bound in bounds)
    assert (estimate.low, estimate.high) == (low, high)
    assert estimate.text == text
    assert estimate.is_read


@pytest.mark.parametrize(
    ("scale", "text"),
    [
        (Scale.PER_DAY, ""),
        (Scale.PER_DAY, "不知道"),
        (Scale.PER_DAY, "ask Mr Wang"),
        (Scale.PER_DAY, "60到25"),
        (Scale.PER_DAY, "-5"),
        (Scale.PER_DAY, "半天一个"),
        (Scale.PER_DAY, "5 or 6 or 7"),
        (Scale.PER_DAY, "二三四"),
        (Scale.PER_DAY, "9" * 30),
        (Scale.MONEY, "每天50"),
        (Scale.NUMBER, "5 a day"),
        (Scale.NUMBER, "12 May"),
        (Scale.RATIO, "0:0"),
        (Scale.RATIO, "120%"),
        (Scale.RANK, "20"),
        (Scale.SCORE, "9"),
        (Scale.TREND, "purple"),
        (Scale.ATTENTION, "3"),
    ],
)
def test_what_cannot_be_read_stays_text_and_is_not_guessed(scale: Scale, text: str) -> None:
    estimate = read_estimate(text, scale)
    assert (estimate.low, estimate.high, estimate.text, estimate.is_read) == (None, None, text, False)
    assert estimate.reading is None


@pytest.mark.parametrize(
    ("text", "scale", "said"),
    [
        ("5次左右", Scale.PER_DAY, "4 to 6"),
        ("2000以上", Scale.MONEY, "2000 or more"),
        ("没电话", Scale.PER_DAY, "0"),
        ("首页", Scale.RANK, "first page"),
        ("重视排名", Scale.RANK, "later pages to first"),
        ("不满意", Scale.SCORE, "2 of 5"),
        ("4:1", Scale.RATIO, "80 % good"),
    ],
)
def test_the_reading_is_said_in_words(text: str, scale: Scale, said: str) -> None:
    assert str(read_estimate(text, scale).reading) == said


def test_a_reading_of_a_vague_word_is_approximate_and_a_given_range_is_not() -> None:
    assert read_estimate("about 5", Scale.PER_DAY).approximate
    assert not read_estimate("25到60次", Scale.PER_DAY).approximate
    assert not read_estimate("about 5", Scale.PER_DAY).is_exact
    assert read_estimate("5", Scale.PER_DAY).is_exact


def test_a_measured_figure_is_exact() -> None:
    assert exact(38, Scale.NUMBER) == Estimate("", Scale.NUMBER, Decimal(38), Decimal(38))


def test_bounds_cannot_be_turned_round() -> None:
    with pytest.raises(ValueError, match="above the upper bound"):
        Estimate("", Scale.NUMBER, Decimal(2), Decimal(1))


PIECES = [
    "一",
    "两",
    "三",
    "十",
    "百",
    "万",
    "5",
    "12",
    "1.5",
    "到",
    "-",
    "~",
    "左右",
    "以内",
    "以上",
    "多",
    "几",
    "一天",
    "每周",
]
PIECES += [
    "个",
    "次",
    "电话",
    "about ",
    "under ",
    " a day",
    "every ",
    "twice ",
    "a ",
    "half",
    "前",
    "位",
    ":",
    "%",
    " ",
    "/",
]
texts = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES), max_size=7).map("".join))


@given(texts, st.sampled_from(Scale))
@example("一百零", Scale.NUMBER)
@example("²", Scale.NUMBER)
@example("1:٣", Scale.RATIO)
def test_any_text_is_kept_and_its_bounds_are_in_order(text: str, scale: Scale) -> None:
    estimate = read_estimate(text, scale)
    assert estimate.text == text
    assert estimate.scale is scale
    if estimate.low is not None and estimate.high is not None:
        assert estimate.low <= estimate.high
    steps = steps_of(scale)
    for bound in (estimate.low, estimate.high):
        if bound is not None and steps is not None:
            assert min(steps.labels) <= bound <= max(steps.labels)
        elif bound is not None:
            assert bound >= 0
    assert (str(estimate.reading) != "") == estimate.is_read or estimate.reading is None


@given(st.integers(1, 10**9))
def test_about_n_is_n_give_or_take_a_fifth(count: int) -> None:
    for text in (f"{count}左右", f"约{count}", f"about {count}", f"around {count:,}", f"~{count}"):
        estimate = read_estimate(text, Scale.NUMBER)
        assert (estimate.low, estimate.high) == (Decimal(count) * 4 / 5, Decimal(count) * 6 / 5)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.sampled_from(["到", "至", "-", "–", "~", " to ", "～"]))
def test_a_range_upwards_is_read_and_one_downwards_is_not(first: int, second: int, sign: str) -> None:
    estimate = read_estimate(f"{first}{sign}{second}", Scale.NUMBER)
    if first <= second:
        assert (estimate.low, estimate.high) == (first, second)
    else:
        assert not estimate.is_read


def spelled(value: int) -> str:
    """A number below 100,000,000 in Chinese numerals."""
    if value >= 10_000:
        rest = value % 10_000
        zero = "零" if 0 < rest < 1_000 else ""
        return spelled(value // 10_000) + "万" + (zero + spelled(rest) if rest else "")
    text, gap = "", False
    for unit, sign in ((1_000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + sign
        gap = not digit
    return text or "零"


@given(st.integers(0, 99_999_999))
def test_chinese_numerals_are_read(value: int) -> None:
    assert number(spelled(value)) == value
