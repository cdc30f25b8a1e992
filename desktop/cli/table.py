"""A plain table for the terminal, and records as JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum

from desktop.domain.periods import Month
from desktop.domain.record import Record


def table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns lined up; a Chinese letter takes two places."""
    widths = [max(_width(row[at]) for row in (titles, *rows)) for at in range(len(titles))]
    lines = [
        "  ".join(text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in (titles, *rows)
    ]
    return "\n".join(lines)


def as_json(value: object) -> object:
    """A value of the domain as JSON has it: dates in ISO, money in whole cents, enumerations by their word."""
    if isinstance(value, Record):
        fields = {field.name: as_json(getattr(value, field.name)) for field in value.catalogue()}
        return {"id": value.id, **fields}
    if isinstance(value, bytes):
        return len(value)
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, Month):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {str(key): as_json(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(item) for item in value]
    return value


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
