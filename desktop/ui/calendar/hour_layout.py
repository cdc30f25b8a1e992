"""Where entries with a time lie on the hours of a day; those that overlap stand side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from PySide6.QtCore import QPoint, QRect

from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan

SLOT = 30
"""Minutes of a row."""
LONG = 20
"""Minutes that a call is taken for."""
_FIRST, _LAST = 8, 19
_GAP = 2


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours in sight, from a full hour to a full hour; ``slot`` is the height of half an hour in px."""

    first: int
    last: int
    slot: int = 24

    @classmethod
    def holding(cls, days: Iterable[DayPlan]) -> Hours:
        """From 8 to 19, or as far as the entries of some days reach."""
        times = [entry.at for day in days for entry in day.entries if entry.at is not None]
        first = min((at.hour for at in times), default=_FIRST)
        last = max((at.hour + 1 for at in times), default=_LAST)
        return cls(min(first, _FIRST), max(last, _LAST))

    @property
    def slots(self) -> int:
        """Number of half hours."""
        return (self.last - self.first) * 60 // SLOT

    def time_of(self, slot: int) -> time:
        """When a half hour begins."""
        return time(*divmod(self.first * 60 + slot * SLOT, 60))

    def slot_of(self, at: time) -> int:
        """The half hour in which a time lies."""
        return (at.hour * 60 + at.minute - self.first * 60) // SLOT

    def top_of(self, at: time) -> int:
        """How many px below the first hour a time lies."""
        return round((at.hour * 60 + at.minute - self.first * 60) * self.slot / SLOT)


@dataclass(frozen=True, slots=True)
class Block:
    """An entry and where it lies, measured from the upper left corner of its day's hours."""

    entry: Planned
    rect: QRect


def blocks(day: DayPlan, hours: Hours, width: int, least: int) -> list[Block]:
    """The timed entries of a day; each is as high as 20 minutes, at ``least`` so many px."""
    timed = sorted((entry for entry in day.entries if entry.at is not None), key=_when)
    height = max(least, round(LONG * hours.slot / SLOT))
    tops = [hours.top_of(entry.at) for entry in timed if entry.at is not None]
    placed = side_by_side([(top, top + height) for top in tops])
    found = []
    for entry, top, (lane, lanes) in zip(timed, tops, placed, strict=True):
        left, right = width * lane // lanes, width * (lane + 1) // lanes
        found.append(Block(entry, QRect(left + 1, top + 1, max(1, right - left - _GAP), height - 1)))
    return found


def block_at(found: Iterable[Block], point: QPoint) -> Planned | None:
    """The entry under a point."""
    return next((block.entry for block in found if block.rect.contains(point)), None)


def side_by_side(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A lane for each span and how many lanes there are, so that spans which overlap lie in different ones.

    Spans are given in the order of their beginnings; those that overlap, also by way of others, have as many lanes.
    """
    lanes: list[int] = []
    placed: list[tuple[int, int]] = []
    ends: list[int] = []  # of each lane of the group
    group = 0  # where the group begins

    def close(upto: int) -> None:
        placed.extend((lane, len(ends)) for lane in lanes[group:upto])

    for place, (begin, end) in enumerate(spans):
        if ends and begin >= max(ends):
            close(place)
            group, ends = place, []
        lane = next((lane for lane, taken in enumerate(ends) if taken <= begin), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        lanes.append(lane)
    close(len(spans))
    return placed


def is_now(day: date, now: datetime, hours: Hours) -> bool:
    """Whether the present moment lies within the hours of a day."""
    return day == now.date() and hours.first <= now.hour < hours.last


def _when(entry: Planned) -> tuple[time, str]:
    return entry.at or time.min, entry.client.name
