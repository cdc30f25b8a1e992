"""What is known of clients, read for all or some of them at once, and what a health score looks at (product §3.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from desktop.domain.agency import ENOUGH_KEYWORDS
from desktop.domain.balance import Forecast, forecast_at
from desktop.domain.cadence import Contacted
from desktop.domain.checklist import ChecklistFacts, counts, missing_facts
from desktop.domain.client import by_client
from desktop.domain.complaints import first_promise
from desktop.domain.deciding import decider_lost
from desktop.domain.health import Factor, HealthFacts, OpenComplaint, Trend
from desktop.domain.periods import Month, Span
from desktop.domain.records import (
    Callback,
    ChecklistPoint,
    Client,
    Complaint,
    Contact,
    HealthOverride,
    ServicePeriod,
    Summary,
)
from desktop.domain.standing import DECISION_MAKER_LIMIT, Standing
from desktop.domain.totals import Totals
from desktop.services.calls import telling_contacts
from desktop.services.checklist_points import checklist_points
from desktop.services.session import Session
from desktop.storage.figures import RecentSpend
from desktop.storage.queries import Answer

SENT = frozenset({"sent", "returned"})
"""States of a summary that the client has received."""
WINDOW = 30
QUARTER = 91
"""Days of the three months that the latest 30 are held against (product §3.6)."""
_MEASURES = ("visits", "inquiries")


@dataclass(slots=True)
class Known:
    """What was read for all clients at once, by client."""

    contacts: Mapping[int, list[Contacted]]
    callbacks: Mapping[int, list[Callback]]
    people: Mapping[int, list[Contact]]
    periods: Mapping[int, list[ServicePeriod]]
    complaints: Mapping[int, list[Complaint]]
    overrides: Mapping[int, list[HealthOverride]]
    weights: Mapping[Factor, int]
    """What each factor weighs in the health."""
    points: Sequence[ChecklistPoint]
    said: Mapping[int, Mapping[str, str]]
    """What persons said of the points of the checklist, by client and point."""
    keywords: Mapping[int, tuple[int, int]]
    """How many keywords there are, and how many of them have no landing page."""
    paid: Mapping[int, int]
    spent: Mapping[int, int]
    spending: Mapping[int, RecentSpend]
    answers: Mapping[int, Answer]
    summaries: Mapping[int, Summary]
    latest: Mapping[int, Totals] = field(default_factory=dict)
    before: Mapping[int, Totals] = field(default_factory=dict)
    earlier: Mapping[int, Totals] = field(default_factory=dict)
    month: Mapping[int, Totals] = field(default_factory=dict)
    """The month until yesterday; on its first day nothing is known of it."""
    month_before: Mapping[int, Totals] = field(default_factory=dict)
    """The same days of the month before."""

    def period_end(self, client: Client) -> date | None:
        """The end of the client's last service period."""
        return max((period.ends_on for period in self.periods.get(client.id, []) if period.ends_on), default=None)


def _month_earlier(span: Span) -> Span:
    """The same days of the month before, as far as it has them."""
    month = Month.of(span.first).previous
    return Span(month.first, month.first.replace(day=min(span.last.day, month.days)))


def read_known(session: Session, ids: list[int] | None) -> Known:
    store, today = session.store, session.today
    latest = Span.latest(WINDOW, today - timedelta(days=1))
    before = latest.before()
    earlier = Span.latest(QUARTER - WINDOW, before.first - timedelta(days=1))
    so_far = Span(today.replace(day=1), today - timedelta(days=1)) if today.day > 1 else None
    month = Month.of(today)
    among: dict[str, Any] = {} if ids is None else {"client": tuple(ids)}
    return Known(
        contacts=telling_contacts(session, ids),
        callbacks=by_client(store.load(Callback, state="open", **among)),
        people=by_client(session.of_clients(Contact, ids)),
        periods=by_client(session.of_clients(ServicePeriod, ids)),
        complaints=by_client(session.of_clients(Complaint, ids)),
        overrides=by_client(session.of_clients(HealthOverride, ids)),
        weights=session.agency.health_weights,
        points=checklist_points(session),
        said=store.queries.checklist_states(ids),
        keywords=store.queries.keyword_counts(ids),
        paid=store.queries.paid(ids),
        spent=store.figures.spent(ids),
        spending=store.figures.recent_spend(today, clients=ids),
        answers=store.queries.latest_satisfaction(ids),
        summaries={
            item.client: item for item in store.load(Summary, month=month.previous, **among) if item.client is not None
        },
        latest=session.figure_sums(latest, (*_MEASURES, "spend"), ids),
        before=session.figure_sums(before, _MEASURES, ids),
        earlier=session.figure_sums(earlier, _MEASURES, ids),
        month={} if so_far is None else session.figure_sums(so_far, _MEASURES, ids),
        month_before={} if so_far is None else session.figure_sums(_month_earlier(so_far), _MEASURES, ids),
    )


