"""Lapse and renewal rate by month, by count and by amount, and who was won back (product §3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from desktop.domain.client import LAPSE_REASONS
from desktop.domain.periods import Month
from desktop.domain.renewal import Ended, LapseRate, RenewalRate
from desktop.language import Language
from desktop.services.roster_charts.renewals import Lost, Rates, latest_months, rates
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import count, months_told, per_cent_axis, plain_axis, share
from desktop.ui.texts import tr

_REASONS = {option.code: option.label for option in LAPSE_REASONS}


def read(session: Session, asked: Asked) -> Rates:
    """The rates of the months."""
    return rates(session, latest_months(session, asked.months), asked.rep)


def charts(session: Session, found: Rates) -> Sequence[Chart]:
    """Lapse rate, renewal rate, won back, reasons."""
    language = session.language
    months = [rate.month for rate in found.lapse]
    told, short = months_told(language, months)
    provisional = tr("Hatched: the grace time of %n day(s) isn't over, so this may still change.", n=found.grace)
    return (
        Chart(
            "lapse", tr("Lapse rate"), Shape.COLUMNS, told, _lapse_series(language, found), heading=tr("Month"), short=short,
            caption=tr("Clients that were active on the first day of the month and lapsed in it ÷ clients active on that day;"
                       " by amount: each with its latest period.") + " " + provisional,
            axis=per_cent_axis,
        ),
        Chart(
            "renewal", tr("Renewal rate"), Shape.COLUMNS, told, _renewal_series(language, found), heading=tr("Month"),
            short=short, most=100, axis=per_cent_axis,
            caption=tr("Service periods that ended in the month and were followed by another within the grace time ÷ periods that"
                       " ended in it; by amount: of what the ending ones were worth.") + " " + provisional,
        ),
        Chart(
            "won_back", tr("Won back"), Shape.COLUMNS, told, (_won_back(language, found, months),), heading=tr("Month"),
            short=short, axis=plain_axis,
            caption=tr("Clients that had lapsed and became active again: by a new period, by spend, or because a rep says so."),
        ),
        _reasons(language, found.lost),
    )  # fmt: skip


def _lapse_series(language: Language, found: Rates) -> tuple[Series, ...]:
    lapsed = [partial(_lapsed, language, found, rate) for rate in found.lapse]
    return (
        Series(
            tr("by count"), "3",
            tuple(
                share(language, rate.rate, who, _of(len(rate.lapsed), len(rate.active)), provisional=rate.provisional)
                for rate, who in zip(found.lapse, lapsed, strict=True)
            ),
            tr("Clients that were active on the first day of the month and lapsed in it."),
        ),
        Series(
            tr("by amount"), "1",
            tuple(
                share(language, rate.by_amount, who, _amounts(language, rate.amount_lapsed, rate.amount_active),
                      provisional=rate.provisional)
                for rate, who in zip(found.lapse, lapsed, strict=True)
            ),
            tr("Clients that were active on the first day of the month and lapsed in it."),
        ),
        Series(
            tr("Active on the first day"), "0",
            tuple(
                Figure(len(rate.active), language.integer(len(rate.active)), partial(_active, rate)) for rate in found.lapse
            ),
            tr("Clients whose service had begun by the first day of the month and hadn't lapsed."), drawn=False,
        ),
    )  # fmt: skip


def _renewal_series(language: Language, found: Rates) -> tuple[Series, ...]:
    ended = [partial(_ended, language, rate) for rate in found.renewal]
    about = tr("Service periods that ended in the month; those that were not renewed stand first.")
    return (
        Series(
            tr("by count"), "2",
            tuple(
                share(language, rate.by_count, who, _of(len(rate.renewed), len(rate.ended)), provisional=rate.provisional)
                for rate, who in zip(found.renewal, ended, strict=True)
            ),
            about,
        ),
        Series(
            tr("by amount"), "4",
            tuple(
                share(language, rate.by_amount, who, provisional=rate.provisional)
                for rate, who in zip(found.renewal, ended, strict=True)
            ),
            about,
        ),
        Series(
            tr("Not renewed"), "3",
            tuple(
                count(language, rate.not_renewed, partial(_not_renewed, rate), provisional=rate.provisional) for rate in found.renewal
            ),
            tr("Service periods that ended in the month and that no other followed within the grace time, so far."), drawn=False,
        ),
    )  # fmt: skip


def _won_back(language: Language, found: Rates, months: Sequence[Month]) -> Series:
    figures = [count(language, clients, _bare) for clients in found.won_back]
    assert len(figures) == len(months)
    return Series("", "2", tuple(figures), tr("Clients that had lapsed and became active again in the month."))


def _reasons(language: Language, lost: Sequence[Lost]) -> Chart:
    found: dict[str, list[Lost]] = {}
    for one in lost:
        found.setdefault(one.reason, []).append(one)
    codes = sorted(found, key=lambda code: (code == "", -len(found[code])))
    names = tuple(language.tr(_REASONS.get(code, code)) if code else tr("no reason noted") for code in codes)
    figures = tuple(
        count(
            language, found[code], partial(_stopped, language), detail=language.per_cent(len(found[code]) / len(lost))
        )
        for code in codes
    )
    return Chart(
        "lapse_reasons", tr("Why clients lapsed"), Shape.BARS, names,
        (Series(tr("Lapses"), "3", figures, tr("Lapses of these months, by the reason that a rep noted while they lasted.")),),
        heading=tr("Reason"), axis=plain_axis,
        caption=tr("Lapses of all months above. A reason is noted on the card, on the tab Money."),
    )  # fmt: skip


def _lapsed(language: Language, found: Rates, rate: LapseRate[int]) -> list[Behind]:
    counted = set(rate.lapsed)
    return _stopped(language, [one for one in found.lost if one.client in counted and one.lapse.day in rate.month])


def _stopped(language: Language, lost: Sequence[Lost]) -> list[Behind]:
    return [Behind(one.client, language.say(one.lapse.reason), one.lapse.day) for one in lost]


def _active(rate: LapseRate[int]) -> list[Behind]:
    return [Behind(client) for client in rate.active]


def _bare(clients: Sequence[int]) -> list[Behind]:
    return [Behind(client) for client in clients]


def _not_renewed(rate: RenewalRate[int], ended: Sequence[Ended[int]]) -> list[Behind]:
    return [
        Behind(
            one.client,
            tr("not renewed so far") if rate.provisional else tr("not renewed"),
            one.time.end,
            one.time.amount,
        )
        for one in ended
    ]


def _ended(language: Language, rate: RenewalRate[int]) -> list[Behind]:
    """Those that were not renewed stand first."""
    renewed = [
        Behind(
            one.client,
            tr("renewed from {day} on", day=language.date(one.renewed_by.start) if one.renewed_by else "–"),
            one.time.end,
            one.time.amount,
        )
        for one in rate.renewed
    ]
    return [*_not_renewed(rate, rate.not_renewed), *renewed]


def _of(part: int, whole: int) -> str:
    return tr("{part} of {whole}", part=part, whole=whole) if whole else ""


def _amounts(language: Language, part: int, whole: int) -> str:
    if not whole:
        return ""
    return tr("{part} of {whole}", part=language.money(part, sign=True), whole=language.money(whole, sign=True))
