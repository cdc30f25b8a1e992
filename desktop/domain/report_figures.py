"""The figures of a month as a report names them: declared ones and those derived from them, in one order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from desktop.domain.effect import CHANNELS, measures
from desktop.domain.kinds import Kind, Money, Seconds, Share, Whole
from desktop.domain.phrase import Phrase
from desktop.domain.totals import SUMMED, Difference, Totals, difference, difference_of_sums


class Figure(Enum):
    """What sort of number a figure is, and so how it is written."""

    COUNT = "count"
    MEAN = "mean"
    MONEY = "money, in cents"
    SHARE = "share, in hundredths of a per cent"
    SECONDS = "seconds"


@dataclass(frozen=True, slots=True)
class Line:
    """How a line of the month table comes out of the totals."""

    name: str
    label: Phrase
    figure: Figure = Figure.COUNT
    summed: bool = True


_FIGURES: Mapping[type[Kind], Figure] = {
    Whole: Figure.COUNT,
    Money: Figure.MONEY,
    Share: Figure.SHARE,
    Seconds: Figure.SECONDS,
}
_DERIVED: tuple[Line, ...] = (
    Line("visits_a_day", Phrase("Visits a day"), Figure.MEAN, summed=False),
    Line("inquiries", Phrase("Inquiries")),
    Line("cost_per_inquiry", Phrase("Cost per inquiry"), Figure.MONEY, summed=False),
    Line("click_rate", Phrase("Click rate"), Figure.SHARE, summed=False),
)
_ORDER = (
    *("visits_a_day", "visits", "visitors", "inquiries", *CHANNELS, "orders", "spend", "cost_per_inquiry"),
    *("impressions", "clicks", "click_rate", "bounce_rate", "average_duration"),
)


def _all_lines() -> tuple[Line, ...]:
    """The catalogue's figures and those derived from them; a figure new in the catalogue comes last."""
    declared = (
        Line(entry.name, Phrase(entry.label), _FIGURES[type(entry.kind)], summed=entry.name in SUMMED)
        for entry in measures()
    )
    lines = {line.name: line for line in (*_DERIVED, *declared)}
    return tuple(
        sorted(lines.values(), key=lambda line: _ORDER.index(line.name) if line.name in _ORDER else len(_ORDER))
    )


LINES: tuple[Line, ...] = _all_lines()
"""The figures of a month in the order in which a report names them."""

CHANNEL_WORDS: Mapping[str, Phrase] = {
    "inquiries_phone": Phrase("phone", comment="channel of an inquiry"),
    "inquiries_form": Phrase("web form", comment="channel of an inquiry"),
    "inquiries_message": Phrase("message", comment="channel of an inquiry"),
    "inquiries_email": Phrase("e-mail", comment="channel of an inquiry"),
    "inquiries_fax": Phrase("fax", comment="channel of an inquiry"),
}
"""The channels of inquiries as words within a sentence."""


@dataclass(frozen=True, slots=True)
class MonthLine:
    """One figure of the month against the month before and the same month last year."""

    name: str
    label: Phrase
    figure: Figure
    value: int | Decimal | None
    before: int | Decimal | None
    year_ago: int | Decimal | None
    from_before: Difference | None
    from_year_ago: Difference | None


def value_of(totals_: Totals, name: str) -> int | Decimal | None:
    """A figure of ``LINES`` out of a month's totals."""
    match name:
        case "visits_a_day":
            return totals_.mean("visits")
        case "cost_per_inquiry":
            return totals_.cost_per_inquiry
        case "click_rate":
            return totals_.click_rate
        case "bounce_rate" | "average_duration":
            return totals_.mean(name)
        case _:
            return totals_.total(name)


def channels_of(totals_: Totals) -> tuple[tuple[str, int], ...]:
    """The channels that brought an inquiry, with their numbers, the most fruitful first."""
    known = ((channel, totals_.total(channel) or 0) for channel in CHANNELS)
    return tuple(sorted(((name, number) for name, number in known if number), key=lambda pair: -pair[1]))


def month_lines(now: Totals, before: Totals, year_ago: Totals) -> tuple[MonthLine, ...]:
    """The figures of a month of which at least one of the three months knows something."""
    lines = []
    for line in LINES:
        value, last, year = (value_of(part, line.name) for part in (now, before, year_ago))
        if value is None and last is None and year is None:
            continue
        lines.append(
            MonthLine(
                line.name,
                line.label,
                line.figure,
                value,
                last,
                year,
                difference_of_sums(line.name, now, before) if line.summed else difference(value, last),
                difference_of_sums(line.name, now, year_ago) if line.summed else difference(value, year),
            )
        )
    return tuple(lines)
