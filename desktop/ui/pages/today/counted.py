"""Whom each tile of the month counts, by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop.domain.records import Client
from desktop.services.session import Session
from desktop.ui.texts import tr

if TYPE_CHECKING:
    from desktop.services.month_so_far import MonthSoFar


SUBJECTS = {"callbacks": "service", "lapse": "renewal", "renewal": "renewal", "satisfaction": "satisfaction"}
"""The charts of all clients that show a tile's figure month by month or rep by rep."""


def counted(session: Session, so_far: MonthSoFar, name: str) -> tuple[str, str, list[tuple[int, str]]]:
    """Title, explanation and clients (id, name with a word to it) behind a tile: all that its figure counts."""
    language = session.language
    month, before = language.month(so_far.month), language.month(so_far.month.previous)
    if name == "callbacks":
        waiting = [(client, tr("not done yet")) for client, _ in so_far.open_on]
        done = [(client, tr("done, {day}", day=language.date(day, session.today))) for client, day in so_far.done_on]
        about = tr("Callbacks of {month} that were due by today; those that are not done yet stand first.", month=month)
        return tr("Callbacks"), about, _named(session, [*waiting, *done])
    if name == "lapse":
        about = tr("Clients that were active on the first day of {month} and lapsed since.", month=month)
        return tr("Lapsed"), about, _named(session, [(client, "") for client in so_far.lapse.lapsed])
    if name == "renewal":
        lost = [(ended.client, tr("not renewed so far")) for ended in so_far.renewal.not_renewed]
        renewed = [(ended.client, tr("renewed")) for ended in so_far.renewal.renewed]
        about = tr("Clients whose service period ended in {month}; those not renewed stand first.", month=before)
        return tr("Renewal"), about, _named(session, [*lost, *renewed])
    about = tr("Clients that gave a mark in {month}, the least satisfied first.", month=month)
    return tr("Satisfaction"), about, _named(session, [(client, f"{score}/5") for client, score in so_far.marks])


def _named(session: Session, lines: Iterable[tuple[int, str]]) -> list[tuple[int, str]]:
    """Each client by name; one that is there twice with the same word stands once."""
    clients = session.all(Client)
    known = [(clients[number], word) for number, word in dict.fromkeys(lines) if number in clients]
    return [(client.id, f"{client.name}  {word}" if word else client.name) for client, word in known]
