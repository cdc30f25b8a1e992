"""What happened while somebody was away, in one view: nothing is missing from it, and nothing pops up (product §5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.records import Client, Complaint
from desktop.services.session import Session
from desktop.services.today import Group, Today

_PAGE = 500
"""So many batches back changes of others are counted."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The days since somebody was last here, each with the clients it is about."""

    since: date
    overdue: tuple[int, ...] = ()
    """Callbacks that became overdue."""
    promised: tuple[int, ...] = ()
    """Calls that were promised for a day that has passed."""
    complaints: tuple[int, ...] = ()
    """Complaints whose promise has passed."""
    ended: tuple[int, ...] = ()
    """Service periods that ended."""
    lapsed: tuple[int, ...] = ()
    changed: int = 0
    """Changes by others."""

    @property
    def is_empty(self) -> bool:
        """Nothing happened that has to be told."""
        return not (self.overdue or self.promised or self.complaints or self.ended or self.lapsed or self.changed)


def digest(session: Session, today: Today, since: date, rep: int | None = None) -> Digest:
    """What happened from ``since``, the last day somebody was here, until yesterday; ``today`` is the list of the day."""
    late = [line for line in today.lines if line.group is Group.OVERDUE and line.on is not None and line.on >= since]
    complaints = [
        complaint.client
        for complaint in session.all(Complaint).values()
        if complaint.answered_on is None
        and complaint.closed_on is None
        and complaint.due_on is not None
        and since <= complaint.due_on < session.today
        and _is_of(session, complaint.client, rep)
    ]
    ended = [
        number
        for number, overview in today.overviews.items()
        if overview.period_ends is not None
        and since <= overview.period_ends < session.today
        and _is_of(session, number, rep)
    ]
    lapsed = [
        client.id
        for client in session.all(Client).values()
        if client.lapsed_on is not None
        and since <= client.lapsed_on <= session.today
        and (rep is None or client.owner == rep)
    ]
    return Digest(
        since,
        _once(line.client.id for line in late if line.planned is None or line.planned.kind != "promised"),
        _once(line.client.id for line in late if line.planned is not None and line.planned.kind == "promised"),
        _once(number for number in complaints if number is not None),
        _once(ended),
        _once(lapsed),
        sum(
            batch.by is not None and batch.by != session.rep and batch.at.date() >= since
            for batch in session.store.batches(_PAGE)
        ),
    )


def was_away(session: Session, last_here: date) -> bool:
    """Whether a working day has passed since somebody was here: then there is something to tell."""
    return session.calendar.add_working_days(last_here, 1) < session.today


def _once(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _is_of(session: Session, client: int | None, rep: int | None) -> bool:
    found = session.get(Client, client)
    return found is not None and (rep is None or found.owner == rep)
