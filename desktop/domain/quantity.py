"""Reads how many, how often or how much a person says: 一天一个电话, 25到60次, “about 300 a day” (product §3.3).

A text is cut into known words, every one of which must be understood; then a handful of forms are recognised. A text
with one unknown word isn't read at all, so nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from desktop.domain.numerals import ARABIC, CHINESE, ENGLISH, number

_ABOUT = Decimal("0.2")
"""“About 5” is read as 5 ± 20 %."""
_MONTH = 30
_LARGEST = Decimal(10) ** 15


@dataclass(frozen=True, slots=True)
class Quantity:
    """Bounds, in so many days: 一星期一个 is 1 to 1 in 7 days; ``days`` is ``None`` when no time was said.

    ``habitual`` marks what was said without a number (“almost every day”, “now and then”).
    """

    low: Decimal
    high: Decimal | None
    days: Decimal | None = None
    approximate: bool = False
    habitual: bool = False


class _Kind(Enum):
    PERIOD = auto()
    NUMBER = auto()
    PAIR = auto()
    VAGUE = auto()
    RANGE = auto()
    TILDE = auto()
    ABOUT = auto()
    NEARLY = auto()
    JUST_OVER = auto()
    UNDER = auto()
    OVER = auto()
    PLUS = auto()
    MORE = auto()
    BETWEEN = auto()
    THING = auto()


_UNIT = r"(?:天|日|周|星期|礼拜|个?月|年|days?\b|weeks?\b|fortnights?\b|months?\b|years?\b)"
_DAYS = {
    "天": 1, "日": 1, "周": 7, "星": 7, "礼": 7, "个": 30, "月": 30, "年": 365,
    "d": 1, "w": 7, "f": 14, "m": 30, "y": 365,
}  # fmt: skip
_FIXED = {
    "every other day": 2, "every second day": 2, "every other week": 14, "every second week": 14, "隔天": 2, "隔日": 2,
    "隔周": 14,
}  # fmt: skip
_ADVERBS = {"daily": 1, "weekly": 7, "monthly": 30, "yearly": 365}
_ADVERBS |= {"日均": 1, "天均": 1, "周均": 7, "月均": 30, "年均": 365}
_SMALL_CHINESE = r"[一两二三四五六七八九十半]"

# The order decides: what stands first is tried first at every place of the text.
_WORDS: tuple[tuple[_Kind, str], ...] = (
    (
        _Kind.PERIOD,
        rf"(?:{'|'.join(_FIXED)})(?![a-z])|(?:日|天|周|月|年)均|(?:daily|weekly|monthly|yearly)\b"
        r"|日(?=ip|pv|uv|访问|浏览|点击|流量)|(?:每)?半(?:个月|月|年)"
        rf"|(?:平均)?(?:/|每隔?|每个|in |per |each |every |an? |in an? )(?:{CHINESE}|\d+"
        rf"|{ENGLISH})? ?(?:个)?{_UNIT}"
        rf"|(?:{_SMALL_CHINESE}|\d)个?(?:天|周|星期|礼拜|月|年)",
    ),
    (_Kind.UNDER, r"不到|不足|少于|低于|小于|最多|不超过|至多|以内|以下|之内|内"
     r"|under\b|below\b|(?:less|fewer|no more|not more|lower) than\b|up to\b|at most\b|max\b|<=?|≤"),
    (_Kind.JUST_OVER, r"(?:just|slightly|a little|a bit) (?:over|above|more than)\b|刚过"),
    (_Kind.OVER, r"以上|上(?=[百千万])|之上|超过|多于|大于|高于|至少|不少于|最少|不低于|起码"
     r"|(?:well |far )?over\b|above\b|(?:more|no less|not less|no fewer|not fewer) than\b|at least\b|min\b|or more\b"
     r"|and more\b|>=?|≥"),
    (_Kind.NEARLY, r"将近|接近|近|nearly\b|almost\b|close to\b|just under\b"),
    (_Kind.ABOUT, r"左右|上下|前后|大约|大概|约|差不多|估计|可能|about\b|around\b|approximately\b|approx\b\.?"
    r"|roughly\b|circa\b|ca\b\.?|c\. ?(?=\d)|some\b|-?ish\b"
     r"|or so\b|more or less\b|≈"),
    (_Kind.BETWEEN, r"between\b|from\b|从|在|之间"),
    (_Kind.RANGE, r"到|至|-|–|—|to\b|and\b|or\b|或"),
    (_Kind.TILDE, r"~"),
    (_Kind.PLUS, r"\+|plus\b"),
    (_Kind.VAGUE, r"[二三四五六七八九]?十几|好?几[十百千]|好?几(?=[个次条通家笔])|百八十(?=[个次条通家笔])|[百千万]把"
    r"|(?:several|a few) (?:dozen|hundred|thousand)\b|several\b|a few\b|a handful(?: of)?\b"
    r"|(?:a )?couple(?: of)?\b|dozens(?: of)?\b|hundreds(?: of)?\b|thousands(?: of)?\b"),
    (_Kind.PAIR, r"十?[一二两三四五六七八][二两三四五六七八九](?:十|百|千|万)?(?![十百千万])"),
    (_Kind.NUMBER, rf"half a dozen\b|once\b|twice\b|thrice\b|{ARABIC}(?:x(?= (?:a|per|each) ))?|{CHINESE}|{ENGLISH}|an?\b"),
    (_Kind.MORE, r"多|来|余"),
    (_Kind.THING, r"人次|人民币|块?钱|[个次条通人位元块圆笔家份单的有都是打来]|平均|电话|来电|咨询|询盘|访问量?|访客"
    r"|浏览量?|点击|流量|关键词|传真|邮件|邮箱"
     r"|表单|留言|消费|预算|续费|次数|数量|rmb\b|cny\b|yuan\b|usd\b|eur\b|[¥$€£]|on average\b|average\b|avg\b\.?|ip\b"
     r"|pv\b|uv\b|(?:phone |inquiry |web )?calls?\b"
     r"|(?:site |page )?visits?\b|visitors?\b|views?\b|hits?\b|clicks?\b|inquir(?:y|ies)\b|enquir(?:y|ies)\b"
     r"|times?\b|keywords?\b|fax(?:es)?\b"
     r"|e-?mails?\b|forms?\b|messages?\b|orders?\b|people\b|of\b|we get\b|we have\b|there (?:is|are|was|were)\b"),
)  # fmt: skip
_CUT = re.compile("|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in _WORDS))

_VAGUE: dict[str, tuple[int, int]] = {
    "十几": (11, 19), "几十": (20, 99), "几百": (200, 999), "几千": (2_000, 9_999), "几": (2, 9), "百八十": (80, 100),
    "百把": (80, 120), "千把": (800, 1_200), "万把": (8_000, 12_000),
    "several": (3, 9), "a few": (2, 5), "couple": (2, 3), "a handful": (3, 6), "dozens": (24, 99),
    "hundreds": (200, 999), "thousands": (2_000, 9_999), "several dozen": (36, 99), "a few dozen": (24, 60),
    "several hundred": (300, 999), "a few hundred": (200, 500), "several thousand": (3_000, 9_999),
    "a few thousand": (2_000, 5_000),
}  # fmt: skip
_COUNTED = {"half a dozen": 6, "once": 1, "twice": 2, "thrice": 3, "a": 1, "an": 1}

_THINGS = (
    r"(?:电话|来电|咨询|询盘|访问量?|访客|浏览|点击|流量|关键词|传真|邮件|表单|留言|消费|投放|人|订单|预算"
    r"|(?:phone |inquiry )?calls?|inquir(?:y|ies)|enquir(?:y|ies)|visits?|visitors?|traffic|keywords?|clicks?"
    r"|spend|faxe?s?|e-?mails?|messages?|forms?)?"
)
_HABITS: tuple[tuple[re.Pattern[str], Quantity], ...] = tuple(
    (re.compile(pattern), quantity)
    for pattern, quantity in (
        (
            rf"(?:一个|一次|一条)?(?:都|也)?(?:从?来?没有?|从?来?无|零|none|none at all|nil|no|never|nothing|nothing at all|not any|without|没有?人(?:打)?|没有?过?|没花|there (?:was"
            rf"|were|is|are) (?:no|none)) ?(?:任何|any )?(?:打|来)? ?{_THINGS}(?:钱)?",
            Quantity(Decimal(0), Decimal(0)),
        ),
        (
            rf"(?:每天)?(?:几乎|基本(?:上)?|差不多)(?:没有?|无|为零|是零) ?(?:人)?(?:打|来)?{_THINGS}|很少(?:有)?(?:人)?(?:打"
            rf"|来)?{_THINGS}|没(?:有)?什么(?:人打)?{_THINGS}|{_THINGS}(?:很少|极少|不多)"
            rf"|(?:hardly|scarcely|barely) (?:any|ever)(?: a)? ?{_THINGS}|almost (?:none|never|no) ?{_THINGS}"
            rf"|(?:very few|rarely|seldom|next to (?:no|none|nothing)) ?{_THINGS}",
            Quantity(Decimal(0), Decimal("0.1"), Decimal(1), approximate=True, habitual=True),
        ),
        (
            rf"(?:每天|天天)(?:几乎|差不多|基本(?:上)?)(?:都)?有?(?:一个)?{_THINGS}|(?:几乎|差不多"
            rf"|基本(?:上)?)(?:每天|天天)(?:都)?(?:有)?(?:一个)?{_THINGS}"
            rf"|(?:an? )?{_THINGS} ?(?:almost|nearly|practically) (?:every|each) day|(?:almost|nearly"
            rf"|practically) (?:daily|(?:every|each) day(?: an?)?) ?{_THINGS}"
            rf"|(?:almost|nearly|practically) an? {_THINGS} (?:a|every|each) day",
            Quantity(Decimal("0.7"), Decimal(1), Decimal(1), approximate=True, habitual=True),
        ),
        (
            rf"(?:每天|天天)(?:都)?有{_THINGS}|(?:an? )?{_THINGS} ?(?:every day|daily)|(?:every day|daily)(?: an?)? ?{_THINGS}",
            Quantity(Decimal(1), None, Decimal(1), habitual=True),
        ),
        (
            rf"(?:每周|每星期|每个?礼拜|每个星期)都有{_THINGS}|{_THINGS} ?every week",
            Quantity(Decimal(1), None, Decimal(7), habitual=True),
        ),
        (
            rf"(?:隔三差五|三天两头|几天|每几天|每隔几天|隔几天)(?:就|会|都|才)?(?:有|来)?(?:一个|一次)?{_THINGS}"
            rf"|(?:an? )?{_THINGS} ?every few days|every few days(?: an?)? ?{_THINGS}",
            Quantity(Decimal("0.2"), Decimal("0.5"), Decimal(1), approximate=True, habitual=True),
        ),
        (
            rf"(?:most days|on most days)(?: an?)? ?{_THINGS}|(?:an? )?{_THINGS} ?(?:on )?most days|大多数日子(?:都)?有{_THINGS}",
            Quantity(Decimal("0.5"), Decimal(1), Decimal(1), approximate=True, habitual=True),
        ),
        (
            rf"偶尔(?:有|会有)?(?:人)?(?:打|来)?(?:一个|几个|一两个|两个)?{_THINGS}|有时(?:候)?有{_THINGS}"
            rf"|(?:occasional(?:ly)?|now and then|now and again|from time to time|sometimes|once in a while|the odd)"
            rf"(?: an?)? ?{_THINGS}|(?:an? )?{_THINGS} ?(?:now and then|now and again|from time to time|occasionally"
            rf"|once in a while)",
            Quantity(Decimal("0.033333"), Decimal("0.3"), Decimal(1), approximate=True, habitual=True),
        ),
    )
)  # fmt: skip


def read_quantity(words: str) -> Quantity | None:
    """Read a text in small letters and plain signs; ``None`` when any word of it isn't understood."""
    for habit, quantity in _HABITS:
        if words and habit.fullmatch(words):
            return quantity
    tokens = _cut(words)
    if tokens is None:
        return None
    periods = [word for kind, word in tokens if kind is _Kind.PERIOD]
    if len(periods) > 1:
        return None
    days = _days(periods[0]) if periods else None
    if periods and not days:
        return None
    rest = [token for token in tokens if token[0] not in (_Kind.PERIOD, _Kind.THING)]
    if not rest and periods and periods[0].startswith(("every ", "隔")):  # “every two weeks” is once in them
        rest = [(_Kind.NUMBER, "once")]
    bounds = _bounds(rest)
    if bounds is None:
        return None
    low, high, approximate = bounds
    if low > _LARGEST or (high is not None and (high > _LARGEST or high < low)):
        return None
    return Quantity(_plain(low), None if high is None else _plain(high), days, approximate)


