"""Writing a call down, with the callback it settles and the next one, in one step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest

from desktop.domain.changes import created, edited
from desktop.domain.errors import UserError
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Call, Callback, Client, Complaint, Rep, SatisfactionAnswer
from desktop.services.calls import NextCallback, log_call, open_callbacks
from desktop.services.next_callback import days_of, nearest_working_day, offers_for
from desktop.services.phrase_book import SITUATIONS, phrases
from desktop.services.session import Session
from desktop.services.summaries import coming, done_in
from desktop.storage.database import open_store

TODAY = date(2026, 5, 12)  # a Tuesday
TEN = datetime(2026, 5, 12, 10, 0)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = Session(open_store(tmp_path / "agency.sqlite"), today=TODAY)
    rep = Rep(name="周甲", capacity=3)
    opened.do(created(Phrase("Reps"), [rep]))
    (stored,) = opened.all(Rep).values()
    opened.do(
        created(Phrase("Clients"), [Client(name="瑞岚焊割设备", username="riland", level="key", owner=stored.id)])
    )
    yield opened
    opened.store.close()


@pytest.fixture
def client(session: Session) -> Client:
    return session.client("riland")


def plan(session: Session, client: Client, on: date, kind: str = "cadence") -> Callback:
    written = session.do(created(Phrase("Plan"), [Callback(client=client.id, due_on=on, kind=kind, rep=client.owner)]))
    (change,) = written.of(Callback)
    return change.after


def call_of(client: Client, outcome: str = "reached", **about: object) -> Call:
    return Call(client=client.id, started_at=TEN, outcome=outcome, what="讲上月数据", **about)  # type: ignore[arg-type]


def states(session: Session, client: Client) -> list[tuple[date | None, str, str]]:
    found = session.store.load(Callback, client=client.id)
    return sorted((callback.due_on, callback.kind, callback.state) for callback in found)


def test_a_reached_call_settles_what_was_due_and_plans_the_next(session: Session, client: Client) -> None:
    due = plan(session, client, date(2026, 5, 11))
    session.do(log_call(session, call_of(client), NextCallback(date(2026, 5, 19)), due))
    assert states(session, client) == [
        (date(2026, 5, 11), "cadence", "done"),
        (date(2026, 5, 19), "cadence", "open"),
    ]


def test_the_callback_planned_next_moves_others_until_then_give_way_and_later_ones_stay(
    session: Session, client: Client
) -> None:
    first, _, _ = (plan(session, client, date(2026, 5, day)) for day in (14, 18, 28))
    session.do(log_call(session, call_of(client), NextCallback(date(2026, 5, 19))))
    assert states(session, client) == [
        (date(2026, 5, 18), "cadence", "cancelled"),
        (date(2026, 5, 19), "cadence", "open"),
        (date(2026, 5, 28), "cadence", "open"),
    ]
    moved = session.store.get(Callback, first.id)
    assert moved is not None
    assert moved.due_on == date(2026, 5, 19)


def test_what_was_agreed_takes_the_place_of_what_the_rule_planned(session: Session, client: Client) -> None:
    for day in (14, 28):
        plan(session, client, date(2026, 5, day))
    session.do(log_call(session, call_of(client), NextCallback(date(2026, 5, 19), time(9, 30), agreed=True)))
    assert states(session, client) == [
        (date(2026, 5, 14), "cadence", "cancelled"),
        (date(2026, 5, 19), "promised", "open"),
        (date(2026, 5, 28), "cadence", "open"),
    ]


def test_promises_made_in_a_call_are_kept_beside_the_next_callback_and_undone_with_it(
    session: Session, client: Client
) -> None:
    promise = NextCallback(date(2026, 5, 14), time(15, 0), agreed=True, purpose="报价")
    written = session.do(log_call(session, call_of(client), NextCallback(date(2026, 5, 19)), promises=[promise]))
    assert states(session, client) == [
        (date(2026, 5, 14), "promised", "open"),
        (date(2026, 5, 19), "cadence", "open"),
    ]
    assert written.batch is not None
    session.undo(written.batch)
    assert states(session, client) == []
    with pytest.raises(UserError, match="has passed"):
        log_call(session, call_of(client), promises=[replace(promise, on=date(2026, 5, 11))])


def test_a_promise_for_later_is_never_touched(session: Session, client: Client) -> None:
    plan(session, client, date(2026, 5, 15), "promised")
    session.do(log_call(session, call_of(client), NextCallback(date(2026, 5, 19))))
    assert (date(2026, 5, 15), "promised", "open") in states(session, client)


@pytest.mark.parametrize("outcome", ["no_answer", "busy", "message_left"])
def test_a_try_in_vain_moves_the_callback_to_the_retry(session: Session, client: Client, outcome: str) -> None:
    due = plan(session, client, TODAY)
    session.do(log_call(session, call_of(client, outcome), NextCallback(date(2026, 5, 13)), due))
    assert states(session, client) == [(date(2026, 5, 13), "cadence", "open")]


def test_a_try_in_vain_finds_the_callback_that_is_due_by_itself(session: Session, client: Client) -> None:
    plan(session, client, date(2026, 5, 8))
    session.do(log_call(session, call_of(client, "no_answer"), NextCallback(date(2026, 5, 13))))
    assert states(session, client) == [(date(2026, 5, 13), "cadence", "open")]


def test_a_callback_that_somebody_settled_meanwhile_is_left_alone(session: Session, client: Client) -> None:
    due = plan(session, client, TODAY)
    session.do(edited(Phrase("Done"), [(due, replace(due, state="done"))]))
    session.do(log_call(session, call_of(client, "busy"), NextCallback(date(2026, 5, 13)), due))
    assert states(session, client) == [(date(2026, 5, 12), "cadence", "done"), (date(2026, 5, 13), "cadence", "open")]


def test_what_was_agreed_becomes_a_promise_with_its_time(session: Session, client: Client) -> None:
    following = NextCallback(date(2026, 5, 19), time(10, 30), agreed=True, purpose="给出报价")
    session.do(log_call(session, call_of(client), following))
    (planned,) = open_callbacks(session, client)
    assert (planned.kind, planned.due_time, planned.purpose) == ("promised", time(10, 30), "给出报价")


def test_a_mark_is_kept_as_an_answer_and_a_complaint_as_a_complaint(session: Session, client: Client) -> None:
    complaint = Complaint(client=client.id, received_at=TEN, what="外省点击太多", due_on=date(2026, 5, 14))
    session.do(log_call(session, call_of(client, satisfaction=2), None, None, complaint))
    (answer,) = session.store.load(SatisfactionAnswer)
    assert (answer.client, answer.score, answer.asked_on) == (client.id, 2, TODAY)
    assert [each.what for each in session.store.load(Complaint)] == ["外省点击太多"]


def test_of_a_call_only_the_words_for_the_report_reach_the_report(session: Session, client: Client) -> None:
    call = call_of(client, internal_note="难缠", why="预算紧", for_report="增加4个关键词")
    session.do(log_call(session, call, NextCallback(date(2026, 6, 2), purpose="探口风，老板难缠")))
    month = Month(2026, 5)
    told = [*done_in(session, client, month), *coming(session, client, month)]
    assert "增加4个关键词" in told
    words = " ".join(session.language.say(line) for line in told)
    assert "2026-06-02" in words or "2 Jun" in words
    assert not any(inner in words for inner in ("难缠", "预算紧", call.what, "探口风"))


def test_undo_takes_call_answer_and_plan_back_together(session: Session, client: Client) -> None:
    due = plan(session, client, TODAY)
    before = states(session, client)
    written = session.do(log_call(session, call_of(client, satisfaction=5), NextCallback(date(2026, 5, 19)), due))
    assert written.batch is not None
    session.undo(written.batch)
    assert states(session, client) == before
    assert not session.store.load(Call)
    assert not session.store.load(SatisfactionAnswer)


def test_days_that_have_passed_and_calls_to_come_are_refused(session: Session, client: Client) -> None:
    with pytest.raises(UserError, match="has passed"):
        log_call(session, call_of(client), NextCallback(date(2026, 5, 11)))
    with pytest.raises(UserError, match="later than now"):
        log_call(session, replace(call_of(client), started_at=datetime(2026, 5, 13, 9, 0)))


def test_a_key_client_is_offered_the_same_day_next_week(session: Session, client: Client) -> None:
    offers = offers_for(session, client, call_of(client))
    assert [offer.day for offer in offers.days] == [date(2026, 5, 19), date(2026, 5, 18), date(2026, 5, 20)]


def test_after_no_answer_the_next_working_day_is_offered(session: Session, client: Client) -> None:
    assert offers_for(session, client, call_of(client, "no_answer")).days[0].day == date(2026, 5, 13)


def test_after_a_refusal_a_usual_gap_passes_and_after_a_wrong_number_a_working_day(
    session: Session, client: Client
) -> None:
    session.do(log_call(session, replace(call_of(client), started_at=datetime(2026, 5, 5, 9, 0))))
    refused = offers_for(session, client, call_of(client, "refused")).days[0]
    assert refused.day == date(2026, 5, 19)
    assert "after the refusal" in session.language.say(refused.reason)
    assert offers_for(session, client, call_of(client, "wrong_number")).days[0].day == date(2026, 5, 13)


def test_a_wrong_number_hastens_nothing_that_is_not_due(session: Session, client: Client) -> None:
    session.do(log_call(session, replace(call_of(client), started_at=datetime(2026, 5, 11, 9, 0))))
    assert offers_for(session, client, call_of(client, "wrong_number")).days[0].day == date(2026, 5, 18)


@pytest.mark.parametrize("outcome", ["no_answer", "refused", "wrong_number"])
def test_a_call_that_reached_nobody_plans_no_second_callback(session: Session, client: Client, outcome: str) -> None:
    for day in (14, 18, 28):
        plan(session, client, date(2026, 5, day))
    session.do(log_call(session, call_of(client, outcome), NextCallback(date(2026, 5, 19))))
    assert states(session, client) == [
        (date(2026, 5, 18), "cadence", "cancelled"),
        (date(2026, 5, 19), "cadence", "open"),
        (date(2026, 5, 28), "cadence", "open"),
    ]


def test_the_reason_of_what_moved_is_written_in_the_language_of_the_rep(session: Session, client: Client) -> None:
    due = plan(session, client, TODAY)
    session.do(log_call(session, call_of(client, "busy"), NextCallback(date(2026, 5, 13)), due))
    (moved,) = open_callbacks(session, client)
    assert moved.reason == "busy on 12 May 2026"


@pytest.mark.parametrize(
    ("day", "nearest"),
    [(date(2026, 5, 16), date(2026, 5, 15)), (date(2026, 5, 17), date(2026, 5, 18)), (TODAY, TODAY)],
)
def test_the_nearest_working_day_is_found(session: Session, day: date, nearest: date) -> None:
    assert nearest_working_day(session, day) == nearest


def test_an_offer_says_when_the_day_is_full_or_the_rep_away(session: Session, client: Client) -> None:
    rep = session.all(Rep)[client.owner or 0]
    others = [Client(name=f"Client {number}", owner=rep.id) for number in range(3)]
    session.do(created(Phrase("Clients"), others))
    for other in session.all(Client).values():
        if other.id != client.id:
            plan(session, other, date(2026, 5, 19))
    session.do(created(Phrase("Away"), [Absence(rep=rep.id, first_day=date(2026, 5, 20))]))
    full, free, away = days_of(session, client, [date(2026, 5, 19), date(2026, 5, 18), date(2026, 5, 20)])
    assert full.is_full
    assert not full.away
    assert not free.is_full
    assert away.away


@pytest.mark.parametrize("situation", SITUATIONS)
def test_phrases_are_there_in_both_languages_and_filled(session: Session, situation: str) -> None:
    words = {name: f"<{name}>" for name in ("client", "contact", "rep", "agency", "day", "time", "month")}
    found = phrases(session, situation, {"zh_CN": words, "en": words})
    assert len(found) >= 3
    for phrase in found:
        for said in (phrase.chinese, phrase.english):
            assert said.text
            assert "{" not in said.text
            assert all(said.text[start : start + length].startswith("<") for start, length in said.filled)
