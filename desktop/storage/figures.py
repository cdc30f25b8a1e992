"""Daily figures: written in bulk, read as sums and series, never held as records (product §4).

A day is stored as its ordinal number. Every question is answered along the key (client, day), or from the roll-up by
month that each batch keeps true.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from desktop.domain.periods import Month, Span
from desktop.domain.sameness import DayRule
from desktop.domain.totals import SUMMED, WEIGHED, Tally, Totals
from desktop.storage.engines import Engine, Row
from desktop.storage.shapes import in_parts
from desktop.storage.tables import MEASURES, MONTH_SUMS

TYPED_DAYS, TYPED_MONTHS = "typed", "typed months"
"""The sources of figures that a person typed: day by day, or as months that were spread over their days."""

FigureRow = tuple[Any, ...]
"""Client, day, and one value (or ``None``) for each of ``MEASURES``."""


@dataclass(frozen=True, slots=True)
class FigureBatch:
    """Figures to be written in one go. ``source`` names where they come from (``ads``, ``site``, ``typed`` …).

    The client of a row may be the provisional id of a client that the same commit adds. ``None`` never erases a value
    that is known; the same day again updates it; of two rows for one day the later wins.
    """

    source: str
    rows: Sequence[FigureRow]


@dataclass(frozen=True, slots=True)
class FigureMove:
    """The figures of some clients become those of another, as when clients are merged.

    ``rule`` says what counts of a day of which both have figures; what only one knows stands by every rule.
    """

    into: int
    out_of: tuple[int, ...]
    rule: DayRule = "kept"


class SeriesRow(NamedTuple):
    """One day of one client with the figures that are known."""

    day: date
    values: dict[str, int]


class Origin(NamedTuple):
    """On how many days of a span a figure is known, and on how many of them it was typed."""

    days: int
    typed: int


class RecentSpend(NamedTuple):
    """What was spent on the latest days that have the figure (product §3.5)."""

    total: int
    days: int


class IdleRun(NamedTuple):
    """Days in a row on which figures show no spend, from ``first`` on, and the first day with spend after them."""

    client: int
    first: date
    days: int
    spent_on: date | None


class Figures:
    """Reads the figures of one database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def series(self, client: int, first: date, last: date) -> list[SeriesRow]:
        """A client's days that have figures, in order."""
        rows = self._engine.rows(
            f'SELECT "day", {_named()} FROM "daily_figures" WHERE "client" = ? AND "day" BETWEEN ? AND ? ORDER BY "day"',
            (client, first.toordinal(), last.toordinal()),
        )
        return [
            SeriesRow(
                date.fromordinal(row[0]),
                {name: value for name, value in zip(MEASURES, row[1:], strict=True) if value is not None},
            )
            for row in rows
        ]

    def existing(
        self, clients: Collection[int], first: date, last: date
    ) -> dict[tuple[int, date], tuple[int | None, ...]]:
        """What is stored of some clients' days, in the order of ``MEASURES``: what an import is held against."""
        found: dict[tuple[int, date], tuple[int | None, ...]] = {}
        for client in sorted(clients):
            rows = self._engine.rows(
                f'SELECT "day", {_named()} FROM "daily_figures" WHERE "client" = ? AND "day" BETWEEN ? AND ?',
                (client, first.toordinal(), last.toordinal()),
            )
            found |= {(client, date.fromordinal(row[0])): tuple(row[1:]) for row in rows}
        return found

    def typed_on(self, client: int, first: date, last: date) -> dict[date, frozenset[str]]:
        """Which figures of a client's days were typed; days without any are missing."""
        rows = self._engine.rows(
            'SELECT "day", "typed" FROM "daily_figures" WHERE "client" = ? AND "day" BETWEEN ? AND ? AND "typed" <> 0',
            (client, first.toordinal(), last.toordinal()),
        )
        return {
            date.fromordinal(day): frozenset(name for place, name in enumerate(MEASURES) if bits >> place & 1)
            for day, bits in rows
        }

    def origins(self, first: date, last: date, clients: Collection[int] | None = None) -> dict[int, dict[str, Origin]]:
        """How each client's figures of a span came to be, by measure; a client without figures is missing."""
        known = ", ".join(
            f'COUNT("f"."{name}"), COUNT(CASE WHEN "f"."typed" & {1 << place:d} <> 0 THEN "f"."{name}" END)'
            for place, name in enumerate(MEASURES)
        )
        query = (
            f'SELECT "f"."client", {known} FROM "client" AS "c" CROSS JOIN "daily_figures" AS "f"'
            ' WHERE "f"."client" = "c"."id" AND "f"."day" BETWEEN ? AND ? {} GROUP BY "f"."client"'
        )
        days = (first.toordinal(), last.toordinal())
        parts: Iterable[list[int]] = in_parts(clients) if clients is not None else [[]]
        return {
            row[0]: {name: Origin(*row[1 + 2 * place : 3 + 2 * place]) for place, name in enumerate(MEASURES)}
            for part in parts
            for row in self._engine.rows(
                query.format(f'AND "c"."id" IN ({_marks(part)})' if part else ""), (*days, *part)
            )
        }

    def sums(
        self,
        first: date,
        last: date,
        clients: Collection[int] | None = None,
        measures: Sequence[str] = MONTH_SUMS,
    ) -> dict[int, Totals]:
        """What each client's days add up to; a client without figures is missing.

        Fewer ``measures`` (of ``MONTH_SUMS``) take less time.
        """
        span = Span(first, last)
        days = (first.toordinal(), last.toordinal())
        query = (
            f'SELECT "f"."client", COUNT(*), {sums_of_days(measures)} FROM "client" AS "c" CROSS JOIN "daily_figures" AS "f"'
            ' WHERE "f"."client" = "c"."id" AND "f"."day" BETWEEN ? AND ? {} GROUP BY "f"."client"'
        )
        if clients is None:
            rows = self._engine.rows(query.format(""), days)
        else:
            rows = [
                row
                for part in in_parts(clients)
                for row in self._engine.rows(query.format(f'AND "c"."id" IN ({_marks(part)})'), (*days, *part))
            ]
        return {row[0]: _totals(span, row[1:], measures) for row in rows}

    def version(self) -> int:
        """A number that grows whenever figures are written or taken back."""
        return int(self._engine.rows('SELECT COALESCE(MAX("number"), 0) FROM "batch" WHERE "figures" > 0')[0][0])

    def month_sums(
        self,
        months: Iterable[Month],
        clients: Collection[int] | None = None,
        measures: Sequence[str] = MONTH_SUMS,
    ) -> dict[Month, dict[int, Totals]]:
        """What each client's figures of whole months add up to, from the roll-up.

        Fewer ``measures`` (of ``MONTH_SUMS``) take less time.
        """
        names = ", ".join(f'"{name}_sum", "{name}_days"' for name in measures)
        found: dict[Month, dict[int, Totals]] = {}
        for month in months:
            sql = f'SELECT "client", "days", {names} FROM "monthly_figures" WHERE "month" = ?'
            parts: Iterable[list[int]] = in_parts(clients) if clients is not None else [[]]
            found[month] = {
                row[0]: _totals(month.span, row[1:], measures)
                for part in parts
                for row in self._engine.rows(
                    sql + (f' AND "client" IN ({_marks(part)})' if part else ""), (month_number(month), *part)
                )
            }
        return found

    def sums_of_months(self, first: Month, last: Month, names: Sequence[str]) -> dict[int, tuple[int, ...]]:
        """What each client's figures of some whole months add up to, in the order of ``names`` of ``MONTH_SUMS``."""
        for name in names:
            if name not in MONTH_SUMS:
                raise ValueError(f"no such figure: {name}")
        sums = ", ".join(f'SUM("{name}_sum")' for name in names)
        rows = self._engine.rows(
            f'SELECT "client", {sums} FROM "monthly_figures" WHERE "month" BETWEEN ? AND ? GROUP BY "client"',
            (month_number(first), month_number(last)),
        )
        return {client: tuple(int(total) for total in totals) for client, *totals in rows}

    def days_of_month(self, month: Month) -> dict[int, int]:
        """On how many days of a month each client has figures, from the roll-up; a client without any is missing."""
        rows = self._engine.rows(
            'SELECT "client", "days" FROM "monthly_figures" WHERE "month" = ?', (month_number(month),)
        )
        return dict(rows)

    def known_days(self, month: Month, measures: Sequence[str]) -> dict[int, dict[str, frozenset[date]]]:
        """On which days of a month each of some ``measures`` (of ``MONTH_SUMS``) is known, for every client that has any."""
        # The days of a month fit into the bits of one number, so that a client is one row.
        bit = f'CAST(1 AS BIGINT) << CAST("f"."day" - {month.first.toordinal():d} AS INTEGER)'
        masks = ", ".join(f"SUM(CASE WHEN {_is_known(name)} THEN {bit} ELSE 0 END)" for name in measures)
        rows = self._engine.rows(
            f'SELECT "f"."client", {masks} FROM "client" AS "c" CROSS JOIN "daily_figures" AS "f"'
            ' WHERE "f"."client" = "c"."id" AND "f"."day" BETWEEN ? AND ? GROUP BY "f"."client"',
            (month.first.toordinal(), month.last.toordinal()),
        )
        days = list(enumerate(month.span))
        return {
            row[0]: {
                name: frozenset(day for place, day in days if int(mask) >> place & 1)
                for name, mask in zip(measures, row[1:], strict=True)
            }
            for row in rows
        }

    def recent_spend(
        self, until: date, days_with_figures: int = 14, clients: Collection[int] | None = None
    ) -> dict[int, RecentSpend]:
        """Spend of each client's latest days that have one, at most so many; the mean is ``total`` ÷ ``days``."""
        latest = (
            'SELECT "f"."spend" FROM "daily_figures" AS "f" WHERE "f"."client" = "c"."id" AND "f"."day" <= ?'
            f' AND "f"."spend" IS NOT NULL ORDER BY "f"."day" DESC LIMIT {days_with_figures:d}'
        )
        query = (
            f'SELECT "c"."id", (SELECT SUM("x"."spend") FROM ({latest}) AS "x"),'
            f' (SELECT COUNT(*) FROM ({latest}) AS "x") FROM "client" AS "c"'
        )
        end = until.toordinal()
        if clients is None:
            rows = self._engine.rows(query, (end, end))
        else:
            rows = [
                row
                for part in in_parts(clients)
                for row in self._engine.rows(f'{query} WHERE "c"."id" IN ({_marks(part)})', (end, end, *part))
            ]
        return {client: RecentSpend(int(total), days) for client, total, days in rows if days}

    def spent(self, clients: Collection[int] | None = None) -> dict[int, int]:
        """What each client has spent so far, in cents; a client without a spend figure is missing."""
        sql = 'SELECT "client", SUM("spend_sum") FROM "monthly_figures" WHERE "spend_days" > 0 {} GROUP BY "client"'
        parts: Iterable[list[int]] = in_parts(clients) if clients is not None else [[]]
        return {
            row[0]: int(row[1])
            for part in parts
            for row in self._engine.rows(sql.format(f'AND "client" IN ({_marks(part)})' if part else ""), tuple(part))
        }

    def idle_runs(self, until: date, days: int, client: int | None = None) -> list[IdleRun]:
        """At least so many days in a row, all with figures that say that nothing was spent, by client and day,
        of all clients or of one.

        Days with no spend are few and have an index of their own, so all of time costs no more than a month.
        """
        grouped = (
            'SELECT "client", "day", "day" - ROW_NUMBER() OVER (PARTITION BY "client" ORDER BY "day") AS "run"'
            ' FROM "daily_figures" WHERE "spend" = 0 AND "day" <= ?' + ("" if client is None else ' AND "client" = ?')
        )
        among = () if client is None else (client,)
        long_ones = (
            f'SELECT "client", MIN("day") AS "first", COUNT(*) AS "days" FROM ({grouped}) AS "g"'
            ' GROUP BY "client", "run" HAVING COUNT(*) >= ?'
        )
        rows = self._engine.rows(
            'SELECT "r"."client", "r"."first", "r"."days", (SELECT "f"."day" FROM "daily_figures" AS "f"'
            ' WHERE "f"."client" = "r"."client" AND "f"."day" > "r"."first" AND "f"."day" <= ? AND "f"."spend" > 0'
            f' ORDER BY "f"."day" LIMIT 1) FROM ({long_ones}) AS "r" ORDER BY "r"."client", "r"."first"',
            (until.toordinal(), until.toordinal(), *among, days),
        )
        return [
            IdleRun(whose, date.fromordinal(first), number, None if spent is None else date.fromordinal(spent))
            for whose, first, number, spent in rows
        ]

    def known_span(self, client: int) -> Span | None:
        """From the first to the last day that has figures."""
        rows = self._engine.rows('SELECT MIN("day"), MAX("day") FROM "daily_figures" WHERE "client" = ?', (client,))
        first, last = rows[0]
        return None if first is None else Span(date.fromordinal(first), date.fromordinal(last))

    def sources(self, client: int, first: date, last: date) -> list[str]:
        """Where the figures of a span come from."""
        masks = self._engine.rows(
            'SELECT DISTINCT "source" FROM "daily_figures" WHERE "client" = ? AND "day" BETWEEN ? AND ?',
            (client, first.toordinal(), last.toordinal()),
        )
        names = self._engine.rows('SELECT "bit", "name" FROM "figure_source" ORDER BY "bit"')
        return [name for bit, name in names if any(mask >> bit & 1 for (mask,) in masks)]


