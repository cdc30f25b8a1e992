"""Lapse and renewal rate of a month, each with the names that it counts, and who was won back (product §3.5).

* lapse rate = clients active on the month's first day that lapsed in it ÷ clients active on its first day
* renewal rate = service periods ending in the month that were followed by another within the grace time ÷ service
  periods ending in it; by count, and by amount (of the periods that have one)

A rate of nothing is not known (``None``), not 0. Rates are shares from 0 to 1. They are provisional until the last grace
time of the month is over, because until then a lapse or a renewal may still turn up.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Generic, TypeVar

from desktop.domain.lapse import GRACE_DAYS, Lapse, ServiceTime, follows
from desktop.domain.periods import Month

C = TypeVar("C", bound=Hashable)
"""What a caller knows a client by."""


@dataclass(frozen=True, slots=True)
class Served(Generic[C]):
    """One client's times of service, and its lapses as ``lapse.lapses`` finds them."""

    client: C
    times: Sequence[ServiceTime]
    lapses: Sequence[Lapse] = ()

    def is_active_on(self, day: date) -> bool:
        """Whether the service has begun and the account hasn't lapsed; the day of a lapse is the last active one.

        In the grace time after a period the client still counts as active.
        """
        return any(time.start <= day for time in self.times) and not any(lapse.lasts_on(day) for lapse in self.lapses)


@dataclass(frozen=True, slots=True)
class LapseRate(Generic[C]):
    """Who was active on a month's first day, and who of them lapsed in it."""

    month: Month
    active: tuple[C, ...]
    lapsed: tuple[C, ...]
    provisional: bool

    @property
    def rate(self) -> Decimal | None:
        """Share of the active ones that lapsed; ``None`` when nobody was active."""
        return Decimal(len(self.lapsed)) / len(self.active) if self.active else None


@dataclass(frozen=True, slots=True)
class Ended(Generic[C]):
    """A service period that ended in the month, and the one that renewed it, if any."""

    client: C
    time: ServiceTime
    renewed_by: ServiceTime | None


@dataclass(frozen=True, slots=True)
class RenewalRate(Generic[C]):
    """The service periods that ended in a month, and which of them were renewed."""

    month: Month
    ended: tuple[Ended[C], ...]
    provisional: bool

    @property
    def renewed(self) -> tuple[Ended[C], ...]:
        """Those that another period followed in time."""
        return tuple(ended for ended in self.ended if ended.renewed_by is not None)

    @property
    def not_renewed(self) -> tuple[Ended[C], ...]:
        """Those without; in a provisional month some may still come."""
        return tuple(ended for ended in self.ended if ended.renewed_by is None)

    @property
    def by_count(self) -> Decimal | None:
        """Share of the periods; ``None`` when none ended."""
        return Decimal(len(self.renewed)) / len(self.ended) if self.ended else None

    @property
    def by_amount(self) -> Decimal | None:
        """Share of the money that the ending periods were worth; ``None`` when no ended period has an amount."""
        total = sum(ended.time.amount or 0 for ended in self.ended)
        return Decimal(sum(ended.time.amount or 0 for ended in self.renewed)) / total if total else None


def lapse_rate(clients: Iterable[Served[C]], month: Month, today: date, grace: int = GRACE_DAYS) -> LapseRate[C]:
    """The lapse rate of a month, as known on ``today``."""
    active = [served for served in clients if served.is_active_on(month.first)]
    lapsed = [served for served in active if any(lapse.day in month for lapse in served.lapses)]
    return LapseRate(
        month,
        tuple(served.client for served in active),
        tuple(served.client for served in lapsed),
        _is_provisional(month, today, grace),
    )


def renewal_rate(clients: Iterable[Served[C]], month: Month, today: date, grace: int = GRACE_DAYS) -> RenewalRate[C]:
    """The renewal rate of a month, as known on ``today``; a following period that is only agreed counts already."""
    ended = tuple(
        Ended(served.client, time, follows(time, served.times, grace))
        for served in clients
        for time in served.times
        if time.end is not None and time.end in month
    )
    return RenewalRate(month, ended, _is_provisional(month, today, grace))


def won_back(clients: Iterable[Served[C]], month: Month) -> tuple[C, ...]:
    """The clients that had lapsed and became active again in a month."""
    return tuple(
        served.client
        for served in clients
        if any(lapse.won_back_on is not None and lapse.won_back_on in month for lapse in served.lapses)
    )


def _is_provisional(month: Month, today: date, grace: int) -> bool:
    return today <= month.last + timedelta(grace)
