"""Workbooks that go out: the roster to be edited and taken back, the month's overview, and tables as shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Final

from desktop.domain.changes import created
from desktop.domain.errors import UserError
from desktop.domain.fields import Field
from desktop.domain.kinds import Reference
from desktop.domain.matching import called
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.domain.records import BY_TABLE, Client, ExportedWorkbook, Rep
from desktop.domain.snapshot import Plain, Snapshot, plain
from desktop.domain.totals import SUMMED
from desktop.excel.month_book import MonthContent, MonthRow, write_month_book
from desktop.excel.roster_book import (
    FIGURES_TABLE,
    KIND,
    RosterContent,
    RosterRow,
    RosterSheet,
    figure_key,
    roster_sheets,
    write_roster_book,
)
from desktop.excel.stamp import Stamp
from desktop.excel.view_book import ViewContent, write_view_book
from desktop.language import Language
from desktop.services.running import Portions, Runner, here
from desktop.services.session import Session
from desktop.services.team_month import team_month

_MONTHS_IN_ROSTER: Final = 13  # a year, and the same month of the year before


@dataclass(frozen=True, slots=True)
class Exported:
    """A workbook that was written: where, and how many rows it has."""

    path: Path
    rows: int


def export_roster(
    session: Session, path: Path, language: Language, progress: Progress = silent, run: Runner = here
) -> Exported:
    """Write the roster workbook and keep what it held, so that it can be merged when it comes back.

    Raises ``UserError`` when the file can't be written; nothing is kept then.
    """
    stamp = Stamp.new(KIND)
    content, snapshot = roster_content(session, stamp)
    packed = replace(
        content,
        rows={table: Portions(tuple(rows)) for table, rows in content.rows.items()},
        figures=Portions(tuple(content.figures)),
    )
    run(partial(_write_roster, packed, path, language), progress)
    kept = ExportedWorkbook(
        stamp=stamp.number, kind=KIND, rep=session.rep, exported_at=session.now, rows=snapshot.to_text()
    )
    session.do(created(Phrase("Export of the roster to {file}", file=path.name), [kept]), origin="export")
    return Exported(path, sum(len(rows) for rows in content.rows.values()))


def export_month(
    session: Session, path: Path, month: Month, language: Language, progress: Progress = silent, run: Runner = here
) -> Exported:
    """Write the month's overview: one row a client, all measures, changes against the month before."""
    content = month_content(session, month)
    run(partial(_write_month, content, path, language), progress)
    return Exported(path, len(content.rows))


def export_clients(
    session: Session, path: Path, language: Language, progress: Progress = silent, run: Runner = here
) -> Exported:
    """Write the list of clients with all their fields, to be read and not to be taken back."""
    entries = tuple(entry for entry in Client.catalogue() if entry.in_excel)
    names = _Names(session)
    rows = [names.values(client, entries) for client in _in_order(session)]
    content = ViewContent(Phrase("Clients"), entries, [[row[entry.name] for entry in entries] for row in rows])
    return export_view(content, path, language, progress, run)


def export_view(
    content: ViewContent, path: Path, language: Language, progress: Progress = silent, run: Runner = here
) -> Exported:
    """Write any table as it is shown: these columns, these rows, in this order."""
    run(partial(_write_view, content, path, language), progress)
    return Exported(path, len(content.rows))


def roster_content(session: Session, stamp: Stamp) -> tuple[RosterContent, Snapshot]:
    """What goes into a roster workbook, and the same as it is kept for the merge."""
    clients = _in_order(session)
    codes = {client.id: client.code for client in clients}
    naming = _Names(session)
    rows: dict[str, list[RosterRow]] = {}
    kept: dict[str, dict[int, dict[str, Plain]]] = {}
    for sheet in roster_sheets():
        items: Sequence[Record] = clients
        if sheet.record is not Client:
            belonging: dict[int, list[Record]] = defaultdict(list)
            for item in session.all(sheet.record).values():
                belonging[_client_of(item)].append(item)
            items = [item for client in clients for item in sorted(belonging.get(client.id, ()), key=attrgetter("id"))]
        rows[sheet.table], kept[sheet.table] = _sheet_rows(naming, sheet, items, codes)
    figures = _month_figures(session, clients)
    kept[FIGURES_TABLE] = {
        figure_key(number, month): {name: value for name, value in values.items() if value is not None}
        for number, month, values in figures
    }
    names = {client.id: client.name for client in clients}
    content = RosterContent(
        stamp=stamp,
        rows=rows,
        figures=[(codes[number], names[number], month, values) for number, month, values in figures],
        names={
            "rep": [rep.name for rep in session.all(Rep).values() if rep.active],
            "client": sorted(naming.clients.values()),
        },
        exported_at=session.now.isoformat(" ", "seconds"),
    )
    return content, Snapshot(kept)


