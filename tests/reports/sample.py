"""A client's April as in the product's example, and months that are hard to set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from desktop.domain.comparison import Comparison, Side, compare
from desktop.domain.effect import Keyword, KeywordSnapshot
from desktop.domain.estimate import Scale, read_estimate
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport, ReportedClient, ReportingAgency, ReportingRep, monthly_report
from desktop.domain.totals import DayFigures

APRIL = Month(2026, 4)
SCALES = {
    "keywords": Scale.NUMBER,
    "keyword_rank": Scale.RANK,
    "visits_a_day": Scale.PER_DAY,
    "spend_a_month": Scale.MONEY,
    "inquiry_phone": Scale.PER_DAY,
    "satisfaction": Scale.SCORE,
}
RILAND = {
    "keywords": ("16", "38"),
    "keyword_rank": ("最后", "首页"),
    "visits_a_day": ("5次左右", "25到60次"),
    "spend_a_month": ("200以内", "1200左右"),
    "inquiry_phone": ("没电话", "每天几乎都有电话"),
    "satisfaction": ("不满意", "很满意"),
}
VISITS = [
    36,
    46,
    53,
    37,
    34,
    26,
    47,
    42,
    34,
    39,
    40,
    33,
    41,
    36,
    43,
    39,
    43,
    36,
    25,
    43,
    32,
    37,
    34,
    52,
    37,
    35,
    38,
    33,
    41,
    46,
]
CALLS = [1, 1, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 1, 2, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 1, 1, 1]
FORMS = {11: 1, 18: 1, 20: 1}
MESSAGES = {25: 1, 29: 1}


def april() -> Iterator[DayFigures]:
    for day in APRIL.span:
        number = day.day
        yield DayFigures(
            day=day,
            visits=VISITS[number - 1],
            spend=3800 + 13 * number,
            clicks=20 + number % 7,
            impressions=900 + 31 * (number % 11),
            inquiries_phone=CALLS[number - 1],
            inquiries_form=FORMS.get(number, 0),
            inquiries_message=MESSAGES.get(number, 0),
            bounce_rate=4000 + 10 * number,
            average_duration=120 + number,
        )


def month_of(month: Month, visits: int, spend: int, calls_every: int) -> Iterator[DayFigures]:
    for day in month.span:
        calls = int(day.day % calls_every == 0)
        yield DayFigures(
            day=day, visits=visits + day.day % 5, spend=spend, inquiries_phone=calls, clicks=15, impressions=800
        )


def comparison(words: dict[str, tuple[str, str]] | None = None) -> Comparison:
    def sides(number: int, as_of: date) -> dict[str, Side]:
        return {
            name: Side(read_estimate(texts[number], SCALES[name]), "told", as_of=as_of)
            for name, texts in (words or RILAND).items()
        }

    return compare(
        sides(0, date(2025, 10, 20)), sides(1, date(2026, 4, 30)), after_span=APRIL.span, today=date(2026, 5, 6)
    )


def keywords(number: int) -> tuple[Keyword, ...]:
    return tuple(
        Keyword(
            word=f"逆变焊机 {index}" if index % 3 else f"inverter welding machine wholesale manufacturer {index}",
            group="焊机",
            rank=index % 12 + 1,
            quality=index % 10 + 1,
            impressions=1000 + index,
            clicks=40 - index % 40,
            spend=5000 + 100 * index,
        )
        for index in range(number)
    )


def riland(**about: Any) -> MonthlyReport:
    """The client of the mock-up."""
    given: dict[str, Any] = {
        "agency": ReportingAgency("示例搜索营销代理有限公司", "苏州市示例路 100 号", "0512-0000 0100"),
        "client": ReportedClient("C-00004", "瑞岚焊割设备", "riland", "逆变焊割设备"),
        "rep": ReportingRep("周甲", "0512-0000 0101"),
        "month": APRIL,
        "issued_on": date(2026, 5, 6),
        "figures": [*april(), *month_of(APRIL.previous, 31, 3530, 2), *month_of(APRIL.same_last_year, 12, 2000, 4)],
        "comparison": comparison(),
        "keywords": keywords(38),
        "snapshots": {
            APRIL: KeywordSnapshot(number=38, first_page=28),
            APRIL.previous: KeywordSnapshot(number=36, first_page=25),
        },
        "holidays": {date(2026, 4, day): "清明" for day in (4, 5, 6)},
        "done": ["回访4次", "新增3个首页关键词", "修正2条着陆页链接", "按贵司要求暂停“焊条”。"],
        "next": ["新增4个逆变切割机关键词", "5月20日前给出报价", "5月19日再次回访"],
        "sources": [Phrase("ad platform"), Phrase("site statistics")],
    }
    return monthly_report(**(given | about))
