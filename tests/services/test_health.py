"""Weights of health and what they do, a score set by hand, its history, and the agency's own checklist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidValue
from desktop.domain.health import Factor
from desktop.domain.records import Agency, Call, ChecklistPoint, Client, Complaint
from desktop.services.checklist_points import checklist_points, relisted, shipped_again
from desktop.services.checklists import checklist_of, said, to_ask
from desktop.services.health import computed_again, set_by_hand, weights_effect
from desktop.services.health_history import health_history
from desktop.services.overview import overview_of, overviews
from desktop.services.preferences import agency_saved
from desktop.services.session import Session
from desktop.storage.database import open_store
from tests.services.desk import TODAY, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_desk(tmp_path)
    stored(
        opened,
        Client(id=-1, name="Cedar Row Foods"),
        Client(id=-2, name="无数据客户"),
        Call(client=-1, started_at=datetime(2026, 11, 18, 10), outcome="decision_maker", what="x"),
        Complaint(
            client=-1, what="Rank fell", received_at=datetime(2026, 11, 2, 9), first_due_on=date(2026, 11, 5),
            due_on=date(2026, 11, 30),
        ),
    )  # fmt: skip
    yield opened
    opened.store.close()


@pytest.fixture
def client(session: Session) -> Client:
    return next(client for client in session.all(Client).values() if client.name.startswith("Cedar"))


def test_other_weights_give_another_score_and_are_told_beforehand(session, client):
    heavier = replace(session.agency, weight_complaints=100)
    effect = weights_effect(session, heavier)
    before = overview_of(session, client).health
    session.do(agency_saved(session, heavier))
    after = overviews(session)[client.id].health
    assert effect.most[0] == (client, before, after)
    assert after < before
    assert (effect.at_risk_now, effect.at_risk_then) == (0, 1)


def test_an_agency_that_never_set_weights_has_the_usual_ones(session, client):
    assert Agency().health_weights == session.agency.health_weights
    assert replace(session.agency, weight_summary=0).health_weights[Factor.SUMMARY] == 0


def test_all_weights_zero_are_refused(session):
    nothing = replace(session.agency, **{f"weight_{factor.value}": 0 for factor in Factor})
    with pytest.raises(InvalidValue, match="No factor has a weight"):
        agency_saved(session, nothing)


def test_a_score_set_by_hand_holds_until_its_day_and_is_taken_back(session, client):
    computed = overview_of(session, client).health
    session.do(set_by_hand(session, client, 20, "The owner wants to leave", TODAY + timedelta(3)))
    shown = overviews(session)[client.id]
    assert (shown.health, shown.health_details.computed) == (20, computed)
    session.do(set_by_hand(session, client, 30, "He stays", TODAY))
    assert overviews(session)[client.id].health == 30
    session.do(computed_again(session, client))
    assert overviews(session)[client.id].health == computed
    with pytest.raises(InvalidValue, match="has passed"):
        set_by_hand(session, client, 30, "late", TODAY - timedelta(1))


def test_the_history_shows_each_week_as_it_was(session, client):
    stored(session, Call(client=client.id, started_at=datetime(2026, 10, 1, 10), outcome="reached"))
    points = {point.on: point for point in health_history(session, client)}
    assert points[TODAY].health.score == overview_of(session, client).health
    assert min(points) == date(2026, 10, 4), "before the first call nothing was known"
    early, late = points[date(2026, 11, 1)], points[date(2026, 11, 8)]
    assert Factor.COMPLAINTS not in {reason.factor for reason in early.health.reasons}, "it came a day later"
    (reason,) = (reason for reason in late.health.reasons if reason.factor is Factor.COMPLAINTS)
    assert "past its promise" in str(reason.evidence), "the first promise counts, also in the past"


def test_the_history_marks_the_week_in_which_weights_were_changed(tmp_path):
    today = date.today()  # the change log has the stamps of the real day
    session = Session(open_store(tmp_path / "now.sqlite"), today=today)
    stored(session, Client(name="Cedar Row Foods"))
    client = next(iter(session.all(Client).values()))
    called = datetime.combine(today - timedelta(70), time(10))
    stored(session, Call(client=client.id, started_at=called, outcome="decision_maker"))
    session.do(agency_saved(session, session.agency))
    session.do(agency_saved(session, replace(session.agency, name="A new name")))
    assert not any(point.weights_changed for point in health_history(session, client))
    session.do(agency_saved(session, replace(session.agency, weight_callbacks=0)))
    points = health_history(session, client)
    assert [point.weights_changed for point in points] == [*[False] * (len(points) - 1), True]
    assert Factor.CALLBACKS in {reason.factor for reason in points[-2].health.reasons}
    assert Factor.CALLBACKS not in {reason.factor for reason in points[-1].health.reasons}
    session.store.close()


def test_a_client_without_any_figures_has_a_history_and_a_list_without_complaint(session):
    empty = next(client for client in session.all(Client).values() if client.name == "无数据客户")
    assert health_history(session, empty) != []
    assert {one.state for one in checklist_of(session, empty)} == {"open", "unasked"}
    assert overview_of(session, empty).health_details is not None


def test_the_agency_words_its_list_and_clients_keep_their_answers(session, client):
    phone = next(one for one in checklist_of(session, client) if "phone" in one.point.item)
    session.do(said(session, client, phone, "done", "Ms Wu"))
    points = [
        replace(point, wording="电话有人接") if "phone" in point.item else point for point in checklist_points(session)
    ]
    session.do(relisted(session, [*points[1:], ChecklistPoint(wording="A price list is online")]))
    found = {one.point.wording or one.point.item: one for one in checklist_of(session, client)}
    assert (found["电话有人接"].state, found["电话有人接"].note) == ("done", "Ms Wu")
    assert "Visit statistics installed" not in found
    assert any("A price list is online" in str(topic) for topic in to_ask(checklist_of(session, client)))
    session.do(shipped_again(session))
    assert len(checklist_of(session, client)) == 10
    with pytest.raises(InvalidValue, match="on the list already"):
        relisted(session, [*checklist_points(session), checklist_points(session)[0]])
