"""Records as JSON documents: whom they refer to is named, not numbered."""

from __future__ import annotations

from desktop.cli.table import as_json
from desktop.domain.overview import Overview
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.services.session import Session

_DERIVED = (
    "next_callback", "next_time", "overdue_days", "last_call", "visits_a_day", "visits_change", "inquiries",
    "inquiries_change", "spend", "balance", "days_left", "period_ends", "satisfaction", "health", "decision_maker_late",
    "unreachable", "summary_sent",
)  # fmt: skip


def record_document(item: Record, session: Session) -> dict[str, object]:
    """A record: clients by their code, reps and contacts by their name, money in cents, days in ISO."""
    document: dict[str, object] = {"id": item.id}
    for field in item.catalogue():
        value = getattr(item, field.name)
        to = getattr(field.kind, "to", None)
        if to == "client" and value is not None:
            client = session.get(Client, value)
            document[field.name] = client.code if client else None
        elif to in ("rep", "contact") and value is not None:
            document[field.name] = session.name(to, value)
        else:
            document[field.name] = as_json(value)
    return document


def overview_document(overview: Overview, session: Session) -> dict[str, object]:
    """How a client stands today, with the state of its cadence and why there is no forecast."""
    document = {name: as_json(getattr(overview, name)) for name in _DERIVED}
    document["no_forecast"] = session.language.say(overview.no_forecast) if overview.no_forecast else None
    document["cadence"] = overview.standing.state.value if overview.standing else None
    return document
