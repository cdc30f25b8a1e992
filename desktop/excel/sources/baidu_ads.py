"""Baidu search promotion (百度推广): reports by day, account and plan; GB18030 text with a preamble, or xlsx."""

from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source

BAIDU_ADS = Source(
    name="baidu_ads",
    label=Phrase("Baidu search promotion"),
    marks=(("展现", "点击", "消费"), ("展现量", "点击量", "消费"), ("展现量", "点击量", "消费额")),
    day=("日期", "时间"),
    client=("账户", "推广账户", "账户名称", "账户名"),
    campaign=("推广计划", "推广计划名称", "计划", "方案", "推广单元", "关键词"),
    figures={
        "展现": "impressions",
        "展现量": "impressions",
        "点击": "clicks",
        "点击量": "clicks",
        "消费": "spend",
        "消费额": "spend",
        "电话转化": "inquiries_phone",
        "网页转化": "inquiries_form",
        "商桥转化": "inquiries_message",
    },
    adds_up=True,
)
