"""The complaints of the sample agency: open, answered and closed ones, and those of the past year."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from desktop.services.invention.sample_clients import PROSPECTS
from desktop.services.invention.season import Season
from desktop.services.invention.story import Trouble


class _Open(NamedTuple):
    """An open complaint: working days since it came, working days until the promised answer."""

    about: int
    received: int
    due: int
    severity: str = "medium"


_OPEN = {
    "hengtai-f": _Open(0, 1, 0, "high"),
    "amber-light": _Open(2, 1, 2),
    "cedar-row": _Open(4, 3, -1),
    "bright-pump": _Open(3, 1, 2),
    "xiangcheng": _Open(1, 1, 3),
}
_ANSWERED = {"wangting-i": (1, 2), "xuguan-jg": (5, 3)}
"""Complaint and working days since it was answered; the check is still to come."""
_CLOSED = {"harbour-tp": (2, 8), "hqmould": (1, 9), "quarry-lane": (0, 10)}
"""Complaint and working days since it was closed."""
_PROMISE = 3


def troubles(place: int, username: str, season: Season, rng: Random) -> tuple[Trouble, ...]:
    """The complaints of one client, the oldest first."""
    found: list[Trouble] = []
    if place % 2 == 0 and username not in PROSPECTS:
        answered = season.before(season.today, rng.randrange(40, 230))
        found.append(_settled(rng.randrange(6), answered, season, rng.randrange(1, 5)))
    if username in _CLOSED:
        about, ago = _CLOSED[username]
        found.append(_settled(about, season.before(season.today, ago), season, 2))
    if username in _ANSWERED:
        about, ago = _ANSWERED[username]
        answered = season.before(season.today, ago)
        received = season.before(answered, 2)
        due = season.calendar.add_working_days(received, _PROMISE)
        found.append(Trouble(_at(received, 10), due, _PROMISE, about, answered_on=answered))
    if username in _OPEN:
        case = _OPEN[username]
        received = season.before(season.today, case.received)
        due = season.calendar.add_working_days(season.today, case.due) if case.due else season.today
        promised = len(season.between(received + timedelta(1), due))
        found.append(Trouble(_at(received, 10), due, promised, case.about, case.severity))
    return tuple(found)


def _settled(about: int, answered: date, season: Season, took: int) -> Trouble:
    """A closed complaint; one that took longer than the promise was answered late."""
    received = season.before(answered, took)
    due = season.calendar.add_working_days(received, _PROMISE)
    closed = season.before(season.calendar.add_working_days(answered, 4))
    return Trouble(_at(received, 14), due, _PROMISE, about, "low", answered, min(closed, season.before(season.today)))


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 5))