def month_number(month: Month) -> int:
    """A month as it is stored: months since the year 0."""
    return month.year * 12 + month.month - 1


def sums_of_days(measures: Sequence[str] = MONTH_SUMS) -> str:
    """The columns with sum and number of days of each of ``MONTH_SUMS``, or of some, from ``daily_figures AS f``.

    A rate is weighted with the visits of its day.
    """
    channels = [f'"f"."{name}"' for name in MEASURES if name.startswith("inquiries_")]
    parts = []
    for name in measures:
        if name == "inquiries":
            parts.append("COALESCE(SUM(" + " + ".join(f"COALESCE({channel}, 0)" for channel in channels) + "), 0)")
            parts.append(f"COUNT(COALESCE({', '.join(channels)}))")
        elif name in WEIGHED:
            visits = 'CAST("f"."visits" AS BIGINT)'
            parts.append(f'COALESCE(SUM("f"."{name}" * {visits}), 0)')
            parts.append(f'COALESCE(SUM(CASE WHEN "f"."{name}" IS NOT NULL THEN {visits} END), 0)')
        else:
            parts.append(f'COALESCE(SUM("f"."{name}"), 0), COUNT("f"."{name}")')
    return ", ".join(parts)


SUMS_OF_DAYS = sums_of_days()
"""The columns of a month's roll-up, or of any span, from the days of ``daily_figures AS f``."""


