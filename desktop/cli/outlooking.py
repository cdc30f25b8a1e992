"""``huifang calendar`` and ``huifang contacts``: files for Outlook, telephones and other calendars."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.reps import rep_named
from desktop.domain.records import Client
from desktop.services.outlook import Chosen, Written, contacts_at, write_calendar, write_cards
from desktop.services.session import Session


def calendar(arguments: argparse.Namespace, session: Session) -> object:
    """Write the open callbacks as an iCalendar file."""
    reps = frozenset(rep_named(name, session) for name in arguments.rep)
    written = write_calendar(session, Chosen(reps, until=arguments.until), Path(arguments.ics), session.language)
    text = session.language.tr("%n callback(s) written to {file}", n=written.entries, file=written.path.name)
    return _told(arguments, written, text)


def contacts(arguments: argparse.Namespace, session: Session) -> object:
    """Write contacts as vCards: of some clients, or of all."""
    clients = [session.client(key) for key in arguments.client] or list(session.all(Client).values())
    written = write_cards(session, contacts_at(session, clients), Path(arguments.vcf), session.language)
    text = session.language.tr("%n contact(s) written to {file}", n=written.entries, file=written.path.name)
    return _told(arguments, written, text)


def _told(arguments: argparse.Namespace, written: Written, text: str) -> object:
    return {"file": str(written.path), "entries": written.entries} if arguments.json else text
