"""Gathers a month of the agency or of one rep: calls, callbacks, complaints, summaries, rates and every client's figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.call_filter import CallFilter
from desktop.domain.call_statistics import reps_of
from desktop.domain.complaints import kept_promise
from desktop.domain.periods import Month
from desktop.domain.records import Callback, Client, Complaint, Rep
from desktop.domain.renewal import Served, lapse_rate, renewal_rate
from desktop.domain.team_month import ClientMonth, MonthOfWork, Share, TeamMonth, mean
from desktop.services.call_sheets import issuer, one_line
from desktop.services.rates import grace_days, served
from desktop.services.session import Session
from desktop.services.summary_month import SENT, SummaryRow, month_rows


def team_month(session: Session, month: Month, rep: int | None = None) -> TeamMonth:
    """The month of all reps, or of one: what was done, and every client that was served or had figures in it."""
    material = _Material.read(session, month)
    rows = [row for row in material.rows if rep is None or row.client.owner == rep]
    names = {number: one_line(found.name) for number, found in session.all(Rep).items()}
    sums = session.store.figures.month_sums((month, month.previous))
    clients = [
        ClientMonth(
            one_line(row.client.name),
            row.client.code,
            row.client.level,
            names.get(row.client.owner or 0, ""),
            sums[month].get(row.client.id),
            sums[month.previous].get(row.client.id),
            row.state,
        )
        for row in sorted(rows, key=lambda row: (names.get(row.client.owner or 0, "~"), row.client.code))
    ]
    owners = {row.client.owner for row in rows} if rep is None else {rep}
    reps = tuple(
        _work(session, material, names.get(owner or 0), _Whose(owner, material.owners))
        for owner in sorted(owners, key=lambda one: names.get(one or 0, "~"))
    )
    total = reps[0] if rep is not None else _work(session, material, "", _Everybody())
    rates = lapse_rate(material.served, month, session.today, grace_days(session))
    about = issuer(session, [rep] if rep is not None else [])
    return TeamMonth(about, month, total, reps, tuple(clients), rates.provisional)


@dataclass(frozen=True, slots=True)
class _Everybody:
    """All clients and all reps."""

    def has(self, _client: int | None) -> bool:
        return True

    def made(self, _client: int | None, _by: int | None) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class _Whose:
    """One rep, or nobody; what nobody signed counts for the owner of the client."""

    rep: int | None
    owners: Mapping[int, int | None]

    def has(self, client: int | None) -> bool:
        return client is not None and client in self.owners and self.owners[client] == self.rep

    def made(self, client: int | None, by: int | None) -> bool:
        return by == self.rep if by is not None else self.has(client)


@dataclass(frozen=True, slots=True)
class _Material:
    """What is read once for all reps."""

    month: Month
    rows: list[SummaryRow]
    calls: dict[int | None, tuple[int, int]]
    done: list[tuple[int | None, int | None]]
    """Client and rep of each callback that was done."""
    waiting: list[tuple[int | None, int | None]]
    complaints: list[Complaint]
    marks: list[tuple[int, int]]
    served: list[Served[int]]
    owners: dict[int, int | None]

    @classmethod
    def read(cls, session: Session, month: Month) -> _Material:
        queries, last = session.store.queries, month.last
        tallies = session.store.calls.counted(CallFilter(first=month.first, last=last)).tallies
        return cls(
            month=month,
            rows=month_rows(session, month),
            calls={one.rep: (one.calls, one.reached) for one in reps_of(tallies)},
            done=[(entry.client, entry.rep) for entry in queries.callbacks_done(month.first, last)],
            waiting=[
                (entry.client, entry.rep)
                for entry in session.store.load(Callback, state="open")
                if entry.due_on is not None and entry.due_on in month and entry.due_on <= session.today
            ],
            complaints=[
                one for one in session.all(Complaint).values() if one.answered_on is not None and one.answered_on in month
            ],
            marks=[(one.client, one.score) for one in queries.satisfaction_since(month.first) if one.day in month],
            served=served(session),
            owners={client.id: client.owner for client in session.all(Client).values()},
        )  # fmt: skip


def _work(session: Session, material: _Material, name: str | None, whose: _Everybody | _Whose) -> MonthOfWork:
    """The work of one rep, or of all: calls and callbacks count for who made them, the rest for the client's owner."""
    month, today, grace = material.month, session.today, grace_days(session)
    calls = [both for by, both in material.calls.items() if whose.made(None, by)]
    done = sum(whose.made(*each) for each in material.done)
    answered = [one for one in material.complaints if whose.has(one.client)]
    in_time = sum(kept_promise(one, today) is not False for one in answered)
    rows = [row for row in material.rows if whose.has(row.client.id)]
    ours = [one for one in material.served if whose.has(one.client)]
    lapses, renewals = lapse_rate(ours, month, today, grace), renewal_rate(ours, month, today, grace)
    marks = [score for client, score in material.marks if whose.has(client)]
    return MonthOfWork(
        rep=name,
        clients=len(rows),
        calls=sum(number for number, _ in calls),
        reached=sum(reached for _, reached in calls),
        callbacks=Share(done, done + sum(whose.made(*each) for each in material.waiting)),
        complaints=Share(in_time, len(answered)),
        summaries=Share(sum(row.state in SENT for row in rows), len(rows)),
        lapsed=Share(len(lapses.lapsed), len(lapses.active)),
        renewed=Share(len(renewals.renewed), len(renewals.ended)),
        satisfaction=mean(marks),
        answers=len(marks),
    )
