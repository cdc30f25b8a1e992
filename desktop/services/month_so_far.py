"""The month to date in a few figures, each with whom it counts (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.periods import Month, Span
from desktop.domain.records import Client
from desktop.domain.renewal import LapseRate, RenewalRate, lapse_rate, renewal_rate
from desktop.domain.satisfaction import Mark, trend
from desktop.services.callbacks import Planned
from desktop.services.rates import grace_days, served
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class MonthSoFar:
    """The month to date, for the tiles beside the list."""

    month: Month
    done_on: tuple[tuple[int, date], ...]
    """The callbacks that are done: their clients, and the days for which they were planned."""
    open_on: tuple[tuple[int, date], ...]
    """Those that were due by today and are not done."""
    satisfaction: Decimal | None
    marks: tuple[tuple[int, int], ...]
    """The clients that gave a mark in the month, each with its latest one; the least satisfied first."""
    satisfaction_before: Decimal | None
    """The mean of the month before."""
    working_days: int
    """Working days of the month until today."""
    lapse: LapseRate[int]
    lapse_before: LapseRate[int]
    renewal: RenewalRate[int]
    """Of the month before: that of a month which isn't over says nothing yet."""

    @property
    def done(self) -> int:
        """How many callbacks are done."""
        return len(self.done_on)

    @property
    def planned(self) -> int:
        """How many callbacks were planned by today."""
        return len(self.done_on) + len(self.open_on)

    @property
    def answers(self) -> int:
        """How many marks were given."""
        return len(self.marks)


def month_so_far(session: Session, plan: Iterable[Planned], rep: int | None = None) -> MonthSoFar:
    """The month until today, of all reps or of one; ``plan`` are the callbacks that are open."""
    day, month = session.today, Month.of(session.today)
    done = [
        entry for entry in session.store.queries.callbacks_done(month.first, day) if rep is None or entry.rep == rep
    ]
    still_open = [entry for entry in plan if entry.callback and entry.on <= day and entry.on in month]
    before = month.previous
    earlier, now = trend(
        (
            Mark(answer.day, answer.client, answer.score)
            for answer in session.store.queries.satisfaction_since(before.first)
            if rep is None or _is_of(session, answer.client, rep)
        ),
        (before, month),
    )
    clients = served(session, rep)
    grace = grace_days(session)
    return MonthSoFar(
        month=month,
        done_on=tuple((entry.client, entry.day) for entry in done),
        open_on=tuple((entry.client.id, entry.on) for entry in still_open),
        satisfaction=now.mean,
        marks=tuple(sorted(((mark.client, mark.score) for mark in now.marks), key=lambda mark: mark[1])),
        satisfaction_before=earlier.mean,
        working_days=sum(session.calendar.is_working_day(each) for each in Span(month.first, day)),
        lapse=lapse_rate(clients, month, day, grace),
        lapse_before=lapse_rate(clients, before, day, grace),
        renewal=renewal_rate(clients, before, day, grace),
    )


def _is_of(session: Session, client: int, rep: int) -> bool:
    found = session.get(Client, client)
    return found is not None and found.owner == rep
