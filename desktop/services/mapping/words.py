"""Words above the columns of foreign files that are no field's own name: what agencies write above their lists.

``GENERAL`` holds in every list. ``SUBJECTS`` has what a word means only on a sheet about calls, payments or keywords, where
日期 is the day of the call or of the payment; ``sure`` words prove such a sheet, ``unsure`` ones stand everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

GENERAL: Final[Mapping[str, tuple[str, ...]]] = {
    "client.name": (
        "公司名", "单位名称", "客户名", "客户", "单位", "customer", "customer name", "organisation", "organization",
    ),
    "client.username": ("用户名", "推广用户名", "账号", "帐号", "user", "account id"),
    "client.level": ("等级", "客户等级", "重要程度"),
    "client.owner": ("客户经理", "所属客服", "责任客服", "维护人", "account owner"),
    "client.industry": ("行业",),
    "client.business_scope": ("经营范围", "经营项目", "scope"),
    "client.sales_region": ("销售区域", "销售地区", "区域"),
    "client.website": ("网站", "官网", "公司网址", "web site", "homepage"),
    "client.address": ("地址",),
    "client.notes": ("备注",),
    "client.tags": ("标签",),
    "contact.name": ("主要联系人", "联系人姓名", "contact name"),
    "contact.role": ("联系人职务", "job title"),
    "contact.phone": ("电话", "公司电话", "办公电话"),
    "contact.mobile": ("手机", "mobile phone"),
    "contact.fax": ("传真",),
    "contact.email": ("e-mail address",),
    "service_period.starts_on": ("服务开始日期", "合同开始", "contract start"),
    "service_period.ends_on": ("到期日", "到期", "服务到期日", "合同到期", "expiry date", "expiry"),
    "payment.paid_on": ("充值时间", "续费时间"),
    "keyword_snapshot.number": (
        "关键字数量", "关键词数量", "关键词数", "关键字数", "number of keywords", "keyword count",
    ),
    "satisfaction_answer.score": ("满意度", "客户满意度", "csat", "satisfaction score"),
    "callback.due_on": ("下次回访", "下次回访日期", "下次回访时间", "next call", "next callback", "next contact"),
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Subject:
    """What a sheet that lists something else than clients looks like.

    Of each group in ``needs`` one target must be there. ``titles`` finds its name in that of the sheet or file.
    """

    table: str
    needs: tuple[frozenset[str], ...]
    sure: Mapping[str, tuple[str, ...]]
    unsure: Mapping[str, tuple[str, ...]]
    titles: re.Pattern[str]


def _any(*keys: str) -> frozenset[str]:
    return frozenset(keys)


CALLS: Final = Subject(
    "call",
    (_any("call.started_at"), _any("call.what", "call.how", "call.outcome", "call.minutes")),
    sure={
        "call.started_at": (
            "回访日期", "回访时间", "通话日期", "通话时间", "拜访日期", "拜访时间", "沟通日期", "沟通时间", "跟进日期", "跟进时间",
            "来电时间", "拨打时间", "call date", "called at", "called on", "call time", "date of call", "contacted on",
        ),
        "call.rep": ("回访人", "回访人员", "通话人", "拨打人", "跟进人", "跟进人员", "called by", "caller"),
        "call.what": (
            "回访内容", "通话内容", "沟通内容", "沟通情况", "回访情况", "跟进内容", "跟进情况", "通话记录", "call notes", "topic",
        ),
        "call.how": ("处理结果", "沟通结果", "跟进结果", "处理方式"),
        "call.outcome": ("回访结果", "通话结果", "接通情况", "通话状态", "接听情况", "call result"),
        "call.minutes": ("通话时长", "通话分钟", "call duration"),
        "call.why": ("回访目的", "通话目的"),
        "call.follow_up": ("后续跟进", "下一步"),
    },
    unsure={
        "call.started_at": ("日期", "时间", "date", "day", "when"),
        "call.clock": ("时间", "time", "时刻"),
        "call.rep": ("客服", "业务员", "客户经理", "负责人", "人员", "rep", "agent", "account manager"),
        "call.what": ("内容", "情况", "备注", "说明", "notes", "note", "remarks", "comment", "comments", "summary"),
        "call.outcome": ("结果", "状态", "outcome", "result", "status"),
        "call.minutes": ("时长", "分钟", "duration", "minutes"),
        "call.direction": ("方向", "呼叫方向", "direction"),
        "call.satisfaction": ("满意度", "客户满意度", "satisfaction", "csat"),
    },
    titles=re.compile(r"回访记录|通话记录|沟通记录|跟进记录|拜访记录|\bcalls?\b|call[ _-]?log", re.IGNORECASE),
)  # fmt: skip

CALLBACKS: Final = Subject(
    "callback",
    (_any("callback.due_on"), _any("callback.purpose", "callback.rep", "callback.state", "callback.due_time")),
    sure={
        "callback.due_on": (
            "计划日期", "计划回访日期", "预约日期", "预约时间", "应回访日期", "下次回访", "下次回访日期", "due", "due date",
            "planned on", "planned date", "callback date", "call back on",
        ),
        "callback.purpose": ("回访目的", "回访事项", "回访计划"),
        "callback.rep": ("计划回访人",),
    },
    unsure={
        "callback.due_on": ("日期", "回访日期", "date"),
        "callback.due_time": ("时间", "time"),
        "callback.purpose": ("目的", "事项", "内容", "任务", "备注", "purpose", "subject", "task", "notes"),
        "callback.rep": ("客服", "业务员", "客户经理", "负责人", "回访人", "rep", "agent", "account manager"),
        "callback.state": ("状态", "status"),
        "callback.kind": ("类型", "type"),
    },
    titles=re.compile(r"回访计划|预约|待回访|\bcallbacks?\b", re.IGNORECASE),
)  # fmt: skip

PAYMENTS: Final = Subject(
    "payment",
    (_any("payment.paid_on"), _any("payment.amount")),
    sure={
        "payment.paid_on": (
            "付款时间", "充值时间", "续费时间", "收款日期", "收款时间", "到账日期", "到账时间", "缴费日期", "payment date", "date paid",
        ),
        "payment.amount": ("收款金额", "到账金额", "缴费金额", "充值额", "amount paid", "payment amount"),
        "payment.kind": ("付款类型", "充值类型", "款项类型", "payment type"),
    },
    unsure={
        "payment.paid_on": ("日期", "时间", "date", "day"),
        "payment.amount": ("金额", "amount", "sum"),
        "payment.kind": ("类型", "类别", "款项", "type", "kind"),
        "payment.note": ("备注", "说明", "付款方式", "notes", "note", "remarks", "comment"),
    },
    titles=re.compile(r"付款|充值|缴费|收款|续费|到账|\bpayments?\b|top[- ]?ups?\b", re.IGNORECASE),
)  # fmt: skip

PERIODS: Final = Subject(
    "service_period",
    (_any("service_period.ends_on"), _any("service_period.starts_on")),
    sure={
        "service_period.starts_on": ("合同开始日期", "服务开始时间", "签约开始"),
        "service_period.ends_on": ("合同结束", "合同结束日期", "合同到期日期", "服务结束日期"),
    },
    unsure={
        "service_period.starts_on": ("开始", "起始日期", "起", "from", "start", "start date", "starts"),
        "service_period.ends_on": ("结束", "结束日期", "截止日期", "止", "to", "until", "end", "ends"),
        "service_period.amount": ("金额", "合同额", "amount"),
        "service_period.note": ("备注", "说明", "notes", "note", "remarks"),
    },
    titles=re.compile(r"合同|服务期|\bcontracts?\b|service[ _-]?periods?", re.IGNORECASE),
)

CONTACTS: Final = Subject(
    "contact",
    (
        _any("contact.name"),
        _any("contact.role", "contact.mobile", "contact.phone", "contact.email", "contact.wechat", "contact.fax"),
    ),
    sure={"contact.name": ("姓名", "联系人", "联系人姓名", "contact", "contact name", "contact person")},
    unsure={
        "contact.name": ("名称", "name", "full name"),
        "contact.notes": ("备注", "notes", "remarks"),
        "contact.role": ("部门",),
    },
    titles=re.compile(r"联系人|通讯录|\bcontacts?\b", re.IGNORECASE),
)

KEYWORDS: Final = Subject(
    "keyword",
    (
        _any("keyword.word"),
        _any("keyword.impressions", "keyword.clicks", "keyword.spend", "keyword.rank", "keyword.quality"),
    ),
    sure={
        "keyword.word": ("关键词", "关键字", "关键词名称", "search keyword", "keyword text"),
        "keyword.group": ("推广单元", "推广单元名称", "推广组", "广告组", "ad group"),
    },
    unsure={
        "client.username": ("推广账户", "账户名称", "account name", "account", "customer"),
        "keyword.group": (
            "推广组",
            "推广计划",
            "推广计划名称",
            "计划",
            "广告组",
            "广告系列",
            "campaign",
            "campaign name",
        ),
        "keyword.landing_page": ("访问链接", "最终到达网址", "链接", "网址", "url", "final url"),
        "keyword.rank": ("平均排名", "当前排名", "avg. position", "avg. pos."),
        "keyword.quality": ("质量得分", "质量分", "pc质量度", "qual. score", "quality score"),
        "keyword.impressions": ("展现量", "展示数", "impr.", "impressions"),
        "keyword.clicks": ("点击量", "点击数", "clicks"),
        "keyword.spend": ("消费额", "费用", "花费", "总花费", "spend", "cost"),
        "keyword.inquiries": ("转化", "转化数", "转化次数", "咨询", "conversions", "conv."),
    },
    titles=re.compile(r"关键词|关键字|keyword", re.IGNORECASE),
)

SUBJECTS: Final = (CALLS, CALLBACKS, PAYMENTS, PERIODS, KEYWORDS, CONTACTS)
"""In the order in which they are preferred where two explain a sheet equally well."""
