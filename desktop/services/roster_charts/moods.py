"""How satisfied the clients are, and whether the satisfied ones stay (product §3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.domain.client import Client
from desktop.domain.loyalty import LoyaltyMap, loyalty_map
from desktop.domain.periods import Month
from desktop.domain.satisfaction import Distribution, Mark, MoodMonth, distribution, trend
from desktop.services.rates import grace_days, served
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Moods:
    """The clients that are served by their latest mark, the mean month by month, and marks against loyalty."""

    now: Distribution
    trend: tuple[MoodMonth, ...]
    loyalty: LoyaltyMap


def moods(session: Session, months: Sequence[Month], rep: int | None = None) -> Moods:
    """Satisfaction of all clients or of one rep's; marks from calls, replies and surveys alike."""
    own = {client.id: client for client in list(session.all(Client).values()) if rep is None or client.owner == rep}
    today = session.today
    given = [
        Mark(answer.day, answer.client, answer.score)
        for answer in session.store.queries.satisfaction_since(months[0].first)
        if answer.client in own and answer.day <= today
    ]
    latest = _latest(session, own, given)
    active = [client.id for client in own.values() if client.stage == "active"]
    grace = grace_days(session)
    return Moods(
        distribution(latest, active, session.today),
        trend(given, months),
        loyalty_map(own.values(), served(session, rep), latest, list(session.all(Client).values()), grace),
    )


def _latest(session: Session, clients: Iterable[int], given: Iterable[Mark]) -> list[Mark]:
    """The latest mark of each client; only of those who gave none in these months it has to be looked for."""
    known = {mark.client: mark for mark in given}
    others = set(clients) - known.keys()
    if others:
        for answer in session.store.queries.latest_satisfaction(others).values():
            known[answer.client] = Mark(answer.day, answer.client, answer.score)
    return list(known.values())
