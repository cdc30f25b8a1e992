"""What the cells of a returned roster say, and what they said when they went out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import Client
from desktop.domain.snapshot import ExportedValue, Snapshot, plain
from desktop.domain.staging import CLEAR, CellProblem, KeptValue
from desktop.excel.cells import Reading, read
from desktop.excel.grid import Cell, cell_name, cell_text
from desktop.excel.roster_book import RosterSheet
from desktop.services.imports.names import KnownNames
from desktop.services.imports.returned_sheets import FoundSheet
from desktop.services.imports.rows import reason_of
from desktop.services.mapping import is_blank


@dataclass(slots=True)
class RowCells:
    """What one row says of the fields that may be edited: their values, the same in their plain form, and the names of
    their cells; what could not be read; and what a blank cell leaves as it is."""

    values: dict[str, object] = field(default_factory=dict)
    plain: dict[str, object] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)
    kept: list[KeptValue] = field(default_factory=list)


class CellReader:
    """Reads the rows of a returned roster, with the names that are known here and the values that went out."""

    def __init__(self, names: KnownNames, snapshot: Snapshot, reading: Reading) -> None:
        self._names = names
        self._snapshot = snapshot
        self._reading = reading

    def exported(self, ours: RosterSheet, record: int) -> dict[str, ExportedValue]:
        """The values of a record as they went out."""
        found = {
            entry.name: self._snapshot.exported(ours.table, record, entry.name, entry.kind) for entry in ours.fields
        }
        return {name: value for name, value in found.items() if value is not None}

    def read(
        self, found: FoundSheet, number: int, exported: Mapping[str, ExportedValue], here: Record | None
    ) -> RowCells:
        """The cells of a row that hold something. What can't be read is a problem and changes nothing."""
        result = RowCells()
        line = found.sheet.rows[number]
        self._names.client = self._client_of(found, number, here)
        for entry in found.ours.fields:
            place = found.columns.get(entry.name)
            if place is None or not entry.editable:
                continue
            cell, at = line[place], cell_name(number, place)
            if is_blank(cell):
                then = exported.get(entry.name)
                if then is not None and then.value is not None:
                    result.kept.append(KeptValue(entry, getattr(here, entry.name, None), at))
                continue
            result.cells[entry.name] = at
            try:
                value = _value(entry, cell, self._reading, exported.get(entry.name), found.ours.record)
            except InvalidValue as problem:
                result.problems.append(CellProblem(found.sheet.name, at, cell_text(cell), reason_of(problem)))
                continue
            result.values[entry.name] = value
            result.plain[entry.name] = plain(entry.kind, value)
        return result

    def _client_of(self, found: FoundSheet, number: int, here: Record | None) -> int | None:
        if found.ours.record is Client:
            return here.id if here is not None else None
        place, line = found.columns.get("client"), found.sheet.rows[number]
        if place is not None and not is_blank(line[place]):
            try:
                return self._names.find("client", cell_text(line[place]))
            except InvalidValue:
                pass
        client: int | None = getattr(here, "client", None)
        return client


def _value(entry: Field, cell: Cell, reading: Reading, exported: ExportedValue | None, record: type[Record]) -> object:
    if isinstance(cell, str) and folded(cell) == CLEAR:
        if entry.required:
            raise InvalidValue(Phrase("“{field}” can't be empty.", field=Phrase(entry.label)))
        return getattr(record(), entry.name)
    if exported is not None and exported.written and folded(cell_text(cell)) == folded(exported.written):
        return exported.value  # the reference that was written, whatever it is called by now
    if exported is not None and isinstance(cell, str) and " ".join(cell_text(cell).split()) == exported.value:
        return exported.value  # also where it would be refused by now, had somebody typed it today
    value = read(entry, cell, reading)
    if value is None and exported is not None:
        return exported.value  # a dash says as little as a blank
    return value
