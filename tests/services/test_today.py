"""The ranked list of the day, on the sample agency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.changes import created, edited
from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, Rep, ServicePeriod, Summary, Waiver
from desktop.services.briefing import briefing
from desktop.services.callbacks import Planned, give_up, open_plan
from desktop.services.calls import log_call
from desktop.services.digest import digest, was_away
from desktop.services.month_so_far import month_so_far
from desktop.services.opening import open_session
from desktop.services.overview import overviews
from desktop.services.session import Session
from desktop.services.today import CALLS, Group, TodayLine
from desktop.services.today_list import today
from desktop.services.waivers import taken_back, waive
from tests.conftest import PutSample

TODAY = date(2026, 11, 22)


@pytest.fixture
def session(put_sample: PutSample, tmp_path: Path) -> Iterator[Session]:
    opened = open_session(put_sample(tmp_path, TODAY, "en"), today=TODAY)
    yield opened
    opened.store.close()


def test_groups_come_in_the_order_of_urgency_and_lines_by_day_and_time(session: Session) -> None:
    lines = today(session).lines
    order = list(Group)
    places = [order.index(line.group) for line in lines]
    assert places == sorted(places)
    times = [line.at for line in lines if line.group is Group.PROMISED]
    assert times == sorted(times)
    days = [line.on for line in lines if line.group is Group.OVERDUE]
    assert days == sorted(days)
    assert all(day < TODAY for day in days)


def test_every_line_says_why(session: Session) -> None:
    assert all(session.language.say(line.reason) for line in today(session).lines)


def test_a_rep_sees_own_clients_only(session: Session) -> None:
    rep = next(iter(session.all(Rep).values()))
    lines = today(session, rep.id).lines
    assert lines
    assert len(lines) < len(today(session).lines)
    for line in lines:
        stored = line.planned.callback if line.planned else None
        complaint = line.complaint
        assert (stored.rep if stored and stored.rep else complaint.rep if complaint else line.client.owner) == rep.id


def test_a_reps_list_is_the_same_whether_all_clients_are_known_or_only_the_reps(session: Session) -> None:
    for rep in session.all(Rep):
        fresh = Session(session.store, today=TODAY)
        narrow = today(fresh, rep)
        assert fresh.kept_overviews is None
        today(fresh)
        assert narrow.lines == today(fresh, rep).lines


def test_the_badge_counts_what_is_overdue_or_late(session: Session) -> None:
    found = today(session)
    late = [line for line in found.of(Group.COMPLAINTS) if line.on and line.on < TODAY]
    assert found.late == len(found.of(Group.OVERDUE)) + len(late) > 0


def test_a_call_that_reached_somebody_takes_the_client_off_the_calls_and_counts_as_done(session: Session) -> None:
    before = today(session)
    line = before.of(Group.OVERDUE)[0]
    call = Call(client=line.client.id, started_at=datetime(2026, 11, 22, 10, 0), what="说明效果", outcome="reached")
    session.do(log_call(session, call, None, line.planned.callback if line.planned else None))
    after = today(session)
    assert after.done_today == before.done_today + 1
    assert after.to_go == before.to_go - 1
    assert line.key not in [each.key for each in after.lines]


def test_an_overdue_callback_stays_until_somebody_acts(session: Session) -> None:
    line = today(session).of(Group.OVERDUE)[0]
    session._today = date(2026, 11, 25)
    again = next(each for each in today(session).of(Group.OVERDUE) if each.key == line.key)
    assert again.days_late(session.today) == line.days_late(TODAY) + 3


def test_callbacks_of_a_later_day_are_shown_when_asked_for(session: Session) -> None:
    found = today(session)
    assert found.upcoming is not None
    assert not found.of(Group.AHEAD)
    ahead = today(session, ahead=found.upcoming.on).of(Group.AHEAD)
    assert found.upcoming.client.id in [line.client.id for line in ahead]


def test_a_client_that_is_closed_is_not_called(session: Session) -> None:
    line = today(session).of(Group.DUE)[0]
    session.do(edited(Phrase("Close"), [(line.client, replace(line.client, stage="closed"))]))
    assert line.client.id not in [each.client.id for each in today(session).of(Group.DUE)]


def test_the_month_counts_done_and_planned_and_names_who_is_missing(session: Session) -> None:
    so_far = month_so_far(session, today(session).plan)
    still_open = [
        callback
        for callback in session.store.load(Callback, state="open")
        if callback.due_on and date(2026, 11, 1) <= callback.due_on <= TODAY
    ]
    assert so_far.planned - so_far.done == len(still_open)
    assert {callback.client for callback in still_open} == {client for client, _ in so_far.open_on}
    assert so_far.satisfaction is not None
    assert 1 <= so_far.satisfaction <= 5


def test_the_renewal_rate_names_the_clients_it_counts(session: Session) -> None:
    rate = month_so_far(session, today(session).plan).renewal
    assert len(rate.renewed) + len(rate.not_renewed) == len(rate.ended)


def test_a_briefing_shows_sixty_days_with_gaps_and_the_latest_call_first(session: Session) -> None:
    known = briefing(session, session.client("riland"))
    assert len(known.series("visits")) == 60
    assert known.band == (4.0, 6.0)
    assert known.contacts[0].is_decision_maker
    moments = [call.started_at for call in known.calls]
    assert moments == sorted(moments, reverse=True)
    assert known.topics


def line_of(session: Session, group: Group, record: str = "", **about: bool) -> TodayLine | None:
    lines = today(session, **about).of(group)  # type: ignore[arg-type]
    return next((line for line in lines if line.record.startswith(record)), None)


def test_a_line_leaves_only_with_a_reason_comes_back_on_its_day_and_undo_brings_it_back_at_once(
    session: Session,
) -> None:
    line = line_of(session, Group.RENEWALS, "renewal-")
    assert line is not None
    with pytest.raises(UserError, match="without a reason"):
        waive(session, line.record, line.client, "  ", None)
    with pytest.raises(UserError, match="isn't ahead"):
        waive(session, line.record, line.client, "asked", TODAY)
    written = session.do(waive(session, line.record, line.client, "asked", date(2026, 11, 30)))
    assert line_of(session, Group.RENEWALS, line.record) is None
    shown = line_of(session, Group.WAIVED, line.record, with_waived=True)
    assert shown is not None
    assert shown.waiver is not None
    later = Session(session.store, today=date(2026, 11, 30))
    assert line.client.id in {each.client.id for each in today(later).of(Group.RENEWALS)}
    assert written.batch is not None
    session.undo(written.batch)
    assert line_of(session, Group.RENEWALS, line.record) is not None


def test_a_renewal_let_go_at_one_step_comes_back_at_the_next(session: Session) -> None:
    period = next(
        period for period in session.all(ServicePeriod).values()
        if period.ends_on is not None and 31 <= (period.ends_on - TODAY).days <= 60
    )  # fmt: skip
    line = line_of(session, Group.RENEWALS, f"renewal-{period.client}-")
    assert line is not None
    assert period.ends_on is not None
    assert line.until == period.ends_on - timedelta(30)
    session.do(waive(session, line.record, line.client, "asked", None))
    assert line_of(session, Group.RENEWALS, f"renewal-{period.client}-") is None
    later = Session(session.store, today=period.ends_on - timedelta(30))
    assert line_of(later, Group.RENEWALS, f"renewal-{period.client}-") is not None


def test_giving_up_an_overdue_callback_does_not_bring_the_cadence_back_the_same_moment(session: Session) -> None:
    line = next(line for line in today(session).of(Group.OVERDUE) if line.planned and line.planned.callback)
    others = [
        callback
        for callback in session.store.load(Callback, client=line.client.id, state="open")
        if line.planned and callback != line.planned.callback
    ]
    session.do(edited(Phrase("Cleared"), [(other, replace(other, state="cancelled")) for other in others]))
    assert line.planned is not None
    written = session.do(give_up(session, line.planned, "on holiday until December"))
    calls = [each for each in today(session).lines if each.group in CALLS and each.client.id == line.client.id]
    assert calls == []
    ahead = [entry for entry in open_plan(session) if entry.client.id == line.client.id]
    assert all(entry.on > TODAY for entry in ahead)
    assert ahead
    assert written.batch is not None
    session.undo(written.batch)
    assert line.key in {each.key for each in today(session).of(Group.OVERDUE)}


def test_a_day_that_only_the_cadence_asks_for_is_let_go_and_taken_back(session: Session) -> None:
    session.do(created(Phrase("made"), [Client(name="New one")]))

    def planned() -> Planned:
        return next(entry for entry in open_plan(session) if entry.client.name == "New one")

    due = planned()
    assert due.callback is None
    session.do(give_up(session, due, "starts in January", date(2027, 1, 4)))
    assert planned().on == date(2027, 1, 4)
    (waiver,) = session.all(Waiver).values()
    session.do(taken_back(session, waiver))
    assert planned().on == due.on


def test_complaints_can_not_be_let_go(session: Session) -> None:
    assert all(line.record == "" for line in today(session).of(Group.COMPLAINTS))


def test_a_low_balance_and_a_renewal_of_one_client_are_two_lines(session: Session) -> None:
    records = [line.record.split("-")[0] for line in today(session).of(Group.RENEWALS)]
    assert {"renewal", "balance"} <= set(records)


def test_a_summary_that_is_not_sent_waits_and_one_that_is_sent_does_not(session: Session) -> None:
    waiting = {line.client.id: line for line in today(session).of(Group.SUMMARIES)}
    states = {summary.client: summary for summary in session.store.load(Summary, month=Month(2026, 10))}
    assert not any(states[client].state in ("sent", "returned") for client in waiting if client in states)
    number = next(client for client in waiting if client in states)
    session.do(edited(Phrase("sent"), [(states[number], replace(states[number], state="sent"))]))
    assert number not in {line.client.id for line in today(session).of(Group.SUMMARIES)}


def test_how_clients_stand_is_kept_and_follows_every_change(session: Session) -> None:
    for line in today(session).lines[:6]:
        call = Call(client=line.client.id, started_at=datetime(2026, 11, 22, 10, 0), what="x", outcome="decision_maker")
        session.do(log_call(session, call))
        kept = overviews(session)
        assert kept == overviews(Session(session.store, today=TODAY))


def test_after_days_away_everything_that_happened_is_told_once(session: Session) -> None:
    found = today(session)
    told = digest(session, found, date(2026, 11, 9))
    late = {line.client.id for line in found.of(Group.OVERDUE) if line.on and line.on >= date(2026, 11, 9)}
    assert set(told.overdue) | set(told.promised) == late
    assert not told.is_empty
    assert digest(session, found, TODAY).overdue == ()
    assert was_away(session, date(2026, 11, 9))
    assert not was_away(session, date(2026, 11, 20))  # only a weekend lies between
