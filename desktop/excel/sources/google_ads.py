"""Google Ads: campaign reports with a title, a range and several total rows; English and Chinese.

Agencies name a campaign after its client, so the campaign stands for the client where no account is given.
"""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

GOOGLE_ADS = Source(
    name="google_ads",
    label=Phrase("Google Ads"),
    marks=(("Impr.", "Clicks", "Cost"), ("Impr.", "Interactions", "Cost"), ("货币代码", "展示次数", "费用")),
    day=("Day", "Date", "日期", "天"),
    client=("Account", "Account name", "Customer", "账户名称", "账号", "客户", "Campaign", "广告系列"),
    campaign=("Ad group", "广告组"),
    figures={
        "Impr.": "impressions",
        "展示次数": "impressions",
        "Clicks": "clicks",
        "点击次数": "clicks",
        "Cost": "spend",
        "费用": "spend",
        "Phone calls": "inquiries_phone",
        "致电次数": "inquiries_phone",
    },
    order="mdy",
    adds_up=True,
    by_day=Phrase("In Google Ads segment the report by time, day, and download it again."),
)
