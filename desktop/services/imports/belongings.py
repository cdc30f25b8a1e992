"""What a row says beside the client itself: contact, service period, keywords, satisfaction, payment, callback, call."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, Final, TypeVar

from desktop.domain.changes import Change
from desktop.domain.client import by_client
from desktop.domain.fields import field_of
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import (
    Call,
    Callback,
    Client,
    Contact,
    KeywordSnapshot,
    Payment,
    SatisfactionAnswer,
    ServicePeriod,
)
from desktop.domain.snapshot import same
from desktop.services.imports.names import KnownNames
from desktop.services.imports.rows import RowValues
from desktop.services.session import Session

R = TypeVar("R", bound=Record)

_NEEDED: Final = {
    "service_period": {"ends_on": Phrase("The row says no end, so the service period was left out.")},
    "payment": {
        "paid_on": Phrase("The row says no day, so the payment was left out."),
        "amount": Phrase("The row says no amount, so the payment was left out."),
    },
    "callback": {"due_on": Phrase("The row says no day, so the callback was left out.")},
    "call": {"started_at": Phrase("The row says no day, so the call was left out.")},
}
"""What a record can't be without, by table and field, with what is said of a row where it is blank."""


def left_out(row: RowValues) -> Iterator[tuple[str, Phrase]]:
    """What a row tells of without saying all that a record needs: the field that is blank, and what comes of it."""
    for table, needed in _NEEDED.items():
        for name, said in needed.items():
            if row.of(table) and f"{table}.{name}" not in row.cells:
                yield f"{table}.{name}", said
                break


