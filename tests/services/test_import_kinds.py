"""What agencies keep beside their list of clients: calls, plans, payments, contracts, contacts and keywords."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.records import (
    Call,
    Callback,
    Client,
    ColumnMapping,
    Contact,
    Keyword,
    KeywordSnapshot,
    Payment,
    Rep,
    ServicePeriod,
)
from desktop.domain.staging import Choices, Correction
from desktop.services.imports import (
    ClientNeeded,
    MappingNeeded,
    commit_import,
    mapping_confirmed,
    open_import,
    save_problems,
)
from desktop.services.session import Session
from tests.services.desk import counts, open_desk, stored


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    stored(
        found, Rep(id=-1, name="周敏"), Client(name="苏州瑞蓝机械有限公司", username="riland"),
        Client(name="乙公司", username="yi", owner=-1),
    )  # fmt: skip
    yield found
    found.store.close()


def csv(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def taken(session: Session, path: Path, **about) -> int:
    """Import a file, and again to see that nothing is left to do; gives the batch."""
    staged = open_import(session, path, **about)
    imported = commit_import(session, staged)
    assert imported.batch is not None
    again = open_import(session, path, **about)
    assert set(counts(again)) <= {"unchanged", "rejected"}
    return imported.batch


CALLS = (
    "客户名称,回访日期,回访人,联系人,回访内容,回访结果,下次回访日期\n"
    "乙公司,2026/10/1 下午2:30,周敏,王强,问咨询量,已接通,2026-12-01\n"
    "yi,2026-10-08 10:30,李雷,王强,没人,无人接听,2026-10-20\n"
)


def test_calls_keep_their_true_rep_moment_and_contact_and_are_undone(session: Session, tmp_path: Path) -> None:
    staged = open_import(session, csv(tmp_path, "回访记录.csv", CALLS))
    assert staged.kind == "calls"
    assert any("lie in the past" in str(note) or "lies in the past" in str(note) for note in staged.notes)
    batch = taken(session, tmp_path / "回访记录.csv")
    reps = {rep.name: rep.id for rep in session.all(Rep).values()}
    first, second = sorted(session.all(Call).values(), key=lambda call: str(call.started_at))
    assert (first.started_at, first.rep, first.outcome) == (datetime(2026, 10, 1, 14, 30), reps["周敏"], "reached")
    assert (second.rep, second.outcome, second.what) == (reps["李雷"], "no_answer", "没人")
    (contact,) = session.all(Contact).values()
    assert {first.contact, second.contact} == {contact.id}
    assert [(plan.due_on, plan.rep) for plan in session.all(Callback).values()] == [(date(2026, 12, 1), reps["周敏"])]
    session.undo(batch)
    assert not session.all(Call)
    assert not session.all(Callback)


def test_day_and_time_of_a_call_stand_in_two_columns_and_words_are_no_outcome(session: Session, tmp_path: Path) -> None:
    taken(
        session,
        csv(tmp_path, "calls.csv", "Client,Date,Time,Outcome,Topic\nyi,2026-10-01,10:30,wants a new page,asked\n"),
    )
    (call,) = session.all(Call).values()
    assert (call.started_at, call.how, call.what) == (datetime(2026, 10, 1, 10, 30), "wants a new page", "asked")


def test_a_call_of_the_future_is_refused(session: Session, tmp_path: Path) -> None:
    staged = open_import(session, csv(tmp_path, "通话记录.csv", "客户,日期,内容\n乙公司,2027-01-05,以后\n"))
    assert counts(staged) == {"rejected": 1}
    assert "future" in str(staged.problems[0].reason)


def test_calls_of_an_unknown_client_are_corrected_once_for_all_rows(session: Session, tmp_path: Path) -> None:
    path = csv(tmp_path, "回访记录.csv", CALLS.replace("乙公司", "瑞蓝机械厂").replace("yi", "瑞蓝机械厂"))
    staged = open_import(session, path)
    assert counts(staged) == {"rejected": 2}
    assert "similar: 苏州瑞蓝机械有限公司" in str(staged.problems[0].reason)
    problem = staged.problems[0]
    corrected = open_import(
        session, path, corrections=[Correction(problem.sheet, problem.cell, "riland", problem.everywhere)]
    )
    assert counts(corrected) == {"new": 2}


def test_plans_payments_and_contracts_of_a_book_are_taken(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheets = {
        "回访计划": [("客户", "日期", "时间", "事项", "负责人"), ("乙公司", "2026-12-03", "10:00", "续费", "周敏")],
        "充值记录": [("日期", "客户", "金额", "类型", "备注"), ("2026-10-01", "乙公司", "5,000", "续费", "转账"),
                 ("2026-10-03", "乙公司", "800元", "充值", None)],
        "合同": [("客户名称", "合同开始", "合同到期", "合同金额"), ("乙公司", "2026-01-01", "2026-12-31", "1.2万")],
    }  # fmt: skip
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "台账.xlsx")
    taken(session, tmp_path / "台账.xlsx")
    (plan,) = session.all(Callback).values()
    assert (plan.due_on, str(plan.due_time), plan.purpose) == (date(2026, 12, 3), "10:00:00", "续费")
    assert {(one.amount, one.kind, one.note) for one in session.all(Payment).values()} == {
        (500_000, "renewal", "转账"), (80_000, "top_up", ""),
    }  # fmt: skip
    assert [one.amount for one in session.all(ServicePeriod).values()] == [1_200_000]
    assert not any(client.notes for client in session.all(Client).values())


def test_contacts_without_a_client_belong_to_whom_the_file_names_or_a_person_says(
    session: Session, tmp_path: Path
) -> None:
    text = "姓名,职务,手机\n王强,经理,13900000000\n李丽,财务,13900000001\n"
    taken(session, csv(tmp_path, "riland-联系人.csv", text))
    riland = session.client("riland").id
    assert {(one.client, one.role) for one in session.all(Contact).values()} == {(riland, "owner"), (riland, "finance")}
    with pytest.raises(ClientNeeded):
        open_import(session, csv(tmp_path, "list.csv", text))
    assert counts(open_import(session, tmp_path / "list.csv", client=session.client("yi"))) == {"new": 2}


def test_contacts_of_a_new_client_go_to_the_known_one_that_a_person_chooses(session: Session, tmp_path: Path) -> None:
    path = csv(tmp_path, "通讯录.csv", "公司,姓名,手机\n瑞蓝机械厂,王强,139\n瑞蓝机械厂,李丽,138\n")
    staged = open_import(session, path)
    assert counts(staged) == {"new": 2}
    riland = session.client("riland").id
    assert [suggestion.client.id for suggestion in staged.rows[0].suggestions] == [riland]
    commit_import(session, staged, Choices(chosen={staged.rows[0].key: riland}))
    assert [(one.client, one.name) for one in session.all(Contact).values()] == [(riland, "王强"), (riland, "李丽")]


BAIDU_KEYWORDS = (
    "账户,推广计划名称,推广单元名称,关键词名称,匹配模式,出价,访问URL,启用/暂停,计算机质量度,消费,平均点击价格,点击,展现,点击率,网页转化\n"
    "yi,机床,数控,数控机床,精确,1.2,http://yi.example/a,启用,8,120.50,1.2,100,2000,5%,1\n"
    "yi,机床,数控,数控机床,短语,1.2,http://yi.example/a,启用,8,10.00,1.2,10,100,10%,0\n"
    "yi,机床,数控,铣床,精确,1.2,http://yi.example/b,启用,3,--,--,0,10,--,0\n"
    "nobody,机床,数控,铣床,精确,1.2,,启用,3,1,1,1,10,--,0\n"
)


def test_baidu_keywords_are_added_up_by_word_and_counted(session: Session, tmp_path: Path) -> None:
    (tmp_path / "关键词.csv").write_bytes(BAIDU_KEYWORDS.encode("gb18030"))
    staged = open_import(session, tmp_path / "关键词.csv")
    assert (staged.kind, counts(staged)) == ("keywords", {"new": 2, "rejected": 1})
    batch = taken(session, tmp_path / "关键词.csv")
    lathe, mill = sorted(session.all(Keyword).values(), key=lambda one: one.clicks or 0, reverse=True)
    assert (lathe.word, lathe.group, lathe.quality) == ("数控机床", "数控", 8)
    assert (lathe.clicks, lathe.impressions, lathe.spend, mill.spend) == (110, 2100, 13_050, None)
    (snapshot,) = session.all(KeywordSnapshot).values()
    assert (snapshot.number, snapshot.good, snapshot.poor, snapshot.first_five) == (2, 1, 1, None)
    session.undo(batch)
    assert not session.all(Keyword)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Search keyword report.csv",
            'Search keyword report\n"October 1, 2026 - October 31, 2026"\n'
            "Keyword status,Keyword,Match type,Campaign,Ad group,Clicks,Impr.,Cost,Conversions,Quality Score\n"
            "Eligible,[cnc lathe],Exact match,YI,Lathe,10,\"1,200\",12.5,1.50,7\n"
            "Eligible,mill,Broad match,YI,Lathe, --, --, --,0.00, --\n"
            "Total: All keywords, --, --, --, --,10,200,12.5,1, --\n",
        ),
        (
            "yi_2026-10-01至2026-10-31_关键词报告.csv",
            "推广账户,产品线,推广计划,推广组,关键词,展示次数,点击次数,点击率,总费用,平均每次点击费用,平均排名\n"
            "yi,搜索,机床,Lathe,cnc lathe,1200,10,1%,12.50,1.2,2.4\nyi,搜索,机床,Lathe,mill,0,0,0%,0,0,--\n合计,,,,,1200,10,1%,12.50,,\n",
        ),
    ],
)  # fmt: skip
def test_keywords_of_google_and_360(session: Session, tmp_path: Path, name: str, text: str) -> None:
    taken(session, csv(tmp_path, name, text))
    found = {one.word: one for one in session.all(Keyword).values()}
    assert set(found) == {"cnc lathe", "mill"}
    assert (found["cnc lathe"].group, found["cnc lathe"].clicks, found["cnc lathe"].spend) == ("Lathe", 10, 1250)
    assert [one.as_of for one in session.all(KeywordSnapshot).values()] == [date(2026, 10, 31)]


def test_titles_that_say_nothing_are_explained_once(session: Session, tmp_path: Path) -> None:
    path = csv(tmp_path, "odd.csv", "Kunde,Tel,Ort\nAlpha,123,Bonn\nBeta,234,Ulm\n")
    with pytest.raises(MappingNeeded) as needed:
        open_import(session, path)
    asked = needed.value.staged
    assert (asked.columns[0].title, asked.columns[0].samples) == ("Kunde", ("Alpha", "Beta"))
    sheet = asked.columns[0].sheet
    told = {(sheet, "Kunde"): "client.name", (sheet, "Ort"): "client.address"}
    session.do(mapping_confirmed(session, asked, told))
    taken(session, path)
    assert {client.name: client.address for client in session.all(Client).values() if client.address} == {
        "Alpha": "Bonn", "Beta": "Ulm",
    }  # fmt: skip


def test_figures_in_nobodys_layout_are_explained_once(session: Session, tmp_path: Path) -> None:
    path = csv(tmp_path, "zahlen.csv", "Tag,Wer,Besuche,Anrufe\n2026-10-01,yi,5,1\n2026-10-02,yi,6,viel\n")
    with pytest.raises(MappingNeeded) as needed:
        open_import(session, path)
    sheet = needed.value.staged.columns[0].sheet
    keys = {"Tag": "day", "Wer": "client", "Besuche": "visits", "Anrufe": "inquiries_phone"}
    told = {(sheet, title): f"daily_figures.{name}" for title, name in keys.items()}
    session.do(mapping_confirmed(session, needed.value.staged, told))
    assert [mapping.kind for mapping in session.all(ColumnMapping).values()] == ["figures"]
    staged = open_import(session, path)
    saved = save_problems(staged, path, tmp_path / "problems.xlsx", session.language)
    assert saved.rows == 1
    commit_import(session, staged)
    days = session.store.figures.series(session.client("yi").id, date(2026, 10, 1), date(2026, 10, 2))
    assert [day.values for day in days] == [{"visits": 5, "inquiries_phone": 1}, {"visits": 6}]


def test_rows_below_a_merged_name_are_about_the_same_client(session: Session, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("公司", "级别", "姓名", "手机"), ("乙公司", "重点", "王强", "139"), (None, None, "李丽", "138"),
                ("新公司", "普通", "张三", "137"), (None, None, "赵四", "136"), (None, None, "没有", "135")):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A4:A5")
    book.save(tmp_path / "通讯录.xlsx")
    staged = open_import(session, tmp_path / "通讯录.xlsx")
    assert counts(staged) == {"changed": 3, "new": 1, "rejected": 1}
    commit_import(session, staged)
    names = {client.id: client.name for client in session.all(Client).values()}
    assert [(names[one.client or 0], one.name) for one in session.all(Contact).values()] == [
        ("乙公司", "王强"), ("乙公司", "李丽"), ("新公司", "张三"), ("新公司", "赵四"),
    ]  # fmt: skip


def test_titles_that_say_little_are_enough_where_all_of_them_mean_one_sort_of_list(
    session: Session, tmp_path: Path
) -> None:
    taken(session, csv(tmp_path, "a.csv", "客户,日期,金额,类型\n乙公司,2026-10-01,5000,续费\n"))
    [payment] = session.all(Payment).values()
    assert (payment.paid_on, payment.amount) == (date(2026, 10, 1), 500_000)
    taken(session, csv(tmp_path, "b.csv", "客户,回访日期,目的\n乙公司,2026-12-10,问效果\n"))
    [callback] = session.all(Callback).values()
    assert (callback.due_on, callback.purpose) == (date(2026, 12, 10), "问效果")
    unclear = open_import(session, csv(tmp_path, "c.csv", "客户,日期,备注\n乙公司,2026-10-01,x\n"))
    assert [column.title for column in unclear.unmapped] == ["日期"]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("客户,付款日期,金额,类型\n乙公司,,6000,续费\n", "no day"),
        ("客户,付款日期,金额,类型\n乙公司,2026-10-05,,续费\n", "no amount"),
        ("客户,通话日期,通话内容\n乙公司,,谈价格\n", "no day"),
        ("客户,计划日期,目的\n乙公司,,问效果\n", "no day"),
        ("客户,合同开始日期,合同结束日期,金额\n乙公司,2026-10-05,,5000\n", "no end"),
    ],
)
def test_a_row_without_what_its_record_needs_is_told_and_not_passed_over(
    session: Session, tmp_path: Path, text: str, left_out: str
) -> None:
    staged = open_import(session, csv(tmp_path, "list.csv", text))
    [row] = staged.rows
    [problem] = row.problems
    assert row.disposition.value == "rejected"
    assert not row.changes
    assert left_out in str(problem.reason)


def test_a_new_call_of_a_known_client_is_new_and_written_down_as_such(session: Session, tmp_path: Path) -> None:
    path = csv(tmp_path, "通话记录.csv", "客户,日期,内容,电话\n乙公司,2026-10-01 10:00,谈价格,0512-1\n")
    staged = open_import(session, path)
    assert counts(staged) == {"new": 1}
    record = commit_import(session, staged).record
    assert record is not None
    assert (record.new_rows, record.changed_rows) == (1, 0)
    assert counts(open_import(session, path)) == {"unchanged": 1}
    corrected = csv(tmp_path, "通话记录2.csv", "客户,日期,内容,结果\n乙公司,2026-10-01 10:00,谈价格,已接通\n")
    assert counts(open_import(session, corrected)) == {"changed": 1}


def test_the_history_counts_what_was_taken(session: Session, tmp_path: Path) -> None:
    path = csv(tmp_path, "list.csv", "客户名称,行业\n丙公司,机械\n丁公司,电子\n")
    staged = open_import(session, path)
    left_out = Choices(left_out=frozenset({staged.rows[0].key}))
    record = commit_import(session, staged, left_out).record
    assert record is not None
    assert record.new_rows == 1


def test_the_same_payment_or_call_twice_is_never_merged_silently_and_known_again(
    session: Session, tmp_path: Path
) -> None:
    payments = csv(tmp_path, "充值记录.csv", "客户,付款日期,金额\n乙公司,2026-10-01,100\n乙公司,2026-10-01,100\n")
    staged = open_import(session, payments)
    assert counts(staged) == {"new": 2}
    assert [str(row.note or "")[:14] for row in staged.rows] == ["", "An earlier row"]
    commit_import(session, staged)
    assert counts(open_import(session, payments)) == {"unchanged": 2}
    calls = csv(tmp_path, "通话记录.csv", "客户,日期,内容\n乙公司,2026-10-01,谈价格\n乙公司,2026-10-01,谈价格\n")
    staged = open_import(session, calls)
    commit_import(session, staged, Choices(left_out=frozenset({staged.rows[1].key})))
    assert counts(open_import(session, calls)) == {"new": 1, "unchanged": 1}


def test_a_username_in_the_column_of_names_says_whom_the_row_is_about_and_renames_nobody(
    session: Session, tmp_path: Path
) -> None:
    path = csv(tmp_path, "list.csv", "客户,付款日期,金额,电话\nyi,2026-10-01,100,0512-1\n")
    staged = open_import(session, path)
    assert counts(staged) == {"new": 1}
    commit_import(session, staged)
    assert session.client("yi").name == "乙公司"
    assert counts(open_import(session, path)) == {"unchanged": 1}
