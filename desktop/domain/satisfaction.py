"""How satisfied the clients are, now and from month to month; satisfaction runs from 1 to 5 (product §2, §3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from desktop.domain.periods import Month

SCORES = (1, 2, 3, 4, 5)
STALE_DAYS = 90
"""A mark that is older says little of today; who gave it is to be asked again."""


class Mark(NamedTuple):
    """A client said on a day how satisfied it is."""

    day: date
    client: int
    score: int


@dataclass(frozen=True, slots=True)
class Distribution:
    """The latest mark of each client, by score; ``stale`` are those whose mark is older than 90 days, counted too.

    ``never`` are the clients that never gave one.
    """

    by_score: Mapping[int, tuple[Mark, ...]]
    stale: tuple[Mark, ...]
    never: tuple[int, ...]

    @property
    def answered(self) -> int:
        """How many clients ever gave a mark."""
        return sum(map(len, self.by_score.values()))

    @property
    def mean(self) -> Decimal | None:
        """The mean of the latest marks; ``None`` without any."""
        return _mean([mark for marks in self.by_score.values() for mark in marks])


@dataclass(frozen=True, slots=True)
class MoodMonth:
    """The marks of a month: of each client the latest, so that who is asked often doesn't weigh more."""

    month: Month
    marks: tuple[Mark, ...]

    @property
    def mean(self) -> Decimal | None:
        """The mean; ``None`` for a month in which nobody gave a mark."""
        return _mean(self.marks)


def distribution(latest: Iterable[Mark], clients: Iterable[int], today: date) -> Distribution:
    """How the clients stand by their latest mark; of other clients nothing is counted."""
    marks = {mark.client: mark for mark in latest}
    known = list(clients)
    given = [marks[client] for client in known if client in marks]
    oldest = today - timedelta(STALE_DAYS)
    return Distribution(
        {score: tuple(mark for mark in given if mark.score == score) for score in SCORES},
        tuple(mark for mark in given if mark.day < oldest),
        tuple(client for client in known if client not in marks),
    )


def trend(marks: Iterable[Mark], months: Sequence[Month]) -> tuple[MoodMonth, ...]:
    """The mean of each month; marks come in order of time."""
    found: dict[tuple[int, int], dict[int, Mark]] = {(month.year, month.month): {} for month in months}
    for mark in marks:
        of_month = found.get((mark.day.year, mark.day.month))
        if of_month is not None:
            of_month[mark.client] = mark
    return tuple(MoodMonth(month, tuple(found[month.year, month.month].values())) for month in months)


def _mean(marks: Sequence[Mark]) -> Decimal | None:
    return Decimal(sum(mark.score for mark in marks)) / len(marks) if marks else None
