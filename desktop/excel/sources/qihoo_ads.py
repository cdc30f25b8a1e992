"""360 search promotion (点睛): plan reports in GBK, days written as ``="2026-09-22"``."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

QIHOO_ADS = Source(
    name="360_ads",
    label=Phrase("360 search promotion"),
    marks=(("展示次数", "点击次数", "总费用"),),
    day=("时间", "日期"),
    client=("推广账户", "账户", "账户名称"),
    campaign=("推广计划", "推广组", "产品线"),
    figures={
        "展示次数": "impressions",
        "点击次数": "clicks",
        "总费用": "spend",
        "电话转化": "inquiries_phone",
        "表单转化": "inquiries_form",
        "在线咨询": "inquiries_message",
    },
    adds_up=True,
)
