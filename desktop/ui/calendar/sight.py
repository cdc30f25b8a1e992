"""What the calendar has in sight: a month, week, day, the days to come, or a year around one day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from desktop.domain.periods import Month, Span
from desktop.language import Language
from desktop.ui.texts import tr

_AGENDA_DAYS = 28


class View(Enum):
    """The ways to look at the calendar, in the order of Alt+1 to 6; the last one looks back, at calls."""

    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    AGENDA = "agenda"
    YEAR = "year"
    CALLS = "calls"


@dataclass(frozen=True, slots=True)
class Sight:
    """A view around a day."""

    view: View
    day: date

    @property
    def month(self) -> Month:
        """The month of the day."""
        return Month.of(self.day)

    @property
    def week(self) -> Span:
        """Monday to Sunday around the day."""
        return week_of(self.day)

    @property
    def span(self) -> Span:
        """The days in sight; a month is filled up to whole weeks."""
        match self.view:
            case View.MONTH:
                return Span(week_of(self.month.first).first, week_of(self.month.last).last)
            case View.WEEK:
                return self.week
            case View.DAY | View.CALLS:
                return Span(self.day, self.day)
            case View.AGENDA:
                return Span(self.day, self.day + timedelta(_AGENDA_DAYS - 1))
            case View.YEAR:
                return Span(date(self.day.year, 1, 1), date(self.day.year, 12, 31))

    def stepped(self, step: int) -> Sight:
        """One month, week, day, four weeks or year further, or back."""
        match self.view:
            case View.MONTH:
                return replace(self, day=_in_month(self.month.plus(step), self.day.day))
            case View.YEAR:
                return replace(self, day=_in_month(self.month.plus(12 * step), self.day.day))
            case _:
                return replace(self, day=self.day + timedelta(step * self.span.days))

    def title(self, language: Language) -> str:
        """What is in sight, in words."""
        match self.view:
            case View.MONTH:
                return language.month(self.month)
            case View.WEEK:
                number = self.day.isocalendar().week
                days = language.date_range(self.week.first, self.week.last)
                return tr("Week {number}, {days}", number=number, days=days)
            case View.DAY:
                return language.date_long(self.day)
            case View.AGENDA:
                return language.date_range(self.span.first, self.span.last)
            case View.YEAR:
                return str(self.day.year)
            case View.CALLS:
                return tr("Calls")


def week_of(day: date) -> Span:
    """Monday to Sunday around a day."""
    monday = day - timedelta(day.weekday())
    return Span(monday, monday + timedelta(6))


def _in_month(month: Month, day: int) -> date:
    return month.first.replace(day=min(day, month.days))
