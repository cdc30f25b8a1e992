"""The values of records as a workbook was given them, so that a returned file can be merged three ways (product §6.3)."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import Kind, LongText, Reference, Tags, Text
from desktop.domain.periods import Month

Plain = Any
"""A value as JSON has it: text, whole number, truth, list, or nothing."""


def plain(kind: Kind, value: object) -> Plain:
    """A value in the one form in which two values are compared and kept: blanks are ``None``, texts are tidied."""
    if isinstance(kind, Text | LongText):
        value = _tidied(kind, value)
    if value is None or value == "" or value == () or value is False:
        return None
    if isinstance(kind, Tags):
        return list(kind.parse(value))
    if isinstance(value, datetime):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Month):
        return str(value)
    return value


def _tidied(kind: Text | LongText, value: object) -> str:
    """A text as it is kept; what was stored before its form was asked for stays as it is."""
    try:
        return kind.parse(value)
    except InvalidValue:
        return " ".join(str(value).split())


def same(kind: Kind, one: object, other: object) -> bool:
    """Whether two values of a field mean the same."""
    return bool(plain(kind, one) == plain(kind, other))


@dataclass(frozen=True, slots=True)
class ExportedValue:
    """One value as it went out; ``written`` is the name that stood in the cell of a reference."""

    value: Plain
    written: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Everything a workbook held when it was written: table → record's id → field → plain value.

    A reference is kept as the list of its id and the name that was written for it.
    """

    rows: Mapping[str, Mapping[int, Mapping[str, Plain]]] = field(default_factory=dict)

    def exported(self, table: str, record: int, name: str, kind: Kind) -> ExportedValue | None:
        """The value of a field as it went out, or ``None`` when the workbook didn't hold it."""
        row = self.rows.get(table, {}).get(record)
        if row is None:
            return None
        value = row.get(name)
        if isinstance(kind, Reference) and isinstance(value, list):
            return ExportedValue(value[0], str(value[1]))
        return ExportedValue(value)

    def to_text(self) -> str:
        """The snapshot packed into a text for the database; blanks are not kept."""
        packer = zlib.compressobj(6)
        packed = [packer.compress(text.encode()) for text in _texts(self.rows)]
        return base64.b85encode(b"".join((*packed, packer.flush()))).decode("ascii")

    @classmethod
    def from_text(cls, text: str) -> Snapshot:
        """The snapshot in a text made by ``to_text``."""
        if not text:
            return cls()
        return cls(dict(_tables(zlib.decompress(base64.b85decode(text)).decode())))


# Row by row, for one call for all of it would hold the interpreter, and so the window, for a quarter of a second.

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_read = json.JSONDecoder().raw_decode


def _texts(tables: Mapping[str, Mapping[int, Mapping[str, Plain]]]) -> Iterator[str]:
    for number, (table, rows) in enumerate(tables.items()):
        yield f"{',' if number else '{'}{_json(table)}:"
        for place, (record, row) in enumerate(rows.items()):
            known = {name: value for name, value in row.items() if value is not None}
            yield f'{"," if place else "{"}"{record}":{_json(known)}'
        yield "}" if rows else "{}"
    yield "}" if tables else "{}"


def _tables(text: str) -> Iterator[tuple[str, dict[int, Mapping[str, Plain]]]]:
    place = 1
    while text[place] != "}":
        table, place = _read(text, place)
        rows: dict[int, Mapping[str, Plain]] = {}
        place += len(":{")
        while text[place] != "}":
            record, place = _read(text, place)
            rows[int(record)], place = _read(text, place + len(":"))
            place += text[place] == ","
        yield table, rows
        place += 1
        place += text[place] == ","
