"""Planning, absences and spreading through the services: previewed, written as one step, and undone as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.domain.changes import created, edited
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Call, Callback, Client, Rep
from desktop.services.absences import absence_removed, planned_absence
from desktop.services.backlog import overdue, spread_changes, spread_over
from desktop.services.planning import horizons, proposal
from desktop.services.session import Session
from desktop.storage.database import open_store

TODAY = date(2026, 11, 23)  # a Monday


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = Session(open_store(tmp_path / "agency.sqlite"), today=TODAY)
    opened.do(created(Phrase("Reps"), [Rep(name="周甲", capacity=3), Rep(name="吴乙", capacity=12)]))
    yield opened
    opened.store.close()


@pytest.fixture
def reps(session: Session) -> list[int]:
    return list(session.all(Rep))


def add(session: Session, count: int, rep: int, called: date | None = None, level: str = "regular") -> list[Client]:
    made = session.do(
        created(Phrase("Clients"), [Client(name=f"Client {number}", owner=rep, level=level) for number in range(count)])
    )
    clients = [change.after for change in made.of(Client)]
    if called is not None:
        at = datetime.combine(called, time(10))
        session.do(
            created(Phrase("Calls"), [Call(client=client.id, rep=rep, started_at=at, what="x") for client in clients])
        )
    return clients


def days(session: Session) -> list[tuple[int | None, date | None, int | None]]:
    found = session.store.load(Callback, state="open")
    return sorted((callback.client or 0, callback.due_on or date.min, callback.rep) for callback in found)


def test_a_plan_is_written_as_one_step_and_planning_again_changes_nothing(session: Session, reps: list[int]) -> None:
    add(session, 5, reps[0], date(2026, 11, 20), "key")
    until = horizons(session)["month"]
    assert until == date(2026, 12, 31)
    found = proposal(session, until)
    written = session.do(found.changes())
    assert len(session.store.load(Callback)) == len(found.new)
    assert all(day.after <= 3 for day in found.loads(reps[0]))
    again = proposal(session, until)
    assert (again.new, again.moved, again.changes().changes) == ((), (), ())
    assert written.batch is not None
    session.undo(written.batch)
    assert session.store.load(Callback, state="open") == []


def test_only_the_chosen_rep_is_planned(session: Session, reps: list[int]) -> None:
    add(session, 2, reps[0], TODAY - timedelta(3))
    add(session, 2, reps[1], TODAY - timedelta(3))
    found = proposal(session, TODAY + timedelta(30), frozenset({reps[1]}))
    assert {item.rep for item in found.new} == {reps[1]}


def test_a_backlog_is_spread_in_one_step_without_what_was_promised(session: Session, reps: list[int]) -> None:
    clients = add(session, 10, reps[0], date(2026, 10, 1))
    promise = Callback(client=clients[0].id, due_on=date(2026, 11, 20), kind="promised", rep=reps[0])
    session.do(created(Phrase("Promise"), [promise]))
    backlog = overdue(session, reps[0])
    found = spread_over(session, backlog, TODAY, 3, 8)
    assert found.days == (date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25))
    assert [found.on(day) for day in found.days] == [3, 3, 3]
    assert [entry.client.name for entry in found.promised] == ["Client 0"]
    written = session.do(spread_changes(session, found))
    assert [entry.client.name for entry in overdue(session)] == ["Client 0"]
    assert written.batch is not None
    session.undo(written.batch)
    assert len(overdue(session)) == 10


def test_what_does_not_fit_stays_overdue_and_is_named(session: Session, reps: list[int]) -> None:
    add(session, 8, reps[0], date(2026, 10, 1))
    found = spread_over(session, overdue(session), TODAY, 2, 8)
    assert len(found.placed) == 6
    assert len(found.left) == 2


def test_an_absence_hands_callbacks_on_as_far_as_the_stand_in_has_room(session: Session, reps: list[int]) -> None:
    clients = add(session, 3, reps[0], date(2026, 11, 18), "key")
    day = date(2026, 11, 25)
    planned = [Callback(client=client.id, due_on=day, rep=reps[0]) for client in clients[:2]]
    promise = Callback(client=clients[2].id, due_on=day, due_time=time(10), kind="promised", rep=reps[0])
    session.do(created(Phrase("Plan"), [*planned, promise]))
    before = days(session)
    found = planned_absence(session, Absence(rep=reps[0], first_day=day, last_day=day, stand_in=reps[1]))
    assert len(found.handed) == 3
    assert found.promised == ()
    written = session.do(found.changes(session))
    assert {(when, rep) for _, when, rep in days(session)} == {(day, reps[1])}
    assert [(item.first_day, item.stand_in) for item in session.all(Absence).values()] == [(day, reps[1])]
    assert written.batch is not None
    session.undo(written.batch)
    assert days(session) == before
    assert not session.all(Absence)


def test_without_a_stand_in_callbacks_move_within_their_gap_and_promises_wait_for_a_decision(
    session: Session, reps: list[int]
) -> None:
    clients = add(session, 2, reps[0], date(2026, 11, 18), "key")
    day = date(2026, 11, 25)
    promise = Callback(client=clients[1].id, due_on=day, due_time=time(10), kind="promised", rep=reps[0])
    session.do(created(Phrase("Plan"), [Callback(client=clients[0].id, due_on=day, rep=reps[0]), promise]))
    found = planned_absence(session, Absence(rep=reps[0], first_day=day, last_day=day))
    assert [(item.client.name, item.day) for item in found.moved] == [("Client 0", date(2026, 11, 24))]
    assert [item.client.name for item in found.promised] == ["Client 1"]
    session.do(found.changes(session))
    assert [when for _, when, _ in days(session)] == [date(2026, 11, 24), day]


def test_an_absence_that_can_not_be_is_refused(session: Session, reps: list[int]) -> None:
    day = date(2026, 11, 25)
    session.do(created(Phrase("Away"), [Absence(rep=reps[1], first_day=day, last_day=day)]))
    blank = Absence(rep=reps[0], first_day=day, last_day=day)
    for wrong, words in (
        (replace(blank, last_day=date(2026, 11, 24)), "ends before it starts"),
        (replace(blank, stand_in=reps[0]), "for themselves"),
        (replace(blank, stand_in=reps[1]), "away on some of these days as well"),
        (replace(blank, rep=reps[1]), "away on some of these days already"),
        (replace(blank, rep=None), "names no rep"),
        (replace(blank, first_day=None), "no first day"),
    ):
        with pytest.raises(InvalidValue, match=words):
            planned_absence(session, wrong)
    (known,) = session.all(Absence).values()
    session.do(absence_removed(session, known))
    assert not session.all(Absence)


def test_a_rep_who_takes_no_callbacks_gets_none_and_the_clients_are_named(session: Session, reps: list[int]) -> None:
    rep = session.all(Rep)[reps[0]]
    session.do(edited(Phrase("Rep"), [(rep, replace(rep, capacity=0))]))
    add(session, 2, reps[0], TODAY - timedelta(3))
    found = proposal(session, TODAY + timedelta(30))
    assert found.new == ()
    assert len(found.unplaced) == 2