def _totals(span: Span, row: Row, measures: Sequence[str] = MONTH_SUMS) -> Totals:
    """From the number of days, then sum and days of each measure."""
    pairs: Mapping[str, tuple[Any, Any]] = {
        name: (row[1 + 2 * index], row[2 + 2 * index]) for index, name in enumerate(measures)
    }
    return Totals(
        span=span,
        tallies={
            name: Tally(int(total), int(days)) for name, (total, days) in pairs.items() if days and name not in WEIGHED
        },
        means={
            name: Decimal(int(pairs[name][0])) / int(pairs[name][1])
            for name in WEIGHED
            if name in pairs and pairs[name][1]
        },
        days_with_figures=int(row[0]),
    )


def _is_known(measure: str) -> str:
    """The condition that a figure of ``daily_figures AS f`` is known; inquiries are by any channel."""
    if measure != "inquiries":
        _check(measure)
        return f'"f"."{measure}" IS NOT NULL'
    channels = ", ".join(f'"f"."{name}"' for name in MEASURES if name.startswith("inquiries_"))
    return f"COALESCE({channels}) IS NOT NULL"


def _named() -> str:
    return ", ".join(f'"{name}"' for name in MEASURES)


def _marks(part: Sequence[object]) -> str:
    return ", ".join("?" for _ in part)


def _check(measure: str) -> None:
    if measure not in MEASURES:
        raise ValueError(f"no such figure: {measure}")


assert {*SUMMED, *WEIGHED} == set(MEASURES)
