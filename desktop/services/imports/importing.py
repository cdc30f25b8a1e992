"""The two halves of an import: ``open_import`` reads and compares and writes nothing, ``commit_import`` writes it all.

Reading is done by a child process; comparing takes plain values. The window runs both as jobs, the command line calls
them directly (product §6.3).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import UserError, reason_of
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, ExportedWorkbook, Import
from desktop.domain.snapshot import Snapshot
from desktop.domain.staging import Choices, Correction, Disposition, Staged
from desktop.excel import roster_book, summary_book
from desktop.excel.grid import Workbook
from desktop.excel.problems_book import PROBLEMS
from desktop.excel.reader import read_workbook
from desktop.excel.stamp import Stamp, read_row_key, stamp_of
from desktop.services import figures_taken_in
from desktop.services.imports.corrections import with_corrections
from desktop.services.imports.figures import figure_batch
from desktop.services.imports.foreign import AUTO, FIGURES, ROSTER, of_lists, stage_foreign, stage_tables
from desktop.services.imports.replies import stage_reply
from desktop.services.imports.reply_folder import stage_replies
from desktop.services.imports.returned import stage_returned
from desktop.services.imports.returned_sheets import row_keys
from desktop.services.imports.tables import found_tables
from desktop.services.session import Session, utc_now
from desktop.storage.backup import backup

SUMMARY = "summary"
KINDS = (AUTO, ROSTER, FIGURES, SUMMARY)
_CLIENTS_SHEET = {"client.username", "client.level"}  # what only the sheet of clients has in a workbook of ours


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

    A folder is taken as one of returned summaries. ``kind`` is one of ``KINDS``; ``client`` is whose figures the file
    holds if it doesn't say so itself;
    ``corrections`` stand for cells that could not be read. Raises ``UserError`` for a file that can't be read or holds
    nothing that can be taken in, ``Cancelled`` when stopped.
    """
    if os.path.isdir(path) and kind in (AUTO, SUMMARY):  # noqa: PTH112 - pathlib's raises for a name that is too long
        return stage_replies(session, path, corrections, progress)
    # Read first: what is no file at all (a folder, a device without an end) is refused there.
    book = with_corrections(read_workbook(path, progress=progress), corrections)
    digest = _digest(path)
    staged = replace(_staged(session, book, path.name, kind, client, progress), sha256=digest)
    if PROBLEMS in book.properties:
        # It holds only rows that could not be taken before: the others are not missing.
        rows = tuple(row for row in staged.rows if row.disposition is not Disposition.MISSING)
        staged = replace(staged, rows=rows)
    staged = replace(staged, notes=(*staged.notes, *_hidden(book, staged)))
    return replace(staged, before=_imported_before(session, digest))


def imported_before(session: Session, staged: Staged) -> Phrase | None:
    """That the very same file was taken in already, when and by whom; ``None`` for a new one."""
    if staged.before is None:
        return None
    day, batch, rep = staged.before.imported_at, staged.before.batch, staged.before.rep
    if rep is None:
        return Phrase("This file was imported already on {day} (batch {batch}).", day=day, batch=batch)
    return Phrase(
        "This file was imported already on {day} by {rep} (batch {batch}).",
        day=day, rep=session.name("rep", rep), batch=batch,
    )  # fmt: skip


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
    kept = _record(session, staged, choices)
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
            return of_lists(name, ROSTER, [stage_returned(session, book, stamp, exported, progress)])
    if kind == SUMMARY:
        raise UserError(
            Phrase("“{name}” is not a summary that this program wrote; nothing was changed.", name=name),
            Phrase("Import it as a roster or as daily figures."),
        )
    if stamp is None:
        return stage_foreign(session, book, name, kind, client, progress)
    # Without their keys, rows of the other sheets can't be told from new ones.
    tables = [found for found in found_tables(session, book) if found.keys & _CLIENTS_SHEET]
    note = Phrase("The workbook was exported from another database; its rows were matched by code, username and name.")
    staged = stage_tables(session, tables, name, client, progress)
    return replace(staged, notes=(*staged.notes, note))


def _hidden(book: Workbook, staged: Staged) -> Iterator[Phrase]:
    """What a person doesn't see in the file: rows that were read all the same, and sheets that were not."""
    used = {column.sheet for column in staged.columns} | {row.sheet for row in staged.rows}
    for sheet in book.sheets:
        if sheet.hidden and sheet.name in used:
            yield Phrase(
                "%n hidden or filtered row(s) of the sheet “{sheet}” were read too.", n=sheet.hidden, sheet=sheet.name
            )
    if stamp_of(book) is not None:
        return
    left = [sheet for sheet in book.sheets if any(map(any, sheet.rows)) and sheet.name not in used]
    if hidden := tuple(sheet.name for sheet in left if not sheet.visible):
        yield Phrase("Hidden sheets were not read: {sheets}.", sheets=hidden)
    if empty := tuple(sheet.name for sheet in left if sheet.visible):
        yield Phrase("Nothing that could be taken was found on: {sheets}.", sheets=empty)


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


def _record(session: Session, staged: Staged, choices: Choices | None) -> Import:
    counts = staged.counted(choices)
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
        figures=figures_taken_in.as_text(staged.figures.days) if staged.figures is not None else "",
    )


def _digest(path: Path) -> str:
    """The SHA-256 of a file. Raises ``UserError`` when it can't be opened."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise UserError(
            Phrase("“{name}” can't be opened: {reason}. Nothing was changed.", name=path.name, reason=reason_of(error)),
            Phrase("Check that the file is there and may be read."),
        ) from error
