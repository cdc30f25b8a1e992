"""A month of work through the real services: planned each morning, called from the list of the day, saved as reps save.

What people answer is drawn from a seed, so that a run can be repeated:

    python -m tests.services.simulated_month --clients 400 --reps 4 --days 31
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random

from desktop.domain.changes import created
from desktop.domain.periods import Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Absence, Call, Client, Contact, Rep
from desktop.services.absences import planned_absence
from desktop.services.callbacks import reschedule
from desktop.services.calls import NextCallback, contacted, log_call
from desktop.services.next_callback import offers_for
from desktop.services.planning import proposal
from desktop.services.presence import Presence
from desktop.services.session import Session
from desktop.services.today import CALLS
from desktop.services.today_list import today
from desktop.storage.database import open_store
from desktop.storage.store import Store

START = date(2026, 9, 21)
"""A Monday; Mid-Autumn, the National Day week and a make-up Saturday lie in the month."""
_OUTCOMES = ("decision_maker", "reached", "no_answer", "busy", "message_left", "refused", "wrong_number")
_WEIGHTS = (55, 22, 12, 4, 3, 2, 2)


@dataclass
class Month:
    """What happened. A client is ``late`` when its longest gap is over and nobody tried to reach it in time."""

    calls: Counter[str] = field(default_factory=Counter)
    planned: int = 0
    moved: list[int] = field(default_factory=list)
    """Stored callbacks that each morning's plan moved."""
    reported: set[int] = field(default_factory=set)
    """Clients that a plan had no room for."""
    without_room: set[int] = field(default_factory=set)
    """Those of the last plan."""
    late: dict[int, int] = field(default_factory=dict)
    """Days beyond the longest gap, by client."""
    room: int = 0
    used: int = 0

    @property
    def unexplained(self) -> dict[int, int]:
        """Late clients that no plan had named beforehand."""
        return {client: days for client, days in self.late.items() if client not in self.reported}


def agency(store: Store, clients: int, reps: int, rng: Random) -> None:
    """Reps with their clients, a fifth of them key ones, last called within the gap."""
    session = Session(store, today=START)
    made = session.do(created(Phrase("Reps"), [Rep(name=f"Rep {number}", capacity=12) for number in range(reps)]))
    owners = [change.after.id for change in made.of(Rep)]
    people = [
        Client(name=f"Client {number}", owner=owners[number % reps], level="key" if rng.random() < 0.2 else "regular")
        for number in range(clients)
    ]
    stored = [change.after for change in session.do(created(Phrase("Clients"), people)).of(Client)]
    session.do(created(Phrase("Contacts"), [Contact(client=c.id, name="A", is_decision_maker=True) for c in stored]))
    calls = []
    for client in stored:
        if rng.random() < 0.97:  # the others were never called
            ago = rng.randint(1, session.rule_of(client).target_gap)
            day = session.calendar.on_or_before(START - timedelta(ago))
            calls.append(Call(client=client.id, rep=client.owner, started_at=datetime.combine(day, time(10)), what="x"))
    session.do(created(Phrase("Calls"), calls))


def simulate(store: Store, days: int, rng: Random) -> Month:
    """Step over the days: plan, call from the list until the day is full, move something, and once be away."""
    month = Month()
    worked = 0
    for number in range(days):
        session = Session(store, today=START + timedelta(number))
        if not session.calendar.is_working_day(session.today):
            continue
        worked += 1
        if worked == 3:
            _go_away(session)
        _plan(session, month)
        for rep in list(session.all(Rep)):
            _work(session, rep, month, rng)
        _move_one(session, rng)
    end = Session(store, today=START + timedelta(days))
    for client in end.all(Client).values():
        days_late = _days_late(end, client)
        if days_late > 0:
            month.late[client.id] = days_late
    return month


def _plan(session: Session, month: Month) -> None:
    found = proposal(session, session.today + timedelta(21))
    session.do(found.changes())
    month.planned += len(found.new)
    month.moved.append(len(found.moved))
    month.without_room = {item.client for item in found.unplaced}
    month.reported |= month.without_room
    month.reported |= {item.client for item in found.plan.placements if item.is_late}


