"""How each sort of value stands in a cell, and how it is read back from one.

Text stays text, whatever it looks like: ``=1+1``, ``+86 512``, ``007`` and long numbers come back as they went.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Protocol

from desktop.domain import kinds
from desktop.domain.errors import InvalidValue
from desktop.domain.fields import Field
from desktop.domain.parsing import clock_in, parse_day
from desktop.domain.phrase import Phrase
from desktop.domain.written_days import Order
from desktop.excel.grid import Cell, CellError
from desktop.language import Language
from desktop.language.catalogue import translated
from desktop.language.language import language_of

Written = str | int | Decimal | date | datetime | time | timedelta | None
"""What is put into a cell."""

LANGUAGES = ("en", "zh_CN")
TEXT_FORMAT = "@"
_FIRST_EXCEL_DAY = date(1900, 3, 1)
_LONGEST_IN_CELL = 32_767
_DIGITS_KEPT = 10**15  # a spreadsheet keeps 15 digits of a number, the others become zeros
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_YEAR_LAST = re.compile(r"^\s*\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\b", re.ASCII)
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Names(Protocol):
    """Finds the record that a cell names."""

    def find(self, table: str, text: str) -> int:
        """The id of the record of a table that a text names. Raises ``InvalidValue`` when none or several fit."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a cell may need besides its value: whom it names, which day is today, and how days are ordered."""

    names: Names
    today: date
    order: Order | None = None


Write = Callable[[Field, object, Language], Written]
Read = Callable[[Field, Cell, Reading], object]


@dataclass(frozen=True, slots=True)
class CellFormat:
    """How a sort of value is written: its number format, its least width in characters, and both directions."""

    number_format: str
    write: Write
    read: Read
    width: float = 10
    wrap: bool = False

    @property
    def is_text(self) -> bool:
        """The cell holds text, even if it looks like something else."""
        return self.number_format == TEXT_FORMAT


def safe_text(text: str) -> str:
    """A text as a cell can hold it: no characters that XML forbids, nothing that reads as an escape, not too long."""
    return _ESCAPE_LIKE.sub("_x005F_", _NOT_IN_XML.sub(" ", text))[:_LONGEST_IN_CELL]


def written(field: Field, value: object, language: Language) -> Written:
    """What is put into the cell of a field; a reference is given as the name of its record."""
    if value is None or value == "" or value == ():
        return None
    return CELLS[type(field.kind)].write(field, value, language)


def read(field: Field, cell: Cell, reading: Reading) -> object:
    """The value of a cell that isn't blank. Raises ``InvalidValue``; nothing is ever guessed."""
    if isinstance(cell, CellError):
        raise InvalidValue(
            Phrase("The cell holds the error {code}.", code=cell.code),
            Phrase("Write the value instead of the formula."),
        )
    return CELLS[type(field.kind)].read(field, cell, reading)


# -- writing


def _write_text(_field: Field, value: object, _language: Language) -> Written:
    return safe_text(str(value))


def _write_number(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, int)
    return value


def _write_money(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, int)
    return Decimal(value) / 100


def _write_share(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, int)
    return Decimal(value) / 10_000


def _write_seconds(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, int)
    return timedelta(seconds=value)


def _write_day(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, date)
    # Spreadsheets know no day before 1900 and count one in that year that never was.
    return value if value >= _FIRST_EXCEL_DAY else value.isoformat()


def _write_moment(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, datetime)
    return value.replace(microsecond=0) if value.date() >= _FIRST_EXCEL_DAY else value.isoformat(" ", "seconds")


def _write_clock(_field: Field, value: object, _language: Language) -> Written:
    assert isinstance(value, time)
    return value.replace(microsecond=0)


def _write_flag(_field: Field, value: object, language: Language) -> Written:
    return language.tr("yes") if value else language.tr("no")


def _write_choice(field: Field, value: object, language: Language) -> Written:
    assert isinstance(field.kind, kinds.Choice)
    return safe_text(language.tr(field.kind.label(str(value))))


def _write_tags(_field: Field, value: object, language: Language) -> Written:
    assert isinstance(value, tuple)
    return safe_text(("、" if language.is_chinese else ", ").join(value))


def _write_nothing(_field: Field, _value: object, _language: Language) -> Written:
    return None


# -- reading


def _read_by_kind(field: Field, cell: Cell, _reading: Reading) -> object:
    return field.kind.parse(cell)


def _read_text(field: Field, cell: Cell, _reading: Reading) -> object:
    if isinstance(cell, bool):
        cell = str(cell).upper()
    elif isinstance(cell, int | float) and abs(cell) >= _DIGITS_KEPT:
        raise InvalidValue(
            Phrase("“{text}” is a number so long that the spreadsheet has lost its last digits.", text=f"{cell:.0f}"),
            Phrase("Format the cell as text and type it again."),
        )
    elif isinstance(cell, float):
        cell = str(int(cell)) if cell.is_integer() else repr(cell)
    elif isinstance(cell, datetime) and cell.time() == time():
        cell = cell.date().isoformat()
    return field.kind.parse(cell)


