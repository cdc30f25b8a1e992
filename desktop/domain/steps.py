"""The scales that have steps instead of numbers: rank, satisfaction, trend, attention (product §3.3, §3.4).

Each step has a number, so that steps can be compared, and an English label; more is always better. What people write
for a step is listed with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.numerals import whole_number
from desktop.domain.phrase import Phrase

_Range = tuple[Decimal, Decimal, bool]
"""Lowest step, highest step, and whether that is only our reading of a vague word."""


@dataclass(frozen=True, slots=True)
class Steps:
    """A scale of steps: ``labels`` by step, worst first, ``words`` for the texts that mean them."""

    labels: Mapping[int, Phrase]
    words: Mapping[str, tuple[int, int]]
    number: Callable[[str], tuple[Decimal, Decimal] | None]
    """Reads texts with a number in them, as 前5位 or 4/5."""

    def label(self, value: Decimal) -> Phrase:
        """What the step is called; between two steps the nearer one."""
        return self.labels[int(value.to_integral_value())]


def read_step(words: str, steps: Steps) -> _Range | None:
    """Read a text (small letters, plain signs) as a step or, when vague, a range of steps; ``None`` if it's neither."""
    known = steps.words.get(_key(words))
    if known is not None:
        low, high = known
        return Decimal(low), Decimal(high), low != high
    numbered = steps.number(words)
    return None if numbered is None else (*numbered, False)


def _key(words: str) -> str:
    """Without the signs in which spellings differ."""
    return re.sub(r"[^\w:+-]+", " ", words).strip()


def _words(table: Mapping[tuple[int, int] | int, str]) -> dict[str, tuple[int, int]]:
    return {
        _key(word): step if isinstance(step, tuple) else (step, step)
        for step, words in table.items()
        for word in words.split("|")
    }


_FIRST_PAGE_POSITIONS = 10
_TOP = re.compile(
    r"(?:(?:百度)?首页)?(?:排?(?:名|在|到)?前|top ?|first )(\w+?) ?(?:位|名|个|条|places?|positions?|results?)?"
)
_PLACE = re.compile(
    r"(?:第|排名?第?|no\. ?|number |position |rank(?:ed)? |#|place )(\w+?)(?:st|nd|rd|th)?(?:位|名)?"
    r"|(\w+?)(?:st|nd|rd|th) place"
)
_FROM_TO = re.compile(
    r"(?:between |from |第|no\. ?|position )?(\d+)(?:st|nd|rd|th)?(?:位|名)? ?(?:-|–|~|到|至|to|and) ?(?:第)?(\d+)(?:st|nd|rd|th)?"
    r" ?(?:位|名|之间|places?|positions?)?"
)
_ABOUT_PLACE = re.compile(r"(?:第|about |around )?(\w+?) ?(?:位|名|place)(?:左右|上下)?")
_BEYOND = re.compile(r"(?:排名?|在)?(?:第)?(\w+?)(?:位|名)(?:以外|之外|开外|以后|之后)|第?(\w+?)页(?:以后|之后|往后)")
_PAGE = re.compile(r"第?(\w+?) ?页|page (\w+)|(\w+?)(?:st|nd|rd|th)? page")


def rank_of_place(place: int) -> int:
    """The step of ``RANK`` that a place in the results means: 1 is first, up to 5 first five, up to 10 first page."""
    if place == 1:
        return 5
    if place <= 5:
        return 4
    return 3 if place <= _FIRST_PAGE_POSITIONS else 2


