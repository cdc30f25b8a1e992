"""Looks through the XML of an .xlsx sheet for what its fast reader keeps silent about.

The reader gives an error (``#N/A``) as a blank cell, and fills the memory for a sheet whose cells lie far apart. Most
sheets have neither, which a search for a few bytes proves; only the others are gone through element by element.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from desktop.excel.grid import CellError

_CHUNK = 1 << 20
_OVERLAP = 64
_FAR_AWAY = re.compile(rb"""r=["'](?:[A-Z]{3}|[A-Z]{0,2}\d{6})""")
_ERROR_MARKS = (b't="e"', b"t='e'")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(slots=True)
class SheetScan:
    """What was found in one sheet; rows and columns count from 0."""

    errors: list[tuple[int, int, CellError]] = field(default_factory=list)
    last_row: int = -1
    last_column: int = -1


def sheet_parts(archive: zipfile.ZipFile) -> list[str | None]:
    """The part of each sheet, in the order of the workbook; ``None`` where the workbook doesn't say."""
    from defusedxml import ElementTree

    actual = {name.replace("\\", "/").lower(): name for name in archive.namelist()}
    book = actual.get("xl/workbook.xml")
    links = actual.get("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return []
    targets: dict[str, str | None] = {}
    for link in ElementTree.fromstring(archive.read(links)):
        target = posixpath.normpath(posixpath.join("/xl", link.get("Target", "").replace("\\", "/")))
        targets[link.get("Id", "")] = actual.get(target.lstrip("/").lower())
    sheets = [
        element for element in ElementTree.fromstring(archive.read(book)).iter() if _local(element.tag) == "sheet"
    ]
    return [next((targets.get(value) for key, value in sheet.items() if _local(key) == "id"), None) for sheet in sheets]


def scan(archive: zipfile.ZipFile, part: str) -> SheetScan | None:
    """What a sheet holds beside plain cells, or ``None`` if nothing of it needs care.

    Raises ``zipfile.BadZipFile`` or ``expat.ExpatError`` for a damaged part.
    """
    with archive.open(part) as file:
        if not _needs_care(file):
            return None
    with archive.open(part) as file:
        return _scan_elements(file)


def _needs_care(file: IO[bytes]) -> bool:
    rest = b""
    while chunk := file.read(_CHUNK):
        text = rest + chunk
        if any(mark in text for mark in _ERROR_MARKS) or _FAR_AWAY.search(text):
            return True
        rest = text[-_OVERLAP:]
    return False


def _scan_elements(file: IO[bytes]) -> SheetScan:
    found = SheetScan()
    row = column = -1
    kind = ""
    reading = False
    code: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, kind, reading
        match _local(tag):
            case "row":
                number = attributes.get("r", "")
                row, column = int(number) - 1 if number.isdigit() else row + 1, -1
            case "c":
                kind = attributes.get("t", "")
                place = _REFERENCE.fullmatch(attributes.get("r", ""))
                if place is None:
                    column += 1
                else:
                    row, column = int(place[2]) - 1, _column_index(place[1])
            case "v" | "is":
                found.last_row, found.last_column = max(found.last_row, row), max(found.last_column, column)
                reading = kind == "e"
                code.clear()

    def end(tag: str) -> None:
        nonlocal reading
        if reading and _local(tag) == "v":
            found.errors.append((row, column, CellError("".join(code).strip() or "#ERROR!")))
            reading = False

    def characters(text: str) -> None:
        if reading:
            code.append(text)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.ParseFile(file)
    return found


def _column_index(letters: str) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _local(tag: str) -> str:
    """The name of an element or attribute without its namespace, in either way of writing it."""
    return tag.rpartition("}")[2].rpartition(":")[2]
