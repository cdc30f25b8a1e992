"""Carries a person's steps out on the cells of a workbook, and writes it anew as another program would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from random import Random
from typing import Any

import openpyxl
from openpyxl.cell import WriteOnlyCell

from desktop.excel.stamp import KEY, PROPERTY, SECOND_KEY
from tests.services.roster_edits.model import Step

Rows = list[list[Any]]


def edited(source: Path, steps: Sequence[Step], target: Path) -> None:
    """Write ``source`` as it is after the steps."""
    book = openpyxl.load_workbook(source)
    stamp = next(one.value for one in book.custom_doc_props.props if one.name == PROPERTY)
    sheets = {page.title: [list(row) for row in page.iter_rows(values_only=True)] for page in book}
    hidden = {page.title for page in book if page.sheet_state != "visible"}
    for step in steps:
        _ACTS[step.what](sheets, step)
    _write(sheets, hidden, str(stamp), target)


def _write(sheets: dict[str, Rows], hidden: set[str], stamp: str, target: Path) -> None:
    from openpyxl.packaging.custom import StringProperty

    book = openpyxl.Workbook(write_only=True)
    book.custom_doc_props.append(StringProperty(name=PROPERTY, value=stamp))
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        page.sheet_state = "hidden" if title in hidden else "visible"
        for row in rows:
            page.append([_cell(page, value) for value in row])
    book.save(target)


def _cell(page: Any, value: Any) -> Any:
    if value is None:
        return None
    cell = WriteOnlyCell(page, value=None)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, datetime):
        cell.number_format = "yyyy-mm-dd hh:mm"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    elif isinstance(value, time):
        cell.number_format = "hh:mm"
    return cell


class _Place:
    """Where things stand on a sheet now."""

    def __init__(self, sheets: dict[str, Rows], step: Step) -> None:
        self.rows = sheets[step.sheet]
        self.header = next(number for number, row in enumerate(self.rows) if KEY in row)
        self.first = self.header + 1
        titles = self.rows[self.header]
        self.key, self.second = titles.index(KEY), titles.index(SECOND_KEY)

    def column(self, title: str) -> int | None:
        titles = self.rows[self.header]
        return titles.index(title) if title in titles else None

    def row(self, key: str) -> int | None:
        found = (number for number in range(self.first, len(self.rows)) if self.rows[number][self.key] == key)
        return next(found, None)

    def widen(self) -> None:
        width = max(map(len, self.rows))
        for row in self.rows:
            row.extend([None] * (width - len(row)))


def _put(sheets: dict[str, Rows], step: Step) -> None:
    place, (key, title, value) = _Place(sheets, step), step.args
    row, column = place.row(key), place.column(title)
    if row is not None and column is not None:
        place.rows[row][column] = value


def _drop(sheets: dict[str, Rows], step: Step) -> None:
    place = _Place(sheets, step)
    if (row := place.row(step.args[0])) is not None:
        del place.rows[row]


def _copy(sheets: dict[str, Rows], step: Step) -> None:
    place, (key, title, name) = _Place(sheets, step), step.args
    row, column = place.row(key), place.column(title)
    if row is not None and column is not None:
        copied = list(place.rows[row])
        copied[column] = name
        place.rows.append(copied)


def _insert(sheets: dict[str, Rows], step: Step) -> None:
    place, (where, title, name) = _Place(sheets, step), step.args
    column = place.column(title)
    if column is not None:
        row = [None] * len(place.rows[place.header])
        row[column] = name
        place.rows.insert(place.first + int(where * (len(place.rows) - place.first)), row)


def _sort(sheets: dict[str, Rows], step: Step) -> None:
    place, (title, backwards) = _Place(sheets, step), step.args
    column = place.column(title)
    if column is not None:
        place.rows[place.first :] = sorted(
            place.rows[place.first :], key=lambda row: str(row[column] or ""), reverse=backwards
        )


def _move_column(sheets: dict[str, Rows], step: Step) -> None:
    place, (title, where) = _Place(sheets, step), step.args
    place.widen()
    column = place.column(title)
    if column is not None:
        to = int(where * (len(place.rows[0]) - 1))
        for row in place.rows:
            row.insert(to, row.pop(column))


def _foreign_column(sheets: dict[str, Rows], step: Step) -> None:
    place = _Place(sheets, step)
    place.widen()
    at = int(step.args[0] * len(place.rows[0]))
    for number, row in enumerate(place.rows):
        row.insert(at, "My own column" if number == place.header else f"mine {number}" if number % 2 else None)


def _drop_column(sheets: dict[str, Rows], step: Step) -> None:
    place = _Place(sheets, step)
    place.widen()
    column = place.column(step.args[0])
    if column is not None:
        for row in place.rows:
            del row[column]


def _rename_column(sheets: dict[str, Rows], step: Step) -> None:
    place = _Place(sheets, step)
    column = place.column(step.args[0])
    if column is not None:
        place.rows[place.header][column] = step.args[1]


def _rename_sheet(sheets: dict[str, Rows], step: Step) -> None:
    items = list(sheets.items())
    sheets.clear()
    sheets.update({step.args[0] if title == step.sheet else title: rows for title, rows in items})


def _sort_part(sheets: dict[str, Rows], step: Step) -> None:
    """Neighbouring columns sorted without the others, among them perhaps one of the keys."""
    place, (one, other, backwards) = _Place(sheets, step), step.args
    place.widen()
    width = len(place.rows[0])
    first, last = sorted((int(one * width), int(other * width)))
    if last - first >= width - 1:
        last -= 1
    part = [row[first : last + 1] for row in place.rows[place.first :]]
    column = Random(f"{one}").randrange(last - first + 1)
    part.sort(key=lambda cells: (cells[column] is None, str(cells[column] or "")), reverse=backwards)
    for row, cells in zip(place.rows[place.first :], part, strict=True):
        row[first : last + 1] = cells


def _shift(sheets: dict[str, Rows], step: Step, *, up: bool) -> None:
    place, (key, title) = _Place(sheets, step), step.args
    place.widen()
    start, column = place.row(key), place.column(title)
    if start is None or column is None:
        return
    below = [row[column] for row in place.rows[start:]]
    moved = [*below[1:], None] if up else [None, *below]
    if not up:
        place.rows.append([None] * len(place.rows[0]))
    for row, value in zip(place.rows[start:], moved, strict=True):
        row[column] = value


def _fill_down(sheets: dict[str, Rows], step: Step) -> None:
    place, (key, count) = _Place(sheets, step), step.args
    start = place.row(key)
    if start is not None:
        for number in range(start + 1, min(start + 1 + count, len(place.rows))):
            place.rows[number] = list(place.rows[start])


def _paste_over(sheets: dict[str, Rows], step: Step) -> None:
    place, (key, other) = _Place(sheets, step), step.args
    source, target = place.row(key), place.row(other)
    if source is not None and target is not None:
        for column in range(len(place.rows[source])):
            if column not in (place.key, place.second):
                place.rows[target][column] = place.rows[source][column]


_ACTS: dict[str, Callable[[dict[str, Rows], Step], None]] = {
    "put": _put,
    "drop": _drop,
    "copy": _copy,
    "insert": _insert,
    "sort": _sort,
    "move_column": _move_column,
    "foreign_column": _foreign_column,
    "hide_column": lambda _sheets, _step: None,
    "drop_column": _drop_column,
    "rename_column": _rename_column,
    "rename_sheet": _rename_sheet,
    "sort_part": _sort_part,
    "shift_up": lambda sheets, step: _shift(sheets, step, up=True),
    "shift_down": lambda sheets, step: _shift(sheets, step, up=False),
    "fill_down": _fill_down,
    "paste_over": _paste_over,
}
