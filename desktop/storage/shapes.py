"""Rows of the database as records, and back; without peewee's own objects, which take five times as long."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Generic, TypeVar

from desktop.domain.record import Record
from desktop.storage.columns import STAMPS, column_of, stamp_column
from desktop.storage.engines import Engine, Row
from desktop.storage.tables import Tables

R = TypeVar("R", bound=Record)
T = TypeVar("T")

AT_ONCE = 500
"""How many ids one query asks for."""

Convert = Callable[[Any], Any]


class Shape(Generic[R]):
    """How one sort of record lies in its table."""

    def __init__(self, record: type[R], model: Any) -> None:
        self.record = record
        self.model = model
        self.table: str = record.table
        columns = {stamp: stamp_column() for stamp in STAMPS}
        columns |= {field.name: column_of(field) for field in record.catalogue()}
        self.names: tuple[str, ...] = ("id", "revision", *columns)
        self.watched: tuple[str, ...] = (*(field.name for field in record.catalogue()), "trashed_at")
        """What the change log tells of: the fields of the catalogue, and going to the trash."""
        self.defaults: Mapping[str, Any] = {
            entry.name: entry.default for entry in dataclasses.fields(record) if entry.name in self.watched
        }
        self._to: dict[str, Convert] = {n: c.to_stored for n, c in columns.items() if c.to_stored is not None}
        self._from: dict[str, Convert] = {n: c.from_stored for n, c in columns.items() if c.from_stored is not None}
        self._convert = [(self.names.index(name), convert) for name, convert in self._from.items()]
        self._put = [getattr(record, name).__set__ for name in self.names]
        self.selected = [model._meta.columns[name] for name in self.names]

    def item(self, row: Row) -> R:
        """The record of a row; put together field by field, for its own ``__init__`` takes three times as long."""
        values = list(row)
        for index, convert in self._convert:
            values[index] = convert(values[index])
        item = object.__new__(self.record)
        for put, value in zip(self._put, values, strict=True):
            put(item, value)
        return item

    def row(self, item: Record) -> Row:
        """The row of a record."""
        return tuple(self.stored(name, getattr(item, name)) for name in self.names)

    def stored(self, name: str, value: Any) -> Any:
        """A value of a field as it is stored."""
        convert = self._to.get(name)
        return value if convert is None else convert(value)

    def value(self, name: str, stored: Any) -> Any:
        """A stored value as the record holds it."""
        convert = self._from.get(name)
        return stored if convert is None else convert(stored)


class Shapes:
    """The shapes of all records of one database, and reading through them."""

    def __init__(self, engine: Engine, tables: Tables) -> None:
        self.engine = engine
        self._tables = tables
        self._known: dict[type[Record], Shape[Any]] = {}

    def __getitem__(self, record: type[R]) -> Shape[R]:
        shape = self._known.get(record)
        if shape is None:
            shape = self._known[record] = Shape(record, self._tables[record])
        return shape

    def load(
        self, record: type[R], ids: Collection[int] | None, trashed: bool | None, equals: Mapping[str, Any]
    ) -> list[R]:
        """See ``Store.load``."""
        shape = self[record]
        if ids is not None:
            equals = {**equals, "id": list(ids)}
        large = next((name for name, wanted in equals.items() if _is_many(wanted) and len(wanted) > AT_ONCE), None)
        if large is not None:
            parts = in_parts(dict.fromkeys(equals[large]))
            found = [item for part in parts for item in self.load(record, None, trashed, {**equals, large: part})]
            return sorted(found, key=lambda item: item.id)
        query = shape.model.select(*shape.selected).order_by(shape.model._meta.columns["id"])
        for condition in self._conditions(shape, trashed, equals):
            query = query.where(condition)
        return [shape.item(row) for row in self.engine.select(query)]

    def by_id(self, record: type[R], ids: Iterable[int]) -> dict[int, R]:
        """The records with these ids, in the trash or not."""
        return {item.id: item for item in self.load(record, list(ids), None, {})}

    def _conditions(self, shape: Shape[Any], trashed: bool | None, equals: Mapping[str, Any]) -> Iterator[Any]:
        columns = shape.model._meta.columns
        if trashed is not None:
            yield columns["trashed_at"].is_null(not trashed)
        for name, wanted in equals.items():
            column = columns[name]
            if _is_many(wanted):
                yield column.in_([shape.stored(name, value) for value in wanted])
            elif wanted is None:
                yield column.is_null()
            else:
                yield column == shape.stored(name, wanted)


def in_parts(items: Iterable[T], size: int = AT_ONCE) -> Iterator[list[T]]:
    """A long list in parts that one query can take."""
    rest = iter(items)
    while part := list(islice(rest, size)):
        yield part


def _is_many(wanted: object) -> bool:
    return isinstance(wanted, Sequence | set | frozenset) and not isinstance(wanted, str | bytes)
