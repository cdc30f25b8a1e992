"""Nothing of a file is dropped without a word: each column is taken, or the review says that it isn't and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.records import Client, Rep
from desktop.domain.staging import Staged
from desktop.services.imports import commit_import, open_import
from desktop.services.session import Session
from tests.services.desk import counts, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    stored(found, Rep(name="周甲"), Client(name="甲公司", username="jia"), Client(name="乙公司", username="yi"))
    yield found
    found.store.close()


def opened(session: Session, folder: Path, text: str, name: str = "list") -> Staged:
    path = folder / f"{name}.csv"
    path.write_text(text, encoding="utf-8")
    return open_import(session, path)


def refused(staged: Staged) -> dict[str, str]:
    """The columns that are not taken, with the reason."""
    return {column.title: str(column.reason) for column in staged.columns if not column.key}


@pytest.mark.parametrize(
    ("text", "kind", "title", "why"),
    [
        ("客户名称,用户名,金额\n甲公司,jia,100\n", "roster", "金额", "needs its end"),
        ("公司名称,用户名,服务开始日期\n甲公司,jia,2026-01-01\n", "roster", "服务开始日期", "needs its end"),
        ("公司名称,用户名,充值金额\n甲公司,jia,100\n", "roster", "充值金额", "both its day and its amount"),
        ("公司名称,用户名,行业,行业\n甲公司,jia,机械,电子\n", "roster", "行业 (2)", "“行业” holds this"),
        ("公司名称,用户名,展现\n甲公司,jia,7\n", "roster", "展现", "isn't known"),
        ("客户,回访日期,回访内容,行业\n甲公司,2026-10-01,谈续费,机械\n", "calls", "行业", "of the clients themselves"),
        ("客户,计划日期,目的,金额\n甲公司,2026-12-01,续费,5\n", "callbacks", "金额", "of the clients themselves"),
        ("客户,付款日期,金额,余额\n甲公司,2026-10-01,100,500\n", "payments", "余额", "isn't known"),
        ("客户,合同开始日期,合同到期日期,合同编号\n甲公司,2026-01-01,2026-12-31,H1\n", "periods", "合同编号", "isn't known"),
        ("客户,姓名,手机,金额\n甲公司,王五,138,5\n", "contacts", "金额", "of the clients themselves"),
        ("账户,推广计划,推广单元,关键词,展现\njia,a,b,阀门,10\n", "keywords", "推广计划", "“推广单元” holds this"),
        ("日期,客户,访问次数,访问次数\n2026-10-01,甲公司,10,20\n", "figures", "访问次数 (2)", "“访问次数” holds this"),
        ("日期,账户,客户,点击\n2026-10-01,jia,甲公司,10\n", "figures", "客户", "“账户” says already"),
        ("日期,客户,访问次数,备注\n2026-10-01,甲公司,10,x\n", "figures", "备注", "no figure"),
        ("Day,Account,Currency code,Impr.,Clicks,Cost\n2026-10-01,jia,USD,9,1,2.5\n", "figures", "Cost", "another currency"),
        ("客户,2026年8月 点击,2026年9月 点击,2026年10月\n甲公司,1,2,3\n", "figures", "2026年10月", "none of the figures"),
        ("客户,2026年8月 点击,2026年9月 点击,8月点击\n甲公司,1,2,3\n", "figures", "8月点击", "“2026年8月 点击” holds this"),
        ("客户,月份,展现,余额\n甲公司,2026-09,1000,3\n", "figures", "余额", "no figure"),
    ],
)  # fmt: skip
def test_a_column_that_is_not_taken_is_told_with_its_reason(
    session: Session, tmp_path: Path, text: str, kind: str, title: str, why: str
) -> None:
    staged = opened(session, tmp_path, text, kind)
    assert staged.kind == kind
    assert why in refused(staged)[title]
    assert not staged.problems


def test_an_amount_goes_with_the_day_that_stands_beside_it(session: Session, tmp_path: Path) -> None:
    staged = opened(session, tmp_path, "客户,行业,付款日期,金额\n甲公司,机械,2026-10-01,100\n")
    assert [column.key for column in staged.columns][2:] == ["payment.paid_on", "payment.amount"]
    staged = opened(session, tmp_path, "客户,行业,到期日,金额\n甲公司,机械,2026-12-01,100\n")
    assert [column.key for column in staged.columns][2:] == ["service_period.ends_on", "service_period.amount"]


def test_a_blank_that_makes_a_row_worthless_is_told_in_its_own_cell_also_in_a_list_of_clients(
    session: Session, tmp_path: Path
) -> None:
    staged = opened(
        session, tmp_path, "客户名称,用户名,行业,到期日,合同金额\n甲公司,jia,机械,,500\n乙公司,yi,电子,2026-12-31,600\n"
    )
    (problem,) = staged.problems
    assert (problem.cell, "no end" in str(problem.reason)) == ("D2", True)
    assert counts(staged) == {"changed": 2}  # what the row says beside that is taken


def test_another_time_beside_the_day_of_a_call_and_codes_of_the_agencys_own_are_told(
    session: Session, tmp_path: Path
) -> None:
    staged = opened(session, tmp_path, "客户,通话日期,时间,通话内容\n甲公司,2026-10-01 10:00,11:30,谈续费\n")
    (problem,) = staged.problems
    assert (problem.cell, "10:00" in str(problem.reason)) == ("C2", True)
    staged = opened(session, tmp_path, "编号,客户名称,行业\nK-7,丙公司,机械\n")
    assert any("of 1 new client" in str(note) for note in staged.notes)
    commit_import(session, staged)
