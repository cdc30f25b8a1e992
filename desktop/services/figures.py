"""A client's daily figures as values of the domain."""

from __future__ import annotations

from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.totals import DayFigures, Totals, totals
from desktop.services.session import Session
from desktop.storage.figures import TYPED_DAYS, TYPED_MONTHS


def day_figures(session: Session, client: Client, span: Span) -> list[DayFigures]:
    """The days of a span that have figures, in order."""
    return [
        DayFigures(day=row.day, **row.values) for row in session.store.figures.series(client.id, span.first, span.last)
    ]


def totals_of(session: Session, client: Client, span: Span) -> Totals:
    """What the days of a span add up to."""
    return totals(day_figures(session, client, span), span)


def known_span(session: Session, client: Client) -> Span | None:
    """From the first to the last day that has figures."""
    return session.store.figures.known_span(client.id)


def sources_of(session: Session, client: Client, span: Span) -> tuple[Phrase, ...]:
    """Where the figures of a span come from, each platform once."""
    from desktop.excel.sources import SOURCES

    words = {source.name: source.label for source in SOURCES} | _OWN_SOURCES
    named = session.store.figures.sources(client.id, span.first, span.last)
    return tuple(dict.fromkeys(words.get(name, Phrase("{source}", source=name)) for name in named))


_OWN_SOURCES = {
    "sample": Phrase("the sample"),
    TYPED_DAYS: Phrase("figures typed in"),
    TYPED_MONTHS: Phrase("months typed in, spread over their days"),
    "confirmed": Phrase("Table of daily figures"),
    "monthly": Phrase("totals of months, spread over their days"),
}
