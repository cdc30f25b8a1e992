"""Everything that planning works on: the working days, the room on them, and every client's chain as it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from desktop.domain.planning.axis import WorkedDays
from desktop.domain.planning.chain import NOWHERE, Chain, Link, Wish, apart, leeway, spare
from desktop.domain.planning.room import NOBODY, Room
from desktop.domain.planning.seats import Search, Seats
from desktop.domain.planning.values import CadenceClient, Desk
from desktop.domain.workdays import WorkCalendar


class Board:
    """The state of planning. A fresh one has every stored callback on its own day, as far as there is room.

    Callbacks are planned as long as they are wanted by ``until``; the row of days is longer, because one that is wanted
    then may lie later.
    """

    def __init__(
        self,
        clients: Sequence[CadenceClient],
        desks: Sequence[Desk],
        calendar: WorkCalendar,
        today: date,
        until: date,
        misses: int,
    ) -> None:
        longest = max((client.rule.max_gap for client in clients), default=1)
        until = max(until, today)
        self.today = today.toordinal()
        self.days = WorkedDays(calendar, today, date.fromordinal(until.toordinal() + longest))
        self.until = self.days.at_or_before(until.toordinal())
        self.room = Room(self.days, desks)
        self.seats = Seats(self.room, self.days)
        self.gentle = Search(
            self.seats, partial(leeway, days=self.days, until=self.until), partial(spare, days=self.days)
        )
        """Finds seats by moves that break no gap, else in place of a new callback that its client can do without."""
        self.unplaced: dict[int, Wish] = {}
        """By client, the callback for which there is no room; the chain ends there."""
        self.chains = {
            client.id: Chain(client, self.room.of(client.rep), self.days, self.until, misses)
            for client in sorted(clients, key=lambda client: client.id)
        }
        self._take_what_was_made_today()
        self._seat_stored()

    def seat_freely(self, wish: Wish) -> bool:
        """Give a wish a day with room, if there is one."""
        return self.seats.sit_in_order(wish)

    def seat(self, wish: Wish) -> bool:
        """Give a wish a day, if need be by moving others, or in place of a callback that can be done without."""
        if self.seat_freely(wish):
            return True
        lost = self.gentle.seat(wish)
        if lost is False:
            return False
        if isinstance(lost, Link):
            if lost.chain.settled is lost:
                lost.chain.settled = lost.previous
            lost.leave()
        self.gentle.forget()
        return True

    def give_up(self, wish: Wish) -> None:
        """Note that there is no room."""
        self.unplaced[wish.chain.client.id] = wish

    def is_close(self, link: Link, place: int) -> bool:
        """Whether a stored callback is rather the one wanted by a day than the one after it."""
        return link.wanted_ordinal - self.days.ordinals[place] < apart(link.chain)

    def _take_what_was_made_today(self) -> None:
        if self.days.place(self.today) is None:
            return
        for number, desk in enumerate(self.room.desks):
            for _ in range(min(desk.made_today, desk.a_day)):
                self.room.take(number, self.days.start)

    def _seat_stored(self) -> None:
        """First what stays in any case, then next callbacks, then later ones, so that the important ones find room."""
        waiting: list[tuple[tuple[bool, int, bool, int], Link]] = []
        for chain in self.chains.values():
            previous: Link | None = None
            for link in self._stored(chain):
                if previous is None:
                    chain.head = link
                link.follow(previous)
                if not link.fixed:
                    gap = chain.client.rule.max_gap
                    last = self.days.latest_after(previous.wanted_ordinal, gap) if previous else chain.last
                    waiting.append(((previous is not None, last, not chain.client.is_key, chain.client.id), link))
                previous = link
        for _, link in sorted(waiting, key=lambda entry: entry[0]):
            self.seats.sit_where_stored(link, self.days.start, len(self.days) - 1)

    def _stored(self, chain: Chain) -> Iterator[Link]:
        """The links that stored callbacks stand for.

        Fixed and overdue ones take their room here; so do those left over, on a day on which the client was already called, or of several
        that were overdue.
        """
        client = chain.client
        touched = max(
            (made[-1].day.toordinal() for made in (client.history.reached, client.history.misses) if made), default=0
        )
        taken = NOWHERE
        for callback in sorted(client.callbacks, key=lambda one: (one.day, not one.fixed, one.id)):
            ordinal = callback.day.toordinal()
            if ordinal > self.days.ordinals[-1]:
                chain.outside.append(callback)
                continue
            is_overdue = ordinal < self.today
            link = Link(chain, callback, fixed=callback.fixed or is_overdue)
            if is_overdue:
                ordinal = self._pin(link, self._next_day_of(self.seats.maker(link)))
            elif callback.fixed or ordinal == touched:
                self._pin(link, self.days.place(ordinal))
            if (link.fixed and ordinal <= taken) or (ordinal <= touched and not is_overdue):
                chain.outside.append(callback)
                continue
            taken = ordinal
            if link.fixed:
                link.ordinal = ordinal
            yield link

    def _next_day_of(self, desk: int) -> int:
        """The first working day on which a rep's callbacks are made."""
        hosts = self.room.hosts[desk]
        return next(
            (place for place in range(self.days.start, len(self.days)) if hosts[place] != NOBODY), self.days.start
        )

    def _pin(self, link: Link, place: int | None) -> int:
        """Take the room of a callback that stays where it is; the day on which it is made."""
        if place is None:
            return NOWHERE
        host = self.room.hosts[self.seats.maker(link)][place]
        if host != NOBODY:
            self.room.take(host, place)
        link.host, link.place = host, place
        return self.days.ordinals[place]
