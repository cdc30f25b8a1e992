"""What a person types above a column, read as a test of that column's values.

``>= 150``, ``10..20``, ``= riland``, ``! lapsed``, ``< 15 May``, ``> 10 days ago`` (a later day than that one); ``-`` finds
what is empty. Words do as well: ``before 15 May``, ``between 10 and 20``, ``over 10 days ago``, ``last 7 days``. A test never
raises: a value of a type that the filter isn't about simply doesn't pass.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal, TypeVar

from desktop.domain import parsing
from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import folded
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase

FilterKind = Literal["text", "number", "date", "choice"]
"""How the values of a column are searched."""

Test = Callable[[object], bool]
"""Whether a value passes."""


@dataclass(frozen=True, slots=True)
class Contains:
    """The test for a folded text in a folded text; who has thousands of texts asks them for ``sought`` directly."""

    sought: str

    def __call__(self, value: object) -> bool:
        return isinstance(value, str) and self.sought in value


_Ordered = TypeVar("_Ordered", date, Decimal)

_EMPTY = frozenset("-–—−")
_SIGN = re.compile(r"(<=|>=|<|>|=)?\s*(.*)", re.DOTALL)
_SPELLINGS = str.maketrans({"≤": "<=", "≥": ">=", "⩽": "<=", "⩾": ">=", "≦": "<=", "≧": ">=", "≠": "!", "…": ".."})
_PRETTY = (("<=", "≤"), (">=", "≥"))

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_DAY_OF_MONTH = re.compile(r"(?P<day>\d{1,2})\.?\s*(?P<month>[a-z]+)|(?P<month_>[a-z]+)\.?\s*(?P<day_>\d{1,2})")
_CHINESE_DAY = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})月?")
_AGE = re.compile(
    r"(?P<count>\d{1,5})\s*(?P<unit>d|days?|天|日|w|weeks?|周|星期)\s*(?P<side>ago|前|后|後|on|ahead|from now)"
)


_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"(?:not empty|非空|不为空)", "!-"),
        (r"(?:empty|blank|空|为空)", "-"),
        (r"(?:between|介于|在)\s*(.+?)\s*(?:and|和|与|到|至)\s*(.+?)\s*(?:之间)?", r"\1..\2"),
        (r"(.+?)\s*(?:\bto\b|到|至)\s*(.+)", r"\1..\2"),
        (r"(?:over|more than|older than|超过)\s*(\d+\s*\D+?)(?:\s*ago|以?前)?", r"< \1 ago"),
        (r"(?:less than|within|last|近|最近|不到)\s*(\d+\s*\D+?)(?:\s*ago|以?前|以?内)?", r"\1 ago..today"),
        (r"(?:before|earlier than|早于|小于)\s*(.+)", r"< \1"),
        (r"(?:after|later than|晚于|大于)\s*(.+)", r"> \1"),
        (r"(?:since|from|at least|自|不早于|不少于)\s*(.+)", r">= \1"),
        (r"(?:until|by|at most|截至|不晚于|不超过)\s*(.+)", r"<= \1"),
    )
)
"""Words for what signs say; ages are words of the date filter only, and no number is read from them."""


def text_test(text: str) -> Test | None:
    """The test for a column of words, or ``None`` when nothing was typed; it is given *folded* texts.

    ``abc`` contains, ``= abc`` is exactly, ``! abc`` doesn't contain, ``-`` is empty, ``!-`` isn't.
    """
    typed = text.strip()
    if not typed:
        return None
    if typed[0] in "!！≠":
        return _negated(text_test(typed[1:]))
    if typed in _EMPTY:
        return _is_empty
    exact = typed[0] in "=＝"
    sought = folded(typed[1:] if exact else typed)
    if exact:
        return lambda value: value == sought
    return Contains(sought)


def number_test(text: str, *, per_unit: int = 1) -> Test | None:
    """The test for a column of numbers, or ``None`` when nothing was typed.

    ``per_unit`` is how many of the stored value make one of what is typed: 100 for money, which is stored in cents.
    Raises ``InvalidValue``.
    """

    def operand(word: str) -> tuple[Decimal, Decimal]:
        try:
            number = parsing.parse_number(word.rstrip("%")) * per_unit
        except InvalidValue:
            raise InvalidValue(
                Phrase("“{text}” is not a number to filter by.", text=word),
                Phrase("Write it like 150, >= 150, 10..20, or - for empty."),
            ) from None
        return number, number

    def known(value: object) -> Decimal | None:
        if isinstance(value, bool):
            return None
        return Decimal(str(value)) if isinstance(value, int | float | Decimal) else None

    return _ordered_test(text, operand, known)


def date_test(text: str, today: date) -> Test | None:
    """The test for a column of days, or ``None`` when nothing was typed.

    A day without a year is of the year of ``today``; a month (``2026-05``, ``May``) stands for all its days; ages count
    back or on from ``today`` (``10 days ago``, ``3 weeks ago``, ``10天前``). Raises ``InvalidValue``.
    """

    def operand(word: str) -> tuple[date, date]:
        try:
            return _days_meant(word, today)
        except (ValueError, OverflowError, InvalidValue):
            raise InvalidValue(
                Phrase("“{text}” is not a date to filter by.", text=word),
                Phrase("Write it like 15 May, < 2026-05-15, 2026-05, > 10 days ago, or - for empty."),
            ) from None

    def known(value: object) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        return value if isinstance(value, date) else None

    return _ordered_test(text, operand, known)


def choice_test(chosen: Iterable[object]) -> Test | None:
    """The test for a column with a fixed list: one of ``chosen``, in which ``None`` stands for empty."""
    wanted = frozenset(chosen)
    if not wanted:
        return None
    with_empty = None in wanted
    return lambda value: (with_empty and _is_empty(value)) or value in wanted


def typed_test(kind: FilterKind, text: str, *, per_unit: int = 1, today: date) -> Test | None:
    """The test for what was typed above a column of this kind. Raises ``InvalidValue``."""
    if kind == "number":
        return number_test(text, per_unit=per_unit)
    if kind == "date":
        return date_test(text, today)
    return text_test(text)


def written(text: str) -> str:
    """A filter as it is shown once it is applied: ``>=150`` becomes ``≥ 150``. It is read as the same filter."""
    for plain, sign in _PRETTY:
        text = text.replace(plain, f"{sign} ")
    return " ".join(text.split())


def _ordered_test(
    text: str, operand: Callable[[str], tuple[_Ordered, _Ordered]], known: Callable[[object], _Ordered | None]
) -> Test | None:
    """Comparisons and ranges; an operand is an interval, so that a month can be compared like a day."""
    typed = _in_signs(unicodedata.normalize("NFKC", text.translate(_SPELLINGS)).strip())
    if not typed:
        return None
    if typed[0] == "!":
        return _negated(_ordered_test(typed[1:], operand, known))
    if typed in _EMPTY:
        return _is_empty
    if ".." in typed:
        low, high = (side.strip() for side in typed.split("..", 1))
        first = operand(low)[0] if low else None
        last = operand(high)[1] if high or not low else None
        return _within(known, first, last)
    match = _SIGN.fullmatch(typed)
    sign, word = match.groups() if match else (None, typed)
    first, last = operand(word)
    if sign == "<":
        return _beyond(known, lambda value: value < first)
    if sign == ">":
        return _beyond(known, lambda value: value > last)
    return _within(known, None if sign == "<=" else first, None if sign == ">=" else last)


def _in_signs(typed: str) -> str:
    """What was typed in words, in signs."""
    for pattern, meaning in _WORDS:
        if (match := pattern.fullmatch(typed.casefold())) is not None:
            return match.expand(meaning)
    return typed


def _within(known: Callable[[object], _Ordered | None], first: _Ordered | None, last: _Ordered | None) -> Test:
    return _beyond(known, lambda value: (first is None or value >= first) and (last is None or value <= last))


def _beyond(known: Callable[[object], _Ordered | None], holds: Callable[[_Ordered], bool]) -> Test:
    """A test that only known values can pass."""

    def test(value: object) -> bool:
        found = known(value)
        return found is not None and holds(found)

    return test


def _negated(test: Test | None) -> Test | None:
    return None if test is None else lambda value: not test(value)


def _is_empty(value: object) -> bool:
    return value is None or value == "" or value == ()


def _days_meant(word: str, today: date) -> tuple[date, date]:
    """First and last day of what was typed. Raises ``ValueError``, ``OverflowError`` or ``InvalidValue``."""
    text = word.strip().casefold()
    if (month := _MONTHS.get(text)) is not None:
        whole = Month(today.year, month)
        return whole.first, whole.last
    if (match := _MONTH.fullmatch(text)) is not None:
        whole = Month(int(match[1]), int(match[2]))
        return whole.first, whole.last
    day = _day_meant(text, today)
    return day, day


def _day_meant(text: str, today: date) -> date:
    if (match := _AGE.fullmatch(text)) is not None:
        days = int(match["count"]) * (7 if match["unit"][0] in "w周星" else 1)
        return today - timedelta(days) if match["side"] in ("ago", "前") else today + timedelta(days)
    if (match := _CHINESE_DAY.fullmatch(text)) is not None:
        return date(today.year, int(match[1]), int(match[2]))
    if (match := _DAY_OF_MONTH.fullmatch(text)) is not None:
        month = _MONTHS.get(match["month"] or match["month_"])
        if month is not None:
            return date(today.year, month, int(match["day"] or match["day_"]))
    return parsing.parse_day(text, today)
