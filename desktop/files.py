"""Files are replaced whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.errors import FileInUse, UserError, reason_of
from desktop.domain.phrase import Phrase


@contextmanager
def replace_file(path: Path) -> Iterator[Path]:
    """Give a temporary path beside ``path`` to write to; it takes the place of ``path`` when the block ends well.

    When the block raises, or the file can't be replaced, what was there stays. Raises ``UserError`` when the folder can't
    be written to, and ``FileInUse``, before anything is done, when the file is open in another program.
    """
    _require_closed(path)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=path.suffix, dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise _not_written(path, error) from error
    temporary = Path(name)
    try:
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.chmod(_mode_of(path))
        temporary.replace(path)
    except PermissionError as error:
        raise _in_use(path) from error
    except OSError as error:
        raise _not_written(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def _require_closed(path: Path) -> None:
    """Where a system lets an open file be replaced, the program that has it open would write it over later."""
    if not path.is_file():
        return
    marks = [path.with_name(f".~lock.{path.name}#")]  # LibreOffice
    if sys.platform != "win32":
        marks.append(path.with_name(f"~${path.name}"))  # Excel; on Windows the system itself refuses
    if any(mark.exists() for mark in marks):
        raise _in_use(path)
    try:
        path.open("r+b").close()
    except PermissionError as error:
        raise _in_use(path) from error
    except OSError as error:
        raise _not_written(path, error) from error


def _in_use(path: Path) -> FileInUse:
    return FileInUse(
        Phrase("“{name}” is open in another program or may not be changed. It was left as it was.", name=path.name),
        Phrase("Close it there and try again, or choose another name."),
    )


def _mode_of(path: Path) -> int:
    """The rights of the file that is replaced, else those of any new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _not_written(path: Path, error: OSError) -> UserError:
    return UserError(
        Phrase(
            "“{name}” could not be written: {reason}. Nothing was changed.",
            name=path.name,
            reason=reason_of(error),
        ),
        Phrase("Choose another folder, or free some space on the disk."),
    )
