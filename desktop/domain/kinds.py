"""What sorts of values a field can hold, and how each is read from what a person typed or a file contains.

A new sort of value costs one class here and one line in each of ``storage.columns.COLUMNS``, ``language.values.SHOWN``,
``excel.cells.CELLS`` and ``ui.forms.editors.EDITORS``; tests fail until all of them know it.
"""

from __future__ import annotations

import math
import unicodedata
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import ClassVar

from desktop.domain import parsing
from desktop.domain.errors import InvalidValue
from desktop.domain.estimate import Scale
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.written_as import Form
from desktop.domain.written_months import parse_month


def folded(text: str) -> str:
    """A text for comparing: full width as half width, small letters, no spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@dataclass(frozen=True, slots=True)
class Kind(ABC):
    """How values of a field are read and lined up."""

    align: ClassVar[str] = "left"

    @abstractmethod
    def parse(self, value: object) -> object:
        """The value of a text or cell; ``None`` (or an empty text) for a blank one. Raises ``InvalidValue``."""


@dataclass(frozen=True, slots=True)
class Text(Kind):
    """One line of text; line breaks and control characters become spaces.

    ``form`` says what else is known of it: how it is checked, and what a click on it opens.
    """

    longest: int = 500
    form: Form = Form.PLAIN

    def parse(self, value: object) -> str:
        text = self.form.read(" ".join(_plain(value).split()))
        if len(text) > self.longest:
            raise InvalidValue(
                Phrase("A text of {length} characters is too long.", length=len(text)),
                Phrase("Shorten it to {longest} characters.", longest=self.longest),
            )
        return text


@dataclass(frozen=True, slots=True)
class LongText(Kind):
    """Text of several lines."""

    longest: int = 20_000

    def parse(self, value: object) -> str:
        lines = _plain(value, keep="\n\t").replace("\r\n", "\n").replace("\r", "\n")
        if len(lines) > self.longest:
            raise InvalidValue(
                Phrase("A text of {length} characters is too long.", length=len(lines)),
                Phrase("Shorten it to {longest} characters.", longest=self.longest),
            )
        return lines.strip()


@dataclass(frozen=True, slots=True)
class Whole(Kind):
    """A whole number within limits."""

    align: ClassVar[str] = "right"
    least: int = 0
    most: int = 2_000_000_000

    def parse(self, value: object) -> int | None:
        if parsing.is_missing(value):
            return None
        number = parsing.parse_whole(value)
        if not self.least <= number <= self.most:
            raise InvalidValue(
                Phrase("{number} is out of range.", number=number),
                Phrase("Enter a number from {least} to {most}.", least=self.least, most=self.most),
            )
        return number


@dataclass(frozen=True, slots=True)
class Share(Kind):
    """A part of a whole, held in hundredths of a per cent (``4053`` is 40.53 %)."""

    align: ClassVar[str] = "right"

    def parse(self, value: object) -> int | None:
        if parsing.is_missing(value):
            return None
        share = int((parsing.parse_per_cent(value) * 10_000).to_integral_value())
        if not 0 <= share <= 10_000:
            raise InvalidValue(Phrase("“{text}” is not a share between 0 and 100 %.", text=str(value)))
        return share


@dataclass(frozen=True, slots=True)
class Seconds(Kind):
    """A duration in whole seconds."""

    align: ClassVar[str] = "right"

    def parse(self, value: object) -> int | None:
        return None if parsing.is_missing(value) else round(parsing.parse_seconds(value))


@dataclass(frozen=True, slots=True)
class Money(Kind):
    """An amount in cents of the agency's currency."""

    align: ClassVar[str] = "right"
    least: int = 0

    def parse(self, value: object) -> int | None:
        if parsing.is_missing(value):
            return None
        cents = parsing.parse_cents(value)
        if cents < self.least:
            raise InvalidValue(Phrase("“{text}” is less than nothing.", text=str(value)))
        if cents > 10**15:
            raise InvalidValue(Phrase("“{text}” is too large an amount.", text=str(value)))
        return cents


@dataclass(frozen=True, slots=True)
class Day(Kind):
    """A calendar day."""

    def parse(self, value: object) -> date | None:
        if parsing.is_missing(value):
            return None
        day = parsing.parse_day(value)
        if not 1900 <= day.year <= 2200:
            raise InvalidValue(
                Phrase("“{text}” lies too far away.", text=str(value)), Phrase("Enter a year from 1900 to 2200.")
            )
        return day


@dataclass(frozen=True, slots=True)
class Moment(Kind):
    """A day with a time, in the agency's local time."""

    def parse(self, value: object) -> datetime | None:
        if parsing.is_missing(value):
            return None
        if isinstance(value, datetime):
            return value.replace(tzinfo=None)
        if isinstance(value, str):
            try:
                return datetime.fromisoformat(value.strip()).replace(tzinfo=None)
            except ValueError:
                pass
        return datetime.combine(parsing.parse_day(value), parsing.clock_in(value))


@dataclass(frozen=True, slots=True)
class Clock(Kind):
    """A time of day."""

    def parse(self, value: object) -> time | None:
        if parsing.is_missing(value):
            return None
        if isinstance(value, datetime):
            return value.time()
        if isinstance(value, time):
            return value
        text = unicodedata.normalize("NFKC", str(value)).strip().replace("点", ":").replace("时", ":").replace("分", "")
        try:
            hour, _, minute = text.rstrip(":").partition(":")
            return time(int(hour), int(minute[:2] or 0))
        except (ValueError, OverflowError):
            raise InvalidValue(
                Phrase("“{text}” is not a time of day.", text=str(value)), Phrase("Write it like 10:30.")
            ) from None


