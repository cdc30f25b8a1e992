"""Finds the sheets of a roster workbook of ours in a file that people have edited, and whose each row is."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.domain.snapshot import Snapshot
from desktop.excel.cells import LANGUAGES
from desktop.excel.grid import Row, Sheet, cell_text
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
    """Which of our sheets this is: by the keys of its rows, else by its headers."""
    best: tuple[int, int, FoundSheet] | None = None
    for header, row in enumerate(page.rows[:HEADER_WITHIN]):
        titles = {header_key(cell): index for index, cell in reversed(list(enumerate(row))) if isinstance(cell, str)}
        if len(titles) < 2:
            continue
        keys = tuple(
            index for index, cell in enumerate(row) if isinstance(cell, str) and cell.strip() in (KEY, SECOND_KEY)
        )
        for ours in roster_sheets():
            columns = {
                entry.name: place
                for entry in ours.columns
                if (place := next((titles[word] for word in headers_of(entry) if word in titles), None)) is not None
            }
            sample = page.rows[header + 1 : header + _SAMPLE]
            known = sum(
                1
                for line in sample
                for place in keys
                if read_row_key(stamp, ours.table, cell_text(line[place])) is not None
            )
            if not known and (not keys or len(columns) * 2 < len(ours.columns)):
                continue
            places = set(columns.values()) | set(keys)
            others = [index for index, cell in enumerate(row) if index not in places and not is_blank(cell)]
            score = (known, len(columns))
            if best is None or score > best[:2]:
                best = (*score, FoundSheet(page, ours, header, columns, keys, others))
    return best[2] if best else None


def headers_of(entry: Field) -> list[str]:
    """Every header that a column of ours may have, in any language, the label first."""
    words = [entry.label, *(translated(language, entry.label) or "" for language in LANGUAGES), *entry.aliases]
    return [header_key(word) for word in words if word]


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
