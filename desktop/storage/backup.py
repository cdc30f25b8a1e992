"""Copies of the database file for the day when something goes wrong (product §9).

A copy is made through the database, never of the bare file, which would miss what still lies in the log beside it. It
is checked before it gets its name, so a backup that is there is a good one. Backups lie in the folder ``backups``
beside the database; a backup is a database like any other, so to go back to it, open it. A server is backed up by
those who look after it.
"""

from __future__ import annotations

import glob
import hashlib
import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.storage.engines import damaged, explained_file_error

if TYPE_CHECKING:
    from desktop.storage.store import Store

KEEP_ALL = timedelta(hours=24)
DAILY, WEEKLY, MONTHLY = 14, 8, 24
"""How many days, weeks and months keep their last backup after that."""

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<stem>.+)-(?P<stamp>\d{8}T\d{6}Z)-(?P<reason>[a-z]+)\.db")


def backup(store: Store, reason: str) -> Path:
    """Make a backup now; ``reason`` is one small word that its name ends with (``hourly``, ``import``).

    Raises ``UserError`` on a server, or when the database is damaged or the disk is full.
    """
    path = store.path
    if path is None:
        raise UserError(
            Phrase("The database lies on a server, which this program doesn't back up."),
            Phrase("Ask the person who looks after the server about its backups."),
        )
    return backup_file(path, reason)


def backup_file(path: Path, reason: str, now: datetime | None = None) -> Path:
    """Make a backup of a database file that may be in use."""
    folder = path.parent / "backups"
    copy = _free_name(folder, path.stem, now or datetime.now(UTC), reason)
    unfinished = copy.with_suffix(".part")
    try:
        folder.mkdir(exist_ok=True)
        _copy(path, unfinished)
        digest = _digest(unfinished)
        _write_through(copy.with_suffix(".sha256"), f"{digest}  {copy.name}\n")
        unfinished.replace(copy)
    except sqlite3.Error as error:
        raise explained_file_error(error, path) or damaged(path) from error
    except OSError as error:
        raise UserError(
            Phrase("No backup could be made in {folder}.", folder=str(folder)),
            Phrase("Check that the disk has space and that the folder may be written."),
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
    thin_out(folder, path.stem, now or datetime.now(UTC))
    return copy


def backups(path: Path) -> list[Path]:
    """The backups of a database file, oldest first."""
    found = [entry for entry in (path.parent / "backups").glob("*.db") if _is_of(entry, path.stem)]
    return sorted(found, key=_stamp)


def made_at(copy: Path) -> datetime:
    """When a backup was made, in UTC, by its name."""
    return _stamp(copy)


def reason_of(copy: Path) -> str:
    """The small word that says why a backup was made."""
    match = _NAME.fullmatch(copy.name)
    assert match is not None
    return match["reason"]


def latest_batch_in(copy: Path) -> int | None:
    """The number of the latest step of the history that a backup holds; ``None`` for a file that isn't one."""
    try:
        with closing(sqlite3.connect(f"file:{quote(str(copy))}?mode=ro&immutable=1", uri=True)) as connection:
            return int(connection.execute('SELECT COALESCE(MAX("number"), 0) FROM "batch"').fetchone()[0])
    except sqlite3.Error:
        return None


def is_unchanged(copy: Path) -> bool:
    """A backup still has the content that it was made with."""
    try:
        written = copy.with_suffix(".sha256").read_text(encoding="utf-8").split()[0]
    except (OSError, IndexError):
        return False
    return written == _digest(copy)


def thin_out(folder: Path, stem: str, now: datetime) -> None:
    """Delete the backups that are not needed beside the others."""
    found = {entry: _stamp(entry) for entry in folder.glob("*.db") if _is_of(entry, stem)}
    keep = kept(found.values(), now)
    for entry, stamp in found.items():
        if stamp not in keep:
            entry.unlink(missing_ok=True)
            entry.with_suffix(".sha256").unlink(missing_ok=True)


def kept(stamps: Iterable[datetime], now: datetime) -> set[datetime]:
    """The backups worth keeping: all of the last 24 hours, then the last one of each day, week and month.

    The latest is always kept, however old it is.
    """
    newest_first = sorted(stamps, reverse=True)
    keep = {stamp for stamp in newest_first if now - stamp <= KEEP_ALL} | set(newest_first[:1])
    for length, number in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY), ("%Y-%m", MONTHLY)):
        last_of: dict[str, datetime] = {}
        for stamp in newest_first:
            last_of.setdefault(stamp.strftime(length), stamp)
        keep |= set(list(last_of.values())[:number])
    return keep


def _copy(path: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        # The copy is one file that needs no log beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        # Page by page it is what the database is, so what is damaged there is found here.
        if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(path)
    _sync(target)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _write_through(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    _sync(path)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _free_name(folder: Path, stem: str, at: datetime, reason: str) -> Path:
    """A name with the time to the second; of two backups within one the later bears the next, so their order stays."""
    while any(folder.glob(f"{glob.escape(stem)}-{at:{_STAMP}}-*.db")):
        at += timedelta(seconds=1)
    return folder / f"{stem}-{at:{_STAMP}}-{reason}.db"


def _is_of(entry: Path, stem: str) -> bool:
    match = _NAME.fullmatch(entry.name)
    return match is not None and match["stem"] == stem


def _stamp(entry: Path) -> datetime:
    match = _NAME.fullmatch(entry.name)
    assert match is not None
    return datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)
