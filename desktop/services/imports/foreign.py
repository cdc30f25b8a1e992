"""Decides what a file is that others wrote: lists of clients or of what they have, keyword reports, or daily figures."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Final

from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.matching import ClientIndex
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, ColumnMapping
from desktop.domain.staging import Disposition, Staged
from desktop.domain.written_days import parse_day
from desktop.excel.figure_columns import NoDays
from desktop.excel.figures import FoundLayout, NoFigures, Unpaid, month_grids, read_figures, recognise_source
from desktop.excel.grid import Sheet, Workbook
from desktop.excel.layout import find_table
from desktop.excel.safety import refused
from desktop.services.former_names import add_former_names
from desktop.services.imports.figures import stage_figures
from desktop.services.imports.keywords import campaigns_name_clients, stage_keywords
from desktop.services.imports.layouts import confirmed_layouts
from desktop.services.imports.owners import ClientNeeded, SheetOwners
from desktop.services.imports.roster import RosterStaging, stage_roster
from desktop.services.imports.rows import columns_read
from desktop.services.imports.tables import FoundTable, found_tables
from desktop.services.mapping import known_headers, map_columns, remembered_mapping
from desktop.services.session import Session

AUTO, ROSTER, FIGURES = "auto", "roster", "figures"
_NAMES: Final = frozenset({"client.name", "client.code"})
_ROSTER_FROM: Final = 3
"""Columns of clients from which a table without figures' titles is a roster."""
_KINDS: Final = {
    "call": "calls", "callback": "callbacks", "payment": "payments", "service_period": "periods",
    "contact": "contacts", "keyword": "keywords",
}  # fmt: skip


class MappingNeeded(UserError):
    """A file whose titles say nothing; a person who knows can say what its columns hold. ``staged`` has them."""

    def __init__(self, message: Phrase | str, hint: Phrase | str, staged: Staged) -> None:
        super().__init__(message, hint)
        self.staged = staged


class OnlyNames(MappingNeeded):
    """A list of names alone, some of which nobody knows: whether they are new clients, a person should say."""


def stage_foreign(
    session: Session, book: Workbook, name: str, kind: str = AUTO, client: Client | None = None,
    progress: Progress = silent,
) -> Staged:  # fmt: skip
    """What a file of others would change.

    Raises ``ClientNeeded`` when it doesn't say whose it is, ``MappingNeeded`` when its titles say nothing, and
    ``UserError`` when there is nothing in it to take.
    """
    lists, figures = _parted(session, book, name) if kind == AUTO and len(book.visible_sheets) > 1 else ((), ())
    if lists and figures:
        return _both(session, replace(book, sheets=lists), replace(book, sheets=figures), name, client, progress)
    tables = found_tables(session, book) if kind in (AUTO, ROSTER) else []
    confirmed = confirmed_layouts(session, book)
    if kind == FIGURES or (kind == AUTO and not _lists_records(session, book, name, tables, confirmed)):
        try:
            return _figures(session, book, name, client, confirmed, progress)
        except (ClientNeeded, Unpaid):
            raise
        except UserError as error:
            refusal = _nothing_found(book, name) if kind == AUTO and isinstance(error, NoFigures) else error
            unknown = _unknown_columns(session, book, name)
            if isinstance(error, NoDays) and not _may_have_days(unknown, session.today):
                unknown = None  # nothing that a person could say would help
            if kind == FIGURES or unknown is None:
                raise refusal from None
            raise MappingNeeded(refusal.message, _hint(), unknown) from None
    if not tables and (unknown := _unknown_columns(session, book, name)) is not None:
        message = Phrase("No list of clients was found in “{name}”, and nothing was changed.", name=name)
        raise MappingNeeded(message, _hint(), unknown)
    staged = stage_tables(session, tables, name, client, progress)
    if kind == AUTO:
        _ask_about_names(session, tables, staged)
    return staged


def stage_tables(
    session: Session, tables: Sequence[FoundTable], name: str, client: Client | None = None,
    progress: Progress = silent,
) -> Staged:  # fmt: skip
    """What lists of clients, and of what they have, would change."""
    owners = _owners(session, tables, name, client)
    reports = [found for found in tables if found.subject == "keyword"]
    lists = [found for found in tables if found.subject != "keyword"]
    parts = [stage_roster(session, lists, owners, progress)] if lists or not reports else []
    if reports:
        parts.append(stage_keywords(session, reports, name, owners, progress))
    subjects = {found.subject for found in tables}
    kind = _KINDS.get(subjects.pop(), ROSTER) if len(subjects) == 1 else ROSTER
    return of_lists(name, kind, parts, owners.notes)


def of_lists(name: str, kind: str, parts: Sequence[RosterStaging], notes: Sequence[Phrase] = ()) -> Staged:
    """What was compared, as one staged file."""
    told = [*notes, *(note for part in parts for note in part.notes)]
    new_reps = tuple(rep for part in parts for rep in part.new_reps)
    if new_reps:
        names = ", ".join(rep.name for rep in new_reps)
        told.append(Phrase("%n rep(s) are new: {names}.", n=len(new_reps), names=names))
    rows = tuple(row for part in parts for row in part.rows)
    columns = tuple(column for part in parts for column in part.columns)
    return Staged(name, "", kind, rows, shared=new_reps, columns=columns, notes=tuple(told))


def _figures(
    session: Session, book: Workbook, name: str, client: Client | None, confirmed: dict[str, FoundLayout],
    progress: Progress,
) -> Staged:  # fmt: skip
    found = stage_figures(session, read_figures(book, name, session.today, confirmed), client, progress)
    return Staged(
        name, "", FIGURES, figures=found.figures, columns=found.columns, notes=found.notes,
        file_problems=found.problems,
    )  # fmt: skip


