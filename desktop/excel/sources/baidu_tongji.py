"""Baidu Tongji (百度统计): a site's visits by day, with a line for the page's total."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

BAIDU_TONGJI = Source(
    name="baidu_tongji",
    label=Phrase("Baidu Tongji"),
    marks=(("浏览量", "访客数"), ("访问次数", "访客数", "IP数"), ("浏览量", "访问次数"), ("访问次数", "跳出率")),
    day=("日期", "时间"),
    client=("网站", "站点", "域名"),
    figures={
        "访问次数": "visits",
        "访客数(UV)": "visitors",
        "访客数": "visitors",
        "跳出率": "bounce_rate",
        "平均访问时长": "average_duration",
    },
    by_day=Phrase("In Baidu Tongji open 趋势分析, choose 按日, and download it again."),
)
