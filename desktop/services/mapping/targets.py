"""What a column of a foreign file can be taken for: a field of a client, of what belongs to it, or of its daily figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from desktop.domain import kinds
from desktop.domain.effect import measures
from desktop.domain.fields import Field, field_of
from desktop.domain.phrase import Phrase
from desktop.domain.record import Record
from desktop.domain.records import (
    BY_TABLE,
    Call,
    Callback,
    Client,
    Contact,
    Keyword,
    KeywordSnapshot,
    Payment,
    SatisfactionAnswer,
    ServicePeriod,
)
from desktop.excel.cells import LANGUAGES
from desktop.language.catalogue import translated

FIGURES: Final = "daily_figures"
"""The table of a target that is a daily figure."""
DAY, MONTH, OWNER = f"{FIGURES}.day", f"{FIGURES}.month", f"{FIGURES}.client"
IDENTITY: Final = ("client.code", "client.username", "client.name")
"""The targets that say whom a row is about."""

# Fields that a row may hold beside those of the client and its contact, of which every field may be there.
_ELSEWHERE: Final[tuple[tuple[type[Record], tuple[str, ...]], ...]] = (
    (ServicePeriod, ("starts_on", "ends_on", "amount", "note")),
    (Payment, ("paid_on", "amount", "kind", "note")),
    (KeywordSnapshot, ("number",)),
    (SatisfactionAnswer, ("score",)),
    (Callback, ("due_on", "due_time", "kind", "rep", "purpose", "state", "reason")),
    (Call, ("started_at", "minutes", "direction", "rep", "outcome", "satisfaction", "who", "when", "where", "what", "why",
            "how", "for_report", "internal_note", "follow_up")),
    (Keyword, ("word", "group", "landing_page", "rank", "quality", "impressions", "clicks", "spend", "inquiries")),
)  # fmt: skip
_NOT_HERE: Final = frozenset({"client", "logo"})
CALL_CLOCK: Final = Field(name="clock", label=Phrase("Time").text, kind=kinds.Clock())
"""The time of a call, where a file has it in a column beside the day."""
_FIGURE_KEYS: Final = (
    Field(name="day", label=Phrase("Day").text, kind=kinds.Day()),
    Field(name="month", label=Phrase("Month").text, kind=kinds.CalendarMonth()),
    Field(name="client", label=Phrase("Client").text, kind=kinds.Text()),
)


@dataclass(frozen=True, slots=True)
class Target:
    """The field that a column's cells go to, and the table it is of."""

    table: str
    field: Field

    @property
    def key(self) -> str:
        """``client.name``."""
        return f"{self.table}.{self.field.name}"

    @property
    def record(self) -> type[Record] | None:
        """The record that the field is of; ``None`` for a daily figure."""
        return BY_TABLE.get(self.table)

    @property
    def label(self) -> Phrase:
        """What the review calls it."""
        record = self.record
        of = Phrase("Daily figures") if record is None else Phrase(record.label)
        return Phrase("{record}: {field}", record=of, field=Phrase(self.field.label))


@cache
def targets() -> Mapping[str, Target]:
    """Every field that a column can be mapped to, by key, in the order in which they are offered."""
    found = [
        Target(record.table, entry)
        for record in (Client, Contact)
        for entry in record.catalogue()
        if entry.in_excel and entry.name not in _NOT_HERE
    ]
    found += [Target(record.table, field_of(record, name)) for record, names in _ELSEWHERE for name in names]
    found.append(Target(Call.table, CALL_CLOCK))
    found += [Target(FIGURES, entry) for entry in (*_FIGURE_KEYS, *measures())]
    return {target.key: target for target in found}


def words_of(target: Target) -> Iterable[str]:
    """What headers call a field in every file: its label in both languages, and its other names."""
    entry = target.field
    yield entry.label
    for language in LANGUAGES:
        if word := translated(language, entry.label):
            yield word
    yield from entry.aliases
