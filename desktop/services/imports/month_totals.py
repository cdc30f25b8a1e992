"""Turns the totals of months into figures of days, where no days are known that they would contradict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from desktop.domain.effect import measures
from desktop.domain.kinds import Money, Whole
from desktop.domain.month_totals import is_spread, spread
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.staging import CellProblem
from desktop.excel.figures import FigureRow, FigureSheet
from desktop.services.session import Session

MONTHLY: Final = "monthly"
"""What the figures say of where they come from."""
_SUMMED: Final = frozenset(entry.name for entry in measures() if isinstance(entry.kind, Whole | Money))
_AMOUNTS: Final = frozenset(entry.name for entry in measures() if isinstance(entry.kind, Money))
Days = list[tuple[int, date, tuple[int | None, ...]]]


class MonthTotals:
    """Spreads totals over days; ``problems`` are those that daily figures stand against.

    ``in_file`` are the clients and months of which the file itself has figures of days.
    """

    def __init__(self, session: Session, sheet: FigureSheet, names: Sequence[str]) -> None:
        self.problems: list[CellProblem] = []
        self.in_file: set[tuple[int, Month]] = set()
        self._session = session
        self._sheet = sheet
        self._names = names
        self._known: dict[tuple[int, Month], Mapping[date, tuple[int | None, ...]]] = {}

    def days_of(self, client: int, row: FigureRow, values: Sequence[int | None]) -> Days:
        """The days of a client's month. A month that has begun is spread over its days until today."""
        month = Month.of(row.day)
        days = [day for day in month.span if day <= self._session.today]
        if not days:
            self._complain(row, "", str(month), Phrase("The month has not begun yet."))
            return []
        if (client, month) in self.in_file:
            self._complain(
                row, "", str(month), Phrase("The file has figures of days for this month; its total is not spread.")
            )
            return []
        figures: list[list[int | None]] = [[None] * len(values) for _ in days]
        for at, (name, total) in enumerate(zip(self._names, values, strict=True)):
            if total is None:
                continue
            parts = spread(total, len(days)) if name in _SUMMED else [total] * len(days)
            known = self._known_of(client, month, at)
            if not (known.items() <= dict(zip(days, parts, strict=True)).items() or is_spread(known, days)):
                reason = Phrase(
                    "{client} has figures of %n day(s) of this month; its total is not spread.",
                    client=self._session.name("client", client), n=len(known),
                )  # fmt: skip
                self._complain(row, name, _written(name, total), reason)
                continue
            for day, part in zip(figures, parts, strict=True):
                day[at] = part
        return [(client, day, tuple(values)) for day, values in zip(days, figures, strict=True) if _any_known(values)]

    def _known_of(self, client: int, month: Month, at: int) -> dict[date, int]:
        key = client, month
        if key not in self._known:
            found = self._session.store.figures.existing({client}, month.first, month.last)
            self._known[key] = {day: values for (_, day), values in found.items()}
        return {day: value for day, values in self._known[key].items() if (value := values[at]) is not None}

    def _complain(self, row: FigureRow, name: str, text: str, reason: Phrase) -> None:
        cell = self._sheet.cell(row, name) if name else f"{row.rows[0] + 1}"
        self.problems.append(CellProblem(row.sheet, cell or f"{row.rows[0] + 1}", text, reason))


def _written(name: str, total: int) -> str:
    return f"{Decimal(total) / 100:.2f}" if name in _AMOUNTS else str(total)


def _any_known(values: Sequence[int | None]) -> bool:
    return any(value is not None for value in values)
