"""A client's keywords: the list with what moved and what is wrong with it, further words, and snapshots (product §4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from desktop.domain.changes import ChangeSet, created, edited
from desktop.domain.effect import Keyword, KeywordSnapshot
from desktop.domain.errors import InvalidValue, UserError
from desktop.domain.fields import field_of
from desktop.domain.keyword_list import COUNTED, Movement, duplicates, movement, snapshot_of, word_key
from desktop.domain.periods import Month
from desktop.domain.phrase import Phrase
from desktop.domain.records import Client
from desktop.services.client_records import keywords_of
from desktop.services.session import Session

PASTED = ("word", "group", "landing_page", "rank", "quality")
"""What the columns of pasted words mean, from the left."""


@dataclass(frozen=True, slots=True)
class KeywordList:
    """A client's keywords against an earlier list."""

    keywords: tuple[Keyword, ...]
    snapshots: tuple[KeywordSnapshot, ...]
    """Latest first."""
    movement: Movement | None = None
    twice: Mapping[str, tuple[Keyword, ...]] | None = None

    @property
    def without_page(self) -> tuple[Keyword, ...]:
        """The keywords that lead nowhere that is known."""
        return tuple(keyword for keyword in self.keywords if not keyword.landing_page.strip())

    @property
    def days(self) -> list[date]:
        """The days of which the whole list was kept, latest first: what the list can be held against."""
        return [each.as_of for each in self.snapshots if each.as_of is not None and each.positions]


@dataclass(frozen=True, slots=True)
class FurtherWords:
    """What pasted or typed words come to."""

    added: tuple[Keyword, ...]
    known: tuple[str, ...]
    """Words that are there already; they stay as they are."""
    problems: tuple[str, ...]
    """Lines that can't be taken."""


def keyword_list(session: Session, client: Client, since: date | None = None) -> KeywordList:
    """The list against the one of a day; unless given, the last one of an earlier month, else the one before the latest."""
    keywords = keywords_of(session, client)
    known = [each for each in session.store.load(KeywordSnapshot, client=client.id) if each.as_of is not None]
    known.sort(key=lambda each: (each.as_of or date.min, each.id), reverse=True)
    held_against = _held_against(known, since, session.today)
    return KeywordList(
        tuple(keywords),
        tuple(known),
        None if held_against is None else movement(keywords, held_against),
        duplicates(keywords),
    )


def further_words(session: Session, client: Client, text: str) -> FurtherWords:
    """Read words, one a line; further columns as in ``PASTED`` are parted by tabs, as Excel copies them."""
    there = {word_key(keyword.word) for keyword in keywords_of(session, client)}
    added: list[Keyword] = []
    known, problems = [], []
    for line in text.splitlines():
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        if not any(cells) or _is_header(cells):
            continue
        key = word_key(cells[0])
        if not key:
            problems.append(line.strip())
        elif key in there:
            known.append(cells[0])
        else:
            try:
                values: dict[str, Any] = {
                    name: field_of(Keyword, name).kind.parse(cell)
                    for name, cell in zip(PASTED, cells, strict=False)
                    if cell
                }
            except InvalidValue:
                problems.append(" ".join(line.split()))
                continue
            there.add(key)
            added.append(Keyword(client=client.id, **values))
    return FurtherWords(tuple(added), tuple(known), tuple(problems))


def words_added(client: Client, found: FurtherWords) -> ChangeSet:
    """Add the words. Raises ``UserError`` when there are none."""
    if not found.added:
        raise UserError(Phrase("There is no new keyword, so nothing was added."), Phrase("Write one word a line."))
    return created(Phrase("%n keyword(s) of {client} added", n=len(found.added), client=client.name), found.added)


def snapshot_taken(session: Session, client: Client) -> ChangeSet:
    """Keep how the list stands today; a second one of the same day takes the place of the first.

    Raises ``UserError`` for an empty list.
    """
    keywords = keywords_of(session, client)
    if not keywords:
        raise UserError(Phrase("There are no keywords to keep."), Phrase("Add some, or import a keyword report."))
    made = snapshot_of(client.id, keywords, session.today)
    title = Phrase("Keywords of {client} kept as of {day}", client=client.name, day=session.today)
    same_day = [each for each in session.store.load(KeywordSnapshot, client=client.id) if each.as_of == session.today]
    if same_day:
        return edited(title, [(same_day[-1], replace(same_day[-1], **{name: getattr(made, name) for name in COUNTED}))])
    return created(title, [made])


def _held_against(known: Sequence[KeywordSnapshot], since: date | None, today: date) -> KeywordSnapshot | None:
    kept = [each for each in known if each.positions and each.as_of is not None]
    if since is not None:
        return next((each for each in kept if each.as_of == since), None)
    month = Month.of(today)
    earlier = [each for each in kept if each.as_of is not None and each.as_of < month.first]
    return earlier[0] if earlier else kept[1] if len(kept) > 1 else None


def _is_header(cells: Sequence[str]) -> bool:
    """Whether a line names the columns, as when a table is copied with its head."""
    entry = field_of(Keyword, "word")
    return cells[0].casefold() in {entry.label.casefold(), *(alias.casefold() for alias in entry.aliases)}
