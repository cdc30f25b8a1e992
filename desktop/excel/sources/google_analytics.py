"""Google Analytics 4: a block of ``#`` lines, days without separators, rates as fractions, durations in seconds."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import ENGAGEMENT_RATE, Source

NTH_DAY = ("Nth day", "第 N 天", "第 N 日")
"""What a column is called that counts days from the start of the report."""

GOOGLE_ANALYTICS = Source(
    name="google_analytics",
    label=Phrase("Google Analytics 4"),
    marks=(
        ("Sessions", "Engaged sessions"),
        ("Sessions", "Engagement rate"),
        ("会话数", "互动会话数"),
        ("会话数", "互动率"),
        *((nth, figure) for nth in NTH_DAY for figure in ("Active users", "Sessions", "活跃用户", "会话数")),
    ),
    day=("Date", "日期", *NTH_DAY),
    client=("Property", "Host name", "Hostname", "媒体资源", "主机名"),
    campaign=(
        "Session primary channel group",
        "Session default channel group",
        "Session source / medium",
        "Default channel group",
        "来源",
        "媒介",
    ),
    figures={
        "Sessions": "visits",
        "会话数": "visits",
        "Total users": "visitors",
        "Active users": "visitors",
        "Users": "visitors",
        "用户数": "visitors",
        "活跃用户数": "visitors",
        "活跃用户": "visitors",
        "Bounce rate": "bounce_rate",
        "跳出率": "bounce_rate",
        "Engagement rate": ENGAGEMENT_RATE,
        "互动率": ENGAGEMENT_RATE,
        "Average engagement time per session": "average_duration",
        "Average session duration": "average_duration",
    },
    order="mdy",
    adds_up=True,
    by_day=Phrase(
        "In Google Analytics open Traffic acquisition, add “Date” as second dimension, and download that as CSV."
    ),
)
