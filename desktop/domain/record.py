"""What every stored thing has: an identity, a revision, stamps, and a place in the trash instead of an end."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar, TypeVar, dataclass_transform

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field, fields_of

_provisional = itertools.count(-1, -1)


def provisional_id() -> int:
    """An id for a record that isn't stored yet: negative, and replaced by the real one when it is committed.

    Other records of the same change set may refer to it.
    """
    return next(_provisional)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One stored thing. ``revision`` counts its changes and guards against two people overwriting each other.

    Stamps are in UTC. A record with ``trashed_at`` lies in the trash and can be restored.
    """

    table: ClassVar[str] = ""
    label: ClassVar[str] = ""
    plural: ClassVar[str] = ""
    code_prefix: ClassVar[str] = ""

    id: int = field(default_factory=provisional_id)
    revision: int = 0
    created_at: datetime | None = None
    updated_at: datetime | None = None
    trashed_at: datetime | None = None

    @property
    def is_new(self) -> bool:
        """Not stored yet."""
        return self.id < 0

    def contradiction(self) -> InvalidValue | None:
        """What two of its values together make nonsense of, such as an end before the beginning."""
        return None

    @classmethod
    def catalogue(cls) -> tuple[Field, ...]:
        """The fields a person sees, in order."""
        return fields_of(cls)


R = TypeVar("R", bound=Record)
RECORDS: list[type[Record]] = []
"""Every record, in the order in which a new database needs them (what is referred to comes first)."""


@dataclass_transform(frozen_default=True, kw_only_default=True)
def record(table: str, label: str, plural: str, *, code_prefix: str = "") -> Callable[[type[R]], type[R]]:
    """Declare a record: its table, its English name, one and many, and the prefix of its public code (``C`` → C-00042)."""

    def declare(declaring: type[R]) -> type[R]:
        made = dataclass(frozen=True, slots=True, kw_only=True)(declaring)
        made.table, made.label, made.plural, made.code_prefix = table, label, plural, code_prefix
        RECORDS.append(made)
        return made

    return declare


def code_of(prefix: str, number: int) -> str:
    """The public code of the record with this id, as people and workbooks see it: ``C-00042``."""
    return f"{prefix}-{number:05d}"


def trashed(item: R, at: datetime) -> R:
    """The record in the trash."""
    return replace(item, trashed_at=at)
