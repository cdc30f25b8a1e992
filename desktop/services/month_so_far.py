"""The month to date in a few figures, each with whom it counts (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.periods import Month, Span
from desktop.domain.records import Client
from desktop.domain.renewal import LapseRate, RenewalRate, lapse_rate, renewal_rate
from desktop.services.callbacks import Planned
from desktop.services.rates import grace_days, served
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class MonthSoFar:
    """The month to date, for the tiles beside the list."""

    month: Month
    planned: int
    done: int
    satisfaction: Decimal | None
    answers: int
    satisfaction_before: Decimal | None
    """The mean of the month before."""
    working_days: int
    """Working days of the month until today."""
    lapse: LapseRate[int]
    lapse_before: LapseRate[int]
    renewal: RenewalRate[int]
    """Of the month before: that of a month which isn't over says nothing yet."""
    open_clients: tuple[int, ...]
    """Whom the callbacks that are planned and not done belong to."""


def month_so_far(session: Session, plan: Iterable[Planned], rep: int | None = None) -> MonthSoFar:
    """The month until today, of all reps or of one; ``plan`` are the callbacks that are open."""
    day, month = session.today, Month.of(session.today)
    done = [
        entry for entry in session.store.queries.callbacks_done(month.first, day) if rep is None or entry.rep == rep
    ]
    still_open = [entry for entry in plan if entry.callback and entry.on <= day and entry.on in month]
    before = month.previous
    answers = [
        answer
        for answer in session.store.queries.satisfaction_since(before.first)
        if rep is None or _is_of(session, answer.client, rep)
    ]
    clients = served(session, rep)
    grace = grace_days(session)
    return MonthSoFar(
        month=month,
        planned=len(done) + len(still_open),
        done=len(done),
        satisfaction=_mean([answer.score for answer in answers if answer.day in month]),
        answers=sum(answer.day in month for answer in answers),
        satisfaction_before=_mean([answer.score for answer in answers if answer.day in before]),
        working_days=sum(session.calendar.is_working_day(each) for each in Span(month.first, day)),
        lapse=lapse_rate(clients, month, day, grace),
        lapse_before=lapse_rate(clients, before, day, grace),
        renewal=renewal_rate(clients, before, day, grace),
        open_clients=tuple(dict.fromkeys(entry.client.id for entry in still_open)),
    )


def _is_of(session: Session, client: int, rep: int) -> bool:
    found = session.get(Client, client)
    return found is not None and found.owner == rep


def _mean(scores: list[int]) -> Decimal | None:
    return Decimal(sum(scores)) / len(scores) if scores else None
