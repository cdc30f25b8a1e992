"""Making one client of several: what would happen, and everything of it as one step that can be undone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.matching import called
from desktop.domain.merging import (
    SORTS,
    Day,
    FieldRow,
    closes_ring,
    field_rows,
    filled,
    is_same,
    merged,
    merged_days,
    suggested_kept,
    twin_of,
)
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Call, Client, FormerClient
from desktop.domain.sameness import DayRule
from desktop.services.clients import checked
from desktop.services.session import Session, utc_now
from desktop.storage.figures import FigureMove
from desktop.storage.tables import MEASURES, in_order, references

TwinChoice = Literal["kept", "other", "both"]

_SPEND = MEASURES.index("spend")
_OWN_TABLE = Client.table


@dataclass(frozen=True, slots=True)
class Order:
    """Which clients become one, who stays, and what was chosen.

    ``fields`` gives for a field the id of the client whose value stays (``domain.merging.JOINED`` for all of them);
    ``twins`` for a record that has a twin, by table and id, which of both stays.
    """

    clients: tuple[Client, ...]
    kept: int
    fields: Mapping[str, int]
    twins: Mapping[tuple[str, int], TwinChoice]
    days: DayRule = "kept"

    @property
    def own(self) -> Client:
        """The client that stays."""
        return next(client for client in self.clients if client.id == self.kept)

    @property
    def others(self) -> tuple[Client, ...]:
        """The clients that go."""
        return tuple(client for client in self.clients if client.id != self.kept)


@dataclass(frozen=True, slots=True)
class Twin:
    """Two records about the same thing: one that stays, ``other`` of a client that goes, and what becomes of them."""

    stays: Record
    other: Record
    choice: TwinChoice
    single: bool

    @property
    def key(self) -> tuple[str, int]:
        """By what a choice is kept."""
        return self.other.table, self.other.id


@dataclass(frozen=True, slots=True)
class Figures:
    """The daily figures of the clients: days that move, days that two of them know, and of these the equal ones.

    ``spend`` is the spend of all days in cents by each rule; ``None`` where nobody knows any.
    """

    moving: int = 0
    both: int = 0
    equal: int = 0
    spend: Mapping[DayRule, int | None] | None = None


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging would do. Nothing is written yet.

    ``moving`` counts by sort what goes over to the kept client, ``same`` what both have in the same words and counts
    once. ``ring`` says that a recommendation is left out because it would lead in a ring.
    """

    order: Order
    rows: tuple[FieldRow, ...]
    result: Client
    moving: Mapping[type[Record], int]
    same: Mapping[type[Record], int]
    twins: tuple[Twin, ...]
    figures: Figures
    ring: bool
    record_changes: tuple[Change[Record], ...]

    def changes(self, session: Session) -> ChangeSet:
        """Everything that changes but the daily figures, for which ``figure_move`` is.

        Raises ``UserError`` when one of the clients was changed or went to the trash since it was read, and without a name.
        """
        order = self.order
        require_unchanged(session, order.clients)
        at = utc_now()
        own = checked(self.result)
        into = called(order.own)
        changes: list[Change[Record]] = [Change(order.own, own)]
        for other in order.others:
            said = session.language.tr("{day}: merged into {client}", day=session.today, client=into)
            notes = f"{other.notes}\n{said}" if other.notes else said
            changes.append(Change(other, replace(other, notes=notes, trashed_at=at)))
            changes.append(
                Change(
                    None,
                    FormerClient(
                        client=own.id, merged=other.id, code=other.code, username=other.username, name=other.name
                    ),
                )
            )
        changes += [
            Change(change.before, replace(change.after, trashed_at=at)) if change.after.trashed_at == _GOING else change
            for change in self.record_changes
        ]
        return ChangeSet(_title(order), tuple(change for change in changes if not change.is_empty))

    @property
    def figure_move(self) -> FigureMove | None:
        """The daily figures that become the kept client's."""
        if not self.figures.moving:
            return None
        return FigureMove(self.order.kept, tuple(client.id for client in self.order.others), self.order.days)


_GOING = utc_now().replace(year=1900)
"""Stands for the moment of writing, in records that go to the trash."""


