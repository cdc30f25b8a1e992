"""What was decided about clients that seemed to be one: two that are not the same, and one that was merged into another."""

from __future__ import annotations

from typing import Literal

from desktop.domain.fields import reference, text
from desktop.domain.record import Record, record

DayRule = Literal["kept", "other", "sum"]
"""Of a day of which two merged clients have figures: those of the one that is kept count, those of the other, or both
added up."""


@record("not_same", "Not the same", "Not the same")
class NotSame(Record):
    """Two clients that look alike and are not the same, as somebody said; they are not offered for merging again."""

    client: int | None = reference("Client", to="client", required=True)
    other: int | None = reference("Other client", to="client", required=True)


@record("former_client", "Merged client", "Merged clients")
class FormerClient(Record):
    """What a client was called before it was merged into another, so that it is still found by that.

    ``client`` is the one that stayed, ``merged`` the one in the trash.
    """

    client: int | None = reference("Client", to="client", required=True, shown=True, width=180)
    merged: int | None = reference("Merged client", to="client")
    code: str = text("Code", width=76)
    username: str = text("Username", width=110)
    name: str = text("Name", shown=True, width=180)