def _cut(words: str) -> list[tuple[_Kind, str]] | None:
    tokens: list[tuple[_Kind, str]] = []
    place = 0
    while place < len(words):
        if words[place] in " ,()":
            place += 1
            continue
        match = _CUT.match(words, place)
        if match is None or match.end() == place:
            return None
        tokens.append((_Kind[match.lastgroup or ""], match[0]))
        place = match.end()
    return tokens


def _days(period: str) -> Decimal | None:
    """How many days a period has: 每天 1, 一星期 7, 每两天 2, “every 3 days” 3."""
    if period in _ADVERBS:
        return Decimal(_ADVERBS[period])
    if period in _FIXED:
        return Decimal(_FIXED[period])
    unit = re.search(rf"{_UNIT}$", period)
    if unit is None:
        return None
    head = re.sub(
        r"^(?:平均)?(?:/|每个|每隔?|in an? |in |per |each |every "
        r"|an? )",
        "",
        period[: unit.start()],
    )
    head = head.strip(" 个")
    if head.startswith("半"):  # half a month or year has whole days, half a day has not
        return Decimal(_DAYS[unit[0][0]]) / 2 if _DAYS[unit[0][0]] >= _MONTH else None
    count = number(head) if head else Decimal(1)
    return count * _DAYS[unit[0][0]] if count else None


