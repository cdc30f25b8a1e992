"""Finding clients and contacts by whatever somebody remembers of them: name, pinyin, initials, username, code, number.

All that can be sought stands in one long text, entry after entry in the order in which they are shown. Python looks
through such a text at the speed of memory, so each key press is answered at once, also with a hundred thousand clients.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from heapq import merge
from itertools import accumulate, chain

from desktop.domain.client import by_client, numbers_of
from desktop.domain.matching import site_key
from desktop.domain.name_likeness import has_chinese
from desktop.domain.progress import Progress, silent
from desktop.domain.records import Client, Contact
from desktop.services.former_names import former_words
from desktop.services.session import Session
from desktop.services.spelling import is_typed, spelled

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
_MOST_BESIDE = 1_000
"""So many changed clients stand beside the long text before it is laid out anew."""
_LAID_OUT = ("_words", "_numbers", "_by_letter")
_STAGES = {"active": 0, "prospect": 1, "lapsed": 2, "closed": 3}

_Order = tuple[int, int, bool, bool, str]


@dataclass(frozen=True, slots=True)
class Found:
    """A client, or a contact at a client, that a text leads to; ``guessed`` when it was only meant, perhaps."""

    client: int
    title: str
    detail: str
    contact: int | None = None
    guessed: bool = False


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
    """Everything that can be found; a changed client is indexed anew by ``with_clients``.

    What changed since the long text was laid out stands in a short one beside it, so that the first key press after a
    change waits for nothing.
    """

    def __init__(self, entries: Sequence[_Entry] = (), changed: _Changed | None = None) -> None:
        self._entries = entries
        """In the order in which equally good matches are shown."""
        self._changed = changed

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be found."""
        return not self._entries and self._changed is None

    def find(self, text: str, most: int = 8) -> list[Found]:
        """The best matches: whole words first, then beginnings, then anything within; clients before contacts.

        Where these are few, words are also sought one by one in any order, and Chinese mixed with pinyin. Only when
        there is nothing at all, a few typing errors are forgiven.
        """
        wanted = sought(text)
        if not wanted:
            return []
        chosen: dict[Found, None] = {}
        for way in self._found(text, wanted):
            for found in way:
                chosen[found] = None
                if len(chosen) == most:
                    return list(chosen)
        return list(chosen) or self._nearly_found(wanted, most)

    def with_clients(self, session: Session, clients: Collection[int]) -> SearchIndex:
        """The index after these clients or their contacts changed."""
        before = self._changed
        numbers = frozenset(clients) if before is None else before.clients | frozenset(clients)
        people = [contact for contact in session.all(Contact).values() if contact.client in numbers]
        known = session.all(Client)
        fresh = _entries_of(session, [known[number] for number in numbers if number in known], people, silent)
        if len(numbers) <= _MOST_BESIDE:
            return SearchIndex(self._entries, _Changed(numbers, SearchIndex(fresh))).laid_out_as(self)
        kept = (entry for entry in self._entries if entry.found.client not in numbers)
        return SearchIndex(list(merge(kept, fresh, key=lambda entry: entry.order)))

    def laid_out_as(self, other: SearchIndex) -> SearchIndex:
        """Take over what another index over the same entries has laid out."""
        self.__dict__ |= {name: value for name, value in other.__dict__.items() if name in _LAID_OUT}
        return self

    def prepare(self) -> None:
        """Lay out now what the first key press would otherwise wait for."""
        # The first typing error would wait for these as well.
        import rapidfuzz.distance
        import rapidfuzz.process  # noqa: F401

        _ = self._words, self._numbers, self._by_letter

    def _found(self, text: str, wanted: str) -> Iterator[Iterator[Found]]:
        """What each way of looking leads to, what changed lately before the rest."""
        own = (self._there(way) for way in self._ways(text, wanted))
        if self._changed is None:
            yield from own
        else:
            for fresh, way in zip(self._changed.index._found(text, wanted), own, strict=True):
                yield chain(fresh, way)

    def _nearly_found(self, wanted: str, most: int) -> list[Found]:
        fresh = [] if self._changed is None else self._changed.index._nearly_found(wanted, most)
        own = (replace(found, guessed=True) for found in self._there(self._nearly(wanted, most)))
        return [*fresh, *own][:most]

    def _there(self, places: Iterable[int]) -> Iterator[Found]:
        """What stands at some places, but for clients that changed since."""
        gone = self._changed.clients if self._changed is not None else frozenset()
        for place in places:
            found = self._entries[place].found
            if found.client not in gone:
                yield found

    # -- ways of looking

    def _ways(self, text: str, wanted: str) -> Iterator[Iterable[int]]:
        first = self._words.first(wanted)  # a text that stands nowhere is looked for once, not three times
        yield self._words.places(_END + wanted + _END, first)
        if code := _CODE.match(wanted):
            yield self._words.places(f"{_END}{code[1]}{code[2]}{_END}")
        yield self._words.places(_END + wanted, first)
        if digits := _digits_typed(text, wanted):
            yield self._numbers.places(_END + digits)
        yield self._words.places(wanted, first)
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

        words, places = self._by_letter.get(wanted[0], ((), ()))
        length = len(wanted)
        found = process.extract(
            wanted,
            [word[:length] for word in words],
            scorer=OSA.normalized_similarity,
            score_cutoff=_ALIKE / 100,
            limit=most * 4,
        )
        ranked = sorted((-score, place) for _, score, at in found for place in places[at][:most])
        return list(dict.fromkeys(place for _, place in ranked))[:most]

    @cached_property
    def _words(self) -> _LongText:
        return _LongText([entry.words for entry in self._entries])

    @cached_property
    def _numbers(self) -> _LongText:
        return _LongText([entry.digits for entry in self._entries])

    @cached_property
    def _by_letter(self) -> dict[str, tuple[list[str], list[list[int]]]]:
        """The words by their first letter, each once, and the entries it leads to; but for codes, in which every error makes
        another code."""
        found: dict[str, dict[str, list[int]]] = {}
        for place, entry in enumerate(self._entries):
            for word in entry.words:
                if not _CODE.match(word):
                    found.setdefault(word[0], {}).setdefault(word, []).append(place)
        return {letter: (list(words), list(words.values())) for letter, words in found.items()}