def forecast_from(client: Client, known: Known, today: date) -> Forecast:
    recent = known.spending.get(client.id)
    mean = None if recent is None else Decimal(recent.total) / recent.days
    counted = 0 if recent is None else recent.days
    return forecast_at(known.paid.get(client.id), known.spent.get(client.id), mean, counted, today)


def health_facts(session: Session, client: Client, known: Known, now: Standing) -> HealthFacts:
    """What the score looks at; what isn't known is left out of it (product §3.6)."""
    today = session.today
    summary = known.summaries.get(client.id)
    contacts = known.contacts.get(client.id, [])
    reached = [contact for contact in contacts if contact.reached]
    decided = [contact.day for contact in reached if contact.decision_maker]
    first_call = min((contact.day for contact in reached), default=None)
    person = _decision_maker(client, known)
    lost = decider_lost(known.people.get(client.id, ()), today) if person is None else None
    answer = known.answers.get(client.id)
    month = Month.of(today).previous
    had_figures = known.latest.get(client.id) is not None or known.before.get(client.id) is not None
    latest_first = today - timedelta(days=WINDOW)
    return HealthFacts(
        today=today,
        days_overdue=now.days_overdue if contacts or known.callbacks.get(client.id) else None,
        misses=now.misses if contacts else None,
        last_miss=max((contact.day for contact in contacts if not contact.reached), default=None),
        decision_maker_since=max(decided, default=first_call),
        decision_maker_reached=bool(decided),
        decision_maker_name=person.name if person else lost.contact.name if lost else "",
        decision_maker_left=lost.contact.left_on if lost else None,
        complaints=tuple(
            OpenComplaint(
                received=complaint.received_at.date(),
                due=first_promise(complaint),
                answered=complaint.answered_on is not None,
            )
            for complaint in known.complaints.get(client.id, [])
            if complaint.closed_on is None and complaint.received_at is not None
        ),
        satisfaction=answer.score if answer else None,
        satisfaction_on=answer.day if answer else None,
        visits=_trend(known, client, "visits", latest_first),
        inquiries=_trend(known, client, "inquiries", latest_first),
        days_left=forecast_from(client, known, today).days_left,
        period_ends=known.period_end(client),
        summary_month=month,
        summary_sent=(summary is not None and summary.state in SENT) if had_figures or summary is not None else None,
        checklist=counts(known.points, checklist_facts(session, client, known), known.said.get(client.id, {})),
        low_balance_days=session.agency.low_balance_limit,
        decision_maker_days=session.agency.decision_maker_gap or DECISION_MAKER_LIMIT,
    )


def checklist_facts(session: Session, client: Client, known: Known) -> ChecklistFacts:
    """What the data say about a client's checklist (product §3.9)."""
    person = _decision_maker(client, known)
    decided = [contact.day for contact in known.contacts.get(client.id, []) if contact.decision_maker]
    counted, missed = known.latest.get(client.id), (known.before.get(client.id), known.earlier.get(client.id))
    has_visits = None
    if counted is not None and counted.total("visits"):
        has_visits = True
    elif any(sums is not None and sums.total("visits") for sums in missed):
        has_visits = False
    keywords = known.keywords.get(client.id)
    return ChecklistFacts(
        has_visits=has_visits,
        keywords=keywords[0] if keywords else None,
        without_page=keywords[1] if keywords else 0,
        enough_keywords=session.agency.enough_keywords or ENOUGH_KEYWORDS,
        decision_maker=person.name if person else None,
        reached_on=max(decided, default=None),
        profile_missing=missing_facts(client),
    )


def _decision_maker(client: Client, known: Known) -> Contact | None:
    people = known.people.get(client.id, [])
    return next((one for one in people if one.is_decision_maker and one.left_on is None), None)


def _trend(known: Known, client: Client, name: str, since: date) -> Trend | None:
    recent = mean_of(name, known.latest.get(client.id))
    before = mean_of(name, known.before.get(client.id), known.earlier.get(client.id))
    return None if recent is None or before is None else Trend(recent, before, since)


def mean_of(name: str, *spans: Totals | None) -> Decimal | None:
    """The mean of a day, over the days of some spans that have the figure."""
    tallies = [tally for sums in spans if sums is not None and (tally := sums.tallies.get(name)) is not None]
    days = sum(tally.days for tally in tallies)
    return Decimal(sum(tally.total for tally in tallies)) / days if days else None
