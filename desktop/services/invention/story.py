"""The story of one invented client, from which its records and figures are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop.domain.records import Baseline, Client, Contact, ServicePeriod
from desktop.services.invention.campaign import Campaign

CADENCE = {"key": (4, 7), "regular": (13, 16)}
"""The usual days between two calls by level, from and to."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A callback that still lies open."""

    on: date
    at: time | None = None
    kind: str = "cadence"
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A complaint: received, promised, and perhaps answered and closed."""

    received_at: datetime
    due_on: date
    promised_days: int
    about: int
    """Which of the complaints in ``Words.complaints``."""
    severity: str = "medium"
    answered_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What happened to one client until today."""

    client: Client
    contacts: tuple[Contact, ...]
    chinese: bool
    campaign: Campaign | None = None
    figures_from: date | None = None
    figures_to: date | None = None
    missing: frozenset[date] = frozenset()
    no_spend_from: date | None = None
    periods: tuple[ServicePeriod, ...] = ()
    is_new: bool = False
    """The first period is the client's first, not a renewal."""
    lasts: int = 30
    """Days that the balance lasts at the spend of the last two weeks."""
    calls_from: date | None = None
    last_reached: date | None = None
    misses: int = 0
    """Tries in vain since somebody was last reached."""
    decision_maker_until: date | None = None
    """The last day on which the decision maker was reached; ``None`` when that never stopped."""
    planned: tuple[Planned, ...] = ()
    mood: int = 4
    troubles: tuple[Trouble, ...] = ()
    keywords: int = 0
    worst_rank: int = 20
    rates_keywords: bool = True
    baselines: tuple[Baseline, ...] = ()
    summary: str = "sent"
    """State of last month's summary; empty when it isn't begun."""
    summary_months: int = 3

    @property
    def step(self) -> tuple[int, int]:
        """The usual days between two calls, from and to."""
        return CADENCE[self.client.level]
