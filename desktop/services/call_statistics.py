"""The statistics of the calls that pass a filter, with each rep's days and goal (product §5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.domain.call_filter import CallFilter
from desktop.domain.call_statistics import CallStatistics, RepTally, statistics
from desktop.domain.records import Rep
from desktop.services.presence import CAPACITY, Presence
from desktop.services.session import Session


def call_statistics(session: Session, asked: CallFilter) -> CallStatistics:
    """Counts the calls that pass.

    A rep's days are the working days that have passed, from the first day asked for (else that of the first call) on,
    less those of absences; the goal is the rep's own, else what it can make a day. Only all calls of days are held
    against it: of those that hold some words nobody wants to make twelve a day.
    """
    counted = session.store.calls.counted(asked)
    found = statistics(counted.tallies, counted.minutes, counted.reasons)
    span = asked.until(session.today, counted.earliest)
    if span is None or not asked.is_whole:
        return found
    presence = Presence(session, span)
    worked = [day for day in span if session.calendar.is_working_day(day)]
    return replace(found, reps=tuple(_with_goal(session, presence, worked, rep) for rep in found.reps))


def goal_of(rep: Rep) -> int:
    """How many calls a rep wants to make a day."""
    if rep.daily_goal is not None:
        return rep.daily_goal
    return CAPACITY if rep.capacity is None else rep.capacity


def _with_goal(session: Session, presence: Presence, worked: list[date], tally: RepTally) -> RepTally:
    rep = session.get(Rep, tally.rep)
    if rep is None:
        return tally
    return replace(tally, days=sum(presence.absence(rep.id, day) is None for day in worked), goal=goal_of(rep))
