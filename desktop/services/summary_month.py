"""A month of summaries: how far each client's is, what its figures lack, and the words written to it (product §5 page 6)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from desktop.domain.changes import Change, ChangeSet, created
from desktop.domain.errors import UserError
from desktop.domain.figure_gaps import CHECKED, FigureCheck, expected_days, figure_checks, known_days, missing_days
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client, ServicePeriod, Summary
from desktop.domain.remarks import remarks
from desktop.domain.report import MonthlyReport
from desktop.domain.totals import Totals, difference
from desktop.language import Language
from desktop.services.deliveries import sent_lines
from desktop.services.figures import day_figures
from desktop.services.session import Session
from desktop.services.summaries import summary_of

MISSING: Final = "missing"
STATES: Final = (MISSING, "draft", "reviewed", "issued", "sent", "returned")
"""How far a summary is; ``missing`` is one that isn't checked yet and lacks figures of some days, or of all."""
SENT: Final = ("sent", "returned")
_MOST_PHRASES = 9


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One client's summary in the list; changes are shares of one against the month before."""

    client: Client
    summary: Summary | None
    state: str
    visits: Decimal | None = None
    visits_change: Decimal | None = None
    inquiries: int | None = None
    inquiries_change: Decimal | None = None
    checks: tuple[FigureCheck, ...] = ()

    @property
    def missing(self) -> tuple[date, ...]:
        """The days that lack a figure."""
        return missing_days(self.checks)


def month_rows(session: Session, month: Month, rep: int | None = None) -> list[SummaryRow]:
    """The clients that are served, or that had figures or a summary in the month; what is still to do stands first."""
    sums = session.store.figures.month_sums((month, month.previous))
    written = {summary.client: summary for summary in session.store.load(Summary, month=month)}
    days, service = session.store.figures.known_days(month, CHECKED), _service_of(session)
    rows = []
    for client in list(session.all(Client).values()):
        if rep is not None and client.owner != rep:
            continue
        now, summary = sums[month].get(client.id), written.get(client.id)
        since, until = service(client)
        is_served = client.stage == "active" and (since is None or since <= month.last)
        if is_served or now is not None or summary is not None:
            before = sums[month.previous].get(client.id)
            kept = [name for name in CHECKED if before is not None and before.total(name) is not None]
            expected = expected_days(month, session.today, since, until)
            checks = figure_checks(days.get(client.id, {}), expected, kept)
            rows.append(_row(client, summary, now, before, checks))
    return sorted(rows, key=lambda row: (_URGENCY[row.state], row.client.level != "key", row.client.code))


def counted(rows: Iterable[SummaryRow]) -> dict[str, int]:
    """How many summaries are how far, in the order of ``STATES``."""
    counts = Counter(row.state for row in rows)
    return {state: counts[state] for state in STATES}


def checks_of(session: Session, client: Client, month: Month) -> tuple[FigureCheck, ...]:
    """Which days of a client's month lack which of the figures that its summary stands on."""
    known = known_days(day_figures(session, client, month.span))
    before = known_days(day_figures(session, client, month.previous.span))
    expected = expected_days(month, session.today, *_service_of(session)(client))
    return figure_checks(known, expected, [name for name, days in before.items() if days])


def phrases(report: MonthlyReport, language: Language) -> list[str]:
    """Sentences made from the figures, to be put into the commentary: those of the lead, then further ones."""
    said = [language.say(sentence) for sentence in (*report.lead, *remarks(report))]
    return list(dict.fromkeys(said))[:_MOST_PHRASES]


def written(session: Session, client: Client, month: Month, **words: Any) -> ChangeSet:
    """Keep what was written for a client's month: ``commentary``, ``done``, ``next``."""
    return _changed(
        session, client, month, Phrase("Summary of {client}, {month}", client=client.name, month=month), words
    )


def reviewed(session: Session, client: Client, month: Month, **words: Any) -> ChangeSet:
    """Mark a summary as checked, with what was written; what went further stays where it is."""
    before = summary_of(session, client, month)
    state = before.state if before is not None and before.state not in ("draft", "reviewed") else "reviewed"
    title = Phrase("Summary of {client} checked", client=client.name)
    return _changed(session, client, month, title, {**words, "state": state})


def sent(session: Session, clients: Iterable[Client], month: Month, how: str, on: date) -> ChangeSet:
    """Note that summaries went out. Raises ``UserError`` without a way, or for a day that lies ahead."""
    chosen = list(clients)
    if not how.strip():
        raise UserError(Phrase("Nothing was noted: it isn't said how it was sent."), Phrase("Say how, such as e-mail."))
    if on > session.today:
        raise UserError(Phrase("{day} lies ahead, so nothing was noted.", day=on), Phrase("Give the day it was sent."))
    title = (
        Phrase("Summary of {client} sent", client=chosen[0].name)
        if len(chosen) == 1
        else Phrase("%n summary(s) sent", n=len(chosen))
    )
    values = {"state": "sent", "sent_how": how.strip(), "sent_on": on}
    changes = [
        change
        for client in chosen
        for part in (
            _changed(session, client, month, title, values),
            created(title, sent_lines(session, client, month, how.strip())),
        )
        for change in part
    ]
    return ChangeSet(title, tuple(changes))


def words_before(session: Session, client: Client, month: Month) -> Summary | None:
    """What was written about the month before."""
    return summary_of(session, client, month.previous)


def _row(
    client: Client, summary: Summary | None, now: Totals | None, before: Totals | None, checks: tuple[FigureCheck, ...]
) -> SummaryRow:
    state = summary.state if summary is not None else "draft"
    if state == "draft" and (now is None or missing_days(checks)):
        state = MISSING
    visits = now.mean("visits") if now else None
    inquiries = now.total("inquiries") if now else None
    return SummaryRow(
        client, summary, state, visits, _ratio(visits, before.mean("visits") if before else None), inquiries,
        _ratio(inquiries, before.total("inquiries") if before else None), checks,
    )  # fmt: skip


def _service_of(session: Session) -> Callable[[Client], tuple[date | None, date | None]]:
    """From when to when clients are served: from their first service period, or else since they are registered."""
    first: dict[int, date] = {}
    for period in session.all(ServicePeriod).values():
        if period.client is not None and period.starts_on is not None:
            first[period.client] = min(period.starts_on, first.get(period.client, period.starts_on))

    def span(client: Client) -> tuple[date | None, date | None]:
        return first.get(client.id, client.registered_on), client.lapsed_on if client.stage != "active" else None

    return span


def _ratio(now: Decimal | int | None, before: Decimal | int | None) -> Decimal | None:
    change = difference(now, before)
    return change.ratio if change is not None else None


def _changed(session: Session, client: Client, month: Month, title: Phrase, values: dict[str, Any]) -> ChangeSet:
    before = summary_of(session, client, month)
    after = replace(before, **values) if before is not None else Summary(client=client.id, month=month, **values)
    change: Change[Record] = Change(before, after)
    empty = change.is_empty or (before is None and not any(values.values()))
    return ChangeSet(title, () if empty else (change,))


_URGENCY = {state: place for place, state in enumerate(("reviewed", "draft", MISSING, "issued", "sent", "returned"))}
