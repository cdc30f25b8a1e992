"""Whatever a person puts into the trash is listed there by name, and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, Complaint, Contact, Keyword, Payment, ServicePeriod
from desktop.services.clients import record_to_trash, to_trash
from desktop.services.session import Session
from desktop.services.trash import taken_out, trash
from tests.services.desk import open_desk, stored

DAY = date(2026, 11, 3)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, Client(id=-1, name="Lakeside", username="lake"), Client(id=-2, name="Other"))
    stored(
        opened,
        Contact(client=1, name="Pat"), Payment(client=1, paid_on=DAY, amount=500_00), Complaint(client=1, what="clicks"),
        ServicePeriod(client=1, ends_on=DAY), Callback(client=1, due_on=DAY), Keyword(client=1, word="bearings"),
        Call(client=1, started_at=datetime(2026, 11, 3, 10), what="prices"),
    )  # fmt: skip
    yield opened
    opened.store.close()


def test_all_that_lies_in_the_trash_has_a_name_and_comes_back(session: Session) -> None:
    for sort in (Contact, Payment, Complaint, ServicePeriod, Callback, Keyword, Call):
        session.do(record_to_trash(Phrase("Test"), *session.all(sort).values()))
    session.do(to_trash([session.client("lake")]))
    lines = trash(session)
    assert {(line.item.label, str(line.name), line.of) for line in lines} == {
        ("Client", "Lakeside (C-00001)", ""),
        ("Contact", "Pat", "Lakeside"),
        ("Payment", "500.00 on 2026-11-03", "Lakeside"),
        ("Complaint", "clicks", "Lakeside"),
        ("Service period", "until 2026-11-03", "Lakeside"),
        ("Callback", "2026-11-03: –", "Lakeside"),
        ("Keyword", "bearings", "Lakeside"),
        ("Call", "2026-11-03 10:00:00: prices", "Lakeside"),
    }
    session.do(taken_out(lines))
    assert trash(session) == []
    assert session.client("lake").trashed_at is None
    assert [one.name for one in session.all(Contact).values()] == ["Pat"]
