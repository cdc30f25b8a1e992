"""The calendar's plan: what lies on each day, and how full the days are (product §3.2, §5 page 3).

Reading it takes a pass over all calls; once read, any month is laid out without the database.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import partial

from desktop.domain.changes import ChangeSet
from desktop.domain.periods import Span
from desktop.domain.records import Absence, Agency, Call, Callback, Client, Complaint, Rep, ServicePeriod
from desktop.domain.workdays import WorkCalendar
from desktop.services.callbacks import Planned, open_plan
from desktop.services.deadlines import deadlines
from desktop.services.presence import Presence
from desktop.services.session import Session

_FEW = 200
"""Up to so many clients a change is followed by reading these anew; beyond, everything is."""
_YEARS_BACK = 60
_BEHIND, _AHEAD = timedelta(400), timedelta(45)

Reps = frozenset[int]
"""Ids of the reps that are looked at; empty for all."""


@dataclass(frozen=True, slots=True)
class HandedOn:
    """Callbacks of a day that a stand-in makes for a rep who is away."""

    rep: str
    stand_in: str
    callbacks: int


@dataclass(frozen=True, slots=True)
class DayPlan:
    """A day of the calendar with its entries, in the order in which they are shown."""

    day: date
    working: bool
    holiday: str | None
    make_up: bool
    assumed: bool
    entries: tuple[Planned, ...] = ()
    capacity: int = 0
    away: tuple[str, ...] = ()
    """Names of the reps who are absent."""
    handed_on: tuple[HandedOn, ...] = ()
    """What their stand-ins have of theirs on the day."""

    @property
    def done(self) -> int:
        """Callbacks of the day that are done."""
        return sum(entry.state == "done" for entry in self.entries)

    @property
    def callbacks(self) -> int:
        """Callbacks of the day, done or to be made; deadlines aren't counted."""
        return sum(not entry.is_deadline for entry in self.entries)

    def overdue(self, today: date) -> int:
        """Entries that stayed open although the day has passed."""
        return sum(entry.is_overdue(today) for entry in self.entries)


@dataclass(frozen=True, slots=True)
class Load:
    """How much of a rep's time some days take: callbacks planned or done, and how many fit."""

    rep: Rep
    callbacks: int
    capacity: int


