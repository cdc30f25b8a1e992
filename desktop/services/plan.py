"""The calendar's plan: what lies on each day, and how full the days are (product §3.2, §5 page 3).

Reading it takes a pass over all calls; once read, any month is laid out without the database.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import partial

from desktop.domain.changes import ChangeSet
from desktop.domain.periods import Span
from desktop.domain.records import Absence, Agency, Call, Callback, Client, Complaint, Rep, ServicePeriod
from desktop.services.callbacks import Planned, is_away, open_plan
from desktop.services.session import Session

CAPACITY = 12
"""Callbacks that a rep makes a day, unless the rep says otherwise (product §3.2)."""
_FEW = 200
"""Up to so many clients a change is followed by reading these anew; beyond, everything is."""
_BEHIND, _AHEAD = timedelta(400), timedelta(45)

Reps = frozenset[int]
"""Ids of the reps that are looked at; empty for all."""


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
        self._deadlines: dict[date, list[Planned]] = defaultdict(list)
        self._done: dict[date, dict[int, Planned]] = defaultdict(dict)
        self._done_in: set[tuple[int, int]] = set()
        self._calls: dict[date, Counter[int | None]] = defaultdict(Counter)
        self._calls_of: set[int] = set()
        self._laid_out: dict[tuple[date, Reps], tuple[Planned, ...]] = {}

    @classmethod
    def read(cls, session: Session, around: Span | None = None) -> Plan:
        """Read the plan, with what was done in the year before today or in a given span, and this year's calls."""
        plan = cls(session)
        today = session.today
        plan._put(open_plan(session))
        plan._read_deadlines()
        span = around or Span(today - _BEHIND, today + _AHEAD)
        plan._read_done(span)
        if around is None:
            plan.calls(today.year)
        return plan

    def days(self, span: Span, reps: Reps = frozenset()) -> list[DayPlan]:
        """Every day of a span with what is planned and what was done, by all reps or some."""
        self._read_done(span)
        calendar, code = self._session.calendar, self._session.language.code
        chosen = self._reps(reps)
        return [
            DayPlan(
                day,
                working := calendar.is_working_day(day),
                calendar.holiday_name(day, code),
                calendar.is_make_up_day(day),
                calendar.is_assumed(day),
                self._entries(day, reps),
                sum(_capacity(self._session, rep, day) for rep in chosen) if working else 0,
                tuple(rep.name for rep in chosen if is_away(self._session, rep.id, day)),
            )
            for day in span
        ]

    def entries(self, span: Span, reps: Reps = frozenset()) -> list[Planned]:
        """What is planned and done in a span, day by day."""
        self._read_done(span)
        return [entry for day in span for entry in self._entries(day, reps)]

    def loads(self, span: Span) -> list[Load]:
        """How full the days of a span are for each rep."""
        counts = Counter(entry.rep for entry in self.entries(span) if not entry.is_deadline)
        worked = [day for day in span if self._session.calendar.is_working_day(day)]
        return [
            Load(rep, counts[rep.id], sum(_capacity(self._session, rep, day) for day in worked))
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
        if changes.touches(Absence, Agency):
            return False
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
                self._put_done(after.client, after.due_on, after.kind, after.rep, after.id)
        self._rename_done({change.after.id for change in changes.of(Client)})
        if touched:
            self._drop(touched)
            self._put(open_plan(self._session, clients=touched))
        if touched or changes.touches(Complaint, ServicePeriod):
            self._read_deadlines()
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

    def _read_deadlines(self) -> None:
        """Replies that were promised, and the ends of service periods that nothing follows."""
        found: dict[date, list[Planned]] = defaultdict(list)
        session = self._session
        clients = session.all(Client)
        for complaint in list(session.all(Complaint).values()):
            client = clients.get(complaint.client or 0)
            is_open = complaint.answered_on is None and complaint.closed_on is None
            if client is not None and complaint.due_on is not None and is_open:
                found[complaint.due_on].append(
                    Planned(client, complaint.due_on, "complaint", "open", rep=complaint.rep or client.owner,
                            number=complaint.id, is_deadline=True)
                )  # fmt: skip
        latest: dict[int, ServicePeriod] = {}
        for period in list(session.all(ServicePeriod).values()):
            if period.client is not None and period.ends_on is not None:
                known = latest.get(period.client)
                if known is None or known.ends_on is None or period.ends_on > known.ends_on:
                    latest[period.client] = period
        for number, period in latest.items():
            client = clients.get(number)
            if client is not None and client.stage == "active" and period.ends_on is not None:
                found[period.ends_on].append(
                    Planned(client, period.ends_on, "renewal", "open", rep=client.owner, number=period.id,
                            is_deadline=True)
                )  # fmt: skip
        self._deadlines = found

    def _read_done(self, span: Span) -> None:
        """Read the months of a span that were not read yet."""
        months = sorted({(day.year, day.month) for day in span} - self._done_in)
        if not months:
            return
        first = date(*months[0], 1)
        last = date(*months[-1], 28) + timedelta(4)
        last -= timedelta(last.day)
        self._laid_out.clear()
        for client, day, kind, rep, number in self._session.store.queries.callbacks_done(first, last):
            self._put_done(client, day, kind, rep, number)
        self._done_in |= {(day.year, day.month) for day in Span(first, last)}

    def _put_done(self, client: int, day: date, kind: str, rep: int | None, number: int) -> None:
        known = self._session.all(Client).get(client)
        if known is not None:
            self._done[day][number] = Planned(known, day, kind, "done", rep=rep or known.owner, number=number)

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

    def _entries(self, day: date, reps: Reps) -> tuple[Planned, ...]:
        laid_out = self._laid_out.get((day, reps))
        if laid_out is None:
            entries = [*self._open.get(day, ()), *self._deadlines.get(day, ()), *self._done.get(day, {}).values()]
            order = partial(_order, today=self._session.today)
            chosen = (entry for entry in entries if not reps or entry.rep in reps)
            laid_out = self._laid_out[day, reps] = tuple(sorted(chosen, key=order))
        return laid_out

    def _reps(self, chosen: Reps) -> list[Rep]:
        known = [rep for rep in self._session.all(Rep).values() if rep.active]
        return [rep for rep in known if not chosen or rep.id in chosen]


def days(session: Session, span: Span, rep: int | None = None) -> list[DayPlan]:
    """Every day of a span with what is planned and what was done, by all reps or by one."""
    return Plan.read(session, span).days(span, frozenset() if rep is None else frozenset({rep}))


def blank_days(span: Span) -> list[DayPlan]:
    """The days of a span while nothing is known of them yet: Monday to Friday, without entries."""
    return [DayPlan(day, day.weekday() < 5, None, make_up=False, assumed=False) for day in span]


def _capacity(session: Session, rep: Rep, day: date) -> int:
    if is_away(session, rep.id, day):
        return 0
    return CAPACITY if rep.capacity is None else rep.capacity


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
