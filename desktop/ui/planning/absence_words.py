"""How an absence is said."""

from __future__ import annotations

from datetime import date

from desktop.ui.texts import spoken_language, tr


def absence_days(first: date, last: date | None, today: date) -> str:
    """The days of an absence; without a last day it is open."""
    language = spoken_language()
    if last is None:
        return tr("from {day}", day=language.date(first, today))
    return language.date(first, today) if first == last else language.date_range(first, last)
