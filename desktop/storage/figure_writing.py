"""Writes a batch of daily figures, and takes it back as a batch (product §6.3).

What a batch replaces is kept beside it (``figures_kept``, side ``BEFORE``), copied by the database itself, not row by
row. Undo puts those rows back and keeps what it takes away (side ``AFTER``), so that the undo can be undone. A row that a
later batch has written since carries that batch's number, and stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from operator import itemgetter, lt

from desktop.domain.periods import Month
from desktop.domain.sameness import DayRule
from desktop.domain.totals import WEIGHED
from desktop.storage.engines import Engine, Row
from desktop.storage.figures import (
    SUMS_OF_DAYS,
    TYPED_DAYS,
    TYPED_MONTHS,
    FigureBatch,
    FigureMove,
    FigureRow,
    month_number,
)
from desktop.storage.shapes import in_parts
from desktop.storage.tables import MEASURES, MONTH_SUMS

BEFORE, AFTER, MOVED = 0, 1, 2
_LAST_BIT = 62

_KEY = itemgetter(0, 1)
_NOTHING_KNOWN = (None,) * len(MEASURES)
_VALUES = ", ".join(f'"{name}"' for name in (*MEASURES, "typed"))
_IN_SPAN = '"client" = ? AND "day" BETWEEN ? AND ?'
_FREE = 'NOT EXISTS (SELECT 1 FROM "daily_figures" AS "f" WHERE "f"."client" = "k"."client" AND "f"."day" = "k"."day")'


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many rows of a batch were put back, and how many stay because a later batch wrote them."""

    reversed: int = 0
    kept: int = 0


def write(engine: Engine, number: int, batch: FigureBatch, ids: Mapping[int, int]) -> int:
    """Write the figures as part of batch ``number``; the number of rows that are new or differ.

    ``ids`` gives the real ids of clients that were added by the same commit. Raises ``ValueError`` for a client that
    doesn't exist or a row of the wrong length.
    """
    is_typed = batch.source in (TYPED_DAYS, TYPED_MONTHS)
    rows = _stored(batch.rows, ids, is_typed, (1 << _bit(engine, batch.source), number))
    spans = _spans(rows)
    _check_clients(engine, spans)
    copied = engine.run_many(
        'INSERT INTO "figures_kept" ("batch", "side", "client", "day", ' + _VALUES + ', "source", "origin")'
        f' SELECT {number:d}, {BEFORE}, "client", "day", {_VALUES}, "source", "batch"'
        f' FROM "daily_figures" WHERE {_IN_SPAN}',
        _keys(spans),
    )
    into = f'INSERT INTO "daily_figures" ("client", "day", {_VALUES}, "source", "batch")'
    written = engine.insert_many(into, rows, _on_conflict(engine))
    if copied:
        _drop_unreplaced(engine, number, written)
    if written:
        engine.run_many(
            'INSERT INTO "figures_span" ("batch", "client", "first", "last") VALUES (?, ?, ?, ?)',
            [(number, *key) for key in _keys(spans)],
        )
        _roll_up(engine, _months_of_spans(_keys(spans)))
    return written


def move(engine: Engine, number: int, wanted: FigureMove) -> int:
    """Give the days of some clients to another one as part of batch ``number``; the number of rows that moved or changed.

    It is done by the database alone, on what is stored at that moment. Raises ``ValueError`` for a client that doesn't
    exist or would be given to itself.
    """
    others = list(dict.fromkeys(wanted.out_of))
    if wanted.into in others:
        raise ValueError("the figures of a client can't be moved to itself")
    _check_clients(engine, [wanted.into, *others])
    keys: list[Row] = []
    moved = 0
    for other in others:
        (first, last), *_ = engine.rows(
            'SELECT MIN("day"), MAX("day") FROM "daily_figures" WHERE "client" = ?', (other,)
        )
        if first is None:
            continue
        keys += [(other, first, last), (wanted.into, first, last)]
        moved += _move_one(engine, number, wanted, other)
    if not keys:
        return 0
    spans: dict[int, tuple[int, int]] = {}
    for client, first, last in keys:
        known = spans.get(client, (first, last))
        spans[client] = (min(first, known[0]), max(last, known[1]))
    engine.run_many(
        'INSERT INTO "figures_span" ("batch", "client", "first", "last") VALUES (?, ?, ?, ?)',
        [(number, *key) for key in _keys(spans)],
    )
    _roll_up(engine, _months_of_spans(_keys(spans)))
    ((changed,),) = engine.rows(
        'SELECT COUNT(*) FROM "daily_figures" WHERE "client" = ? AND "batch" = ?', (wanted.into, number)
    )
    return moved + int(changed)


