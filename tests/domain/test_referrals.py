"""Who recommended whom: counts and money of branches, and rings in the data that end nowhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.client import Client
from desktop.domain.referrals import forest


def client(number: int, through: int | None = None, stage: str = "active") -> Client:
    return Client(id=number, name=f"Client {number}", referred_by=through, stage=stage)


def test_a_branch_counts_all_below_it_and_what_they_paid() -> None:
    clients = [client(1), client(2, 1), client(3, 2, "prospect"), client(4, 1, "closed"), client(9)]
    found = forest(clients, {2: 500, 4: 70, 9: 1})
    assert found.roots == (1,)
    top = found.branches[1]
    assert (top.children, top.referred, top.won, top.paid, top.brought) == ((2, 4), 3, 1, None, 570)
    assert (found.branches[3].depth, found.branches[3].brought) == (2, None)
    assert found.path(3) == [1, 2, 3]
    assert found.path(9) == []
    assert 9 not in found.branches


def test_a_ring_is_cut_above_its_oldest_client() -> None:
    found = forest([client(5, 7), client(6, 5), client(7, 6), client(8, 7), client(3, 3)], {})
    assert found.cut == {5, 3}
    assert found.path(8) == [5, 6, 7, 8]
    assert found.branches[5].referred == 3
    assert found.branches[3].referred == 0


def test_one_whose_referrer_is_gone_stands_at_the_top() -> None:
    found = forest([client(2, 1), client(3, 2)], {})
    assert found.roots == (2,)
    assert found.cut == frozenset()


def test_a_chain_of_thousands_is_no_deeper_than_memory() -> None:
    found = forest([client(number, number - 1 or None) for number in range(1, 20_001)], {20_000: 100})
    assert found.branches[1].referred == 19_999
    assert found.branches[1].brought == 100
    assert len(found.path(20_000)) == 20_000


@given(st.lists(st.integers(0, 12), max_size=12), st.dictionaries(st.integers(1, 12), st.integers(0, 1000)))
def test_every_client_stands_once_and_below_one_who_is_there(through: list[int], paid: dict[int, int]) -> None:
    clients = [client(number, referrer or None) for number, referrer in enumerate(through, start=1)]
    found = forest(clients, paid)
    reached: list[int] = []
    waiting = list(found.roots)
    while waiting:
        number = waiting.pop()
        reached.append(number)
        waiting += found.branches[number].children
    assert sorted(reached) == sorted(found.branches)
    assert sum(found.branches[root].referred + 1 for root in found.roots) == len(found.branches)
    money = sum((found.branches[root].paid or 0) + (found.branches[root].brought or 0) for root in found.roots)
    assert money == sum(paid.get(number, 0) for number in found.branches)
    for number in found.cut:
        assert found.branches[number].parent is None
