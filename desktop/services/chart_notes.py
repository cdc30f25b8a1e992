"""A rep's own notes beside the days of a client's chart (product §5)."""

from __future__ import annotations

from datetime import date

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.records import ChartNote, Client
from desktop.services.client_records import saved
from desktop.services.clients import record_to_trash
from desktop.services.session import Session


def new_note(session: Session, client: Client, on: date) -> ChartNote:
    """An empty note on a day, written by the rep who sits here."""
    return ChartNote(client=client.id, on=on, author=session.rep)


def note_saved(session: Session, client: Client, before: ChartNote | None, note: ChartNote) -> ChangeSet:
    """Keep a new or changed note. Raises ``InvalidValue`` for one without words or on a day to come."""
    if note.on is not None and note.on > session.today:
        raise InvalidValue(
            Phrase("{day} hasn't come yet.", day=note.on), Phrase("Plan a callback for what lies ahead.")
        )
    return saved(note, before, client)


def note_removed(note: ChartNote, client: Client) -> ChangeSet:
    """A note goes to the trash."""
    return record_to_trash(Phrase("Note of {client} removed", client=client.name), note)
