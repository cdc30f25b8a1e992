"""Prospects: how they become clients or are lost, and what each source brought (product §2 "stage", §4 "source").

* prospects of a source = all clients that name the source, for every client was a prospect once
* won = those who became clients; lost = those who closed without ever having been one; open = the others
* rate = won ÷ prospects
* days to the contract = the day on which it became a client - the day on which it was put down, where the first isn't
  before the second; a client that was put down when it was one already says nothing
* revenue = all payments of those clients, in cents; not known where none is recorded
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.client import LAPSE_REASONS, LEVELS, Client
from desktop.domain.fields import choice, day, long_text, money, reference
from desktop.domain.record import Record


class Fate(Enum):
    """What became of a prospect."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning(Record):
    """What is settled when a prospect becomes a client. It is asked in a form and not stored as such."""

    on: date | None = day("Client since", required=True)
    level: str = choice("Level", *LEVELS, default="regular")
    owner: int | None = reference("Owner", to="rep")
    first_callback: date | None = day("First callback", hint="Empty: none is planned now")
    starts_on: date | None = day("Starts on", group="Service period")
    ends_on: date | None = day("Ends on", group="Service period")
    amount: int | None = money("First payment", group="Service period")


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss(Record):
    """Why a prospect is given up. It is asked in a form and not stored as such."""

    on: date | None = day("Given up on", required=True)
    reason: str = choice("Reason", *LAPSE_REASONS)
    note: str = long_text("Note")


@dataclass(frozen=True, slots=True)
class Journey:
    """One client's way: where it came from, what became of it, in how many days, and what it paid in, in cents."""

    client: Client
    fate: Fate
    days: int | None = None
    paid: int | None = None


@dataclass(frozen=True, slots=True)
class SourceLine:
    """What a source brought; ``source`` is a code of ``Client``, empty where none is named, ``None`` for all together."""

    source: str | None
    journeys: tuple[Journey, ...]

    def of(self, fate: Fate) -> tuple[Journey, ...]:
        """Those of whom this became."""
        return tuple(journey for journey in self.journeys if journey.fate is fate)

    @property
    def timed(self) -> tuple[Journey, ...]:
        """Those who became clients and of whom it is known how long that took."""
        return tuple(journey for journey in self.of(Fate.WON) if journey.days is not None)

    @property
    def paying(self) -> tuple[Journey, ...]:
        """Those of whom a payment is recorded."""
        return tuple(journey for journey in self.journeys if journey.paid is not None)

    @property
    def rate(self) -> Decimal | None:
        """The share that became clients."""
        return Decimal(len(self.of(Fate.WON))) / len(self.journeys) if self.journeys else None

    @property
    def median_days(self) -> Decimal | None:
        """Half of those who became clients took no longer."""
        from statistics import median  # takes longer to load than all of this module, which every start needs

        days = [Decimal(journey.days) for journey in self.timed if journey.days is not None]
        return median(days) if days else None

    @property
    def revenue(self) -> int | None:
        """What they paid in, in cents."""
        sums = [journey.paid for journey in self.paying if journey.paid is not None]
        return sum(sums) if sums else None


def journey(client: Client, known_since: date | None, was_served: bool, paid: int | None) -> Journey:
    """What became of a client. ``was_served`` says that it has a service period; ``known_since`` when it was put down."""
    since = client.became_client_on
    won = since is not None or was_served or paid is not None or client.stage in ("active", "lapsed")
    if client.stage == "prospect":
        return Journey(client, Fate.OPEN, None, paid)
    if not won:
        return Journey(client, Fate.LOST, None, paid)
    days = (since - known_since).days if since is not None and known_since is not None else None
    return Journey(client, Fate.WON, days if days is not None and days >= 0 else None, paid)


def by_source(journeys: Iterable[Journey]) -> tuple[SourceLine, ...]:
    """What each source brought, the one with most prospects first, and a last line with all of them."""
    found: defaultdict[str, list[Journey]] = defaultdict(list)
    everybody: list[Journey] = []
    for one in journeys:
        found[one.client.source].append(one)
        everybody.append(one)
    lines = [SourceLine(source, tuple(own)) for source, own in found.items()]
    lines.sort(key=lambda line: (line.source == "", -len(line.journeys), line.source or ""))
    return (*lines, SourceLine(None, tuple(everybody)))


def with_conversion_days(changes: ChangeSet, today: date) -> ChangeSet:
    """The change set with the day noted on which prospects become clients, wherever their stage is changed.

    A day that somebody gave stays.
    """
    if not any(_converts(change) for change in changes.of(Client)):
        return changes
    return replace(changes, changes=tuple(_dated(change, today) for change in changes))


def _converts(change: Change[Client]) -> bool:
    before, after = change.before, change.after
    became = before is not None and before.stage == "prospect" and after.stage == "active"
    return became and after.became_client_on is None


def _dated(change: Change[Record], today: date) -> Change[Record]:
    after = change.after
    if isinstance(after, Client) and isinstance(change.before, Client) and _converts(Change(change.before, after)):
        return Change(change.before, replace(after, became_client_on=today))
    return change
