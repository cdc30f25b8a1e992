"""Who recommended whom, read from the records."""

from __future__ import annotations

from desktop.domain.records import Client
from desktop.domain.referrals import Forest, forest
from desktop.services.session import Session


def referrals(session: Session) -> Forest:
    """Every client that recommended somebody or was recommended, with what each branch paid in."""
    return forest(session.all(Client).values(), session.store.queries.paid())
