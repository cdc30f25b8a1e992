"""A reason of the health in few words, for a box that has no room for all of the evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from desktop.domain.health_factors import Factor, HealthFacts
from desktop.domain.phrase import Phrase


def in_short(factor: Factor, facts: HealthFacts, evidence: Phrase) -> Phrase:
    """The evidence without its days, where leaving them out makes it shorter; the evidence itself elsewhere."""
    return _SHORT.get(factor, _whole)(facts) or evidence


def _whole(_facts: HealthFacts) -> Phrase | None:
    return None


def _callbacks(facts: HealthFacts) -> Phrase | None:
    return Phrase("Callback %n day(s) overdue", n=facts.days_overdue or 0)


def _unreachable(facts: HealthFacts) -> Phrase | None:
    return Phrase("Unreachable %n day(s) in a row", n=facts.misses or 0)


def _decision_maker(facts: HealthFacts) -> Phrase | None:
    who: str | Phrase = facts.decision_maker_name or Phrase("Decision maker")
    if facts.decision_maker_left is not None:
        return Phrase("{who} left, nobody decides", who=who)
    if facts.decision_maker_since is None:
        return None
    days = (facts.today - facts.decision_maker_since).days
    return Phrase("{who} not reached for %n day(s)", n=days, who=who)


def _visits(facts: HealthFacts) -> Phrase | None:
    return Phrase("Visits down {per_cent} %", per_cent=round(facts.visits.drop * 100)) if facts.visits else None


def _inquiries(facts: HealthFacts) -> Phrase | None:
    return (
        Phrase("Inquiries down {per_cent} %", per_cent=round(facts.inquiries.drop * 100)) if facts.inquiries else None
    )


def _balance(facts: HealthFacts) -> Phrase | None:
    days = facts.days_left or 0
    return Phrase("Balance lasts %n day(s)", n=days) if days > 0 else Phrase("Balance used up")


def _service_period(facts: HealthFacts) -> Phrase | None:
    days = (facts.period_ends - facts.today).days if facts.period_ends else 0
    if days < 0:
        return Phrase("Period ended %n day(s) ago", n=-days)
    return Phrase("Period ends in %n day(s)", n=days) if days else Phrase("Period ends today")


def _summary(facts: HealthFacts) -> Phrase | None:
    return Phrase("Summary not sent") if facts.summary_month else None


def _checklist(facts: HealthFacts) -> Phrase | None:
    return Phrase("%n checklist item(s) open", n=facts.checklist[0]) if facts.checklist else None


_SHORT: Mapping[Factor, Callable[[HealthFacts], Phrase | None]] = MappingProxyType(
    {
        Factor.CALLBACKS: _callbacks,
        Factor.UNREACHABLE: _unreachable,
        Factor.DECISION_MAKER: _decision_maker,
        Factor.VISITS: _visits,
        Factor.INQUIRIES: _inquiries,
        Factor.BALANCE: _balance,
        Factor.SERVICE_PERIOD: _service_period,
        Factor.SUMMARY: _summary,
        Factor.CHECKLIST: _checklist,
    }
)
