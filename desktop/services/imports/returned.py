"""Takes back a roster workbook of our own and merges it three ways: as exported, as it is now, as the file has it.

Whom a row is about is said by its two hidden keys and the visible code together; where they disagree, where rows or
columns were sorted apart, nothing of the row is taken (product §6.3).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import Kind
from desktop.domain.matching import called
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.domain.records import Client, Contact, Rep
from desktop.domain.snapshot import ExportedValue, Snapshot, plain
from desktop.domain.staging import CellProblem, Disposition, FieldConflict, StagedRow, merged_value
from desktop.excel.cells import Reading
from desktop.excel.grid import Row, Sheet, Workbook, cell_name, cell_text, column_letters
from desktop.excel.roster_book import RosterSheet, roster_sheets
from desktop.excel.stamp import Stamp
from desktop.services.former_names import add_former_names
from desktop.services.imports.names import KnownNames
from desktop.services.imports.returned_cells import CellReader, RowCells
from desktop.services.imports.returned_figures import edited_sums, holds_sums
from desktop.services.imports.returned_sheets import FoundSheet, named_in, recognised, whose
from desktop.services.imports.roster import RosterStaging
from desktop.services.imports.sorted_apart import DOUBT, KeyedRow, doubtful_rows, stop_when_flagged
from desktop.services.mapping import is_blank
from desktop.services.session import Session

_PROGRESS_EVERY = 100


def stage_returned(
    session: Session, book: Workbook, stamp: Stamp, snapshot: Snapshot, progress: Progress = silent
) -> RosterStaging:
    """What a returned roster workbook would change.

    Raises ``UserError`` when so many rows contradict their keys that the file as a whole can't be trusted.
    """
    merge = _Merge(session, stamp, snapshot)
    found = [sheet for page in book.visible_sheets if (sheet := recognised(page, stamp)) is not None]
    order = [sheet.table for sheet in roster_sheets()]
    for sheet in sorted(found, key=lambda one: order.index(one.ours.table)):
        merge.read(sheet, progress)
    for page in book.visible_sheets:
        merge.result.rows += edited_sums(page, snapshot, merge.names, merge.reading)
    merge.add_missing({sheet.ours.table: sheet.sheet.name for sheet in reversed(found)})
    if not found:
        raise UserError(
            Phrase("None of the sheets of this workbook could be recognised, and nothing was changed."),
            Phrase("Keep the header row of each sheet as it was exported."),
        )
    known = {sheet.sheet.name for sheet in found}
    strange = (page for page in book.visible_sheets if page.name not in known and any(map(any, page.rows)))
    if names := tuple(page.name for page in strange if not holds_sums(page)):
        merge.result.notes.append(
            Phrase("These sheets are not of the export and were not read: {sheets}.", sheets=names)
        )
    merge.result.new_reps = merge.names.new_reps
    return merge.result


class _Merge:
    def __init__(self, session: Session, stamp: Stamp, snapshot: Snapshot) -> None:
        self.session = session
        self.stamp = stamp
        self.snapshot = snapshot
        self.result = RosterStaging()
        clients, reps = session.all(Client).values(), session.all(Rep).values()
        self.names = KnownNames(clients, reps, session.all(Contact).values())
        add_former_names(session, self.names.clients)
        self.reading = Reading(self.names, session.today)
        self.cells = CellReader(self.names, snapshot, self.reading)
        self.seen: dict[tuple[str, int], tuple[str, int]] = {}
        self.named: set[tuple[str, int]] = set()  # by rows that could not be taken: these records are not missing

    # -- a sheet

    def read(self, found: FoundSheet, progress: Progress) -> None:
        """Stage every row of a recognised sheet."""
        page = found.sheet
        rows: list[StagedRow] = []
        known: list[KeyedRow] = []
        others: list[KeyedRow] = []
        originals = self._originals(found)
        keyed = 0
        for number in range(found.header + 1, len(page.rows)):
            line = page.rows[number]
            if all(is_blank(cell) for index, cell in enumerate(line) if index not in found.keys):
                continue
            if len(rows) % _PROGRESS_EVERY == 0:
                progress(number, len(page.rows), Phrase("Comparing {sheet}…", sheet=page.name))
            keyed += any(not is_blank(line[place]) for place in found.keys)
            staged = self._row(found, number, line, originals, known, others)
            if staged is not None:
                rows.append(staged)
        flagged = {row.row_number - 1 for row in rows if row.disposition is Disposition.REJECTED and row.note is _FLAG}
        torn, exchanged = doubtful_rows(
            found, known, others, self._gone(found, known), self._order_of(found), has_flagged=bool(flagged)
        )
        stop_when_flagged(found, len(flagged | torn), keyed)
        self._note_other_columns(found)
        self.result.rows += (_in_doubt(row, found) if row.row_number - 1 in torn | exchanged else row for row in rows)

    def _gone(self, found: FoundSheet, known: Iterable[KeyedRow]) -> list[dict[str, object]]:
        """The values of the rows that were exported and are no longer on the sheet, or contradict their keys."""
        there = {row.record for row in known}
        exported = self.snapshot.rows.get(found.ours.table, {})
        rows = (self.cells.exported(found.ours, record) for record in exported if record not in there)
        return [{name: value.value for name, value in row.items()} for row in rows]

    def _order_of(self, found: FoundSheet) -> dict[int, int]:
        """The place of each record among those that were exported."""
        return {record: place for place, record in enumerate(self.snapshot.rows.get(found.ours.table, {}))}

    def _originals(self, found: FoundSheet) -> dict[int, int]:
        """Where each record stands; of rows with the same key, the one that is most like what was exported.

        A row that is copied in a spreadsheet may well be put above the one that it was copied from.
        """
        places: defaultdict[int, list[int]] = defaultdict(list)
        for number in range(found.header + 1, len(found.sheet.rows)):
            with suppress(InvalidValue):
                record = whose(found, found.sheet.rows[number], self.stamp, self.snapshot)
                if record is not None:
                    places[record].append(number)
        return {
            record: numbers[0]
            if len(numbers) == 1
            else min(numbers, key=lambda number: self._unlikeness(found, record, number))
            for record, numbers in places.items()
        }

    def _unlikeness(self, found: FoundSheet, record: int, number: int) -> tuple[bool, int]:
        """How far a row is from what was exported of a record: by its name first, then by the number of other cells."""
        exported = self.cells.exported(found.ours, record)
        here = self.session.all(found.ours.record).get(record)
        cells = self.cells.read(found, number, exported, here)
        differing = [name for name, value in cells.plain.items() if value != exported[name].value]
        return "name" in differing, len(differing) + len(cells.problems)

    def _row(
        self, found: FoundSheet, number: int, line: Row, originals: Mapping[int, int],
        known: list[KeyedRow], others: list[KeyedRow],
    ) -> StagedRow | None:  # fmt: skip
        page, ours = found.sheet, found.ours
        try:
            record = whose(found, line, self.stamp, self.snapshot)
        except InvalidValue as problem:
            self.named.update((ours.table, record) for record in named_in(found, line, self.stamp))
            return _rejected(page, number, line, found, problem.message, flag=True)
        if record is None:
            others.append(KeyedRow(number, 0, {}, self.cells.read(found, number, {}, None).plain))
            return self._new(found, number, line)
        here = self.session.all(ours.record).get(record)
        before = self.seen.setdefault((ours.table, record), (page.name, originals[record]))
        first = before == (page.name, number)
        exported = self.cells.exported(ours, record)
        cells = self.cells.read(found, number, exported, here)
        if not first and before[0] != page.name:
            if all(
                value == plain(_kind(ours, name), exported[name].value)
                for name, value in cells.plain.items()
                if name in exported
            ):
                return None  # a copied sheet that nobody edited
            reason = Phrase("The row stands on the sheet “{sheet}” too, and only that one is taken.", sheet=before[0])
            return _rejected(page, number, line, found, reason)
        then = {name: value.value for name, value in exported.items()}
        if not first:
            others.append(KeyedRow(number, record, then, cells.plain))
            note = Phrase("A copy of row {row}; it is offered as new.", row=before[1] + 1)
            return self._new(found, number, line, note)
        if here is None:
            if not _edits(cells, exported):
                return StagedRow(page.name, number + 1, Disposition.UNCHANGED, found.title_of(line))
            return _rejected(page, number, line, found, Phrase("This entry was deleted here after the export."))
        known.append(KeyedRow(number, record, then, cells.plain))
        return self._merged(found, number, here, cells, exported)

    # -- a row

    def _merged(
        self, found: FoundSheet, number: int, here: Record, cells: RowCells, exported: Mapping[str, ExportedValue]
    ) -> StagedRow:
        ours = found.ours
        values: dict[str, Any] = {}
        conflicts: list[FieldConflict] = []
        for name, value in cells.values.items():
            entry = field_of(ours.record, name)
            then, now = exported[name].value, plain(entry.kind, getattr(here, name))
            is_changed, contradicts = merged_value(then, now, cells.plain[name])
            if contradicts:
                conflicts.append(FieldConflict(here, entry, then, getattr(here, name), value, cells.cells[name]))
            elif is_changed:
                values[name] = value
        self._refuse_taken_username(found, here, values, cells)
        changes: tuple[Change[Record], ...] = (Change(here, replace(here, **values)),) if values else ()
        if conflicts:
            disposition = Disposition.CONFLICT
        elif changes:
            disposition = Disposition.CHANGED
        else:
            disposition = Disposition.REJECTED if cells.problems else Disposition.UNCHANGED
        return StagedRow(
            found.sheet.name,
            number + 1,
            disposition,
            self._called(here),
            changes,
            tuple(conflicts),
            tuple(cells.problems),
            kept=tuple(cells.kept),
        )

    def _new(self, found: FoundSheet, number: int, line: Row, note: Phrase | None = None) -> StagedRow | None:
        page, ours = found.sheet, found.ours
        cells = self.cells.read(found, number, {}, None)
        given: dict[str, Any] = {name: value for name, value in cells.values.items() if cells.plain[name] is not None}
        if ours.record is not Client and "client" not in given and (code := found.code_in(line)):
            owner = self.names.clients.with_code(code)
            if owner is not None:
                given["client"] = owner.id
        if not given and not cells.problems:
            return None
        missing = [entry for entry in ours.fields if entry.required and given.get(entry.name) is None]
        if missing:
            reason = Phrase("A new row needs “{field}”.", field=Phrase(missing[0].label))
            row = _rejected(page, number, line, found, reason)
            return replace(row, problems=(*cells.problems, *row.problems))
        if ours.record is Client:
            self._refuse_taken_username(found, None, given, cells)
        item = ours.record(**given)
        if isinstance(item, Client):
            twins = self.names.clients.named(item.name)
            if twins and note is None:
                note = Phrase("A client of this name is known already: {client}.", client=called(twins[0]))
            self.names.clients.add(item)
        elif isinstance(item, Contact):
            self.names.add_contact(item)
        return StagedRow(
            page.name, number + 1, Disposition.NEW, found.title_of(line), (Change(None, item),),
            problems=tuple(cells.problems), note=note,
        )  # fmt: skip

    def _refuse_taken_username(
        self, found: FoundSheet, here: Record | None, values: dict[str, Any], cells: RowCells
    ) -> None:
        """A username that another client has is not taken."""
        username = values.get("username")
        if found.ours.record is not Client or not username:
            return
        other = self.names.clients.with_username(str(username))
        if other is not None and (here is None or other.id != here.id):
            del values["username"]
            reason = Phrase("The client {client} has this username already.", client=called(other))
            cells.problems.append(CellProblem(found.sheet.name, cells.cells["username"], str(username), reason))

    def _called(self, item: Record) -> str:
        if isinstance(item, Client):
            return called(item)
        client = self.names.clients.by_id.get(getattr(item, "client", None) or 0)
        name = str(getattr(item, "name", ""))
        return " · ".join(part for part in (called(client) if client else "", name) if part)

    # -- the whole file

    def _note_other_columns(self, found: FoundSheet) -> None:
        header = found.sheet.rows[found.header]
        titles = [cell_text(header[index]).strip() or f"({column_letters(index)})" for index in found.others]
        if titles:
            self.result.notes.append(
                Phrase("On the sheet “{sheet}” these columns are not ours and were not read: {columns}.",
                       sheet=found.sheet.name, columns=", ".join(titles))
            )  # fmt: skip

    def add_missing(self, sheets: Mapping[str, str]) -> None:
        """List the records that were exported and are no longer in the file; nothing happens to them by itself.

        ``sheets`` says what the sheet of a table is called in the file.
        """
        there = self.named.union(self.seen)
        for ours in roster_sheets():
            exported = self.snapshot.rows.get(ours.table, {})
            if ours.table not in sheets:
                if exported:
                    text = Phrase(
                        "The sheet “{sheet}” is missing or has lost its hidden keys; its entries stay as they are.",
                        sheet=ours.title,
                    )
                    self.result.notes.append(text)
                continue
            here = self.session.all(ours.record)
            for record in exported:
                item = here.get(record)
                if item is not None and (ours.table, record) not in there:
                    name = f"{self._called(item)} #{record}"
                    self.result.rows.append(
                        StagedRow(sheets[ours.table], 0, Disposition.MISSING, name, (Change(item, item),))
                    )


_FLAG = Phrase("The row's marks contradict each other.")


def _in_doubt(row: StagedRow, found: FoundSheet) -> StagedRow:
    """The row with a question in place of each of its changes."""
    questions = [
        FieldConflict(
            change.before,
            entry.field,
            entry.before,
            entry.before,
            entry.after,
            cell_name(row.row_number - 1, found.columns[entry.field.name]),
            DOUBT,
        )
        for change in row.changes
        if change.before is not None
        for entry in change.fields
    ]
    if not questions:
        return row
    return replace(row, disposition=Disposition.CONFLICT, changes=(), conflicts=(*row.conflicts, *questions))


def _edits(cells: RowCells, exported: Mapping[str, ExportedValue]) -> bool:
    return any(value != exported[name].value for name, value in cells.plain.items() if name in exported) or bool(
        cells.problems
    )


def _kind(ours: RosterSheet, name: str) -> Kind:
    return field_of(ours.record, name).kind


def _rejected(
    page: Sheet, number: int, line: Row, found: FoundSheet, reason: Phrase | str, *, flag: bool = False
) -> StagedRow:
    title = found.title_of(line)
    place = min(found.columns.values(), default=0)
    problem = CellProblem(page.name, cell_name(number, place), title, reason)
    return StagedRow(
        page.name, number + 1, Disposition.REJECTED, title, problems=(problem,), note=_FLAG if flag else None
    )
