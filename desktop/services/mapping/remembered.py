"""What a person confirmed about the columns of a file, kept for every file with the same header (product §6.2)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from desktop.domain.errors import UserError
from desktop.domain.exchange import ColumnMapping
from desktop.domain.phrase import Phrase
from desktop.excel.layout import Table, header_key
from desktop.services.mapping.targets import FIGURES

NOT_TAKEN: Final = "-"
"""What a remembered mapping says of a column that a person left out."""


def header_hash(titles: Iterable[str]) -> str:
    """What files with the same header have in common."""
    return hashlib.sha256("\n".join(header_key(title) for title in titles).encode()).hexdigest()


def remembered_mapping(table: Table, known: Iterable[ColumnMapping]) -> ColumnMapping | None:
    """The mapping that a person confirmed for this header, if there is one."""
    wanted = header_hash(column.title for column in table.columns)
    return next((mapping for mapping in known if mapping.header == wanted), None)


def to_remember(titles: Sequence[str], chosen: Mapping[str, str]) -> ColumnMapping:
    """The record of what a person confirmed: title → key of the target, or ``NOT_TAKEN``.

    Raises ``UserError`` when two columns are to go to the same field.
    """
    used: dict[str, str] = {}
    for title, key in chosen.items():
        if key != NOT_TAKEN and (other := used.setdefault(key, title)) != title:
            raise UserError(
                Phrase("“{one}” and “{other}” can't both be the same field.", one=other, other=title),
                Phrase("Leave one of them out."),
            )
    return ColumnMapping(
        header=header_hash(titles),
        titles="\n".join(titles),
        kind="figures" if any(key.startswith(f"{FIGURES}.") for key in chosen.values()) else "roster",
        mapping=json.dumps(dict(chosen), ensure_ascii=False),
    )


def chosen_in(mapping: ColumnMapping) -> dict[str, str]:
    """Title → key of the target or ``NOT_TAKEN``, in the order of the header."""
    found: dict[str, str] = json.loads(mapping.mapping)
    return {title: found.get(title, NOT_TAKEN) for title in mapping.titles.split("\n")}
