"""What is said when somebody else changed a value while another one was typed in its place."""

from __future__ import annotations

from desktop.domain.errors import UserError
from desktop.domain.phrase import Phrase


def overtaken(theirs: str) -> UserError:
    """The value as it is now, and what to do: the next Enter writes the own one over it."""
    return UserError(
        Phrase("Somebody changed this to “{value}” meanwhile.", value=theirs or "–"),
        Phrase("Enter once more writes yours, Esc keeps theirs."),
    )
