"""What was promised to clients and whether it was kept, counted by the database (product §3.8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.periods import Month
from desktop.storage.engines import Engine


class CallbacksKept(NamedTuple):
    """How many of a client's callbacks a rep made by the day for which they were planned, and how many not."""

    rep: int | None
    client: int
    on_time: int
    late: int


class SummarySent(NamedTuple):
    """A client's summary of a month, and when it was sent, if it was."""

    client: int
    month: Month
    sent_on: date | None


class PromiseQueries:
    """Answers from one database; what lies in the trash doesn't count."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def callbacks_kept(self, first: date, last: date, today: date) -> list[CallbacksKept]:
        """The callbacks that were planned for the days of a span, by rep and client.

        One is on time when its call took place by the planned day, and late when it took place later, or is still open
        though its day is over. Cancelled ones, and those done without a call, tell nothing.
        """
        called = 'SUBSTR("c"."started_at", 1, 10)' if self._engine.is_file else 'CAST("c"."started_at" AS DATE)'
        on_time = f'"b"."state" = ? AND {called} <= "b"."due_on"'
        late = f'("b"."state" = ? AND {called} > "b"."due_on") OR ("b"."state" = ? AND "b"."due_on" < ?)'
        rows = self._engine.rows(
            'SELECT "rep", "client", SUM("on_time"), SUM("late") FROM (SELECT COALESCE("b"."rep", "o"."owner") AS "rep",'
            f' "b"."client" AS "client", CASE WHEN {on_time} THEN 1 ELSE 0 END AS "on_time",'
            f' CASE WHEN {late} THEN 1 ELSE 0 END AS "late" FROM "callback" AS "b"'
            ' JOIN "client" AS "o" ON "o"."id" = "b"."client" LEFT JOIN "call" AS "c" ON "c"."id" = "b"."call"'
            ' WHERE "b"."trashed_at" IS NULL AND "o"."trashed_at" IS NULL AND "b"."due_on" BETWEEN ? AND ?'
            ') AS "k" GROUP BY "rep", "client" HAVING SUM("on_time") + SUM("late") > 0',
            ("done", "done", "open", today.isoformat(), first.isoformat(), last.isoformat()),
        )
        return [CallbacksKept(rep, client, int(kept), int(missed)) for rep, client, kept, missed in rows]

    def summaries(self, months: Sequence[Month]) -> list[SummarySent]:
        """The summaries of some months that exist, in whatever state."""
        if not months:
            return []
        asked = {str(month): month for month in months}
        rows = self._engine.rows(
            'SELECT "client", "month", "sent_on" FROM "summary" WHERE "trashed_at" IS NULL AND "client" IS NOT NULL'
            f' AND "month" IN ({", ".join("?" for _ in asked)})',
            tuple(asked),
        )
        return [SummarySent(client, asked[month], _day(sent)) for client, month, sent in rows]


def _day(stored: object) -> date | None:
    return date.fromisoformat(stored[:10]) if isinstance(stored, str) else stored if isinstance(stored, date) else None
