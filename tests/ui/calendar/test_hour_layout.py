"""Where timed entries lie on the hours: nothing lies on top of anything else, and nothing is lost."""

from __future__ import annotations

from datetime import date, time
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.records import Client
from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.ui.calendar.hour_layout import Hours, blocks, side_by_side

DAY = date(2026, 11, 25)
times = st.builds(time, st.integers(0, 23), st.sampled_from((0, 5, 15, 20, 30, 45, 59)))


def day_with(*at: time | None) -> DayPlan:
    entries = tuple(
        Planned(Client(id=place + 1, name=f"Client {place}"), DAY, "promised", "open", when, number=place + 1)
        for place, when in enumerate(at)
    )
    return DayPlan(DAY, True, None, False, False, entries, 12)


def test_without_entries_the_hours_run_from_eight_to_nineteen() -> None:
    hours = Hours.holding([day_with(None)])
    assert (hours.first, hours.last, hours.slots) == (8, 19, 22)
    assert (hours.time_of(0), hours.time_of(3), hours.time_of(21)) == (time(8), time(9, 30), time(18, 30))


def test_early_and_late_entries_are_in_sight() -> None:
    hours = Hours.holding([day_with(time(6, 40)), day_with(time(23, 50))])
    assert (hours.first, hours.last) == (6, 24)


@given(times)
def test_a_time_lies_in_its_half_hour(at: time) -> None:
    hours = Hours.holding([day_with(at)])
    slot = hours.slot_of(at)
    assert 0 <= slot < hours.slots
    begins = hours.time_of(slot)
    assert (begins.hour, begins.minute // 30) == (at.hour, at.minute // 30)


@given(st.lists(times, max_size=14), st.integers(120, 400))
def test_no_entry_covers_another(at: list[time], width: int) -> None:
    day = day_with(*at)
    found = blocks(day, Hours.holding([day]), width, 19)
    assert sorted(block.entry.number for block in found) == [entry.number for entry in day.entries]
    assert all(block.rect.left() >= 0 and block.rect.right() <= width for block in found)
    assert not any(one.rect.intersects(other.rect) for one, other in combinations(found, 2))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12))
def test_what_overlaps_stands_in_different_lanes_of_one_width(raw: list[tuple[int, int]]) -> None:
    spans = sorted((begin, begin + length) for begin, length in raw)
    placed = side_by_side(spans)
    assert len(placed) == len(spans)
    for (one, (lane, lanes)), (other, (next_lane, next_lanes)) in combinations(zip(spans, placed, strict=True), 2):
        if one[0] < other[1] and other[0] < one[1]:
            assert lane != next_lane
            assert lanes == next_lanes


def test_an_entry_by_itself_has_the_whole_width() -> None:
    assert side_by_side([(0, 10), (10, 20), (12, 25)]) == [(0, 1), (0, 2), (1, 2)]
