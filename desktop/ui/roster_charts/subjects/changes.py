"""All clients' last full month against the month before: how many went up and down, and by how much (product §3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from itertools import pairwise

from desktop.domain.periods import Month
from desktop.domain.totals import Basis
from desktop.language import Language
from desktop.services.roster_charts.changes import COMPARED, STEPS, MonthChanges, Moved, month_changes
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import plain_axis
from desktop.ui.texts import tr


def read(session: Session, asked: Asked) -> MonthChanges:
    """The last month that is over, against the one before."""
    return month_changes(session, Month.of(session.today).previous, asked.rep)


def charts(session: Session, found: MonthChanges) -> Sequence[Chart]:
    """A distribution for each figure."""
    language = session.language
    titles = {
        "visits": tr("Visits"), "inquiries": tr("Inquiries"), "spend": tr("Spend"), "cost_per_inquiry": tr("Cost per inquiry"),
    }  # fmt: skip
    return [_chart(language, found, name, titles[name]) for name in COMPARED]


def _chart(language: Language, found: MonthChanges, name: str, title: str) -> Chart:
    moved = found.moved[name]
    classes: list[list[Moved]] = [[] for _ in range(len(STEPS) + 2)]
    for one in moved:
        step = one.step
        classes[-1 if step is None else step].append(one)
    told = (*_classes(language), tr("no comparison"))
    together = len(moved) or 1

    def figure(ones: Sequence[Moved]) -> Figure:
        return Figure(
            len(ones),
            language.integer(len(ones)),
            partial(_behind, language, name, ones),
            language.per_cent(len(ones) / together),
        )

    return Chart(
        f"changes_{name}", tr("{figure} in {month}", figure=title, month=language.month(found.month)), Shape.COLUMNS, told,
        (Series(tr("Clients"), "0", tuple(map(figure, classes)),
                tr("Clients by their change against the month before, the largest fall first.")),),
        heading=tr("Change"), short=_short(language), axis=plain_axis, caption=_caption(language, found, name),
    )  # fmt: skip


def _classes(language: Language) -> tuple[str, ...]:
    """The classes in words: ``below −30%``, ``−30% to −10%`` …"""
    ends = [language.change(step) for step in STEPS]
    between = [tr("{first} to {last}", first=first, last=last) for first, last in pairwise(ends)]
    return (tr("below {limit}", limit=ends[0]), *between, tr("{limit} and more", limit=ends[-1]))


def _short(language: Language) -> tuple[str, ...]:
    """The classes as there is room for below a bar."""
    ends = [language.change(step) for step in STEPS]
    between = [f"{first.rstrip('%')}…{last.rstrip('%')}" for first, last in pairwise(ends)]
    return (f"< {ends[0]}", *between, f"> {ends[-1]}", "–")


def _caption(language: Language, found: MonthChanges, name: str) -> str:
    note = tr("Where days are missing in one of the months, the means of a day are compared.")
    if name not in found.now:
        return tr("Spend ÷ inquiries; a client without an inquiry in one of the months has no comparison.")
    now, before = found.now[name], found.before[name]
    words = partial(language.money, sign=True) if name == "spend" else language.integer
    change = language.change(Decimal(now - before) / before) if before else "–"
    return tr("All clients together: {now}, the month before {before} ({change}).", now=words(now), before=words(before),
              change=change) + " " + note  # fmt: skip


def _behind(language: Language, name: str, moved: Sequence[Moved]) -> list[Behind]:
    ordered = sorted(
        moved, key=lambda one: one.change.ratio if one.change is not None and one.change.ratio is not None else 0
    )
    return [Behind(one.client, _words(language, name, one)) for one in ordered]


def _words(language: Language, name: str, one: Moved) -> str:
    is_money = name in ("spend", "cost_per_inquiry")
    now, before = ("–" if value is None else language.money(value, places=1 if name == "cost_per_inquiry" else 0) if is_money
                   else language.integer(value) for value in (one.now, one.before))  # fmt: skip
    if one.change is None or one.change.ratio is None:
        return tr("{before} → {after}", before=before, after=now)
    told = tr("{before} → {after}, {change}", before=before, after=now, change=language.change(one.change.ratio))
    return (
        told
        if one.change.basis is Basis.SUMS
        else tr("{change}, by the means of a day", change=language.change(one.change.ratio))
    )
