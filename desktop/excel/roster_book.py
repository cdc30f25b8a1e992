"""The roster workbook: clients and what belongs to them, made to be edited in a spreadsheet and taken back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Protocol, TypeVar

from desktop.domain import kinds
from desktop.domain.client import Client, Contact
from desktop.domain.contacting import Callback
from desktop.domain.effect import DailyFigures
from desktop.domain.fields import Field, fields_of, month, text
from desktop.domain.money import Payment, ServicePeriod
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.excel.book import TableSheet, add_lists, add_table, column_of, written_book
from desktop.excel.cells import Written, safe_text, written
from desktop.excel.sheet_columns import Column
from desktop.excel.stamp import KEY, SECOND_KEY, Stamp, put_stamp, row_key
from desktop.language import Language

L = TypeVar("L", covariant=True)

KIND = "roster"
CLIENT_CODE = Field(
    name="client_code",
    label=Phrase("Client code").text,
    kind=kinds.Text(20),
    width=76,
    editable=False,
    aliases=("客户编号", "客户代码"),
)
"""Shown on every sheet so that a row names its client even where its hidden keys were lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthlyFigures:
    """The sums of a client's days of one month, only to be read."""

    client: str = text("Client", width=160)
    month: object = month("Month")


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """One sheet of the roster workbook: the records it lists and their columns."""

    title: Phrase
    record: type[Record]
    table: str
    fields: tuple[Field, ...]
    frozen: int

    @property
    def columns(self) -> tuple[Field, ...]:
        """The columns between the two hidden keys; on all sheets but the first the client's code comes first."""
        return self.fields if self.record is Client else (CLIENT_CODE, *self.fields)


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One record to be written: its id, its client's code, and its values by field; references are given as names."""

    record: int
    client_code: str
    values: Mapping[str, object]


class Lines(Protocol[L]):
    """Many things of a kind: a list, or what a list travels in."""

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[L]: ...


@dataclass(frozen=True, slots=True)
class RosterContent:
    """Everything that goes into a roster workbook; plain data, so that a child process can write it.

    ``rows`` by table, ``figures`` as (client's code, client's name, month, values by measure), ``names`` the words of
    the drop-downs by table.
    """

    stamp: Stamp
    rows: Mapping[str, Lines[RosterRow]]
    figures: Lines[tuple[str, str, Month, Mapping[str, int]]] = ()
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    exported_at: str = ""


def roster_sheets() -> tuple[RosterSheet, ...]:
    """The sheets that can be edited, in the order of the workbook."""
    return (
        _sheet(Phrase("Clients"), Client, 4),
        _sheet(Phrase("Contacts"), Contact, 3),
        _sheet(Phrase("Callbacks"), Callback, 3),
        _sheet(Phrase("Payments"), Payment, 3),
        _sheet(Phrase("Service periods"), ServicePeriod, 3),
    )


FIGURES_TITLE = Phrase("Monthly figures")
FIGURES_TABLE = "monthly_figures"


@cache
def figure_columns() -> tuple[Field, ...]:
    """The columns of the sheet with monthly figures."""
    sums = tuple(entry for entry in fields_of(DailyFigures) if isinstance(entry.kind, kinds.Whole | kinds.Money))
    return (CLIENT_CODE, *fields_of(MonthlyFigures), *sums)


def figure_key(client: int, month: Month) -> int:
    """The number under which the values as exported keep a client's month."""
    return client * 1_000_000 + month.year * 100 + month.month


def write_roster_book(content: RosterContent, path: Path, language: Language, progress: Progress = silent) -> None:
    """Write the workbook. Raises ``UserError`` when the file can't be written."""
    lists = _lists(content, language)
    note = language.tr(
        "Blank cells change nothing; write <clear> to empty a field. Grey columns are only for reading. "
        "Add new rows below the last one."
    )
    with written_book(path, language.tr("Roster"), language) as book:
        for sheet in roster_sheets():
            add_table(book, _table_sheet(sheet, content, language, note, lists), progress)
        add_table(book, _figures_sheet(content, language), progress)
        add_lists(book, lists)
        put_stamp(book, content.stamp, [("kind", KIND), ("language", language.code), ("exported", content.exported_at)])


def _sheet(title: Phrase, record: type[Record], frozen: int) -> RosterSheet:
    entries = tuple(entry for entry in record.catalogue() if entry.in_excel)
    return RosterSheet(title, record, record.table, entries, frozen)


def _table_sheet(
    sheet: RosterSheet, content: RosterContent, language: Language, note: str, lists: Mapping[str, Sequence[str]]
) -> TableSheet:
    rows = content.rows.get(sheet.table, ())
    columns = [_key_column(KEY)]
    for entry in sheet.columns:
        name = _list_name(entry)
        columns.append(column_of(entry, language, choices=name if lists.get(name) else ""))
    columns.append(_key_column(SECOND_KEY))
    return TableSheet(
        title=language.say(sheet.title),
        columns=columns,
        rows=(_cells(sheet, row, content.stamp, language) for row in rows),
        row_count=len(rows),
        table_name=f"roster_{sheet.table}",
        note=note,
        frozen=sheet.frozen,
    )


def _cells(sheet: RosterSheet, row: RosterRow, stamp: Stamp, language: Language) -> list[Written]:
    key = row_key(stamp, sheet.table, row.record)
    cells: list[Written] = [key]
    if sheet.record is not Client:
        cells.append(row.client_code or None)
    cells.extend(written(entry, row.values.get(entry.name), language) for entry in sheet.fields)
    cells.append(key)
    return cells


def _figures_sheet(content: RosterContent, language: Language) -> TableSheet:
    entries = figure_columns()
    sums = entries[3:]
    return TableSheet(
        title=language.say(FIGURES_TITLE),
        columns=[column_of(entry, language, grey=True) for entry in entries],
        rows=(
            [code, safe_text(name), str(of), *(written(entry, values.get(entry.name), language) for entry in sums)]
            for code, name, of, values in content.figures
        ),
        row_count=len(content.figures),
        table_name="roster_figures",
        note=language.tr("Sums of the daily figures, only for reading: import daily figures to change them."),
        frozen=3,
    )


def _key_column(name: str) -> Column:
    return Column(header=name, hidden=True, grey=True, width=14)


def _list_name(entry: Field) -> str:
    kind = entry.kind
    if isinstance(kind, kinds.Flag):
        return "list_flag"
    if isinstance(kind, kinds.Reference):
        return f"list_{kind.to}"
    if isinstance(kind, kinds.Choice):
        return f"list_{entry.name}_{len(kind.options)}_{kind.options[0].code}"
    return ""


def _lists(content: RosterContent, language: Language) -> dict[str, Sequence[str]]:
    """The words of every drop-down by the name of its list."""
    lists: dict[str, Sequence[str]] = {"list_flag": (language.tr("yes"), language.tr("no"))}
    for table, names in content.names.items():
        lists[f"list_{table}"] = names
    for sheet in roster_sheets():
        for entry in sheet.fields:
            if isinstance(entry.kind, kinds.Choice):
                lists[_list_name(entry)] = [language.tr(option.label) for option in entry.kind.options]
    return lists
