"""How the verdict of before and after looks, wherever it stands as a chip."""

from __future__ import annotations

from desktop.domain.comparison import Verdict

VERDICT_CHIPS = {
    Verdict.BETTER: ("good", "arrow-up"),
    Verdict.WORSE: ("bad", "arrow-down"),
    Verdict.SAME: ("neutral", "equal"),
    Verdict.HIGHER: ("info", "arrow-up"),
    Verdict.LOWER: ("info", "arrow-down"),
    Verdict.UNKNOWN: ("neutral", "minus"),
}
"""Tone and icon."""
