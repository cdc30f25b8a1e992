"""Everything about a client stands on one timeline, and a single field is had back without the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.changes import edited
from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Complaint,
    Contact,
    Payment,
    Rep,
    SatisfactionAnswer,
    ServicePeriod,
    Summary,
)
from desktop.domain.timeline import Sort
from desktop.services.client_records import field_restored, history_of
from desktop.services.clients import edited_clients, record_to_trash
from desktop.services.session import Session
from desktop.services.timelines import timeline
from tests.services.desk import TODAY, named, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, Rep(id=-1, name="周甲"))
    stored(opened, Client(id=-1, name="Lakeside", username="lake"), Client(id=-2, name="Other"))
    stored(
        opened,
        Contact(id=-1, client=1, name="Pat", mobile="138 0013 8000"),
        Call(id=-2, client=1, contact=-1, rep=1, started_at=datetime(2026, 11, 3, 10), what="prices", satisfaction=4),
        Call(client=1, started_at=datetime(2026, 11, 4, 9), outcome="no_answer"),
        Callback(client=1, due_on=date(2026, 12, 1), due_time=time(9, 30), kind="promised", purpose="the offer"),
        Callback(client=1, due_on=date(2026, 11, 3), state="done", call=-2),
        Callback(client=1, due_on=date(2026, 11, 1), state="open", purpose="late"),
        Complaint(client=1, what="clicks", received_at=datetime(2026, 11, 5, 8), answered_on=date(2026, 11, 6)),
        Payment(client=1, paid_on=date(2026, 10, 1), amount=500_00, kind="renewal"),
        ServicePeriod(client=1, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31)),
        Summary(client=1, month=Month(2026, 10), sent_on=date(2026, 11, 2), sent_how="e-mail"),
        SatisfactionAnswer(client=1, asked_on=date(2026, 11, 3), score=4, source="call"),
        SatisfactionAnswer(client=1, asked_on=date(2026, 11, 7), score=2, source="reply"),
        Call(client=2, started_at=datetime(2026, 11, 3, 10), what="not this one"),
    )
    yield opened
    opened.store.close()


def test_all_that_happened_stands_in_its_order(session: Session) -> None:
    client = session.client("lake")
    found = [one for one in timeline(session, client) if one.sort is not Sort.CHANGE]
    assert [(one.on.isoformat()[5:], str(one.text), one.tone) for one in found] == [
        ("12-31", "Service period ends", ""),
        ("12-01", "Promised: the offer", ""),
        ("11-07", "Satisfaction 2 of 5", "bad"),
        ("11-06", "Complaint answered: clicks", ""),
        ("11-05", "Complaint: clicks", "bad"),
        ("11-04", "Call in vain: no answer", "muted"),
        ("11-03", "Call with Pat: prices", ""),
        ("11-02", "Summary of 2026-10 sent", ""),
        ("11-01", "Callback planned: late", "bad"),
        ("10-01", "renewal of 500.00", ""),
        ("01-01", "Service period begins", ""),
    ]
    assert (found[6].detail, found[6].by) == ("4 / 5", "周甲")
    assert len({one.key for one in found}) == len(found)


def test_a_step_stands_there_once_with_the_fields_that_it_changed(session: Session) -> None:
    client = session.client("lake")
    session.do(
        edited_clients(
            [(client, field_of(Client, "level"), "key"), (client, field_of(Client, "monthly_budget"), 200_00)]
        )
    )
    first = next(one for one in timeline(session, session.client("lake")) if one.sort is Sort.CHANGE)
    assert first.detail == "Level: Regular → Key; Monthly budget: – → 200"


def test_one_field_is_had_back_and_what_came_later_stays(session: Session) -> None:
    client = session.client("lake")
    tags, budget = field_of(Client, "tags"), field_of(Client, "monthly_budget")
    session.do(edited_clients([(client, tags, ("a", "b")), (client, budget, 100_00)]))
    session.do(edited_clients([(session.client("lake"), tags, ("c",)), (session.client("lake"), budget, 300_00)]))
    line = next(one for one in history_of(session, client) if one.field is tags and one.after == ("c",))
    assert line.can_be_restored
    session.do(field_restored(session, line, client))
    now = session.client("lake")
    assert (now.tags, now.monthly_budget) == (("a", "b"), 300_00)
    with pytest.raises(UserError, match="already"):
        field_restored(session, line, client)


def test_a_field_of_a_contact_that_is_gone_is_not_had_back(session: Session) -> None:
    pat = named(session.all(Contact).values(), "Pat")
    session.do(edited(Phrase("Test"), [(pat, replace(pat, birthday=TODAY))]))
    pat = named(session.all(Contact).values(), "Pat")
    client = session.client("lake")
    line = next(one for one in history_of(session, client) if one.field is not None and one.field.name == "birthday")
    assert (line.before, line.after) == (None, TODAY)
    session.do(record_to_trash(Phrase("Test"), pat))
    with pytest.raises(UserError, match="trash"):
        field_restored(session, line, client)
