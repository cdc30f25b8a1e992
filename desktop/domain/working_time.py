"""How much working time is left until the end of a day, on the working days of a calendar (product §3.1, §3.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.periods import Span
from desktop.domain.workdays import WorkCalendar

OPENS, CLOSES = time(9), time(18)
"""The office hours of an agency that says nothing else."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """From when to when somebody is there, on each working day."""

    opens: time = OPENS
    closes: time = CLOSES

    @property
    def minutes(self) -> int:
        """Minutes of a whole day; hours that are turned round count as a usual day."""
        found = _minutes(self.closes) - _minutes(self.opens)
        return found if found > 0 else _minutes(CLOSES) - _minutes(OPENS)

    def left_on(self, at: time) -> int:
        """Minutes that are left of a day at a time of it."""
        return min(self.minutes, max(0, _minutes(self.closes) - _minutes(at)))


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """The time to a day by whose end something is due.

    ``days`` are the working days after today up to it; negative, the working days that have passed since. ``minutes``
    is all working time left, 0 when it is over. ``late`` from the day after.
    """

    days: int
    minutes: int
    late: bool

    @property
    def order(self) -> tuple[int, int]:
        """What has least time first; among what is late, what is late longest."""
        return (0, self.days) if self.late else (1, self.minutes)


def time_left(calendar: WorkCalendar, hours: OfficeHours, now: datetime, due: date) -> TimeLeft:
    """The working time from ``now`` until the end of office hours on ``due``.

    A due day that isn't worked (one was moved there by hand) ends with the last working day before it, as far as time
    goes; it is late only once the day itself has passed.
    """
    today = now.date()
    if due < today:
        return TimeLeft(-_worked(calendar, due + timedelta(1), today), 0, True)
    days = _worked(calendar, today + timedelta(1), due)
    rest = hours.left_on(now.time()) if calendar.is_working_day(today) else 0
    return TimeLeft(days, rest + days * hours.minutes, False)


def _worked(calendar: WorkCalendar, first: date, last: date) -> int:
    return calendar.working_days(Span(first, last)) if first <= last else 0


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