@dataclass(frozen=True, slots=True)
class _Changed:
    """Clients that changed since an index was laid out, and the index of what they are now."""

    clients: frozenset[int]
    index: SearchIndex


class _LongText:
    """The words of all entries in one text."""

    def __init__(self, entries: Sequence[tuple[str, ...]]) -> None:
        parts = [_END.join(("", *words, "")) if words else _END for words in entries]
        self._text = "".join(parts)
        self._starts = [0, *accumulate(map(len, parts))]

    def first(self, wanted: str) -> int | None:
        """Where a text stands first; ``None`` when it doesn't."""
        at = self._text.find(wanted)
        return at if at >= 0 else None

    def places(self, wanted: str, since: int | None = 0) -> Iterator[int]:
        """The entries that hold a text, each once and in order; ``since`` is where a part of it stands first."""
        at = -1 if since is None else self._text.find(wanted, max(since - 1, 0))
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._text.find(wanted, self._starts[place + 1])


def sought(text: str) -> str:
    """A text as it is compared: half width, small letters, without accents, blanks and control characters."""
    if text.isascii():
        return "".join(text.lower().split())
    return text.translate(_FOLDED)


class _Folded(dict[int, str]):
    """For each letter what is compared in its place, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKD", chr(code)).casefold()
        kept = "".join(letter for letter in folded if not unicodedata.combining(letter) and not letter.isspace())
        self[code] = kept
        return kept


_FOLDED = _Folded()


def build_index(session: Session, progress: Progress = silent, *, pinyin: bool = True) -> SearchIndex:
    """An index over all clients and contacts, made beside the window.

    Without ``pinyin`` it is there in a tenth of the time, and finds names only as they are written.
    """
    clients, people = list(session.all(Client).values()), list(session.all(Contact).values())
    index = SearchIndex(_entries_of(session, clients, people, progress, pinyin=pinyin))
    index.prepare()
    return index


def _entries_of(
    session: Session, clients: list[Client], people: Iterable[Contact], progress: Progress, *, pinyin: bool = True
) -> list[_Entry]:
    persons, former = by_client(people), former_words(session)
    entries = []
    for done, client in enumerate(clients):
        if done % 100 == 0:
            progress(done, len(clients))
        mine = session.rep is not None and client.owner == session.rep
        entries.append(_client_entry(client, mine, former.get(client.id, ()), pinyin=pinyin))
        entries += [_contact_entry(contact, client, mine, pinyin=pinyin) for contact in persons.get(client.id, ())]
    entries.sort(key=lambda entry: entry.order)
    return entries


def _client_entry(client: Client, mine: bool, former: tuple[str, ...] = (), *, pinyin: bool = True) -> _Entry:
    names = _named(client.name, client.short_name, *former, pinyin=pinyin)
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


def _contact_entry(contact: Contact, client: Client, mine: bool, *, pinyin: bool) -> _Entry:
    others = (sought(contact.email), sought(contact.wechat))
    numbers = (_digits_of(number) for number in (*numbers_of(contact), contact.fax))
    return _Entry(
        Found(client.id, contact.name, client.name, contact.id),
        tuple(dict.fromkeys(word for word in (*_named(contact.name, pinyin=pinyin), *others) if word)),
        tuple(digits for digits in numbers if digits),
        (
            1 if contact.left_on is None else 2,
            _STAGES.get(client.stage, 3),
            not mine,
            client.level != "key",
            contact.name,
        ),
        _named(client.name, client.short_name, pinyin=pinyin),
    )


def _named(*names: str, pinyin: bool) -> tuple[str, ...]:
    """Names as they are compared, and as they are typed in pinyin."""
    if not pinyin:
        return tuple(sought(name) for name in names if name)
    return tuple(word for name in names if name for word in _as_typed(name))


@lru_cache(maxsize=4_096)
def _as_typed(name: str) -> tuple[str, ...]:
    """One name; a client's stands with each of its contacts, and the same people are at several clients."""
    return (sought(name), *map(sought, spelled(name)))


def _digits_typed(text: str, wanted: str) -> str:
    """The digits of what was typed, when it looks like a telephone number."""
    digits = _digits_of(text)
    return digits if len(digits) >= _FEWEST_DIGITS and len(digits) * 2 >= len(wanted) else ""


def _digits_of(number: str) -> str:
    """The digits of a telephone number in any spelling, without the prefix of the country."""
    return _ABROAD.sub("", _NOT_DIGIT.sub("", unicodedata.normalize("NFKC", number)))
