"""Takes back a roster workbook of our own and merges it three ways: as exported, as it is now, as the file has it.

Whom a row is about is said by its two hidden keys and the visible code together; where they disagree, where rows or
columns were sorted apart, nothing of the row is taken (product §6.3).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import Field, field_of
from desktop.domain.kinds import CalendarMonth, Choice, Flag, Kind, Reference, Score, Tags, folded
from desktop.domain.matching import called
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.domain.records import Client, Contact, Rep
from desktop.domain.snapshot import ExportedValue, Snapshot, plain
from desktop.domain.staging import CLEAR, CellProblem, Disposition, FieldConflict, StagedRow, merged_value
from desktop.excel.cells import LANGUAGES, Reading, read
from desktop.excel.grid import Cell, Row, Sheet, Workbook, cell_name, cell_text
from desktop.excel.layout import header_key
from desktop.excel.roster_book import FIGURES_TABLE, RosterSheet, figure_columns, figure_key, roster_sheets
from desktop.excel.stamp import KEY, SECOND_KEY, Stamp, read_row_key
from desktop.language.catalogue import translated
from desktop.services.imports.names import KnownNames
from desktop.services.imports.roster import RosterStaging
from desktop.services.mapping import is_blank
from desktop.services.session import Session

_HEADER_WITHIN = 30
_FLAGGED_AT_MOST = 0.2
_FEW = 3
_ALIKE = 0.6
_PROGRESS_EVERY = 100


@dataclass(slots=True)
class _Found:
    """A sheet of the file that was recognised: which one of ours, its header row, and where each field stands."""

    sheet: Sheet
    ours: RosterSheet
    header: int
    columns: dict[str, int]
    keys: tuple[int, ...]
    others: list[int]


@dataclass(slots=True)
class _Cells:
    """What one row says of the fields that may be edited."""

    values: dict[str, object] = field(default_factory=dict)
    plain: dict[str, object] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)


class _Moved(UserError):
    """Rows or columns of the file were sorted apart from each other."""


def stage_returned(
    session: Session, book: Workbook, stamp: Stamp, snapshot: Snapshot, progress: Progress = silent
) -> RosterStaging:
    """What a returned roster workbook would change.

    Raises ``UserError`` when so many rows contradict their keys that the file as a whole can't be trusted.
    """
    merge = _Merge(session, stamp, snapshot)
    found = [sheet for page in book.visible_sheets if (sheet := _recognised(page, stamp)) is not None]
    order = [sheet.table for sheet in roster_sheets()]
    for sheet in sorted(found, key=lambda one: order.index(one.ours.table)):
        merge.read(sheet, progress)
    for page in book.visible_sheets:
        _check_figures(page, snapshot, merge)
    merge.add_missing({sheet.ours.table for sheet in found})
    if not found:
        raise UserError(
            Phrase("None of the sheets of this workbook could be recognised, and nothing was changed."),
            Phrase("Keep the header row of each sheet as it was exported."),
        )
    merge.result.new_reps = merge.names.new_reps
    return merge.result


def _recognised(page: Sheet, stamp: Stamp) -> _Found | None:
    """Which of our sheets this is: by the keys of its rows, else by its headers."""
    best: tuple[int, int, _Found] | None = None
    for header, row in enumerate(page.rows[:_HEADER_WITHIN]):
        titles = {header_key(cell): index for index, cell in reversed(list(enumerate(row))) if isinstance(cell, str)}
        if len(titles) < 2:
            continue
        keys = tuple(
            index for index, cell in enumerate(row) if isinstance(cell, str) and cell.strip() in (KEY, SECOND_KEY)
        )
        for ours in roster_sheets():
            columns = {
                entry.name: place
                for entry in ours.columns
                if (place := next((titles[word] for word in _headers(entry) if word in titles), None)) is not None
            }
            sample = page.rows[header + 1 : header + 200]
            known = sum(
                1
                for line in sample
                for place in keys
                if read_row_key(stamp, ours.table, cell_text(line[place])) is not None
            )
            if not known and (not keys or len(columns) * 2 < len(ours.columns)):
                continue
            places = set(columns.values()) | set(keys)
            others = [index for index, cell in enumerate(row) if index not in places and not is_blank(cell)]
            score = (known, len(columns))
            if best is None or score > best[:2]:
                best = (*score, _Found(page, ours, header, columns, keys, others))
    return best[2] if best else None


def _headers(entry: Field) -> list[str]:
    """Every header that a column of ours may have, in any language, the label first."""
    words = [entry.label, *(translated(language, entry.label) or "" for language in LANGUAGES), *entry.aliases]
    return [header_key(word) for word in words if word]


class _Merge:
    def __init__(self, session: Session, stamp: Stamp, snapshot: Snapshot) -> None:
        self.session = session
        self.stamp = stamp
        self.snapshot = snapshot
        self.result = RosterStaging()
        clients, reps = session.all(Client).values(), session.all(Rep).values()
        self.names = KnownNames(clients, reps, session.all(Contact).values())
        self.seen: dict[tuple[str, int], tuple[str, int]] = {}

    # -- a sheet

    def read(self, found: _Found, progress: Progress) -> None:
        """Stage every row of a recognised sheet."""
        page, reading = found.sheet, Reading(self.names, self.session.today)
        rows: list[StagedRow] = []
        changed: dict[str, list[tuple[int, object, object]]] = {}
        keyed = 0
        for number in range(found.header + 1, len(page.rows)):
            line = page.rows[number]
            if all(is_blank(cell) for index, cell in enumerate(line) if index not in found.keys):
                continue
            if len(rows) % _PROGRESS_EVERY == 0:
                progress(number, len(page.rows), Phrase("Comparing {sheet}…", sheet=page.name))
            keyed += any(not is_blank(line[place]) for place in found.keys)
            staged = self._row(found, number, line, reading, changed)
            if staged is not None:
                rows.append(staged)
        flagged = sum(1 for row in rows if row.disposition is Disposition.REJECTED and row.note is _FLAG)
        if flagged >= _FEW and flagged >= keyed * _FLAGGED_AT_MOST:
            raise _moved(page.name)
        self._stop_when_sorted(found, changed)
        self._note_other_columns(found)
        self.result.rows += rows

    def _row(
        self, found: _Found, number: int, line: Row, reading: Reading,
        changed: dict[str, list[tuple[int, object, object]]],
    ) -> StagedRow | None:  # fmt: skip
        page, ours = found.sheet, found.ours
        try:
            record = self._whose(found, line)
        except InvalidValue as problem:
            return _rejected(page, number, line, found, problem.message, flag=True)
        if record is None:
            return self._new(found, number, line, reading)
        here = self.session.all(ours.record).get(record)
        before = self.seen.setdefault((ours.table, record), (page.name, number))
        first = before == (page.name, number)
        exported = self._exported(ours, record)
        cells = self._cells(found, number, line, reading, exported, here)
        if not first and before[0] != page.name:
            if all(
                value == plain(_kind(ours, name), exported[name].value)
                for name, value in cells.plain.items()
                if name in exported
            ):
                return None  # a copied sheet that nobody edited
            reason = Phrase("The row stands on the sheet “{sheet}” too, and only that one is taken.", sheet=before[0])
            return _rejected(page, number, line, found, reason)
        if not first:
            note = Phrase("A copy of row {row}; it is offered as new.", row=before[1] + 1)
            return self._new(found, number, line, reading, note)
        if here is None:
            if not _edits(cells, exported):
                return StagedRow(page.name, number + 1, Disposition.UNCHANGED, _title(line, found))
            return _rejected(page, number, line, found, Phrase("This entry was deleted here after the export."))
        return self._merged(found, number, here, cells, exported, changed)

    def _whose(self, found: _Found, line: Row) -> int | None:
        """The record of a row; ``None`` for a new one. Raises ``InvalidValue`` when its marks contradict each other."""
        texts = [cell_text(line[place]).strip() for place in found.keys]
        code = _visible_code(found, line)
        if not any(texts):
            if code and found.ours.record is Client:
                raise InvalidValue(
                    Phrase("The row has a client's code but not the hidden key that belongs to it."),
                    Phrase("Delete the code to add the row as a new client."),
                )
            return None
        if len(set(texts)) > 1:
            raise InvalidValue(Phrase("The two hidden keys of the row differ: its cells come from two rows."))
        record = read_row_key(self.stamp, found.ours.table, texts[0])
        if record is None:
            raise InvalidValue(Phrase("The hidden key of the row was altered or comes from another workbook."))
        row = self.snapshot.rows.get(found.ours.table, {}).get(record)
        if row is None:
            raise InvalidValue(Phrase("The hidden key of the row was altered or comes from another workbook."))
        expected = str(row.get("code" if found.ours.record is Client else "client_code") or "")
        if code and expected and folded(code) != folded(expected):
            raise InvalidValue(
                Phrase(
                    "The row shows the code {code}, but its hidden key belongs to {expected}.",
                    code=code,
                    expected=expected,
                )
            )
        return record

    # -- a row

    def _cells(
        self, found: _Found, number: int, line: Row, reading: Reading, exported: Mapping[str, ExportedValue],
        here: Record | None,
    ) -> _Cells:  # fmt: skip
        """The cells that hold something. What can't be read is a problem and changes nothing."""
        result = _Cells()
        self.names.client = self._client_of(found, line, here)
        for entry in found.ours.fields:
            place = found.columns.get(entry.name)
            if place is None or not entry.editable or is_blank(line[place]):
                continue
            cell, at = line[place], cell_name(number, place)
            result.cells[entry.name] = at
            try:
                value = _value(entry, cell, reading, exported.get(entry.name), found.ours.record)
            except InvalidValue as problem:
                result.problems.append(CellProblem(found.sheet.name, at, cell_text(cell), _reason(problem)))
                continue
            result.values[entry.name] = value
            result.plain[entry.name] = plain(entry.kind, value)
        return result

    def _client_of(self, found: _Found, line: Row, here: Record | None) -> int | None:
        if found.ours.record is Client:
            return here.id if here is not None else None
        place = found.columns.get("client")
        if place is not None and not is_blank(line[place]):
            try:
                return self.names.find("client", cell_text(line[place]))
            except InvalidValue:
                pass
        client: int | None = getattr(here, "client", None)
        return client

    def _exported(self, ours: RosterSheet, record: int) -> dict[str, ExportedValue]:
        found = {
            entry.name: self.snapshot.exported(ours.table, record, entry.name, entry.kind) for entry in ours.fields
        }
        return {name: value for name, value in found.items() if value is not None}

    def _merged(
        self, found: _Found, number: int, here: Record, cells: _Cells, exported: Mapping[str, ExportedValue],
        changed: dict[str, list[tuple[int, object, object]]],
    ) -> StagedRow:  # fmt: skip
        ours = found.ours
        values: dict[str, Any] = {}
        conflicts: list[FieldConflict] = []
        for name, value in cells.values.items():
            entry = field_of(ours.record, name)
            then, now = exported[name].value, plain(entry.kind, getattr(here, name))
            is_changed, contradicts = merged_value(then, now, cells.plain[name])
            if cells.plain[name] != then:
                changed.setdefault(name, []).append((number, then, cells.plain[name]))
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
        )

    def _new(
        self, found: _Found, number: int, line: Row, reading: Reading, note: Phrase | None = None
    ) -> StagedRow | None:
        page, ours = found.sheet, found.ours
        cells = self._cells(found, number, line, reading, {}, None)
        given: dict[str, Any] = {name: value for name, value in cells.values.items() if cells.plain[name] is not None}
        if ours.record is not Client and "client" not in given and (code := _visible_code(found, line)):
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
            page.name, number + 1, Disposition.NEW, _title(line, found), (Change(None, item),),
            problems=tuple(cells.problems), note=note,
        )  # fmt: skip

    def _refuse_taken_username(self, found: _Found, here: Record | None, values: dict[str, Any], cells: _Cells) -> None:
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

    def _stop_when_sorted(self, found: _Found, changed: Mapping[str, Sequence[tuple[int, object, object]]]) -> None:
        """Raises ``UserError`` when a column holds its own old values in another order: it was sorted or moved alone."""
        for name, cells in changed.items():
            kind = _kind(found.ours, name)
            if len(cells) < _FEW:
                continue
            old, new = Counter(_hashable(then) for _, then, _ in cells), Counter(_hashable(now) for _, _, now in cells)
            common = sum((old & new).values())
            few_words = isinstance(kind, Choice | Flag | Score | Reference | Tags)
            if few_words:
                is_moved = old == new and self._is_sorted(found, name)
            else:
                is_moved = common >= max(_FEW, len(cells) * _ALIKE) and len(old) >= _FEW
            if is_moved:
                raise _moved(found.sheet.name, cell_text(found.sheet.rows[found.header][found.columns[name]]))

    def _is_sorted(self, found: _Found, name: str) -> bool:
        """Whether a column stands in the order of its texts, which a person doesn't bring about by editing."""
        place = found.columns[name]
        cells = (line[place] for line in found.sheet.rows[found.header + 1 :])
        texts = [cell_text(cell) for cell in cells if not is_blank(cell)]
        runs = sum(1 for one, following in pairwise(texts) if one != following) + 1
        return runs == len(set(texts))

    def _note_other_columns(self, found: _Found) -> None:
        titles = [cell_text(found.sheet.rows[found.header][index]) for index in found.others]
        if titles:
            self.result.notes.append(
                Phrase("On the sheet “{sheet}” these columns are not ours and were not read: {columns}.",
                       sheet=found.sheet.name, columns=", ".join(titles))
            )  # fmt: skip

    def add_missing(self, tables: Iterable[str]) -> None:
        """List the records that were exported and are no longer in the file; nothing happens to them by itself."""
        for ours in roster_sheets():
            exported = self.snapshot.rows.get(ours.table, {})
            if ours.table not in tables:
                if exported:
                    text = Phrase(
                        "The sheet “{sheet}” is missing from the file; its entries stay as they are.", sheet=ours.title
                    )
                    self.result.notes.append(text)
                continue
            here = self.session.all(ours.record)
            for record in exported:
                item = here.get(record)
                if item is not None and (ours.table, record) not in self.seen:
                    name = f"{self._called(item)} #{record}"
                    self.result.rows.append(
                        StagedRow(
                            self.session.language.say(ours.title), 0, Disposition.MISSING, name, (Change(item, item),)
                        )
                    )


