"""The list of the day as it is shown: lines in groups, and what was done (product §5, page 1).

``today_list`` makes it. Here are only the values, so that the window's first page is on the screen before what its
figures are computed from was imported.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.domain.contacting import REACHED
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Complaint, Contact, Waiver
from desktop.domain.working_time import TimeLeft

if TYPE_CHECKING:
    from desktop.domain.overview import Overview
    from desktop.services.callbacks import Planned
    from desktop.services.signals import Signal
    from desktop.storage.queries import CallMade


class Group(Enum):
    """The groups of the list, in the order of their urgency."""

    PROMISED = "promised"
    OVERDUE = "overdue"
    COMPLAINTS = "complaints"
    DUE = "due"
    RENEWALS = "renewals"
    SUMMARIES = "summaries"
    SATISFACTION = "satisfaction"
    """Clients whose last mark is too old."""
    AHEAD = "ahead"
    """Callbacks of a later day, when somebody asked for them."""
    WAIVED = "waived"
    """What was let go, when somebody wants to see it."""


CALLS = (Group.PROMISED, Group.OVERDUE, Group.DUE)
"""The groups whose lines are calls to make today."""


@dataclass(frozen=True, kw_only=True)
class TodayLine:
    """One thing to do: what, until when, why, for whom, and how to reach them.

    What stands out about the client is put together for the lines that are looked at: of thousands, twenty.
    """

    key: str
    group: Group
    client: Client
    reason: Phrase | str
    on: date | None = None
    at: time | None = None
    contact: Contact | None = None
    overview: Overview
    today: date
    low_balance: int
    """A balance that lasts less than so many days stands out."""
    about: str = ""
    """The signal that the line itself is, and needn't be said again."""
    planned: Planned | None = None
    complaint: Complaint | None = None
    left: TimeLeft | None = None
    """The working time until a complaint is to be answered."""
    record: str = ""
    """What the line is known by when it is let go; empty for one that can't be."""
    until: date | None = None
    """Until when it is let go at first; ``None`` for good."""
    waiver: Waiver | None = None

    @cached_property
    def signals(self) -> tuple[Signal, ...]:
        """What stands out about the client, worst first."""
        from desktop.services.signals import signals

        return signals(self.overview, self.today, low_balance=self.low_balance, but=(self.about,))

    def days_late(self, today: date) -> int:
        """How long the day has passed; 0 when it hasn't."""
        return max(0, (today - self.on).days) if self.on else 0


@dataclass(frozen=True, slots=True)
class Today:
    """The list with what was done already, and when; ``upcoming`` is the next callback after today."""

    day: date
    lines: tuple[TodayLine, ...]
    calls: tuple[CallMade, ...]
    plan: tuple[Planned, ...]
    """All that is to be called, also later."""
    overviews: dict[int, Overview]
    """How the clients stand; of one rep's list, perhaps only those that the rep looks after."""
    upcoming: Planned | None = None

    def of(self, group: Group) -> list[TodayLine]:
        """The lines of a group, in order."""
        return [line for line in self.lines if line.group is group]

    @property
    def done_today(self) -> int:
        """Clients that were reached today."""
        return len({call.client for call in self.calls if call.outcome in REACHED})

    @property
    def to_go(self) -> int:
        """Calls that are still to be made today."""
        return sum(line.group in CALLS for line in self.lines)

    @property
    def late(self) -> int:
        """Overdue callbacks and complaints past their promise, for the badge."""
        return sum(
            line.group is Group.OVERDUE or (line.group is Group.COMPLAINTS and line.days_late(self.day) > 0)
            for line in self.lines
        )
