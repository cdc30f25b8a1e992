"""Clients that are likely put down twice: found by name, telephone, website and username, each with its reasons.

An index is made once and answers each key press; nothing here decides anything, a person looks at what is found.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.domain.client import Client, Contact, by_client, numbers_of
from desktop.domain.company_names import CompanyName, company_name
from desktop.domain.kinds import folded
from desktop.domain.name_likeness import FEWEST_LETTERS, has_chinese, is_alike, own_letters, tells
from desktop.domain.number_and_site import phone_digits, registrable
from desktop.domain.phrase import Phrase
from desktop.domain.progress import Progress, silent

Sure = Literal["same", "likely"]
Spell = Callable[[str], str]
"""How a Chinese text sounds, as one word of letters; empty for other texts."""

_MOST_ALIKE = 8
"""What more clients than these have in common tells nothing: the number of an agency, the site of a market place."""
_MOST_COMPARED = 100
"""So many names before and after one are held against it, of those that begin the same."""
_SURE = 4
_WEIGHTS = {"username": 4, "whole": 4, "firm": 4, "bare": 2, "phone": 2, "site": 2, "short": 2, "sound": 2, "alike": 1, "begins": 1}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """A client that may be the one sought. ``why`` says what both have in common, what tells most first."""

    client: Client
    sure: Sure
    why: tuple[Phrase, ...]
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two clients that may be one; ``one`` has the smaller id."""

    one: int
    other: int
    sure: Sure
    why: tuple[Phrase, ...]

    @property
    def key(self) -> tuple[int, int]:
        """The two ids, by which a pair is remembered as not the same."""
        return self.one, self.other


@dataclass(frozen=True, slots=True)
class Group:
    """Clients that may all be one, oldest first, and what connects them."""

    clients: tuple[Client, ...]
    pairs: tuple[Pair, ...]

    @property
    def sure(self) -> Sure:
        """As sure as its surest pair."""
        return "same" if any(pair.sure == "same" for pair in self.pairs) else "likely"

    @property
    def why(self) -> tuple[Phrase, ...]:
        """Each reason once, those of the surest pair first."""
        ordered = sorted(self.pairs, key=lambda pair: pair.sure != "same")
        return tuple(dict.fromkeys(reason for pair in ordered for reason in pair.why))


@dataclass(frozen=True, slots=True)
class _Traits:
    """Everything a client is recognised by."""

    username: str
    name: CompanyName
    short: str
    sound: str
    site: str
    phones: frozenset[str]


class DuplicateIndex:
    """The clients by what they are recognised by. ``spell`` says how Chinese names sound, if that shall count."""

    def __init__(
        self,
        clients: Iterable[Client],
        contacts: Iterable[Contact] = (),
        *,
        spell: Spell = lambda _text: "",
        progress: Progress = silent,
    ) -> None:
        self._spell = spell
        self._by: dict[str, defaultdict[str, list[int]]] = {
            trait: defaultdict(list) for trait in ("username", "whole", "firm", "bare", "sound", "site", "phone")
        }
        self._known: dict[int, tuple[Client, _Traits]] = {}
        people = by_client(contacts)
        ready = list(clients)
        for done, client in enumerate(ready):
            if done % 200 == 0:
                progress(done, len(ready))
            self._add(client, people.get(client.id, ()))
        self._bares: list[tuple[str, int]] = sorted(
            (traits.name.bare, number) for number, (_, traits) in self._known.items() if traits.name.bare
        )

    def __len__(self) -> int:
        return len(self._known)

    def likely(
        self, client: Client, contacts: Iterable[Contact] = (), *, phones: Sequence[str] = (), most: int = 5
    ) -> tuple[Finding, ...]:
        """The clients that may be this one, the surest first; also what its name, still being typed, begins like."""
        wanted = self._traits(client, contacts, phones)
        candidates = dict.fromkeys(self._candidates(wanted))
        candidates |= dict.fromkeys(self._beginning(wanted.name.bare))
        found = []
        for number in candidates:
            if number == client.id:
                continue
            known, traits = self._known[number]
            common = _common(wanted, traits, begins=True)
            if common:
                found.append(_finding(known, common))
        found.sort(key=lambda finding: (-finding.weight, finding.client.stage != "active", finding.client.id))
        return tuple(found[:most])

    def groups(self, apart: Collection[tuple[int, int]] = (), progress: Progress = silent) -> tuple[Group, ...]:
        """All clients that may be put down twice, the surest groups first.

        ``apart`` are pairs of ids, the smaller first, of which somebody said that they are not the same.
        """
        pairs: dict[tuple[int, int], Pair] = {}
        for done, (number, (_, traits)) in enumerate(self._known.items()):
            if done % 100 == 0:
                progress(done, len(self._known))
            for other in dict.fromkeys(self._candidates(traits)):
                if other <= number or (number, other) in apart:
                    continue
                if common := _common(traits, self._known[other][1]):
                    finding = _finding(self._known[other][0], common)
                    pairs[number, other] = Pair(number, other, finding.sure, finding.why)
        return _grouped({number: client for number, (client, _) in self._known.items()}, pairs)

    # -- inside

    def _add(self, client: Client, contacts: Iterable[Contact]) -> None:
        traits = self._traits(client, contacts, ())
        self._known[client.id] = client, traits
        for trait, value in (
            ("username", traits.username), ("whole", traits.name.whole), ("firm", traits.name.firm),
            ("bare", traits.name.bare), ("bare", traits.short), ("sound", traits.sound), ("site", traits.site),
        ):  # fmt: skip
            if value and (not self._by[trait][value] or self._by[trait][value][-1] != client.id):
                self._by[trait][value].append(client.id)
        for phone in traits.phones:
            self._by["phone"][phone].append(client.id)

    def _traits(self, client: Client, contacts: Iterable[Contact], phones: Sequence[str]) -> _Traits:
        name = company_name(client.name)
        short = company_name(client.short_name).bare if client.short_name else ""
        numbers = [*phones, *(number for one in contacts for number in numbers_of(one))]
        return _Traits(
            username=folded(client.username),
            name=name,
            short="" if short == name.bare else short,
            sound=self._spell(name.bare) if has_chinese(name.bare) else "",
            site=registrable(client.website),
            phones=frozenset(digits for number in numbers for digits in phone_digits(number)),
        )

    def _candidates(self, wanted: _Traits) -> Iterator[int]:
        """Whoever has something in common, without what too many have in common."""
        yield from self._by["username"].get(wanted.username, ())
        yield from self._by["whole"].get(wanted.name.whole, ())
        for trait, value in (
            ("firm", wanted.name.firm), ("bare", wanted.name.bare), ("bare", wanted.short), ("sound", wanted.sound),
            ("site", wanted.site), *(("phone", phone) for phone in wanted.phones),
        ):  # fmt: skip
            holders = self._by[trait].get(value, ()) if value else ()
            if len(holders) <= _MOST_ALIKE:
                yield from holders
        yield from self._alike(wanted.name.bare)

    def _alike(self, bare: str) -> Iterator[int]:
        """Those of whom the name begins the same, the nearest by letter where they are many."""
        if len(bare) < FEWEST_LETTERS:
            return
        own = bare[: own_letters(bare)]
        at = bisect_left(self._bares, (bare, 0))
        first = bisect_left(self._bares, (own, 0), hi=at)
        for name, number in self._bares[max(first, at - _MOST_COMPARED) : at + _MOST_COMPARED]:
            if not name.startswith(own):
                return
            yield number

    def _beginning(self, bare: str) -> Iterator[int]:
        if not tells(bare):
            return
        at = bisect_left(self._bares, (bare, 0))
        for name, number in self._bares[at : at + _MOST_ALIKE]:
            if not name.startswith(bare):
                return
            yield number


