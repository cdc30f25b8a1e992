"""The call sheet of a day: the calls of the day's list with all that a rep wants beside the phone (product §7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.client import by_client, numbers_of
from desktop.domain.contacting import REACHED
from desktop.domain.paper import KIND_MARKS, CallLine, CallSheet, Issuer, LastCall, Mark, Person
from desktop.domain.phrase import Phrase
from desktop.domain.records import Call, Callback, Complaint, Contact, Rep
from desktop.services.session import Session
from desktop.services.today import Group, TodayLine

_MARKS = {
    Group.OVERDUE: Mark.OVERDUE,
    Group.PROMISED: Mark.PROMISED,
    Group.COMPLAINTS: Mark.COMPLAINT,
    Group.DUE: Mark.CADENCE,
    Group.AHEAD: Mark.CADENCE,
}
"""The groups of the day's list whose lines are calls, with their marks."""
_MOST_PEOPLE = 3
_LONGEST = 400
"""Letters of a text that go on a sheet; two lines hold fewer."""


def call_sheet(session: Session, day: date, reps: Collection[int] = (), level: str = "") -> CallSheet:
    """The calls of a day by all reps or some, to all clients or those of a level.

    Today's are those of the day's list, what is overdue among them; another day's are those that lie on it.
    """
    return _sheets(session, [day], reps, level)[0]


def call_sheets(session: Session, days: Sequence[date], reps: Collection[int] = (), level: str = "") -> list[CallSheet]:
    """The call sheets of several days; a day without calls has none."""
    return [sheet for sheet in _sheets(session, days, reps, level) if sheet.lines] if days else []


def issuer(session: Session, reps: Collection[int] = (), level: str = "") -> Issuer:
    """Whose a paper is: the agency, the reps and the level it is about, today."""
    names = [rep.name for number in sorted(reps) if (rep := session.get(Rep, number)) is not None]
    return Issuer(one_line(session.agency.name), tuple(map(one_line, names)), session.today, level)


