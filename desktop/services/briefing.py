"""What a rep wants to know of a client just before and during a call (product §5, Today and call form)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.checklist import Checked
from desktop.domain.contacting import REACHED
from desktop.domain.effect import CHANNELS
from desktop.domain.estimate import Estimate, Scale, read_estimate
from desktop.domain.health_factors import Factor
from desktop.domain.overview import Overview
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Client, Complaint, Contact
from desktop.domain.survey import is_stale
from desktop.domain.totals import DayFigures, totals
from desktop.services.calls import open_callbacks
from desktop.services.checklists import checklist_of, to_ask
from desktop.services.client_records import calls_of, contacts_of
from desktop.services.comparisons import service_start, states
from desktop.services.figures import day_figures
from desktop.services.overview import overview_of
from desktop.services.session import Session

DAYS = 60
"""How far the small chart of visits and inquiries looks back."""
_WINDOW = 30
_MOST_TOPICS = 5
_KEPT_FOR_CHECKLIST = 2
"""So many topics are points of the service checklist, however much else there is to say."""
_WORTH_TALKING = frozenset(
    {Factor.COMPLAINTS, Factor.SUMMARY, Factor.SERVICE_PERIOD, Factor.BALANCE, Factor.INQUIRIES, Factor.VISITS}
)
"""Reasons of a health score that are for the client's ears as well."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A client at a glance. ``contacts`` are those still there, whom to call first; ``calls`` the latest first."""

    client: Client
    overview: Overview
    since: date | None
    contacts: tuple[Contact, ...]
    visits_before: Estimate | None
    span: Span
    days: tuple[DayFigures, ...]
    inquiries_by_channel: Mapping[str, int]
    talk: tuple[Phrase | str, ...]
    """What was promised, what the last call left open, and what stands out."""
    missing: tuple[Checked, ...]
    """The points of the service checklist that aren't done."""
    calls: tuple[Call, ...]
    promises: tuple[Callback, ...] = ()
    """What was promised and is still to be kept, the next first."""
    complaints: tuple[Complaint, ...] = ()
    """What the client complained of and is not answered yet."""

    @property
    def topics(self) -> tuple[Phrase | str, ...]:
        """The first few things to talk about, points of the checklist among them."""
        asked = to_ask(self.missing)
        kept = _MOST_TOPICS - min(len(asked), _KEPT_FOR_CHECKLIST)
        return tuple([*self.talk[:kept], *asked][:_MOST_TOPICS])

    def series(self, name: str) -> list[float | None]:
        """A figure for every day of the span, a gap where none is known."""
        known = {day.day: day.figure(name) for day in self.days}
        values = (known.get(day) for day in self.span)
        return [None if value is None else float(value) for value in values]

    @property
    def band(self) -> tuple[float, float] | None:
        """The interval of visits a day before the service, where it could be read as one."""
        before = self.visits_before
        if before is None or not before.is_read:
            return None
        low = float(before.low or 0)
        return low, float(before.high) if before.high is not None else low


def briefing(session: Session, client: Client, overview: Overview | None = None) -> Briefing:
    """Gather what is known of a client; ``overview`` saves reading it again where a page has it."""
    overview = overview or overview_of(session, client)
    span = Span.latest(DAYS, session.today - timedelta(days=1))
    days = tuple(day_figures(session, client, span))
    latest = Span.latest(_WINDOW, span.last)
    sums = totals([day for day in days if day.day in latest], latest)
    calls = calls_of(session, client)
    return Briefing(
        client=client,
        overview=overview,
        since=service_start(session, client),
        contacts=_present(session, client),
        visits_before=_visits_before(session, client),
        span=span,
        days=days,
        inquiries_by_channel={name: number for name in CHANNELS if (number := sums.total(name)) is not None},
        talk=_talk(session, client, overview, calls),
        missing=tuple(one for one in checklist_of(session, client) if one.is_missing),
        calls=tuple(calls),
        promises=tuple(
            callback for callback in open_callbacks(session, client) if callback.kind in ("promised", "complaint")
        ),
        complaints=tuple(
            complaint
            for complaint in session.all(Complaint).values()
            if complaint.client == client.id and complaint.answered_on is None and complaint.closed_on is None
        ),
    )


def _present(session: Session, client: Client) -> tuple[Contact, ...]:
    """The people who are still at a client, decision makers first."""
    return tuple(
        contact
        for contact in contacts_of(session, client)
        if contact.left_on is None or contact.left_on > session.today
    )


def _visits_before(session: Session, client: Client) -> Estimate | None:
    before = states(session, client).before
    return read_estimate(before.visits_a_day, Scale.PER_DAY) if before is not None and before.visits_a_day else None


def _talk(session: Session, client: Client, overview: Overview, calls: list[Call]) -> tuple[Phrase | str, ...]:
    promised = [
        callback.purpose
        for callback in session.store.load(Callback, client=client.id, state="open", kind="promised")
        if callback.purpose
    ]
    left_open = [call.follow_up or call.how for call in calls if call.outcome in REACHED][:1]
    reasons = overview.health_details.reasons if overview.health_details else ()
    notable = [reason.evidence for reason in reasons if reason.factor in _WORTH_TALKING]
    found: list[Phrase | str] = [*dict.fromkeys([*promised, *(text for text in left_open if text)]), *notable]
    since = client.became_client_on or client.registered_on
    if client.stage == "active" and is_stale(overview.satisfaction_on, since, session.today):
        found.insert(min(len(found), 1), Phrase("Ask how satisfied they are"))
    return tuple(found)
