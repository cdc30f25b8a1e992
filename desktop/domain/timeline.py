"""What happened with a client and what is planned, in one row: calls, callbacks, complaints, money, summaries, changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from desktop.domain.phrase import Phrase


class Sort(Enum):
    """What sort of thing happened."""

    CALL = "call"
    CALLBACK = "callback"
    COMPLAINT = "complaint"
    MONEY = "money"
    SUMMARY = "summary"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing on the timeline. ``key`` tells it apart from all others, ``by`` is the rep's name."""

    key: str
    sort: Sort
    on: date
    text: Phrase
    at: time | None = None
    detail: str = ""
    by: str = ""
    tone: str = ""
    """``bad`` for what asks for something to be done, ``muted`` for what came to nothing; else nothing."""


def latest_first(happenings: list[Happening]) -> list[Happening]:
    """In the order of a timeline: what is planned above, then back through the past."""
    return sorted(happenings, key=lambda one: (one.on, one.at or time.min, one.key), reverse=True)
