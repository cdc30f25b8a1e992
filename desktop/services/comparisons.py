"""A client before the service and now: where each side's values come from (product §3.4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from desktop.domain.client import ATTENTION
from desktop.domain.comparison import MEASURES, Comparison, Side, compare
from desktop.domain.effect import CHANNELS
from desktop.domain.estimate import Estimate, Scale, exact, read_estimate
from desktop.domain.kinds import SATISFACTION, Choice
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import (
    Baseline,
    Client,
    KeywordSnapshot,
    Payment,
    Rep,
    SatisfactionAnswer,
    ServicePeriod,
    Summary,
)
from desktop.domain.steps import rank_of_place
from desktop.domain.totals import Totals
from desktop.services.figures import totals_of
from desktop.services.session import Session

_CHANNEL_OF = {
    "inquiry_phone": "inquiries_phone",
    "inquiry_fax": "inquiries_fax",
    "inquiry_email": "inquiries_email",
    "inquiry_form": "inquiries_form",
    "inquiry_message": "inquiries_message",
}
_SCALES = {measure.name: measure.scale for measure in MEASURES}
_DAYS_A_MONTH = 30
TOLD_LATER = timedelta(days=31)
"""How long after a period what was told still speaks for it."""


@dataclass(frozen=True, slots=True)
class States:
    """What is known of a client's two sides: the frozen state before, and the one told later, if any."""

    before: Baseline | None
    told: Baseline | None


def states(session: Session, client: Client) -> States:
    """The latest state of each side that people gave."""
    known = session.store.load(Baseline, client=client.id)
    ordered = sorted(known, key=lambda state: (state.as_of or date.min, state.id))
    by_moment = {state.moment: state for state in ordered}
    return States(by_moment.get("before"), by_moment.get("after"))


def latest_span(session: Session) -> Span:
    """The latest 30 days before today."""
    return Span.latest(30, session.today - timedelta(days=1))


def months_to_compare(session: Session, count: int) -> list[Span]:
    """The days before today of this month and those before it, the latest first; a month that began today has none."""
    yesterday = session.today - timedelta(days=1)
    months = [Month.of(session.today).plus(-back) for back in range(count)]
    return [Span(month.first, min(month.last, yesterday)) for month in months if month.first <= yesterday]


def compare_client(
    session: Session, client: Client, span: Span | None = None, *, figures_only: bool = False
) -> Comparison:
    """The baseline against a period, the latest 30 days unless given.

    What the rep wrote down about the time after speaks first when it was told during the period or within a month of
    its end, since a person chose those words; figures fill the rest. With ``figures_only`` only figures speak.
    """
    span = span or latest_span(session)
    known = states(session, client)
    before = told_sides(session, known.before)
    sums = totals_of(session, client, span)
    after = _counted_by_client(session, client, span) | _measured(session, client, sums)
    told = known.told
    if told is not None and not figures_only and span.first <= (told.as_of or span.first) <= span.last + TOLD_LATER:
        after = after | told_sides(session, told)
    made = compare(before, after, after_span=span, service_start=service_start(session, client), today=session.today)
    return replace(made, notes=(*made.notes, *_gaps(sums)))


def told_sides(session: Session, state: Baseline | None) -> dict[str, Side]:
    """The values that somebody wrote down, each read on the scale of its measure."""
    if state is None:
        return {}
    author = session.get(Rep, state.author)
    source = state.source or (author.name if author else "")
    return {
        name: Side(read_estimate(text, scale), "told", source, state.as_of)
        for name, scale in _SCALES.items()
        if (text := getattr(state, name, ""))
    }


def measured_sides(session: Session, client: Client, span: Span) -> dict[str, Side]:
    """The values that records and imported figures give for a period; what isn't known is missing."""
    return _measured(session, client, totals_of(session, client, span))


def service_start(session: Session, client: Client) -> date | None:
    """When the first service period began; without one, when the client was registered."""
    starts = [
        period.starts_on
        for period in session.all(ServicePeriod).values()
        if period.client == client.id and period.starts_on is not None
    ]
    return min(starts, default=client.registered_on)


def _measured(session: Session, client: Client, sums: Totals) -> dict[str, Side]:
    return _from_figures(sums) | _from_keywords(session, client, sums.span) | _from_records(session, client, sums.span)