_FLAG = Phrase("The row's marks contradict each other.")


def _moved(sheet: str, column: str = "") -> UserError:
    if column:
        message = Phrase(
            "On the sheet “{sheet}” the column “{column}” was sorted or moved apart from its rows; nothing was changed.",
            sheet=sheet, column=column,
        )  # fmt: skip
    else:
        message = Phrase(
            "On the sheet “{sheet}” many rows no longer fit their hidden keys; nothing was changed.", sheet=sheet
        )
    return UserError(message, Phrase("Undo the sorting in the workbook, or export it again and repeat the edits."))


def _value(entry: Field, cell: Cell, reading: Reading, exported: ExportedValue | None, record: type[Record]) -> object:
    if isinstance(cell, str) and folded(cell) == CLEAR:
        if entry.required:
            raise InvalidValue(Phrase("“{field}” can't be empty.", field=Phrase(entry.label)))
        return getattr(record(), entry.name)
    if exported is not None and exported.written and folded(cell_text(cell)) == folded(exported.written):
        return exported.value  # the reference that was written, whatever it is called by now
    value = read(entry, cell, reading)
    if value is None and exported is not None:
        return exported.value  # a dash says as little as a blank
    return value


def _edits(cells: _Cells, exported: Mapping[str, ExportedValue]) -> bool:
    return any(value != exported[name].value for name, value in cells.plain.items() if name in exported) or bool(
        cells.problems
    )