@dataclass(frozen=True, slots=True)
class CalendarMonth(Kind):
    """A month of a year."""

    def parse(self, value: object) -> Month | None:
        if parsing.is_missing(value):
            return None
        if isinstance(value, Month):
            return value
        if isinstance(value, date):
            return Month.of(value)
        return parse_month(_plain(value))


@dataclass(frozen=True, slots=True)
class Flag(Kind):
    """Yes or no."""

    align: ClassVar[str] = "center"
    _yes: ClassVar[frozenset[str]] = frozenset({"1", "yes", "y", "true", "x", "✓", "√", "是", "对", "有"})
    _no: ClassVar[frozenset[str]] = frozenset({"0", "no", "n", "false", "", "-", "否", "不", "无"})

    def parse(self, value: object) -> bool:
        if isinstance(value, bool):
            return value
        text = _plain(value).strip().casefold()
        if text in self._yes or text == "1.0":
            return True
        if text in self._no or text == "0.0":
            return False
        raise InvalidValue(Phrase("“{text}” is neither yes nor no.", text=str(value)), Phrase("Write yes or no."))


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: the code that is stored, the word on screen, and other words that mean it in files."""

    code: str
    label: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of a few words."""

    options: tuple[Option, ...] = ()
    _by_word: dict[str, str] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        for option in self.options:
            for word in (option.code, option.label, *option.aliases):
                self._by_word[folded(word)] = option.code

    def parse(self, value: object) -> str:
        text = _plain(value).strip()
        code = self._by_word.get(folded(text).lstrip("★☆*"))
        if code is None and parsing.is_missing(text):
            return ""
        if code is None:
            raise InvalidValue(
                Phrase("“{text}” is not one of the choices.", text=text),
                Phrase("Choose one of: {choices}.", choices=tuple(Phrase(option.label) for option in self.options)),
            )
        return code

    def label(self, code: str) -> str:
        """The English word of a stored code; the code itself when the list no longer knows it."""
        return next((option.label for option in self.options if option.code == code), code)


SATISFACTION = (
    Option("1", "very dissatisfied", ("很不满意", "非常不满意")),
    Option("2", "dissatisfied", ("不满意",)),
    Option("3", "neutral", ("一般", "中立", "average", "ok")),
    Option("4", "satisfied", ("满意", "较满意", "比较满意")),
    Option("5", "very satisfied", ("很满意", "非常满意")),
)
"""The five marks of satisfaction (product §2)."""


@dataclass(frozen=True, slots=True)
class Score(Kind):
    """Satisfaction from 1 (very dissatisfied) to 5 (very satisfied), product §2."""

    align: ClassVar[str] = "right"
    _words: ClassVar[Choice] = Choice(SATISFACTION)

    def parse(self, value: object) -> int | None:
        if parsing.is_missing(value):
            return None
        if isinstance(value, str) and not value.strip().replace(".", "").isdigit():
            code = self._words.parse(value)
            return int(code) if code else None
        score = parsing.parse_whole(value)
        if not 1 <= score <= 5:
            raise InvalidValue(
                Phrase("“{text}” is not a satisfaction.", text=str(value)), Phrase("Enter a mark from 1 to 5.")
            )
        return score


@dataclass(frozen=True, slots=True)
class Tags(Kind):
    """A few words, each once, in the order they were given."""

    def parse(self, value: object) -> tuple[str, ...]:
        if isinstance(value, tuple | list):
            return tuple(dict.fromkeys(str(tag).strip() for tag in value if str(tag).strip()))
        for mark in "，、；;":
            value = str(value or "").replace(mark, ",")
        return tuple(dict.fromkeys(tag.strip() for tag in str(value).split(",") if tag.strip()))


@dataclass(frozen=True, slots=True)
class Estimated(Kind):
    """A figure that may be known only roughly, kept as it was written (product §3.3)."""

    scale: Scale = Scale.NUMBER

    def parse(self, value: object) -> str:
        return Text().parse(value)


@dataclass(frozen=True, slots=True)
class Reference(Kind):
    """Another record, held by its id; ``to`` is that record's table."""

    to: str = ""

    def parse(self, value: object) -> int | None:
        if value is None or isinstance(value, int):
            return value
        raise InvalidValue(Phrase("“{text}” names no record that is known here.", text=str(value)))


@dataclass(frozen=True, slots=True)
class Picture(Kind):
    """The bytes of a PNG or JPEG file."""

    most_bytes: int = 2_000_000

    def parse(self, value: object) -> bytes:
        data = value if isinstance(value, bytes) else b""
        if len(data) > self.most_bytes:
            raise InvalidValue(Phrase("The picture is larger than 2 MB."), Phrase("Make it smaller and try again."))
        return data


def _plain(value: object, keep: str = "") -> str:
    """The text of a value without control characters, which no field means."""
    if value is None:
        return ""
    if isinstance(value, float | Decimal) and math.isfinite(value) and value == int(value):
        value = int(value)
    text = str(value)
    if text.isprintable():
        return text
    # Marks that only steer the direction of writing are format characters (Cf); they stay, as names may need them.
    return "".join(c if c in keep or c in "\r\n" or unicodedata.category(c) != "Cc" else " " for c in text)
