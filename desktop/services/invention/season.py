"""The days of an invented agency: which are worked, and how busy the buyers of its clients are on each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from datetime import date, timedelta

from desktop.domain.workdays import WorkCalendar

_WEEKDAYS = (1060, 1080, 1050, 1030, 980, 640, 560)
"""Interest on the days of a week, Monday first, in thousandths of the mean."""
_MONTHS = (920, 760, 1060, 1070, 1030, 1000, 960, 950, 1050, 990, 1060, 1000)
"""Interest in the months of a year: little around Spring Festival and in the heat, most in spring and autumn."""
_HOLIDAY = 520
_DAYS_AHEAD = 100


class Season:
    """All days from ``first`` to some months after ``today``."""

    def __init__(self, first: date, today: date, calendar: WorkCalendar) -> None:
        self.first = first
        self.today = today
        self.calendar = calendar
        days = [first + timedelta(offset) for offset in range((today - first).days + _DAYS_AHEAD)]
        self.days = days
        self.working = [day for day in days if calendar.is_working_day(day)]
        self.factors = [self._interest(day) for day in days]
        self.weekly = [_WEEKDAYS[day.weekday()] for day in days]
        self._load: Counter[tuple[int | None, date]] = Counter()
        self._load_of_all: Counter[date] = Counter()

    def _interest(self, day: date) -> int:
        if self.calendar.is_working_day(day):
            weekday = _WEEKDAYS[min(day.weekday(), 4)]
        elif day.weekday() >= 5:
            weekday = _WEEKDAYS[day.weekday()]
        else:
            weekday = _HOLIDAY
        return weekday * _MONTHS[day.month - 1] // 1000

    def between(self, first: date, last: date) -> list[date]:
        """The working days from ``first`` to ``last``, both included."""
        return self.working[bisect_left(self.working, first) : bisect_right(self.working, last)]

    def before(self, day: date, count: int = 1) -> date:
        """The working day that many working days before; the first day known when there are not so many."""
        return self.working[max(bisect_left(self.working, day) - count, 0)]

    def quietest(self, rep: int | None, days: list[date]) -> date:
        """The day on which the rep and the others have least to do, the first of several."""
        return min(days, key=lambda day: self._load[rep, day] + self._load_of_all[day])

    def take(self, rep: int | None, day: date) -> None:
        """Note a callback of the rep on that day, so that others go where there is room."""
        self._load[rep, day] += 1
        self._load_of_all[day] += 1
