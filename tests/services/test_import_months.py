"""Totals of months, as agencies type them where no export of days exists."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidValue
from desktop.domain.month_totals import is_spread, spread
from desktop.domain.periods import Month
from desktop.domain.records import Client
from desktop.domain.written_months import parse_month, split_month
from desktop.services.imports import commit_import, open_import
from desktop.services.session import Session
from tests.services.desk import counts, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    stored(found, Client(name="甲公司", username="jia"), Client(name="乙公司", username="yi"))
    yield found
    found.store.close()


def csv(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def sums(session: Session, username: str, month: Month) -> dict[str, int]:
    found: dict[str, int] = {}
    for day in session.store.figures.series(session.client(username).id, month.first, month.last):
        for name, value in day.values.items():
            found[name] = found.get(name, 0) + value
    return found


@pytest.mark.parametrize(
    "text", ["2026-04", "2026年4月", "2026 年 04 月份", "202604", "Apr 2026", "April 2026", "2026/4", "4月"]
)
def test_months_are_read_as_people_write_them(text: str) -> None:
    assert parse_month(text, date(2026, 11, 22)) == Month(2026, 4)


def test_a_month_of_the_future_without_its_year_is_of_last_year_and_days_are_no_months() -> None:
    assert parse_month("12月", date(2026, 11, 22)) == Month(2025, 12)
    assert split_month("2026年9月 点击(次)") == (Month(2026, 9), "点击(次")
    for text in ("2026-04-05", "13月", "点击", "20260405", "4"):
        with pytest.raises(InvalidValue):
            parse_month(text)


@given(st.integers(0, 10**9), st.integers(2, 31))
def test_a_spread_total_adds_up_and_is_known_again(total: int, length: int) -> None:
    days = [date(2026, 10, number + 1) for number in range(31)]
    parts = spread(total, length)
    assert sum(parts) == total
    assert is_spread(dict(zip(days, parts, strict=False)), days)


def test_a_row_for_each_client_and_month_is_spread_over_the_days(session: Session, tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "月度.csv",
        "客户,月份,展现,点击,消费,电话咨询\n甲公司,2026-09,1000,100,500.05,12\nyi,11月,10,10,10,1\n",
    )
    staged = open_import(session, path)
    assert any("spread evenly" in str(note) for note in staged.notes)
    assert staged.figures is not None
    assert staged.figures.by_month
    batch = commit_import(session, staged).batch
    assert sums(session, "jia", Month(2026, 9)) == {
        "impressions": 1000, "clicks": 100, "spend": 50_005, "inquiries_phone": 12,
    }  # fmt: skip
    november = session.store.figures.series(session.client("yi").id, date(2026, 11, 1), date(2026, 11, 30))
    assert november[-1].day == session.today
    assert counts(open_import(session, path)) == {"unchanged": 52}
    csv(tmp_path, "月度.csv", "客户,月份,展现,点击,消费,电话咨询\n甲公司,2026-09,1000,160,500.05,12\n")
    commit_import(session, open_import(session, path))
    assert sums(session, "jia", Month(2026, 9))["clicks"] == 160
    assert batch is not None
    session.undo(batch)
    assert not sums(session, "yi", Month(2026, 11))


def test_the_days_that_are_known_stand_against_a_total(session: Session, tmp_path: Path) -> None:
    days = "日期,账户,展现,点击,消费\n2026-10-01,jia,100,10,3\n2026-10-05,jia,50,5,4\n"
    commit_import(session, open_import(session, csv(tmp_path, "days.csv", days)))
    staged = open_import(
        session, csv(tmp_path, "月度.csv", "客户,月份,展现,订单,消费\n甲公司,2026-10,1000,31,500.05\n")
    )
    problem, money = staged.problems
    assert (problem.cell, "甲公司 has figures of 2 days" in str(problem.reason)) == ("C2", True)
    assert (money.cell, money.text) == ("E2", "500.05")
    commit_import(session, staged)
    assert sums(session, "jia", Month(2026, 10)) == {
        "impressions": 150, "clicks": 15, "orders": 31, "spend": 700,
    }  # fmt: skip


def test_a_first_day_that_is_known_is_no_total_and_stays(session: Session, tmp_path: Path) -> None:
    first = csv(tmp_path, "days.csv", "日期,账户,点击\n2026-10-01,jia,100\n")
    commit_import(session, open_import(session, first))
    staged = open_import(session, csv(tmp_path, "月度.csv", "客户,月份,点击\n甲公司,2026-10,310\n"))
    (problem,) = staged.problems
    assert "1 day" in str(problem.reason)
    assert not staged.figures or not staged.figures.days


@given(st.integers(0, 10**12), st.integers(1, 31))
def test_a_month_is_exact_to_the_cent_and_no_day_is_more_than_a_cent_above_another(cents: int, length: int) -> None:
    parts = spread(cents, length)
    assert (sum(parts), max(parts) - min(parts) <= 1) == (cents, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("电话咨询.csv", "客户名称,2026年8月,2026年9月,10月\n甲公司,12,13,14\n乙公司,1,--,3\n合计,13,13,17\n"),
        ("grid.csv", ",2026年8月,,2026年9月,,10月,\n客户,点击,电话咨询,点击,电话咨询,点击,电话咨询\njia,1,12,1,13,1,14\nyi,,1,,,,3\n"),
    ],
)  # fmt: skip
def test_months_as_columns_with_one_measure_or_several(session: Session, tmp_path: Path, name: str, text: str) -> None:
    commit_import(session, open_import(session, csv(tmp_path, name, text)))
    found = [
        sums(session, who, Month(2026, number)).get("inquiries_phone") for who in ("jia", "yi") for number in (8, 9, 10)
    ]
    assert found == [12, 13, 14, 1, None, 3]
