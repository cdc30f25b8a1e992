"""Lines of the day's list that somebody let go: with a reason, until a day or for good, and never silently (product §3.2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from desktop.domain.cadence import Due
from desktop.domain.changes import Change, ChangeSet, created
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Client, Waiver
from desktop.services.session import Session, utc_now


def clock_line(client: Client, due: Due) -> str:
    """The line of a day that the cadence asks for: another call starts another run of the clock, and another line."""
    since = due.follows.day.isoformat() if due.follows is not None else "never"
    return f"due-{client.id}-{since}"


def waived(session: Session) -> Mapping[str, Waiver]:
    """What is let go today, by line; a line comes back on the day until which it was."""
    return {
        waiver.line: waiver
        for waiver in session.all(Waiver).values()
        if waiver.until is None or waiver.until > session.today
    }


def clock_until(session: Session, client: Client) -> date:
    """Until when a call that the cadence asks for is let go at first: one usual gap on, on a working day."""
    return session.calendar.on_or_after(session.today + timedelta(session.rule_of(client).target_gap))


def waiver_of(session: Session, line: str, client: Client, reason: str, until: date | None) -> Waiver:
    """A waiver as it is stored. Raises ``UserError`` without a reason, or for a day that isn't ahead."""
    if not reason.strip():
        raise UserError(Phrase("The line stays without a reason."), Phrase("Write why it is let go."))
    if until is not None and until <= session.today:
        raise InvalidValue(Phrase("{day} isn't ahead.", day=until), Phrase("Choose a later day, or none for good."))
    return Waiver(client=client.id, line=line, until=until, reason=reason.strip(), rep=session.rep)


def waive(session: Session, line: str, client: Client, reason: str, until: date | None) -> ChangeSet:
    """Let a line go until a day, or for good. Raises ``UserError`` as ``waiver_of`` does."""
    waiver = waiver_of(session, line, client, reason, until)
    title = (
        Phrase("Line of {client} let go", client=client.name)
        if until is None
        else Phrase("Line of {client} let go until {day}", client=client.name, day=until)
    )
    return created(title, [waiver])


def taken_back(session: Session, waiver: Waiver) -> ChangeSet:
    """Let a line come back."""
    title = Phrase("Line of {client} is back", client=session.name("client", waiver.client or 0))
    return ChangeSet(title, (Change(waiver, trashed(waiver, utc_now())),))
