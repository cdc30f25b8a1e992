"""The two sentences a person reads when something can't be done."""

from __future__ import annotations

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
