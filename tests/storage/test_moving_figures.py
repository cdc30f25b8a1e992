"""Figures that become another client's when clients are merged: sums stay right, and undo gives every day back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.changes import Change, ChangeSet, created
from desktop.domain.merging import merged_days
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.sameness import DayRule
from desktop.storage.figures import FigureBatch, FigureMove
from desktop.storage.store import Store
from desktop.storage.tables import MEASURES

TITLE = Phrase("Test")
DAY = date(2026, 10, 30)
LAST = DAY + timedelta(90)


def row(client: int, day: date, **values: int) -> tuple[object, ...]:
    return (client, day, *(values.get(name) for name in MEASURES))


def write(store: Store, *rows: tuple[object, ...], source: str = "ads") -> int:
    written = store.commit(ChangeSet(TITLE), by=None, origin="import", figures=FigureBatch(source, rows))
    assert written.batch is not None
    return written.batch


def move(store: Store, into: int, *out_of: int, rule: DayRule = "kept") -> int:
    written = store.commit(ChangeSet(TITLE), by=None, figures=FigureMove(into, out_of, rule))
    assert written.batch is not None
    return written.batch


def everything(store: Store) -> list[Any]:
    """All days, roll-ups and sources."""
    months = [Month.of(DAY), Month.of(DAY).next, Month.of(DAY).next.next]
    return [
        store.figures.existing([1, 2, 3], DAY - timedelta(60), LAST),
        store.figures.month_sums(months),
        [store.figures.sources(client, DAY - timedelta(60), LAST) for client in (1, 2, 3)],
        store.figures.spent(),
    ]


@pytest.fixture
def agency(store: Store) -> Store:
    store.commit(created(TITLE, [Client(name="A"), Client(name="B"), Client(name="C")]), by=None)
    write(store, row(1, DAY, spend=100, visits=10, bounce_rate=4000), row(1, DAY + timedelta(1), spend=7))
    write(store, row(2, DAY, spend=50, visits=30, bounce_rate=2000, clicks=3), row(2, LAST, spend=1), source="site")
    write(store, row(3, DAY, spend=5), row(3, DAY - timedelta(40), spend=2))
    return store


@pytest.mark.parametrize(
    ("rule", "day", "spent"),
    [
        ("kept", {"clicks": 3, "spend": 100, "visits": 10, "bounce_rate": 4000}, 110),
        ("other", {"clicks": 3, "spend": 5, "visits": 30, "bounce_rate": 2000}, 15),
        ("sum", {"clicks": 3, "spend": 155, "visits": 40, "bounce_rate": 2500}, 165),
    ],
)
def test_a_day_that_both_know_follows_the_rule(agency: Store, rule: DayRule, day: dict[str, int], spent: int) -> None:
    move(agency, 1, 2, 3, rule=rule)
    assert agency.figures.series(1, DAY, DAY) == [(DAY, day)]
    assert agency.figures.spent() == {1: spent}
    assert agency.figures.sources(1, DAY, DAY) == ["ads", "site"]
    assert agency.figures.known_span(2) is None


@pytest.mark.parametrize("rule", ["kept", "other", "sum"])
def test_undo_gives_every_day_back_and_redo_moves_them_again(agency: Store, rule: DayRule) -> None:
    before = everything(agency)
    batch = move(agency, 1, 2, 3, rule=rule)
    after = everything(agency)
    head = agency.batch(batch)
    assert head is not None
    assert head.figures == 4 + 3  # four days went; on one day two of them met
    undone = agency.undo(batch, None)
    assert everything(agency) == before
    assert (undone.figures.reversed, undone.figures.kept) == (head.figures, 0)
    assert undone.changes.batch is not None
    again = agency.undo(undone.changes.batch, None)
    assert everything(agency) == after
    assert again.figures.kept == 0
    assert again.changes.batch is not None
    agency.undo(again.changes.batch, None)
    assert everything(agency) == before


def test_a_day_that_was_written_since_stays_and_is_told(agency: Store) -> None:
    batch = move(agency, 1, 2)
    write(agency, row(1, DAY, spend=777))
    write(agency, row(2, LAST, spend=888))
    undone = agency.undo(batch, None)
    assert undone.figures.kept == 2
    assert agency.figures.series(1, DAY, DAY)[0].values["spend"] == 777
    assert agency.figures.series(2, LAST, LAST)[0].values["spend"] == 888
    assert agency.figures.series(2, DAY, DAY)[0].values["spend"] == 50


def test_a_client_without_figures_moves_nothing_and_none_moves_to_itself(agency: Store) -> None:
    agency.commit(created(TITLE, [Client(name="D")]), by=None)
    assert agency.commit(ChangeSet(TITLE), by=None, figures=FigureMove(1, (4,))).batch is None
    for wrong in (FigureMove(1, (1,)), FigureMove(1, (99,)), FigureMove(99, (1,))):
        with pytest.raises(ValueError, match="client"):
            agency.commit(ChangeSet(TITLE), by=None, figures=wrong)


def test_a_username_passes_from_one_to_the_other_and_back(store: Store) -> None:
    made = store.commit(created(TITLE, [Client(name="A"), Client(name="B", username="lake")]), by=None)
    one, other = [change.after for change in made.of(Client)]
    from dataclasses import replace
    from datetime import datetime

    written = store.commit(
        ChangeSet(
            TITLE,
            (
                Change(one, replace(one, username="lake")),
                Change(other, replace(other, trashed_at=datetime(2026, 11, 22))),
            ),
        ),
        by=None,
    )
    assert [client.username for client in store.load(Client)] == ["lake"]
    assert written.batch is not None
    store.undo(written.batch, None)
    assert [client.username for client in store.load(Client)] == ["", "lake"]


values = st.none() | st.integers(0, 10_000)
days = st.dictionaries(st.integers(0, 40), st.tuples(*[values for _ in MEASURES]).filter(any), max_size=6)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days, days, st.sampled_from(["kept", "other", "sum"]))
def test_the_database_merges_days_as_the_rule_says(
    opened: Any, mine: dict[int, Any], theirs: dict[int, Any], rule: DayRule
) -> None:
    store = opened()
    made = store.commit(created(TITLE, [Client(name="A"), Client(name="B")]), by=None)
    one, other = [change.after.id for change in made.of(Client)]
    write_all = [(one, DAY + timedelta(at), *day) for at, day in mine.items()]
    write_all += [(other, DAY + timedelta(at), *day) for at, day in theirs.items()]
    if not write_all:
        return
    write(store, *write_all)
    before = store.figures.existing([one, other], DAY, LAST)
    written = store.commit(ChangeSet(TITLE), by=None, figures=FigureMove(one, (other,), rule))
    expected = merged_days(
        {DAY + timedelta(at): day for at, day in mine.items()},
        {DAY + timedelta(at): day for at, day in theirs.items()},
        rule,
    )
    assert store.figures.existing([one, other], DAY, LAST) == {(one, day): row for day, row in expected.items()}
    if written.batch is not None:
        store.undo(written.batch, None)
    assert store.figures.existing([one, other], DAY, LAST) == before
    store.close()