def _rank(words: str) -> tuple[Decimal, Decimal] | None:
    if match := _FROM_TO.fullmatch(words):
        best, worst = int(match[1]), int(match[2])
        return (Decimal(rank_of_place(worst)), Decimal(rank_of_place(best))) if 0 < best <= worst else None
    if (match := _BEYOND.fullmatch(words)) and (whole_number(match[1] or match[2]) or 0) > 0:
        return Decimal(1), Decimal(2)
    if "左右" in words or "上下" in words:
        match = _ABOUT_PLACE.fullmatch(words)
        place = whole_number(match[1]) if match else None
        if place:
            return Decimal(rank_of_place(round(place * 1.2))), Decimal(rank_of_place(max(1, round(place * 0.8))))
        return None
    for pattern, step_of in (
        (_PAGE, lambda page: 3 if page == 1 else 2),
        (_TOP, rank_of_place),
        (_PLACE, rank_of_place),
    ):
        match = pattern.fullmatch(words)
        number = whole_number(next(group for group in match.groups() if group)) if match else None
        if number:
            return (step := Decimal(step_of(number))), step
    return None


def _score(words: str) -> tuple[Decimal, Decimal] | None:
    match = re.fullmatch(
        r"(\d(?:\.\d+)?)(?: ?(?:-|~|到|至|to) ?(\d(?:\.\d+)?))? ?(?:/ ?5|of 5|out of 5|分|stars?|points?"
        r"|星)?",
        words,
    )
    if match is None:
        return None
    low, high = Decimal(match[1]), Decimal(match[2] or match[1])
    return (low, high) if 1 <= low <= high <= 5 else None


def _unnumbered(_: str) -> None:
    return None


RANK = Steps(
    labels={
        0: Phrase("not listed"),
        1: Phrase("last"),
        2: Phrase("later pages"),
        3: Phrase("first page"),
        4: Phrase("first five"),
        5: Phrase("first"),
    },
    words=_words(
        {
            0: "不排名|没排名|没有排名|无排名|未排名|没有名次|未上榜|不在榜|查不到|搜不到|找不到|not listed"
            "|not ranked|unranked|unlisted"
            "|no rank|no ranking|nowhere|not found|not ranking|doesn't rank|没有排上|排不上",
            1: "最后|排最后|最后一页|最后一位|最后一名|末位|末尾|垫底|last|last page|last place|at the end|bottom",
            2: "靠后|后面|比较靠后|后几页|不在首页|later pages|later page|far down|not on the first page"
            "|beyond the first page|排名靠后|排在后面|second page|third page",
            3: "首页|第一页|前十|在首页|上首页|上首页了|到首页了|百度首页|首页靠后|first page|page one|front page|on the first page",
            4: "前几位|前几名|前五|靠前|很靠前|较靠前|比较靠前|排名靠前|排在前面|first five|first few|near the top",
            5: "首位|榜首|首页第一|首页第一位|第一|第一位|第一名|排第一|首名|first|first place|top|top spot|at the top",
            (0, 1): "不在前十页|十页以外|十页之后|not on the first ten pages",
            (2, 3): "前两页|前2页|前三页|前3页|first two pages|first three pages",
            (3, 4): "首页靠前|首页上半部",
            (4, 5): "最前面|最前|at the very top",
            # Nobody minded the rank before; now it is looked after, which at least means listed.
            (2, 5): "重视排名|关注排名|注重排名|rank looked after|ranking matters|cares about rank|cares about ranking",
        }
    ),
    number=_rank,
)

SCORE = Steps(
    labels={step: Phrase("{score} of 5", score=step) for step in range(1, 6)},
    words=_words(
        {
            1: "完全不满意|很失望|not at all satisfied|not satisfied at all|very disappointed|很不满意|非常不满意|极不满意|十分不满意|很差|very dissatisfied|very unsatisfied|very unhappy|terrible",
            2: "失望|有些失望|有意见|disappointed|not very satisfied|not really satisfied|不满意|不太满意|不满|较不满意|不大满意|不怎么满意|差|dissatisfied|unsatisfied|not satisfied"
            "|unhappy|not happy|poor",
            3: "一般|还行|还可以|一般般|中等|凑合|neutral|so-so|so so|average|ok|okay|fair|neither",
            4: "不错|感觉不错|挺满意|蛮满意|还满意|quite satisfied|rather satisfied|mostly satisfied|满意|比较满意|较满意|基本满意|挺好|好|satisfied|happy|pleased|good|fairly satisfied",
            (3, 4): "fine|还好|过得去",
            5: "超级满意|满意极了|great|perfect|extremely satisfied|couldn't be happier|很满意|非常满意|十分满意|特别满意|极满意|相当满意|很好|very satisfied|very happy|very pleased"
            "|delighted|excellent|very good",
        }
    ),
    number=_score,
)

