"""What stands on the hand-over sheet: all that another rep has to know of a client before the first call (product §7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.paper import Issuer, LastCall, Person
from desktop.domain.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedClient:
    """One client as another rep takes it over: whom to ask for, what waits, what was said, and how it stands.

    ``balance`` is in cents. ``waiting`` are open callbacks and promises, ``complaints`` open ones first. ``former`` is
    the rep who looked after the client until now.
    """

    client: str
    code: str
    level: str
    stage: str
    username: str = ""
    former: str = ""
    people: tuple[Person, ...] = ()
    waiting: tuple[Phrase | str, ...] = ()
    complaints: tuple[Phrase | str, ...] = ()
    calls: tuple[LastCall, ...] = ()
    satisfaction: int | None = None
    balance: int | None = None
    days_left: int | None = None
    period_ends: date | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True)
class HandoverSheet:
    """The clients that a rep takes over, with what the one before wants to say about all of them."""

    issuer: Issuer
    clients: tuple[HandedClient, ...]
    note: str = ""
