"""Daily figures: written in bulk, updated, summed, and never confused with zero."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

import pytest

from desktop.domain.changes import ChangeSet, created
from desktop.domain.figure_gaps import CHECKED, known_days
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.totals import DayFigures, totals
from desktop.storage.figures import FigureBatch, IdleRun
from desktop.storage.store import Store
from desktop.storage.tables import MEASURES

TITLE = Phrase("Figures")
DAY = date(2026, 10, 30)


def row(client: int, day: date, **values: int) -> tuple[object, ...]:
    return (client, day, *(values.get(name) for name in MEASURES))


def write(store: Store, *rows: tuple[object, ...], source: str = "ads") -> ChangeSet:
    return store.commit(ChangeSet(TITLE), by=None, origin="import", figures=FigureBatch(source, rows))


@pytest.fixture
def agency(store: Store) -> Store:
    store.commit(created(TITLE, [Client(name="A"), Client(name="B"), Client(name="C")]), by=None)
    return store


def test_nothing_known_erases_nothing_and_zero_is_a_figure(agency: Store) -> None:
    write(agency, row(1, DAY, visits=5, spend=1234))
    write(agency, row(1, DAY, visits=0, clicks=3), source="site")
    assert agency.figures.series(1, DAY, DAY) == [(DAY, {"clicks": 3, "spend": 1234, "visits": 0})]
    assert agency.figures.sources(1, DAY, DAY) == ["ads", "site"]


def test_the_same_figures_again_write_nothing(agency: Store) -> None:
    first = write(agency, row(1, DAY, visits=5), row(1, DAY + timedelta(1), visits=6))
    assert first.batch == 2
    assert write(agency, row(1, DAY, visits=5), source="site").batch is None
    assert write(agency, row(1, DAY, visits=5), row(1, DAY + timedelta(1), visits=7)).batch == 3
    head = agency.batch(3)
    assert head is not None
    assert head.figures == 1


def test_of_two_rows_for_one_day_the_later_wins_and_order_does_not_matter(agency: Store) -> None:
    write(agency, row(2, DAY, visits=1), row(1, DAY, visits=2), row(2, DAY, visits=3), row(1, DAY - timedelta(1)))
    assert agency.figures.existing([1, 2, 3], DAY - timedelta(9), DAY) == {
        (1, DAY): row(1, DAY, visits=2)[2:],
        (2, DAY): row(2, DAY, visits=3)[2:],
    }


def test_rows_for_one_day_complete_each_other(agency: Store) -> None:
    write(agency, row(1, DAY, visits=1, clicks=2), row(1, DAY, visits=3), row(1, DAY, spend=4))
    assert agency.figures.series(1, DAY, DAY) == [(DAY, {"clicks": 2, "spend": 4, "visits": 3})]


def test_figures_come_with_the_client_that_is_new(store: Store) -> None:
    new = Client(name="New")
    store.commit(created(TITLE, [new]), by=None, figures=FigureBatch("ads", [row(new.id, DAY, visits=5)]))
    assert store.figures.series(1, DAY, DAY) == [(DAY, {"visits": 5})]


def test_figures_of_nobody_and_rows_of_a_wrong_length_are_refused(agency: Store) -> None:
    before = agency.latest_batch()
    with pytest.raises(ValueError, match="doesn't exist"):
        write(agency, row(1, DAY, visits=5), row(99, DAY, visits=5))
    with pytest.raises(ValueError, match="13 values"):
        write(agency, (1, DAY, 5))
    assert agency.latest_batch() == before
    assert agency.figures.series(1, DAY, DAY) == []


def test_sums_are_those_of_the_days_and_the_roll_up_is_true(agency: Store) -> None:
    random = Random(1)
    days = [date(2026, 8, 20) + timedelta(number) for number in range(100)]

    def some(client: int) -> list[tuple[object, ...]]:
        return [
            row(client, day, **{name: random.randrange(0, 2000) for name in MEASURES if random.random() < 0.6})
            for day in random.sample(days, 60)
        ]

    first = write(agency, *some(1), *some(2))
    write(agency, *some(1), source="site")
    assert first.batch is not None
    agency.undo(first.batch, by=None)
    for span in (Span(date(2026, 9, 3), date(2026, 10, 7)), Month(2026, 9).span, Month(2026, 11).span):
        expected = {}
        for client in (1, 2, 3):
            known = [
                DayFigures(day=found.day, **found.values)
                for found in agency.figures.series(client, span.first, span.last)
            ]
            if known:
                expected[client] = totals(known, span)
        assert agency.figures.sums(span.first, span.last) == expected
        assert agency.figures.sums(span.first, span.last, [1]) == {k: v for k, v in expected.items() if k == 1}
        if span.full_month:
            assert agency.figures.month_sums([span.full_month]) == {span.full_month: expected}
            assert agency.figures.month_sums([span.full_month], [3, 1])[span.full_month].get(2) is None
            days = {
                client: known_days(
                    DayFigures(day=found.day, **found.values)
                    for found in agency.figures.series(client, span.first, span.last)
                )
                for client in expected
            }
            assert agency.figures.known_days(span.full_month, CHECKED) == days
    assert agency.figures.month_sums([Month(2020, 1)]) == {Month(2020, 1): {}}


def test_a_rate_is_weighted_by_visits(agency: Store) -> None:
    write(
        agency,
        row(1, DAY, visits=1, bounce_rate=10_000),
        row(1, DAY + timedelta(1), visits=3, bounce_rate=2_000),
        row(1, DAY + timedelta(2), bounce_rate=1),
    )
    found = agency.figures.sums(DAY, DAY + timedelta(2))[1]
    assert found.means == {"bounce_rate": Decimal(4_000)}
    assert found.days_with_figures == 3


def test_recent_spend_looks_at_the_last_days_that_have_it(agency: Store) -> None:
    write(agency, *(row(1, DAY - timedelta(number), spend=number) for number in range(0, 60, 2)))
    write(agency, row(1, DAY - timedelta(1), visits=4), row(2, DAY, visits=1))
    assert agency.figures.recent_spend(DAY, 3) == {1: (0 + 2 + 4, 3)}
    assert agency.figures.recent_spend(DAY - timedelta(50), clients=[1, 2]) == {1: (50 + 52 + 54 + 56 + 58, 5)}


def test_the_span_that_has_figures(agency: Store) -> None:
    write(agency, row(1, DAY, spend=0), row(1, DAY - timedelta(3), spend=9, visits=1), row(2, DAY, visits=1))
    figures = agency.figures
    assert figures.known_span(1) == Span(DAY - timedelta(3), DAY)
    assert figures.known_span(3) is None


def test_what_was_spent_so_far_and_who_spends_nothing(agency: Store) -> None:
    write(agency, *(row(1, DAY - timedelta(number), spend=100) for number in range(40)), row(2, DAY, visits=1))
    write(agency, *(row(3, DAY - timedelta(number), spend=0) for number in range(5)))
    assert agency.figures.spent() == {1: 4000, 3: 0}
    assert agency.figures.spent([1, 2]) == {1: 4000}
    assert agency.figures.spent([]) == {}


def test_days_in_a_row_without_spend_are_found_with_the_day_that_ends_them(agency: Store) -> None:
    first = DAY - timedelta(20)
    write(agency, *(row(3, first + timedelta(number), spend=0) for number in range(9) if number != 3))
    write(agency, row(3, first + timedelta(12), spend=500))
    write(agency, *(row(2, first + timedelta(number), spend=0) for number in range(5)))
    assert agency.figures.idle_runs(DAY, 5) == [
        IdleRun(2, first, 5, None), IdleRun(3, first + timedelta(4), 5, first + timedelta(12)),
    ]  # fmt: skip
    assert agency.figures.idle_runs(first + timedelta(7), 5) == [IdleRun(2, first, 5, None)]
    assert agency.figures.idle_runs(DAY, 6) == []
    write(agency, row(2, first + timedelta(2), spend=700))
    assert [run.client for run in agency.figures.idle_runs(DAY, 5)] == [3]
