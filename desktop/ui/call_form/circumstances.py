"""What is odd about calling a client or a person, said before the call (product §3.2): nothing of it forbids the call."""

from __future__ import annotations

from desktop.domain.records import Callback, Client, Contact
from desktop.services.session import Session
from desktop.ui.notices import Banners
from desktop.ui.texts import tr


def tell_circumstances(banners: Banners, session: Session, client: Client, settles: Callback | None) -> None:
    """Say that the client isn't served any more, or that the person to be asked for has left."""
    _tell_of_stage(banners, session, client)
    asked = session.get(Contact, settles.contact) if settles is not None else None
    if asked is not None and asked.left_on is not None and asked.left_on <= session.today:
        banners.add(
            "info",
            tr("{contact} left the company on {day}.", contact=asked.name, day=session.language.date(asked.left_on)),
            tr("Ask for somebody else, and write down who decides now."),
        )


def _tell_of_stage(banners: Banners, session: Session, client: Client) -> None:
    if client.stage not in ("lapsed", "closed"):
        return
    since = client.lapsed_on
    title = (
        tr("This client lapsed on {day}.", day=session.language.date(since))
        if since is not None
        else tr("This client isn't being served any more.")
    )
    banners.add("info", title, tr("The call is written down all the same; no rule asks for a next one."))
