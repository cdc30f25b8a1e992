"""Toutiao (头条) advertising: a row a day and plan, the units in the titles."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

TOUTIAO_ADS = Source(
    name="toutiao_ads",
    label=Phrase("Toutiao advertising"),
    marks=(("展示数", "点击数", "总花费"),),
    day=("时间", "日期"),
    client=("账户", "广告主", "账户名称"),
    campaign=("广告计划", "广告组"),
    figures={"展示数": "impressions", "点击数": "clicks", "总花费": "spend"},
    adds_up=True,
)
