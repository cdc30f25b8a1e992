"""Before and after over many clients, by level or industry: medians and how many went which way (product §3.4, §3.8).

A client counts in a row when both of its sides are known and read. A side that was told as a range stands for its
middle; one that is open upwards ("over 2000") has no middle, so the client counts among the verdicts and not in the
medians. ``n`` says how many clients the medians are of. Clients whose service is younger than four weeks are left out
and named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Final

from desktop.domain.comparison import MEASURES, Measure, Verdict, verdict_of
from desktop.domain.estimate import Estimate

_SHOWN: Final = ("visits_a_day", "inquiry_phone", "spend_a_month", "keywords", "satisfaction")
COHORT_MEASURES: Final[tuple[Measure, ...]] = tuple(measure for measure in MEASURES if measure.name in _SHOWN)
"""What is compared over many clients: what most baselines tell."""


@dataclass(frozen=True, slots=True)
class Case:
    """One client's two sides of one measure."""

    client: int
    before: Estimate
    after: Estimate
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CohortRow:
    """One measure of one group of clients; ``group`` is ``None`` for all clients together.

    ``measured`` are the clients that the medians ``before`` and ``after`` are of; those are ``None`` without any.
    """

    group: str | None
    measure: Measure
    cases: tuple[Case, ...]
    measured: tuple[Case, ...]
    before: Decimal | None
    after: Decimal | None

    def of(self, *verdicts: Verdict) -> tuple[Case, ...]:
        """The clients that went one of these ways."""
        return tuple(case for case in self.cases if case.verdict in verdicts)


def cases(
    before: Mapping[int, Mapping[str, Estimate]], after: Mapping[int, Mapping[str, Estimate]], measure: Measure
) -> list[Case]:
    """The clients of which both sides of a measure are known and read."""
    found = []
    for client, told in before.items():
        was, now = told.get(measure.name), after.get(client, {}).get(measure.name)
        if was is not None and now is not None and was.is_read and now.is_read:
            found.append(Case(client, was, now, verdict_of(measure, was, now)))
    return found


def grouped(known: Iterable[Case], measure: Measure, group_of: Callable[[int], str]) -> list[CohortRow]:
    """A row for all clients, then one a group, the largest first."""
    everybody = tuple(known)
    groups: defaultdict[str, list[Case]] = defaultdict(list)
    for case in everybody:
        groups[group_of(case.client)].append(case)
    rows = [_row(group, measure, own) for group, own in groups.items()]
    rows.sort(key=lambda row: (row.group == "", -len(row.cases), row.group or ""))
    return [_row(None, measure, everybody), *rows]


def _row(group: str | None, measure: Measure, known: Sequence[Case]) -> CohortRow:
    middles = [
        (case, was, now)
        for case in known
        if (was := _middle(case.before)) is not None and (now := _middle(case.after)) is not None
    ]
    return CohortRow(
        group,
        measure,
        tuple(known),
        tuple(case for case, _, _ in middles),
        median(was for _, was, _ in middles) if middles else None,
        median(now for _, _, now in middles) if middles else None,
    )


def _middle(estimate: Estimate) -> Decimal | None:
    if estimate.low is None or estimate.high is None:
        return None
    return (estimate.low + estimate.high) / 2
