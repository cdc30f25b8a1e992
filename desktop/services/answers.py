"""The clients' answers to their summaries: who hasn't sent one back yet, and asking them (product §5 page 6)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.changes import ChangeSet, created
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client, Contact, Rep
from desktop.services.session import Session
from desktop.services.summary_month import SummaryRow

AWAITED = "sent"
"""The state of a summary that was sent and has not come back."""
LATE_AFTER = 7
"""Days within which a client may be expected to send its reply sheet back."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """A client whose answer is awaited: when and how its summary was sent, whom to ask, and whether a call is planned."""

    client: Client
    sent_on: date | None
    how: str
    days: int | None
    rep: str
    contact: str
    phone: str
    asked_on: date | None

    @property
    def is_late(self) -> bool:
        """Whether the answer has been out for longer than ``LATE_AFTER`` days."""
        return self.days is not None and self.days > LATE_AFTER


def awaited(session: Session, rows: Iterable[SummaryRow], month: Month) -> list[Awaited]:
    """The clients of a month that were sent their summary and have not answered, the longest wait first."""
    planned = _planned(session, month)
    found = [_awaited(session, row, planned) for row in rows if row.state == AWAITED]
    return sorted(found, key=lambda one: (-(one.days or 0), one.client.code))


def asked(session: Session, clients: Iterable[Client], month: Month) -> ChangeSet:
    """Plan a call on the next working day to each client, to ask for its answer; one that is planned already stays."""
    planned = _planned(session, month)
    due = session.calendar.on_or_after(session.today)
    calls = [
        Callback(client=client.id, due_on=due, kind="summary", rep=client.owner, purpose=_purpose(session, month))
        for client in clients
        if client.id not in planned
    ]
    return created(Phrase("%n call(s) planned to ask for answers", n=len(calls)), calls)


def _awaited(session: Session, row: SummaryRow, planned: dict[int, date | None]) -> Awaited:
    summary = row.summary
    sent = summary.sent_on if summary is not None else None
    rep = session.get(Rep, row.client.owner)
    people = [
        contact
        for contact in session.all(Contact).values()
        if contact.client == row.client.id and contact.left_on is None and (contact.mobile or contact.phone)
    ]
    person = max(people, key=lambda contact: contact.is_decision_maker, default=None)
    return Awaited(
        client=row.client,
        sent_on=sent,
        how=summary.sent_how if summary is not None else "",
        days=(session.today - sent).days if sent is not None else None,
        rep=rep.name if rep is not None else "",
        contact=person.name if person is not None else "",
        phone=(person.mobile or person.phone) if person is not None else "",
        asked_on=planned.get(row.client.id),
    )


def _planned(session: Session, month: Month) -> dict[int, date | None]:
    """The day of the call that asks for the answer, by client."""
    purpose = _purpose(session, month)
    found = session.store.load(Callback, state="open", kind="summary")
    return {call.client: call.due_on for call in found if call.client is not None and call.purpose == purpose}


def _purpose(session: Session, month: Month) -> str:
    return session.language.say(Phrase("Ask for the answer to the summary of {month}", month=month))
