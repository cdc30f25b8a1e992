"""Whose figures of which days an import wrote, kept with it, so that its undoing can be told client by client (product §6.3)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.staging import DayChange


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many days of a client an import wrote, from the first of them to the last."""

    client: int
    first: date
    last: date
    days: int


def as_text(days: Iterable[DayChange]) -> str:
    """The days of an import, client by client; empty for none."""
    found: defaultdict[int, list[date]] = defaultdict(list)
    for change in days:
        found[change.client].append(change.day)
    rows = [[client, min(of_one).isoformat(), max(of_one).isoformat(), len(of_one)] for client, of_one in found.items()]
    return json.dumps(rows) if rows else ""


def from_text(text: str) -> list[TakenIn]:
    """What ``as_text`` wrote."""
    return [
        TakenIn(client, date.fromisoformat(first), date.fromisoformat(last), days)
        for client, first, last, days in json.loads(text or "[]")
    ]
