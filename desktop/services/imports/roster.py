"""Compares a foreign list of clients, or of what belongs to them, with what is known, row by row (product §6.3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.errors import UserError
from desktop.domain.fields import field_of
from desktop.domain.kinds import folded
from desktop.domain.matching import Match, called, core_name, name_key
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.domain.records import Client, ColumnMapping, Contact, Rep
from desktop.domain.staging import CellProblem, ColumnRead, Disposition, FieldConflict, KeptValue, StagedRow, Suggestion
from desktop.excel.grid import cell_name
from desktop.services.former_names import add_former_names
from desktop.services.imports.belongings import Belongings, edited_record, left_out
from desktop.services.imports.names import KnownNames
from desktop.services.imports.owners import UNSAID, SheetOwners
from desktop.services.imports.rows import RowValues, TableRows, columns_read, day_of_file
from desktop.services.imports.tables import FoundTable
from desktop.services.mapping import IDENTITY, map_columns, remembered_mapping
from desktop.services.session import Session

_PROGRESS_EVERY = 100
_REPEATED = Phrase("An earlier row says the same; this one is offered as another.")


@dataclass(slots=True)
class RosterStaging:
    """What came out of the sheets of a roster."""

    rows: list[StagedRow] = field(default_factory=list)
    columns: list[ColumnRead] = field(default_factory=list)
    new_reps: list[Rep] = field(default_factory=list)
    notes: list[Phrase] = field(default_factory=list)


def stage_roster(
    session: Session, tables: Sequence[FoundTable], owners: SheetOwners, progress: Progress = silent
) -> RosterStaging:
    """What the rows of foreign lists would change; ``owners`` know whom those are about that name nobody.

    Raises ``UserError`` when no table lists clients.
    """
    if not tables:
        raise UserError(
            Phrase("No list of clients was found in this file, and nothing was changed."),
            Phrase("Give a column the header “Name” or “Username”, or import the file as daily figures."),
        )
    staging = _Roster(session, owners)
    for found in tables:
        staging.read(found, progress)
    staging.result.new_reps = staging.names.new_reps
    return staging.result


class _Roster:
    """The comparison of one file: what is known, and what the rows so far have brought."""

    def __init__(self, session: Session, owners: SheetOwners) -> None:
        self.session = session
        self.result = RosterStaging()
        reps = session.all(Rep).values()
        self.names = KnownNames(session.all(Client).values(), reps, session.all(Contact).values())
        add_former_names(session, self.names.clients)
        self._owners = owners
        self._client: Client | None = None
        self._rep_names = [rep.name for rep in reps]
        self._belongings = Belongings(session, self.names)
        self._subject = "client"
        self._lists_clients = True
        self._names_clients = True
        self._seen: dict[int, int] = {}
        self._fresh: list[Client] = []
        self._fresh_usernames: dict[str, int] = {}
        self._fresh_names: dict[str, int] = {}
        self._gone_by = 0
        self._strange_codes = 0
        self._last: Client | None = None

    def read(self, found: FoundTable, progress: Progress) -> None:
        """Stage every row of a table."""
        table = found.table
        remembered = remembered_mapping(table, self.session.all(ColumnMapping).values())
        mapping = map_columns(table, remembered=remembered, reps=self._rep_names)
        self.result.columns += columns_read(table, mapping)
        self._belongings.as_of = day_of_file(table.preamble, self.session.today)
        self._subject = found.subject
        self._client = self._owners.of(table.sheet.name)
        about = {mapped.target.key for mapped in mapping if mapped.target and mapped.target.table == Client.table}
        self._names_clients = bool(about.intersection(IDENTITY))
        # A sheet that says nothing of clients but their names lists what they have: each may stand there many times.
        self._lists_clients = found.subject == Client.table and bool(about.difference(IDENTITY))
        self._start_sheet()
        sheet = table.sheet.name
        rows = TableRows(table, mapping, self.names, self.session.today)
        for done, number in enumerate(table.data_rows):
            if done % _PROGRESS_EVERY == 0:
                progress(done, len(table.data_rows), Phrase("Comparing {sheet}…", sheet=sheet))
            self.result.rows.append(self._staged(sheet, rows.read(number)))
        if self._gone_by:
            note = Phrase("%n next callback(s) of earlier calls lie in the past and were not planned.", n=self._gone_by)
            self.result.notes.append(note)
        if self._strange_codes:
            note = Phrase(
                "The codes of %n new client(s) are not known here; new ones are given.", n=self._strange_codes
            )
            self.result.notes.append(note)

    def _start_sheet(self) -> None:
        """What the sheets before have brought counts as known, and rows are only held against others of their sheet."""
        for client in self._fresh:
            self.names.clients.add(client)
        self._fresh.clear()
        self._seen.clear()
        self._fresh_usernames.clear()
        self._fresh_names.clear()
        self._gone_by = self._strange_codes = 0
        self._belongings.start_sheet()
        self._last = None

    def _staged(self, sheet: str, row: RowValues) -> StagedRow:
        code, username, name = (row.text(f"client.{key}") for key in ("code", "username", "name"))
        title = name or username or code

        def rejected(reason: Phrase, key: str = "client.name", *, everywhere: bool = False) -> StagedRow:
            problem = CellProblem(sheet, row.cells.get(key, cell_name(row.number, 0)), title, reason, everywhere)
            return _row(sheet, row, Disposition.REJECTED, title, problems=(*row.problems, problem))

        row.problems += (CellProblem(sheet, row.place(key), "", reason) for key, reason in left_out(row))
        if self._subject == "call":
            self._settle_call(sheet, row)
        if not self._names_clients and self._client is not None:
            return self._known(sheet, row, self._client, by_name=False)
        if not title and row.goes_on and self._last is not None:
            return self._known(sheet, row, self._last, by_name=False)
        self._last = None
        if not title:
            return rejected(Phrase("The row names no client.") if self._names_clients else UNSAID)
        match = self._match(code, username, name)
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
                    Phrase("No client has this code or username, and the row gives no name."), "client.username",
                    everywhere=not self._lists_clients,
                )  # fmt: skip
            if self._subject == "call":
                return rejected(_unknown(name, match.suggestions), everywhere=True)
            note = note or self._same_before(username, name)
            self._keep_usernames_apart(sheet, row, username)
            self._remember_fresh(row.number + 1, row.text("client.username"), name)
            return self._new(sheet, row, title, note, match.suggestions if note is None else ())
        if match.by_name and core_name(name) != core_name(known.name):
            del row.values[
                "client.name"
            ]  # a username, a former or short name: it says whom the row is about, no new name
        self._seen[known.id] = row.number + 1
        return self._known(sheet, row, known, by_name=match.by_name)

    def _match(self, code: str, username: str, name: str) -> Match:
        """Whom a row means. Where clients are only named, the one column may as well hold usernames or codes."""
        match = self.names.clients.find(code=code, username=username, name=name)
        if match.client is None and match.problem is None and not (self._lists_clients or code or username):
            known = self.names.clients.with_code(name) or self.names.clients.with_username(name)
            if known is not None:
                return Match(known, by_name=True)
        return match

    def _settle_call(self, sheet: str, row: RowValues) -> None:
        """Day and time of a call belong together; one of the future is none, and old plans are not planned again."""
        started, clock = row.values.get("call.started_at"), row.values.pop("call.clock", None)
        if isinstance(started, datetime) and isinstance(clock, time) and started.time() == time():
            started = row.values["call.started_at"] = datetime.combine(started.date(), clock)
        elif isinstance(started, datetime) and isinstance(clock, time) and started.time().replace(second=0) != clock:
            reason = Phrase(
                "Beside the day stands another time, {time}, and that one was taken.", time=f"{started:%H:%M}"
            )
            row.problems.append(CellProblem(sheet, row.cells["call.clock"], f"{clock:%H:%M}", reason))
        if isinstance(started, datetime) and started.date() > self.session.today:
            reason = Phrase("A call of the future can't have taken place; plan it as a callback.")
            cell = row.cells["call.started_at"]
            row.problems.append(CellProblem(sheet, cell, str(started.date()), reason))
            del row.values["call.started_at"]
        due = row.values.get("callback.due_on")
        if isinstance(due, date) and due < self.session.today:
            del row.values["callback.due_on"]
            self._gone_by += 1

    def _same_before(self, username: str, name: str) -> Phrase | None:
        before = self._fresh_usernames.get(folded(username)) if username else None
        if before is None and not username:
            before = self._fresh_names.get(name_key(name))
        if before is None:
            return None
        return Phrase("Row {row} has the same name or username; this one is offered as another new client.", row=before)

    def _keep_usernames_apart(self, sheet: str, row: RowValues, username: str) -> None:
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

    def _new(self, sheet: str, row: RowValues, title: str, note: Phrase | None, similar: Sequence[Client]) -> StagedRow:
        values = {key: value for key, value in row.of("client").items() if key != "code" and value is not None}
        client = Client(**values)
        self._strange_codes += bool(row.text("client.code"))
        if self._subject == Client.table:
            self._fresh.append(client)
        else:
            self.names.clients.add(client)  # the rows below are about the same one
        self._last = client
        changes = (Change(None, client), *self._belongings.of(client, row.of))
        self._belongings.remember(changes)
        suggestions = tuple(
            Suggestion(known, self._changes(row, known, as_if=True)) for known in similar if known.id > 0
        )
        return _row(
            sheet, row, Disposition.NEW, title, changes=changes, suggestions=suggestions, note=note,
            problems=tuple(row.problems),
        )  # fmt: skip

    def _known(self, sheet: str, row: RowValues, known: Client, *, by_name: bool) -> StagedRow:
        self._last = known
        conflicts: list[FieldConflict] = []
        username = row.values.get("client.username")
        if by_name and username and known.username and folded(str(username)) != folded(known.username):
            # The same name with another account may be a second account: a person decides.
            entry = field_of(Client, "username")
            cell = row.cells["client.username"]
            conflicts.append(FieldConflict(known, entry, known.username, known.username, username, cell))
            del row.values["client.username"]
        changes = self._changes(row, known)
        self._belongings.remember(changes)
        if conflicts:
            disposition = Disposition.CONFLICT
        elif not self._lists_clients and any(change.before is None for change in changes):
            disposition = Disposition.NEW  # the row is a call or a payment: new, though its client is known
        elif changes:
            disposition = Disposition.CHANGED
        else:
            disposition = Disposition.REJECTED if row.problems else Disposition.UNCHANGED
        return _row(
            sheet, row, disposition, called(known), changes=changes, conflicts=tuple(conflicts),
            problems=tuple(row.problems), kept=self._kept(row, known),
            note=_REPEATED if changes and self._belongings.repeats else None,
        )  # fmt: skip

    def _kept(self, row: RowValues, known: Client) -> tuple[KeptValue, ...]:
        """What the client has where the row is blank."""
        if self._subject != Client.table:
            return ()
        columns = {
            key.removeprefix("client."): column for key, column in row.blank.items() if key.startswith("client.")
        }
        return tuple(
            KeptValue(entry, value, cell_name(row.number, columns[entry.name]))
            for entry in Client.catalogue()
            if entry.name in columns and (value := getattr(known, entry.name)) not in (None, "", ())
        )

    def _changes(self, row: RowValues, known: Client, *, as_if: bool = False) -> tuple[Change[Record], ...]:
        changes: list[Change[Record]] = []
        if self._subject == Client.table:
            values = {key: value for key, value in row.of("client").items() if key != "code"}
            changes = [change for change in (edited_record(known, values),) if change is not None]
        changes += (self._belongings.as_if if as_if else self._belongings.of)(known, row.of)
        return tuple(changes)


def _unknown(name: str, similar: Sequence[Client]) -> Phrase:
    counts = Counter(client.name for client in similar)
    if not counts:
        return Phrase("No client is called “{text}”.", text=name)
    return Phrase("No client is called “{text}”; similar: {names}.", text=name, names=", ".join(counts))


def _row(sheet: str, row: RowValues, disposition: Disposition, title: str, **about: Any) -> StagedRow:
    return StagedRow(sheet, row.number + 1, disposition, title, **about)
