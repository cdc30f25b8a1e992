"""Days that aren't callbacks but fall into the calendar: replies that were promised, service periods that end."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from desktop.domain.records import Client, Complaint, ServicePeriod
from desktop.services.callbacks import Planned
from desktop.services.session import Session


def deadlines(session: Session) -> dict[date, list[Planned]]:
    """Replies still to be given, and the ends of service periods that nothing follows, by day."""
    found: dict[date, list[Planned]] = defaultdict(list)
    for entry in (*_replies(session), *_endings(session)):
        found[entry.on].append(entry)
    return found


def _replies(session: Session) -> list[Planned]:
    clients = session.all(Client)
    return [
        Planned(client, complaint.due_on, "complaint", "open", rep=complaint.rep or client.owner,
                number=complaint.id, is_deadline=True)
        for complaint in list(session.all(Complaint).values())
        if complaint.due_on is not None
        and complaint.answered_on is None
        and complaint.closed_on is None
        and (client := clients.get(complaint.client or 0)) is not None
    ]  # fmt: skip


def _endings(session: Session) -> list[Planned]:
    latest: dict[int, ServicePeriod] = {}
    for period in list(session.all(ServicePeriod).values()):
        if period.client is not None and period.ends_on is not None:
            known = latest.get(period.client)
            if known is None or known.ends_on is None or period.ends_on > known.ends_on:
                latest[period.client] = period
    clients = session.all(Client)
    return [
        Planned(client, period.ends_on, "renewal", "open", rep=client.owner, number=period.id, is_deadline=True)
        for number, period in latest.items()
        if period.ends_on is not None and (client := clients.get(number)) is not None and client.stage == "active"
    ]
