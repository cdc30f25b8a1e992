"""Reads days as people and programs write them: ``2025年3月4日``, ``11/2``, ``04 Aug 2023``, ``下周二``, ``+3``.

Nothing is guessed: ``3/4/2025`` is a day only when the caller knows the order of day and month (``guess_order`` finds
it from a whole column).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Literal

from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.written_text import shown, tidy

Order = Literal["mdy", "dmy"]
"""Which comes first where the year stands last: the month (American) or the day."""

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAYS_ZH = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_NAMED_DAYS = {
    "today": 0, "tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "今天": 0, "今日": 0, "明天": 1, "明日": 1,
    "后天": 2, "大后天": 3, "昨天": -1, "昨日": -1, "前天": -2,
}  # fmt: skip
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_FIRST, _EXCEL_LAST = 29_221, 73_415  # 1980 to 2100: a smaller or larger number is hardly a day

_TIME = re.compile(
    r"(?:[T ]|(?<=日))\s*(?:上午|下午|晚上|中午)?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AaPp][Mm])?(?:Z|[+-]\d\d:?\d\d)?"
)
_CLOCK = re.compile(r"(上午|下午|晚上|中午)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s?([AaPp][Mm])?")
_AFTERNOON = frozenset({"下午", "晚上", "中午", "pm"})
_SECONDS_A_DAY = 86_400
_WEEKDAY_SUFFIX = re.compile(r"[\s,]*\(?(?:星期|周|礼拜)([一二三四五六日天])\)?")
_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?", re.ASCII)
_SHORT_YEAR_FIRST = re.compile(r"(\d{2})年(\d{1,2})月(\d{1,2})[日号]?", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})", re.ASCII)
_NO_YEAR = re.compile(r"(\d{1,2})\s*(?:[-/]|月)\s*(\d{1,2})\s*[日号]?", re.ASCII)
_DAY_MONTH_NAME = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*([a-z]{3,9})\.?(?:[\s\-/.,]*(\d{4}))?", re.ASCII)
_MONTH_NAME_DAY = re.compile(r"([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s\-/.,]+(\d{4}))?", re.ASCII)
_SHIFT = re.compile(r"([+-])\s*(\d{1,4})\s*(d|days?|天|w|weeks?|周|星期)?", re.ASCII)
_LATER = re.compile(r"(\d{1,4})\s*(天|周|星期)(?:之?后|以后)", re.ASCII)
_WEEKDAY_ZH = re.compile(r"(下下|下|本|这|上)?个?(?:星期|周|礼拜)([一二三四五六日天])")
_WEEKDAY_EN = re.compile(r"(next |this |last )?([a-z]{3,9})")
_WEEK_WORDS = {"下下": 2, "下": 1, "next ": 1, "本": 0, "这": 0, "this ": 0, "上": -1, "last ": -1}


def parse_day(
    value: object,
    today: date | None = None,
    order: Order | None = None,
    *,
    without_year: Literal["past", "future"] = "past",
) -> date:
    """The day that a text, a spreadsheet's serial number or a date stands for.

    ``today`` (default: the computer's) is what ``明天``, ``+3`` or a weekday counts from; a bare weekday is
    the next one after it. A day written without its year, as ``11/2`` (month first unless ``order`` is ``dmy``), is
    the latest one not after ``today``, or with ``without_year="future"`` the first one not before.
    Raises ``InvalidValue``.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _day_of_text(value, today, order, without_year)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return _day_of_number(value)
    raise _not_a_day(value)


def guess_order(texts: Iterable[object]) -> Order | None:
    """The order that the days of a column with the year last must have, or ``None`` if they leave it open.

    One day above 12 decides (``9/14/2014`` is American); a column that holds both is left open.
    """
    found: set[Order] = set()
    for text in texts:
        if not isinstance(text, str):
            continue
        parts = _YEAR_LAST.match(tidy(text))
        if parts is None:
            continue
        first, second = int(parts[1]), int(parts[3])
        if first <= 12 < second:
            found.add("mdy")
        elif second <= 12 < first:
            found.add("dmy")
        if len(found) == 2:
            return None
    return found.pop() if found else None


def clock_in(value: object) -> time:
    """The time of day that stands beside a day, as in ``2026/8/31 下午2:30``; midnight where none does.

    Raises ``InvalidValue`` for a time that no clock shows.
    """
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        seconds = round(float(value) % 1 * _SECONDS_A_DAY) % _SECONDS_A_DAY
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
    found = _CLOCK.search(tidy(value)) if isinstance(value, str) else None
    if found is None:
        return time()
    hour = int(found[2])
    is_afternoon = (found[1] or (found[5] or "").lower()) in _AFTERNOON
    if is_afternoon and hour < 12 and not (found[1] == "中午" and hour == 11):
        hour += 12
    elif hour == 12 and (found[1] == "上午" or (found[5] or "").lower() == "am"):
        hour = 0
    try:
        return time(hour, int(found[3]), int(found[4] or 0))
    except ValueError:
        raise InvalidValue(
            Phrase("“{text}” is not a time of day.", text=shown(value)), Phrase("Write it like 2026-08-31 14:30.")
        ) from None


def _day_of_number(value: float | Decimal) -> date:
    if not Decimal(value).is_finite():
        raise _not_a_day(value)
    if value == int(value) and 19_000_101 <= value <= 21_991_231:
        return _day_of_digits(str(int(value)), value)
    if _EXCEL_FIRST <= value <= _EXCEL_LAST:
        return _EXCEL_EPOCH + timedelta(int(value))
    raise _not_a_day(value)


def _day_of_digits(digits: str, value: object) -> date:
    return _day(value, int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _day_of_text(text: str, today: date | None, order: Order | None, without_year: Literal["past", "future"]) -> date:
    plain = tidy(text).lower()
    if len(plain) == 8 and plain.isascii() and plain.isdigit():
        return _day_of_digits(plain, text)
    if found := _day_from_today(plain, today):
        return found
    plain = _TIME.sub("", plain.upper()).lower().strip() if ":" in plain else plain
    weekday = _WEEKDAY_SUFFIX.search(plain)
    if weekday is not None and weekday.end() == len(plain):
        plain = plain[: weekday.start()]
    day = _calendar_day(plain, text, today, order, without_year)
    if weekday is not None and day.weekday() != _WEEKDAYS_ZH[weekday[1]]:
        raise InvalidValue(Phrase("“{text}” is not on that day of the week.", text=shown(text)), _how_to_write())
    return day


def _calendar_day(
    plain: str, text: str, today: date | None, order: Order | None, without_year: Literal["past", "future"]
) -> date:
    if parts := _YEAR_FIRST.fullmatch(plain):
        return _day(text, int(parts[1]), int(parts[3]), int(parts[4]))
    if parts := _SHORT_YEAR_FIRST.fullmatch(plain):
        return _day(text, 2000 + int(parts[1]), int(parts[2]), int(parts[3]))
    if parts := _YEAR_LAST.fullmatch(plain):
        return _year_last(text, int(parts[1]), int(parts[3]), parts[4], order)
    if parts := _NO_YEAR.fullmatch(plain):
        first, second = int(parts[1]), int(parts[2])
        month, day = (second, first) if order == "dmy" and "月" not in plain else (first, second)
        return _nearest(text, month, day, today, without_year)
    for pattern, month_at, day_at in ((_DAY_MONTH_NAME, 2, 1), (_MONTH_NAME_DAY, 1, 2)):
        if (parts := pattern.fullmatch(plain)) and (named := _month_number(parts[month_at])):
            if parts[3]:
                return _day(text, int(parts[3]), named, int(parts[day_at]))
            return _nearest(text, named, int(parts[day_at]), today, without_year)
    raise _not_a_day(text)


def _year_last(text: str, first: int, second: int, year: str, order: Order | None) -> date:
    if order is None and len(year) == 4 and (first > 12 or second > 12 or first == second):
        order = "dmy" if first > 12 else "mdy"
    if order is None:
        raise InvalidValue(
            Phrase("“{text}” may be read with the day or the month first.", text=shown(text)), _how_to_write()
        )
    # A two-digit year is of this century: no agency has older figures.
    full_year = int(year) if len(year) == 4 else 2000 + int(year)
    month, day = (first, second) if order == "mdy" else (second, first)
    return _day(text, full_year, month, day)


def _nearest(text: str, month: int, day: int, today: date | None, side: Literal["past", "future"]) -> date:
    """The day and month in the nearest year where it exists and lies on the wanted side of today."""
    now = today or date.today()
    fits: Callable[[date], bool] = (lambda found: found <= now) if side == "past" else (lambda found: found >= now)
    step = -1 if side == "past" else 1
    for years in range(9):  # 29 February can be eight years away, around 1900 and 2100
        try:
            found = date(now.year + step * years, month, day)
        except ValueError:
            continue
        if fits(found):
            return found
    raise _not_a_day(text)


def _day_from_today(plain: str, today: date | None) -> date | None:
    """The day of a text that counts from today, or ``None`` for any other text."""
    now = today or date.today()
    if plain in _NAMED_DAYS:
        return now + timedelta(_NAMED_DAYS[plain])
    if parts := _SHIFT.fullmatch(plain):
        days = int(parts[2]) * (7 if parts[3] and parts[3][0] in "w周星" else 1)
        return now + timedelta(days if parts[1] == "+" else -days)
    if parts := _LATER.fullmatch(plain):
        return now + timedelta(int(parts[1]) * (1 if parts[2] == "天" else 7))
    if parts := _WEEKDAY_ZH.fullmatch(plain):
        return _weekday(now, _WEEKDAYS_ZH[parts[2]], parts[1])
    if (parts := _WEEKDAY_EN.fullmatch(plain)) and (weekday := _weekday_number(parts[2])) is not None:
        return _weekday(now, weekday, parts[1])
    return None


def _weekday(now: date, weekday: int, week: str | None) -> date:
    if week is None:
        return now + timedelta((weekday - now.weekday() - 1) % 7 + 1)
    monday = now - timedelta(now.weekday())
    return monday + timedelta(7 * _WEEK_WORDS[week] + weekday)


def _month_number(name: str) -> int | None:
    if name == "sept":
        return 9
    return next((number for number, month in enumerate(_MONTHS, 1) if month.startswith(name)), None)


def _weekday_number(name: str) -> int | None:
    return next((number for number, weekday in enumerate(_WEEKDAYS) if weekday.startswith(name)), None)


def _day(text: object, year: int, month: int, day: int) -> date:
    if not 1900 <= year <= 2200:
        raise _not_a_day(text)
    try:
        return date(year, month, day)
    except ValueError:
        raise _not_a_day(text) from None


def _not_a_day(value: object) -> InvalidValue:
    return InvalidValue(Phrase("“{text}” is not a date.", text=shown(value)), _how_to_write())


def _how_to_write() -> Phrase:
    return Phrase("Write it like 2026-08-31.")
