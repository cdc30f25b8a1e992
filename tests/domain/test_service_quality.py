"""The two axes of a rep's service and its quadrant; satisfaction month by month; satisfied and loyal clients."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.domain.lapse import ServiceTime
from desktop.domain.loyalty import loyalty_map
from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.domain.renewal import Served
from desktop.domain.satisfaction import Mark, distribution, trend
from desktop.domain.service_quality import Kept, Quadrant, service

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kept", "scores", "quadrant"),
    [(9, [5, 4], "excellent"), (9, [1, 2], "productive"), (2, [5, 5], "friendly"), (2, [1, 2], "indifferent"),
     (5, [3, 3], "excellent")],
)  # fmt: skip
def test_promises_kept_and_satisfaction_make_four_kinds_of_service(kept: int, scores: list[int], quadrant: str) -> None:
    one = service(1, [Kept(7, kept, 10 - kept)], [], [], marks=list(enumerate(scores)))
    assert one.quadrant is Quadrant(quadrant)


def test_the_axes_are_means_of_what_is_known() -> None:
    one = service(1, [Kept(1, 9, 1)], [Kept(1, 1, 1)], [], marks=[(1, 5), (2, 3)])
    assert one.procedure == 70  # (90 + 50) ÷ 2; nothing is known of summaries
    assert one.personal == 75
    nobody = service(1, [], [], [], marks=[])
    assert (nobody.procedure, nobody.personal, nobody.quadrant) == (None, None, None)


def test_a_client_counts_once_a_month_with_its_latest_mark() -> None:
    marks = [Mark(date(2026, 10, 2), 1, 1), Mark(date(2026, 10, 20), 1, 5), Mark(date(2026, 10, 21), 2, 4)]
    september, october = trend(marks, (Month(2026, 9), Month(2026, 10)))
    assert (september.mean, october.mean) == (None, Decimal("4.5"))


def test_an_old_mark_counts_and_is_named_and_so_is_who_never_gave_one() -> None:
    found = distribution([Mark(TODAY - timedelta(91), 1, 2), Mark(TODAY, 2, 4), Mark(TODAY, 9, 1)], [1, 2, 3], TODAY)
    assert {score: [mark.client for mark in marks] for score, marks in found.by_score.items() if marks} == {
        2: [1],
        4: [2],
    }
    assert [mark.client for mark in found.stale] == [1]
    assert (found.never, found.mean) == ((3,), Decimal(3))


def test_loyalty_counts_renewals_and_referrals_also_of_clients_of_other_reps() -> None:
    first, second, other = Client(name="A"), Client(name="B"), Client(name="C")
    other = Client(name="C", referred_by=first.id)
    year = ServiceTime(date(2025, 1, 1), date(2025, 12, 31))
    again = ServiceTime(date(2026, 1, 1), date(2026, 12, 31))
    served = [Served(first.id, [year, again]), Served(second.id, [year])]
    latest = [Mark(TODAY, first.id, 4), Mark(TODAY, second.id, 5)]
    found = loyalty_map([first, second], served, latest, [first, second, other])
    assert {cell: [one.client for one in clients] for cell, clients in found.cells.items()} == {
        (4, 2): [first.id], (5, 0): [second.id],
    }  # fmt: skip