def order_for(session: Session, clients: Sequence[Client], kept: int | None = None) -> Order:
    """The order that a person starts with. Raises ``UserError`` for fewer than two clients, and for one in the trash."""
    chosen = tuple({client.id: client for client in clients}.values())
    if len(chosen) < 2:
        raise UserError(
            Phrase("A client can't be merged with itself."), Phrase("Choose two or more clients that are the same.")
        )
    require_unchanged(session, chosen)
    if kept is None:
        calls = {client.id: len(session.store.load(Call, client=client.id)) for client in chosen}
        kept = suggested_kept(chosen, calls)
    ordered = sorted(chosen, key=lambda client: (client.id != kept, client.id))
    return Order(tuple(ordered), kept, {}, {})


def merging(session: Session, order: Order) -> Merging:
    """What merging would do by an order; nothing is written."""
    result = merged(order.clients, order.kept, order.fields)
    through = {client.id: client.referred_by for client in session.all(Client).values()}
    others = {client.id for client in order.others}
    ring = closes_ring(order.kept, result.referred_by, others, through)
    if ring:
        result = replace(result, referred_by=None)
    moved = _Moved(session, order)
    return Merging(
        order,
        field_rows(order.clients, order.kept),
        result,
        dict(moved.moving),
        dict(moved.same),
        tuple(moved.twins),
        _figures(session, order),
        ring,
        tuple(moved.changes),
    )


def require_unchanged(session: Session, clients: Sequence[Client]) -> None:
    """Raise ``UserError`` when one of the clients is not stored as it was read."""
    stored = {client.id: client for client in session.store.load(Client, ids=[one.id for one in clients], trashed=None)}
    for client in clients:
        now = stored.get(client.id)
        if now is None or now.trashed_at is not None:
            raise UserError(
                Phrase("{client} lies in the trash, so nothing was merged.", client=client.name),
                Phrase("Restore it first, or leave it out."),
            )
        if now.revision != client.revision:
            raise UserError(
                Phrase("{client} was changed by somebody else meanwhile, so nothing was merged.", client=client.name),
                Phrase("Look at the values as they are now, and choose again."),
            )


