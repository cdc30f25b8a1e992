"""Turns the story of an invented client into its records and daily figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from desktop.domain.contacting import REACHED
from desktop.domain.record import Record
from desktop.domain.records import Call, Callback, ChecklistItem, Complaint, ComplaintStep
from desktop.services.invention.campaign import SPEND, Row, day_by_day
from desktop.services.invention.keywords import keywords
from desktop.services.invention.money import payments
from desktop.services.invention.season import Season
from desktop.services.invention.story import Story, Trouble
from desktop.services.invention.summaries import summaries
from desktop.services.invention.talks import talks
from desktop.services.invention.words import words_for

ORIGIN = "sample"
"""Origin of invented records in the change log."""
SOURCE = "sample"
"""Source of invented figures."""
_ASKED = (
    "Visit statistics installed",
    "Somebody answers the site's phone",
    "Callers are asked where they found the number",
    "The site invites inquiries",
    "Landing pages lead to the product",
    "Ranks fit the budget",
)
"""Points of the checklist that somebody said something about."""
_RECENT = 14
"""Days with figures from which the length of a balance is forecast (product §3.5)."""


@dataclass(slots=True)
class Told:
    """Records of some clients, and their figures by the client's id."""

    records: list[Record] = field(default_factory=list)
    figures: dict[int, list[tuple[date, Row]]] = field(default_factory=dict)

    def add(self, other: Told) -> None:
        """Take in what was told of another client."""
        self.records += other.records
        self.figures.update(other.figures)

    def figure_rows(self) -> list[tuple[Any, ...]]:
        """Client, day and figures, as they are written into the database."""
        return [(client, day, *row) for client, rows in self.figures.items() for day, row in rows]

    @property
    def rows(self) -> int:
        """Number of days with figures."""
        return sum(map(len, self.figures.values()))


def tell(story: Story, season: Season, rng: Random, ids: Iterator[int]) -> Told:
    """Everything about one client, in an order in which what is referred to comes first."""
    rows: list[tuple[date, Row]] = []
    if story.campaign is not None and story.figures_from is not None and story.figures_to is not None:
        rows = day_by_day(
            story.campaign, season, story.figures_from, story.figures_to, rng,
            missing=story.missing, no_spend_from=story.no_spend_from,
        )  # fmt: skip
    spent = [(day, row[SPEND] or 0) for day, row in rows]
    told: list[Record] = [story.client, *story.contacts, *story.periods, *story.baselines]
    if story.periods:
        told += payments(story.client.id, story.periods, spent, _left(story, spent), rng, ids, is_new=story.is_new)
    spoken = talks(story, season, rng, ids)
    told += spoken
    for trouble in story.troubles:
        told += _complaint(story, trouble, season, rng, ids)
    told += keywords(story, season, sum(cents for _, cents in spent[-30:]), rng, ids)
    reached = [
        call.started_at.date()
        for call in spoken
        if isinstance(call, Call) and call.outcome in REACHED and call.started_at is not None
    ]
    told += summaries(story, season, rows, reached, rng, ids)
    if story.campaign is not None:
        told += _checklist(story, season, rng, ids)
    return Told(told, {story.client.id: rows} if rows else {})


def _left(story: Story, spent: list[tuple[date, int]]) -> int:
    """The balance at the end, in cents."""
    recent = [cents for _, cents in spent[-_RECENT:]]
    return sum(recent) * story.lasts // len(recent) if recent else 0


def _complaint(story: Story, trouble: Trouble, season: Season, rng: Random, ids: Iterator[int]) -> Iterator[Record]:
    client = story.client
    words = words_for(chinese=story.chinese)
    category, what, answer, note = words.complaints[trouble.about % len(words.complaints)]
    received, answered, closed = trouble.received_at, trouble.answered_on, trouble.closed_on
    number = next(ids)
    yield Complaint(
        id=number, client=client.id, contact=story.contacts[0].id if story.contacts else None, rep=client.owner,
        occurred_on=received.date() - timedelta(1), noticed_on=received.date(), received_at=received,
        acknowledged_at=received + timedelta(minutes=5), category=category, what=what, severity=trouble.severity,
        promised_days=trouble.promised_days, first_due_on=trouble.due_on, due_on=trouble.due_on, internal_note=note,
        answer=answer if answered else "", answered_on=answered, closed_on=closed,
        satisfaction_after=max(story.mood, 3) if closed else None,
    )  # fmt: skip
    yield ComplaintStep(
        id=next(ids), complaint=number, rep=client.owner, at=received + timedelta(minutes=35), what=words.steps[0]
    )
    for step in words.steps[1:] if answered else ():
        at = datetime.combine(answered or received.date(), time(9 + rng.randrange(7), 30))
        yield ComplaintStep(id=next(ids), complaint=number, rep=client.owner, at=max(at, received), what=step)
    if answered and not closed:
        check = season.calendar.on_or_after(answered + timedelta(7))
        yield Callback(
            id=next(ids), client=client.id, due_on=check, kind="complaint", rep=client.owner, purpose=words.check
        )


def _checklist(story: Story, season: Season, rng: Random, ids: Iterator[int]) -> Iterator[ChecklistItem]:
    for item in _ASKED:
        done = rng.random() < 0.7
        day = season.before(season.today, rng.randrange(5, 120)) if done else None
        yield ChecklistItem(id=next(ids), client=story.client.id, item=item, state="done" if done else "open", on=day)
