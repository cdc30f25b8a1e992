"""Finding clients and contacts by whatever somebody remembers of them: name, pinyin, initials, username, code, number.

All that can be sought stands in one long text, entry after entry in the order in which they are shown. Python looks
through such a text at the speed of memory, so each key press is answered at once, also with a hundred thousand clients.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import accumulate

from desktop.domain.client import by_client, numbers_of
from desktop.domain.matching import site_key
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, Contact
from desktop.services.former_names import former_words
from desktop.services.session import Session
from desktop.services.spelling import has_chinese, is_typed, spelled

_END = "\n"
"""Stands before and after each word of the long text; no word holds it."""
_LATIN = re.compile(r"[a-z]")
_HAN_PART = re.compile(r"[\u3400-\u9fff]+")
_NOT_DIGIT = re.compile(r"\D")
_ABROAD = re.compile(r"^(?:00|\+)?86(?=\d{8,})|^00(?=\d{8,})")
_CODE = re.compile(r"^([a-z])-?0*(\d+)$")
_FEWEST_DIGITS = 3
"""Fewer digits than these would be found in nearly every telephone number."""
_FEWEST_FORGIVEN = 4
"""In shorter words every error makes another word."""
_ALIKE = 74
"""Of 100: how alike a word must be that was typed with an error."""
_STAGES = {"active": 0, "prospect": 1, "lapsed": 2, "closed": 3}

_Order = tuple[int, int, bool, bool, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A client, or a contact at a client, that a text leads to."""

    client: int
    title: str
    detail: str
    contact: int | None = None


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one client or contact is found by: words as they are compared, and digits of telephone numbers.

    ``around`` are words of the client that a contact is told apart by, but not found by.
    """

    found: Found
    words: tuple[str, ...]
    digits: tuple[str, ...]
    order: _Order
    around: tuple[str, ...] = ()


class SearchIndex:
    """Everything that can be found; a changed client is indexed anew by ``with_clients``."""

    def __init__(self, entries: Sequence[_Entry] = ()) -> None:
        self._entries = entries
        """In the order in which equally good matches are shown."""

    def find(self, text: str, most: int = 8) -> list[Found]:
        """The best matches: whole words first, then beginnings, then anything within; clients before contacts.

        Where these are few, words are also sought one by one in any order, and Chinese mixed with pinyin. Only when
        there is nothing at all, a few typing errors are forgiven.
        """
        wanted = sought(text)
        if not wanted:
            return []
        chosen: dict[int, None] = {}
        for places in self._ways(text, wanted):
            for place in places:
                chosen[place] = None
                if len(chosen) == most:
                    return [self._entries[place].found for place in chosen]
        if not chosen:
            chosen = dict.fromkeys(self._nearly(wanted, most))
        return [self._entries[place].found for place in chosen]

    def with_clients(self, session: Session, clients: Collection[int]) -> SearchIndex:
        """The index after these clients or their contacts changed."""
        kept = (entry for entry in self._entries if entry.found.client not in clients)
        people = [contact for contact in session.all(Contact).values() if contact.client in clients]
        known = session.all(Client)
        fresh = _entries_of(session, [known[number] for number in clients if number in known], people, silent)
        return SearchIndex(list(merge(kept, fresh, key=lambda entry: entry.order)))

    def prepare(self) -> None:
        """Lay out now what the first key press would otherwise wait for."""
        _ = self._words, self._numbers, self._by_letter

    # -- ways of looking

    def _ways(self, text: str, wanted: str) -> Iterator[Iterable[int]]:
        yield self._words.places(_END + wanted + _END)
        if code := _CODE.match(wanted):
            yield self._words.places(f"{_END}{code[1]}{code[2]}{_END}")
        yield self._words.places(_END + wanted)
        if digits := _digits_typed(text, wanted):
            yield self._numbers.places(_END + digits)
        yield self._words.places(wanted)
        if digits:
            yield self._numbers.places(digits)
        yield self._with_all([part for word in text.split() if (part := sought(word))])
        yield self._mixed(wanted)

    def _with_all(self, parts: list[str]) -> Iterator[int]:
        """Entries that hold several words in any order."""
        if len(parts) < 2:
            return
        parts.sort(key=len, reverse=True)
        for place in self._words.places(parts[0]):
            entry = self._entries[place]
            words = entry.words + entry.around
            if all(any(part in word for word in words) for part in parts[1:]):
                yield place

    def _mixed(self, wanted: str) -> Iterator[int]:
        """Entries whose name is typed in Chinese and in pinyin at once."""
        han = _HAN_PART.search(wanted)
        if han is None or not _LATIN.search(wanted):
            return
        for place in self._words.places(han[0]):
            if any(has_chinese(word) and is_typed(word, wanted) for word in self._entries[place].words):
                yield place

    def _nearly(self, wanted: str, most: int) -> list[int]:
        """Entries with a word that begins nearly as it was typed, the most alike first; errors are rare in the first letter."""
        if len(wanted) < _FEWEST_FORGIVEN or wanted.isdigit():
            return []
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        words = self._by_letter.get(wanted[0], [])
        beginnings = [word[: len(wanted)] for word, _ in words]
        found = process.extract(
            wanted, beginnings, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE / 100, limit=most * 4
        )
        ranked = sorted((-score, words[at][1]) for _, score, at in found)
        return list(dict.fromkeys(place for _, place in ranked))[:most]

    @cached_property
    def _words(self) -> _LongText:
        return _LongText([entry.words for entry in self._entries])

    @cached_property
    def _numbers(self) -> _LongText:
        return _LongText([entry.digits for entry in self._entries])

    @cached_property
    def _by_letter(self) -> dict[str, list[tuple[str, int]]]:
        """Every word with the entry it leads to, by its first letter."""
        found: dict[str, list[tuple[str, int]]] = {}
        for place, entry in enumerate(self._entries):
            for word in entry.words:
                found.setdefault(word[0], []).append((word, place))
        return found


class _LongText:
    """The words of all entries in one text."""

    def __init__(self, entries: Sequence[tuple[str, ...]]) -> None:
        parts = [_END.join(("", *words, "")) if words else _END for words in entries]
        self._text = "".join(parts)
        self._starts = [0, *accumulate(map(len, parts))]

    def places(self, wanted: str) -> Iterator[int]:
        """The entries that hold a text, each once and in order."""
        at = self._text.find(wanted)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._text.find(wanted, self._starts[place + 1])


def sought(text: str) -> str:
    """A text as it is compared: half width, small letters, without accents, blanks and control characters."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in folded if not unicodedata.combining(letter) and not letter.isspace())


