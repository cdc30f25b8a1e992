"""A table of records that belong to one client, with the columns of the catalogue, edited in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from desktop.domain.changes import edited
from desktop.domain.fields import Field
from desktop.domain.kinds import CalendarMonth, LongText, Picture, Reference
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.language.values import shown
from desktop.services.client_records import reference_options
from desktop.services.clients import checked
from desktop.ui.tables.column import Column, columns_of
from desktop.ui.tables.edits import Edit
from desktop.ui.tables.view import DataTable
from desktop.ui.workspace import Workspace

_MONTH_IN_WORDS = 128


def record_table(
    workspace: Workspace,
    record: type[Record],
    names: Sequence[str],
    *,
    editable: bool = True,
    further: Mapping[str, Column[Any]] | None = None,
) -> DataTable:
    """The table; ``set_rows`` gives it its records.

    ``names`` are the columns that are shown; all other fields follow them, hidden until somebody wants them. ``further``
    are columns that are no fields, each behind the field by whose name it is given.
    """
    session = workspace.session

    def show(entry: Field, value: object) -> str:
        return shown(entry, value, session.language, session.name, missing="")

    ordered = [*names, *_others(record, names)]
    columns = columns_of(record, show=show, label=session.language.tr, names=ordered, editable=editable)
    laid_out: list[Column[Any]] = []
    for column in columns:
        is_widest = column.name == _widest(record, names)
        laid_out.append(
            replace(_with_options(workspace, record, column), shown=column.name in names, stretch=is_widest)
        )
        if further is not None and column.name in further:
            laid_out.append(further[column.name])
    table = DataTable(
        laid_out,
        lambda item: item.id,
        commit=partial(_commit, workspace) if editable else None,
        today=lambda: workspace.today,
    )
    table.show_filter_row(False)
    table.failed.connect(workspace.refused)
    table.setAccessibleName(session.language.tr(record.plural))
    return table


def _others(record: type[Record], names: Sequence[str]) -> list[str]:
    """The fields that a table shows on demand; whose records they are says the card itself."""
    return [
        entry.name
        for entry in record.catalogue()
        if entry.name not in names and entry.name != "client" and not isinstance(entry.kind, Picture)
    ]


def _widest(record: type[Record], names: Sequence[str]) -> str:
    """The column that takes the room there is: the first for longer text, else the last one."""
    kinds = {entry.name: entry.kind for entry in record.catalogue()}
    return next((name for name in names if isinstance(kinds[name], LongText)), names[-1])


def fit_height(table: DataTable, rows: int, least: int = 2, most: int = 8) -> None:
    """Make a table as high as its rows need, between two limits."""
    line = table.verticalHeader().defaultSectionSize()
    bar = table.horizontalScrollBar().sizeHint().height()
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + line * min(max(rows, least), most) + bar + 2)


def _with_options(workspace: Workspace, record: type[Record], column: Column[Any]) -> Column[Any]:
    """A column of references to reps is chosen from their names; other references are for reading."""
    entry = next(each for each in record.catalogue() if each.name == column.name)
    if isinstance(entry.kind, CalendarMonth):
        return replace(column, width=_MONTH_IN_WORDS)
    if not isinstance(entry.kind, Reference):
        return column
    if entry.kind.to != "rep":
        return replace(column, parse=None)
    options: Iterable[tuple[object, str]] = reference_options(workspace.session, "rep")
    return replace(column, choices=tuple(options), filter_kind="choice")


def _commit(workspace: Workspace, edits: Sequence[Edit[Any]]) -> None:
    """Store changed cells as one step. Raises ``UserError``."""
    before = {edit.row.id: edit.row for edit in edits}
    after = dict(before)
    for edit in edits:
        after[edit.row.id] = replace(after[edit.row.id], **{edit.column.name: edit.value})
    for item in after.values():
        checked(item)
    workspace.write(edited(Phrase("%n cell(s) changed", n=len(edits)), [(before[i], after[i]) for i in before]))
