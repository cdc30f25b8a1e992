"""The clients of the sample agency: four real cases from a training (product §3.4), and companies that don't exist."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Any, NamedTuple


class Member(NamedTuple):
    """One client of the sample agency; days are counted from today."""

    name: str
    username: str
    industry: str
    products: str
    level: str
    rep: int
    visits: int
    inquiries: int
    """In 30 days."""
    spend: int
    """Yuan a month."""
    turn: int
    """Change of visits against the months before, per cent."""
    ends_in: int
    """Days until the service period ends."""
    lasts: int
    """Days that the balance lasts."""
    last: int
    """Days since somebody was reached."""
    due: int
    """Days until the next callback, negative when overdue."""
    mood: int
    contact: str


@dataclass(frozen=True, slots=True)
class Case:
    """One of the four cases, with the texts exactly as its agency wrote them (product §3.4)."""

    registered_on: date
    keywords: int
    worst_rank: int
    before: dict[str, Any]
    """Texts by field of ``Baseline``."""
    after: dict[str, Any]
    visits_within: tuple[int, int]
    calls_a_day: int
    """Inquiry calls in thousandths a day."""
    renewal: int
    """Yuan."""


# fmt: off
MEMBERS: tuple[Member, ...] = tuple(Member(*row) for row in (
    ("苏科电子材料", "szsunko", "电子材料", "导电胶、绝缘材料、电子胶带", "key", 0, 22, 32, 1000, 8, 141, 70, 6, 0, 4, "周庚"),
    ("绸琴包装材料", "chouqin", "包装材料", "缓冲包装、气泡膜、珍珠棉", "key", 0, 50, 38, 2000, 12, 19, 17, 6, 0, 4, "李乙"),
    ("易注企业登记代理", "szyz88", "公司注册", "公司注册、代理记账、商标注册", "key", 0, 68, 71, 2000, 8, 212, 82, 6, 0, 4, "吴辛"),
    ("瑞岚焊割设备", "riland", "逆变焊割设备制造商", "逆变焊机、等离子切割机、焊割配件", "key", 0, 44, 27, 1200, 18, 174, 82, 6, 0, 4, "张甲"),
    ("姑苏丝绸礼品", "gusu-silk", "丝绸礼品", "丝巾、真丝家纺", "key", 0, 20, 6, 640, -28, 63, 19, 13, -4, 3, "李丙"),
    ("东吴环保设备", "dwhb", "环保设备", "污水处理、除尘设备", "key", 0, 32, 11, 1480, -34, 96, 39, 12, -1, 3, "赵丁"),
    ("虎丘精密模具", "hqmould", "模具", "注塑模具、冲压模具", "regular", 0, 21, 9, 560, 1, 120, 65, 13, -1, 4, "钱戊"),
    ("恒泰过滤器材", "hengtai-f", "过滤器材", "滤芯、滤袋", "key", 0, 57, 22, 2310, 4, 205, 50, 1, 6, 2, "孙己"),
    ("澄湖水产", "chenghu", "水产养殖", "大闸蟹、水产礼盒", "key", 0, 26, 14, 720, -6, 233, 62, 6, 0, 4, "尤甲"),
    ("石湖医疗器械", "shihu-med", "医疗器械", "理疗设备、康复器材", "key", 0, 64, 33, 2640, 15, 265, 69, 5, 2, 4, "许乙"),
    ("平江古琴社", "pingjiang-q", "乐器", "古琴、琴桌", "key", 0, 18, 8, 380, 2, 301, 75, 5, 2, 4, "何丁"),
    ("金鸡湖印务", "jjh-print", "印刷", "画册、彩盒", "regular", 0, 24, 13, 480, 10, 188, 83, 14, 0, 4, "郑壬"),
    ("木渎花木场", "mudu-flora", "园林苗木", "绿化苗木、盆景", "regular", 0, 10, 2, 180, -15, 55, 11, 12, 3, 3, "沈子安"),
    ("胥口钢结构", "xukou-steel", "钢结构", "厂房、雨棚", "regular", 0, 34, 16, 1120, 13, 150, 70, 13, 0, 4, "韩乙"),
    ("Lakeside Bearings", "lakeside-brg", "ball bearings", "ball bearings, bushings", "regular", 0, 29, 12, 690, 7, 77, 6, 13, 0, 4, "Pat Example"),
    ("Northgate Moulds", "northgate", "injection moulds", "injection moulds, dies", "regular", 0, 13, 4, 310, -11, 160, 27, 28, -3, 4, "Kim Sample"),
    ("Willow Bridge Tea", "willow-tea", "tea", "green tea, gift boxes", "regular", 0, 17, 5, 290, -4, 27, 63, 15, 0, 4, "Lee Sample"),
    ("Amber Lighting", "amber-light", "LED lighting", "LED lamps, drivers", "regular", 0, 36, 10, 840, -2, 182, 62, 3, 2, 3, "Sam Example"),
    ("Foxglove Labels", "foxglove", "labels", "labels, stickers", "regular", 0, 22, 8, 410, 6, 226, 71, 14, 0, 4, "Dana Sample"),
    ("Helio Coatings", "helio-coat", "powder coatings", "powder coatings, primers", "key", 0, 41, 19, 1340, 9, 248, 66, 6, 0, 4, "Robin Example"),
    ("Meridian Valves", "meridian-v", "industrial valves", "gate valves, ball valves", "key", 1, 48, 25, 1890, -3, 275, 69, 4, 3, 4, "Alex Sample"),
    ("盘门旅行用品", "panmen-t", "箱包", "旅行箱、背包", "regular", 1, 30, 11, 600, 3, 133, 74, 6, 8, 4, "杨甲"),
    ("望亭仪表", "wangting-i", "仪器仪表", "压力表、流量计", "key", 1, 38, 18, 1260, 5, 88, 58, 5, 2, 3, "朱乙"),
    ("浒关精工", "xuguan-jg", "机械加工", "精密零件、数控加工", "key", 1, 27, 12, 930, -7, 145, 47, 4, 3, 4, "秦丙"),
    ("阳澄五金", "yangcheng", "五金", "紧固件、冲压件", "key", 1, 25, 10, 700, 2, 7, 33, 6, 0, 4, "施丁"),
    ("Harbour Tapes", "harbour-tp", "adhesive tapes", "adhesive tapes, films", "key", 1, 33, 14, 980, 11, 190, 80, 3, 5, 4, "Jo Example"),
    ("Bright Field Pumps", "bright-pump", "pumps", "water pumps, seals", "key", 1, 42, 20, 1600, 6, 222, 55, 4, 2, 4, "Chris Sample"),
    ("Silver Birch Paper", "silverbirch", "paper", "kraft paper, cartons", "key", 1, 19, 6, 420, 0, 41, 44, 5, 2, 4, "Max Example"),
    ("太湖石材工艺", "taihu-stone", "石材", "石雕、台面", "key", 2, 23, 9, 860, -9, 112, 36, 5, 2, 4, "张卯新"),
    ("枫桥纺织助剂", "fengqiao-tx", "纺织助剂", "染整助剂、柔软剂", "key", 2, 20, 7, 540, 4, 170, 61, 4, 3, 4, "孔丙"),
    ("同里米业", "tongli-rice", "粮食加工", "大米、糯米", "key", 2, 16, 4, 260, -5, -10, 21, 4, 3, 3, "曹丁"),
    ("独墅湖软件", "dushu-soft", "软件", "进销存软件、小程序", "key", 2, 55, 30, 2200, 16, 240, 77, 5, 2, 5, "严戊"),
    ("Quarry Lane Stone", "quarry-lane", "natural stone", "granite, slate", "key", 2, 15, 5, 330, -8, 202, 52, 4, 3, 3, "Ira Sample"),
    ("Cedar Row Foods", "cedar-row", "dried foods", "dried fruit, nuts", "key", 3, 31, 13, 890, 3, 128, 49, 5, 1, 3, "Noa Example"),
    ("Pinewood Pallets", "pinewood", "pallets", "pallets, crates", "key", 2, 12, 3, 240, 0, 260, 90, 3, 4, 4, "Lou Sample"),
    ("Kestrel Fasteners", "kestrel-f", "fasteners", "bolts, rivets", "key", 2, 28, 12, 760, 9, 155, 60, 3, 4, 4, "Val Example"),
    ("相城机电", "xiangcheng", "机电设备", "电机、减速机", "key", 3, 37, 17, 1420, -12, 84, 30, 5, 0, 3, "华壬"),
    ("斜塘包装机械", "xietang-pk", "包装机械", "封箱机、打包机", "key", 3, 29, 13, 1050, 7, 196, 64, 4, 3, 4, "金癸"),
    ("光福工艺雕刻", "guangfu-art", "工艺品", "木雕、核雕", "key", 3, 14, 4, 220, -3, 230, 68, 3, 4, 4, "魏子安"),
    ("东山茶厂", "dongshan-tea", "茶叶", "碧螺春、红茶", "key", 3, 22, 9, 520, 14, 25, 26, 6, 0, 4, "陶丑元"),
    ("Red Kiln Ceramics", "red-kiln", "technical ceramics", "tiles, insulators", "key", 3, 26, 10, 680, -1, 217, 57, 3, 4, 4, "Kit Sample"),
    ("Old Mill Ovens", "old-mill", "bakery ovens", "ovens, mixers", "key", 3, 18, 6, 390, 5, 300, 73, 4, 3, 4, "Sky Example"),
    ("甪直玩具", "luzhi-toys", "玩具", "木制玩具、拼图", "regular", 1, 11, 2, 210, -20, -52, 0, 60, 4, 2, "姜寅生"),
    ("Grey Heron Boats", "grey-heron", "boats", "boats, oars", "regular", 3, 9, 1, 150, -25, -110, 0, 95, 9, 2, "Ira Example"),
    ("吴江丝绒坊", "wj-velvet", "纺织", "丝绒面料", "regular", 0, 0, 0, 0, 0, 0, 0, 9, 5, 3, "孙甲"),
    ("Tall Ships Rope", "tall-ships", "ropes", "ropes, nets", "regular", 2, 0, 0, 0, 0, 0, 0, 7, 6, 3, "Jo Sample"),
))

CASES: dict[str, Case] = {
    "szsunko": Case(
        date(2004, 11, 27), 68, 18,
        {"keywords": "28", "keyword_quality": "4:1", "visits_a_day": "5次左右", "spend_a_month": "600左右",
         "inquiry_phone": "一星期一个电话", "satisfaction": "不满意"},
        {"keywords": "68", "keyword_quality": "1:4", "visits_a_day": "20次左右", "spend_a_month": "1000左右",
         "inquiry_phone": "一天一个电话", "satisfaction": "很满意"},
        (16, 24), 970, 2400,
    ),
    "chouqin": Case(
        date(2004, 8, 11), 42, 5,
        {"keywords": "21", "keyword_rank": "前10位", "site_traffic": "上升不明显", "spend_a_month": "300左右",
         "renewal_amount": "1000", "satisfaction": "不满意"},
        {"keywords": "42", "keyword_rank": "前5位", "site_traffic": "明显上升", "spend_a_month": "2000左右",
         "renewal_amount": "3000", "satisfaction": "很满意"},
        (20, 90), 800, 3000,
    ),
    "szyz88": Case(
        date(2004, 8, 26), 96, 15,
        {"keywords": "20", "keyword_rank": "不排名", "site_traffic": "没变化", "spend_a_month": "500以内",
         "attention": "不关注", "satisfaction": "不满意"},
        {"keywords": "96", "keyword_rank": "重视排名", "site_traffic": "明显上升", "spend_a_month": "2000左右",
         "attention": "关注", "satisfaction": "很满意"},
        (30, 110), 1300, 4000,
    ),
    "riland": Case(
        date(2004, 8, 11), 38, 10,
        {"keywords": "16", "keyword_rank": "最后", "visits_a_day": "5次左右", "spend_a_month": "200以内",
         "inquiry_phone": "没电话", "satisfaction": "不满意"},
        {"keywords": "38", "keyword_rank": "首页", "visits_a_day": "25到60次", "spend_a_month": "1200左右",
         "inquiry_phone": "每天几乎都有电话", "satisfaction": "很满意"},
        (25, 60), 880, 3600,
    ),
}

PROMISED: dict[str, tuple[time, str]] = {
    "riland": (time(10, 30), "讲上月数据；客户要加4个逆变词"),
    "lakeside-brg": (time(14, 0), "Offer for the 2,000 top-up"),
    "chouqin": (time(15, 30), "谈续费，服务期快到了"),
    "shihu-med": (time(11, 0), "演示新的落地页"),
    "harbour-tp": (time(9, 30), "Prices for 4 new keywords"),
    "xiangcheng": (time(16, 0), "说明排名下降的处理"),
}
"""Agreed with the client, on the day of the next callback."""

PURPOSES: dict[str, str] = {
    "northgate": "Twice-monthly call; the longest gap is near",
    "dwhb": "未接通后再拨；本月访问下降",
    "hqmould": "投诉处理后回访",
    "szsunko": "每周回访；上次说每天都有咨询电话",
    "szyz88": "每周回访；问“公司注册”的排名",
    "jjh-print": "每月两次回访；新联系人",
}
MISSES = {"gusu-silk": 2, "dwhb": 1}
"""Tries in vain since somebody was last reached."""
DECISION_MAKER_AWAY = {"gusu-silk": 52, "silverbirch": 61}
"""Days since the decision maker was last reached."""
NO_SPEND = {"luzhi-toys": 87, "grey-heron": 145}
"""Clients that have lapsed, and the days since their spend stopped."""
PROSPECTS = frozenset({"wj-velvet", "tall-ships"})
WON_BACK = {"kestrel-f": 380, "panmen-t": 420}
"""Days since a first service period had ended, 80 days before the next one began."""
RENEWED_LATER = {"chenghu": -12, "helio-coat": -20, "meridian-v": 9, "willow-tea": 21, "xukou-steel": 14}
"""Days between the end of a service period and the next one; renewed before the end where negative."""
RENEWED_FROM = {"dwhb": 200, "shihu-med": 150, "foxglove": 60, "bright-pump": 50, "amber-light": 80}
"""What the service period before the last one was worth, in per cent of the last one."""
YOUNG = {"dushu-soft": 20, "guangfu-art": 130}
"""Days since the service began, for clients with less than two years of figures."""
FIGURES_MISSING = frozenset({"jjh-print", "quarry-lane"})
"""Nothing was imported for the second half of last month."""

NOT_SENT = {
    **dict.fromkeys(("gusu-silk", "dwhb", "riland"), "reviewed"),
    **dict.fromkeys(("shihu-med", "northgate", "mudu-flora", "willow-tea"), "draft"),
    **dict.fromkeys(("chouqin", "hengtai-f", "foxglove"), "issued"),
    **dict.fromkeys(FIGURES_MISSING, "draft"),
}
RETURNED = frozenset(
    {"chenghu", "pingjiang-q", "lakeside-brg", "fengqiao-tx", "pinewood", "hqmould", "yangcheng", "kestrel-f"}
)
"""State of last month's summary; that of all others is *sent*."""
# fmt: on
