"""Each promised call is announced once for its moment, and nothing comes in a pile."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.reminding import MISSED_FOR, Appointment, due_at

DAY = datetime(2026, 11, 20)
AHEAD = timedelta(minutes=5)
_MINUTES = st.integers(0, 24 * 60 - 1)
_APPOINTMENTS = st.lists(
    st.builds(Appointment, st.integers(1, 9), _MINUTES.map(lambda minute: DAY + timedelta(minutes=minute))), max_size=12
)


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return DAY.replace(hour=hour, minute=minute, second=second)


def test_a_call_is_announced_from_five_minutes_before_to_its_own_minute() -> None:
    call = Appointment(1, at(10, 30))
    assert due_at(at(10, 24, 59), [call], (), AHEAD).all == ()
    assert due_at(at(10, 25), [call], (), AHEAD).ahead == (call,)
    assert due_at(at(10, 30, 59), [call], (), AHEAD).ahead == (call,)


def test_what_passed_during_sleep_is_told_together_for_half_an_hour() -> None:
    early, late, later = Appointment(1, at(9, 30)), Appointment(2, at(10, 0)), Appointment(3, at(10, 10))
    due = due_at(at(10, 20), [later, late, early], (), AHEAD)
    assert due.missed == (late, later)
    assert due.ahead == ()


def test_a_moved_call_is_announced_again() -> None:
    told = {Appointment(1, at(10, 30))}
    moved = Appointment(1, at(10, 45))
    assert due_at(at(10, 41), [moved], told, AHEAD).ahead == (moved,)


def test_a_clock_set_back_says_nothing_twice() -> None:
    call = Appointment(1, at(10, 30))
    first = due_at(at(10, 28), [call], (), AHEAD)
    assert due_at(at(10, 26), [call], first.all, AHEAD).all == ()


@given(_APPOINTMENTS, st.lists(_MINUTES, max_size=40))
def test_no_appointment_is_told_twice_whatever_the_clock_does(
    appointments: list[Appointment], looks: list[int]
) -> None:
    told: list[Appointment] = []
    for minute in looks:
        due = due_at(DAY + timedelta(minutes=minute), appointments, set(told), AHEAD)
        told += due.all
    assert len(told) == len(set(told))
    assert set(told) <= set(appointments)


@given(_APPOINTMENTS, st.integers(10, 55))
def test_a_clock_that_is_looked_at_often_misses_nothing(appointments: list[Appointment], every: int) -> None:
    told: set[Appointment] = set()
    now, end = DAY - timedelta(hours=1), DAY + timedelta(days=1, hours=1)
    step = timedelta(minutes=every / 10)
    while now < end:
        due = due_at(now, appointments, told, AHEAD)
        assert not due.missed
        assert all(-timedelta(minutes=1) < one.at - now <= AHEAD for one in due.ahead)
        told.update(due.all)
        now += step
    assert told == set(appointments)


@given(_APPOINTMENTS, _MINUTES)
def test_one_look_tells_of_half_an_hour_back_and_the_minutes_ahead(
    appointments: list[Appointment], minute: int
) -> None:
    now = DAY + timedelta(minutes=minute)
    due = due_at(now, appointments, (), AHEAD)
    assert set(due.all) == {one for one in appointments if now - MISSED_FOR <= one.at <= now + AHEAD}
    assert list(due.ahead) == sorted(due.ahead, key=lambda one: (one.at, one.callback))
