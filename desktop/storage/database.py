"""Opens the agency's database: a file or a server (product §8, §9).

Whatever is wrong with it is said in one ``UserError``, and nothing is changed then.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.storage import schema
from desktop.storage.backup import backup_file
from desktop.storage.engines import APPLICATION_ID, Engine, FileEngine, damaged, explained_file_error, read_only
from desktop.storage.migrations import STEPS, Step
from desktop.storage.schema import State
from desktop.storage.store import Store
from desktop.storage.tables import Tables

_HEADER = b"SQLite format 3\x00"
CHECKED_SIZE = 8_000_000
"""A file up to this size (in bytes) is checked whole when it is opened; a larger one with each backup."""

_NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "9p", "fuse.sshfs", "fuse.rclone", "davfs", "fuse.davfs2"}
)


def open_store(target: str | Path, *, patience: float = 5.0, steps: tuple[Step, ...] = STEPS) -> Store:
    """The store in a file, or on a server when ``target`` is a ``postgresql://`` address; made when there is none.

    ``patience`` is how long to wait for another program, in seconds. Raises ``UserError`` when the database is damaged,
    none at all, newer than the program, in use by another one, write-protected, on a network drive, or out of reach.
    """
    if is_server(target):
        return _open_server(str(target), patience, steps)
    if isinstance(target, str) and "://" in target:
        raise UserError(
            Phrase("“{address}” is not the address of a database server that can be used here.", address=target),
            Phrase("Write it like postgresql://name@server/database, or name a file."),
        )
    return _open_file(Path(target), patience, steps)


def is_server(target: str | Path) -> bool:
    """Whether this is the address of a server rather than the path of a file."""
    return isinstance(target, str) and target.startswith(("postgresql://", "postgres://"))


def _open_server(url: str, patience: float, steps: tuple[Step, ...]) -> Store:
    from desktop.storage.passwords import with_password
    from desktop.storage.server import ServerEngine

    engine = ServerEngine(with_password(url), patience)
    return _prepared(engine, Tables(engine.database), steps)


def _open_file(path: Path, patience: float, steps: tuple[Step, ...]) -> Store:
    _check_place(path)
    path = path.absolute()
    found = _stored_state(path, patience) if path.exists() and path.stat().st_size else None
    engine = FileEngine(path, patience)
    tables = Tables(engine.database)
    if found is not None and found == schema.wanted(tables, steps):
        return Store(engine, tables)
    return _prepared(engine, tables, steps)


def _prepared(engine: Engine, tables: Tables, steps: tuple[Step, ...]) -> Store:
    try:
        if isinstance(engine, FileEngine):
            path = engine.path
            schema.prepare(engine, tables, steps=steps, before_upgrade=lambda: backup_file(path, "upgrade"))
            engine.rows("PRAGMA journal_mode = WAL")
        else:
            schema.prepare(engine, tables, steps=steps)
    except BaseException:
        engine.close()
        raise
    return Store(engine, tables)


def _check_place(path: Path) -> None:
    """Refuse a folder that can't hold a database."""
    if _is_on_network(path):
        raise UserError(
            Phrase("A database file can't lie on a network drive, where it would be damaged sooner or later."),
            Phrase("Choose a folder on this computer; to share the data, use a database server."),
        )
    if not path.absolute().parent.is_dir():
        raise UserError(
            Phrase("The folder {folder} doesn't exist.", folder=str(path.absolute().parent)),
            Phrase("Create it, or choose another folder for the database."),
        )
    if path.is_dir():
        raise UserError(
            Phrase("{folder} is a folder, not a database.", folder=str(path)), Phrase("Choose a file in it.")
        )
    if not _is_writable(path.parent) or (path.exists() and not _is_writable(path)):
        raise read_only(path)


def _is_writable(path: Path) -> bool:
    # An administrator may write what is marked as read-only; the mark was set on purpose, so it counts.
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))


def _is_on_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        remote = 4
        return int(ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor)) == remote
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system_of(path.resolve(), mounts) in _NETWORK_FILE_SYSTEMS


def file_system_of(path: Path, mounts: str) -> str:
    """The type of the file system that a path lies on, by the lines of ``/proc/mounts``; empty when none fits."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        place = Path(parts[1].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\"))
        # The last line wins: it is what was mounted over the others.
        if path.is_relative_to(place) and len(place.parts) >= best:
            best, kind = len(place.parts), parts[2]
    return kind


def _stored_state(path: Path, patience: float) -> State | None:
    """The state of an existing file, read without touching it; ``None`` for one without tables."""
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_HEADER):
        raise UserError(
            Phrase("“{name}” is not a database; it was left as it is.", name=path.name),
            Phrase("Choose the database file, or a new name."),
        )
    if _is_cut_short(path, header):
        raise damaged(path)
    try:
        with closing(sqlite3.connect(_untouching(path, header), uri=True, timeout=patience)) as connection:
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if not tables:
                return None
            (owner,) = connection.execute("PRAGMA application_id").fetchone()
            if owner != APPLICATION_ID or "schema_state" not in tables:
                raise schema.foreign()
            if path.stat().st_size <= CHECKED_SIZE and connection.execute("PRAGMA quick_check(1)").fetchone() != (
                "ok",
            ):
                raise damaged(path)
            row = connection.execute('SELECT "version", "fingerprint" FROM "schema_state"').fetchone()
    except sqlite3.Error as error:
        raise explained_file_error(error, path) or damaged(path) from error
    return State(*row) if row else None


def _untouching(path: Path, header: bytes) -> str:
    """An address under which SQLite reads the file and leaves nothing beside it."""
    # With a log declared in the header and none beside the file nobody has it open, so nothing needs to be locked;
    # SQLite would create the log only to read, and leave it there.
    closed = header[18] == 2 and not path.with_name(path.name + "-wal").exists()
    return f"file:{quote(str(path))}?mode=ro" + ("&immutable=1" if closed else "")


def _is_cut_short(path: Path, header: bytes) -> bool:
    """The file is shorter than its own header says; with a log beside it the header may be behind, so it isn't asked."""
    if len(header) < 100:
        return True
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        return False
    page = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32], "big")
    return path.stat().st_size < pages * page_size
