"""What complaints add up to: by category, rep and client, and how punctually they were answered (product §3.7)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from desktop.domain.complaints import kept_promise
from desktop.domain.periods import Span
from desktop.domain.records import Complaint
from desktop.services.complaints import Case, cases
from desktop.services.session import Session

BY = ("category", "rep", "client")
"""What complaints are counted by."""
_YEAR = 365
_AGAIN_WITHIN = timedelta(days=90)
_LONG_AGO = datetime(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Count:
    """The complaints of one category, rep or client: answered, still open, and of those whose promise can be judged
    (``judged``) how many were answered by the day promised first (``in_time``)."""

    key: str | int | None
    name: str
    answered: int
    still_open: int
    in_time: int
    judged: int

    @property
    def all(self) -> int:
        """Every complaint that is counted."""
        return self.answered + self.still_open


@dataclass(frozen=True, slots=True)
class Statistics:
    """The complaints received in a span; ``rows`` by what they are counted by, most complaints first."""

    rows: dict[str, tuple[Count, ...]] = field(default_factory=dict)
    judged: int = 0
    in_time: int = 0
    mean_days: Decimal | None = None
    """Calendar days from receipt to answer."""
    satisfaction: Decimal | None = None
    marks: int = 0
    again: int = 0


def last_twelve_months(session: Session) -> Span:
    """The span of the statistics when nobody says otherwise."""
    return Span(session.today - timedelta(_YEAR - 1), session.today)


def received_in(session: Session, span: Span, rep: int | None = None) -> list[Case]:
    """The complaints received in a span, whatever became of them, oldest first."""
    found = [
        case
        for case in cases(session, rep=rep, everything=True)
        if case.complaint.received_at is not None and case.complaint.received_at.date() in span
    ]
    return sorted(found, key=lambda case: (case.complaint.received_at or _LONG_AGO, case.complaint.id))


def statistics(session: Session, rep: int | None = None, span: Span | None = None) -> Statistics:
    """The last twelve months or another span, by the day on which complaints were received.

    One that is still unanswered after the day promised first counts as not in time.
    """
    return statistics_of(received_in(session, span or last_twelve_months(session), rep), session.today)


def statistics_of(found: list[Case], today: date) -> Statistics:
    """What some complaints add up to."""
    kept = [kept for case in found if (kept := kept_promise(case.complaint, today)) is not None]
    days = [
        (one.answered_on - one.received_at.date()).days
        for case in found
        if (one := case.complaint).answered_on is not None and one.received_at is not None
    ]
    marks = [mark for case in found if (mark := case.complaint.satisfaction_after) is not None]
    return Statistics(
        rows={name: _counted(found, name, today) for name in BY},
        judged=len(kept),
        in_time=sum(kept),
        mean_days=_mean(days),
        satisfaction=_mean(marks),
        marks=len(marks),
        again=_again(case.complaint for case in found),
    )


def key_of(case: Case, by: str) -> str | int | None:
    """What a complaint is counted under: its category, its rep or its client."""
    return {"category": case.complaint.category, "rep": case.complaint.rep, "client": case.client.id}[by]


def _counted(found: Iterable[Case], by: str, today: date) -> tuple[Count, ...]:
    groups: dict[str | int | None, list[Case]] = {}
    for case in found:
        groups.setdefault(key_of(case, by), []).append(case)
    counts = []
    for key, members in groups.items():
        name = {"category": str(key or ""), "rep": members[0].rep, "client": members[0].client.name}[by]
        answered = sum(case.state != "open" for case in members)
        kept = [kept for case in members if (kept := kept_promise(case.complaint, today)) is not None]
        counts.append(Count(key, name, answered, len(members) - answered, sum(kept), len(kept)))
    return tuple(sorted(counts, key=lambda count: (-count.all, count.name)))


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
