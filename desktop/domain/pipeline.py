"""What becomes of the contracts that end in a month: renewed, still open, or lost, with the money (product §3.5).

* due = every service period that ends in the month (``Served.endings``)
* renewed = another period follows within the grace time: *early* when it begins by the last day of the one that ends,
  *on time* on the day after, *late* within the grace time. All periods that follow side by side count together, so a
  contract renewed by two halves is renewed in full; one that only follows another of them belongs to that one's end.
* lost = none follows and the grace time is over, or a rep said that the account stopped
* open = none follows yet

``kept`` is the new amount ÷ the old one: 0.5 is a renewal of half the size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from typing import Generic

from desktop.domain.lapse import GRACE_DAYS, Lapse, LapseCause, ServiceTime, all_following
from desktop.domain.periods import Month
from desktop.domain.renewal import C, Served, is_provisional

_ONE_DAY = timedelta(1)


class Outcome(Enum):
    """What became of a contract that ends."""

    RENEWED = "renewed"
    OPEN = "open"
    LOST = "lost"


class Timing(Enum):
    """When a renewal begins, against the end of what it renews."""

    EARLY = "early"
    ON_TIME = "on time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Ending(Generic[C]):
    """One contract that ends, what renews it, and the lapse that it ended in, if any."""

    client: C
    time: ServiceTime
    renewals: tuple[ServiceTime, ...]
    outcome: Outcome
    lapse: Lapse | None = None

    @property
    def timing(self) -> Timing | None:
        """When the first renewal begins; ``None`` without one."""
        if not self.renewals or self.time.end is None:
            return None
        start = self.renewals[0].start
        if start <= self.time.end:
            return Timing.EARLY
        return Timing.ON_TIME if start == self.time.end + _ONE_DAY else Timing.LATE

    @property
    def new_amount(self) -> int | None:
        """What the renewals are worth together, in cents; ``None`` when none has an amount."""
        known = [time.amount for time in self.renewals if time.amount is not None]
        return sum(known) if known else None

    @property
    def kept(self) -> Decimal | None:
        """New amount ÷ old amount; ``None`` when either isn't known."""
        new, old = self.new_amount, self.time.amount
        return None if new is None or not old else Decimal(new) / old


@dataclass(frozen=True, slots=True)
class PipelineMonth(Generic[C]):
    """The contracts that end in a month. Amounts are in cents; contracts without one add nothing."""

    month: Month
    due: tuple[Ending[C], ...]
    provisional: bool

    def of(self, outcome: Outcome) -> tuple[Ending[C], ...]:
        """Those of whom this became."""
        return tuple(ending for ending in self.due if ending.outcome is outcome)

    def amount(self, outcome: Outcome | None = None) -> int:
        """What the contracts that end were worth, all of them or those of whom this became."""
        return sum(ending.time.amount or 0 for ending in self.due if outcome in (None, ending.outcome))

    @property
    def new_amount(self) -> int:
        """What the contracts that renew are worth."""
        return sum(ending.new_amount or 0 for ending in self.due)


def pipeline(
    clients: Iterable[Served[C]], months: Sequence[Month], today: date, grace: int = GRACE_DAYS
) -> tuple[PipelineMonth[C], ...]:
    """What becomes of the contracts that end in some months, past or ahead, as known on ``today``."""
    due: dict[Month, list[Ending[C]]] = {month: [] for month in months}
    for served in clients:
        for time in served.endings:
            assert time.end is not None
            found = due.get(Month.of(time.end))
            if found is not None:
                found.append(_ending(served, time, time.end, today, grace))
    return tuple(PipelineMonth(month, tuple(due[month]), is_provisional(month, today, grace)) for month in months)


def _ending(served: Served[C], time: ServiceTime, end: date, today: date, grace: int) -> Ending[C]:
    renewals = all_following(time, served.times, grace)
    if renewals:
        return Ending(served.client, time, renewals, Outcome.RENEWED)
    lapse = next((lapse for lapse in served.lapses if _ends_in(lapse, time.start, end, grace)), None)
    told = lapse is not None and lapse.cause is LapseCause.TOLD and lapse.won_back_on is None
    lost = told or today > end + timedelta(grace)
    return Ending(served.client, time, (), Outcome.LOST if lost else Outcome.OPEN, lapse)


def _ends_in(lapse: Lapse, start: date, end: date, grace: int) -> bool:
    """Whether a lapse belongs to this period: the account stopped in it, or until the end of its grace time."""
    return start <= lapse.day <= end + timedelta(grace) and (lapse.won_back_on is None or lapse.won_back_on > end)
