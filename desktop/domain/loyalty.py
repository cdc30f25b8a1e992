"""Whether satisfied clients are loyal too: marks against renewals and referrals (product §3.8).

Loyalty = service periods of the client that were renewed + clients that it recommended. A client without a mark isn't on
the chart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.client import Client
from desktop.domain.lapse import GRACE_DAYS, follows
from desktop.domain.renewal import Served
from desktop.domain.satisfaction import Mark

MOST = 4
"""So often and oftener stands in the top row."""


@dataclass(frozen=True, slots=True)
class Loyal:
    """One client's latest mark, and what shows that it stays."""

    client: int
    mark: Mark
    renewals: int
    referrals: int

    @property
    def loyalty(self) -> int:
        """Renewals and referrals together."""
        return self.renewals + self.referrals

    @property
    def cell(self) -> tuple[int, int]:
        """Score and loyalty, the latter up to ``MOST``."""
        return self.mark.score, min(self.loyalty, MOST)


@dataclass(frozen=True, slots=True)
class LoyaltyMap:
    """The clients by score (1 to 5) and loyalty (0 to ``MOST``)."""

    cells: Mapping[tuple[int, int], tuple[Loyal, ...]]

    @property
    def clients(self) -> int:
        """How many clients are on it."""
        return sum(map(len, self.cells.values()))


def loyalty_map(
    clients: Iterable[Client], served: Iterable[Served[int]], latest: Iterable[Mark], everybody: Iterable[Client],
    grace: int = GRACE_DAYS,
) -> LoyaltyMap:  # fmt: skip
    """Where each client with a mark stands. ``clients`` are those to show, ``everybody`` may have been recommended."""
    recommended = Counter(client.referred_by for client in everybody if client.referred_by != client.id)
    renewed = {one.client: sum(follows(time, one.times, grace) is not None for time in one.endings) for one in served}
    marks = {mark.client: mark for mark in latest}
    cells: defaultdict[tuple[int, int], list[Loyal]] = defaultdict(list)
    for client in clients:
        if client.id in marks:
            one = Loyal(client.id, marks[client.id], renewed.get(client.id, 0), recommended[client.id])
            cells[one.cell].append(one)
    return LoyaltyMap({cell: tuple(found) for cell, found in cells.items()})
