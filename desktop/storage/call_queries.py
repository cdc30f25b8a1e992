"""Searching and counting calls where they lie: hundreds of thousands are never read into memory (product §5).

Words are compared in capitals or not and at full or half width, alike on both engines: a letter is asked for in all its
forms (``domain.sought``). A search over the texts themselves, as two Chinese letters are a word already, for which no
index of either engine is made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from desktop.domain.call_filter import CLIENT_SEARCHED, SEARCHED, CallFilter
from desktop.domain.call_statistics import Tally
from desktop.domain.sought import forms
from desktop.storage.engines import Engine

_Values = tuple[object, ...]


class CallPlace(NamedTuple):
    """Where a call stands when the newest come first."""

    started_at: datetime
    call: int


class Counted(NamedTuple):
    """The calls that pass a filter, counted in one and the same state of the database."""

    tallies: list[Tally]
    minutes: dict[int, int]
    reasons: dict[str, int]
    earliest: date | None


class CallQueries:
    """Answers about the calls of one database; what lies in the trash, or belongs to a client there, doesn't count."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newest(self, asked: CallFilter, most: int | None = None, after: CallPlace | None = None) -> list[CallPlace]:
        """The calls that pass, newest first: all or the first so many, and those that come ``after`` another one."""
        where, values = self._where(asked)
        if after is not None:
            where += ' AND ("started_at" < ? OR ("started_at" = ? AND "id" < ?))'
            values += (_text(after.started_at), _text(after.started_at), after.call)
        limit = "" if most is None else f" LIMIT {most:d}"
        rows = self._engine.rows(
            f'SELECT "started_at", "id" FROM "call" WHERE {where} ORDER BY "started_at" DESC, "id" DESC{limit}', values
        )
        return [CallPlace(_moment(started_at), call) for started_at, call in rows]

    def count(self, asked: CallFilter) -> int:
        """How many calls pass."""
        where, values = self._where(asked)
        return int(self._engine.rows(f'SELECT COUNT(*) FROM "call" WHERE {where}', values)[0][0])

    def counted(self, asked: CallFilter) -> Counted:
        """Everything that is counted of the calls that pass, and the day of the first one."""
        where, values = self._where(asked)
        rows = self._engine.rows(_COUNTING.format(weekday=self._weekday(), hour=self._hour(), where=where), values)
        tallies, minutes, reasons = [], {}, {}
        earliest: date | None = None
        for sort, rep, outcome, direction, weekday, hour, why, calls, told, timed in rows:
            if sort == 1:
                tallies.append(Tally(rep, outcome, direction, weekday, hour, int(calls), int(told), int(timed)))
            elif sort == 2:
                minutes[int(told)] = int(calls)
            elif sort == 3:
                reasons[why] = int(calls)
            elif why is not None:
                earliest = date.fromisoformat(why[:10])
        return Counted(tallies, minutes, reasons, earliest)

    # -- what is asked, in SQL

    def _where(self, asked: CallFilter) -> tuple[str, _Values]:
        conditions = ['"trashed_at" IS NULL', '"started_at" IS NOT NULL', _CLIENT_PRESENT]
        values: list[object] = []

        def add(condition: str, *parameters: object) -> None:
            conditions.append(condition)
            values.extend(parameters)

        if asked.first is not None:
            add('"started_at" >= ?', asked.first.isoformat())
        if asked.last is not None:
            add('"started_at" < ?', (asked.last + timedelta(1)).isoformat())
        for name, chosen in (("rep", asked.reps), ("outcome", asked.outcomes), ("satisfaction", asked.satisfaction)):
            if chosen:
                add(f'"{name}" IN ({_marks(chosen)})', *chosen)
        if asked.direction:
            add('"direction" = ?', asked.direction)
        if asked.level:
            add('"client" IN (SELECT "id" FROM "client" WHERE "level" = ?)', asked.level)
        if asked.weekday is not None:
            add(f"{self._weekday()} = ?", asked.weekday)
        if asked.hour is not None:
            add(f"{self._hour()} = ?", asked.hour)
        if asked.tries:
            add('"direction" = ? AND "outcome" <> ?', "out", "wrong_number")
        if asked.reason:
            add(self._holds(("why",)), self._pattern(asked.reason))
        for word in asked.words:
            pattern = self._pattern(word)
            of_client = f'"client" IN (SELECT "id" FROM "client" WHERE {self._holds(CLIENT_SEARCHED)})'
            add(f"({self._holds(SEARCHED)} OR {of_client})", *[pattern] * (len(SEARCHED) + len(CLIENT_SEARCHED)))
        return " AND ".join(conditions), tuple(values)

    def _holds(self, names: Sequence[str]) -> str:
        """Whether a text stands in any of these columns."""
        matches = "GLOB" if self._engine.is_file else "~"
        return "(" + " OR ".join(f'"{name}" {matches} ?' for name in names) + ")"

    def _pattern(self, word: str) -> str:
        if self._engine.is_file:
            return f"*{''.join(map(_glob_letter, word))}*"
        return "".join(map(_regex_letter, word))

    def _weekday(self) -> str:
        if self._engine.is_file:
            return "(CAST(strftime('%w', \"started_at\") AS INTEGER) + 6) % 7"
        return 'CAST(EXTRACT(ISODOW FROM "started_at") AS INTEGER) - 1'

    def _hour(self) -> str:
        if self._engine.is_file:
            return "CAST(strftime('%H', \"started_at\") AS INTEGER)"
        return 'CAST(EXTRACT(HOUR FROM "started_at") AS INTEGER)'


