"""How each rep serves: promises kept against satisfaction, in four quadrants (product §3.8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from desktop.domain.service_quality import Promises, Quadrant, Service
from desktop.language import Language
from desktop.services.roster_charts.quality import SUMMARY_BY, Quality, quality
from desktop.services.roster_charts.renewals import latest_months
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import number, per_cent_axis, plain_axis, share
from desktop.ui.texts import tr


def read(session: Session, asked: Asked) -> Quality:
    """Promises and marks of the months."""
    return quality(session, latest_months(session, asked.months))


def charts(session: Session, found: Quality) -> Sequence[Chart]:
    """The quadrants, and what the upright axis is made of."""
    language = session.language
    lines = [*found.reps, found.agency] if len(found.reps) > 1 else list(found.reps)
    names = tuple(session.name("rep", one.rep) or "–" if one.rep is not None else tr("All reps") for one in lines)
    span = language.date_range(found.first, found.last)
    corners = tuple(_word(quadrant) for quadrant in (
        Quadrant.INDIFFERENT, Quadrant.PRODUCTIVE, Quadrant.EXCELLENT, Quadrant.FRIENDLY))  # fmt: skip
    return (
        Chart(
            "quadrants", tr("Service of the reps"), Shape.DOTS, names,
            (_personal(language, lines), _procedure(language, lines), _kind(lines)), heading=tr("Rep"), most=100,
            axis=plain_axis, corners=corners, axes=(tr("Personal: satisfaction of the clients"), tr("Procedure: promises kept")),
            caption=tr("{span}. Procedure = mean of the three shares of promises kept; personal = 0 for very dissatisfied, 50 for neutral,"
                       " 100 for very satisfied clients; each axis is divided at 50.", span=span),
        ),
        Chart(
            "promises", tr("Promises kept"), Shape.COLUMNS, names, _promises(language, lines), heading=tr("Rep"), most=100,
            axis=per_cent_axis,
            caption=tr("Callbacks made by the planned day; complaints answered within the first promise; summaries sent by day"
                       " {day} of the month after. Cancelled callbacks and months before the first summary don't count.",
                       day=SUMMARY_BY),
        ),
    )  # fmt: skip


def _personal(language: Language, lines: Sequence[Service]) -> Series:
    def figure(one: Service) -> Figure:
        made = number(language, one.personal, lambda: _marked(one), places=0)
        return Figure(made.value, made.text, made.clients, f"n = {len(one.marked)}" if one.marked else "")

    about = tr("Clients of the rep with their latest mark of that time, the least satisfied first.")
    return Series(tr("Personal"), "0", tuple(figure(one) for one in lines), about)


def _procedure(language: Language, lines: Sequence[Service]) -> Series:
    def figure(one: Service) -> Figure:
        return number(
            language, one.procedure, partial(_broken, (one.callbacks, one.complaints, one.summaries)), places=0
        )

    return Series(
        tr("Procedure"), "2", tuple(figure(one) for one in lines), tr("Clients to whom something was not kept.")
    )


def _kind(lines: Sequence[Service]) -> Series:
    """The quadrant in words; all clients that count for either axis stand behind it."""
    figures = tuple(
        Figure(None, "–") if one.quadrant is None else Figure(0, _word(one.quadrant), partial(_marked, one))
        for one in lines
    )
    return Series(
        tr("Quadrant"), "0", figures, tr("Clients of the rep with their latest mark of that time."), drawn=False
    )


def _promises(language: Language, lines: Sequence[Service]) -> tuple[Series, ...]:
    def of(name: str, colour: str, about: str, get: Callable[[Service], Promises]) -> Series:
        def figure(one: Service) -> Figure:
            kept = get(one)
            detail = tr("{part} of {whole}", part=kept.kept, whole=kept.all) if kept.all else ""
            return share(language, kept.share, partial(_broken, (kept,)), detail)

        return Series(name, colour, tuple(figure(one) for one in lines), about)

    return (
        of(tr("Callbacks on time"), "0", tr("Clients with a callback that was late."), lambda one: one.callbacks),
        of(tr("Complaints in time"), "3", tr("Clients with a complaint that wasn't answered within the first promise."),
           lambda one: one.complaints),
        of(tr("Summaries in time"), "5", tr("Clients whose summary went out late or not at all."), lambda one: one.summaries),
    )  # fmt: skip


def _marked(one: Service) -> list[Behind]:
    return [
        Behind(client, tr("{mark} / 5", mark=score)) for client, score in sorted(one.marked, key=lambda pair: pair[1])
    ]


def _broken(promises: Sequence[Promises]) -> list[Behind]:
    """Whom something was promised and not kept, the most often first."""
    broken: dict[int, list[int]] = {}
    for sort in promises:
        for client in sort.clients:
            known = broken.setdefault(client.client, [0, 0])
            known[0] += client.broken
            known[1] += client.kept + client.broken
    late = sorted(((client, *numbers) for client, numbers in broken.items() if numbers[0]), key=lambda line: -line[1])
    return [Behind(client, tr("{part} of {whole} late", part=part, whole=whole)) for client, part, whole in late]


def _word(quadrant: Quadrant) -> str:
    return {
        Quadrant.INDIFFERENT: tr("indifferent"),
        Quadrant.PRODUCTIVE: tr("productive"),
        Quadrant.FRIENDLY: tr("friendly"),
        Quadrant.EXCELLENT: tr("excellent"),
    }[quadrant]
