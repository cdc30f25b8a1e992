"""Compares daily figures of a file with what is known, client by client and day by day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop.domain.effect import measures
from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Money
from desktop.domain.matching import ClientIndex
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client
from desktop.domain.staging import CellProblem, ColumnRead, DayChange, Disposition, StagedFigures
from desktop.excel.figure_columns import CLIENT, DAY, MEASURES
from desktop.excel.figures import DayRows, FigureRow, FigureSheet, Problem, TitleRead
from desktop.services.former_names import add_former_names
from desktop.services.imports.month_totals import MONTHLY, MonthTotals
from desktop.services.imports.owners import UNSAID, SheetOwners
from desktop.services.mapping import FIGURES, targets
from desktop.services.session import Session
from desktop.storage.figures import FigureBatch

_CURRENCIES: Final = {
    "¥": {"CNY", "RMB", "JPY", "人民币"}, "￥": {"CNY", "RMB", "JPY", "人民币"}, "元": {"CNY", "RMB", "人民币"},
    "$": {"USD"}, "US$": {"USD"}, "€": {"EUR"}, "£": {"GBP"}, "HK$": {"HKD"}, "NT$": {"TWD"}, "S$": {"SGD"},
}  # fmt: skip
_AMOUNTS: Final = frozenset(entry.name for entry in measures() if isinstance(entry.kind, Money))
_ROW_OF_CELL = re.compile(r"[A-Z]*(\d+)")
_PROGRESS_EVERY = 5_000
_STILL_TO_COME = Phrase(
    "The day is still to come, so these can't be its figures. Look whether day and month are exchanged."
)


@dataclass(frozen=True, slots=True)
class FigureStaging:
    """What came out of a file of daily figures."""

    figures: StagedFigures
    problems: tuple[CellProblem, ...]
    columns: tuple[ColumnRead, ...]
    notes: tuple[Phrase, ...]


def stage_figures(
    session: Session, sheet: FigureSheet, client: Client | None = None, progress: Progress = silent
) -> FigureStaging:
    """What the figures of a file would change.

    ``client`` is whose figures they are where the file doesn't say. Raises ``ClientNeeded`` when nobody can tell.
    """
    owners = _Owners(session, sheet, client)
    foreign, currency_note = _foreign_money(session, sheet)
    totals = MonthTotals(session, sheet, MEASURES)
    # Two texts of a file may name one client.
    known: DayRows[tuple[int, date, bool]] = DayRows(adds_up=sheet.adds_up, columns=sheet.columns)
    last = session.today + timedelta(1)  # where the platform is, it may be tomorrow
    early: list[CellProblem] = []
    for done, row in enumerate(sheet.rows):
        if done % _PROGRESS_EVERY == 0:
            progress(done, len(sheet.rows), Phrase("Comparing figures…"))
        if row.day > last and row.sheet not in sheet.by_month:
            cell = sheet.cell(row, DAY) or f"{row.rows[0] + 1}"
            early.append(CellProblem(row.sheet, cell, row.day.isoformat(), _STILL_TO_COME))
        elif (number := owners.of(row)) is not None:
            known.put((number, row.day, row.sheet in sheet.by_month), row)
    rows: list[tuple[int, date, tuple[int | None, ...]]] = []
    totals.in_file = {
        (number, Month.of(day)) for number, day, by_month in known.rows if not by_month and sheet.by_month
    }
    for (number, day, by_month), row in known.rows.items():
        values = _without(row.figures, foreign) if foreign else row.figures
        rows += totals.days_of(number, row, values) if by_month else [(number, day, values)]
    days, unchanged = _compared(session, rows)
    problems = [*owners.problems(), *totals.problems, *early, *map(_problem, (*sheet.problems, *known.problems))]
    months_alone = sheet.by_month >= sheet.preambles.keys()
    source = MONTHLY if months_alone else sheet.source.name
    staged = StagedFigures(
        source, MEASURES, days, unchanged, owners.rejected + len(early) + _unused_rows(sheet), months_alone
    )
    notes = [*owners.notes, *currency_note, *sheet.notes, *_left_out(Counter(sheet.unsummed) + known.unsummed)]
    if months_alone:
        notes.append(Phrase("The file holds totals of months; each is spread evenly over the days of its month."))
    elif sheet.by_month:
        notes.append(
            Phrase(
                "Totals of months, each spread evenly over the days of its month, are on: {sheets}.",
                sheets=tuple(sorted(sheet.by_month)),
            )
        )
    return FigureStaging(
        staged, tuple(problems), tuple(_column(title, foreign) for title in sheet.titles), tuple(notes)
    )


def _column(column: TitleRead, foreign: frozenset[str]) -> ColumnRead:
    """What a person is told of a column of figures."""
    reason = column.reason
    if column.meaning in foreign:
        reason = Phrase("The amounts are in another currency than the agency's.")
    if reason:
        return ColumnRead(column.sheet, column.title, "", reason, "", column.samples)
    target = targets()[f"{FIGURES}.{column.meaning}"]
    return ColumnRead(column.sheet, column.title, target.label, "", target.key, column.samples)


def figure_batch(staged: StagedFigures) -> FigureBatch | None:
    """The figures to be written, or ``None`` when there are none."""
    if not staged.days:
        return None
    return FigureBatch(staged.source, [(day.client, day.day, *day.after) for day in staged.days])


class _Owners:
    """Whose figures each row holds; a text that names no client, or two, rejects its rows."""

    def __init__(self, session: Session, sheet: FigureSheet, client: Client | None) -> None:
        self.rejected = 0
        self._sheet = sheet
        self._index = add_former_names(session, ClientIndex(session.all(Client).values()))
        self._said = client
        self._sheets = SheetOwners(self._index, client)
        unnamed = {row.sheet for row in sheet.rows if row.client is None}
        self._sheets.look_at(
            {name: lines for name, lines in sheet.preambles.items() if name in unnamed}, sheet.file_name
        )
        self._known: dict[str, int | None] = {}
        self._reasons: dict[tuple[str, str], tuple[FigureRow, Phrase | str]] = {}
        self._counts: Counter[tuple[str, str]] = Counter()

    @property
    def notes(self) -> list[Phrase]:
        """What told whose the rows are that name nobody."""
        return self._sheets.notes

    def of(self, row: FigureRow) -> int | None:
        """The client's id, or ``None`` for a row that is rejected."""
        if row.client is None:
            owner = self._sheets.of(row.sheet)
            number, key = (owner.id if owner is not None else None), (row.sheet, "")
        else:
            text = row.client
            key = "", text
            if text not in self._known:
                self._known[text] = self._find(row, text)
            number = self._known[text]
        if number is None:
            self.rejected += 1
            self._counts[key] += 1
            self._reasons.setdefault(key, (row, UNSAID))
        return number

    def problems(self) -> Iterable[CellProblem]:
        """One problem for each account that isn't known, at its first row."""
        for (sheet, text), (row, reason) in self._reasons.items():
            told = Phrase("{reason} %n row(s) were left out.", reason=reason, n=self._counts[sheet, text])
            yield CellProblem(
                row.sheet, self._sheet.cell(row, CLIENT) or f"{row.rows[0] + 1}", text, told, everywhere=bool(text)
            )

    def _find(self, row: FigureRow, text: str) -> int | None:
        try:
            return self._index.one(text).id
        except InvalidValue as problem:
            if self._said is not None:
                return self._said.id
            self._reasons["", text] = (row, problem.message)
            return None


