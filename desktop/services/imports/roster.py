"""Compares a foreign roster, in whatever layout, with what is known, row by row (product §6.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, TypeVar

from desktop.domain.changes import Change
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import Day, Text, folded
from desktop.domain.matching import called, name_key
from desktop.domain.parsing import guess_order, is_missing, parse_day
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.domain.records import (
    Client,
    ColumnMapping,
    Contact,
    Rep,
)
from desktop.domain.staging import (
    CLEAR,
    CellProblem,
    ColumnRead,
    Disposition,
    FieldConflict,
    StagedRow,
    Suggestion,
)
from desktop.domain.written_text import tidy
from desktop.excel.cells import Reading, chosen, read
from desktop.excel.grid import Cell, Workbook, cell_name, cell_text
from desktop.excel.layout import Table, find_table
from desktop.services.former_names import add_former_names
from desktop.services.imports.belongings import Belongings, edited_record
from desktop.services.imports.names import KnownNames
from desktop.services.mapping import MappedColumn, is_blank, known_headers, map_columns, remembered_mapping
from desktop.services.session import Session

R = TypeVar("R", bound=Record)
_UPDATED = re.compile(
    r"(?:更新|制表|截止|截至|日期|as of|updated|date)\D{0,6}(\d{4}\D\d{1,2}\D\d{1,2}日?)", re.IGNORECASE
)
_PROGRESS_EVERY = 100
_SAMPLES = 3
_IDENTITY = ("client.code", "client.username", "client.name")


@dataclass(slots=True)
class RosterStaging:
    """What came out of the sheets of a roster."""

    rows: list[StagedRow] = field(default_factory=list)
    columns: list[ColumnRead] = field(default_factory=list)
    new_reps: list[Rep] = field(default_factory=list)
    notes: list[Phrase] = field(default_factory=list)


@dataclass(slots=True)
class _RowValues:
    """What one row says, by ``table.field``; ``cells`` has the name of each value's cell."""

    number: int
    values: dict[str, object] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)

    def of(self, table: str) -> dict[str, Any]:
        """The values for one sort of record."""
        return {key.partition(".")[2]: value for key, value in self.values.items() if key.startswith(table + ".")}


def roster_tables(book: Workbook) -> list[Table]:
    """The tables of a workbook that list clients: those with a column that names them."""
    tables = []
    for sheet in book.visible_sheets:
        table = find_table(sheet, known_headers())
        if table is not None and any(mapped.target and mapped.target.key in _IDENTITY for mapped in map_columns(table)):
            tables.append(table)
    return tables


def stage_roster(session: Session, tables: Sequence[Table], progress: Progress = silent) -> RosterStaging:
    """What the rows of foreign rosters would change. Raises ``UserError`` when no table lists clients."""
    if not tables:
        raise UserError(
            Phrase("No list of clients was found in this file, and nothing was changed."),
            Phrase("Give a column the header “Name” or “Username”, or import the file as daily figures."),
        )
    staging = _Roster(session)
    for table in tables:
        staging.read(table, progress)
    staging.result.new_reps = staging.names.new_reps
    return staging.result


