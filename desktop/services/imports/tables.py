"""Which sheets of a foreign file list something of clients, and whose rows those are that name nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.matching import ClientIndex, called
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client, ColumnMapping
from desktop.excel.grid import Workbook
from desktop.excel.layout import Table, find_table
from desktop.excel.preamble import find_accounts
from desktop.services.former_names import add_former_names
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


class ClientNeeded(UserError):
    """A file doesn't say whose figures or records it holds; a person who knows can be asked."""


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


def owner_of_file(session: Session, tables: Iterable[Table], file_name: str) -> tuple[Client | None, Phrase | None]:
    """The client that titles or the file's name give, if exactly one fits, and a sentence that says so."""
    index = add_former_names(session, ClientIndex(session.all(Client).values()))
    preamble = [line for table in tables for line in (*table.preamble, table.sheet.name)]
    return owner_among(index, find_accounts(preamble, PurePath(file_name).stem))


def owner_among(index: ClientIndex, names: Iterable[str]) -> tuple[Client | None, Phrase | None]:
    """The first of the names that names exactly one client, and a sentence that says so."""
    for text in names:
        try:
            client = index.one(text)
        except InvalidValue:
            continue
        return client, Phrase("Taken for {client}, because the file names “{text}”.", client=called(client), text=text)
    return None, None
