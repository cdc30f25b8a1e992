"""What the lapse and renewal rates of the agency or of a rep count, read from the records (product §3.5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.client import LAPSE_REASONS, by_client
from desktop.domain.lapse import DAYS_WITHOUT_SPEND, GRACE_DAYS, ServiceTime, lapses
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ServicePeriod, ToldLapse
from desktop.domain.renewal import Served
from desktop.services.session import Session
from desktop.storage.figures import IdleRun

_REASONS = {option.code: option.label for option in LAPSE_REASONS}


def served(session: Session, rep: int | None = None) -> list[Served[int]]:
    """Every client that was ever under contract, with its lapses; ``rep`` takes only the clients of one rep.

    Clients are named by their id.
    """
    known = _read(session)
    return [
        known.served(client)
        for client in list(session.all(Client).values())
        if client.id in known.times and (rep is None or client.owner == rep)
    ]


def served_client(session: Session, client: Client) -> Served[int]:
    """One client's times of service with its lapses, also of one that was never under contract."""
    return _read(session, client.id).served(client)


def grace_days(session: Session) -> int:
    """Days after the end of a service period in which the next one may begin."""
    grace = session.agency.grace_days
    return GRACE_DAYS if grace is None else grace


@dataclass(frozen=True, slots=True)
class _Known:
    """What lapses follow from, by client."""

    today: date
    grace: int
    times: Mapping[int, Sequence[ServiceTime]]
    idle: Mapping[int, Sequence[IdleRun]]
    told: Mapping[int, Sequence[ToldLapse]]

    def served(self, client: Client) -> Served[int]:
        times = self.times.get(client.id, ())
        notes = self.told.get(client.id, ())
        told = {note.lapsed_on: reason_words(note.reason, note.note) for note in notes if note.lapsed_on is not None}
        if client.lapsed_on is not None:
            told.setdefault(client.lapsed_on, reason_words(client.lapse_reason))
        return Served(
            client.id,
            times,
            lapses(
                times,
                [day for run in self.idle.get(client.id, ()) for day in _days_of(run)],
                self.today,
                told=told.items(),
                back=[note.back_on for note in notes if note.back_on is not None],
                grace=self.grace,
            ),
        )


def _read(session: Session, only: int | None = None) -> _Known:
    times: dict[int, list[ServiceTime]] = defaultdict(list)
    for period in list(session.all(ServicePeriod).values()):
        if period.client is not None and period.starts_on is not None and only in (None, period.client):
            times[period.client].append(ServiceTime(period.starts_on, period.ends_on, period.amount, period.id))
    idle: dict[int, list[IdleRun]] = defaultdict(list)
    for run in session.store.figures.idle_runs(session.today, DAYS_WITHOUT_SPEND, only):
        idle[run.client].append(run)
    return _Known(session.today, grace_days(session), times, idle, by_client(session.all(ToldLapse).values()))


def _days_of(run: IdleRun) -> Iterable[tuple[date, int]]:
    """As many days of a run as make a lapse, and the day that ends it; how much was spent then doesn't matter."""
    yield from ((run.first + timedelta(offset), 0) for offset in range(DAYS_WITHOUT_SPEND))
    if run.spent_on is not None:
        yield run.spent_on, 1


def reason_words(code: str, note: str = "") -> Phrase:
    """Why an account stopped, as a rep noted it: the reason from the list, with the first line of the note."""
    word = Phrase(_REASONS.get(code, "other"))
    said = note.strip().splitlines()[0] if note.strip() else ""
    return Phrase("{reason}: {note}", reason=word, note=said) if said else word
