"""Daily figures are read from every platform's layout, and what can't be read is listed with its cell."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.excel.figure_columns import MEASURES
from desktop.excel.figures import FigureRow, FigureSheet, add_up, read_figures, recognise_source
from desktop.excel.grid import Cell, CellError, Sheet, Workbook
from desktop.excel.preamble import find_accounts
from desktop.excel.reader import read_workbook

AUTUMN = (date(2026, 9, 1), date(2026, 10, 31))


def figures_of(path: Path) -> FigureSheet:
    """What a file says."""
    return read_figures(read_workbook(path), path.name)


def book(*rows: list[Cell], name: str = "Sheet1") -> Workbook:
    """A workbook with one sheet of the rows."""
    width = max(map(len, rows))
    return Workbook((Sheet(name, [(*row, *[None] * (width - len(row))) for row in rows]),))


def accounts(sheet: FigureSheet) -> tuple[str, ...]:
    ((name, preamble),) = sheet.preambles.items()
    return find_accounts(preamble, name)


def totals(sheet: FigureSheet) -> dict[str, int]:
    """Every figure added up over the file."""
    found: Counter[str] = Counter()
    for row in sheet.rows:
        found.update(row.values)
    return dict(found)


# The sums below were added up from the files by other means (awk and the platform's own totals).


def test_baidu_search_promotion(shared_data: Path) -> None:
    sheet = figures_of(shared_data / "figures" / "百度推广_分日报告.csv")
    assert sheet.source.name == "baidu_ads"
    assert totals(sheet) == {"impressions": 1_417_590, "clicks": 30_008, "spend": 7_132_275, "inquiries_phone": 1197}
    assert len(sheet.rows) == 1240
    assert len({row.client for row in sheet.rows}) == 20
    assert (min(row.day for row in sheet.rows), max(row.day for row in sheet.rows)) == (date(2026, 8, 31), AUTUMN[1])
    assert (sheet.client_title, sheet.problems) == ("账户", ())
    assert sheet.cell(sheet.rows[0], "spend") == "F9"


def test_360_search_promotion(shared_data: Path) -> None:
    (path,) = (shared_data / "figures").glob("*_计划报告.csv")
    sheet = figures_of(path)
    assert sheet.source.name == "360_ads"
    assert totals(sheet) == {"impressions": 33_400, "clicks": 1164, "spend": 258_226}
    assert {row.client for row in sheet.rows} == {"fstot21"}
    assert sheet.span == Span(date(2026, 9, 22), date(2026, 10, 31))
    assert len(sheet.rows) == sheet.span.days
    assert accounts(sheet)[0] == "fstot21"


def test_google_analytics(shared_data: Path) -> None:
    sheet = figures_of(shared_data / "figures" / "ga4-traffic-acquisition.csv")
    assert sheet.source.name == "google_analytics"
    assert totals(sheet)["visits"] == 432
    assert (sheet.rows[0].day, sheet.rows[-1].day, len(sheet.rows)) == (*AUTUMN, 61)
    assert sheet.rows[0].values == {"visits": 7, "bounce_rate": 5714, "average_duration": 11}
    assert accounts(sheet)[0] == "riland.example"
    assert sheet.span == Span(*AUTUMN)


def test_google_ads(shared_data: Path) -> None:
    sheet = figures_of(shared_data / "figures" / "google-ads-campaign-report.csv")
    assert sheet.source.name == "google_ads"
    assert totals(sheet) == {"impressions": 185_075, "clicks": 4838, "spend": 1_109_669, "inquiries_phone": 386}
    assert (sheet.rows[0].day, sheet.rows[-1].day, len(sheet.rows)) == (*AUTUMN, 61)
    assert {row.client for row in sheet.rows} == {"Helio Coatings"}
    assert (sheet.currencies, sheet.span) == (("CNY",), Span(*AUTUMN))


def test_baidu_tongji(shared_data: Path) -> None:
    sheet = figures_of(shared_data / "figures" / "百度统计_趋势分析.xlsx")
    assert sheet.source.name == "baidu_tongji"
    assert (sheet.rows[0].day, sheet.rows[-1].day, len(sheet.rows)) == (*AUTUMN, 61)
    assert (totals(sheet)["visits"], totals(sheet)["visitors"]) == (2380, 2258)
    assert sheet.rows[0].values == {"visits": 37, "visitors": 35, "bounce_rate": 4053, "average_duration": 136}
    assert sheet.cell(sheet.rows[0], "visits") == "C4"


def test_a_sites_own_statistics(shared_data: Path) -> None:
    sheet = figures_of(shared_data / "figures" / "daily-website-visitors.csv")
    assert sheet.source.name == "site_statistics"
    assert totals(sheet) == {"visits": 6_378_882}
    assert (sheet.rows[0].day, sheet.rows[-1].day) == (date(2014, 9, 14), date(2020, 8, 19))
    assert len(sheet.rows) == Span(date(2014, 9, 14), date(2020, 8, 19)).days
    assert {row.client for row in sheet.rows} == {None}


@pytest.mark.parametrize("name", ["accounts.xlsx", "客户登记表.xlsx"])
def test_a_roster_holds_no_daily_figures(shared_data: Path, name: str) -> None:
    path = shared_data / "rosters" / name
    assert recognise_source(read_workbook(path).sheets[0]) is None
    with pytest.raises(UserError, match="No daily figures"):
        figures_of(path)


def test_matomo_and_microsoft_and_a_reps_own_list() -> None:
    matomo = read_figures(
        book(["Date", "Unique visitors", "Visits", "Actions", "Bounce Rate"], ["2026-09-01", 3, 5, 9, "40%"]), "m.csv"
    )
    assert (matomo.source.name, matomo.rows[0].values) == ("matomo", {"visitors": 3, "visits": 5, "bounce_rate": 4000})
    microsoft = read_figures(
        book(["Gregorian date", "Account name", "Impressions", "Clicks", "Spend"], ["9/30/2026", "acme", 10, 2, 1.5]),
        "b.csv",
    )
    assert (microsoft.source.name, microsoft.rows[0].day) == ("microsoft_ads", date(2026, 9, 30))
    own = read_figures(book(["客户", "日期", "电话咨询", "订单"], ["瑞岚", "2026年9月1日", 3, 1]), "咨询.xlsx")
    assert own.source.name == "free_layout"
    assert own.rows[0].values == {"inquiries_phone": 3, "orders": 1}
    assert own.rows[0].client == "瑞岚"


BAIDU: list[Cell] = ["日期", "账户", "推广计划", "展现", "点击", "消费", "网页转化", "商桥转化"]


def test_campaigns_of_a_day_are_added_up() -> None:
    sheet = read_figures(
        book(
            BAIDU,
            ["20260901", "a", "x", 10, 1, "1.10", 1, "--"],
            ["20260901", "a", "y", 5, 2, "2.20", None, 2],
            ["20260901", "b", "x", 7, 3, "3.30", 0, 0],
        ),
        "x.csv",
    )  # fmt: skip
    assert [(row.client, row.values, row.rows) for row in sheet.rows] == [
        ("a", {"impressions": 15, "clicks": 3, "spend": 330, "inquiries_form": 1, "inquiries_message": 2}, (1, 2)),
        ("b", {"impressions": 7, "clicks": 3, "spend": 330, "inquiries_form": 0, "inquiries_message": 0}, (3,)),
    ]


def test_plans_of_a_day_are_added_up_whatever_the_layout() -> None:
    toutiao = read_figures(
        book(
            ["时间", "广告计划", "展示数", "点击数", "总花费(元)"],
            ["2026-09-01", "x", 9, 2, 1],
            ["2026-09-01", "y", 1, 0, 2],
        ),
        "t.csv",
    )
    assert (toutiao.source.name, totals(toutiao)) == ("toutiao_ads", {"impressions": 10, "clicks": 2, "spend": 300})
    own = read_figures(book(["日期", "计划", "电话咨询"], ["20260901", "x", 1], ["20260901", "y", 2]), "own.xlsx")
    assert [row.values for row in own.rows] == [{"inquiries_phone": 3}]


def test_what_cannot_be_read_is_listed_and_never_zero() -> None:
    sheet = read_figures(
        book(
            ["title"],
            BAIDU,
            ["20260901", "a", "x", "ten", 1, "1.10", 1, 1],
            ["soon", "a", "x", 5, 2, "2.20", 1, 2],
            ["20260903", None, "x", 5, 2, "2.20", 1, 2],
            ["20260904", "a", "x", 5, CellError("#N/A"), "1,5", -3, True],
        ),
        "x.csv",
    )  # fmt: skip
    assert [(problem.cell, problem.text) for problem in sheet.problems] == [
        ("A4", "soon"), ("B5", ""), ("D3", "ten"), ("E6", "#N/A"), ("F6", "1,5"), ("G6", "-3"), ("H6", "True"),
    ]  # fmt: skip
    assert all(str(problem.reason) for problem in sheet.problems)
    assert [(row.day.day, row.values) for row in sheet.rows] == [
        (1, {"clicks": 1, "spend": 110, "inquiries_form": 1, "inquiries_message": 1}),
        (4, {"impressions": 5}),
    ]


def test_a_second_row_of_a_day_with_other_figures_is_a_problem() -> None:
    rows: list[list[Cell]] = [
        ["日期", "访问次数", "访客数(UV)"],
        ["20260901", 5, 4],
        ["20260901", 5, 4],
        ["20260901", 6, 4],
    ]
    sheet = read_figures(book(*rows), "x.xlsx")
    assert [row.values for row in sheet.rows] == [{"visits": 5, "visitors": 4}]
    assert [(problem.cell, str(problem.reason)) for problem in sheet.problems] == [
        ("A4", "The day stands in row 2 already, with other figures.")
    ]


def figures(**known: int) -> tuple[int | None, ...]:
    return tuple(map(known.get, MEASURES))


def test_rates_are_weighted_by_visits_and_visitors_are_not_added() -> None:
    day = date(2026, 9, 1)
    one = FigureRow(None, day, figures(visits=30, visitors=20, bounce_rate=4000), "s", (1,))
    other = FigureRow(None, day, figures(visits=10, visitors=9, bounce_rate=8000), "s", (2,))
    assert [row.values for row in add_up([one, other])] == [{"visits": 40, "bounce_rate": 5000}]


def test_units_in_titles_are_minded() -> None:
    sheet = read_figures(
        book(["日期", "消费(万元)", "跳出率(%)", "平均访问时长(分钟)"], ["20260901", "1.2", "40.5", 2]), "x.xlsx"
    )
    assert sheet.rows[0].values == {"spend": 1_200_000, "bounce_rate": 4050, "average_duration": 120}


def test_days_whose_order_the_file_leaves_open_are_problems() -> None:
    rows: list[list[Cell]] = [["日期", "电话咨询"], ["3/4/2026", 1], ["4/4/2026", 2]]
    sheet = read_figures(book(*rows), "x.xlsx")
    assert [row.day for row in sheet.rows] == [date(2026, 4, 4)]
    assert [problem.cell for problem in sheet.problems] == ["A2"]
    rows.append(["3/14/2026", 3])
    assert read_figures(book(*rows), "x.xlsx").rows[0].day == date(2026, 3, 4)


def test_a_report_without_days_is_refused_unless_it_covers_one_day() -> None:
    rows: list[list[Cell]] = [["时间范围：20260901-20260930"], ["账户", "展现", "点击", "消费"], ["a", 1, 1, 1]]
    with pytest.raises(UserError, match="no column of days"):
        read_figures(book(*rows), "x.csv")
    rows[0] = ["时间范围：20260901"]
    assert read_figures(book(*rows), "x.csv").rows[0].day == date(2026, 9, 1)


def test_a_day_without_its_year_belongs_to_the_range_of_the_file() -> None:
    rows: list[list[Cell]] = [["2024-09-01至2024-10-31"], ["日期", "电话咨询"], ["9/2", 1]]
    assert read_figures(book(*rows), "x.xlsx", today=date(2026, 11, 2)).rows[0].day == date(2024, 9, 2)


def test_several_sheets_of_one_layout_are_read_together() -> None:
    one, two = (book(["日期", "电话咨询"], [day, 1], name=day).sheets[0] for day in ("20260901", "20260902"))
    sheet = read_figures(Workbook((one, two, Sheet("notes", [("nothing",)]))), "x.xlsx")
    assert [(row.sheet, row.day.day) for row in sheet.rows] == [("20260901", 1), ("20260902", 2)]
