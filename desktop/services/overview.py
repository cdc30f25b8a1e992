"""How every client stands today: one pass over the records, for tables, lists, cards and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from desktop.domain.balance import Forecast, forecast_at
from desktop.domain.cadence import Contacted
from desktop.domain.client import by_client
from desktop.domain.health import HealthFacts, OpenComplaint, Trend, health
from desktop.domain.overview import Overview
from desktop.domain.periods import Month, Span
from desktop.domain.records import Callback, Client, Complaint, Contact, ServicePeriod, Summary
from desktop.domain.standing import DECISION_MAKER_LIMIT, Standing, standing
from desktop.domain.totals import Totals
from desktop.services.calls import telling_contacts
from desktop.services.session import Session
from desktop.storage.figures import RecentSpend
from desktop.storage.queries import Answer

SENT = frozenset({"sent", "returned"})
"""States of a summary that the client has received."""
_WINDOW = 30
_FEW = 300
"""Up to so many clients are looked at one by one after a change; beyond, all are."""
_QUARTER = 91
"""Days of the three months that the latest 30 are held against (product §3.6)."""

_MEASURES = ("visits", "inquiries", "spend")


@dataclass(slots=True)
class _Known:
    """What was read for all clients at once, by client."""

    contacts: Mapping[int, list[Contacted]]
    callbacks: Mapping[int, list[Callback]]
    people: Mapping[int, list[Contact]]
    periods: Mapping[int, list[ServicePeriod]]
    complaints: Mapping[int, list[Complaint]]
    checklist: Mapping[int, tuple[int, int]]
    paid: Mapping[int, int]
    spent: Mapping[int, int]
    spending: Mapping[int, RecentSpend]
    answers: Mapping[int, Answer]
    summaries: Mapping[int, Summary]
    latest: Mapping[int, Totals] = field(default_factory=dict)
    before: Mapping[int, Totals] = field(default_factory=dict)
    earlier: Mapping[int, Totals] = field(default_factory=dict)


def overviews(session: Session, clients: Iterable[Client] | None = None) -> dict[int, Overview]:
    """How clients stand today, all of them unless some are given, by id.

    Those of all are kept: after a change only the clients that it is about are looked at anew.
    """
    if clients is None:
        return _all(session)
    chosen = list(clients)
    known = _read(session, [client.id for client in chosen])
    return {client.id: _overview(session, client, known) for client in chosen}


def _all(session: Session) -> dict[int, Overview]:
    valid = (session.today, session.store.figures.version())
    stale = session.take_stale()
    known = session.all(Client)
    kept = session.kept_overviews
    if kept is None or kept[0] != valid or stale is None or len(stale) > _FEW:
        read = _read(session, None)
        found = {client.id: _overview(session, client, read) for client in list(known.values())}
    else:
        fresh = overviews(session, [known[number] for number in stale if number in known]) if stale else {}
        found = {number: overview for number, overview in kept[1].items() if number not in stale} | fresh
    session.kept_overviews = valid, found
    return dict(found)


def overview_of(session: Session, client: Client) -> Overview:
    """How one client stands today."""
    return overviews(session, [client])[client.id]


def forecast_of(session: Session, client: Client) -> Forecast:
    """How long one client's money lasts (product §3.5)."""
    known = _read(session, [client.id])
    return _forecast(client, known, session.today)


def _read(session: Session, ids: list[int] | None) -> _Known:
    store, today = session.store, session.today
    latest = Span.latest(_WINDOW, today - timedelta(days=1))
    before = latest.before()
    earlier = Span.latest(_QUARTER - _WINDOW, before.first - timedelta(days=1))
    month = Month.of(today)
    among: dict[str, Any] = {} if ids is None else {"client": tuple(ids)}
    return _Known(
        contacts=telling_contacts(session, ids),
        callbacks=by_client(store.load(Callback, state="open", **among)),
        people=by_client(session.all(Contact).values()),
        periods=by_client(session.all(ServicePeriod).values()),
        complaints=by_client(session.all(Complaint).values()),
        checklist=store.queries.checklist_counts(ids),
        paid=store.queries.paid(ids),
        spent=store.figures.spent(ids),
        spending=store.figures.recent_spend(today, clients=ids),
        answers=store.queries.latest_satisfaction(ids),
        summaries={
            item.client: item for item in store.load(Summary, month=month.previous, **among) if item.client is not None
        },
        latest=session.figure_sums(latest, _MEASURES, ids),
        before=session.figure_sums(before, _MEASURES, ids),
        earlier=session.figure_sums(earlier, _MEASURES, ids),
    )