class _Moved:
    """Everything that belongs to the clients that go, passed on to the kept one, sort by sort.

    What is referred to comes first, so that a call follows its contact to the one that stays.
    """

    def __init__(self, session: Session, order: Order) -> None:
        self._session = session
        self._order = order
        self._targets: dict[str, dict[int, int]] = defaultdict(dict)
        self._targets[_OWN_TABLE] = {client.id: order.kept for client in order.others}
        self.changes: list[Change[Record]] = []
        self.moving: dict[type[Record], int] = defaultdict(int)
        self.same: dict[type[Record], int] = defaultdict(int)
        self.twins: list[Twin] = []
        for record in in_order():
            self._pass_on(record)

    def _pass_on(self, record: type[Record]) -> None:
        referring = {name: table for name, table in references(record).items() if self._targets.get(table)}
        found: dict[int, Record] = {}
        for name, table in referring.items():
            among: dict[str, Any] = {name: list(self._targets[table])}
            found |= {item.id: item for item in self._session.store.load(record, trashed=None, **among)}
        if record is Client:
            # Their own recommendations are chosen like any other field.
            taking_part = {client.id for client in self._order.clients}
            found = {number: item for number, item in found.items() if number not in taking_part}
        pool = self._own(record) if found else []
        going = self._targets[_OWN_TABLE]
        # The kept client's own first: what is held against them must be as it will be.
        for item in sorted(found.values(), key=lambda one: (getattr(one, "client", None) in going, one.id)):
            values: dict[str, Any] = {
                name: self._passed(table, getattr(item, name)) for name, table in referring.items()
            }
            passed = replace(item, **values)
            if item.trashed_at is None and _names_one_twice(passed):
                passed = replace(passed, trashed_at=_GOING)
            elif item.trashed_at is None and getattr(item, "client", None) in going:
                passed = self._meet(record, item, passed, pool)
            elif item.trashed_at is None:
                pool[:] = [passed if one.id == item.id else one for one in pool]
                self.moving[record] += record is Client
            self.changes.append(Change(item, passed))

    def _meet(self, record: type[Record], item: Record, passed: Record, pool: list[Record]) -> Record:
        """A record of a client that goes, beside those of the kept one; it goes too when that has the same."""
        if record not in SORTS:
            if not record.code_prefix and (same := next((one for one in pool if is_same(one, passed)), None)):
                self.same[record] += 1
                self._targets[record.table][item.id] = same.id
                return replace(passed, trashed_at=_GOING)
        elif (stays := twin_of(passed, pool)) is not None:
            return self._choose(record, item, passed, stays, pool)
        pool.append(passed)
        self.moving[record] += 1
        return passed

    def _choose(self, record: type[Record], item: Record, passed: Record, stays: Record, pool: list[Record]) -> Record:
        single = SORTS[record].single
        choice = self._order.twins.get((record.table, item.id), "kept")
        if choice == "both" and single:
            choice = "kept"
        self.twins.append(Twin(stays, item, choice, single))
        if choice == "both":
            pool.append(passed)
            self.moving[record] += 1
            return passed
        if choice == "other":
            self._retire(stays, pool, item.id)
            better = filled(passed, stays)
            pool.append(better)
            self.moving[record] += 1
            return better
        self._targets[record.table][item.id] = stays.id
        self._improve(stays, filled(stays, passed), pool)
        return replace(passed, trashed_at=_GOING)

    def _retire(self, stays: Record, pool: list[Record], into: int) -> None:
        """The kept client's own record goes; what refers to it follows to the one that takes its place."""
        self._targets[stays.table][stays.id] = into
        for old, new in list(self._targets[stays.table].items()):
            if new == stays.id:
                self._targets[stays.table][old] = into
        self._improve(stays, replace(stays, trashed_at=_GOING), pool)
        pool[:] = [one for one in pool if one.id != stays.id]

    def _improve(self, stays: Record, better: Record, pool: list[Record]) -> None:
        if better == stays:
            return
        pool[:] = [better if one.id == stays.id else one for one in pool]
        for place, change in enumerate(self.changes):
            if type(change.after) is type(stays) and change.after.id == stays.id:
                self.changes[place] = Change(change.before, better)
                return
        self.changes.append(Change(stays, better))

    def _own(self, record: type[Record]) -> list[Record]:
        return list(self._session.store.load(record, client=self._order.kept)) if "client" in references(record) else []

    def _passed(self, table: str, target: int | None) -> int | None:
        return target if target is None else self._targets[table].get(target, target)


def _names_one_twice(item: Record) -> bool:
    """Two that are not the same, and are one now."""
    named = [getattr(item, name) for name, table in references(type(item)).items() if table == _OWN_TABLE]
    return len(named) > 1 and len(set(named)) == 1


def _figures(session: Session, order: Order) -> Figures:
    figures = session.store.figures
    days = {
        client.id: {day: values for (_, day), values in figures.existing([client.id], date.min, date.max).items()}
        for client in order.clients
    }
    moving = sum(len(days[client.id]) for client in order.others)
    if not moving:
        return Figures()
    spend: dict[DayRule, int | None] = {}
    both = equal = 0
    for rule in _RULES:
        known: dict[date, Day] = days[order.kept]
        both = equal = 0
        for client in order.others:
            theirs = days[client.id]
            shared = known.keys() & theirs.keys()
            both += len(shared)
            equal += sum(known[day] == theirs[day] for day in shared)
            known = merged_days(known, theirs, rule)
        paid = [values[_SPEND] for values in known.values() if values[_SPEND] is not None]
        spend[rule] = sum(number for number in paid if number is not None) if paid else None
    return Figures(moving, both, equal, spend)


_RULES: tuple[DayRule, ...] = ("other", "sum", "kept")


def _title(order: Order) -> Phrase:
    if len(order.others) == 1:
        return Phrase("{other} merged into {kept}", other=called(order.others[0]), kept=called(order.own))
    return Phrase("%n client(s) merged into {kept}", n=len(order.others), kept=called(order.own))
