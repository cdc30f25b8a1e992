"""The two halves of an import: ``open_import`` reads and compares and writes nothing, ``commit_import`` writes it all.

Reading is done by a child process; comparing takes plain values. The window runs both as jobs, the command line calls
them directly (product §6.3).
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, ExportedWorkbook, Import
from desktop.domain.snapshot import Snapshot
from desktop.domain.staging import Choices, Correction, Disposition, Staged
from desktop.excel import roster_book, summary_book
from desktop.excel.figures import read_figures, recognise_source
from desktop.excel.grid import Workbook
from desktop.excel.layout import Table
from desktop.excel.problems_book import PROBLEMS
from desktop.excel.reader import read_workbook
from desktop.excel.stamp import Stamp, read_row_key, stamp_of
from desktop.services.imports.corrections import with_corrections
from desktop.services.imports.figures import figure_batch, stage_figures
from desktop.services.imports.replies import stage_reply
from desktop.services.imports.returned import stage_returned
from desktop.services.imports.returned_sheets import row_keys
from desktop.services.imports.roster import RosterStaging, roster_tables, stage_roster
from desktop.services.mapping import map_columns
from desktop.services.session import Session, utc_now
from desktop.storage.backup import backup

AUTO, ROSTER, FIGURES, SUMMARY = "auto", "roster", "figures", "summary"
KINDS = (AUTO, ROSTER, FIGURES, SUMMARY)
_CLIENTS_SHEET = {"client.username", "client.level"}  # what only the sheet of clients has in a workbook of ours
_ROSTER_FROM = 3  # columns of clients from which a table without figures' titles is a roster


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote; ``record`` and ``batch`` are ``None`` when there was nothing to write."""

    changes: ChangeSet
    record: Import | None
    batch: int | None


def open_import(
    session: Session, path: Path, *, kind: str = AUTO, client: Client | None = None,
    corrections: Sequence[Correction] = (), progress: Progress = silent,
) -> Staged:  # fmt: skip
    """What a file would change. Writes nothing.

    ``kind`` is one of ``KINDS``; ``client`` is whose figures the file holds if it doesn't say so itself;
    ``corrections`` stand for cells that could not be read. Raises ``UserError`` for a file that can't be read or holds
    nothing that can be taken in, ``Cancelled`` when stopped.
    """
    # Read first: what is no file at all (a folder, a device without an end) is refused there.
    book = with_corrections(read_workbook(path, progress=progress), corrections)
    digest = _digest(path)
    staged = replace(_staged(session, book, path.name, kind, client, progress), sha256=digest)
    if PROBLEMS in book.properties:
        # It holds only rows that could not be taken before: the others are not missing.
        rows = tuple(row for row in staged.rows if row.disposition is not Disposition.MISSING)
        staged = replace(staged, rows=rows)
    before = _imported_before(session, digest)
    if before is None:
        return staged
    note = Phrase(
        "This file was imported already on {day} (batch {batch}).", day=before.imported_at, batch=before.batch
    )
    return replace(staged, notes=(*staged.notes, note))


def commit_import(session: Session, staged: Staged, choices: Choices | None = None) -> Imported:
    """Write what was accepted, all or nothing, with the record of the import; a backup is made before.

    Writes nothing at all when nothing differs. Raises ``Conflict`` when somebody changed the same fields meanwhile.
    """
    accepted = staged.accepted(choices, at=utc_now())
    figures = figure_batch(staged.figures) if staged.figures is not None else None
    if not accepted.changes and figures is None:
        return Imported(accepted, None, None)
    if session.store.path is not None:
        backup(session.store, "import")
    kept = _record(session, staged)
    changes = ChangeSet(accepted.title, (*accepted.changes, Change(None, kept)))
    written = session.do(changes, origin="import", figures=figures)
    record = next((change.after for change in written.of(Import)), None)
    return Imported(written, record, written.batch)