def _overview(session: Session, client: Client, known: _Known) -> Overview:
    today = session.today
    contacts = known.contacts.get(client.id, [])
    open_ones = sorted(
        (callback for callback in known.callbacks.get(client.id, []) if callback.due_on is not None),
        key=lambda callback: (callback.due_on or today, callback.due_time or time.max),
    )
    now = standing(
        session.rule_of(client),
        contacts,
        [callback.due_on for callback in open_ones if callback.due_on is not None],
        session.calendar,
        today,
        decision_maker_limit=session.agency.decision_maker_gap or DECISION_MAKER_LIMIT,
    )
    served = client.stage == "active"
    money = _forecast(client, known, today)
    ends = max((period.ends_on for period in known.periods.get(client.id, []) if period.ends_on), default=None)
    latest, before = known.latest.get(client.id), known.before.get(client.id)
    summary = known.summaries.get(client.id)
    state = health(_facts(session, client, known, now, money, ends, summary)) if served else None
    answer = known.answers.get(client.id)
    visits, inquiries = _mean("visits", latest), _mean("inquiries", latest)
    next_one = open_ones[0] if open_ones else None
    last = max((contact.day for contact in contacts if contact.reached), default=None)
    return Overview(
        next_callback=next_one.due_on if next_one else (now.due.day if served else None),
        next_time=next_one.due_time if next_one else None,
        last_call=last,
        visits_a_day=None if visits is None else round(visits),
        visits_change=_change(visits, _mean("visits", before)),
        inquiries=_sum(latest, "inquiries"),
        inquiries_change=_change(inquiries, _mean("inquiries", before)),
        spend=_sum(latest, "spend"),
        balance=money.balance,
        days_left=money.days_left,
        no_forecast=money.why_not,
        period_ends=ends,
        satisfaction=answer.score if answer else None,
        health=state.score if state else None,
        health_details=state,
        standing=now,
        overdue_days=now.days_overdue if served else 0,
        decision_maker_late=now.decision_maker_late,
        unreachable=now.unreachable,
        summary_sent=None if summary is None else summary.state in SENT,
    )


def _forecast(client: Client, known: _Known, today: date) -> Forecast:
    recent = known.spending.get(client.id)
    mean = None if recent is None else Decimal(recent.total) / recent.days
    counted = 0 if recent is None else recent.days
    return forecast_at(known.paid.get(client.id), known.spent.get(client.id), mean, counted, today)


def _facts(
    session: Session,
    client: Client,
    known: _Known,
    now: Standing,
    money: Forecast,
    ends: date | None,
    summary: Summary | None,
) -> HealthFacts:
    """What the score looks at; what isn't known is left out of it (product §3.6)."""
    today = session.today
    contacts = known.contacts.get(client.id, [])
    reached = [contact for contact in contacts if contact.reached]
    decided = [contact.day for contact in reached if contact.decision_maker]
    first_call = min((contact.day for contact in reached), default=None)
    person = next(
        (one for one in known.people.get(client.id, []) if one.is_decision_maker and one.left_on is None), None
    )
    answer = known.answers.get(client.id)
    month = Month.of(today).previous
    had_figures = known.latest.get(client.id) is not None or known.before.get(client.id) is not None
    latest_first = today - timedelta(days=_WINDOW)
    return HealthFacts(
        today=today,
        days_overdue=now.days_overdue if contacts or known.callbacks.get(client.id) else None,
        misses=now.misses if contacts else None,
        last_miss=max((contact.day for contact in contacts if not contact.reached), default=None),
        decision_maker_since=max(decided, default=first_call),
        decision_maker_reached=bool(decided),
        decision_maker_name=person.name if person else "",
        complaints=tuple(
            OpenComplaint(
                received=complaint.received_at.date(),
                due=complaint.first_due_on or complaint.due_on,
                answered=complaint.answered_on is not None,
            )
            for complaint in known.complaints.get(client.id, [])
            if complaint.closed_on is None and complaint.received_at is not None
        ),
        satisfaction=answer.score if answer else None,
        satisfaction_on=answer.day if answer else None,
        visits=_trend(known, client, "visits", latest_first),
        inquiries=_trend(known, client, "inquiries", latest_first),
        days_left=money.days_left,
        period_ends=ends,
        summary_month=month,
        summary_sent=(summary is not None and summary.state in SENT) if had_figures or summary is not None else None,
        checklist=known.checklist.get(client.id),
        low_balance_days=session.agency.low_balance_limit,
        decision_maker_days=session.agency.decision_maker_gap or DECISION_MAKER_LIMIT,
    )


def _trend(known: _Known, client: Client, name: str, since: date) -> Trend | None:
    recent = _mean(name, known.latest.get(client.id))
    before = _mean(name, known.before.get(client.id), known.earlier.get(client.id))
    return None if recent is None or before is None else Trend(recent, before, since)


def _sum(sums: Totals | None, name: str) -> int | None:
    return None if sums is None else sums.total(name)


def _mean(name: str, *spans: Totals | None) -> Decimal | None:
    """The mean of a day, over the days of some spans that have the figure."""
    tallies = [tally for sums in spans if sums is not None and (tally := sums.tallies.get(name)) is not None]
    days = sum(tally.days for tally in tallies)
    return Decimal(sum(tally.total for tally in tallies)) / days if days else None


def _change(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if now is None or not before else (now - before) / before