class _Roster:
    """The comparison of one file: what is known, and what the rows so far have brought."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.result = RosterStaging()
        reps = session.all(Rep).values()
        self.names = KnownNames(session.all(Client).values(), reps, session.all(Contact).values())
        add_former_names(session, self.names.clients)
        self._rep_names = [rep.name for rep in reps]
        self._belongings = Belongings(session, self.names)
        self._lists_clients = True
        self._seen: dict[int, int] = {}
        self._fresh: list[Client] = []
        self._fresh_usernames: dict[str, int] = {}
        self._fresh_names: dict[str, int] = {}

    def read(self, table: Table, progress: Progress) -> None:
        """Stage every row of a table."""
        remembered = remembered_mapping(table, self.session.all(ColumnMapping).values())
        mapping = map_columns(table, remembered=remembered, reps=self._rep_names)
        sheet = table.sheet.name
        self.result.columns += [
            ColumnRead(
                sheet,
                mapped.header.title,
                mapped.target.label if mapped.target else "",
                mapped.reason,
                mapped.target.key if mapped.target else "",
                _samples(table.cells(mapped.header)),
            )
            for mapped in mapping
        ]
        self._belongings.as_of = _as_of(table.preamble, self.session.today)
        # A sheet that says nothing of clients but their names lists what they have: each may stand there many times.
        about = {
            mapped.target.key for mapped in mapping if mapped.target is not None and mapped.target.record is Client
        }
        self._lists_clients = bool(about.difference(_IDENTITY))
        self._start_sheet()
        readings = {
            mapped.header.index: Reading(self.names, self.session.today, guess_order(table.cells(mapped.header)))
            for mapped in mapping
            if mapped.target is not None
        }
        for done, number in enumerate(table.data_rows):
            if done % _PROGRESS_EVERY == 0:
                progress(done, len(table.data_rows), Phrase("Comparing {sheet}…", sheet=sheet))
            row = _values(sheet, number, table.sheet.rows[number], mapping, readings)
            self.result.rows.append(self._staged(sheet, row))

    def _start_sheet(self) -> None:
        """What the sheets before have brought counts as known, and rows are only held against others of their sheet."""
        for client in self._fresh:
            self.names.clients.add(client)
        self._fresh.clear()
        self._seen.clear()
        self._fresh_usernames.clear()
        self._fresh_names.clear()

    def _staged(self, sheet: str, row: _RowValues) -> StagedRow:
        about = row.of("client")
        code, username, name = (str(about.get(key) or "") for key in ("code", "username", "name"))
        title = name or username or code

        def rejected(reason: Phrase, key: str = "client.name") -> StagedRow:
            problem = CellProblem(sheet, row.cells.get(key, cell_name(row.number, 0)), title, reason)
            return _row(sheet, row, Disposition.REJECTED, title, problems=(*row.problems, problem))

        if not title:
            return rejected(Phrase("The row names no client."))
        match = self.names.clients.find(code=code, username=username, name=name)
        if match.problem is not None:
            return rejected(match.problem)
        known, note = match.client, None
        if known is not None and self._lists_clients and known.id in self._seen:
            note = Phrase(
                "Row {row} is about {client} too; this one is offered as a new client.",
                row=self._seen[known.id], client=called(known),
            )  # fmt: skip
            known = None
        if known is None:
            if not name:
                return rejected(
                    Phrase("No client has this code or username, and the row gives no name."), "client.username"
                )
            note = note or self._same_before(username, name)
            self._keep_usernames_apart(sheet, row, username)
            self._remember_fresh(row.number + 1, str(row.values.get("client.username") or ""), name)
            return self._new(sheet, row, title, note, match.suggestions if note is None else ())
        self._seen[known.id] = row.number + 1
        return self._known(sheet, row, known, by_name=match.by_name)

    def _same_before(self, username: str, name: str) -> Phrase | None:
        before = self._fresh_usernames.get(folded(username)) if username else None
        if before is None and not username:
            before = self._fresh_names.get(name_key(name))
        if before is None:
            return None
        return Phrase("Row {row} has the same name or username; this one is offered as another new client.", row=before)

    def _keep_usernames_apart(self, sheet: str, row: _RowValues, username: str) -> None:
        """A username is unique: the second row with it is offered without."""
        if username and (folded(username) in self._fresh_usernames or self.names.clients.with_username(username)):
            row.problems.append(
                CellProblem(
                    sheet, row.cells["client.username"], username, Phrase("Another client has this username already.")
                )
            )
            del row.values["client.username"]

    def _remember_fresh(self, number: int, username: str, name: str) -> None:
        if username:
            self._fresh_usernames.setdefault(folded(username), number)
        self._fresh_names.setdefault(name_key(name), number)

    def _new(
        self, sheet: str, row: _RowValues, title: str, note: Phrase | None, similar: Sequence[Client]
    ) -> StagedRow:
        values = {key: value for key, value in row.of("client").items() if key != "code" and value is not None}
        client = Client(**values)
        self._fresh.append(client)
        changes = (Change(None, client), *self._belongings.of(client, row.of))
        self._belongings.remember(changes)
        suggestions = tuple(Suggestion(known, self._changes(row, known)[0]) for known in similar if known.id > 0)
        return _row(
            sheet, row, Disposition.NEW, title, changes=changes, suggestions=suggestions, note=note,
            problems=tuple(row.problems),
        )  # fmt: skip

    def _known(self, sheet: str, row: _RowValues, known: Client, *, by_name: bool) -> StagedRow:
        conflicts: list[FieldConflict] = []
        username = row.values.get("client.username")
        if by_name and username and known.username and folded(str(username)) != folded(known.username):
            # The same name with another account may be a second account: a person decides.
            entry = field_of(Client, "username")
            cell = row.cells["client.username"]
            conflicts.append(FieldConflict(known, entry, known.username, known.username, username, cell))
            del row.values["client.username"]
        changes, is_changed = self._changes(row, known)
        self._belongings.remember(changes)
        if conflicts:
            disposition = Disposition.CONFLICT
        elif is_changed:
            disposition = Disposition.CHANGED
        else:
            disposition = Disposition.REJECTED if row.problems else Disposition.UNCHANGED
        return _row(
            sheet, row, disposition, called(known), changes=changes, conflicts=tuple(conflicts),
            problems=tuple(row.problems),
        )  # fmt: skip

    def _changes(self, row: _RowValues, known: Client) -> tuple[tuple[Change[Record], ...], bool]:
        values = {key: value for key, value in row.of("client").items() if key != "code"}
        changes = [change for change in (edited_record(known, values),) if change is not None]
        changes += self._belongings.of(known, row.of)
        return tuple(changes), bool(changes)


def _samples(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The first few different values of a column, for a person who checks what it was taken for."""
    texts = (cell_text(cell).strip() for cell in cells if not is_blank(cell))
    return tuple(islice(dict.fromkeys(texts), _SAMPLES))


