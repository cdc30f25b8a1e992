"""The table of a sheet is found among titles, totals and notes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.periods import Span
from desktop.excel.grid import Cell, Sheet
from desktop.excel.layout import Table, find_table, header_key
from desktop.excel.preamble import find_accounts, find_span
from desktop.excel.reader import read_workbook

ROSTER = {
    "公司名称": "name", "用户名": "username", "客户级别": "level", "联系电话": "phone", "注册时间": "registered_on",
    "月预算": "monthly_budget", "备注": "notes",
    "Company": "name", "Login": "username", "Tier": "level", "Phone": "phone", "Monthly budget": "monthly_budget",
}  # fmt: skip
FIGURES = {"日期": "day", "电话": "inquiries_phone", "传真": "inquiries_fax", "访问次数": "visits"}


def sheet(*rows: list[Cell]) -> Sheet:
    """A sheet of the rows, filled up to the widest."""
    width = max(map(len, rows))
    return Sheet("Sheet1", [(*row, *[None] * (width - len(row))) for row in rows])


def table(found: Table | None) -> Table:
    """The table that must have been found."""
    assert found is not None
    return found


def test_the_register_of_an_agency_is_found_under_its_titles(shared_data: Path) -> None:
    book = read_workbook(shared_data / "rosters" / "客户登记表.xlsx")
    found = table(find_table(book.sheets[0], ROSTER))
    assert found.header_row == 2
    assert len(found.columns) == 19
    assert len(found.data_rows) == 60
    assert found.preamble == ("客户登记表(2026年10月)", "制表:客服部 更新日期:2026/11/02")
    budget = next(column for column in found.columns if column.index == 14)
    assert (budget.title, budget.unit, budget.bare_key) == ("月预算(元)", "元", "月预算")


def test_an_english_list_starts_with_its_header(shared_data: Path) -> None:
    book = read_workbook(shared_data / "rosters" / "accounts.xlsx")
    found = table(find_table(book.sheets[0], ROSTER))
    assert (found.header_row, len(found.columns), len(found.data_rows), found.preamble) == (0, 13, 12, ())


def test_the_row_with_most_known_titles_is_the_header() -> None:
    found = table(find_table(sheet(["日期", "说明"], ["日期", "访问次数", "电话"], ["2026-09-01", 5, 1]), FIGURES))
    assert found.header_row == 1


def test_a_header_of_unknown_titles_is_the_row_with_most_short_texts() -> None:
    found = table(find_table(sheet(["List"], ["Alpha", "Beta", "Gamma"], ["x", 1, 2], ["y", 3, 4]), {}))
    assert (found.header_row, list(found.data_rows)) == (1, [2, 3])


def test_a_sheet_of_numbers_has_no_table() -> None:
    assert find_table(sheet([1, 2, 3], [4, 5, 6]), FIGURES) is None
    assert find_table(Sheet("empty", []), FIGURES) is None


@pytest.mark.parametrize(
    "total",
    ["合计", "总计", "小计：", "当页汇总", "Total", "TOTAL: Campaigns", "Grand total", "合 计", "Subtotal", "总计 12"],
)
def test_rows_of_totals_are_no_data(total: str) -> None:
    found = table(find_table(sheet(["日期", "访问次数"], ["2026-09-01", 5], ["2026-09-02", 6], [total, 11]), FIGURES))
    assert list(found.data_rows) == [1, 2]


@pytest.mark.parametrize("name", ["总部科技有限公司", "Total Logistics Ltd", "合众人寿", "Summit Ltd", "小计科技"])
def test_a_name_that_begins_like_a_total_is_data(name: str) -> None:
    found = table(find_table(sheet(["公司名称", "用户名"], [name, "abc"], ["other", "def"]), ROSTER))
    assert list(found.data_rows) == [1, 2]


def test_subtotals_and_blank_rows_do_not_end_a_table() -> None:
    found = table(
        find_table(
            sheet(["日期", "访问次数", "电话"], ["d1", 5, 1], ["小计", 5, 1], [None], ["d2", 6, 2], ["合计", 11, 3], ["制表：客服部"]),
            FIGURES,
        )
    )  # fmt: skip
    assert list(found.data_rows) == [1, 4]


def test_a_total_above_the_days_is_skipped() -> None:
    found = table(find_table(sheet(["日期", "访问次数"], ["Grand total", 11], ["d1", 5], ["d2", 6]), FIGURES))
    assert list(found.data_rows) == [2, 3]


def test_another_table_or_a_block_of_comments_ends_the_table() -> None:
    rows: list[list[Cell]] = [["日期", "访问次数"], ["d1", 5], [None], ["日期", "电话"], ["d1", 1]]
    assert list(table(find_table(sheet(*rows), FIGURES)).data_rows) == [1]
    rows[3:4] = [["# ----"], ["# Start date: 20260101"], ["x", "y"]]
    assert list(table(find_table(sheet(*rows), FIGURES)).data_rows) == [1]


def test_a_header_repeated_on_each_page_is_no_data() -> None:
    head: list[Cell] = ["日期", "访问次数"]
    found = table(find_table(sheet(head, ["d1", 5], head, ["d2", 6]), FIGURES))
    assert list(found.data_rows) == [1, 3]


def test_a_header_of_two_rows_is_put_together() -> None:
    found = table(
        find_table(sheet(["日期", "咨询", None, None], [None, "电话", "传真", "其他"], ["d1", 1, 2, 3]), FIGURES)
    )
    assert [column.title for column in found.columns] == ["日期", "电话", "传真", "咨询 其他"]
    assert list(found.data_rows) == [2]


def test_a_first_row_of_texts_is_not_taken_for_a_second_header() -> None:
    found = table(find_table(sheet(["公司名称", "用户名", None], ["A", "a1", "note"], ["B", "b1", None]), ROSTER))
    assert list(found.data_rows) == [1, 2]


def test_titles_are_compared_without_case_blanks_dots_and_width() -> None:
    assert len({header_key(title) for title in ("Page.Loads", "page loads", "PAGE_LOADS", " Ｐａｇｅ　Loads ")}) == 1
    assert header_key("ＩＰ 数") == header_key("IP数")


@given(
    st.lists(st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=5)), min_size=3, max_size=3), max_size=12)
)
def test_data_rows_follow_the_header_and_are_never_blank(rows: list[list[Cell]]) -> None:
    found = find_table(Sheet("s", [tuple(row) for row in rows]), FIGURES)
    if found is not None:
        assert list(found.data_rows) == sorted(set(found.data_rows))
        assert all(row > found.header_row and any(cell is not None for cell in rows[row]) for row in found.data_rows)


@pytest.mark.parametrize(
    "text",
    [
        "1. 时间范围：20260901-20261101", "2026-09-01至2026-11-01", "September 1, 2026 - November 1, 2026",
        "趋势分析(2026/09/01 - 2026/11/01)", "从2026年9月1日到2026年11月1日", "fstot21_2026-09-01_2026-11-01_报告",
    ],
)  # fmt: skip
def test_the_days_that_a_file_covers_are_found_in_its_titles(text: str) -> None:
    assert find_span(["title", text]) == Span(date(2026, 9, 1), date(2026, 11, 1))


def test_start_and_end_may_stand_on_lines_of_their_own() -> None:
    assert find_span(["# Start date: 20260901", "# End date: 20261031"]) == Span(date(2026, 9, 1), date(2026, 10, 31))
    assert find_span(["1. 时间范围：20171009"]) == Span(date(2017, 10, 9), date(2017, 10, 9))
    assert find_span(["2026-11-01至2026-09-01", "no days"]) is None


def test_accounts_are_found_in_titles_and_the_name_of_the_file() -> None:
    lines = ["# Account: Sample", "# Property: riland.example", "网站：example.com"]
    assert find_accounts(lines, "") == ("riland.example", "example.com", "Sample")
    assert find_accounts([], "fstot21_2026-09-22至2026-10-31_计划报告")[0] == "fstot21"
    assert find_accounts([], "riland.example_2026-09")[0] == "riland.example"
    assert "瑞蓝机械" in find_accounts([], "瑞蓝机械-付款记录 2026")
    assert not find_accounts([], "2026-09-22_3")


def test_parts_of_a_merged_title_that_say_nothing_alone_are_told_with_it() -> None:
    known = {"日期": "day", "咨询电话": "inquiries_phone", "咨询传真": "inquiries_fax", "访问次数": "visits"}
    rows: list[list[Cell]] = [["日期", "访问次数", "咨询", None], [None, None, "电话", "传真"], ["d1", 1, 2, 3]]
    found = table(find_table(sheet(*rows), known))
    assert [column.key for column in found.columns] == ["日期", "访问次数", "咨询电话", "咨询传真"]
    assert list(found.data_rows) == [2]
