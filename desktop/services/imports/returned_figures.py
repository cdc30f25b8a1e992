"""The sheet with monthly figures of a returned workbook: sums that can't be taken back; an edited one is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import CalendarMonth
from desktop.domain.matching import called
from desktop.domain.phrase import Phrase
from desktop.domain.snapshot import Snapshot
from desktop.domain.staging import CellProblem, Disposition, StagedRow
from desktop.excel.cells import Reading, read
from desktop.excel.grid import Sheet, cell_name, cell_text
from desktop.excel.roster_book import FIGURES_TABLE, figure_columns, figure_key
from desktop.services.imports.names import KnownNames
from desktop.services.imports.returned_sheets import HEADER_WITHIN, places_of
from desktop.services.mapping import is_blank


def edited_sums(page: Sheet, snapshot: Snapshot, names: KnownNames, reading: Reading) -> Iterator[StagedRow]:
    """A rejected row for every sum on a sheet that differs from what was exported; nothing for another sheet."""
    exported = snapshot.rows.get(FIGURES_TABLE, {})
    if exported and (found := _header(page)) is not None:
        header, places = found
        for number in range(header + 1, len(page.rows)):
            yield from _edited_in(page, number, places, exported, names, reading)


def holds_sums(page: Sheet) -> bool:
    """Whether a sheet is the one with monthly figures."""
    return _header(page) is not None


def _header(page: Sheet) -> tuple[int, dict[str, int]] | None:
    for header, row in enumerate(page.rows[:HEADER_WITHIN]):
        places = places_of(figure_columns(), row)
        if {"client_code", "month"} <= places.keys() and len(places) > 3:
            return header, places
    return None


def _edited_in(
    page: Sheet,
    number: int,
    places: Mapping[str, int],
    exported: Mapping[int, Mapping[str, Any]],
    names: KnownNames,
    reading: Reading,
) -> Iterator[StagedRow]:
    line = page.rows[number]
    client = names.clients.with_code(cell_text(line[places["client_code"]]))
    try:
        month = CalendarMonth().parse(line[places["month"]])
    except InvalidValue:
        month = None
    then = exported.get(figure_key(client.id, month)) if client is not None and month is not None else None
    if client is None or then is None:
        return
    for entry in figure_columns()[3:]:
        place = places.get(entry.name)
        if place is None or is_blank(line[place]):
            continue
        try:
            value = read(entry, line[place], reading)
        except InvalidValue:
            value = None
        if value != then.get(entry.name):
            reason = Phrase("This is a sum of daily figures; import daily figures to change it.")
            problem = CellProblem(page.name, cell_name(number, place), cell_text(line[place]), reason)
            yield StagedRow(page.name, number + 1, Disposition.REJECTED, called(client), problems=(problem,))
