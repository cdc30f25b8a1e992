"""What stands on the printed card of a client: everything worth knowing of it on one or two sheets (product §7)."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.comparison import ComparisonRow
from desktop.domain.fields import Field
from desktop.domain.paper import Issuer, LastCall, Person
from desktop.domain.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Fact:
    """A field of the client with its value; in place of a reference stands the name of what it refers to."""

    field: Field
    value: object


@dataclass(frozen=True, slots=True)
class CardPerson:
    """Somebody at the client, and how to write to that person."""

    person: Person
    written: tuple[Phrase | str, ...] = ()
    """Fax, mail address and messenger, as far as they are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCard:
    """One client. ``standing`` are titles with what stands behind them today; ``health`` is 0 to 100."""

    client: str
    code: str
    level: str
    stage: str
    username: str = ""
    owner: str = ""
    facts: tuple[Fact, ...] = ()
    standing: tuple[tuple[Phrase, object], ...] = ()
    health: int | None = None
    reasons: tuple[Phrase, ...] = ()
    people: tuple[CardPerson, ...] = ()
    deciders: tuple[Phrase, ...] = ()
    """Who decided before, until when."""
    compared: tuple[ComparisonRow, ...] = ()
    """The measures of which the time before is known."""
    waiting: tuple[Phrase | str, ...] = ()
    complaints: tuple[Phrase | str, ...] = ()
    calls: tuple[LastCall, ...] = ()
    payments: tuple[Phrase, ...] = ()
    notes: str = ""


@dataclass(frozen=True, slots=True)
class PrintedCards:
    """The cards of some clients, each on sheets of its own."""

    issuer: Issuer
    cards: tuple[PrintedCard, ...]
