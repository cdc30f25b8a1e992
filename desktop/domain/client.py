"""A client and the people there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from desktop.domain.agency import LANGUAGES, REGIONS
from desktop.domain.changes import ChangeSet
from desktop.domain.fields import (
    choice,
    day,
    flag,
    long_text,
    money,
    picture,
    reference,
    tags,
    text,
    whole,
)
from desktop.domain.kinds import Option
from desktop.domain.record import Record, record
from desktop.domain.written_as import Form

_BETWEEN_NUMBERS = re.compile(r"[/,;，；、]")

LEVELS = (
    Option("key", "Key", ("重点", "重点客户", "key client", "vip", "a")),
    Option("regular", "Regular", ("普通", "普通客户", "一般客户", "regular client", "standard", "b")),
)
STAGES = (
    Option("prospect", "prospect", ("潜在", "潜在客户", "lead")),
    Option("active", "active", ("服务中", "正常", "在服务")),
    Option("lapsed", "lapsed", ("失效", "已失效", "expired")),
    Option("closed", "closed", ("终止", "已终止", "cancelled")),
)
SOURCES = (
    Option("referral", "referral", ("推荐", "老客户推荐", "转介绍")),
    Option("cold_call", "cold call", ("电话销售", "陌生电话")),
    Option("visit", "visit", ("上门拜访", "陌生拜访")),
    Option("web", "web", ("网络", "网站")),
    Option("exhibition", "exhibition", ("展会",)),
    Option("sms", "SMS", ("短信",)),
    Option("newspaper", "newspaper", ("报纸",)),
    Option("partner", "agency partner", ("代理商", "合作伙伴")),
    Option("other", "other", ("其他", "其它")),
)
ATTENTION = (
    Option("none", "none", ("不关注", "无")),
    Option("some", "some", ("偶尔关注", "一般")),
    Option("close", "close", ("关注", "密切关注", "很关注")),
)
LAPSE_REASONS = (
    Option("no_effect", "no effect seen", ("没效果", "效果不好")),
    Option("price", "too expensive", ("价格高",)),
    Option("service", "dissatisfied with the service", ("服务不满意",)),
    Option("competitor", "went to a competitor", ("转其他平台",)),
    Option("business", "business closed or changed", ("停业", "转行")),
    Option("forgotten", "was not called", ("没有回访",)),
    Option("other", "other", ("其他",)),
)
ROLES = (
    Option("owner", "owner", ("老板", "总经理", "负责人", "董事长", "经理")),
    Option("decision_maker", "decision maker", ("直接负责人",)),
    Option("marketing", "marketing", ("市场部", "市场", "推广")),
    Option("webmaster", "webmaster", ("网管", "网站管理员", "技术")),
    Option("finance", "finance", ("财务", "会计")),
    Option("front_desk", "front desk", ("前台", "文员")),
    Option("other", "other", ("其他", "其它")),
)


@record("client", "Client", "Clients", code_prefix="C")
class Client(Record):
    """An advertiser with an ad account, looked after by one rep (product §2, §4)."""

    code: str = text(
        "Code", group="Company", width=76, editable=False, unique=True, aliases=("客户编号", "client code", "client no")
    )
    name: str = text(
        "Name",
        group="Company",
        width=180,
        required=True,
        shown=True,
        stretch=True,
        aliases=("公司名称", "客户名称", "公司", "企业名称", "company", "company name", "client", "client name"),
    )
    short_name: str = text("Short name", group="Company", width=120, aliases=("简称", "客户简称"))
    username: str = text(
        "Username",
        group="Company",
        width=110,
        unique=True,
        shown=True,
        aliases=("账户", "推广账户", "账户名", "帐户", "login", "account", "user name", "account name"),
    )
    level: str = choice(
        "Level", *LEVELS, default="regular", group="Service", width=72, shown=True,
        aliases=("客户级别", "级别", "客户类型", "tier", "client level"),
    )  # fmt: skip
    stage: str = choice(
        "Stage",
        *STAGES,
        default="active",
        group="Service",
        width=86,
        shown=True,
        aliases=("客户状态", "状态", "status"),
    )
    owner: int | None = reference(
        "Owner", to="rep", group="Service", width=80, shown=True,
        aliases=("负责人", "客服", "业务员", "跟进人", "rep", "account manager", "account rep", "manager"),
    )  # fmt: skip
    industry: str = text("Industry", group="Profile", width=140, shown=True, aliases=("所属行业", "行业类别", "sector"))
    company_size: str = text("Company size", group="Profile", width=100, aliases=("公司规模", "规模", "企业规模"))
    business_scope: str = text("Business scope", group="Profile", width=200, aliases=("业务范围", "主营业务", "主营"))
    products: str = text("Nature of products", group="Profile", width=180, aliases=("产品性质", "产品", "products"))
    sales_region: str = text("Sales region", group="Profile", width=120, aliases=("市场区域", "region"))
    advantages: str = text("Advantages", group="Profile", width=200, aliases=("产品优势", "优势"))
    website: str = text(
        "Website", group="Company", width=170, form=Form.SITE, aliases=("网址", "公司网站", "site", "url", "domain")
    )
    address: str = text("Address", group="Company", width=220, form=Form.ADDRESS, aliases=("公司地址", "联系地址"))
    source: str = choice("Source", *SOURCES, group="Service", width=100, aliases=("客户来源", "来源"))
    referred_by: int | None = reference("Referred by", to="client", group="Service", width=140, aliases=("推荐人",))
    registered_on: date | None = day(
        "Registered on", group="Service",
        aliases=("注册时间", "注册日期", "开户时间", "开户日期", "start date", "registered", "since"),
    )  # fmt: skip
    became_client_on: date | None = day("Client since", group="Service", aliases=("成交日期", "签约日期"))
    monthly_budget: int | None = money(
        "Monthly budget", group="Service", width=92, aliases=("月预算", "预算", "budget", "monthly budget (cny)")
    )
    attention: str = choice("Attention", *ATTENTION, group="Service", width=86, aliases=("关注程度",))
    tags: tuple[str, ...] = tags("Tags", group="Service", aliases=("标记",))
    notes: str = long_text("Notes", group="Notes", aliases=("备注", "说明", "remark", "remarks", "comment", "comments"))
    report_language: str = choice("Language of reports", *LANGUAGES, group="Service", width=86)
    region: str = choice("Client's holidays", *REGIONS, group="Service", width=110)
    cadence_gap: int | None = whole(
        "Own cadence: call every", unit="days", least=1, most=365, group="Service", aliases=("回访周期",)
    )
    cadence_max_gap: int | None = whole(
        "Own cadence: at the latest after", unit="days", least=1, most=365, group="Service"
    )
    cadence_quota_min: int | None = whole("Own cadence: calls a month, at least", most=31, group="Service")
    cadence_quota_max: int | None = whole("Own cadence: calls a month, at most", most=31, group="Service")
    lapsed_on: date | None = day("Lapsed on", group="Service", aliases=("失效时间",))
    lapse_reason: str = choice("Reason of the lapse", *LAPSE_REASONS, group="Service", width=140)
    logo: bytes = picture("Logo", group="Company")


@record("contact", "Contact", "Contacts")
class Contact(Record):
    """A person at a client."""

    client: int | None = reference("Client", to="client", required=True, width=160)
    name: str = text(
        "Name",
        required=True,
        shown=True,
        width=110,
        aliases=("联系人", "姓名", "main contact", "contact", "contact person"),
    )
    role: str = choice("Role", *ROLES, shown=True, width=110, aliases=("职务", "职位", "岗位", "position", "title"))
    is_decision_maker: bool = flag("Decision maker", shown=True, aliases=("是否直接负责人", "决策人"))
    decides_since: date | None = day("Decides since", hint="Filled in when “Decision maker” is ticked later")
    decided_until: date | None = day("Decided until", hint="Filled in when somebody else decides, or on leaving")
    phone: str = text(
        "Phone", shown=True, width=130, form=Form.PHONE, aliases=("联系电话", "固定电话", "座机", "tel", "telephone")
    )
    mobile: str = text("Mobile", shown=True, width=118, form=Form.PHONE,
                       aliases=("移动电话", "手机号", "手机号码", "cell"))  # fmt: skip
    more_phones: str = text(
        "More phones", width=150, form=Form.PHONE, hint="Several are parted by /", aliases=("其他电话", "other phones")
    )
    fax: str = text("Fax", width=118, form=Form.PHONE, aliases=("传真号",))
    email: str = text("E-mail", shown=True, width=180, form=Form.MAIL, aliases=("邮箱", "电子邮箱", "email", "mail"))
    wechat: str = text("WeChat or QQ", width=110, aliases=("微信", "qq", "wechat", "微信号"))
    best_time: str = text("Best time to call", width=110, aliases=("联系时间",))
    birthday: date | None = day("Birthday")
    left_on: date | None = day("Left the company on", aliases=("离职时间", "离职日期"))
    notes: str = long_text("Notes", aliases=("备注",))


def number_of(contact: Contact | None) -> str:
    """The number to call: the mobile phone, else the desk, else the first of the others."""
    return next(iter(numbers_of(contact)), "") if contact is not None else ""


def numbers_of(contact: Contact) -> tuple[str, ...]:
    """Every number to call, each once, in the order in which to try them."""
    others = (part.strip() for part in _BETWEEN_NUMBERS.split(contact.more_phones))
    return tuple(dict.fromkeys(number for number in (contact.mobile, contact.phone, *others) if number))


@record("checklist_point", "Checklist point", "Checklist points")
class ChecklistPoint(Record):
    """One thing that makes a campaign work, as it stands on the agency's list (product §3.9).

    ``item`` is the name it was given first, by which clients' answers are kept; ``wording`` is what it says now, if it
    was reworded.
    """

    item: str = text("Item", required=True)
    wording: str = text("Wording", shown=True, width=420, stretch=True)
    decided_by: str = choice(
        "Decided by",
        Option("person", "a person"),
        Option("visits", "counted visits"),
        Option("keywords", "the number of keywords"),
        Option("landing_pages", "keywords' landing pages"),
        Option("decision_maker", "calls to the decision maker"),
        Option("profile", "the profile"),
        default="person",
        shown=True,
        width=220,
    )
    position: int | None = whole("Position")


@record("checklist_item", "Checklist item", "Checklist items")
class ChecklistItem(Record):
    """What a person said of one point of the checklist for one client (product §3.9)."""

    client: int | None = reference("Client", to="client", required=True)
    item: str = text("Item", required=True)
    state: str = choice(
        "State",
        Option("done", "done"),
        Option("open", "not yet"),
        Option("not_applicable", "doesn't apply"),
        default="open",
    )
    on: date | None = day("Date")
    note: str = text("Note")


class _OfClient(Protocol):
    @property
    def client(self) -> int | None: ...


C = TypeVar("C", bound=_OfClient)


def by_client(items: Iterable[C]) -> defaultdict[int, list[C]]:
    """What clients have, by the client's id; what names no client is left out."""
    found: defaultdict[int, list[C]] = defaultdict(list)
    for item in items:
        if item.client is not None:
            found[item.client].append(item)
    return found


def touched_clients(changes: ChangeSet) -> set[int]:
    """The ids of the clients that a change is about, also those that a record belonged to before."""
    found: set[int] = set()
    for change in changes:
        if isinstance(change.after, Client):
            found.add(change.after.id)
            continue
        for item in (change.before, change.after):
            owner = getattr(item, "client", None)
            if isinstance(owner, int):
                found.add(owner)
    return found
