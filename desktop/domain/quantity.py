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
    UNDER = auto()
    OVER = auto()
    PLUS = auto()
    MORE = auto()
    BETWEEN = auto()
    THING = auto()


_UNIT = r"(?:天|日|周|星期|礼拜|个?月|年|days?\b|weeks?\b|months?\b|years?\b)"
_DAYS = {"天": 1, "日": 1, "周": 7, "星": 7, "礼": 7, "个": 30, "月": 30, "年": 365, "d": 1, "w": 7, "m": 30, "y": 365}
_ADVERBS = {"daily": 1, "weekly": 7, "monthly": 30, "yearly": 365}
_ADVERBS |= {"日均": 1, "天均": 1, "周均": 7, "月均": 30, "年均": 365}
_SMALL_CHINESE = r"[一两二三四五六七八九十半]"

# The order decides: what stands first is tried first at every place of the text.
_WORDS: tuple[tuple[_Kind, str], ...] = (
    (
        _Kind.PERIOD,
        r"every other day\b|every second day\b|(?:日|天|周|月|年)均|(?:daily|weekly|monthly|yearly)\b"
        rf"|(?:平均)?(?:/|每隔?|每个|in |per |each |every |an? |in an? )(?:{CHINESE}|\d+"
        rf"|{ENGLISH})? ?(?:个)?{_UNIT}"
        rf"|(?:{_SMALL_CHINESE}|\d)个?(?:天|周|星期|礼拜|月|年)",
    ),
    (_Kind.UNDER, r"不到|不足|少于|低于|小于|最多|不超过|至多|以内|以下|之内|内"
     r"|under\b|below\b|(?:less|fewer|no more|not more|lower) than\b|up to\b|at most\b|max\b|<=?|≤"),
    (_Kind.OVER, r"以上|之上|超过|多于|大于|高于|至少|不少于|最少|不低于|起码"
     r"|over\b|above\b|(?:more|no less|not less|no fewer|not fewer) than\b|at least\b|min\b|or more\b"
     r"|and more\b|>=?|≥"),
    (_Kind.NEARLY, r"将近|接近|近|nearly\b|almost\b|close to\b|just under\b"),
    (_Kind.ABOUT, r"左右|上下|前后|大约|大概|约|差不多|估计|可能|about\b|around\b|approximately\b|approx\b\.?"
    r"|roughly\b|circa\b|ca\b\.?|some\b"
     r"|or so\b|more or less\b|≈"),
    (_Kind.BETWEEN, r"between\b|from\b|从"),
    (_Kind.RANGE, r"到|至|-|–|—|to\b|and\b|or\b|或"),
    (_Kind.TILDE, r"~"),
    (_Kind.PLUS, r"\+"),
    (_Kind.VAGUE, r"十几|几十|几百|几千|几(?=[个次条通家笔])|several\b|a few\b|a couple of\b|a couple\b"
    r"|dozens of\b|dozens\b"),
    (_Kind.PAIR, r"[一二两三四五六七八][二两三四五六七八九](?:十|百|千|万)?(?![十百千万])"),
    (_Kind.NUMBER, rf"once\b|twice\b|thrice\b|{ARABIC}|{CHINESE}|{ENGLISH}|an?\b"),
    (_Kind.MORE, r"多|来|余"),
    (_Kind.THING, r"[个次条通人位元块圆笔家份单的有都是打来]|人次|人民币|平均|电话|来电|咨询|询盘|访问量?|访客"
    r"|浏览量?|点击|流量|关键词|传真|邮件|邮箱"
     r"|表单|留言|消费|预算|续费|次数|数量|rmb\b|cny\b|yuan\b|usd\b|eur\b|[¥$€£]|on average\b|average\b|ip\b"
     r"|pv\b|uv\b|(?:phone |inquiry |web )?calls?\b"
     r"|(?:site |page )?visits?\b|visitors?\b|views?\b|hits?\b|clicks?\b|inquir(?:y|ies)\b|enquir(?:y|ies)\b"
     r"|times?\b|keywords?\b|fax(?:es)?\b"
     r"|e-?mails?\b|forms?\b|messages?\b|orders?\b|people\b|of\b|we get\b|we have\b|there (?:is|are|was|were)\b"),
)  # fmt: skip
_CUT = re.compile("|".join(f"(?P<{kind.name}>{pattern})" for kind, pattern in _WORDS))