def build_index(session: Session, progress: Progress = silent) -> SearchIndex:
    """An index over all clients and contacts; made beside the window, since pinyin takes its time."""
    clients = list(session.all(Client).values())
    index = SearchIndex(_entries_of(session, clients, list(session.all(Contact).values()), progress))
    index.prepare()
    return index


def _entries_of(session: Session, clients: list[Client], people: Iterable[Contact], progress: Progress) -> list[_Entry]:
    persons, former = by_client(people), former_words(session)
    entries = []
    for done, client in enumerate(clients):
        if done % 100 == 0:
            progress(done, len(clients))
        mine = session.rep is not None and client.owner == session.rep
        entries.append(_client_entry(client, mine, former.get(client.id, ())))
        entries += [_contact_entry(contact, client, mine) for contact in persons.get(client.id, ())]
    entries.sort(key=lambda entry: entry.order)
    return entries


def _client_entry(client: Client, mine: bool, former: tuple[str, ...] = ()) -> _Entry:
    names = _named(client.name, client.short_name, *former)
    code = sought(client.code)
    short_code = _CODE.sub(r"\1\2", code)
    short_codes = (_CODE.sub(r"\1\2", sought(word)) for word in former)
    others = (sought(client.username), code, short_code, *short_codes, site_key(client.website))
    detail = " · ".join(part for part in (client.username, client.code) if part)
    return _Entry(
        Found(client.id, client.name, detail),
        tuple(dict.fromkeys(word for word in (*names, *others) if word)),
        (),
        (0, _STAGES.get(client.stage, 3), not mine, client.level != "key", client.name),
    )


def _contact_entry(contact: Contact, client: Client, mine: bool) -> _Entry:
    others = (sought(contact.email), sought(contact.wechat))
    numbers = (_digits_of(number) for number in (*numbers_of(contact), contact.fax))
    return _Entry(
        Found(client.id, contact.name, client.name, contact.id),
        tuple(dict.fromkeys(word for word in (*_named(contact.name), *others) if word)),
        tuple(digits for digits in numbers if digits),
        (
            1 if contact.left_on is None else 2,
            _STAGES.get(client.stage, 3),
            not mine,
            client.level != "key",
            contact.name,
        ),
        _named(client.name, client.short_name),
    )


def _named(*names: str) -> tuple[str, ...]:
    """Names as they are compared, and as they are typed in pinyin."""
    return tuple(word for name in names if name for word in (sought(name), *map(sought, spelled(name))))


def _digits_typed(text: str, wanted: str) -> str:
    """The digits of what was typed, when it looks like a telephone number."""
    digits = _digits_of(text)
    return digits if len(digits) >= _FEWEST_DIGITS and len(digits) * 2 >= len(wanted) else ""


def _digits_of(number: str) -> str:
    """The digits of a telephone number in any spelling, without the prefix of the country."""
    return _ABROAD.sub("", _NOT_DIGIT.sub("", unicodedata.normalize("NFKC", number)))
