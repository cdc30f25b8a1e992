"""The month's overview for the team lead: one row a client, all measures, and the changes against the month before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Final

from desktop.domain.client import Client
from desktop.domain.effect import measures
from desktop.domain.fields import Field, field_of
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.team_month import MonthOfWork
from desktop.domain.totals import SUMMED, Totals, difference_of_sums
from desktop.excel.book import TableSheet, add_table, column_of, room_for, written_book
from desktop.excel.cells import Written, safe_text, written
from desktop.excel.sheet_columns import Column
from desktop.language import Language

_ABOUT: Final = ("code", "name", "username", "level", "stage", "owner")
_SHARES: Final = (
    (Phrase("Callbacks done"), Phrase("Callbacks planned"), "callbacks"),
    (Phrase("Complaints in time"), Phrase("Complaints answered"), "complaints"),
    (Phrase("Summaries sent"), Phrase("Summaries"), "summaries"),
    (Phrase("Clients lapsed"), Phrase("Clients active"), "lapsed"),
    (Phrase("Periods renewed"), Phrase("Periods ended"), "renewed"),
)
_CHANGE_FORMAT = "+0%;-0%;0%"


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One client in the overview, with what the month and the one before add up to; ``None`` without any figures."""

    code: str
    name: str
    username: str
    level: str
    stage: str
    owner: str
    now: Totals | None
    before: Totals | None


@dataclass(frozen=True, slots=True)
class MonthContent:
    """Everything that goes into the overview of one month; plain data, so that a child process can write it."""

    month: Month
    rows: Sequence[MonthRow]
    reps: Sequence[MonthOfWork] = ()


def write_month_book(content: MonthContent, path: Path, language: Language, progress: Progress = silent) -> None:
    """Write the workbook. Raises ``UserError`` when the file can't be written."""
    title = language.tr("Overview of {month}", month=content.month)
    sheet = TableSheet(
        title=str(content.month),
        columns=_columns(language),
        rows=(_cells(row, language) for row in content.rows),
        row_count=len(content.rows),
        table_name="month_overview",
        note=f"{title}. {language.tr('Where days are missing, changes compare the means of a day.')}",
        frozen=2,
    )
    with written_book(path, title, language) as book:
        add_table(book, sheet, progress)
        if content.reps:
            add_table(book, _reps_sheet(content.reps, language), progress)


def _columns(language: Language) -> list[Column]:
    columns = [column_of(field_of(Client, name), language) for name in _ABOUT]
    for entry in _summed():
        columns.append(column_of(entry, language))
        columns.append(_change_column(language.tr(entry.label), language))
        if entry.name == "visits":
            columns[-2] = _with_bar(columns[-2])
    inquiries = language.tr("Inquiries")
    columns.append(Column(inquiries, "#,##0", 11, "right"))
    columns.append(_change_column(inquiries, language))
    columns.append(Column(language.tr("Cost per inquiry"), "#,##0.00", 12, "right"))
    return columns


def _reps_sheet(reps: Sequence[MonthOfWork], language: Language) -> TableSheet:
    """One row a rep: calls, and of callbacks, complaints, summaries, lapses and renewals the number and of how many."""
    number = Column(language.tr("Clients"), "#,##0", 11, "right")
    columns = [Column(language.tr("Rep"), width=18), number]
    columns += [Column(title, "#,##0", 13, "right") for title in (language.tr("Calls"), language.tr("Reached"))]
    for title, of, _share in _SHARES:
        columns += [Column(language.say(each), "#,##0", 16, "right") for each in (title, of)]
    columns += [
        Column(language.tr("Satisfaction"), "0.0", 13, "right"),
        Column(language.tr("Marks"), "#,##0", 11, "right"),
    ]
    return TableSheet(
        title=language.tr("Reps"),
        columns=columns,
        rows=(_rep_cells(work, language) for work in reps),
        row_count=len(reps),
        table_name="month_reps",
        frozen=1,
    )


def _rep_cells(work: MonthOfWork, language: Language) -> list[Written]:
    shares = [getattr(work, name) for _, _, name in _SHARES]
    mark = None if work.satisfaction is None else work.satisfaction.quantize(Decimal("0.01"))
    return [
        language.tr("nobody") if work.rep is None else safe_text(work.rep),
        work.clients,
        work.calls,
        work.reached,
        *(number for share in shares for number in (share.part, share.whole)),
        mark,
        work.answers,
    ]


def _change_column(title: str, language: Language) -> Column:
    header = language.tr("{measure}, change", measure=title)
    return Column(header, _CHANGE_FORMAT, max(11, room_for(header)), "right", colours="change")


def _with_bar(column: Column) -> Column:
    return Column(column.header, column.number_format, column.width, column.align, colours="bar")


def _cells(row: MonthRow, language: Language) -> list[Written]:
    about = (written(field_of(Client, name), getattr(row, name), language) for name in _ABOUT[:-1])
    cells: list[Written] = [*about, safe_text(row.owner) or None]
    for entry in _summed():
        total = row.now.total(entry.name) if row.now else None
        cells += [written(entry, total, language), _change(row, entry.name)]
    cells += [row.now.total("inquiries") if row.now else None, _change(row, "inquiries")]
    cost = row.now.cost_per_inquiry if row.now else None
    cells.append(None if cost is None else (cost / 100).quantize(Decimal("0.01")))
    return cells


def _summed() -> tuple[Field, ...]:
    return tuple(entry for entry in measures() if entry.name in SUMMED)


def _change(row: MonthRow, name: str) -> Decimal | None:
    """The relative change; ``None`` where a month isn't known or the one before had nothing to divide by."""
    if row.now is None or row.before is None:
        return None
    found = difference_of_sums(name, row.now, row.before)
    return None if found is None or found.ratio is None else found.ratio.quantize(Decimal("0.0001"))