def _counted_by_client(session: Session, client: Client, span: Span) -> dict[str, Side]:
    """What the client counted in a month and sent back with its summary; it fills in where no figures are."""
    summaries = session.store.load(Summary, client=client.id, month=span.full_month) if span.full_month else []
    if not summaries:
        return {}
    counts = {name: summaries[0].told(channel) for name, channel in {**_CHANNEL_OF, "inquiries": "inquiries"}.items()}
    return {
        name: Side(exact(_hundredth(Decimal(count) / span.days), Scale.PER_DAY), "told", "reply sheet", span.last)
        for name, count in counts.items()
        if count is not None
    }


def _gaps(sums: Totals) -> tuple[Phrase, ...]:
    """Means of a few days stand for the whole period only when that is said (product §3.4)."""
    if not 0 < sums.days_with_figures < sums.span.days:
        return ()
    return (Phrase("Figures are known for {known} of {days} days.", known=sums.days_with_figures, days=sums.span.days),)


def _from_figures(sums: Totals) -> dict[str, Side]:
    sides = {}
    last = sums.span.last
    visits = sums.mean("visits")
    if visits is not None:
        sides["visits_a_day"] = Side(exact(_tenth(visits), Scale.PER_DAY), "imported", "site statistics", last)
    spend = sums.mean("spend")
    if spend is not None:
        month = Decimal(spend) * _DAYS_A_MONTH / 100 if sums.span.full_month is None else _cents(sums, "spend")
        sides["spend_a_month"] = Side(exact(month.quantize(Decimal(1)), Scale.MONEY), "imported", "ad platform", last)
    for name, channel in _CHANNEL_OF.items():
        mean = sums.mean(channel)
        if mean is not None:
            sides[name] = Side(exact(_hundredth(mean), Scale.PER_DAY), "imported", "daily figures", last)
    if any(sums.mean(channel) is not None for channel in CHANNELS):
        mean = sums.mean("inquiries")
        if mean is not None:
            sides["inquiries"] = Side(exact(_hundredth(mean), Scale.PER_DAY), "imported", "daily figures", last)
    return sides


def _from_keywords(session: Session, client: Client, span: Span) -> dict[str, Side]:
    snapshots = [
        snapshot
        for snapshot in session.store.load(KeywordSnapshot, client=client.id)
        if snapshot.as_of is not None and snapshot.as_of <= span.last
    ]
    if not snapshots:
        return {}
    latest = max(snapshots, key=lambda snapshot: (snapshot.as_of or date.min, snapshot.id))
    sides = {}
    if latest.number is not None:
        sides["keywords"] = Side(exact(Decimal(latest.number), Scale.NUMBER), "imported", "keyword list", latest.as_of)
    if latest.median_rank is not None:
        step = exact(rank_of_place(latest.median_rank), Scale.RANK)
        sides["keyword_rank"] = Side(step, "imported", "keyword list", latest.as_of)
    if latest.good is not None and latest.poor is not None and latest.good + latest.poor:
        sides["keyword_quality"] = Side(
            read_estimate(f"{latest.good}:{latest.poor}", Scale.RATIO), "imported", "keyword list", latest.as_of
        )
    return sides


def _from_records(session: Session, client: Client, span: Span) -> dict[str, Side]:
    sides = {}
    if client.attention:
        word = Choice(ATTENTION).label(client.attention)
        sides["attention"] = Side(_chosen(word, Scale.ATTENTION), "told", "profile", None)
    answers = [
        answer
        for answer in session.store.load(SatisfactionAnswer, client=client.id)
        if answer.asked_on is not None and answer.asked_on <= span.last and answer.score is not None
    ]
    if answers:
        answer = max(answers, key=lambda item: (item.asked_on or date.min, item.id))
        word = SATISFACTION[(answer.score or 1) - 1].label
        sides["satisfaction"] = Side(_chosen(word, Scale.SCORE), "told", "asked", answer.asked_on)
    renewals = [
        payment
        for payment in session.store.load(Payment, client=client.id, kind="renewal")
        if payment.paid_on is not None and payment.paid_on <= span.last and payment.amount is not None
    ]
    if renewals:
        payment = max(renewals, key=lambda item: (item.paid_on or date.min, item.id))
        amount = Decimal(payment.amount or 0) / 100
        sides["renewal_amount"] = Side(exact(amount, Scale.MONEY), "imported", "payment", payment.paid_on)
    return sides


def _chosen(word: str, scale: Scale) -> Estimate:
    """A choice from a list as a state: nobody wrote the word, so it is said in the reader's language."""
    return replace(read_estimate(word, scale), text="")


def _cents(sums: Totals, name: str) -> Decimal:
    return Decimal(sums.total(name) or 0) / 100


def _tenth(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1"))


def _hundredth(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.01"))
