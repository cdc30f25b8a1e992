"""A rep notes that an account stopped, with the reason, and that it runs again; the rates know both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.money import WonBack
from desktop.domain.periods import Month
from desktop.domain.records import Callback, Client, Payment, ServicePeriod, ToldLapse
from desktop.services.client_records import next_period, saved
from desktop.services.lapsing import lapse_form, lapsed, running, told_lapses_of, won_back
from desktop.services.roster_charts.renewals import latest_months, periods_ending, rates
from desktop.services.session import Session
from tests.services.desk import TODAY, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """One client under contract until the end of the year, with a callback planned."""
    opened = open_desk(tmp_path)
    stored(opened, Client(id=-1, name="Lakeside"), ServicePeriod(
        client=-1, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31), amount=1_200_000,
    ), Callback(client=-1, due_on=TODAY + timedelta(3)))  # fmt: skip
    yield opened
    opened.store.close()


def client_of(session: Session) -> Client:
    return next(iter(session.all(Client).values()))


def stop(session: Session, on: date = TODAY - timedelta(40)) -> None:
    client = client_of(session)
    told = replace(lapse_form(session, client), lapsed_on=on, reason="price", note="Wants half the budget\nasked twice")
    session.do(lapsed(session, client, told))


def test_a_lapse_sets_the_stage_cancels_what_was_planned_and_counts_in_its_month(session: Session) -> None:
    stop(session)
    client = client_of(session)
    assert (client.stage, client.lapsed_on, client.lapse_reason) == ("lapsed", TODAY - timedelta(40), "price")
    assert {callback.state for callback in session.store.load(Callback)} == {"cancelled"}
    now = running(session, client).now
    assert now is not None
    assert str(now.reason) == "too expensive: Wants half the budget"
    found = rates(session, latest_months(session, 12))
    by_month = {rate.month: rate for rate in found.lapse}
    assert by_month[Month(2026, 10)].lapsed == (client.id,)
    assert by_month[Month(2026, 11)].active == ()
    (december,) = periods_ending(session, [Month(2026, 12)]).months
    assert [ending.outcome.value for ending in december.due] == ["lost"]


def test_who_is_won_back_is_active_again_and_the_lapse_stays_in_the_history(session: Session) -> None:
    stop(session)
    client = client_of(session)
    back = WonBack(on=TODAY - timedelta(2), ends_on=date(2027, 11, 19), amount=600_000)
    session.do(won_back(session, client, back))
    client = client_of(session)
    assert (client.stage, client.lapsed_on) == ("active", None)
    assert [told.back_on for told in told_lapses_of(session, client)] == [TODAY - timedelta(2)]
    assert running(session, client).now is None
    found = rates(session, latest_months(session, 12))
    assert found.won_back[-1] == (client.id,)
    assert found.lapse[-2].lapsed == (client.id,)
    paid = [payment.amount for payment in session.all(Payment).values()]
    assert paid == [600_000]
    assert max(period.ends_on or TODAY for period in session.all(ServicePeriod).values()) == date(2027, 11, 19)


def test_a_lapse_that_only_the_register_told_is_kept_when_the_client_comes_back(session: Session) -> None:
    before = client_of(session)
    session.do(
        saved(replace(before, stage="lapsed", lapsed_on=date(2026, 8, 5), lapse_reason="service"), before, before)
    )
    session.do(won_back(session, client_of(session), WonBack(on=TODAY)))
    (told,) = session.all(ToldLapse).values()
    assert (told.lapsed_on, told.reason, told.back_on) == (date(2026, 8, 5), "service", TODAY)


@pytest.mark.parametrize(
    ("on", "reason"), [(TODAY + timedelta(1), "price"), (TODAY, "")], ids=["lies ahead", "without a reason"]
)
def test_a_lapse_needs_a_reason_and_a_day_that_has_come(session: Session, on: date, reason: str) -> None:
    client = client_of(session)
    with pytest.raises(UserError):
        lapsed(session, client, replace(lapse_form(session, client), lapsed_on=on, reason=reason))


def test_nobody_comes_back_before_the_lapse_or_without_one(session: Session) -> None:
    with pytest.raises(UserError):
        won_back(session, client_of(session), WonBack(on=TODAY))
    stop(session)
    with pytest.raises(UserError):
        won_back(session, client_of(session), WonBack(on=TODAY - timedelta(40)))


def test_a_service_period_cannot_end_before_it_starts(session: Session) -> None:
    client = client_of(session)
    with pytest.raises(UserError, match="ends before it starts"):
        saved(ServicePeriod(client=client.id, starts_on=TODAY, ends_on=TODAY - timedelta(1)), None, client)


def test_the_next_period_is_as_long_and_as_large_as_the_last(session: Session) -> None:
    period = next_period(session, client_of(session))
    assert (period.starts_on, period.ends_on, period.amount) == (date(2027, 1, 1), date(2027, 12, 31), 1_200_000)


def test_a_lapse_that_the_records_show_takes_the_reason_that_was_noted_while_it_lasted(session: Session) -> None:
    stored(session, Client(id=-1, name="Willow"), ServicePeriod(
        client=-1, starts_on=date(2025, 9, 1), ends_on=date(2026, 8, 31),
    ))  # fmt: skip
    willow = next(client for client in session.all(Client).values() if client.name == "Willow")
    months = latest_months(session, 12)
    (lost,) = rates(session, months).lost
    assert (lost.client, lost.lapse.day, lost.reason) == (willow.id, date(2026, 8, 31), "")
    told = replace(lapse_form(session, willow), lapsed_on=date(2026, 10, 5), reason="competitor")
    session.do(lapsed(session, willow, told))
    (lost,) = rates(session, months).lost
    assert (lost.lapse.day, lost.reason) == (date(2026, 8, 31), "competitor")
