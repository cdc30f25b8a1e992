"""Before and after over all clients, by level and industry (product §3.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from desktop.domain.cohort import COHORT_MEASURES, CohortRow, cases, grouped
from desktop.domain.comparison import YOUNG_SERVICE
from desktop.domain.estimate import Estimate, Scale, exact, read_estimate
from desktop.domain.periods import Span
from desktop.domain.records import Baseline, Client, ServicePeriod
from desktop.domain.totals import Totals
from desktop.services.comparisons import TOLD_LATER, latest_span
from desktop.services.session import Session

_FIGURES = ("visits", "spend", "inquiries_phone")
_MEASURE_OF = {"visits": "visits_a_day", "inquiries_phone": "inquiry_phone"}
_DAYS_A_MONTH = 30
_read = lru_cache(8192)(read_estimate)


@dataclass(frozen=True, slots=True)
class Cohorts:
    """The rows of each measure by level and by industry; the clients that are too young to be counted."""

    by_level: tuple[tuple[CohortRow, ...], ...]
    by_industry: tuple[tuple[CohortRow, ...], ...]
    young: tuple[int, ...]
    without_baseline: int
    after: Span


def cohorts(session: Session, rep: int | None = None) -> Cohorts:
    """The state before the service against the latest 30 days, as the card of each client compares them.

    Of clients that are served; what a rep wrote down about the time after speaks before figures (product §3.4).
    """
    span = latest_span(session)
    clients = {
        client.id: client
        for client in list(session.all(Client).values())
        if client.stage == "active" and (rep is None or client.owner == rep)
    }
    starts = _starts(session)
    young = {
        number
        for number, client in clients.items()
        if (begun := starts.get(number, client.registered_on)) is not None
        and 0 <= (session.today - begun).days < YOUNG_SERVICE
    }
    before, told = _told(session, clients.keys() - young, span)
    after = _measured(session, before, span)
    for number, words in told.items():
        after[number] = after.get(number, {}) | words
    known = [(measure, cases(before, after, measure)) for measure in COHORT_MEASURES]
    return Cohorts(
        tuple(tuple(grouped(found, measure, lambda one: clients[one].level)) for measure, found in known),
        tuple(tuple(grouped(found, measure, lambda one: clients[one].industry)) for measure, found in known),
        tuple(sorted(young)),
        len(clients) - len(young) - len(before),
        span,
    )


def _starts(session: Session) -> dict[int, date]:
    """The day on which each client's service began."""
    found: dict[int, date] = {}
    for period in list(session.all(ServicePeriod).values()):
        if period.client is not None and period.starts_on is not None:
            found[period.client] = min(period.starts_on, found.get(period.client, period.starts_on))
    return found


def _told(
    session: Session, clients: Iterable[int], span: Span
) -> tuple[dict[int, dict[str, Estimate]], dict[int, dict[str, Estimate]]]:
    """What was told of the time before, and of the time after where that was told in the span or a month after it."""
    wanted = set(clients)
    before: dict[int, dict[str, Estimate]] = {}
    after: dict[int, dict[str, Estimate]] = {}
    for state in sorted(session.all(Baseline).values(), key=lambda state: (state.as_of or date.min, state.id)):
        if state.client not in wanted or state.client is None:
            continue
        if state.moment == "before":
            before[state.client] = _estimates(state)
        elif span.first <= (state.as_of or span.first) <= span.last + TOLD_LATER:
            after[state.client] = _estimates(state)
    return before, after


def _estimates(state: Baseline) -> dict[str, Estimate]:
    return {
        measure.name: _read(text, measure.scale)
        for measure in COHORT_MEASURES
        if (text := getattr(state, measure.name))
    }


def _measured(session: Session, clients: Iterable[int], span: Span) -> dict[int, dict[str, Estimate]]:
    """What figures, keyword lists and marks say of the span."""
    found: defaultdict[int, dict[str, Estimate]] = defaultdict(dict)
    wanted = set(clients)
    sums = session.figure_sums(span, _FIGURES)
    for number in wanted & sums.keys():
        found[number] |= _from_figures(sums[number])
    for number, words in session.store.queries.latest_keywords(span.last).items():
        if number in wanted:
            found[number]["keywords"] = exact(words, Scale.NUMBER)
    for answer in session.store.queries.latest_satisfaction().values():
        if answer.client in wanted and answer.day <= span.last:
            found[answer.client]["satisfaction"] = exact(answer.score, Scale.SCORE)
    return dict(found)


def _from_figures(sums: Totals) -> Mapping[str, Estimate]:
    """Means of a day, and of a month of 30 days for money; in yuan, as people tell it."""
    found = {
        _MEASURE_OF[name]: exact(mean, Scale.PER_DAY)
        for name in ("visits", "inquiries_phone")
        if (mean := sums.mean(name)) is not None
    }
    if (spend := sums.mean("spend")) is not None:
        found["spend_a_month"] = exact((Decimal(spend) * _DAYS_A_MONTH / 100).quantize(Decimal(1)), Scale.MONEY)
    return found
