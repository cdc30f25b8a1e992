"""Figures that are only roughly known: “about 300”, 一天一个电话, “first page” (product §3.3).

An estimate keeps the text as it was written and, where it could be read, a lower and an upper bound on one scale.
Text that can't be read stays text; nothing is guessed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from desktop.domain.numerals import number
from desktop.domain.phrase import Phrase
from desktop.domain.steps import ATTENTION, RANK, SCORE, TREND, Steps, read_step

if TYPE_CHECKING:
    from desktop.domain.quantity import Quantity


class Scale(Enum):
    """What the bounds of an estimate mean."""

    NUMBER = "number"
    """How many; no unit of time."""
    PER_DAY = "per day"
    """How many a day; weeks have 7, months 30 and years 365 days."""
    MONEY = "money"
    """An amount in whole units of the currency (yuan, not cents); where time matters, a month's."""
    RATIO = "ratio"
    """Good against poor, kept as the share of the good, 0 to 1: 4:1 is 0.8."""
    RANK = "rank"
    """Steps from 0 (not listed) to 5 (first); more is better, see ``steps.RANK``."""
    SCORE = "score"
    """Satisfaction from 1 (very dissatisfied) to 5 (very satisfied)."""
    TREND = "trend"
    """Steps from -2 (clearly falling) to 2 (clearly rising)."""
    ATTENTION = "attention"
    """Steps from 0 (none) to 2 (close)."""


_STEPS: dict[Scale, Steps] = {
    Scale.RANK: RANK,
    Scale.SCORE: SCORE,
    Scale.TREND: TREND,
    Scale.ATTENTION: ATTENTION,
}
_NUMBER = r"(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)"
_RATIO = re.compile(rf"{_NUMBER} ?(?::|/|比|to) ?{_NUMBER}")
_GOOD_AND_POOR = re.compile(
    rf"(?:good|好) ?{_NUMBER}个?,? ?(?:and )?(?:poor|bad|差) ?{_NUMBER}个?|{_NUMBER} good,? (?:and )?{_NUMBER} (?:poor|bad)"
)
_PER_CENT = re.compile(r"(?:good |好(?:的|词)?)?(\d+(?:\.\d+)?) ?%(?: are)? ?(?:good|好的?)?")
_POOR_PER_CENT = re.compile(r"(?:poor |差(?:的|词)?)(\d+(?:\.\d+)?) ?%|(\d+(?:\.\d+)?) ?%(?: are)? ?(?:poor|bad|差的?)")
_TENTHS = re.compile(r"([一二三四五六七八九])成(?:都?是)?(好|差)的?")
_HALVES = frozenset({"half and half", "fifty fifty", "一半一半", "各一半", "对半", "一半好一半差"})
_GOOD_FIRST = re.compile(r"(?:good|好|优) ?[:/比] ?(?:poor|bad|差|坏|劣)")
_POOR_FIRST = re.compile(r"(?:poor|bad|差|坏|劣) ?[:/比] ?(?:good|好|优)")
_DAYS_A_MONTH = 30
_PLACES = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure as it was written and as it was read.

    ``low`` and ``high`` are both ``None`` for a text that can't be read; ``high`` alone is ``None`` when the figure is
    open upwards (“over 2000”). ``approximate`` says that the bounds are our reading of a word like *about*, not
    bounds that somebody gave.
    """

    text: str
    scale: Scale
    low: Decimal | None = None
    high: Decimal | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"the lower bound {self.low} is above the upper bound {self.high}")

    @property
    def is_read(self) -> bool:
        """Whether a bound is known."""
        return self.low is not None or self.high is not None

    @property
    def is_exact(self) -> bool:
        """Whether it is one known figure."""
        return self.low is not None and self.low == self.high and not self.approximate

    @property
    def reading(self) -> Phrase | None:
        """How the text was read (“4 to 6”, “first page”), ``None`` when it wasn't."""
        low, high = self.low, self.high
        if low is None:
            return None if high is None else Phrase("{high} or less", high=self._said(high))
        if high is None:
            return Phrase("{low} or more", low=self._said(low))
        if low == high:
            said = self._said(low)
            return said if isinstance(said, Phrase) else Phrase("{value}", value=said)
        return Phrase("{low} to {high}", low=self._said(low), high=self._said(high))

    @property
    def words(self) -> str | Phrase:
        """The figure as it was written, a measured one as it is read; empty when neither is known."""
        return self.text or self.reading or ""

    def _said(self, value: Decimal) -> object:
        if self.scale is Scale.SCORE and value != value.to_integral_value():
            return value
        if self.scale in _STEPS:
            return _STEPS[self.scale].label(value)
        if self.scale is Scale.RATIO:
            return Phrase("{per_cent} % good", per_cent=(value * 100).quantize(Decimal(1)))
        return value


