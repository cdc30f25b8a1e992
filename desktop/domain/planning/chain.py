"""A client's callbacks one after the other, and between which days each may lie."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.domain.planning.axis import WorkedDays
from desktop.domain.planning.room import NOBODY
from desktop.domain.planning.values import CadenceClient, OpenCallback

NOWHERE = -1
"""The day of a link that has none yet."""


class Link:
    """One callback of a chain: a stored one or a new one, with the day and host that it has at the moment.

    ``ordinal`` is the day on which the client counts as reached, ``place`` the same in the row of working days; both
    ``NOWHERE`` while the link has no day. A ``fixed`` link is where a person put it, worked or not, and never moves.
    """

    __slots__ = ("callback", "chain", "fixed", "following", "host", "ordinal", "place", "previous")

    def __init__(self, chain: Chain, callback: OpenCallback | None = None, *, fixed: bool = False) -> None:
        self.chain = chain
        self.callback = callback
        self.fixed = fixed
        self.ordinal = NOWHERE
        self.place = NOWHERE
        self.host = NOBODY
        self.previous: Link | None = None
        self.following: Link | None = None

    @property
    def has_day(self) -> bool:
        """Whether it has a day at the moment."""
        return self.ordinal != NOWHERE

    @property
    def wanted_ordinal(self) -> int:
        """The day that it has, else the day on which it is stored."""
        if self.ordinal != NOWHERE or self.callback is None:
            return self.ordinal
        return self.callback.day.toordinal()

    def follow(self, previous: Link | None) -> None:
        """Stand behind another link, before the one that followed it until now."""
        following = previous.following if previous is not None else self.following
        self.previous, self.following = previous, following
        if previous is not None:
            previous.following = self
        if following is not None:
            following.previous = self

    def leave(self) -> None:
        """Step out of the chain; the neighbours close up."""
        if self.previous is not None:
            self.previous.following = self.following
        if self.following is not None:
            self.following.previous = self.previous
        self.previous = self.following = None


class Chain:
    """A client's links, and between which places the first one may lie.

    ``urgent`` is a client whose longest gap is already broken, or who was never reached: no day keeps it, so the first
    link is wanted as early as there is room. ``latest`` is the last place that keeps the gap, which for an urgent client
    lies before ``first``, or is unknown (``NOWHERE``). ``pressing`` is one who is urgent or was last called in vain.
    """

    __slots__ = (
        "aside",
        "client",
        "desk",
        "first",
        "head",
        "last",
        "latest",
        "outside",
        "pressing",
        "settled",
        "urgent",
        "wanted",
    )

    def __init__(self, client: CadenceClient, desk: int, days: WorkedDays, until: int, misses: int) -> None:
        self.client = client
        self.desk = desk
        self.head: Link | None = None
        """The first link, stored or new."""
        self.settled: Link | None = None
        """The last link known to keep the gap to the one before it."""
        self.aside: list[Link] = []
        """Stored callbacks that were links until another took their day; they stay where they are."""
        self.outside: list[OpenCallback] = []
        """Stored callbacks that no link stands for: too many, or beyond all that is planned."""
        history = client.history
        reached, missed = history.last_reached, history.misses[-1] if history.misses else None
        touched = [contact.day.toordinal() for contact in (reached, missed) if contact is not None]
        self.first = max(days.start, days.at_or_after(max(touched) + 1)) if touched else days.start
        self.last = max(until, self.first)
        self.latest = NOWHERE
        self.wanted = self.first
        self.urgent = reached is None
        if reached is not None:
            ordinal = reached.day.toordinal()
            self.latest = days.latest_after(ordinal, client.rule.max_gap)
            self.urgent = self.latest < self.first
            if not self.urgent:
                self.last = self.latest
                self.wanted = max(self.first, days.wanted_after(ordinal, client.rule))
        self.pressing = self.urgent
        if missed is not None and not history.unreachable(misses):
            self.wanted = self.first
            self.pressing = True

    def links(self) -> Iterator[Link]:
        """The links in order."""
        link = self.head
        while link is not None:
            yield link
            link = link.following


@dataclass(frozen=True, slots=True)
class Wish:
    """A link that is to get a day, and between which places.

    ``wanted`` is the best of them, then come later ones, then earlier ones; for a ``stays_near`` wish those closest to it. A stored link
    prefers its own day to all.
    """

    link: Link
    first: int
    last: int
    wanted: int
    stays_near: bool = False

    @property
    def chain(self) -> Chain:
        """The chain that waits for it."""
        return self.link.chain

    @property
    def urgency(self) -> tuple[int, bool, int]:
        """Earliest last day first, key clients before regular ones, then by id."""
        return self.last, not self.chain.client.is_key, self.chain.client.id


def reach(link: Link, days: WorkedDays) -> int:
    """The last place on which the link after this one keeps the longest gap."""
    return days.latest_after(link.ordinal, link.chain.client.rule.max_gap)


def keeps_gap(link: Link, ordinal: int, days: WorkedDays) -> bool:
    """Whether a contact on a day, worked or not, comes early enough after a link."""
    return ordinal <= max(link.ordinal + link.chain.client.rule.max_gap, days.ordinals[reach(link, days)])


def window(link: Link, days: WorkedDays) -> tuple[int, int]:
    """First and last place that keep the gap to the link before; the last comes first when there is none."""
    previous = link.previous
    if previous is None:
        return link.chain.first, link.chain.last
    return days.at_or_after(previous.ordinal + 1), reach(previous, days)


def apart(chain: Chain) -> int:
    """Days from which on two callbacks are two, and not one too many: half the usual gap."""
    return (chain.client.rule.target_gap + 1) // 2


def leeway(link: Link, days: WorkedDays, until: int) -> tuple[int, int]:
    """First and last place to which a link with a day can move while both gaps beside it stay as right as they are.

    It doesn't come close to the one before, and the last link of a chain that reaches beyond the end of the plan goes on
    doing so.
    """
    previous, following, max_gap = link.previous, link.following, link.chain.client.rule.max_gap
    if previous is not None and not previous.has_day:
        return link.place, link.place
    first, last = window(link, days)
    if previous is not None:
        first = max(first, min(link.place, days.at_or_after(previous.ordinal + apart(link.chain))))
    if following is None:
        if reach(link, days) > until:
            first = max(first, days.earliest_before(days.ordinals[until] + 1, max_gap))
    elif following.has_day:
        last = min(last, days.at_or_before(following.ordinal - 1))
        if keeps_gap(link, following.ordinal, days):
            first = max(first, days.earliest_before(following.ordinal, max_gap))
    return (first, last) if first <= link.place <= last else (link.place, link.place)


def spare(link: Link, days: WorkedDays) -> bool:
    """Whether a new callback after the next one can be left out without breaking the longest gap."""
    previous, following = link.previous, link.following
    return (
        link.callback is None
        and previous is not None
        and previous.has_day
        and following is not None
        and following.has_day
        and keeps_gap(previous, following.ordinal, days)
    )
