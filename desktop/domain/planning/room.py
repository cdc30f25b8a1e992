"""Who has room for how many callbacks on which working day, absences and stand-ins counted in.

Days are places in the row of working days, and a set of days is an ``int`` whose bits they are: what is free for a rep
within a span is one operation, however long the span.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.domain.planning.axis import WorkedDays
from desktop.domain.planning.values import Desk

NOBODY = -1
"""The host of a day on which a rep is away and nobody stands in."""


def span(first: int, last: int) -> int:
    """The set of the days from ``first`` to ``last``; empty when the last comes before the first."""
    return ((1 << (last - first + 1)) - 1) << first if first <= last else 0


def members(days: int) -> Iterator[int]:
    """The days of a set, in order."""
    while days:
        lowest = days & -days
        yield lowest.bit_length() - 1
        days ^= lowest


def later_first(days: int, wanted: int) -> int:
    """Of a set that isn't empty the wanted day, else the next after it, else the last before it."""
    later = days >> wanted
    return wanted + (later & -later).bit_length() - 1 if later else days.bit_length() - 1


def nearest(days: int, wanted: int) -> int:
    """Of a set that isn't empty the day closest to the wanted one; the later of two."""
    before = (days & span(0, wanted)).bit_length() - 1
    after = later_first(days, wanted)
    return before if before >= 0 and (after < wanted or wanted - before < after - wanted) else after


class Room:
    """What is left of every rep's capacity. A rep is known by the place among the desks.

    The last desk, ``unowned``, is nobody's and never there: clients without a rep sit before it.
    """

    def __init__(self, days: WorkedDays, desks: Sequence[Desk]) -> None:
        self.desks = desks
        self.unowned = len(desks)
        self.number = {desk.id: number for number, desk in enumerate(desks)}
        row = range(len(days))
        there = [[place >= days.start and not desk.is_away(days.day(place)) for place in row] for desk in desks]
        self.hosts = [self._hosts(desk, there, days) for desk in desks] + [[NOBODY] * len(days)]
        """By rep and day, who makes the rep's callbacks: the rep, the stand-in, or ``NOBODY``."""
        self._left = [[max(desk.a_day, 0)] * len(days) for desk in desks]
        self.free = [span(0, len(days) - 1) if desk.a_day > 0 else 0 for desk in desks]
        """By host, the days with room left."""
        self._shares = [_shares(hosts) for hosts in self.hosts]

    def of(self, rep: int | None) -> int:
        """The desk of a rep, ``unowned`` for one who isn't there at all."""
        return self.unowned if rep is None else self.number.get(rep, self.unowned)

    def id_of(self, desk: int) -> int | None:
        """The rep at a desk."""
        return self.desks[desk].id if desk < self.unowned else None

    def days_of(self, sets: Sequence[int], desk: int) -> int:
        """The days of a rep whose host has that day in its set."""
        days = 0
        for host, share in self._shares[desk]:
            days |= sets[host] & share
        return days

    def has_room(self, host: int, day: int) -> bool:
        """Whether another callback fits in."""
        return self._left[host][day] > 0

    def take(self, host: int, day: int) -> None:
        """One callback more; what a person promised may exceed the capacity, then nothing is left."""
        left = self._left[host]
        left[day] = max(left[day] - 1, 0)
        if not left[day]:
            self.free[host] &= ~(1 << day)

    def give_back(self, host: int, day: int) -> None:
        """One callback less that had found room."""
        self._left[host][day] += 1
        self.free[host] |= 1 << day

    def _hosts(self, desk: Desk, there: list[list[bool]], days: WorkedDays) -> list[int]:
        own = self.number[desk.id]
        found = [own if present else NOBODY for present in there[own]]
        for absence in desk.away:
            stand_in = NOBODY if absence.stand_in is None else self.number.get(absence.stand_in, NOBODY)
            if stand_in == NOBODY:
                continue
            last = len(days) - 1 if absence.last is None else days.at_or_before(absence.last.toordinal())
            for day in range(max(days.at_or_after(absence.first.toordinal()), days.start), last + 1):
                if found[day] == NOBODY and there[stand_in][day]:
                    found[day] = stand_in
        return found


def _shares(hosts: Sequence[int]) -> list[tuple[int, int]]:
    """By host, the days on which it makes the callbacks."""
    shares: dict[int, int] = {}
    for day, host in enumerate(hosts):
        if host != NOBODY:
            shares[host] = shares.get(host, 0) | 1 << day
    return list(shares.items())
