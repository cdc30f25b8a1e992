"""The figures of the Effect page in words: tiles against the time before, periods against each other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.comparison import Verdict
from desktop.domain.report_figures import Figure
from desktop.domain.sentences import VERDICTS
from desktop.language import Language
from desktop.language.report_words import change
from desktop.services.effect import EffectTile, MonthValue, PeriodLine
from desktop.ui.texts import tr
from desktop.ui.widgets.verdict_chips import VERDICT_CHIPS


@dataclass(frozen=True, slots=True)
class ChipWords:
    """A change as a chip; ``short`` is the verdict in a word, for narrow places."""

    text: str
    short: str
    tone: str
    icon: str


def value_text(language: Language, sort: Figure, value: int | Decimal | None, *, sign: bool = False) -> str:
    """A figure; amounts below 100 with one place, rates in per cent."""
    if sort is Figure.MONEY:
        places = 1 if isinstance(value, Decimal) and abs(value) < 100_00 else 0
        return language.money(value, sign=sign, places=places)
    if sort is Figure.SHARE:
        return language.per_cent(None if value is None else Decimal(value) / 10_000, 1)
    return language.decimal(value) if sort is Figure.MEAN else language.integer(value)


def tile_unit(language: Language, tile: EffectTile) -> str:
    """What stands small behind the value."""
    return language.say(tile.unit) if tile.unit is not None and tile.value is not None else ""


def chip(language: Language, tile: EffectTile) -> ChipWords | None:
    """The change since the time before the service; nothing where nobody told how it was."""
    row = tile.row
    if row is None or row.before is None:
        return None
    verdict = Verdict.UNKNOWN if row.after is None else row.verdict
    word = language.say(VERDICTS[verdict])
    told = verdict in (Verdict.UNKNOWN, Verdict.SAME)
    return ChipWords(word if told else change(language, row), word, *VERDICT_CHIPS[verdict])


def before_text(tile: EffectTile) -> str:
    """The time before, as it was written."""
    if tile.row is None or tile.row.before is None:
        return ""
    return tr("before {text}", text=tile.row.before.estimate.text)


def month_text(language: Language, tile: EffectTile) -> str:
    """The last full month."""
    if tile.month is None:
        return ""
    value = value_text(language, tile.figure, tile.month.value, sign=True)
    return tr("{month} {value}", month=language.month_short(tile.month.month), value=value)


def bar_text(language: Language, sort: Figure, point: MonthValue) -> str:
    """The value above a bar."""
    if point.value is None:
        return ""
    return language.money(point.value) if sort is Figure.MONEY else language.integer(point.value)


def line_label(language: Language, line: PeriodLine) -> str:
    """The name of a line; a channel is told from the inquiries above it."""
    return {
        "inquiries_phone": tr("by phone"),
        "inquiries_form": tr("by web form"),
        "inquiries_message": tr("by message"),
        "inquiries_email": tr("by e-mail"),
        "inquiries_fax": tr("by fax"),
    }.get(line.name) or language.say(line.label)


def change_text(language: Language, line: PeriodLine) -> str:
    """How a line changed: per cent, points for rates, "new" from nothing."""
    if line.change is None:
        return language.integer(None)
    if line.figure is Figure.SHARE and line.change.absolute is not None:
        points = language.difference(line.change.absolute / 100)
        return tr("{points} pt", points=points, comment="change of a rate in percentage points")
    if line.change.from_nothing:
        return tr("new", comment="there was none in the period before")
    return "±0%" if line.change.absolute == 0 else language.change(line.change.ratio)
