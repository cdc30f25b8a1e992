"""The periods that are offered for a search in calls."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from desktop.domain.periods import Month
from desktop.ui.texts import tr

_YEAR = 365


class Period(Enum):
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
            case Period.TODAY:
                return today, today
            case Period.WEEK:
                return today - timedelta(today.weekday()), today
            case Period.MONTH:
                return Month.of(today).first, today
            case Period.LAST_MONTH:
                month = Month.of(today).previous
                return month.first, month.last
            case Period.DAYS_30:
                return today - timedelta(29), today
            case Period.DAYS_90:
                return today - timedelta(89), today
            case Period.YEAR:
                return date(today.year, 1, 1), today
            case Period.DAYS_365:
                return today - timedelta(_YEAR - 1), today
            case _:
                return None, None


def period_names() -> dict[Period, str]:
    """The periods with their words, in the order in which they are offered."""
    return {
        Period.TODAY: tr("Today"),
        Period.WEEK: tr("This week"),
        Period.MONTH: tr("This month"),
        Period.LAST_MONTH: tr("Last month"),
        Period.DAYS_30: tr("Last 30 days"),
        Period.DAYS_90: tr("Last 90 days"),
        Period.YEAR: tr("This year"),
        Period.DAYS_365: tr("Last 12 months"),
        Period.ALL: tr("All time"),
        Period.OWN: tr("From – to…"),
    }
