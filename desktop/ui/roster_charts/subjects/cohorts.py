"""Before and after over all clients, by level and industry: medians, n, and how many went which way (product §3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from desktop.domain.cohort import Case, CohortRow
from desktop.domain.comparison import Direction, Verdict
from desktop.domain.estimate import Scale
from desktop.domain.sentences import VERDICTS
from desktop.language import Language
from desktop.services.roster_charts.cohorts import Cohorts, cohorts
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import LEVEL_WORDS, count
from desktop.ui.texts import tr

_FEWEST, _MOST = 3, 12
"""An industry needs so many clients to have a line; so many lines at most, besides all clients."""


def read(session: Session, asked: Asked) -> Cohorts:
    """Both sides of every client that is served."""
    return cohorts(session, asked.rep)


def charts(session: Session, found: Cohorts) -> Sequence[Chart]:
    """A chart for each measure by level, then by industry."""
    language = session.language
    left_out = tr(
        "Medians of clients whose both sides are known; after = {span}. Left out: %n client(s) with less than four weeks of"
        " service, {others} without a baseline.",
        n=len(found.young), span=language.date_range(found.after.first, found.after.last), others=found.without_baseline,
    )  # fmt: skip
    by_level = [_chart(language, rows, tr("by level"), _levels(language, rows)) for rows in found.by_level]
    by_industry = [
        _chart(language, rows, tr("by industry"), _industries(rows))
        for rows in _large(found.by_industry)
        if len(rows) > 1
    ]
    return (replace(by_level[0], caption=left_out), *by_level[1:], *by_industry)


def _large(measures: Sequence[Sequence[CohortRow]]) -> list[list[CohortRow]]:
    return [
        [rows[0], *[row for row in rows[1:] if row.group and len(row.measured) >= _FEWEST][:_MOST]] for rows in measures
    ]


def _levels(language: Language, rows: Sequence[CohortRow]) -> tuple[str, ...]:
    return tuple(
        tr("All clients") if row.group is None else language.tr(LEVEL_WORDS.get(row.group, row.group)) for row in rows
    )


def _industries(rows: Sequence[CohortRow]) -> tuple[str, ...]:
    return tuple(tr("All clients") if row.group is None else row.group for row in rows)


def _chart(language: Language, rows: Sequence[CohortRow], groups: str, names: tuple[str, ...]) -> Chart:
    measure = rows[0].measure
    label = language.tr(measure.label)
    if measure.scale is Scale.PER_DAY and measure.unit:
        label = tr("{measure} {unit}", measure=label, unit=language.tr(measure.unit))
    return Chart(
        f"{measure.name}_{len(names)}", tr("{measure}, {groups}", measure=label, groups=groups), Shape.PAIRS, names,
        (
            Series(tr("before", comment="the service"), "baseline_line", tuple(_median(language, row, before=True) for row in rows),
                   tr("Clients whose both sides are known; the median is of these.")),
            Series(tr("after", comment="the service"), "0", tuple(_median(language, row, before=False) for row in rows),
                   tr("Clients whose both sides are known; the median is of these.")),
            Series(tr("n", comment="number of clients"), "0", tuple(count(language, row.measured, partial(_behind, language)) for row in rows),
                   tr("Clients whose both sides are known."), drawn=False),
            *_verdicts(language, rows),
        ),
        heading=tr("Clients"), most=5 if measure.scale is Scale.SCORE else None,
    )  # fmt: skip


def _verdicts(language: Language, rows: Sequence[CohortRow]) -> list[Series]:
    directed = rows[0].measure.direction is not Direction.NONE
    shown = (Verdict.BETTER, Verdict.WORSE) if directed else (Verdict.HIGHER, Verdict.LOWER)
    return [
        Series(
            language.say(VERDICTS[verdict]), "0", tuple(count(language, row.of(verdict), partial(_behind, language)) for row in rows),
            tr("Clients whose figure is judged so, as on their card."), drawn=False,
        )
        for verdict in (*shown, Verdict.SAME, Verdict.UNKNOWN)
    ]  # fmt: skip


def _median(language: Language, row: CohortRow, *, before: bool) -> Figure:
    value = row.before if before else row.after
    if value is None:
        return Figure(None, "–")
    return Figure(float(value), _written(language, row.measure.scale, value), partial(_behind, language, row.measured))


def _written(language: Language, scale: Scale, value: Decimal) -> str:
    if scale is Scale.MONEY:
        return language.money(value * 100, sign=True)
    return language.decimal(value, 2 if value < 1 else 1)


def _behind(language: Language, cases: Sequence[Case]) -> list[Behind]:
    return [
        Behind(
            case.client,
            tr("{before} → {after}", before=language.say(case.before.words), after=language.say(case.after.words)),
        )
        for case in cases
    ]
