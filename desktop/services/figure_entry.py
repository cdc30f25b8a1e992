"""Figures typed or pasted where no export exists: day by day, or by months for one client or all (product §5, page 6).

A month that is typed is spread evenly over its days, so that sums and means are right; where its days come from says
so. What was imported day by day is never overwritten by a month: it is corrected where it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import NamedTuple

from desktop.domain.changes import ChangeSet
from desktop.domain.effect import measures
from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.month_totals import is_spread, spread
from desktop.domain.periods import Month, Span
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.totals import WEIGHED, Totals
from desktop.services.session import Session
from desktop.storage.figures import TYPED_DAYS, TYPED_MONTHS, FigureBatch, FigureRow, Origin

FIELDS: tuple[Field, ...] = measures()
"""The measures, one a column."""
_PLACES = {entry.name: place for place, entry in enumerate(FIELDS)}


class Came(Enum):
    """How a figure came to be known."""

    UNKNOWN = ""
    TYPED = "typed"
    IMPORTED = "imported"
    BOTH = "both"
    """Some of a month's days were typed, others imported."""


class Known(NamedTuple):
    """A figure as it stands, in stored units, and how it came to be known."""

    value: int | None
    came: Came


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line of the grid: a client's day, or a client's month (``day`` is ``None`` then)."""

    client: Client
    month: Month
    day: date | None
    figures: Mapping[str, Known]

    @property
    def key(self) -> tuple[int, str]:
        """What tells lines apart."""
        return self.client.id, str(self.day or self.month)

    def value(self, name: str) -> int | None:
        """A figure, in stored units."""
        return self.figures[name].value

    def came(self, name: str) -> Came:
        """How a figure came to be known."""
        return self.figures[name].came


class Entered(NamedTuple):
    """A figure that was typed into a line."""

    line: EntryLine
    name: str
    value: int


def day_lines(session: Session, client: Client, month: Month) -> list[EntryLine]:
    """The days of a month until today, each with what is known."""
    days = _days(month, session.today)
    if not days:
        return []
    found = {row.day: row.values for row in session.store.figures.series(client.id, days[0], days[-1])}
    typed = session.store.figures.typed_on(client.id, days[0], days[-1])
    return [
        EntryLine(
            client,
            month,
            day,
            {
                entry.name: _known(
                    found.get(day, {}).get(entry.name), is_typed=entry.name in typed.get(day, frozenset())
                )
                for entry in FIELDS
            },
        )
        for day in days
    ]


def month_lines(session: Session, client: Client, year: int) -> list[EntryLine]:
    """The months of a year that have begun."""
    months = [month for number in range(1, 13) if (month := Month(year, number)).first <= session.today]
    sums = session.store.figures.month_sums(months, [client.id])
    return [
        _month_line(
            client,
            month,
            sums[month].get(client.id),
            session.store.figures.origins(month.first, month.last, [client.id]).get(client.id, {}),
        )
        for month in months
    ]


def client_lines(session: Session, month: Month, clients: Sequence[Client]) -> list[EntryLine]:
    """A month of many clients, one a line."""
    numbers = [client.id for client in clients]
    sums = session.store.figures.month_sums([month], numbers)[month]
    origins = session.store.figures.origins(month.first, month.last, numbers)
    return [_month_line(client, month, sums.get(client.id), origins.get(client.id, {})) for client in clients]


def figures_entered(session: Session, entered: Iterable[Entered]) -> tuple[ChangeSet, FigureBatch]:
    """What writes typed figures as one step. Raises ``InvalidValue`` for a month whose days were imported.

    All lines are days, or all are months.
    """
    by_line: defaultdict[tuple[int, str], list[Entered]] = defaultdict(list)
    for one in entered:
        by_line[one.line.key].append(one)
    rows: list[FigureRow] = []
    source, count = TYPED_DAYS, 0
    for same_line in by_line.values():
        count += len(same_line)
        line = same_line[0].line
        if line.day is not None:
            rows.append(_row(line.client.id, line.day, {one.name: one.value for one in same_line}))
        else:
            source = TYPED_MONTHS
            rows += _month_rows(session, line, same_line)
    return ChangeSet(Phrase("%n figure(s) entered", n=count), ()), FigureBatch(source, rows)


def problem_of(session: Session, one: Entered) -> InvalidValue | None:
    """Why a figure can't be taken; ``None`` when it can."""
    if one.line.day is not None:
        return None
    days = _days(one.line.month, session.today)
    existing = session.store.figures.existing({one.line.client.id}, days[0], days[-1])
    place = _PLACES[one.name]
    known = {day: value for (_, day), values in existing.items() if (value := values[place]) is not None}
    if not known or one.line.came(one.name) is Came.TYPED or is_spread(known, days):
        return None
    return InvalidValue(
        Phrase(
            "{month} has daily figures of %n day(s), which a total can't replace.", n=len(known), month=one.line.month
        ),
        Phrase("Correct them day by day, or import the days that are missing."),
    )


def _month_rows(session: Session, line: EntryLine, entered: Sequence[Entered]) -> list[FigureRow]:
    days = _days(line.month, session.today)
    by_day: dict[date, dict[str, int]] = {day: {} for day in days}
    for one in entered:
        if (problem := problem_of(session, one)) is not None:
            raise problem
        parts = [one.value] * len(days) if one.name in WEIGHED else spread(one.value, len(days))
        for day, part in zip(days, parts, strict=True):
            by_day[day][one.name] = part
    return [_row(line.client.id, day, values) for day, values in by_day.items()]


def _row(client: int, day: date, values: Mapping[str, int]) -> FigureRow:
    return (client, day, *(values.get(entry.name) for entry in FIELDS))


def _days(month: Month, today: date) -> list[date]:
    return [] if month.first > today else list(Span(month.first, min(month.last, today)))


def _month_line(client: Client, month: Month, sums: Totals | None, origins: Mapping[str, Origin]) -> EntryLine:
    figures = {}
    for entry in FIELDS:
        value = None if sums is None else _of_month(sums, entry.name)
        origin = origins.get(entry.name, Origin(0, 0))
        came = Came.BOTH if 0 < origin.typed < origin.days else Came.TYPED if origin.typed else Came.IMPORTED
        figures[entry.name] = Known(value, came if value is not None else Came.UNKNOWN)
    return EntryLine(client, month, None, figures)


def _of_month(sums: Totals, name: str) -> int | None:
    if name not in WEIGHED:
        return sums.total(name)
    mean = sums.mean(name)
    return None if mean is None else int(mean.quantize(Decimal(1), ROUND_HALF_UP))


def _known(value: int | None, *, is_typed: bool) -> Known:
    return Known(value, Came.UNKNOWN if value is None else Came.TYPED if is_typed else Came.IMPORTED)
