"""The calendar on paper: what the days of a month or a week hold, as it is shown on screen (product §7)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from desktop.domain.paper import KIND_MARKS, Mark, MonthSheet, PaperDay, PaperEntry, WeekSheet
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.services.call_sheets import issuer, one_line
from desktop.services.callbacks import Planned
from desktop.services.plan import DayPlan
from desktop.services.session import Session


def month_sheet(
    session: Session, month: Month, days: Sequence[DayPlan], reps: Collection[int] = (), level: str = ""
) -> MonthSheet:
    """A month on paper; ``days`` are its whole weeks, Monday to Sunday, of the reps and the level it is about."""
    return MonthSheet(issuer(session, reps, level), month, _paper_days(days, session.today))


def week_sheet(session: Session, days: Sequence[DayPlan], reps: Collection[int] = (), level: str = "") -> WeekSheet:
    """A week on paper; ``days`` are Monday to Sunday, of the reps and the level it is about."""
    return WeekSheet(issuer(session, reps, level), _paper_days(days, session.today))


def _paper_days(days: Sequence[DayPlan], today: date) -> tuple[PaperDay, ...]:
    return tuple(
        PaperDay(
            day=day.day,
            working=day.working,
            entries=tuple(_entry(entry, today) for entry in day.entries),
            callbacks=day.callbacks,
            capacity=day.capacity,
            holiday=day.holiday or "",
            make_up=day.make_up,
            away=tuple(one_line(name) for name in day.away),
            assumed=day.assumed,
        )
        for day in days
    )


def _entry(entry: Planned, today: date) -> PaperEntry:
    return PaperEntry(one_line(entry.client.name), _mark(entry, today), entry.at, _about(entry))


def _mark(entry: Planned, today: date) -> Mark:
    """What an entry is first of all: done, overdue, agreed on, or its kind."""
    if entry.state == "done":
        return Mark.DONE
    if entry.is_overdue(today):
        return Mark.OVERDUE
    if entry.at is not None:
        return Mark.PROMISED
    return KIND_MARKS.get(entry.kind, Mark.CADENCE)


def _about(entry: Planned) -> Phrase | str:
    """Why a call is to be made: what was agreed, else the call that the day follows from."""
    if entry.callback is not None and entry.callback.purpose.strip():
        return one_line(entry.callback.purpose)
    if entry.state == "open" and entry.due is not None and not entry.is_deadline:
        return entry.due.reason
    return ""
