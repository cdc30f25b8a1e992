"""Callbacks for Outlook's calendar and contacts for its address book, as files (product §5 page 3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from desktop.domain.client import number_of
from desktop.domain.errors import UserError
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Call, Client, Contact, Rep
from desktop.files import replace_file
from desktop.language import Language
from desktop.outlook.entries import ZONES, CallbackEntry, CallbacksCalendar, Card
from desktop.services.callbacks import Planned, dues, histories, open_plan
from desktop.services.client_records import contacts_of
from desktop.services.presence import Presence
from desktop.services.running import Runner, here
from desktop.services.session import Session, utc_now

_LONGEST_WORDS = 500
_FEW = 200
"""Up to so many callbacks are written in less time than a process of its own takes to start."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which callbacks go into a calendar: of all reps or some, from a day on, until a day, of all kinds or some."""

    reps: frozenset[int] = frozenset()
    first: date | None = None
    until: date | None = None
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and how many callbacks or contacts it holds."""

    path: Path
    entries: int


def write_calendar(
    session: Session,
    chosen: Chosen,
    path: Path,
    language: Language,
    progress: Progress = silent,
    run: Runner = here,
) -> Written:
    """Write the open callbacks as an iCalendar file; what was there stays whole until the new one is.

    Raises ``UserError`` when the file can't be written.
    """
    calendar = callbacks_calendar(session, chosen)
    carry_out = run if len(calendar.entries) > _FEW else here
    carry_out(partial(_write_calendar, calendar, path, language), progress)
    return Written(path, len(calendar.entries))


def write_cards(session: Session, contacts: Iterable[Contact], path: Path, language: Language) -> Written:
    """Write contacts as one file of vCards; those who left their company aren't among them.

    Raises ``UserError`` when nobody is left to write, or the file can't be written.
    """
    from desktop.outlook.cards import cards_file

    cards = tuple(_cards(session, contacts))
    if not cards:
        raise UserError(
            Phrase("Nobody is known whose card could be saved."),
            Phrase("Add a contact first; people who left their company are left out."),
        )
    _replace(path, cards_file(cards, language))
    return Written(path, len(cards))


def contacts_at(session: Session, clients: Iterable[Client]) -> list[Contact]:
    """The people who are at these clients now, client by client."""
    return [contact for client in clients for contact in contacts_of(session, client) if _is_there(session, contact)]


def callbacks_calendar(session: Session, chosen: Chosen) -> CallbacksCalendar:
    """What a calendar of callbacks holds: those that are stored and open, and the days that the cadence asks for."""
    known = histories(session)
    planned = list(_chosen(session, chosen, open_plan(session, dues(session, known))))
    last = {number: past.reached[-1].call for number, past in known.items() if past.reached}
    wanted = {entry.client.id for entry in planned}
    calls = {
        call.client: call
        for call in session.store.load(
            Call, ids=[call for client, call in last.items() if client in wanted and isinstance(call, int)]
        )
    }
    people = _people(session)
    uids = _uids(session.store.identity, planned)
    names = [rep.name for number in sorted(chosen.reps) if (rep := session.get(Rep, number)) is not None]
    agency = session.agency
    return CallbacksCalendar(
        name=Phrase("Callbacks of {name}", name=", ".join(names)) if names else Phrase("Callbacks"),
        entries=tuple(
            _entry(session, entry, uid, calls.get(entry.client.id), people)
            for entry, uid in zip(planned, uids, strict=True)
        ),
        zone=ZONES.get(agency.region),
        sequence=session.store.latest_batch(),
        written_at=utc_now(),
        now=session.now,
    )


def _chosen(session: Session, chosen: Chosen, planned: list[Planned]) -> Iterator[Planned]:
    if not planned:
        return
    today = session.today
    presence = Presence(session, Span(today, max(today, *(entry.on for entry in planned))))
    for entry in planned:
        if chosen.kinds and entry.kind not in chosen.kinds:
            continue
        if (chosen.first is not None and entry.on < chosen.first) or (
            chosen.until is not None and entry.on > chosen.until
        ):
            continue
        if not chosen.reps or _caller(entry, presence, today) in chosen.reps:
            yield entry


def _caller(entry: Planned, presence: Presence, today: date) -> int | None:
    """Who makes the call: the rep, or who stands in on its day; what is overdue is made today."""
    if entry.rep is None:
        return None
    absence = presence.absence(entry.rep, max(entry.on, today))
    return entry.rep if absence is None or absence.stand_in is None else absence.stand_in


def _uids(identity: str, planned: list[Planned]) -> list[str]:
    """What each entry is known by in every file.

    A client's callback by cadence is one and the same event whether its day is derived or stored, so that a due day that
    is moved by hand, or by the next call, moves in the calendar too. Where a client has two, the older one is it.
    """
    oldest: dict[int, int] = {}
    for entry in planned:
        if entry.kind == "cadence":
            known = oldest.get(entry.client.id)
            oldest[entry.client.id] = entry.number if known is None else min(known, entry.number)
    return [
        f"cadence-{entry.client.id}@{identity}.huifang"
        if entry.kind == "cadence" and oldest[entry.client.id] == entry.number
        else f"callback-{entry.number}@{identity}.huifang"
        for entry in planned
    ]


def _entry(session: Session, entry: Planned, uid: str, call: Call | None, people: dict[int, Contact]) -> CallbackEntry:
    callback, client = entry.callback, entry.client
    named = session.get(Contact, callback.contact) if callback is not None else None
    person = named if named is not None and _is_there(session, named) else people.get(client.id)
    reason: Phrase | str = entry.due.reason if entry.due is not None and entry.kind == "cadence" else ""
    return CallbackEntry(
        uid=uid,
        on=entry.on,
        at=entry.at,
        client=client.short_name or client.name,
        kind=entry.kind,
        person=person.name if person is not None else "",
        number=number_of(person),
        purpose=(callback.purpose if callback is not None else "") or reason,
        last_call_on=call.started_at.date() if call is not None and call.started_at is not None else None,
        last_words=_words(call) if call is not None else "",
        code=client.code,
        rep=session.name("rep", entry.rep) if entry.rep is not None else "",
        changed_at=callback.updated_at if callback is not None else None,
    )


def _words(call: Call) -> str:
    """What was said, without what is for the agency's own eyes: a calendar is often shared."""
    words = " · ".join(text.strip() for text in (call.what, call.how) if text.strip()) or call.for_report.strip()
    return words if len(words) <= _LONGEST_WORDS else f"{words[:_LONGEST_WORDS]}…"


def _people(session: Session) -> dict[int, Contact]:
    """Whom to ask for at each client: a decision maker first."""
    found: dict[int, Contact] = {}
    order = sorted(session.all(Contact).values(), key=lambda one: (not one.is_decision_maker, one.id))
    for contact in order:
        if contact.client is not None and _is_there(session, contact):
            found.setdefault(contact.client, contact)
    return found


def _is_there(session: Session, contact: Contact) -> bool:
    return contact.left_on is None or contact.left_on > session.today


def _cards(session: Session, contacts: Iterable[Contact]) -> Iterator[Card]:
    identity = session.store.identity
    for contact in contacts:
        client = session.get(Client, contact.client)
        if client is not None and _is_there(session, contact):
            yield Card(f"contact-{contact.id}@{identity}.huifang", contact, client)


def _write_calendar(calendar: CallbacksCalendar, path: Path, language: Language, progress: Progress) -> None:
    from desktop.outlook.callbacks_calendar import calendar_file

    progress(0, None, Phrase("Writing"))
    _replace(path, calendar_file(calendar, language))


def _replace(path: Path, content: bytes) -> None:
    with replace_file(path) as temporary:
        temporary.write_bytes(content)
