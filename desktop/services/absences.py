"""A rep's absence: kept together with what becomes of the callbacks that fall into it, as one step (product §3.2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.planner import Placement
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record, trashed
from desktop.domain.records import Absence, Callback, Client, Rep
from desktop.services.planning import Proposal, proposal
from desktop.services.session import Session, utc_now

_AFTERWARDS = timedelta(45)
"""So long after the absence other days are looked for."""
_OPEN_ENDED = timedelta(60)
"""An absence without a last day is planned for so long at first."""


@dataclass(frozen=True, slots=True)
class Handled:
    """One callback that falls into an absence: its day before and after, and who makes it then."""

    client: Client
    was: date
    day: date
    rep: int | None
    callback: Callback | None = None


@dataclass(frozen=True, slots=True)
class AbsencePlan:
    """What an absence does to the callbacks that fall into it.

    ``handed`` go to the stand-in on their day, ``moved`` to another day; ``promised`` were agreed for a time and find
    nobody: somebody has to decide. ``left`` found no room.
    """

    absence: Absence
    before: Absence | None
    handed: tuple[Handled, ...] = ()
    moved: tuple[Handled, ...] = ()
    promised: tuple[Handled, ...] = ()
    left: tuple[Client, ...] = ()

    def changes(self, session: Session) -> ChangeSet:
        """The absence and the callbacks, as one step."""
        rep = session.name("rep", self.absence.rep or 0)
        changes: list[Change[Record]] = [Change(self.before, self.absence)]
        for item in (*self.handed, *self.moved):
            if item.callback is None:
                changes.append(
                    Change(None, Callback(client=item.client.id, due_on=item.day, kind="cadence", rep=item.rep))
                )
            else:
                after = replace(
                    item.callback, due_on=item.day, rep=item.rep, reason=session.language.tr("{rep} away", rep=rep)
                )
                changes.append(Change(item.callback, after))
        title = Phrase("Absence of {rep}: {handed} handed on, {moved} moved",
                       rep=rep, handed=len(self.handed), moved=len(self.moved))  # fmt: skip
        return ChangeSet(title, tuple(change for change in changes if not change.is_empty))


def check(session: Session, absence: Absence) -> None:
    """Raises ``InvalidValue`` for an absence that can't be: without rep or day, ending before it starts, with a stand-in
    who is the same person or is away as well, or when the rep is away then already."""
    if session.get(Rep, absence.rep) is None:
        raise InvalidValue(Phrase("The absence names no rep."), Phrase("Choose who is away."))
    if absence.first_day is None:
        raise InvalidValue(Phrase("The absence has no first day."), Phrase("Write it, like +3, mon or 12/5."))
    if absence.last_day is not None and absence.last_day < absence.first_day:
        raise InvalidValue(
            Phrase("The absence ends before it starts, so nothing was saved."), Phrase("Look at the two days again.")
        )
    if absence.stand_in == absence.rep:
        raise InvalidValue(Phrase("Nobody stands in for themselves."), Phrase("Choose another rep, or nobody."))
    for other in session.all(Absence).values():
        if other.id == absence.id or not _overlap(other, absence):
            continue
        if other.rep == absence.rep:
            raise InvalidValue(
                Phrase("{rep} is away on some of these days already.", rep=_name(session, absence.rep)),
                Phrase("Change that absence instead."),
            )
        if absence.stand_in is not None and other.rep == absence.stand_in:
            raise InvalidValue(
                Phrase("{rep} is away on some of these days as well.", rep=_name(session, absence.stand_in)),
                Phrase("Choose another stand-in, or split the absence."),
            )


def planned_absence(
    session: Session, absence: Absence, before: Absence | None = None, progress: Progress = silent
) -> AbsencePlan:
    """What an absence would do; nothing is written. Raises ``InvalidValue`` as ``check`` does."""
    check(session, absence)
    others = [item for item in session.all(Absence).values() if before is None or item.id != before.id]
    assert absence.first_day is not None
    last = absence.last_day or max(absence.first_day, session.today) + _OPEN_ENDED
    found = proposal(session, last + _AFTERWARDS, absences=[*others, absence], progress=progress)
    clients = session.all(Client)
    handed: list[Handled] = []
    moved: list[Handled] = []
    for item in found.plan.placements:
        handled = _handled(session, item, found, absence)
        if handled is not None:
            (handed if handled.day == handled.was else moved).append(handled)
    mine = [
        callback
        for callback in found.stored.values()
        if callback.due_on is not None
        and callback.due_on >= session.today
        and absence.covers(callback.due_on)
        and _rep_of(session, callback) == absence.rep
    ]
    promised = [callback for callback in mine if callback.kind != "cadence" or callback.due_time is not None]
    agreed = [
        Handled(client, callback.due_on, callback.due_on, absence.stand_in, callback)
        for callback in promised
        if callback.due_on is not None and (client := clients.get(callback.client or 0)) is not None
    ]
    settled = {item.callback.id for item in (*handed, *moved, *agreed) if item.callback is not None}
    left = tuple(
        client
        for callback in mine
        if callback.id not in settled and (client := clients.get(callback.client or 0)) is not None
    )
    if absence.stand_in is not None:
        return AbsencePlan(absence, before, (*agreed, *handed), tuple(moved), (), left)
    return AbsencePlan(absence, before, tuple(handed), tuple(moved), tuple(agreed), left)


def absence_removed(session: Session, absence: Absence) -> ChangeSet:
    """Forget an absence; the callbacks stay where they are."""
    title = Phrase("Absence of {rep} removed", rep=_name(session, absence.rep))
    return ChangeSet(title, (Change(absence, trashed(absence, utc_now())),))


def _handled(session: Session, item: Placement, found: Proposal, absence: Absence) -> Handled | None:
    """A callback that the planner put elsewhere because of the absence; ``None`` for all others."""
    client = found.clients[item.client]
    if item.callback is not None:
        stored = found.stored[item.callback]
        falls = stored.due_on is not None and absence.covers(stored.due_on)
        if falls and item.is_moved and _rep_of(session, stored) == absence.rep and stored.due_on is not None:
            return Handled(client, stored.due_on, item.day, item.rep, stored)
    return None


def _rep_of(session: Session, callback: Callback) -> int | None:
    client = session.get(Client, callback.client)
    return callback.rep or (client.owner if client else None)


def _name(session: Session, rep: int | None) -> str:
    return session.name("rep", rep) if rep is not None else ""


def _overlap(one: Absence, other: Absence) -> bool:
    if one.first_day is None or other.first_day is None:
        return False
    return one.first_day <= (other.last_day or date.max) and other.first_day <= (one.last_day or date.max)
