"""Which promised calls somebody is reminded of at a moment: each once, and none in a pile (product §3.2)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

MISSED_FOR = timedelta(minutes=30)
"""A promised call that passed longer ago, while the computer slept, is no news any more: it is on the list of the day."""


class Appointment(NamedTuple):
    """A promised callback with its moment; one that was moved is another appointment."""

    callback: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be said now: calls that are ahead or begin this minute, and calls that have passed unsaid."""

    ahead: tuple[Appointment, ...] = ()
    missed: tuple[Appointment, ...] = ()

    @property
    def all(self) -> tuple[Appointment, ...]:
        """Everything that is said, so that it isn't said again."""
        return self.ahead + self.missed


def due_at(now: datetime, appointments: Iterable[Appointment], told: Collection[Appointment], ahead: timedelta) -> Due:
    """What is to be said at ``now`` of the appointments that weren't ``told`` yet, earliest first.

    A call is announced from ``ahead`` before its moment on. One whose minute is over counts as missed, for half an hour.
    Where nothing looks for a while (sleep), what came due meanwhile is told with the next look; where the clock goes
    back, nothing is told twice.
    """
    coming: list[Appointment] = []
    missed: list[Appointment] = []
    for one in sorted(set(appointments) - set(told), key=lambda appointment: (appointment.at, appointment.callback)):
        late = now - one.at
        if late >= timedelta(minutes=1):
            if late <= MISSED_FOR:
                missed.append(one)
        elif late >= -ahead:
            coming.append(one)
    return Due(tuple(coming), tuple(missed))