def _move_one(engine: Engine, number: int, wanted: FigureMove, other: int) -> int:
    kept = f'INSERT INTO "figures_kept" ("batch", "side", "client", "day", {_VALUES}, "source", "origin")'
    # What an earlier one of the others has brought carries this batch's number; it replaced nothing of its own.
    engine.run(
        f'{kept} SELECT {number:d}, {BEFORE}, "client", "day", {_VALUES}, "source", "batch" FROM "daily_figures" AS "f"'
        ' WHERE "client" = ? AND "batch" <> ? AND EXISTS (SELECT 1 FROM "daily_figures" AS "o"'
        ' WHERE "o"."client" = ? AND "o"."day" = "f"."day")',
        (wanted.into, number, other),
    )
    engine.run(
        f'{kept} SELECT {number:d}, {MOVED}, "client", "day", {_VALUES}, "source", "batch" FROM "daily_figures"'
        ' WHERE "client" = ?',
        (other,),
    )
    sets = ", ".join(f'"{name}" = {_of_both(name, wanted.rule)}' for name in MEASURES)
    engine.run(
        f'INSERT INTO "daily_figures" ("client", "day", {_VALUES}, "source", "batch")'
        f' SELECT CAST(? AS INTEGER), "day", {_VALUES}, "source", CAST(? AS INTEGER) FROM "daily_figures"'
        f' WHERE "client" = ? ON CONFLICT ("client", "day") DO UPDATE SET {sets},'
        ' "typed" = "daily_figures"."typed" | excluded."typed",'
        ' "source" = "daily_figures"."source" | excluded."source", "batch" = excluded."batch"',
        (wanted.into, number, other),
    )
    return engine.run('DELETE FROM "daily_figures" WHERE "client" = ?', (other,))


def _of_both(name: str, rule: DayRule) -> str:
    """One figure of a day that both clients have; ``domain.merging.merged_days`` says the same in Python."""
    own, theirs = f'"daily_figures"."{name}"', f'excluded."{name}"'
    if rule == "kept":
        return f"COALESCE({own}, {theirs})"
    if rule == "other":
        return f"COALESCE({theirs}, {own})"
    if name not in WEIGHED:
        both = f"{own} + {theirs}"
    else:
        weight, others_weight = 'COALESCE("daily_figures"."visits", 0)', 'COALESCE(excluded."visits", 0)'
        whole = f"({weight} + {others_weight})"
        mean = (
            f"(CAST({own} AS BIGINT) * {weight} + CAST({theirs} AS BIGINT) * {others_weight} + {whole} / 2) / {whole}"
        )
        both = f"CASE WHEN {whole} = 0 THEN ({own} + {theirs} + 1) / 2 ELSE {mean} END"
    return f"CASE WHEN {own} IS NULL OR {theirs} IS NULL THEN COALESCE({own}, {theirs}) ELSE {both} END"


def take_back(engine: Engine, number: int, written: int) -> TakenBack:
    """Put back what batch ``number`` replaced, and remove what it added."""
    keys = _stored_spans(engine, number)
    engine.run('DELETE FROM "figures_kept" WHERE "batch" = ? AND "side" = ?', (number, AFTER))
    taken = engine.run_many(
        'INSERT INTO "figures_kept" ("batch", "side", "client", "day", ' + _VALUES + ', "source", "origin")'
        f' SELECT "batch", {AFTER}, "client", "day", {_VALUES}, "source", "batch"'
        f' FROM "daily_figures" WHERE {_IN_SPAN} AND "batch" = {number:d}',
        keys,
    )
    engine.run_many(f'DELETE FROM "daily_figures" WHERE {_IN_SPAN} AND "batch" = {number:d}', keys)
    engine.run(
        f'INSERT INTO "daily_figures" ("client", "day", {_VALUES}, "source", "batch")'
        f' SELECT "client", "day", {_VALUES}, "source", "origin" FROM "figures_kept" AS "k"'
        ' WHERE "k"."batch" = ? AND "k"."side" = ? AND ' + _kept_too(AFTER, "k"),
        (number, BEFORE),
    )
    put_back = engine.run(
        f'INSERT INTO "daily_figures" ("client", "day", {_VALUES}, "source", "batch")'
        f' SELECT "client", "day", {_VALUES}, "source", "origin" FROM "figures_kept" AS "k"'
        ' WHERE "k"."batch" = ? AND "k"."side" = ? AND ' + _FREE,
        (number, MOVED),
    )
    _roll_up(engine, _months_of_spans(keys))
    return TakenBack(taken + put_back, max(written - taken - put_back, 0))


