"""Matomo: visits by day, with the interface's titles or the names of its reporting interface."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

MATOMO = Source(
    name="matomo",
    label=Phrase("Matomo"),
    marks=(("nb_visits",), ("Visits", "Actions"), ("Unique visitors", "Actions per visit"), ("访问", "活动")),
    day=("Date", "label", "日期", "标签"),
    client=("Site", "Website", "网站"),
    figures={
        "nb_visits": "visits",
        "Visits": "visits",
        "访问": "visits",
        "nb_uniq_visitors": "visitors",
        "Unique visitors": "visitors",
        "访客数": "visitors",
        "唯一访客数": "visitors",
        "bounce_rate": "bounce_rate",
        "Bounce Rate": "bounce_rate",
        "跳出率": "bounce_rate",
        "avg_time_on_site": "average_duration",
        "Avg. Visit Duration": "average_duration",
        "网站平均停留时间": "average_duration",
    },
)
