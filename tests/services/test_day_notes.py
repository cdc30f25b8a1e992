"""What is said of a day before a callback is put on it: every reason that applies, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.changes import created, edited
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Callback, Client, Contact, Rep
from desktop.services.callbacks import open_plan
from desktop.services.day_notes import Wish, day_notes
from desktop.services.opening import open_session
from desktop.services.plan import Plan
from desktop.services.session import Session
from tests.conftest import PutSample

TODAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 27)
SATURDAY = date(2026, 11, 28)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY), today=TODAY)
    yield opened
    opened.store.close()


@pytest.fixture
def client(session: Session) -> Client:
    """A client without an open callback, so that no other one is in the way."""
    client = session.client("riland")
    for callback in session.store.load(Callback, client=client.id, state="open"):
        session.do(edited(Phrase("Away"), [(callback, replace(callback, state="cancelled"))]))
    return client


def said(session: Session, wish: Wish, day: date) -> list[str]:
    return [str(note.text) for note in day_notes(session, wish, day) if note.warns]


def wish(client: Client, contact: int | None = None, latest: date | None = None) -> Wish:
    return Wish(client, client.owner, contact, latest)


def test_a_day_without_a_fault_is_not_warned_of(session: Session, client: Client) -> None:
    assert said(session, wish(client), FRIDAY) == []


def test_the_past_is_refused_and_the_way_on_is_said(session: Session, client: Client) -> None:
    (note,) = day_notes(session, wish(client), TODAY - timedelta(1))
    assert note.weight == "refused"
    assert "choose today or a later day" in str(note.text)


def test_days_off_are_said_by_their_names(session: Session, client: Client) -> None:
    assert said(session, wish(client), SATURDAY) == ["Not a working day"]
    assert said(session, wish(client), date(2027, 10, 1))[0].endswith("a day off")


def test_a_year_without_published_holidays_is_said(session: Session, client: Client) -> None:
    assert said(session, wish(client), date(2027, 3, 2)) == [
        "The holidays of 2027 aren't published yet, so this may be a day off"
    ]


def test_the_longest_gap_is_said_and_what_is_left_of_it(session: Session, client: Client) -> None:
    assert "longest gap" in said(session, wish(client, latest=FRIDAY - timedelta(1)), FRIDAY)[0]
    (fact,) = day_notes(session, wish(client, latest=FRIDAY + timedelta(3)), FRIDAY)
    assert (fact.warns, str(fact.text)) == (False, "3 days before the longest gap")


def test_an_absence_names_the_stand_in(session: Session, client: Client) -> None:
    reps = sorted(session.all(Rep))
    away = Absence(rep=client.owner, first_day=FRIDAY, last_day=FRIDAY)
    session.do(created(Phrase("Away"), [away]))
    assert said(session, wish(client), FRIDAY) == ["周甲 is away on that day"]
    session.do(created(Phrase("Away"), [replace(away, stand_in=next(rep for rep in reps if rep != client.owner))]))
    assert said(session, wish(client), FRIDAY) == ["周甲 is away on that day; 吴乙 stands in"]


def test_a_full_day_is_said_with_its_numbers(session: Session, client: Client) -> None:
    others = [other for other in session.all(Client).values() if other.id != client.id]
    added = [Callback(client=other.id, due_on=FRIDAY, rep=client.owner) for other in others[:12]]
    session.do(created(Phrase("Full"), added))
    (text,) = said(session, wish(client), FRIDAY)
    assert text.startswith("The day of 周甲 is full: ")
    assert text.endswith(" of 12")


def test_a_rep_without_capacity_is_said(session: Session, client: Client) -> None:
    rep = session.all(Rep)[client.owner or 0]
    session.do(edited(Phrase("None"), [(rep, replace(rep, capacity=0))]))
    assert said(session, wish(client), FRIDAY) == ["周甲 takes no callbacks"]


@pytest.mark.parametrize(("stage", "words"), [("lapsed", "has lapsed"), ("closed", "is closed")])
def test_clients_that_no_rule_calls_are_said(session: Session, client: Client, stage: str, words: str) -> None:
    assert words in said(session, wish(replace(client, stage=stage)), FRIDAY)[0]


def test_a_contact_who_left_is_said(session: Session, client: Client) -> None:
    contact = next(contact for contact in session.all(Contact).values() if contact.client == client.id)
    session.do(edited(Phrase("Left"), [(contact, replace(contact, left_on=TODAY))]))
    (text,) = said(session, wish(client, contact=contact.id), FRIDAY)
    assert "left the company on" in text


def test_two_callbacks_of_a_client_on_one_day_are_said_but_not_of_the_moved_one(
    session: Session, client: Client
) -> None:
    made = session.do(created(Phrase("One"), [Callback(client=client.id, due_on=FRIDAY, rep=client.owner)]))
    assert said(session, wish(client), FRIDAY) == ["The client has another callback on that day"]
    entry = next(entry for entry in open_plan(session) if entry.number == next(iter(made)).after.id)
    others = Plan.read(session).days(Span(FRIDAY, FRIDAY))[0].entries
    notes = day_notes(session, Wish.of(entry), FRIDAY, others)
    assert not any("another callback" in str(note.text) for note in notes)


def test_all_that_applies_is_said_the_gravest_first(session: Session, client: Client) -> None:
    session.do(created(Phrase("Away"), [Absence(rep=client.owner, first_day=TODAY)]))
    texts = said(session, wish(replace(client, stage="lapsed"), latest=TODAY), date(2027, 5, 1))
    words = ("lapsed", "longest gap", "away", "Labor Day, a day off", "published")
    assert [next(word for word in words if word in text) for text in texts] == list(words)
