"""What has piled up, and spreading it over the next days in one step that can be undone (product §3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.changes import ChangeSet, together
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client, Rep
from desktop.domain.spreading import Waiting, spread
from desktop.services.callbacks import Planned, open_plan, reschedule
from desktop.services.presence import Presence
from desktop.services.session import Session

DAYS = 5
A_DAY = 8
"""What is offered at first: five working days, eight more a day."""


@dataclass(frozen=True, slots=True)
class SpreadProposal:
    """Where a backlog would go: each callback with its new day; those without room; those that were promised and stay."""

    days: tuple[date, ...]
    placed: tuple[tuple[Planned, date], ...]
    left: tuple[Planned, ...]
    promised: tuple[Planned, ...]

    def on(self, day: date) -> int:
        """How many go to a day."""
        return sum(to == day for _, to in self.placed)


def overdue(session: Session, rep: int | None = None) -> list[Planned]:
    """What should have been called before today, the longest overdue first; of all reps or one."""
    return [entry for entry in open_plan(session, rep=rep) if entry.on < session.today]


def spread_over(session: Session, backlog: Sequence[Planned], first: date, count: int, a_day: int) -> SpreadProposal:
    """Lay callbacks out on the ``count`` working days from ``first`` on, at most ``a_day`` more a day for each rep.

    A promised callback stays: no planner moves it, somebody has to call or agree on another day.
    """
    days = _working_days(session, max(first, session.today), count)
    promised = tuple(entry for entry in backlog if entry.kind == "promised")
    movable = sorted(
        (entry for entry in backlog if entry.kind != "promised" and entry.is_movable),
        key=lambda entry: (entry.client.level != "key", entry.on),
    )
    if not days:
        return SpreadProposal((), (), tuple(movable), promised)
    by_key = {entry.key: entry for entry in movable}
    found = spread([Waiting(entry.key, entry.rep) for entry in movable], days, a_day, _room(session, movable, days))
    return SpreadProposal(
        days,
        tuple((by_key[key], day) for key, day in found.days),
        tuple(by_key[key] for key in found.left),
        promised,
    )


def spread_changes(session: Session, proposal: SpreadProposal) -> ChangeSet:
    """The callbacks on their new days, as one step."""
    reason = session.language.tr("backlog spread")
    by_day: dict[date, list[Planned]] = {}
    for entry, day in proposal.placed:
        by_day.setdefault(day, []).append(entry)
    sets = [reschedule(session, entries, day, reason) for day, entries in by_day.items()]
    title = Phrase("%n callback(s) spread over {days} days", n=len(proposal.placed), days=len(by_day))
    return together(title, *sets)


def _working_days(session: Session, first: date, count: int) -> tuple[date, ...]:
    days: list[date] = []
    day = first
    while len(days) < count:
        day = session.calendar.on_or_after(day)
        days.append(day)
        day += timedelta(1)
    return tuple(days)


def _room(session: Session, backlog: Sequence[Planned], days: Sequence[date]) -> dict[tuple[int | None, date], int]:
    """How many more callbacks each rep of a backlog makes on each day, beside those that are planned there."""
    moving = {entry.number for entry in backlog if entry.callback is not None}
    clients = session.all(Client)
    load: Counter[tuple[int | None, date | None]] = Counter()
    for callback in session.store.load(Callback, state="open", due_on=list(days)):
        if callback.id not in moving:
            client = clients.get(callback.client or 0)
            load[callback.rep or (client.owner if client else None), callback.due_on] += 1
    presence = Presence(session, Span(days[0], days[-1]))
    reps = session.all(Rep)
    return {
        (entry.rep, day): max(presence.capacity(rep, day) - load[entry.rep, day], 0)
        for entry in backlog
        if (rep := reps.get(entry.rep or 0)) is not None
        for day in days
    }
