"""What to say in a situation on the phone, in Chinese and English, with the client's own words filled in (product §5).

The program brings a book along. As soon as the agency changes a situation, its phrases of that situation are the
agency's own, and the book's no longer show there until somebody asks for them again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import InvalidValue
from desktop.domain.phrase import Phrase
from desktop.domain.record import trashed
from desktop.domain.records import SpokenPhrase
from desktop.resources import resource
from desktop.services.session import Session, utc_now

SITUATIONS = (
    "greeting",
    "please_wait",
    "bad_line",
    "dialect",
    "wrong_number",
    "complaint",
    "promise",
    "information",
    "farewell",
)
"""In the order in which they come up."""

LANGUAGES = ("zh_CN", "en")
PLACEHOLDERS = ("client", "contact", "rep", "agency", "day", "time", "month")
"""Words in braces that the client's own are filled in for."""
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, and where in it the words stand that were filled in (start, length)."""

    text: str
    filled: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PhraseToSay:
    """One thing to say, in both languages."""

    chinese: Said
    english: Said


def phrases(session: Session, situation: str, values: Mapping[str, Mapping[str, str]]) -> list[PhraseToSay]:
    """What to say in a situation; ``values`` holds by language what stands for each of ``PLACEHOLDERS``.

    One without a value stays as a gap to fill in.
    """
    return [
        PhraseToSay(_filled(phrase.chinese, values.get("zh_CN", {})), _filled(phrase.english, values.get("en", {})))
        for phrase in spoken(session, situation)
    ]


def spoken(session: Session, situation: str) -> list[SpokenPhrase]:
    """The phrases of a situation in order: the agency's own, or those of the book, which are not stored."""
    return _own(session, situation) or _book(situation)


def is_own(session: Session, situation: str) -> bool:
    """Whether the agency has changed the phrases of a situation."""
    return bool(_own(session, situation))


def reworded(session: Session, situation: str, wanted: Sequence[SpokenPhrase]) -> ChangeSet:
    """Let a situation have these phrases, in this order; what the book brought becomes the agency's own with it.

    Raises ``InvalidValue`` for a phrase without words, for a placeholder that doesn't exist, and when none is left.
    """
    if not wanted:
        raise InvalidValue(
            Phrase("A situation keeps at least one phrase."), Phrase("Change it, or restore those of the program.")
        )
    stored = {phrase.id: phrase for phrase in _own(session, situation)}
    changes: list[Change[SpokenPhrase]] = []
    for position, phrase in enumerate(wanted, 1):
        _check(phrase)
        placed = replace(phrase, situation=situation, position=position)
        before = stored.pop(phrase.id, None)
        changes.append(Change(before, placed))
    gone = [Change(phrase, trashed(phrase, utc_now())) for phrase in stored.values()]
    kept = [change for change in changes if not change.is_empty]
    return ChangeSet(Phrase("Phrases changed"), tuple(kept + gone))


def shipped_again(session: Session, situation: str) -> ChangeSet:
    """Give a situation the phrases of the program back; the agency's own go to the trash."""
    changes = [Change(phrase, trashed(phrase, utc_now())) for phrase in _own(session, situation)]
    return ChangeSet(Phrase("Phrases of the program restored"), tuple(changes))


def _own(session: Session, situation: str) -> list[SpokenPhrase]:
    own = [phrase for phrase in session.all(SpokenPhrase).values() if phrase.situation == situation]
    return sorted(own, key=lambda phrase: (phrase.position or 0, phrase.id))


def _check(phrase: SpokenPhrase) -> None:
    if not phrase.chinese.strip() and not phrase.english.strip():
        raise InvalidValue(Phrase("The phrase has no words."), Phrase("Write it in at least one language."))
    for text in (phrase.chinese, phrase.english):
        for match in _PLACEHOLDER.finditer(text):
            if match[1] not in PLACEHOLDERS:
                raise InvalidValue(
                    Phrase("Nothing can be filled in for {word}.", word=match[0]),
                    Phrase("These can: {words}.", words=", ".join(f"{{{name}}}" for name in PLACEHOLDERS)),
                )


def _filled(template: str, values: Mapping[str, str]) -> Said:
    parts: list[str] = []
    filled: list[tuple[int, int]] = []
    length = end = 0
    for match in _PLACEHOLDER.finditer(template):
        before = template[end : match.start()]
        value = values.get(match[1]) or "……"
        parts += [before, value]
        filled.append((length + len(before), len(value)))
        length += len(before) + len(value)
        end = match.end()
    return Said("".join([*parts, template[end:]]), tuple(filled))


def _book(situation: str) -> list[SpokenPhrase]:
    """The phrases of the program, each with an id of its own, so that they can be told apart while they are edited."""
    return [
        SpokenPhrase(situation=situation, position=place, chinese=chinese, english=english)
        for place, (chinese, english) in enumerate(_shipped(situation), 1)
    ]


@cache
def _shipped(situation: str) -> tuple[tuple[str, str], ...]:
    entries = json.loads(resource("phrases", f"{situation}.json").read_text(encoding="utf-8"))
    return tuple((entry["zh_CN"], entry["en"]) for entry in entries)