def _staged(
    session: Session, book: Workbook, name: str, kind: str, client: Client | None, progress: Progress
) -> Staged:
    keys = row_keys(book)
    stamp = stamp_of(book) or _stamp_of_keys(session, keys)
    if stamp is not None and stamp.kind == summary_book.KIND and kind in (AUTO, SUMMARY):
        return Staged(name, "", SUMMARY, (stage_reply(session, book),))
    if stamp is not None and stamp.kind == roster_book.KIND and keys and kind in (AUTO, ROSTER):
        exported = _exported(session, stamp)
        if exported is not None:
            return _of_roster(name, stage_returned(session, book, stamp, exported, progress))
    if kind == SUMMARY:
        raise UserError(
            Phrase("“{name}” is not a summary that this program wrote; nothing was changed.", name=name),
            Phrase("Import it as a roster or as daily figures."),
        )
    tables = roster_tables(book) if kind in (AUTO, ROSTER) else []
    if kind == FIGURES or (kind == AUTO and not _is_roster(book, tables)):
        found = stage_figures(session, read_figures(book, name, session.today), client, progress)
        return Staged(
            name, "", FIGURES, figures=found.figures, columns=found.columns, notes=found.notes,
            file_problems=found.problems,
        )  # fmt: skip
    if stamp is not None:
        # Without their keys, rows of the other sheets can't be told from new ones.
        tables = [table for table in tables if _targets(table) & _CLIENTS_SHEET]
    staged = _of_roster(name, stage_roster(session, tables, progress))
    if stamp is not None:
        note = Phrase(
            "The workbook was exported from another database; its rows were matched by code, username and name."
        )
        staged = replace(staged, notes=(*staged.notes, note))
    return staged


def _of_roster(name: str, found: RosterStaging) -> Staged:
    notes = list(found.notes)
    if found.new_reps:
        names = ", ".join(rep.name for rep in found.new_reps)
        notes.append(Phrase("%n rep(s) are new: {names}.", n=len(found.new_reps), names=names))
    return Staged(
        name,
        "",
        ROSTER,
        tuple(found.rows),
        shared=tuple(found.new_reps),
        columns=tuple(found.columns),
        notes=tuple(notes),
    )


def _is_roster(book: Workbook, tables: list[Table]) -> bool:
    """Whether a foreign file lists clients rather than figures: by what most of its titles mean."""
    about_clients = max(
        (sum(1 for mapped in map_columns(table) if mapped.target is not None) for table in tables), default=0
    )
    figures = [found for sheet in book.visible_sheets if (found := recognise_source(sheet))]
    if not figures:
        return bool(tables)
    most = max(sum(1 for column in table.columns if column.is_called(source.figure_of)) for source, table in figures)
    return about_clients >= _ROSTER_FROM and about_clients > most


def _targets(table: Table) -> set[str]:
    return {mapped.target.key for mapped in map_columns(table) if mapped.target is not None}


def _stamp_of_keys(session: Session, keys: list[str]) -> Stamp | None:
    """The stamp of an export whose marks were lost on the way (by CSV, a new workbook), told by the keys of its rows."""
    tables = [sheet.table for sheet in roster_book.roster_sheets()]
    for exported in session.all(ExportedWorkbook).values() if keys else ():
        stamp = Stamp(exported.kind, exported.stamp)
        if any(read_row_key(stamp, table, key) is not None for key in keys for table in tables):
            return stamp
    return None


def _exported(session: Session, stamp: Stamp) -> Snapshot | None:
    """The values that a workbook of ours held, if it was exported from this database."""
    for exported in session.all(ExportedWorkbook).values():
        if exported.stamp == stamp.number:
            return Snapshot.from_text(exported.rows)
    return None


def _imported_before(session: Session, digest: str) -> Import | None:
    found = [one for one in session.all(Import).values() if one.sha256 == digest and one.undone_at is None]
    return max(found, key=lambda one: one.id, default=None)


def _record(session: Session, staged: Staged) -> Import:
    counts = staged.counted()
    return Import(
        file_name=staged.file_name,
        sha256=staged.sha256,
        kind=staged.kind,
        rep=session.rep,
        imported_at=session.now,
        new_rows=counts[Disposition.NEW],
        changed_rows=counts[Disposition.CHANGED],
        unchanged_rows=counts[Disposition.UNCHANGED],
        conflicting_rows=counts[Disposition.CONFLICT],
        rejected_cells=len(staged.problems),
    )


def _digest(path: Path) -> str:
    """The SHA-256 of a file. Raises ``UserError`` when it can't be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(
            Phrase(
                "“{name}” can't be opened: {reason}. Nothing was changed.", name=path.name, reason=error.strerror or ""
            ),
            Phrase("Check that the file is there and may be read."),
        ) from error
