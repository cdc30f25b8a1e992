"""A workbook with many sheets: each sheet is about whom it says, of its own sort, and none is passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.records import Client, Contact
from desktop.services.imports import ClientNeeded, commit_import, mapping_confirmed, open_import
from desktop.services.session import Session
from tests.services.desk import counts, open_desk, stored

Rows = Sequence[Sequence[object]]
TONGJI = ("日期", "浏览量(PV)", "访客数(UV)", "访问次数")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    stored(
        found, Client(name="甲公司", username="jia", website="jia.example"),
        Client(name="乙公司", username="yi", website="yi.example"),
    )  # fmt: skip
    yield found
    found.store.close()


def book(folder: Path, sheets: dict[str, Rows], name: str = "book.xlsx") -> Path:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(row)
    made.save(folder / name)
    return folder / name


def visits(session: Session, path: Path) -> dict[str, list[int | None]]:
    """Visits by username, as they would be written."""
    figures = open_import(session, path).figures
    assert figures is not None
    at = figures.measures.index("visits")
    found: dict[str, list[int | None]] = {}
    for day in figures.days:
        found.setdefault(session.all(Client)[day.client].username, []).append(day.after[at])
    return found


@pytest.mark.parametrize(
    "sheets",
    [
        {"甲公司": [TONGJI, ("2026-10-01", 9, 8, 1)], "乙公司": [TONGJI, ("2026-10-01", 9, 8, 2)]},
        {
            "1": [("网站：jia.example",), TONGJI, ("2026-10-01", 9, 8, 1)],
            "2": [("网站：yi.example",), TONGJI, ("2026-10-01", 9, 8, 2)],
        },
    ],
)
def test_each_sheet_of_figures_is_of_the_client_that_it_names(
    session: Session, tmp_path: Path, sheets: dict[str, Rows]
) -> None:
    assert visits(session, book(tmp_path, sheets)) == {"jia": [1], "yi": [2]}


def test_a_sheet_that_names_nobody_is_never_taken_for_its_neighbours_client(session: Session, tmp_path: Path) -> None:
    sheets = {"甲公司": [TONGJI, ("2026-10-01", 9, 8, 1)], "丙公司": [TONGJI, ("2026-10-02", 9, 8, 2)]}
    path = book(tmp_path, sheets, "乙公司.xlsx")
    assert visits(session, path) == {"jia": [1]}
    (problem,) = open_import(session, path).problems
    assert (problem.sheet, "says whose rows" in str(problem.reason)) == ("丙公司", True)
    with pytest.raises(ClientNeeded):
        open_import(session, book(tmp_path, {"丙": sheets["丙公司"], "丁": sheets["甲公司"]}))


def test_contacts_on_sheets_called_like_clients_go_to_them(session: Session, tmp_path: Path) -> None:
    head = ("姓名", "职务", "手机")
    path = book(tmp_path, {"甲公司": [head, ("王强", "财务", "139")], "乙公司": [head, ("李丽", "财务", "138")]})
    commit_import(session, open_import(session, path))
    assert {(session.all(Client)[one.client or 0].username, one.name) for one in session.all(Contact).values()} == {
        ("jia", "王强"), ("yi", "李丽"),
    }  # fmt: skip


def test_two_texts_for_one_client_make_one_day(session: Session, tmp_path: Path) -> None:
    rows = [
        ("日期", "账户", "展现", "点击", "消费"),
        ("2026-10-01", "jia", 1, 2, 3),
        ("2026-10-01", "甲公司", 10, 20, 30),
    ]
    figures = open_import(session, book(tmp_path, {"a": rows})).figures
    assert figures is not None
    assert [day.after[:3] for day in figures.days] == [(11, 22, 3300)]
    site = [("日期", "客户", *TONGJI[1:]), ("2026-10-01", "jia", 1, 2, 3), ("2026-10-01", "甲公司", 1, 2, 4)]
    (problem,) = open_import(session, book(tmp_path, {"a": site})).problems
    assert (problem.cell, "row 2" in str(problem.reason)) == ("A3", True)


def test_lists_and_figures_in_one_book_are_both_taken_and_the_rest_is_named(session: Session, tmp_path: Path) -> None:
    path = book(
        tmp_path,
        {
            "客户": [("客户名称", "用户名", "行业"), ("丙公司", "bing", "机械")],
            "通话记录": [("客户", "日期", "内容"), ("甲公司", "2026-10-01", "谈续费")],
            "每日数据": [("日期", "客户", "点击"), ("2026-10-01", "甲公司", 7), ("2026-10-01", "丙公司", 8)],
            "说明": [("用法",), ("每天填写",)],
        },
    )
    staged = open_import(session, path)
    assert counts(staged) == {"new": 3, "rejected": 1}
    said = " ".join(map(str, staged.notes))
    assert "说明" in said
    assert "once more" in said
    commit_import(session, staged)
    again = open_import(session, path)
    assert counts(again) == {"new": 1, "unchanged": 3}


def test_a_sheet_of_another_platform_is_told(session: Session, tmp_path: Path) -> None:
    ads = [("日期", "账户", "展现", "点击", "消费"), ("2026-10-01", "jia", 1, 2, 3)]
    staged = open_import(
        session, book(tmp_path, {"ads": ads, "site": [("日期", "客户", *TONGJI[1:]), ("2026-10-01", "jia", 1, 2, 3)]})
    )
    assert any("site" in str(note) for note in staged.notes)
    assert {str(column.reason) for column in staged.columns if column.sheet == "site"} == {
        "The sheet is in the layout of Baidu Tongji, another one than the first."
    }


def test_visitors_of_several_rows_are_left_out_and_that_is_told(session: Session, tmp_path: Path) -> None:
    rows = [("Date", "Hostname", "Session source / medium", "Sessions", "Engaged sessions", "Total users"),
            ("20261001", "jia.example", "a", 3, 2, 3), ("20261001", "jia.example", "b", 4, 2, 3)]  # fmt: skip
    staged = open_import(session, book(tmp_path, {"ga": rows}))
    assert any(str(note).startswith("Visitors: several rows make up a day") for note in staged.notes)


def test_days_and_totals_of_months_in_one_book_are_told_apart(session: Session, tmp_path: Path) -> None:
    sheets = {
        "每日": [("日期", "客户", "点击"), ("2026-10-01", "jia", 7)],
        "月度": [("客户", "月份", "点击"), ("jia", "2026-09", 60), ("jia", "2026-10", 700)],
        "网格": [("客户", "2026年7月 点击", "2026年8月 点击"), ("yi", 31, 62)],
    }
    staged = open_import(session, book(tmp_path, sheets))
    assert staged.figures is not None
    at = staged.figures.measures.index("clicks")
    jia, yi = session.client("jia").id, session.client("yi").id
    clicks = {(day.client, day.day): day.after[at] for day in staged.figures.days}
    assert clicks[jia, date(2026, 10, 1)] == 7
    assert sum(value or 0 for (client, day), value in clicks.items() if client == jia and day.month == 9) == 60
    assert sum(value or 0 for (client, _), value in clicks.items() if client == yi) == 93
    (problem,) = staged.problems
    assert (problem.sheet, "figures of days" in str(problem.reason)) == ("月度", True)


def test_a_column_without_title_that_holds_something_is_told_and_can_be_explained(
    session: Session, tmp_path: Path
) -> None:
    path = book(
        tmp_path,
        {"s": [("客户名称", "用户名", None, None), ("甲公司", "jia", "机械", None), ("乙公司", "yi", "电子", None)]},
    )
    staged = open_import(session, path)
    column = staged.columns[2]
    assert (column.title, str(column.reason)) == ("(C)", "The column has no title.")
    assert len(staged.columns) == 3
    chosen = {(one.sheet, one.title): one.key for one in staged.columns} | {("s", "(C)"): "client.industry"}
    session.do(mapping_confirmed(session, staged, chosen))
    commit_import(session, open_import(session, path))
    assert session.client("jia").industry == "机械"