def _left_out(days: Counter[str]) -> Iterator[Phrase]:
    labels = {entry.name: Phrase(entry.label) for entry in measures()}
    for name, number in days.items():
        yield Phrase(
            "{figure}: several rows make up a day and can't be added up; left out on %n day(s).",
            figure=labels[name], n=number,
        )  # fmt: skip


def _compared(
    session: Session, rows: list[tuple[int, date, tuple[int | None, ...]]]
) -> tuple[tuple[DayChange, ...], int]:
    """The days that are new or differ, and the number of those that are known like this already."""
    if not rows:
        return (), 0
    clients = {row[0] for row in rows}
    days = [row[1] for row in rows]
    existing = session.store.figures.existing(clients, min(days), max(days))
    changes: dict[tuple[int, date], DayChange] = {}
    unchanged = 0
    for client, day, values in rows:
        change = DayChange(client, day, existing.get((client, day)), values)
        if change.before is not None and change.disposition is Disposition.UNCHANGED:
            unchanged += 1
        else:
            changes[client, day] = change
    return tuple(changes.values()), unchanged


def _foreign_money(session: Session, sheet: FigureSheet) -> tuple[frozenset[str], list[Phrase]]:
    """The figures not to be taken: amounts in another currency than the agency's."""
    sign = session.agency.currency or "¥"
    allowed = _CURRENCIES.get(sign, {sign})
    foreign = [code for code in sheet.currencies if code.upper() not in allowed]
    if not foreign:
        return frozenset(), []
    note = Phrase(
        "The amounts of the file are in {foreign} and the agency's in {own}; they were not taken.",
        foreign=", ".join(foreign), own=sign,
    )  # fmt: skip
    return _AMOUNTS, [note]


def _without(figures: tuple[int | None, ...], untaken: frozenset[str]) -> tuple[int | None, ...]:
    return tuple(None if name in untaken else figure for name, figure in zip(MEASURES, figures, strict=True))


def _unused_rows(sheet: FigureSheet) -> int:
    """How many rows of the file could not be used at all."""
    if not sheet.problems:
        return 0
    used = {(row.sheet, number + 1) for row in sheet.rows for number in row.rows}
    broken = {
        (problem.sheet, int(place[1])) for problem in sheet.problems if (place := _ROW_OF_CELL.fullmatch(problem.cell))
    }
    return len(broken - used)


def _problem(problem: Problem) -> CellProblem:
    reason = Phrase("{message} {hint}", message=problem.reason, hint=problem.hint) if problem.hint else problem.reason
    return CellProblem(problem.sheet, problem.cell, problem.text, reason)
