"""How each kind of value lies in the database.

Stored values are plain texts, whole numbers, truth values and bytes, alike on both engines and in the change log:
money is whole cents, days and times are ISO 8601, a month is ``2026-04``, tags are a JSON list.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import peewee

from desktop.domain import kinds
from desktop.domain.fields import Field
from desktop.domain.kinds import Kind
from desktop.domain.periods import Month


@dataclass(frozen=True, slots=True)
class Column:
    """One kind of column. ``missing`` is the value that is stored as NULL, if any is."""

    column: type[peewee.Field]
    to_stored: Callable[[Any], Any] | None = None
    from_stored: Callable[[Any], Any] | None = None
    nullable: bool = True


def _day_from(stored: Any) -> date | None:
    return date.fromisoformat(stored) if isinstance(stored, str) else stored


def _moment_from(stored: Any) -> datetime | None:
    return datetime.fromisoformat(stored) if isinstance(stored, str) else stored


def _clock_from(stored: Any) -> time | None:
    return time.fromisoformat(stored) if isinstance(stored, str) else stored


def _iso(value: date | time | None) -> str | None:
    return None if value is None else value.isoformat()


def _iso_moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat(sep=" ")


def _tags_to(value: tuple[str, ...]) -> str:
    return json.dumps(value, ensure_ascii=False) if value else "[]"


def _tags_from(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored)) if stored != "[]" else ()


def _bytes_from(stored: Any) -> bytes:
    return bytes(stored) if stored else b""


_WORDS = Column(peewee.TextField, nullable=False)
_NUMBER = Column(peewee.IntegerField)
_LARGE_NUMBER = Column(peewee.BigIntegerField)
_MOMENT = Column(peewee.DateTimeField, _iso_moment, _moment_from)

COLUMNS: dict[type[Kind], Column] = {
    kinds.Text: _WORDS,
    kinds.LongText: _WORDS,
    kinds.Choice: _WORDS,
    kinds.Estimated: _WORDS,
    kinds.Whole: _NUMBER,
    kinds.Share: _NUMBER,
    kinds.Score: _NUMBER,
    kinds.Seconds: _LARGE_NUMBER,
    kinds.Money: _LARGE_NUMBER,
    kinds.Day: Column(peewee.DateField, _iso, _day_from),
    kinds.Moment: _MOMENT,
    kinds.Clock: Column(peewee.TimeField, _iso, _clock_from),
    kinds.CalendarMonth: Column(
        peewee.CharField, lambda value: None if value is None else str(value), lambda text: text and Month.parse(text)
    ),
    kinds.Flag: Column(peewee.BooleanField, bool, bool, nullable=False),
    kinds.Tags: Column(peewee.TextField, _tags_to, _tags_from, nullable=False),
    kinds.Picture: Column(peewee.BlobField, lambda value: value or None, _bytes_from),
    kinds.Reference: Column(peewee.ForeignKeyField),
}
"""The column of each kind of value; a test fails until every kind has one."""

STAMPS = ("created_at", "updated_at", "trashed_at")
"""The stamps that every record has beside its own fields; UTC."""


def column_of(field: Field) -> Column:
    """How a field of the catalogue is stored."""
    return COLUMNS[type(field.kind)]


def stamp_column() -> Column:
    """How the stamps of a record are stored."""
    return _MOMENT


_encode = json.JSONEncoder(ensure_ascii=False).encode


def to_json(stored: object) -> str:
    """A stored value as the change log keeps it."""
    if isinstance(stored, bytes):
        stored = {"base64": base64.b64encode(stored).decode("ascii")}
    return _encode(stored)


def from_json(text: str) -> Any:
    """The stored value of an entry of the change log; of a new record all its values."""
    return json.loads(text, object_hook=_bytes_or_values)


def _bytes_or_values(found: dict[str, Any]) -> object:
    return base64.b64decode(found["base64"]) if found.keys() == {"base64"} else found
