"""A field's value as it stands on screen and on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal

from desktop.domain import kinds
from desktop.domain.fields import Field
from desktop.domain.periods import Month
from desktop.language.language import MISSING, Language

Names = Callable[[str, int], str]
"""(table, id) → the name of that record."""


def no_names(table: str, number: int) -> str:
    """Names for where none are known: the bare number."""
    return f"{table} {number}"


def _word(language: Language, field: Field, value: object, _names: Names) -> str:
    assert isinstance(field.kind, kinds.Choice)
    return language.tr(field.kind.label(str(value))) if value else ""


def _number(language: Language, _field: Field, value: object, _names: Names) -> str:
    assert isinstance(value, int)
    return language.integer(value)


def _reference(_language: Language, field: Field, value: object, names: Names) -> str:
    assert isinstance(field.kind, kinds.Reference)
    return names(field.kind.to, value) if isinstance(value, int) else ""


def _plain(_language: Language, _field: Field, value: object, _names: Names) -> str:
    return str(value)


def _day(language: Language, _field: Field, value: object, _names: Names) -> str:
    return language.date(value) if isinstance(value, date) else ""


def _moment(_language: Language, _field: Field, value: object, _names: Names) -> str:
    return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else ""


def _clock(language: Language, _field: Field, value: object, _names: Names) -> str:
    return language.time(value) if isinstance(value, time) else ""


def _money(language: Language, _field: Field, value: object, _names: Names) -> str:
    assert isinstance(value, int)
    return language.money(value, places=2 if value % 100 else 0)


def _share(language: Language, _field: Field, value: object, _names: Names) -> str:
    assert isinstance(value, int)
    return language.per_cent(Decimal(value) / 10_000, 1)


def _seconds(language: Language, _field: Field, value: object, _names: Names) -> str:
    assert isinstance(value, int)
    return language.duration(value)


def _flag(language: Language, _field: Field, value: object, _names: Names) -> str:
    return language.tr("yes") if value else language.tr("no")


def _tags(language: Language, _field: Field, value: object, _names: Names) -> str:
    assert isinstance(value, tuple)
    return ("、" if language.is_chinese else ", ").join(value)


def _month(language: Language, _field: Field, value: object, _names: Names) -> str:
    return language.month(value) if isinstance(value, Month) else ""


def _picture(language: Language, _field: Field, value: object, _names: Names) -> str:
    return language.tr("picture") if value else ""


SHOWN: dict[type[kinds.Kind], Callable[[Language, Field, object, Names], str]] = {
    kinds.Text: _plain,
    kinds.LongText: _plain,
    kinds.Whole: _number,
    kinds.Share: _share,
    kinds.Seconds: _seconds,
    kinds.Money: _money,
    kinds.Day: _day,
    kinds.Moment: _moment,
    kinds.Clock: _clock,
    kinds.CalendarMonth: _month,
    kinds.Flag: _flag,
    kinds.Choice: _word,
    kinds.Score: _number,
    kinds.Tags: _tags,
    kinds.Estimated: _plain,
    kinds.Reference: _reference,
    kinds.Picture: _picture,
}


def shown(field: Field, value: object, language: Language, names: Names = no_names, *, missing: str = MISSING) -> str:
    """The text of a value; ``missing`` where nothing is known."""
    if value is None or value == "" or value == () or value == b"":
        return missing
    return SHOWN[type(field.kind)](language, field, value, names)
