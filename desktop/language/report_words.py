"""The figures of a monthly summary as words, the same on screen, in the workbook and on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.comparison import Comparison, ComparisonRow, Side
from desktop.domain.estimate import Estimate, Scale, steps_of
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.report import MonthlyReport
from desktop.domain.report_figures import CHANNEL_WORDS, Figure, Line, channels_of
from desktop.domain.report_tiles import Tile
from desktop.domain.sentences import LONGEST_LEAD, shortened
from desktop.domain.totals import Basis, Difference
from desktop.language.language import MISSING, Language, Number

_MANY_TIMES = 2
"""From this factor on a change is said as “4 to 15 times” instead of as a difference."""

SHORT_LABELS: Mapping[str, Phrase] = {
    "inquiries_phone": Phrase("Phone", comment="column of inquiries"),
    "inquiries_form": Phrase("Form", comment="column of inquiries"),
    "inquiries_message": Phrase("Message", comment="column of inquiries"),
    "inquiries_email": Phrase("E-mail", comment="column of inquiries"),
    "inquiries_fax": Phrase("Fax", comment="column of inquiries"),
}
"""Titles of narrow columns."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A change in words: ``mark`` an arrow or nothing, ``amount`` how much, ``against`` what it is held against."""

    mark: str
    amount: str
    against: str


def figure(language: Language, sort: Figure, value: Number | None) -> str:
    """A figure as it is written in tables; a dash where nothing is known."""
    if value is None:
        return MISSING
    match sort:
        case Figure.MONEY:
            return language.money(value) if isinstance(value, int) else language.decimal(Decimal(str(value)) / 100)
        case Figure.SHARE:
            return language.per_cent(Decimal(str(value)) / 10_000, 1)
        case Figure.SECONDS:
            return language.duration(round(value))
        case Figure.MEAN:
            return language.decimal(value)
        case Figure.COUNT:
            return language.integer(value)


def relative(language: Language, change: Difference | None) -> str:
    """A change in per cent; “from nothing” where there is nothing to divide by."""
    if change is None:
        return MISSING
    if change.from_nothing:
        return language.tr("from nothing")
    return language.change(change.ratio)


def tile_value(language: Language, tile: Tile) -> str:
    """The figure of a tile."""
    return figure(language, tile.figure, tile.value)


def tile_unit(language: Language, tile: Tile) -> str:
    """What stands small after the figure of a tile; nothing after a dash."""
    if tile.value is None:
        return ""
    unit = language.tr("yuan", comment="unit after an amount in a tile") if tile.figure is Figure.MONEY else ""
    if tile.figure is Figure.MONEY:
        return unit if language.currency == "¥" else language.currency
    said = language.say(tile.unit) if tile.unit else ""
    if tile.out_of is not None:
        return language.tr("of {number} {unit}", number=language.integer(tile.out_of), unit=said)
    return said


def tile_change(language: Language, tile: Tile, before: Month) -> Changed | None:
    """The change of a tile against the month before; ``None`` when it isn't known."""
    change = tile.change
    if change is None:
        return None
    against = language.tr("against {month}", month=language.month_short(before))
    if change.from_nothing and tile.in_per_cent:
        return Changed("↑" if tile.wanted else "", language.tr("from nothing"), against)
    absolute = not tile.in_per_cent and change.absolute is not None
    if not tile.wanted or not change.sign:
        amount = language.difference(change.absolute) if absolute else language.change(change.ratio)
        return Changed("", amount, against)
    unsigned = (
        language.integer(abs(change.absolute or Decimal(0)))
        if absolute
        else language.per_cent(abs(change.ratio or Decimal(0)))
    )
    return Changed("↑" if change.sign > 0 else "↓", unsigned, against)


def issued(language: Language, report: MonthlyReport) -> str:
    """The day of the summary, and that it is a revised one."""
    day = language.date_full(report.issued_on)
    return language.tr("{day} · revised", day=day) if report.revised else day


def done_title(language: Language, report: MonthlyReport) -> str:
    """The heading of what was done; the page says the year already."""
    return language.tr("Done in {month}", month=language.month_name(report.month))


def next_title(language: Language, report: MonthlyReport) -> str:
    """The heading of what comes next."""
    return language.tr("Planned for {month}", month=language.month_name(report.month.next))


def lead_text(language: Language, report: MonthlyReport) -> str:
    """The text on top of the report: what the rep wrote, or else the sentences made from the figures."""
    if report.commentary:
        return report.commentary
    between = "" if language.is_chinese else " "
    return between.join(shortened([language.say(sentence) for sentence in report.lead], LONGEST_LEAD[language.code]))


