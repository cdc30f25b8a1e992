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
