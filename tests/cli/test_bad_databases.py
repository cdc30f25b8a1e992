"""A database that can't be used is recognised, left as it is, and the way out is told (product §9)."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import CommandLine


@pytest.fixture
def good(agency: CommandLine) -> bytes:
    """The bytes of a sound database."""
    return agency.database.read_bytes()


def refused(agency: CommandLine, path: Path | str) -> str:
    """The sentence that all commands give; the file and its neighbours stay as they are."""
    agency.database = Path(path)
    before = _folder(agency.database)
    sentences = {
        agency(*words).sentence
        for words in (
            ("list", "clients"),
            ("import", agency.folder / "clients.csv"),
            ("generate", "--clients", 1, "--years", 1),
        )
    }
    said = agency("show", "taihu", "--json")
    assert (said.status, set(said.json)) == (1, {"error", "hint"})
    assert _folder(agency.database) == before
    [sentence] = sentences
    return sentence


def _folder(path: Path) -> dict[str, bytes]:
    found = path.parent.iterdir() if path.parent.is_dir() else ()
    return {file.name: file.read_bytes() for file in found if file.is_file()}


def test_damaged_files(agency: CommandLine, good: bytes) -> None:
    path = agency.folder / "other.sqlite"
    page = 4096
    assert len(good) > 12 * page
    damages = [good[: len(good) // 2], good[:50], good[: page // 2]]
    damages += [good[: n * page] + b"\0" * page + good[(n + 1) * page :] for n in (1, 4, 9)]
    noisy = bytearray(good)
    for place in random.Random(7).sample(range(100, len(good)), 400):
        noisy[place] ^= 0x5A
    damages.append(bytes(noisy))
    for damage in damages:
        path.write_bytes(damage)
        sentence = refused(agency, path)
        assert "damaged" in sentence
        assert "backup" in sentence


@pytest.mark.parametrize("content", [b"plain text\n" * 90, os.urandom(9000), b"\0" * 9000, b"x"])
def test_files_that_are_no_database(agency: CommandLine, content: bytes) -> None:
    path = agency.folder / "other.sqlite"
    path.write_bytes(content)
    assert "not a database" in refused(agency, path)


def test_a_database_of_a_newer_version_or_of_another_program(agency: CommandLine, good: bytes) -> None:
    path = agency.folder / "newer.sqlite"
    path.write_bytes(good)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE schema_state SET version = version + 1")
        connection.commit()
    assert "newer version" in refused(agency, path)
    foreign = agency.folder / "foreign.sqlite"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.execute("CREATE TABLE client (id)")
        connection.commit()
    assert "another program" in refused(agency, foreign)


def test_an_empty_file_becomes_a_database(agency: CommandLine) -> None:
    agency.database = agency.file("empty.sqlite", b"")
    assert agency.done("list", "clients", "--json").json == []


def test_a_database_that_another_program_holds(agency: CommandLine) -> None:
    more = agency.file("more.csv", "Client,Username,Level\nNew,new,key\n")
    before = agency.content()
    with closing(sqlite3.connect(agency.database)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "in use by another program" in agency("import", more).sentence
        assert agency.done("list", "clients").out, "reading goes on while another program writes"
    assert agency.content() == before
    agency.done("import", more)


@pytest.fixture
def protected(agency: CommandLine) -> Iterator[Path]:
    """A folder that may not be written."""
    folder = agency.folder / "protected"
    folder.mkdir()
    shutil.copy(agency.database, folder / "a.sqlite")
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="folders there have no such mark")
def test_a_folder_that_may_not_be_written(agency: CommandLine, protected: Path) -> None:
    assert "read-only" in refused(agency, protected / "a.sqlite")
    assert "read-only" in refused(agency, protected / "new.sqlite")


def test_a_file_that_may_not_be_written(agency: CommandLine) -> None:
    agency.database.chmod(0o444)
    assert "read-only" in refused(agency, agency.database)
    agency.database.chmod(0o644)


def test_places_that_hold_no_database(agency: CommandLine) -> None:
    assert "doesn't exist" in refused(agency, agency.folder / "none" / "a.sqlite")
    assert "is a folder" in refused(agency, agency.folder)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("postgresql://%%%", "can't be read"),
        ("postgresql://[x", "can't be read"),
        ("postgresql://nobody:secret@127.0.0.1:1/agency", "can't be reached"),
        ("mysql://server/agency", "postgresql://"),
        ("sqlite:///a.sqlite", "postgresql://"),
    ],
)
def test_addresses_of_no_server(agency: CommandLine, address: str, reason: str) -> None:
    sentence = agency.raw("list", "clients", "--database", address).sentence
    assert reason in sentence
    assert "secret" not in sentence
