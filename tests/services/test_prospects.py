"""A prospect becomes a client or is given up, each in one step that can be undone; what sources brought is counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.prospects import Fate, Loss
from desktop.domain.records import Callback, Client, Payment, Rep, ServicePeriod
from desktop.services.clients import edited_clients
from desktop.services.prospects import becomes_client, beginning, given_up, sources
from desktop.services.referrals import referrals
from desktop.services.session import Session
from tests.services.desk import TODAY, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(opened, Rep(name="周甲"))
    stored(opened, Client(name="Velvet", stage="prospect", source="web", owner=1))
    yield opened
    opened.store.close()


@pytest.fixture
def prospect(session: Session) -> Client:
    return next(iter(session.all(Client).values()))


def test_a_prospect_becomes_a_client_with_period_payment_and_first_callback(session: Session, prospect: Client) -> None:
    begun = beginning(session, prospect)
    assert begun.first_callback is not None
    assert begun.first_callback >= TODAY
    begun = replace(begun, level="key", ends_on=date(2027, 11, 20), amount=500_000)
    written = session.do(becomes_client(session, prospect, begun))
    client = session.all(Client)[prospect.id]
    assert (client.stage, client.level, client.became_client_on) == ("active", "key", TODAY)
    [period] = session.store.load(ServicePeriod)
    assert (period.starts_on, period.ends_on, period.amount) == (TODAY, date(2027, 11, 20), 500_000)
    [payment] = session.store.load(Payment)
    assert (payment.paid_on, payment.amount, payment.kind) == (TODAY, 500_000, "opening")
    [callback] = session.store.load(Callback)
    assert (callback.due_on, callback.rep, callback.kind) == (begun.first_callback, 1, "cadence")
    assert written.batch is not None
    session.undo(written.batch)
    assert session.all(Client)[prospect.id].stage == "prospect"
    assert session.all(Client)[prospect.id].became_client_on is None
    assert not session.store.load(Callback)
    assert not session.store.load(Payment)


def test_nothing_but_the_stage_is_needed(session: Session, prospect: Client) -> None:
    stored(session, Callback(client=prospect.id, due_on=TODAY))
    begun = beginning(session, prospect)
    assert begun.first_callback is None, "one is planned already"
    session.do(becomes_client(session, prospect, begun))
    assert not session.store.load(ServicePeriod)
    assert len(session.store.load(Callback)) == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"on": TODAY + timedelta(1)}, "lies ahead"),
        ({"on": None}, "missing"),
        ({"owner": None}, "Nobody looks after"),
        ({"first_callback": TODAY - timedelta(1)}, "has passed"),
        ({"starts_on": TODAY}, "no end"),
        ({"ends_on": TODAY - timedelta(1)}, "ends before it starts"),
    ],
)
def test_what_can_not_be_is_said(session: Session, prospect: Client, wrong: dict[str, date], said: str) -> None:
    with pytest.raises(UserError, match=said):
        becomes_client(session, prospect, replace(beginning(session, prospect), **wrong))


def test_a_prospect_is_given_up_with_its_reason(session: Session, prospect: Client) -> None:
    stored(session, Callback(client=prospect.id, due_on=TODAY))
    with pytest.raises(UserError, match="without a reason"):
        given_up(session, prospect, Loss(on=TODAY))
    session.do(given_up(session, prospect, Loss(on=TODAY, reason="price", note="Next year again")))
    client = session.all(Client)[prospect.id]
    assert (client.stage, client.lapse_reason, client.notes) == ("closed", "price", "Next year again")
    assert [callback.state for callback in session.store.load(Callback)] == ["cancelled"]
    with pytest.raises(UserError, match="is no prospect"):
        given_up(session, client, Loss(on=TODAY, reason="price"))
    [web, everything] = sources(session)
    assert (len(web.of(Fate.LOST)), len(everything.journeys)) == (1, 1)


def test_a_stage_changed_in_the_table_keeps_the_day_too(session: Session, prospect: Client) -> None:
    written = session.do(edited_clients([(prospect, field_of(Client, "stage"), "active")]))
    assert session.all(Client)[prospect.id].became_client_on == TODAY
    assert written.batch is not None
    session.undo(written.batch)
    assert session.all(Client)[prospect.id].became_client_on is None


def test_sources_count_who_was_put_down_since_a_day(session: Session) -> None:
    assert len(sources(session)[-1].journeys) == 1
    assert not sources(session, date.today() + timedelta(2))[-1].journeys


def test_recommendations_are_read_with_what_was_paid(session: Session, prospect: Client) -> None:
    stored(session, Client(name="Friend", referred_by=prospect.id))
    friend = next(client for client in session.all(Client).values() if client.name == "Friend")
    stored(session, Payment(client=friend.id, paid_on=TODAY, amount=700))
    assert referrals(session).branches[prospect.id].brought == 700
