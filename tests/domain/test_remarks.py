"""Sentences that the figures bear out: said when they are true and telling, and not otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.effect import KeywordSnapshot
from desktop.domain.remarks import remarks
from desktop.language import language_of
from tests.reports import sample

EN = language_of("en")


def said(**about: object) -> str:
    return " ".join(EN.say(sentence) for sentence in remarks(sample.riland(**about)))


def test_the_best_day_is_named_where_it_stands_out() -> None:
    assert "The best day was 3 Apr with 53 visits." in said()
    even = [replace(day, visits=40) for day in sample.april()]
    assert "best day" not in said(figures=even)


def test_a_quiet_holiday_is_named_with_how_quiet_it_was_and_a_busy_one_is_not() -> None:
    quiet = [replace(day, visits=10 if day.day.day in (4, 5, 6) else 40) for day in sample.april()]
    assert "On 清明 there were 75% fewer visits than on other days." in said(figures=quiet)
    busy = [replace(day, visits=60 if day.day.day in (4, 5, 6) else 40) for day in sample.april()]
    assert "清明" not in said(figures=busy)
    assert "fewer visits" not in said(figures=quiet, holidays={date(2026, 5, 1): "x"})


def test_keywords_inquiries_and_the_year_before_are_held_against() -> None:
    words = said()
    assert "28 of 38 keywords are on the first page." in words
    assert "Inquiries: 10 more than in the month before." in words
    assert "% more than in April 2025." in words
    assert "An inquiry cost ¥48, less than in the month before." in words
    assert "keywords" not in said(snapshots={sample.APRIL: KeywordSnapshot()})


def test_nothing_is_said_of_nothing() -> None:
    assert said(figures=[], snapshots={}) == ""
