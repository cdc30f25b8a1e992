"""Handing clients over: what goes along is chosen, seen beforehand, written as one step and undone as one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Absence, Call, Callback, Client, Complaint, Contact, Rep
from desktop.language import language_of
from desktop.services.handover import Order, clients_of, handover, receivers
from desktop.services.handover_sheets import CALLS, handover_sheet
from desktop.services.session import Session
from desktop.storage.database import open_store
from tests.services.desk import named, stored

TODAY = date(2026, 11, 23)  # a Monday


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = Session(open_store(tmp_path / "agency.sqlite"), today=TODAY)
    stored(opened, *(Rep(name=name, capacity=2) for name in ("周甲", "吴乙", "郑丙")))
    yield opened
    opened.store.close()


@pytest.fixture
def reps(session: Session) -> dict[str, int]:
    return {rep.name: rep.id for rep in session.all(Rep).values()}


@pytest.fixture
def clients(session: Session, reps: dict[str, int]) -> list[Client]:
    stored(session, *(Client(name=f"Client {number}", owner=reps["周甲"]) for number in range(3)))
    made = list(session.all(Client).values())
    stored(
        session,
        Callback(client=made[0].id, due_on=TODAY, due_time=time(10), kind="promised", rep=reps["周甲"], purpose="Offer"),
        Callback(client=made[1].id, due_on=TODAY),
        Callback(client=made[1].id, due_on=TODAY + timedelta(1), rep=reps["郑丙"], purpose="stands in"),
        Complaint(client=made[0].id, what="No visits", rep=reps["周甲"], due_on=TODAY, received_at=datetime(2026, 11, 20)),
        Complaint(client=made[0].id, what="Old", rep=reps["周甲"], received_at=datetime(2026, 1, 1),
                  answered_on=date(2026, 1, 2), closed_on=date(2026, 1, 5)),
    )  # fmt: skip
    return made


def callback_reps(session: Session) -> list[int | None]:
    return [callback.rep for callback in sorted(session.store.load(Callback), key=lambda one: one.id)]


def test_clients_go_over_with_callbacks_and_complaints_and_come_back_in_one_step(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    before = callback_reps(session), dict(session.all(Client)), dict(session.all(Complaint))
    found = handover(session, clients, Order(reps["吴乙"], note="  Likes to be called early. "))
    assert (callback_reps(session), dict(session.all(Client)), dict(session.all(Complaint))) == before
    assert [item.next_on for item in found.handed[:2]] == [TODAY, TODAY]
    written = session.do(found.changes(session))
    assert {client.owner for client in session.all(Client).values()} == {reps["吴乙"]}
    assert callback_reps(session) == [reps["吴乙"], reps["吴乙"], reps["郑丙"]], "a stand-in's callback stays"
    assert [one.rep for one in session.all(Complaint).values()] == [reps["吴乙"], reps["周甲"]]
    notes = session.all(Client)[clients[0].id].notes
    assert notes.endswith("Likes to be called early.")
    assert "周甲" in notes
    assert "吴乙" in notes
    assert written.batch is not None
    session.undo(written.batch)
    assert callback_reps(session) == before[0]
    assert {client.owner for client in session.all(Client).values()} == {reps["周甲"]}
    assert {client.notes for client in session.all(Client).values()} == {""}


def test_what_does_not_go_along_stays_with_the_one_who_has_it(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    order = Order(reps["吴乙"], callbacks=False, complaints=False)
    session.do(handover(session, clients, order).changes(session))
    assert callback_reps(session) == [reps["周甲"], reps["周甲"], reps["郑丙"]], "also one that named nobody"
    assert {one.rep for one in session.all(Complaint).values()} == {reps["周甲"]}
    assert {client.owner for client in session.all(Client).values()} == {reps["吴乙"]}


def test_the_days_of_the_receiving_rep_are_seen_before(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    stored(session, Absence(rep=reps["吴乙"], first_day=date(2026, 11, 26), last_day=date(2026, 11, 26)))
    found = handover(session, clients, Order(reps["吴乙"]))
    assert [load.day for load in found.loads[:5]] == [TODAY + timedelta(day) for day in range(5)]
    assert [load.capacity for load in found.loads[:5]] == [2, 2, 2, 0, 2]
    assert found.loads[0].before == 0
    assert found.loads[0].after == 3, "two callbacks, and a client who was never called"
    assert [load.day for load in found.crowded] == [TODAY]
    left = handover(session, clients, Order(reps["吴乙"], callbacks=False))
    assert left.loads[0].after == 1


def test_clients_that_are_there_already_are_not_touched(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    found = handover(session, clients, Order(reps["周甲"]))
    assert (found.handed, found.already, found.is_empty) == ((), tuple(clients), True)
    assert not found.changes(session).changes
    assert [rep.name for rep in receivers(session, clients)] == sorted(("吴乙", "郑丙"))


def test_a_rep_who_leaves_hands_everything_over_and_is_no_longer_active(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    session.do(handover(session, clients[1:2], Order(reps["吴乙"])).changes(session))
    leaving = reps["郑丙"]
    assert clients_of(session, leaving) == []
    found = handover(session, [], Order(reps["周甲"], leaving=leaving))
    assert len(found.elsewhere) == 1
    written = session.do(found.changes(session))
    assert leaving not in callback_reps(session)
    assert not session.all(Rep)[leaving].active
    assert written.batch is not None
    session.undo(written.batch)
    assert session.all(Rep)[leaving].active


def test_nobody_takes_clients_over_who_has_left_or_leaves(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    stored(session, Rep(name="Gone", active=False))
    with pytest.raises(UserError, match="Nobody is chosen"):
        handover(session, clients, Order(named(session.all(Rep).values(), "Gone").id))
    with pytest.raises(UserError, match="leaves"):
        handover(session, clients, Order(reps["周甲"], leaving=reps["周甲"]))


def test_the_sheet_holds_what_the_next_rep_has_to_know(
    session: Session, reps: dict[str, int], clients: list[Client]
) -> None:
    first = clients[0]
    stored(
        session,
        Contact(client=first.id, name="前台", phone="0512-1"),
        Contact(client=first.id, name="周总", is_decision_maker=True, mobile="138", phone="0512-2"),
        Contact(client=first.id, name="Gone", is_decision_maker=True, phone="1", left_on=date(2026, 1, 1)),
        *(
            Call(client=first.id, rep=reps["周甲"], started_at=datetime(2026, 11, day, 9), what=f"Talk {day}",
                 follow_up="Send a quote" if day == 7 else "", outcome="no_answer" if day == 6 else "reached")
            for day in range(1, 8)
        ),
    )  # fmt: skip
    sheet = handover_sheet(session, clients, reps["吴乙"], "Note", {client.id: reps["周甲"] for client in clients})
    assert sheet.issuer.reps == ("吴乙",)
    line = sheet.clients[0]
    assert [(person.name, person.numbers) for person in line.people] == [
        ("周总", ("138", "0512-2")),
        ("前台", ("0512-1",)),
    ]
    assert [call.words for call in line.calls] == [f"Talk {day}" for day in (7, 6, 5, 4, 3)]
    assert len(line.calls) == CALLS
    assert line.former == "周甲"
    say = language_of("en").say
    assert [say(item) for item in line.waiting] == ["Promised for 23 Nov 2026 10:00: Offer", "Left open: Send a quote"]
    assert [say(item).partition(":")[0] for item in line.complaints] == [
        "Complaint, reply by 23 Nov 2026", "Complaint, closed on 5 Jan 2026",
    ]  # fmt: skip
    assert (line.balance, line.satisfaction) == (None, None)
    assert [say(item) for item in sheet.clients[2].waiting] == ["The cadence wants a call on 23 Nov 2026"]
    assert handover_sheet(session, []).clients == ()
