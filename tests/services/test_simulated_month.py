"""After a simulated month no client is beyond its longest gap that had a legal place (product §3.2)."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from desktop.storage.database import open_store
from tests.services.simulated_month import agency, simulate, told


def check(folder: Path, clients: int, reps: int, days: int, seed: int) -> None:
    store = open_store(folder / "agency.sqlite")
    rng = Random(seed)
    agency(store, clients, reps, rng)
    month = simulate(store, days, rng)
    print(told(month, clients))
    assert month.unexplained == {}
    assert month.used <= month.room
    assert sum(month.calls.values()) > clients / 4
    store.close()


def test_a_small_fortnight_leaves_nobody_behind(tmp_path: Path) -> None:
    check(tmp_path, 24, 2, 14, 1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_month_leaves_nobody_behind(tmp_path: Path, seed: int) -> None:
    check(tmp_path, 200, 4, 31, seed)
