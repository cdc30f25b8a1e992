"""The list of clients: views, editing, likely duplicates, the trash, and what belongs to one client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.client import Client, touched_clients
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import field_of
from desktop.domain.records import Baseline, Callback, Contact
from desktop.services import client_records, client_views, clients
from desktop.services.before_after import compare_spans, events, to_say
from desktop.services.comparisons import compare_client, latest_span
from desktop.services.opening import open_session
from desktop.services.session import Session
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY), today=TODAY)
    yield opened
    opened.store.close()


def test_every_client_is_in_exactly_one_of_active_prospects_and_gone(session: Session) -> None:
    rows = clients.client_rows(session)
    parts = [client_views.standard_view(name) for name in ("active", "prospects", "gone")]
    for row in rows:
        assert sum(view.lists(row, TODAY) for view in parts) == 1
    assert client_views.hidden_count(rows) == sum(row.client.stage in ("lapsed", "closed") for row in rows) > 0


def test_ending_lists_those_whose_period_ends_within_60_days(session: Session) -> None:
    view = client_views.standard_view("ending")
    listed = [row for row in clients.client_rows(session) if view.lists(row, TODAY)]
    assert listed
    assert all(row.overview.period_ends <= TODAY + timedelta(60) for row in listed if row.overview.period_ends)


def test_several_edits_are_one_step_that_can_be_undone(session: Session) -> None:
    one, other = session.client("riland"), session.client("szsunko")
    budget, region = field_of(Client, "monthly_budget"), field_of(Client, "sales_region")
    written = session.do(clients.edited_clients([(one, budget, 5_000), (one, region, "东北"), (other, budget, 7_000)]))
    assert (session.client("riland").monthly_budget, session.client("riland").sales_region) == (5_000, "东北")
    assert written.batch is not None
    session.undo(written.batch)
    assert session.client("riland").monthly_budget == one.monthly_budget
    assert session.client("szsunko").monthly_budget == other.monthly_budget


def test_a_name_cannot_be_emptied(session: Session) -> None:
    with pytest.raises(InvalidValue, match="Name is missing"):
        clients.edited_clients([(session.client("riland"), field_of(Client, "name"), "")])


def test_a_username_that_is_taken_is_refused_by_naming_both(session: Session) -> None:
    change = clients.edited_clients([(session.client("riland"), field_of(Client, "username"), "szsunko")])
    with pytest.raises(UserError, match="苏科电子材料"):
        session.do(change)
    assert session.client("riland").name == "瑞岚焊割设备"


def test_the_trash_gives_back_what_went_there(session: Session) -> None:
    client = session.client("riland")
    session.do(clients.to_trash([client]))
    assert client.id not in session.all(Client)
    (lying,) = session.store.load(Client, trashed=True)
    session.do(clients.restored([lying]))
    assert session.client("riland").name == client.name
    assert session.store.load(Client, trashed=True) == []


def test_a_view_is_kept_under_its_name_and_replaced(session: Session) -> None:
    session.do(client_views.save_view(session, " Mine ", '{"base": "key"}'))
    session.do(client_views.save_view(session, "Mine", '{"base": "risk"}'))
    (view,) = client_views.saved_views(session)
    assert (view.name, view.layout) == ("Mine", '{"base": "risk"}')
    with pytest.raises(InvalidValue):
        client_views.save_view(session, "  ", "{}")


def test_decision_makers_come_first_and_those_who_left_last(session: Session) -> None:
    client = session.client("riland")
    first = client_records.contacts_of(session, client)[0]
    assert first.is_decision_maker
    session.do(client_records.contact_left(first, TODAY))
    assert client_records.contacts_of(session, client)[-1].id == first.id


def test_a_callback_with_a_time_is_a_promise_and_none_is_planned_in_the_past(session: Session) -> None:
    client = session.client("riland")
    at = next(
        call.due_time for call in session.store.load(Callback, client=client.id, kind="promised") if call.due_time
    )
    session.do(client_records.planned(session, client, TODAY + timedelta(3), at, " news "))
    made = max(session.store.load(Callback, client=client.id), key=lambda callback: callback.id)
    assert (made.kind, made.purpose, made.rep) == ("promised", "news", client.owner)
    with pytest.raises(UserError, match="has passed"):
        client_records.planned(session, client, TODAY - timedelta(1))


def test_the_history_tells_field_from_and_to_and_what_was_undone(session: Session) -> None:
    client = session.client("riland")
    written = session.do(clients.edited_clients([(client, field_of(Client, "monthly_budget"), 999_00)]))
    line = client_records.history_of(session, client)[0]
    assert (line.event, line.field and line.field.name) == ("changed", "monthly_budget")
    assert (line.before, line.after) == (client.monthly_budget, 999_00)
    assert written.batch is not None
    session.undo(written.batch)
    lines = client_records.history_of(session, session.client("riland"))
    assert next(line for line in lines if line.batch == written.batch).undone


def test_the_history_reads_days_and_choices_back_from_the_log(session: Session) -> None:
    contact = client_records.contacts_of(session, session.client("riland"))[0]
    session.do(client_records.contact_left(contact, TODAY))
    line = client_records.history_of(session, session.client("riland"))[0]
    assert (line.record, line.after) == (Contact, TODAY)


def test_a_baseline_needs_a_value_and_is_frozen(session: Session) -> None:
    client = session.client("riland")
    with pytest.raises(InvalidValue, match="no value"):
        client_records.baseline_changed(None, Baseline(client=client.id), client)
    (change,) = client_records.baseline_changed(None, Baseline(client=client.id, keywords="16"), client)
    assert isinstance(change.after, Baseline)
    assert change.after.frozen


def test_two_spans_are_compared_by_what_was_measured(session: Session) -> None:
    client = session.client("riland")
    latest = latest_span(session)
    comparison = compare_spans(session, client, latest.before(), latest)
    row = next(row for row in comparison.rows if row.measure.name == "visits_a_day")
    assert row.before is not None
    assert row.before.origin == "imported"
    assert (comparison.before, comparison.after) == (latest.before(), latest)


def test_what_is_said_quotes_the_rows_and_events_begin_with_the_service(session: Session) -> None:
    client = session.client("riland")
    said = " ".join(str(sentence) for sentence in to_say(compare_client(session, client)))
    assert "5次左右" in said
    assert "25到60次" in said
    found = events(session, client)
    assert found[0].sort == "start"
    assert [event.day for event in found] == sorted(event.day for event in found)


def test_clients_touched_are_those_of_every_changed_record(session: Session) -> None:
    client = session.client("riland")
    contact = client_records.contacts_of(session, client)[0]
    change = client_records.saved(replace(contact, name="新名"), contact, client)
    assert touched_clients(change) == {client.id}
