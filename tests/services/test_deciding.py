"""Who decides at a client is dated wherever it changes, and a client whose only decision maker left is at risk."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.changes import edited
from desktop.domain.deciding import decision_makers
from desktop.domain.health import Action
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, Contact
from desktop.services.client_records import contact_left, contacts_of
from desktop.services.overview import overview_of
from desktop.services.session import Session
from tests.services.desk import TODAY, named, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, Client(id=-1, name="Lakeside", username="lake"))
    stored(
        opened,
        Contact(client=1, name="Pat", is_decision_maker=True, decides_since=date(2024, 1, 1)),
        Contact(client=1, name="Kim"),
    )
    yield opened
    opened.store.close()


def decides(session: Session, name: str, value: bool) -> None:
    contact = named(session.all(Contact).values(), name)
    session.do(edited(Phrase("Test"), [(contact, replace(contact, is_decision_maker=value))]))


def test_days_are_noted_when_somebody_else_decides(session: Session) -> None:
    decides(session, "Pat", False)
    decides(session, "Kim", True)
    told = decision_makers(contacts_of(session, session.client("lake")))
    assert [(one.contact.name, one.since, one.until) for one in told] == [
        ("Kim", TODAY, None),
        ("Pat", date(2024, 1, 1), TODAY),
    ]


def test_the_only_one_who_decides_leaves_and_the_client_is_at_risk(session: Session) -> None:
    client = session.client("lake")
    pat = named(session.all(Contact).values(), "Pat")
    batch = session.do(contact_left(pat, date(2026, 11, 20))).batch
    assert batch is not None
    (told,) = decision_makers(contacts_of(session, client))
    assert told.until == date(2026, 11, 20)
    details = overview_of(session, client).health_details
    assert details is not None
    assert [(reason.action, str(reason.evidence)) for reason in details.reasons if "Pat" in str(reason.evidence)] == [
        (Action.FIND_DECISION_MAKER, "Pat, who decided, left on 2026-11-20")
    ]
    decides(session, "Kim", True)
    assert "Pat" not in str(overview_of(session, client).health_details)
    decides(session, "Kim", False)
    session.undo(batch)
    assert named(session.all(Contact).values(), "Pat").decided_until is None


def test_a_day_that_somebody_gave_stays(session: Session) -> None:
    kim = named(session.all(Contact).values(), "Kim")
    since = date(2025, 5, 1)
    session.do(edited(Phrase("Test"), [(kim, replace(kim, is_decision_maker=True, decides_since=since))]))
    assert named(session.all(Contact).values(), "Kim").decides_since == since