class Belongings:
    """Compares a row with what its client has; ``as_of`` is the day for which the file speaks.

    What one row of a sheet is about, no other one is: a second payment of the same day and amount is another one, which
    ``repeats`` says of the row that was compared last (product §6.3).
    """

    def __init__(self, session: Session, names: KnownNames) -> None:
        self.as_of = session.today
        self.repeats = False
        self._told: set[int] = set()
        self._names = names
        self._periods = by_client(session.all(ServicePeriod).values())
        self._payments = by_client(session.all(Payment).values())
        self._snapshots = by_client(session.all(KeywordSnapshot).values())
        self._answers = by_client(session.all(SatisfactionAnswer).values())
        self._callbacks = by_client(session.all(Callback).values())
        self._known: dict[type[Record], defaultdict[int, list[Any]]] = {
            ServicePeriod: self._periods,
            Payment: self._payments,
            KeywordSnapshot: self._snapshots,
            SatisfactionAnswer: self._answers,
            Callback: self._callbacks,
        }
        self._session = session
        self._calls: dict[int, defaultdict[date | None, list[Call]]] = {}

    def start_sheet(self) -> None:
        """Hold the rows from here on against each other only."""
        self._told.clear()

    def of(self, client: Client, values_of: Callable[[str], dict[str, Any]]) -> list[Change[Record]]:
        """What a row changes beside the client itself; ``values_of`` gives its values by table. Blanks make nothing."""
        self.repeats = False
        contact = self._contact(values_of("contact"), client)
        made: list[Change[Record] | None] = [
            contact,
            self._period(values_of("service_period"), client),
            self._payment(values_of("payment"), client),
            self._snapshot(values_of("keyword_snapshot"), client),
            self._answer(values_of("satisfaction_answer"), client),
            self._callback(values_of("callback"), client),
            self._call(values_of("call"), client, self._contact_of(values_of("contact"), client, contact)),
        ]
        return [change for change in made if change is not None]

    def as_if(self, client: Client, values_of: Callable[[str], dict[str, Any]]) -> list[Change[Record]]:
        """What a row would change if it were about another client."""
        told, repeats = set(self._told), self.repeats
        changes = self.of(client, values_of)
        self._told, self.repeats = told, repeats
        return changes

    def remember(self, changes: Iterable[Change[Record]]) -> None:
        """Let what a row has brought count as known to the rows after it."""
        for change in changes:
            item = change.after
            self._told.add(item.id)
            if change.before is None and isinstance(item, Contact):
                self._names.add_contact(item)
            if change.before is None and isinstance(item, Call):
                self._calls_of(item.client or 0)[_day_of(item)].append(item)
            for record, known in self._known.items():
                if change.before is None and isinstance(item, record):
                    known[getattr(item, "client", None) or 0].append(item)

    def _contact(self, values: dict[str, Any], client: Client) -> Change[Record] | None:
        if not any(values.values()):
            return None
        name = str(values.get("name") or "")
        if name:
            found = self._names.contacts_named(client.id, name)
        else:
            found = self._names.contacts_of(client.id)
        if len(found) == 1:
            return edited_record(found[0], {key: value for key, value in values.items() if value is not None})
        if found and any(not _differs(one, values) for one in found):
            return None
        # A telephone without a name belongs to the company.
        given = {key: value for key, value in values.items() if value is not None}
        return Change(None, Contact(**{**given, "name": name or client.name, "client": client.id}))

    def _period(self, values: dict[str, Any], client: Client) -> Change[Record] | None:
        ends_on = values.get("ends_on")
        if ends_on is None:
            return None
        known = self._periods[client.id]
        for period in known:
            starts_alike = values.get("starts_on") is not None and values["starts_on"] == period.starts_on
            if period.ends_on == ends_on or starts_alike:
                return edited_record(period, values)
        return Change(None, ServicePeriod(**{**values, "client": client.id}))

    def _payment(self, values: dict[str, Any], client: Client) -> Change[Record] | None:
        if values.get("paid_on") is None or values.get("amount") is None:
            return None
        for payment in self._payments[client.id]:
            if (payment.paid_on, payment.amount) == (values["paid_on"], values["amount"]) and self._is_first(payment):
                return edited_record(payment, _without_blanks(values))
        return Change(None, Payment(**{**values, "client": client.id}))

    def _snapshot(self, values: dict[str, Any], client: Client) -> Change[Record] | None:
        number = values.get("number")
        latest = max(self._snapshots[client.id], key=lambda item: item.as_of or date.min, default=None)
        if number is None or (latest is not None and latest.number == number):
            return None
        if latest is not None and latest.as_of == self.as_of:
            return edited_record(latest, values)
        return Change(None, KeywordSnapshot(client=client.id, as_of=self.as_of, number=number))

    def _answer(self, values: dict[str, Any], client: Client) -> Change[Record] | None:
        score = values.get("score")
        latest = max(self._answers[client.id], key=lambda item: item.asked_on or date.min, default=None)
        if score is None or (latest is not None and latest.score == score):
            return None
        if latest is not None and latest.asked_on == self.as_of and latest.source == "import":
            return edited_record(latest, values)
        return Change(None, SatisfactionAnswer(client=client.id, asked_on=self.as_of, score=score, source="import"))

    def _callback(self, values: dict[str, Any], client: Client) -> Change[Record] | None:
        due_on = values.get("due_on")
        if due_on is None:
            return None
        given = _without_blanks(values)
        for known in self._callbacks[client.id]:
            if known.due_on == due_on:
                return edited_record(known, given)
        return Change(None, Callback(**{"rep": client.owner, **given, "client": client.id}))

    def _call(self, values: dict[str, Any], client: Client, contact: int | None) -> Change[Record] | None:
        started = values.get("started_at")
        if started is None:
            return None
        given = _without_blanks(values)
        if contact is not None:
            given["contact"] = contact
        for known in self._calls_of(client.id)[started.date()]:
            if _is_same_call(known, given) and self._is_first(known):
                if known.started_at is not None and started.time() == time():
                    given["started_at"] = known.started_at  # a day alone says no more than is known
                return edited_record(known, given)
        return Change(None, Call(**{**given, "client": client.id}))

    def _is_first(self, known: Record) -> bool:
        """Whether no row of the sheet was about a record before; then this one is."""
        if known.id in self._told:
            self.repeats = True
            return False
        self.repeats = False
        self._told.add(known.id)
        return True

    def _calls_of(self, client: int) -> defaultdict[date | None, list[Call]]:
        """The calls of a client by day."""
        if client not in self._calls:
            self._calls[client] = defaultdict(list)
            for call in self._session.store.load(Call, client=client) if client > 0 else ():
                self._calls[client][_day_of(call)].append(call)
        return self._calls[client]

    def _contact_of(self, values: dict[str, Any], client: Client, made: Change[Record] | None) -> int | None:
        """The contact that a row names: the one it adds, or the one that is known by this name."""
        if made is not None:
            return made.after.id
        found = self._names.contacts_named(client.id, str(values.get("name") or ""))
        return found[0].id if len(found) == 1 else None


def edited_record(item: R, values: dict[str, Any]) -> Change[Record] | None:
    """The change that gives a record these values, or ``None`` when it has them already."""
    different = {
        name: value
        for name, value in values.items()
        if not same(field_of(type(item), name).kind, getattr(item, name), value)
    }
    return Change(item, replace(item, **different)) if different else None


def _differs(item: Record, values: dict[str, Any]) -> bool:
    return any(
        value is not None and not same(field_of(type(item), name).kind, getattr(item, name), value)
        for name, value in values.items()
    )


def _without_blanks(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None and value != ""}


def _day_of(call: Call) -> date | None:
    return call.started_at.date() if call.started_at is not None else None


def _is_same_call(known: Call, given: dict[str, Any]) -> bool:
    """Whether a row tells of a call of that day which is written down: the same minute, or the same rep where one has no time."""
    started: datetime = given["started_at"]
    there = known.started_at
    if there is None:
        return False
    if given.get("rep") is not None and known.rep is not None and given["rep"] != known.rep:
        return False
    if time() not in (there.time(), started.time()):
        return there.replace(second=0) == started.replace(second=0)
    return not known.what or not given.get("what") or known.what == given["what"]