def _parted(session: Session, book: Workbook, name: str) -> tuple[tuple[Sheet, ...], tuple[Sheet, ...]]:
    """The sheets of a workbook that list records, and those with daily figures."""
    lists: list[Sheet] = []
    figures: list[Sheet] = []
    for sheet in book.visible_sheets:
        alone = replace(book, sheets=(sheet,))
        tables, confirmed = found_tables(session, alone), confirmed_layouts(session, alone)
        if tables and _lists_records(session, alone, name, tables, confirmed):
            lists.append(sheet)
        elif confirmed or recognise_source(sheet) is not None or month_grids(alone, name, session.today):
            figures.append(sheet)
    return tuple(lists), tuple(figures)


def _both(
    session: Session, lists: Workbook, figures: Workbook, name: str, client: Client | None, progress: Progress
) -> Staged:
    """A workbook of which some sheets list records and others hold daily figures."""
    tables = found_tables(session, lists)
    listed = stage_tables(session, tables, name, client, progress)
    _ask_about_names(session, tables, listed)
    try:
        found = _figures(session, figures, name, client, confirmed_layouts(session, figures), progress)
    except UserError as error:
        why = Phrase(
            "The figures on {sheets} were not taken. {reason}",
            sheets=tuple(sheet.name for sheet in figures.sheets), reason=error.message,
        )  # fmt: skip
        return replace(listed, notes=(*listed.notes, why))
    fresh = {change.after.name for row in listed.rows for change in row.changes if isinstance(change.after, Client)}
    if any(problem.text in fresh for problem in found.file_problems):
        later = Phrase("Figures of clients that are new in this file can be taken when it is imported once more.")
        listed = replace(listed, notes=(*listed.notes, later))
    return replace(
        listed, kind=ROSTER, figures=found.figures, columns=(*listed.columns, *found.columns),
        notes=(*listed.notes, *found.notes), file_problems=found.file_problems,
    )  # fmt: skip


def _ask_about_names(session: Session, tables: Sequence[FoundTable], staged: Staged) -> None:
    """Raises ``OnlyNames`` where clients would be added of whom a sheet says nothing but a name."""
    known = session.all(ColumnMapping).values()
    bare = {
        found.table.sheet.name
        for found in tables
        if found.keys <= _NAMES and remembered_mapping(found.table, known) is None
    }
    new = sum(row.sheet in bare and row.disposition is Disposition.NEW for row in staged.rows)
    if new:
        raise OnlyNames(
            Phrase(
                "“{name}” holds names alone, and %n of them are not known here; nothing was changed.",
                name=staged.file_name, n=new,
            ),
            Phrase("Go on in the window, or import it with --kind roster, if they are new clients."),
            staged,
        )  # fmt: skip


def _lists_records(
    session: Session, book: Workbook, name: str, tables: Sequence[FoundTable], confirmed: dict[str, FoundLayout]
) -> bool:
    """Whether a foreign file lists records rather than figures: by what most of its titles mean."""
    if confirmed:
        return False
    figures = [found for sheet in book.visible_sheets if (found := recognise_source(sheet))]
    if not figures:
        return bool(tables) and not month_grids(book, name, session.today)
    has_days = any(table.column(source.day_keys) is not None for source, table in figures)
    listed = [found for found in tables if not (has_days and found.subject == "keyword")]
    most = max(sum(1 for column in table.columns if column.is_called(source.figure_of)) for source, table in figures)
    about_clients = max((len(found.keys) for found in listed), default=0)
    return about_clients >= _ROSTER_FROM and about_clients > most


def _owners(session: Session, tables: Sequence[FoundTable], name: str, client: Client | None) -> SheetOwners:
    """Whose those rows are that name nobody. Raises ``ClientNeeded`` when somebody who knows must be asked."""
    owners = SheetOwners(add_former_names(session, ClientIndex(session.all(Client).values())), client)
    unnamed = [found.table for found in tables if not found.names_clients]
    unnamed = [table for table in unnamed if campaigns_name_clients(session, table) is None]
    owners.look_at({table.sheet.name: table.preamble for table in unnamed}, name)
    return owners


def _nothing_found(book: Workbook, name: str) -> UserError:
    """Why nothing can be taken from a file that nobody said the kind of."""
    if not any(sheet.rows for sheet in book.sheets):
        return refused(
            Phrase("The sheets of “{name}” are empty.", name=name), Phrase("Export it again, or choose another file.")
        )
    return refused(
        Phrase("“{name}” holds neither a list nor daily figures that could be recognised.", name=name),
        Phrase(
            "A table needs a row of titles: the client's name or username for a list, a date and visits or clicks for "
            "daily figures."
        ),
    )


def _unknown_columns(session: Session, book: Workbook, name: str) -> Staged | None:
    """The columns of a file of which nothing could be made, for a person to say what they hold."""
    known = session.all(ColumnMapping).values()
    columns = []
    for sheet in book.visible_sheets:
        table = find_table(sheet, known_headers())
        if table is not None and len(table.data_rows):
            mapping = map_columns(table, remembered=remembered_mapping(table, known))
            columns += columns_read(table, mapping)
    return replace(Staged(name, "", ROSTER), columns=tuple(columns)) if columns else None


def _may_have_days(staged: Staged | None, today: date) -> bool:
    """Whether one of the columns that are not known holds days."""
    for column in staged.unmapped if staged is not None else ():
        with suppress(InvalidValue):
            if column.samples and all(parse_day(text, today, "mdy") for text in column.samples):
                return True
    return False


def _hint() -> Phrase:
    return Phrase("Say what its columns hold; that is asked in the window, and remembered for such files.")
