"""Who recommended whom: the clients as a forest, with what each branch brought (product §4, "referred by").

A client hangs below the one who recommended it. Records may say that A came through B and B through A; a client can't
have come before itself, so such a ring is cut above its oldest client (the smallest id), and that client is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.client import Client

WON = frozenset({"active", "lapsed"})
"""Stages of those who became clients; who closed may never have been one."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One client in the forest. ``referred`` and ``won`` count all below, however far; money is in cents.

    ``paid`` is what the client itself paid in, ``brought`` what all below did; ``None`` where no payment is recorded.
    ``depth`` counts from 0 at the root.
    """

    client: Client
    parent: int | None
    children: tuple[int, ...]
    depth: int
    referred: int
    won: int
    paid: int | None
    brought: int | None


@dataclass(frozen=True, slots=True)
class Forest:
    """Every client that recommended somebody or was recommended, by id.

    ``roots`` come in the order of what they brought, most first; ``cut`` are the clients whose own recommendation is left
    out because it closes a ring.
    """

    branches: Mapping[int, Branch]
    roots: tuple[int, ...]
    cut: frozenset[int]

    def path(self, client: int) -> list[int]:
        """The clients from the root down to one, that one included; empty for one who isn't here."""
        found: list[int] = []
        at: int | None = client if client in self.branches else None
        while at is not None:
            found.append(at)
            at = self.branches[at].parent
        return found[::-1]


def forest(clients: Iterable[Client], paid: Mapping[int, int]) -> Forest:
    """The clients that recommended somebody or were recommended; ``paid`` are the payments in cents by client.

    A recommendation by a client that isn't among them counts as none.
    """
    known = {client.id: client for client in clients}
    through = {client.id: client.referred_by for client in known.values() if client.referred_by in known}
    cut = _ring_heads({child: parent for child, parent in through.items() if parent is not None})
    parents = {child: parent for child, parent in through.items() if child not in cut and parent is not None}
    below: defaultdict[int, list[int]] = defaultdict(list)
    for child, parent in parents.items():
        below[parent].append(child)
    linked = set(parents) | set(parents.values()) | cut
    roots = [number for number in linked if number not in parents]
    order, depths = _downwards(roots, below)
    branches: dict[int, Branch] = {}
    for number in reversed(order):  # children before their parent
        own = [branches[child] for child in below[number]]
        sums = [money for branch in own for money in (branch.paid, branch.brought) if money is not None]
        branches[number] = Branch(
            client=known[number],
            parent=parents.get(number),
            children=tuple(sorted(below[number], key=lambda child: _rank(branches[child]))),
            depth=depths[number],
            referred=sum(branch.referred + 1 for branch in own),
            won=sum(branch.won + (branch.client.stage in WON) for branch in own),
            paid=paid.get(number),
            brought=sum(sums) if sums else None,
        )
    return Forest(branches, tuple(sorted(roots, key=lambda number: _rank(branches[number]))), frozenset(cut))


def _rank(branch: Branch) -> tuple[int, int, str, int]:
    return -(branch.brought or 0), -branch.referred, branch.client.name, branch.client.id


def _ring_heads(parents: Mapping[int, int]) -> set[int]:
    """The oldest client of each ring; each client is passed once."""
    heads: set[int] = set()
    seen: set[int] = set()
    for start in parents:
        way: list[int] = []
        places: dict[int, int] = {}
        at: int | None = start
        while at is not None and at not in seen:
            seen.add(at)
            places[at] = len(way)
            way.append(at)
            at = parents.get(at)
        if at is not None and at in places:
            heads.add(min(way[places[at] :]))
    return heads


def _downwards(roots: Iterable[int], below: Mapping[int, list[int]]) -> tuple[list[int], dict[int, int]]:
    """All of the forest, parents before their children, and how deep each one stands."""
    order = list(roots)
    depths = dict.fromkeys(order, 0)
    for number in order:  # grows while it is gone through
        for child in below.get(number, ()):
            depths[child] = depths[number] + 1
            order.append(child)
    return order, depths
