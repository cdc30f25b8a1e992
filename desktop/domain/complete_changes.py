"""Changes of which some were left out: those that build on what is not there go too, as a call of a new client."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.kinds import Reference
from desktop.domain.record import Record


def merged(changes: Iterable[Change[Record]]) -> list[Change[Record]]:
    """Several changes of one record as one, in the order of the first."""
    together: dict[tuple[type[Record], int], Change[Record]] = {}
    for change in changes:
        key = type(change.after), change.after.id
        earlier = together.get(key)
        if earlier is None:
            together[key] = change
        else:
            values: dict[str, Any] = {entry.field.name: entry.after for entry in change.fields}
            together[key] = Change(earlier.before, replace(earlier.after, **values))
    return [change for change in together.values() if not change.is_empty]


def complete(shared: list[Change[Record]], changes: list[Change[Record]]) -> list[Change[Record]]:
    """The changes whose new references are all among them, and the shared records that they need."""
    while True:
        known = {(type(change.after).table, change.after.id) for change in (*shared, *changes) if change.before is None}
        kept = [change for change in changes if _is_complete(change, known)]
        if len(kept) == len(changes):
            break
        changes = kept
    needed = {new for change in changes for new in _new_references(change.after)}
    return [change for change in shared if (type(change.after).table, change.after.id) in needed] + changes


def _is_complete(change: Change[Record], known: set[tuple[str, int]]) -> bool:
    """Nothing that the change builds on was left out."""
    item = change.after
    return (item.id > 0 or (type(item).table, item.id) in known) and all(new in known for new in _new_references(item))


def _new_references(item: Record) -> Iterator[tuple[str, int]]:
    for name, table in _references(type(item)):
        number = getattr(item, name)
        if number is not None and number < 0:
            yield table, number


_KNOWN_REFERENCES: dict[type[Record], tuple[tuple[str, str], ...]] = {}


def _references(record: type[Record]) -> tuple[tuple[str, str], ...]:
    found = _KNOWN_REFERENCES.get(record)
    if found is None:
        found = tuple((entry.name, entry.kind.to) for entry in record.catalogue() if isinstance(entry.kind, Reference))
        _KNOWN_REFERENCES[record] = found
    return found