def _bounds(tokens: list[tuple[_Kind, str]]) -> tuple[Decimal, Decimal | None, bool] | None:
    """Lower and upper bound, and whether they are our reading; a form is recognised by its kinds in order."""
    about = [kind for kind, _ in tokens if kind is _Kind.ABOUT]
    rest = [(kind, word) for kind, word in tokens if kind is not _Kind.ABOUT]
    if rest and rest[0][0] is _Kind.TILDE:
        about, rest = [*about, _Kind.ABOUT], rest[1:]
    kinds = tuple(kind for kind, _ in rest)
    values = [_value(kind, word) for kind, word in rest if kind in (_Kind.NUMBER, _Kind.PAIR, _Kind.VAGUE)]
    if not values or any(value is None for value in values):
        return None
    (low, high), *others = [value for value in values if value is not None]
    form = tuple(kind for kind in kinds if kind is not _Kind.BETWEEN)
    if form == (_Kind.NUMBER,) and _Kind.BETWEEN not in kinds:
        return (low * (1 - _ABOUT), low * (1 + _ABOUT), True) if about else (low, low, False)
    if form in ((_Kind.PAIR,), (_Kind.VAGUE,)):
        return low, high, bool(about) or form == (_Kind.VAGUE,)
    if form in ((_Kind.NUMBER, _Kind.RANGE, _Kind.NUMBER), (_Kind.NUMBER, _Kind.TILDE, _Kind.NUMBER)):
        return low, others[0][0], bool(about)
    if form in ((_Kind.UNDER, _Kind.NUMBER), (_Kind.NUMBER, _Kind.UNDER)):
        return Decimal(0), low, bool(about)
    if form in ((_Kind.OVER, _Kind.NUMBER), (_Kind.NUMBER, _Kind.OVER), (_Kind.NUMBER, _Kind.PLUS)):
        return low, None, bool(about)
    if form == (_Kind.JUST_OVER, _Kind.NUMBER):
        return low, low * (1 + _ABOUT), True
    if form == (_Kind.NEARLY, _Kind.NUMBER):
        return low * (1 - _ABOUT), low, True
    if form == (_Kind.NUMBER, _Kind.MORE) and low >= 10 and low % 10 == 0:
        return low, low + _last_place(low), True
    return None


