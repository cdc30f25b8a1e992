"""The days that are offered for the next callback, each with what else is planned then (product §3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.cadence import Due
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, Rep
from desktop.services.calls import next_offers
from desktop.services.presence import CAPACITY, Presence
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class DayOffer:
    """A day for the next callback: why that day, how full it is, and whether the rep is away then."""

    day: date
    reason: Phrase
    planned: int
    capacity: int
    away: bool

    @property
    def is_full(self) -> bool:
        """No callback fits in without going over the rep's capacity."""
        return self.planned >= self.capacity


@dataclass(frozen=True, slots=True)
class NextOffers:
    """The proposed day first, then the two beside it; ``due`` says what the rule wants and why."""

    days: tuple[DayOffer, ...]
    due: Due


def offers_for(session: Session, client: Client, call: Call | None = None) -> NextOffers:
    """What to offer when a call with a client is saved; ``call`` is the one being written down."""
    found = next_offers(session, client, call)
    offers = (found.proposed, *found.alternatives)
    days = days_of(session, client, [offer.day for offer in offers])
    return NextOffers(
        tuple(
            DayOffer(day.day, offer.reason, day.planned, day.capacity, day.away)
            for offer, day in zip(offers, days, strict=True)
        ),
        found.due,
    )


def days_of(session: Session, client: Client, days: Iterable[date]) -> list[DayOffer]:
    """How full some days are for the rep who looks after a client; the client's own callbacks aren't counted."""
    wanted = list(days)
    rep = session.get(Rep, client.owner or session.rep)
    number = rep.id if rep else None
    load = Counter(
        callback.due_on
        for callback in session.store.load(Callback, state="open", due_on=wanted)
        if callback.client != client.id and _rep_of(session, callback) == number
    )
    capacity = rep.capacity if rep and rep.capacity is not None else CAPACITY
    presence = Presence(session, Span(min(wanted), max(wanted))) if wanted else None
    return [
        DayOffer(
            day,
            Phrase("In %n day(s)", n=(day - session.today).days),
            load[day],
            capacity,
            rep is not None and presence is not None and presence.absence(rep.id, day) is not None,
        )
        for day in wanted
    ]


def nearest_working_day(session: Session, day: date) -> date:
    """The working day nearest to a day, not before today; of two as near the earlier one, which keeps the gap."""
    before, after = session.calendar.on_or_before(day), session.calendar.on_or_after(day)
    return before if before >= session.today and day - before <= after - day else after


def _rep_of(session: Session, callback: Callback) -> int | None:
    client = session.get(Client, callback.client)
    return callback.rep or (client.owner if client else None)
