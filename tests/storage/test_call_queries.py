"""Calls are found and counted alike on both engines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.call_filter import CallFilter
from desktop.domain.call_statistics import statistics
from desktop.domain.changes import created
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Call, Client, Rep
from desktop.domain.sought import flat, sought_words
from desktop.storage.call_queries import CallPlace
from desktop.storage.database import open_store
from desktop.storage.store import Store


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute)


@pytest.fixture
def agency(store: Store) -> Store:
    """Calls of two reps with two clients in the week from Monday 2 November 2026, and some that don't count."""
    gone = datetime(2026, 11, 9)
    lake = Client(name="Lakeside Bearings", username="lake_01", level="key")
    tai = Client(name="苏州太湖环保设备有限公司", short_name="太湖", username="taihu")
    left = trashed(Client(name="Lakeside Two"), gone)
    zhou, wu = Rep(name="周甲"), Rep(name="吴乙")
    store.commit(created(Phrase("Test"), [lake, tai, left, zhou, wu]), by=None)
    calls = [
        Call(client=lake.id, rep=zhou.id, started_at=at(2, 9, 10), minutes=10, outcome="decision_maker",
             what="谈了ＳＥＯ优化", why="年底预算，预算不足", satisfaction=4),
        Call(client=lake.id, rep=zhou.id, started_at=at(2, 9, 50), outcome="no_answer", why="年底预算"),
        Call(client=tai.id, rep=wu.id, started_at=at(3, 16), minutes=4, outcome="reached", direction="in",
             how="100% [sure]", internal_note="SEO budget"),
        Call(client=tai.id, rep=wu.id, started_at=at(8, 23, 59), minutes=0, outcome="wrong_number"),
        Call(client=left.id, rep=wu.id, started_at=at(3, 10), what="SEO"),
        trashed(Call(client=lake.id, rep=wu.id, started_at=at(3, 11), what="SEO"), gone),
    ]  # fmt: skip
    ids = {client.name: client.id for client in store.load(Client, trashed=None)}
    reps = {rep.name: rep.id for rep in store.load(Rep)}
    names = {lake.id: ids[lake.name], tai.id: ids[tai.name], left.id: ids[left.name]}
    who = {zhou.id: reps["周甲"], wu.id: reps["吴乙"]}
    placed = [replace(call, client=names[call.client], rep=who[call.rep]) for call in calls]
    store.commit(created(Phrase("Test"), placed), by=None)
    return store


def found(store: Store, text: str = "", **asked: object) -> list[datetime]:
    return [place.started_at for place in store.calls.newest(CallFilter(words=sought_words(text), **asked))]


def test_calls_come_newest_first_without_what_lies_in_the_trash(agency: Store) -> None:
    assert found(agency) == [at(8, 23, 59), at(3, 16), at(2, 9, 50), at(2, 9, 10)]
    assert agency.calls.count(CallFilter()) == 4
    assert agency.calls.counted(CallFilter()).earliest == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seo", [at(3, 16), at(2, 9, 10)]),
        ("优化 ｓｅｏ", [at(2, 9, 10)]),
        ("预算", [at(2, 9, 50), at(2, 9, 10)]),
        ("budget 太湖", [at(3, 16)]),
        ("LAKESIDE 不足", [at(2, 9, 10)]),
        ("lake_01", [at(2, 9, 50), at(2, 9, 10)]),
        ("100% [sure]", [at(3, 16)]),
        ("l*e", []),
        ("lake?01", []),
        ("C-00002 seo", [at(3, 16)]),
        ("nothing like it", []),
    ],
)
def test_every_word_must_stand_somewhere_in_the_call_or_its_client(
    agency: Store, text: str, expected: list[datetime]
) -> None:
    assert found(agency, text) == expected


