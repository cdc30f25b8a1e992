"""Working time to a promise: hours of today, working days after it, over holidays and make-up days."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.workdays import WorkCalendar
from desktop.domain.working_time import OfficeHours, time_left

CHINA = WorkCalendar("CN")
HOURS = OfficeHours(time(9), time(18))
FRIDAY = date(2026, 11, 20)


def left(now: datetime, due: date):
    return time_left(CHINA, HOURS, now, due)


def test_today_counts_by_the_minute_until_the_office_closes():
    assert left(datetime(2026, 11, 20, 11), FRIDAY).minutes == 7 * 60
    assert left(datetime(2026, 11, 20, 8), FRIDAY).minutes == 9 * 60
    evening = left(datetime(2026, 11, 20, 20), FRIDAY)
    assert (evening.minutes, evening.late) == (0, False)


def test_a_weekend_is_no_working_time():
    monday = left(datetime(2026, 11, 20, 17), date(2026, 11, 23))
    assert (monday.days, monday.minutes) == (1, 60 + 9 * 60)
    assert left(datetime(2026, 11, 21, 10), date(2026, 11, 23)).minutes == 9 * 60


def test_late_is_counted_in_working_days_that_have_passed():
    assert left(datetime(2026, 11, 23, 10), FRIDAY).days == -1
    saturday = left(datetime(2026, 11, 21, 10), FRIDAY)
    assert (saturday.days, saturday.late) == (0, True)


@given(st.datetimes(datetime(2026, 1, 5), datetime(2026, 12, 20)), st.integers(0, 20), st.integers(0, 10))
def test_a_later_promise_never_has_less_time_and_waiting_never_gives_more(now, days, more):
    due = now.date() + timedelta(days)
    assert left(now, due).order <= left(now, due + timedelta(more)).order
    later = now + timedelta(hours=more)
    if later.date() <= due:
        assert left(later, due).minutes <= left(now, due).minutes