def _kind(ours: RosterSheet, name: str) -> Kind:
    return field_of(ours.record, name).kind


def _visible_code(found: _Found, line: Row) -> str:
    place = found.columns.get("code" if found.ours.record is Client else "client_code")
    return cell_text(line[place]).strip() if place is not None else ""


def _title(line: Row, found: _Found) -> str:
    for name in ("name", "client", "code", "client_code"):
        place = found.columns.get(name)
        if place is not None and not is_blank(line[place]):
            return cell_text(line[place])
    return ""


def _rejected(
    page: Sheet, number: int, line: Row, found: _Found, reason: Phrase | str, *, flag: bool = False
) -> StagedRow:
    title = _title(line, found)
    place = min(found.columns.values(), default=0)
    problem = CellProblem(page.name, cell_name(number, place), title, reason)
    return StagedRow(
        page.name, number + 1, Disposition.REJECTED, title, problems=(problem,), note=_FLAG if flag else None
    )


def _reason(problem: InvalidValue) -> Phrase | str:
    if problem.hint:
        return Phrase("{message} {hint}", message=problem.message, hint=problem.hint)
    return problem.message


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _check_figures(page: Sheet, snapshot: Snapshot, merge: _Merge) -> None:
    """Report every cell of the sheet with monthly figures that was edited: these are sums, and can't be taken back."""
    exported = snapshot.rows.get(FIGURES_TABLE, {})
    if not exported:
        return
    entries = figure_columns()
    for header, row in enumerate(page.rows[:_HEADER_WITHIN]):
        titles = {header_key(cell): index for index, cell in reversed(list(enumerate(row))) if isinstance(cell, str)}
        places = {
            entry.name: place
            for entry in entries
            if (place := next((titles[word] for word in _headers(entry) if word in titles), None)) is not None
        }
        if not {"client_code", "month"} <= places.keys() or len(places) < 4:
            continue
        reading = Reading(merge.names, merge.session.today)
        for number in range(header + 1, len(page.rows)):
            _check_figure_row(page, number, places, exported, reading, merge)
        return


def _check_figure_row(
    page: Sheet, number: int, places: Mapping[str, int], exported: Mapping[int, Mapping[str, Any]], reading: Reading,
    merge: _Merge,
) -> None:  # fmt: skip
    line = page.rows[number]
    client = merge.names.clients.with_code(cell_text(line[places["client_code"]]))
    try:
        month = CalendarMonth().parse(line[places["month"]])
    except InvalidValue:
        month = None
    then = exported.get(figure_key(client.id, month)) if client is not None and month is not None else None
    if then is None:
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
            title = called(client) if client else ""
            merge.result.rows.append(StagedRow(page.name, number + 1, Disposition.REJECTED, title, problems=(problem,)))
