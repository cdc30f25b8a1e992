"""Before and after over many clients: medians of those with two sides, and how many went which way."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.cohort import COHORT_MEASURES, cases, grouped
from desktop.domain.comparison import Verdict
from desktop.domain.estimate import Estimate, Scale, exact, read_estimate

VISITS = next(measure for measure in COHORT_MEASURES if measure.name == "visits_a_day")
SPEND = next(measure for measure in COHORT_MEASURES if measure.name == "spend_a_month")


def told(*texts: str, scale: Scale = Scale.PER_DAY, name: str = "visits_a_day") -> dict[int, dict[str, Estimate]]:
    return {number: {name: read_estimate(text, scale)} for number, text in enumerate(texts)}


def measured(*numbers: int | None) -> dict[int, dict[str, Estimate]]:
    return {
        number: {"visits_a_day": exact(value, Scale.PER_DAY)}
        for number, value in enumerate(numbers)
        if value is not None
    }


def test_the_median_is_of_the_clients_with_two_sides_and_a_range_stands_for_its_middle() -> None:
    before = told("5次左右", "25到60次", "over 100", "说不清", "10", "10")
    after = measured(20, 10, 200, 30, 10, None)
    found = cases(before, after, VISITS)
    assert [case.client for case in found] == [0, 1, 2, 4]  # text that can't be read has no side
    everybody, *_ = grouped(found, VISITS, lambda _client: "key")
    assert [case.client for case in everybody.measured] == [0, 1, 4]  # what is open upwards has no middle
    assert (everybody.before, everybody.after) == (Decimal(10), Decimal(10))
    ways = {verdict: [case.client for case in everybody.of(verdict)] for verdict in (Verdict.BETTER, Verdict.WORSE)}
    assert ways == {Verdict.BETTER: [0], Verdict.WORSE: [1]}


def test_groups_stand_from_the_largest_to_the_smallest_and_without_a_name_last() -> None:
    found = cases(told(*["5"] * 5), measured(*[10] * 5), VISITS)
    rows = grouped(found, VISITS, lambda client: ("tools", "tools", "food", "", "")[client])
    assert [(row.group, len(row.cases)) for row in rows] == [(None, 5), ("tools", 2), ("food", 1), ("", 2)]


def test_spend_is_only_higher_or_lower_and_nothing_gives_no_median() -> None:
    before = told("600左右", scale=Scale.MONEY, name="spend_a_month")
    after = {0: {"spend_a_month": exact(1000, Scale.MONEY)}}
    (row, *_) = grouped(cases(before, after, SPEND), SPEND, lambda _client: "")
    assert [case.verdict for case in row.cases] == [Verdict.HIGHER]
    (empty,) = grouped([], SPEND, lambda _client: "")
    assert (empty.before, empty.after) == (None, None)
