"""How well a client is doing, as a score with its reasons in words (product §3.6).

Each factor has a weight and a severity from 0 (nothing wrong) to 1 (as bad as it gets). A factor without data is left
out and its weight is shared among the others in proportion:

    points lost by a factor = 100 × weight ÷ sum of the weights of the factors with data × severity
    score = 100 - sum of the points lost, rounded; 0 to 100

The rounded points of the reasons always add up to 100 - score. Without data on any factor there is no score.

The severities stand in ``health_factors``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.domain.errors import InvalidValue
from desktop.domain.health_factors import (
    DEFAULT_WEIGHTS,
    RULES,
    Action,
    Factor,
    Finding,
    HealthFacts,
    OpenComplaint,
    Trend,
)
from desktop.domain.health_words import in_short
from desktop.domain.phrase import Phrase

AT_RISK = 50
"""A client whose score is below this is at risk."""

__all__ = [
    "AT_RISK",
    "DEFAULT_WEIGHTS",
    "Action",
    "Factor",
    "Health",
    "HealthFacts",
    "OpenComplaint",
    "Override",
    "Reason",
    "Trend",
    "health",
]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why points were lost: the evidence with its date, the same in few words, and what to do about it; ``who`` is the
    person to call, where it is one person's call."""

    factor: Factor
    points: int
    evidence: Phrase
    short: Phrase
    action: Action
    who: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """A score set by a rep, with the reason, up to and including a day."""

    score: int
    reason: str
    until: date

    def __post_init__(self) -> None:
        if not 0 <= self.score <= 100:
            raise InvalidValue(
                Phrase("{score} is not a score.", score=self.score), Phrase("A score is a number from 0 to 100.")
            )
        if not self.reason.strip():
            raise InvalidValue(
                Phrase("The reason is missing."),
                Phrase("Say why the score is set by hand, so that others understand it."),
            )


@dataclass(frozen=True, slots=True)
class Health:
    """A client's score, the one that was computed, and the reasons, most points first.

    ``score`` is a rep's override while that lasts. ``shares`` says what each factor with data weighs, in per cent,
    adding up to 100; ``left_out`` names the others.
    """

    score: int | None
    computed: int | None
    reasons: tuple[Reason, ...]
    shares: Mapping[Factor, float]
    left_out: tuple[Factor, ...]
    override: Override | None = None


def health(
    facts: HealthFacts, weights: Mapping[Factor, int] = DEFAULT_WEIGHTS, override: Override | None = None
) -> Health:
    """A client's health; a factor that ``weights`` doesn't name weighs nothing.

    Raises ``InvalidValue`` for a weight below 0.
    """
    if any(weight < 0 for weight in weights.values()):
        raise InvalidValue(Phrase("A weight is below 0."), Phrase("Set it to 0 to leave the factor out."))
    findings: dict[Factor, Finding] = {}
    for factor, find in RULES.items():
        if weights.get(factor, 0):
            finding = find(facts)
            if finding is not None:
                findings[factor] = finding
    total = sum(weights[factor] for factor in findings)
    shares = {factor: 100 * weights[factor] / total for factor in findings}
    lost = {factor: shares[factor] * findings[factor][0] for factor in findings if findings[factor][1] is not None}
    computed = 100 - round(sum(lost.values())) if findings else None
    points = _whole(lost, 0 if computed is None else 100 - computed)
    reasons = tuple(
        Reason(
            factor,
            points[factor],
            evidence,
            in_short(factor, facts, evidence),
            findings[factor][2],
            facts.decision_maker_name if factor is Factor.DECISION_MAKER else "",
        )
        for factor in sorted(lost, key=lambda factor: -lost[factor])
        if (evidence := findings[factor][1]) is not None
    )
    left_out = tuple(factor for factor in Factor if factor not in findings)
    standing = override if override is not None and facts.today <= override.until else None
    return Health(standing.score if standing else computed, computed, reasons, shares, left_out, standing)


def _whole(lost: Mapping[Factor, float], total: int) -> dict[Factor, int]:
    """Points as whole numbers that add up to ``total``: rounded down, then up where most was cut off."""
    points = {factor: int(value) for factor, value in lost.items()}
    cut_off = sorted(lost, key=lambda factor: points[factor] - lost[factor])
    for factor in cut_off[: max(0, total - sum(points.values()))]:
        points[factor] += 1
    return points
