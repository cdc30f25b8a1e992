"""What stands on the papers about complaints: the sheet of one, and the list of a month (product §3.7, §7).

The internal note is on neither: only the answer to the client can ever reach a paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop.domain.paper import Issuer, Person
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step that was taken: when, by whom, and what; ``stage`` is the English name of a step of the talk, or empty."""

    at: datetime | None
    rep: str
    stage: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintSheet:
    """One complaint as it is handed on or filed; ``facts`` are names and values in the order in which they stand."""

    issuer: Issuer
    code: str
    client: str
    username: str = ""
    person: Person | None = None
    state: Phrase
    facts: tuple[tuple[Phrase, Phrase | str | date | datetime], ...] = ()
    what: str = ""
    wish: str = ""
    steps: tuple[StepLine, ...] = ()
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintLine:
    """One complaint of a month. ``in_time`` is measured against the first promise; ``None`` while that can't be said."""

    code: str
    received_on: date
    client: str
    what: str
    category: str
    severity: str
    rep: str
    first_due_on: date | None = None
    answered_on: date | None = None
    closed_on: date | None = None
    in_time: bool | None = None
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CountLine:
    """How many complaints of a category or a rep there were, how many are open, and how many were answered in time."""

    name: str
    all: int
    still_open: int
    in_time: int
    judged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintMonth:
    """The complaints received in a month, oldest first, and what they add up to."""

    issuer: Issuer
    month: Month
    lines: tuple[ComplaintLine, ...] = ()
    categories: tuple[CountLine, ...] = ()
    reps: tuple[CountLine, ...] = ()
    in_time: int = 0
    judged: int = 0
    mean_days: Decimal | None = None
    satisfaction: Decimal | None = None
