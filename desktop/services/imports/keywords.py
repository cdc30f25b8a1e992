"""Takes in keyword reports of ad platforms: each word of a client once, and how many there are (product §4)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from desktop.domain.changes import Change
from desktop.domain.errors import InvalidValue
from desktop.domain.keyword_list import COUNTED, snapshot_of
from desktop.domain.kinds import folded
from desktop.domain.matching import ClientIndex, called
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.domain.records import Client, ColumnMapping, Contact, Keyword, KeywordSnapshot, Rep
from desktop.domain.staging import CellProblem, Disposition, StagedRow
from desktop.excel.grid import cell_name, cell_text
from desktop.excel.layout import ColumnHeader, Table, header_key
from desktop.excel.preamble import find_span
from desktop.services.former_names import add_former_names
from desktop.services.imports.belongings import edited_record
from desktop.services.imports.names import KnownNames
from desktop.services.imports.owners import SheetOwners
from desktop.services.imports.roster import RosterStaging
from desktop.services.imports.rows import RowValues, TableRows, columns_read, day_of_file, reason_of
from desktop.services.imports.tables import FoundTable
from desktop.services.mapping import is_blank, map_columns, remembered_mapping
from desktop.services.session import Session

_SUMMED: Final = ("impressions", "clicks", "spend", "inquiries")
_MATCH_MARKS = re.compile(r'^[\s\["“+]+|[\s\]"”]+$')
_CAMPAIGNS: Final = frozenset(
    map(header_key, ("Campaign", "Campaign name", "广告系列", "推广计划", "推广计划名称", "计划"))
)
_PROGRESS_EVERY = 500


def stage_keywords(
    session: Session, tables: Sequence[FoundTable], file_name: str, owners: SheetOwners, progress: Progress = silent
) -> RosterStaging:
    """What keyword reports would change; ``owners`` know whose words those are that name nobody.

    Rows of one word and group, as its match types are, are added up. Words that a report doesn't list stay.
    """
    result = RosterStaging()
    for found in tables:
        report = _Report(session, found, file_name, owners.of(found.table.sheet.name))
        result.columns += report.columns
        result.rows += report.rows(progress)
    return result


def campaigns_name_clients(session: Session, table: Table) -> ColumnHeader | None:
    """The column of campaigns, where each is called like a client: agencies do so where one account serves many."""
    index = add_former_names(session, ClientIndex(session.all(Client).values()))
    column = table.column(_CAMPAIGNS)
    if column is None:
        return None
    texts = {cell_text(cell) for cell in table.cells(column) if not is_blank(cell)}
    return column if texts and all(_is_known(index, text) for text in texts) else None


@dataclass(slots=True)
class _Word:
    """One keyword of a client as the report has it, with the row where it stands first."""

    client: Client
    row: int
    values: dict[str, Any]
    problems: list[CellProblem] = field(default_factory=list)


class _Report:
    """One table of keywords."""

    def __init__(self, session: Session, found: FoundTable, file_name: str, client: Client | None) -> None:
        self._session = session
        self._table = found.table
        self._client = client
        self._index = add_former_names(session, ClientIndex(session.all(Client).values()))
        names = KnownNames(session.all(Client).values(), session.all(Rep).values(), session.all(Contact).values())
        remembered = remembered_mapping(found.table, session.all(ColumnMapping).values())
        mapping = map_columns(found.table, remembered=remembered)
        self.columns = columns_read(found.table, mapping)
        self._rows = TableRows(found.table, mapping, names, session.today)
        self._names_clients = found.names_clients
        self._campaigns = None if found.names_clients else campaigns_name_clients(session, found.table)
        span = find_span((*found.table.preamble, file_name))
        self._as_of = min(span.last, session.today) if span else day_of_file(found.table.preamble, session.today)

    def rows(self, progress: Progress) -> list[StagedRow]:
        """The staged rows, in the order of the file."""
        staged: list[StagedRow] = []
        words: dict[tuple[int, str, str], _Word] = {}
        for done, number in enumerate(self._table.data_rows):
            if done % _PROGRESS_EVERY == 0:
                text = Phrase("Comparing {sheet}…", sheet=self._table.sheet.name)
                progress(done, len(self._table.data_rows), text)
            row = self._rows.read(number)
            word = _MATCH_MARKS.sub("", row.text("keyword.word"))
            try:
                client = self._owner(row, number)
                if not word:
                    raise InvalidValue(Phrase("The row names no keyword."))
            except InvalidValue as problem:
                staged.append(self._rejected(row, problem))
                continue
            values = {**row.of("keyword"), "word": word}
            key = client.id, folded(word), folded(str(values.get("group") or ""))
            known = words.get(key)
            if known is None:
                words[key] = _Word(client, number, values, row.problems)
            else:
                _add(known, values, row.problems)
        staged += self._compared(words.values())
        return sorted(staged, key=lambda row: row.row_number)

    def _owner(self, row: RowValues, number: int) -> Client:
        if self._names_clients:
            texts = [text for key in ("code", "username", "name") if (text := row.text(f"client.{key}"))]
            if not texts:
                raise InvalidValue(Phrase("The row names no client."))
            return self._index.one(texts[0])
        if self._campaigns is not None:
            return self._index.one(cell_text(self._table.sheet.rows[number][self._campaigns.index]))
        if self._client is None:
            raise InvalidValue(Phrase("The row names no client."))
        return self._client

    def _rejected(self, row: RowValues, fault: InvalidValue) -> StagedRow:
        keys = ("client.code", "client.username", "client.name", "keyword.word")
        key = next((key for key in keys if key in row.cells), "")
        cell = row.cells.get(key, cell_name(row.number, 0))
        problem = CellProblem(self._table.sheet.name, cell, row.text(key), reason_of(fault), key.startswith("client."))
        return StagedRow(
            self._table.sheet.name, row.number + 1, Disposition.REJECTED, row.text("keyword.word"),
            problems=(*row.problems, problem),
        )  # fmt: skip

    def _compared(self, words: Iterable[_Word]) -> list[StagedRow]:
        by_client: defaultdict[int, list[_Word]] = defaultdict(list)
        for word in words:
            by_client[word.client.id].append(word)
        staged: list[StagedRow] = []
        for client, found in by_client.items():
            stored = {
                (folded(one.word), folded(one.group)): one for one in self._session.store.load(Keyword, client=client)
            }
            snapshot = self._snapshot(client, found)
            for at, word in enumerate(found):
                known = stored.get((folded(word.values["word"]), folded(str(word.values.get("group") or ""))))
                staged.append(self._row(word, known, snapshot if at == 0 else None))
        return staged

    def _row(self, word: _Word, known: Keyword | None, snapshot: Change[Record] | None) -> StagedRow:
        changes: list[Change[Record]] = []
        if known is None:
            changes.append(Change(None, Keyword(client=word.client.id, **word.values)))
        elif (edit := edited_record(known, {**word.values, "word": known.word})) is not None:
            changes.append(edit)
        if snapshot is not None:
            changes.append(snapshot)
        if known is None:
            disposition = Disposition.NEW
        elif changes:
            disposition = Disposition.CHANGED
        else:
            disposition = Disposition.REJECTED if word.problems else Disposition.UNCHANGED
        title = f"{called(word.client)} · {word.values['word']}"
        return StagedRow(
            self._table.sheet.name, word.row + 1, disposition, title, tuple(changes), problems=tuple(word.problems)
        )

    def _snapshot(self, client: int, words: Sequence[_Word]) -> Change[Record] | None:
        """How the words of a client stand on the day of the report; ranks and quality only where the report has them."""
        made = snapshot_of(client, [Keyword(client=client, **word.values) for word in words], self._as_of)
        counted = {name: value for name in COUNTED if (value := getattr(made, name)) not in (None, "")}
        known = [one for one in self._session.store.load(KeywordSnapshot, client=client) if one.as_of is not None]
        same_day = next((one for one in known if one.as_of == self._as_of), None)
        if same_day is not None:
            return edited_record(same_day, counted)
        earlier = [one for one in known if (one.as_of or date.min) < self._as_of]
        latest = max(earlier, key=lambda one: one.as_of or date.min, default=None)
        if latest is not None and edited_record(latest, counted) is None:
            return None
        return Change(None, KeywordSnapshot(client=client, as_of=self._as_of, **counted))


def _add(word: _Word, values: dict[str, Any], problems: Iterable[CellProblem]) -> None:
    """Put a further row of the same word to the first: what counts is added, the better rank stands."""
    for name in _SUMMED:
        if values.get(name) is not None:
            word.values[name] = (word.values.get(name) or 0) + values[name]
    ranks = [rank for rank in (word.values.get("rank"), values.get("rank")) if rank is not None]
    if ranks:
        word.values["rank"] = min(ranks)
    for name, value in values.items():
        if word.values.get(name) in (None, ""):
            word.values[name] = value
    word.problems = [*word.problems, *problems]


def _is_known(index: ClientIndex, text: str) -> bool:
    try:
        index.one(text)
    except InvalidValue:
        return False
    return True
