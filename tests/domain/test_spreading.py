"""A backlog is spread evenly, most urgent first, and never beyond what a day has room for."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.spreading import Waiting, spread

MONDAY = date(2026, 11, 23)
DAYS = [MONDAY + timedelta(number) for number in range(5)]


def test_twenty_three_over_five_days_are_five_a_day_and_the_most_urgent_come_first() -> None:
    backlog = [Waiting(number, 1) for number in range(23)]
    found = spread(backlog, DAYS, 8, {(1, day): 12 for day in DAYS})
    assert Counter(day for _, day in found.days) == dict(zip(DAYS, (5, 5, 5, 5, 3), strict=True))
    assert [day for _, day in found.days] == sorted(day for _, day in found.days)
    assert found.left == ()


def test_a_full_day_passes_its_part_on_up_to_the_most_of_a_day() -> None:
    room = {(1, DAYS[0]): 0, (1, DAYS[1]): 2, **{(1, day): 12 for day in DAYS[2:]}}
    found = spread([Waiting(number, 1) for number in range(23)], DAYS, 6, room)
    assert Counter(day for _, day in found.days) == {DAYS[1]: 2, DAYS[2]: 6, DAYS[3]: 6, DAYS[4]: 6}
    assert len(found.left) == 3


def test_without_days_everything_is_left() -> None:
    assert spread([Waiting("a", 1)], [], 8, {}).left == ("a",)


@given(
    reps=st.lists(st.sampled_from([1, 2, None]), max_size=40),
    a_day=st.integers(0, 9),
    room=st.dictionaries(st.tuples(st.sampled_from([1, 2, None]), st.sampled_from(DAYS)), st.integers(0, 9)),
)
def test_nothing_is_lost_no_day_is_overfull_and_nothing_is_left_while_there_is_room(
    reps: list[int | None], a_day: int, room: dict[tuple[int | None, date], int]
) -> None:
    backlog = [Waiting(number, rep) for number, rep in enumerate(reps)]
    found = spread(backlog, DAYS, a_day, room)
    assert sorted([key for key, _ in found.days] + list(found.left)) == list(range(len(reps)))
    load = Counter((reps[key], day) for key, day in found.days)
    assert all(count <= min(a_day, room.get(desk, 0)) for desk, count in load.items())
    for key in found.left:
        assert all(load[reps[key], day] >= min(a_day, room.get((reps[key], day), 0)) for day in DAYS)