def _values(
    sheet: str, number: int, cells: Sequence[Cell], mapping: Iterable[MappedColumn], readings: dict[int, Reading]
) -> _RowValues:
    """The values of a row; what can't be read is a problem, and what is blank or ``--`` says nothing."""
    row = _RowValues(number)
    for mapped in mapping:
        if mapped.target is None:
            continue
        cell = cells[mapped.header.index]
        key, entry = mapped.target.key, mapped.target.field
        if is_blank(cell) or (is_missing(cell) and chosen(entry, cell) is None):
            continue
        place = cell_name(number, mapped.header.index)
        row.cells[key] = place
        if isinstance(cell, str) and folded(cell) == CLEAR:
            row.values[key] = _emptied(mapped.target.record, entry.name)
            continue
        if isinstance(cell, str) and isinstance(entry.kind, Text):
            cell = tidy_text(cell)
        try:
            value = read(entry, cell, readings[mapped.header.index])
        except InvalidValue as problem:
            row.problems.append(CellProblem(sheet, place, cell_text(cell), reason_of(problem)))
            continue
        row.values[key] = value
    return row


def tidy_text(text: str) -> str:
    """A foreign text without ``="…"`` around it; width and everything else stay as they were written."""
    return tidy(text) if text.startswith('="') else text


def _emptied(record: type[Record], name: str) -> object:
    return getattr(record(), name)


def _row(sheet: str, row: _RowValues, disposition: Disposition, title: str, **about: Any) -> StagedRow:
    return StagedRow(sheet, row.number + 1, disposition, title, **about)


def reason_of(problem: InvalidValue) -> Phrase | str:
    """Why a cell can't be read, and how to write it, in one text."""
    if problem.hint:
        return Phrase("{message} {hint}", message=problem.message, hint=problem.hint)
    return problem.message


def _as_of(preamble: Iterable[str], today: date) -> date:
    """The day that a roster says it was made on; today where it says nothing."""
    for line in preamble:
        if found := _UPDATED.search(line):
            try:
                day = parse_day(found[1])
            except InvalidValue:
                continue
            return Day().parse(day) or today
    return today
