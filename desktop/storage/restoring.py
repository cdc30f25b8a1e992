"""Goes back to a backup: the database takes over what the backup holds, whole or not at all (product §9)."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase
from desktop.storage.backup import backup, is_unchanged
from desktop.storage.database import open_store
from desktop.storage.store import Store


def restore(store: Store, copy: Path) -> Path:
    """The database holds what ``copy`` holds from now on; the backup of the state before, which is made first.

    The backup itself stays as it is. One of an older version of the program is brought up to date on the way. Raises
    ``UserError`` when it is damaged, newer than the program, of another program or another agency, or when the state
    before can't be backed up; nothing is changed then. What was read of the database before is out of date afterwards.
    """
    path = store.path
    if path is None:
        raise UserError(
            Phrase("The database lies on a server, which this program doesn't back up."),
            Phrase("Ask the person who looks after the server about its backups."),
        )
    if copy.with_suffix(".sha256").exists() and not is_unchanged(copy):
        raise UserError(
            Phrase("The backup “{name}” is not what was written; nothing was restored.", name=copy.name),
            Phrase("Choose another backup."),
        )
    with tempfile.TemporaryDirectory(prefix="restoring-", dir=path.parent, ignore_cleanup_errors=True) as folder:
        ready = _prepared(copy, Path(folder), store.identity)
        before = backup(store, "restore")
        store.take_over(ready)
    return before


def _prepared(copy: Path, folder: Path, identity: str) -> Path:
    """A copy of the backup as this program needs it; opening it proves that it can be opened."""
    ready = folder / copy.name
    try:
        shutil.copyfile(copy, ready)
    except OSError as error:
        raise UserError(
            Phrase("The backup “{name}” can't be read; nothing was restored.", name=copy.name),
            Phrase("Check that the file is there, and that the disk has space."),
        ) from error
    with closing(open_store(ready)) as opened:
        if not opened.is_of(identity):
            raise UserError(
                Phrase("“{name}” is of another agency; nothing was restored.", name=copy.name),
                Phrase("To work with that agency, open it as another database."),
            )
    return ready