def _common(one: _Traits, other: _Traits, *, begins: bool = False) -> dict[str, str]:
    """What two clients have in common, with the value; of their names only what tells most."""
    found: dict[str, str] = {}
    if one.username and one.username == other.username:
        found["username"] = one.username
    if name := _name_in_common(one, other, begins):
        found[name] = ""
    if phones := one.phones & other.phones:
        found["phone"] = min(phones)
    if one.site and one.site == other.site:
        found["site"] = one.site
    return found


def _name_in_common(one: _Traits, other: _Traits, begins: bool) -> str:
    for part in ("whole", "firm", "bare"):
        value = getattr(one.name, part)
        if value and value == getattr(other.name, part):
            return part
    shorts = {one.short, one.name.bare} & {other.short, other.name.bare}
    if any(tells(short) for short in shorts):
        return "short"
    if one.sound and one.sound == other.sound and len(one.name.bare) > 2:
        return "sound"
    if is_alike(one.name.bare, other.name.bare):
        return "alike"
    if begins and tells(one.name.bare) and other.name.bare.startswith(one.name.bare):
        return "begins"
    return ""


def _finding(client: Client, common: Mapping[str, str]) -> Finding:
    weight = sum(_WEIGHTS[trait] for trait in common)
    why = sorted(common, key=lambda trait: -_WEIGHTS[trait])
    return Finding(
        client, "same" if weight >= _SURE else "likely", tuple(_said(trait, common[trait]) for trait in why), weight
    )


def _said(trait: str, value: str) -> Phrase:
    if trait == "username":
        return Phrase("the same username {value}", value=value)
    if trait == "phone":
        return Phrase("the same telephone {value}", value=value)
    if trait == "site":
        return Phrase("the same website {value}", value=value)
    return {
        "whole": Phrase("the same name"),
        "firm": Phrase("the same name but for the legal form"),
        "bare": Phrase("the same name but for place and legal form"),
        "short": Phrase("the short name of one is the name of the other"),
        "sound": Phrase("a name that sounds the same"),
        "alike": Phrase("nearly the same name"),
        "begins": Phrase("a name that begins the same"),
    }[trait]


def _grouped(clients: Mapping[int, Client], pairs: Mapping[tuple[int, int], Pair]) -> tuple[Group, ...]:
    """Pairs that hang together as groups."""
    above: dict[int, int] = {}

    def top(number: int) -> int:
        while (higher := above.get(number, number)) != number:
            above[number] = above.get(higher, higher)
            number = higher
        return number

    for one, other in pairs:
        high, low = sorted((top(one), top(other)))
        above[low] = high
    members: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs.values():
        members[top(pair.one)].append(pair)
    groups = [
        Group(tuple(clients[number] for number in sorted({n for pair in found for n in pair.key})), tuple(found))
        for found in members.values()
    ]
    return tuple(sorted(groups, key=lambda group: (group.sure != "same", group.clients[0].name, group.clients[0].id)))
