"""Microsoft Advertising: performance reports by day, English and Chinese."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

MICROSOFT_ADS = Source(
    name="microsoft_ads",
    label=Phrase("Microsoft Advertising"),
    marks=(("Impressions", "Clicks", "Spend"), ("展示次数", "点击次数", "花费"), ("展示次数", "点击次数", "支出")),
    day=("Gregorian date", "Time period", "Day", "Date", "日期", "天"),
    client=("Account name", "Account", "Customer name", "Customer", "帐户名称", "账户名称", "帐户", "账户", "客户名称"),
    campaign=("Campaign name", "Campaign", "Ad group", "广告系列", "广告组"),
    figures={
        "Impressions": "impressions",
        "展示次数": "impressions",
        "Clicks": "clicks",
        "点击次数": "clicks",
        "Spend": "spend",
        "花费": "spend",
        "支出": "spend",
        "Phone calls": "inquiries_phone",
        "电话呼叫": "inquiries_phone",
    },
    order="mdy",
    adds_up=True,
)
