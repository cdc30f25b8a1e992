"""When two people want different things of the same record (product §8)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import UserError
from desktop.domain.fields import Field, field_of
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record


@dataclass(frozen=True, slots=True)
class ConflictItem:
    """One field that somebody else changed meanwhile: as it was, as it is now, and as it was to become.

    ``record`` is the record as it is stored now. ``field`` is ``None`` when the record went to the trash, or came back.
    """

    record: Record
    field: Field | None
    before: object
    theirs: object
    mine: object


class Conflict(UserError):
    """A change was made on values that are not stored any more; nothing was written."""

    def __init__(self, items: tuple[ConflictItem, ...]) -> None:
        first = items[0]
        name = name_of(first.record)
        if first.field is None:
            message = Phrase(
                "“{name}” was put into the trash by somebody else meanwhile; nothing was saved.", name=name
            )
        else:
            message = Phrase(
                "{field} of “{name}” was changed by somebody else meanwhile; nothing was saved.",
                field=Phrase(first.field.label),
                name=name,
            )
        super().__init__(message, Phrase("Look at the values as they are now, and choose which ones stay."))
        self.items = items


@dataclass(frozen=True, slots=True)
class Clash:
    """Two records that would have the same value in a field where each has its own; ``mine`` is the one being written."""

    field: Field
    value: object
    mine: Record
    theirs: Record

    @property
    def reason(self) -> Phrase:
        """What is wrong, naming both."""
        return Phrase(
            "“{mine}” and “{theirs}” would have the same value in {field}: {value}.",
            mine=name_of(self.mine),
            theirs=name_of(self.theirs),
            field=Phrase(self.field.label),
            value=self.value,
        )


class NotUnique(UserError):
    """A value that only one record may have is wanted for two; nothing was written."""

    def __init__(self, clashes: tuple[Clash, ...]) -> None:
        super().__init__(clashes[0].reason, Phrase("Change one of the two; nothing was saved."))
        self.clashes = clashes


def name_of(item: Record) -> str:
    """What a person calls a record: its name, else its code, else its sort and number."""
    for attribute in ("name", "code", "text", "file_name"):
        value = getattr(item, attribute, "")
        if value:
            return str(value)
    return f"{item.label} {item.id}"


def watched_field(item: Record, name: str) -> Field | None:
    """The catalogue entry of a field; ``None`` for the stamp of the trash, which is none."""
    return None if name == "trashed_at" else field_of(type(item), name)
