"""Marks that let a workbook be known again when it comes back: a stamp on the book and a key on every row.

A row's key holds the record's number and a check part that is good for this workbook only; it is made of letters, so
that no spreadsheet counts it up, turns it into a number or reads it as a date. The book's stamp stands in three places,
of which programs that save the book leave at least two.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.excel.grid import Workbook, cell_text

if TYPE_CHECKING:
    import openpyxl

PROPERTY = "HuifangStamp"
META_SHEET = "_meta"
DEFINED_NAME = "_huifang_stamp"
KEY = "_key"
SECOND_KEY = "_key2"
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_CHECK_LENGTH = 6
_ID_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a workbook of ours says of itself: what it is, and which one."""

    kind: str
    number: str

    @classmethod
    def new(cls, kind: str) -> Stamp:
        """The stamp of a workbook about to be written."""
        return cls(kind, "".join(secrets.choice(_LETTERS) for _ in range(_ID_LENGTH)))

    def __str__(self) -> str:
        return f"HF-{self.kind}-{self.number}-{_check(self.number, self.kind)}"

    @classmethod
    def parse(cls, text: str) -> Stamp | None:
        """The stamp in a text, or ``None`` when it is none or was altered."""
        parts = text.strip().strip('"').split("-")
        if len(parts) != 4 or parts[0] != "HF" or parts[3] != _check(parts[2], parts[1]):
            return None
        return cls(parts[1], parts[2])


def row_key(stamp: Stamp, table: str, record: int) -> str:
    """The key of a record's row in the workbook with this stamp."""
    letters = ""
    number = record
    while True:
        number, rest = divmod(number, len(_LETTERS))
        letters = _LETTERS[rest] + letters
        if number == 0:
            break
    return f"K{letters}-{_check(stamp.number, table, letters)}"


def read_row_key(stamp: Stamp, table: str, text: str) -> int | None:
    """The record's number in a key, or ``None`` when the key is not one of this workbook and table."""
    head, _, check = text.strip().partition("-")
    letters = head[1:]
    if not head.startswith("K") or not letters or check != _check(stamp.number, table, letters):
        return None
    number = 0
    for letter in letters:
        place = _LETTERS.find(letter)
        if place < 0:
            return None
        number = number * len(_LETTERS) + place
    return number


def put_stamp(book: openpyxl.Workbook, stamp: Stamp, meta: Iterable[tuple[str, str]] = ()) -> None:
    """Write the stamp into a workbook's properties, a hidden sheet and a name; ``meta`` goes to the hidden sheet too."""
    from openpyxl.packaging.custom import StringProperty
    from openpyxl.workbook.defined_name import DefinedName

    book.custom_doc_props.append(StringProperty(name=PROPERTY, value=str(stamp)))
    book.defined_names[DEFINED_NAME] = DefinedName(DEFINED_NAME, attr_text=f'"{stamp}"', hidden=True)
    sheet = book.create_sheet(META_SHEET)
    sheet.sheet_state = "hidden"
    for row in (("stamp", str(stamp)), *meta):
        sheet.append(row)


def stamp_of(book: Workbook) -> Stamp | None:
    """The stamp of a workbook that was read; ``None`` for a foreign one, and when its places contradict each other."""
    texts = [book.properties.get(PROPERTY, ""), book.properties.get(DEFINED_NAME, ""), meta_of(book).get("stamp", "")]
    found = {stamp for text in texts if text and (stamp := Stamp.parse(text)) is not None}
    return found.pop() if len(found) == 1 else None


def meta_of(book: Workbook) -> dict[str, str]:
    """What the hidden sheet of one of our workbooks says."""
    sheet = book.sheet(META_SHEET)
    if sheet is None:
        return {}
    return {cell_text(row[0]): cell_text(row[1]) for row in sheet.rows if len(row) > 1 and row[0] is not None}


def _check(secret: str, *parts: str) -> str:
    digest = hmac.new(secret.encode(), ":".join(parts).encode(), hashlib.sha256).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_CHECK_LENGTH])
