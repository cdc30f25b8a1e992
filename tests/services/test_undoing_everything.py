"""Whatever reps do, undoing it step by step gives back the database byte for byte (product §4, §9)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.services.sample import sample
from desktop.services.session import Session
from desktop.storage.database import open_store
from tests.services.desk import TODAY, open_desk, small_agency, stored
from tests.services.random_work import RandomWork, all_records, dump
from tests.storage.conftest import new_schema


def test_two_hundred_steps_undone_one_by_one_give_back_every_byte(tmp_path: Path) -> None:
    session = open_desk(tmp_path)
    small_agency(session)
    work = RandomWork(session, seed=7)
    undo_all(work, steps=200, every=20)
    assert set(work.kinds) == {act.__name__ for act in work.acts()}
    session.store.close()


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["file", "server"])
def test_so_do_five_hundred_in_the_sample_agency_on_either_engine(
    engine: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    target = tmp_path / "agency.db" if engine == "file" else new_schema(request.getfixturevalue("server"))
    session = Session(open_store(target), today=TODAY)
    told = sample(TODAY)
    stored(session, *told.records)
    undo_all(RandomWork(session, seed=11), steps=500, every=125)
    session.store.close()


def undo_all(work: RandomWork, steps: int, every: int) -> None:
    """Do that many things, take them back one by one, and compare with what was at each ``every``-th step."""
    session = work.session
    states: dict[int, Callable[[], bool]] = {}
    for number in range(steps):
        if number % every == 0:
            states[number] = _as_it_is(session)
        work.step()
    for number in reversed(range(steps)):
        undone = session.undo(work.done[number])
        assert (undone.kept, undone.failed) == (0, 0), (number, undone.changes.title)
        assert number not in states or states[number](), (number, undone.changes.title)


def _as_it_is(session: Session) -> Callable[[], bool]:
    """A question to ask later: is the database as it is now?"""
    known, before = all_records(session.store), dump(session.store)
    return lambda: dump(session.store, known) == before
