"""Where clients come from, and by which channel inquiries reach them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.effect import CHANNELS
from desktop.domain.periods import Month
from desktop.domain.prospects import SourceLine
from desktop.services.prospects import sources
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Origins:
    """What each source of clients brought, and the inquiries of the clients by channel: client → number."""

    sources: tuple[SourceLine, ...]
    channels: Mapping[str, Mapping[int, int]]
    months: tuple[Month, ...]


def origins(session: Session, months: Sequence[Month], rep: int | None = None) -> Origins:
    """The sources of all clients ever put down, and the inquiries of some months; of all clients or of one rep's."""
    lines = sources(session, rep=rep)
    own = {one.client.id for one in lines[-1].journeys}
    sums = session.store.figures.sums_of_months(months[0], months[-1], CHANNELS)
    channels = {
        name: {client: found[place] for client, found in sums.items() if client in own and found[place]}
        for place, name in enumerate(CHANNELS)
    }
    return Origins(lines, channels, tuple(months))
