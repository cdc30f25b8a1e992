"""How much stands behind the tabs of the card, for the counts beside their titles."""

from __future__ import annotations

from desktop.domain.records import Client, Complaint
from desktop.services.client_records import calls_of, contacts_of, keywords_of, summaries_of
from desktop.services.session import Session


def counts_of(session: Session, client: Client) -> dict[str, int | None]:
    """Counts by the tab's name; nothing stands beside a tab that would count none."""
    complaints = sum(item.client == client.id for item in session.all(Complaint).values())
    counts = {
        "contacts": sum(contact.left_on is None for contact in contacts_of(session, client)),
        "calls": len(calls_of(session, client)),
        "keywords": len(keywords_of(session, client)),
        "complaints": complaints,
        "summaries": len(summaries_of(session, client)),
    }
    return {name: count or None for name, count in counts.items()}
