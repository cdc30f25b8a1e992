"""What a chart says of one day: each of its curves in words."""

from __future__ import annotations

from datetime import date

from desktop.domain.report_figures import Figure
from desktop.language import Language
from desktop.services.effect_panes import ChartDays, Curve
from desktop.ui.plots.pane_drawing import paler
from desktop.ui.plots.read_out import Reading
from desktop.ui.texts import say, spoken_language, tr
from desktop.ui.theme import current_theme

_CENTS_BELOW = 100


def readings(content: ChartDays, day: date, *, means: bool, earlier: bool = False) -> list[Reading]:
    """Every curve on a day, its 7-day mean where ``means`` are wanted, and that of the year before where ``earlier`` ones are."""
    if day not in content.span:
        return []
    place = (day - content.span.first).days
    theme, language = current_theme(), spoken_language()
    found = []
    for curve in content.curves:
        colour = theme.colour(theme.series[curve.series].colour)
        if curve.values:
            pale = paler(colour, 0.5) if curve.mean else colour
            found.append(Reading(say(curve.label), number_text(language, curve, curve.values[place]), pale))
        if curve.mean and (means or not curve.values):
            name = tr("7-day mean") if curve.values else say(curve.label)
            found.append(Reading(name, number_text(language, curve, curve.mean[place]), colour, is_line=True))
        if earlier and curve.earlier and curve.earlier[place] is not None:
            text = number_text(language, curve, curve.earlier[place])
            found.append(Reading(tr("last year"), text, paler(colour, 0.6), is_line=True))
    return found


def number_text(language: Language, curve: Curve, value: float | None) -> str:
    """A value of a curve; amounts below 100 with one place."""
    if value is None or curve.figure is not Figure.MONEY:
        return language.decimal(value)
    return language.money(value * 100, sign=True, places=1 if abs(value) < _CENTS_BELOW else 0)
