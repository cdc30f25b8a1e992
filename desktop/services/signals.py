"""What stands out about a client, as a few coloured words (product §5, page 1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from desktop.domain.health_factors import LARGE_DROP
from desktop.domain.overview import Overview
from desktop.domain.phrase import Phrase, RelativeChange

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


def signals(overview: Overview, day: date, *, low_balance: int, but: Iterable[str] = ()) -> tuple[Signal, ...]:
    """What stands out about a client, worst first; ``but`` leaves out what the line itself is about.

    ``low_balance`` is the agency's limit: a balance that lasts less than so many days is low.
    """
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
    inquiries, visits = overview.inquiries_change, overview.visits_change
    if inquiries is not None and abs(inquiries) >= _NOTABLE:
        text = Phrase("inquiries {change}", change=RelativeChange(inquiries))
        found.append(("inquiries", Signal(text, _tone(inquiries))))
    if visits is not None and abs(visits) >= _NOTABLE:
        text = Phrase("visits {change}", change=RelativeChange(visits))
        found.append(("visits", Signal(text, _tone(visits))))
    if overview.days_left is not None and overview.days_left < low_balance:
        found.append(("balance", Signal(Phrase("balance {days} d", days=overview.days_left), Tone.WARN)))
    if overview.period_ends is not None and -LATE <= (overview.period_ends - day).days <= 30:
        days_to_end = (overview.period_ends - day).days
        if days_to_end == 0:
            text = Phrase("ends today")
        else:
            text = Phrase("ends in {days} d", days=days_to_end) if days_to_end > 0 else Phrase("period over")
        found.append(("renewal", Signal(text, Tone.WARN)))
    if overview.summary_sent is False:
        found.append(("summary", Signal(Phrase("summary to send"), Tone.NEUTRAL)))
    ranks = list(Tone)
    kept = [signal for name, signal in found if name not in set(but)]
    return tuple(sorted(kept, key=lambda signal: ranks.index(signal.tone)))


def _tone(change: Decimal) -> Tone:
    if change > 0:
        return Tone.GOOD
    return Tone.BAD if -change > Decimal(str(LARGE_DROP)) else Tone.WARN
