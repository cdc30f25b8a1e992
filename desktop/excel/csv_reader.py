"""Reads text files of cells (CSV, tab-separated) in whatever character set and with whatever separator they come.

Platforms write UTF-8 with and without a byte order mark, UTF-16 and GB18030 (of which GBK and GB2312 are parts). A
statistical guess was wrong for mostly-ASCII Chinese files; a fixed chain of strict attempts was not, once accented
letters are told from Chinese characters of the same bytes.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from pathlib import Path

from desktop.domain.phrase import Phrase
from desktop.excel.grid import Row, Sheet, Workbook, cell_name
from desktop.excel.limits import Limits
from desktop.excel.safety import refused, too_far

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHAIN = ("utf-8", "gb18030", "cp1252")
_WESTERN_CHAIN = ("utf-8", "cp1252", "gb18030")
_DELIMITERS = "\t,;|"
_SAMPLE = 16_384
_NUL_SHARE = 0.2
_COMMON_CHINESE = re.compile(rb"[\xb0-\xf7][\xa1-\xfe]")
_ACCENTED = re.compile(rb"(?<![\x81-\xfe])[\xc0-\xff][a-z]")
_CONTROL = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32))))


def read_text_file(path: Path, limits: Limits) -> Workbook:
    """The one sheet of a text file. Raises ``UserError`` if it is no text, or its quotation marks don't match."""
    text, charset = decode(path.read_bytes(), path.name)
    delimiter = find_delimiter(text[:_SAMPLE])
    rows = _rows(text, delimiter, path.name)
    if _named_delimiter(text):
        # Excel's own line that names the separator; it stays as a blank row, so that row numbers agree with Excel's.
        rows[0] = []
    width = max(map(len, rows), default=0)
    if len(rows) > limits.rows or width > limits.columns or len(rows) * width > limits.cells:
        raise too_far(path.name, path.stem, cell_name(len(rows) - 1, width - 1))
    return Workbook((Sheet(path.stem, _padded(rows, width)),), charset=charset, delimiter=delimiter)


def decode(content: bytes, name: str) -> tuple[str, str]:
    """The text and the character set it was written in. Raises ``UserError`` if it is no text."""
    for charset in _candidates(content):
        try:
            text = content.decode(charset)
        except UnicodeDecodeError:
            continue
        sample = text[:_SAMPLE]
        if sum(map(sample.count, _CONTROL)) * 50 > len(sample):
            break
        return text.replace("\0", ""), charset
    raise refused(
        Phrase("“{name}” is neither a workbook nor a text file.", name=name),
        Phrase("Choose an Excel workbook (.xlsx, .xls) or a CSV file."),
    )


def find_delimiter(sample: str) -> str:
    """The separator that cuts the most lines of the sample into equally many cells."""
    if named := _named_delimiter(sample):
        return named
    lines = sample.splitlines()[:200]
    if len(lines) > 1 and len(sample) >= _SAMPLE:
        lines.pop()
    best, best_score = ",", (0, 0)
    for delimiter in _DELIMITERS:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1)
        except csv.Error:
            continue
        if widths:
            width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
            if (count, width) > best_score:
                best, best_score = delimiter, (count, width)
    return best


def _named_delimiter(text: str) -> str:
    """The separator that Excel's first line ``sep=;`` names, or nothing."""
    line = text[:6].rstrip("\r\n")
    return line[4] if len(line) == 5 and line.lower().startswith("sep=") else ""


def _candidates(content: bytes) -> tuple[str, ...]:
    for mark, charset in _MARKS:
        if content.startswith(mark):
            return (charset,)
    sample = content[:_SAMPLE]
    if sample.count(0) > _NUL_SHARE * len(sample):
        # Mostly Latin text in UTF-16 without a mark: the zero is the second byte of each pair, or the first.
        little = sample[1::2].count(0) >= sample[::2].count(0)
        return ("utf-16-le" if little else "utf-16-be",)
    return _WESTERN_CHAIN if _is_western(content) else _CHAIN


def _is_western(content: bytes) -> bool:
    """Whether what could be Chinese characters are rather accented letters, as in “Müller”, each before a small letter.

    The second byte of a common Chinese character is never that of a small letter.
    """
    accented = sum(1 for _ in _ACCENTED.finditer(content))
    return accented > 0 and accented > sum(1 for _ in _COMMON_CHINESE.finditer(content))


def _rows(text: str, delimiter: str, name: str) -> list[list[str | None]]:
    try:
        return _parsed(text, delimiter, strict=True)
    except csv.Error as error:
        if "unexpected end of data" in str(error):
            raise refused(
                Phrase("“{name}” opens a quotation mark that is never closed, or was not copied whole.", name=name),
                Phrase("Export it again, or open it in Excel or WPS and save it as .xlsx."),
            ) from None
    try:
        return _parsed(text, delimiter, strict=False)
    except csv.Error:
        raise refused(
            Phrase("“{name}” can't be cut into cells.", name=name),
            Phrase("Open it in Excel or WPS and save it as .xlsx."),
        ) from None


def _parsed(text: str, delimiter: str, *, strict: bool) -> list[list[str | None]]:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
    return [[cell or None for cell in row] for row in lines]


def _padded(rows: list[list[str | None]], width: int) -> list[Row]:
    while rows and not any(rows[-1]):
        rows.pop()
    return [tuple(row) if len(row) == width else (*row, *(None,) * (width - len(row))) for row in rows]
