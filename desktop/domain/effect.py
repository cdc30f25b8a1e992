"""What the campaign brings: daily figures, keywords, the state before the service, and the summary of a month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.domain.estimate import Scale
from desktop.domain.fields import (
    Field,
    choice,
    day,
    estimated,
    fields_of,
    flag,
    long_text,
    money,
    month,
    reference,
    seconds,
    share,
    text,
    whole,
)
from desktop.domain.kinds import Option
from desktop.domain.periods import Month
from desktop.domain.record import Record, record


@dataclass(frozen=True, slots=True, kw_only=True)
class DailyFigures:
    """The figures of one client on one day; ``None`` means not known, which is not zero (product §3.4).

    Millions of them exist, so they are never held as records: they are written in bulk and read as sums and series.
    """

    impressions: int | None = whole("Impressions", aliases=("展现", "展现量", "展示次数", "展示数", "曝光量", "impr."))
    clicks: int | None = whole("Clicks", aliases=("点击", "点击量", "点击次数", "点击数"))
    spend: int | None = money("Spend", aliases=("消费", "总费用", "费用", "花费", "消费额", "cost", "amount spent"))
    visits: int | None = whole("Visits", aliases=("访问次数", "访问量", "会话数", "访问", "sessions", "unique visits"))
    visitors: int | None = whole("Visitors", aliases=("访客数", "访客数(uv)", "用户数", "users", "unique visitors"))
    bounce_rate: int | None = share("Bounce rate", aliases=("跳出率",))
    average_duration: int | None = seconds("Average duration", unit="s", aliases=("平均访问时长", "平均停留时间"))
    inquiries_phone: int | None = whole(
        "Inquiries by phone", aliases=("电话咨询", "电话转化", "咨询电话", "phone calls", "phone inquiries")
    )
    inquiries_fax: int | None = whole("Inquiries by fax", aliases=("传真咨询", "fax inquiries"))
    inquiries_email: int | None = whole("Inquiries by e-mail", aliases=("邮件咨询", "email inquiries"))
    inquiries_form: int | None = whole("Inquiries by web form", aliases=("表单咨询", "网页转化", "form inquiries"))
    inquiries_message: int | None = whole("Inquiries by message", aliases=("在线咨询", "商桥转化", "chat inquiries"))
    orders: int | None = whole("Orders", aliases=("订单", "订单数", "成交"))


CHANNELS: Final = ("inquiries_phone", "inquiries_form", "inquiries_message", "inquiries_email", "inquiries_fax")
"""The channels of inquiries, in the order in which charts and reports show them."""


GOOD_QUALITY: Final = 6
"""A keyword whose quality is at least this, of 10, counts as good; a lower one as poor (product §3.4)."""


def measures() -> tuple[Field, ...]:
    """The catalogue of the daily figures."""
    return fields_of(DailyFigures)


@record("keyword", "Keyword", "Keywords")
class Keyword(Record):
    """A search word of a client's campaign with its latest state."""

    client: int | None = reference("Client", to="client", required=True)
    word: str = text("Keyword", required=True, shown=True, width=180, aliases=("关键词", "关键字", "关键词名称"))
    group: str = text("Group", shown=True, width=140, aliases=("推广单元", "推广单元名称", "ad group"))
    landing_page: str = text("Landing page", width=180, aliases=("访问url", "着陆页", "final url"))
    rank: int | None = whole("Rank", shown=True, least=1, most=1000, aliases=("排名", "position"))
    quality: int | None = whole("Quality", shown=True, most=10, aliases=("质量度", "计算机质量度", "quality score"))
    impressions: int | None = whole("Impressions", shown=True, aliases=("展现", "展示次数"))
    clicks: int | None = whole("Clicks", shown=True, aliases=("点击", "点击次数"))
    spend: int | None = money("Spend", shown=True, aliases=("消费", "总费用", "cost"))
    inquiries: int | None = whole("Inquiries", shown=True)


@record("keyword_snapshot", "Keyword snapshot", "Keyword snapshots")
class KeywordSnapshot(Record):
    """How a client's keywords stood on a day."""

    client: int | None = reference("Client", to="client", required=True)
    as_of: date | None = day("As of", required=True)
    number: int | None = whole("Keywords")
    first_five: int | None = whole("In the first five")
    first_page: int | None = whole("On the first page")
    median_rank: int | None = whole("Median rank", least=1, most=1000)
    good: int | None = whole("Good")
    poor: int | None = whole("Poor")
    positions: str = long_text("Positions", in_excel=False, editable=False)
    """The list of keywords as it stood on that day, see ``keyword_list.written_positions``; empty where only the numbers are known."""