def month_content(session: Session, month: Month) -> MonthContent:
    """What goes into the overview of a month."""
    sums = session.store.figures.month_sums((month, month.previous))
    reps = session.all(Rep)
    rows = [
        MonthRow(
            code=client.code,
            name=client.name,
            username=client.username,
            level=client.level,
            stage=client.stage,
            owner=reps[client.owner].name if client.owner is not None and client.owner in reps else "",
            now=sums[month].get(client.id),
            before=sums[month.previous].get(client.id),
        )
        for client in _in_order(session)
    ]
    return MonthContent(month, rows, team_month(session, month).reps)


def _write_roster(content: RosterContent, path: Path, language: Language, progress: Progress) -> None:
    write_roster_book(content, path, language, progress)


def _write_month(content: MonthContent, path: Path, language: Language, progress: Progress) -> None:
    write_month_book(content, path, language, progress)


def _write_view(content: ViewContent, path: Path, language: Language, progress: Progress) -> None:
    write_view_book(content, path, language, progress)


def _in_order(session: Session) -> list[Client]:
    clients = sorted(session.all(Client).values(), key=lambda client: client.code)
    if not clients:
        raise UserError(Phrase("There are no clients to export."), Phrase("Import a roster or add clients first."))
    return clients


def _sheet_rows(
    naming: _Names, sheet: RosterSheet, items: Sequence[Record], codes: Mapping[int, str]
) -> tuple[list[RosterRow], dict[int, dict[str, Plain]]]:
    rows, kept = [], {}
    for item in items:
        values = naming.values(item, sheet.fields)
        code = codes.get(item.id if isinstance(item, Client) else _client_of(item), "")
        rows.append(RosterRow(item.id, code, values))
        held: dict[str, Plain] = {} if isinstance(item, Client) else {"client_code": code}
        for entry in sheet.fields:
            value = plain(entry.kind, getattr(item, entry.name))
            if value is not None and isinstance(entry.kind, Reference):
                value = [value, values[entry.name]]
            if value is not None:
                held[entry.name] = value
        kept[item.id] = held
    return rows, kept


class _Names:
    """The names that stand in cells for the records that are referred to."""

    def __init__(self, session: Session) -> None:
        self._session = session
        by_name: defaultdict[str, list[Client]] = defaultdict(list)
        for client in session.all(Client).values():
            by_name[client.name].append(client)
        # Where two clients bear a name, the code tells them apart.
        self.clients = {
            client.id: client.name if len(bearers) == 1 else called(client)
            for bearers in by_name.values()
            for client in bearers
        }

    def values(self, item: Record, entries: Iterable[Field]) -> dict[str, object]:
        """The values of a record, with names instead of references."""
        values: dict[str, object] = {}
        for entry in entries:
            value = getattr(item, entry.name)
            if isinstance(entry.kind, Reference) and isinstance(value, int):
                value = self._name(entry.kind.to, value)
            values[entry.name] = value
        return values

    def _name(self, table: str, number: int) -> str:
        if table == "client":
            return self.clients.get(number, "")
        item = self._session.all(BY_TABLE[table]).get(number)
        return str(getattr(item, "name", "")) if item is not None else ""


def _client_of(item: Record) -> int:
    number: int | None = getattr(item, "client", None)
    return number if number is not None else 0


def _month_figures(session: Session, clients: Sequence[Client]) -> list[tuple[int, Month, Mapping[str, int]]]:
    """Client, month and sums: client by client in the order of the sheet, latest month first."""
    this_month = Month.of(session.today)
    months = [this_month.plus(-back) for back in range(_MONTHS_IN_ROSTER)]
    sums = session.store.figures.month_sums(months)
    return [
        (client.id, month, {name: tally.total for name, tally in found.tallies.items() if name in SUMMED})
        for client in clients
        for month in months
        if (found := sums[month].get(client.id)) is not None
    ]
