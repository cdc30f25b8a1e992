"""Who is there on which day: absences with their stand-ins, and how many callbacks a rep makes (product §3.2)."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from desktop.domain.periods import Span
from desktop.domain.records import Absence, Rep
from desktop.services.session import Session

CAPACITY = 12
"""Callbacks that a rep makes a day, unless the rep says otherwise (product §3.2)."""


class Presence:
    """The absences that touch a span, sorted out once, so that every day of it is answered by a look."""

    def __init__(self, session: Session, span: Span) -> None:
        self._calendar = session.calendar
        self._away: dict[int, list[Absence]] = defaultdict(list)
        for absence in session.all(Absence).values():
            over = absence.last_day is not None and absence.last_day < span.first
            if (
                absence.rep is not None
                and absence.first_day is not None
                and absence.first_day <= span.last
                and not over
            ):
                self._away[absence.rep].append(absence)

    def absence(self, rep: int, day: date) -> Absence | None:
        """What keeps a rep away on a day; of two absences the one with a stand-in."""
        found = [absence for absence in self._away.get(rep, ()) if absence.covers(day)]
        return max(found, key=lambda absence: absence.stand_in is not None, default=None)

    def capacity(self, rep: Rep, day: date) -> int:
        """Callbacks that a rep makes on a day: none on a day off or away."""
        if not self._calendar.is_working_day(day) or self.absence(rep.id, day) is not None:
            return 0
        return CAPACITY if rep.capacity is None else rep.capacity


def next_absence(session: Session, rep: int) -> Absence | None:
    """The absence that a rep is in, or the next one; ``None`` when none is known."""
    ahead = [
        (absence.first_day, absence.id, absence)
        for absence in session.all(Absence).values()
        if absence.rep == rep
        and absence.first_day is not None
        and (absence.last_day is None or absence.last_day >= session.today)
    ]
    return min(ahead)[-1] if ahead else None
