"""Reads numbers, money, shares and durations as people and programs write them, in Chinese and English.

Nothing is guessed: a text with two possible readings (``1,5``, ``12%`` where a number is wanted) raises
``InvalidValue``, whose two sentences say what is wrong and how to write it. Days are read by
``desktop.domain.written_days``, which is offered here too.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.written_days import clock_in, guess_order, parse_day
from desktop.domain.written_text import shown, tidy

__all__ = [
    "clock_in",
    "guess_order",
    "is_missing",
    "parse_cents",
    "parse_day",
    "parse_number",
    "parse_per_cent",
    "parse_seconds",
    "parse_whole",
]

_MISSING = frozenset(
    {"", "-", "--", "---", "–", "—", "——", "/", "n/a", "#n/a", "na", "n.a.", "null", "none", "无", "空", "暂无", "没有"}
)
_TOO_LARGE = 10**18
_LONGEST_NUMBER = 30
_SCALES = {"千": 1_000, "k": 1_000, "万": 10_000, "w": 10_000, "亿": 100_000_000}
_SIGNED = re.compile(r"(?P<bracket>\()?(?P<sign>[-+−]?)(?P<rest>.*?)(?(bracket)\))")
_CURRENCY_BEFORE = re.compile(r"(?:(?:cny|rmb|hk\$|us\$|usd|eur|gbp|人民币)\s*|[¥$€£]\s*)+", re.IGNORECASE)
_UNIT_AFTER = re.compile(r"\s*(?:元整|元|块钱|块|圆|cny|rmb|usd|eur|gbp|yuan|¥|€|次|个|人|条|家|名)", re.IGNORECASE)
_SCALE_AFTER = re.compile(r"\s*([千万亿kw])", re.IGNORECASE)
_PLAIN = re.compile(r"\d+(?:\.\d*)?|\.\d+", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?", re.ASCII)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d{1,2})?", re.ASCII)
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", re.ASCII)
_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):([0-5]?\d(?:\.\d+)?)", re.ASCII)
_SPELLED_TIME = re.compile(
    r"(?:(\d+)\s*(?:h|hours?|小时|时))?\s*(?:(\d+)\s*(?:m|mins?|minutes?|分钟|分))?\s*"
    r"(?:(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?|秒钟|秒))?",
    re.IGNORECASE | re.ASCII,
)


def is_missing(value: object) -> bool:
    """Whether a cell says that there is nothing: blank, a dash, ``N/A``, 无. Zero is not missing."""
    if value is None:
        return True
    return isinstance(value, str) and tidy(value).lower() in _MISSING


def parse_number(value: object) -> Decimal:
    """The number in ``1,500``, ``800元``, ``¥1,200``, ``1.2万``, ``(12)``, full-width digits, or a number itself.

    Raises ``InvalidValue`` for anything else, and for what has two readings, as ``1,5``.
    """
    if isinstance(value, str):
        number = _number_of_text(value)
    elif isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        # repr is the shortest text that gives the same float: 122.71, not 122.7099999….
        number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    else:
        raise _not_a_number(value)
    if not number.is_finite():
        raise _not_a_number(value)
    if abs(number) >= _TOO_LARGE:
        raise InvalidValue(Phrase("“{text}” is too large a number.", text=shown(value)))
    return number


def parse_cents(value: object) -> int:
    """An amount of money in cents (fen); digits beyond the second decimal are rounded half up."""
    return int((parse_number(value) * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def parse_whole(value: object) -> int:
    """A whole number; ``5.00`` is five, ``5.5`` raises ``InvalidValue``."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 18:
        return int(value)
    number = parse_number(value)
    if number != number.to_integral_value():
        raise InvalidValue(
            Phrase("“{text}” is not a whole number.", text=shown(value)), Phrase("Write it without decimals.")
        )
    return int(number)


