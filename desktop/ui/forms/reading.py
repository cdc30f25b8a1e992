"""How a rough figure that somebody wrote is read, in words, to be shown beneath it."""

from __future__ import annotations

from desktop.domain.estimate import Estimate, read_estimate
from desktop.domain.kinds import Estimated, Kind
from desktop.language import Language
from desktop.ui.texts import tr


def reading_of(kind: Kind, value: object, language: Language) -> tuple[str, str] | None:
    """The reading of a text and the colour role to show it in; ``None`` for an empty one."""
    if not isinstance(kind, Estimated) or not isinstance(value, str) or not value.strip():
        return None
    estimate = read_estimate(value, kind.scale)
    return reading_text(estimate, language), "text_secondary" if estimate.is_read else "warn"


def reading_text(estimate: Estimate, language: Language) -> str:
    """``read as 4 to 6``, or that it isn't read."""
    reading = estimate.reading
    return tr("not read") if reading is None else tr("read as {reading}", reading=language.say(reading))
