"""Planning the callbacks of the coming weeks: what the planner proposes, and what is written once somebody agrees.

Everything the rules need is read once; the rules themselves are in ``desktop.domain.planner`` (product §3.2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from desktop.domain.cadence import History
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.client import by_client
from desktop.domain.contacting import REACHED
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.planner import (
    DEFAULT_CAPACITY,
    Away,
    CadenceClient,
    Desk,
    OpenCallback,
    Placement,
    Plan,
    Unplaced,
    plan_callbacks,
)
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Absence, Callback, Client, Rep
from desktop.services.callbacks import histories, served
from desktop.services.session import Session

_QUARTER = timedelta(91)


@dataclass(frozen=True, slots=True)
class DayLoad:
    """A rep's day: callbacks before and after planning, and how many the rep makes."""

    day: date
    before: int
    after: int
    capacity: int


@dataclass(frozen=True)
class Proposal:
    """What planning until a day would do. Nothing is written yet; ``stored`` are the open callbacks as they are."""

    today: date
    until: date
    plan: Plan
    stored: Mapping[int, Callback]
    clients: Mapping[int, Client]
    capacities: Mapping[int, int]
    worked: tuple[date, ...]
    reps: frozenset[int] = frozenset()
    """Only the callbacks of these reps are written; empty for all."""

    @cached_property
    def new(self) -> tuple[Placement, ...]:
        """Callbacks that are added."""
        return tuple(item for item in self.plan.new if self._is_asked(item.rep))

    @cached_property
    def moved(self) -> tuple[Placement, ...]:
        """Callbacks that get another day or rep."""
        return tuple(item for item in self.plan.moved if self._is_asked(item.rep))

    @cached_property
    def unplaced(self) -> tuple[Unplaced, ...]:
        """What found no room."""
        return tuple(item for item in self.plan.unplaced if self._is_asked(item.rep))

    def loads(self, rep: int) -> list[DayLoad]:
        """How full the working days of a rep are, before and after."""
        after = self.plan.load()
        before = Counter(
            callback.due_on for callback in self.stored.values() if self._rep_of(callback) == rep and callback.due_on
        )
        capacity = self.capacities.get(rep, DEFAULT_CAPACITY)
        return [DayLoad(day, before[day], after.get((rep, day), 0), capacity) for day in self.worked]

    def changes(self) -> ChangeSet:
        """The callbacks to write, as one step."""
        return self._written(self.new, self.moved)

    def _written(self, new: Iterable[Placement], moved: Iterable[Placement]) -> ChangeSet:
        added = [
            Change(None, Callback(client=item.client, due_on=item.day, kind="cadence", rep=item.rep)) for item in new
        ]
        redated = [Change(before, after) for before, after in map(self._moved, moved)]
        title = Phrase(
            "Callbacks planned until {until}: {new} new, {moved} moved",
            until=self.until,
            new=len(added),
            moved=len(redated),
        )
        return ChangeSet(title, (*added, *redated))

    def _moved(self, item: Placement) -> tuple[Callback, Callback]:
        assert item.callback is not None
        before = self.stored[item.callback]
        return before, replace(before, due_on=item.day, rep=item.rep)

    def _rep_of(self, callback: Callback) -> int | None:
        client = self.clients.get(callback.client or 0)
        return callback.rep or (client.owner if client else None)

    def _is_asked(self, rep: int | None) -> bool:
        return not self.reps or rep in self.reps


def horizons(session: Session) -> dict[str, date]:
    """Until when planning is offered, by name; the end of next month is usual."""
    today = session.today
    return {
        "weeks": today + timedelta(14),
        "month": Month.of(Month.of(today).last + timedelta(1)).last,
        "quarter": today + _QUARTER,
    }


def proposal(
    session: Session,
    until: date,
    reps: frozenset[int] = frozenset(),
    absences: Iterable[Absence] | None = None,
    progress: Progress = silent,
) -> Proposal:
    """What planning until a day would do; ``absences`` are those to reckon with, the stored ones unless given."""
    progress(0, 3, Phrase("Reading the calls"))
    clients = served(session)
    known = histories(session)
    stored = {callback.id: callback for callback in session.store.load(Callback, state="open")}
    open_ones = by_client(stored.values())
    away = list(session.all(Absence).values()) if absences is None else list(absences)
    calendar, today = session.calendar, session.today
    progress(1, 3, Phrase("Laying out the callbacks"))
    desks = _desks(session, away)
    plan = plan_callbacks(
        [_cadence_client(session, client, known, open_ones[client.id]) for client in clients],
        desks,
        calendar,
        today,
        until,
    )
    progress(3, 3)
    return Proposal(
        today,
        until,
        plan,
        stored,
        {client.id: client for client in clients},
        {desk.id: desk.a_day for desk in desks},
        tuple(day for day in Span(today, until) if calendar.is_working_day(day)),
        reps,
    )


def _desks(session: Session, absences: Iterable[Absence]) -> list[Desk]:
    """The reps who make calls, with what they did today."""
    made: dict[int | None, set[int]] = {}
    for call in session.store.queries.calls_between(session.today, session.today):
        if call.outcome in REACHED:
            made.setdefault(call.rep, set()).add(call.client)
    away = list(absences)
    return [
        Desk(
            rep.id,
            rep.name,
            rep.capacity,
            tuple(
                Away(absence.first_day, absence.last_day, absence.stand_in)
                for absence in away
                if absence.rep == rep.id and absence.first_day is not None
            ),
            len(made.get(rep.id, ())),
        )
        for rep in session.all(Rep).values()
        if rep.active
    ]


def _cadence_client(
    session: Session, client: Client, known: Mapping[int, History], callbacks: Iterable[Callback]
) -> CadenceClient:
    return CadenceClient(
        client.id,
        client.owner,
        session.rule_of(client),
        known.get(client.id, History()),
        tuple(
            OpenCallback(callback.id, callback.due_on, _is_fixed(callback), callback.rep)
            for callback in callbacks
            if callback.due_on is not None
        ),
        client.level == "key",
    )


def _is_fixed(callback: Callback) -> bool:
    """A callback at a time was put there by somebody, as were all that no rule asked for."""
    return callback.kind != "cadence" or callback.due_time is not None
