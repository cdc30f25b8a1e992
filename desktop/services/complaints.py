"""Complaints: taken down with a promise, worked on in steps, answered, closed with a check planned (product §3.7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desktop.domain.agency import CHECK_AFTER_DAYS
from desktop.domain.changes import Change, ChangeSet, created, edited
from desktop.domain.complaints import TALK
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import Callback, Client, Complaint, ComplaintStep
from desktop.domain.working_time import TimeLeft, time_left
from desktop.services.session import Session, utc_now

_LONG_AGO = datetime(1, 1, 1)
_TALK = {step.stage: step.name for step in TALK}


@dataclass(frozen=True, slots=True)
class Case:
    """One complaint as the list shows it. ``left`` is the working time to the promise as it is now; ``None`` once
    answered, or when nothing was promised."""

    complaint: Complaint
    client: Client
    rep: str = ""
    left: TimeLeft | None = None
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
        return self.left is not None and self.left.late

    @property
    def is_due(self) -> bool:
        """Late, or to be answered in what is left of today."""
        return self.left is not None and (self.left.late or self.left.days == 0)


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
    return sorted(found, key=urgency)


def late(session: Session) -> int:
    """How many complaints are past their promise or due today."""
    return sum(case.is_due for case in cases(session))


def due_day(session: Session, client: Client | None, given: date, working_days: int | None) -> date | None:
    """The day by which an answer is due, on the client's calendar; the day on which the promise is given doesn't count
    (product §3.1)."""
    return None if working_days is None else session.calendar_of(client).add_working_days(given, working_days)


def new_complaint(session: Session, client: Client | None = None) -> Complaint:
    """A complaint as the form starts with it: received now, with the standard promise."""
    return Complaint(
        client=client.id if client else None,
        rep=session.rep or (client.owner if client else None),
        received_at=session.now.replace(second=0),
        promised_days=session.agency.promise_for("medium"),
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
    counted_from = (before.promised_days, before.received_at, before.client)
    if counted_from != (after.promised_days, after.received_at, after.client):
        after = _with_due_day(session, after)
    after = replace(after, first_due_on=before.first_due_on or after.due_on)
    return edited(Phrase("Complaint of {client} changed", client=client.name), [(before, after)])


def steps_of(session: Session, complaint: Complaint) -> list[ComplaintStep]:
    """What was done about a complaint, oldest first."""
    found = [step for step in session.all(ComplaintStep).values() if step.complaint == complaint.id]
    return sorted(found, key=lambda step: (step.at or _LONG_AGO, step.id))


def step_taken(session: Session, complaint: Complaint, what: str, stage: str = "") -> ChangeSet:
    """Note a step, or one of the five of the talk, which needs no words. The first one acknowledges the complaint.

    Raises ``UserError`` for an empty text.
    """
    words = what.strip() or (session.language.say(_TALK[stage]) if stage else "")
    if not words:
        raise UserError(Phrase("The step says nothing, so it was not kept."), Phrase("Write what was done."))
    title = Phrase("Step about {complaint}", complaint=complaint.code or complaint.what[:40])
    changes = created(title, [_step(session, complaint, words, stage)]).changes
    if complaint.acknowledged_at is None:
        changes = (*changes, Change(complaint, replace(complaint, acknowledged_at=session.now)))
    return ChangeSet(title, changes)


def talked(session: Session, complaint: Complaint, stages: Sequence[str]) -> list[ComplaintStep]:
    """The steps of the talk in which a complaint was taken down, to be stored with it."""
    return [_step(session, complaint, session.language.say(_TALK[stage]), stage) for stage in stages]


def extended(session: Session, complaint: Complaint, working_days: int, reason: str) -> ChangeSet:
    """Promise the answer for so many working days from today; the first promise stays, and the reason goes to the steps.

    Raises ``UserError`` for an answered complaint, without a reason, or when that is no later than promised.
    """
    client = _client_of(session, complaint)
    if complaint.answered_on is not None or complaint.closed_on is not None:
        raise UserError(Phrase("The complaint is answered, so nothing is left to extend."))
    if not reason.strip():
        raise UserError(
            Phrase("The reason is missing, so the promise stays."), Phrase("Write why the answer takes longer.")
        )
    due = due_day(session, client, session.today, working_days)
    assert due is not None
    if complaint.due_on is not None and due <= complaint.due_on:
        raise UserError(
            Phrase("The answer is promised for {day} already.", day=complaint.due_on), Phrase("Give more working days.")
        )
    after = replace(complaint, due_on=due, first_due_on=complaint.first_due_on or complaint.due_on or due)
    told = Phrase("Promise moved to {day}: {reason}", day=due, reason=reason.strip())
    if complaint.due_on is not None:
        told = Phrase(
            "Promise moved from {before} to {day}: {reason}", before=complaint.due_on, day=due, reason=reason.strip()
        )
    step = _step(session, complaint, session.language.say(told))
    title = Phrase("Promise to {client} extended to {day}", client=client.name, day=due)
    return ChangeSet(title, (Change(complaint, after), Change(None, step)))


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
        due_on=check_day(session, client),
        kind="complaint",
        rep=complaint.rep or client.owner,
        purpose=session.language.tr("Check after the complaint: {what}", what=_first_line(complaint)),
    )
    title = Phrase("Complaint of {client} closed", client=client.name)
    return ChangeSet(title, (Change(complaint, after), Change(None, check)))


def check_day(session: Session, client: Client | None = None) -> date:
    """When the check after closing today would be, on a working day of the client's calendar."""
    after = session.agency.complaint_check_days or CHECK_AFTER_DAYS
    return session.calendar_of(client).on_or_after(session.today + timedelta(days=after))