def test_the_other_parts_of_a_filter_narrow_it(agency: Store) -> None:
    assert found(agency, first=date(2026, 11, 3), last=date(2026, 11, 8)) == [at(8, 23, 59), at(3, 16)]
    assert found(agency, last=date(2026, 11, 2)) == [at(2, 9, 50), at(2, 9, 10)]
    assert found(agency, outcomes=frozenset({"no_answer", "reached"})) == [at(3, 16), at(2, 9, 50)]
    assert found(agency, direction="in") == [at(3, 16)]
    assert found(agency, satisfaction=frozenset({4, 5})) == [at(2, 9, 10)]
    assert found(agency, level="key") == [at(2, 9, 50), at(2, 9, 10)]
    assert found(agency, weekday=0, hour=9) == [at(2, 9, 50), at(2, 9, 10)]
    assert found(agency, weekday=6) == [at(8, 23, 59)]
    assert found(agency, tries=True) == [at(2, 9, 50), at(2, 9, 10)]
    assert found(agency, reason="年底预算") == [at(2, 9, 50), at(2, 9, 10)]


def test_pages_follow_each_other_without_a_gap(agency: Store) -> None:
    whole = agency.calls.newest(CallFilter())
    pages: list[CallPlace] = []
    while page := agency.calls.newest(CallFilter(), most=1, after=pages[-1] if pages else None):
        pages += page
    assert pages == whole


def test_the_figures_are_those_of_the_calls(agency: Store) -> None:
    counted = agency.calls.counted(CallFilter())
    figures = statistics(counted.tallies, counted.minutes, counted.reasons)
    assert (figures.calls, figures.reached) == (4, 2)
    assert figures.outcomes == {"decision_maker": 1, "no_answer": 1, "reached": 1, "wrong_number": 1}
    assert (figures.minutes.total, figures.minutes.timed, figures.minutes.median) == (14, 3, 4)
    assert [(hour.weekday, hour.hour, hour.tries, hour.reached) for hour in figures.hours] == [(0, 9, 2, 1)]
    assert [(reason.text, reason.calls) for reason in figures.reasons] == [("年底预算", 2), ("预算不足", 1)]
    reps = {rep.name: rep.id for rep in agency.load(Rep)}
    assert {(rep.rep, rep.calls, rep.reached, rep.minutes) for rep in figures.reps} == {
        (reps["周甲"], 2, 1, 10),
        (reps["吴乙"], 2, 1, 4),
    }


@pytest.fixture(scope="module")
def one_call(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(tmp_path_factory.mktemp("calls") / "agency.db")
    store.commit(created(Phrase("Test"), [Client(name="x")]), by=None)
    store.commit(created(Phrase("Test"), [Call(client=1, started_at=at(2, 9))]), by=None)
    yield store
    store.close()


_LETTERS = st.text(st.sampled_from("aAsSｓＳ１1预算[]^-*?%_\\／/ßÉé，, .|(){}+$~～"), min_size=1, max_size=6)


@given(written=_LETTERS, typed=_LETTERS)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_database_finds_what_reading_the_text_finds(one_call: Store, written: str, typed: str) -> None:
    one_call._engine.run('UPDATE "call" SET "what" = ? WHERE "id" = 1', (written,))
    words = sought_words(typed)
    beside_the_client = [word for word in words if word not in ("x", "c", "-", "0", "1")]
    asked = CallFilter(words=tuple(beside_the_client))
    assert bool(one_call.calls.count(asked)) == all(word in flat(written) for word in beside_the_client)


def test_an_index_that_an_earlier_program_lacked_is_made(tmp_path: Path) -> None:
    path = tmp_path / "agency.db"
    store = open_store(path)
    store._engine.run('DROP INDEX "call_started_at"')
    store._engine.run('UPDATE "schema_state" SET "fingerprint" = ?', ("earlier",))
    store.close()
    again = open_store(path)
    assert again._engine.rows("SELECT COUNT(*) FROM sqlite_master WHERE name = 'call_started_at'") == [(1,)]
    again.close()
