"""Finds the client that a row of a foreign file means: by code, username or name, and never by a guess (product §6.3)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.client import Client
from desktop.domain.errors import InvalidValue
from desktop.domain.kinds import folded
from desktop.domain.phrase import Phrase

_CHINESE_FORM = re.compile(r"(股份有限公司|有限责任公司|有限公司|分公司|公司)$")
_WESTERN_FORM = re.compile(
    r"[\s,.]+(?:(?:company|co)\b[\s.,]*)?(?:limited|ltd|incorporated|inc|llc|corporation|corp|gmbh|ag|plc|bv|co)\.?$"
)
_PUNCTUATION = re.compile(r"[\W_]+")
_MANY = 0.1  # a pair of letters that stands in more of the names than this tells nothing apart
_ALIKE = 0.62  # share of common pairs of letters from which names are offered as similar


@dataclass(frozen=True, slots=True)
class Match:
    """What a row's code, username and name lead to.

    ``client`` is the one that is meant; ``problem`` says why none can be named though some fit; ``suggestions`` are
    clients with a similar name, for a person to choose from.
    """

    client: Client | None = None
    problem: Phrase | None = None
    suggestions: tuple[Client, ...] = ()
    by_name: bool = False


def name_key(name: str) -> str:
    """A name for comparing: width, case, blanks and punctuation don't count."""
    return _PUNCTUATION.sub("", folded(name))


def core_name(name: str) -> str:
    """A name for comparing without its legal form: ``有限公司``, ``Co., Ltd.`` and the like."""
    text = unicodedata.normalize("NFKC", name).casefold().strip()
    core = _PUNCTUATION.sub("", _CHINESE_FORM.sub("", _WESTERN_FORM.sub("", text)))
    return core or name_key(name)


