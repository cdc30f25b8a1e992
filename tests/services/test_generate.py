"""Invented agencies: always the same for the same seed, and never against the laws of time and money."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Choice, Day, LongText, Score, Text, Whole
from desktop.domain.records import Call, Callback, Client, Complaint, Contact, Payment, Rep, ServicePeriod, Summary
from desktop.services.generate import fill, generate
from desktop.services.invention.campaign import INQUIRIES, SPEND, VISITS
from desktop.services.invention.telling import Told
from desktop.storage.database import open_store

TODAY = date(2026, 5, 12)
MADE = settings(max_examples=12, deadline=None)
DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def whole(clients: int, years: int, seed: int, today: date = TODAY) -> Told:
    """All portions as one."""
    told = Told()
    for portion in generate(clients, years, seed, today):
        told.add(portion)
    return told


def of(told: Told, record: type) -> list:
    return [item for item in told.records if isinstance(item, record)]


def test_the_same_seed_and_day_give_the_same_agency():
    first, second = whole(40, 1, 5), whole(40, 1, 5)
    assert first.records == second.records
    assert first.figures == second.figures
    assert whole(40, 1, 6).figures != first.figures


def test_clients_are_as_many_as_asked_for_with_reps_enough():
    told = whole(120, 1, 1)
    assert len(of(told, Client)) == 120
    assert len(of(told, Rep)) == 4
    assert len(of(whole(0, 1, 1), Rep)) == 4


def test_an_agency_has_clients_of_every_kind():
    told = whole(400, 2, 3)
    clients = of(told, Client)
    assert {client.stage for client in clients} == {"active", "prospect", "lapsed", "closed"}
    assert {client.level for client in clients} == {"key", "regular"}
    assert {client.report_language for client in clients} == {"zh_CN", "en"}
    assert all(client.lapse_reason for client in clients if client.stage == "lapsed")
    assert {callback.state for callback in of(told, Callback)} == {"open", "done", "cancelled"}
    assert any(callback.due_time and callback.state == "open" for callback in of(told, Callback))
    assert any(callback.due_on < TODAY and callback.state == "open" for callback in of(told, Callback))
    assert {summary.state for summary in of(told, Summary)} == {"draft", "reviewed", "issued", "sent", "returned"}
    assert any(contact.left_on for contact in of(told, Contact))
    assert any(complaint.closed_on is None for complaint in of(told, Complaint))
    ends = {(period.ends_on - TODAY).days for period in of(told, ServicePeriod)}
    assert all(any(0 <= end <= limit for end in ends) for limit in (7, 30, 60, 90))
    clicks_missing = sum(len(rows) < (rows[-1][0] - rows[0][0]).days + 1 for rows in told.figures.values())
    assert clicks_missing > 100, "days without figures are gaps"


def test_names_and_usernames_are_given_once():
    told = whole(700, 1, 2)
    for values in (
        [client.name for client in of(told, Client)],
        [client.username for client in of(told, Client)],
        [rep.name for rep in of(told, Rep)],
    ):
        assert max(Counter(values).values()) == 1


def test_nothing_leads_to_a_real_company_or_telephone():
    told = whole(200, 1, 4)
    assert all(client.website.endswith(".example") for client in of(told, Client))
    for contact in of(told, Contact):
        assert contact.phone.startswith("0512-0000 ")
        assert contact.mobile == "" or contact.mobile.startswith("100 0000 ")
        assert contact.email.endswith(".example")


@MADE
@given(seed=st.integers(0, 10_000), today=DAYS)
def test_nothing_has_happened_on_a_day_that_is_still_to_come(seed: int, today: date):
    told = whole(25, 1, seed, today)
    yesterday = today - timedelta(1)
    assert all(call.started_at.date() <= yesterday for call in of(told, Call))
    assert all(day <= yesterday for rows in told.figures.values() for day, _ in rows)
    assert all(payment.paid_on <= yesterday for payment in of(told, Payment))
    assert all(complaint.received_at.date() <= yesterday for complaint in of(told, Complaint))
    assert all(complaint.closed_on is None or complaint.closed_on <= yesterday for complaint in of(told, Complaint))
    assert all((summary.sent_on or yesterday) <= yesterday for summary in of(told, Summary))
    assert all((summary.answered_on or yesterday) <= yesterday for summary in of(told, Summary))


@MADE
@given(seed=st.integers(0, 10_000), today=DAYS)
def test_clients_pay_before_they_spend(seed: int, today: date):
    told = whole(25, 1, seed, today)
    paid: dict[int, list[tuple[date, int]]] = defaultdict(list)
    for payment in of(told, Payment):
        assert payment.amount > 0
        paid[payment.client].append((payment.paid_on, payment.amount))
    short = 0
    for client, rows in told.figures.items():
        assert sum(amount for _, amount in paid[client]) >= sum(row[SPEND] for _, row in rows)
        half = rows[len(rows) // 2][0]
        before = sum(row[SPEND] for day, row in rows if day <= half)
        short += sum(amount for day, amount in paid[client] if day <= half) < before
    assert short <= 1


@MADE
@given(seed=st.integers(0, 10_000))
def test_figures_stop_when_a_client_lapses(seed: int):
    told = whole(60, 1, seed)
    for client in of(told, Client):
        days = [day for day, _ in told.figures.get(client.id, ())]
        assert days == sorted(set(days))
        if client.lapsed_on and days:
            assert days[-1] <= client.lapsed_on
        if client.stage == "prospect":
            assert not days


@MADE
@given(seed=st.integers(0, 10_000))
def test_figures_are_counts_or_unknown(seed: int):
    for rows in whole(20, 1, seed).figures.values():
        for _, row in rows:
            assert len(row) == 13
            assert all(value is None or value >= 0 for value in row)
            assert row[1] <= row[0], "a click is an impression before"
            assert row[VISITS] is None or row[4] <= row[VISITS]
            assert row[5] is None or 0 <= row[5] <= 10_000
            assert {value is None for value in row[INQUIRIES]} in ({True}, {False})


@MADE
@given(seed=st.integers(0, 10_000))
def test_whatever_is_referred_to_was_told_before(seed: int):
    told = whole(30, 1, seed)
    known: set[tuple[str, int]] = set()
    for item in told.records:
        for entry in item.catalogue():
            target = getattr(entry.kind, "to", "")
            number = getattr(item, entry.name)
            if target and number is not None:
                assert (target, number) in known, f"{type(item).__name__}.{entry.name}"
        known.add((item.table, item.id))
    assert len({item.id for item in told.records}) == len(told.records)


@MADE
@given(seed=st.integers(0, 10_000))
def test_every_field_could_have_been_typed_by_a_person(seed: int):
    for item in whole(10, 1, seed).records:
        for entry in item.catalogue():
            value = getattr(item, entry.name)
            if isinstance(entry.kind, Choice):
                assert value in {"", *(option.code for option in entry.kind.options)}
            elif isinstance(entry.kind, Text | LongText | Whole | Score | Day):
                assert entry.kind.parse(value) == value, f"{type(item).__name__}.{entry.name}"
            assert value or not entry.required


def test_an_agency_of_no_years_is_refused():
    with pytest.raises(InvalidValue):
        generate(10, 0, 1, TODAY)


def test_a_database_is_filled_portion_by_portion(tmp_path: Path):
    store = open_store(tmp_path / "many.db")
    told: list[tuple[int, int | None]] = []

    def progress(done: int, total: int | None = None, text: object = "") -> None:
        del text
        told.append((done, total))

    filled = fill(store, clients=120, years=1, seed=3, today=TODAY, progress=progress)
    expected = whole(120, 1, 3)
    clients = {client.username: client for client in store.load(Client)}
    assert filled.clients == len(clients) == 120
    assert filled.figures == expected.rows
    assert len(store.load(Call)) == len(of(expected, Call))
    assert {client.owner for client in clients.values()} == {rep.id for rep in store.load(Rep)}
    assert told[-1] == (120, 120)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    store.close()
