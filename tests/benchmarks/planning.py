"""The list of the day, and planning a quarter for 10 reps and 5,000 clients, beside reading their last calls alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Client, Rep
from desktop.services.calls import telling_contacts
from desktop.services.planning import proposal
from desktop.services.session import Session
from desktop.services.today_list import today
from desktop.storage.database import open_store
from tests.benchmarks.agency import Agency
from tests.benchmarks.measured import Measured, timed

_CLIENTS, _REPS, _CALLS = 5_000, 10, 20
_TODAY = date(2026, 11, 23)
_QUARTER = timedelta(91)
_LIST_AT_ONCE = 100.0


def measure(agency: Agency) -> Iterator[Measured]:
    """Today on the agency given; the plan on one of its own size."""
    yield Measured(
        "a rep's list of the day, read for the first time",
        timed(partial(_first_reading, agency.session), 3),
        timed(partial(telling_contacts, agency.session), 3),
        "last calls",
    )
    today(agency.session)
    read = timed(partial(telling_contacts, agency.session), 5)
    yield Measured(
        "the list of the day, read again",
        timed(partial(today, agency.session), 5),
        read,
        "last calls",
        goal=_LIST_AT_ONCE,
    )
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        session = _agency(Path(folder))
        read = timed(partial(telling_contacts, session), 5)
        plan = timed(partial(proposal, session, _TODAY + _QUARTER), 3)
        yield Measured(f"a quarter planned, {_CLIENTS:,} clients", plan, read, "last calls", ratio_goal=10.0)
        session.store.close()


def _first_reading(session: Session) -> None:
    """What the program reads when it was just started; the calendar of holidays stays known."""
    today(Session(session.store, today=session.today), min(session.all(Rep)))


def _agency(folder: Path) -> Session:
    """Reps with 500 clients each, a fifth of them key ones, called twenty times in the last thirteen months."""
    rng = Random(1)
    session = Session(open_store(folder / "plan.sqlite"), today=_TODAY)
    reps = session.do(created(Phrase("Reps"), [Rep(name=f"Rep {number}", capacity=12) for number in range(_REPS)]))
    owners = [change.after.id for change in reps.of(Rep)]
    clients = [
        Client(name=f"Client {number}", owner=owners[number % _REPS], level="regular" if number % 5 else "key")
        for number in range(_CLIENTS)
    ]
    stored = [change.after for change in session.do(created(Phrase("Clients"), clients)).of(Client)]
    calls = [
        Call(client=client.id, rep=client.owner, started_at=datetime.combine(_day(rng, turn), time(10)), what="x")
        for client in stored
        for turn in range(_CALLS)
    ]
    session.do(created(Phrase("Calls"), calls))
    return Session(session.store, today=_TODAY)


def _day(rng: Random, turn: int) -> date:
    return _TODAY - timedelta(rng.randint(1, 20) + 20 * turn)
