"""The backups that there are, and going back to one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop.services.session import Session
from desktop.storage.backup import backups, latest_batch_in, made_at, reason_of
from desktop.storage.restoring import restore


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup: when it was made (UTC), for which reason (one small word), its size in bytes, and how many steps of the
    history were written after it (``None`` where it can't be read)."""

    path: Path
    made_at: datetime
    reason: str
    size: int
    steps_since: int | None


def kept_backups(session: Session) -> list[KeptBackup]:
    """The backups of the open database, latest first; none on a server."""
    path = session.store.path
    found = reversed(backups(path)) if path is not None else ()
    return [_kept(session, copy, made_at(copy), reason_of(copy)) for copy in found]


def backup_elsewhere(session: Session, path: Path) -> KeptBackup:
    """A file that a person says is a backup; it was made when it was last written."""
    return _kept(session, path, datetime.fromtimestamp(path.stat().st_mtime, UTC), "")


def restored(session: Session, copy: Path) -> Path:
    """Go back to a backup; the backup of the state before. The session must be opened anew afterwards.

    Raises ``UserError`` when that can't be done; nothing is changed then.
    """
    return restore(session.store, copy)


def _kept(session: Session, path: Path, at: datetime, reason: str) -> KeptBackup:
    held = latest_batch_in(path)
    since = None if held is None else max(session.store.latest_batch() - held, 0)
    return KeptBackup(path, at, reason, path.stat().st_size, since)
