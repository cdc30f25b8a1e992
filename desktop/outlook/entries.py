"""What goes into a calendar file and into a file of cards, before it is written in their formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact

ZONES = {
    "CN": "Asia/Shanghai",
    "HK": "Asia/Hong_Kong",
    "TW": "Asia/Taipei",
    "SG": "Asia/Singapore",
    "GB": "Europe/London",
    "DE": "Europe/Berlin",
}
"""The time zone of a region. A region with several has none here: its times are those of whoever reads the file, as the
agency's own clock is meant."""


@dataclass(frozen=True, slots=True)
class CallbackEntry:
    """A callback as a calendar shows it. ``uid`` stays the same from file to file.

    ``changed_at`` is in UTC; ``None`` for a day that follows from calls and is stored nowhere.
    """

    uid: str
    on: date
    client: str
    at: time | None = None
    kind: str = "cadence"
    person: str = ""
    number: str = ""
    purpose: Phrase | str = ""
    last_call_on: date | None = None
    last_words: str = ""
    code: str = ""
    rep: str = ""
    changed_at: datetime | None = None

    @property
    def starts_at(self) -> datetime | None:
        """When it begins, on the agency's clock; ``None`` when any time of the day will do."""
        return None if self.at is None else datetime.combine(self.on, self.at)


@dataclass(frozen=True, slots=True)
class CallbacksCalendar:
    """A calendar of callbacks.

    ``sequence`` only ever grows, so that a calendar that is imported again replaces what it had. ``written_at`` is in UTC,
    ``now`` on the agency's clock. ``zone`` is ``None`` where times are those of whoever reads.
    """

    name: Phrase
    entries: tuple[CallbackEntry, ...]
    zone: str | None
    sequence: int
    written_at: datetime
    now: datetime


@dataclass(frozen=True, slots=True)
class Card:
    """A person at a client, to be kept in an address book under ``uid``."""

    uid: str
    contact: Contact
    client: Client
