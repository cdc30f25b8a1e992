"""Which calls somebody wants to see: words that were written down, and what else is asked of a call (product §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.periods import Span

SEARCHED: tuple[str, ...] = (
    "who", "when", "where", "what", "why", "how", "for_report", "internal_note", "follow_up",
)  # fmt: skip
"""The fields of a call in which words are sought, beside the client's names and code."""
CLIENT_SEARCHED: tuple[str, ...] = ("name", "short_name", "username", "code")


@dataclass(frozen=True, slots=True)
class CallFilter:
    """What is asked of a call; an empty part asks nothing.

    ``words`` are folded (``sought.sought_words``), and each must stand somewhere in the call or in its client's names.
    ``weekday`` counts from Monday, 0. ``reason`` is a folded text that must stand in the field *why*; ``tries`` leaves
    the calls that tried to reach the client at its number (``call_statistics``).
    """

    words: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    reps: frozenset[int] = frozenset()
    outcomes: frozenset[str] = frozenset()
    direction: str = ""
    satisfaction: frozenset[int] = frozenset()
    level: str = ""
    weekday: int | None = None
    hour: int | None = None
    tries: bool = False
    reason: str = ""

    @property
    def is_whole(self) -> bool:
        """All calls of the days and reps pass, so that they may be held against a goal for the day."""
        return self == CallFilter(first=self.first, last=self.last, reps=self.reps)

    def until(self, today: date, earliest: date | None) -> Span | None:
        """The days that have passed by ``today``; without a first day of its own it begins with the ``earliest`` call."""
        first = self.first or earliest
        last = min(self.last or today, today)
        return Span(first, last) if first is not None and first <= last else None