def _value(kind: _Kind, word: str) -> tuple[Decimal, Decimal] | None:
    if kind is _Kind.VAGUE:
        bare = word.removeprefix("好").removesuffix(" of")
        if bare.endswith("十几") and (tens := number(bare[:-1])) is not None:
            return tens + 1, tens + 9
        low, high = _VAGUE[bare if bare in _VAGUE else bare.removeprefix("a ")]
        return Decimal(low), Decimal(high)
    if kind is _Kind.PAIR:
        ten = word[0] if word[0] == "十" else ""
        one, other, unit = word[len(ten)], word[len(ten) + 1], word[len(ten) + 2 :]
        if ten and unit:
            return None
        first, second = number(ten + one + unit), number(ten + other + unit)
        return None if first is None or second is None or first >= second else (first, second)
    value = Decimal(_COUNTED[word]) if word in _COUNTED else number(word.removesuffix("x"))
    return None if value is None else (value, value)


def _last_place(value: Decimal) -> Decimal:
    """The place of the last digit that isn't 0: 10 for 320, 100 for 300."""
    place = Decimal(10)
    while value % (place * 10) == 0:
        place *= 10
    return place


def _plain(value: Decimal) -> Decimal:
    """Without zeros after the point, so that 5 × 1.2 is 6."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
