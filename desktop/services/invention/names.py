"""Names, numbers and addresses of people and companies that don't exist."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

# Stems and branches (甲乙丙丁 …) as given names and “Sample” as a surname say at a glance that nobody real is meant.
_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
_GIVEN = ("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子安", "丑元", "寅生", "卯新", "辰光", "巳和")
_FIRST = (
    "Pat", "Kim", "Sam", "Lee", "Alex", "Robin", "Jo", "Chris", "Dana", "Max", "Noa", "Kit", "Ira", "Lou", "Sky", "Val",
)  # fmt: skip
_LAST = ("Example", "Sample", "Specimen", "Placeholder", "Instance", "Model")

_PLACES = (
    "云栖", "石桥", "枫岸", "柳溪", "荷塘", "竹里", "梅坞", "松涧", "桂坊", "兰渡", "青浦湾", "白鹭洲", "南塘", "北渚", "东篱", "西津",
)  # fmt: skip
_CHINESE_WORDS = (
    "启明", "恒远", "瑞禾", "宏图", "佳音", "百川", "同舟", "新程", "博采", "天工", "和润", "金穗", "长风", "星野", "正言", "优谷",
)  # fmt: skip
_CHINESE_TRADES = (
    ("精密模具", "模具", "注塑模具、冲压模具"), ("环保设备", "环保设备", "污水处理、除尘设备"), ("丝绸礼品", "丝绸礼品", "丝巾、真丝家纺"),
    ("电子材料", "电子材料", "导电胶、绝缘材料"), ("包装材料", "包装材料", "缓冲包装、气泡膜"), ("过滤器材", "过滤器材", "滤芯、滤袋"),
    ("仪器仪表", "仪器仪表", "压力表、流量计"), ("纺织助剂", "纺织助剂", "染整助剂"), ("五金制品", "五金", "紧固件、冲压件"),
    ("印务", "印刷", "画册、彩盒"), ("钢结构", "钢结构", "厂房、雨棚"), ("医疗器械", "医疗器械", "理疗设备"),
    ("机电设备", "机电设备", "电机、减速机"), ("焊接设备", "焊接设备", "逆变焊机、切割机"), ("石材工艺", "石材", "石雕、台面"),
    ("花木场", "园林苗木", "绿化苗木"), ("食品机械", "食品机械", "和面机、包装线"), ("企业登记代理", "公司注册", "注册、记账"),
)  # fmt: skip
_ENGLISH_WORDS = (
    "Lakeshore", "Northfield", "Copper Hill", "Silver Brook", "Alder", "Hazel", "Rowan", "Granite", "Beacon", "Harvest",
    "Kingfisher", "Lantern", "Marigold", "Oakridge", "Saffron", "Thistle", "Windmill", "Juniper", "Compass", "Heron",
)  # fmt: skip
_ENGLISH_TRADES = (
    ("Bearings", "ball bearings"), ("Moulds", "injection moulds"), ("Coatings", "powder coatings"),
    ("Valves", "industrial valves"), ("Tea", "tea"), ("Lighting", "LED lighting"), ("Labels", "labels"),
    ("Tapes", "adhesive tapes"), ("Foods", "dried foods"), ("Stone", "natural stone"), ("Pallets", "pallets"),
    ("Pumps", "pumps"), ("Fasteners", "fasteners"), ("Ceramics", "technical ceramics"), ("Filters", "filters"),
    ("Springs", "springs"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Company:
    """What a company calls itself and makes."""

    name: str
    industry: str
    products: str
    chinese: bool


class Names:
    """Hands out companies of which no two have the same name."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._given: set[str] = set()

    def company(self) -> Company:
        """A company, two of three Chinese."""
        rng = self._rng
        if rng.random() < 0.67:
            trade, industry, products = rng.choice(_CHINESE_TRADES)
            name = self._new(f"{rng.choice(_PLACES)}{rng.choice(_CHINESE_WORDS)}{trade}", chinese=True)
            return Company(name, industry, products, True)
        trade, industry = rng.choice(_ENGLISH_TRADES)
        return Company(self._new(f"{rng.choice(_ENGLISH_WORDS)} {trade}", chinese=False), industry, industry, False)

    def _new(self, name: str, *, chinese: bool) -> str:
        """The name itself or, when it was given before, one with a number behind it."""
        known, number = name, 1
        while name in self._given:
            number += 1
            name = f"{known}{number}号" if chinese else f"{known} {number}"
        self._given.add(name)
        return name


def person(rng: Random, *, chinese: bool) -> str:
    """Somebody's name."""
    if chinese:
        return rng.choice(_SURNAMES) + rng.choice(_GIVEN)
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def rep_name(number: int) -> str:
    """The name of the rep with this number, counted from 0; no two are alike, every third is English."""
    if number % 3 == 2:
        turn, place = divmod(number // 3, len(_FIRST))
        return f"{_FIRST[place]} {_LAST[turn % len(_LAST)]}" + (f" {turn}" if turn >= len(_LAST) else "")
    turn, place = divmod(number, len(_SURNAMES))
    return _SURNAMES[place] + _GIVEN[(place + turn) % len(_GIVEN)] + (f"{turn}" if turn >= len(_GIVEN) else "")


def landline(number: int) -> str:
    """A telephone number in a range that is not given to anybody."""
    return f"0512-0000 {number % 10_000:04d}"


def mobile(number: int) -> str:
    """A mobile number that can't exist: no provider's numbers begin with 100."""
    return f"100 0000 {number % 10_000:04d}"
