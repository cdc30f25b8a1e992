"""The two engines under the store: a file (SQLite) and a server (PostgreSQL), behind one small face.

Everything above speaks SQL that both understand, with ``?`` for a value.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import peewee

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase

Row = tuple[Any, ...]

APPLICATION_ID = 0x48756966
"""Marks a file as one of this program (“Huif”); SQLite keeps it in the file's header."""

ROWS_AT_ONCE = 200
"""How many rows one statement inserts; their values stay below the limits of both engines."""

SETTINGS = {
    "foreign_keys": 1,
    # With WAL and FULL what was saved survives a power cut as well as a killed program (product §9).
    "synchronous": "FULL",
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
}


class Engine:
    """A database and how to talk to it; each thread gets its own connection when it first asks something.

    Only one thread of the program writes at a time: SQLite before 3.51.3 can damage a file when two connections of one
    program write and check-point at once.
    """

    is_file = False
    begin = "BEGIN"
    begin_snapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    differs = "IS DISTINCT FROM"
    errors: tuple[type[Exception], ...] = (peewee.PeeweeException,)

    def __init__(self, database: Any) -> None:
        self.database = database
        self._writing = threading.RLock()

    # -- statements

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with self._told():
            cursor = self.database.execute_sql(sql.replace("?", self.database.param), parameters)
            return list(cursor.fetchall())

    def select(self, query: Any) -> list[Row]:
        """All rows of a peewee query, as they are stored."""
        sql, parameters = query.sql()
        with self._told():
            return list(self.database.execute_sql(sql, parameters).fetchall())

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run one statement; the number of rows it touched."""
        with self._told():
            return int(self.database.execute_sql(sql.replace("?", self.database.param), parameters).rowcount)

    def run_many(self, sql: str, rows: Iterable[Row]) -> int:
        """Run a statement once per row; the number of rows touched."""
        with self._told():
            cursor = self.database.cursor()
            cursor.executemany(sql.replace("?", self.database.param), rows)
            return max(int(cursor.rowcount), 0)

    def insert_many(self, into: str, rows: Sequence[Row], more: str = "") -> int:
        """Insert rows, hundreds with one statement, which is twice as fast in a file and ten times on a server.

        ``into`` is the statement before its values, ``more`` what follows them. The number of rows touched.
        """
        touched, sql, held = 0, "", 0
        for start in range(0, len(rows), ROWS_AT_ONCE):
            part = rows[start : start + ROWS_AT_ONCE]
            if len(part) != held:
                held, marks = len(part), f"({', '.join('?' * len(part[0]))})"
                sql = f"{into} VALUES {', '.join([marks] * held)} {more}"
            touched += self.run(sql, list(chain.from_iterable(part)))
        return touched

    # -- transactions

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is written at once or not at all."""
        with self._writing:
            self.run(self.begin)
            try:
                yield
                self.run("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything inside reads one and the same state, whoever writes meanwhile."""
        if self.in_transaction():
            yield
            return
        self.run(self.begin_snapshot)
        try:
            yield
        finally:
            self._roll_back()

    def in_transaction(self) -> bool:
        """This thread is inside a transaction."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the connections of all threads."""
        self.database.close()

    def explained(self, error: Exception) -> UserError | None:
        """What a person should be told about an error of the database; ``None`` for a bug."""
        raise NotImplementedError

    def _roll_back(self) -> None:
        # A full disk or a lost server has ended the transaction already; saying so again would hide the first error.
        try:
            if self.in_transaction():
                self.database.execute_sql("ROLLBACK")
        except self.errors:
            self.forget_connection()

    def forget_connection(self) -> None:
        """Drop this thread's connection; the next statement opens a new one."""
        try:
            self.database.close()
        except self.errors:
            self.database.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except self.errors as error:
            told = self.explained(error)
            if told is None:
                raise
            raise told from error


class _FileDatabase(peewee.SqliteDatabase):
    """SQLite that remembers the connections of all threads, so that closing the store closes the file."""

    def __init__(self, path: str, **settings: Any) -> None:
        self.opened: list[sqlite3.Connection] = []
        super().__init__(path, **settings)

    def _initialize_connection(self, connection: sqlite3.Connection) -> None:
        self.opened.append(connection)


class FileEngine(Engine):
    """A SQLite file."""

    is_file = True
    begin = "BEGIN IMMEDIATE"
    begin_snapshot = "BEGIN"
    differs = "IS NOT"
    errors = (peewee.PeeweeException, sqlite3.Error)

    def __init__(self, path: Path, patience: float) -> None:
        self.path = path
        self._file = _FileDatabase(str(path), pragmas=SETTINGS, timeout=patience, check_same_thread=False)
        super().__init__(self._file)

    def in_transaction(self) -> bool:
        return bool(self.database.connection().in_transaction)

    def take_over(self, other: Path) -> None:
        """Hold what another file holds, from one moment to the next; the other must have the same tables."""
        with self._writing, self._told(), closing(sqlite3.connect(other)) as source:
            source.backup(self.database.connection())

    def close(self) -> None:
        super().close()
        for connection in self._file.opened:
            connection.close()
        self._file.opened.clear()

    def explained(self, error: Exception) -> UserError | None:
        return explained_file_error(error, self.path)


def explained_file_error(error: Exception, path: Path) -> UserError | None:
    """What an error of SQLite means for the person whose file it is."""
    text = str(error).lower()
    if "locked" in text or "busy" in text:
        return UserError(
            Phrase("The database “{name}” is in use by another program.", name=path.name),
            Phrase("Close the other program, or wait a moment and try again."),
        )
    if "malformed" in text or "not a database" in text or "corrupt" in text:
        return damaged(path)
    if "disk is full" in text:
        return UserError(
            Phrase("The disk is full; nothing was saved."), Phrase("Free some space on the disk and try again.")
        )
    if "readonly" in text or "read-only" in text:
        return read_only(path)
    if "disk i/o error" in text or "unable to open" in text:
        return UserError(
            Phrase("The database “{name}” can't be reached; nothing was saved.", name=path.name),
            Phrase("Check the disk and the folder {folder}, then try again.", folder=str(path.parent)),
        )
    return None


def damaged(path: Path) -> UserError:
    """The file can't be read as a database any more."""
    return UserError(
        Phrase("The database “{name}” is damaged; it was left as it is.", name=path.name),
        Phrase("Open the latest backup from the folder {folder}.", folder=str(path.parent / "backups")),
    )


def read_only(path: Path) -> UserError:
    """The file or its folder is write-protected."""
    return UserError(
        Phrase("The database “{name}” can't be written: the file or its folder is read-only.", name=path.name),
        Phrase("Remove the write protection, or copy the file to a folder of your own."),
    )
