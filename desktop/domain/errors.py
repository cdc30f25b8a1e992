"""The two sentences a person reads when something can't be done."""

from __future__ import annotations

import errno
from typing import Final

from desktop.domain.phrase import Phrase


class UserError(Exception):
    """Something that the person at the screen can do something about.

    ``message`` says what happened and what it means, ``hint`` what to do. Everything that is not a ``UserError`` is a bug.
    """

    def __init__(self, message: Phrase | str, hint: Phrase | str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return " ".join(part for part in (str(self.message), str(self.hint)) if part)


class InvalidValue(UserError):
    """A text that can't be read as the value that a field wants."""


class FileInUse(UserError):
    """A file can't be replaced, because another program has it open or it may not be changed; another name helps."""


class Cancelled(Exception):
    """The person stopped a long piece of work; nothing of it was kept."""


_REASONS: Final = {
    errno.ENOENT: Phrase("there is no such file or folder"),
    errno.EACCES: Phrase("it may not be used"),
    errno.EPERM: Phrase("it may not be used"),
    errno.ENOSPC: Phrase("the disk is full"),
    errno.EDQUOT: Phrase("the disk is full"),
    errno.EROFS: Phrase("the disk can only be read"),
    errno.EISDIR: Phrase("it is a folder"),
    errno.ENOTDIR: Phrase("a file stands where a folder is needed"),
    errno.EEXIST: Phrase("a file of that name is there already"),
    errno.ENAMETOOLONG: Phrase("its name is too long"),
    errno.EIO: Phrase("the disk can't be read or written"),
}


def reason_of(error: OSError) -> Phrase | str:
    """Why a file or folder could not be used, as the end of a sentence; in the system's words when it is none of the usual."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
