"""Light answers for pages: last calls, next callbacks, counts, satisfaction."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Call, Callback, ChecklistItem, Client, Keyword, SatisfactionAnswer
from desktop.storage.store import Store


@pytest.fixture
def agency(store: Store) -> Store:
    """Two clients with calls and callbacks, one of each in the trash."""
    at = datetime(2026, 11, 1)
    a, b = Client(name="A"), Client(name="B")
    late = Call(client=a.id, started_at=datetime(2026, 10, 31, 23, 59), outcome="decision_maker", satisfaction=4)
    store.commit(
        created(
            Phrase("Test"),
            [
                a, b, late,
                Call(client=a.id, started_at=datetime(2026, 9, 1, 8), outcome="no_answer", satisfaction=2),
                Call(client=b.id, started_at=datetime(2026, 11, 1, 0, 0)),
                trashed(Call(client=b.id, started_at=datetime(2026, 11, 2, 0, 0)), at),
                Callback(client=a.id, due_on=date(2026, 11, 9)),
                Callback(client=a.id, due_on=date(2026, 11, 8), due_time=time(9, 30), kind="promised"),
                Callback(client=b.id, due_on=date(2026, 11, 7), state="done"),
                trashed(Callback(client=b.id, due_on=date(2026, 11, 7)), at),
                SatisfactionAnswer(client=a.id, asked_on=date(2026, 10, 31), score=3),
                SatisfactionAnswer(client=b.id, asked_on=date(2026, 1, 1), score=5),
            ],
        ),
        by=None,
    )  # fmt: skip
    return store


def test_calls_are_told_oldest_first(agency: Store) -> None:
    made = agency.queries.contacts_made()
    assert [(entry.client, entry.day, entry.outcome) for entry in made] == [
        (1, date(2026, 9, 1), "no_answer"),
        (1, date(2026, 10, 31), "decision_maker"),
        (2, date(2026, 11, 1), "reached"),
    ]
    assert [entry.client for entry in agency.queries.contacts_made(since=date(2026, 10, 31))] == [1, 2]
    assert [entry.day for entry in agency.queries.contacts_made(clients=[2])] == [date(2026, 11, 1)]


def test_callbacks_that_are_done_are_told_by_their_day(agency: Store) -> None:
    (done,) = agency.queries.callbacks_done(date(2026, 11, 1), date(2026, 11, 7))
    assert (done.client, done.day, done.kind, done.rep) == (2, date(2026, 11, 7), "cadence", None)
    assert agency.queries.callbacks_done(date(2026, 11, 1), date(2026, 11, 6)) == []


def test_the_latest_mark_counts_whoever_asked(agency: Store) -> None:
    assert {client: answer.score for client, answer in agency.queries.latest_satisfaction().items()} == {1: 4, 2: 5}
    assert agency.queries.counts("call") == 3


def test_calls_and_marks_of_a_span_are_told_with_their_time(agency: Store) -> None:
    found = agency.queries.calls_between(date(2026, 10, 31), date(2026, 11, 1))
    assert [(entry.client, entry.started_at) for entry in found] == [
        (1, datetime(2026, 10, 31, 23, 59)),
        (2, datetime(2026, 11, 1)),
    ]
    marks = agency.queries.satisfaction_since(date(2026, 9, 1))
    assert sorted((answer.day, answer.score) for answer in marks) == [
        (date(2026, 9, 1), 2),
        (date(2026, 10, 31), 3),
        (date(2026, 10, 31), 4),
    ]


def test_the_calls_that_tell_of_the_cadence_are_few(agency: Store) -> None:
    client = agency.load(Client)[0].id
    calls = [
        Call(client=client, started_at=datetime(2026, month, day, 9, 0), outcome=outcome)
        for month, day, outcome in (
            (1, 5, "reached"),
            (2, 5, "decision_maker"),
            (3, 5, "reached"),
            (4, 5, "no_answer"),
            (5, 5, "reached"),
            (6, 5, "busy"),
            (12, 5, "decision_maker"),
        )
    ]
    agency.commit(created(Phrase("Calls"), calls), by=None)
    found = agency.queries.telling_contacts(date(2026, 12, 1), date(2026, 8, 31), [client])
    assert [(entry.day.month, entry.outcome) for entry in found] == [
        (1, "reached"),
        (2, "decision_maker"),
        (5, "reached"),
        (6, "busy"),
    ]
    assert len(agency.queries.telling_contacts(date(2026, 1, 1), date(2026, 8, 31), [client])) == 6


def test_what_was_said_of_the_checklist_and_the_keywords_are_told_by_client(agency: Store) -> None:
    at = datetime(2026, 11, 1)
    agency.commit(
        created(
            Phrase("Test"),
            [
                ChecklistItem(client=1, item="Ranks fit the budget", state="open"),
                ChecklistItem(client=1, item="The site invites inquiries", state="not_applicable"),
                trashed(ChecklistItem(client=2, item="Ranks fit the budget", state="done"), at),
                Keyword(client=1, word="阀门", landing_page="/p/1"),
                Keyword(client=1, word="阀门厂家"),
                trashed(Keyword(client=2, word="泵"), at),
            ],
        ),
        by=None,
    )
    said = agency.queries.checklist_states()
    assert said == {1: {"Ranks fit the budget": "open", "The site invites inquiries": "not_applicable"}}
    assert agency.queries.checklist_states([2]) == {}
    assert agency.queries.keyword_counts() == {1: (2, 1)}
    assert agency.queries.keyword_counts([2]) == {}
