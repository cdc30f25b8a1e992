"""A score that a rep set by hand, kept with its reason and the day until which it holds (product §3.6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.domain.fields import day, reference, text, whole
from desktop.domain.health import Override
from desktop.domain.record import Record, record


@record("health_override", "Health set by hand", "Health set by hand")
class HealthOverride(Record):
    """One client's score as a rep sees it; it holds up to and including ``until``."""

    client: int | None = reference("Client", to="client", required=True)
    score: int | None = whole("Health", most=100, required=True, hint="0 to 100")
    reason: str = text("Reason", required=True, width=240)
    until: date | None = day("Holds until", required=True)
    rep: int | None = reference("Rep", to="rep")


def override_on(overrides: Iterable[HealthOverride], day: date) -> HealthOverride | None:
    """The one that holds on a day; of several the one set last."""
    holding = [one for one in overrides if one.score is not None and one.until is not None and day <= one.until]
    return max(holding, key=lambda one: one.id, default=None)


def as_override(kept: HealthOverride | None) -> Override | None:
    """The value that a health score takes."""
    if kept is None or kept.score is None or kept.until is None:
        return None
    return Override(kept.score, kept.reason, kept.until)