def channels_text(language: Language, report: MonthlyReport) -> str:
    """``25 inquiries: phone 20, web form 3, message 2``; empty without inquiries."""
    number = report.this_month.total("inquiries")
    if number is None:
        return ""
    parts = [f"{language.say(CHANNEL_WORDS[name])} {count:,}" for name, count in channels_of(report.this_month)]
    if not parts:
        return language.tr("{number} inquiries", number=language.integer(number))
    listed = ("，" if language.is_chinese else ", ").join(parts)
    return language.tr("{number} inquiries: {channels}", number=language.integer(number), channels=listed)


def months_compared(language: Language, report: MonthlyReport) -> str:
    """Which days stand against which, for a month whose figures don't reach over all of it; empty for a full month."""
    if not report.is_partial:
        return ""
    now, before = report.this_month.span, report.month_before.span
    return language.tr(
        "Figures of a part of the month: {now} against {before}",
        now=language.date_range(now.first, now.last),
        before=language.date_range(before.first, before.last),
    )


def estimate(language: Language, value: Estimate | None) -> str:
    """A state before or after: as it was written, a measured figure as a number."""
    if value is None:
        return MISSING
    if value.text:
        return value.text
    reading = value.reading
    if reading is None:
        return MISSING
    is_count = value.is_exact and _is_whole(value.low) and steps_of(value.scale) is None
    return language.integer(value.low) if is_count else language.say(reading)


def side(language: Language, of: Side | None) -> str:
    """One side of before and after."""
    return estimate(language, of.estimate if of else None)


def change(language: Language, row: ComparisonRow) -> str:
    """How a measure changed: +22 (+138%), 4 to 15 times, from nothing, or from which step to which (product §3.4)."""
    before, after = (row.before and row.before.estimate), (row.after and row.after.estimate)
    if not before or not after or not before.is_read or not after.is_read:
        return MISSING
    scale = row.measure.scale
    if scale is Scale.RATIO or steps_of(scale) is not None:
        return f"{_step(language, before)} → {_step(language, after)}"
    if row.from_nothing:
        return language.tr("from nothing")
    if row.change_per_cent is not None:
        return _exactly(language, row)
    low, high = row.ratio_low, row.ratio_high
    if low is not None and high is not None and low >= _MANY_TIMES:
        return language.tr("{low} to {high} times", low=_factor(language, low), high=_factor(language, high))
    return _difference(language, row.change_low, row.change_high)


def _exactly(language: Language, row: ComparisonRow) -> str:
    share = language.change((row.change_per_cent or Decimal(0)) / 100)
    brackets = "{}（{}）" if language.is_chinese else "{} ({})"
    return brackets.format(language.difference(row.change_low), share)


def _difference(language: Language, low: Decimal | None, high: Decimal | None) -> str:
    if low is None and high is None:
        return MISSING
    if high is None:
        return language.tr("{low} or more", low=language.difference(low))
    if low is None:
        return language.tr("{high} or less", high=language.difference(high))
    if low == high:
        return language.difference(low)
    return language.tr("{low} to {high}", low=language.difference(low), high=language.difference(high))


def _step(language: Language, value: Estimate) -> str:
    if value.scale is Scale.SCORE and value.is_exact:
        return language.decimal(value.low)
    return estimate(language, value)


def _factor(language: Language, value: Decimal) -> str:
    return language.decimal(value, 0 if value >= _MANY_TIMES else 1)


def _is_whole(value: Decimal | None) -> bool:
    return value is not None and value == value.to_integral_value()


def short_label(language: Language, line: Line) -> str:
    """The title of a figure's column in a table of days."""
    return language.say(SHORT_LABELS.get(line.name, line.label))


def periods(language: Language, comparison: Comparison) -> str:
    """Which time stands against which: ``before: October 2025, now: April 2026``."""
    before = _period(language, comparison.before, [row.before for row in comparison.rows])
    after = _period(language, comparison.after, [row.after for row in comparison.rows])
    parts = []
    if before:
        parts.append(language.tr("before: {period}", period=before))
    if after:
        parts.append(language.tr("now: {period}", period=after))
    return "　".join(parts) if language.is_chinese else ", ".join(parts)


def _period(language: Language, span: Span | None, sides: Sequence[Side | None]) -> str:
    """The days figures were taken from, or the latest month in which somebody told a state."""
    if span is not None:
        return language.month(span.full_month) if span.full_month else language.date_range(span.first, span.last)
    told = [of.as_of for of in sides if of is not None and of.as_of is not None]
    return language.month(Month.of(max(told))) if told else ""


def by_day_note(language: Language, report: MonthlyReport) -> str:
    """Says that some sums were compared by their daily means, where days without figures make it so."""
    differences = [found for line in report.lines for found in (line.from_before, line.from_year_ago)]
    if not any(found is not None and found.basis is Basis.DAILY_MEANS for found in differences):
        return ""
    return language.tr("Where figures of some days are missing, the change is that of the mean of a day.")