class ClientIndex:
    """The clients by everything a file may call them."""

    def __init__(self, clients: Iterable[Client]) -> None:
        self._by_code: dict[str, Client] = {}
        self._by_username: dict[str, Client] = {}
        self._by_name: defaultdict[str, list[Client]] = defaultdict(list)
        self._by_core: defaultdict[str, list[Client]] = defaultdict(list)
        self._by_site: defaultdict[str, list[Client]] = defaultdict(list)
        self._by_pair: defaultdict[str, list[int]] = defaultdict(list)
        self._pairs: list[frozenset[str]] = []
        self._clients: list[Client] = []
        self.by_id: dict[int, Client] = {}
        for client in clients:
            self.add(client)

    def add(self, client: Client) -> None:
        """Make a client findable; also one that is only about to be stored."""
        self.by_id[client.id] = client
        if client.code:
            self._by_code[folded(client.code)] = client
        if client.username:
            self._by_username.setdefault(folded(client.username), client)
        if client.name:
            self._by_name[name_key(client.name)].append(client)
            self._by_core[core_name(client.name)].append(client)
        if client.short_name and name_key(client.short_name) != name_key(client.name):
            self._by_core[core_name(client.short_name)].append(client)
        if site := site_key(client.website):
            self._by_site[site].append(client)
        pairs = _pairs_of(core_name(client.name))
        for pair in pairs:
            self._by_pair[pair].append(len(self._clients))
        self._pairs.append(pairs)
        self._clients.append(client)

    def add_former(self, client: Client, *, code: str = "", username: str = "", name: str = "") -> None:
        """Find a client also by what another was called that was merged into it; who bears a name now comes first."""
        if code:
            self._by_code.setdefault(folded(code), client)
        if username:
            self._by_username.setdefault(folded(username), client)
        if name and not self._by_name.get(name_key(name)):
            self._by_name[name_key(name)].append(client)
            if not self._by_core.get(core_name(name)):
                self._by_core[core_name(name)].append(client)

    def with_code(self, code: str) -> Client | None:
        """The client with this code."""
        return self._by_code.get(folded(code)) if code else None

    def with_username(self, username: str) -> Client | None:
        """The client with this username."""
        return self._by_username.get(folded(username)) if username else None

    def named(self, name: str) -> tuple[Client, ...]:
        """The clients of this name: exactly so, else the same but for the legal form; several are told apart by nothing."""
        if not name:
            return ()
        return tuple(self._by_name.get(name_key(name)) or _unique(self._by_core.get(core_name(name), ())))

    def with_site(self, site: str) -> tuple[Client, ...]:
        """The clients whose website is at this address."""
        key = site_key(site)
        return tuple(self._by_site.get(key, ())) if key else ()

    def find(self, *, code: str = "", username: str = "", name: str = "") -> Match:
        """The client of a row. A name that two clients bear, or two marks that contradict each other, name nobody."""
        named = self.named(name)
        coded, account = self.with_code(code), self.with_username(username)
        if coded is not None and account is not None and coded.id != account.id:
            one, other = called(coded), called(account)
            text = Phrase("The code and the username belong to two clients: {one} and {other}.", one=one, other=other)
            return Match(problem=text)
        if (sure := coded or account) is not None:
            if len(named) == 1 and named[0].id != sure.id and name_key(name) != name_key(sure.name):
                one, other = called(named[0]), called(sure)
                text = Phrase(
                    "The name is that of {one}, but the code or username that of {other}.", one=one, other=other
                )
                return Match(problem=text)
            return Match(sure)
        if len(named) > 1:
            one, other = called(named[0]), called(named[1])
            return Match(problem=Phrase("Two clients have this name: {one} and {other}.", one=one, other=other))
        if named:
            return Match(named[0], by_name=True)
        return Match(suggestions=self.similar(name))

    def one(self, text: str) -> Client:
        """The client that a single text names, by code, username, name or site. Raises ``InvalidValue``."""
        inside = re.search(r"\(([A-Z]-\d+)\)\s*$", unicodedata.normalize("NFKC", text).upper())
        found = self.with_code(inside[1]) if inside else None
        found = found or self.with_code(text) or self.with_username(text)
        if found is not None:
            return found
        named = self.named(text) or self.with_site(text)
        if len(named) > 1:
            raise InvalidValue(
                Phrase(
                    "“{text}” names two clients: {one} and {other}.",
                    text=text,
                    one=called(named[0]),
                    other=called(named[1]),
                ),
                Phrase("Write the client's code or username instead."),
            )
        if not named:
            raise InvalidValue(
                Phrase("No client is called “{text}”.", text=text), Phrase("Write the client's code, username or name.")
            )
        return named[0]

    def similar(self, name: str, most: int = 3) -> tuple[Client, ...]:
        """Clients whose names are nearly this one, most alike first; only ever to be offered to a person."""
        pairs = _pairs_of(core_name(name)) if name else frozenset()
        if not pairs:
            return ()
        limit = max(20, len(self._clients) * _MANY)
        common: Counter[int] = Counter()
        for pair in pairs:
            holders = self._by_pair.get(pair, ())
            if len(holders) <= limit:
                common.update(holders)
        alike: list[tuple[float, int]] = []
        for place, shared in common.most_common(30):
            if shared * 4 < len(pairs):
                break
            theirs = self._pairs[place]
            likeness = 2 * len(pairs & theirs) / (len(pairs) + len(theirs))
            if likeness >= _ALIKE:
                alike.append((-likeness, place))
        return tuple(self._clients[place] for _, place in sorted(alike)[:most])


def site_key(site: str) -> str:
    """The host of a web address without ``www.``; empty when the text is none."""
    host = re.sub(r"^[a-z]+://", "", folded(site)).split("/")[0].split(":")[0].removeprefix("www.")
    return host if "." in host else ""


def _pairs_of(core: str) -> frozenset[str]:
    return frozenset(core[at : at + 2] for at in range(len(core) - 1))


def _unique(clients: Iterable[Client]) -> list[Client]:
    return list({client.id: client for client in clients}.values())


def called(client: Client) -> str:
    """How a sentence names a client so that it can't be mistaken: name and code, or username."""
    mark = client.code or client.username
    return f"{client.name} ({mark})" if mark else client.name
