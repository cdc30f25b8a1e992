"""Numbers written as people write them: 1.2万, 三百五, 两, twenty-five, 3k."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
_UNITS = {"十": 10, "百": 100, "千": 1_000}
_MYRIADS = {"万": 10_000, "亿": 100_000_000}
_SUFFIXES = {"百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000, "k": 1_000, "m": 1_000_000, "": 1}
_ONES = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH = {word: value for value, word in enumerate(_ONES)} | {word: 10 * tens for tens, word in enumerate(_TENS, 2)}
_SMALL = "|".join(sorted(_ENGLISH, key=len, reverse=True))

ARABIC = r"\d+(?:\.\d+)?(?: ?[百千万亿](?!页)| ?k(?![a-z])| ?m(?![a-z]))?"
CHINESE = r"[零〇一二两俩三四五六七八九十百千万亿]+"
ENGLISH = (
    rf"(?:(?:{_SMALL}|an?)(?:[ -](?:{_SMALL}))? )?(?:hundred|thousand|dozen)\b"
    rf"(?: and (?:{_SMALL})(?:[ -](?:{_SMALL}))?\b(?! ?(?:hundred|thousand|dozen)))?|(?:{_SMALL})(?:[ -](?:{_SMALL}))?\b"
)
NUMBER = re.compile(rf"{ARABIC}|{CHINESE}|{ENGLISH}")
"""Any spelling; what it finds is to be read by ``number``."""


def number(text: str) -> Decimal | None:
    """The number a whole text spells (small letters), ``None`` when it spells none."""
    if arabic := re.fullmatch(r"(\d+(?:\.\d+)?) ?([百千万亿km]?)", text):
        return Decimal(arabic[1]) * _SUFFIXES[arabic[2]]
    value = _chinese(text) if re.fullmatch(CHINESE, text) else _english(text)
    return None if value is None else Decimal(value)


def whole_number(text: str) -> int | None:
    """Like ``number``, for a number without a fraction."""
    value = number(text)
    return None if value is None or value != value.to_integral_value() else int(value)


def _chinese(text: str) -> int | None:
    """Read 三百二十, 一万二 (12,000: a last digit belongs to the next smaller unit), 二〇二六 is no number here."""
    total = section = 0
    digit: int | None = None
    smaller = 1
    for index, char in enumerate(text):
        if char in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[char]
            if digit == 0:
                smaller = 1
                digit = None if index + 1 < len(text) else 0
        elif char in _UNITS:
            section += (1 if digit is None else digit) * _UNITS[char]
            smaller, digit = _UNITS[char] // 10, None
        else:
            if section == 0 and digit is None:
                return None
            section += digit or 0
            total = total + section * 10_000 if char == "万" else (total + section) * _MYRIADS[char]
            section, smaller, digit = 0, _MYRIADS[char] // 10, None
    return total + section + (digit or 0) * smaller


def _english(text: str) -> int | None:
    value = 0
    base = 0
    for word in re.split(r"[ -]", text):
        if word == "and":  # two hundred and fifty
            value, base = 0, value
        elif word in _ENGLISH:
            if value and not (value % 100 >= 20 and value % 10 == 0 and _ENGLISH[word] < 10):
                return None
            value += _ENGLISH[word]
        elif word in ("a", "an"):
            value += 1
        elif word in ("hundred", "thousand", "dozen"):
            value = (value or 1) * {"hundred": 100, "thousand": 1_000, "dozen": 12}[word]
        else:
            return None
    return base + value
