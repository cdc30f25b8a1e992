"""Finding clients and contacts by whatever somebody remembers of them: name, pinyin, initials, username, code, number."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.kinds import folded
from desktop.domain.matching import site_key
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, Contact
from desktop.services.session import Session

_HAN = re.compile(r"[\u3400-\u9fff]")
_NOT_DIGIT = re.compile(r"\D")
_FEWEST_DIGITS = 3
"""Fewer digits than these would be found in nearly every telephone number."""
_STAGES = {"active": 0, "prospect": 1, "lapsed": 2, "closed": 3}


@dataclass(frozen=True, slots=True)
class Found:
    """A client, or a contact at a client, that a text leads to."""

    client: int
    title: str
    detail: str
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one client or contact is found by: words as they are compared, and digits of telephone numbers."""

    found: Found
    words: tuple[str, ...]
    digits: tuple[str, ...]
    order: tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Everything that can be found, by client; a changed client is indexed anew by ``with_clients``."""

    _entries: Mapping[int, tuple[_Entry, ...]] = field(default_factory=dict)

    def find(self, text: str, most: int = 8) -> list[Found]:
        """The best matches: whole words first, then beginnings, then anything within; clients before contacts."""
        wanted = folded(text)
        if not wanted:
            return []
        digits = _NOT_DIGIT.sub("", text)
        digits = digits if len(digits) >= _FEWEST_DIGITS and len(digits) * 2 >= len(wanted) else ""
        ranked: list[tuple[int, tuple[int, int, str], Found]] = []
        for entries in self._entries.values():
            for entry in entries:
                rank = _rank(entry, wanted, digits)
                if rank is not None:
                    ranked.append((rank, entry.order, entry.found))
        ranked.sort(key=lambda match: match[:2])
        return [found for _, _, found in ranked[:most]]

    def words_of(self, client: int) -> str:
        """Everything that a client and its contacts are found by, for the filter of a table."""
        return "\n".join(word for entry in self._entries.get(client, ()) for word in (*entry.words, *entry.digits))

    def with_clients(self, session: Session, clients: Iterable[int]) -> SearchIndex:
        """The index after these clients or their contacts changed."""
        chosen = set(clients)
        entries = {number: known for number, known in self._entries.items() if number not in chosen}
        people = [contact for contact in session.all(Contact).values() if contact.client in chosen]
        present = [session.all(Client)[number] for number in chosen if number in session.all(Client)]
        return SearchIndex(entries | _entries_of(present, people, silent))


def build_index(session: Session, progress: Progress = silent) -> SearchIndex:
    """An index over all clients and contacts; made beside the window, since pinyin takes its time."""
    return SearchIndex(_entries_of(list(session.all(Client).values()), session.all(Contact).values(), progress))


def _entries_of(clients: list[Client], people: Iterable[Contact], progress: Progress) -> dict[int, tuple[_Entry, ...]]:
    by_client: dict[int, list[Contact]] = {}
    for contact in people:
        if contact.client is not None:
            by_client.setdefault(contact.client, []).append(contact)
    spell = _speller()
    entries = {}
    for done, client in enumerate(clients):
        if done % 100 == 0:
            progress(done, len(clients))
        entries[client.id] = (
            _client_entry(client, spell),
            *(_contact_entry(contact, client, spell) for contact in by_client.get(client.id, ())),
        )
    return entries


def _client_entry(client: Client, spell: Callable[[str], tuple[str, ...]]) -> _Entry:
    words = (client.name, client.short_name, client.username, client.code, site_key(client.website))
    detail = " · ".join(part for part in (client.username, client.code) if part)
    return _Entry(
        Found(client.id, client.name, detail),
        _folded_words(words) + spell(client.name) + spell(client.short_name),
        (),
        (0 if client.level == "key" else 1, _STAGES.get(client.stage, 3), client.name),
    )


def _contact_entry(contact: Contact, client: Client, spell: Callable[[str], tuple[str, ...]]) -> _Entry:
    words = (contact.name, contact.email, contact.wechat)
    return _Entry(
        Found(client.id, contact.name, client.name, contact.id),
        _folded_words(words) + spell(contact.name),
        tuple(digits for number in (contact.phone, contact.mobile) if (digits := _NOT_DIGIT.sub("", number))),
        (2 if contact.left_on is None else 3, _STAGES.get(client.stage, 3), contact.name),
    )


def _folded_words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(folded(word) for word in words if word)


def _rank(entry: _Entry, wanted: str, digits: str) -> int | None:
    best: int | None = None
    for word in entry.words:
        at = word.find(wanted)
        if at < 0:
            continue
        rank = 0 if word == wanted else 1 if at == 0 else 2
        best = rank if best is None else min(best, rank)
    if best is None and digits and any(digits in number for number in entry.digits):
        return 2
    return best


def _speller() -> Callable[[str], tuple[str, ...]]:
    """Gives the pinyin of a Chinese text and its initials; the library is only loaded once something is Chinese."""
    made: dict[str, tuple[str, ...]] = {}

    def spell(text: str) -> tuple[str, ...]:
        if not _HAN.search(text):
            return ()
        if text not in made:
            from pypinyin import lazy_pinyin

            syllables = lazy_pinyin(text)
            made[text] = (
                folded("".join(syllables)),
                folded("".join(syllable[:1] for syllable in syllables)),
            )
        return made[text]

    return spell
