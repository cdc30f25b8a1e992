"""A month of the agency, or of one rep, for the team lead: the work, what came of it, and every client (product §6.1).

Plain values, computed once; workbook and paper show the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.paper import Issuer
from desktop.domain.periods import Month
from desktop.domain.totals import Totals, difference_of_sums


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many; the rate of nothing is not known."""

    part: int
    whole: int

    @property
    def rate(self) -> Decimal | None:
        """From 0 to 1."""
        return Decimal(self.part) / self.whole if self.whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOfWork:
    """What one rep did in a month, or all together; ``rep`` is empty for all, and ``None`` for clients of nobody.

    ``callbacks`` are those done of those planned for the month, ``complaints`` those answered within the first promise
    of those answered, ``summaries`` those sent of those there are, ``lapsed`` and ``renewed`` as in ``domain.renewal``.
    """

    rep: str | None
    clients: int
    calls: int
    reached: int
    callbacks: Share
    complaints: Share
    summaries: Share
    lapsed: Share
    renewed: Share
    satisfaction: Decimal | None
    answers: int


@dataclass(frozen=True, slots=True)
class ClientMonth:
    """One client in a month against the month before; ``state`` is how far its summary is, empty where there is none."""

    name: str
    code: str
    level: str
    rep: str
    now: Totals | None
    before: Totals | None
    state: str = ""

    def change(self, name: str) -> Decimal | None:
        """The relative change of a figure; ``None`` where one month isn't known or the one before had nothing."""
        if self.now is None or self.before is None:
            return None
        found = difference_of_sums(name, self.now, self.before)
        return found.ratio if found is not None else None


@dataclass(frozen=True, slots=True)
class TeamMonth:
    """The month on paper: all together, each rep, and the clients. ``provisional`` says that lapses and renewals of the
    month may still turn up."""

    issuer: Issuer
    month: Month
    total: MonthOfWork
    reps: tuple[MonthOfWork, ...]
    clients: tuple[ClientMonth, ...]
    provisional: bool = False


def mean(scores: Sequence[int]) -> Decimal | None:
    """The mean mark; ``None`` without any."""
    return Decimal(sum(scores)) / len(scores) if scores else None
