"""Which sheets of a foreign file list something of clients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.records import Client, ColumnMapping
from desktop.excel.grid import Workbook
from desktop.excel.layout import Table, find_table
from desktop.services.mapping import (
    FIGURES,
    IDENTITY,
    confirmed_subject,
    known_headers,
    map_columns,
    remembered_mapping,
    subject_of,
)
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table, the table of the records that it lists, and what its columns were taken for."""

    table: Table
    subject: str
    keys: frozenset[str]

    @property
    def names_clients(self) -> bool:
        """Whether a column says whom each row is about."""
        return bool(self.keys.intersection(IDENTITY))


def found_tables(session: Session, book: Workbook) -> list[FoundTable]:
    """The tables of a workbook that list clients or what belongs to them, as they are mapped or were confirmed."""
    known = session.all(ColumnMapping).values()
    found = (found_in(table, known) for sheet in book.visible_sheets if (table := find_table(sheet, known_headers())))
    return [each for each in found if each is not None]


def found_in(table: Table, known: Iterable[ColumnMapping]) -> FoundTable | None:
    """What a table lists; ``None`` for one that says nothing of clients, or that was confirmed to hold figures."""
    remembered = remembered_mapping(table, known)
    keys = frozenset(mapped.target.key for mapped in map_columns(table, remembered=remembered) if mapped.target)
    if any(key.startswith(f"{FIGURES}.") for key in keys):
        return None
    subject = subject_of(table) if remembered is None else confirmed_subject(keys)
    if subject == Client.table and not keys.intersection(IDENTITY):
        return None
    return FoundTable(table, subject, keys)
