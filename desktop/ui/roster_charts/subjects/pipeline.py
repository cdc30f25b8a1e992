"""The periods that end month by month, past and ahead: renewed, open, lost, with the money (product §3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from desktop.domain.periods import Month
from desktop.domain.pipeline import Ending, Outcome, PipelineMonth, Timing
from desktop.language import Language
from desktop.services.roster_charts.renewals import Pipeline, periods_ending
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import large_axis, money, months_told, plain_axis
from desktop.ui.texts import tr

_COLOURS = {Outcome.RENEWED: "2", Outcome.OPEN: "4", Outcome.LOST: "3"}
_AHEAD = 13
"""At most so many months are this one and those ahead, so that a year's periods are in sight; the rest lies behind."""


def read(session: Session, asked: Asked) -> Pipeline:
    """The periods that end in the months around today."""
    behind = max(asked.months // 3, asked.months - _AHEAD)
    first = Month.of(session.today).plus(-behind)
    return periods_ending(session, [first.plus(place) for place in range(asked.months)], asked.rep)


def charts(session: Session, found: Pipeline) -> Sequence[Chart]:
    """By amount, by count, and how renewals differ from what they renew."""
    language = session.language
    told, short = months_told(language, (month.month for month in found.months))
    words = {Outcome.RENEWED: tr("renewed"), Outcome.OPEN: tr("open", comment="periods"), Outcome.LOST: tr("lost")}
    about = {
        Outcome.RENEWED: tr("Service periods that end in the month and that another follows within the grace time."),
        Outcome.OPEN: tr("Service periods that end in the month; none follows yet, and the grace time isn't over."),
        Outcome.LOST: tr("Service periods that ended in the month: none followed within the grace time, or a rep noted the lapse."),
    }  # fmt: skip

    def series(outcome: Outcome, *, by_amount: bool) -> Series:
        figures = []
        for month in found.months:
            chosen, who = month.of(outcome), partial(_behind, language, month.of(outcome))
            told_count = tr("%n period(s)", n=len(chosen))
            if by_amount:
                figures.append(money(language, month.amount(outcome), who, told_count))
            else:
                figures.append(Figure(len(chosen), language.integer(len(chosen)), who,
                                      language.money(month.amount(outcome), sign=True)))  # fmt: skip
        return Series(words[outcome], _COLOURS[outcome], tuple(figures), about[outcome])

    due = Series(
        tr("Due"), "0", tuple(_due(language, month) for month in found.months), tr("All periods that end in the month."),
        drawn=False,
    )  # fmt: skip
    return (
        Chart(
            "pipeline_amount", tr("Service periods that end, by amount"), Shape.STACKED, told,
            (*(series(outcome, by_amount=True) for outcome in Outcome), due), heading=tr("Month"), short=short,
            axis=large_axis(language),
            caption=tr("Each period with its own amount; those without one are counted below. The grace time is %n day(s).",
                       n=found.grace),
        ),
        Chart(
            "pipeline_count", tr("Service periods that end, by count"), Shape.STACKED, told,
            tuple(series(outcome, by_amount=False) for outcome in Outcome), heading=tr("Month"), short=short, axis=plain_axis,
        ),
        Chart(
            "renewal_kinds", tr("How service periods were renewed"), Shape.BARS,
            (tr("early"), tr("on the day after"), tr("late, in the grace time"), tr("for more"), tr("for less"),
             tr("for half or less"), tr("by several periods")),
            (_kinds(language, found),), heading=tr("Renewal"), axis=plain_axis,
            caption=tr("Of the periods above that were renewed. More, less and half compare what the new periods are worth"
                       " with the old one."),
        ),
    )  # fmt: skip


def _kinds(language: Language, found: Pipeline) -> Series:
    renewed = [ending for month in found.months for ending in month.of(Outcome.RENEWED)]
    half = Decimal("0.5")
    chosen = (
        [one for one in renewed if one.timing is Timing.EARLY],
        [one for one in renewed if one.timing is Timing.ON_TIME],
        [one for one in renewed if one.timing is Timing.LATE],
        [one for one in renewed if one.kept is not None and one.kept > 1],
        [one for one in renewed if one.kept is not None and half < one.kept < 1],
        [one for one in renewed if one.kept is not None and one.kept <= half],
        [one for one in renewed if len(one.renewals) > 1],
    )
    return Series(
        tr("Periods"), "2",
        tuple(Figure(len(ones), language.integer(len(ones)), partial(_behind, language, ones)) for ones in chosen),
        tr("Service periods that were renewed in this way."),
    )  # fmt: skip


def _due(language: Language, month: PipelineMonth[int]) -> Figure:
    return Figure(
        month.amount() / 100, language.money(month.amount(), sign=True), partial(_behind, language, month.due),
        tr("%n period(s)", n=len(month.due)),
    )  # fmt: skip


def _behind(language: Language, endings: Sequence[Ending[int]]) -> list[Behind]:
    return [Behind(one.client, _fate(language, one), one.time.end, one.time.amount) for one in endings]


def _fate(language: Language, ending: Ending[int]) -> str:
    if ending.outcome is Outcome.OPEN:
        return ""
    if ending.outcome is Outcome.LOST:
        return language.say(ending.lapse.reason) if ending.lapse is not None else tr("not renewed")
    if ending.kept is not None and ending.kept != 1:
        return tr("renewed for {amount}", amount=language.money(ending.new_amount, sign=True))
    return tr("renewed from {day} on", day=language.date(ending.renewals[0].start))
