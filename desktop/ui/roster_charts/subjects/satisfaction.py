"""How satisfied clients are now and from month to month, and whether the satisfied ones stay (product §3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from desktop.domain.kinds import SATISFACTION
from desktop.domain.loyalty import MOST, Loyal
from desktop.domain.satisfaction import SCORES, STALE_DAYS, Mark
from desktop.language import Language
from desktop.services.roster_charts.moods import Moods, moods
from desktop.services.roster_charts.renewals import latest_months
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import count, months_told, plain_axis
from desktop.ui.texts import tr


def read(session: Session, asked: Asked) -> Moods:
    """Marks of the months, and the latest of each client."""
    return moods(session, latest_months(session, asked.months), asked.rep)


def charts(session: Session, found: Moods) -> Sequence[Chart]:
    """Trend, distribution, whom to ask, satisfaction against loyalty."""
    language = session.language
    now = found.now
    told, short = months_told(language, (month.month for month in found.trend))
    scores = tuple(f"{score} {language.tr(SATISFACTION[score - 1].label)}" for score in SCORES)
    mean = tr("Mean {mean}, n = {number}.", mean=language.decimal(now.mean), number=language.integer(now.answered))
    return (
        Chart(
            "satisfaction_trend", tr("Satisfaction by month"), Shape.LINE, told, (_trend(language, found),),
            heading=tr("Month"), short=short, least=1, most=5, axis=plain_axis,
            caption=tr("Mean of the marks of a month from calls, reply sheets and surveys; each client counts once a month,"
                       " with its latest mark."),
        ),
        Chart(
            "satisfaction", tr("How satisfied clients are"), Shape.COLUMNS, scores,
            (Series("", "0", tuple(_of_score(language, found, score) for score in SCORES),
                    tr("Clients that are served, by their latest mark.")),),
            heading=tr("Satisfaction"), axis=plain_axis, short=tuple(str(score) for score in SCORES),
            caption=tr("Clients that are served, by their latest mark.") + " " + mean,
        ),
        _loyalty(language, found, scores),
        Chart(
            "to_ask", tr("Whom to ask"), Shape.BARS,
            (tr("mark older than %n day(s)", n=STALE_DAYS), tr("never gave a mark")),
            (Series("", "1", (count(language, now.stale, partial(_marked, language)),
                              count(language, now.never, _bare)),
                    tr("Clients that are served and of whom it isn't known how satisfied they are today.")),),
            heading=tr("Clients"), axis=plain_axis,
            caption=tr("Those with an old mark are counted in the chart of marks all the same."),
        ),
    )  # fmt: skip


def _trend(language: Language, found: Moods) -> Series:
    figures = tuple(
        Figure(
            None if month.mean is None else float(month.mean), language.decimal(month.mean, 2),
            partial(_marked, language, month.marks), f"n = {language.integer(len(month.marks))}",
        )
        for month in found.trend
    )  # fmt: skip
    return Series(
        tr("Mean mark"), "0", figures, tr("Clients that gave a mark in the month, the least satisfied first.")
    )


def _of_score(language: Language, found: Moods, score: int) -> Figure:
    marks = found.now.by_score[score]
    part = len(marks) / found.now.answered if found.now.answered else None
    return count(language, marks, partial(_marked, language), detail=language.per_cent(part))


def _loyalty(language: Language, found: Moods, scores: tuple[str, ...]) -> Chart:
    def row(loyalty: int) -> Series:
        cells = [found.loyalty.cells.get((score, loyalty), ()) for score in SCORES]
        name = f"{loyalty}+" if loyalty == MOST else str(loyalty)
        return Series(
            name, "0", tuple(count(language, cell, _loyal) for cell in cells),
            tr("Clients with this mark and so many renewals and referrals."),
        )  # fmt: skip

    return Chart(
        "loyalty", tr("Satisfaction against loyalty"), Shape.GRID, scores, tuple(row(loyalty) for loyalty in range(MOST + 1)),
        heading=tr("Satisfaction"), short=tuple(str(score) for score in SCORES),
        axes=(tr("Satisfaction, latest mark"), tr("Loyalty")),
        caption=tr("Loyalty = service periods of the client that were renewed + clients that it recommended. A satisfied client"
                   " isn't yet a loyal one. n = {number}.", number=language.integer(found.loyalty.clients)),
    )  # fmt: skip


def _marked(language: Language, marks: Iterable[Mark]) -> list[Behind]:
    ordered = sorted(marks, key=lambda mark: (mark.score, mark.day))
    return [
        Behind(mark.client, f"{mark.score} {language.tr(SATISFACTION[mark.score - 1].label)}", mark.day)
        for mark in ordered
    ]


def _bare(clients: Iterable[int]) -> list[Behind]:
    return [Behind(client) for client in clients]


def _loyal(clients: Iterable[Loyal]) -> list[Behind]:
    return [
        Behind(
            one.client,
            tr("{renewals} renewed, {referrals} recommended", renewals=one.renewals, referrals=one.referrals),
            one.mark.day,
        )
        for one in clients
    ]
