"""Which links sit on which days, and how one that found its days full gets a seat by others moving up.

A search goes from the days that a link may have to those that the links sitting there could have instead, and so on
until a day with room is found: an augmenting path of bipartite matching, whose seats are the capacities of the days.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from desktop.domain.planning.axis import WorkedDays
from desktop.domain.planning.chain import NOWHERE, Chain, Link, Wish
from desktop.domain.planning.room import NOBODY, Room, later_first, members, nearest, span


class Seats:
    """The links by host and day, with the room that they leave."""

    def __init__(self, room: Room, days: WorkedDays) -> None:
        self.room = room
        self.days = days
        self._sitting: dict[tuple[int, int], list[Link]] = {}

    def at(self, host: int, place: int) -> list[Link]:
        """The links that sit with a host on a day and could move."""
        return self._sitting.get((host, place), [])

    def sit(self, link: Link, host: int, place: int) -> None:
        """Give a link its day; the host has room."""
        self.room.take(host, place)
        self._sitting.setdefault((host, place), []).append(link)
        link.host, link.place, link.ordinal = host, place, self.days.ordinals[place]

    def rise(self, link: Link) -> None:
        """Take a link its day away."""
        self.room.give_back(link.host, link.place)
        self._sitting[link.host, link.place].remove(link)
        link.host, link.place, link.ordinal = NOBODY, NOWHERE, NOWHERE

    def move(self, link: Link, host: int, place: int) -> None:
        """Give a link another day."""
        self.rise(link)
        self.sit(link, host, place)

    def pin(self, link: Link) -> None:
        """From now on nothing moves the link, and its room stays taken."""
        if link.host != NOBODY and not link.fixed:
            self._sitting[link.host, link.place].remove(link)
        link.fixed = True

    def open_days(self, chain: Chain, first: int, last: int) -> int:
        """The days of a span on which the client's rep, or whoever stands in, has room."""
        return self.room.days_of(self.room.free, chain.desk) & span(first, last)

    def sit_where_stored(self, link: Link, first: int, last: int) -> bool:
        """Give a stored link the day and rep that it is stored with, when that lies in a span and has room."""
        assert link.callback is not None
        place = self.days.place(link.callback.day.toordinal())
        if place is None or not first <= place <= last:
            return False
        host = self.room.hosts[self.maker(link)][place]
        if host == NOBODY or not self.room.has_room(host, place):
            return False
        self.sit(link, host, place)
        return True

    def maker(self, link: Link) -> int:
        """The desk that a link belongs to: that of the stored callback, else the client's."""
        if link.callback is None or link.callback.rep not in self.room.number:
            return link.chain.desk
        return self.room.number[link.callback.rep]

    def sit_in_order(self, wish: Wish) -> bool:
        """Give a wish the best of its days with room, if there is one."""
        link = wish.link
        if link.callback is not None and self.sit_where_stored(link, wish.first, wish.last):
            return True
        free = self.open_days(link.chain, wish.first, wish.last)
        if not free:
            return False
        place = _best(wish, free)
        self.sit(link, self.room.hosts[link.chain.desk][place], place)
        return True


@dataclass(frozen=True, slots=True)
class _Step:
    """A day that a search arrived at: ``mover`` sits on the day before it and could come here."""

    mover: Link | None
    before: tuple[int, int] | None


class Search:
    """Looks for a day with room along the moves that ``leeway`` grants.

    ``yields`` says which links would rather give their seat up than let the search fail. Days from which a search came
    to no end are remembered: none of the links there can ever leave them, as long as their leeway doesn't grow. When it
    may have grown, ``forget`` them.
    """

    def __init__(self, seats: Seats, leeway: Callable[[Link], tuple[int, int]], yields: Callable[[Link], bool]) -> None:
        self._seats = seats
        self._leeway = leeway
        self._yields = yields
        self._hopeless: list[int] = []
        self.forget()

    def forget(self) -> None:
        """Look everywhere again."""
        self._hopeless = [0] * (self._seats.room.unowned + 1)

    def seat(self, wish: Wish) -> Link | bool:
        """Find a seat for a wish by moving others.

        ``True`` when only days changed, the link that lost its seat when one had to, ``False`` when nothing was
        changed because there is no way.
        """
        link = wish.link
        room, desk = self._seats.room, link.chain.desk
        unseen = [~hopeless for hopeless in self._hopeless]
        steps: dict[tuple[int, int], _Step] = {}
        queue: deque[tuple[int, int]] = deque()
        start = room.days_of(unseen, desk) & span(wish.first, wish.last)
        while start:
            place = _best(wish, start)
            start &= ~(1 << place)
            host = room.hosts[desk][place]
            steps[host, place] = _Step(None, None)
            unseen[host] &= ~(1 << place)
            queue.append((host, place))
        yielding: Link | None = None
        while queue:
            seat = queue.popleft()
            for mover in self._seats.at(*seat):
                if yielding is None and self._yields(mover):
                    yielding = mover
                if mover.chain is link.chain:
                    continue
                days = room.days_of(unseen, mover.chain.desk) & span(*self._leeway(mover))
                if not days or self._moves(steps, seat, mover.chain):
                    continue
                free = days & room.days_of(room.free, mover.chain.desk)
                hosts = room.hosts[mover.chain.desk]
                if free:
                    place = nearest(free, mover.place)
                    steps[hosts[place], place] = _Step(mover, seat)
                    self._move_up(link, steps, (hosts[place], place))
                    return True
                for place in members(days):
                    steps[hosts[place], place] = _Step(mover, seat)
                    unseen[hosts[place]] &= ~(1 << place)
                    queue.append((hosts[place], place))
        if yielding is not None:
            seat = (yielding.host, yielding.place)
            self._seats.rise(yielding)
            self._move_up(link, steps, seat)
            return yielding
        for host, place in steps:
            self._hopeless[host] |= 1 << place
        return False

    @staticmethod
    def _moves(steps: dict[tuple[int, int], _Step], seat: tuple[int, int], chain: Chain) -> bool:
        """Whether a link of the chain moves on the way to a seat already: moving two would break what leeway grants."""
        step = steps[seat]
        while step.before is not None:
            if step.mover is not None and step.mover.chain is chain:
                return True
            step = steps[step.before]
        return False

    def _move_up(self, link: Link, steps: dict[tuple[int, int], _Step], seat: tuple[int, int]) -> None:
        """Move everyone on the way by one, from the day with room backwards; the link takes the first seat."""
        step = steps[seat]
        while step.mover is not None and step.before is not None:
            self._seats.move(step.mover, *seat)
            seat = step.before
            step = steps[seat]
        self._seats.sit(link, *seat)


def _best(wish: Wish, days: int) -> int:
    return nearest(days, wish.wanted) if wish.stays_near else later_first(days, wish.wanted)
