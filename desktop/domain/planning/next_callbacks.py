"""The next callback of every client: none beyond its longest gap as long as any layout of them all has room."""

from __future__ import annotations

from desktop.domain.planning.board import Board
from desktop.domain.planning.chain import Chain, Link, Wish, apart
from desktop.domain.planning.seats import Search


class NextCallbacks:
    """Gives every client's next callback its day.

    1. Stored ones that keep the longest gap have their day already.
    2. Urgent clients, for whom no day keeps the gap, get the earliest days with room.
    3. All others follow by their last day. One that finds its days full moves others within what their gaps allow; if
       that doesn't help, also across what is stored for later, which may cost a later callback or an urgent client its
       seat. What then finds none has none in any layout: the days it may have, and all that those who sit there may have
       instead, hold next callbacks only that can't be elsewhere.
    4. Who lost a seat gets another.
    5. A pressing client whose stored callback is far away gets one more before it.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self._firm = Search(board.seats, _whole_window, _gives_way)

    def place(self) -> None:
        """Place them all."""
        urgent: list[Wish] = []
        others: list[Wish] = []
        for chain in self._board.chains.values():
            wish = self._wish(chain)
            if wish is not None:
                (urgent if chain.urgent else others).append(wish)
        evicted: list[Wish] = []
        for wish in sorted(urgent, key=_urgency_of_the_late):
            if self._board.seat_freely(wish):
                wish.chain.settled = wish.link
            else:
                evicted.append(wish)
        for wish in sorted(others, key=lambda wish: wish.urgency):
            self._place(wish, evicted)
        for wish in evicted:
            if self._board.seat(wish):
                wish.chain.settled = wish.link
            else:
                self._board.give_up(wish)
        self.squeeze_in()

    def squeeze_in(self) -> list[Chain]:
        """Give pressing clients whose callback is far away another one before it, where there is room.

        Returns their chains, which begin anew with it.
        """
        return [chain for chain in self._board.chains.values() if chain.pressing and self._squeeze_in(chain)]

    def _squeeze_in(self, chain: Chain) -> bool:
        head = chain.head
        if head is None or not head.has_day or head.callback is None or self._board.is_close(head, chain.wanted):
            return False
        days = self._board.days
        last = days.at_or_before(days.ordinals[chain.wanted] + apart(chain) - 1)
        if not head.fixed and head.callback.day.toordinal() <= days.ordinals[last]:
            return self._back(head)
        link = Link(chain)
        if not self._board.seat_freely(Wish(link, chain.wanted, min(last, chain.last), chain.wanted)):
            return False
        _put_first(link)
        chain.settled = link
        return True

    def _back(self, head: Link) -> bool:
        """Call a client earlier again whose stored callback had to make room for others."""
        host, place, chain = head.host, head.place, head.chain
        self._board.seats.rise(head)
        if not self._board.seat_freely(Wish(head, chain.wanted, place - 1, chain.wanted)):
            self._board.seats.sit(head, host, place)
            return False
        chain.settled = head
        return True

    def _wish(self, chain: Chain) -> Wish | None:
        """What a client's next callback wants; ``None`` when it has its day, or isn't wanted until the end."""
        head = chain.head
        if head is not None and (chain.urgent or self._keeps_gap(head)):
            if head.has_day:
                chain.settled = head
                return None
            return self._wish_of_stored(head)
        if chain.wanted > self._board.until and not chain.urgent:
            return None
        if head is not None and not head.fixed and self._board.is_close(head, chain.last):
            if head.has_day:
                self._board.seats.rise(head)
            return self._wish_of_stored(head)
        head = Link(chain)
        _put_first(head)
        return Wish(head, chain.first, chain.last, chain.wanted)

    def _wish_of_stored(self, head: Link) -> Wish:
        """A stored callback that must move stays near its day; that of a pressing client comes as early as can be."""
        chain = head.chain
        stored = self._board.days.at_or_after(head.wanted_ordinal)
        return Wish(head, chain.first, chain.last, chain.wanted if chain.pressing else stored, not chain.pressing)

    def _keeps_gap(self, head: Link) -> bool:
        client = head.chain.client
        reached = client.history.last_reached
        limit = self._board.days.ordinals[head.chain.last]
        if reached is not None:
            limit = max(limit, reached.day.toordinal() + client.rule.max_gap)
        return head.wanted_ordinal <= limit

    def _place(self, wish: Wish, evicted: list[Wish]) -> None:
        if not self._board.seat(wish):
            lost = self._firm.seat(wish)
            if lost is False:
                self._board.give_up(wish)
                return
            self._board.gentle.forget()
            if isinstance(lost, Link) and lost.previous is None:
                late = lost.chain
                late.settled = None
                evicted.append(Wish(lost, late.first, late.last, late.wanted))
        wish.chain.settled = wish.link


def _put_first(link: Link) -> None:
    chain = link.chain
    link.following = chain.head
    if chain.head is not None:
        chain.head.previous = link
    chain.head = link


def _urgency_of_the_late(wish: Wish) -> tuple[int, bool, int]:
    """Who has waited longest first; one never reached is due now."""
    chain = wish.chain
    due = chain.latest if chain.client.history.reached else chain.first
    return due, not chain.client.is_key, chain.client.id


def _whole_window(link: Link) -> tuple[int, int]:
    """A next callback may lie anywhere that keeps its own gap, whatever that means for the one after it."""
    chain = link.chain
    if link.previous is None and chain.first <= link.place <= chain.last:
        return chain.first, chain.last
    return link.place, link.place


def _gives_way(link: Link) -> bool:
    """Later callbacks, and those that are late anyway, give their seat up for one that would be late without it."""
    return link.previous is not None or link.chain.urgent