def parse_per_cent(value: object, *, bare_is_per_cent: bool = False) -> Decimal:
    """A share as a fraction: ``1.44%`` is 0.0144, and so is the number 0.0144.

    A number without a per cent sign is a fraction and must lie from -1 to 1, unless ``bare_is_per_cent`` says that the
    sign stands in the column's title.
    """
    if isinstance(value, str):
        text = tidy(value)
        if text.endswith(("%", "‰")):
            return _number_of_text(text[:-1]) / (100 if text.endswith("%") else 1000)
    number = parse_number(value)
    if bare_is_per_cent:
        return number / 100
    if abs(number) > 1:
        raise InvalidValue(Phrase("“{text}” is not a share.", text=shown(value)), Phrase("Write it like 40.5%."))
    return number


def parse_seconds(value: object) -> Decimal:
    """A duration in seconds: ``00:02:16``, ``2:16`` (minutes first), ``136``, ``34.9``, ``2分16秒``, ``1h 2m 3s``.

    A time of day, as a spreadsheet gives it for a duration, counts from midnight.
    """
    if isinstance(value, timedelta):
        return _not_negative(Decimal(repr(value.total_seconds())), value)
    if isinstance(value, datetime):
        raise _not_a_duration(value)
    if isinstance(value, time):
        seconds = value.hour * 3600 + value.minute * 60 + value.second
        return Decimal(seconds) + Decimal(value.microsecond) / 1_000_000
    if isinstance(value, str):
        text = tidy(value)
        if clock := _CLOCK.fullmatch(text):
            return _added(clock[1], clock[2], clock[3])
        if (spelled := _SPELLED_TIME.fullmatch(text)) and text:
            return _added(spelled[1], spelled[2], spelled[3])
    try:
        return _not_negative(parse_number(value), value)
    except InvalidValue:
        raise _not_a_duration(value) from None


def _number_of_text(text: str) -> Decimal:
    rest = tidy(text)
    if len(rest) > _LONGEST_NUMBER:
        raise _not_a_number(text)
    signed = _SIGNED.fullmatch(rest)
    if signed is None:
        raise _not_a_number(text)
    negative = signed["bracket"] is not None or signed["sign"] in ("-", "−")
    if signed["bracket"] is not None and signed["sign"]:
        raise _not_a_number(text)
    rest = signed["rest"].strip()
    if currency := _CURRENCY_BEFORE.match(rest):
        rest = rest[currency.end() :]
        if not negative and rest.startswith(("-", "−")):
            negative, rest = True, rest[1:].strip()
    digits, scale = _split_scale(rest)
    if digits is None:
        raise _not_a_number(text)
    number = Decimal(digits) * scale
    return -number if negative and number else number


def _split_scale(text: str) -> tuple[str | None, int]:
    """The plain digits at the start and what they are to be multiplied with; no digits if anything else is left."""
    end = len(text)
    while end and not (text[end - 1].isascii() and (text[end - 1].isdigit() or text[end - 1] == ".")):
        end -= 1
    body, tail = text[:end], text[end:]
    scale = 1
    if scaled := _SCALE_AFTER.match(tail):
        scale, tail = _SCALES[scaled[1].lower()], tail[scaled.end() :]
    if unit := _UNIT_AFTER.match(tail):
        tail = tail[unit.end() :]
    if tail.strip():
        return None, scale
    if _PLAIN.fullmatch(body):
        return body, scale
    if _GROUPED.fullmatch(body):
        return body.replace(",", ""), scale
    if _SPACED.fullmatch(body):
        return body.replace(" ", "").replace(",", "."), scale
    if _POINTED.fullmatch(body):
        return body.replace(".", "").replace(",", "."), scale
    return None, scale


def _added(hours: str | None, minutes: str | None, seconds: str | None) -> Decimal:
    return Decimal(hours or 0) * 3600 + Decimal(minutes or 0) * 60 + Decimal(seconds or 0)


def _not_negative(seconds: Decimal, value: object) -> Decimal:
    if seconds < 0:
        raise _not_a_duration(value)
    return seconds


def _not_a_number(value: object) -> InvalidValue:
    return InvalidValue(Phrase("“{text}” is not a number.", text=shown(value)), Phrase("Write it like 1500 or 12.50."))


def _not_a_duration(value: object) -> InvalidValue:
    return InvalidValue(
        Phrase("“{text}” is not a duration.", text=shown(value)), Phrase("Write it like 00:02:16, or in seconds.")
    )
