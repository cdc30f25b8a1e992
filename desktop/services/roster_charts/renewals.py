"""Lapse and renewal month by month, who was won back, and the service periods that end (product §3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.lapse import Lapse
from desktop.domain.periods import Month
from desktop.domain.pipeline import PipelineMonth, pipeline
from desktop.domain.renewal import LapseRate, RenewalRate, lapse_rates, renewal_rates
from desktop.services.rates import grace_days, served
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of some months; ``lapses`` holds the lapse of each client that a rate counts, ``grace`` is in days."""

    lapse: tuple[LapseRate[int], ...]
    renewal: tuple[RenewalRate[int], ...]
    won_back: tuple[tuple[int, ...], ...]
    lapses: dict[tuple[int, Month], Lapse]
    grace: int


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The service periods that end in some months, past and ahead."""

    months: tuple[PipelineMonth[int], ...]
    grace: int


def latest_months(session: Session, number: int) -> tuple[Month, ...]:
    """So many months, this one the last."""
    now = Month.of(session.today)
    return tuple(now.plus(place - number + 1) for place in range(number))


def rates(session: Session, months: Sequence[Month], rep: int | None = None) -> Rates:
    """The rates of some months, of all clients or of one rep's."""
    clients, grace = served(session, rep), grace_days(session)
    stopped = {(one.client, Month.of(lapse.day)): lapse for one in clients for lapse in one.lapses}
    back: dict[Month, list[int]] = {month: [] for month in months}
    for one in clients:
        for lapse in one.lapses:
            found = back.get(Month.of(lapse.won_back_on)) if lapse.won_back_on is not None else None
            if found is not None and one.client not in found[-1:]:
                found.append(one.client)
    return Rates(
        lapse_rates(clients, months, session.today, grace),
        renewal_rates(clients, months, session.today, grace),
        tuple(tuple(back[month]) for month in months),
        stopped,
        grace,
    )


def periods_ending(session: Session, months: Sequence[Month], rep: int | None = None) -> Pipeline:
    """What becomes of the service periods that end in some months."""
    grace = grace_days(session)
    return Pipeline(pipeline(served(session, rep), months, session.today, grace), grace)
