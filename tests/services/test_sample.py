"""The sample agency: the four cases word for word, an interesting day, a filled calendar, and quickly there."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from statistics import mean
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.estimate import Scale, read_estimate
from desktop.domain.periods import Month
from desktop.domain.record import Record
from desktop.domain.records import (
    Agency,
    Baseline,
    Call,
    Callback,
    Client,
    Complaint,
    Keyword,
    Payment,
    Rep,
    ServicePeriod,
    Summary,
)
from desktop.domain.workdays import WorkCalendar
from desktop.services.invention.campaign import PHONE, SPEND, VISITS, Row
from desktop.services.invention.telling import Told
from desktop.services.sample import sample, write_sample
from desktop.storage.database import open_store

R = TypeVar("R", bound=Record)
TODAY = date(2026, 5, 12)
ANY_DAY = st.dates(date(2024, 1, 1), date(2029, 12, 31))

CASES = {
    "szsunko": (
        "苏科电子材料",
        "电子材料",
        date(2004, 11, 27),
        {
            "keywords": ("28", "68"),
            "keyword_quality": ("4:1", "1:4"),
            "visits_a_day": ("5次左右", "20次左右"),
            "spend_a_month": ("600左右", "1000左右"),
            "inquiry_phone": ("一星期一个电话", "一天一个电话"),
            "satisfaction": ("不满意", "很满意"),
        },
    ),
    "chouqin": (
        "绸琴包装材料",
        "包装材料",
        date(2004, 8, 11),
        {
            "keywords": ("21", "42"),
            "keyword_rank": ("前10位", "前5位"),
            "site_traffic": ("上升不明显", "明显上升"),
            "spend_a_month": ("300左右", "2000左右"),
            "renewal_amount": ("1000", "3000"),
            "satisfaction": ("不满意", "很满意"),
        },
    ),
    "szyz88": (
        "易注企业登记代理",
        "公司注册",
        date(2004, 8, 26),
        {
            "keywords": ("20", "96"),
            "keyword_rank": ("不排名", "重视排名"),
            "site_traffic": ("没变化", "明显上升"),
            "spend_a_month": ("500以内", "2000左右"),
            "attention": ("不关注", "关注"),
            "satisfaction": ("不满意", "很满意"),
        },
    ),
    "riland": (
        "瑞岚焊割设备",
        "逆变焊割设备制造商",
        date(2004, 8, 11),
        {
            "keywords": ("16", "38"),
            "keyword_rank": ("最后", "首页"),
            "visits_a_day": ("5次左右", "25到60次"),
            "spend_a_month": ("200以内", "1200左右"),
            "inquiry_phone": ("没电话", "每天几乎都有电话"),
            "satisfaction": ("不满意", "很满意"),
        },
    ),
}
"""The table of product §3.4."""
MEASURES = {entry.name for entry in Baseline.catalogue() if type(entry.kind).__name__ == "Estimated"}


@cache
def told(today: date = TODAY) -> Told:
    return sample(today)


def of(record: type[R], today: date = TODAY) -> list[R]:
    return [item for item in told(today).records if isinstance(item, record)]


def client(username: str, today: date = TODAY) -> Client:
    return next(found for found in of(Client, today) if found.username == username)


def latest(username: str, days: int, today: date) -> list[Row]:
    rows = told(today).figures[client(username, today).id]
    assert rows[-1][0] == today - timedelta(1)
    return [row for _, row in rows[-days:]]


def test_the_same_day_gives_the_same_agency():
    assert sample(TODAY).records == sample(TODAY).records
    assert sample(TODAY).figures == sample(TODAY).figures


def test_the_agency_and_its_reps_are_those_of_the_sample():
    (agency,) = of(Agency)
    assert (agency.name, agency.address, agency.phone) == (
        "示例搜索营销代理有限公司",
        "苏州市示例路 100 号",
        "0512-0000 0100",
    )
    assert sample(TODAY, "en").records[0].name == "Sample agency"
    assert [rep.name for rep in of(Rep)] == ["周甲", "吴乙", "郑丙", "陈丁"]
    assert 38 <= len(of(Client)) <= 50


@pytest.mark.parametrize("username", CASES)
def test_the_four_cases_stand_as_their_agency_wrote_them(username: str):
    name, industry, registered, measures = CASES[username]
    found = client(username)
    assert (found.name, found.industry, found.registered_on, found.level) == (name, industry, registered, "key")
    states = {state.moment: state for state in of(Baseline) if state.client == found.id}
    assert states["before"].frozen
    assert TODAY - timedelta(14) <= states["after"].as_of < TODAY
    for measure in MEASURES:
        texts = measures.get(measure, ("", ""))
        assert (getattr(states["before"], measure), getattr(states["after"], measure)) == texts


@settings(max_examples=8, deadline=None)
@given(today=ANY_DAY)
def test_the_figures_of_the_cases_agree_with_their_texts(today: date):
    for username, (_, _, _, measures) in CASES.items():
        rows = latest(username, 30, today)
        assert len(rows) == 30
        spend = read_estimate(measures["spend_a_month"][1], Scale.MONEY)
        assert spend.low <= sum(row[SPEND] for row in rows) / 100 <= spend.high
        if "visits_a_day" in measures:
            visits = read_estimate(measures["visits_a_day"][1], Scale.NUMBER)
            assert all(visits.low <= row[VISITS] <= visits.high for row in rows)
        if "inquiry_phone" in measures:
            assert mean(row[PHONE] for row in rows) >= 0.7
            assert max(row[PHONE] for row in rows) == 1


def test_the_keywords_of_the_cases_agree_with_their_texts():
    ranks = {
        username: [keyword.rank for keyword in of(Keyword) if keyword.client == found.id]
        for username in CASES
        for found in [client(username)]
    }
    assert {username: str(len(known)) for username, known in ranks.items()} == {
        username: measures["keywords"][1] for username, (_, _, _, measures) in CASES.items()
    }
    assert max(ranks["chouqin"]) <= 5
    assert max(ranks["riland"]) <= 10


def test_figures_go_back_two_years():
    rows = told().figures[client("riland").id]
    assert rows[0][0] == TODAY - timedelta(730)
    assert rows[-1][0] == TODAY - timedelta(1)
    assert 25_000 <= told().rows <= 33_000


@pytest.mark.slow
@settings(max_examples=10, deadline=None)
@given(today=ANY_DAY)
def test_today_is_interesting_on_any_day(today: date):
    mine = of(Rep, today)[0].id
    waiting = [callback for callback in of(Callback, today) if callback.state == "open" and callback.rep == mine]
    now = [callback for callback in waiting if callback.due_on == today]
    assert sum(callback.due_time is not None for callback in now) == 3
    assert sum(callback.due_time is None for callback in now) in range(7, 11)
    assert sum(callback.due_on < today for callback in waiting) == 4
    unanswered = [complaint for complaint in of(Complaint, today) if complaint.answered_on is None]
    assert any(complaint.due_on == today for complaint in unanswered)
    calendar = WorkCalendar("CN")
    assert any(complaint.due_on == calendar.add_working_days(today, 2) for complaint in unanswered)
    ends = {(period.ends_on - today).days for period in of(ServicePeriod, today)}
    assert {7, 19, 27, 55, 77} <= ends
    month = Month.of(today).previous
    states = Counter(summary.state for summary in of(Summary, today) if summary.month == month)
    assert set(states) == {"draft", "reviewed", "issued", "sent", "returned"}


def test_a_balance_is_low_and_figures_of_last_month_are_missing():
    lakeside = client("lakeside-brg")
    paid = sum(payment.amount for payment in of(Payment) if payment.client == lakeside.id)
    rows = [row for _, row in told().figures[lakeside.id]]
    left = paid - sum(row[SPEND] for row in rows)
    assert round(left / mean(row[SPEND] for row in rows[-14:])) == 6
    april = [day for day, _ in told().figures[client("jjh-print").id] if day in Month(2026, 4)]
    assert 0 < len(april) <= 15


@pytest.mark.parametrize("today", [TODAY, date(2026, 9, 18), date(2025, 12, 3), date(2026, 11, 22)])
def test_the_calendar_is_filled_a_month_behind_and_ahead(today: date):
    calendar = WorkCalendar("CN")
    load = Counter(callback.due_on for callback in of(Callback, today) if callback.state != "cancelled")
    days = [today + timedelta(offset) for offset in range(-30, 30)]
    behind = [load[day] for day in days if calendar.is_working_day(day) and day < today]
    coming = [load[day] for day in days if calendar.is_working_day(day) and day > today]
    assert 7 <= mean(behind) <= 13
    assert 7 <= mean(coming) <= 13


def test_callbacks_lie_on_working_days():
    calendar = WorkCalendar("CN")
    assert all(calendar.is_working_day(callback.due_on) for callback in of(Callback) if callback.due_on != TODAY)


def test_calls_end_yesterday_and_settle_their_callbacks():
    calls = {call.id: call for call in of(Call)}
    assert all(call.started_at.date() < TODAY for call in calls.values())
    for callback in of(Callback):
        if callback.state == "done":
            call = calls[callback.call]
            assert call.client == callback.client
            assert callback.due_on <= call.started_at.date()
        else:
            assert callback.call is None


def test_the_database_holds_what_the_sample_says(tmp_path: Path):
    path = tmp_path / "sample.db"
    write_sample(path, TODAY)
    store = open_store(path)
    clients = {found.username: found for found in store.load(Client)}
    assert len(clients) == len(of(Client))
    riland = clients["riland"]
    assert [state.visits_a_day for state in store.load(Baseline, client=riland.id, moment="after")] == ["25到60次"]
    stored = store.figures.series(riland.id, TODAY - timedelta(30), TODAY)
    assert len(stored) == 30
    store.close()


def test_writing_the_sample_replaces_what_was_there(tmp_path: Path):
    path = tmp_path / "sample.db"
    path.write_bytes(b"something old")
    write_sample(path, TODAY)
    store = open_store(path)
    assert store.load(Agency)
    store.close()
