"""Looks through the XML of an .xlsx sheet for what its fast reader keeps silent about.

The reader gives an error (``#N/A``) as a blank cell, fills the memory for a sheet whose cells lie far apart, and doesn't
tell which rows are hidden. Most sheets have none of it, which a search for a few bytes proves; only those with errors or
far cells are gone through element by element.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from typing import IO
from xml.parsers import expat

from desktop.excel.grid import CellError

UNNAMED_ERROR = "#ERROR!"
_CHUNK = 1 << 20
_OVERLAP = 512
_FAR_AWAY = re.compile(rb"""r=["'](?:[A-Z]{3}|[A-Z]{0,2}\d{6})""")
_ERROR_MARK = re.compile(rb"""t=["']e["']""")
_HIDDEN = re.compile(rb"""<(?:\w+:)?row\s[^>]*?\bhidden=["'](?:1|true)["']""")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass(slots=True)
class SheetScan:
    """What was found in one sheet; rows and columns count from 0."""

    errors: list[tuple[int, int, CellError]] = field(default_factory=list)
    last_row: int = -1
    last_column: int = -1
    hidden_rows: int = 0

    def add_error(self, row: int, column: int, code: str) -> None:
        """Note the error in a cell."""
        self.errors.append((row, column, CellError(code)))
        self.last_row, self.last_column = max(self.last_row, row), max(self.last_column, column)


def sheet_parts(archive: zipfile.ZipFile) -> list[str | None]:
    """The part of each sheet, in the order of the workbook; ``None`` where the workbook doesn't say."""
    from defusedxml import ElementTree

    book = _actual_names(archive).get("xl/workbook.xml")
    targets = targets_of(archive, "xl/_rels/workbook.xml.rels")
    if book is None:
        return []
    sheets = [
        element for element in ElementTree.fromstring(archive.read(book)).iter() if _local(element.tag) == "sheet"
    ]
    return [next((targets.get(value) for key, value in sheet.items() if _local(key) == "id"), None) for sheet in sheets]


def targets_of(archive: zipfile.ZipFile, links: str) -> dict[str, str | None]:
    """The part that each link of the workbook leads to; ``None`` where there is no such part."""
    from defusedxml import ElementTree

    actual = _actual_names(archive)
    part = actual.get(links)
    targets: dict[str, str | None] = {}
    for link in ElementTree.fromstring(archive.read(part)) if part else ():
        target = posixpath.normpath(posixpath.join("/xl", link.get("Target", "").replace("\\", "/")))
        targets[link.get("Id", "")] = actual.get(target.lstrip("/").lower())
    return targets


def scan(archive: zipfile.ZipFile, part: str) -> SheetScan | None:
    """What a sheet holds beside plain cells, or ``None`` if nothing of it needs care.

    Raises ``zipfile.BadZipFile`` or ``expat.ExpatError`` for a damaged part.
    """
    with archive.open(part) as file:
        needs_care, hidden = _looked_through(file)
    if not needs_care:
        return SheetScan(hidden_rows=hidden) if hidden else None
    with archive.open(part) as file:
        found = _scan_elements(file)
    found.hidden_rows = hidden
    return found


def _actual_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """The parts of an archive by their names as they are meant: programs differ in slashes and capitals."""
    return {name.replace("\\", "/").lower(): name for name in archive.namelist()}


def _looked_through(file: IO[bytes]) -> tuple[bool, int]:
    """Whether a sheet needs a closer look, and how many of its rows are hidden."""
    rest = b""
    needs_care, hidden = False, 0
    while chunk := file.read(_CHUNK):
        text = rest + chunk
        needs_care = needs_care or _ERROR_MARK.search(text) is not None or _FAR_AWAY.search(text) is not None
        if b"hidden=" in text:
            hidden += sum(found.end() > len(rest) for found in _HIDDEN.finditer(text))
        rest = text[-_OVERLAP:]
    return needs_care, hidden


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
            found.add_error(row, column, "".join(code).strip() or UNNAMED_ERROR)
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