_VAGUE: dict[str, tuple[int, int]] = {
    "十几": (11, 19), "几十": (20, 99), "几百": (200, 999), "几千": (2_000, 9_999), "几": (2, 9),
    "several": (3, 9), "a few": (2, 5), "a couple": (2, 3), "a couple of": (2, 3),
    "dozens": (24, 99), "dozens of": (24, 99),
}  # fmt: skip
_COUNTED = {"once": 1, "twice": 2, "thrice": 3, "a": 1, "an": 1}

_THINGS = (
    r"(?:电话|来电|咨询|询盘|访问量?|访客|浏览|点击|流量|关键词|传真|邮件|表单|留言|消费|投放|人|订单|预算"
    r"|(?:phone |inquiry )?calls?|inquir(?:y|ies)|enquir(?:y|ies)|visits?|visitors?|traffic|keywords?|clicks?"
    r"|spend|faxe?s?|e-?mails?|messages?|forms?)?"
)
_HABITS: tuple[tuple[re.Pattern[str], Quantity], ...] = tuple(
    (re.compile(pattern), quantity)
    for pattern, quantity in (
        (
            rf"(?:从?没有?|从?无|零|none|no|never|nothing|not any|without|没有?人(?:打)?|没有?过?|there (?:was"
            rf"|were|is|are) (?:no|none)) ?(?:任何|any )?(?:打|来)? ?{_THINGS}",
            Quantity(Decimal(0), Decimal(0)),
        ),
        (
            rf"(?:几乎|基本(?:上)?|差不多)(?:没有?|无) ?(?:人)?(?:打|来)?{_THINGS}|很少(?:有)?(?:人)?(?:打"
            rf"|来)?{_THINGS}"
            rf"|(?:hardly|scarcely|barely) (?:any|ever)(?: a)? ?{_THINGS}|almost (?:none|never|no) ?{_THINGS}"
            rf"|(?:very few|rarely|next to no) ?{_THINGS}",
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
            rf"(?:每天|天天)(?:都)?有{_THINGS}|(?:an? )?{_THINGS} ?every day|every day(?: an?)? ?{_THINGS}",
            Quantity(Decimal(1), None, Decimal(1), habitual=True),
        ),
        (
            rf"(?:每周|每星期|每个?礼拜|每个星期)都有{_THINGS}|{_THINGS} ?every week",
            Quantity(Decimal(1), None, Decimal(7), habitual=True),
        ),
        (
            rf"偶尔(?:有)?(?:人)?(?:打|来)?{_THINGS}|有时(?:候)?有{_THINGS}|(?:occasional(?:ly)?|now and then"
            rf"|sometimes|once in a while)(?: an?)? ?{_THINGS}",
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
    if period in ("every other day", "every second day"):
        return Decimal(2)
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
    if head.startswith("半"):
        return None
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
    if form == (_Kind.NEARLY, _Kind.NUMBER):
        return low * (1 - _ABOUT), low, True
    if form == (_Kind.NUMBER, _Kind.MORE) and low >= 10 and low % 10 == 0:
        return low, low + _last_place(low), True
    return None


def _value(kind: _Kind, word: str) -> tuple[Decimal, Decimal] | None:
    if kind is _Kind.VAGUE:
        low, high = _VAGUE[word]
        return Decimal(low), Decimal(high)
    if kind is _Kind.PAIR:
        unit = word[2:]
        first, second = number(word[0] + unit), number(word[1] + unit)
        return None if first is None or second is None or first >= second else (first, second)
    value = Decimal(_COUNTED[word]) if word in _COUNTED else number(word)
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
