"""Exports of every platform, in the layouts and character sets in which they come, land on the right client's days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.records import Client
from desktop.services.imports import open_import
from desktop.services.session import Session
from tests.services.desk import open_desk, stored

ADS = {"impressions": 1200, "clicks": 10, "spend": 1250}
SITE = {"visits": 7, "visitors": 5, "bounce_rate": 5700, "average_duration": 136}


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    found = open_desk(tmp_path)
    stored(found, Client(name="Yi", username="yi", website="yi.example"), Client(name="乙公司", username="other"))
    yield found
    found.store.close()


@pytest.mark.parametrize(
    ("name", "charset", "source", "text", "figures"),
    [
        (
            "matomo_yi.csv", "utf-16", "matomo",
            "date,nb_uniq_visitors,nb_users,nb_visits,nb_actions,bounce_rate,nb_actions_per_visit,avg_time_on_site\n"
            "2026-10-01,5,0,7,20,57%,2.9,136\n", SITE,
        ),
        (
            "yi.example.csv", "utf-16-le", "matomo",
            "日期,唯一访客数,用户,访问,活动,跳出率,网站平均停留时间\n2026-10-01,5,0,7,20,57%,00:02:16\n", SITE,
        ),
        (
            "report.csv", "utf-16", "google_ads",
            'Campaign report\n"October 1, 2026 - October 2, 2026"\nDay\tCampaign\tCurrency code\tImpr.\tClicks\tCost\tPhone calls\n'
            "2026-10-01\tYI\tCNY\t1,200\t10\t12.5\t --\nTotal: Account\t --\t\t1,200\t10\t12.5\t0\n", ADS,
        ),
        (
            "广告系列.csv", "utf-8-sig", "google_ads",
            '广告系列报告\n2026年10月1日至2026年10月2日\n天,广告系列,货币代码,展示次数,点击次数,费用\n'
            '2026年10月1日,YI,CNY,"1,200",10,12.5\n总计：帐号, --,,1,2,3\n', ADS,
        ),
        (
            "bing.csv", "utf-8-sig", "microsoft_ads",
            '"Report Name: Campaign"\n\n"Gregorian date","Account name","Campaign name","Impressions","Clicks","CTR","Spend"\n'
            '"10/1/2026","yi","x","1,200","10","0.83%","12.50"\n\n"©2026 Microsoft Corporation. All rights reserved. "\n', ADS,
        ),
        (
            "toutiao_yi.csv", "utf-8", "toutiao_ads",
            "时间,广告计划id,广告计划,广告组id,广告组,展示数,点击数,点击率(%),平均点击单价(元),总花费(元)\n"
            "2026-10-01,1,a,2,b,1000,4,1.0,1.2,12.00\n2026-10-01,2,c,2,b,200,6,1.0,1.2,0.50\n", ADS,
        ),
        (
            "分时.csv", "gb18030", "baidu_ads",
            "数据生成时间：2026-10-10 14:02,,,,,,,\n1. 时间范围：20261001,,,,,,,\n2. 时间单位：分时,,,,,,,\n\n"
            "日期,小时,账户,推广计划,展现,点击,消费,点击率,平均点击价格\n20261001,0,yi,a,600,5,6.25,10%,1.5\n"
            "20261001,1,yi,a,600,5,6.25,10%,1.5\n", ADS,
        ),
        (
            "合计.csv", "gb18030", "baidu_ads",
            "1. 时间范围：20261001\n2. 时间单位：合计\n\n账户,推广计划,展现,点击,消费,点击率\nyi,a,1200,10,12.5,10%\n", ADS,
        ),
        (
            "搜索词.csv", "utf-8", "baidu_ads",
            "日期, 账户, 账户ID, 推广单元, 关键词/营销要点/知识问答, 搜索词, 触发模式, 展现量, 点击量, 消费, 点击率\n"
            "2026-10-01,yi,1,a,x,y,z,1200,10,12.5,10%\n", ADS,
        ),
        (
            "tongji.csv", "gb18030", "baidu_tongji",
            "趋势分析\n网站：yi.example\n2026/10/01-2026/10/02\n日期,浏览量(PV),访问次数,访客数(UV),IP 数,跳出率,平均访问时长\n"
            '2026/10/01,"1,200",7,5,4,57.00%,00:02:16\n合计,1200,7,5,4,57%,00:02:16\n', SITE,
        ),
        (
            "ga4.csv", "utf-8", "google_analytics",
            "# ---\n# Traffic acquisition\n# Account: X\n# Property: yi.example\n# ---\n#\n# Start date: 20261001\n# End date: 20261001\n"
            "Session primary channel group (Default Channel Group),Sessions,Engagement rate,Average engagement time per session\n"
            "Paid Search,3,0.43,136\nDirect,4,0.43,136\n", {"visits": 7, "bounce_rate": 5700, "average_duration": 136},
        ),
        (
            "own.csv", "gb18030", "baidu_tongji",
            "日期;客户;访问次数;访客数;平均访问时长;跳出率\n２０２６年１０月１日;yi;７;５;2分16秒;57.0％\n", SITE,
        ),
        (
            "bing_zh.csv", "utf-8-sig", "microsoft_ads",
            '报告名称: 广告系列\n报告时间: 2026/10/1,2026/10/3\n\n日期,帐户名称,广告系列,展示次数,点击次数,点通率,花费\n'
            '2026/10/1,yi,x,"1,200",10,0.83%,12.50\n2026/10/2,yi,x,--,--,--,--\n总计,,,"1,200",10,,12.50\n', ADS,
        ),
        (
            "Excel .csv", "utf-16", "google_ads",
            "广告系列报告\n2026年10月1日 - 2026年10月2日\n广告系列状态\t广告系列\t天\t展示次数\t点击率\t货币代码\t费用\t点击次数\t每次转化费用\n"
            "已启用\tyi\t2026/10/1\t1,200\t< 10%\tCNY\t12.50\t10\t --\n总计：广告系列\t --\t --\t1,200\t1%\tCNY\t12.5\t10\t --\n", ADS,
        ),
        (
            "hours.csv", "gb18030", "baidu_tongji",
            "网站：yi.example\n2026/10/01-2026/10/01\n小时,浏览量(PV),访问次数,跳出率,平均访问时长\n"
            "00:00 - 00:59,9,3,57%,136\n01:00 - 01:59,9,4,57%,136\n合计,18,7,57%,136\n",
            {"visits": 7, "bounce_rate": 5700, "average_duration": 136},
        ),
        (
            "yi.csv", "gb18030", "baidu_tongji",
            "日期,浏览量（PV）,访问次数,访客数（UV）,IP 数,跳出率,平均访问时长（秒）\n2026-10-01（周四）,1200,7,5,4,57.00,136\n", SITE,
        ),
        (
            "exploration.csv", "utf-8", "google_analytics",
            "# ---\n# Free form 1\n# Property: yi.example\n# ---\n\nDate,Sessions,Engaged sessions,Active users\n,7,3,5,Grand total\n"
            "20261001,7,3,5\n", {"visits": 7, "visitors": 5},
        ),
        (
            "counter.csv", "utf-8", "site_statistics",
            "Site: yi.example\nDate,Page Views,Visits,Unique Visitors,Bounce Rate,Avg. Visit Duration\n10/1/2026,9,7,5,57%,00:02:16\n", SITE,
        ),
    ],
)  # fmt: skip
def test_a_day_of_every_platform(
    session: Session, tmp_path: Path, name: str, charset: str, source: str, text: str, figures: dict[str, int]
) -> None:
    (tmp_path / name).write_text(text, encoding=charset, newline="")
    staged = open_import(session, tmp_path / name)
    assert staged.figures is not None
    assert staged.figures.source == source
    (day,) = staged.figures.days
    known = {name: value for name, value in zip(staged.figures.measures, day.after, strict=True) if value is not None}
    assert (day.client, day.day, known) == (session.client("yi").id, date(2026, 10, 1), figures)
    assert not staged.problems


def test_unpaid_clicks_of_a_search_console_are_refused(session: Session, tmp_path: Path) -> None:
    (tmp_path / "Dates.csv").write_text("Date,Clicks,Impressions,CTR,Position\n2026-10-02,5,100,5%,3.2\n")
    with pytest.raises(UserError, match="unpaid"):
        open_import(session, tmp_path / "Dates.csv", client=session.client("yi"))


HEAD = "# All Users\n# Start date: 20261001\n# End date: 20261002\n"
SNAPSHOT = (
    "# ----\n# Reports snapshot\n# Account: Agency\n# Property: yi.example\n# ----\n# \n"
    + HEAD + "First user primary channel group,New users\n" + "".join(f"Channel {n},{n}\n" for n in range(30))
    + "\n" + HEAD + "Nth day,Active users\n0000,5\n0001,6\n"
    + "\n" + HEAD + "Event name,Event count\n"
    + "\n" + HEAD + "Nth day,30 days,7 days,1 day\n0000,40,20,5\n0001,41,21,6\n"
)  # fmt: skip


@pytest.mark.parametrize(
    ("nth", "users", "sessions"), [("Nth day", "Active users", "Sessions"), ("第 N 天", "活跃用户", "会话数")]
)
def test_the_days_of_a_reports_snapshot_are_found_among_its_tables(
    session: Session, tmp_path: Path, nth: str, users: str, sessions: str
) -> None:
    text = SNAPSHOT + f"\n{HEAD}Nth day,Sessions\n0000,7\n0001,x8\n"
    text = text.replace("Nth day", nth).replace("Active users", users).replace("Sessions", sessions)
    (tmp_path / "Reports_snapshot.csv").write_text(text, encoding="utf-8")
    staged = open_import(session, tmp_path / "Reports_snapshot.csv")
    assert staged.figures is not None
    at = [staged.figures.measures.index(name) for name in ("visits", "visitors")]
    yi = session.client("yi").id
    assert [(day.client, day.day.day, [day.after[place] for place in at]) for day in staged.figures.days] == [
        (yi, 1, [7, 5]), (yi, 2, [None, 6]),
    ]  # fmt: skip
    assert [problem.text for problem in staged.problems] == ["x8"]
    assert any("3 other tables" in str(note) for note in staged.notes)


def test_a_snapshot_says_what_it_lacks_and_one_without_days_which_report_to_export(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "Reports_snapshot.csv"
    path.write_text(SNAPSHOT, encoding="utf-8")
    assert any("no sessions by day" in str(note) for note in open_import(session, path).notes)
    path.write_text(SNAPSHOT.replace("Nth day", "Nth week"), encoding="utf-8")
    with pytest.raises(UserError) as refusal:
        open_import(session, path)
    assert "without figures by day" in str(refusal.value.message)
    assert "Traffic acquisition" in str(refusal.value.hint)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("# Property: yi.example\n# Start date: 20261001\n# End date: 20261030\nDefault channel group,Sessions,Engaged sessions\nDirect,9,4\n", "Date"),
        ('Campaign report\n"October 1, 2026 - October 30, 2026"\nCampaign,Impr.,Interactions,Cost,Clicks\nyi,9,4,3,4\n', "segment"),
        ("网站：yi.example\n2026/10/01-2026/10/30\n来源类型,浏览量(PV),访问次数,访客数(UV)\n直接访问,9,4,3\n", "按日"),
    ],
)  # fmt: skip
def test_a_report_without_days_says_how_its_platform_gives_them(
    session: Session, tmp_path: Path, text: str, how: str
) -> None:
    (tmp_path / "report.csv").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as refusal:
        open_import(session, tmp_path / "report.csv")
    assert how in str(refusal.value.hint)