def bring_back(engine: Engine, number: int) -> TakenBack:
    """Undo ``take_back``: write the rows of batch ``number`` again where nobody has written since."""
    keys = _stored_spans(engine, number)
    (held,) = engine.rows('SELECT COUNT(*) FROM "figures_kept" WHERE "batch" = ? AND "side" <> ?', (number, BEFORE))[0]
    moved_again = engine.run_many(
        f'DELETE FROM "daily_figures" WHERE {_IN_SPAN} AND EXISTS (SELECT 1 FROM "figures_kept" AS "m"'
        f' WHERE "m"."batch" = {number:d} AND "m"."side" = {MOVED} AND "m"."client" = "daily_figures"."client"'
        ' AND "m"."day" = "daily_figures"."day" AND "m"."origin" = "daily_figures"."batch")',
        keys,
    )
    as_left = (
        f'EXISTS (SELECT 1 FROM "figures_kept" AS "b" WHERE "b"."batch" = {number:d} AND "b"."side" = {BEFORE}'
        ' AND "b"."client" = "daily_figures"."client" AND "b"."day" = "daily_figures"."day"'
        ' AND "b"."origin" = "daily_figures"."batch")'
    )
    taken_away = (
        f'EXISTS (SELECT 1 FROM "figures_kept" AS "a" WHERE "a"."batch" = {number:d} AND "a"."side" = {AFTER}'
        ' AND "a"."client" = "daily_figures"."client" AND "a"."day" = "daily_figures"."day")'
    )
    engine.run_many(f'DELETE FROM "daily_figures" WHERE {_IN_SPAN} AND {as_left} AND {taken_away}', keys)
    brought = engine.run(
        f'INSERT INTO "daily_figures" ("client", "day", {_VALUES}, "source", "batch")'
        f' SELECT "client", "day", {_VALUES}, "source", "origin" FROM "figures_kept" AS "k"'
        ' WHERE "k"."batch" = ? AND "k"."side" = ? AND ' + _FREE,
        (number, AFTER),
    )
    _roll_up(engine, _months_of_spans(keys))
    return TakenBack(brought + moved_again, max(int(held) - brought - moved_again, 0))


def clients_with_other_figures(engine: Engine, number: int, clients: Iterable[int]) -> set[int]:
    """Those of the clients that have figures which another batch wrote."""
    found: set[int] = set()
    for part in in_parts(clients):
        marks = ", ".join("?" for _ in part)
        rows = engine.rows(
            f'SELECT DISTINCT "client" FROM "daily_figures" WHERE "client" IN ({marks}) AND "batch" <> ?',
            (*part, number),
        )
        found.update(client for (client,) in rows)
    return found


def _stored(rows: Iterable[FigureRow], ids: Mapping[int, int], is_typed: bool, marks: Row) -> list[Row]:
    """The rows as they are stored, in the order of the key, which is four times as fast; rows without any figure go.

    ``marks`` are the columns behind ``typed``. Raises ``ValueError`` for a row of the wrong length.
    """
    length = 2 + len(MEASURES)
    rows = list(rows)
    if any(number != length for number in set(map(len, rows))):
        raise ValueError(f"a row of figures has a client, a day and {len(MEASURES)} values")
    untyped = (0, *marks)
    ready = [
        (row[0] if row[0] > 0 else ids[row[0]], row[1].toordinal())
        + values
        + ((_bits_of(values), *marks) if is_typed else untyped)
        for row in rows
        if (values := row[2:]) != _NOTHING_KNOWN
    ]
    ready.sort(key=_KEY)
    keys = list(map(_KEY, ready))
    if all(map(lt, keys, islice(keys, 1, None))):
        return ready
    return _stored(_one_a_day(rows), ids, is_typed, marks)


def _one_a_day(rows: Iterable[FigureRow]) -> list[FigureRow]:
    """Of several rows for one day, one that has the last value that is known of each figure."""
    days: dict[FigureRow, FigureRow] = {}
    for row in rows:
        earlier = days.get(row[:2], row)
        days[row[:2]] = tuple(new if new is not None else old for old, new in zip(earlier, row, strict=True))
    return list(days.values())


def _spans(rows: Sequence[Row]) -> dict[int, tuple[int, int]]:
    """The first and last day of each client; the rows are in order."""
    first, last = dict(map(_KEY, reversed(rows))), dict(map(_KEY, rows))
    return {client: (first[client], day) for client, day in last.items()}


def _keys(spans: Mapping[int, tuple[int, int]]) -> list[Row]:
    return [(client, *span) for client, span in spans.items()]


