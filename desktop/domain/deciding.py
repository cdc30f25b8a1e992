"""Who decides at a client, from when until when (product §4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.client import Contact
from desktop.domain.record import Record


@dataclass(frozen=True, slots=True)
class Decided:
    """Somebody who decides or decided; a day that nobody wrote down is ``None``."""

    contact: Contact
    since: date | None
    until: date | None

    @property
    def is_now(self) -> bool:
        """Whether this person decides today."""
        return _decides(self.contact)


def decision_makers(contacts: Iterable[Contact]) -> tuple[Decided, ...]:
    """Everybody who ever decided: those who do now first, then the others, the latest first."""
    found = [
        Decided(one, one.decides_since, one.decided_until or (one.left_on if one.is_decision_maker else None))
        for one in contacts
        if one.is_decision_maker or one.decided_until is not None
    ]
    found.sort(key=lambda one: (one.until or date.min, one.since or date.min, -one.contact.id), reverse=True)
    return tuple(sorted(found, key=lambda one: not one.is_now))


def decider_lost(contacts: Iterable[Contact], today: date) -> Decided | None:
    """The last person who decided, when that one has left by today and nobody else is known to decide."""
    deciding = [one for one in decision_makers(contacts) if one.contact.is_decision_maker]
    gone = [one for one in deciding if one.contact.left_on is not None and one.contact.left_on <= today]
    return gone[0] if gone and len(gone) == len(deciding) else None


def with_decision_days(changes: ChangeSet, today: date) -> ChangeSet:
    """The change set with the days noted on which people begin or cease to decide, wherever that is changed.

    A day that somebody gave stays. Who is new gets no first day: nobody told since when.
    """
    if not any(_turns(change) for change in changes.of(Contact)):
        return changes
    return replace(changes, changes=tuple(_dated(change, today) for change in changes))


def _decides(contact: Contact) -> bool:
    return contact.is_decision_maker and contact.left_on is None


def _turns(change: Change[Contact]) -> bool:
    return change.before is not None and _decides(change.before) != _decides(change.after)


def _dated(change: Change[Record], today: date) -> Change[Record]:
    before, after = change.before, change.after
    if not isinstance(before, Contact) or not isinstance(after, Contact) or _decides(before) == _decides(after):
        return change
    came_back = before.left_on is not None and before.is_decision_maker
    if _decides(after):
        if after.decides_since == before.decides_since and not came_back:
            after = replace(after, decides_since=today)
        if after.decided_until == before.decided_until:
            after = replace(after, decided_until=None)
    elif after.decided_until == before.decided_until:
        after = replace(after, decided_until=after.left_on or today)
    return Change(before, after)
