"""Complaints: taken down with a promise, worked on in steps, answered, closed with a check planned (product §3.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from desktop.domain.changes import Change, ChangeSet, created, edited
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.records import Callback, Client, Complaint, ComplaintStep
from desktop.services.session import Session

CHECK_AFTER_DAYS = 7
"""So many days after closing the client is asked whether all is well, on a working day."""
STANDARD_PROMISE = {"high": 1, "medium": 3, "low": 3}
"""Working days promised when nobody says otherwise, by severity."""
_LONG_AGO = datetime(1, 1, 1)
_YEAR = timedelta(days=365)
_AGAIN_WITHIN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Case:
    """One complaint as the list shows it. ``days_left`` is counted to the promise as it is now; ``None`` once answered."""

    complaint: Complaint
    client: Client
    rep: str = ""
    days_left: int | None = None
    check_on: date | None = None

    @property
    def state(self) -> str:
        """``open``, ``answered`` or ``closed``."""
        if self.complaint.closed_on is not None:
            return "closed"
        return "answered" if self.complaint.answered_on is not None else "open"

    @property
    def is_late(self) -> bool:
        """Still unanswered after the promised day."""
        return self.days_left is not None and self.days_left < 0


@dataclass(frozen=True, slots=True)
class Statistics:
    """Twelve months of complaints: by category (closed or answered, still open), and four figures."""

    by_category: tuple[tuple[str, int, int], ...] = ()
    answered: int = 0
    in_time: int = 0
    mean_days: Decimal | None = None
    satisfaction: Decimal | None = None
    marks: int = 0
    again: int = 0


def cases(session: Session, *, rep: int | None = None, everything: bool = False) -> list[Case]:
    """The complaints, those still to be answered first, by the time left; ``everything`` takes closed ones too."""
    checks: dict[int, date] = {
        callback.client: callback.due_on
        for callback in session.store.load(Callback, kind="complaint", state="open")
        if callback.client and callback.due_on
    }
    found = []
    for complaint in session.all(Complaint).values():
        client = session.get(Client, complaint.client)
        if client is None or (rep is not None and (complaint.rep or client.owner) != rep):
            continue
        if complaint.closed_on is None or everything:
            found.append(_case(session, complaint, client, checks.get(client.id)))
    return sorted(found, key=_urgency)


def late(session: Session) -> int:
    """How many complaints are past their promise or due today."""
    return sum(case.days_left is not None and case.days_left <= 0 for case in cases(session))


def due_day(session: Session, received: date, working_days: int | None) -> date | None:
    """The day by which an answer is due; the day on which the promise is given doesn't count (product §3.1)."""
    return None if working_days is None else session.calendar.add_working_days(received, working_days)


def new_complaint(session: Session, client: Client | None = None) -> Complaint:
    """A complaint as the form starts with it: received now, with the standard promise."""
    promise = STANDARD_PROMISE["medium"]
    return Complaint(
        client=client.id if client else None,
        rep=session.rep or (client.owner if client else None),
        received_at=session.now.replace(second=0),
        promised_days=promise,
    )


def registered(session: Session, complaint: Complaint) -> ChangeSet:
    """Take a complaint down. Raises ``UserError`` without a client, or when it was received later than now."""
    client = _client_of(session, complaint)
    return created(Phrase("Complaint of {client}", client=client.name), [promised(session, complaint)])


def promised(session: Session, complaint: Complaint) -> Complaint:
    """A new complaint with the day that follows from its first promise. Raises ``UserError`` as ``registered`` does."""
    client = _client_of(session, complaint)
    complaint = _with_due_day(session, complaint)
    return replace(complaint, first_due_on=complaint.due_on, rep=complaint.rep or client.owner)


def amended(session: Session, before: Complaint, after: Complaint) -> ChangeSet:
    """Change a complaint; a new promise moves the due day, and the first promise stays as it was (product §3.7)."""
    client = _client_of(session, after)
    if (before.promised_days, before.received_at) != (after.promised_days, after.received_at):
        after = _with_due_day(session, after)
    after = replace(after, first_due_on=before.first_due_on or after.due_on)
    return edited(Phrase("Complaint of {client} changed", client=client.name), [(before, after)])


def steps_of(session: Session, complaint: Complaint) -> list[ComplaintStep]:
    """What was done about a complaint, oldest first."""
    found = [step for step in session.all(ComplaintStep).values() if step.complaint == complaint.id]
    return sorted(found, key=lambda step: (step.at or _LONG_AGO, step.id))


def step_taken(session: Session, complaint: Complaint, what: str) -> ChangeSet:
    """Note a step. The first one acknowledges the complaint. Raises ``UserError`` for an empty text."""
    if not what.strip():
        raise UserError(Phrase("The step says nothing, so it was not kept."), Phrase("Write what was done."))
    step = ComplaintStep(complaint=complaint.id, rep=session.rep, at=session.now, what=what.strip())
    title = Phrase("Step about {complaint}", complaint=complaint.code or complaint.what[:40])
    changes = created(title, [step]).changes
    if complaint.acknowledged_at is None:
        changes = (*changes, Change(complaint, replace(complaint, acknowledged_at=session.now)))
    return ChangeSet(title, changes)


