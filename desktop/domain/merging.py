"""Several clients become one: which value of each field stays, which of their records are the same, and whose day counts.

Nothing here knows the database. The clients that go are called the others; the one that stays is the kept one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.client import ChecklistItem, Client, Contact
from desktop.domain.contacting import Callback
from desktop.domain.effect import Baseline, Keyword, KeywordSnapshot, Summary, measures
from desktop.domain.fields import Field
from desktop.domain.kinds import LongText, Tags
from desktop.domain.matching import name_key
from desktop.domain.money import Payment, ServicePeriod
from desktop.domain.number_and_site import phone_digits
from desktop.domain.record import Record
from desktop.domain.sameness import DayRule
from desktop.domain.survey import SurveyClient
from desktop.domain.totals import WEIGHED

JOINED = 0
"""Chosen in place of a client's id: the values of all, one after the other."""
_STAGES = ("active", "lapsed", "prospect", "closed")
_LEVELS = ("key", "regular")
_EARLIEST = frozenset({"registered_on", "became_client_on"})
_TOGETHER = ("stage", "lapsed_on", "lapse_reason")
"""Fields that only make sense from one client."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of the clients side by side: what each holds, in their order, and whose value is suggested."""

    field: Field
    values: tuple[object, ...]
    suggested: int
    can_join: bool

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose."""
        return len({value for value in self.values if not is_blank(value)}) > 1


def is_blank(value: object) -> bool:
    """Nothing is known; zero and *no* are something."""
    return value is None or value == "" or value == () or value == b""


def field_rows(clients: Sequence[Client], kept: int) -> tuple[FieldRow, ...]:
    """All fields that can be chosen, with the value that is suggested.

    That is the kept client's, where it has one; of stages the liveliest, of levels the higher, of first days the earliest;
    texts of several lines and tags are joined. A code is nobody's choice: the kept client keeps its own.
    """
    own = next(client for client in clients if client.id == kept)
    ordered = [own, *(client for client in clients if client.id != kept)]
    rows = []
    for entry in Client.catalogue():
        if not entry.editable:
            continue
        values = tuple(getattr(client, entry.name) for client in clients)
        can_join = isinstance(entry.kind, Tags | LongText)
        differing = len({value for value in values if not is_blank(value)}) > 1
        suggested = JOINED if can_join and differing else _suggested(entry.name, ordered)
        rows.append(FieldRow(entry, values, suggested, can_join))
    return tuple(rows)


def suggested_kept(clients: Sequence[Client], calls: Mapping[int, int]) -> int:
    """Who stays, unless somebody chooses otherwise: the liveliest, then the one with most calls, the fullest, the oldest."""

    def rank(client: Client) -> tuple[int, int, int, int]:
        filled = sum(not is_blank(getattr(client, entry.name)) for entry in Client.catalogue())
        return _place(_STAGES, client.stage), -calls.get(client.id, 0), -filled, client.id

    return min(clients, key=rank).id


def merged(clients: Sequence[Client], kept: int, choices: Mapping[str, int]) -> Client:
    """The kept client with the chosen values; ``choices`` gives for a field the id of a client, or ``JOINED``.

    A recommendation by one of the clients themselves is none.
    """
    by_id = {client.id: client for client in clients}
    own = by_id[kept]
    values: dict[str, Any] = {}
    for row in field_rows(clients, kept):
        name = row.field.name
        chosen = choices.get(name, row.suggested)
        if chosen == JOINED and row.can_join:
            values[name] = joined(row.field, [own, *(client for client in clients if client.id != kept)])
        else:
            values[name] = getattr(by_id.get(chosen, own), name)
    if values["referred_by"] in by_id:
        values["referred_by"] = None
    return replace(own, **values)


def joined(entry: Field, clients: Sequence[Client]) -> Any:
    """The values of a field one after the other, each once. Raises ``InvalidValue`` when they are too long together."""
    if isinstance(entry.kind, Tags):
        return tuple(dict.fromkeys(tag for client in clients for tag in getattr(client, entry.name)))
    texts = dict.fromkeys(text for client in clients if (text := getattr(client, entry.name).strip()))
    return entry.kind.parse("\n".join(texts))


def closes_ring(kept: int, referred_by: int | None, others: Collection[int], through: Mapping[int, int | None]) -> bool:
    """Whether the kept client would have come through itself: by way of somebody whom it, or one of the others, recommended.

    ``through`` tells of each client who recommended it, as it is before the merging.
    """
    at, seen = referred_by, set[int]()
    while at is not None and at not in seen:
        if at == kept or at in others:
            return True
        seen.add(at)
        at = through.get(at)
    return False


# -- records that both have


@dataclass(frozen=True, slots=True)
class Sort:
    """When two records of a sort, one of each client, are about the same thing; and whether there can be only one."""

    key: Callable[[Any], Hashable | None]
    single: bool = False


SORTS: Mapping[type[Record], Sort] = {
    Contact: Sort(lambda one: name_key(one.name) or None),
    ServicePeriod: Sort(lambda one: (one.starts_on, one.ends_on)),
    Payment: Sort(lambda one: (one.paid_on, one.amount)),
    Summary: Sort(lambda one: one.month, single=True),
    ChecklistItem: Sort(lambda one: name_key(one.item) or None, single=True),
    SurveyClient: Sort(lambda one: one.survey, single=True),
    Keyword: Sort(lambda one: (name_key(one.word), name_key(one.group)), single=True),
    KeywordSnapshot: Sort(lambda one: one.as_of, single=True),
    Baseline: Sort(lambda one: "before" if one.moment == "before" else None),
    Callback: Sort(lambda one: "cadence" if one.state == "open" and one.kind == "cadence" else None),
}
"""The sorts of records of which two clients may both have the same one. A mobile telephone tells contacts apart (``twin_of``)."""


def twin_of(item: Record, among: Iterable[Record]) -> Record | None:
    """The record about the same thing, if there is one."""
    sort = SORTS.get(type(item))
    key = sort.key(item) if sort is not None else None
    if sort is None or key is None:
        return None
    for one in among:
        if sort.key(one) == key and not (isinstance(item, Contact) and isinstance(one, Contact) and _apart(item, one)):
            return one
    return None


def filled(kept: Record, other: Record) -> Record:
    """The kept record, with what only the other one knows."""
    values: dict[str, Any] = {
        entry.name: getattr(other, entry.name)
        for entry in kept.catalogue()
        if entry.name != "client" and entry.editable and is_blank(getattr(kept, entry.name))
    }
    return replace(kept, **{name: value for name, value in values.items() if not is_blank(value)})


def is_same(one: Record, other: Record) -> bool:
    """Whether two records tell the same in every field."""
    return all(getattr(one, entry.name) == getattr(other, entry.name) for entry in one.catalogue())


def _apart(one: Contact, other: Contact) -> bool:
    """Two people of one name: each has a mobile telephone of their own."""
    mine, theirs = set(phone_digits(one.mobile)), set(phone_digits(other.mobile))
    return bool(mine and theirs and not mine & theirs)


# -- daily figures

Day = tuple[int | None, ...]
"""The figures of a day in the order of ``effect.measures``."""
_NAMES = tuple(entry.name for entry in measures())
_VISITS = _NAMES.index("visits")


def merged_days(kept: Mapping[date, Day], other: Mapping[date, Day], rule: DayRule) -> dict[date, Day]:
    """The days of both. What only one knows of a day stands by every rule; rates are weighted by visits in a sum."""
    days = dict(kept)
    for day, theirs in other.items():
        mine = days.get(day)
        days[day] = theirs if mine is None else _one_day(mine, theirs, rule)
    return days


def _one_day(mine: Day, theirs: Day, rule: DayRule) -> Day:
    values: list[int | None] = []
    for name, one, other in zip(_NAMES, mine, theirs, strict=True):
        if one is None or other is None:
            values.append(other if one is None else one)
        elif rule != "sum":
            values.append(one if rule == "kept" else other)
        elif name in WEIGHED:
            values.append(_mean(one, mine[_VISITS] or 0, other, theirs[_VISITS] or 0))
        else:
            values.append(one + other)
    return tuple(values)


def _mean(one: int, weight: int, other: int, others_weight: int) -> int:
    if weight + others_weight == 0:
        weight = others_weight = 1
    whole = weight + others_weight
    return (one * weight + other * others_weight + whole // 2) // whole


def _suggested(name: str, ordered: Sequence[Client]) -> int:
    if name in _TOGETHER:
        return min(ordered, key=lambda client: _place(_STAGES, client.stage)).id
    known = [client for client in ordered if not is_blank(getattr(client, name))]
    if not known:
        return ordered[0].id
    if name == "level":
        return min(known, key=lambda client: _place(_LEVELS, client.level)).id
    if name in _EARLIEST:
        return min(known, key=lambda client: getattr(client, name)).id
    ids = {client.id for client in ordered}
    if name == "referred_by":
        known = [client for client in known if client.referred_by not in ids] or known
    return known[0].id


def _place(order: Sequence[str], value: str) -> int:
    return order.index(value) if value in order else len(order)