_COUNTING = """
WITH "found" AS MATERIALIZED (
  SELECT "rep", "outcome", "direction", {weekday} AS "weekday", {hour} AS "hour", "minutes", "why", "started_at"
  FROM "call" WHERE {where}
)
SELECT 1, "rep", "outcome", "direction", "weekday", "hour", CAST(NULL AS TEXT), COUNT(*), COALESCE(SUM("minutes"), 0),
  COUNT("minutes") FROM "found" GROUP BY "rep", "outcome", "direction", "weekday", "hour"
UNION ALL SELECT 2, NULL, NULL, NULL, NULL, NULL, NULL, COUNT(*), "minutes", 0 FROM "found"
  WHERE "minutes" IS NOT NULL GROUP BY "minutes"
UNION ALL SELECT 3, NULL, NULL, NULL, NULL, NULL, "why", COUNT(*), 0, 0 FROM "found" WHERE "why" <> '' GROUP BY "why"
UNION ALL SELECT 4, NULL, NULL, NULL, NULL, NULL, CAST(MIN("started_at") AS TEXT), 0, 0, 0 FROM "found"
"""
"""All counts in one question: finding words is what takes time, and is done once."""
_CLIENT_PRESENT = '"client" IN (SELECT "id" FROM "client" WHERE "trashed_at" IS NULL)'


def _glob_letter(letter: str) -> str:
    """A letter in all its forms; what means something to GLOB stands in brackets, where it means itself."""
    likely = forms(letter)
    if len(likely) == 1 and likely not in "*?[]":
        return likely
    # A bracket that closes must come first, a hyphen last, and a caret anywhere but first.
    closing = "]" if "]" in likely else ""
    last = "".join(mark for mark in "^-" if mark in likely)
    rest = "".join(one for one in likely if one not in "]^-")
    if not closing and not rest:
        return last
    return f"[{closing}{rest}{last}]"


def _regex_letter(letter: str) -> str:
    likely = [re.escape(one) if one.isascii() else one for one in forms(letter)]
    return likely[0] if len(likely) == 1 else f"({'|'.join(likely)})"


def _marks(chosen: frozenset[int] | frozenset[str]) -> str:
    return ", ".join("?" for _ in chosen)


def _text(moment: datetime) -> str:
    return moment.isoformat(sep=" ")


def _moment(stored: Any) -> datetime:
    return datetime.fromisoformat(stored) if isinstance(stored, str) else stored
