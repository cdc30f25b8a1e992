"""Papers of the house with what is hard to set: long names, markup, letters of other scripts, full days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from desktop.domain.paper import (
    CallLine,
    CallSheet,
    Issuer,
    LastCall,
    Mark,
    MonthSheet,
    PaperDay,
    PaperEntry,
    Person,
    WeekSheet,
)
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase

DAY = date(2026, 11, 20)
ISSUER = Issuer("示例搜索营销代理有限公司", ("周甲",), DAY)
HOSTILE = (
    "<b>A & B</b><script>alert(1)</script>",
    "شركة المثال للتجارة",
    "📞 Emoji Trading 🚀",
    "=1+1",
    "苏州工业园区" * 60,
    "W" * 300,
)


def line(number: int, **about: Any) -> CallLine:
    """A client to call, known by its number."""
    given: dict[str, Any] = {
        "client": f"Client No{number}",
        "code": f"C-{number:05}",
        "username": f"user{number}",
        "level": "key" if number % 3 == 0 else "regular",
        "mark": Mark.CADENCE,
        "reason": Phrase("Weekly call"),
        "people": (
            Person(f"周{number}", "owner", True, (f"138-{number:04}-0001", f"0512-{number:04}"), "上午"),
            Person("前台", "front_desk", False, (f"0512-{number:04}-9",)),
        ),
        "last": LastCall(date(2026, 11, 6), "reached", f"Talked about offer {number}.", "周甲"),
        "open": (f"Promise {number}",),
        "satisfaction": 4,
    }
    return CallLine(**(given | about))


def call_sheet(lines: Sequence[CallLine]) -> CallSheet:
    return CallSheet(ISSUER, DAY, tuple(lines))


def day(on: date, number: int = 0, **about: Any) -> PaperDay:
    entries = tuple(PaperEntry(f"Entry{on.day}x{place}", Mark.CADENCE, about="why") for place in range(number))
    given: dict[str, Any] = {"working": on.weekday() < 5, "entries": entries, "callbacks": number, "capacity": 12}
    return PaperDay(on, **(given | about))


def month_sheet(**days: PaperDay) -> MonthSheet:
    """August 2026, which touches six weeks; ``d5`` gives the fifth."""
    first = date(2026, 7, 27)
    shown = (first + timedelta(number) for number in range(42))
    return MonthSheet(
        ISSUER,
        Month(2026, 8),
        tuple(days.get(f"d{on.day}", day(on)) if on.month == 8 else day(on) for on in shown),
    )


def week_sheet(**days: PaperDay) -> WeekSheet:
    """The week of Monday 16 November 2026; ``d18`` gives the Wednesday."""
    shown = (date(2026, 11, 16) + timedelta(number) for number in range(7))
    return WeekSheet(ISSUER, tuple(days.get(f"d{on.day}", day(on)) for on in shown))


def every_mark() -> tuple[PaperEntry, ...]:
    return tuple(PaperEntry(f"{mark.value} 客户", mark, time(9, 5) if mark is Mark.PROMISED else None) for mark in Mark)