@record("chart_note", "Note on the chart", "Notes on the chart")
class ChartNote(Record):
    """What a rep wrote beside a day of a client's chart: a new site, a fair, a competitor (product §5)."""

    client: int | None = reference("Client", to="client", required=True)
    on: date | None = day("Day", required=True)
    text: str = text("Note", required=True, width=240)
    author: int | None = reference("Author", to="rep")


@record("baseline", "State of the account", "States of the account")
class Baseline(Record):
    """How a client stood at a time, as people said it: before the service, or told later (product §3.3, §3.4).

    Each value is kept as it was written and read as an ``Estimate`` on the scale of its field;
    ``domain.comparison.MEASURES`` follows from these lines.
    """

    client: int | None = reference("Client", to="client", required=True)
    moment: str = choice(
        "Moment", Option("before", "before the service"), Option("after", "told later"), default="before"
    )
    as_of: date | None = day("As of")
    source: str = text("Source")
    author: int | None = reference("Author", to="rep")
    frozen: bool = flag("Frozen")
    keywords: str = estimated("Keywords", Scale.NUMBER, unit="number", aliases=("关键字数量", "关键词数量", "关键词数"))
    keyword_rank: str = estimated("Keyword rank", Scale.RANK, aliases=("关键词排名", "关键字排名"))
    keyword_quality: str = estimated(
        "Keyword quality", Scale.RATIO, unit="good : poor", aliases=("关键词质量", "关键字质量")
    )
    visits_a_day: str = estimated("Visits a day", Scale.PER_DAY, aliases=("日访问量", "日均访问量"))
    site_traffic: str = estimated("Site traffic", Scale.TREND, aliases=("网站流量",))
    spend_a_month: str = estimated("Spend a month", Scale.MONEY, aliases=("月消费",))
    inquiry_phone: str = estimated("Inquiry calls", Scale.PER_DAY, unit="a day", aliases=("咨询电话",))
    inquiry_fax: str = estimated("Inquiries by fax", Scale.PER_DAY, unit="a day")
    inquiry_email: str = estimated("Inquiries by e-mail", Scale.PER_DAY, unit="a day")
    inquiry_form: str = estimated("Inquiries by web form", Scale.PER_DAY, unit="a day")
    inquiry_message: str = estimated("Inquiries by message", Scale.PER_DAY, unit="a day")
    renewal_amount: str = estimated("Renewal amount", Scale.MONEY, aliases=("续费金额",))
    attention: str = estimated("Attention", Scale.ATTENTION, aliases=("关注度",))
    satisfaction: str = estimated("Satisfaction", Scale.SCORE, unit="1 to 5", aliases=("满意度",))


SUMMARY_STATES = (
    Option("draft", "draft"),
    Option("reviewed", "ready"),
    Option("issued", "issued"),
    Option("sent", "sent"),
    Option("returned", "returned"),
)


@record("summary", "Summary", "Summaries")
class Summary(Record):
    """What is written for one client about one month, and how far it has got (product §4, §7)."""

    client: int | None = reference("Client", to="client", required=True)
    month: Month | None = month("Month", required=True)
    state: str = choice("State", *SUMMARY_STATES, default="draft")
    revised: bool = flag("Revised")
    commentary: str = long_text("Commentary")
    done: str = long_text("What was done")
    next: str = long_text("What comes next")
    files: str = long_text("Files")
    sent_how: str = text("Sent how")
    sent_on: date | None = day("Sent on")
    answered_on: date | None = day("Answer received on")
    answer: str = long_text("Answer")
    told_inquiries_phone: int | None = whole("Calls by the client's count")
    told_inquiries_fax: int | None = whole("Faxes by the client's count")
    told_inquiries_email: int | None = whole("E-mails by the client's count")
    told_inquiries_form: int | None = whole("Web forms by the client's count")
    told_inquiries_message: int | None = whole("Messages by the client's count")
    told_orders: int | None = whole("Orders by the client's count")
    mark: str = text(
        "Checksum of what it said", longest=64, in_excel=False, hint="Of the summary as it was last issued"
    )

    def told(self, name: str) -> int | None:
        """What the client counted of a channel of ``CHANNELS`` or of ``orders``; all channels together as ``inquiries``."""
        if name == "inquiries":
            known = [number for channel in CHANNELS if (number := self.told(channel)) is not None]
            return sum(known) if known else None
        told: int | None = getattr(self, f"told_{name}")
        return told
