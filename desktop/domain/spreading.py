"""Spreading a backlog over a few days: so many a day at most, the most urgent first (product §3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Waiting(Generic[Key]):
    """One callback of a backlog: what it is known by, and the rep who makes it."""

    key: Key
    rep: int | None


@dataclass(frozen=True, slots=True)
class Spread(Generic[Key]):
    """The day of each callback, in the order of the backlog; and those for which no day has room."""

    days: tuple[tuple[Key, date], ...]
    left: tuple[Key, ...]


def spread(
    backlog: Sequence[Waiting[Key]], days: Sequence[date], a_day: int, room: Mapping[tuple[int | None, date], int]
) -> Spread[Key]:
    """Lay a backlog out on days, the most urgent first, as evenly as the room allows.

    ``a_day`` is the most of the backlog that one rep shall get on one day, ``room`` how many more callbacks fit into
    the rep's day; a day that isn't there has none. Each rep's part is spread by itself: first its even share a day,
    then what found no room takes any day up to ``a_day``.
    """
    parts = Counter(waiting.rep for waiting in backlog)
    taken: Counter[tuple[int | None, date]] = Counter()
    found: dict[Key, date] = {}

    def place(waiting: Waiting[Key], most: int) -> None:
        for day in days:
            desk = waiting.rep, day
            if taken[desk] < min(most, room.get(desk, 0)):
                taken[desk] += 1
                found[waiting.key] = day
                return

    for waiting in backlog:
        share = -(-parts[waiting.rep] // len(days)) if days else 0
        place(waiting, min(share, a_day))
    for waiting in backlog:
        if waiting.key not in found:
            place(waiting, a_day)
    return Spread(
        tuple((waiting.key, found[waiting.key]) for waiting in backlog if waiting.key in found),
        tuple(waiting.key for waiting in backlog if waiting.key not in found),
    )
