"""What stands on the papers of the day's work: the call sheet of a day, and the calendar of a month or a week (product §7).

Plain values, computed once from the records; how they are set on a sheet is not their concern.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase


class Mark(Enum):
    """What sort of entry a day has, in the order in which a day lists them."""

    OVERDUE = "overdue"
    PROMISED = "promised"
    COMPLAINT = "complaint"
    RENEWAL = "renewal"
    CADENCE = "cadence"
    DONE = "done"


KIND_MARKS = {"promised": Mark.PROMISED, "complaint": Mark.COMPLAINT, "renewal": Mark.RENEWAL}
"""The marks of what a callback is planned for; any other is by cadence."""


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose paper it is: the agency, the reps it is about (none for all), the day on which it was printed, and the level
    of the clients on it, a code of ``Client`` (empty for all)."""

    agency: str
    reps: tuple[str, ...]
    printed_on: date
    level: str = ""


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """A callback or a deadline on a day of the calendar; ``about`` says why, where that is known."""

    client: str
    mark: Mark
    at: time | None = None
    about: Phrase | str = ""


@dataclass(frozen=True, slots=True)
class PaperDay:
    """A day of the calendar: how full it is, what is special about it, and its entries in order."""

    day: date
    working: bool
    entries: tuple[PaperEntry, ...] = ()
    callbacks: int = 0
    capacity: int = 0
    holiday: str = ""
    make_up: bool = False
    away: tuple[str, ...] = ()
    assumed: bool = False
    """The holidays of this year aren't published yet; Monday to Friday is assumed."""


@dataclass(frozen=True, slots=True)
class MonthSheet:
    """A month as whole weeks, Monday to Sunday."""

    issuer: Issuer
    month: Month
    days: tuple[PaperDay, ...]

    @property
    def weeks(self) -> tuple[tuple[PaperDay, ...], ...]:
        """The days, a week each."""
        return tuple(self.days[start : start + 7] for start in range(0, len(self.days), 7))


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """A week, Monday to Sunday."""

    issuer: Issuer
    days: tuple[PaperDay, ...]

    @property
    def span(self) -> Span:
        """From Monday to Sunday."""
        return Span(self.days[0].day, self.days[-1].day)

    @property
    def columns(self) -> tuple[PaperDay, ...]:
        """The days worth a column: Monday to Friday, and of the weekend what is worked or has entries."""
        return tuple(day for day in self.days if day.day.weekday() < 5 or day.working or day.entries)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to ask for, with the numbers in the order in which to try them; ``role`` is a code of ``Contact``."""

    name: str
    role: str = ""
    is_decision_maker: bool = False
    numbers: tuple[str, ...] = ()
    best_time: str = ""


@dataclass(frozen=True, slots=True)
class LastCall:
    """The last call that reached somebody, and what was said."""

    on: date
    outcome: str
    words: str = ""
    rep: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """One client to call: whom, why, what was said last, and what is still open."""

    client: str
    code: str
    level: str
    mark: Mark
    reason: Phrase | str
    username: str = ""
    at: time | None = None
    days_late: int = 0
    rep: str = ""
    """Who calls, where the sheet is of several reps."""
    people: tuple[Person, ...] = ()
    last: LastCall | None = None
    tried_since: int = 0
    """Calls since then that reached nobody."""
    open: tuple[Phrase | str, ...] = ()
    """Promises and complaints that wait."""
    satisfaction: int | None = None


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The calls of a day, in the order in which to make them."""

    issuer: Issuer
    day: date
    lines: tuple[CallLine, ...]

    def count(self, mark: Mark) -> int:
        """How many of the calls are of a sort."""
        return sum(line.mark is mark for line in self.lines)
