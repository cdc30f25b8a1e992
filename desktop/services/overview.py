"""How every client stands today: one pass over the records, for tables, lists, cards and the command line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, time
from decimal import Decimal

from desktop.domain.balance import Forecast
from desktop.domain.health import HealthFacts, health
from desktop.domain.health_override import as_override, override_on
from desktop.domain.overview import Overview
from desktop.domain.records import Callback, Client
from desktop.domain.standing import DECISION_MAKER_LIMIT, Standing, standing
from desktop.domain.totals import Totals
from desktop.services.known_clients import SENT, Known, forecast_from, health_facts, mean_of, read_known
from desktop.services.session import Session

_FEW = 300
"""Up to so many clients are looked at one by one after a change; beyond, all are."""


def overviews(session: Session, clients: Iterable[Client] | None = None) -> dict[int, Overview]:
    """How clients stand today, all of them unless some are given, by id.

    Those of all are kept: after a change only the clients that it is about are looked at anew.
    """
    if clients is None:
        return _all(session)
    chosen = list(clients)
    known = read_known(session, [client.id for client in chosen])
    return {client.id: _overview(session, client, known) for client in chosen}


def _all(session: Session) -> dict[int, Overview]:
    valid = (session.today, session.store.figures.version())
    stale = session.take_stale()
    known = session.all(Client)
    kept = session.kept_overviews
    if kept is None or kept[0] != valid or stale is None or len(stale) > _FEW:
        read = read_known(session, None)
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
    known = read_known(session, [client.id])
    return forecast_from(client, known, session.today)


def facts_of_all(session: Session) -> Iterator[tuple[Client, HealthFacts]]:
    """What the health of every client being served is made of."""
    known = read_known(session, None)
    for client in list(session.all(Client).values()):
        if client.stage == "active":
            yield client, health_facts(session, client, known, _standing(session, client, known))


def _overview(session: Session, client: Client, known: Known) -> Overview:
    today = session.today
    contacts = known.contacts.get(client.id, [])
    open_ones = _open(client, known)
    now = _standing(session, client, known)
    served = client.stage == "active"
    money = forecast_from(client, known, today)
    ends = known.period_end(client)
    latest, before = known.latest.get(client.id), known.before.get(client.id)
    summary = known.summaries.get(client.id)
    state = None
    if served:
        facts = health_facts(session, client, known, now)
        by_hand = as_override(override_on(known.overrides.get(client.id, ()), today))
        state = health(facts, known.weights, by_hand)
    answer = known.answers.get(client.id)
    month, month_before = known.month.get(client.id), known.month_before.get(client.id)
    visits, inquiries = mean_of("visits", latest), mean_of("inquiries", latest)
    next_one = open_ones[0] if open_ones else None
    last = max((contact.day for contact in contacts if contact.reached), default=None)
    return Overview(
        next_callback=next_one.due_on if next_one else (now.due.day if served else None),
        next_time=next_one.due_time if next_one else None,
        last_call=last,
        visits_a_day=None if visits is None else round(visits),
        visits_change=_change(visits, mean_of("visits", before)),
        inquiries=_sum(latest, "inquiries"),
        inquiries_change=_change(inquiries, mean_of("inquiries", before)),
        spend=_sum(latest, "spend"),
        month_visits=_sum(month, "visits"),
        month_visits_change=_change(mean_of("visits", month), mean_of("visits", month_before)),
        month_inquiries=_sum(month, "inquiries"),
        month_inquiries_change=_change(mean_of("inquiries", month), mean_of("inquiries", month_before)),
        balance=money.balance,
        days_left=money.days_left,
        no_forecast=money.why_not,
        period_ends=ends,
        satisfaction=answer.score if answer else None,
        satisfaction_on=answer.day if answer else None,
        health=state.score if state else None,
        health_details=state,
        standing=now,
        overdue_days=now.days_overdue if served else 0,
        decision_maker_late=now.decision_maker_late,
        unreachable=now.unreachable,
        summary_sent=None if summary is None else summary.state in SENT,
    )


def _standing(session: Session, client: Client, known: Known) -> Standing:
    return standing(
        session.rule_of(client),
        known.contacts.get(client.id, []),
        [callback.due_on for callback in _open(client, known) if callback.due_on is not None],
        session.calendar,
        session.today,
        decision_maker_limit=session.agency.decision_maker_gap or DECISION_MAKER_LIMIT,
    )


def _open(client: Client, known: Known) -> list[Callback]:
    """The client's open callbacks, the next first."""
    return sorted(
        (callback for callback in known.callbacks.get(client.id, []) if callback.due_on is not None),
        key=lambda callback: (callback.due_on or date.max, callback.due_time or time.max),
    )


def _sum(sums: Totals | None, name: str) -> int | None:
    return None if sums is None else sums.total(name)


def _change(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if now is None or not before else (now - before) / before
