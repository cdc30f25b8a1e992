"""What the figures of a month say, in sentences made by rule, and the words of a comparison.

A sentence claims only what the figures show: no cause, no praise. Texts of the baseline stand as they were written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from desktop.domain.comparison import Comparison, ComparisonRow, Verdict
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.totals import Difference, Totals, difference

LONGEST_LEAD = {"zh_CN": 120, "en": 260}
"""Characters of a lead that is read at a glance, by language."""

VERDICTS: Mapping[Verdict, Phrase] = {
    Verdict.BETTER: Phrase("better"),
    Verdict.WORSE: Phrase("worse"),
    Verdict.SAME: Phrase("about the same"),
    Verdict.HIGHER: Phrase("higher"),
    Verdict.LOWER: Phrase("lower"),
    Verdict.UNKNOWN: Phrase("can't tell"),
}
"""A verdict in a word (product §3.4)."""

_TOLD_FIRST = ("visits_a_day", "inquiry_phone", "keyword_rank", "site_traffic", "keywords", "satisfaction")
"""Measures of which a lead speaks, those that a client asks about first."""
_MOST_ROWS = 2


def lead(month: Month, now: Totals, before: Totals, comparison: Comparison | None) -> tuple[Phrase, ...]:
    """The sentences on top of the report, the most important first; each can stand without those after it."""
    sentences = [*_visits(month, now, before), *_inquiries(now)]
    if not now.days_with_figures:
        sentences.append(Phrase("There are no figures for {month}.", month=month))
    return (*sentences, *_before_and_now(comparison))


def shortened(sentences: Sequence[str], longest: int) -> tuple[str, ...]:
    """The sentences from the first on that together have at most ``longest`` characters; always the first."""
    kept: list[str] = []
    length = 0
    for sentence in sentences:
        length += len(sentence) + (1 if kept else 0)
        if kept and length > longest:
            break
        kept.append(sentence)
    return tuple(kept)


def _visits(month: Month, now: Totals, before: Totals) -> list[Phrase]:
    mean = now.mean("visits")
    if mean is None:
        return []
    if now.span.full_month:
        said = Phrase("{month} brought {visits} visits a day on average", month=month, visits=mean)
    else:
        said = Phrase(
            "From {first} to {last} there were {visits} visits a day on average",
            first=now.span.first,
            last=now.span.last,
            visits=mean,
        )
    return [_with_change(said, difference(mean, before.mean("visits")))]


def _with_change(said: Phrase, change: Difference | None) -> Phrase:
    """A statement with its change against the month before."""
    if change is None or change.ratio is None:
        return Phrase("{statement}.", statement=said)
    per_cent = abs(change.ratio * 100).quantize(Decimal(1))
    if not per_cent:
        return Phrase("{statement}, as many as in the month before.", statement=said)
    if change.sign > 0:
        return Phrase("{statement}, {per_cent}% more than in the month before.", statement=said, per_cent=per_cent)
    return Phrase("{statement}, {per_cent}% fewer than in the month before.", statement=said, per_cent=per_cent)


def _inquiries(now: Totals) -> list[Phrase]:
    number, phone = now.total("inquiries"), now.total("inquiries_phone")
    if number is None:
        return []
    if not number:
        return [Phrase("No inquiry was counted.")]
    if phone:
        return [Phrase("Inquiries: {number}, {phone} of them by phone.", number=Decimal(number), phone=Decimal(phone))]
    return [Phrase("Inquiries: {number}.", number=Decimal(number))]


def _before_and_now(comparison: Comparison | None) -> list[Phrase]:
    rows = {row.measure.name: row for row in comparison.rows if row.before and row.after} if comparison else {}
    told = [rows[name] for name in _TOLD_FIRST if name in rows and rows[name].verdict is not Verdict.UNKNOWN]
    return [_before_and_now_of(row) for row in told[:_MOST_ROWS]]


def _before_and_now_of(row: ComparisonRow) -> Phrase:
    assert row.before
    assert row.after
    return Phrase(
        "{measure}: {before} before the service, now {after}.",
        measure=Phrase(row.measure.label),
        before=row.before.estimate.words,
        after=row.after.estimate.words,
    )
