"""What the lapse and renewal rates of the agency or of a rep count, read from the records (product §3.5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from desktop.domain.client import LAPSE_REASONS
from desktop.domain.lapse import DAYS_WITHOUT_SPEND, GRACE_DAYS, Lapse, ServiceTime, lapses
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ServicePeriod
from desktop.domain.renewal import Served
from desktop.services.session import Session
from desktop.storage.figures import IdleRun

_REASONS = {option.code: option.label for option in LAPSE_REASONS}


def served(session: Session, rep: int | None = None) -> list[Served[int]]:
    """Every client that was ever under contract, with its lapses; ``rep`` takes only the clients of one rep.

    Clients are named by their id.
    """
    times: dict[int, list[ServiceTime]] = defaultdict(list)
    for period in list(session.all(ServicePeriod).values()):
        if period.client is not None and period.starts_on is not None:
            times[period.client].append(ServiceTime(period.starts_on, period.ends_on, period.amount, period.id))
    idle: dict[int, list[IdleRun]] = defaultdict(list)
    for run in session.store.figures.idle_runs(session.today, DAYS_WITHOUT_SPEND):
        idle[run.client].append(run)
    return [
        Served(client.id, times[client.id], _lapses(session, client, times[client.id], idle.get(client.id, ())))
        for client in list(session.all(Client).values())
        if client.id in times and (rep is None or client.owner == rep)
    ]


def grace_days(session: Session) -> int:
    """Days after the end of a service period in which the next one may begin."""
    grace = session.agency.grace_days
    return GRACE_DAYS if grace is None else grace


def _lapses(
    session: Session, client: Client, times: Sequence[ServiceTime], idle: Iterable[IdleRun]
) -> tuple[Lapse, ...]:
    spend = [day for run in idle for day in _days_of(run)]
    told = [(client.lapsed_on, _reason(client))] if client.lapsed_on is not None else []
    return lapses(times, spend, session.today, told=told, grace=grace_days(session))


def _days_of(run: IdleRun) -> Iterable[tuple[date, int]]:
    """As many days of a run as make a lapse, and the day that ends it; how much was spent then doesn't matter."""
    yield from ((run.first + timedelta(offset), 0) for offset in range(DAYS_WITHOUT_SPEND))
    if run.spent_on is not None:
        yield run.spent_on, 1


def _reason(client: Client) -> Phrase:
    return Phrase(_REASONS.get(client.lapse_reason, "other"))
