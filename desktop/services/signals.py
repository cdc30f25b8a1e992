"""What stands out about a client, as a few coloured words (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.domain.health_factors import LARGE_DROP
from desktop.domain.overview import Overview
from desktop.domain.phrase import Phrase

LATE = 40
"""A service period that is over is a signal for so many days."""
_NOTABLE = Decimal("0.1")
"""A change of visits or inquiries that is worth a word."""


class Tone(Enum):
    """How loud a signal is."""

    BAD = "bad"
    WARN = "warn"
    GOOD = "good"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Signal:
    """One thing worth knowing about the client of a line."""

    text: Phrase
    tone: Tone


def signals(overview: Overview, day: date, *, but: Iterable[str] = ()) -> tuple[Signal, ...]:
    """What stands out about a client, worst first; ``but`` leaves out what the line itself is about."""
    found: list[tuple[str, Signal]] = []
    if overview.unreachable:
        found.append(("unreachable", Signal(Phrase("unreachable"), Tone.BAD)))
    if overview.decision_maker_late and overview.standing is not None:
        days = overview.standing.days_since_decision_maker
        if days is not None:
            found.append(("decision_maker", Signal(Phrase("no decision maker {days} d", days=days), Tone.BAD)))
    if overview.satisfaction is not None and overview.satisfaction <= 2:
        text = Phrase("satisfaction {score}", score=overview.satisfaction)
        found.append(("satisfaction", Signal(text, Tone.BAD)))
    if _is_notable(overview.inquiries_change):
        text = Phrase("inquiries {change}", change=_change(overview.inquiries_change))
        found.append(("inquiries", Signal(text, _tone(overview.inquiries_change))))
    if _is_notable(overview.visits_change):
        text = Phrase("visits {change}", change=_change(overview.visits_change))
        found.append(("visits", Signal(text, _tone(overview.visits_change))))
    if overview.days_left is not None and overview.days_left < 14:
        found.append(("balance", Signal(Phrase("balance {days} d", days=overview.days_left), Tone.WARN)))
    if overview.period_ends is not None and -LATE <= (overview.period_ends - day).days <= 30:
        days_to_end = (overview.period_ends - day).days
        text = Phrase("ends in {days} d", days=days_to_end) if days_to_end >= 0 else Phrase("period over")
        found.append(("renewal", Signal(text, Tone.WARN)))
    if overview.summary_sent is False:
        found.append(("summary", Signal(Phrase("summary to send"), Tone.NEUTRAL)))
    ranks = list(Tone)
    kept = [signal for name, signal in found if name not in set(but)]
    return tuple(sorted(kept, key=lambda signal: ranks.index(signal.tone)))


def _is_notable(change: Decimal | None) -> bool:
    return change is not None and abs(change) >= _NOTABLE


def _tone(change: Decimal | None) -> Tone:
    if change is None or change > 0:
        return Tone.GOOD
    return Tone.BAD if -change > Decimal(str(LARGE_DROP)) else Tone.WARN


def _change(share: Decimal | None) -> str:
    per_cent = round((share or Decimal(0)) * 100)
    return f"{'+' if per_cent > 0 else '−'}{abs(per_cent)}%"
