"""Invented agencies of any size, for trying the program with many clients."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from random import Random

from desktop.domain.agency import standard_agency
from desktop.domain.changes import created
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, Rep
from desktop.domain.workdays import WorkCalendar
from desktop.services.invention.names import Names, landline, rep_name
from desktop.services.invention.random_stories import story_of
from desktop.services.invention.season import Season
from desktop.services.invention.telling import ORIGIN, SOURCE, Told, tell
from desktop.storage.figures import FigureBatch
from desktop.storage.store import Store

_CLIENTS_OF_A_REP = 100
_FEWEST_REPS = 4
_PORTION = 50
_COLOURS = ("#1b5eb8", "#0d7f73", "#c2255c", "#7a5200", "#6d3fc0", "#2b6e2f", "#a3420b", "#3f5266")


@dataclass(frozen=True, slots=True)
class Filled:
    """How much was written."""

    clients: int
    figures: int
    """Days with figures."""


def generate(clients: int, years: int, seed: int, today: date, reps: Sequence[Rep] | None = None) -> Iterator[Told]:
    """Portions of an agency: first itself and its reps, then some clients at a time with all that belongs to them.

    The same arguments give the same agency. ``years`` is how far back figures go; calls go back one year. Ids are
    provisional and count through all portions; a portion refers to records of its own, and to reps. With ``reps`` given
    (as they were stored) the first portion is left out. Raises ``InvalidValue`` for fewer than 0 clients or 1 year.
    """
    if clients < 0 or years < 1:
        raise InvalidValue(
            Phrase("{clients} clients over {years} years can't be made.", clients=clients, years=years),
            Phrase("Ask for at least 1 year and no fewer than 0 clients."),
        )
    return _portions(clients, years * 365, seed, today, reps)


def fill(store: Store, clients: int, years: int, seed: int, today: date, progress: Progress = silent) -> Filled:
    """Write an invented agency into an empty database, some clients a transaction.

    Raises ``UserError`` when the database holds clients already, and ``Cancelled`` when the person stops it; the
    portions written until then stay.
    """
    if store.load(Client):
        raise UserError(
            Phrase("The database holds clients already, so no invented ones were added."),
            Phrase("Choose an empty database."),
        )
    title = Phrase("Invented clients")
    first = store.commit(created(title, next(generate(clients, years, seed, today)).records), by=None, origin=ORIGIN)
    reps = [change.after for change in first.of(Rep)]
    done = figures = 0
    for portion in generate(clients, years, seed, today, reps):
        progress(done, clients, Phrase("Writing clients"))
        rows = portion.figure_rows()
        store.commit(created(title, portion.records), by=None, origin=ORIGIN, figures=FigureBatch(SOURCE, rows))
        done += sum(isinstance(item, Client) for item in portion.records)
        figures += len(rows)
    progress(done, clients)
    return Filled(done, figures)


def _portions(clients: int, days: int, seed: int, today: date, reps: Sequence[Rep] | None) -> Iterator[Told]:
    ids = count(-1, -1)
    agency = standard_agency(
        id=next(ids),
        name=f"示例代理公司 {seed}",
        address="苏州市示例路 100 号",
        phone=landline(100),
        email="service@agency.example",
    )
    invented = [_rep(place, ids) for place in range(max(-(-clients // _CLIENTS_OF_A_REP), _FEWEST_REPS))]
    if reps is None:
        yield Told([agency, *invented])
    rng = Random(seed)
    names = Names(rng)
    season = Season(today - timedelta(max(days, 365) + 40), today, WorkCalendar("CN"))
    portion = Told()
    for number in range(clients):
        story = story_of(number, days, reps or invented, names, season, rng, ids)
        portion.add(tell(story, season, rng, ids))
        if (number + 1) % _PORTION == 0:
            yield portion
            portion = Told()
    if portion.records:
        yield portion


def _rep(place: int, ids: Iterator[int]) -> Rep:
    return Rep(
        id=next(ids), name=rep_name(place), phone=landline(101 + place), email=f"rep{place + 1}@agency.example",
        colour=_COLOURS[place % len(_COLOURS)], capacity=12,
    )  # fmt: skip
