"""Finds the sheets of a roster workbook of ours in a file that people have edited, and whose each row is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.snapshot import Snapshot
from desktop.excel.cells import LANGUAGES
from desktop.excel.grid import Row, Sheet, Workbook, cell_text
from desktop.excel.layout import header_key
from desktop.excel.roster_book import RosterSheet, roster_sheets
from desktop.excel.stamp import KEY, SECOND_KEY, Stamp, read_row_key
from desktop.language.catalogue import translated
from desktop.services.mapping import is_blank

HEADER_WITHIN = 30
"""Rows from the top in which a header is looked for."""
_SAMPLE = 200


@dataclass(slots=True)
class FoundSheet:
    """A sheet of the file that was recognised: which one of ours, its header row, and where each field stands."""

    sheet: Sheet
    ours: RosterSheet
    header: int
    columns: dict[str, int]
    keys: tuple[int, ...]
    others: list[int]

    def code_in(self, line: Row) -> str:
        """The client's code that a row shows, or an empty text."""
        place = self.columns.get("code" if self.ours.record is Client else "client_code")
        return cell_text(line[place]).strip() if place is not None else ""

    def title_of(self, line: Row) -> str:
        """What a row is called in the review."""
        for name in ("name", "client", "code", "client_code"):
            place = self.columns.get(name)
            if place is not None and not is_blank(line[place]):
                return cell_text(line[place])
        return ""


def recognised(page: Sheet, stamp: Stamp) -> FoundSheet | None:
    """Which of our sheets this is, by the keys of its rows, or by its headers where it has no rows."""
    best: tuple[int, int, FoundSheet] | None = None
    for header, row in enumerate(page.rows[:HEADER_WITHIN]):
        keys = key_columns(row)
        if not keys:
            continue
        sample = [cell_text(line[place]) for line in page.rows[header + 1 : header + _SAMPLE] for place in keys]
        for ours in roster_sheets():
            columns = places_of(ours.columns, row)
            known = sum(1 for key in sample if read_row_key(stamp, ours.table, key) is not None)
            if not known and len(columns) * 2 < len(ours.columns):
                continue
            places = {*columns.values(), *keys}
            below = page.rows[header + 1 : header + _SAMPLE]
            others = [
                index
                for index, cell in enumerate(row)
                if index not in places and not (is_blank(cell) and all(is_blank(line[index]) for line in below))
            ]
            if best is None or (known, len(columns)) > best[:2]:
                best = (known, len(columns), FoundSheet(page, ours, header, columns, keys, others))
    return best[2] if best else None


def key_columns(row: Row) -> tuple[int, ...]:
    """The columns whose headers say that they hold the keys of rows."""
    return tuple(index for index, cell in enumerate(row) if isinstance(cell, str) and cell.strip() in (KEY, SECOND_KEY))


def row_keys(book: Workbook) -> list[str]:
    """The first keys on every sheet; none in a workbook whose key columns were deleted."""
    return [
        key
        for page in book.visible_sheets
        for header, row in enumerate(page.rows[:HEADER_WITHIN])
        for place in key_columns(row)
        for line in page.rows[header + 1 : header + _SAMPLE]
        if (key := cell_text(line[place]))
    ]


def places_of(entries: Iterable[Field], row: Row) -> dict[str, int]:
    """Where each field of ours stands in a header row: by its label in any language, then by its other names."""
    titles = {header_key(cell): index for index, cell in reversed(list(enumerate(row))) if isinstance(cell, str)}
    places: dict[str, int] = {}
    for words_of in (_labels, _other_names):
        for entry in entries:
            for word in words_of(entry):
                place = titles.get(header_key(word))
                if entry.name not in places and place is not None and place not in places.values():
                    places[entry.name] = place
    return places


def _labels(entry: Field) -> list[str]:
    return [entry.label, *(word for language in LANGUAGES if (word := translated(language, entry.label)))]


def _other_names(entry: Field) -> tuple[str, ...]:
    return entry.aliases


def named_in(found: FoundSheet, line: Row, stamp: Stamp) -> set[int]:
    """The records that the hidden keys of a row name, also when its marks contradict each other."""
    keys = (read_row_key(stamp, found.ours.table, cell_text(line[place]).strip()) for place in found.keys)
    return {record for record in keys if record is not None}


def whose(found: FoundSheet, line: Row, stamp: Stamp, snapshot: Snapshot) -> int | None:
    """The record of a row; ``None`` for a new one. Raises ``InvalidValue`` when its marks contradict each other."""
    texts = [cell_text(line[place]).strip() for place in found.keys]
    code = found.code_in(line)
    if not any(texts):
        if code and found.ours.record is Client:
            raise InvalidValue(
                Phrase("The row has a client's code but not the hidden key that belongs to it."),
                Phrase("Delete the code to add the row as a new client."),
            )
        return None
    if len(set(texts)) > 1:
        raise InvalidValue(Phrase("The two hidden keys of the row differ: its cells come from two rows."))
    record = read_row_key(stamp, found.ours.table, texts[0])
    if record is None:
        raise InvalidValue(Phrase("The hidden key of the row was altered or comes from another workbook."))
    row = snapshot.rows.get(found.ours.table, {}).get(record)
    if row is None:
        raise InvalidValue(Phrase("The hidden key of the row was altered or comes from another workbook."))
    expected = str(row.get("code" if found.ours.record is Client else "client_code") or "")
    if code and expected and folded(code) != folded(expected):
        raise InvalidValue(
            Phrase(
                "The row shows the code {code}, but its hidden key belongs to {expected}.",
                code=code,
                expected=expected,
            )
        )
    return record