def one_line(text: str) -> str:
    """A text of a person or a file as it fits on a sheet: on one line, without control characters, and not endless."""
    plain = " ".join("".join(letter if letter >= " " else " " for letter in text).split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"


@dataclass(slots=True)
class _Known:
    """What is known of the clients on a sheet, by the client's id, read at once for all."""

    people: defaultdict[int, list[Contact]]
    promises: defaultdict[int, list[Callback]]
    complaints: defaultdict[int, list[Complaint]]
    last: dict[int, Call] = field(default_factory=dict)
    tried: dict[int, int] = field(default_factory=dict)
    satisfaction: dict[int, int] = field(default_factory=dict)


def _sheets(session: Session, days: Sequence[date], reps: Collection[int], level: str) -> list[CallSheet]:
    from desktop.services.today_list import today

    listed = today(session, ahead=max(*days, session.today)).lines
    chosen = [
        line
        for line in listed
        if line.group in _MARKS and (not reps or _rep_of(line) in reps) and (not level or line.client.level == level)
    ]
    lines_of = {day: _once_a_client(_of_day(chosen, day, session.today)) for day in days}
    known = _read(session, {line.client.id for lines in lines_of.values() for line in lines})
    about = issuer(session, reps, level)
    return [
        CallSheet(about, day, tuple(_line(session, line, known, several=len(about.reps) != 1) for line in lines))
        for day, lines in lines_of.items()
    ]


def _of_day(lines: Iterable[TodayLine], day: date, today: date) -> list[TodayLine]:
    if day == today:
        return [line for line in lines if line.group is not Group.AHEAD]
    return [line for line in lines if line.on == day]


def _once_a_client(lines: Iterable[TodayLine]) -> list[TodayLine]:
    """A client is called once, for whatever there is; the most urgent line stays."""
    first: dict[int, TodayLine] = {}
    for line in lines:
        first.setdefault(line.client.id, line)
    return list(first.values())


def _read(session: Session, clients: Collection[int]) -> _Known:
    store = session.store
    present = (
        contact
        for contact in session.all(Contact).values()
        if contact.client in clients and (contact.left_on is None or contact.left_on > session.today)
    )
    waiting = (
        complaint
        for complaint in session.all(Complaint).values()
        if complaint.client in clients and complaint.answered_on is None and complaint.closed_on is None
    )
    promises = store.load(Callback, client=tuple(clients), state="open", kind="promised") if clients else []
    known = _Known(by_client(present), by_client(promises), by_client(waiting))
    if not clients:
        return known
    last: dict[int, int] = {}
    for made in store.queries.contacts_made(clients=clients):  # oldest first
        if made.outcome in REACHED:
            last[made.client], known.tried[made.client] = made.call, 0
        else:
            known.tried[made.client] = known.tried.get(made.client, 0) + 1
    known.last = {call.client: call for call in store.load(Call, ids=last.values()) if call.client is not None}
    answers = store.queries.latest_satisfaction(clients)
    known.satisfaction = {number: answer.score for number, answer in answers.items()}
    return known


def _line(session: Session, line: TodayLine, known: _Known, *, several: bool) -> CallLine:
    client = line.client
    rep = session.get(Rep, _rep_of(line)) if several else None
    call = known.last.get(client.id)
    return CallLine(
        client=one_line(client.name),
        code=client.code,
        username=one_line(client.username),
        level=client.level,
        mark=_mark(line),
        at=line.at,
        days_late=line.days_late(session.today),
        reason=_reason(line),
        rep=one_line(rep.name) if rep else "",
        people=_people(line, known.people[client.id]),
        last=told_call(session, call) if call else None,
        tried_since=known.tried.get(client.id, 0),
        open=tuple(_open(line, known, call)),
        satisfaction=known.satisfaction.get(client.id),
    )


def _mark(line: TodayLine) -> Mark:
    mark = _MARKS[line.group]
    if mark is Mark.CADENCE and line.planned is not None:
        return Mark.PROMISED if line.at is not None else KIND_MARKS.get(line.planned.kind, mark)
    return mark


def _people(line: TodayLine, present: Iterable[Contact]) -> tuple[Person, ...]:
    """Whom to ask for: the one whom the callback names first."""
    named = line.planned.callback.contact if line.planned is not None and line.planned.callback is not None else None
    return people_of(present, named)


def people_of(present: Iterable[Contact], named: int | None = None, most: int = _MOST_PEOPLE) -> tuple[Person, ...]:
    """People as they stand on a sheet: the one who is named, then decision makers, then the others."""
    order = sorted(present, key=lambda one: (one.id != named, not one.is_decision_maker, one.id))
    return tuple(
        Person(
            one_line(contact.name),
            contact.role,
            contact.is_decision_maker,
            tuple(one_line(number) for number in numbers_of(contact)),
            one_line(contact.best_time),
        )
        for contact in order[:most]
    )


def told_call(session: Session, call: Call) -> LastCall | None:
    """A call as it stands on a sheet; ``None`` when nobody knows its day."""
    if call.started_at is None:
        return None
    rep = session.get(Rep, call.rep)
    words = one_line(" · ".join(text for text in (call.what, call.how) if text.strip()) or call.for_report)
    return LastCall(call.started_at.date(), call.outcome, words, one_line(rep.name) if rep else "")


def _open(line: TodayLine, known: _Known, call: Call | None) -> Iterable[Phrase | str]:
    """What waits for an answer, but for what the line itself is about."""
    own = line.planned.callback.id if line.planned is not None and line.planned.callback is not None else None
    for complaint in known.complaints[line.client.id]:
        if line.complaint is None or complaint.id != line.complaint.id:
            yield complaint_told(complaint)
    for promise in known.promises[line.client.id]:
        if promise.id != own and promise.due_on is not None:
            purpose = one_line(promise.purpose)
            if purpose:
                yield Phrase("Promised for {day}: {purpose}", day=promise.due_on, purpose=purpose)
            else:
                yield Phrase("A callback is promised for {day}", day=promise.due_on)
    if call is not None and call.follow_up.strip():
        yield Phrase("Left open: {what}", what=one_line(call.follow_up))


def _reason(line: TodayLine) -> Phrase | str:
    if line.complaint is not None:
        return complaint_told(line.complaint)
    return one_line(line.reason) if isinstance(line.reason, str) else line.reason


def complaint_told(complaint: Complaint) -> Phrase:
    """A complaint in a sentence, with the day of the promised reply."""
    what = one_line(complaint.what)
    if complaint.due_on is None:
        return Phrase("Complaint: {what}", what=what)
    return Phrase("Complaint, reply by {day}: {what}", day=complaint.due_on, what=what)


def _rep_of(line: TodayLine) -> int | None:
    """Who makes the call."""
    if line.planned is not None and line.planned.rep is not None:
        return line.planned.rep
    if line.complaint is not None and line.complaint.rep is not None:
        return line.complaint.rep
    return line.client.owner
