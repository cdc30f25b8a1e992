"""Looks through an .ods file for what its fast reader keeps silent about: errors, which it gives as blank cells, and
hidden rows; and mends the durations that it gives as text.
"""

from __future__ import annotations

import re
import zipfile
from datetime import timedelta
from xml.parsers import expat

from desktop.excel.grid import Row
from desktop.excel.sheet_scan import UNNAMED_ERROR, SheetScan

_CONTENT = "content.xml"
_CODES = r"(?:#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})"
_ERROR = re.compile(_CODES)
_MARKS = re.compile(
    rb"""table:visibility=["'](?:collapse|filter)|calcext:value-type=["']error|<text:p>""" + _CODES.encode()
)
_DURATION = re.compile(r"(-?)PT(\d{1,6})H(\d{1,2})M(\d{1,2}(?:\.\d+)?)S", re.ASCII)
_AT_MOST = 100_000  # more rows at once are what lies below the table, to the end of the sheet


def scan_ods(archive: zipfile.ZipFile) -> list[SheetScan]:
    """What each sheet holds beside plain cells; nothing at all if no sheet holds any of it.

    Raises ``zipfile.BadZipFile`` or ``expat.ExpatError`` for a damaged part. So all of it is parsed, whatever it holds:
    the fast reader never comes to the end of one that was cut off.
    """
    content = archive.read(_CONTENT)
    look = _Look()
    parser = expat.ParserCreate()
    if _MARKS.search(content) is not None:
        parser.buffer_text = True
        parser.StartElementHandler = look.start
        parser.EndElementHandler = look.end
        parser.CharacterDataHandler = look.characters
    parser.Parse(content, True)
    return look.found


def with_durations(row: Row) -> Row:
    """A row whose durations of a day and more are such; the fast reader gives them as they are written in the file."""
    return tuple([_duration(cell) if cell.__class__ is str and cell.endswith("S") else cell for cell in row])


def _duration(text: str) -> str | timedelta:
    found = _DURATION.fullmatch(text)
    if found is None:
        return text
    length = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=float(found[4]))
    return -length if found[1] else length


class _Look:
    """Counts rows and columns as they go by. A row or a cell may stand for several."""

    def __init__(self) -> None:
        self.found: list[SheetScan] = []
        self._row = self._rows = 0
        self._column = self._columns = 0
        self._is_error = self._is_formula = False
        self._text: list[str] = []
        self._reading = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        match tag:
            case "table:table":
                self.found.append(SheetScan())
                self._row = self._rows = 0
            case "table:table-row":
                self._row += self._rows
                self._rows = _number(attributes, "table:number-rows-repeated")
                self._column = self._columns = 0
                if attributes.get("table:visibility") in ("collapse", "filter") and self._rows <= _AT_MOST:
                    self.found[-1].hidden_rows += self._rows
            case "table:table-cell" | "table:covered-table-cell":
                self._column += self._columns
                self._columns = _number(attributes, "table:number-columns-repeated")
                self._is_error = attributes.get("calcext:value-type") == "error"
                self._is_formula = "table:formula" in attributes
                self._text.clear()
            case "text:p":
                self._reading = self._is_error or self._is_formula

    def end(self, tag: str) -> None:
        if tag == "text:p":
            self._reading = False
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            code = "".join(self._text).strip()
            # Programs that don't mark an error write it as the text of a formula's result.
            if self._is_error or (self._is_formula and _ERROR.fullmatch(code)):
                self._put(code or UNNAMED_ERROR)
            self._is_error = self._is_formula = False

    def characters(self, text: str) -> None:
        if self._reading:
            self._text.append(text)

    def _put(self, code: str) -> None:
        for row in range(self._row, self._row + min(self._rows, _AT_MOST)):
            for column in range(self._column, self._column + min(self._columns, _AT_MOST)):
                self.found[-1].add_error(row, column, code)


def _number(attributes: dict[str, str], name: str) -> int:
    value = attributes.get(name, "")
    return int(value) if value.isdecimal() else 1
