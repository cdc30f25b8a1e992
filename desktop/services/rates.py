"""What the lapse and renewal rates of the agency or of a rep count, read from the records (product §3.5)."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from desktop.domain.client import LAPSE_REASONS
from desktop.domain.lapse import DAYS_WITHOUT_SPEND, GRACE_DAYS, ServiceTime, lapses
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ServicePeriod
from desktop.domain.renewal import Served
from desktop.services.session import Session

_REASONS = {option.code: option.label for option in LAPSE_REASONS}


def served(session: Session, since: Month, rep: int | None = None) -> list[Served[int]]:
    """Every client that was ever under contract, with its lapses; without spend only from before ``since`` on.

    Clients are named by their id; ``rep`` takes only the clients of one rep.
    """
    times: dict[int, list[ServiceTime]] = defaultdict(list)
    for period in session.all(ServicePeriod).values():
        if period.client is not None and period.starts_on is not None:
            times[period.client].append(ServiceTime(period.starts_on, period.ends_on, period.amount, period.id))
    first = since.first - timedelta(DAYS_WITHOUT_SPEND)
    idle = session.store.figures.idle_clients(first, session.today, DAYS_WITHOUT_SPEND)
    grace = grace_days(session)
    found = []
    for client in session.all(Client).values():
        if not times[client.id] or (rep is not None and client.owner != rep):
            continue
        spend = (
            [
                (row.day, row.values.get("spend"))
                for row in session.store.figures.series(client.id, first, session.today)
            ]
            if client.id in idle
            else []
        )
        told = [(client.lapsed_on, _reason(client))] if client.lapsed_on is not None else []
        found.append(
            Served(client.id, times[client.id], lapses(times[client.id], spend, session.today, told=told, grace=grace))
        )
    return found


def grace_days(session: Session) -> int:
    """Days after the end of a service period in which the next one may begin."""
    grace = session.agency.grace_days
    return GRACE_DAYS if grace is None else grace


def _reason(client: Client) -> Phrase:
    return Phrase(_REASONS.get(client.lapse_reason, "other"))
