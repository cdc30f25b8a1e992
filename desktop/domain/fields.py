"""The field catalogue: everything known of a field, declared in one line of a record.

From that line follow the database column, the table column, the form row and its editor, the filter, the Excel column with
its header and format, the mapping of foreign files and the wording of an import's review.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from typing import Any, TypeVar

from desktop.domain import kinds
from desktop.domain.estimate import Scale
from desktop.domain.kinds import Kind, Option
from desktop.domain.periods import Month
from desktop.domain.written_as import Form

D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Field:
    """What is known of one field of a record.

    ``label`` is the English word on screen and in Excel, ``group`` the heading it stands under in a form, ``width`` its
    first width in a table in pixels, ``aliases`` other headers that mean it in files (the label and its translation
    always do), ``shown`` whether a table shows it from the start.
    """

    name: str
    label: str
    kind: Kind
    group: str = ""
    width: int = 110
    unit: str = ""
    aliases: tuple[str, ...] = ()
    required: bool = False
    unique: bool = False
    editable: bool = True
    shown: bool = False
    in_excel: bool = True
    stretch: bool = False
    hint: str = ""

    @property
    def align(self) -> str:
        """``left``, ``right`` or ``center``."""
        return self.kind.align


def _declared(label: str, kind: Kind, default: D, about: dict[str, Any]) -> D:
    """A dataclass field that carries its catalogue entry; the name is filled in by ``fields_of``."""
    return dataclasses.field(default=default, metadata={"field": Field(name="", label=label, kind=kind, **about)})


def text(label: str, *, longest: int = 500, form: Form = Form.PLAIN, **about: Any) -> str:
    """One line of text."""
    return _declared(label, kinds.Text(longest, form), "", about)


def long_text(label: str, **about: Any) -> str:
    """Text of several lines."""
    return _declared(label, kinds.LongText(), "", {"width": 240, **about})


def whole(label: str, *, least: int = 0, most: int = 2_000_000_000, **about: Any) -> int | None:
    """A whole number, or not known."""
    return _declared(label, kinds.Whole(least, most), None, {"width": 76, **about})


def share(label: str, **about: Any) -> int | None:
    """A part of a whole, in hundredths of a per cent."""
    return _declared(label, kinds.Share(), None, {"width": 64, **about})


def seconds(label: str, **about: Any) -> int | None:
    """A duration in seconds."""
    return _declared(label, kinds.Seconds(), None, {"width": 76, **about})


def money(label: str, **about: Any) -> int | None:
    """An amount in cents."""
    return _declared(label, kinds.Money(), None, {"width": 92, **about})


def day(label: str, **about: Any) -> date | None:
    """A calendar day."""
    return _declared(label, kinds.Day(), None, {"width": 92, **about})


def moment(label: str, **about: Any) -> datetime | None:
    """A day with a time."""
    return _declared(label, kinds.Moment(), None, {"width": 122, **about})


def clock(label: str, **about: Any) -> time | None:
    """A time of day."""
    return _declared(label, kinds.Clock(), None, {"width": 66, **about})


def month(label: str, **about: Any) -> Month | None:
    """A month of a year."""
    return _declared(label, kinds.CalendarMonth(), None, {"width": 86, **about})


def flag(label: str, *, default: bool = False, **about: Any) -> bool:
    """Yes or no."""
    return _declared(label, kinds.Flag(), default, {"width": 66, **about})


def choice(label: str, *options: Option, default: str = "", **about: Any) -> str:
    """The code of one of a few words."""
    return _declared(label, kinds.Choice(options), default, {"width": 86, **about})


def score(label: str, **about: Any) -> int | None:
    """Satisfaction, 1 to 5."""
    return _declared(label, kinds.Score(), None, {"width": 64, **about})


def tags(label: str, **about: Any) -> tuple[str, ...]:
    """A few words."""
    return _declared(label, kinds.Tags(), (), {"width": 140, **about})


def estimated(label: str, scale: Scale, **about: Any) -> str:
    """A figure known perhaps only roughly, as it was written."""
    return _declared(label, kinds.Estimated(scale), "", {"width": 120, **about})


def reference(label: str, to: str, **about: Any) -> int | None:
    """The id of a record of the table ``to``."""
    return _declared(label, kinds.Reference(to), None, about)


def picture(label: str, **about: Any) -> bytes:
    """The bytes of a picture."""
    return _declared(label, kinds.Picture(), b"", {"in_excel": False, **about})


def fields_of(declaring: type) -> tuple[Field, ...]:
    """The catalogue of a record (or of any dataclass declared with these functions), in the order of declaration."""
    return _declared_in(declaring)


def field_of(declaring: type, name: str) -> Field:
    """One entry of the catalogue. Raises ``KeyError`` when the record has no such field."""
    for entry in fields_of(declaring):
        if entry.name == name:
            return entry
    raise KeyError(name)


@cache
def _declared_in(declaring: Any) -> tuple[Field, ...]:
    return tuple(
        dataclasses.replace(entry.metadata["field"], name=entry.name)
        for entry in dataclasses.fields(declaring)
        if "field" in entry.metadata
    )