def reopened(session: Session, complaint: Complaint) -> ChangeSet:
    """The client isn't content: the complaint is open again, with its promises as they were; a check that
    was planned stays."""
    client = _client_of(session, complaint)
    after = replace(complaint, answered_on=None, closed_on=None, satisfaction_after=None)
    step = _step(session, complaint, session.language.tr("Opened again"))
    title = Phrase("Complaint of {client} opened again", client=client.name)
    return ChangeSet(title, (Change(complaint, after), Change(None, step)))


def put_away(session: Session, complaint: Complaint) -> ChangeSet:
    """Move a complaint to the trash."""
    client = _client_of(session, complaint)
    title = Phrase("Complaint of {client} moved to the trash", client=client.name)
    return ChangeSet(title, (Change(complaint, trashed(complaint, utc_now())),))


def brought_back(session: Session, complaint: Complaint) -> ChangeSet:
    """Take a complaint out of the trash."""
    client = _client_of(session, complaint)
    title = Phrase("Complaint of {client} restored", client=client.name)
    return ChangeSet(title, (Change(complaint, replace(complaint, trashed_at=None)),))


def thrown_away(session: Session) -> list[Case]:
    """The complaints in the trash, the latest first."""
    found = session.store.load(Complaint, trashed=True)
    found.sort(key=lambda complaint: (complaint.trashed_at or _LONG_AGO, complaint.id), reverse=True)
    return [
        _case(session, complaint, client, None)
        for complaint in found
        if (client := session.get(Client, complaint.client)) is not None
    ]


def _case(session: Session, complaint: Complaint, client: Client, check_on: date | None) -> Case:
    is_open = complaint.answered_on is None and complaint.closed_on is None
    left = None
    if is_open and complaint.due_on is not None:
        left = time_left(session.calendar_of(client), session.agency.office_hours, session.now, complaint.due_on)
    rep = session.name("rep", complaint.rep) if complaint.rep is not None else ""
    return Case(complaint, client, rep, left, check_on)


def urgency(case: Case) -> tuple[int, int, int]:
    """What has least working time left first, then what nothing was promised for, answered and closed ones, the latest
    first."""
    rank = ("open", "answered", "closed").index(case.state)
    if rank == 0:
        return (0, *case.left.order) if case.left is not None else (0, 2, 0)
    on = case.complaint.closed_on or case.complaint.answered_on
    return rank, 0, -(on.toordinal() if on else 0)


def _step(session: Session, complaint: Complaint, what: str, stage: str = "") -> ComplaintStep:
    return ComplaintStep(complaint=complaint.id, rep=session.rep, at=session.now, what=what, stage=stage)


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
    given = complaint.received_at.date()
    return replace(complaint, due_on=due_day(session, _client_of(session, complaint), given, complaint.promised_days))


def _first_line(complaint: Complaint) -> str:
    return complaint.what.splitlines()[0][:80] if complaint.what else complaint.code
