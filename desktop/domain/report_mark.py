"""Tells whether two summaries say the same: a re-issue that says something else is a revised one (product §4)."""

from __future__ import annotations

import hashlib
import json

from desktop.domain.effect import Summary
from desktop.domain.estimate import Estimate
from desktop.domain.report import MonthlyReport
from desktop.domain.totals import SUMMED, WEIGHED

ISSUED = ("issued", "sent", "returned")
"""States of a summary that has left the house, or lies ready to."""


def mark_of(report: MonthlyReport) -> str:
    """A checksum, in hexadecimal digits, of the figures and of the words that somebody wrote.

    Language, look and paper are left out, and so are sentences that the program makes: they say what the figures say,
    or name the next planned call, which moves.
    """
    compared = report.comparison.rows if report.comparison else ()
    said = (
        str(report.month),
        [[day.figure(name) for name in (*SUMMED, *WEIGHED)] for day in report.days],
        [[line.name, line.before, line.year_ago] for line in report.lines],
        [[tile.name, tile.value, tile.previous] for tile in report.tiles],
        [[row.measure.name, *(_words(side.estimate) if side else None for side in (row.before, row.after))] for row in compared],
        [[word.word, word.rank, word.quality, word.clicks, word.spend, word.inquiries] for word in report.keywords],
        report.commentary,
        *([text for text in items if isinstance(text, str)] for items in (report.done, report.next)),
    )  # fmt: skip
    return hashlib.sha256(json.dumps(said, default=str, ensure_ascii=False).encode()).hexdigest()


def is_revision(before: Summary | None, mark: str) -> bool:
    """Whether a summary with this mark differs from the one that was issued; once revised, it stays so."""
    return before is not None and before.state in ISSUED and (before.revised or before.mark != mark)


def _words(estimate: Estimate) -> str:
    return str(estimate.words)
