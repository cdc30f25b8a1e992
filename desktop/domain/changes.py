"""A change as a value: what a review shows, what the database writes, what pages hear, and what undo turns round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Generic, TypeVar, cast

from desktop.domain.fields import Field
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record

R = TypeVar("R", bound=Record, covariant=True)
S = TypeVar("S", bound=Record)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a record, from one value to another."""

    field: Field
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Change(Generic[R]):
    """A record as it was (``None``: it did not exist) and as it shall be.

    Nothing is ever deleted: a record that goes has ``trashed_at`` afterwards.
    """

    before: R | None
    after: R

    @property
    def record(self) -> type[Record]:
        """What sort of thing changes."""
        return type(self.after)

    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """The catalogue fields that differ; for a new record those that hold something."""
        before = self.before if self.before is not None else type(self.after)(id=self.after.id)
        return tuple(
            FieldChange(entry, getattr(before, entry.name), getattr(self.after, entry.name))
            for entry in self.after.catalogue()
            if getattr(before, entry.name) != getattr(self.after, entry.name)
        )

    @property
    def is_empty(self) -> bool:
        """Nothing differs."""
        return self.before is not None and not self.fields and self.before.trashed_at == self.after.trashed_at

    def inverse(self, at: datetime) -> Change[R]:
        """The change that takes this one back; what was new goes to the trash at the time ``at`` (UTC)."""
        if self.before is None:
            return Change(self.after, replace(self.after, trashed_at=at))
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Changes that belong together: written in one transaction, undone in one step.

    ``title`` says in a person's words what was done; ``batch`` is the number the database gave it once written.
    """

    title: Phrase
    changes: tuple[Change[Record], ...] = field(default=())
    batch: int | None = None

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change[Record]]:
        return iter(self.changes)

    def of(self, record: type[S]) -> Iterator[Change[S]]:
        """The changes of one sort of thing."""
        for change in self.changes:
            if isinstance(change.after, record):
                yield cast("Change[S]", change)

    def touches(self, *records: type[Record]) -> bool:
        """Does any of these sorts of things change?"""
        return any(isinstance(change.after, records) for change in self.changes)

    def inverse(self, at: datetime) -> ChangeSet:
        """The change set that takes this one back, last change first."""
        title = Phrase("Undo: {title}", title=self.title)
        return ChangeSet(title, tuple(change.inverse(at) for change in reversed(self.changes)))


def edited(title: Phrase, pairs: Iterable[tuple[S, S]]) -> ChangeSet:
    """A change set from records before and after; pairs that do not differ are left out."""
    changes = (Change(before, after) for before, after in pairs)
    return ChangeSet(title, tuple(change for change in changes if not change.is_empty))


def created(title: Phrase, items: Iterable[Record]) -> ChangeSet:
    """A change set that adds records."""
    return ChangeSet(title, tuple(Change(None, item) for item in items))


def together(title: Phrase, *sets: ChangeSet) -> ChangeSet:
    """Several change sets as one step."""
    return ChangeSet(title, tuple(change for changes in sets for change in changes))
