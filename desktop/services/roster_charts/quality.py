"""How each rep serves: promises kept against the satisfaction of the clients (product §3.8)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.complaints import first_promise, kept_promise
from desktop.domain.periods import Month
from desktop.domain.records import Client, Complaint
from desktop.domain.service_quality import Kept, Service, service
from desktop.services.session import Session

SUMMARY_BY = 10
"""A summary is on time when it was sent by this day of the month after."""

_Promises = dict[int | None, dict[int, list[int]]]
"""Rep → client → how often kept, how often not."""


@dataclass(frozen=True, slots=True)
class Quality:
    """Each rep with something to count, and all of them together."""

    reps: tuple[Service, ...]
    agency: Service
    first: date
    last: date


def quality(session: Session, months: Sequence[Month]) -> Quality:
    """How promises were kept in some months, and the latest mark that each client gave in them."""
    first, last = months[0].first, min(months[-1].last, session.today)
    clients = session.all(Client)
    callbacks = _callbacks(session, first, last)
    complaints = _complaints(session, clients, first, last)
    summaries = _summaries(session, clients, months)
    marks: dict[int | None, dict[int, int]] = defaultdict(dict)
    for answer in session.store.queries.satisfaction_since(first):  # in order of time: the latest stays
        if answer.day <= last and (client := clients.get(answer.client)) is not None:
            marks[client.owner][client.id] = answer.score

    def of(rep: int | None) -> Service:
        kept = (_kept(sort.get(rep, {})) for sort in (callbacks, complaints, summaries))
        return service(rep, *kept, marks=marks.get(rep, {}).items())

    reps = {*callbacks, *complaints, *summaries, *marks} - {None}
    together = service(
        None,
        *(_kept(_of_all(sort)) for sort in (callbacks, complaints, summaries)),
        marks=[pair for of_rep in marks.values() for pair in of_rep.items()],
    )
    known = [of(rep) for rep in reps]
    known.sort(key=lambda one: session.name("rep", one.rep or 0))
    return Quality(tuple(known), together, first, last)


def _callbacks(session: Session, first: date, last: date) -> _Promises:
    found: _Promises = defaultdict(dict)
    for row in session.store.promises.callbacks_kept(first, last, session.today):
        found[row.rep][row.client] = [row.on_time, row.late]
    return found


def _complaints(session: Session, clients: Mapping[int, Client], first: date, last: date) -> _Promises:
    """Complaints whose first promise fell into the time: answered by then, or not."""
    found: _Promises = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for complaint in list(session.all(Complaint).values()):
        client, promised = clients.get(complaint.client or 0), first_promise(complaint)
        if client is None or promised is None or not first <= promised <= last:
            continue
        kept = kept_promise(complaint, session.today)
        if kept is not None:
            found[complaint.rep or client.owner][client.id][not kept] += 1
    return found


def _summaries(session: Session, clients: Mapping[int, Client], months: Sequence[Month]) -> _Promises:
    """Summaries of the months before these, due in them; months before the agency wrote its first one don't count."""
    due = [month.previous for month in months if month.first + timedelta(SUMMARY_BY - 1) < session.today]
    written = session.store.promises.summaries(due)
    sent = {(row.client, row.month): row.sent_on for row in written}
    begun = min((row.month for row in written), default=None)
    found: _Promises = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for month in due:
        if begun is None or month < begun:
            continue
        limit = month.next.first + timedelta(SUMMARY_BY - 1)
        for number in session.store.figures.days_of_month(month):
            client = clients.get(number)
            if client is not None and client.stage == "active":
                sent_on = sent.get((number, month))
                found[client.owner][number][sent_on is None or sent_on > limit] += 1
    return found


def _kept(clients: Mapping[int, Sequence[int]]) -> Iterable[Kept]:
    return [Kept(client, kept, broken) for client, (kept, broken) in clients.items()]


def _of_all(sort: _Promises) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for of_rep in sort.values():
        for client, (kept, broken) in of_rep.items():
            before = found.get(client, [0, 0])
            found[client] = [before[0] + kept, before[1] + broken]
    return found
