"""Questions of pages that need no whole records: light rows, for hundreds of thousands of calls (product §3.2, §5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from desktop.domain.contacting import DECISION_MAKER_REACHED, REACHED
from desktop.domain.periods import Month
from desktop.storage.engines import Engine, Row
from desktop.storage.shapes import in_parts


class ContactMade(NamedTuple):
    """One call, as the cadence looks at it."""

    client: int
    day: date
    outcome: str
    call: int
    satisfaction: int | None


class CallMade(NamedTuple):
    """One call with its time, as the course of a day shows it."""

    call: int
    client: int
    rep: int | None
    started_at: datetime
    minutes: int | None
    outcome: str


class CallbackDone(NamedTuple):
    """One callback that is done, on the day for which it was planned."""

    client: int
    day: date
    kind: str
    rep: int | None
    callback: int
    at: time | None = None
    """The time of day that was agreed."""


class Answer(NamedTuple):
    """How satisfied a client said it was, and when."""

    client: int
    day: date
    score: int


_TELLING = (
    'SELECT "c"."client", "c"."started_at", "c"."outcome", "c"."id", "c"."satisfaction"'
    ' FROM (SELECT "client",'
    ' MIN(CASE WHEN "outcome" IN ({reached}) THEN "started_at" END) AS "first",'
    ' MAX(CASE WHEN "outcome" IN ({reached}) THEN "started_at" END) AS "last",'
    ' MAX(CASE WHEN "outcome" = ? THEN "started_at" END) AS "decided"'
    ' FROM "call" WHERE "trashed_at" IS NULL AND "client" IS NOT NULL AND "started_at" < ? {among} GROUP BY "client"'
    ') AS "m" CROSS JOIN "call" AS "c"'
    ' WHERE "c"."client" = "m"."client" AND "c"."trashed_at" IS NULL AND "c"."started_at" < ?'
    ' AND ("m"."last" IS NULL OR "c"."started_at" >= "m"."last" OR "c"."started_at" >= ?'
    ' OR "c"."started_at" = "m"."first" OR "c"."started_at" = "m"."decided")'
)


class Queries:
    """Answers from one database; what lies in the trash doesn't count."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._days: dict[str, date] = {}

    def contacts_made(self, since: date | None = None, clients: Collection[int] | None = None) -> list[ContactMade]:
        """Every call from a day on, oldest first."""
        rows = self._over(
            'SELECT "client", "started_at", "outcome", "id", "satisfaction" FROM "call"'
            ' WHERE "trashed_at" IS NULL AND "client" IS NOT NULL AND "started_at" IS NOT NULL'
            + ('' if since is None else ' AND "started_at" >= ?'),
            () if since is None else (since.isoformat(),), clients,
        )  # fmt: skip
        return self._contacts(rows)

    def telling_contacts(self, since: date, until: date, clients: Collection[int] | None = None) -> list[ContactMade]:
        """The calls until a day from which each client's cadence follows, oldest first.

        Those are the calls since ``since``, the last call that reached somebody and all after it, the first
        one, and the last one that reached the decision maker: a tenth of all calls when these go back a year.
        """
        end = (until + timedelta(1)).isoformat()
        rows = [
            row
            for part in _parts(clients)
            for row in self._engine.rows(
                _TELLING.format(among=_among(part), reached=", ".join("?" * len(REACHED))),
                (*REACHED, *REACHED, DECISION_MAKER_REACHED, end, *part, end, since.isoformat()),
            )
        ]
        return self._contacts(rows)

    def calls_between(self, first: date, last: date) -> list[CallMade]:
        """Every call of the days of a span, oldest first."""
        rows = self._engine.rows(
            'SELECT "id", "client", "rep", "started_at", "minutes", "outcome" FROM "call" WHERE "trashed_at" IS NULL'
            ' AND "client" IS NOT NULL AND "started_at" >= ? AND "started_at" < ? ORDER BY "started_at", "id"',
            (first.isoformat(), date.fromordinal(last.toordinal() + 1).isoformat()),
        )
        return [
            CallMade(call, client, rep, _moment(started_at), minutes, outcome)
            for call, client, rep, started_at, minutes, outcome in rows
        ]

    def callbacks_done(self, first: date, last: date) -> list[CallbackDone]:
        """Callbacks that are done, planned for the days of a span."""
        rows = self._engine.rows(
            'SELECT "client", "due_on", "kind", "rep", "id", "due_time" FROM "callback" WHERE "state" = ? AND "trashed_at" IS NULL'
            ' AND "due_on" BETWEEN ? AND ? ORDER BY "due_on", "id"',
            ("done", first.isoformat(), last.isoformat()),
        )
        return [
            CallbackDone(client, self._day(day), kind, rep, number, _clock(at))
            for client, day, kind, rep, number, at in rows
        ]

    def latest_satisfaction(self, clients: Collection[int] | None = None) -> dict[int, Answer]:
        """The latest mark of each client, from calls and answers alike; of one day the later one counts."""
        answers = self._latest("satisfaction_answer", "asked_on", "score", clients)
        told = self._latest("call", "started_at", "satisfaction", clients)
        found = [Answer(client, self._day(day), score) for client, day, score in (*answers, *told)]
        return {answer.client: answer for answer in sorted(found, key=lambda answer: answer.day)}

    def _latest(self, table: str, at: str, value: str, clients: Collection[int] | None) -> list[Row]:
        """Each client's latest row that has a value; several, by id, where they are of the same day or moment."""
        having = f'"trashed_at" IS NULL AND "{value}" IS NOT NULL AND "{at}" IS NOT NULL AND "client" IS NOT NULL'
        rows = [
            row
            for part in _parts(clients)
            for row in self._engine.rows(
                f'SELECT "x"."client", "x"."{at}", "x"."{value}", "x"."id" FROM (SELECT "client", MAX("{at}") AS "at"'
                f' FROM "{table}" WHERE {having} {_among(part)} GROUP BY "client") AS "m" CROSS JOIN "{table}" AS "x"'
                f' WHERE "x"."client" = "m"."client" AND "x"."{at}" = "m"."at" AND "x"."trashed_at" IS NULL'
                f' AND "x"."{value}" IS NOT NULL',
                tuple(part),
            )
        ]
        return [row[:3] for row in sorted(rows, key=lambda row: row[3])]

    def satisfaction_since(self, since: date) -> list[Answer]:
        """Every mark from a day on, from calls and answers alike; a mark that stands in both counts once."""
        day = 'SUBSTR("started_at", 1, 10)' if self._engine.is_file else 'CAST("started_at" AS DATE)'
        rows = self._engine.rows(
            'SELECT "client", "asked_on", "score" FROM "satisfaction_answer" WHERE "trashed_at" IS NULL'
            ' AND "score" IS NOT NULL AND "client" IS NOT NULL AND "asked_on" >= ?'
            f' UNION SELECT "client", {day}, "satisfaction" FROM "call" WHERE "trashed_at" IS NULL'
            ' AND "satisfaction" IS NOT NULL AND "client" IS NOT NULL AND "started_at" >= ? ORDER BY 2, 1, 3',
            (since.isoformat(), since.isoformat()),
        )
        return [Answer(client, self._day(day), score) for client, day, score in rows]

    def paid(self, clients: Collection[int] | None = None) -> dict[int, int]:
        """What each client has paid in so far, in cents; a client without a payment is missing."""
        rows = [
            row
            for part in _parts(clients)
            for row in self._engine.rows(
                'SELECT "client", SUM("amount") FROM "payment" WHERE "trashed_at" IS NULL AND "client" IS NOT NULL'
                f' AND "amount" IS NOT NULL {_among(part)} GROUP BY "client"',
                tuple(part),
            )
        ]
        return {client: int(amount) for client, amount in rows}

    def latest_keywords(self, until: date) -> dict[int, int]:
        """How many keywords each client had on the latest day until ``until`` on which they were counted."""
        rows = self._engine.rows(
            'SELECT "client", "as_of", "number" FROM "keyword_snapshot" WHERE "trashed_at" IS NULL'
            ' AND "client" IS NOT NULL AND "number" IS NOT NULL AND "as_of" <= ? ORDER BY "as_of", "id"',
            (until.isoformat(),),
        )
        return {client: number for client, _, number in rows}

    def checklist_states(self, clients: Collection[int] | None = None) -> dict[int, dict[str, str]]:
        """What persons said of the points of each client's checklist: the state by the name of the point."""
        found: dict[int, dict[str, str]] = {}
        for client, item, state in self._over(
            'SELECT "client", "item", "state" FROM "checklist_item" WHERE "trashed_at" IS NULL AND "client" IS NOT NULL',
            (),
            clients,
        ):
            found.setdefault(client, {})[item] = state
        return found

    def keyword_counts(self, clients: Collection[int] | None = None) -> dict[int, tuple[int, int]]:
        """How many keywords each client has, and how many of them have no landing page."""
        rows = [
            row
            for part in _parts(clients)
            for row in self._engine.rows(
                'SELECT "client", COUNT(*), COUNT(CASE WHEN "landing_page" = ? THEN 1 END) FROM "keyword"'
                f' WHERE "trashed_at" IS NULL AND "client" IS NOT NULL {_among(part)} GROUP BY "client"',
                ("", *part),
            )
        ]
        return {client: (number, without) for client, number, without in rows}

    def summary_states(self, month: Month) -> dict[int, str]:
        """The state of each client's summary of a month."""
        rows = self._engine.rows(
            'SELECT "client", "state" FROM "summary" WHERE "trashed_at" IS NULL AND "client" IS NOT NULL AND "month" = ?',
            (str(month),),
        )
        return dict(rows)

    def counts(self, table: str) -> int:
        """How many records of a table are not in the trash."""
        return int(self._engine.rows(f'SELECT COUNT(*) FROM "{table}" WHERE "trashed_at" IS NULL')[0][0])

    def _over(self, sql: str, parameters: tuple[Any, ...], clients: Collection[int] | None) -> list[Row]:
        """The rows of a query, of all clients or of some."""
        return [
            row for part in _parts(clients) for row in self._engine.rows(f"{sql} {_among(part)}", (*parameters, *part))
        ]

    def _contacts(self, rows: list[Row]) -> list[ContactMade]:
        rows.sort(key=lambda row: (row[1], row[3]))
        day = self._day
        return [ContactMade(row[0], day(row[1]), row[2], row[3], row[4]) for row in rows]

    def _day(self, stored: Any) -> date:
        """The day of a stored day or moment; few days come back many times, so they are read once."""
        if isinstance(stored, datetime):
            return stored.date()
        if isinstance(stored, date):
            return stored
        text = stored[:10]
        day = self._days.get(text)
        if day is None:
            day = self._days[text] = date.fromisoformat(text)
        return day


def _parts(clients: Collection[int] | None) -> Iterable[list[int]]:
    """Some clients, as many as one query can take; an empty part for all."""
    return [[]] if clients is None else in_parts(clients)


def _among(part: Sequence[int]) -> str:
    return f'AND "client" IN ({", ".join("?" for _ in part)})' if part else ""


def _clock(stored: Any) -> time | None:
    return time.fromisoformat(stored) if isinstance(stored, str) else stored


def _moment(stored: Any) -> datetime:
    return datetime.fromisoformat(stored) if isinstance(stored, str) else stored
