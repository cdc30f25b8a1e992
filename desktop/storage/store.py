"""The store: everything the program reads from the database and writes to it goes through here.

Changes are written as one value, a ``ChangeSet``, in one transaction, and become one batch of the history that can be
taken back (product §4, §8, §9). Each thread may use the store; it gets its own connection.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from desktop.domain.changes import ChangeSet
from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent
from desktop.domain.record import Record
from desktop.storage import change_log, figure_writing, identity, numbering, undo, undone, writing
from desktop.storage.call_queries import CallQueries
from desktop.storage.change_log import Batch
from desktop.storage.conflicts import Conflict, ConflictItem, NotUnique
from desktop.storage.copying import Proof, copy_everything, is_empty
from desktop.storage.engines import Engine, FileEngine
from desktop.storage.figures import FigureBatch, FigureMove, Figures
from desktop.storage.promise_queries import PromiseQueries
from desktop.storage.queries import Queries
from desktop.storage.shapes import Shapes
from desktop.storage.tables import Tables
from desktop.storage.undo import Outcome, Undone, UndoneRow

__all__ = ["Batch", "Conflict", "ConflictItem", "NotUnique", "Outcome", "Store", "Undone", "UndoneRow"]

R = TypeVar("R", bound=Record)


class Store:
    """The agency's database; opened by ``database.open_store``.

    ``figures`` reads the daily figures, ``queries`` answers the questions of pages that need no whole records, ``calls``
    searches and counts calls, ``promises`` counts what was kept of what was promised.
    """

    def __init__(self, engine: Engine, tables: Tables) -> None:
        self._engine = engine
        self._tables = tables
        self._shapes = Shapes(engine, tables)
        self.figures = Figures(engine)
        self.queries = Queries(engine)
        self.calls = CallQueries(engine)
        self.promises = PromiseQueries(engine)

    @property
    def path(self) -> Path | None:
        """The file of the database; ``None`` when it is on a server."""
        return self._engine.path if isinstance(self._engine, FileEngine) else None

    @property
    def identity(self) -> str:
        """A word that no other agency's database has; copies and backups of this one keep it."""
        return identity.identity(self._engine)

    def is_of(self, agency: str) -> bool:
        """Is this a database of the agency with this ``identity``? A copy from before the word was drawn takes it."""
        return identity.identity(self._engine, agency) == agency

    def take_over(self, other: Path) -> None:
        """Hold all that another file holds, at once or not at all; what this store gave out before is out of date then."""
        assert isinstance(self._engine, FileEngine)
        self._engine.take_over(other)

    @property
    def is_empty(self) -> bool:
        """Nothing of an agency was ever written here."""
        return is_empty(self._engine, self._tables)

    def copy_into(self, other: Store, progress: Progress = silent) -> tuple[Proof, ...]:
        """Copy everything into an empty database and read it back: each table with its rows and checksum on both sides.

        Raises ``UserError`` when the other one isn't empty or didn't get everything; it is left as it was then.
        """
        assert self.identity  # drawn by lot when it is first asked for: the copy is to have the same
        return copy_everything(self._engine, other._engine, self._tables, other._tables, progress)

    def close(self) -> None:
        """Close the database for all threads."""
        self._engine.close()

    # -- records

    def load(
        self, record: type[R], *, ids: Collection[int] | None = None, trashed: bool | None = False, **equals: Any
    ) -> list[R]:
        """The records of a sort, by id; ``stage="active"`` or ``stage=("active", "lapsed")`` chooses among them.

        Those in the trash are left out; with ``trashed=True`` only they are given, with ``None`` all.
        """
        return self._shapes.load(record, ids, trashed, equals)

    def get(self, record: type[R], number: int) -> R | None:
        """One record, in the trash or not; ``None`` when there is none with this id."""
        return self._shapes.by_id(record, [number]).get(number)

    # -- changes

    def commit(
        self,
        changes: ChangeSet,
        *,
        by: int | None,
        origin: str = "edit",
        figures: FigureBatch | FigureMove | None = None,
    ) -> ChangeSet:
        """Write changes and figures, all or nothing; gives the changes back as they are stored, with their batch.

        ``by`` is the rep, ``origin`` says in one word where it comes from (``edit``, ``import``, ``undo`` …). What is
        stored already is left out; when nothing is left, there is no batch. Raises ``Conflict`` when somebody else
        changed the same fields meanwhile, and ``NotUnique`` when a value that only one record may have is taken.
        """
        now = _now()
        with self._engine.transaction():
            number = numbering.lock_batches(self._engine)
            wanted = writing.folded_together(changes)
            with_ids, ids = writing.with_real_ids(self._engine, wanted, now, number)
            ready = writing.against_stored(self._shapes, with_ids, now)
            if clashes := writing.clashes(self._shapes, ready):
                raise NotUnique(tuple(clashes))
            self._write(ready)
            clients = {old: new for (table, old), new in ids.items() if table == "client"}
            written = 0
            if isinstance(figures, FigureMove):
                written = figure_writing.move(self._engine, number, figures)
            elif figures is not None:
                written = figure_writing.write(self._engine, number, figures, clients)
            if not ready and not written:
                return ChangeSet(changes.title)
            head = Batch(number, changes.title, now, by, origin, len(ready), written)
            self._note(head, ready)
        return ChangeSet(changes.title, tuple(ready), number)

    def undo(self, batch: int, by: int | None) -> Undone:
        """Take a batch back in one step, which is a batch itself: undoing that one brings everything back.

        A field that was changed since stays as it is; so does a new record that was edited or used since, and a day of
        figures that a later batch wrote. Raises ``UserError`` when the batch is undone already.
        """
        now = _now()
        with self._engine.transaction():
            number = numbering.lock_batches(self._engine)
            taken = undo.batch_to_undo(self._engine, batch)
            title = undo.title_of(self._engine, taken)
            changes, rows = undo.changes_back(self._shapes, taken, now)
            figures = undo.figures_taken_back(self._engine, taken)
            changes = undo.told_by_import(changes, rows, figures)
            self._write(changes)
            head = Batch(number, title, now, by, "undo", len(changes), figures.reversed, undoes=batch)
            self._note(head, changes)
            self._engine.run('UPDATE "batch" SET "undone_at" = ? WHERE "number" = ?', (now.isoformat(sep=" "), batch))
            if taken.undoes is not None:
                self._engine.run('UPDATE "batch" SET "undone_at" = NULL WHERE "number" = ?', (taken.undoes,))
        count = {outcome: sum(row.outcome is outcome for row in rows) for outcome in Outcome}
        return Undone(
            changes=ChangeSet(title, tuple(changes), number),
            reversed=count[Outcome.REVERSED] + figures.reversed,
            kept=count[Outcome.KEPT] + figures.kept,
            failed=count[Outcome.FAILED],
            rows=tuple(rows),
            figures=figures,
        )

    # -- history

    def outcomes(self, batch: int) -> list[UndoneRow]:
        """What became of each record of a batch that was taken back; empty for one that stands."""
        with self._engine.snapshot():
            found = change_log.batches(self._engine, 'WHERE "number" = ?', (batch,))
            return undone.outcomes(self._shapes, found[0]) if found else []

    def batches(self, limit: int | None = None) -> list[Batch]:
        """The steps of the history, latest first."""
        return change_log.batches(self._engine, limit=limit)

    def batch(self, number: int) -> Batch | None:
        """One step of the history."""
        return next(iter(change_log.batches(self._engine, 'WHERE "number" = ?', (number,))), None)

    def latest_batch(self) -> int:
        """The number of the latest batch, 0 in a new database; cheap enough to ask every few seconds."""
        return int(self._engine.rows('SELECT COALESCE(MAX("number"), 0) FROM "batch"')[0][0])

    def changes_of(self, batch: int) -> ChangeSet | None:
        """What a batch changed in records, with the values of that time."""
        found = change_log.change_sets(self._shapes, batch, batch)
        return found[0] if found else None

    def changes_since(self, batch: int) -> list[ChangeSet]:
        """What was written after a batch, by whomever, in order; the last state of a record is the stored one."""
        return change_log.change_sets(self._shapes, batch + 1)

    def history_of(self, item: Record) -> list[tuple[Batch, tuple[change_log.Entry, ...]]]:
        """What happened to a record, latest first: the batches that touched it, with their lines.

        The values of a changed field are as the record holds them.
        """
        shape = self._shapes[type(item)]
        where = '"table" = ? AND "record" = ?'
        with self._engine.snapshot():
            lines = change_log.entries(self._engine, where, (item.table, item.id))
            heads = change_log.batches(
                self._engine,
                f'WHERE "number" IN (SELECT "batch" FROM "change_log" WHERE {where})',
                (item.table, item.id),
            )
        told = [
            line._replace(before=shape.value(line.field, line.before), after=shape.value(line.field, line.after))
            if line.field in shape.watched
            else line
            for line in lines
        ]
        return [(head, tuple(line for line in told if line.batch == head.number)) for head in heads]

    # -- drafts

    def put_draft(self, key: str, text: str) -> None:
        """Keep what is being typed, so that a crash doesn't lose it; the same key again replaces it."""
        with self._engine.transaction():
            self._engine.run(
                'INSERT INTO "draft" ("key", "text", "at") VALUES (?, ?, ?)'
                ' ON CONFLICT ("key") DO UPDATE SET "text" = excluded."text", "at" = excluded."at"',
                (key, text, _now().isoformat(sep=" ")),
            )

    def drafts(self) -> dict[str, str]:
        """All drafts by key, oldest first."""
        return dict(self._engine.rows('SELECT "key", "text" FROM "draft" ORDER BY "at", "key"'))

    def drop_draft(self, key: str) -> None:
        """The form was saved or given up."""
        with self._engine.transaction():
            self._engine.run('DELETE FROM "draft" WHERE "key" = ?', (key,))

    # -- inside

    def _write(self, changes: writing.Changes) -> None:
        try:
            writing.write_records(self._shapes, changes)
        except self._engine.errors as error:
            if not _is_integrity_error(error):
                raise
            raise UserError(
                Phrase("A name, code or username is taken, or a record that is referred to doesn't exist."),
                Phrase("Nothing was saved. Look at the values again."),
            ) from error

    def _note(self, head: Batch, changes: writing.Changes) -> None:
        change_log.add_batch(self._engine, head)
        change_log.add_entries(self._engine, head.number, self._shapes, changes)


def _is_integrity_error(error: Exception) -> bool:
    return any(known.__name__ == "IntegrityError" for known in type(error).__mro__)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)
