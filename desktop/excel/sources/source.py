"""What a platform's export of daily figures looks like, as one value per platform."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.phrase import Phrase
from desktop.domain.written_days import Order
from desktop.excel.layout import Table, header_key

ENGAGEMENT_RATE = "engagement_rate"
"""A figure that isn't stored: the share of visits that did *not* bounce."""
MONTH_TITLES = ("月份", "月", "统计月份", "年月", "所属月份", "Month")
"""The column of months in files that hold totals instead of days."""
CLIENT_TITLES = ("客户", "客户名称", "公司名称", "客户编号", "Client", "Client name", "Client code")
"""What a column of clients is called that somebody has put into a platform's export."""


PARTS = (
    "小时", "时段", "时间段", "来源", "来源类型", "来源网站", "搜索引擎", "关键词", "搜索词", "入口页面", "受访页面", "地域", "省份", "城市",
    "设备", "浏览器", "Hour", "Hour of day", "Channel", "Channel type", "Source", "Referrer", "Country", "City", "Device",
    "Device category", "Page", "Landing page", "Keyword",
)  # fmt: skip
"""What columns are called that part a day's figures, in exports of every platform."""
BY_DAY = Phrase("Export it again with one row a day.")


@dataclass(frozen=True, slots=True)
class Source:
    """A platform's layout. Titles are given in any spelling; case, blanks, dots and a unit in brackets don't count.

    ``marks`` are groups of titles, any of which proves the source when all in it are there; ``figures`` says which
    figure of a day (``domain.effect.DailyFigures``) a title means. ``client`` has the titles of columns that name the
    client, the surest first. Rows of one client and day ``add_up`` where a row
    is a campaign or channel; elsewhere a second row of a day is a mistake in the file. ``order`` is how the platform
    writes days with the year last, when a file leaves it open. ``by_day`` says how its report is had with days.
    """

    name: str
    label: Phrase
    figures: Mapping[str, str]
    marks: tuple[tuple[str, ...], ...] = ()
    day: tuple[str, ...] = ()
    month: tuple[str, ...] = MONTH_TITLES
    client: tuple[str, ...] = ()
    campaign: tuple[str, ...] = ()
    order: Order | None = None
    adds_up: bool = False
    by_day: Phrase = BY_DAY
    figure_of: Mapping[str, str] = field(init=False, repr=False)
    day_keys: frozenset[str] = field(init=False, repr=False)
    month_keys: frozenset[str] = field(init=False, repr=False)
    client_keys: tuple[str, ...] = field(init=False, repr=False)
    campaign_keys: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "figure_of", {header_key(title): name for title, name in self.figures.items()})
        object.__setattr__(self, "day_keys", frozenset(map(header_key, self.day)))
        object.__setattr__(self, "month_keys", frozenset(map(header_key, self.month)))
        object.__setattr__(self, "client_keys", tuple(map(header_key, (*self.client, *CLIENT_TITLES))))
        object.__setattr__(self, "campaign_keys", frozenset(map(header_key, (*self.campaign, *PARTS))))

    def titles(self) -> dict[str, str]:
        """Every title of the layout with what it means."""
        known = dict(self.figures)
        known.update(dict.fromkeys(self.day, "day"))
        known.update(dict.fromkeys(self.month, "month"))
        known.update(dict.fromkeys((*self.client, *CLIENT_TITLES), "client"))
        known.update(dict.fromkeys(self.campaign, "campaign"))
        return known

    def has_parts_of_days(self, table: Table) -> bool:
        """Whether several rows of the table may belong to one day, to be added up."""
        return self.adds_up or table.column(self.campaign_keys) is not None

    def likeness(self, table: Table) -> int:
        """How many titles prove that the table is of this source; 0 if it isn't."""
        keys = {column.key for column in table.columns} | {column.bare_key for column in table.columns}
        proofs = [len(group) for group in self.marks if keys.issuperset(map(header_key, group))]
        return max(proofs, default=0)