TREND = Steps(
    labels={
        -2: Phrase("clearly falling"),
        -1: Phrase("slightly falling"),
        0: Phrase("no change"),
        1: Phrase("slightly rising"),
        2: Phrase("clearly rising"),
    },
    words=_words(
        {
            -2: "减半|少了一半|下滑明显|明显下滑|clearly down|down a lot|much less|a lot less|halved|明显下降|大幅下降|下降明显|明显减少|下降很多|clearly falling|clear decline|falling clearly"
            "|much lower|strong fall",
            -1: "略降|微降|稍降|slightly down|down a bit|a bit less|a little less|略有下降|下降不明显|稍有下降|小幅下降|slightly falling|slight decline|slightly lower"
            "|falling slightly|no clear fall",
            0: "没有明显变化|变化不明显|没有上升|没上升|没增加|差不多|no real change|not much change|about the same|没变化|无变化|没有变化|不变|持平|稳定|没什么变化|变化不大|no change|unchanged|flat|stable"
            "|the same|steady",
            1: "有所上升|有所增加|有上升|有增加|稳中有升|微升|slightly up|up a bit|up a little|a bit more|a bit higher"
            "|a little more|上升不明显|略有上升|稍有上升|小幅上升|略升|不明显上升|slightly rising|slight rise"
            "|slightly higher|no clear rise"
            "|rising slightly|not clearly rising|little growth",
            2: "明显增长|增长明显|明显提升|提升明显|有明显提升|有明显上升|提高不少|增加不少|上升不少|上升较快|增长较快|翻倍|翻番|翻了一番"
            "|增长一倍|doubled|clearly up|clearly higher|much more|a lot more|up a lot|growing clearly|growing fast"
            "|明显上升|上升明显|大幅上升|显著上升|明显增加|明显提高|上升很多|增加很多|clearly rising"
            "|clear rise|rising clearly|much higher"
            "|strong rise|strong growth|clear increase",
            (-2, -1): "下降|减少|falling|lower|down|declining",
            (1, 2): "上升|增加|增长|提高|rising|higher|up|growing|increase",
        }
    ),
    number=_unnumbered,
)

ATTENTION = Steps(
    labels={
        0: Phrase("none", comment="attention"),
        1: Phrase("some", comment="attention"),
        2: Phrase("close", comment="attention"),
    },
    words=_words(
        {
            0: "从来不看|从不看|不管|ignores it|not really|never looks|never|不关注|没关注|不关心|从不关注|没有关注|不看|无|none|no attention|no interest|not interested"
            "|doesn't follow|does not follow",
            1: "偶尔看|有时看|每周看一次|每月看一次|looks now and then|looks sometimes|checks sometimes|checks weekly"
            "|checks monthly|一般|偶尔关注|有点关注|不太关注|较少关注|有时关注|一般关注|some|little|a little|some attention"
            "|sometimes|occasionally|now and then",
            2: "每天看|天天看|经常看|每天都看|盯得很紧|follows daily|watches closely|checks every day|checks daily|very"
            "|关注|关心|重视|很关注|非常关注|密切关注|十分关注|高度关注|特别关注|经常关注|close|high|close attention"
            "|closely|follows|interested|very interested|follows closely",
            (0, 1): "不怎么看|不大看|很少看|很少关注|rarely looks|seldom looks",
            (1, 2): "比较关注|有关注|attention|pays attention|follows it somewhat",
        }
    ),
    number=_unnumbered,
)
