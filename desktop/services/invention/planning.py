"""Plans the open callbacks of invented clients, each rep's spread over the days."""

from __future__ import annotations

from datetime import timedelta

from desktop.services.invention.season import Season
from desktop.services.invention.story import Planned


def ahead(rep: int | None, step: tuple[int, int], first: Planned, season: Season, days: int) -> tuple[Planned, ...]:
    """The first callback and, by the client's cadence, those that follow it within some days from today."""
    plans = [first]
    season.take(rep, first.on)
    until = season.today + timedelta(days)
    day = max(first.on, season.today)
    while True:
        free = season.between(day + timedelta(step[0]), day + timedelta(step[1])) or season.between(
            day + timedelta(step[1]), day + timedelta(step[1] + 14)
        )
        day = season.quietest(rep, free)
        if day > until:
            return tuple(plans)
        season.take(rep, day)
        plans.append(Planned(day))
