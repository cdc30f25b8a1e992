"""A store on each engine: a file, and a real server that lives as long as the test run."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.storage.database import open_store
from desktop.storage.store import Store

_schemas = itertools.count()


@pytest.fixture(params=["file", "server"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str | Path:
    """Where a new database can be made: a path, or an address with a schema of its own."""
    if request.param == "file":
        return tmp_path / "agency.db"
    address: str = request.getfixturevalue("server")
    return new_schema(address)


@pytest.fixture
def opened(target: str | Path) -> Iterator[Callable[[], Store]]:
    """Opens the database, as often as wanted; all are closed afterwards."""
    stores: list[Store] = []

    def again() -> Store:
        stores.append(open_store(target))
        return stores[-1]

    yield again
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Callable[[], Store]) -> Store:
    """An empty database on either engine."""
    return opened()


def new_schema(address: str) -> str:
    """An address within the server under which nothing is stored yet."""
    import psycopg

    name = f"agency_{next(_schemas)}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE SCHEMA "{name}"')
    mark = "&" if "?" in address else "?"
    return f"{address}{mark}options=-csearch_path%3D{name}"
