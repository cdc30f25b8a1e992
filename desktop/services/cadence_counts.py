"""How the cadence is kept, client by client and rep by rep: planned, done and remaining of week and month (product §3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.overview import Overview
from desktop.domain.periods import Month, Span
from desktop.domain.records import Client, Rep
from desktop.domain.standing import Counts, Standing, State
from desktop.services.callbacks import served
from desktop.services.overview import overviews
from desktop.services.presence import Presence
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class ClientCadence:
    """A client being served with its counts."""

    client: Client
    overview: Overview
    standing: Standing


@dataclass(frozen=True, slots=True)
class Sums:
    """Counts of several clients together; ``capacity`` is how many callbacks their rep can make, ``None`` without one."""

    planned: int
    done: int
    remaining: int
    capacity: int | None

    @property
    def is_too_much(self) -> bool:
        """Whether more is planned or done than fits."""
        return self.capacity is not None and self.planned + self.done > self.capacity


@dataclass(frozen=True, slots=True)
class RepCadence:
    """A rep's clients by the state of the month, and their sums; ``rep`` is ``None`` for clients of nobody."""

    rep: Rep | None
    clients: tuple[ClientCadence, ...]
    states: Mapping[State, int]
    week: Sums
    month: Sums


def cadence_counts(session: Session) -> tuple[RepCadence, ...]:
    """Every rep with clients being served, by name; clients that nobody looks after come last."""
    known, reps = overviews(session), session.all(Rep)
    by_rep: dict[int | None, list[ClientCadence]] = {}
    for client in served(session):
        overview = known[client.id]
        if overview.standing is not None:
            rep = client.owner if client.owner in reps else None
            by_rep.setdefault(rep, []).append(ClientCadence(client, overview, overview.standing))
    capacity = {span: _capacities(session, span) for span in (Span.week(session.today), Month.of(session.today).span)}
    found = [
        RepCadence(
            reps.get(rep or 0),
            tuple(sorted(rows, key=lambda row: row.client.name)),
            Counter(row.standing.state for row in rows),
            _summed((row.standing.week for row in rows), capacity, rep),
            _summed((row.standing.month for row in rows), capacity, rep),
        )
        for rep, rows in by_rep.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.rep is None, one.rep.name.casefold() if one.rep else "")))


def _summed(counts: Iterable[Counts], capacity: Mapping[Span, Mapping[int, int]], rep: int | None) -> Sums:
    every = list(counts)
    room = capacity[every[0].span].get(rep or 0) if every else None
    return Sums(
        sum(one.planned for one in every), sum(one.done for one in every), sum(one.remaining for one in every), room
    )


def _capacities(session: Session, span: Span) -> dict[int, int]:
    """How many callbacks each rep can make in a span, absences and days off left out."""
    presence = Presence(session, span)
    return {rep.id: sum(presence.capacity(rep, day) for day in span) for rep in session.all(Rep).values()}