def steps_of(scale: Scale) -> Steps | None:
    """The steps of a scale that has steps instead of numbers, worst first."""
    return _STEPS.get(scale)


def exact(value: Decimal | int, scale: Scale, text: str = "") -> Estimate:
    """A measured or counted figure, on the scale's own unit."""
    figure = Decimal(value)
    return Estimate(text, scale, figure, figure)


def read_estimate(text: str, scale: Scale) -> Estimate:
    """Read what a person wrote, in Chinese or English; the text is kept as it is.

    * numbers: 300 · 1.2万 · 三百 · 两三个 · twenty · 十几 · 300多 · several
    * *about* (左右, 大约, about, ~): N ± 20 %; *nearly* (近): N - 20 % to N
    * *under* (以内, 不到, under, at most): 0 to N; *over* (以上, 至少, over, N+): N and more
    * ranges: 25到60, 25–60, between 25 and 60; a range written downwards isn't one
    * times, on ``PER_DAY`` only: 一星期一个, 5次/天, twice a week, every other day; 几乎每天都有 reads 0.7 to 1 a day,
      *hardly any* 0 to 0.1 a day, *now and then* once a month to 0.3 a day. On ``MONEY`` “a month” is understood.
    * ratios: 4:1 is good to poor; 差:好 4:1 and “poor:good 4:1” the other way round; 80 %
    * ranks, trends, attention and satisfaction by their words, or by a number that means one (前5位, page 2, 4/5)
    """
    words = _folded(text)
    low: Decimal | None
    high: Decimal | None
    if scale in _STEPS:
        step = read_step(words, _STEPS[scale])
        return Estimate(text, scale) if step is None else Estimate(text, scale, *step)
    if scale is Scale.RATIO:
        share = _share_of_good(words)
        return Estimate(text, scale, share, share)
    # Its patterns take longer to compile than most starts of the program take to read a database.
    from desktop.domain.quantity import read_quantity

    quantity = read_quantity(words)
    if quantity is None:
        return Estimate(text, scale)
    if quantity.days is not None and scale is not Scale.PER_DAY:
        understood = scale is Scale.MONEY and quantity.days == _DAYS_A_MONTH and not quantity.habitual
        if not understood:
            return Estimate(text, scale)
        low, high = quantity.low, quantity.high
    else:
        low, high = _a_day(quantity)
    return Estimate(text, scale, low, high, quantity.approximate)


def _a_day(quantity: Quantity) -> tuple[Decimal, Decimal | None]:
    days = quantity.days or 1
    if days == 1:
        return quantity.low, quantity.high
    low = _rounded(quantity.low / days)
    return low, None if quantity.high is None else _rounded(quantity.high / days)


def _rounded(value: Decimal) -> Decimal:
    rounded = value.quantize(_PLACES).normalize()
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded


def _share_of_good(words: str) -> Decimal | None:
    if words in _HALVES:
        return Decimal("0.5")
    if tenths := _TENTHS.fullmatch(words):
        return _part(number(tenths[1]), Decimal(10), is_poor=tenths[2] == "差")
    if poor_cent := _POOR_PER_CENT.fullmatch(words):
        return _part(Decimal(poor_cent[1] or poor_cent[2]), Decimal(100), is_poor=True)
    if pair := _GOOD_AND_POOR.fullmatch(words):
        good, poor = (number(group) for group in pair.groups() if group)
        return None if good is None or poor is None else _part(good, good + poor)
    poor_first = _POOR_FIRST.search(words) is not None
    bare = _POOR_FIRST.sub("", _GOOD_FIRST.sub("", words)).strip(" ()")
    if per_cent := _PER_CENT.fullmatch(bare):
        return None if poor_first else _part(Decimal(per_cent[1]), Decimal(100))
    ratio = _RATIO.fullmatch(bare)
    first, second = (number(ratio[1]), number(ratio[2])) if ratio is not None else (None, None)
    return None if first is None or second is None else _part(first, first + second, is_poor=poor_first)


def _part(part: Decimal | None, whole: Decimal, *, is_poor: bool = False) -> Decimal | None:
    """The share of the good when ``part`` of the ``whole`` is good, or poor; ``None`` for what can't be a share."""
    if part is None or not whole or part > whole:
        return None
    return _rounded((whole - part if is_poor else part) / whole)


def _folded(text: str) -> str:
    """Full-width signs made plain, small letters, single blanks, no thousands separators."""
    plain = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    return re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain).strip(" .。,!;")