class Plan:
    """Everything that is planned, and what was done in a span; kept true by ``learn``."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._open: dict[date, list[Planned]] = defaultdict(list)
        self._deadlines: dict[date, list[Planned]] = {}
        self._done: dict[date, dict[int, Planned]] = defaultdict(dict)
        self._done_in: set[tuple[int, int]] = set()
        self._calls: dict[date, Counter[int | None]] = defaultdict(Counter)
        self._calls_of: set[int] = set()
        self._laid_out: dict[tuple[date, Reps, str], DayPlan] = {}

    @classmethod
    def read(cls, session: Session, around: Span | None = None) -> Plan:
        """Read the plan, with what was done in the year before today or in a given span, and this year's calls."""
        plan = cls(session)
        today = session.today
        plan._put(open_plan(session))
        plan._deadlines = deadlines(session)
        span = around or Span(today - _BEHIND, today + _AHEAD)
        plan._read_done(span)
        if around is None:
            plan.calls(today.year)
        return plan

    def days(self, span: Span, reps: Reps = frozenset(), level: str = "") -> list[DayPlan]:
        """Every day of a span with what is planned and what was done, by all reps or some, for all clients or a level."""
        self._read_done(span)
        known = [self._laid_out.get((day, reps, level)) for day in span]
        if None in known:
            presence = Presence(self._session, span)
            for day in span:
                if (day, reps, level) not in self._laid_out:
                    self._laid_out[day, reps, level] = self._day(day, reps, level, presence)
        return [self._laid_out[day, reps, level] for day in span]

    def entries(self, span: Span, reps: Reps = frozenset(), level: str = "") -> list[Planned]:
        """What is planned and done in a span, day by day."""
        return [entry for day in self.days(span, reps, level) for entry in day.entries]

    def loads(self, span: Span, level: str = "") -> list[Load]:
        """How full the days of a span are for each rep, with the clients of all levels or of one."""
        counts = Counter(entry.rep for entry in self.entries(span, level=level) if not entry.is_deadline)
        presence = Presence(self._session, span)
        return [
            Load(rep, counts[rep.id], sum(presence.capacity(rep, day) for day in span))
            for rep in self._reps(frozenset())
        ]

    def calls(self, year: int, reps: Reps = frozenset()) -> dict[date, int]:
        """How many calls were made on each day of a year that has any."""
        if year not in self._calls_of:
            self._calls_of.add(year)
            self._read_calls(Span(date(year, 1, 1), date(year, 12, 31)))
        return {
            day: number
            for day, by_rep in self._calls.items()
            if day.year == year and (number := sum(n for rep, n in by_rep.items() if not reps or rep in reps))
        }

    def learn(self, changes: ChangeSet) -> bool:
        """Take over what was changed; ``False`` when so much changed that the plan has to be read anew."""
        if changes.touches(Agency):
            return False
        if changes.touches(Absence):
            self._laid_out.clear()
        touched = {change.after.id for change in changes.of(Client)}
        callbacks = list(changes.of(Callback))
        calls = list(changes.of(Call))
        touched |= {change.after.client for change in callbacks if change.after.client is not None}
        touched |= {change.after.client for change in calls if change.after.client is not None}
        if len(touched) > _FEW:
            return False
        self._laid_out.clear()
        for callback in callbacks:
            self._forget_done(callback.after.id)
            after = callback.after
            if after.state == "done" and after.trashed_at is None and after.due_on is not None and after.client:
                self._put_done(after.client, after.due_on, after.kind, after.rep, after.id, after.due_time)
        self._rename_done({change.after.id for change in changes.of(Client)})
        if touched:
            self._drop(touched)
            self._put(open_plan(self._session, clients=touched))
        if touched or changes.touches(Complaint, ServicePeriod):
            self._deadlines = deadlines(self._session)
        for moment in {change.after.started_at for change in calls if change.after.started_at is not None}:
            if moment.year in self._calls_of:
                self._read_calls(Span(moment.date(), moment.date()))
        return True

    # -- reading

    def _put(self, entries: Iterable[Planned]) -> None:
        for entry in entries:
            self._open[entry.on].append(entry)

    def _drop(self, clients: Collection[int]) -> None:
        for entries in self._open.values():
            entries[:] = [entry for entry in entries if entry.client.id not in clients]

    def _read_done(self, span: Span) -> None:
        """Read the months of a span that were not read yet."""
        months = sorted({(day.year, day.month) for day in span} - self._done_in)
        if not months:
            return
        first = date(*months[0], 1)
        last = date(*months[-1], 28) + timedelta(4)
        last -= timedelta(last.day)
        self._laid_out.clear()
        for client, day, kind, rep, number, at in self._session.store.queries.callbacks_done(first, last):
            self._put_done(client, day, kind, rep, number, at)
        self._done_in |= {(day.year, day.month) for day in Span(first, last)}

    def _put_done(self, client: int, day: date, kind: str, rep: int | None, number: int, at: time | None) -> None:
        known = self._session.all(Client).get(client)
        if known is not None:
            self._done[day][number] = Planned(known, day, kind, "done", at, rep=rep or known.owner, number=number)

    def _rename_done(self, clients: Collection[int]) -> None:
        """Let what was done bear the names that its clients have now; a client in the trash takes it away."""
        if not clients:
            return
        known = self._session.all(Client)
        for day, entries in self._done.items():
            kept = {
                number: entry if entry.client.id not in clients else replace(entry, client=known[entry.client.id])
                for number, entry in entries.items()
                if entry.client.id in known
            }
            self._done[day] = kept

    def _forget_done(self, callback: int) -> None:
        for known in self._done.values():
            known.pop(callback, None)

    def _read_calls(self, span: Span) -> None:
        for day in span:
            self._calls.pop(day, None)
        for call in self._session.store.queries.calls_between(span.first, span.last):
            self._calls[call.started_at.date()][call.rep] += 1

    # -- laying out

    def _day(self, day: date, reps: Reps, level: str, presence: Presence) -> DayPlan:
        calendar, chosen = self._session.calendar, self._reps(reps)
        found = [*self._open.get(day, ()), *self._deadlines.get(day, ()), *self._done.get(day, {}).values()]
        found = [entry for entry in found if not level or entry.client.level == level]
        shown = [entry for entry in found if not reps or entry.rep in reps]
        return DayPlan(
            day,
            calendar.is_working_day(day),
            calendar.holiday_name(day, self._session.language.code),
            calendar.is_make_up_day(day),
            calendar.is_assumed(day),
            tuple(sorted(shown, key=partial(_order, today=self._session.today))),
            sum(presence.capacity(rep, day) for rep in chosen),
            tuple(rep.name for rep in chosen if presence.absence(rep.id, day) is not None),
            tuple(self._handed_on(day, chosen, found, presence)),
        )

    def _handed_on(
        self, day: date, reps: Iterable[Rep], entries: Sequence[Planned], presence: Presence
    ) -> Iterator[HandedOn]:
        for rep in reps:
            absence = presence.absence(rep.id, day)
            stand_in = self._session.get(Rep, absence.stand_in) if absence is not None else None
            if stand_in is not None:
                taken = sum(
                    entry.client.owner == rep.id and entry.rep == stand_in.id and not entry.is_deadline
                    for entry in entries
                )
                yield HandedOn(rep.name, stand_in.name, taken)

    def _reps(self, chosen: Reps) -> list[Rep]:
        known = [rep for rep in self._session.all(Rep).values() if rep.active]
        return [rep for rep in known if not chosen or rep.id in chosen]


def days(session: Session, span: Span, rep: int | None = None) -> list[DayPlan]:
    """Every day of a span with what is planned and what was done, by all reps or by one."""
    return Plan.read(session, span).days(span, frozenset() if rep is None else frozenset({rep}))


def blank_days(span: Span) -> list[DayPlan]:
    """The days of a span while nothing is known of them yet: Monday to Friday, without entries."""
    return [DayPlan(day, day.weekday() < 5, None, make_up=False, assumed=False) for day in span]


def holidays_known_to(calendar: WorkCalendar, day: date) -> int | None:
    """The last year before a day whose holidays are published; ``None`` for a region of which none are known."""
    return next((day.year - back for back in range(1, _YEARS_BACK) if not _is_assumed(calendar, day.year - back)), None)


def _is_assumed(calendar: WorkCalendar, year: int) -> bool:
    return calendar.is_assumed(date(year, 7, 1))


def _order(entry: Planned, today: date) -> tuple[int, time, str]:
    """Overdue, at a time, complaints and renewals, by cadence, done (the order within a day)."""
    if entry.state == "done":
        rank = 4
    elif entry.is_overdue(today):
        rank = 0
    elif entry.at is not None:
        rank = 1
    else:
        rank = 2 if entry.kind in ("complaint", "renewal") else 3
    return rank, entry.at or time.max, entry.client.name
