"""What stands on a call sheet: the calls of the day's list, in its order, with what is known of each client."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.paper import Mark
from desktop.domain.records import Call, Callback, Client, Complaint, Contact, Rep
from desktop.services.call_sheets import call_sheet, call_sheets, one_line
from desktop.services.session import Session
from desktop.services.today import Group
from desktop.services.today_list import today
from tests.services.desk import TODAY, named, open_desk, stored

MONDAY = date(2026, 11, 23)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Two reps and three clients: one promised for Monday, one with a complaint, one never called."""
    desk = open_desk(tmp_path)
    stored(desk, Rep(name="周甲"), Rep(name="吴乙"))
    reps = {rep.name: rep.id for rep in desk.all(Rep).values()}
    stored(
        desk,
        Client(name="Lakeside", username="lake", level="key", owner=reps["周甲"]),
        Client(name="瑞岚", owner=reps["吴乙"]),
        Client(name="Gone", stage="closed", owner=reps["吴乙"]),
    )
    lakeside, riland, gone = (named(desk.all(Client).values(), name).id for name in ("Lakeside", "瑞岚", "Gone"))
    stored(
        desk,
        Contact(client=lakeside, name="Front", role="front_desk", phone="0512-1"),
        Contact(client=lakeside, name="Pat", role="owner", is_decision_maker=True, mobile="138", phone="0512-2"),
        Contact(client=lakeside, name="Left", mobile="139", left_on=date(2026, 1, 1)),
        Call(client=lakeside, started_at=datetime(2026, 11, 18, 9), outcome="reached", what="Offer\nmade", how="Agreed",
             follow_up="Send the offer", satisfaction=3),
        Call(client=lakeside, started_at=datetime(2026, 11, 19, 9), outcome="no_answer"),
        Callback(client=lakeside, due_on=MONDAY, due_time=time(10, 30), kind="promised", purpose="Price"),
        Callback(client=lakeside, due_on=date(2026, 11, 27), kind="promised", purpose="Second price"),
        Callback(client=gone, due_on=MONDAY, kind="cadence"),
        Complaint(client=riland, received_at=datetime(2026, 11, 19, 9), what="Clicks", due_on=date(2026, 11, 24)),
    )  # fmt: skip
    yield desk
    desk.store.close()


def test_a_line_knows_whom_to_call_why_and_what_is_open(session: Session) -> None:
    sheet = call_sheet(session, MONDAY)
    line = next(line for line in sheet.lines if line.client == "Lakeside")
    assert (line.at, line.mark, line.level, line.satisfaction) == (time(10, 30), Mark.PROMISED, "key", 3)
    assert [(person.name, person.numbers) for person in line.people] == [
        ("Pat", ("138", "0512-2")),
        ("Front", ("0512-1",)),
    ]
    assert line.last is not None
    assert (line.last.on, line.last.words, line.tried_since) == (date(2026, 11, 18), "Offer made · Agreed", 1)
    assert [str(text) for text in line.open] == ["Promised for 2026-11-27: Second price", "Left open: Send the offer"]
    assert line.rep == "周甲"


def test_today_s_sheet_has_the_calls_of_today_s_list_in_its_order(session: Session) -> None:
    sheet = call_sheet(session, TODAY)
    listed = [
        line.client.name
        for line in today(session).lines
        if line.group in (Group.PROMISED, Group.OVERDUE, Group.COMPLAINTS, Group.DUE)
    ]
    assert [line.client for line in sheet.lines] == list(dict.fromkeys(listed))
    [complained] = [line for line in sheet.lines if line.mark is Mark.COMPLAINT]
    assert (complained.client, str(complained.reason), complained.open) == (
        "瑞岚",
        "Complaint, reply by 2026-11-24: Clicks",
        (),
    )


def test_a_sheet_may_be_of_one_rep_or_one_level(session: Session) -> None:
    reps = {rep.name: rep.id for rep in session.all(Rep).values()}
    own = call_sheet(session, MONDAY, [reps["周甲"]])
    assert [line.client for line in own.lines] == ["Lakeside"]
    assert own.issuer.reps == ("周甲",)
    assert own.lines[0].rep == ""
    assert not call_sheet(session, MONDAY, [reps["周甲"]], "regular").lines


def test_days_without_calls_have_no_sheet_and_gone_clients_are_not_called(session: Session) -> None:
    days = [date(2026, 11, number) for number in (23, 25, 27)]
    sheets = call_sheets(session, days)
    assert [sheet.day for sheet in sheets] == [MONDAY, date(2026, 11, 27)]
    assert "Gone" not in {line.client for sheet in sheets for line in sheet.lines}
    assert call_sheets(session, []) == []


def test_texts_are_one_line_without_control_characters() -> None:
    assert one_line(" a\x00b\n\n c\x07 ") == "a b c"
    assert len(one_line("x" * 5000)) == 401
