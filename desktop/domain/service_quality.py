"""How well a rep or the agency serves, on two axes from 0 to 100 (product §3.8).

* procedure = 100 x mean of the shares that are known: callbacks made on time, complaints answered within the first
  promise, summaries sent on time
* personal = 100 x (mean satisfaction - 1) ÷ 4: very dissatisfied is 0, neutral 50, very satisfied 100
* each axis is divided in its middle: below 50 on both is *indifferent*, procedure alone *productive*, personal alone
  *friendly*, both *excellent*; 50 itself counts as above

What is known of nobody is left out and not taken for 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

MIDDLE = 50


class Quadrant(Enum):
    """The four kinds of service."""

    INDIFFERENT = "indifferent"
    PRODUCTIVE = "productive"
    FRIENDLY = "friendly"
    EXCELLENT = "excellent"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was promised to a client, and how much of it was kept, each as often as it happened."""

    client: int
    kept: int
    broken: int


@dataclass(frozen=True, slots=True)
class Promises:
    """One sort of promise, client by client."""

    clients: tuple[Kept, ...] = ()

    @property
    def kept(self) -> int:
        """How many were kept."""
        return sum(client.kept for client in self.clients)

    @property
    def all(self) -> int:
        """How many there were."""
        return sum(client.kept + client.broken for client in self.clients)

    @property
    def share(self) -> Decimal | None:
        """The share that was kept, 0 to 1; ``None`` when there were none."""
        return Decimal(self.kept) / self.all if self.all else None


@dataclass(frozen=True, slots=True)
class Service:
    """How a rep served in some time; ``rep`` is ``None`` for what belongs to nobody, or for the agency as a whole."""

    rep: int | None
    callbacks: Promises
    complaints: Promises
    summaries: Promises
    satisfaction: Decimal | None
    """The mean of the marks, 1 to 5, each client once."""
    marked: tuple[tuple[int, int], ...] = ()
    """The clients with their latest mark of that time."""

    @property
    def procedure(self) -> Decimal | None:
        """How promises were kept, 0 to 100."""
        known = [
            share for share in (self.callbacks.share, self.complaints.share, self.summaries.share) if share is not None
        ]
        return sum(known, Decimal(0)) / len(known) * 100 if known else None

    @property
    def personal(self) -> Decimal | None:
        """How satisfied the clients are, 0 to 100."""
        return None if self.satisfaction is None else (self.satisfaction - 1) * 25

    @property
    def quadrant(self) -> Quadrant | None:
        """Which kind of service it is; ``None`` while an axis isn't known."""
        if self.procedure is None or self.personal is None:
            return None
        if self.procedure >= MIDDLE:
            return Quadrant.EXCELLENT if self.personal >= MIDDLE else Quadrant.PRODUCTIVE
        return Quadrant.FRIENDLY if self.personal >= MIDDLE else Quadrant.INDIFFERENT


def service(
    rep: int | None,
    callbacks: Iterable[Kept],
    complaints: Iterable[Kept],
    summaries: Iterable[Kept],
    *,
    marks: Iterable[tuple[int, int]],
) -> Service:
    """What one rep's promises and its clients' marks (client, score) come to."""
    marked = tuple(marks)
    mean = Decimal(sum(score for _, score in marked)) / len(marked) if marked else None
    return Service(
        rep, Promises(tuple(callbacks)), Promises(tuple(complaints)), Promises(tuple(summaries)), mean, marked
    )
