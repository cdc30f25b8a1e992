"""Promised calls of today, for the reminder at their time (product §3.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.client import number_of
from desktop.domain.records import Callback, Client, Contact
from desktop.domain.reminding import Appointment
from desktop.services.client_records import contacts_of
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Promise:
    """A promised callback with what a reminder says of it."""

    callback: Callback
    client: Client
    at: datetime
    contact: str = ""
    number: str = ""

    @property
    def appointment(self) -> Appointment:
        """The moment, by which it is known whether it was said already."""
        return Appointment(self.callback.id, self.at)


def promises(session: Session) -> list[Promise]:
    """The open promised callbacks with a time of yesterday, today and tomorrow, for the rep at the desk or for everyone.

    Of three days, so that nothing is lost about midnight.
    """
    today = session.today
    days = [today + timedelta(offset) for offset in (-1, 0, 1)]
    found = session.store.load(Callback, state="open", kind="promised", due_on=days)
    return sorted(_told(session, found), key=lambda promise: promise.appointment)


def _told(session: Session, found: Iterable[Callback]) -> Iterable[Promise]:
    for callback in found:
        client = session.get(Client, callback.client)
        if client is None or callback.due_on is None or callback.due_time is None:
            continue
        if session.rep is None or session.rep == (callback.rep or client.owner):
            contact = _person(session, callback, client)
            yield Promise(
                callback,
                client,
                datetime.combine(callback.due_on, callback.due_time),
                contact.name if contact else "",
                number_of(contact),
            )


def _person(session: Session, callback: Callback, client: Client) -> Contact | None:
    """The contact that was named, else the first one who is still there."""
    named = session.get(Contact, callback.contact)
    if named is not None and named.left_on is None:
        return named
    return next((contact for contact in contacts_of(session, client) if contact.left_on is None), None)
