"""The callbacks after the next one, each counted from the one before it, until the end of the plan."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import replace

from desktop.domain.planning.board import Board
from desktop.domain.planning.chain import Chain, Link, Wish, keeps_gap, reach, window
from desktop.domain.planning.room import NOBODY, members


class LaterCallbacks:
    """Carries the chains on, always at the callback whose last day comes first.

    One that finds its days full gets a seat by moving others within their gaps, else in place of a new callback that
    its client's longest gap can do without, else by moving the callback before it to a later day.
    """

    def __init__(self, board: Board) -> None:
        self._board = board

    def place(self, chains: Iterable[Chain]) -> None:
        """Carry chains on until nothing more is wanted, or there is no room.

        A chain that was at its end can want one more when its last link had to move.
        """
        queue = self._waiting(chains)
        while queue:
            self._work_off(queue)
            board = self._board
            queue = self._waiting(chain for chain in board.chains.values() if chain.client.id not in board.unplaced)

    def _waiting(self, chains: Iterable[Chain]) -> list[tuple[int, bool, int]]:
        return sorted(wish.urgency for chain in chains if (wish := self._wish(chain)) is not None)

    def _work_off(self, queue: list[tuple[int, bool, int]]) -> None:
        while queue:
            chain = self._board.chains[heapq.heappop(queue)[-1]]
            wish = self._wish(chain)
            if wish is None or not self._place(wish):
                continue
            chain.settled = wish.link
            following = self._wish(chain)
            if following is not None:
                heapq.heappush(queue, following.urgency)

    def _wish(self, chain: Chain) -> Wish | None:
        """What a chain wants next, stored callbacks that keep the gap being passed; a new link isn't part of it yet."""
        days = self._board.days
        while chain.settled is not None:
            settled, following = chain.settled, chain.settled.following
            if following is None:
                wanted = days.wanted_after(settled.ordinal, chain.client.rule)
                if wanted > self._board.until:
                    return None
                return Wish(Link(chain), days.at_or_after(settled.ordinal + 1), reach(settled, days), wanted)
            if following.wanted_ordinal <= settled.ordinal and (following.fixed or following.has_day):
                self._set_aside(following)
            elif following.has_day and keeps_gap(settled, following.ordinal, days):
                chain.settled = following
            else:
                return self._wish_before(settled, following)
        return None

    def _wish_before(self, settled: Link, following: Link) -> Wish | None:
        """What is wanted between a link and a stored one that lacks its day, or breaks the longest gap."""
        days, chain = self._board.days, settled.chain
        first, last = days.at_or_after(settled.ordinal + 1), reach(settled, days)
        wanted = days.wanted_after(settled.ordinal, chain.client.rule)
        if keeps_gap(settled, following.wanted_ordinal, days):
            return self._wish_of_stored(following, first, last, wanted)
        if wanted > self._board.until:
            return None
        if not following.fixed and self._board.is_close(following, last):
            return self._wish_of_stored(following, first, last, wanted)
        last = min(last, days.at_or_before(following.wanted_ordinal - 1))
        bridge = days.earliest_before(following.wanted_ordinal, chain.client.rule.max_gap)
        return Wish(Link(chain), first, last, max(wanted, min(bridge, last)))

    def _wish_of_stored(self, link: Link, first: int, last: int, wanted: int) -> Wish:
        """A stored callback stays near its day, and before the next one if there is room before it.

        One whose day another callback of the client has taken, or passed, is the next one wanted.
        """
        following = link.following
        if following is not None and following.has_day:
            before = self._board.days.at_or_before(following.ordinal - 1)
            if self._board.seats.open_days(link.chain, first, min(last, before)):
                last = min(last, before)
        stored = self._board.days.at_or_after(link.wanted_ordinal)
        return Wish(link, first, last, stored, stays_near=True) if stored >= first else Wish(link, first, last, wanted)

    def _place(self, wish: Wish) -> bool:
        link, seats = wish.link, self._board.seats
        stored_at = link.host, link.place
        if link.has_day:
            seats.rise(link)
        if link.callback is None:
            link.follow(wish.chain.settled)
        if self._board.seat(wish) or self._seat_after_waiting(wish):
            return True
        if link.callback is None:
            link.leave()
        elif stored_at[0] != NOBODY:
            seats.sit(link, *stored_at)
        self._board.give_up(wish)
        return False

    def _set_aside(self, link: Link) -> None:
        """Leave a stored callback out of the chain: another one stands on its day, or after it."""
        self._board.seats.pin(link)
        link.leave()
        link.chain.aside.append(link)

    def _seat_after_waiting(self, wish: Wish) -> bool:
        """Move the link before to a later day, so that this one reaches a day with room."""
        previous, following = wish.link.previous, wish.link.following
        if previous is None or previous.fixed:
            return False
        days, seats, chain = self._board.days, self._board.seats, wish.chain
        end = len(days) - 1 if following is None else days.at_or_before(following.wanted_ordinal - 1)
        for place in members(seats.open_days(chain, previous.place + 1, window(previous, days)[1])):
            last = min(days.latest_after(days.ordinals[place], chain.client.rule.max_gap), end)
            if seats.open_days(chain, place + 1, last):
                seats.move(previous, self._board.room.hosts[chain.desk][place], place)
                self._board.gentle.forget()
                return seats.sit_in_order(replace(wish, first=place + 1, last=last))
        return False
