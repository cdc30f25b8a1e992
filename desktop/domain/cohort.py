"""Before and after over many clients, by level or industry: medians and how many went which way (product §3.4, §3.8).

A client counts in a row when both of its sides are known and read. A side that was told as a range stands for its
middle; one that is open upwards ("over 2000") has no middle, so the client counts among the verdicts and not in the
medians. ``n`` says how many clients the medians are of. Clients whose service is younger than four weeks are left out
and named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
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
    """One measure of one group of clients; ``group`` is ``None`` for all clients together."""

    group: str | None
    measure: Measure
    cases: tuple[Case, ...]

    @property
    def measured(self) -> tuple[Case, ...]:
        """The clients that the medians are of."""
        return tuple(
            case for case in self.cases if _middle(case.before) is not None and _middle(case.after) is not None
        )

    @property
    def before(self) -> Decimal | None:
        """The median before."""
        return _median([_middle(case.before) for case in self.measured])

    @property
    def after(self) -> Decimal | None:
        """The median after."""
        return _median([_middle(case.after) for case in self.measured])

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
    rows = [CohortRow(group, measure, tuple(own)) for group, own in groups.items()]
    rows.sort(key=lambda row: (row.group == "", -len(row.cases), row.group or ""))
    return [CohortRow(None, measure, everybody), *rows]


def _middle(estimate: Estimate) -> Decimal | None:
    if estimate.low is None or estimate.high is None:
        return None
    return (estimate.low + estimate.high) / 2


def _median(values: list[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None
