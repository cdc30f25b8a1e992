"""How a client's health went: the score of every week, computed from the records as they were then (product §3.6).

Nothing of it is stored, so it can't drift from the records: calls, complaints, marks, figures, payments, summaries and
service periods all bear their day. The weights of a day are those that held then, as the change log tells; a week in
which they were changed is marked, for from there on the score isn't measured by the same rod. Two things aren't known
of the past, and are left out of it: callbacks that were planned then, and what was said of the checklist.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from desktop.domain.agency import Agency
from desktop.domain.balance import balance, forecast_at, mean_daily_spend
from desktop.domain.cadence import Contacted
from desktop.domain.complaints import first_promise
from desktop.domain.deciding import decider_lost
from desktop.domain.health import Factor, Health, HealthFacts, OpenComplaint, Trend, health
from desktop.domain.health_override import HealthOverride, as_override
from desktop.domain.periods import Month, Span
from desktop.domain.records import Call, Client, Complaint, Contact, Payment, SatisfactionAnswer, ServicePeriod, Summary
from desktop.domain.standing import DECISION_MAKER_LIMIT, standing
from desktop.domain.totals import DayFigures
from desktop.services.calls import contacted
from desktop.services.figures import day_figures
from desktop.services.known_clients import QUARTER, SENT, WINDOW
from desktop.services.overview import overview_of
from desktop.services.session import Session

WEEKS = 52


@dataclass(frozen=True, slots=True)
class HealthPoint:
    """The health of a day. ``weights_changed``: since the point before, the agency gave factors other weights."""

    on: date
    health: Health
    weights_changed: bool = False


def health_history(session: Session, client: Client, weeks: int = WEEKS) -> list[HealthPoint]:
    """The score of today and of the same weekday of the weeks before, oldest first; weeks before anything was known of
    the client are left out."""
    known = _Past.read(session, client, Span(session.today - timedelta(weeks * 7 + QUARTER + WINDOW), session.today))
    points: list[HealthPoint] = []
    before: Mapping[Factor, int] | None = None
    for week in range(weeks, -1, -1):
        day = session.today - timedelta(week * 7)
        weights = known.weights_on(day)
        if week == 0:
            overview = overview_of(session, client)
            state = overview.health_details
        else:
            state = health(known.facts(session, day), weights, as_override(known.override_on(day)))
        changed = before is not None and weights != before
        before = weights
        if state is not None and state.score is not None and (points or week == 0 or known.began <= day):
            points.append(HealthPoint(day, state, changed))
    return points


def health_on(session: Session, client: Client, day: date) -> Health | None:
    """The health of a day that has passed; ``None`` when nothing was known of the client then."""
    known = _Past.read(session, client, Span(day - timedelta(QUARTER + WINDOW), day))
    if day < known.began:
        return None
    return health(known.facts(session, day), known.weights_on(day), as_override(known.override_on(day)))


@dataclass(frozen=True, slots=True)
class _Past:
    """What bears a day, of one client."""

    client: Client
    contacts: Sequence[Contacted]
    complaints: Sequence[Complaint]
    marks: Sequence[tuple[date, int]]
    """How satisfied the client said it was, oldest first."""
    days: Sequence[DayFigures]
    payments: Sequence[Payment]
    periods: Sequence[ServicePeriod]
    summaries: Mapping[Month, Summary]
    people: Sequence[Contact]
    overrides: Sequence[HealthOverride]
    weights: Sequence[tuple[date, Mapping[Factor, int]]]
    """The weights with the day from which they held, oldest first."""
    spent_before: int | None
    """What was spent before the days that were read."""

    @staticmethod
    def read(session: Session, client: Client, span: Span) -> _Past:
        store = session.store
        days = day_figures(session, client, span)
        spent = store.figures.spent([client.id]).get(client.id)
        seen = sum(int(day.figure("spend") or 0) for day in days)
        return _Past(
            client=client,
            contacts=contacted(session, client),
            complaints=store.load(Complaint, client=client.id),
            marks=_marks(session, client),
            days=days,
            payments=store.load(Payment, client=client.id),
            periods=store.load(ServicePeriod, client=client.id),
            summaries={one.month: one for one in store.load(Summary, client=client.id) if one.month is not None},
            people=store.load(Contact, client=client.id),
            overrides=store.load(HealthOverride, client=client.id),
            weights=_weights(session),
            spent_before=None if spent is None else spent - seen,
        )

    @property
    def began(self) -> date:
        """The first day of which anything is known."""
        days = [contact.day for contact in self.contacts[:1]] + [day.day for day in self.days[:1]]
        days += [period.starts_on for period in self.periods if period.starts_on is not None]
        return min(days, default=date.max)

    def weights_on(self, day: date) -> Mapping[Factor, int]:
        """The weights that held at the end of a day."""
        return next(weights for since, weights in reversed(self.weights) if since <= day)

    def override_on(self, day: date) -> HealthOverride | None:
        """What was set by hand and held on a day."""
        holding = [
            one
            for one in self.overrides
            if one.until is not None and one.created_at is not None and _local(one.created_at) <= day <= one.until
        ]
        return max(holding, key=lambda one: one.id, default=None)

    def facts(self, session: Session, day: date) -> HealthFacts:
        """What the score looked at on a day."""
        agency = session.agency
        contacts = [contact for contact in self.contacts if contact.day <= day]
        reached = [contact for contact in contacts if contact.reached]
        decided = [contact.day for contact in reached if contact.decision_maker]
        limit = agency.decision_maker_gap or DECISION_MAKER_LIMIT
        now = standing(
            session.rule_of(self.client), contacts, (), session.calendar, day, decision_maker_limit=limit
        )  # fmt: skip
        mark = next((entry for entry in reversed(self.marks) if entry[0] <= day), None)
        person = next((one for one in self.people if one.is_decision_maker), None)
        lost = decider_lost(self.people, day)
        ends = [
            one.ends_on
            for one in self.periods
            if one.ends_on is not None and (one.starts_on is None or one.starts_on <= day)
        ]
        month = Month.of(day).previous
        summary = self.summaries.get(month)
        sent = None if summary is None else summary.sent_on is not None and summary.sent_on <= day
        if summary is not None and summary.sent_on is None and summary.state in SENT:
            sent = True
        return HealthFacts(
            today=day,
            days_overdue=now.days_overdue if contacts else None,
            misses=now.misses if contacts else None,
            last_miss=max((contact.day for contact in contacts if not contact.reached), default=None),
            decision_maker_since=max(decided, default=min((contact.day for contact in reached), default=None)),
            decision_maker_reached=bool(decided),
            decision_maker_name=lost.contact.name if lost is not None else person.name if person is not None else "",
            decision_maker_left=lost.contact.left_on if lost is not None else None,
            complaints=tuple(self._complaints(day)),
            satisfaction=mark[1] if mark is not None else None,
            satisfaction_on=mark[0] if mark is not None else None,
            visits=self._trend("visits", day),
            inquiries=self._trend("inquiries", day),
            days_left=self._days_left(day),
            period_ends=max(ends, default=None),
            summary_month=month,
            summary_sent=sent,
            low_balance_days=agency.low_balance_limit,
            decision_maker_days=limit,
        )

    def _complaints(self, day: date) -> list[OpenComplaint]:
        return [
            OpenComplaint(
                received=one.received_at.date(),
                due=first_promise(one),
                answered=one.answered_on is not None and one.answered_on <= day,
            )
            for one in self.complaints
            if one.received_at is not None
            and one.received_at.date() <= day
            and (one.closed_on is None or one.closed_on > day)
        ]

    def _trend(self, name: str, day: date) -> Trend | None:
        recent = self._mean(name, Span.latest(WINDOW, day - timedelta(1)))
        since = day - timedelta(WINDOW)
        before = self._mean(name, Span(day - timedelta(QUARTER + WINDOW), since - timedelta(1)))
        return None if recent is None or before is None else Trend(recent, before, since)

    def _mean(self, name: str, span: Span) -> float | None:
        values = [float(value) for one in self.days if one.day in span and (value := one.figure(name)) is not None]
        return sum(values) / len(values) if values else None

    def _days_left(self, day: date) -> int | None:
        paid = [one.amount for one in self.payments if one.amount is not None and one.paid_on and one.paid_on <= day]
        spend = [(one.day, int(value)) for one in self.days if (value := one.figure("spend")) is not None]
        spent = None
        if self.spent_before is not None:
            spent = self.spent_before + sum(cents for on, cents in spend if on <= day)
        if balance(sum(paid) if paid else None, spent) is None:
            return None
        mean, counted, _until = mean_daily_spend(spend, day)
        return forecast_at(sum(paid), spent, mean, counted, day).days_left


def _weights(session: Session) -> list[tuple[date, Mapping[Factor, int]]]:
    """The weights by the day from which they held, oldest first: the change log is followed backwards from today's."""
    agency = session.agency
    found = [(date.max, agency.health_weights)]
    if agency.is_new:
        return [(date.min, agency.health_weights)]
    fields = {entry.name for entry in Agency.catalogue() if entry.name.startswith("weight_")}
    for batch, entries in session.store.history_of(agency):
        earlier = {entry.field: entry.before for entry in entries if entry.field in fields}
        if earlier:
            found[-1] = (_local(batch.at), found[-1][1])
            agency = replace(agency, **earlier)
            found.append((date.max, agency.health_weights))
    found[-1] = (date.min, found[-1][1])
    return found[::-1]


def _marks(session: Session, client: Client) -> list[tuple[date, int]]:
    asked = session.store.load(SatisfactionAnswer, client=client.id)
    found = [(one.asked_on, one.score) for one in asked if one.asked_on is not None and one.score is not None]
    found += [
        (call.started_at.date(), call.satisfaction)
        for call in session.store.load(Call, client=client.id)
        if call.started_at is not None and call.satisfaction is not None
    ]
    return sorted(set(found))


def _local(at: datetime) -> date:
    """The day here of a stamp in UTC."""
    return at.replace(tzinfo=UTC).astimezone().date()
