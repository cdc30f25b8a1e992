"""Laws of writing and taking back, for whatever changes are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Callback, Client, Contact, Summary
from desktop.storage.database import open_store
from desktop.storage.figures import FigureBatch
from desktop.storage.phrases import phrase_from_json, phrase_to_json
from desktop.storage.store import Store
from desktop.storage.tables import MEASURES

TITLE = Phrase("Random")
FIRST = date(2026, 9, 28)
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)
FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "name": TEXTS,
    "notes": TEXTS,
    "tags": st.lists(TEXTS, max_size=2).map(tuple),
    "monthly_budget": st.none() | st.integers(0, 10**15),
    "registered_on": st.none() | st.dates(date(1900, 1, 1), date(2200, 1, 1)),
    "logo": st.binary(max_size=3),
    "stage": st.sampled_from(["active", "lapsed"]),
    "trashed_at": st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)),
}
EDITS = st.lists(st.tuples(st.integers(0, 5), st.fixed_dictionaries({}, optional=FIELDS)), max_size=4)
NEW = st.lists(st.fixed_dictionaries({}, optional=FIELDS), max_size=3)
VALUES = st.none() | st.integers(0, 3)
FIGURES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 40), st.lists(VALUES, min_size=13, max_size=13)), max_size=6
)
STEPS = st.lists(st.tuples(EDITS, NEW, FIGURES), min_size=1, max_size=4)


def content(store: Store) -> object:
    """All that a person can see, stamps and revisions aside."""
    records: dict[str, list[Record]] = {}
    for record in (Client, Contact, Callback, Summary):
        found: list[Record] = [*store.load(record)]
        records[record.table] = [replace(item, revision=0, updated_at=None, created_at=None) for item in found]
    everything = (FIRST, FIRST + timedelta(60))
    ids = [item.id for item in store.load(Client, trashed=None)]
    months = [Month(2026, number) for number in (9, 10, 11)]
    return records, store.figures.existing(ids, *everything), store.figures.month_sums(months)


def step(store: Store, edits: Any, new: Any, figures: Any) -> int | None:
    """Write random edits, new clients with what belongs to them, and figures."""
    items = store.load(Client, trashed=None)
    changes: list[Change[Record]] = []
    for index, values in edits:
        if index < len(items):
            changes.append(Change(items[index], replace(items[index], **values)))
            items[index] = changes[-1].after  # type: ignore[call-overload]
    for values in new:
        client = Client(**values)
        changes += [
            Change(None, Callback(client=client.id, due_on=FIRST)), Change(None, client),
            Change(None, Contact(client=client.id)), Change(None, Summary(client=client.id, month=Month(2026, 10))),
        ]  # fmt: skip
    rows = [(items[index].id, FIRST + timedelta(day), *values) for index, day, values in figures if index < len(items)]
    assert all(len(row) == 2 + len(MEASURES) for row in rows)
    batch = FigureBatch("ads", rows) if rows else None
    return store.commit(ChangeSet(TITLE, tuple(changes)), by=None, figures=batch).batch


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_undoing_every_batch_gives_back_what_was_and_redoing_what_came(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Any]
) -> None:
    store = open_store(_new_file(tmp_path_factory))
    try:
        states = [content(store)]
        batches: list[int] = []
        for edits, new, figures in steps:
            number = step(store, edits, new, figures)
            if number is None:
                assert content(store) == states[-1]
            else:
                batches.append(number)
                states.append(content(store))
        undoing: list[int] = []
        for number, before in zip(reversed(batches), reversed(states[:-1]), strict=True):
            undone = store.undo(number, by=None)
            assert (undone.kept, undone.failed) == (0, 0)
            assert content(store) == before
            assert undone.changes.batch is not None
            undoing.append(undone.changes.batch)
        for number, after in zip(reversed(undoing), states[1:], strict=True):
            assert store.undo(number, by=None).kept == 0
            assert content(store) == after
    finally:
        store.close()


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_the_log_gives_every_state_that_ever_was(tmp_path_factory: pytest.TempPathFactory, steps: list[Any]) -> None:
    store = open_store(_new_file(tmp_path_factory))
    try:
        written: list[tuple[int, dict[tuple[str, int], Record]]] = []
        for edits, new, _ in steps:
            number = step(store, edits, new, [])
            if number is not None:
                everything = [item for record in (Client, Contact) for item in store.load(record, trashed=None)]
                written.append((number, {(item.table, item.id): item for item in everything}))
        for number, state in written:
            told = store.changes_of(number)
            assert told is not None
            for change in told:
                if isinstance(change.after, Client | Contact):
                    then = state[change.after.table, change.after.id]
                    assert replace(change.after, updated_at=None) == replace(then, updated_at=None)
                assert change.before is None or change.fields or change.before.trashed_at != change.after.trashed_at
        assert [changes.batch for changes in store.changes_since(0)] == [number for number, _ in written]
    finally:
        store.close()


@given(TEXTS, st.none() | st.integers(0, 5), st.one_of(TEXTS, st.integers(), st.dates(), st.decimals(allow_nan=False)))
def test_a_phrase_is_told_alike_after_years(name: str, n: int | None, value: object) -> None:
    phrase = Phrase("{a} %n row(s) {b}", n=n, a=Phrase("{name}", name=name), b=value)
    assert phrase_from_json(phrase_to_json(phrase)) == phrase


def _new_file(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("law") / "agency.db"