def _stored_spans(engine: Engine, number: int) -> list[Row]:
    return engine.rows('SELECT "client", "first", "last" FROM "figures_span" WHERE "batch" = ?', (number,))


def _check_clients(engine: Engine, clients: Iterable[int]) -> None:
    for part in in_parts(clients):
        marks = ", ".join("?" for _ in part)
        (found,) = engine.rows(f'SELECT COUNT(*) FROM "client" WHERE "id" IN ({marks})', part)[0]
        if found != len(part):
            raise ValueError("figures of a client that doesn't exist")


def _bits_of(values: Row) -> int:
    """The bits of the figures that a day gives."""
    return sum(1 << place for place, value in enumerate(values) if value is not None)


def _bit(engine: Engine, source: str) -> int:
    """The bit that stands for a source; a new source gets the next one, and when all are taken they share the last."""
    rows = engine.rows('SELECT "bit" FROM "figure_source" WHERE "name" = ?', (source,))
    if rows:
        return int(rows[0][0])
    (count,) = engine.rows('SELECT COUNT(*) FROM "figure_source"')[0]
    if count > _LAST_BIT:
        return _LAST_BIT
    engine.run('INSERT INTO "figure_source" ("bit", "name") VALUES (?, ?)', (count, source))
    return int(count)


def _on_conflict(engine: Engine) -> str:
    """A day that has figures takes over what is known now; where nothing differs, nothing is written."""
    updates = ", ".join(f'"{name}" = COALESCE(excluded."{name}", "daily_figures"."{name}")' for name in MEASURES)
    differs = " OR ".join(
        f'(excluded."{name}" IS NOT NULL AND excluded."{name}" {engine.differs} "daily_figures"."{name}")'
        for name in MEASURES
    )
    given = " + ".join(
        f'CASE WHEN excluded."{name}" IS NULL THEN 0 ELSE {1 << place:d} END' for place, name in enumerate(MEASURES)
    )
    return (
        f'ON CONFLICT ("client", "day") DO UPDATE SET {updates},'
        f' "typed" = ("daily_figures"."typed" & ~({given})) | excluded."typed",'
        ' "source" = "daily_figures"."source" | excluded."source", "batch" = excluded."batch"'
        f" WHERE {differs}"
    )


def _drop_unreplaced(engine: Engine, number: int, written: int) -> None:
    """Of the copies made before writing, keep only those of rows that were really replaced."""
    replaced = (
        ' AND NOT EXISTS (SELECT 1 FROM "daily_figures" AS "f" WHERE "f"."client" = "figures_kept"."client"'
        ' AND "f"."day" = "figures_kept"."day" AND "f"."batch" = "figures_kept"."batch")'
    )
    engine.run(
        'DELETE FROM "figures_kept" WHERE "batch" = ? AND "side" = ?' + (replaced if written else ""), (number, BEFORE)
    )


def _kept_too(side: int, alias: str) -> str:
    return (
        f'EXISTS (SELECT 1 FROM "figures_kept" AS "o" WHERE "o"."batch" = "{alias}"."batch" AND "o"."side" = {side}'
        f' AND "o"."client" = "{alias}"."client" AND "o"."day" = "{alias}"."day")'
    )


def _months_of_spans(keys: Iterable[Row]) -> Iterator[tuple[int, Month]]:
    for client, first, last in keys:
        month, end = Month.of(date.fromordinal(first)), Month.of(date.fromordinal(last))
        while month <= end:
            yield client, month
            month = month.next


def _roll_up(engine: Engine, touched: Iterable[tuple[int, Month]]) -> None:
    """Add up the months again that a batch has touched."""
    days: dict[Month, tuple[int, int, int]] = {}
    keys: list[Row] = []
    for client, month in touched:
        if month not in days:
            days[month] = (month_number(month), month.first.toordinal(), month.last.toordinal())
        keys.append((client, *days[month]))
    engine.run_many(
        'DELETE FROM "monthly_figures" WHERE "client" = ? AND "month" = ?',
        [(client, month) for client, month, *_ in keys],
    )
    names = ", ".join(f'"{name}_sum", "{name}_days"' for name in MONTH_SUMS)
    engine.run_many(
        f'INSERT INTO "monthly_figures" ("month", "client", "days", {names})'
        f' SELECT CAST(? AS INTEGER), "f"."client", COUNT(*), {SUMS_OF_DAYS} FROM "daily_figures" AS "f"'
        ' WHERE "f"."client" = ? AND "f"."day" BETWEEN ? AND ? GROUP BY "f"."client"',
        [(month, client, first, last) for client, month, first, last in keys],
    )
