"""What the planner is told, and what it answers (product §3.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.cadence import CadenceRule, History
from desktop.domain.phrase import Phrase

DEFAULT_CAPACITY = 12
"""Callbacks that a rep makes a day, unless the rep says otherwise (product §3.2)."""


@dataclass(frozen=True, slots=True)
class Away:
    """Days on which a rep is away; without a last day the absence lasts. The stand-in is a rep's id."""

    first: date
    last: date | None = None
    stand_in: int | None = None

    def covers(self, day: date) -> bool:
        """Whether the rep is away on a day."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class Desk:
    """A rep as the planner sees one: callbacks a day (``None`` for the usual 12), absences, and today's work so far.

    ``made_today`` are the callbacks that were already made today; they leave less room for others.
    """

    id: int
    name: str
    capacity: int | None = None
    away: tuple[Away, ...] = ()
    made_today: int = 0

    @property
    def a_day(self) -> int:
        """Callbacks a day; 0 for a rep who takes none."""
        return DEFAULT_CAPACITY if self.capacity is None else self.capacity

    def is_away(self, day: date) -> bool:
        """Whether the rep is away on a day."""
        return any(absence.covers(day) for absence in self.away)


@dataclass(frozen=True, slots=True)
class OpenCallback:
    """A stored callback that is open.

    ``fixed`` ones are not the planner's to move: promised, or of a complaint, a renewal, a summary. ``rep`` makes it,
    ``None`` for the client's own rep.
    """

    id: int
    day: date
    fixed: bool = False
    rep: int | None = None


@dataclass(frozen=True, slots=True)
class CadenceClient:
    """A client being served, with what its next callbacks follow from. ``rep`` looks after it, ``None`` for nobody."""

    id: int
    rep: int | None
    rule: CadenceRule
    history: History = History()
    callbacks: tuple[OpenCallback, ...] = ()
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Placement:
    """A callback on its day.

    ``latest`` is the last day that keeps the longest gap, ``None`` when none is known, as for a client never reached.
    ``callback`` is the stored one that it is, ``None`` for a new one; ``was`` and ``was_with`` are that one's day and
    rep as stored. ``rep`` makes the callback: the client's own, or the stand-in.
    """

    client: int
    rep: int | None
    day: date
    latest: date | None
    reason: Phrase
    callback: int | None = None
    was: date | None = None
    was_with: int | None = None

    @property
    def is_new(self) -> bool:
        """No stored callback stands for it yet."""
        return self.callback is None

    @property
    def is_moved(self) -> bool:
        """A stored callback gets another day, or another rep."""
        return self.callback is not None and (self.was != self.day or self.was_with != self.rep)

    @property
    def is_kept(self) -> bool:
        """A stored callback stays as it is."""
        return not self.is_new and not self.is_moved

    @property
    def is_late(self) -> bool:
        """Later than the longest gap allows: the client was overdue before planning, or a person wanted it so."""
        return self.latest is not None and self.day > self.latest


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A callback for which there is no room on any day that keeps the longest gap.

    ``callback`` is the stored one that it is; it stays where it was. ``first_free`` is the first day after ``latest``
    on which the rep has room, ``None`` when there is none in sight.
    """

    client: int
    rep: int | None
    latest: date | None
    reason: Phrase
    callback: int | None = None
    first_free: date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Every callback on its day, by day, rep and client; and what found no place, by its last day.

    A client in ``unplaced`` has no further callback after that: its chain ends there.
    """

    placements: tuple[Placement, ...]
    unplaced: tuple[Unplaced, ...]

    @property
    def new(self) -> tuple[Placement, ...]:
        """Callbacks that aren't stored yet."""
        return tuple(item for item in self.placements if item.is_new)

    @property
    def moved(self) -> tuple[Placement, ...]:
        """Stored callbacks that get another day or rep."""
        return tuple(item for item in self.placements if item.is_moved)

    @property
    def kept(self) -> tuple[Placement, ...]:
        """Stored callbacks that stay as they are."""
        return tuple(item for item in self.placements if item.is_kept)

    def load(self) -> Mapping[tuple[int | None, date], int]:
        """Callbacks by rep and day, as they will be."""
        counts: dict[tuple[int | None, date], int] = {}
        for item in self.placements:
            counts[item.rep, item.day] = counts.get((item.rep, item.day), 0) + 1
        return counts
