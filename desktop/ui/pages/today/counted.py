"""Whom each tile of the month counts, by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.services.today import Today
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.services.month_so_far import MonthSoFar


SUBJECTS = {"callbacks": "service", "lapse": "renewal", "renewal": "renewal", "satisfaction": "satisfaction"}
"""The charts of all clients that show a tile's figure month by month or rep by rep."""


def counted(session: Session, today: Today, so_far: MonthSoFar, name: str) -> tuple[str, str, list[tuple[int, str]]]:
    """Title, explanation and clients (id, name) behind a tile."""
    language = session.language
    if name == "callbacks":
        about = tr("Callbacks of this month that were due by today and are not done yet.")
        return tr("Callbacks not done"), about, _names(session, so_far.open_clients)
    if name == "lapse":
        month = language.month(so_far.month)
        about = tr("Clients that were active on the first day of {month} and lapsed since.", month=month)
        return tr("Lapsed"), about, _names(session, so_far.lapse.lapsed)
    if name == "renewal":
        month = language.month(so_far.month.previous)
        about = tr("Clients whose service period ended in {month} and was not renewed so far.", month=month)
        return tr("Not renewed"), about, _names(session, (ended.client for ended in so_far.renewal.not_renewed))
    low = sorted(
        (overview.satisfaction, number)
        for number, overview in today.overviews.items()
        if overview.satisfaction is not None and overview.satisfaction <= 3
    )
    names = [(number, f"{text}  {score}/5") for score, number in low for _, text in _names(session, (number,))]
    return tr("Least satisfied"), tr("Clients whose latest mark is 3 or less."), names


def _names(session: Session, numbers: Iterable[int]) -> list[tuple[int, str]]:
    found = (session.get(Client, number) for number in numbers)
    return [(client.id, client.name) for client in found if client is not None]
