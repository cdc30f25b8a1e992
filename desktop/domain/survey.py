"""A round in which chosen clients are asked how satisfied they are, and when a mark is too old (product §2, §4).

Progress is derived: a client of a round has answered when a mark of it is as young as the round, whether it was given on
the phone, on a reply sheet or in the round itself. Nothing is counted twice, and nothing can drift.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.fields import day, reference, text
from desktop.domain.record import Record, record

ASK_AGAIN_DAYS = 90
"""A mark older than this is asked for anew."""


@record("survey", "Satisfaction round", "Satisfaction rounds")
class Survey(Record):
    """One round: what it is called, from when answers count, and until when they are wanted."""

    name: str = text("Name", required=True, width=200)
    started_on: date | None = day("Started on", required=True)
    until: date | None = day("Answers wanted by")
    closed_on: date | None = day("Closed on")
    rep: int | None = reference("Rep", to="rep")


@record("survey_client", "Client of a round", "Clients of a round")
class SurveyClient(Record):
    """One client that is asked; ``declined_on`` when it doesn't want to say."""

    survey: int | None = reference("Round", to="survey", required=True)
    client: int | None = reference("Client", to="client", required=True)
    declined_on: date | None = day("Declined on")


@dataclass(frozen=True, slots=True)
class Asked:
    """How far one client of a round is. ``mark`` and ``on`` are its answer, ``before`` the mark it gave before."""

    member: SurveyClient
    mark: int | None = None
    on: date | None = None
    before: int | None = None

    @property
    def state(self) -> str:
        """``answered``, ``declined`` or ``open``."""
        if self.mark is not None:
            return "answered"
        return "declined" if self.member.declined_on is not None else "open"


@dataclass(frozen=True, slots=True)
class RoundProgress:
    """How far a round is."""

    asked: tuple[Asked, ...] = ()

    @property
    def answered(self) -> int:
        """Clients that gave a mark."""
        return sum(one.state == "answered" for one in self.asked)

    @property
    def declined(self) -> int:
        """Clients that don't want to say."""
        return sum(one.state == "declined" for one in self.asked)

    @property
    def still_open(self) -> int:
        """Clients that are still to be asked."""
        return len(self.asked) - self.answered - self.declined

    @property
    def mean(self) -> Decimal | None:
        """The mean of the marks."""
        marks = [one.mark for one in self.asked if one.mark is not None]
        return Decimal(sum(marks)) / len(marks) if marks else None


def round_progress(
    survey: Survey, members: Iterable[SurveyClient], marks: Mapping[int, Iterable[tuple[date, int]]]
) -> RoundProgress:
    """How far a round is; ``marks`` are those of each client with their days, oldest first.

    The first mark since the round began counts; a later one is another story. Marks after its end don't count.
    """
    asked = []
    for member in members:
        known = list(marks.get(member.client or 0, ()))
        began, ended = survey.started_on or date.max, survey.closed_on or date.max
        within = next((entry for entry in known if began <= entry[0] <= ended), None)
        before = next((mark for on, mark in reversed(known) if on < began), None)
        asked.append(Asked(member, within[1] if within else None, within[0] if within else None, before))
    return RoundProgress(tuple(asked))


def is_stale(asked_on: date | None, since: date | None, today: date) -> bool:
    """Whether a client should be asked how satisfied it is: its last mark is older than 90 days, or it never gave one
    though it is served for that long. A client of whom nobody knows since when it is served is not nagged about."""
    reference_day = asked_on or since
    return reference_day is not None and (today - reference_day).days > ASK_AGAIN_DAYS
