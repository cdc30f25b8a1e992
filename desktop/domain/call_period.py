"""The periods that calls are looked for in."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from desktop.domain.periods import Month

_YEAR = 365


class CallPeriod(Enum):
    """A period by its name; ``OWN`` is given by its days."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LAST_MONTH = "last_month"
    DAYS_30 = "days_30"
    DAYS_90 = "days_90"
    YEAR = "year"
    DAYS_365 = "days_365"
    ALL = "all"
    OWN = "own"

    def days(self, today: date) -> tuple[date | None, date | None]:
        """The first and the last day, each ``None`` where the period is open."""
        match self:
            case CallPeriod.TODAY:
                return today, today
            case CallPeriod.WEEK:
                return today - timedelta(today.weekday()), today
            case CallPeriod.MONTH:
                return Month.of(today).first, today
            case CallPeriod.LAST_MONTH:
                month = Month.of(today).previous
                return month.first, month.last
            case CallPeriod.DAYS_30:
                return today - timedelta(29), today
            case CallPeriod.DAYS_90:
                return today - timedelta(89), today
            case CallPeriod.YEAR:
                return date(today.year, 1, 1), today
            case CallPeriod.DAYS_365:
                return today - timedelta(_YEAR - 1), today
            case _:
                return None, None
