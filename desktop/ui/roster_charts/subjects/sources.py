"""Where clients come from, and by which channel inquiries reach them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from desktop.domain.client import SOURCES, STAGES
from desktop.domain.effect import CHANNELS
from desktop.domain.prospects import Fate, Journey, SourceLine
from desktop.domain.report_figures import CHANNEL_WORDS
from desktop.language import Language
from desktop.services.roster_charts.renewals import latest_months
from desktop.services.roster_charts.sources import Origins, origins
from desktop.services.session import Session
from desktop.ui.roster_charts.sheet import Behind, Chart, Figure, Series, Shape
from desktop.ui.roster_charts.subjects import Asked
from desktop.ui.roster_charts.subjects.words import count, money, plain_axis, share
from desktop.ui.texts import say, tr

_SOURCES = {option.code: option.label for option in SOURCES}
_STAGES = {option.code: option.label for option in STAGES}


def read(session: Session, asked: Asked) -> Origins:
    """The sources of all clients, the inquiries of the months."""
    return origins(session, latest_months(session, asked.months), asked.rep)


def charts(session: Session, found: Origins) -> Sequence[Chart]:
    """Clients by source, inquiries by channel."""
    language = session.language
    lines = [line for line in found.sources if line.source is not None]
    names = tuple(language.tr(_SOURCES.get(line.source or "", "")) if line.source else tr("not told") for line in lines)
    totals = {name: sum(numbers.values()) for name, numbers in found.channels.items()}
    channels = sorted(CHANNELS, key=lambda name: -totals[name])
    span = language.date_range(found.months[0].first, min(found.months[-1].last, session.today))
    return (
        Chart(
            "client_sources", tr("Sources of clients"), Shape.BARS, names, _source_series(language, lines),
            heading=tr("Source"), axis=plain_axis,
            caption=tr("All clients and prospects ever put down, by the source that their profile names."),
        ),
        Chart(
            "inquiry_channels", tr("Inquiries by channel"), Shape.BARS,
            tuple(say(CHANNEL_WORDS[name]) for name in channels),
            tuple(_channel_series(language, channels, found.channels, totals)), heading=tr("Channel"), axis=plain_axis,
            caption=tr("Inquiries of all clients together in {span}, as far as figures tell the channel.", span=span),
        ),
    )  # fmt: skip


def _source_series(language: Language, lines: Sequence[SourceLine]) -> tuple[Series, ...]:
    def of(name: str, colour: str, figures: Sequence[Figure], about: str, *, drawn: bool = False) -> Series:
        return Series(name, colour, tuple(figures), about, drawn)

    total = sum(len(line.journeys) for line in lines) or 1
    everybody = [
        Figure(
            len(line.journeys), language.integer(len(line.journeys)), partial(_behind, language, line.journeys),
            language.per_cent(len(line.journeys) / total),
        )
        for line in lines
    ]  # fmt: skip
    won = [count(language, line.of(Fate.WON), partial(_behind, language)) for line in lines]
    lost = [count(language, line.of(Fate.LOST), partial(_behind, language)) for line in lines]
    rate = [share(language, line.rate, partial(_behind, language, line.of(Fate.WON))) for line in lines]
    paid = [
        money(language, line.revenue or 0, partial(_behind, language, line.paying)) if line.revenue is not None
        else Figure(None, "–")
        for line in lines
    ]  # fmt: skip
    return (
        of(tr("Clients"), "0", everybody, tr("Clients and prospects that came this way."), drawn=True),
        of(tr("Became clients"), "2", won, tr("Those that became clients.")),
        of(tr("Lost", comment="prospects"), "3", lost, tr("Those that closed without ever having been a client.")),
        of(tr("Rate"), "2", rate, tr("Those that became clients ÷ all that came this way.")),
        of(tr("Paid"), "5", paid, tr("Those of whom a payment is recorded.")),
    )


def _channel_series(
    language: Language, channels: Sequence[str], numbers: Mapping[str, Mapping[int, int]], totals: Mapping[str, int]
) -> list[Series]:
    together = sum(totals.values()) or 1

    def behind(name: str) -> list[Behind]:
        most = sorted(numbers[name].items(), key=lambda pair: -pair[1])
        return [Behind(client, tr("%n inquiry(s)", n=number)) for client, number in most]

    inquiries = tuple(
        Figure(
            totals[name],
            language.integer(totals[name]),
            partial(behind, name),
            language.per_cent(totals[name] / together),
        )
        for name in channels
    )
    clients = tuple(
        Figure(len(numbers[name]), language.integer(len(numbers[name])), partial(behind, name)) for name in channels
    )
    about = tr("Clients with an inquiry by this channel, the one with most first.")
    return [Series(tr("Inquiries"), "1", inquiries, about), Series(tr("Clients"), "0", clients, about, drawn=False)]


def _behind(language: Language, journeys: Sequence[Journey]) -> list[Behind]:
    return [
        Behind(
            one.client.id,
            language.tr(_STAGES.get(one.client.stage, one.client.stage)),
            one.client.became_client_on,
            one.paid,
        )
        for one in journeys
    ]