def _work(session: Session, rep: int, month: Month, rng: Random) -> None:
    presence = Presence(session, Span(session.today, session.today))
    room = presence.capacity(session.all(Rep)[rep], session.today)
    month.room += room
    minute = 0
    lines = [line for line in today(session, rep).lines if line.group in CALLS and line.planned is not None]
    lines.sort(key=lambda line: line.client.id in month.without_room)  # what has its place on the day comes first
    for line in lines[:room]:
        assert line.planned is not None
        month.used += 1
        minute += 30
        at = datetime.combine(session.today, time(9)) + timedelta(minutes=minute)
        outcome = rng.choices(_OUTCOMES, _WEIGHTS)[0]
        month.calls[outcome] += 1
        call = Call(client=line.client.id, rep=rep, started_at=at, what="x", outcome=outcome, minutes=5)
        agreed = outcome in ("decision_maker", "reached") and rng.random() < 0.08
        offer = offers_for(session, line.client, call).days[0]
        following = NextCallback(offer.day, time(rng.randint(9, 16)) if agreed else None, agreed)
        session.do(log_call(session, call, following, line.planned.callback))


def _go_away(session: Session) -> None:
    """The first rep is away for five days, the second stands in."""
    first, second = list(session.all(Rep))[:2]
    absence = Absence(rep=first, first_day=session.today, last_day=session.today + timedelta(4), stand_in=second)
    session.do(planned_absence(session, absence).changes(session))


def _move_one(session: Session, rng: Random) -> None:
    """Somebody drags a callback of these days to the next working day."""
    soon = [line.planned for line in today(session, ahead=session.today + timedelta(5)).lines if line.planned]
    movable = [entry for entry in soon if entry.on > session.today and entry.kind == "cadence"]
    if movable:
        entry = rng.choice(movable)
        session.do(reschedule(session, [entry], session.calendar.add_working_days(entry.on, -1)))


def _days_late(session: Session, client: Client) -> int:
    """By how many days the longest gap was exceeded without even a try, at the worst time of the month."""
    tried = sorted({contact.day for contact in contacted(session, client)})
    longest = session.rule_of(client).max_gap
    worst = 0
    if not tried:
        return (session.today - START).days
    for before, after in zip(tried, [*tried[1:], session.today], strict=True):
        allowed = max(
            session.calendar.on_or_before(before + timedelta(longest)), session.calendar.add_working_days(before, 1)
        )
        worst = max(worst, (after - allowed).days if after > START else 0)
    return worst


def told(month: Month, clients: int) -> str:
    """The figures in a few lines."""
    made = sum(month.calls.values())
    reached = month.calls["decision_maker"] + month.calls["reached"]
    moved = sum(month.moved[1:]) / max(len(month.moved) - 1, 1)
    return "\n".join(
        (
            f"{clients} clients, {made} calls ({reached} reached somebody), {month.planned} callbacks planned",
            f"capacity used {month.used} of {month.room} ({month.used / max(month.room, 1):.0%})",
            f"callbacks moved by a morning's plan: {moved:.1f} on average, {max(month.moved)} at most",
            f"clients without room that a plan named: {len(month.reported)}",
            f"clients later than their longest gap: {len(month.late)}; not named beforehand: {len(month.unexplained)}",
            "outcomes: " + ", ".join(f"{name} {count}" for name, count in month.calls.most_common()),
        )
    )


def main(arguments: list[str]) -> None:
    """Run it from the command line and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=400)
    parser.add_argument("--reps", type=int, default=4)
    parser.add_argument("--days", type=int, default=31)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "month.sqlite")
        rng = Random(asked.seed)
        agency(store, asked.clients, asked.reps, rng)
        sys.stdout.write(told(simulate(store, asked.days, rng), asked.clients) + "\n")
        store.close()


if __name__ == "__main__":
    main(sys.argv[1:])
