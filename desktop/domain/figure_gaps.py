"""Which days of a month lack figures that a summary stands on (product §5 page 6)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop.domain.periods import Month
from desktop.domain.totals import DayFigures

CHECKED: Final = ("visits", "spend", "inquiries")
"""The figures of which a summary should have every day."""


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """One figure of the month: on how many of the days it should be known it is, and on which it is not."""

    name: str
    days: int
    of: int
    missing: tuple[date, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Known on every day."""
        return not self.missing


def expected_days(month: Month, today: date, since: date | None = None, until: date | None = None) -> tuple[date, ...]:
    """The days of a month of which figures should be there: those that are over, within the service of the client.

    A month that lies outside the service, or ahead, has none.
    """
    yesterday = today - timedelta(1)
    return tuple(
        day
        for day in month.span
        if day <= yesterday and (since is None or day >= since) and (until is None or day <= until)
    )


def figure_checks(
    known: Mapping[str, Collection[date]], expected: Sequence[date], kept: Collection[str] = ()
) -> tuple[FigureCheck, ...]:
    """A check for each of the figures that the client has at all: ``kept`` are those of the month before.

    Not every site counts inquiries; what a client never had isn't missed. Without any figure at all every one is.
    """
    asked = [name for name in CHECKED if known.get(name) or name in kept] or list(CHECKED)
    checks = []
    for name in asked:
        there = known.get(name, ())
        missing = tuple(day for day in expected if day not in there)
        checks.append(FigureCheck(name, len(expected) - len(missing), len(expected), missing))
    return tuple(checks)


def known_days(days: Iterable[DayFigures]) -> dict[str, frozenset[date]]:
    """On which of these days each of the checked figures is known."""
    every = list(days)
    return {name: frozenset(day.day for day in every if day.figure(name) is not None) for name in CHECKED}


def missing_days(checks: Iterable[FigureCheck]) -> tuple[date, ...]:
    """The days that lack at least one figure, in order."""
    return tuple(sorted({day for check in checks for day in check.missing}))