def answered(session: Session, complaint: Complaint, answer: str) -> ChangeSet:
    """The client has been answered. Raises ``UserError`` when nothing says what the answer was."""
    client = _client_of(session, complaint)
    if not answer.strip():
        raise UserError(
            Phrase("The complaint stays open: nothing says what the client was told."),
            Phrase("Write the answer to the client."),
        )
    after = replace(complaint, answer=answer.strip(), answered_on=complaint.answered_on or session.today)
    return edited(Phrase("Complaint of {client} answered", client=client.name), [(complaint, after)])


def closed(session: Session, complaint: Complaint, answer: str, satisfaction: int | None) -> ChangeSet:
    """Close a complaint and plan the callback that checks. Raises ``UserError`` when there is no answer yet."""
    client = _client_of(session, complaint)
    said = answered(session, complaint, answer)
    after = next((change.after for change in said.of(Complaint)), complaint)
    after = replace(after, closed_on=session.today, satisfaction_after=satisfaction)
    check = Callback(
        client=client.id,
        contact=complaint.contact,
        due_on=check_day(session),
        kind="complaint",
        rep=complaint.rep or client.owner,
        purpose=session.language.tr("Check after the complaint: {what}", what=_first_line(complaint)),
    )
    title = Phrase("Complaint of {client} closed", client=client.name)
    return ChangeSet(title, (Change(complaint, after), Change(None, check)))


def check_day(session: Session) -> date:
    """When the check after closing today would be."""
    return session.calendar.on_or_after(session.today + timedelta(days=CHECK_AFTER_DAYS))


def statistics(session: Session, rep: int | None = None) -> Statistics:
    """The last twelve months, by the day on which complaints were received."""
    since = session.today - _YEAR
    found = [
        case.complaint
        for case in cases(session, rep=rep, everything=True)
        if case.complaint.received_at is not None and case.complaint.received_at.date() > since
    ]
    done: Counter[str] = Counter(one.category for one in found if one.answered_on is not None)
    still: Counter[str] = Counter(one.category for one in found if one.answered_on is None)
    categories = sorted(set(done) | set(still), key=lambda name: (-(done[name] + still[name]), name))
    replied = [one for one in found if one.answered_on is not None]
    promised = [one for one in replied if one.first_due_on is not None]
    days = [(one.answered_on - one.received_at.date()).days for one in replied if one.answered_on and one.received_at]
    marks = [one.satisfaction_after for one in found if one.satisfaction_after is not None]
    return Statistics(
        by_category=tuple((name, done[name], still[name]) for name in categories),
        answered=len(promised),
        in_time=sum(one.answered_on <= one.first_due_on for one in promised if one.answered_on and one.first_due_on),
        mean_days=_mean(days),
        satisfaction=_mean(marks),
        marks=len(marks),
        again=_again(found),
    )


def _case(session: Session, complaint: Complaint, client: Client, check_on: date | None) -> Case:
    is_open = complaint.answered_on is None and complaint.closed_on is None
    left = (complaint.due_on - session.today).days if is_open and complaint.due_on is not None else None
    rep = session.name("rep", complaint.rep) if complaint.rep is not None else ""
    return Case(complaint, client, rep, left, check_on)


def _urgency(case: Case) -> tuple[int, int]:
    rank = ("open", "answered", "closed").index(case.state)
    if rank == 0:
        return rank, case.days_left if case.days_left is not None else 10_000
    on = case.complaint.closed_on or case.complaint.answered_on
    return rank, -(on.toordinal() if on else 0)


def _client_of(session: Session, complaint: Complaint) -> Client:
    client = session.get(Client, complaint.client)
    if client is None:
        raise UserError(Phrase("The complaint names no client."), Phrase("Choose the client and save again."))
    return client


def _with_due_day(session: Session, complaint: Complaint) -> Complaint:
    if complaint.received_at is None or complaint.received_at.date() > session.today:
        raise UserError(
            Phrase("A complaint can't have been received later than now."), Phrase("Check the day and the time.")
        )
    return replace(complaint, due_on=due_day(session, complaint.received_at.date(), complaint.promised_days))


def _again(found: Iterable[Complaint]) -> int:
    """Clients' complaints of one category that came back within 90 days."""
    latest: dict[tuple[int | None, str], date] = {}
    again = 0
    for one in sorted(found, key=lambda item: item.received_at or _LONG_AGO):
        if one.received_at is None:
            continue
        key, day = (one.client, one.category), one.received_at.date()
        if key in latest and day - latest[key] <= _AGAIN_WITHIN:
            again += 1
        latest[key] = day
    return again


def _mean(values: list[int]) -> Decimal | None:
    return Decimal(sum(values)) / len(values) if values else None


def _first_line(complaint: Complaint) -> str:
    return complaint.what.splitlines()[0][:80] if complaint.what else complaint.code
