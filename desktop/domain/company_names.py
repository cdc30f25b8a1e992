"""What of a company's name tells it from others: without legal form, group and place (product §6.3).

深圳市泰达贸易有限公司, 泰达贸易（深圳） and 泰达贸易 are one name; so are *Lakeside Ltd* and *Lakeside (Suzhou) Co., Ltd.*
Names are only ever compared to warn a person: two companies of different cities may share the rest.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.matching import core_name, name_key

_CITIES = (
    "北京 beijing|上海 shanghai|天津 tianjin|重庆 chongqing|深圳 shenzhen|广州 guangzhou|东莞 dongguan|佛山 foshan|"
    "珠海 zhuhai|中山 zhongshan|惠州 huizhou|汕头 shantou|江门 jiangmen|苏州 suzhou|南京 nanjing|无锡 wuxi|常州 changzhou|"
    "南通 nantong|扬州 yangzhou|徐州 xuzhou|镇江 zhenjiang|泰州 taizhou|昆山 kunshan|江阴 jiangyin|张家港 zhangjiagang|"
    "常熟 changshu|太仓 taicang|杭州 hangzhou|宁波 ningbo|温州 wenzhou|嘉兴 jiaxing|绍兴 shaoxing|金华 jinhua|义乌 yiwu|"
    "台州|湖州 huzhou|合肥 hefei|芜湖 wuhu|福州 fuzhou|厦门 xiamen|泉州 quanzhou|南昌 nanchang|济南 jinan|青岛 qingdao|"
    "烟台 yantai|潍坊 weifang|郑州 zhengzhou|洛阳 luoyang|武汉 wuhan|长沙 changsha|南宁 nanning|海口 haikou|成都 chengdu|"
    "贵阳 guiyang|昆明 kunming|西安 xian|兰州 lanzhou|太原 taiyuan|石家庄 shijiazhuang|沈阳 shenyang|大连 dalian|"
    "长春 changchun|哈尔滨 harbin|香港 hongkong"
)
_PROVINCES = (
    "河北 hebei|山西 shanxi|辽宁 liaoning|吉林 jilin|黑龙江 heilongjiang|江苏 jiangsu|浙江 zhejiang|安徽 anhui|"
    "福建 fujian|江西 jiangxi|山东 shandong|河南 henan|湖北 hubei|湖南 hunan|广东 guangdong|海南 hainan|四川 sichuan|"
    "贵州 guizhou|云南 yunnan|陕西 shaanxi|甘肃 gansu|内蒙古|广西 guangxi|中国 china"
)
_WORDS = [word for pair in f"{_PROVINCES}|{_CITIES}".split("|") for word in pair.split()]
_HAN_PLACES = "|".join(sorted((word for word in _WORDS if not word.isascii()), key=len, reverse=True))
_LATIN_PLACES = "|".join(word for word in _WORDS if word.isascii()) + "|hong kong"

_FORM = re.compile(r"(?:集团|控股|股份|有限|责任|总公司|公司|分部|办事处)+$")
_FRONT = re.compile(rf"(?:{_HAN_PLACES})(?:省|市(?!政)|地区)?|[\u4e00-\u9fff]{{2,3}}(?<![超城都门股菜上集夜])[省市]")
_PART = re.compile(r"[\u4e00-\u9fff]{2,3}(?<![业小社特园景片])[区县镇]")
_IN_BRACKETS = re.compile(rf"[(\[【〔](?:(?:{_HAN_PLACES})(?:省|市)?|{_LATIN_PLACES})[)\]】〕]")
_LATIN_FRONT = re.compile(rf"(?:{_LATIN_PLACES})[\s,]+(?=\w)")
_FEWEST = 2
"""So many letters must be left of a name; one alone tells nothing."""
_COMMON = "大学 学院 医院 酒店 银行 贸易 科技 ltd inc co limited corp gmbh llc company group"
_EVERYBODYS = frozenset({*_WORDS, *_COMMON.split()})
"""What no name consists of: left alone, it tells no two companies apart from others."""


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A name taken apart. ``whole`` counts all but width, case, blanks and marks; ``firm`` leaves the legal form out
    as well, ``bare`` also the place."""

    whole: str
    firm: str
    bare: str


@lru_cache(maxsize=1 << 15)
def company_name(name: str) -> CompanyName:
    """What a name is compared by. All parts are empty for a name without a letter."""
    text = unicodedata.normalize("NFKC", name).casefold().strip()
    firm = _without_form(core_name(text))
    inner = _IN_BRACKETS.sub(" ", text)
    inner = _LATIN_FRONT.sub("", inner, count=1) if _LATIN_FRONT.match(inner) else inner
    bare = _without_place(_without_form(core_name(inner)))
    return CompanyName(name_key(name), firm, firm if bare in _EVERYBODYS or not bare else bare)


def _without_form(core: str) -> str:
    left = _FORM.sub("", core)
    return left if len(left) >= _FEWEST else core


def _without_place(core: str) -> str:
    left = core
    if found := _FRONT.match(left):
        left = left[found.end() :]
        if found := _FRONT.match(left):  # a province, then its city
            left = left[found.end() :]
        if found := _PART.match(left):
            left = left[found.end() :]
    left = _without_form(left)
    return left if len(left) >= _FEWEST and left not in _EVERYBODYS else core
