"""Dates, amounts and changes as people write them in English and Chinese."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from desktop.domain import kinds
from desktop.domain.periods import Month
from desktop.domain.phrase import Amount, Phrase, RelativeChange
from desktop.language.language import MISSING, Language, language_of
from desktop.language.values import SHOWN

EN, ZH = Language("en"), Language("zh_CN")


def test_a_day_of_this_year_is_said_without_the_year() -> None:
    assert EN.date(date(2026, 5, 15), date(2026, 1, 1)) == "15 May"
    assert ZH.date(date(2026, 5, 15), date(2026, 1, 1)) == "5月15日"
    assert EN.date(date(2025, 5, 15), date(2026, 1, 1)) == "15 May 2025"
    assert ZH.date(date(2025, 5, 15), date(2026, 1, 1)) == "2025-05-15"


def test_a_range_of_days_names_the_years_only_when_they_differ() -> None:
    assert EN.date_range(date(2026, 4, 12), date(2026, 5, 11)) == "12 Apr – 11 May"
    assert ZH.date_range(date(2026, 4, 12), date(2026, 5, 11)) == "4月12日至5月11日"
    assert EN.date_range(date(2025, 12, 12), date(2026, 1, 11)) == "12 Dec 2025 – 11 Jan 2026"


@pytest.mark.parametrize(
    ("share", "said"), [(Decimal("0.184"), "+18%"), (Decimal("-0.34"), "−34%"), (0, "±0%"), (None, "–")]
)
def test_a_change_carries_its_sign(share: Decimal | None, said: str) -> None:
    assert EN.change(share) == said


def test_money_is_said_from_whole_cents() -> None:
    assert EN.money(118_650) == "1,187"
    assert EN.money(118_650, sign=True, places=2) == "¥1,186.50"
    assert EN.money(-118_650, sign=True, places=2) == "−¥1,186.50"
    assert EN.money(None) == "–"


def test_half_is_rounded_up() -> None:
    assert EN.decimal(Decimal("38.65")) == "38.7"
    assert EN.integer(Decimal("0.5")) == "1"


def test_a_phrase_in_a_phrase_is_translated_too() -> None:
    inner = Phrase("Clients")
    assert ZH.say(Phrase("{what}: {day}", what=inner, day=date(2026, 5, 1))).endswith("2026-05-01")


def test_braces_in_a_value_are_left_alone() -> None:
    assert EN.tr("{client} was saved", client="{0}{x}") == "{0}{x} was saved"


def test_one_and_many_are_told_apart() -> None:
    assert EN.tr("%n row(s)", n=1) == "1 row"
    assert EN.tr("%n row(s)", n=3) == "3 rows"


def test_month_and_moment() -> None:
    assert (EN.month(Month(2026, 4)), ZH.month(Month(2026, 4))) == ("April 2026", "2026年4月")
    assert EN.date_time(datetime(2026, 5, 15, 10, 5)) == "Fri 15 May, 10:05"
    assert ZH.date_time(datetime(2026, 5, 15, 10, 5)) == "5月15日 周五 10:05"


def test_every_kind_of_value_can_be_shown() -> None:
    wanted = {kind for kind in vars(kinds).values() if isinstance(kind, type) and issubclass(kind, kinds.Kind)}
    assert set(SHOWN) == wanted - {kinds.Kind}


def test_an_unknown_language_is_english() -> None:
    assert language_of("fr").code == "en"
    assert language_of("zh_TW").code == "zh_CN"


def test_money_and_changes_in_a_sentence_are_written_as_everywhere_else() -> None:
    paid = Phrase("Paid {amount}", amount=Amount(118_650))
    assert language_of("en", "$").say(paid) == "Paid $1,187"
    assert language_of("en").say(Phrase("Paid {amount}", amount=Amount(None))) == f"Paid {MISSING}"
    assert language_of("en").say(Phrase("visits {change}", change=RelativeChange(Decimal("-0.335")))) == "visits −34%"
