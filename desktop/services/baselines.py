"""A baseline frozen from figures: what was measured in a span speaks for the time before (product §3.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from desktop.domain.changes import ChangeSet
from desktop.domain.comparison import Side
from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Baseline, Client
from desktop.services.client_records import baseline_changed, baseline_measures
from desktop.services.comparisons import measured_sides, states
from desktop.services.session import Session

_NOT_OF_THE_SPAN = frozenset({"attention", "satisfaction", "renewal_amount"})
"""Known from records, not measured on the days of a span."""


def frozen_from(session: Session, client: Client, span: Span) -> ChangeSet:
    """Freeze what was measured in a span as the baseline, with the span as its source.

    What somebody told stays: only measures that the baseline doesn't have are filled. Raises ``UserError`` when the span
    has nothing to add.
    """
    before = states(session, client).before
    found = {
        name: _written(session, side)
        for name, side in measured_sides(session, client, span).items()
        if name in baseline_measures() and name not in _NOT_OF_THE_SPAN and side.origin == "imported"
    }
    new: dict[str, Any] = {name: text for name, text in found.items() if text and not getattr(before, name, "")}
    if not new:
        raise UserError(
            Phrase("The figures of {span} add nothing to the baseline.", span=_days(session, span)),
            Phrase("Choose a span with figures, or write down what the client remembers."),
        )
    source = session.language.tr("figures of {span}", span=_days(session, span))
    if before is None:
        record = Baseline(client=client.id, moment="before", as_of=span.last, source=source, author=session.rep, **new)
        return baseline_changed(None, record, client)
    sources = f"{before.source}; {source}" if before.source else source
    return baseline_changed(before, replace(before, source=sources, **new), client)


def _written(session: Session, side: Side) -> str:
    """A measured figure as a person would write it, so that it is read as the same again."""
    words = side.estimate.words
    return words if isinstance(words, str) else session.language.say(words).replace(",", "")


def _days(session: Session, span: Span) -> str:
    month = span.full_month
    return session.language.month(month) if month else session.language.date_range(span.first, span.last)
