"""Any table with a day and a figure in each row: the titles that the catalogue of figures knows."""

from __future__ import annotations

from desktop.domain.effect import measures
from desktop.domain.phrase import Phrase
from desktop.excel.sources.source import Source


def free_layout() -> Source:
    """The source for tables that no platform wrote, such as a rep's own list of inquiries."""
    figures: dict[str, str] = {}
    for entry in measures():
        for title in (entry.name, str(entry.label), *entry.aliases):
            figures.setdefault(title, entry.name)
    return Source(
        name="free_layout",
        label=Phrase("Table of daily figures"),
        day=("日期", "时间", "Date", "Day", "天"),
        client=(
            *("账户", "推广账户", "用户名", "客户", "客户名称", "公司名称", "客户编号", "编号", "网站"),
            *("Client", "Client code", "Code", "Username", "Login", "Account", "Account name", "Company", "Website"),
        ),
        campaign=("推广计划", "计划", "Campaign"),
        figures=figures,
    )