def _read_day(_field: Field, cell: Cell, reading: Reading) -> object:
    day = parse_day(cell, reading.today, reading.order)
    return kinds.Day().parse(day)


def _read_moment(field: Field, cell: Cell, reading: Reading) -> object:
    if isinstance(cell, datetime):
        return (cell + timedelta(microseconds=500_000)).replace(microsecond=0)
    if isinstance(cell, str) and _YEAR_LAST.search(cell):
        return datetime.combine(parse_day(cell, reading.today, reading.order), clock_in(cell))
    return field.kind.parse(cell)


def _read_clock(field: Field, cell: Cell, _reading: Reading) -> object:
    if isinstance(cell, float) and 0 <= cell < 1:
        cell = timedelta(days=cell)
    if isinstance(cell, timedelta) and timedelta() <= cell < timedelta(days=1):
        seconds = round(cell.total_seconds())
        return time(seconds // 3600 % 24, seconds // 60 % 60, seconds % 60)
    return field.kind.parse(cell)


def _read_choice(field: Field, cell: Cell, _reading: Reading) -> object:
    # The words come before the marks for nothing: “none” is an answer where it is one of the choices.
    code = chosen(field, cell)
    return code if code is not None else field.kind.parse(cell)


def chosen(field: Field, cell: Cell) -> str | None:
    """The choice that a cell names by its code or by its word in any language; ``None`` for anything else."""
    return _words_of(field.kind.options).get(_word(cell)) if isinstance(field.kind, kinds.Choice) else None


def _read_score(field: Field, cell: Cell, _reading: Reading) -> object:
    if isinstance(cell, str) and (code := _words_of(kinds.SATISFACTION).get(_word(cell))) is not None:
        return int(code)
    return field.kind.parse(cell)


def _read_flag(field: Field, cell: Cell, _reading: Reading) -> object:
    for code in LANGUAGES:
        language = language_of(code)
        for word, value in (("yes", True), ("no", False)):
            if _word(cell) == kinds.folded(language.say(Phrase(word))):
                return value
    return field.kind.parse(cell)


def _read_reference(field: Field, cell: Cell, reading: Reading) -> object:
    assert isinstance(field.kind, kinds.Reference)
    return reading.names.find(field.kind.to, str(kinds.Text().parse(cell)))


def _read_nothing(field: Field, _cell: Cell, _reading: Reading) -> object:
    raise InvalidValue(Phrase("{field} can't be read from a workbook.", field=Phrase(field.label)))


def _word(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return kinds.folded(str(cell)).lstrip("★☆*")


@cache
def _words_of(options: tuple[kinds.Option, ...]) -> dict[str, str]:
    """The codes and words of a list of choices, in every language."""
    words = {kinds.folded(word): option.code for option in options for word in (option.code, option.label)}
    for option in options:
        for language in LANGUAGES:
            if word := translated(language, option.label):
                words.setdefault(kinds.folded(word), option.code)
    return words


CELLS: dict[type[kinds.Kind], CellFormat] = {
    kinds.Text: CellFormat(TEXT_FORMAT, _write_text, _read_text),
    kinds.LongText: CellFormat(TEXT_FORMAT, _write_text, _read_text, width=30, wrap=True),
    kinds.Whole: CellFormat("#,##0", _write_number, _read_by_kind),
    kinds.Share: CellFormat("0.00%", _write_share, _read_by_kind),
    kinds.Seconds: CellFormat("[h]:mm:ss", _write_seconds, _read_by_kind),
    kinds.Money: CellFormat("#,##0.00", _write_money, _read_by_kind, width=12),
    kinds.Day: CellFormat("yyyy-mm-dd", _write_day, _read_day, width=11.5),
    kinds.Moment: CellFormat("yyyy-mm-dd hh:mm", _write_moment, _read_moment, width=16.5),
    kinds.Clock: CellFormat("hh:mm", _write_clock, _read_clock, width=8),
    kinds.CalendarMonth: CellFormat(TEXT_FORMAT, _write_text, _read_by_kind),
    kinds.Flag: CellFormat(TEXT_FORMAT, _write_flag, _read_flag, width=7),
    kinds.Choice: CellFormat(TEXT_FORMAT, _write_choice, _read_choice),
    kinds.Score: CellFormat("0", _write_number, _read_score, width=7),
    kinds.Tags: CellFormat(TEXT_FORMAT, _write_tags, _read_by_kind, width=16),
    kinds.Estimated: CellFormat(TEXT_FORMAT, _write_text, _read_text),
    kinds.Reference: CellFormat(TEXT_FORMAT, _write_text, _read_reference, width=14),
    kinds.Picture: CellFormat("General", _write_nothing, _read_nothing),
}
"""Every sort of value; a sort that is missing here fails a test."""


def shown_width(text: str) -> float:
    """The width of a text in a spreadsheet's units: a Chinese character is as wide as two digits."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
