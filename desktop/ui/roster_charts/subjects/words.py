"""Figures as the charts of the roster write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial
from typing import TypeVar

from desktop.domain.client import LEVELS
from desktop.domain.periods import Month
from desktop.language import Language
from desktop.ui.roster_charts.sheet import Behind, Figure, nobody

T = TypeVar("T")

Clients = Callable[[], Sequence[Behind]]

LEVEL_WORDS = {option.code: option.label for option in LEVELS}


def share(
    language: Language, value: Decimal | None, clients: Clients, detail: str = "", *, provisional: bool = False
) -> Figure:
    """A share of one in per cent, one place below 100."""
    number = None if value is None else float(value) * 100
    places = 0 if number is None or number in (0, 100) else 1
    return Figure(number, language.per_cent(value, places), clients, detail, provisional)


def count(
    language: Language,
    items: Sequence[T],
    behind: Callable[[Sequence[T]], Sequence[Behind]],
    *,
    detail: str = "",
    provisional: bool = False,
) -> Figure:
    """How many there are; ``behind`` tells their clients, once somebody asks."""
    return Figure(len(items), language.integer(len(items)), partial(behind, items), detail, provisional)


def money(language: Language, cents: int, clients: Clients, detail: str = "", *, provisional: bool = False) -> Figure:
    """An amount; its place is in whole units of the currency."""
    return Figure(cents / 100, language.money(cents, sign=True), clients, detail, provisional)


def number(language: Language, value: Decimal | float | None, clients: Clients = nobody, *, places: int = 1) -> Figure:
    """A plain number."""
    known = None if value is None else Decimal(str(value))
    return Figure(None if known is None else float(known), language.decimal(known, places), clients)


def months_told(language: Language, months: Iterable[Month]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Months in full, and short: the first of a year with its year."""
    known = tuple(months)
    short = tuple(str(month.year) if month.month == 1 else language.month_short(month) for month in known)
    return tuple(language.month(month) for month in known), short


def per_cent_axis(value: float) -> str:
    """A place on an axis of per cent."""
    return f"{value:g}%"


def plain_axis(value: float) -> str:
    """A place on an axis of counts."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def large_axis(language: Language) -> Callable[[float], str]:
    """Places on an axis of money, in thousands or 万."""

    def said(value: float) -> str:
        if language.is_chinese:
            return f"{value / 10_000:g}万" if value >= 10_000 else f"{value:g}"
        return (
            f"{value / 1_000_000:g}m" if value >= 1_000_000 else f"{value / 1000:g}k" if value >= 1000 else f"{value:g}"
        )

    return said
