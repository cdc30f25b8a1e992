"""``huifang list``: what is there, as a table or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop.cli.documents import overview_document, record_document
from desktop.cli.table import table
from desktop.domain.fields import field_of
from desktop.domain.health import AT_RISK
from desktop.domain.record import Record
from desktop.domain.records import Call, Client, Complaint, Import
from desktop.language.values import shown
from desktop.services.callbacks import Planned, open_plan
from desktop.services.overview import overviews
from desktop.services.session import Session


def listed(arguments: argparse.Namespace, session: Session) -> object:
    """The rows of a list."""
    return LISTS[arguments.what](session, arguments.json)


def _clients(session: Session, json: bool) -> object:
    known = overviews(session)
    clients = sorted(session.all(Client).values(), key=lambda client: client.code)
    if json:
        return [
            {**record_document(client, session), **overview_document(known[client.id], session)} for client in clients
        ]
    language = session.language
    rows = [
        (
            client.code,
            client.name,
            client.username,
            _text(client, "level", session),
            _text(client, "stage", session),
            language.date(known[client.id].last_call),
            language.date(known[client.id].next_callback),
            language.integer(known[client.id].health),
        )
        for client in clients
    ]
    titles = ("Code", "Name", "Username", "Level", "Stage", "Last call", "Next callback", "Health")
    return table([language.tr(title) for title in titles], rows)


def _at_risk(session: Session, json: bool) -> object:
    """The clients whose health is low, the lowest first, with what is wrong and what to do next."""
    known = overviews(session)
    found = [
        (overview.health, client, overview)
        for client in session.all(Client).values()
        if (overview := known[client.id]).health is not None and overview.health < AT_RISK
    ]
    found.sort(key=lambda entry: (entry[0], entry[1].code))
    language = session.language
    if json:
        return [
            {
                "client": client.code,
                "name": client.name,
                "health": score,
                "reasons": [
                    {"points": reason.points, "evidence": language.say(reason.evidence), "action": reason.action.value}
                    for reason in (overview.health_details.reasons if overview.health_details else ())
                ],
            }
            for score, client, overview in found
        ]
    rows = [
        (
            client.code,
            client.name,
            language.integer(score),
            language.say(overview.health_details.reasons[0].evidence)
            if overview.health_details and overview.health_details.reasons
            else "",
        )
        for score, client, overview in found
    ]
    return table([language.tr(title) for title in ("Code", "Name", "Health", "Reason")], rows)


def _callbacks(session: Session, json: bool) -> object:
    plan = open_plan(session)
    if json:
        return [_planned(entry, session) for entry in plan]
    language = session.language
    rows = [
        (
            language.date(entry.on),
            language.time(entry.at) if entry.at else "",
            language.tr(entry.kind),
            entry.client.code,
            entry.client.name,
            entry.callback.purpose if entry.callback else language.say(entry.due.reason if entry.due else ""),
        )
        for entry in plan
    ]
    return table([language.tr(title) for title in ("Due on", "Time", "Kind", "Code", "Client", "Purpose")], rows)


def _planned(entry: Planned, session: Session) -> dict[str, object]:
    return {
        "due_on": entry.on.isoformat(),
        "due_time": entry.at.isoformat(timespec="minutes") if entry.at else None,
        "kind": entry.kind,
        "overdue": entry.is_overdue(session.today),
        "client": entry.client.code,
        "name": entry.client.name,
        "username": entry.client.username,
        "purpose": entry.callback.purpose if entry.callback else "",
        "reason": session.language.say(entry.due.reason) if entry.due else "",
    }


def _records(record: type[Record], *names: str) -> Callable[[Session, bool], object]:
    def list_records(session: Session, json: bool) -> object:
        found = session.store.load(record)
        if json:
            return [record_document(item, session) for item in found]
        rows = [[_text(item, name, session) for name in names] for item in found]
        return table([session.language.tr(field_of(record, name).label) for name in names], rows)

    return list_records


def _text(item: Record, name: str, session: Session) -> str:
    field = field_of(type(item), name)
    text = shown(field, getattr(item, name), session.language, session.name, missing="")
    first = text.splitlines()[0] if text else ""
    return first if len(first) <= 60 else first[:59] + "…"


LISTS: dict[str, Callable[[Session, bool], object]] = {
    "clients": _clients,
    "at-risk": _at_risk,
    "callbacks": _callbacks,
    "calls": _records(Call, "started_at", "client", "rep", "outcome", "minutes", "satisfaction", "what"),
    "complaints": _records(Complaint, "code", "client", "received_at", "category", "due_on", "answered_on", "what"),
    "imports": _records(
        Import, "batch", "imported_at", "file_name", "kind", "new_rows", "changed_rows", "unchanged_rows", "undone_at"
    ),
}
