"""Working days, public holidays, make-up days, and years that aren't published yet."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import Span
from desktop.domain.workdays import WorkCalendar

CHINA = WorkCalendar()
PLAIN = WorkCalendar(None)
days = st.dates(date(2010, 1, 1), date(2030, 12, 31))
regions = st.sampled_from([None, "CN", "DE-BY", "US", "nowhere"])


def test_national_day_is_off_and_its_make_up_sunday_is_worked() -> None:
    assert not CHINA.is_working_day(date(2025, 10, 8))
    assert CHINA.is_working_day(date(2025, 9, 28))
    assert CHINA.is_make_up_day(date(2025, 9, 28))
    assert not CHINA.is_make_up_day(date(2025, 9, 29))


def test_five_working_days_after_30_september_2026_are_13_october() -> None:
    assert CHINA.add_working_days(date(2026, 9, 30), 5) == date(2026, 10, 13)


def test_a_make_up_day_before_new_year_is_found_in_the_old_year() -> None:
    assert CHINA.is_working_day(date(2023, 12, 29))
    assert CHINA.is_working_day(date(2026, 1, 4))


def test_a_holiday_is_named_in_english_and_chinese() -> None:
    assert CHINA.holiday_name(date(2026, 10, 1)) == "National Day"
    assert CHINA.holiday_name(date(2026, 10, 1), "zh_CN") == "国庆节"
    assert CHINA.holiday_name(date(2026, 10, 12)) is None


def test_a_year_without_published_make_up_days_is_assumed() -> None:
    assert CHINA.is_assumed(date(2028, 3, 1))
    assert CHINA.is_assumed(date(2150, 3, 1))
    assert not CHINA.is_assumed(date(2026, 12, 31))


def test_in_an_assumed_year_the_lawful_holidays_stay_off_and_no_weekend_is_worked() -> None:
    year = Span(date(2028, 1, 1), date(2028, 12, 31))
    assert not CHINA.is_working_day(date(2028, 10, 2))
    assert not any(CHINA.is_working_day(day) for day in year if day.weekday() >= 5)


def test_every_published_year_of_china_is_known() -> None:
    assert not [year for year in range(2001, 2027) if CHINA.is_assumed(date(year, 6, 1))]


def test_an_estimated_holiday_makes_the_year_assumed() -> None:
    assert WorkCalendar("AE").is_assumed(date(2029, 6, 1))


def test_a_region_with_its_own_weekend_is_respected() -> None:
    israel = WorkCalendar("IL")
    assert israel.is_working_day(date(2026, 5, 17))  # a Sunday
    assert not israel.is_working_day(date(2026, 5, 15))  # a Friday


def test_a_subdivision_has_holidays_of_its_own() -> None:
    epiphany = date(2026, 1, 6)
    assert not WorkCalendar("DE-BY").is_working_day(epiphany)
    assert WorkCalendar("DE").is_working_day(epiphany)


@pytest.mark.parametrize("region", ["XX", "", "DE-ZZ", "中国"])
def test_an_unknown_region_is_monday_to_friday_and_says_so(region: str) -> None:
    calendar = WorkCalendar(region)
    assert calendar.is_working_day(date(2026, 10, 1))
    assert not calendar.is_working_day(date(2026, 10, 3))
    assert calendar.is_assumed(date(2026, 10, 1))


def test_without_a_region_nothing_is_assumed() -> None:
    assert PLAIN.is_working_day(date(2026, 10, 1))
    assert not PLAIN.is_assumed(date(2040, 1, 1))


def test_the_agencys_own_days_win_over_the_public_ones() -> None:
    anniversary, saturday, holiday = date(2026, 5, 13), date(2026, 5, 16), date(2026, 10, 1)
    calendar = WorkCalendar("CN", frozenset({anniversary, saturday}), frozenset({saturday, holiday}))
    assert not calendar.is_working_day(anniversary)
    assert not calendar.is_working_day(saturday)
    assert calendar.is_working_day(holiday)
    assert calendar.holiday_name(holiday) == "National Day"


def test_a_make_up_day_that_the_agency_takes_off_is_none() -> None:
    assert not WorkCalendar("CN", frozenset({date(2025, 9, 28)})).is_make_up_day(date(2025, 9, 28))


def test_a_deadline_does_not_count_the_day_it_is_given_on() -> None:
    friday = date(2026, 5, 15)
    assert PLAIN.add_working_days(friday, 3) == date(2026, 5, 20)
    assert PLAIN.add_working_days(friday + timedelta(1), 1) == date(2026, 5, 18)
    assert PLAIN.add_working_days(friday, 0) == friday
    assert PLAIN.add_working_days(friday + timedelta(1), 0) == date(2026, 5, 18)


@given(regions, days)
def test_moving_to_a_working_day_moves_no_further_than_needed(region: str | None, day: date) -> None:
    calendar = WorkCalendar(region)
    later, earlier = calendar.on_or_after(day), calendar.on_or_before(day)
    assert earlier <= day <= later
    assert calendar.is_working_day(later)
    assert calendar.is_working_day(earlier)
    between = (earlier + timedelta(offset) for offset in range(1, (later - earlier).days))
    assert not any(calendar.is_working_day(other) for other in between)


@given(regions, days, st.integers(1, 40))
def test_counting_back_returns_to_a_working_day(region: str | None, day: date, count: int) -> None:
    calendar = WorkCalendar(region)
    end = calendar.add_working_days(day, count)
    assert calendar.working_days(Span(day + timedelta(1), end)) == count
    assert calendar.add_working_days(end, -count) == calendar.on_or_before(day)


def test_the_holiday_library_is_not_loaded_before_it_is_needed() -> None:
    asked = "import sys, desktop.domain.standing; assert 'holidays' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def test_a_day_of_one_region_loads_the_holidays_of_no_other() -> None:
    asked = (
        "import sys; from datetime import date; from desktop.domain.workdays import WorkCalendar;"
        "assert WorkCalendar('CN').holiday_name(date(2026, 10, 1)) and WorkCalendar('DE-BY').holiday_name(date(2026, 1, 6));"
        "assert len([name for name in sys.modules if name.startswith('holidays.countries.')]) == 2"
    )
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
