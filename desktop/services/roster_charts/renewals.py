"""Lapse and renewal month by month, who was won back, and the service periods that end (product §3.5)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.client import by_client
from desktop.domain.lapse import Lapse
from desktop.domain.periods import Month
from desktop.domain.pipeline import PipelineMonth, pipeline
from desktop.domain.records import Client, ToldLapse
from desktop.domain.renewal import LapseRate, RenewalRate, lapse_rates, renewal_rates
from desktop.services.rates import grace_days, served
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Lost:
    """A client's lapse, with the code of the reason that a rep noted while it lasted; empty where nobody did."""

    client: int
    lapse: Lapse
    reason: str


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of some months, and every lapse in them; ``grace`` is in days."""

    lapse: tuple[LapseRate[int], ...]
    renewal: tuple[RenewalRate[int], ...]
    won_back: tuple[tuple[int, ...], ...]
    lost: tuple[Lost, ...]
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
    noted = by_client(session.all(ToldLapse).values())
    lost = tuple(
        Lost(one.client, lapse, _reason(lapse, session.all(Client)[one.client], noted.get(one.client, ())))
        for one in clients
        for lapse in one.lapses
        if months[0].first <= lapse.day <= months[-1].last
    )
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
        lost,
        grace,
    )


def periods_ending(session: Session, months: Sequence[Month], rep: int | None = None) -> Pipeline:
    """What becomes of the service periods that end in some months."""
    grace = grace_days(session)
    return Pipeline(pipeline(served(session, rep), months, session.today, grace), grace)


def _reason(lapse: Lapse, client: Client, noted: Iterable[ToldLapse]) -> str:
    """What a rep noted from the last day of the account on, and before it ran again."""
    told = [(note.lapsed_on, note.reason) for note in noted] + [(client.lapsed_on, client.lapse_reason)]
    during = (
        (day, reason)
        for day, reason in told
        if reason and day is not None and (day == lapse.day or lapse.lasts_on(day))
    )
    return min(during, default=(None, ""))[1]
